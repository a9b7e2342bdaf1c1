-- What is planned for the days between two dates, the dates included: 2025-11-01, 2025-11-30
select edtf, timeline.text, published, outlet, title, article
from timeline
join articles on articles.id = timeline.article
where planned and day_from <= :until and day_to >= :from
order by day_from, day_to, published, timeline.id
