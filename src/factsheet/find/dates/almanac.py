"""The almanac: on which day a festival or solar term falls in a year, and which days are off around it, by region.

Taiwan has its national day on 10 October and its weeks off by its own table; Hong Kong's New Year lasts three days.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from factsheet import lunar
from factsheet.lexicon import grouped, meanings
from factsheet.model import Region

_WEEK = 7
# The festivals that have days off, and other words for them.
_LONG = ("春节", "国庆", "劳动节", "清明", "端午", "中秋", "元旦", "和平纪念日")
_SAME = {"农历新年": "春节", "农历年": "春节", "大年初一": "春节", "双十": "国庆"}
_DAYS_OFF_IN_HONG_KONG = {"春节": (0, 2), "农历新年": (0, 2), "农历年": (0, 2), "圣诞": (0, 1), "复活": (-2, 1)}


def feast_day(name: str, year: int, region: Region | None = None) -> date | None:
    """The day of a festival or solar term: 端午 of 2023 is 22 June, 国庆 of Taiwan 10 October."""
    known = _feasts()  # what only Taiwan keeps, such as 行宪纪念日, is Taiwan's wherever it is printed
    rule, meaning = known.get((region, name)) or known.get((None, name)) or known["tw", name]
    return _RULES[rule](meaning, year)


def days_off(name: str, year: int, region: Region | None = None, *, golden: bool = False) -> tuple[date, date] | None:
    """The first and the last day off around a festival: as announced, else by rule, else the festival's own day.

    The golden week (黄金周) of 国庆 is always the seven days from 1 October.
    """
    if golden and "国庆" in name:
        return date(year, 10, 1), date(year, 10, _WEEK)
    day = feast_day(name, year, region)
    if day is None:
        return None
    if region == "hk":
        before, behind = next((span for word, span in _DAYS_OFF_IN_HONG_KONG.items() if word in name), (0, 0))
        return day + timedelta(days=before), day + timedelta(days=behind)
    long = next((long for long in _LONG if long in _same(name)), "")
    if announced := meanings("holidays", f"tw {long}" if region == "tw" else long).get(str(year)):
        return _announced(announced, year)
    return _with_weekend(day) if region == "tw" else _by_rule(long, day)


def _same(name: str) -> str:
    return next((long for word, long in _SAME.items() if word in name), name)


def _announced(days: str, year: int) -> tuple[date, date]:
    """`12-30/01-01` begins in the year before."""
    first, last = (date.fromisoformat(f"{year}-{day}") for day in days.split("/"))
    return (first if first <= last else first.replace(year=year - 1)), last


# By the day of the week; what falls on a Saturday is made up for on Friday, on a Sunday on Monday.
_WITH_WEEKEND = {1: (-2, 0), 5: (0, 2), 6: (-1, 1), 7: (-1, 1)}


def _with_weekend(day: date) -> tuple[date, date]:
    """The day off with the weekend beside it, as Taiwan has it."""
    before, behind = _WITH_WEEKEND.get(day.isoweekday(), (0, 0))
    return day + timedelta(days=before), day + timedelta(days=behind)


def _by_rule(long: str, day: date) -> tuple[date, date]:
    """A week of the mainland's long holidays; of the others the day."""
    return day, day + timedelta(days=_WEEK - 1 if long in ("春节", "国庆") else 0)


@cache
def _feasts() -> dict[tuple[str | None, str], tuple[str, str]]:
    """Each festival with its region, None for all, and the rule for its day: group `tw date` is Taiwan's own."""
    known: dict[tuple[str | None, str], tuple[str, str]] = {}
    for group, feasts in grouped("festivals").items():
        *region, rule = group.split(" ")
        known.update({(region[0] if region else None, feast): (rule, day) for feast, day in feasts.items()})
    return known


def _on_date(rule: str, year: int) -> date | None:
    return date.fromisoformat(f"{year:04}-{rule}")


def _on_lunar_date(rule: str, year: int) -> date | None:
    month, day = rule.split("-")
    # New Year's Eve of 2024 is the day before the Spring Festival of 2024, the last day of the lunar 2023.
    last = lunar.last_day(year - 1) if day in ("last", "eve") else None
    if last:
        return last - timedelta(days=day == "eve")
    return lunar.day(year - (month == "12"), int(month), int(day))


def _on_term(rule: str, year: int) -> date | None:
    return lunar.solar_term(year, rule)


def _on_weekday(rule: str, year: int) -> date | None:
    """The n-th such weekday of a month: 05-2-7 is the second Sunday of May."""
    month, number, weekday = map(int, rule.split("-"))
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % _WEEK + _WEEK * (number - 1))


def _on_easter(_: str, year: int) -> date | None:
    """Easter Sunday by the anonymous Gregorian computus."""
    golden, hundreds = year % 19, year // 100
    shift = (hundreds - hundreds // 4 - (8 * hundreds + 13) // 25 + 19 * golden + 15) % 30
    shift -= (shift // 28) * (1 - (29 // (shift + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + shift + 2 - hundreds + hundreds // 4) % 7
    return date(year, 3, 28) + timedelta(days=shift - weekday)


_RULES: dict[str, Callable[[str, int], date | None]] = {
    "date": _on_date,
    "lunar": _on_lunar_date,
    "term": _on_term,
    "weekday": _on_weekday,
    "easter": _on_easter,
}
