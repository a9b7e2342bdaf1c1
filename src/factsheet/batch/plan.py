"""What a run has to do, in order: articles found go in, items with a key and a name that nothing else has come out.

The plan is kept in a nameless file of SQLite's, which goes when it is closed, so that a run of a million articles needs
no more memory than one of a thousand.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Self

from factsheet.batch.names import folded, marked, safe
from factsheet.batch.source import Source

OWN = ("index", "facts", "manifest")  # the names of what a run writes beside the articles' own outputs


@dataclass(frozen=True, slots=True)
class Found:
    """An article: the name by which it is known, the path that its outputs are to have, where it is."""

    key: str
    path: Sequence[str]
    source: Source


@dataclass(frozen=True, slots=True)
class Item:
    """One article of a run. `key` is its name in the manifest, `name` the path of its outputs without their suffix."""

    key: str
    name: str
    source: Source


class Plan:
    """The items of a run, in the order in which they were added."""

    def __init__(self) -> None:
        self._rows = sqlite3.connect("")
        self._rows.execute(
            "CREATE TABLE item (place INTEGER PRIMARY KEY, key BLOB UNIQUE, name TEXT, folded TEXT UNIQUE,"
            " file BLOB, offset INTEGER, length INTEGER, UNIQUE (file, offset))"
        )

    def add(self, found: Found) -> None:
        """Add an article, unless the very same is in the plan; a key or a name that is taken gets a mark."""
        file, offset = _stored(found.source.file), -1 if found.source.offset is None else found.source.offset
        if self._has("file = ? AND offset = ?", file, offset):
            return
        key = _free(found.key, str(offset), lambda key: key in self)
        name = _free(safe(found.path), key, lambda name: folded(name) in OWN or self._has("folded = ?", folded(name)))
        self._rows.execute(
            "INSERT INTO item (key, name, folded, file, offset, length) VALUES (?, ?, ?, ?, ?, ?)",
            (_stored(key), name, folded(name), file, offset, found.source.length),
        )

    def __len__(self) -> int:
        (count,) = self._rows.execute("SELECT count(*) FROM item").fetchone()
        return int(count)

    def __iter__(self) -> Iterator[Item]:
        for key, name, file, offset, length in self._rows.execute(
            "SELECT key, name, file, offset, length FROM item ORDER BY place"
        ):
            yield Item(_read(key), name, Source(_read(file), None if offset < 0 else offset, length))

    def __contains__(self, key: str) -> bool:
        return self._has("key = ?", _stored(key))

    def owns(self, output: str) -> bool:
        """Whether an output of this name is one of an item's: `2025/浙江外贸.md`."""
        return self._has("folded = ?", folded(str(PurePosixPath(output).with_suffix(""))))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._rows.close()

    def _has(self, condition: str, *values: Any) -> bool:
        return self._rows.execute(f"SELECT 1 FROM item WHERE {condition}", values).fetchone() is not None


def _free(name: str, whole: str, taken: Callable[[str], bool]) -> str:
    """The name, or where it is taken the first that is free of those with a mark made from the whole."""
    free = name
    while taken(free):
        free, whole = marked(name, whole), f"{whole}+"
    return free


def _stored(text: str) -> bytes:
    """Names of files and ids may hold lone surrogates, which only bytes can hold."""
    return text.encode("utf-8", "surrogatepass")


def _read(stored: bytes) -> str:
    return stored.decode("utf-8", "surrogatepass")
