-- An article a row: its first summary sentence, its main figure, and how much it holds.
select
  articles.id as article, published, outlet, title,
  (select text from summaries where summaries.article = articles.id order by start limit 1) as summary,
  (select coalesce(metric || ' ', '') || text from figures where figures.article = articles.id order by number limit 1) as main_figure,
  (select count(*) from figures where figures.article = articles.id) as figures,
  (select count(*) from bodies where bodies.article = articles.id) as bodies,
  (select count(*) from people where people.article = articles.id) as people,
  (select count(*) from quotes where quotes.article = articles.id) as quotes,
  (select count(*) from warnings where warnings.article = articles.id) as warnings,
  key
from articles
