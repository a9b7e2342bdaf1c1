"""The facts database: sheets go in by the key of their article, tables with keys, indexes and views for questions come out.

One file with SQLite's rollback journal: a run that is killed leaves a journal that whoever opens the database next rolls
back, a finished one leaves nothing beside the database, which can be copied, mailed and published as it is. (A
write-ahead log would serve readers during a write, and leave half of the data in a second file when a run is killed.)
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from json import dumps
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from factsheet.batch.rows import Row, article_id, rows, sheet_hash
from factsheet.batch.search import searchable
from factsheet.batch.tables import TABLES, Table
from factsheet.errors import UnreadableError, UnwritableError

VERSION = 1  # of the tables; the file has it as its `user_version`
CHUNK = 200  # articles of a transaction
CACHE = 64_000  # KiB of pages: articles come in any order, and their rows go everywhere
PATIENCE = 30.0  # seconds to wait for another program that writes
# What begins, ends and undoes; immediate: others are waited for at the start, not when half is done.
_TRANSACTION = ("BEGIN IMMEDIATE", "COMMIT", "ROLLBACK")
_SAVEPOINT = ("SAVEPOINT article", "RELEASE article", "ROLLBACK TO article")


class Database:
    """A facts database, opened or made; a context manager.

    Each `put` and `remove` is all or nothing; inside `transaction()` all of them together are, and much faster.
    """

    def __init__(self, path: Path | str) -> None:
        self._path = path
        try:
            self._connection = sqlite3.connect(path, timeout=PATIENCE)
        except sqlite3.OperationalError as error:
            raise UnwritableError(f"can't write {path}: {error}") from None
        try:
            self._prepare()
        except BaseException:
            self._connection.close()
            raise

    def put(self, key: str, sheet: Mapping[str, Any]) -> None:
        """Add the article, or replace it; `sheet` is the JSON that `factsheet sheet --format json` prints of it."""
        made = rows(key, sheet)
        with self.transaction():
            self._delete(key)
            for table in TABLES:
                self._connection.executemany(_insertion(table), _bound(table, made[table.name]))
            self._index(**dict(zip(TABLES[0].names, made["articles"][0], strict=True)))

    def has(self, key: str, sheet: Mapping[str, Any]) -> bool:
        """Whether the article is there with just this sheet."""
        found = self._connection.execute("SELECT sheet FROM articles WHERE id = ?", (article_id(key),)).fetchone()
        return found is not None and found[0] == sheet_hash(sheet)

    def remove(self, key: str) -> None:
        """Take the article out with all its rows, if it is there."""
        with self.transaction():
            self._delete(key)

    def keys(self) -> list[str]:
        """The keys of the articles, sorted."""
        return [key for (key,) in self._connection.execute("SELECT key FROM articles ORDER BY key")]

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """What is done inside is there as a whole or not at all."""
        begin, commit, undo = _SAVEPOINT if self._connection.in_transaction else _TRANSACTION
        try:
            self._connection.execute(begin)
            try:
                yield
                self._connection.execute(commit)
            except BaseException:
                if self._connection.in_transaction:  # a full disk has ended it already
                    self._connection.execute(undo)
                raise
        except sqlite3.OperationalError as error:
            raise UnwritableError(f"can't write {self._path}: {error}") from None

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _prepare(self) -> None:
        """Make the tables of a new file; refuse a file of other tables."""
        try:
            self._connection.execute(f"PRAGMA cache_size = -{CACHE}")
            with self.transaction():
                (version,) = self._connection.execute("PRAGMA user_version").fetchone()
                (tables,) = self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
                if not version and not tables:
                    from factsheet.batch.schema import create

                    create(self._connection)
                    self._connection.execute(f"PRAGMA user_version = {VERSION}")
                elif version != VERSION:
                    raise UnreadableError(f"{self._path} is no facts database of this version; name another file")
        except sqlite3.DatabaseError as error:
            raise UnreadableError(f"can't use {self._path} as a facts database: {error}") from None

    def _delete(self, key: str) -> None:
        article = article_id(key)
        if not self._connection.execute("SELECT 1 FROM articles WHERE id = ?", (article,)).fetchone():
            return
        self._connection.execute("DELETE FROM search WHERE rowid = ?", (_number(article),))
        for table in reversed(TABLES):
            name = "id" if table.name == "articles" else "article"
            self._connection.execute(f"DELETE FROM {table.name} WHERE {name} = ?", (article,))

    def _index(self, id: str, title: str | None, text: str, **_: Any) -> None:
        """Make the article's title and text ready to be searched."""
        self._connection.execute(
            "INSERT INTO search (rowid, article, title, text) VALUES (?, ?, ?, ?)",
            (_number(id), id, searchable(title or ""), searchable(text)),
        )


def fill(path: Path | str, sheets: Iterable[tuple[str, Mapping[str, Any]]], gone: Iterable[str] = ()) -> None:
    """Put sheets with their keys into a database, some hundreds at a time, all of those or none.

    What is there already is left as it is; what is `gone` is taken out.
    """
    rest = iter(sheets)
    with Database(path) as database:
        with database.transaction():
            for key in gone:
                database.remove(key)
        while chunk := list(islice(rest, CHUNK)):
            with database.transaction():
                for key, sheet in chunk:
                    if not database.has(key, sheet):
                        database.put(key, sheet)


def _number(article: str) -> int:
    """The article's id as the number that it is, for the rows of the search index have numbers."""
    return int(article, 32)


def _insertion(table: Table) -> str:
    columns = ", ".join(f'"{name}"' for name in table.names)
    return f"INSERT INTO {table.name} ({columns}) VALUES ({', '.join('?' * len(table.names))})"


def _bound(table: Table, made: list[Row]) -> Iterable[Row]:
    """The rows as SQLite takes them: lists are JSON."""
    if all(column.type != "list" for column in table.columns):
        return made
    return (tuple(dumps(one, ensure_ascii=False) if isinstance(one, list) else one for one in row) for row in made)
