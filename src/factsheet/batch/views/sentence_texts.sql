-- The sentences with their words.
select
  sentences.id, sentences.article, number, start, end, substr(text, start + 1, end - start) as text
from sentences
join articles on articles.id = sentences.article
