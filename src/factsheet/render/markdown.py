"""A page as CommonMark with tables, and notes in the way of GitHub, pandoc and most site builders.

| 进出口总值 | 4.12万亿元 | [^1] |

[^1]: 字符 82–141 · 今年前三季度，浙江省进出口总值4.12万亿元……

Where notes are unknown they stay readable text: none is a link definition of CommonMark, for its offsets are two words.
Written without Jinja2, whose import takes longer than the sheet.
"""

from collections.abc import Iterator

from factsheet.render.page import Page, Row, Section
from factsheet.render.plain import markdown


def document(page: Page, labels: dict[str, str], mark: str = "") -> str:
    """The page from its title to its notes, whose names begin with the mark: `[^2-1]`."""
    sections = (part for section in page.sections for part in _section(section, labels, mark))
    notes = (f"[^{mark}{one.number}]: {markdown(one.where)} · {markdown(one.text)}" for one in page.sources)
    parts = (f"# {markdown(page.title)}", markdown(page.head), *sections, "---", markdown(page.foot), *notes)
    return "\n\n".join(part for part in parts if part) + "\n"


def _section(section: Section, labels: dict[str, str], mark: str) -> Iterator[str]:
    yield f"## {section.heading}"
    match section.layout:
        case "table":
            yield _table(section, labels["source"], mark)
        case "line":
            yield labels["and"].join(_passage(row, mark) for row in section.rows)
        case _:
            yield "\n".join(f"- {_passage(row, mark)}" for row in section.rows)
    if section.more:
        yield labels["more"].format(section.more)


def _table(section: Section, source: str, mark: str) -> str:
    """The rows with a column for their notes, if there are any."""
    columns, rows = list(section.columns), [list(map(markdown, row.cells)) for row in section.rows]
    if any(row.source for row in section.rows):
        columns.append(source)
        rows = [[*cells, _note(row, mark)] for cells, row in zip(rows, section.rows, strict=True)]
    lines = (columns, ["---"] * len(columns), *rows)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _passage(row: Row, mark: str) -> str:
    return markdown(row.cells[0]) + _note(row, mark)


def _note(row: Row, mark: str) -> str:
    return f"[^{mark}{row.source}]" if row.source else ""
