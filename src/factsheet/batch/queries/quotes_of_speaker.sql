-- What a person or a body said, by the full name in either script, the latest first
with recursive places(place) as (
  select 1 union all select place + 1 from places where place < length(:speaker)
),
letters(letter) as (
  select coalesce(folded, substr(:speaker, place, 1))
  from places left join folding on character = substr(:speaker, place, 1)
  order by place
)
select text, verb, titles, body, published, outlet, title, article
from quotes_by_speaker
where speaker = (select group_concat(letter, '') from letters)
order by published desc, quote
