"""Lines of print, each with its place on the page, to paragraphs: column after column, broken lines joined."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from factsheet.load.conventions import convention_of
from factsheet.load.lines import SENTENCE_END
from factsheet.view import fold


class Row(NamedTuple):
    """A line of print: text, left and right end, top (the page's foot is 0), and the height of its type."""

    text: str
    left: float
    right: float
    top: float
    size: float


def paragraphs(pages: Sequence[Sequence[Row]]) -> list[str]:
    """The paragraphs in reading order; running heads and page numbers come last."""
    running = _running(pages)
    found: list[str] = []
    open_ = False  # whether the last line was full and its sentence goes on
    for page in pages:
        for column in columns([row for row in page if row.text not in running]):
            begin = _beginnings(column)
            for row in column:
                if row in begin and not (open_ and row is column[0] and not _indented(row, column)):
                    found.append(row.text)
                else:
                    found[-1] = _joined(found[-1], row.text)
            open_ = _full(column[-1], column) and not SENTENCE_END.search(column[-1].text)
    return [*found, *running]


def columns(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The columns of a page in reading order; a headline that spans them parts what is above it from what is below."""
    starts = _starts(rows)
    band: list[list[Row]] = [[] for _ in starts]
    for row in sorted(rows, key=lambda row: (-row.top, row.left)):
        number = max((i for i, start in enumerate(starts) if start <= row.left + row.size), default=0)
        if number + 1 < len(starts) and row.right > starts[number + 1] + row.size:
            yield from filter(None, band)
            yield [row]
            band = [[] for _ in starts]
        else:
            band[number].append(row)
    yield from filter(None, band)


def _starts(rows: Sequence[Row]) -> list[float]:
    """The left edges at which columns begin: three lines or more, with other lines wholly to their left beside them."""
    groups: list[list[Row]] = []
    for row in sorted(rows, key=lambda row: row.left):
        if groups and row.left - groups[-1][0].left < 4 * row.size:
            groups[-1].append(row)
        else:
            groups.append([row])
    return [group[0].left for i, group in enumerate(groups) if i == 0 or sum(_beside(row, rows) for row in group) >= 3]


def _beside(row: Row, rows: Iterable[Row]) -> bool:
    return any(other.right < row.left and abs(other.top - row.top) < row.size for other in rows)


def _beginnings(column: list[Row]) -> set[Row]:
    """The rows with which a paragraph begins: indented, behind a short line, behind a gap, or in other type."""
    pitch = median([above.top - row.top for above, row in pairwise(column)]) if len(column) > 1 else 0
    return {column[0]} | {
        row
        for above, row in pairwise(column)
        if _indented(row, column)
        or not _full(above, column)
        or above.top - row.top > 1.4 * pitch
        or abs(above.size - row.size) > 0.15 * row.size
    }


def _indented(row: Row, column: list[Row]) -> bool:
    return row.left > min(other.left for other in column) + 1.2 * row.size


def _full(row: Row, column: list[Row]) -> bool:
    """Whether the line is broken off at the column's edge; where paragraphs are indented, digits may leave it ragged."""
    ragged = 6 if any(_indented(other, column) for other in column) else 2
    return row.right > max(other.right for other in column) - ragged * row.size


def _joined(text: str, more: str) -> str:
    """Two lines as one: a space only between two words of Latin letters."""
    space = " " if text[-1].isascii() and text[-1].isalnum() and more[0].isascii() and more[0].isalpha() else ""
    return f"{text}{space}{more}"


def _running(pages: Sequence[Sequence[Row]]) -> list[str]:
    """Page numbers, and what the heads and feet of several pages have in common."""
    edges = [edge.text for page in pages if len(page) > 3 for edge in (max(page, key=_top), min(page, key=_top))]
    return list(dict.fromkeys(text for text in edges if edges.count(text) > 1 or _is_page_number(text)))


def _top(row: Row) -> float:
    return row.top


def _is_page_number(text: str) -> bool:
    convention = convention_of(fold(text))
    return text.isdigit() or (convention is not None and convention.reason == "page numbers")
