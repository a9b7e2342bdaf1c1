"""A fact sheet as one web page, whole in itself: the sheet beside the article, each fact tied to its characters.

Nothing is loaded from outside, and the page's own policy forbids it: style and script may run because their hashes say
so, and nothing else may. Without the script the ties are plain links between rows (`#r3`) and characters (`#t128`, the
offset in the source).
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import count, groupby
from pathlib import Path
from typing import TYPE_CHECKING

from factsheet.model import Article, DateMention, Region
from factsheet.options import ScriptName
from factsheet.records import record
from factsheet.render.bars import Bar, bars
from factsheet.render.highlight import Mark, Passage, passages
from factsheet.render.labels import LABELS, Language, labels_in
from factsheet.render.others import others, unlisted
from factsheet.render.page import Page, Row, Section
from factsheet.render.script import Converter
from factsheet.render.sections import page
from factsheet.render.sheet import FIGURES
from factsheet.render.timeline_svg import chart
from factsheet.results import FactSheet, Figure
from factsheet.view import script_of

if TYPE_CHECKING:
    from jinja2 import Template
    from markupsafe import Markup

# The kinds that the article is coloured by: the name of their section, the word in the legend.
KINDS = {
    "figures": "quantities", "dates": "dates", "bodies": "bodies", "people": "people", "places": "places",
    "documents": "documents", "quotes": "quotes",
}  # fmt: skip
_FOLDED = 4  # lines of boilerplate that are shown folded away, fewer only dimmed
# What HTML forbids or a reader would not see: controls, marks that turn the direction, surrogates, what is no character.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff\ufdd0-\ufdef\U000e0000-\U000e007f"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_REGIONS: dict[Region, str] = {"hk": "zh-HK", "tw": "zh-TW", "mainland": "zh-Hans"}
_SCRIPTS: dict[ScriptName, str] = {"hans": "zh-Hans", "hant": "zh-Hant", "tw": "zh-TW", "hk": "zh-HK"}


@record
class Entry:
    """A row of the page: its number, the cell that leads to the article, where to, and how often the article says it."""

    number: int
    cells: tuple[str, ...]
    link: int
    anchor: int | None
    times: int
    bar: Bar | None = None


@record
class Part:
    """A section of the page; `value` is the column that bars stand in."""

    name: str
    layout: str
    heading: str
    columns: tuple[str, ...]
    value: int | None
    entries: tuple[Entry, ...]


def as_html(sheet: FactSheet, convert: Converter, language: Language) -> str:
    """The page; whatever the article holds, it stays text."""
    shown = page(sheet, convert, language, FIGURES)
    listed = _listed(sheet, shown)
    sections = [*shown.sections, others(sheet, listed, convert, language)]
    numbers = _numbers(sections)
    marks = list(_marks(sheet, listed, sections, numbers))
    text = list(passages(sheet.article, marks, convert))
    dated = zip(numbers["timeline"], sheet.timeline, strict=True) if "timeline" in numbers else ()
    return _template().render(
        page=shown,
        labels=labels_in(language),
        parts=_parts(listed, sections, numbers, _anchors(text), language),
        chart=chart(dated, language),
        text=[(aside, table, list(group)) for (aside, table), group in groupby(text, key=_together)],
        folded=_FOLDED,
        language=language_tag(sheet.article, convert.script),
        kinds=[
            (kind, LABELS[word][language], sum(mark.kind == kind for mark in marks)) for kind, word in KINDS.items()
        ],
        style=_asset("sheet.css"),
        script=_asset("sheet.js"),
        policy=_policy(),
    )


def _together(passage: Passage) -> tuple[bool, int | None]:
    """What passages have in common that are shown as one: whether they are the page's, and of which table they are."""
    return passage.kind == "boilerplate", passage.table


def _listed(sheet: FactSheet, shown: Page) -> list[Figure]:
    """The figures of the page's table, in its order: the strongest of the sheet, by where they stand."""
    rows = next((len(section.rows) for section in shown.sections if section.name == "figures"), 0)
    return sorted(sheet.figures[:rows], key=lambda figure: (figure.start, figure.end))


