"""Calendar arithmetic: the stretch of days that a written date covers once its year, month or week is known.

A year that nobody knows is counted as the year 4, a leap year, and printed as XXXX, as are the years beside it, into
which 12月31日……次日 leads.
"""

import calendar
from dataclasses import replace
from datetime import date, timedelta

from factsheet.find.dates.written import (
    Clock,
    Days,
    Edge,
    Feast,
    Grain,
    Months,
    NthWeek,
    Season,
    Weekend,
    Written,
)
from factsheet.records import record

UNKNOWN_YEAR = 4
_NAMED_GRAINS: dict[Grain, int] = {"year": 4, "month": 7, "season": 7, "day": 10}


@record
class Period:
    """Days from `first` to `last`, at a grain; `clock` narrows a day to an instant, `mark` is EDTF's `?`."""

    first: date
    last: date
    grain: Grain
    clock: Clock | None = None
    mark: str = ""

    @property
    def edtf(self) -> str:
        """The period in Extended Date/Time Format: `2023-12`, `2023-01-01/2023-03-31`, `2023-12-31?`."""
        if self.clock:
            hours = (self.clock.hour, self.clock.hour + 1) if self.clock.or_next else (self.clock.hour,)
            rest = f"{self.clock.minute:02}:{self.clock.second or 0:02}"
            return "/".join(f"{iso(self.first)}T{hour:02}:{rest}" for hour in hours)
        if self.grain in ("decade", "century"):
            return f"{iso(self.first)[:4]}/{iso(self.last)[:4]}{self.mark}"
        width = _NAMED_GRAINS.get(self.grain)
        if width and iso(self.first)[:width] != iso(self.last)[:width]:
            return f"{iso(self.first)[:width]}/{iso(self.last)[:width]}{self.mark}"
        if width:
            return iso(self.first)[:width] + self.mark
        return f"{iso(self.first)}/{iso(self.last)}{self.mark}"


def iso(day: date) -> str:
    """`2023-07-14`, with XXXX for a year that nobody knows."""
    text = day.isoformat()
    return f"XXXX{text[4:]}" if abs(day.year - UNKNOWN_YEAR) <= 1 else text


def of_years(first: int, last: int, grain: Grain = "year") -> Period | None:
    """Whole years; None outside of what a calendar can hold."""
    if not 1 <= first <= last <= 9999:
        return None
    return Period(date(first, 1, 1), date(last, 12, 31), grain)


def of_months(year: int, first: int, last: int, grain: Grain = "month") -> Period:
    """Whole months of a year."""
    return Period(date(year, first, 1), date(year, last, days_in(year, last)), grain)


def of_day(day: date) -> Period:
    """One day."""
    return Period(day, day, "day")


