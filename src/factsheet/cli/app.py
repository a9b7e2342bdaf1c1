"""The typer application, its exit codes and its manners at the pipe."""

import contextlib
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from factsheet import __version__
from factsheet.cli import COMMANDS
from factsheet.cli.configured import Configured
from factsheet.cli.output import flush
from factsheet.cli.talk import complain
from factsheet.errors import ClosedPipe, FactsheetError, UnwritableError

INTERRUPTED = 130

app = typer.Typer(
    name="factsheet",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"factsheet {__version__}")
        raise typer.Exit


@app.callback(
    epilog="""\b
Examples:
  cat article.txt | factsheet summarize
  factsheet facts --key-only article.txt
  factsheet sheet -o sheet.html article.txt
  factsheet batch articles/ -o sheets/

\b
Your own defaults stand in factsheet.toml, in [tool.factsheet] of
pyproject.toml, or in variables:
  FACTSHEET_REGION=hk                for all commands
  FACTSHEET_SUMMARIZE_SENTENCES=5    for one
"""
)
def factsheet(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Chinese news to summaries and fact sheets, offline, every fact tied to the characters of its source."""


def commanded(arguments: Sequence[str]) -> typer.Typer:
    """The application with the command that the arguments name, or with all, as for its help.

    Each command is a module of this package; to import and describe them all takes as long as to summarise.
    """
    for name in [name for name in COMMANDS if name in arguments[:1]] or COMMANDS:
        module = import_module(f"factsheet.cli.{name}")
        app.command(name, cls=Configured, epilog=module.EPILOG)(module.command)
    return app


def run() -> int:
    """Run the command line and give its exit code: docs/exit-codes.md lists them."""
    _opened()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # The result is UTF-8 wherever it goes, also under LC_ALL=C.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace" if stream is sys.stderr else "replace")
    try:
        commanded(sys.argv[1:])(prog_name="factsheet")
    except SystemExit as stop:
        return _finished(stop.code if isinstance(stop.code, int) else int(bool(stop.code)))
    except FactsheetError as error:
        complain(str(error))
        return _finished(error.exit_code)
    except ClosedPipe:
        return _silenced(0)
    except OSError as error:
        if error.filename is not None:
            raise
        complain(f"can't write the result: {error.strerror}")  # of typer's own printing, for --help and --version
        return _silenced(UnwritableError.exit_code)
    except KeyboardInterrupt:
        return _silenced(INTERRUPTED)
    return 0


def _opened() -> None:
    """Something to read from and to write to where the shell has closed it (`>&-`).

    What there is of talk goes nowhere. To read the input or to write the result fails, but only where that is done.
    """
    for name, way in (("stdin", os.O_WRONLY), ("stdout", os.O_RDONLY), ("stderr", os.O_WRONLY)):
        if getattr(sys, name) is None:
            setattr(sys, name, os.fdopen(os.open(os.devnull, way), "r" if name == "stdin" else "w"))


def _finished(code: int) -> int:
    try:
        flush()
    except ClosedPipe:
        return _silenced(code)
    except FactsheetError as error:
        complain(str(error))
        return _silenced(error.exit_code)
    return code


def _silenced(code: int) -> int:
    """Let what is still buffered go nowhere, or Python would complain at exit; gives the code."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
