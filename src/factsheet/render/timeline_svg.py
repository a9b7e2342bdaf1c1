"""The timeline as a drawing: where each date stands between the first and the last, in per cent of the width.

Positions in per cent let the drawing grow and shrink with the page while its letters keep their size. A month counts
31 days, so that a day stands where a reader looks for it and no calendar is needed for 221 BC.
"""

from collections.abc import Iterable, Iterator

from factsheet.edtf import Day, reach
from factsheet.records import record
from factsheet.render.labels import LABELS, Language
from factsheet.render.values import period
from factsheet.results import Statement

_DAY, _MONTH, _YEAR = 1, 31, 372
_SHORTEST = 28  # days of a month that every month has
_STEPS = (1, 5, 10, *(_MONTH * months for months in (1, 3, 6)), *(_YEAR * n * 10**p for p in range(4) for n in (1, 2, 5)))
_TICKS = 6  # at most, or their labels touch on a telephone
_MARGIN = 4.0  # per cent left free at either end
_APART = 2.2  # per cent between two marks in one lane
_LANES = 6


@record
class Moment:
    """A date or a stretch of time in a lane of the drawing, with the row of its first statement."""

    left: float
    right: float
    lane: int
    row: int
    label: str
    planned: bool


@record
class Tick:
    """A mark of the axis, `2024` or `2024-07`."""

    at: float
    label: str


@record
class Chart:
    """The whole drawing; `lanes` says how high it is."""

    moments: tuple[Moment, ...]
    ticks: tuple[Tick, ...]
    lanes: int


def chart(statements: Iterable[tuple[int, Statement]], language: Language) -> Chart | None:
    """The drawing of statements, each with the number of its row; None where all is of one time."""
    dated: dict[str, tuple[int, Statement]] = {}
    for row, statement in statements:
        dated.setdefault(statement.edtf, (row, statement))
    reaches = {edtf: (_count(reach(edtf)[0]), _count(reach(edtf)[1]) + _DAY) for edtf in dated}
    if len(reaches) < 2:
        return None
    first, last = min(start for start, _ in reaches.values()), max(end for _, end in reaches.values())
    scale = (100 - 2 * _MARGIN) / (last - first)

    def at(day: int) -> float:
        return round(_MARGIN + (day - first) * scale, 2)

    spans = [(at(start), at(end), edtf) for edtf, (start, end) in reaches.items()]
    moments = tuple(_in_lanes(spans, dated, language))
    ticks = tuple(Tick(at(day), label) for day, label in _ticks(first, last, language))
    return Chart(moments, ticks, max(moment.lane for moment in moments) + 1)


def _count(day: Day) -> int:
    """The days since the year 0, in months of 31."""
    return day[0] * _YEAR + (day[1] - 1) * _MONTH + day[2] - 1


def _in_lanes(
    spans: list[tuple[float, float, str]], dated: dict[str, tuple[int, Statement]], language: Language
) -> Iterator[Moment]:
    """Each in the first lane where it touches no other; where there is none, in the lane that is free soonest."""
    free = [0.0] * _LANES
    for left, right, edtf in sorted(spans):
        lane = next((lane for lane, taken in enumerate(free) if taken <= left), free.index(min(free)))
        free[lane] = right + _APART
        row, statement = dated[edtf]
        yield Moment(left, right, lane, row, period(edtf, language), statement.planned)


def _ticks(first: int, last: int, language: Language) -> Iterator[tuple[int, str]]:
    """Round dates from the first to the last, as many as can be told apart."""
    step = next((step for step in _STEPS if (last - first) / step <= _TICKS), _STEPS[-1])
    for day in range(-(-first // step) * step, last, step) if step >= _MONTH else range(first, last):
        within = day % _MONTH  # each month is counted from its first day, and 10-31 is too near to 11-01
        if step >= _MONTH or (within % step == 0 and within <= _SHORTEST - step):
            yield day, _label(day, step, language)


def _label(day: int, step: int, language: Language) -> str:
    """The date as far as the step tells dates apart: `07-06`, `2024-07`, `2024`."""
    year, month, date = day // _YEAR, day % _YEAR // _MONTH + 1, day % _MONTH + 1
    if step < _MONTH:
        return f"{month:02d}-{date:02d}"
    if year < 1:
        return LABELS["bc"][language].format(1 - year)
    return f"{year:04d}" if step >= _YEAR else f"{year:04d}-{month:02d}"
