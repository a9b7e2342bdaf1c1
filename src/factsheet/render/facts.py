"""Facts as JSON, as rows (TSV, CSV) and as tables (terminal, Markdown).

Key figures stand among the quantities, their places in the table of key figures in the column `key`; where the quantities
were not asked for, they come first, in the order of that table.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from factsheet import __version__
from factsheet.find.rule import notation, plain
from factsheet.model import Article, Body, DateMention, Document, Facts, Mention, Person, Place, Quantity, Quotation
from factsheet.patterns import compiled
from factsheet.render import jsons
from factsheet.render.labels import KINDS, LABELS, Language
from factsheet.render.plain import markdown, one_line
from factsheet.render.script import Converter
from factsheet.results import FactSheet, Figure

Fact = Quantity | DateMention | Mention | Quotation
FORMULA = compiled(r"[=+\-@＝＋－＠]")  # the wide ones too: Chinese and Japanese spreadsheets fold them
NUMBER = compiled(r"[+-][0-9,]+(?:\.[0-9]+)?%?")
COLUMNS = (
    *("kind", "text", "value", "low", "high", "unit", "bound", "edtf", "rule", "start", "end"),
    *("metric", "period", "change", "basis", "key"),  # of figures only
    "article",  # its id, or its file
)


def as_json(
    article: Article, found: Facts, convert: Converter, figures: Iterable[Figure] = (), **sections: Any
) -> dict[str, Any]:
    """The sheet as far as it goes: the article and the facts asked for; offsets are those of the source."""
    return {
        "schema": jsons.SCHEMA,
        "version": __version__,
        "article": jsons.article_of(article),
        **sections,
        "figures": [_row(figure, convert) for figure in figures],
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
    said = ((name, getattr(fact, name)) for name in fact.__match_args__)
    values: dict[str, Any] = {name: plain(value) if isinstance(value, Decimal) else value for name, value in said}
    if parts := values.pop("parts", ()):
        values["value"] = [plain(part) for part in parts]
    words = {name: convert(values[name]) for name in ("text", "metric", "speaker") if values.get(name)}
    return {**values, **words}


def _row(figure: Figure, convert: Converter) -> dict[str, Any]:
    measured = fields(figure.quantity, convert)
    row = {name: measured[name] for name in ("metric", "value", "low", "high", "unit", "bound", "period")}
    return {**row, **_moved(figure, convert), "start": figure.start, "end": figure.end}


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


def rows(sheet: FactSheet, convert: Converter) -> Iterator[tuple[str, ...]]:
    """A row of `COLUMNS` for each fact in text order; a cell that says nothing is empty."""
    keys = {figure.quantity: {"key": place, **_moved(figure, convert)} for place, figure in enumerate(sheet.figures, 1)}
    name = sheet.article.id or sheet.article.path or ""
    for kind, stands_for, fact in (*_first(sheet.facts, sheet.figures), *in_order(sheet.facts)):
        named = isinstance(fact, Mention | Quotation)
        cells = {"kind": kind, "value": convert(stands_for)} if named else {"kind": "date"}
        cells["article"] = name
        cells |= fields(fact, convert)
        if isinstance(fact, Quantity):
            cells |= keys.get(fact, {})
        yield tuple(_cell(cells.get(name)) for name in COLUMNS)


def _moved(figure: Figure, convert: Converter) -> dict[str, Any]:
    return {"change": figure.change, "basis": figure.basis and convert(figure.basis)}


def _first(found: Facts, figures: Sequence[Figure]) -> list[tuple[str, str, Fact]]:
    """The key figures that are not among the quantities, as `in_order` has facts."""
    if found.quantities:
        return []
    return [(figure.quantity.kind, notation(figure.quantity), figure.quantity) for figure in figures]


def _cell(said: Any) -> str:
    """One cell of a row, on one line: `5:3:2` for the parts of a ratio."""
    return "" if said is None else defused(":".join(said) if isinstance(said, list) else one_line(str(said)))


def defused(cell: str) -> str:
    """The cell so that no spreadsheet takes it for a formula: behind an apostrophe, unless it is a plain number.

    >>> defused("=HYPERLINK(1)"), defused("-0429/-0379"), defused("-3.5"), defused("+5.0%")
    ("'=HYPERLINK(1)", "'-0429/-0379", '-3.5', '+5.0%')
    """
    return f"'{cell}" if FORMULA.match(cell) and not NUMBER.fullmatch(cell) else cell


def as_tsv(sheet: FactSheet, convert: Converter, heading: bool = True) -> str:
    """Tab-separated values; `heading` puts the names of the columns first."""
    lines = (*([COLUMNS] if heading else []), *rows(sheet, convert))
    return "".join("\t".join(row) + "\n" for row in lines)


def as_csv(sheet: FactSheet, convert: Converter, heading: bool = True) -> str:
    """Comma-separated values, quoted where they must be."""
    import csv
    import io

    out = io.StringIO()
    lines = (*([COLUMNS] if heading else []), *rows(sheet, convert))
    csv.writer(out, lineterminator="\n").writerows(lines)
    return out.getvalue()


def _tables(
    article: Article, found: Facts, convert: Converter, language: Language, figures: Sequence[Figure]
) -> Iterator[tuple[tuple[str, ...], list[tuple[str, ...]]]]:
    """The tables for a reader: the key figures if they have one of their own, and the other facts; headings and rows."""
    if figures and not found.quantities:
        from factsheet.render.sections import figure_cells

        cells = (figure_cells(figure, article, language) for figure in figures)
        yield ("metric", "value", "period", "change"), [tuple(one_line(convert(cell)) for cell in row) for row in cells]
        if found == Facts(warnings=found.warnings):
            return
    yield ("fact", "value", "kind"), list(_short(article, found, convert, language))


def _short(article: Article, found: Facts, convert: Converter, language: Language) -> Iterator[tuple[str, ...]]:
    """What a person reads of a fact: the words, what they amount to, what kind of thing that is."""
    from factsheet.render.values import value  # its words of units are for readers only

    for kind, name, fact in in_order(found):
        shown = value(fact, article, language) if isinstance(fact, Quantity) else name
        label = KINDS["date" if isinstance(fact, DateMention) else kind][language]
        yield one_line(convert(fact.text)), one_line(convert(shown)), label


def as_table(
    article: Article,
    found: Facts,
    convert: Converter,
    language: Language,
    color: bool,
    figures: Sequence[Figure] = (),
) -> str:
    """A table for the terminal, or two."""
    from factsheet.render.tables import Justify, table

    title = one_line(convert(article.title or article.path or ""))
    parts: list[str] = []
    for columns, rows in _tables(article, found, convert, language, figures):
        headings: list[tuple[str, Justify]] = [(LABELS[name][language], "left") for name in columns]
        parts.append(table("" if parts else title, headings, rows, color=color))
    return "\n".join(parts)


def as_markdown(
    article: Article, found: Facts, convert: Converter, language: Language, figures: Sequence[Figure] = ()
) -> str:
    """A table in Markdown, or two, under the title of the article."""
    parts = [f"## {markdown(convert(article.title))}\n"] if article.title else []
    for columns, rows in _tables(article, found, convert, language, figures):
        lines = [[LABELS[name][language] for name in columns], ["---"] * len(columns)]
        lines += [[markdown(cell) for cell in row] for row in rows]
        parts.append("".join(f"| {' | '.join(line)} |\n" for line in lines))
    return "\n".join(parts)
