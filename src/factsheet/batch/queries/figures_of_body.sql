-- The key figures that stand in one sentence with a body, by its full name in either script, the latest first
with recursive places(place) as (
  select 1 union all select place + 1 from places where place < length(:body)
),
letters(letter) as (
  select coalesce(folded, substr(:body, place, 1))
  from places left join folding on character = substr(:body, place, 1)
  order by place
)
select metric, text, value, unit, period, change, basis, said, published, outlet, article
from figures_by_body
where body = (select group_concat(letter, '') from letters)
order by day_to desc, published desc, figure
