"""`factsheet convert`: a text in another script."""

import sys
from pathlib import Path
from typing import Annotated, get_args

import typer

from factsheet.cli import parameters as p
from factsheet.cli.output import write
from factsheet.cli.talk import complain
from factsheet.convert import Config, Target
from factsheet.errors import UnreadableError, UsageError

EPILOG = """\b
Examples:
  factsheet convert --to tw article.txt       Taiwan's characters and words
  cat article.txt | factsheet convert --to hans
  factsheet convert --config s2hk article.txt one of OpenCC's own configurations
"""


def command(
    files: p.Files = None,
    to: Annotated[
        Target | None, typer.Option(help="Simplified, traditional, Taiwan, Hong Kong.")
    ] = None,
    config: Annotated[
        Config | None, typer.Option(metavar="NAME", help=f"An OpenCC configuration: {', '.join(get_args(Config))}.")
    ] = None,
    encoding: p.Encoding = None,
) -> None:
    """Print a text in another script.

    Everything that is no Chinese stays as it is.
    """
    if to and config:
        raise UsageError("--to and --config both say how to convert; give one, not both")
    if not (to or config):
        raise UsageError("convert needs --to or --config, e.g. --to hant")
    code = 0
    for file in files or ["-"]:
        try:
            text = _text(file, encoding)
        except UnreadableError as error:
            complain(str(error))
            code = error.exit_code
        else:
            write(_converted(text, to, config))
    raise typer.Exit(code)


def _converted(text: str, to: Target | None, config: Config | None) -> str:
    from factsheet import convert

    return convert.convert(text, to) if to else convert.by_config(text, config) if config else text


def _text(file: str, encoding: str | None) -> str:
    from factsheet.load.decode import decode

    name = "standard input" if file == "-" else file
    try:
        data = sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise UnreadableError(f"{name}: {error.strerror}") from None
    return decode(data, encoding, name)[0]
