-- Each body once, whatever the article and its script: in how many articles it is, how often, from when to when.
select
  known_as as body, max(kind) as kind, count(*) as articles, sum(mentions) as mentions,
  min(published) as first_published, max(published) as last_published, group_concat(distinct name) as names
from bodies
join articles on articles.id = bodies.article
group by known_as
