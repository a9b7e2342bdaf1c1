"""The lunar calendar against lunar-python (MIT), which the table was baked from, by another way through its API."""

from datetime import date, timedelta

import pytest
from lunar_python import Solar

from factsheet import lunar

FIRST, LAST = date(1900, 2, 1), date(2100, 12, 31)
STRIDE = 23  # prime to weeks and months: every day of the month and every month turns up


def lunar_of(day: date) -> tuple[int, int, int]:
    """Year, month (negative if leap) and day, by lunar-python."""
    other = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    return other.getYear(), other.getMonth(), other.getDay()


def test_days_are_those_of_lunar_python() -> None:
    days = [FIRST + timedelta(days=n) for n in range(0, (LAST - FIRST).days, STRIDE)]
    for day in days:
        year, month, number = lunar_of(day)
        assert lunar.day(year, abs(month), number, leap=month < 0) == day


@pytest.mark.parametrize("year", [1900, 1949, 1984, 2012, 2023, 2033, 2100])
def test_solar_terms_are_those_of_lunar_python(year: int) -> None:
    for name in lunar.SOLAR_TERMS:
        day = lunar.solar_term(year, name)
        assert day is not None
        assert Solar.fromYmd(day.year, day.month, day.day).getLunar().getJieQi() == name


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [(2023, 1, 1, date(2023, 1, 22)), (2024, 8, 15, date(2024, 9, 17)), (2022, 12, 30, date(2023, 1, 21))],
    ids=["春节", "中秋", "除夕"],
)
def test_well_known_days(year: int, month: int, day: int, expected: date) -> None:
    assert lunar.day(year, month, day) == expected


def test_a_leap_month_stands_behind_its_month() -> None:
    assert lunar.month(2023, 2) == (date(2023, 2, 20), date(2023, 3, 21))
    assert lunar.month(2023, 2, leap=True) == (date(2023, 3, 22), date(2023, 4, 19))
    assert lunar.month(2023, 3, leap=True) is None


def test_what_is_not_in_the_calendar_is_none() -> None:
    assert lunar.day(2023, 1, 30) is None
    assert lunar.day(1899, 1, 1) is None
    assert lunar.last_day(2101) is None
    assert lunar.solar_term(2101, "清明") is None
