"""The days that a date reaches over, for sorting and for ranges: EDTF in, its first and its last day out.

    2018-12-31?            2018-12-31  2018-12-31
    2025-01/2025-09        2025-01-01  2025-09-30
    199X                   1990-01-01  1999-12-31
"""

import re
from calendar import monthrange
from functools import lru_cache

from factsheet.patterns import compiled

_POINT = compiled(r"(?P<year>-?\d{1,4}X{0,3})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?:T(?P<time>[\d:]+))?[?~%]?")
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # the month that each begins in; winter ends in the year behind
_END_OF_DAY = "~"  # behind every time of day

# Year, month, day and time, to be compared.
Day = tuple[int, int, int, str]


def known(edtf: str) -> bool:
    """Whether the date has an end of a known year.

    >>> known("2018-12/.."), known("XXXX-03-01")
    (True, False)
    """
    return bool(_points(edtf))


def reach(edtf: str) -> tuple[Day, Day]:
    """The first and the last day of a date of which an end is known; what is open reaches as far as what is known.

    >>> reach("2018-12-31/..")
    ((2018, 12, 31, ''), (2018, 12, 31, '~'))
    """
    points = _points(edtf)
    return _first(points[0]), _last(points[-1])


@lru_cache(maxsize=10_000)
def days(edtf: str | None) -> tuple[str | None, str | None]:
    """The first and the last day in ISO 8601; None for an end that is open or of a year that nobody knows.

    >>> days("2025-24")
    ('2025-12-01', '2026-02-28')
    >>> days("2025-10-21T15:26:00/..")
    ('2025-10-21', None)
    >>> days("XXXX-03-01")
    (None, None)
    """
    first, slash, last = (edtf or "").partition("/")
    begin, end = _point(first), _point(last if slash else first)
    return begin and _iso(_first(begin)), end and _iso(_last(end))


def _points(edtf: str) -> list[re.Match[str]]:
    return [point for end in edtf.split("/") if (point := _point(end))]


def _point(end: str) -> re.Match[str] | None:
    """The end, unless it is none, or no month has this number."""
    match = _POINT.fullmatch(end)
    month = int(match["month"] or 1) if match else 0
    return match if 1 <= month <= 12 or month in _SEASONS else None


def _first(point: re.Match[str]) -> Day:
    month = int(point["month"] or 1)
    return int(point["year"].replace("X", "0")), _SEASONS.get(month, month), int(point["day"] or 1), point["time"] or ""


def _last(point: re.Match[str]) -> Day:
    year, month = int(point["year"].replace("X", "9")), int(point["month"] or 12)
    if month in _SEASONS:
        year, month = year + month // 24, (_SEASONS[month] + 1) % 12 + 1
    return year, month, int(point["day"] or _days_in(year, month)), point["time"] or _END_OF_DAY


def _days_in(year: int, month: int) -> int:
    return monthrange(year % 400 + 400, month)[1]  # the calendar repeats after 400 years, and has none before the first


def _iso(day: Day) -> str:
    """`-0220-12-31` before our era: such years sort before all others."""
    return f"{'-' if day[0] < 0 else ''}{abs(day[0]):04}-{day[1]:02}-{day[2]:02}"
