"""The library as a program uses it: what it takes, what it gives, what it imports."""

import doctest
import io
import json
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

import factsheet
from tests.conftest import ROOT

TEXT = "（记者周砚 7月19日电）云岭市昨天遭遇暴雨，三个乡镇停电。今天雨势减弱，供电恢复。"
SEED = ROOT / "seeds" / "mainland-economy.txt"


def test_the_page_on_the_library_says_what_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    from decimal import Decimal

    done = doctest.testfile(str(ROOT / "docs" / "api.md"), module_relative=False, globs={"Decimal": Decimal})
    assert done.attempted > 10
    assert done.failed == 0


def test_importing_it_loads_nothing_else() -> None:
    code = (
        "import sys; before = {*sys.modules}; import factsheet; print(*{*sys.modules} - before);"
        "factsheet.Article; print(*(name for name in sys.modules if name.startswith('factsheet')))"
    )
    done = subprocess.run([sys.executable, "-S", "-c", f"import sys; sys.path.insert(0, {str(ROOT / 'src')!r}); {code}"],
                          capture_output=True, check=True, text=True)  # fmt: skip
    alone, then = done.stdout.splitlines()
    assert alone == "factsheet"
    assert "factsheet.load" not in then.split()


def test_every_name_is_there_and_no_other() -> None:
    assert set(factsheet.__all__) == {*factsheet._HOME, "__version__"}
    for name in factsheet.__all__:
        assert getattr(factsheet, name) is not None
    assert set(factsheet.__all__) <= set(dir(factsheet))
    with pytest.raises(AttributeError, match="has no attribute 'analyse'"):
        getattr(factsheet, "analyse")  # noqa: B009 - the type checker would say it, too


def test_a_text_a_file_and_an_article_give_the_same() -> None:
    [read] = factsheet.read(SEED)
    of_file, of_article = (factsheet.analyze(source, keywords=0) for source in (SEED, read))
    assert of_file == of_article
    of_text = factsheet.analyze(SEED.read_text(encoding="utf-8"), keywords=0)
    assert of_text.facts == of_file.facts
    assert (of_text.article.path, of_file.article.path) == (None, str(SEED))
    assert factsheet.summarize(read) == of_file.summary
    assert [one.text for one in factsheet.read(io.BytesIO(SEED.read_bytes()))] == [read.text]


@pytest.mark.parametrize("day", ["2024-07-19", date(2024, 7, 19), datetime(2024, 7, 19, 8, 30)], ids=str)
def test_the_day_of_publication(day: str | date) -> None:
    before = factsheet.analyze(TEXT, keywords=0)
    assert [warning.code for warning in before.warnings if warning.code.startswith("published")]
    for source in (TEXT, before.article):
        sheet = factsheet.analyze(source, published=day, keywords=0)
        assert sheet.article.published == date(2024, 7, 19)
        assert type(sheet.article.published) is date
        assert "2024-07-18" in [one.edtf for one in sheet.facts.dates]
        assert not [warning.code for warning in sheet.warnings if warning.code.startswith("published")]


def test_what_is_said_of_an_article_goes_before_what_it_says() -> None:
    [read] = factsheet.read(SEED)
    sheet = factsheet.analyze(read, title="标题", outlet="云岭日报", region="hk", keywords=0)
    assert (sheet.article.title, sheet.article.outlet, sheet.article.region) == ("标题", "云岭日报", "hk")
    assert set(sheet.article.given) == {"title", "outlet", "region"}


def test_printed() -> None:
    sheet = factsheet.analyze(TEXT, published="2024-07-19", keywords=0)
    assert sheet.to_json() == json.dumps(sheet.to_dict(), ensure_ascii=False)
    assert json.loads(sheet.to_json(indent=1, script="hk"))["summary"][0]["text"].startswith("（記者周硯")
    assert "## Summary" in sheet.to_markdown(language="en")
    assert "雲嶺市" in sheet.to_markdown(script="tw")
    assert 'lang="en"' in sheet.to_html(language="en")


def test_focus_is_one_word_or_several_in_either_script() -> None:
    picked = [factsheet.summarize(TEXT, sentences=1, focus=focus)[0].text for focus in ("供電", ["供电"], "月球,供电")]
    assert picked == ["今天雨势减弱，供电恢复。"] * 3


def test_mistakes(tmp_path: Path) -> None:
    with pytest.raises(factsheet.UsageError, match="published: '19 July' is no date"):
        factsheet.analyze(TEXT, published="19 July")
    with pytest.raises(factsheet.UnreadableError, match="No such file"):
        factsheet.analyze(tmp_path / "nowhere.txt")
    with pytest.raises(factsheet.NothingUsableError):
        factsheet.summarize(" \n")
    feed = tmp_path / "two.jsonl"
    feed.write_text('{"id": 1, "text": "云岭下雨。"}\n{"id": 2, "text": "云岭放晴。"}\n', encoding="utf-8")
    assert [one.id for one in factsheet.read(feed)] == ["1", "2"]
    with pytest.raises(factsheet.UsageError, match=r"2 articles; read\(\) gives them one by one"):
        factsheet.analyze(feed)
    assert isinstance(factsheet.UsageError("…"), factsheet.FactsheetError)
