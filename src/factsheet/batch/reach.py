"""The days that a date reaches over, for sorting and for ranges: EDTF in, two ISO days out.

    2018-12-31?            2018-12-31  2018-12-31
    2025-01/2025-09        2025-01-01  2025-09-30
    199X                   1990-01-01  1999-12-31
"""

import re
from calendar import monthrange
from functools import lru_cache

from factsheet.patterns import compiled

_POINT = compiled(r"(?P<year>-?\d{1,4}X{0,3})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?:T[\d:]+)?[?~%]?")
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # the month that each begins in; winter ends in the year behind

Day = tuple[int, int, int]


@lru_cache(maxsize=10_000)
def reach(edtf: str | None) -> tuple[str | None, str | None]:
    """The first and the last day of a date; None for an end that is open or of a year that nobody knows.

    >>> reach("2025-24")
    ('2025-12-01', '2026-02-28')
    >>> reach("2025-10-21T15:26:00/..")
    ('2025-10-21', None)
    >>> reach("XXXX-03-01")
    (None, None)
    """
    first, slash, last = (edtf or "").partition("/")
    return _iso(_first(first)), _iso(_last(last if slash else first))


def _first(point: str) -> Day | None:
    match = _read(point)
    if not match:
        return None
    year, month = int(match["year"].replace("X", "0")), int(match["month"] or 1)
    return year, _SEASONS.get(month, month), int(match["day"] or 1)


def _last(point: str) -> Day | None:
    match = _read(point)
    if not match:
        return None
    year, month = int(match["year"].replace("X", "9")), int(match["month"] or 12)
    if month in _SEASONS:
        year, month = year + month // 24, (_SEASONS[month] + 1) % 12 + 1
    return year, month, int(match["day"] or _days_in(year, month))


def _read(point: str) -> re.Match[str] | None:
    """The point, unless it is none, or no month has this number."""
    match = _POINT.fullmatch(point)
    month = int(match["month"] or 1) if match else 0
    return match if 1 <= month <= 12 or month in _SEASONS else None


def _days_in(year: int, month: int) -> int:
    return monthrange(year % 400 + 400, month)[1]  # the calendar repeats after 400 years, and has none before the first


def _iso(day: Day | None) -> str | None:
    """`-0220-12-31` before our era: such years sort before all others."""
    return day and f"{'-' if day[0] < 0 else ''}{abs(day[0]):04}-{day[1]:02}-{day[2]:02}"
