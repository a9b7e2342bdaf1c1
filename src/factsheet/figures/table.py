"""Tables of the text as their figures see them: what a cell measures, of which time, and whether it says how that moved.

商品　　　金额（亿元）　　同比（%）
机电产品　　1867.3　　　　12.6          both of 机电产品, the second as its move

年度　　　门票收入（亿元）
2023年　　4.86                          of 门票收入 in 2023
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile, takewhile
from operator import attrgetter

from factsheet import tables
from factsheet.figures.frame import AGES, ASIDE, DATE, OTHER, QUANTITY, Frame
from factsheet.figures.name import headed
from factsheet.figures.wording import Change
from factsheet.model import Quantity
from factsheet.patterns import compiled
from factsheet.records import record
from factsheet.tables import Span

_MOVES = compiled("同比|环比|按[年月季]|[年季月]增|增[长减幅速]|[加减升跌降]幅|升[跌降]|涨[跌幅]|变[动化幅]|[较比](?:[上去昨]|前一|同期)")
_BEFORE, _AFTER = compiled("现[行时价]|原[价来有]?|旧|[调加修][整价订]前"), compiled("新|[调加修][整价订]后|明年")
_COMPARED = "同比|环比|按[年月季周日]|[年月季周](?=[增减变升跌涨降])|[较比](?:上|去|同期|.{0,4}[年月周日])[^ ]*"
_MOVED = "(?:增[长加减幅速]?|减[少幅]?|上升|下[降滑跌]|[升涨跌降][跌降幅]?|变[动化幅])(?:率|幅度?|速度?|额)?"
_SINCE = "[本当上][月期年季]|累计"
# The name of a column, without what it is compared with and that it moved.
_NAME = compiled(rf"(?:{_COMPARED}|{_SINCE})*(?P<name>.*?)(?:{_COMPARED}|{_MOVED}|{_SINCE})*[%‰±]?")
_SO_FAR, _TOTAL = compiled("累计|合计"), compiled(" *(?:合 *计|总 *计|小 *计|总数|总量) *")
# Words that may head any column.
_ANY = compiled("金额|数[值量额据]|总[额量值]|绝对[量值额数]|实绩|指标值?|合计|(?:计[量价])?单位|[较比与和]")
_WORD = compiled(rf"(?![—－–-])[^{DATE}{ASIDE}{OTHER}{QUANTITY}\s/:,*]+")  # |香港| of —香港
_NO_WORD = compiled(rf"[{DATE}{ASIDE}{OTHER}\s年度月份]*")
_LONGEST = 24
_FALLING = ("减", "跌", "降", "▼", "↓")


@record
class Cell:
    """A cell with a figure: what it measures, the heading of its column, and where else its time may stand.

    `dated` is the label of its row if that is a date, else the heading of the column of which it says how that moved.
    `moves` if the column says how things moved, `change` how this one did: up by 5.4 and ▲5.4, down by -5.4 and ▼5.4.
    """

    metric: tuple[Span, ...] | None
    heading: Span | None
    dated: Span | None
    moves: bool
    change: Change | None


def cells(frame: Frame) -> dict[int, Cell]:
    """The cells of the tables of an article, by the number of the slot of the figure in them."""
    return dict(_cells(frame, tables.cells(frame.article.view)))


def _cells(frame: Frame, found: Iterable[tables.Cell]) -> Iterator[tuple[int, Cell]]:
    for cell in found:
        slot = next(frame.within(*cell.span), None)
        label = frame.seen[slice(*cell.label)]
        banded = QUANTITY in label and _is_band(frame, cell.label)
        if slot is None or (QUANTITY in label and not banded):
            continue
        dated = DATE in label and _NO_WORD.fullmatch(label) is not None
        moves = _moving(frame, cell.heading)
        column = _column(frame, cell)
        of_row = (cell.label,) if banded else () if dated else tuple(_words(frame, cell.label))
        metric = (*of_row, *(() if _says_again(frame, of_row, column) else column))
        change = _change(frame, slot.quantity) if moves else _renewed(frame, cell, slot.quantity)
        moved = (_heading_of(frame, cell, column) or _dated_before(frame, cell)) if moves else None
        yield slot.number, Cell(metric or None, cell.heading, cell.label if dated else moved, moves, change)


def _says_again(frame: Frame, row: Sequence[Span], column: Sequence[Span]) -> bool:
    """Whether the label has what the column would say: |发电量| below 产量."""
    return bool(row and column) and headed(frame.seen[slice(*row[-1])]) and frame.seen[row[-1][1] - 1] == frame.seen[column[-1][1] - 1]


def _is_band(frame: Frame, label: Span) -> bool:
    """Whether the label of a row says of whom or of what size it is: |15至24岁|, |90平方米以下|."""
    slot = next(frame.within(*label), None)
    return slot is not None and (slot.quantity.unit in AGES or slot.quantity.low is not None or slot.quantity.bound is not None)


def _moving(frame: Frame, heading: Span | None) -> bool:
    return bool(heading and _MOVES.search(frame.article.view, *heading))


def _heading_of(frame: Frame, cell: tables.Cell, name: tuple[Span, ...]) -> Span | None:
    """The heading that has a name: 同比 is of the time of |7月销量|; of 本周均价, 上周均价 it is the latest."""
    words = [frame.seen[slice(*word)] for word in name]
    alike = [column for column in _levels_before(frame, cell) if any(word in frame.seen[slice(*column)] for word in words)]
    named = next((column for column in cell.columns for start, _ in name if column[0] <= start < column[1]), None)
    summed = [column for column in _levels_before(frame, cell)[:1] if _SO_FAR.search(frame.article.view, *column)]
    return _latest(frame, summed) or _latest(frame, alike) or named


def _dated_before(frame: Frame, cell: tables.Cell) -> Span | None:
    """The latest heading with a date before that of a move: 项目  2024年  |2025年|  按年变动."""
    return _latest(frame, cell.columns[: cell.place])


def _levels_before(frame: Frame, cell: tables.Cell) -> Sequence[Span]:
    """The headings right before those of moves: 8月产量  同比  |1—8月产量|  同比, |本周均价  上周均价|  环比  同比."""
    before = dropwhile(lambda heading: _moving(frame, heading), reversed(cell.columns[: cell.place]))
    return list(takewhile(lambda heading: not _moving(frame, heading), before))


def _latest(frame: Frame, headings: Iterable[Span]) -> Span | None:
    dated = [(told, heading) for heading in headings if (told := _date_of(frame, heading))]
    return max(dated)[1] if dated else None


def _date_of(frame: Frame, heading: Span) -> str | None:
    """The date in a heading."""
    first = bisect_left(frame.dates, heading[0], key=attrgetter("start"))
    date = next(iter(frame.dates[first : first + 1]), None)
    return date.edtf if date and date.start < heading[1] else None


def _change(frame: Frame, quantity: Quantity) -> Change | None:
    if not quantity.value:
        return None
    falls = quantity.value < 0 or frame.seen.endswith(_FALLING, 0, quantity.start)
    return "decrease" if falls else "increase"


def _renewed(frame: Frame, cell: tables.Cell, quantity: Quantity) -> Change | None:
    """How what is new differs from what was before, in the column beside it: 现行  |新收费|."""
    if not cell.place or not cell.columns or quantity.value is None:
        return None
    old, new = cell.columns[cell.place - 1 : cell.place + 1]
    before = next(frame.within(*cell.row[cell.place - 1]), None)
    if before is None or before.quantity.unit != quantity.unit or before.quantity.value in (None, quantity.value):
        return None
    if not (_BEFORE.search(frame.article.view, *old) and _AFTER.search(frame.article.view, *new)):
        return None
    return "increase" if quantity.value > (before.quantity.value or 0) else "decrease"


def _column(frame: Frame, cell: tables.Cell) -> tuple[Span, ...]:
    """What the column measures; one of moves or sums has the name of one before it: 销量, |同比|, |上半年累计|."""
    if not cell.heading:
        return ()
    levels = cell.columns[cell.row.index(cell.label) + 1 : cell.place]
    if _TOTAL.fullmatch(frame.seen, *cell.heading) and len(levels) > 1 and not any(_moving(frame, level) for level in levels):
        return (cell.heading,)  # 公屋及绿置居  其他资助出售单位  |合计|
    goes_on = _moving(frame, cell.heading) or _SO_FAR.search(frame.article.view, *cell.heading)
    named = (_name(frame, heading) for heading in (cell.heading, *(reversed(levels) if goes_on else ())))
    return next(filter(None, named), ())


def _name(frame: Frame, heading: Span) -> tuple[Span, ...]:
    """The words of a heading that say what is measured, if any do: |门票收入|(亿元), |营收|同比, none of 2024年."""
    words = (_NAME.fullmatch(frame.seen, *word) for word in _words(frame, heading) if word[1] - word[0] <= _LONGEST)
    return next(((word.span("name"),) for word in words if word and word["name"] and not _ANY.fullmatch(word["name"])), ())


def _words(frame: Frame, stretch: Span) -> Iterator[Span]:
    """The words of a stretch apart from dates and what stands in brackets: |营业收入|(万元), |合|  |计|."""
    return (word.span() for word in _WORD.finditer(frame.seen, *stretch))
