"""Tables whose columns stand one space apart: in the view a tab stands there.

年度　门票收入（亿元）　同比（%）        年度⇥门票收入(亿元)⇥同比(%)
2023年　4.86　31.2                      2023年⇥4.86⇥31.2

A wide space parts much else, a headline in two and a reporter from his desk; two are a gap by themselves. Lines are a
table only together: they follow one another, have as many cells, and figures fill them. A plain space, as copied from
a page, parts columns where two rows of nothing but figures behind their labels stand below a heading as wide.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from factsheet.patterns import compiled
from factsheet.records import record

_WIDE = "\N{IDEOGRAPHIC SPACE}"
_GAP = compiled(rf"(?<=\S) *{_WIDE}[ {_WIDE}]*(?=\S)")
# 合　计 and 居　　住 are one word each, spread out to the width of the column.
_SPREAD = compiled(rf"[ {_WIDE}]*\w(?P<gap>[ {_WIDE}]+)\w(?=[ {_WIDE}])")
_FIGURE = compiled(r"[-+−–±]?[0-9][0-9,]*(?:\.[0-9]+)?%?")
_ROW = compiled(r"(?m)^[^\s\d]{0,12}(?:[0-9]{1,4}[年月日季度]{1,2})?[^\s\d]{0,12}(?: [-+−–]?[0-9][0-9,]*(?:\.[0-9]+)?%?){2,}$")
_ENDS_WITH_TWO = compiled(r" [-+−–]?[0-9][0-9,.]*%? [-+−–]?[0-9][0-9,.]*%?\n")  # most texts have no such line
_NO_HEADING = compiled("[。,;:!?]|(?:^| )[0-9.,%]+(?= |$)|  ")
_LEAST = 2


@record
class _Line:
    """A line of cells: the gaps between them, and whether a figure fills a cell behind the first."""

    gaps: tuple[tuple[int, int], ...]
    figures: bool


def parted(text: str, view: str) -> str:
    """The view with a tab for each such space of a table; as long as before."""
    view = _parted_by_spaces(view) if _ENDS_WITH_TWO.search(view) else view
    return _parted_by_wide_spaces(text, view) if _WIDE in text else view


def _parted_by_spaces(view: str) -> str:
    lines = view.split("\n")
    for spaces, first, last in _blocks(lines):
        heading = lines[first - 1] if first else ""
        if last - first >= _LEAST and heading.count(" ") == spaces and not _NO_HEADING.search(heading):
            lines[first - 1 : last] = [line.replace(" ", "\t") for line in lines[first - 1 : last]]
    return "\n".join(lines)


def _blocks(lines: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """The rows of figures that follow one another: how many spaces each has, where they begin, and where they end."""
    last = 0
    for spaces, rows in groupby(line.count(" ") if _ROW.fullmatch(line) else 0 for line in lines):
        first, last = last, last + len(list(rows))
        if spaces:
            yield spaces, first, last


def _parted_by_wide_spaces(text: str, view: str) -> str:
    seen = list(view)
    for several, lines in groupby(_lines(text, view), key=lambda line: bool(line.gaps)):
        rows = list(lines) if several else []
        if _are_a_table(rows):
            for start, end in (gap for row in rows for gap in row.gaps):
                seen[start:end] = "\t" if end - start == 1 else seen[start:end]
    return "".join(seen)


def _are_a_table(rows: list[_Line]) -> bool:
    """Whether two of the lines with figures have as many cells, or one of them three and as many as its heading."""
    widths = [len(row.gaps) for row in rows if row.figures]
    headings = {len(row.gaps) for row in rows if not row.figures}
    return any(widths.count(width) >= _LEAST or (width >= _LEAST and width in headings) for width in widths)


def _lines(text: str, view: str) -> Iterator[_Line]:
    """The lines that hold anything; an empty one parts no table."""
    start = 0
    for line in text.splitlines(keepends=True):
        if _WIDE in line.strip():
            yield _line(line, view, start)
        elif not line.isspace():
            yield _Line((), False)
        start += len(line)


def _line(line: str, view: str, start: int) -> _Line:
    spread = _SPREAD.match(line)
    gaps = [gap.span() for gap in _GAP.finditer(line, spread.end("gap") if spread else 0)]
    starts = [*(begin for begin, _ in gaps), len(line)]
    cells = (view[start + end : start + next_one].strip() for (_, end), next_one in zip(gaps, starts[1:], strict=True))
    return _Line(tuple((start + begin, start + end) for begin, end in gaps), any(map(_FIGURE.fullmatch, cells)))
