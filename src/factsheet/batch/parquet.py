"""The tables of the facts database as Parquet files, one a table, typed; the rows are the database's.

Days are dates, lists are lists, flags are booleans; exact figures stay text, for no one decimal type holds them all.
Needs pyarrow, the extra `[parquet]`.
"""

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factsheet.batch.rows import Row, rows
from factsheet.batch.tables import TABLES, Table
from factsheet.errors import UnwritableError, UsageError

if TYPE_CHECKING:
    import pyarrow

GROUP = 500  # articles whose rows are held and written together; some tens of megabytes


def check(folder: Path | str) -> None:
    """Make the folder. Raises UsageError where pyarrow is missing, UnwritableError where there can be no such folder."""
    try:
        import pyarrow  # noqa: F401 - asked for here, where it can be said what to do
    except ImportError:
        raise UsageError("Parquet files need pyarrow: pip install 'factsheet[parquet]'") from None
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableError(f"can't write {folder}: {error.strerror or error}") from None


def write(folder: Path | str, sheets: Iterable[tuple[str, Mapping[str, Any]]]) -> None:
    """Write all tables of these sheets, each with its key; the files appear when the last row is written."""
    check(folder)
    try:
        for draft in Path(folder).glob(".*.parquet.*"):  # of a run that was killed
            draft.unlink()
        _write(Path(folder), sheets)
    except OSError as error:
        raise UnwritableError(f"can't write {folder}: {error.strerror or error}") from None


def _write(folder: Path, sheets: Iterable[tuple[str, Mapping[str, Any]]]) -> None:
    with ExitStack() as open_files:
        files = {table.name: open_files.enter_context(_File(folder, table)) for table in TABLES}
        for number, (key, sheet) in enumerate(sheets, 1):
            for name, made in rows(key, sheet).items():
                files[name].add(made)
            if number % GROUP == 0:
                for file in files.values():
                    file.flush()


class _File:
    """A table on its way into its file: a draft that takes the name of the file when all went well."""

    def __init__(self, folder: Path, table: Table) -> None:
        from pyarrow.parquet import ParquetWriter

        self._table = table
        self._file = folder / f"{table.name}.parquet"
        self._draft = folder / f".{table.name}.parquet.{os.getpid()}"
        self._schema = _schema(table)
        self._writer = ParquetWriter(self._draft, self._schema, compression="zstd")
        self._rows: list[Row] = []

    def add(self, made: list[Row]) -> None:
        """Take more rows."""
        self._rows += made

    def flush(self) -> None:
        """Write the rows taken so far, a group of the file; none if there are none."""
        import pyarrow

        if not self._rows:
            return
        columns = zip(*self._rows, strict=True)
        readers = [_READERS.get(column.type) for column in self._table.columns]
        arrays = [
            pyarrow.array(list(map(reader, values)) if reader else values, field.type)
            for values, reader, field in zip(columns, readers, self._schema, strict=True)
        ]
        self._writer.write_table(pyarrow.Table.from_arrays(arrays, schema=self._schema))
        self._rows.clear()

    def __enter__(self) -> "_File":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        try:
            if kind is None:
                self.flush()
            self._writer.close()
            if kind is None:
                self._draft.replace(self._file)
        finally:
            self._draft.unlink(missing_ok=True)


def _schema(table: Table) -> "pyarrow.Schema":
    import pyarrow as pa

    types = {
        "text": pa.string(), "integer": pa.int64(), "real": pa.float64(),
        "day": pa.date32(), "flag": pa.bool_(), "list": pa.list_(pa.string()),
    }  # fmt: skip
    return pa.schema(
        [pa.field(c.name, types[c.type], nullable=not c.always, metadata={"description": c.says}) for c in table.columns]
    )


def _day(written: str | None) -> date | None:
    """The day, unless it is before our era or in no calendar: 2月30日."""
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        return None


_READERS: dict[str, Callable[[Any], Any]] = {"day": _day}
