"""Rows of tables in the text: a figure in a cell is of what stands first in its row.

商品　　　金额（亿元）　　同比（%）
机电产品　　1867.3　　　　12.6          金额 and 同比 of 机电产品
"""

from collections.abc import Iterator

from factsheet.figures.frame import QUANTITY, Frame
from factsheet.figures.wording import Span
from factsheet.patterns import compiled
from factsheet.records import record

_GAP = compiled(r"(?=[ \t|]) *(?:\t|\|| {2,}) *")
_MOVES = compiled("同比|环比|按[年月季]|[年季月]增|增[长减幅速]|升[跌降]幅?|涨[跌幅]|变动|变化")


@record
class Cell:
    """A cell with a figure: the label of its row, the heading of its column, and whether that says how the row moved."""

    label: Span
    heading: Span | None
    moves: bool


def cells(frame: Frame) -> dict[int, Cell]:
    """The cells of the tables of an article, by the number of the slot of the figure in them."""
    found: dict[int, Cell] = {}
    header: list[Span] = []
    rows = {slot.line for slot in frame.slots}
    for start, end in _lines(frame.seen):
        row = list(_row(frame.seen, start, end))
        if len(row) < 2:
            header = []
        elif start not in rows:
            header = row
        elif QUANTITY not in frame.seen[slice(*row[0])]:
            found.update(_figures(frame, row, _columns(header, row)))
    return found


def _columns(header: list[Span], row: list[Span]) -> list[Span]:
    """The headings of the cells of a row; the column of the labels needs none."""
    if len(header) == len(row) - 1:
        return [row[0], *header]
    return header if len(header) == len(row) else []


def _figures(frame: Frame, row: list[Span], header: list[Span]) -> Iterator[tuple[int, Cell]]:
    for slot in frame.within(row[0][0], row[-1][1]):
        column = next(index for index, (_, end) in enumerate(row) if slot.quantity.start < end)
        heading = header[column] if header else None
        moves = bool(heading and _MOVES.search(frame.article.view, *heading))
        yield slot.number, Cell(row[0], heading, moves)


def _lines(seen: str) -> Iterator[Span]:
    start = 0
    while start < len(seen):
        end = seen.find("\n", start)
        end = len(seen) if end < 0 else end
        yield start, end
        start = end + 1


def _row(seen: str, start: int, end: int) -> Iterator[Span]:
    for gap in _GAP.finditer(seen, start, end):
        if gap.start() > start:
            yield start + (seen[start] == " "), gap.start()
        start = gap.end()
    if start < end:
        yield start, end
