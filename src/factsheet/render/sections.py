"""A fact sheet as a page: which sections it has, what stands in their rows.

Columns that say nothing in any row, and sections without rows, are left out.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from factsheet.model import Article, DateMention, Mention, Quotation, Warning
from factsheet.render.labels import BODY_KINDS, LABELS, LANGUAGE_TAGS, Language
from factsheet.render.page import Layout, Page, Row, Section, Span
from factsheet.render.plain import one_line
from factsheet.render.provenance import provenance
from factsheet.render.script import Converter
from factsheet.render.sources import cited
from factsheet.render.summary import passage, said
from factsheet.render.values import change, period, written
from factsheet.results import FactSheet, Figure, Statement

Rows = Iterable[Row]


def page(sheet: FactSheet, convert: Converter, language: Language, most: int | None = None) -> Page:
    """The page of a sheet: with all its key figures, the strongest first, or the `most` strongest in text order."""
    article = sheet.article
    told = _sections(sheet, convert, language)
    sections, sources = cited(
        article,
        (_shortened(section, most) if most and section.name == "figures" else section for section in told),
        lambda start, end: _clean(convert, passage(article, start, end)),
        LABELS["offsets"][language].format,
    )
    return Page(
        language=LANGUAGE_TAGS[language],
        title=_title(article, convert) or LABELS["sheet"][language],
        head=_clean(convert, _head(article, language)),
        sections=sections,
        sources=sources,
        foot=provenance(sheet, language),
    )


def _shortened(section: Section, most: int) -> Section:
    """The first rows of a section in text order, and how many are left out; one row more is told rather than counted."""
    rows = section.rows if len(section.rows) == most + 1 else section.rows[:most]
    told = tuple(sorted(rows, key=lambda row: row.spans))
    return replace(section, rows=told, more=len(section.rows) - len(told))


def _clean(convert: Converter, text: str) -> str:
    return one_line(convert(text))


def _title(article: Article, convert: Converter) -> str | None:
    """What the sheet is called: by the article's title, its id, its file."""
    names = (convert(article.title or ""), article.id or "", article.path or "")
    return next(filter(None, map(one_line, names)), None)


def _head(article: Article, language: Language) -> str:
    """`维港晨报 · 2025-09-16 · 作者：沈慕秋、叶嘉言 · 电头：杭州`."""
    byline = LABELS["and"][language].join(article.byline)
    parts = (
        article.outlet,
        article.published and article.published.isoformat(),
        byline and LABELS["byline"][language].format(byline),
        article.dateline and LABELS["dateline"][language].format(article.dateline),
    )
    return " · ".join(part for part in parts if part)


def _sections(sheet: FactSheet, convert: Converter, language: Language) -> Iterator[Section]:
    for name, layout, columns, rows_of in SECTIONS:
        rows = [Row(tuple(_clean(convert, cell) for cell in row.cells), row.spans) for row in rows_of(sheet, language)]
        used = [place for place in range(max(1, len(columns))) if any(row.cells[place] for row in rows)]
        if used:
            yield Section(
                name,
                layout,
                LABELS[name][language],
                tuple(LABELS[columns[place]][language] for place in used if columns),
                tuple(Row(tuple(row.cells[place] for place in used), row.spans) for row in rows),
            )


def _summary(sheet: FactSheet, language: Language) -> Rows:
    return (Row((said(sheet.article, one),), ((one.said, one.end),)) for one in sheet.summary)


def _keywords(sheet: FactSheet, language: Language) -> Rows:
    return (Row((keyword.text,)) for keyword in sheet.keywords)


def _figures(sheet: FactSheet, language: Language) -> Rows:
    return (Row(figure_cells(one, sheet.article, language), ((one.start, one.end),)) for one in sheet.figures)


def figure_cells(figure: Figure, article: Article, language: Language) -> tuple[str, str, str, str]:
    """A row of the table of key figures: metric, value, period, change."""
    quantity = figure.quantity
    value = written(quantity, article, language)
    return quantity.metric or "", value, period(quantity.period or "", language), change(figure, article, language)


def _timeline(sheet: FactSheet, language: Language) -> Rows:
    for one in sheet.timeline:
        yield Row((period(one.edtf, language), _stated(one, sheet.article, language)), ((one.start, one.end),))


def _stated(statement: Statement, article: Article, language: Language) -> str:
    text = passage(article, statement.start, statement.end)
    return LABELS["aside"][language].format(text, LABELS["planned"][language]) if statement.planned else text


def _spans(mentions: Iterable[Mention]) -> tuple[Span, ...]:
    return tuple((mention.start, mention.end) for mention in mentions)


def _bodies(sheet: FactSheet, language: Language) -> Rows:
    join = LABELS["and"][language].join
    for body in sheet.facts.bodies:
        yield Row((body.name, BODY_KINDS[body.kind][language], join(body.aliases)), _spans(body.mentions))


def _people(sheet: FactSheet, language: Language) -> Rows:
    """Posts in the words of the article; the body where they do not name it: `杭州海关副关长` does; other names: `松哥`."""
    join = LABELS["and"][language].join
    for person in sheet.facts.people:
        told = person.body is None or any(person.body in title for title in person.titles)
        called = dict.fromkeys(mention.text for mention in person.mentions if mention.rule == "called")
        cells = person.name, join(person.titles), "" if told else person.body or "", join(called)
        yield Row(cells, _spans(person.mentions))


def _quotes(sheet: FactSheet, language: Language) -> Rows:
    for quote in sheet.facts.quotes:
        yield Row((quote.speaker or "", _quoted(quote, language)), ((quote.start, quote.end),))


def _quoted(quote: Quotation, language: Language) -> str:
    return LABELS["speech"][language].format(quote.text)


def _documents(sheet: FactSheet, language: Language) -> Rows:
    for document in sheet.facts.documents:
        yield Row((document.title, document.number or ""), _spans(document.mentions))


def _places(sheet: FactSheet, language: Language) -> Rows:
    return (Row((place.name,), _spans(place.mentions)) for place in sheet.facts.places)


def _warnings(sheet: FactSheet, language: Language) -> Rows:
    for warning in sheet.warnings:
        open_dates = _unresolved(sheet) if warning.code == "date-unresolved" else []
        yield Row((_warned(warning, sheet, language),), tuple((date.start, date.end) for date in open_dates))


def _unresolved(sheet: FactSheet) -> list[DateMention]:
    return [date for date in sheet.facts.dates if date.resolved_from is None]


def _warned(warning: Warning, sheet: FactSheet, language: Language) -> str:
    """The warning in the reader's language; one that has no words there as it stands."""
    if warning.code not in LABELS:
        return warning.message
    unresolved = [date.text for date in _unresolved(sheet)]
    sample = LABELS["and"][language].join(dict.fromkeys(unresolved[:3]))
    values = (len(unresolved), sample) if warning.code == "date-unresolved" else (sheet.article.published,)
    return LABELS[warning.code][language].format(*values)


SECTIONS: tuple[tuple[str, Layout, tuple[str, ...], Callable[[FactSheet, Language], Rows]], ...] = (
    ("summary", "list", (), _summary),
    ("keywords", "line", (), _keywords),
    ("figures", "table", ("metric", "value", "period", "change"), _figures),
    ("timeline", "table", ("date", "statement"), _timeline),
    ("bodies", "table", ("name", "kind", "aliases"), _bodies),
    ("people", "table", ("person", "titles", "body", "aliases"), _people),
    ("quotes", "table", ("speaker", "quotes"), _quotes),
    ("documents", "table", ("title", "number"), _documents),
    ("places", "line", (), _places),
    ("warnings", "list", (), _warnings),
)
