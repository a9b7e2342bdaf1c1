"""Tables of the text: lines of cells a tab, a bar or two spaces apart, each cell with what its row and column are.

商品  金额(亿元)  同比(%)
机电产品  1867.3  12.6        1867.3 is of 机电产品, in the column 金额(亿元)
"""

from collections.abc import Iterator

from factsheet.patterns import compiled
from factsheet.records import record

Span = tuple[int, int]

_GAP = compiled(r"(?=[ \t|]) *(?:\t|\|| {2,})[ \t]*")
# 合  计 and 居    住 are one word each, spread out to the width of the column.
_SPREAD = compiled(r" *[^\W\d_a-zA-Z] +[^\W\d_a-zA-Z](?=[ \t])")
# 类别/抽验/不合格, 果干蜜饯/64/7
_SLASH, _SLASHED = compiled("/"), compiled(r"(?m:^)[^/\n,。;!? \t|]{1,12}(?:/[^/\n,。;!? \t|]{1,12}){2,9}(?m:$)")
_RULE = compiled(r"[-:| \t]+")  # |---|---|
_FIGURE = compiled(r"(?P<moved>[增减升跌涨降▲▼↑↓]?)[-+−–±≥≤]?[0-9][0-9,]*(?:\.[0-9]+)?.{0,3}")
_NO_FIGURE = compiled(
    r"(?:19|20)[0-9]{2}(?:[QH][1-4])?|[1-4][QH](?:20)?[0-9]{2}|.*[年月日季]|.*(?:号|名)$"
    r"|(?:[0-9]{1,2}[—~-])?[0-9]{1,4}[年月季][^0-9]+"  # 1—8月产量
)
_NUMBER = compiled(r"[0-9]{1,3}\.?|第[0-9一二三四五六七八九十]{1,3}名?")


@record
class Cell:
    """A cell behind the label of its row, with the heading of its column; of 增7 and ▲7 the span is that of 7.

    `row` are all cells of the row and `columns` all headings, as many or none; `place` is the cell's among them.
    `caption` is the line above the heading: 单位:亿元.
    """

    span: Span
    label: Span
    place: int
    row: tuple[Span, ...]
    columns: tuple[Span, ...]
    caption: Span | None

    @property
    def heading(self) -> Span | None:
        """What stands above the cell."""
        return self.columns[self.place] if self.columns else None


def cells(view: str) -> Iterator[Cell]:
    """The cells of the tables of a view that stand behind the label of a row, in text order."""
    caption: Span | None = None
    before: Span | None = None
    header: tuple[Span, ...] = ()
    for line, row, filled in _read(view):
        if filled:
            yield from _cells(view, row, _columns(header, row), caption)
        else:
            caption, before, header = before, line, row


def rows(view: str) -> Iterator[list[tuple[Span, ...]]]:
    """The tables of a view: the rows of each, its heading first if it has one.

    All have as many cells; a heading without one for the labels begins with an empty one.
    """
    heading: tuple[Span, ...] = ()
    table: list[tuple[Span, ...]] = []
    for _, row, filled in _read(view):
        if not filled or (table and len(table[0]) != len(row)):
            if table:
                yield table
            table = []
        if not filled:
            heading = row
            continue
        if not table and len(heading) == len(row) - 1:
            heading = (heading[0][:1] * 2, *heading)
        table += [heading, row] if not table and len(heading) == len(row) else [row]
        heading = ()
    if table:
        yield table


def lines(view: str) -> list[int]:
    """Where the lines of its tables begin, headings and all: what stands there is no prose."""
    return [row[0][0] for table in rows(view) for row in table]


def _read(view: str) -> Iterator[tuple[Span, tuple[Span, ...], bool]]:
    """Each line with its cells, if it has any, and whether there are figures behind its label."""
    if not (_GAP.search(view) or _SLASHED.search(view)):
        return
    header: tuple[Span, ...] = ()
    for line in _lines(view):
        row = tuple(_row(view, *line))
        if len(row) < 2:
            row = _slashed(view, line, header)
        filled = any(_figure(view, span) for span in row[1:])
        if not filled:
            header = row
        yield line, row, filled


def _cells(view: str, row: tuple[Span, ...], columns: tuple[Span, ...], caption: Span | None) -> Iterator[Cell]:
    """The cells of a row behind its label, which stands behind the number of the row where that has one: 1  广州  9.4."""
    numbered = len(row) > 2 and _NUMBER.fullmatch(view, *row[0]) and not _figure(view, row[1])
    label = int(bool(numbered))
    for place in range(label + 1, len(row)):
        begin, end = row[place]
        figure = _FIGURE.fullmatch(view, begin, end)
        paired = not columns and figure and not _figure(view, row[place - 1])  # 土豆  2.20  洋葱  1.86
        of = row[place - 1] if paired else row[label]
        yield Cell((figure.end("moved") if figure else begin, end), of, place, row, columns, caption)


def _columns(header: tuple[Span, ...], row: tuple[Span, ...]) -> tuple[Span, ...]:
    """The headings of the cells of a row; the column of the labels needs none."""
    if len(header) == len(row) - 1:
        return (row[0], *header)
    return header if len(header) == len(row) else ()


def _figure(view: str, span: Span) -> bool:
    """Whether a figure fills the cell; a year or a part of it is a heading or a label: 2023, 1月, 2023Q1."""
    return bool(_FIGURE.fullmatch(view, *span)) and not _NO_FIGURE.fullmatch(view, *span)


def _lines(view: str) -> Iterator[Span]:
    start = 0
    while start < len(view):
        end = view.find("\n", start)
        end = len(view) if end < 0 else end
        if not _RULE.fullmatch(view, start, end) and end > start:
            yield start, end
        start = end + 1


def in_slashes(view: str, at: int) -> bool:
    """Whether a line stands in a table whose cells slashes divide: the line above has as many."""
    start = view.rfind("\n", 0, at) + 1
    end = view.find("\n", at)
    above = view.rfind("\n", 0, max(start - 1, 0)) + 1
    line, before = (start, end if end >= 0 else len(view)), (above, max(start - 1, 0))
    if not (_SLASHED.fullmatch(view, *line) and _SLASHED.fullmatch(view, *before)):
        return False
    labelled = any(map(str.isalpha, view[start : view.find("/", start)]))
    return labelled and view.count("/", *line) == view.count("/", *before)


def _slashed(view: str, line: Span, header: tuple[Span, ...]) -> tuple[Span, ...]:
    """The cells of a line that slashes divide: a heading without figures, or figures below as many headings."""
    if not _SLASHED.fullmatch(view, *line):
        return ()
    edges = [line[0], *(at for found in _SLASH.finditer(view, *line) for at in found.span()), line[1]]
    row = tuple(zip(edges[::2], edges[1::2], strict=True))
    figures = [_figure(view, span) for span in row]
    return row if not any(figures) or (all(figures[1:]) and not figures[0] and len(header) == len(row)) else ()


def _row(view: str, start: int, end: int) -> Iterator[Span]:
    spread = _SPREAD.match(view, start, end)
    for gap in _GAP.finditer(view, spread.end() if spread else start, end):
        if gap.start() > start:
            yield start + (view[start] == " "), gap.start()
        start = gap.end()
    if start < end:
        yield start, end
