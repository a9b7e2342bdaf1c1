"""What a run gives: the sentences of a summary, key phrases, key figures, a timeline, and the sheet that has them all."""

from typing import TYPE_CHECKING, Any

from factsheet.model import Article, Facts, Quantity, Warning
from factsheet.records import frozen

if TYPE_CHECKING:
    from factsheet.options import LanguageName, ScriptName, SheetOptions
    from factsheet.render.labels import Language
    from factsheet.render.script import Converter


@frozen
class RankedSentence:
    """A sentence picked for the summary. `score` is relative to the best of the article, which has 1."""

    start: int
    end: int
    said: int
    text: str
    score: float


@frozen
class Keyword:
    """A key phrase in the article's own characters; `score` is relative to the best, which has 1."""

    text: str
    score: float


@frozen
class Figure:
    """A row of the key-figures table: a described quantity, how it moved (`+12.5%`, `+20% nearly`, else `increase`).

    `start` and `end` take in the words that the row stands on: 241.6亿元，增长12.5%.
    """

    quantity: Quantity
    change: str | None
    basis: str | None
    start: int
    end: int


@frozen
class Statement:
    """A line of the timeline: what the article says of a day or a period; `planned` if that is still to come."""

    edtf: str
    start: int
    end: int
    text: str
    planned: bool = False


@frozen
class FactSheet:
    """Everything about one article: figures by their weight, the timeline in calendar order, all else in text order."""

    article: Article
    summary: tuple[RankedSentence, ...] = ()
    keywords: tuple[Keyword, ...] = ()
    facts: Facts = Facts()
    figures: tuple[Figure, ...] = ()
    timeline: tuple[Statement, ...] = ()
    options: "SheetOptions | None" = None

    @property
    def warnings(self) -> tuple[Warning, ...]:
        """What could not be read or resolved."""
        return self.facts.warnings

    def to_markdown(self, *, script: "ScriptName" = "keep", language: "LanguageName" = "auto") -> str:
        """The sheet as CommonMark with tables; in another script if asked for, headings in this language."""
        from factsheet.render.sheet import as_markdown

        return as_markdown(self, *self._printed(script, language))

    def to_html(self, *, script: "ScriptName" = "keep", language: "LanguageName" = "auto") -> str:
        """The sheet as one page of HTML, the article beside it, that needs nothing from elsewhere."""
        from factsheet.render.html import as_html

        return as_html(self, *self._printed(script, language))

    def to_dict(self, *, script: "ScriptName" = "keep") -> dict[str, Any]:
        """The sheet as docs/schema.json describes it; the offsets stay those of the source."""
        from factsheet.render.script import converter
        from factsheet.render.sheet import as_json

        return as_json(self, converter(script))

    def to_json(self, *, script: "ScriptName" = "keep", indent: int | None = None) -> str:
        """The same as JSON, on one line unless it is to be indented."""
        from factsheet.render.jsons import dumps

        return dumps(self.to_dict(script=script), indent)

    def _printed(self, script: "ScriptName", language: "LanguageName") -> tuple["Converter", "Language"]:
        from factsheet.render.labels import language_of
        from factsheet.render.script import converter

        return converter(script), language_of(self.article, language, script)
