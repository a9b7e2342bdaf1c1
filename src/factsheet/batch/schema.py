"""A new facts database: the tables with their keys and indexes, the search index, and the views of views/*.sql."""

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

from factsheet.batch.search import folding
from factsheet.batch.tables import TABLES, Table, Type

if TYPE_CHECKING:
    from sqlite_utils import Database

VIEWS = Path(__file__).parent / "views"  # a SELECT a file, called as its view

_TYPES: dict[Type, type] = {"text": str, "integer": int, "real": float, "day": str, "flag": int, "list": str}
# A word is what stands between separators: one character, or letters and digits of ASCII (see search.py).
_SEARCH = "CREATE VIRTUAL TABLE search USING fts5 (article UNINDEXED, title, text, tokenize = 'unicode61 remove_diacritics 0')"


def create(connection: sqlite3.Connection) -> None:
    """Make everything that a facts database has beside its articles."""
    from sqlite_utils import Database

    database = Database(connection)
    for table in TABLES:
        _create(database, table)
    for view in sorted(VIEWS.glob("*.sql")):
        database.create_view(view.stem, view.read_text(encoding="utf-8"))
    database.execute(_SEARCH)
    pairs = ({"character": character, "folded": folded} for character, folded in folding().items())
    database.table("folding").insert_all(pairs, pk="character", not_null=["folded"])


def _create(database: "Database", table: Table) -> None:
    created = database.table(table.name).create(
        {column.name: _TYPES[column.type] for column in table.columns},
        pk=table.columns[0].name,
        not_null=[column.name for column in table.columns if column.always],
        foreign_keys=[(column.name, column.refers, "id") for column in table.columns if column.refers],
    )
    for column in table.columns:
        if column.sought:
            created.create_index([column.name])
