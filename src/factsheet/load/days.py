"""Days as a page's head writes them.

2024-07-19, 2025年4月18日, 民國114年5月27日, 二〇二五年三月三日, 周三 3月 3 , 2021, 19/06/2026, 21.06.2023, 27-11-2024,
2 Feb 2023, Oct 25, 2022, 24-07-15 09:00
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from factsheet.patterns import lettered

FIRST_YEAR_OF_THE_REPUBLIC = 1912  # 民國元年
_CENTURY = 2000

_DIGITS = "〇零○一二三四五六七八九"
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
# As English pages write it: Oct 25, 2022.
MONTH = f"(?:{'|'.join(_MONTHS)})"
_FULL = lettered(
    rf"""(?<!\d)(?P<year>(?:19|20)\d\d)\s?[-/.年]\s?(?P<month>\d{{1,2}})\s?[-/.月]\s?(?P<day>\d{{1,2}})(?!\d)\s?[日号]?
       | (?<!\d)(?P<issue_year>20\d\d)\s?年\s?第\s?\d{{1,3}}\s?期\s*(?P<issue_month>\d{{1,2}})月(?P<issue_day>\d{{1,2}})日(?=出[版刊]|发行)
       | 民国\s?(?P<roc>\d{{2,3}})\s?[-/.年]\s?(?P<roc_month>\d{{1,2}})\s?[-/.月]\s?(?P<roc_day>\d{{1,2}})(?!\d)\s?日?
       | (?P<han>[{_DIGITS}]{{4}})年(?P<han_month>[一二三四五六七八九十]{{1,2}})月(?P<han_day>[一二三四五六七八九十]{{1,3}})日
       | (?<!\d)(?P<last_month>\d{{1,2}})月\s?(?P<last_day>\d{{1,2}})\s?日?\s?,\s?(?P<last_year>20\d\d)(?!\d)
       | (?<![\d/.])(?P<first_day>\d{{1,2}})(?P<parted>[/.])(?P<first_month>\d{{1,2}})(?P=parted)(?P<first_year>20\d\d)(?![\d/.])
       | (?<![\d-])(?P<dash_day>\d{{1,2}})-(?P<dash_month>\d{{1,2}})-(?P<dash_year>20\d\d)(?![\d-])
       | (?<!\d)(?P<en_day>\d{{1,2}})\s(?P<en_month>{MONTH})[a-z]*\.?,?\s(?P<en_year>20\d\d)(?!\d)
       | (?P<us_month>{MONTH})[a-z]*\.?\s(?P<us_day>\d{{1,2}})(?:,\s?|\s\d\d:\d\d:\d\d\s)(?P<us_year>20\d\d)(?!\d)
       | (?<![\d-])(?P<yy>2\d)-(?P<yy_month>0[1-9]|1[0-2])-(?P<yy_day>[0-2]\d|3[01])(?=\s\d{{1,2}}:\d\d)
       | (?<![\d.])(?P<solid>20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]))(?![\d.])
       | (?<!\d)(?P<short>1[01]\d)[-/.年](?P<short_month>\d{{1,2}})[-/.月](?P<short_day>\d{{1,2}})(?!\d)\s?日?""",
    re.VERBOSE,
)
# 2024-07-19; 2024年第9期  5月10日出版, as magazines write it; 9月5日, 2024; 27-11-2024.
_PLAIN = ("", "issue_", "last_", "dash_")
# 民國114年5月27日; 114/05/27, 發布日期：114年5月27日.
_REPUBLICAN = ("roc", "short")


class Day(NamedTuple):
    """A day of the calendar and where it is written."""

    start: int
    end: int
    day: date


def days(view: str, start: int = 0, end: int | None = None) -> Iterator[Day]:
    """The days written in full between two offsets of a view; what is no day of the calendar is skipped."""
    for match in _FULL.finditer(view, start, len(view) if end is None else end):
        try:
            yield Day(*match.span(), _read(match))
        except ValueError:
            continue


def _read(match: re.Match[str]) -> date:
    for form in _PLAIN:
        if match[f"{form}year"]:
            return date(*(int(match[f"{form}{part}"]) for part in ("year", "month", "day")))
    for form in _REPUBLICAN:
        if match[form]:
            return republican(int(match[form]), int(match[f"{form}_month"]), int(match[f"{form}_day"]))
    if match["solid"]:
        return date.fromisoformat(match["solid"])
    if match["first_year"]:  # 19/06/2026 and 21.06.2023, as Hong Kong writes them
        return _by_the_day(int(match["first_year"]), int(match["first_day"]), int(match["first_month"]))
    for day in ("en", "us"):
        if match[f"{day}_year"]:  # 2 Feb 2023, Oct 25, 2022
            return date(int(match[f"{day}_year"]), _MONTHS.index(match[f"{day}_month"]) + 1, int(match[f"{day}_day"]))
    if match["yy"]:
        return date(_CENTURY + int(match["yy"]), int(match["yy_month"]), int(match["yy_day"]))
    year = int("".join(str(max(_DIGITS.index(c) - 2, 0)) for c in match["han"]))
    return date(year, _tens(match["han_month"]), _tens(match["han_day"]))


def _by_the_day(year: int, first: int, second: int) -> date:
    """28/04/2024, and 04/28/2024 as American pages write it, where the second can be no month."""
    return date(year, first, second) if second > len(_MONTHS) else date(year, second, first)


def republican(year: int, month: int, day: int) -> date:
    """A day of the Republic's calendar, as in 民國114年5月27日.

    >>> republican(114, 5, 27)
    datetime.date(2025, 5, 27)
    """
    return date(year + FIRST_YEAR_OF_THE_REPUBLIC - 1, month, day)


def _tens(han: str) -> int:
    """十 is 10, 十二 12, 二十 20, 三十一 31."""
    tens, ten, ones = han.rpartition("十")
    value = _DIGITS.index(ones) - 2 if ones else 0
    return value + (10 * (_DIGITS.index(tens) - 2 if tens else 1) if ten else 0)
