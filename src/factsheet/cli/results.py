"""From articles to what is printed of them: one way for every command, whatever it makes of an article.

A command gives its work and its formats; to add a format is to add a line there.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from factsheet.cli.inputs import Inputs
from factsheet.cli.output import Printer, write
from factsheet.cli.parameters import Look
from factsheet.model import Article, Warning
from factsheet.records import record
from factsheet.render.labels import Language, language_of
from factsheet.render.script import Converter, converter

Result = TypeVar("Result")


@record
class Page:
    """What a format is told beside the result: of which article, in which script and language, with colour or without.

    `number` counts what is printed, from one.
    """

    article: Article
    convert: Converter
    language: Language
    color: bool
    number: int

    @property
    def first(self) -> bool:
        """Whether nothing was printed before it."""
        return self.number == 1


Format = Callable[[Result, Page], str | dict[str, Any]]


def publish(
    inputs: Inputs,
    work: Callable[[Article], Result],
    formats: Callable[[], Mapping[str, Format[Result]]],
    form: str,
    look: Look,
    *,
    warned: Callable[[Article, Result], Iterable[Warning]] = lambda article, result: article.warnings,
    aloud: bool = True,
    write: Callable[[str], None] = write,
) -> None:
    """Print what the work makes of each article in one format; `formats` imports what these need when it is called.

    `warned` says what there is to remark on a result, on standard error if `aloud`; `inputs.exit_code` tells afterwards
    how it went.
    """
    printer = Printer(form, inputs.several, write)
    rendered = formats()["json" if form == "jsonl" else form]
    convert = converter(look.script)
    for article in inputs:
        result = inputs.attempt(article, work)
        if result is not None:
            inputs.warn(article, warned(article, result), aloud=aloud)
            language = language_of(article, look.lang, look.script)
            page = Page(article, convert, language, not look.no_color, printer.shown + 1)
            printer.show(article, rendered(result, page))
    printer.close()
