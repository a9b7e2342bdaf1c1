"""The facts database: what goes in is there, once and whole, whatever happens; search finds words in both scripts."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from factsheet.batch.database import Database, fill
from factsheet.batch.search import folded
from factsheet.batch.tables import TABLES
from factsheet.errors import UnreadableError, UnwritableError
from tests.conftest import ROOT, Sheets

QUERIES = ROOT / "src/factsheet/batch/queries"
SEARCH = (QUERIES / "search.sql").read_text(encoding="utf-8")


@pytest.fixture
def db(facts: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(facts)) as connection:
        yield connection


def content(path: Path) -> list[str]:
    """All rows of all tables, in no order that depends on the order they came in."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        names = [*(table.name for table in TABLES), "search"]
        return sorted(f"{name} {row}" for name in names for row in connection.execute(f"SELECT * FROM {name}"))


def test_every_record_of_a_sheet_is_a_row(db: sqlite3.Connection, sheets: Sheets) -> None:
    sections = {"summaries": "summary"}
    for table in TABLES:
        (rows,) = db.execute(f"SELECT count(*) FROM {table.name}").fetchone()
        records = sum(len(one.get(sections.get(table.name, table.name), ())) for one in sheets.values())
        if table.name not in ("articles", "sentences", "mentions"):
            assert rows == records, table.name
    named = [group for one in sheets.values() for name in ("bodies", "people", "places", "documents") for group in one[name]]
    assert db.execute("SELECT count(*) FROM mentions").fetchone() == (sum(len(group["mentions"]) for group in named),)
    assert db.execute("SELECT key FROM articles ORDER BY key").fetchall() == [(name,) for name in sheets]


@pytest.mark.parametrize("table", [table.name for table in TABLES if {"start", "text"} <= {*table.names}])
def test_offsets_are_those_of_the_text(db: sqlite3.Connection, table: str) -> None:
    rows = db.execute(
        f"SELECT {table}.text, substr(articles.text, start + 1, end - start) FROM {table} JOIN articles ON articles.id = article"
    ).fetchall()
    assert rows
    assert all(said == words for said, words in rows)


def test_a_fact_stands_in_its_sentence(db: sqlite3.Connection) -> None:
    (lost,) = db.execute("SELECT count(*) FROM quantities WHERE sentence IS NULL").fetchone()
    outside = db.execute(
        "SELECT * FROM quantities JOIN sentences USING (article) "
        "WHERE quantities.sentence = number AND NOT quantities.start BETWEEN sentences.start AND sentences.end"
    ).fetchall()
    assert (lost, outside) == (0, [])


def test_figures_are_exact_and_can_be_sorted(db: sqlite3.Connection) -> None:
    largest = db.execute("SELECT value, amount FROM quantities WHERE unit = 'CNY' ORDER BY amount DESC LIMIT 1").fetchone()
    assert largest == ("5600000000000", 5.6e12)


def test_an_article_put_twice_is_there_once(facts: Path, sheets: Sheets, tmp_path: Path) -> None:
    again = tmp_path / "again.db"
    fill(again, reversed(sheets.items()))
    fill(again, sheets.items())
    assert content(again) == content(facts)


def test_the_same_articles_in_the_same_order_give_the_same_bytes(facts: Path, sheets: Sheets, tmp_path: Path) -> None:
    fill(tmp_path / "same.db", sheets.items())
    assert (tmp_path / "same.db").read_bytes() == facts.read_bytes()


