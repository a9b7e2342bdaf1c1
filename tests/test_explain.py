"""`explain` says why: what was tried for names, how a figure was read, what made it key or not."""

from pathlib import Path

import pytest

from factsheet.figures import figures
from factsheet.figures.choose import REASONS
from factsheet.figures.explain import Account, explained
from factsheet.figures.metric import READERS
from factsheet.figures.unfit import GROUNDS
from factsheet.find import facts
from factsheet.find.explain import explain
from factsheet.load import article, read
from factsheet.model import Article
from factsheet.options import LoadOptions
from factsheet.render.reasons import READ_BY, UNFIT, WEIGHED
from tests.conftest import ROOT, Run

SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
NEWS = (
    "云岭市统计局19日公布，今年上半年全市出口总值685.3亿元，同比增长12.5%。新建冷库3座，最年长的工人今年61岁。"
    "市长梁舟说，高质量发展要靠自己。《云岭市港口条例》下月施行。"
)
TRADITIONAL = "雲嶺市統計局19日公布，今年上半年全市出口總值685.3億元，同比增長12.5%。"


def loaded(text: str) -> Article:
    return article(text, LoadOptions())


def accounts(source: Article) -> list[Account]:
    return list(explained(source, *figures(source, facts(source))))


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem)
def test_every_figure_is_accounted_for(seed: Path) -> None:
    for source in read(seed):
        found, table = figures(source, facts(source))
        keys = {figure.quantity for figure in table}
        told = list(explained(source, found, table))
        assert [account.quantity for account in told] == list(found.quantities)
        for account in told:
            assert (account.verdict == "key") == (account.quantity in keys)
            assert (account.metric_by is None) == (account.quantity.metric is None)
            assert (account.period_of is None) == (account.quantity.period is None)
            assert (account.change_by is None) == (account.quantity.change is None)
            assert (account.weight > 0) == (account.verdict in ("key", "joined"))


def test_how_a_figure_was_read() -> None:
    exports, rise, stores, age = accounts(loaded(NEWS))
    assert (exports.metric_by, exports.period_of, exports.period_from) == ("named", "clause", "今年上半年")
    assert (exports.verdict, rise.verdict, rise.row) == ("key", "joined", exports.quantity)
    assert (rise.metric_by, rise.change_by) == ("carried", "its own words")
    assert ("some", -1.0) in stores.reasons
    assert (age.verdict, age.weight) == ("unfit", 0)


def tried(text: str, words: str) -> set[tuple[str, str, str]]:
    at = text.index(words)
    return {(text[each.start : each.end], each.rule, each.outcome) for each in explain(loaded(text), at)}


def test_names_that_were_tried() -> None:
    assert ("韩江水", "surname", "doubted") in tried("韩江水位上涨。", "韩江")
    assert ("梁舟", "surname", "won") in tried(NEWS, "梁舟")
    assert ("云岭市", "known_name", "later") in tried(NEWS, "统计局")
    assert ("《云岭市港口条例》", "title", "won") in tried(NEWS, "《")


@pytest.mark.parametrize("text", [NEWS, TRADITIONAL], ids=["hans", "hant"])
def test_what_the_command_prints(run: Run, text: str) -> None:
    at = str(text.index("12.5"))
    rows = [line.split("\t") for line in run("explain", "--at", at, stdin=text.encode()).stdout.decode().splitlines()]
    assert {len(row) for row in rows} == {5}
    said = {row[3]: row[4] for row in rows}
    assert said["percent"] == "won"
    assert said["metric"].endswith(f"（carried：{'沿用前一個數字的指標' if text is TRADITIONAL else '沿用前一个数字的指标'}）")
    assert said["change"] == f"increase（{'本身用詞' if text is TRADITIONAL else '本身用词'}）"
    assert said["key figure"].startswith("是，")


def test_in_english(run: Run) -> None:
    at = str(NEWS.index("12.5"))
    shown = run("explain", "--at", at, "--lang", "en", stdin=NEWS.encode()).stdout.decode()
    assert "(carried: what was measured last)" in shown
    assert "increase (by its own words)" in shown
    assert "yes, in the row of 685.3亿元, " in shown


def test_every_reason_has_its_words() -> None:
    assert set(READ_BY) == {reader.name for reader in READERS} | {"cell", ""}
    assert set(WEIGHED) == {reason.name for reason in REASONS}
    assert set(UNFIT) == {ground for ground, _ in GROUNDS}
