"""The facts database in Datasette, and the questions of examples/ to it."""

import asyncio
import gc
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from factsheet.batch.metadata import QUERIES, metadata
from factsheet.batch.schema import VIEWS
from factsheet.batch.tables import TABLES
from tests.conftest import ROOT

# Datasette leaves its connections to the garbage collector, of which Python 3.13 warns.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed database:ResourceWarning")

QUESTIONS = (ROOT / "examples/questions.sql").read_text(encoding="utf-8").split("\n\n-- ")[1:]


@pytest.fixture(scope="module")
def datasette(facts: Path) -> Iterator[Any]:
    from datasette.app import Datasette

    server = Datasette([str(facts)], metadata=json.loads((ROOT / "examples/datasette.json").read_text(encoding="utf-8")))
    yield server
    server.executor.shutdown()
    del server
    gc.collect()


def get(datasette: Any, path: str, **parameters: str) -> Any:
    answer = asyncio.run(datasette.client.get(f"/facts/{path}", params=parameters))
    assert answer.status_code == 200, answer.text[:500]
    return answer.json() if answer.headers["content-type"].startswith("application/json") else answer.text


def rows(datasette: Any, path: str, **parameters: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = get(datasette, f"{path}.json", _shape="array", **parameters)
    return found


@pytest.mark.parametrize("words", ["台灣", "台湾", "臺灣"])
def test_search(datasette: Any, words: str) -> None:
    found = rows(datasette, "search", words=words)
    assert {row["key"] for row in found} == {"taiwan-culture.txt", "taiwan-economy.txt"}
    assert all("台灣" in row["passage"] or "臺灣" in row["passage"] for row in found)


@pytest.mark.parametrize("body", ["宏騁工業", "宏骋工业"])
def test_a_body_s_figures_and_timeline(datasette: Any, body: str) -> None:
    figures = rows(datasette, "figures_of_body", body=body)
    assert {"text": "9.35億元，年增52.1％", "unit": "TWD", "value": "935000000"}.items() <= figures_of(figures, "稅後淨利").items()
    days = [row["edtf"] for row in rows(datasette, "timeline_of_body", body=body)]
    assert len(days) > 2
    assert days == sorted(days)


def figures_of(figures: list[dict[str, Any]], metric: str) -> dict[str, Any]:
    return next(row for row in figures if row["metric"] == metric)


def test_quotes_of_a_speaker(datasette: Any) -> None:
    (quote,) = rows(datasette, "quotes_of_speaker", speaker="鄧泳欣")
    assert quote["text"] == "被告的職責正是替公司把關，她卻親手把門打開。"


def test_what_is_ahead(datasette: Any) -> None:
    ahead = rows(datasette, "ahead", **{"from": "2026-07-01", "until": "2026-09-30"})
    assert any("中试线" in row["text"] for row in ahead)
    assert rows(datasette, "ahead", **{"from": "2999-01-01", "until": "2999-12-31"}) == []


@pytest.mark.parametrize("view", sorted(file.stem for file in VIEWS.glob("*.sql")))
def test_views(datasette: Any, view: str) -> None:
    assert rows(datasette, view)


@pytest.mark.parametrize("name", [*(table.name for table in TABLES), *(file.stem for file in QUERIES.glob("*.sql"))])
def test_every_page_opens(datasette: Any, name: str) -> None:
    assert name in get(datasette, name)


def test_rows_of_a_table_by_their_labels(datasette: Any) -> None:
    page = get(datasette, "bodies", name="杭州海关")
    assert "前三季度浙江清洁能源船舶出口增长近六成" in page  # the article by its title
    assert "The longest name that the article gives it" in page


def test_the_page_and_the_metadata_say_what_is_there() -> None:
    check = [sys.executable, "tools/bake_database.py", "--check"]
    assert subprocess.run(check, cwd=ROOT, check=False).returncode == 0, "run tools/bake_database.py"


def test_all_queries_have_a_title() -> None:
    assert {file.stem for file in QUERIES.glob("*.sql")} == {*metadata()["databases"]["facts"]["queries"]}


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.partition("\n")[0])
def test_a_question_has_an_answer(facts: Path, question: str) -> None:
    with closing(sqlite3.connect(facts)) as connection:
        assert connection.execute(f"-- {question}").fetchall()