def test_what_is_there_is_left_as_it_is_and_what_is_gone_goes(facts: Path, sheets: Sheets, tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    fill(path, sheets.items())
    fill(path, sheets.items(), gone=["never there"])
    assert path.read_bytes() == facts.read_bytes()
    first, *others = sheets
    fill(path, [], gone=[first])
    with Database(path) as database:
        assert database.keys() == others
        assert not database.has(first, sheets[first])
        assert database.has(others[0], sheets[others[0]])
        assert not database.has(others[0], sheets[first])


def test_a_changed_article_takes_the_place_of_the_old(facts: Path, sheets: Sheets, tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    first, second, *_ = sheets
    with Database(path) as database:
        database.put(first, sheets[second])
        database.put(first, sheets[first])
        database.put(second, sheets[second])
    fill(tmp_path / "direct.db", [(name, sheets[name]) for name in (first, second)])
    assert content(path) == content(tmp_path / "direct.db")


def test_remove(sheets: Sheets, tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    fill(path, sheets.items())
    with Database(path) as database:
        for name in sheets:
            database.remove(name)
        database.remove("never there")
        assert database.keys() == []
    assert content(path) == []


def test_what_fails_inside_a_transaction_leaves_nothing(sheets: Sheets, tmp_path: Path) -> None:
    name, one = next(iter(sheets.items()))
    broken = {**one, "quantities": [{**one["quantities"][0], "text": None}]}
    with Database(tmp_path / "facts.db") as database:
        with database.transaction():
            database.put("good", one)
            with pytest.raises(sqlite3.IntegrityError):
                database.put("bad", broken)
        assert database.keys() == ["good"]
        with pytest.raises(KeyError), database.transaction():  # noqa: PT012 - the transaction is what is tested
            database.put(name, one)
            raise KeyError
        assert database.keys() == ["good"]


@pytest.mark.parametrize(
    ("words", "found"),
    {
        "台灣": ["taiwan-culture.txt", "taiwan-economy.txt"],
        "台湾": ["taiwan-culture.txt", "taiwan-economy.txt"],
        "自行車": ["taiwan-economy.txt"],
        "自行车": ["taiwan-economy.txt"],
        "法官": ["hongkong-court.txt"],
        "杭州海關": ["mainland-economy.txt"],
        "舟山海岳船舶重工有限公司": ["mainland-economy.txt"],
        "進出口 東盟": ["mainland-economy.txt"],
        "3.16万亿": ["mainland-economy.txt"],
        "乾": None,
        "車": None,
        "": [],
        "　": [],
        '"': [],
        "' OR 1=1 --": [],
        "台灣*": ["taiwan-culture.txt", "taiwan-economy.txt"],
        "NEAR(台 湾": [],
    }.items(),
)
def test_search_finds_words_of_both_scripts(
    db: sqlite3.Connection, sheets: Sheets, words: str, found: list[str] | None
) -> None:
    expected = [n for n, one in sheets.items() if folded(words) in folded(one["article"]["text"])] if found is None else found
    assert sorted(row[-1] for row in db.execute(SEARCH, {"words": words})) == expected


def test_search_finds_whatever_stands_in_a_text(db: sqlite3.Connection, sheets: Sheets) -> None:
    dice = random.Random(7)
    for name, one in sheets.items():
        text = one["article"]["text"]
        words = [word for word in text.split() if len(word) > 8 and word.isalpha() and not any(map(str.isascii, word))]
        for word in dice.sample(words, min(4, len(words))):
            start = dice.randrange(len(word) - 6)
            piece = word[start : start + dice.randint(2, 6)]
            rows = db.execute(SEARCH, {"words": piece}).fetchall()
            passage = next(row[3] for row in rows if row[-1] == name)
            assert folded(piece) in folded(passage)


def test_a_word_spaced_by_hand_is_a_phrase(db: sqlite3.Connection) -> None:
    assert len(db.execute("""SELECT * FROM search WHERE search MATCH '"台 湾"'""").fetchall()) == 2
    assert len(db.execute("SELECT * FROM articles WHERE text LIKE '%台湾%'").fetchall()) == 0  # as it is written


HOSTILE = "'; DROP TABLE articles; --　“%s”\"NEAR(\x00\ud800\u202e<script>alert(1)</script>\x1b[31m\x1f😀{{7*7}}"


def test_hostile_text_stays_text(sheets: Sheets, tmp_path: Path) -> None:
    one = next(iter(sheets.values()))
    article = {**one["article"], "title": HOSTILE, "outlet": HOSTILE, "text": HOSTILE + one["article"]["text"]}
    body = {"name": HOSTILE, "kind": "other", "aliases": [HOSTILE], "mentions": []}
    path = tmp_path / "facts.db"
    fill(path, [(HOSTILE, {**one, "article": article, "bodies": [body, body], "keywords": [{"text": HOSTILE, "score": 1.0}]})])
    stored = HOSTILE.replace("\x00", "\ufffd").replace("\ud800", "\ufffd")
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT title, outlet, key FROM articles").fetchall() == [(stored,) * 3]
        assert connection.execute("SELECT json_extract(aliases, '$[0]') FROM bodies").fetchall() == [(stored,)] * 2
        assert len(connection.execute(SEARCH, {"words": "<script>alert"}).fetchall()) == 1
    with Database(path) as database:
        database.remove(HOSTILE)
    assert content(path) == []


@pytest.mark.parametrize("figure", ["1E+400", "-" + "9" * 400, "0.1", "12345678901234567890.123"])
def test_any_figure_is_kept_exactly(sheets: Sheets, tmp_path: Path, figure: str) -> None:
    one = next(iter(sheets.values()))
    fill(tmp_path / "facts.db", [("k", {**one, "quantities": [{**one["quantities"][0], "value": figure}]})])
    with closing(sqlite3.connect(tmp_path / "facts.db")) as connection:
        (value, amount), = connection.execute("SELECT value, amount FROM quantities").fetchall()
    assert value == figure
    assert amount is None if len(figure) > 100 or "E" in figure else amount == float(figure)


def test_the_parts_of_a_ratio(sheets: Sheets, tmp_path: Path) -> None:
    one = next(iter(sheets.values()))
    fill(tmp_path / "facts.db", [("k", {**one, "quantities": [{**one["quantities"][0], "value": ["5", "3", "2"]}]})])
    with closing(sqlite3.connect(tmp_path / "facts.db")) as connection:
        assert connection.execute("SELECT value, amount FROM quantities").fetchall() == [("5:3:2", None)]


def test_other_files_are_refused_and_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("国家统计局发布数据。" * 100, encoding="utf-8")
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("CREATE TABLE articles (id)")
    for file in (text, other):
        before = file.read_bytes()
        with pytest.raises(UnreadableError, match=file.name):
            Database(file)
        assert file.read_bytes() == before
    for file in (tmp_path, tmp_path / "none" / "facts.db"):
        with pytest.raises(UnwritableError, match="unable to open"):
            Database(file)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["notes.txt", "other.db"]


def test_nothing_is_left_beside_the_database(facts: Path) -> None:
    assert [file.name for file in facts.parent.iterdir()] == [facts.name]


def test_a_writer_that_has_to_wait_too_long_says_so(
    sheets: Sheets, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factsheet.batch.database.PATIENCE", 0.05)
    name, one = next(iter(sheets.items()))
    with Database(tmp_path / "facts.db") as first, Database(tmp_path / "facts.db") as second, first.transaction():
        first.put(name, one)
        with pytest.raises(UnwritableError, match="locked"):
            second.put(name, one)


FILLING = """
import json, sys
from factsheet.batch import database
database.CHUNK = 10
sheets = json.load(open(sys.argv[2], encoding="utf-8"))
print("ready", flush=True)
database.fill(sys.argv[1], ((f"{name}-{n}", sheet) for n in range(5) for name, sheet in sheets.items()))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no SIGKILL")
def test_a_run_killed_at_any_moment_leaves_whole_articles(sheets: Sheets, tmp_path: Path) -> None:
    (tmp_path / "sheets.json").write_text(json.dumps(sheets), encoding="utf-8")

    def filling(path: Path) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-c", FILLING, os.fspath(path), os.fspath(tmp_path / "sheets.json")]
        run = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert run.stdout
        with run.stdout:
            assert run.stdout.readline() == b"ready\n"
        return run

    began = time.monotonic()
    assert filling(tmp_path / "whole.db").wait() == 0
    lasted = time.monotonic() - began
    dice, killed = random.Random(11), tmp_path / "killed.db"
    for _ in range(4):
        run = filling(killed)
        time.sleep(dice.random() * lasted)
        run.kill()
        run.wait()
        with Database(killed) as database:
            assert len(database.keys()) % 10 == 0
        assert len(content(killed)) in range(len(content(tmp_path / "whole.db")) + 1)
    assert filling(killed).wait() == 0
    assert killed.read_bytes() == (tmp_path / "whole.db").read_bytes()
    assert not list(tmp_path.glob("*-*"))


def test_work_and_size_grow_with_the_number_of_articles(
    sheets: Sheets, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = [0]  # of SQLite's virtual machine, in thousands: as many on any computer

    class Counted(sqlite3.Connection):
        def __init__(self, *arguments: Any, **named: Any) -> None:
            super().__init__(*arguments, **named)
            self.set_progress_handler(lambda: steps.__setitem__(0, steps[0] + 1), 1000)

    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=Counted))

    def cost(articles: range) -> tuple[int, int]:
        before = steps[0]
        fill(tmp_path / "facts.db", ((f"{n}-{name}", one) for n in articles for name, one in sheets.items()))
        return steps[0] - before, (tmp_path / "facts.db").stat().st_size

    early, size = cost(range(4))
    cost(range(4, 16))
    late, whole = cost(range(16, 20))
    assert early > 10
    assert late < 1.5 * early
    assert whole < 5.5 * size
