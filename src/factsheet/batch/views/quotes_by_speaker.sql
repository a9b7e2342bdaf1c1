-- Who said what where: each quotation with its speaker's posts and body, as far as the article gives them.
select
  quotes.known_as as speaker, quotes.text, quotes.verb, people.titles, people.body_name as body,
  articles.published, articles.outlet, articles.title, quotes.article, quotes.id as quote
from quotes
join articles on articles.id = quotes.article
left join people on people.article = quotes.article and people.known_as = quotes.known_as
where quotes.speaker is not null
