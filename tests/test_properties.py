"""What holds of any text: no exception, exact spans, finite values; the same figures in either script."""

from hypothesis import given, settings
from hypothesis import strategies as st

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
)
TEXTS = st.lists(st.one_of(st.sampled_from(WORDS), st.characters(codec="utf-8")), max_size=40).map("".join)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
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
