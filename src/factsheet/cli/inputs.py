"""Files, standard input and the options for reading them to articles."""

import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from factsheet.cli.talk import complain
from factsheet.errors import FactsheetError, UsageError
from factsheet.load import read, read_stream, usable
from factsheet.model import Article
from factsheet.options import LoadOptions
from factsheet.render.plain import one_line

Result = TypeVar("Result")


def name_of(article: Article) -> str:
    """What the user calls the article: the record's id, or the file's name."""
    return one_line(article.id or article.path or "standard input")


class Inputs:
    """The articles of the files named, or of standard input.

    A file that can't be used is reported on standard error, the others go on; `exit_code` tells it afterwards.
    """

    def __init__(self, files: Sequence[str], options: LoadOptions) -> None:
        self._files = list(files) or ["-"]
        self._options = options
        self.several = len(self._files) > 1
        self.exit_code = 0

    def __iter__(self) -> Iterator[Article]:
        for file in self._files:
            try:
                yield from map(usable, self._articles(file))
            except UsageError:
                raise
            except FactsheetError as error:
                self._failed(error)

    def _articles(self, file: str) -> Iterator[Article]:
        return read_stream(sys.stdin.buffer, self._options) if file == "-" else read(Path(file), self._options)

    def attempt(self, article: Article, work: Callable[[Article], Result]) -> Result | None:
        """What the work makes of the article, or None where that fails; the failure is reported."""
        try:
            return work(article)
        except UsageError:
            raise
        except FactsheetError as error:
            self._failed(error, f"{name_of(article)}: ")
            return None

    def _failed(self, error: FactsheetError, where: str = "") -> None:
        complain(f"{where}{error}")
        self.exit_code = max(self.exit_code, error.exit_code)


def published_on(text: str | None) -> date | None:
    """The date of `--published`; UsageError for what is none."""
    if text is None:
        return None
    from factsheet.load.jsonl import day

    try:
        return day(text)
    except ValueError as error:
        raise UsageError(f"--published: {error}") from None


def words_of(file: Path | None) -> frozenset[str]:
    """The words of a file, a word a line, as the view has them; `#` begins a comment line."""
    if file is None:
        return frozenset()
    from factsheet.load.decode import decode
    from factsheet.view import fold

    try:
        text, _ = decode(file.read_bytes(), name=str(file))
    except OSError as error:
        raise UsageError(f"--stopwords: {file}: {error.strerror}") from None
    lines = (line.strip() for line in fold(text).splitlines())
    return frozenset(line for line in lines if line and not line.startswith("#"))
