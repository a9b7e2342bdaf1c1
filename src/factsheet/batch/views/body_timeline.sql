-- What happened or is to happen where a body is named, over all articles: put `order by day_from` behind your question.
select
  bodies.known_as as body, timeline.edtf, timeline.day_from, timeline.day_to, timeline.planned, timeline.text,
  bodies.name, articles.published, articles.outlet, articles.title, timeline.article, timeline.id as statement
from bodies
join timeline on timeline.article = bodies.article
join articles on articles.id = bodies.article
where exists (
  select 1 from mentions
  where mentions.body = bodies.id and mentions.start >= timeline.start and mentions.start < timeline.end
)
