"""A fact sheet as Markdown, as tables on a terminal and as JSON."""

from dataclasses import asdict
from typing import Any

from factsheet.render import facts, jsons
from factsheet.render.labels import LABELS, Language, labels_in
from factsheet.render.markdown import document
from factsheet.render.page import Section
from factsheet.render.script import Converter
from factsheet.render.sections import page
from factsheet.results import FactSheet

FIGURES = 12  # on a printed sheet, which somebody reads on deadline; the JSON has them all


def as_markdown(sheet: FactSheet, convert: Converter, language: Language, number: int = 1) -> str:
    """The sheet as CommonMark with tables and notes; whatever the article holds, it stays text.

    `number` is that of the sheet among those of one document, for the names of the notes: `[^3]`, `[^2-3]`.
    """
    mark = f"{number}-" if number > 1 else ""
    return document(page(sheet, convert, language, FIGURES), labels_in(language), mark)


def as_table(sheet: FactSheet, convert: Converter, language: Language, color: bool) -> str:
    """The sheet for a terminal: the same sections, one below the other."""
    from factsheet.render.tables import passage

    shown = page(sheet, convert, language, FIGURES)
    head = passage(shown.title, "bold", color) + passage(shown.head, "dim", color)
    parts = [_table(section, language, color) for section in shown.sections]
    return "\n".join([head, *parts, passage(shown.foot, "dim", color)])


def _table(section: Section, language: Language, color: bool) -> str:
    """A section with its columns; of several passages each has its number."""
    from factsheet.render.tables import Justify, table

    headings: list[tuple[str, Justify]] = [(column, "left") for column in section.columns] or [("", "left")]
    cells = [row.cells for row in section.rows]
    if section.layout == "line":
        cells = [(LABELS["and"][language].join(cell for (cell,) in cells),)]
    elif section.layout == "list" and len(cells) > 1:
        headings, cells = [("", "right"), *headings], [(str(number), *row) for number, row in enumerate(cells, 1)]
    more = LABELS["more"][language].format(section.more) if section.more else None
    return table(section.heading, headings, cells, more, color)


def as_json(sheet: FactSheet, convert: Converter) -> dict[str, Any]:
    """The whole sheet in the words of the contract; offsets are those of the source whatever script is printed."""
    return facts.as_json(
        sheet.article,
        sheet.facts,
        convert,
        sheet.figures,
        summary=[{**said, "text": convert(said["text"])} for said in jsons.summary_of(sheet.summary)],
        keywords=[{**word, "text": convert(word["text"])} for word in jsons.keywords_of(sheet.keywords)],
        timeline=[{**asdict(statement), "text": convert(statement.text)} for statement in sheet.timeline],
    )
