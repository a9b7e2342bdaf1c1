"""The figures and dates of an article that no row of the sheet stands for, so that each mark in the text has a row."""

from collections.abc import Iterable, Iterator

from factsheet.model import Article, DateMention, Quantity
from factsheet.render.labels import KINDS, LABELS, Language
from factsheet.render.page import Row, Section
from factsheet.render.plain import one_line
from factsheet.render.script import Converter
from factsheet.render.values import period, value
from factsheet.results import FactSheet, Figure

_COLUMNS = ("fact", "value", "kind")


def others(sheet: FactSheet, listed: Iterable[Figure], convert: Converter, language: Language) -> Section:
    """The section beside a table of the figures listed: the words, what they amount to, of what kind that is; in text order."""
    return Section(
        "others",
        "table",
        LABELS["others"][language],
        tuple(LABELS[column][language] for column in _COLUMNS),
        tuple(_rows(sheet.article, unlisted(sheet, listed), convert, language)),
    )


def unlisted(sheet: FactSheet, listed: Iterable[Figure]) -> list[Quantity | DateMention]:
    """All dates, and the quantities that are none of the figures listed."""
    told = {(figure.quantity.start, figure.quantity.end) for figure in listed}
    figures = (fact for fact in sheet.facts.quantities if (fact.start, fact.end) not in told)
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
