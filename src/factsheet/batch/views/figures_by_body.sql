-- Which bodies appear with which figures: those that are named in the sentence of a key figure.
select
  bodies.known_as as body, figures.metric, figures.text, figures.value, figures.low, figures.high, figures.unit, figures.bound,
  figures.amount, figures.period, figures.day_from, figures.day_to, figures.change, figures.basis,
  substr(articles.text, sentences.start + 1, sentences.end - sentences.start) as said,
  bodies.name, bodies.kind, articles.published, articles.outlet, articles.title, figures.article, figures.id as figure
from bodies
join figures on figures.article = bodies.article
join sentences on sentences.article = figures.article and sentences.number = figures.sentence
join articles on articles.id = bodies.article
where exists (select 1 from mentions where mentions.body = bodies.id and mentions.sentence = figures.sentence)
