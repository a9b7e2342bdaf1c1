"""The file of settings: the nearest factsheet.toml upward, or [tool.factsheet] of the nearest pyproject.toml that has it."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from factsheet.errors import UnreadableError, UsageError

OWN, PROJECT = "factsheet.toml", "pyproject.toml"


class Settings(NamedTuple):
    """What a file sets: keys for all commands, and a table for each command that has keys of its own."""

    file: Path
    table: Mapping[str, Any]


def settings() -> Settings | None:
    """What is set for the working directory; None where nothing is.

    Raises UnreadableError for a file that can't be opened, UsageError for one that is no TOML.
    """
    return next((Settings(file, table) for file in _files() if (table := _table(file)) is not None), None)


def _files() -> Iterator[Path]:
    try:
        here = Path.cwd()
    except OSError:  # the directory was deleted under our feet
        return
    for folder in (here, *here.parents):
        yield from filter(_there, (folder / OWN, folder / PROJECT))


def _there(file: Path) -> bool:
    try:
        return file.is_file()
    except PermissionError:  # a folder above ours that we may not look into
        return False


def _table(file: Path) -> Mapping[str, Any] | None:
    """The settings of a file; None for a pyproject.toml that has none."""
    try:
        text = file.read_text(encoding="utf-8-sig")  # as Notepad writes it
    except OSError as error:
        raise UnreadableError(f"{file}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UsageError(f"{file}: not UTF-8, as TOML has to be") from None
    if file.name == PROJECT and "tool.factsheet" not in text:
        return None
    import tomllib  # with a large pyproject.toml a tenth of the time of a summary

    try:
        table: Any = tomllib.loads(text)
    except ValueError as error:  # no TOML, or a number of more digits than Python reads
        raise UsageError(f"{file}: {error}") from None
    except RecursionError:
        raise UsageError(f"{file}: nested too deeply") from None
    if file.name == PROJECT:
        tools = table.get("tool")
        table = tools.get("factsheet") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise UsageError(f"{file}: [tool.factsheet] has to be a table")
    return table
