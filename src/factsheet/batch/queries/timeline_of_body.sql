-- What happened or is to happen where a body is named, over all articles, by its full name in either script
with recursive places(place) as (
  select 1 union all select place + 1 from places where place < length(:body)
),
letters(letter) as (
  select coalesce(folded, substr(:body, place, 1))
  from places left join folding on character = substr(:body, place, 1)
  order by place
)
select edtf, text, planned, published, outlet, title, article
from body_timeline
where body = (select group_concat(letter, '') from letters)
order by day_from, day_to, published, statement
