"""Defaults for options: the environment's before those of the nearest file of settings.

    FACTSHEET_SUMMARIZE_SENTENCES=5     for one command
    FACTSHEET_REGION=hk                 for all that have the option
    [summarize]                         for one command, in factsheet.toml
    sentences = 5
    region = "hk"                       for all, at the top of it

A value is read as if it were typed behind its flag; the error for a bad one names the file and the key.
"""

import os
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import typer
from typer.core import TyperOption

from factsheet.cli import COMMANDS
from factsheet.cli.parameters import COMMON
from factsheet.cli.settings import Settings, settings
from factsheet.errors import UsageError

# Of these one speaks for all: what is set closer to the command silences the others.
RIVALS = tuple(map(frozenset, (("sentences", "chars", "ratio"), ("template", "format"), ("to", "config"))))
# A file that came with a folder may not say where to write, whom to send articles to, nor what to run.
NOT_IN_FILES = frozenset({"output", "db", "parquet", "scheduler", "template"})

Options = Mapping[str, TyperOption]


class Default(NamedTuple):
    """A value as it would be typed, and where it stands."""

    typed: str | list[str]
    place: str


def defaults(ctx: typer.Context, flags: Collection[str]) -> dict[str, Any]:
    """The defaults of a command's options by name, checked; none for those given as flags, or for their rivals.

    Raises UsageError for an unknown key and for a bad value.
    """
    options = _options(ctx)
    command = ctx.info_name or ""
    found: dict[str, Default] = {}
    for layer in (*_of_file(settings(), command, options), *_of_environment(command, options)):
        found = {name: default for name, default in found.items() if not _silenced(name, layer)} | layer
    return {
        name: _checked(ctx, options[name], default)
        for name, default in found.items()
        if name not in flags and not _silenced(name, flags)
    }


def _options(ctx: typer.Context) -> Options:
    """The options that the command itself sees."""
    options = (option for option in ctx.command.params if isinstance(option, TyperOption) and option.expose_value)
    return {option.name: option for option in options if option.name}


def _silenced(name: str, by: Collection[str]) -> bool:
    """Whether a rival of the option is among the names."""
    return any(name in rivals and not rivals.isdisjoint(by) for rivals in RIVALS)


def _of_environment(command: str, options: Options) -> Iterator[dict[str, Default]]:
    """The variables for all commands, then those for this one."""
    for prefix, names in (("FACTSHEET", COMMON & options.keys()), (f"FACTSHEET_{command.upper()}", options.keys())):
        variables = {name: f"{prefix}_{name.upper()}" for name in names}
        yield {name: Default(value, variable) for name, variable in variables.items() if (value := os.environ.get(variable))}


def _of_file(found: Settings | None, command: str, options: Options) -> Iterator[dict[str, Default]]:
    """The keys for all commands, then those for this one."""
    if found is None:
        return
    top = {key: value for key, value in found.table.items() if key not in COMMANDS}
    common = _read(found.file, "", top, COMMON, options)
    yield {name: default for name, default in common.items() if name in options}
    yield _read(found.file, f"[{command}] ", found.table.get(command, {}), options.keys(), options)


def _read(file: Path, place: str, table: Any, known: Collection[str], options: Options) -> dict[str, Default]:
    """What a table sets, by the names of the options."""
    if not isinstance(table, dict):
        raise UsageError(f"{file}: {place}has to be a table")
    read = {}
    for key, value in table.items():
        name, where = key.replace("-", "_"), f"{file}: {place}{key}"
        if name in NOT_IN_FILES:
            raise UsageError(f"{where}: this is for the command line or the environment, not for a file")
        if name not in known:
            raise UsageError(f"{where}: no such option{'' if place else ' of all commands'}{_like(name, known)}")
        read[name] = Default(_typed(value, where, options.get(name), file.parent), where)
    return read


def _like(name: str, known: Collection[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(name, known, 1)
    return f"; {close[0]}?" if close else ""


def _typed(value: Any, place: str, option: TyperOption | None, folder: Path) -> str | list[str]:
    """The value of a key as it would be typed; a path is relative to the file that names it."""
    if isinstance(value, list):
        return [str(_typed(one, place, option, folder)) for one in value]
    if not isinstance(value, str | bool | int | float | date):
        raise UsageError(f"{place}: a plain value is wanted")
    if "\0" in str(value):  # no command line can hold one
        raise UsageError(f"{place}: there is a NUL character in it")
    return str(folder / str(value)) if option and option.type.name == "path" else str(value)


def _checked(ctx: typer.Context, option: TyperOption, default: Default) -> str | list[str]:
    """The value as typer takes it, if the option can take it; the error names the place."""
    typed = [default.typed] if option.multiple and isinstance(default.typed, str) else default.typed
    if isinstance(typed, list) and not option.multiple:
        raise UsageError(f"{default.place}: one value is wanted, not a list")
    try:
        option.type_cast_value(ctx, typed)
    except typer.BadParameter as error:
        raise UsageError(f"{default.place}: {error.message}") from None
    return typed