def of_week(day: date) -> Period:
    """The week of a day, Monday to Sunday."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6), "week")


def days_in(year: int, month: int) -> int:
    """How many days the month has."""
    return calendar.monthrange(year, month)[1]


def months_later(day: date, count: int) -> date:
    """The first of the month `count` months on, back if negative."""
    months = day.year * 12 + day.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)


def in_year(written: Written, year: int) -> Period | None:
    """What a date with a month, a feast or a part of the year covers in that year; None if there is no such day."""
    if written.lunar:
        return _lunar(written, year)
    if isinstance(written.month, int):
        return in_month(written, year, written.month)
    whole = of_years(year, year)
    return whole and _edged(_part(written, whole), written.edge)


def in_month(written: Written, year: int, month: int) -> Period | None:
    """The day, the part or the whole of a known month."""
    if not 1 <= month <= 12:
        return None
    whole = of_months(year, month, month)
    if isinstance(written.day, int):
        day = written.day if written.day > 0 else whole.last.day + 1 + written.day
        return of_day(date(year, month, day)) if 1 <= day <= whole.last.day else None
    return _edged(_part(written, whole), written.edge)


def _part(written: Written, whole: Period) -> Period | None:
    """The named part of a month or a year, or the whole of it."""
    match written.part:
        case Months(first, last, grain):
            low, high = (month if month > 0 else 13 + month for month in (first, last))
            return of_months(whole.first.year, low, high, grain if low != high else "month")
        case Season(number):
            start = date(whole.first.year, number * 3, 1)
            return Period(start, months_later(start, 3) - timedelta(days=1), "season")
        case Days(first, last, grain):
            start = whole.first + timedelta(days=first - 1) if first > 0 else whole.last + timedelta(days=first + 1)
            return Period(start, whole.last if last is None else whole.first + timedelta(days=last - 1), grain)
        case NthWeek(number, weekday):
            return _nth_week(whole, number, weekday)
        case Feast():
            return _feast(written.part, whole)
        case Weekend():
            return None
    if isinstance(written.day, int):  # 今年第35天 has no month
        day = whole.first + timedelta(days=written.day - 1)
        return of_day(day) if day <= whole.last else None
    return whole


def _nth_week(whole: Period, number: int, weekday: int | None) -> Period | None:
    """The n-th week that begins in a month or a year, or the n-th such weekday; from the end if negative."""
    wanted = weekday or 1
    first = whole.first + timedelta(days=(wanted - whole.first.isoweekday()) % 7)
    last = whole.last - timedelta(days=(whole.last.isoweekday() - wanted) % 7)
    day = first + timedelta(weeks=number - 1) if number > 0 else last + timedelta(weeks=number + 1)
    if not whole.first <= day <= whole.last:
        return None
    return of_day(day) if weekday else of_week(day)


def _edged(period: Period | None, edge: Edge | None) -> Period | None:
    """The first month, the middle or the last day of a period, marked as approximate."""
    if period is None or edge is None:
        return period
    if period.grain in ("century", "decade"):
        return _edge_of_years(period, edge)
    if edge == "end":
        return replace(of_day(period.last), mark="?")
    month = of_months(period.first.year, period.first.month, period.first.month)
    if edge == "start":
        return replace(month, mark="?")
    if period.grain == "month":
        return Period(period.first + timedelta(days=10), period.first + timedelta(days=19), "ten_days", mark="?")
    middle = (period.first.month + period.last.month) // 2
    return replace(of_months(period.first.year, middle, middle), mark="?")


def _edge_of_years(period: Period, edge: Edge) -> Period | None:
    """70年代末 as 1978/1979, 80年代中期 as 1984/1986, 21世纪初 as 2000/2009."""
    first, last = period.first.year, period.last.year
    scale = 1 if period.grain == "decade" else 10
    bounds = {
        "start": (first, first + (2 if scale == 1 else 9)),
        "middle": (first + 4 * scale, first + 6 * scale),
        "end": (last - (1 if scale == 1 else 9), last),
    }
    years = of_years(*bounds[edge], period.grain)
    return years and replace(years, mark="?")


def decade(century: int | None, tens: int, latest: int, edge: Edge | None) -> Period | None:
    """70年代 of the 20th century as 1970 to 1979; without a century, the last such decade that has begun."""
    first = (century - 1) * 100 + tens if century else latest - (latest - tens) % 100
    return _edged(of_years(first, first + 9, "decade"), edge)


def century(number: int, edge: Edge | None) -> Period | None:
    """20世纪 as 1900 to 1999."""
    return _edged(of_years(max(number * 100 - 100, 1), number * 100 - 1, "century"), edge)


def _lunar(written: Written, year: int) -> Period | None:
    """A lunar month or day in the lunar year of that number."""
    from factsheet import lunar  # few articles tell such a day

    month = written.lunar
    if month is None:
        return None
    if not lunar.FIRST_YEAR <= year <= lunar.LAST_YEAR:
        return of_years(year, year)  # 光绪五年正月: the year is all that the table can tell
    if isinstance(written.day, int):
        day = lunar.day(year, month.number, written.day, month.leap)
        return of_day(day) if day else None
    days = lunar.month(year, month.number, month.leap)
    return Period(*days, "ten_days") if days else None


def _feast(feast: Feast, year: Period) -> Period | None:
    """The day of a festival or the days off around it; 雍正四年除夕: the year is all that the table can tell."""
    from factsheet import lunar
    from factsheet.find.dates.almanac import days_off, feast_day

    number = year.first.year
    if not lunar.FIRST_YEAR < number <= lunar.LAST_YEAR:
        return year
    if feast.holiday is None:
        day = feast_day(feast.name, number, feast.region)
        return of_day(day) if day else None
    days = days_off(feast.name, number, feast.region, golden=feast.holiday == "week")
    return Period(*days, "holiday" if days[0] < days[1] else "day") if days else None
