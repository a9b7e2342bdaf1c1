"""Files, standard input and the options for reading them to articles."""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from factsheet.cli.parameters import Look, Source, Words
from factsheet.cli.talk import complain, name_of
from factsheet.errors import FactsheetError, UnreadableError, UsageError
from factsheet.load import read, read_stream, usable
from factsheet.model import Article, Warning
from factsheet.options import LoadOptions, WordOptions

Result = TypeVar("Result")
STRICT = 5


class Inputs:
    """The articles of the files named, or of standard input.

    A file that can't be used is reported on standard error, the others go on; `exit_code` tells it afterwards, and with
    `--strict` whether there was anything to warn of.
    """

    def __init__(self, files: Sequence[str] | None, source: Source, look: Look) -> None:
        self._files = list(files or ["-"])
        self._options = LoadOptions(*source)
        self._look = look
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
        if file != "-":
            yield from read(Path(file), self._options)
            return
        try:
            yield from read_stream(sys.stdin.buffer, self._options)
        except OSError as error:
            raise UnreadableError(f"standard input: {error.strerror}") from None

    def attempt(self, article: Article, work: Callable[[Article], Result]) -> Result | None:
        """What the work makes of the article, or None where that fails; the failure is reported."""
        try:
            return work(article)
        except UsageError:
            raise
        except FactsheetError as error:
            self._failed(error, f"{name_of(article)}: ")
            return None

    def warn(self, article: Article, warnings: Iterable[Warning], *, aloud: bool = True) -> None:
        """Say what the article gave warnings of; not `aloud` where the result itself says it."""
        for warning in warnings:
            if aloud and not self._look.quiet:
                complain(f"{name_of(article)}: {warning.message}")
            if self._look.strict:
                self.exit_code = max(self.exit_code, STRICT)

    def _failed(self, error: FactsheetError, where: str = "") -> None:
        complain(f"{where}{error}")
        self.exit_code = max(self.exit_code, error.exit_code)


def cutting(words: Words) -> WordOptions:
    """How words are cut, with the stop words read; UsageError for a file that can't be."""
    return WordOptions(words.segmenter, words.user_dict, _listed(words.stopwords))


def _listed(file: Path | None) -> frozenset[str]:
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
