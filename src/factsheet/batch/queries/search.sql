-- Articles that have all of these words, of any length and in either script: 台灣 半導體
with recursive places(place) as (
  select 1 union all select place + 1 from places where place < length(:words)
),
letters(letter) as (
  select coalesce(folded, substr(:words, place, 1))
  from places left join folding on character = substr(:words, place, 1)
  order by place
),
question(phrases) as (
  select '"' || group_concat(
    case when letter = ' ' then '" "' when letter = '"' then '' when letter < '~' then letter else ' ' || letter || ' ' end, ''
  ) || '"'
  from letters
),
found(article, rank, at) as (
  select article, rank, instr(replace(highlight(search, 2, char(1), ''), char(31), ''), char(1))
  from search
  where search match (select phrases from question)
)
select published, outlet, title, substr(text, max(at - 20, 1), 60) as passage, article, key
from found
join articles on articles.id = found.article
order by rank
