"""One article to all its outputs: the bytes of an input in, the bytes of every format and a line for the index out.

Nothing here knows of folders, processes or machines, and nothing depends on the clock: the same task gives the same result.
"""

from dataclasses import dataclass, replace
from hashlib import sha256
from io import BytesIO
from typing import Any

from factsheet.batch.feed import is_feed, trouble
from factsheet.batch.plan import Item
from factsheet.batch.recipe import Form, Recipe
from factsheet.batch.source import content
from factsheet.errors import FactsheetError
from factsheet.model import Article, Facts
from factsheet.render.labels import Language, language_of
from factsheet.render.plain import one_line
from factsheet.render.script import Converter, converter
from factsheet.results import FactSheet

LINE = "-"  # what a line of JSON Lines is called while it is read


@dataclass(frozen=True, slots=True)
class Task:
    """An item to be done; `line` is its text where whoever hands it out has read it already, from JSON Lines."""

    item: Item
    line: bytes | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What the index says of an article."""

    title: str
    published: str | None
    outlet: str | None
    lead: str
    language: Language
    warnings: int


@dataclass(frozen=True, slots=True)
class Done:
    """An article that was done: its outputs by format, its sheet as a line of JSON, the hash of what was read."""

    item: Item
    sha256: str
    outputs: tuple[tuple[Form, bytes], ...]
    sheet: bytes
    entry: Entry


@dataclass(frozen=True, slots=True)
class Failed:
    """An article that could not be done, and why, in words for a person."""

    item: Item
    reason: str
    sha256: str | None = None


Result = Done | Failed


@dataclass(frozen=True, slots=True)
class Work:
    """A recipe for whoever does the work: a task in, its result out, whatever happens."""

    recipe: Recipe

    def __call__(self, task: Task) -> Result:
        """The outputs of an article, or the reason why there are none."""
        digest = None
        try:
            data = self._content(task.item) if task.line is None else task.line
            digest = sha256(data).hexdigest()
            return _done(task.item, data, digest, self.recipe)
        except FactsheetError as error:
            return Failed(task.item, _reason(error, task.item), digest)
        except MemoryError:
            return Failed(task.item, "out of memory", digest)
        except Exception as error:  # whatever one article does to us, it says so and the others are done
            return Failed(task.item, one_line(f"a fault of factsheet: {type(error).__name__}: {error}"), digest)

    def _content(self, item: Item) -> bytes:
        file = item.source.file
        if is_feed(file, self.recipe.load.input_format):
            raise trouble(file)
        return content(file)


def _done(item: Item, data: bytes, digest: str, recipe: Recipe) -> Done:
    found = _sheet(_article(item, data, recipe), recipe)
    convert, language = converter(recipe.script), language_of(found.article, recipe.language)
    from factsheet.render.jsons import dumps
    from factsheet.render.sheet import as_json

    written = as_json(found, convert)
    outputs = tuple((form, _rendered(found, form, written, convert, language)) for form in recipe.formats)
    return Done(item, digest, outputs, _bytes(dumps(written) + "\n"), _entry(item, found, convert, language))


def _article(item: Item, data: bytes, recipe: Recipe) -> Article:
    """The article of the bytes; what the sheet calls its path is the key, the same wherever the run was started."""
    from factsheet.load import read_stream, usable

    name, options = item.key, recipe.load
    if item.source.offset is not None:
        name, options = LINE, replace(options, input_format="jsonl")
    (found,) = read_stream(BytesIO(data), options, name)
    return usable(found)


def _sheet(article: Article, recipe: Recipe) -> FactSheet:
    if not recipe.summary_only:
        from factsheet.sheet import sheet

        return sheet(article, recipe.sheet)
    from factsheet.rank import summarize

    return FactSheet(article, summarize(article, recipe.sheet.summary), facts=Facts(warnings=article.warnings))


def _rendered(sheet: FactSheet, form: Form, written: dict[str, Any], convert: Converter, language: Language) -> bytes:
    from factsheet.render import sheet as render
    from factsheet.render.jsons import dumps

    match form:
        case "json":
            return _bytes(dumps(written, indent=1) + "\n")
        case "html":
            from factsheet.render.html import as_html

            return _bytes(as_html(sheet, convert, language))
        case "md":
            return _bytes(render.as_markdown(sheet, convert, language))


def _entry(item: Item, sheet: FactSheet, convert: Converter, language: Language) -> Entry:
    from factsheet.render.summary import said

    article = sheet.article
    lead = convert(said(article, sheet.summary[0])) if sheet.summary else ""
    return Entry(
        title=one_line(convert(article.title or article.id or item.key)),
        published=article.published.isoformat() if article.published else None,
        outlet=article.outlet and one_line(convert(article.outlet)),
        lead=lead,
        language=language,
        warnings=len(sheet.warnings),
    )


def _reason(error: FactsheetError, item: Item) -> str:
    """What is wrong, without the name, which stands beside it already."""
    said = str(error)
    for name in ("standard input, line 1", item.key, "standard input"):
        said = said.removeprefix(f"{name}: ")
    return one_line(said)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")
