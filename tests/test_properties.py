"""What holds of any text: no exception, exact spans, finite values; the same figures in either script."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factsheet import analyze
from factsheet.find import facts
from factsheet.find.numerals import numeral
from factsheet.find.quantities.figures import masked
from factsheet.model import Article, DateMention, Quantity
from factsheet.view import fold

WORDS = (
    *"0123456789一二三四五六七八九十百千万亿兆零〇两半几数多余第成倍折年月日时分秒点个家人元块角毛度级周天岁米斤吨",
    *",.。，、：:-~－/％%‰℃$￥（）()“”《》 \n\t",
    *(
        "至",
        "到",
        "约",
        "超过",
        "不足",
        "以上",
        "左右",
        "亿元",
        "港元",
        "百分之",
        "百分点",
        "分之",
        "零下",
        "翻番",
        "去年",
        "今年",
        "上半年",
    ),
    *(
        "近三年",
        "周一",
        "農曆",
        "民國",
        "萬",
        "億",
        "兩",
        "餘",
        "倍增",
        "比",
        "平方米",
        "公里/小时",
        "US$",
        "Ⅲ级",
        "一带一路",
        "〔2023〕12号",
    ),
    *("教育局", "公司", "宁川市", "大学", "主任", "陆晚舟", "说", "ABC", "x.com", "·", "“", "”"),
)
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.characters(codec="utf-8")), max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("教育局说好ABC")  # before the first character there is nothing, not the last one: this once ran for ever
def test_any_text_has_exact_spans_and_finite_values(text: str) -> None:
    found = facts(Article(text, fold(text), blocks=()))
    mentions: list[Quantity | DateMention] = [*found.quantities, *found.dates]
    for fact in mentions:
        assert 0 <= fact.start < fact.end <= len(text)
        assert fact.text == text[fact.start : fact.end]
    for quantity in found.quantities:
        ends = [end for end in (quantity.value, quantity.low, quantity.high, *quantity.parts) if end is not None]
        assert ends
        assert all(end.is_finite() for end in ends)
        ranged = quantity.low is not None or quantity.high is not None
        assert (quantity.value is None) == (ranged or len(quantity.parts) > 2)
    starts = [quantity.start for quantity in found.quantities]
    assert starts == sorted(starts)


# At either end of Python's calendar, and near the year 4, which stands for a year that nobody knows.
DAYS = st.dates() | st.dates(date(1, 1, 1), date(4, 12, 31)) | st.dates(date(9996, 1, 1), date(9999, 12, 31))
WHEN = [
    "昨日", "明日", "前日", "上周五", "下周", "本周末", "上月", "下月底", "去年", "明年", "前年", "上季度", "下季度",
    "今年以来", "近三年", "五千年前", "三天后", "两个月后", "去年同期", "周一", "14日", "28日至3日", "12月31日",
    "1月1日", "8月至2月", "元旦", "除夕前一天", "春节假期", "上世纪", "70年代末", "次日", "翌年", "年底", "首季",
    "前11个月", "公元1年1月1日", "9999年12月31日", "22时至6时", "2分钟前", "昨日（14日）", "第53周", "每年3月",
    "前一日", "正月初五", "下个月31日", "未来五年", "9998年",
]  # fmt: skip
DATED = st.lists(st.sampled_from((*WHEN, "，", "，", "。", "较", "至", "预计", "涨3元", "以来")), max_size=12).map("".join)


@settings(max_examples=300, deadline=None)
@given(DATED, DAYS)
def test_any_day_of_publication_will_do(text: str, published: date) -> None:
    for mention in facts(Article(text, fold(text), blocks=(), published=published), ["dates"]).dates:
        assert mention.text == text[mention.start : mention.end]


@settings(max_examples=60, deadline=None)
@given(DATED, DAYS)
@example("我国上月涨了3元。", date(1, 1, 1))
@example("本报9999年12月31日讯 记者昨日获悉，明日开工，下周、下月、明年。", date(9999, 12, 31))
@example("公元1年1月1日，前一日。", date(2024, 7, 19))
def test_a_sheet_of_any_day_is_printed(text: str, published: date) -> None:
    sheet = analyze(f"记者获悉，工程已经开工。{text}。", published=published)
    assert sheet.to_json()
    assert sheet.to_html()
    assert sheet.to_markdown(language="en")


@pytest.mark.parametrize("published", [date(1, 1, 1), date(9999, 12, 31)])
def test_a_date_outside_of_the_calendar_stays_unresolved(published: date) -> None:
    word = "前日" if published.year == 1 else "明日"
    found = facts(Article(text := f"{word}开工", text, blocks=(), published=published), ["dates"])
    assert [(mention.text, mention.edtf, mention.resolved_from) for mention in found.dates] == [(word, None, None)]
    assert [warning.message for warning in found.warnings] == [f"1 date lies outside of the calendar ({word})"]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="0123456789一二三四五六七八九十百千万亿零两几多余点.,- k", max_size=30))
def test_a_numeral_is_a_number_or_none(text: str) -> None:
    said = numeral(text)
    assert said is None or said.low.is_finite()


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_the_mask_keeps_the_length(text: str) -> None:
    assert len(masked(text)) == len(text)


@given(st.integers(min_value=0, max_value=10**12))
def test_arabic_figures_are_what_they_say(number: int) -> None:
    for text in (str(number), f"{number:,}"):
        said = numeral(text)
        assert said is not None
        assert said.low == number
