"""Facts as rows: a spreadsheet takes each cell for what it is, and none for a formula."""

import csv
import io

import pytest

from factsheet.find import facts
from factsheet.load import article
from factsheet.options import LoadOptions
from factsheet.render.facts import COLUMNS, as_csv, as_tsv, defused
from factsheet.results import FactSheet
from tests.conftest import KEEP, Run
from tests.test_render_hostile import HOSTILE, hostile_sheet


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(\"http://x.example\")", "-", "-2+3", "＝1＋1", "＠SUM", "-cmd|' /C calc'!A0"],
)  # fmt: skip
def test_what_would_be_a_formula_is_text(cell: str) -> None:
    assert defused(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["-3.5", "+5.0%", "-1,234.5", "-0402", "3", "", "甲", "2024-07-19", "a=b"])
def test_numbers_and_words_stay_as_they_are(cell: str) -> None:
    assert defused(cell) == cell


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_rows_and_columns_hold(text: str) -> None:
    found = hostile_sheet(text)
    table = list(csv.reader(io.StringIO(as_csv(found, KEEP))))
    assert {len(row) for row in table} == {len(COLUMNS)}
    assert table == [line.split("\t") for line in as_tsv(found, KEEP).splitlines()]
    assert not [cell for row in table for cell in row if cell[:1] in tuple("=+-@\t\r")]


def test_a_fall_is_a_number_and_a_rise_in_words_too() -> None:
    source = article("超级市场货品　-0.6%，服装　+5.0%，气温零下3.5摄氏度。", LoadOptions())
    found = FactSheet(source, facts=facts(source, ["quantities"]))
    rows = [dict(zip(COLUMNS, line.split("\t"), strict=True)) for line in as_tsv(found, KEEP, heading=False).splitlines()]
    assert [row["value"] for row in rows] == ["-0.6", "5", "-3.5"]
    assert [row["text"] for row in rows[:2]] == ["-0.6%", "+5.0%"]


def test_marks_and_breaks_within_cells_are_quoted() -> None:
    text = '他说："甲,乙"\n丙'
    assert list(csv.reader(io.StringIO(as_csv(hostile_sheet(text), KEEP))))[1][1] == '他说："甲,乙"丙'


def test_rows_of_several_articles_say_which(run: Run) -> None:
    files = ("seeds/hongkong-court.txt", "seeds/taiwan-economy.txt")
    printed = list(csv.DictReader(io.StringIO(run("facts", "--format", "csv", *files).stdout.decode())))
    assert sorted({row["article"] for row in printed}) == list(files)
    assert "" not in run("facts", *files).stdout.decode().splitlines()
    record = '{"id": "7", "text": "云岭市投入3亿元。"}'.encode()
    assert run("facts", "--input-format", "jsonl", stdin=record).stdout.decode().endswith("\t7\n")


def test_excel_is_told_the_encoding(run: Run) -> None:
    for form in ("csv", "tsv"):
        printed = run("facts", "--format", form, "--bom", "seeds/hongkong-court.txt", "seeds/taiwan-economy.txt").stdout
        assert printed.startswith(b"\xef\xbb\xbfkind")
        assert printed.count(b"\xef\xbb\xbf") == 1
    assert run("facts", "seeds/hongkong-court.txt").stdout.startswith(b"kind")
