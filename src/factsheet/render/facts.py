"""Facts as JSON, as rows (TSV, CSV) and as tables (terminal, Markdown)."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from factsheet import __version__
from factsheet.find.rule import notation, plain
from factsheet.model import (
    Article,
    Body,
    DateMention,
    Document,
    Facts,
    Figure,
    Mention,
    Person,
    Place,
    Quantity,
    Quotation,
)
from factsheet.patterns import compiled
from factsheet.render import jsons
from factsheet.render.labels import KINDS, LABELS, Language
from factsheet.render.plain import markdown, one_line
from factsheet.render.script import Converter
from factsheet.render.values import value

Fact = Quantity | DateMention | Mention | Quotation
FORMULA = compiled(r"[=+\-@＝＋－＠]")  # the wide ones too: Chinese and Japanese spreadsheets fold them
NUMBER = compiled(r"[+-][0-9,]+(?:\.[0-9]+)?%?")
COLUMNS = ("kind", "text", "value", "low", "high", "unit", "bound", "edtf", "rule", "start", "end")


def as_json(article: Article, found: Facts, convert: Converter, **sections: Any) -> dict[str, Any]:
    """The sheet as far as it goes: the article and the facts asked for; offsets are those of the source."""
    return {
        "schema": jsons.SCHEMA,
        "version": __version__,
        "article": jsons.article_of(article),
        **sections,
        "quantities": [fields(fact, convert) for fact in found.quantities],
        "dates": [fields(fact, convert) for fact in found.dates],
        "bodies": [_named(body, convert) for body in found.bodies],
        "people": [_named(person, convert) for person in found.people],
        "places": [_named(place, convert) for place in found.places],
        "documents": [_named(document, convert) for document in found.documents],
        "quotes": [fields(quote, convert) for quote in found.quotes],
        "warnings": [asdict(warning) for warning in found.warnings],
    }


def fields(fact: Fact, convert: Converter) -> dict[str, Any]:
    """A fact for a program: figures as strings, the article's words in the script asked for.

    The value of a ratio of several parts is their list: `["5", "3", "2"]`.
    """
    values: dict[str, Any] = {
        name: plain(value) if isinstance(value, Decimal) else value for name, value in asdict(fact).items()
    }
    if parts := values.pop("parts", ()):
        values["value"] = [plain(part) for part in parts]
    words = {name: convert(values[name]) for name in ("text", "metric", "speaker") if values.get(name)}
    return {**values, **words}


def as_rows(figures: Iterable[Figure], convert: Converter) -> list[dict[str, Any]]:
    """The key-figures table of the JSON, the main row first."""
    return [_row(figure, convert) for figure in figures]


def _row(figure: Figure, convert: Converter) -> dict[str, Any]:
    measured = fields(figure.quantity, convert)
    row = {name: measured[name] for name in ("metric", "value", "low", "high", "unit", "bound", "period")}
    basis = figure.basis and convert(figure.basis)
    return {**row, "change": figure.change, "basis": basis, "start": figure.start, "end": figure.end}


def _named(one: Body | Person | Place | Document, convert: Converter) -> dict[str, Any]:
    """Somebody or something with its mentions; what it is called is printed in the script asked for."""
    mentions = [{**asdict(mention), "text": convert(mention.text)} for mention in one.mentions]
    fields = asdict(one)
    words = {name: convert(value) for name, value in fields.items() if isinstance(value, str) and name != "kind"}
    lists = {name: [convert(word) for word in value] for name, value in fields.items() if name in ("aliases", "titles")}
    return {**fields, **words, **lists, "mentions": mentions}


def _mentioned(found: Facts) -> Iterator[tuple[str, str, Mention | Quotation]]:
    """Names and quotations, each mention with its kind and what it stands for: a place's name, a quotation's speaker."""
    yield from (("body", body.name, mention) for body in found.bodies for mention in body.mentions)
    yield from (("person", person.name, mention) for person in found.people for mention in person.mentions)
    yield from (("place", place.name, mention) for place in found.places for mention in place.mentions)
    yield from (("document", document.title, mention) for document in found.documents for mention in document.mentions)
    yield from (("quote", quote.speaker or "", quote) for quote in found.quotes)


def in_order(found: Facts) -> list[tuple[str, str, Fact]]:
    """All facts in text order: the kind, what it amounts to, the fact."""
    figures = [(fact.kind, notation(fact), fact) for fact in found.quantities]
    dates = [(fact.grain, notation(fact), fact) for fact in found.dates]
    return sorted((*figures, *dates, *_mentioned(found)), key=lambda row: (row[2].start, row[2].end))


def rows(found: Facts, convert: Converter) -> Iterator[tuple[str, ...]]:
    """A row of `COLUMNS` for each fact in text order; a cell that says nothing is empty."""
    for kind, stands_for, fact in in_order(found):
        named = isinstance(fact, Mention | Quotation)
        cells = {"kind": kind, "value": convert(stands_for)} if named else {"kind": "date"}
        cells |= fields(fact, convert)
        yield tuple(_cell(cells.get(name)) for name in COLUMNS)


def _cell(said: Any) -> str:
    """One cell of a row, on one line: `5:3:2` for the parts of a ratio."""
    return "" if said is None else defused(":".join(said) if isinstance(said, list) else one_line(str(said)))


def defused(cell: str) -> str:
    """The cell so that no spreadsheet takes it for a formula: behind an apostrophe, unless it is a plain number.

    >>> defused("=HYPERLINK(1)"), defused("-0429/-0379"), defused("-3.5"), defused("+5.0%")
    ("'=HYPERLINK(1)", "'-0429/-0379", '-3.5', '+5.0%')
    """
    return f"'{cell}" if FORMULA.match(cell) and not NUMBER.fullmatch(cell) else cell


def as_tsv(found: Facts, convert: Converter, heading: bool = True) -> str:
    """Tab-separated values; `heading` puts the names of the columns first."""
    return "".join("\t".join(row) + "\n" for row in ([COLUMNS] if heading else []) + list(rows(found, convert)))


def as_csv(found: Facts, convert: Converter, heading: bool = True) -> str:
    """Comma-separated values, quoted where they must be."""
    import csv
    import io

    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(([COLUMNS] if heading else []) + list(rows(found, convert)))
    return out.getvalue()


def _short(article: Article, found: Facts, convert: Converter, language: Language) -> Iterable[tuple[str, str, str]]:
    """What a person reads of a fact: the words, what they amount to, what kind of thing that is."""
    for kind, name, fact in in_order(found):
        shown = value(fact, article, language) if isinstance(fact, Quantity) else name
        label = KINDS["date" if isinstance(fact, DateMention) else kind][language]
        yield one_line(convert(fact.text)), one_line(convert(shown)), label


def as_table(article: Article, found: Facts, convert: Converter, language: Language, color: bool) -> str:
    """A table for the terminal."""
    from factsheet.render.tables import Justify, table

    headings: list[tuple[str, Justify]] = [(LABELS[name][language], "left") for name in ("fact", "value", "kind")]
    title = one_line(convert(article.title or article.path or ""))
    return table(title, headings, list(_short(article, found, convert, language)), color=color)


def as_markdown(article: Article, found: Facts, convert: Converter, language: Language) -> str:
    """A table in Markdown under the title of the article."""
    heading = f"## {markdown(convert(article.title))}\n\n" if article.title else ""
    names = [LABELS[name][language] for name in ("fact", "value", "kind")]
    cells = ([markdown(cell) for cell in row] for row in _short(article, found, convert, language))
    return heading + "".join(f"| {' | '.join(line)} |\n" for line in [names, ["---"] * 3, *cells])
