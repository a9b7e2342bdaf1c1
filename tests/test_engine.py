"""The engine: order, fallback, blockers, conflicts, and time that grows with the text and no faster."""

from collections.abc import Callable, Sequence

import pytest

from factsheet.find import RULES, facts
from factsheet.find.engine import Grammar, Hit, settle
from factsheet.find.rule import Context, Match, Rule, blocker, rule
from factsheet.model import Article, Facts
from factsheet.options import FACT_KINDS, FactKind
from factsheet.view import fold
from tests.growth import grows_with_the_text


@rule("quantity", r"(?P<span>[0-9]+)元", yes={}, no=[])
def price(match: Match, context: Context) -> int | None:
    """A price below 100."""
    return int(match["span"]) if len(match["span"]) < 3 else None


@rule("quantity", r"[0-9]+", yes={}, no=[])
def number(match: Match, context: Context) -> int | None:
    """Any number."""
    return int(match[0])


NOTHING = blocker("nothing", "一9", no=[], doc="Not a number.")


def read(text: str) -> list[tuple[str, int, int, int | None]]:
    grammar: Grammar[int] = Grammar((NOTHING, price, number), "[0-9一]")
    return [(h.rule.name, h.start, h.end, h.reading) for h in grammar.hits(Context(text))]


def test_the_first_rule_that_can_read_a_place_has_it() -> None:
    assert read("收12元") == [("price", 1, 3, 12)]


def test_what_a_rule_cannot_read_goes_to_the_next() -> None:
    assert read("收1234元") == [("number", 1, 5, 1234)]


def test_a_blocker_consumes_and_gives_nothing() -> None:
    assert read("一9和8") == [("nothing", 0, 2, None), ("number", 3, 4, 8)]


def test_a_masked_grammar_reads_the_view() -> None:
    grammar: Grammar[int] = Grammar((number,), "[0-9]", lambda view: view.replace("１", "1"))
    assert [h.reading for h in grammar.hits(Context("１２".replace("２", "2")))] == [12]


def test_nothing_is_read_inside_of_what_another_grammar_has_taken() -> None:
    grammar: Grammar[int] = Grammar((price, number), "[0-9]")
    taken = [hit("date", 0, 7)]
    assert [(h.start, h.end) for h in grammar.hits(Context("2025年4月30元"), taken)] == [(7, 9)]


def hit(kind: str, start: int, end: int, order: int = 0) -> Hit[str]:
    return Hit(Rule(f"{kind}{order}", kind, "", None, {}, (), ""), order, start, end, "")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("first", "second", "winner"),
    [
        (hit("quantity", 1, 3), hit("date", 0, 3), "date0"),  # 近三年 is longer than 三年
        (hit("quantity", 0, 5), hit("date", 0, 3), "quantity0"),
        (hit("quantity", 0, 3), hit("date", 0, 3), "date0"),  # 一季度
        (hit("quantity", 0, 3, 2), hit("quantity", 1, 4, 1), "quantity1"),
    ],
)
def test_conflicts_go_to_the_longest_then_by_kind_then_by_order(first: Hit[str], second: Hit[str], winner: str) -> None:
    for hits in ([first, second], [second, first]):
        verdicts = settle(hits)
        assert [v.hit.rule.name for v in verdicts if not v.beaten_by] == [winner]
        assert all(v.beaten_by is None or v.beaten_by.rule.name == winner for v in verdicts)


# Texts made of one piece over and over. The second kind gives a fact for every few characters, so that each takes
# seconds at 100,000 of them.
RUNS = (
    "一二三四五六七八九", "1,", "1,1,1,", "年", "百", "1.", "第", "零下", "十几", "A1", "“", "@a", "《", "约", "近年来",
    "上个", "月日",
)  # fmt: skip
DENSE = (
    "3至", "-1", "1-", "一点", "12:", "3比", "千万", "2023年", "去年", "一、", "3月", "3月至", "5:3:", "5元至", "周一至",
    "昨日(", "近三", "(", "(1日)",
    "1-1-", "正月", "三年",
)  # fmt: skip
# What names are made of.
NAMES = ("A", "Aa", "有限公司", "王伟说", "北京市", "阿里·", "“好。”说")


@pytest.mark.parametrize(("run", "length"), [*((run, 10_000) for run in RUNS), *((run, 500) for run in DENSE)])
def test_time_grows_with_the_text_not_with_its_square(run: str, length: int) -> None:
    # benchmarks/facts.py measures it finely, where nothing else runs.
    assert grows_with_the_text(found(("quantities", "dates")), run, length)


@pytest.mark.parametrize("run", NAMES)
def test_time_for_names_grows_with_the_text_not_with_its_square(run: str) -> None:
    assert grows_with_the_text(found(FACT_KINDS), run, 500)


def found(kinds: Sequence[FactKind]) -> Callable[[str], Facts]:
    """What finds facts of these kinds in a text."""
    return lambda text: facts(article(text), kinds)


def article(text: str) -> Article:
    return Article(text, fold(text), blocks=())


def test_every_rule_says_what_it_reads_and_names_are_unique() -> None:
    assert all(each.doc for each in RULES)
    assert len({each.name for each in RULES}) == len(RULES)
