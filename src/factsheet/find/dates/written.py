"""What a time expression says, and no more: partial dates, which `resolve` turns into calendar dates.

`去年12月` is `Written(year=Offset(-1), month=12)`; `28日` is `Written(day=28)`: which month, its readers must know.
"""

from dataclasses import fields, replace
from operator import attrgetter
from typing import Literal, TypeAlias

from factsheet.model import Region
from factsheet.records import record

Base = Literal["published", "context", "running", "whole", "bare"]
Unit = Literal["year", "quarter", "month", "week", "day", "workday", "hour", "minute", "second"]
Grain = Literal[
    "century", "decade", "year", "half", "season", "quarter", "month", "holiday", "week", "ten_days", "day",
    "hour", "minute", "second",
]  # fmt: skip


@record
class Offset:
    """A count from a date instead of a number: 去年 is the year -1 of the publication, 次日 the day +1 of the context."""

    by: int
    of: Base = "published"


Field: TypeAlias = int | Offset | None


@record
class Months:
    """Months of a year, counted from 1, from its end if negative: 一季度, 上半年, 前5个月."""

    first: int
    last: int
    grain: Grain = "quarter"


@record
class Quarter:
    """A quarter counted from that of the publication or of the context: 上季度."""

    offset: Offset


@record
class Days:
    """Days of a month or a year, counted from 1, or from its end if negative, to its end if `last` is None: 中旬, 前10天."""

    first: int
    last: int | None
    grain: Grain = "ten_days"


@record
class Season:
    """春夏秋冬 as 1 to 4."""

    number: int


@record
class Feast:
    """A festival or solar term by its name in the lexicon; a `holiday` is the days off around it: 春节假期, 黄金周.

    Taiwan's 国庆 and 连假 are of other days than the mainland's, so the region where it was printed belongs to it.
    """

    name: str
    holiday: Literal["days", "week"] | None = None
    region: Region | None = None


@record
class NthWeek:
    """第二周 of a month or of a year; with a `weekday`, 第一个星期一; from the end if negative."""

    number: int
    weekday: int | None = None


@record
class LunarMonth:
    """正月, 闰四月, 五月 of 五月初五."""

    number: int
    leap: bool = False


@record
class Weekend:
    """Saturday and Sunday of the week."""


Part: TypeAlias = Months | Quarter | Days | Season | Feast | NthWeek | Weekend
Edge = Literal["start", "middle", "end", "through"]
DayPart = Literal["small_hours", "morning", "noon", "afternoon", "night"]


@record
class Clock:
    """A time of day as it is written; 24:00 is the end of a day, 七八点 is 7 `or_next`."""

    hour: int
    minute: int = 0
    second: int | None = None
    or_next: bool = False


@record
class Written:
    """A date as far as it is written; the fields stand in the order from coarse to fine."""

    century: Field = None
    decade: int | None = None
    year: Field = None
    month: Field = None
    lunar: LunarMonth | None = None
    part: Part | None = None
    week: Offset | None = None
    day: Field = None
    weekday: int | None = None
    edge: Edge | None = None
    day_part: DayPart | None = None
    clock: Clock | None = None
    # The wording that this one explains: 昨日 of 昨日（14日）.
    near: "Written | None" = None


Towards = Literal["past", "future", "before", "after", "ago", "hence"]


@record
class Stretch:
    """A count of units from now: 近三年 (past), 未来5年 (future), 三年前 (ago), 两个月后 (hence);

    前两年 (before) are the two whole years before this one, 下三周 (after) the three weeks behind this one; 再过两年
    is counted `from_now`, 两年后 may be counted from anything.
    """

    count: int
    unit: Unit
    towards: Towards
    half: bool = False
    from_now: bool = False


@record
class Same:
    """去年同期, 上月同期: the period spoken of last, in another year or month; 去年同月 is `of` the last month told.

    期末 is the `edge` of that period itself, 至报告期末 goes `through` it.
    """

    year: Field = None
    month: Field = None
    of: Literal["month", "quarter", "week", "day"] | None = None
    edge: Edge | None = None


@record
class Fixed:
    """Calendar years that need no resolving: the plan years of “十四五”, 公元前221年."""

    edtf: str
    grain: Grain = "year"
    explicit: bool = True


@record
class TermYear:
    """A year that begins in another month, or months of it counted from 1: 本学年, 2023-24财政年度, 今个财年首两个月.

    The `year` is that in which it begins, or counted from the one that we are in; a `new` one may be about to begin.
    """

    begins: int
    year: Field
    first: int = 1
    last: int = 12
    new: bool = False


@record
class Range:
    """From one expression to another, or to now: 2月15日至17日, 2018年以来."""

    first: "Expression"
    last: "Expression | None"


@record
class Shifted:
    """So long before or after a date, and when on that day: 除夕前一天, 2月13日3天后, 圣诞节翌日凌晨3时."""

    date: Written
    by: Stretch
    at: Written | None = None


Expression: TypeAlias = Written | Stretch | Same | Fixed | TermYear | Range | Shifted

_FIELDS = tuple(field.name for field in fields(Written) if field.name != "near")
_VALUES = attrgetter(*_FIELDS)
_RANKS = {name: rank for rank, name in enumerate(_FIELDS)}


def said(written: Written) -> tuple[str, ...]:
    """The fields that are set, coarse to fine: `("year", "month")` for 去年12月."""
    return tuple([name for name, value in zip(_FIELDS, _VALUES(written), strict=True) if value is not None])


def refined(coarse: Written, fine: Written) -> Written | None:
    """Both as one, 去年 with 12月; None unless every field of the second is finer than those of the first."""
    if _RANKS[said(fine)[0]] <= _RANKS[said(coarse)[-1]]:
        return None
    return replace(coarse, **{name: getattr(fine, name) for name in said(fine)})


def lent(written: Written, lender: Written) -> Written:
    """With the coarser fields of a neighbour in a range: 17日 of 2月15日至17日 is of 2月."""
    rank = _RANKS[said(written)[0]]
    return replace(written, **{name: getattr(lender, name) for name in said(lender) if _RANKS[name] < rank})
