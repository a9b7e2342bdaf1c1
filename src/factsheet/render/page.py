"""What a printed sheet is made of, whatever it is printed as: a head, sections of rows, the sentences behind them, a foot.

All text is one line, in the script and language asked for, and not yet escaped for any format.
"""

from typing import Literal

from factsheet.records import record

Span = tuple[int, int]
Layout = Literal["table", "list", "line"]


@record
class Row:
    """One fact: its cells, and where the article says it; a body has the spans of all its mentions, a keyword none.

    `source` is the number of the sentence that the reader is sent to.
    """

    cells: tuple[str, ...]
    spans: tuple[Span, ...] = ()
    source: int | None = None


@record
class Section:
    """One part of the sheet; `name` is its key in the JSON.

    A table has as many cells in a row as columns. The rows of a list (sentences) and of a line (names that are read
    one after the other) have one cell and no column. `more` counts the rows that this page leaves to the JSON.
    """

    name: str
    layout: Layout
    heading: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    more: int = 0


@record
class Source:
    """A sentence that rows stand on; the numbers count from one as the page first needs them.

    `where` is its offsets for a reader: `字符 120–158`.
    """

    number: int
    start: int
    end: int
    where: str
    text: str


@record
class Page:
    """What is printed, from top to bottom; `language` is that of the labels, as in HTML's `lang`."""

    language: str
    title: str
    head: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    foot: str
