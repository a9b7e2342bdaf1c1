"""What figures measure: every reader and every line of its lexicon proves itself, in both scripts."""

from datetime import date

import pytest

from factsheet.convert import convert
from factsheet.figures import figures
from factsheet.figures.metric import READERS
from factsheet.figures.reading import Reader
from factsheet.find import facts
from factsheet.lexicon import Entry, entries
from factsheet.load import article
from factsheet.model import Article, Figure, Quantity
from factsheet.options import LoadOptions
from factsheet.view import fold

PUBLISHED = LoadOptions(published=date(2024, 7, 19))


def read(text: str) -> tuple[Article, tuple[Quantity, ...], tuple[Figure, ...]]:
    loaded = article(f"{text}\n", PUBLISHED)
    found, table = figures(loaded, facts(loaded, {"quantities", "dates"}))
    return loaded, found.quantities, table


def at(text: str, quantities: tuple[Quantity, ...], start: int) -> Quantity:
    there = [quantity for quantity in quantities if quantity.start <= start < quantity.end]
    assert there, f"no figure in {text!r} at {start}: {[quantity.text for quantity in quantities]}"
    return there[0]


def said(quantity: Quantity, like: str) -> str:
    """The quantity as an example is written: as many of its metric, period and change as the example has."""
    fields = (fold(quantity.metric or ""), quantity.period or "", quantity.change or "")
    return " | ".join(fields[: like.count("|") + 1])


EXAMPLES = [(reader, sentence, wanted) for reader in READERS for sentence, wanted in reader.yes.items()]


@pytest.mark.parametrize("script", ["hans", "hant"])
@pytest.mark.parametrize(("reader", "sentence", "wanted"), EXAMPLES, ids=lambda value: getattr(value, "name", value))
def test_reader(reader: Reader, sentence: str, wanted: str, script: str) -> None:
    before, span, after = sentence.split("|")
    text = before + span + after
    if script == "hant":
        text = convert(text, "hant")
    _, quantities, _ = read(text)
    assert said(at(text, quantities, len(before)), wanted).replace(" |  | ", " | | ") == wanted


@pytest.mark.parametrize("entry", entries("measuring"), ids=lambda entry: f"{entry.group}: {entry.word}")
def test_word(entry: Entry) -> None:
    before, metric, after = entry.proof.split("|")
    _, quantities, _ = read(before + metric + after)
    assert fold(quantities[-1].metric or "") == fold(metric)
    if entry.meaning:
        assert quantities[-1].change == entry.meaning


TRADE = "去年甬港進出口總額385.2億元，占寧波進出口總額的6.3%，香港對寧波實際投資241.6億元，增長12.5%。"


def row(figure: Figure) -> tuple[str | None, ...]:
    return figure.quantity.metric, figure.quantity.text, figure.quantity.period, figure.change, figure.basis


def test_the_table() -> None:
    _, _, table = read(TRADE)
    assert [row(figure) for figure in table] == [
        ("甬港進出口總額", "385.2億元", "2023", None, None),
        ("占寧波進出口總額", "6.3%", "2023", None, None),
        ("香港對寧波實際投資", "241.6億元", "2023", "+12.5%", None),
    ]


def test_last_year_stays_last_year_where_the_day_of_publication_is_not_known() -> None:
    loaded = article(TRADE, LoadOptions())
    _, table = figures(loaded, facts(loaded, {"quantities", "dates"}))
    assert {figure.quantity.period for figure in table} == {"去年"}


def test_what_others_are_compared_with_is_no_row() -> None:
    loaded, _, table = read("去年全市錄得39,824宗詐騙案，較2022年的27,923宗急升42.6%。")
    assert [row(figure) for figure in table] == [("詐騙案", "39,824宗", "2023", "+42.6%", "較2022年的27,923宗")]
    assert loaded.text[table[0].start : table[0].end] == "39,824宗詐騙案，較2022年的27,923宗急升42.6%"


def test_two_changes_stand_in_one_row() -> None:
    _, _, (figure,) = read("晟嶽公布第1季合併營收1,286.4億元，季減3.1%、年增41.7%。")
    assert (figure.change, figure.basis) == ("-3.1%; +41.7%", "季; 年")


def test_a_table_in_the_text() -> None:
    _, quantities, _ = read("商品　　金额（亿元）　　同比（%）\n轮胎　　176.2　　-5.4\n水产品　　98.7　　2.0")
    assert [(quantity.metric, quantity.change) for quantity in quantities] == [
        ("轮胎", None), ("轮胎", "decrease"), ("水产品", None), ("水产品", "increase")
    ]  # fmt: skip


def test_repeats_are_merged() -> None:
    _, _, table = read("全市出口额达120.5亿元，同比增长6%。\n企业家们说，120.5亿元的出口额来之不易。")
    assert [figure.quantity.text for figure in table] == ["120.5亿元"]


@pytest.mark.parametrize("text", ["", "   \n\n", "3", "12%、", "（5亿元）", "：12家", "比3万人多", "由5%", "分别为3个和", "占50%" * 400])
def test_odd_texts(text: str) -> None:
    loaded, quantities, table = read(text)
    assert all(loaded.text[quantity.start : quantity.end] == quantity.text for quantity in quantities)
    assert all(0 <= figure.start < figure.end <= len(loaded.text) for figure in table)
