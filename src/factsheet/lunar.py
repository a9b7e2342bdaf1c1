"""The lunar calendar and the solar terms, 1900 to 2100, from a table that is checked against lunar-python.

>>> day(2023, 8, 15)  # 中秋
datetime.date(2023, 9, 29)
>>> solar_term(2023, "清明")
datetime.date(2023, 4, 5)
"""

from datetime import date, timedelta
from functools import cache

from factsheet.lexicon import text
from factsheet.records import record

FIRST_YEAR, LAST_YEAR = 1900, 2100
SOLAR_TERMS = (
    *("小寒", "大寒", "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至"),
    *("小暑", "大暑", "立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至"),
)


@record
class LunarYear:
    """One line of the table: the lengths of the months in order; `leap` is the place of the leap month, if any."""

    new_year: date
    lengths: tuple[int, ...]
    leap: int | None
    terms: tuple[int, ...]

    def place(self, month: int, leap: bool) -> int | None:
        """Where a month stands in the year, from 0; None where the year has no such leap month."""
        if leap:
            return self.leap if self.leap == month else None
        return month - 1 + (self.leap is not None and month > self.leap)


def month(year: int, month: int, leap: bool = False) -> tuple[date, date] | None:
    """First and last day of a lunar month: 正月 of 2023 is 2023-01-22 to 2023-02-19; None outside the table."""
    known = _table().get(year)
    place = known.place(month, leap) if known else None
    if known is None or place is None:
        return None
    first = known.new_year + timedelta(days=sum(known.lengths[:place]))
    return first, first + timedelta(days=known.lengths[place] - 1)


def day(year: int, month_number: int, day_number: int, leap: bool = False) -> date | None:
    """The Gregorian day of a lunar one; None where the month has no such day (腊月三十 of a short 腊月)."""
    span = month(year, month_number, leap)
    if span is None:
        return None
    found = span[0] + timedelta(days=day_number - 1)
    return found if found <= span[1] else None


def last_day(year: int) -> date | None:
    """New Year's Eve, 除夕: the last day of the lunar year."""
    span = month(year, 12)
    return span[1] if span else None


def solar_term(year: int, name: str) -> date | None:
    """The day of a solar term in a solar year."""
    known = _table().get(year)
    if known is None:
        return None
    place = SOLAR_TERMS.index(name)
    return date(year, place // 2 + 1, known.terms[place])


@cache
def _table() -> dict[int, LunarYear]:
    lines = text("lunar.txt").splitlines()
    return dict(_year(line) for line in lines if not line.startswith("#"))


def _year(line: str) -> tuple[int, LunarYear]:
    """Read `2023 0122 -+*-+… 05 20 04 …`."""
    year, new_year, signs, *terms = line.split()
    lengths = tuple(30 if sign == "+" else 29 for sign in signs if sign != "*")
    first = date(int(year), int(new_year[:2]), int(new_year[2:]))
    return int(year), LunarYear(first, lengths, signs.find("*") if "*" in signs else None, tuple(map(int, terms)))
