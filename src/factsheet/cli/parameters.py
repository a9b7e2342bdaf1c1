"""The options that several commands share, declared once, in records that a command takes as a whole.

    @with_options
    def command(files: p.Files = None, *, source: p.Source, look: p.Look) -> None: ...

To typer each field of the records is an option of the command. Named tuples, for these are ready in a tenth of the
time of a dataclass, and every command makes them when it starts.
"""

import inspect
from collections.abc import Callable
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from factsheet import options
from factsheet.model import Region

Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILES]...", help="Articles; `-` or nothing reads standard input.", show_default=False),
]
Encoding = Annotated[
    str | None, typer.Option(help="The input's encoding, e.g. gb18030; by itself it tells UTF-8, UTF-16, GB18030, Big5.")
]


def _day(text: str) -> date:
    from factsheet.load.jsonl import day

    try:
        return day(text)
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None


class Source(NamedTuple):
    """How to read the articles, and what to take for granted of them."""

    input_format: Annotated[
        options.InputFormat,
        typer.Option(help="What the input is; auto goes by the file's name, or by its first bytes."),
    ] = "auto"
    encoding: Encoding = None
    published: Annotated[
        date | None,
        typer.Option(parser=_day, metavar="DATE", help="The day of publication, 2024-07-19; relative dates count from it."),
    ] = None
    title: Annotated[
        str | None, typer.Option(metavar="TEXT", help="The title, where the article does not show it.")
    ] = None
    outlet: Annotated[str | None, typer.Option(metavar="NAME", help="Who published it.")] = None
    region: Annotated[
        Region | None, typer.Option("--region", help="Whose usage the article follows: 元, 兆 and 民國 depend on it.")
    ] = None


class Words(NamedTuple):
    """How text is cut into words, where words are needed."""

    segmenter: Annotated[
        options.Segmenter,
        typer.Option(help="What cuts words: auto is rjieba, or jieba where that can't be installed."),
    ] = "auto"
    user_dict: Annotated[
        Path | None, typer.Option(metavar="FILE", help="More words, in jieba's format: word [frequency] [tag] a line.")
    ] = None
    stopwords: Annotated[
        Path | None, typer.Option("--stopwords", metavar="FILE", help="Words that count for nothing, one a line.")
    ] = None


class Look(NamedTuple):
    """How the results are printed, and what is said beside them."""

    script: Annotated[
        options.ScriptName,
        typer.Option(help="Script of what is printed: keep the article's, simplified, traditional, Taiwan, Hong Kong."),
    ] = "keep"
    lang: Annotated[
        options.LanguageName,
        typer.Option(help="Language of headings; auto follows the article."),
    ] = "auto"
    quiet: Annotated[bool, typer.Option("--quiet/--no-quiet", "-q", help="No remarks on standard error, only errors.")] = False
    strict: Annotated[
        bool, typer.Option("--strict/--no-strict", help="Exit with code 5 if an article gave a warning, also with --quiet.")
    ] = False
    no_color: Annotated[
        bool, typer.Option("--no-color/--color", help="No colour and no bold type, as with NO_COLOR=1.")
    ] = False


Record = type[Source] | type[Words] | type[Look]
RECORDS: tuple[Record, ...] = (Source, Words, Look)
# What can be set for all commands at once.
COMMON = frozenset(name for record in RECORDS for name in record._fields)


def with_options(command: Callable[..., None]) -> Callable[..., None]:
    """The command as typer sees it: an option for each field of the records that it takes."""
    taken = inspect.signature(command).parameters
    records = {name: taking.annotation for name, taking in taken.items() if taking.annotation in RECORDS}
    shown = [taking for name, taking in taken.items() if name not in records]
    shown += [option for record in records.values() for option in _options(record)]

    @wraps(command)
    def called(**given: object) -> None:
        filled = {name: record(*map(given.pop, record._fields)) for name, record in records.items()}
        command(**given, **filled)

    # typer reads both.
    called.__signature__ = inspect.Signature(shown)  # type: ignore[attr-defined] # an attribute that inspect looks for
    called.__annotations__ = {option.name: option.annotation for option in shown}
    return called


def _options(record: Record) -> list[inspect.Parameter]:
    """The fields of a record as parameters."""
    kind = inspect.Parameter.KEYWORD_ONLY
    return [
        inspect.Parameter(name, kind, default=record._field_defaults[name], annotation=annotation)
        for name, annotation in record.__annotations__.items()
    ]
