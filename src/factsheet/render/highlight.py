"""An article cut into runs of characters, so that overlapping and nested facts never make broken markup.

Takes the article and the marks laid over it, gives passages of runs in text order; together the runs are the whole
text, but for white space between passages. In 杭州海关副关长邵闻笛 the runs are 杭州 (a place in a body), 海关 (the rest of
the body), 副关长, 邵闻笛: each knows every mark that covers it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from factsheet import tables
from factsheet.model import Article, BlockKind
from factsheet.records import record
from factsheet.render.script import Converter

Cut = Callable[[int, int], str]
Kind = BlockKind | Literal["between"]

# Kinds of the blocks that the rows of a table are, for all that tells them from a heading.
_OF_THE_STORY = ("body", "heading", "item")


@record
class Mark:
    """Characters that a row of the sheet stands on; one without a kind shows only while its row is looked at."""

    start: int
    end: int
    row: int
    kind: str | None = None


@record
class Run:
    """Characters that the same marks cover: the kinds to colour them by, the rows, that of the shortest mark first.

    `start` is the offset in the source. `opens` says that the shortest mark begins here: one stop for the keyboard.
    """

    start: int
    text: str
    kinds: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()
    opens: bool = False


@record
class Passage:
    """A block of the article; what lies between the blocks is of kind `between`.

    A row of a table has the number of the table, and its runs by the cells that they stand in.
    """

    kind: Kind
    reason: str | None
    runs: tuple[Run, ...]
    table: int | None = None
    cells: tuple[tuple[Run, ...], ...] = ()


def passages(article: Article, marks: Iterable[Mark], convert: Converter) -> Iterator[Passage]:
    """The article from its first character to its last, in the script asked for."""
    marks = sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.row))
    shown = cutter(article.text, convert)
    pieces = list(_pieces(article))
    rows = _rows(article)
    stretches = list(_stretches([*pieces, *(cell for row in rows.values() for cell in row.cells)], marks))
    starts = [start for start, _, _ in stretches]
    for piece in pieces:
        within = stretches[bisect_left(starts, piece.start) : bisect_left(starts, piece.end)]
        runs = tuple(_run(start, shown(start, end), over) for start, end, over in within)
        row = rows.get(piece.start) if piece.kind in _OF_THE_STORY else None
        if row is None:
            yield Passage(piece.kind, piece.reason, runs)
        else:
            cells = (tuple(run for run in runs if cell.start <= run.start < cell.end) for cell in row.cells)
            yield Passage(piece.kind, piece.reason, runs, row.table, tuple(cells))


class _Stretch(NamedTuple):
    start: int
    end: int


class _Row(NamedTuple):
    table: int
    cells: tuple[_Stretch, ...]


def _rows(article: Article) -> dict[int, _Row]:
    """The rows of the tables by where they begin."""
    return {
        row[0][0]: _Row(number, tuple(_Stretch(*cell) for cell in row))
        for number, table in enumerate(tables.rows(article.view))
        if len(table) > 1
        for row in table
    }


class _Piece(NamedTuple):
    start: int
    end: int
    kind: Kind
    reason: str | None = None


def _pieces(article: Article) -> Iterator[_Piece]:
    """The blocks, and what is written between them: the mark of a list, a rule of Markdown."""
    end = 0
    for block in (*article.blocks, None):
        start = block.start if block else len(article.text)
        if article.text[end:start].strip():
            yield _Piece(end, start, "between")
        if block:
            yield _Piece(block.start, block.end, block.kind, block.reason)
            end = block.end


def _stretches(pieces: Iterable[_Piece | _Stretch], marks: Iterable[Mark]) -> Iterator[tuple[int, int, tuple[Mark, ...]]]:
    """The text between any two offsets where a piece or a mark begins or ends, with the marks over it."""
    edges = {edge for mark in marks for edge in (mark.start, mark.end)}
    edges |= {edge for piece in pieces for edge in (piece.start, piece.end)}
    open_marks: list[Mark] = []
    following = iter([*marks, None])
    upcoming = next(following)
    for start, end in pairwise(sorted(edges)):
        open_marks = [mark for mark in open_marks if mark.end > start]
        while upcoming and upcoming.start <= start:
            if upcoming.end > start:
                open_marks.append(upcoming)
            upcoming = next(following)
        yield start, end, tuple(open_marks)


def _run(start: int, text: str, over: tuple[Mark, ...]) -> Run:
    """Without marks it is text and nothing else; else the shortest mark speaks first."""
    if not over:
        return Run(start, text)
    inward = sorted(over, key=lambda mark: mark.end - mark.start)
    coloured = [mark for mark in inward if mark.kind]
    return Run(
        start,
        text,
        kinds=tuple(dict.fromkeys(mark.kind for mark in coloured if mark.kind)),
        rows=tuple(dict.fromkeys(mark.row for mark in (*coloured, *inward))),
        opens=bool(coloured) and coloured[0].start == start,
    )


def cutter(text: str, convert: Converter) -> Cut:
    """What gives the converted characters between two offsets of the source.

    Each line is converted as a whole and cut where the source is, as long as conversion kept its length. Where it did
    not (互联网 becomes 網際網路), the pieces asked for are converted one by one: their ends are right, but a phrase that
    lies across such an end is converted in two halves, without the dictionary's entry for the whole.
    """
    lines = text.splitlines(keepends=True)
    converted = convert(text).splitlines(keepends=True)
    if len(lines) != len(converted):  # no dictionary of OpenCC does this; a converter of somebody else's may
        return lambda start, end: convert(text[start:end])
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))

    def piece(number: int, start: int, end: int) -> str:
        begin, source, target = starts[number], lines[number], converted[number]
        inside = slice(max(start - begin, 0), end - begin)
        return target[inside] if len(source) == len(target) else convert(source[inside])

    def cut(start: int, end: int) -> str:
        touched = range(bisect_right(starts, start) - 1, bisect_left(starts, end))
        return "".join(piece(number, start, end) for number in touched)

    return cut
