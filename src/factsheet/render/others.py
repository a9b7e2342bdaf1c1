"""The figures and dates of an article that no row of the sheet stands for, so that each mark in the text has a row."""

from collections.abc import Iterable, Iterator

from factsheet.model import Article, DateMention, FactSheet, Quantity
from factsheet.render.labels import KINDS, LABELS, Language
from factsheet.render.page import Row, Section
from factsheet.render.plain import one_line
from factsheet.render.script import Converter
from factsheet.render.values import period, value

_COLUMNS = ("fact", "value", "kind")


def others(sheet: FactSheet, convert: Converter, language: Language) -> Section:
    """The section: the words, what they amount to, of what kind that is; in text order."""
    return Section(
        "others",
        "table",
        LABELS["others"][language],
        tuple(LABELS[column][language] for column in _COLUMNS),
        tuple(_rows(sheet.article, unlisted(sheet), convert, language)),
    )


def unlisted(sheet: FactSheet) -> list[Quantity | DateMention]:
    """All dates, and the quantities that are no key figures."""
    listed = {(figure.quantity.start, figure.quantity.end) for figure in sheet.figures}
    figures = (fact for fact in sheet.facts.quantities if (fact.start, fact.end) not in listed)
    return sorted((*figures, *sheet.facts.dates), key=lambda fact: (fact.start, fact.end))


def _rows(
    article: Article, facts: Iterable[Quantity | DateMention], convert: Converter, language: Language
) -> Iterator[Row]:
    for fact in facts:
        if isinstance(fact, DateMention):
            shown, kind = period(fact.edtf or "", language), "date"
        else:
            shown, kind = value(fact, article, language), fact.kind
        cells = (fact.text, shown, KINDS[kind][language])
        yield Row(tuple(one_line(convert(cell)) for cell in cells), ((fact.start, fact.end),))
