-- Questions of a newsroom to a database of facts:
--
--   factsheet batch seeds -o briefs --db facts.db
--   sqlite3 -box facts.db < examples/questions.sql
--
-- Each can be put into Datasette's box for SQL as well. Names of bodies and people are asked for as `known_as` has them,
-- in simplified characters, whichever script the article is in.

-- Which bodies appear with which sums of money?
select name, metric, text, period, change, outlet
from figures_by_body
where unit in ('CNY', 'TWD', 'HKD', 'USD')
order by unit, amount desc;

-- What happened at 宏騁工業, and what is to come, over all articles?
select edtf, planned, text, published, outlet
from body_timeline
where body = '宏骋工业'
order by day_from, day_to;

-- Who is quoted, for which body, in how many words?
select speaker, body, count(*) as quotations, sum(length(text)) as characters
from quotes_by_speaker
group by speaker, body
order by characters desc;

-- What is planned for 2026?
select edtf, timeline.text, outlet, title
from timeline
join articles on articles.id = timeline.article
where planned and day_from <= '2026-12-31' and day_to >= '2026-01-01'
order by day_from, day_to;

-- Which figures moved by more than ten per cent against the year before?
select metric, figures.text, change, basis, period, title
from figures
join articles on articles.id = figures.article
where abs(cast(change as real)) > 10 and change like '%\%' escape '\'
order by cast(change as real) desc;

-- Which articles speak of 台湾, in either script? (A space between the characters makes a phrase of a word.)
select published, outlet, articles.title
from search
join articles on articles.id = search.article
where search match '"台 湾"'
order by rank;

-- Which bodies are named in one sentence, and where?
select one.name as body, other.name as with_body, said.text, articles.outlet
from mentions as here
join mentions as there on there.article = here.article and there.sentence = here.sentence and there.body > here.body
join bodies as one on one.id = here.body
join bodies as other on other.id = there.body
join sentence_texts as said on said.article = here.article and said.number = here.sentence
join articles on articles.id = here.article
group by one.id, other.id
order by articles.published, said.number;

-- Which dates are uncertain, or not tied to the calendar at all, and want a look?
select dates.text, edtf, grain, outlet, title
from dates
join articles on articles.id = dates.article
where day_from is null or edtf like '%?%'
order by published, start;