def _numbers(sections: Sequence[Section]) -> dict[str, list[int]]:
    """The numbers of the rows of each section, counted through the page."""
    numbers = count()
    return {section.name: [next(numbers) for _ in section.rows] for section in sections}


def _marks(
    sheet: FactSheet, listed: Sequence[Figure], sections: Sequence[Section], numbers: dict[str, list[int]]
) -> Iterator[Mark]:
    """What each row stands on; a figure and a date are coloured without the words around them."""
    for section in sections:
        kind = section.name if section.name in KINDS and section.name != "figures" else None
        for number, row in zip(numbers[section.name], section.rows, strict=True):
            yield from (Mark(start, end, number, kind) for start, end in row.spans)
    for number, figure in zip(numbers.get("figures", ()), listed, strict=True):
        yield Mark(figure.quantity.start, figure.quantity.end, number, "figures")
    for number, fact in zip(numbers["others"], unlisted(sheet, listed), strict=True):
        yield Mark(fact.start, fact.end, number, "dates" if isinstance(fact, DateMention) else "figures")


def _anchors(text: Sequence[Passage]) -> dict[int, int]:
    """The offset where the article first says what a row says."""
    anchors: dict[int, int] = {}
    for passage in text:
        for run in passage.runs:
            for row in run.rows:
                anchors.setdefault(row, run.start)
    return anchors


def _parts(
    listed: Sequence[Figure],
    sections: Sequence[Section],
    numbers: dict[str, list[int]],
    anchors: dict[int, int],
    language: Language,
) -> Iterator[Part]:
    """The sections that have rows, as the template prints them."""
    for section in sections:
        if not section.rows:
            continue
        drawn = bars(listed) if section.name == "figures" else [None] * len(section.rows)
        entries = tuple(
            _entry(number, row, anchors.get(number), bar)
            for number, row, bar in zip(numbers[section.name], section.rows, drawn, strict=True)
        )
        value = section.columns.index(LABELS["value"][language]) if any(drawn) else None
        yield Part(section.name, section.layout, section.heading, section.columns, value, entries)


def _entry(number: int, row: Row, anchor: int | None, bar: Bar | None) -> Entry:
    link = next((place for place, cell in enumerate(row.cells) if cell), 0)
    return Entry(number, row.cells, link, anchor, len(set(row.spans)), bar)


def language_tag(article: Article, script: ScriptName) -> str:
    """The article's language as it is shown, for fonts and screen readers: `zh-Hans`, `zh-Hant`, `zh-HK`, `zh-TW`."""
    if script != "keep":
        return _SCRIPTS[script]
    written = script_of(article.text)
    regional = _REGIONS[article.region] if article.region else "zh-Hant"
    return regional if written == "hant" and regional != "zh-Hans" else "zh-Hant" if written == "hant" else "zh-Hans"


def visible(text: str) -> str:
    r"""The text with a sign for each character that HTML forbids or a reader would not see.

    >>> visible("甲\x00乙\x1b[31m丙\u202e丁")
    '甲␀乙␛[31m丙�丁'
    """
    return _UNSEEN.sub(lambda match: chr(0x2400 + ord(match.group())) if match.group() < " " else "\ufffd", text)


@cache
def _template() -> "Template":
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def seen(value: object) -> object:
        return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    environment = Environment(
        loader=PackageLoader("factsheet.render"),
        autoescape=True,
        finalize=seen,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("sheet.html.j2")


@cache
def _asset(name: str) -> "Markup":
    """The page's own style or script, which goes in as it is."""
    from markupsafe import Markup

    return Markup(Path(__file__).with_name("templates").joinpath(name).read_text(encoding="utf-8"))


@cache
def _policy() -> str:
    """The Content Security Policy: this style and this script by the hash of their very bytes, nothing else at all."""
    from hashlib import sha256

    def source(name: str) -> str:
        return f"'sha256-{b64encode(sha256(_asset(name).encode()).digest()).decode()}'"

    return (
        f"default-src 'none'; style-src {source('sheet.css')}; script-src {source('sheet.js')};"
        " base-uri 'none'; form-action 'none'"
    )
