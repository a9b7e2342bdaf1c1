"""Stretches of time, and the same period of another year: 近三年, 三年前, 前两年, 去年同期."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from factsheet.find.dates import calendar
from factsheet.find.dates.calendar import Period
from factsheet.find.dates.setting import DAYS, Reckoned, Setting, Spoken
from factsheet.find.dates.written import Grain, Offset, Same, Stretch, Written
from factsheet.model import ResolvedFrom

_SECONDS: dict[str, tuple[int, Grain]] = {"hour": (3600, "hour"), "minute": (60, "minute"), "second": (1, "second")}
_BACK = ("past", "before", "ago")
_FAR = 36500
_SATURDAY = 5
_LATE = 10
_WEEK = 7
_A_YEAR, _A_FORTNIGHT = 366, 14
_TERMS: tuple[Grain, ...] = ("month", "quarter", "half")


def reckon_stretch(stretch: Stretch, setting: Setting) -> Reckoned | None:
    """近三年, 未来5年, 三年前, 两个月后, at the grain of their unit."""
    if stretch.unit in _SECONDS:
        return _of_time(stretch, setting)
    if years := _years_told(stretch, setting):
        return Reckoned(years.edtf, years.grain, "context", years)
    base, source = _base(stretch, setting)
    if base is None:
        return Reckoned(None, "day", None)
    if source == "published" and _is_of_a_story(stretch, setting):
        return None
    period = _READERS[stretch.towards](stretch, base)
    return Reckoned(period.edtf, period.grain, source, period) if period else None


def _years_told(stretch: Stretch, setting: Setting) -> Period | None:
    """As many years as the story has just told of: 2022年至2024年发掘……三年来揭露4350平方米."""
    told = setting.last
    if told is None or (stretch.unit, stretch.towards) != ("year", "past") or stretch.half or told.sentence < setting.sentence - 1:
        return None
    years = told.period.last.year - told.period.first.year + 1
    return told.period if told.explicit and told.period.grain == "year" and years == stretch.count > 1 else None


def _base(stretch: Stretch, setting: Setting) -> tuple[date | None, ResolvedFrom]:
    """三天后 in a story counts from the day that the story has come to; all else from the publication."""
    last, this = setting.last, setting.published
    if stretch.unit == "quarter" and last and last.period.grain == "quarter" and last.paragraph == setting.paragraph:
        return last.period.last, "context"  # 第二季每股纯益滑落至1.97元，创近七季低点
    if stretch.unit == "workday" and stretch.count == 1 and setting.here and setting.here[-1].period.grain in DAYS:
        return setting.here[-1].period.last, "context"  # 18日道指比前一交易日下跌
    if stretch.towards == "hence" and setting.tense <= 0 and last and last.paragraph == setting.paragraph:
        day = last.period.last
        if last.period.grain in _COUNTED_FROM.get(stretch.unit, DAYS) and (this is None or day < this):
            return day, "context"
    return this, "published"


def _is_of_a_story(stretch: Stretch, setting: Setting) -> bool:
    """Whether 两年后, 三天后 hardly are counted from now: no 将 or 预计 stands with them, and something was told before."""
    later = stretch.towards == "hence" and not stretch.from_now
    return later and setting.tense <= 0 and setting.position > 0


# 1921年7月入党，两年后赴法
_COUNTED_FROM: dict[str, tuple[str, ...]] = {"year": (*DAYS, "month", "year"), "month": (*DAYS, "month")}


def _away(stretch: Stretch, base: date) -> Period | None:
    """The year, month or day that is so far away: 三年前, 两个月后."""
    sign = -1 if stretch.towards in _BACK else 1
    if stretch.unit == "workday":
        return calendar.of_day(_workdays(base, sign * stretch.count))
    months, days = _size(stretch)
    if not months:
        day = base + timedelta(days=sign * days)
        return calendar.of_week(day) if stretch.unit == "week" else calendar.of_day(day)
    there = calendar.months_later(base, sign * months)
    if stretch.unit == "year" and not stretch.half:
        return calendar.of_years(there.year, there.year)
    return calendar.of_months(there.year, there.month, there.month)


def _up_to(stretch: Stretch, base: date) -> Period | None:
    """From so far away to now, or from now on: 近三年, 未来两天."""
    if stretch.unit == "workday":
        last = _workdays(base + timedelta(days=1), -1)  # today, if it is one
        ends = (1, stretch.count) if stretch.towards not in _BACK else (1 - stretch.count, 0)
        first, last = (_workdays(last, count) for count in ends)
        return Period(first, last, "ten_days")
    if stretch.unit == "quarter":
        behind = base + timedelta(days=1)
        end = calendar.months_later(behind, -((behind.month - 1) % 3))
        return Period(calendar.months_later(end, -3 * stretch.count), end - timedelta(days=1), "quarter")
    if stretch.unit == "year" and stretch.towards == "future" and not stretch.half and base.month >= _LATE:
        return calendar.of_years(base.year + 1, base.year + stretch.count)  # what is left of this year is none of them
    months, days = _size(stretch)
    if months:
        there = calendar.months_later(base, -months if stretch.towards in _BACK else months)
        grain: Grain = "month" if stretch.half or stretch.unit == "month" else "year"
        return Period(min(there, base), max(there, base), grain)
    if stretch.towards in _BACK:
        return Period(base - timedelta(days=days - 1), base, _grain_of(days))
    return Period(base + timedelta(days=1), base + timedelta(days=days), _grain_of(days))


def _grain_of(days: int) -> Grain:
    """过去一天 is a day."""
    return "ten_days" if days > 1 else "day"


def _workdays(day: date, count: int) -> date:
    """The day so many days from Monday to Friday away: 5个交易日后."""
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(min(abs(count), _FAR)):
        day += step
        while day.weekday() >= _SATURDAY:
            day += step
    return day


def _whole_units(stretch: Stretch, base: date) -> Period | None:
    """上两个月 in July are May and June, 下三周 begin on Monday."""
    first, last = (-stretch.count, -1) if stretch.towards in _BACK else (1, stretch.count)
    if stretch.unit == "year":
        return calendar.of_years(base.year + first, base.year + last)
    if stretch.unit == "month":
        end = calendar.months_later(base, last + 1) - timedelta(days=1)
        return Period(calendar.months_later(base, first), end, "month")
    if stretch.unit == "week":
        weeks = [calendar.of_week(base + timedelta(weeks=count)) for count in (first, last)]
        return Period(weeks[0].first, weeks[1].last, "ten_days")
    return Period(base + timedelta(days=first), base + timedelta(days=last), "ten_days")


_READERS: dict[str, Callable[[Stretch, date], Period | None]] = {
    "past": _up_to,
    "future": _up_to,
    "before": _whole_units,
    "after": _whole_units,
    "ago": _away,
    "hence": _away,
}


def _size(stretch: Stretch) -> tuple[int, int]:
    """The stretch in months or in days."""
    if stretch.unit == "year":
        return stretch.count * 12 + (6 if stretch.half else 0), 0
    if stretch.unit == "month":
        return stretch.count, 0
    return 0, min(stretch.count * (7 if stretch.unit == "week" else 1), _FAR)


def _of_time(stretch: Stretch, setting: Setting) -> Reckoned | None:
    """2分钟前 needs the minute of the publication; 未来24小时 its day."""
    if setting.now is None:
        return _of_hours(stretch, setting.published)
    size, grain = _SECONDS[stretch.unit]
    seconds = (stretch.count + (0.5 if stretch.half else 0)) * size
    there = setting.now + timedelta(seconds=-seconds if stretch.towards in _BACK else seconds)
    ends = [there] if stretch.towards in ("ago", "hence") else sorted((there, setting.now))
    edtf = "/".join(each.replace(microsecond=0).isoformat() for each in ends)
    return Reckoned(edtf, grain, "published")


def _of_hours(stretch: Stretch, published: date | None) -> Reckoned | None:
    """未来24小时 and 过去72小时 by the day: from the publication to so many days on or back."""
    if published is None or stretch.unit != "hour" or stretch.towards in ("ago", "hence"):
        return None
    days = min(round(stretch.count / 24), _FAR) * (-1 if stretch.towards in _BACK else 1)
    there = published + timedelta(days=days)
    period = Period(min(there, published), max(there, published), "ten_days" if days else "day")
    return Reckoned(period.edtf, "day", "published", period)


def reckon_same(same: Same, setting: Setting) -> Reckoned | None:
    """去年同期, 2019年同期: the period that the sentence is about, in the other year."""
    spoken = _last_over(setting, same.of) if same.of else _spoken_of(setting)
    if same.edge and spoken and spoken.mark and spoken.grain != "day":
        return None  # 年初数、期末数
    if same.edge == "through":
        return _reckoned(spoken and calendar.of_day(spoken.last))
    if same.edge:
        return _reckoned(spoken and replace(calendar.of_day(spoken.last), mark="?"))
    if spoken is None and same.of == "day" and setting.published:
        spoken = calendar.of_day(setting.published)
    if isinstance(same.month, Offset):
        day = spoken.last.day if spoken and same.of == "day" else None
        return _reckoned(spoken and _in_other_month(spoken, same.month.by, day))
    year = same.year
    if isinstance(year, Offset):
        base = spoken.last if spoken else setting.published
        if base is None or base.year == calendar.UNKNOWN_YEAR:
            return Reckoned(None, "year", None)
        # 去年12月……，较前年同月: the year before last, whatever was told; 去年第四季……，今年同季: this year
        absolute = (year.by < -1 or not year.by) and setting.published
        year = (absolute or base).year + year.by
    if spoken is None or spoken.grain in ("year", "decade", "century"):
        return _reckoned(calendar.of_years(year or 0, year or 0))
    if same.of == "week":
        return _reckoned(_same_week(spoken, year or 0))
    return _reckoned(_in_other_year(spoken, year or 0))


def _reckoned(period: Period | None) -> Reckoned | None:
    return Reckoned(period.edtf, period.grain, "context", period) if period else None


def _in_other_month(period: Period, by: int, day: int | None) -> Period | None:
    month = calendar.months_later(period.first, by)
    return calendar.in_month(Written(day=day), month.year, month.month)


def _in_other_year(period: Period, year: int) -> Period:
    """The same days of another year; the last day of a month stays the last."""
    shift = year - period.last.year
    ends = []
    for day in (period.first, period.last):
        days = calendar.days_in(day.year + shift, day.month)
        is_last = day.day == calendar.days_in(day.year, day.month)
        ends.append(date(day.year + shift, day.month, days if is_last else min(day.day, days)))
    return replace(period, first=ends[0], last=ends[1], mark="", clock=None)


def _same_week(week: Period, year: int) -> Period:
    """Seven days with the same weekdays: 去年同周 is 52 weeks before."""
    weeks = timedelta(weeks=52 * (year - week.last.year))
    return Period(week.first + weeks, week.last + weeks, "week")


def _last_over(setting: Setting, grain: Grain) -> Period | None:
    """The last month, quarter, week or day told that has begun: 5月 of 1至5月 for 去年同月, 第1季 for 去年同季."""
    this = setting.published or date.max
    told = (each.period for each in reversed(setting.spoken) if _is_one(each.period, grain) and each.period.first <= this)
    if grain in ("week", "day"):
        return next(told, None)
    last = next((period.last for period in told), None)
    return calendar.of_months(last.year, last.month - (2 if grain == "quarter" else 0), last.month, grain) if last else None


def _lasts_for_years(period: Period) -> bool:
    """Whether it has no same period a year before: 加薪3.1%，为2016年以来最低，有两成公司冻薪，高于去年同期."""
    return period.grain == "day" and (period.last - period.first).days > _A_YEAR


def _ends_with(period: Period, day: Period) -> bool:
    """Whether the months told before end on that day: 首五个月接报3000宗。截至5月底，……较去年同期."""
    return period.last == day.last and period.grain not in (*DAYS, "week") and (period.last - period.first).days > _WEEK


def _term_of(last: Spoken, spoken: Sequence[Spoken], setting: Setting) -> Period:
    """The term of the report where the paragraph before told of a few days of it: 今年7至9月……8月中旬……。⏎投诉为上年同期的1.6倍."""
    if last.period.grain != "ten_days" or last.paragraph == setting.paragraph or (last.period.last - last.period.first).days > _A_FORTNIGHT:
        return last.period
    terms = (each.period for each in spoken if each.period.grain in _TERMS)
    within = (term for term in terms if term.first <= last.period.first and last.period.last <= term.last)
    return next(within, last.period)


def _is_far_beginning(spoken: Spoken) -> bool:
    """Whether it is only since when there are figures: 为1961年有完整资料以来最少."""
    return spoken.begins and spoken.period.grain == "year" and spoken.period.first.year == spoken.period.last.year


def _is_one(period: Period, grain: Grain) -> bool:
    """Whether it is a month, a quarter, a day or a week; 6月2日至8日 are one too, 31个月来 is none."""
    if grain == "day":
        return period.grain in DAYS
    days = (period.last - period.first).days
    return (period.grain == grain and days <= _A_YEAR) or (grain == "week" and days == _WEEK - 1)


def _spoken_of(setting: Setting) -> Period | None:
    """The period of 同期: the last one of the sentence, from a day 以来 to a day 截至, or one spoken of before."""
    # 最低工资5月起调高，……成本占比高于去年同期: a month in which something only began is not what is compared.
    here = [each for each in setting.here if not (each.begins and each.period.grain == "month")]
    if here and here[-1].until and here[-1].period.grain == "day":
        begun = next((each.period.first for each in here[:-1] if each.begins or each.period.grain == "year"), None)
        begun = begun or next((each.period.first for each in reversed(setting.spoken) if _ends_with(each.period, here[-1].period)), None)
        if begun:
            return Period(begun, here[-1].period.last, "ten_days")
    if here and not _lasts_for_years(here[-1].period):
        return here[-1].period
    this = setting.published or date.max
    only_begun = {each.period.first for each in setting.here} - {each.period.first for each in here}
    told = (each for each in reversed(setting.spoken) if each.period.grain not in DAYS and not _is_far_beginning(each))
    spoken = [each for each in told if each.period.first not in only_begun and each.period.first <= this]
    return _term_of(spoken[0], spoken, setting) if spoken else None
