"""Where results and talk go: results to standard output, everything else to standard error."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from factsheet.cli.talk import name_of
from factsheet.errors import ClosedPipe, UnwritableError
from factsheet.model import Article
from factsheet.render.jsons import dumps


def write(text: str) -> None:
    """Print a piece of the result as it is."""
    with _writing():
        sys.stdout.write(text)


def flush() -> None:
    """Hand over what was printed so far."""
    with _writing():
        sys.stdout.flush()


@contextmanager
def into(file: Path | None) -> Iterator[Callable[[str], None]]:
    """What writes the result: into the file, which appears when all is written, or to standard output for None and `-`.

    Where nothing came or something went wrong, the file stays as it was.
    """
    if file is None or str(file) == "-":
        yield write
        return
    pieces: list[str] = []
    yield pieces.append
    if not pieces:
        return
    text = "".join(pieces).encode("utf-8", "replace")
    try:
        if file.exists() and not file.is_file():  # a pipe, /dev/stdout
            file.write_bytes(text)
        else:
            _replace(file.resolve(), text)
    except OSError as error:
        raise UnwritableError(f"can't write {file}: {error.strerror}") from None


def _replace(file: Path, text: bytes) -> None:
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        draft.write_bytes(text)
        if file.exists():
            draft.chmod(file.stat().st_mode)
        draft.replace(file)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise ClosedPipe from None
    except OSError as error:
        raise UnwritableError(f"can't write the result: {error.strerror}") from None


def terminal() -> bool:
    """Whether standard output is a terminal that a table can be drawn on."""
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def chosen(asked: str, piped: str) -> str:
    """The output format: what was asked for, else a table on a terminal and `piped` elsewhere."""
    if asked != "auto":
        return asked
    return "table" if terminal() else piped


class Printer:
    """Prints the results of one article after the other in one format.

    Text of several articles is headed by their names, as `head` does; JSON of several is one list.
    """

    def __init__(self, form: str, several: bool, write: Callable[[str], None] = write) -> None:
        self.form = form
        self._write = write
        self._several = several
        self.shown = 0
        self._list: list[dict[str, Any]] = []

    def show(self, article: Article, result: str | dict[str, Any]) -> None:
        """Print a result: text as it is, a JSON object on a line (jsonl) or by and by (json)."""
        if isinstance(result, str):
            if self.form == "text" and (self._several or article.id is not None):
                result = f"==> {name_of(article)} <==\n{result}"
            apart = "\n" if self.shown and self.form not in ("csv", "tsv") else ""
            self._write(apart + result)
        elif self.form == "jsonl":
            self._write(dumps(result) + "\n")
            flush()
        else:
            self._list.append(result)
        self.shown += 1

    def close(self) -> None:
        """Print the JSON that had to wait for the last article."""
        if self._list:
            self._write(dumps(self._list if len(self._list) > 1 else self._list[0], indent=1) + "\n")
