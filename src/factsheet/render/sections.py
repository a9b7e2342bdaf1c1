"""A fact sheet as a page: a head, sections of plain one-line cells, a foot. Markdown and the terminal print the same page.

A section without columns is prose; columns that say nothing in any row, and sections without rows, are left out.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from factsheet import __version__
from factsheet.model import Article, FactSheet, Figure, Quotation, Statement, Warning
from factsheet.render.labels import BODY_KINDS, LABELS, Language
from factsheet.render.plain import one_line
from factsheet.render.script import Converter
from factsheet.render.summary import said
from factsheet.render.values import change, period, written

Rows = Iterable[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the sheet: rows of as many cells as there are columns; without columns each row is a passage."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What is printed, from top to bottom, in the script and language asked for."""

    title: str
    head: str
    sections: tuple[Section, ...]
    foot: str


def page(sheet: FactSheet, convert: Converter, language: Language) -> Page:
    """The page of a sheet."""
    return Page(
        title=_clean(convert, sheet.article.title or sheet.article.id or sheet.article.path or LABELS["sheet"][language]),
        head=_clean(convert, _head(sheet.article, language)),
        sections=tuple(_sections(sheet, convert, language)),
        foot=_clean(lambda text: text, _foot(sheet.article, language)),
    )


def _clean(convert: Converter, text: str) -> str:
    return one_line(convert(text))


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


def _foot(article: Article, language: Language) -> str:
    """Where the sheet comes from: the version, the source, its length and the hash of its text."""
    size = LABELS["characters"][language].format(len(article.text))
    parts = (f"factsheet {__version__}", article.path, size, f"SHA-256 {article.sha256}")
    return " · ".join(part for part in parts if part)


def _sections(sheet: FactSheet, convert: Converter, language: Language) -> Iterator[Section]:
    for name, columns, rows in SECTIONS:
        cells = [tuple(_clean(convert, cell) for cell in row) for row in rows(sheet, language)]
        used = [place for place in range(max(map(len, cells), default=0)) if any(row[place] for row in cells)]
        if used:
            yield Section(
                LABELS[name][language],
                tuple(LABELS[columns[place]][language] for place in used if columns),
                tuple(tuple(row[place] for place in used) for row in cells),
            )


def _summary(sheet: FactSheet, language: Language) -> Rows:
    return ((said(sheet.article, sentence),) for sentence in sheet.summary)


def _keywords(sheet: FactSheet, language: Language) -> Rows:
    return [(LABELS["and"][language].join(keyword.text for keyword in sheet.keywords),)]


def _figures(sheet: FactSheet, language: Language) -> Rows:
    return (_figure(figure, sheet.article, language) for figure in sheet.figures)


def _figure(figure: Figure, article: Article, language: Language) -> tuple[str, ...]:
    quantity = figure.quantity
    value = written(quantity, article, language)
    return quantity.metric or "", value, period(quantity.period or "", language), change(figure, language)


def _timeline(sheet: FactSheet, language: Language) -> Rows:
    return ((period(statement.edtf, language), _stated(statement, sheet.article, language)) for statement in sheet.timeline)


def _stated(statement: Statement, article: Article, language: Language) -> str:
    text = statement.text
    if article.media_type == "text/markdown":
        from factsheet.load.markdown import plain

        text = plain(text)
    return LABELS["aside"][language].format(text, LABELS["planned"][language]) if statement.planned else text


def _bodies(sheet: FactSheet, language: Language) -> Rows:
    join = LABELS["and"][language].join
    return ((body.name, BODY_KINDS[body.kind][language], join(body.aliases)) for body in sheet.facts.bodies)


def _people(sheet: FactSheet, language: Language) -> Rows:
    """Posts in the words of the article; the body where they do not name it: `杭州海关副关长` does."""
    join = LABELS["and"][language].join
    for person in sheet.facts.people:
        told = person.body is None or any(person.body in title for title in person.titles)
        yield person.name, join(person.titles), "" if told else person.body or ""


def _quotes(sheet: FactSheet, language: Language) -> Rows:
    return ((quote.speaker or "", _quoted(quote, language)) for quote in sheet.facts.quotes)


def _quoted(quote: Quotation, language: Language) -> str:
    return LABELS["speech"][language].format(quote.text)


def _documents(sheet: FactSheet, language: Language) -> Rows:
    return ((document.title, document.number or "") for document in sheet.facts.documents)


def _places(sheet: FactSheet, language: Language) -> Rows:
    return [(LABELS["and"][language].join(place.name for place in sheet.facts.places),)]


def _warnings(sheet: FactSheet, language: Language) -> Rows:
    return ((_warned(warning, sheet, language),) for warning in sheet.warnings)


def _warned(warning: Warning, sheet: FactSheet, language: Language) -> str:
    """The warning in the reader's language; one that has no words there as it stands."""
    if warning.code not in LABELS:
        return warning.message
    unresolved = [date.text for date in sheet.facts.dates if date.resolved_from is None]
    sample = LABELS["and"][language].join(dict.fromkeys(unresolved[:3]))
    values = (len(unresolved), sample) if warning.code == "date-unresolved" else (sheet.article.published,)
    return LABELS[warning.code][language].format(*values)


SECTIONS: tuple[tuple[str, tuple[str, ...], Callable[[FactSheet, Language], Rows]], ...] = (
    ("summary", (), _summary),
    ("keywords", (), _keywords),
    ("figures", ("metric", "value", "period", "change"), _figures),
    ("timeline", ("date", "statement"), _timeline),
    ("bodies", ("name", "kind", "aliases"), _bodies),
    ("people", ("person", "titles", "body"), _people),
    ("quotes", ("speaker", "quotes"), _quotes),
    ("documents", ("title", "number"), _documents),
    ("places", (), _places),
    ("warnings", (), _warnings),
)
