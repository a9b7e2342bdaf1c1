"""The foot of a sheet: what has to be the same for the same sheet to come out again."""

from datetime import date
from pathlib import Path

import pytest

from factsheet import __version__
from factsheet.load import article, read_stream
from factsheet.options import LoadOptions, SheetOptions, SummaryOptions, WordOptions
from factsheet.render.provenance import provenance
from factsheet.results import FactSheet
from tests.conftest import Run

TEXT = "云岭大桥20日通车。"
USUAL = SheetOptions()
WORDS = WordOptions("jieba", Path("my words.txt"), frozenset("的了"))

OPTIONS = {
    "-n 3 --ranker textrank": USUAL,
    "-n 5 --ranker lead --order score": SheetOptions(SummaryOptions(5, ranker="lead", order="score")),
    "--chars 100 --ranker textrank --units words": SheetOptions(SummaryOptions(chars=100, ratio=0.5, units="words")),
    "--ratio 0.2 --ranker textrank --focus '房价' --focus '港资 南沙'": SheetOptions(
        SummaryOptions(ratio=0.2, focus=("房价", "港资 南沙"))
    ),
    "-n 3 --ranker textrank --segmenter jieba --user-dict 'my words.txt' --stopwords (2)": SheetOptions(
        SummaryOptions(words=WORDS)
    ),
    "-n 3 --ranker textrank --no-keywords": SheetOptions(SummaryOptions(words=WORDS), keywords=0),
}


@pytest.mark.parametrize(("told", "options"), OPTIONS.items(), ids=OPTIONS)
def test_the_options_that_shaped_the_sheet(told: str, options: SheetOptions) -> None:
    foot = provenance(FactSheet(article(TEXT), options=options), "zh-hans")
    assert foot.split(" · ")[0] == f"factsheet {__version__} {told}"


def test_what_somebody_said_of_the_article() -> None:
    said = LoadOptions(published=date(2024, 7, 20), region="hk", outlet="维港 晨报")
    foot = provenance(FactSheet(article(TEXT, said)), "en")
    assert foot.startswith(f"factsheet {__version__} --published 2024-07-20 --outlet '维港 晨报' --region hk · 10 characters")


def test_what_a_record_says_is_not_said_by_hand(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "7", "text": "云岭大桥通车。", "published": "2024-07-20"}', encoding="utf-8")
    with (tmp_path / "a.jsonl").open("rb") as stream:
        (found,) = read_stream(stream, LoadOptions(region="hk"), "a.jsonl")
    assert found.published == date(2024, 7, 20)
    assert found.given == ("region",)


def test_the_hash_is_that_of_the_text(run: Run) -> None:
    foot = run("sheet", "--no-keywords", "--lang", "en", "-", stdin=TEXT.encode("gb18030")).stdout.decode()
    assert "· 10 characters · SHA-256 " in foot
    assert article(TEXT).sha256 in foot
