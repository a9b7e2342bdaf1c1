"""The tables as Parquet files: typed, whole, and the rows of the database."""

import json
import sqlite3
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from factsheet.batch import parquet
from factsheet.batch.tables import TABLES, Table
from factsheet.errors import UnwritableError, UsageError
from tests.conftest import Sheets


@pytest.fixture(scope="module")
def folder(sheets: Sheets, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("parquet") / "new" / "folder"
    parquet.write(made, sheets.items())
    return made


def as_stored(value: Any) -> Any:
    """A value of a Parquet file as the database has it."""
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_rows_are_those_of_the_database(folder: Path, facts: Path, table: Table) -> None:
    written = [tuple(map(as_stored, row.values())) for row in pq.read_table(folder / f"{table.name}.parquet").to_pylist()]
    with closing(sqlite3.connect(facts)) as connection:
        stored = connection.execute(f"SELECT * FROM {table.name}").fetchall()
    assert sorted(written, key=repr) == sorted(stored, key=repr)


def test_columns_have_types_and_say_what_they_are(folder: Path) -> None:
    schema = pq.read_schema(folder / "timeline.parquet")
    types = {field.name: str(field.type) for field in schema}
    assert types == {
        "id": "string", "article": "string", "sentence": "int64", "start": "int64", "end": "int64", "text": "string",
        "edtf": "string", "day_from": "date32[day]", "day_to": "date32[day]", "planned": "bool",
    }  # fmt: skip
    assert not schema.field("article").nullable
    assert schema.field("day_from").metadata == {b"description": b"The first day of it, where the calendar knows it"}
    aliases = pq.read_schema(folder / "bodies.parquet").field("aliases")
    assert aliases.type.value_type == "string"


def test_rows_are_written_a_group_at_a_time(sheets: Sheets, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "GROUP", 3)
    parquet.write(tmp_path, sheets.items())
    quantities = pq.ParquetFile(tmp_path / "quantities.parquet")
    assert quantities.num_row_groups == -(-len(sheets) // 3)
    assert quantities.metadata.num_rows == sum(len(sheet["quantities"]) for sheet in sheets.values())


def test_the_same_sheets_give_the_same_bytes(folder: Path, sheets: Sheets, tmp_path: Path) -> None:
    parquet.write(tmp_path, sheets.items())
    for file in folder.iterdir():
        assert (tmp_path / file.name).read_bytes() == file.read_bytes()


def test_what_goes_wrong_leaves_the_files_as_they_were(sheets: Sheets, tmp_path: Path) -> None:
    parquet.write(tmp_path, sheets.items())
    before = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    name, one = next(iter(sheets.items()))
    with pytest.raises(KeyError):
        parquet.write(tmp_path, [(name, one), ("no sheet", {})])
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == before


def test_drafts_of_a_killed_run_go(sheets: Sheets, tmp_path: Path) -> None:
    (tmp_path / ".articles.parquet.4711").touch()
    parquet.write(tmp_path, sheets.items())
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(f"{table.name}.parquet" for table in TABLES)


def test_days_that_no_calendar_has_are_null(sheets: Sheets, tmp_path: Path) -> None:
    one = next(iter(sheets.values()))
    dates = [{**one["dates"][0], "edtf": edtf} for edtf in ("-0221", "2025-02-30", "2025-03")]
    parquet.write(tmp_path, [("k", {**one, "dates": dates})])
    days = pq.read_table(tmp_path / "dates.parquet", columns=["day_from", "day_to"]).to_pylist()
    assert [tuple(day.values()) for day in days] == [(None, None), (None, None), (date(2025, 3, 1), date(2025, 3, 31))]


def test_no_articles_are_empty_tables(tmp_path: Path) -> None:
    parquet.write(tmp_path, [])
    assert {file.stem for file in tmp_path.iterdir()} == {table.name for table in TABLES}
    assert all(pq.read_table(file).num_rows == 0 for file in tmp_path.iterdir())


def test_without_pyarrow_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"factsheet\[parquet\]"):
        parquet.write(tmp_path, [])


def test_a_folder_that_can_t_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(UnwritableError, match="file"):
        parquet.write(tmp_path / "file", [])
