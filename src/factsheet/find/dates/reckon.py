"""Reckoning: one partial date in its setting, that is the day of publication and the dates read so far, resolved."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from factsheet.find.dates import calendar
from factsheet.find.dates.calendar import UNKNOWN_YEAR, Period
from factsheet.find.dates.written import (
    Clock,
    Expression,
    Feast,
    Fixed,
    Grain,
    LunarMonth,
    Months,
    Offset,
    Quarter,
    Range,
    Same,
    Season,
    Stretch,
    Weekend,
    Written,
    lent,
    said,
)
from factsheet.model import ResolvedFrom

_TWO_DIGITS = 100
_YEARS_AHEAD = 10
_NOON, _MIDNIGHT = 12, 24


@dataclass(frozen=True, slots=True)
class Spoken:
    """A period that the article has spoken of, and where.

    `told` if its year was written or follows from one that was, `until` after 截至, `begins` before 启动以来.
    """

    period: Period
    explicit: bool
    told: bool
    sentence: int
    paragraph: int
    until: bool = False
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """What the reader knows at a place: the publication, what was spoken of, where the clause looks (`tense`)."""

    published: date | None
    now: datetime | None = None
    spoken: tuple[Spoken, ...] = ()
    position: int = 0
    end: int = 0
    sentence: int = 0
    paragraph: int = 0
    tense: int = 0
    comparing: bool = False
    # Whether only 、 or 和 stands between this date and the last: 9月1日、2日.
    listed: bool = False

    @property
    def last(self) -> Spoken | None:
        """The period spoken of last."""
        return self.spoken[-1] if self.spoken else None

    @property
    def day(self) -> date | None:
        """The day of 当日 and 次日: that which was spoken of last, else that of the publication."""
        days = (each.period.last for each in reversed(self.spoken) if each.period.grain in _DAYS and not each.period.mark)
        last = self.last
        if last and last.sentence == self.sentence and last.period.grain in _DAYS and not last.period.mark:
            return last.period.last
        return next((day for day in days if self.published is None or day <= self.published), self.published)


    @property
    def day_is_near(self) -> bool:
        """Whether the sentence, or the one before it, has spoken of a day: 10日……，9时 is of that day."""
        return any(each.period.grain in _DAYS and each.sentence >= self.sentence - 1 for each in self.spoken)


_DAYS = ("day", "hour", "minute", "second")


@dataclass(frozen=True, slots=True)
class Reckoned:
    """A resolved expression. The period is None where nothing is known, or for years that no calendar holds."""

    edtf: str | None
    grain: Grain
    source: ResolvedFrom | None
    period: Period | None = None


def reckon(expression: Expression, setting: Setting) -> Reckoned | None:
    """The calendar dates of an expression; None where it says no date here (当年 with no year before it)."""
    match expression:
        case Written():
            return _written(expression, setting)
        case Range(first, None):
            return _since(reckon(first, setting), setting)
        case Range(first, last) if last is not None:
            return _range(first, last, setting)
        case Stretch():
            return _stretch(expression, setting)
        case Same():
            return _same(expression, setting)
        case Fixed(edtf, grain, explicit):
            return Reckoned(edtf, grain, "explicit" if explicit else "context", _years_of(edtf))
    return None


def _years_of(edtf: str) -> Period | None:
    low, _, high = edtf.partition("/")
    return calendar.of_years(int(low), int(high or low)) if low.isdigit() else None


# Written dates


def _written(written: Written, setting: Setting) -> Reckoned | None:
    if written.near:
        return _glossed(written, written.near, setting)
    period, source = _period(written, setting)
    if source is None:
        return None
    if period is None:
        return _open(written)
    if written.clock:
        period = _at(period, written)
    return Reckoned(period.edtf, period.grain, source, period)


def _open(written: Written) -> Reckoned:
    """What can be said without a publication date: XXXX-XX-14 of 14日, nothing of 去年."""
    bare_day = isinstance(written.day, int) and written.month is None and written.lunar is None
    return Reckoned(f"XXXX-XX-{written.day:02}" if bare_day else None, _grain(written), None)


def _grain(written: Written) -> Grain:
    if written.day or written.weekday:
        return "day"
    return "week" if written.week else "month" if written.month else "year"


Found = tuple[Period | None, ResolvedFrom | None]
_NOT_A_DATE: Found = (None, None)


def _period(written: Written, setting: Setting) -> Found:
    """The period, and what told it; no source means that the words say no date here."""
    if written.century or written.decade is not None:
        return _of_centuries(written, setting)
    if written.year is not None:
        return _of_known_year(written, setting)
    if isinstance(written.month, Offset):
        return _of_counted_month(written, written.month, setting)
    if isinstance(written.part, Quarter):
        return _of_quarter(written, written.part.offset, setting)
    if written.month or written.lunar or isinstance(written.part, Months | Season | Feast):
        return _of_unknown_year(written, setting)
    if written.week is not None or written.weekday:
        return _of_week(written, setting)
    if isinstance(written.day, Offset):
        return _of_counted_day(written.day, setting)
    if written.day or written.part:
        return _of_unknown_month(written, setting)
    day = setting.published if setting.tense > 0 or not setting.day_is_near else setting.day
    return (calendar.of_day(day) if day else None), "context"


def _of_centuries(written: Written, setting: Setting) -> Found:
    this = setting.published or date(2001, 1, 1)
    century, source = written.century, "explicit"
    if isinstance(century, Offset):
        century, source = (this.year - 1) // 100 + 1 + century.by, "context"
    if written.decade is None:
        return (calendar.century(century or 0, written.edge), "explicit" if source == "explicit" else "context")
    found = calendar.decade(century, written.decade, this.year, written.edge)
    return found, "explicit" if source == "explicit" and century else "context"


def _of_known_year(written: Written, setting: Setting) -> Found:
    if isinstance(written.year, Offset):
        base, source = _base(written.year, setting)
        if base is None:
            return _NOT_A_DATE if written.year.of == "context" else (None, "published")
        year = base.year + written.year.by
    else:
        year, source, base = _full_year(written.year or 0, setting), "explicit", setting.published
    if isinstance(written.month, Offset) and base:
        written = replace(written, month=base.month)
    if isinstance(written.day, Offset) and base:
        day = base + timedelta(days=written.day.by)
        written = replace(written, month=day.month, day=day.day)
    if isinstance(written.part, Quarter):
        return _NOT_A_DATE
    period = calendar.in_year(written, year) if 1 <= year <= 9998 else None
    return (period, source) if period else _NOT_A_DATE


def _full_year(year: int, setting: Setting) -> int:
    """15年 as 2015, 91年 as 1991: the last such year, a few ahead included."""
    if year >= _TWO_DIGITS:
        return year
    latest = (setting.published.year if setting.published else 2030) + _YEARS_AHEAD
    return latest - (latest - year) % 100


def _base(offset: Offset, setting: Setting) -> tuple[date | None, ResolvedFrom]:
    """The day from which an offset counts. 较上月 counts from the month that the sentence is about."""
    last = setting.last
    if offset.of == "context":
        return (last.period.last if last else None), "context"
    year = next((each for each in reversed(setting.spoken) if each.explicit and _is_past(each, setting)), None)
    if offset.of == "running" and year:
        return year.period.last, "context"
    return setting.published, "published"


def _is_past(spoken: Spoken, setting: Setting) -> bool:
    return setting.published is None or spoken.period.first <= setting.published


def _compared(setting: Setting, *grains: Grain) -> date | None:
    """The day of the period that a sentence compares: of 二季度末……较上季末 it is the end of June."""
    last = setting.last
    if not setting.comparing or last is None or last.sentence < setting.sentence - 1:
        return None
    return last.period.last if last.period.grain in grains or last.period.mark else None


def _of_counted_month(written: Written, offset: Offset, setting: Setting) -> Found:
    compared = _compared(setting, "month", "ten_days") if offset.by < 0 else None
    base, source = (compared, "context") if compared else _base(offset, setting)
    if base is None:
        base = setting.published  # 当月 in a paper that has spoken of no other month
    if base is None:
        return None, "published"
    month = calendar.months_later(base, offset.by)
    period = calendar.in_month(written, month.year, month.month)
    return (period, source) if period else _NOT_A_DATE  # type: ignore[return-value]


def _of_quarter(written: Written, offset: Offset, setting: Setting) -> Found:
    compared = _compared(setting, "quarter") if offset.by < 0 else None
    base, source = (compared, "context") if compared else _base(offset, setting)
    if base is None:
        return None, "published"
    first = calendar.months_later(base, offset.by * 3 - (base.month - 1) % 3)
    months = Months(first.month, first.month + 2)
    return calendar.in_year(replace(written, part=months), first.year), source  # type: ignore[return-value]


def _of_unknown_year(written: Written, setting: Setting) -> Found:
    """3月1日, 一季度, 正月初五, 中秋节: of the year that the story is in, else of the nearest."""
    story = _story_year(written, setting)
    if story:
        return story, "context"
    this = setting.published
    if this is None:
        period = calendar.in_year(written, UNKNOWN_YEAR) if not _moves_with_the_year(written) else None
        return period, "published"
    years = range(this.year - 1, this.year + 2)
    if written.day == 29 and written.month == 2:  # noqa: PLR2004 - the leap day
        years = range(this.year - 4, this.year + 5)
    candidates = [period for year in years if (period := calendar.in_year(written, year))]
    if setting.comparing and setting.tense <= 0:
        candidates = [period for period in candidates if period.last < this] or candidates
    tense = setting.tense or (2 if _ahead(setting, this) else -setting.comparing)
    chosen = _nearest(candidates, this, tense)
    return (chosen, "published") if chosen else _NOT_A_DATE


def _ahead(setting: Setting, this: date) -> bool:
    """Whether the paragraph is about what is still to come: 6月底通车；……9月1日起免费."""
    last = setting.last
    return last is not None and last.paragraph == setting.paragraph and last.period.first > this


def _moves_with_the_year(written: Written) -> bool:
    return isinstance(written.part, Feast) or written.lunar is not None or written.weekday is not None


def _story_year(written: Written, setting: Setting) -> Period | None:
    """The date in the year of the sentence before: 2021年11月退休，次年……；2022年9月被查，12月……"""
    last = setting.last
    if last is None or not last.told or last.paragraph != setting.paragraph or setting.comparing:
        return None
    if last.sentence < setting.sentence - 1 or last.period.first.year != last.period.last.year:
        return None
    year = last.period.last.year
    if setting.published and year == setting.published.year:
        return None
    candidates = [period for y in (year, year + 1) if (period := calendar.in_year(written, y))]
    latest = setting.published or date.max
    return next((p for p in candidates if p.last >= last.period.first and p.first <= latest), None)


def _nearest(candidates: Iterable[Period], this: date, tense: int) -> Period | None:
    """The candidate that the clause means: the last one or the next one, or the one that is not so far away."""
    ordered = sorted(candidates, key=lambda period: period.first)
    past = [period for period in ordered if period.first <= this]
    future = [period for period in ordered if period.last >= this]
    if not past or not future:
        return next(iter(future), past[-1] if past else None)
    soon, ago = (future[0].first - this).days, (this - past[-1].last).days
    if tense > 1 and past[-1].grain != "day" and soon > 5 * ago:
        return past[-1]  # 将于17日发布上半年数据
    if tense > 1 or (tense > 0 and soon < ago):
        return future[0]
    if tense < 0 or past[-1].last >= this or this - past[-1].last <= future[0].first - this:
        return past[-1]
    return future[0]


def _of_unknown_month(written: Written, setting: Setting) -> Found:
    """14日, 中旬: of the month that the story is in, else the last such day."""
    last, this = setting.last, setting.published
    if last and setting.listed and last.period.grain == "day":
        month = last.period.first
        listed = calendar.in_month(written, month.year, month.month)
        if listed and listed.first > last.period.first:
            return listed, "context"
    if last and last.sentence >= setting.sentence - 1 and last.paragraph == setting.paragraph and not setting.comparing:
        story = _story_month(written, last, this)
        if story:
            return story, "context"
    if this is None:
        return None, "published"
    months = [calendar.months_later(this, count) for count in (-2, -1, 0, 1, 2)]
    candidates = [period for m in months if (period := calendar.in_month(written, m.year, m.month))]
    chosen = _nearest(candidates, this, setting.tense or -1)
    soon = [period for period in candidates if 0 < (period.first - this).days <= _SOON]
    tomorrow = soon[:1] if soon and (soon[0].first - this).days == 1 else []
    ahead = soon if setting.tense > 0 else tomorrow if setting.tense == 0 else []
    if ahead and chosen and (this - chosen.last).days > 5 * _SOON:
        chosen = ahead[0]  # 30日 in a paper of the 29th is tomorrow
    return (chosen, "published") if chosen else _NOT_A_DATE


_SOON = 4


def _story_month(written: Written, last: Spoken, this: date | None) -> Period | None:
    """The day in the month spoken of just before, or in the next: 6月28日受理……，3日立案."""
    if last.period.grain not in (*_DAYS, "month", "ten_days"):
        return None
    ahead = this is not None and last.period.last >= this
    if this and not ahead and last.period.last.replace(day=1) == this.replace(day=1):
        return None
    for months in (0,) if ahead else (0, 1):
        month = calendar.months_later(last.period.last, months)
        period = calendar.in_month(written, month.year, month.month)
        if period and period.first >= last.period.first and (this is None or ahead or period.first <= this):
            return period
    return None


def _of_week(written: Written, setting: Setting) -> Found:
    base, source = _base(written.week or Offset(0), setting)
    if base is None:
        return None, source
    if written.week is None:
        days = [base + timedelta(days=count) for count in range(-7, 8)]
        same = [calendar.of_day(day) for day in days if day.isoweekday() == written.weekday]
        return _nearest(same, base, setting.tense or -1), source
    week = calendar.of_week(base + timedelta(weeks=written.week.by))
    if written.weekday:
        return calendar.of_day(week.first + timedelta(days=written.weekday - 1)), source
    if isinstance(written.part, Weekend):
        return Period(week.last - timedelta(days=1), week.last, "week"), source
    return week, source


def _of_counted_day(offset: Offset, setting: Setting) -> Found:
    if offset.of == "context":
        day = setting.day
        return (calendar.of_day(day + timedelta(days=offset.by)) if day else None), "context"
    day = setting.published
    return (calendar.of_day(day + timedelta(days=offset.by)) if day else None), "published"


def _glossed(gloss: Written, main: Written, setting: Setting) -> Reckoned | None:
    """昨日（14日）: the day of the gloss that is nearest to the day that it explains; a full main date stands."""
    first = _written(main, setting)
    if first is None or first.period is None:
        return _written(replace(gloss, near=None), setting) or first
    if main.month and main.day and not gloss.clock:
        return first
    near = replace(setting, published=first.period.first, spoken=(), tense=0)
    bare = replace(gloss, near=None)
    nearby = _around(bare, first.period.first) or _written(bare, near)
    return replace(nearby, source=first.source) if nearby else first


def _around(gloss: Written, day: date) -> Reckoned | None:
    """The day with the number of the gloss that is closest to a day."""
    if not isinstance(gloss.day, int) or gloss.month or gloss.lunar or gloss.year:
        return None
    months = [calendar.months_later(day, count) for count in (-1, 0, 1)]
    days = [period for m in months if (period := calendar.in_month(gloss, m.year, m.month))]
    period = min(days, key=lambda each: abs(each.first - day), default=None)
    if period is None:
        return None
    if gloss.clock:
        period = _at(period, gloss)
    return Reckoned(period.edtf, period.grain, "published", period)


# Times of day


def _at(period: Period, written: Written) -> Period:
    """The instant on the day: 下午3时 is 15:00, 晚12时 the end of the day."""
    clock = written.clock
    if clock is None or period.first != period.last:
        return period
    hour = _hour(clock.hour, written.day_part)
    grain: Grain = "second" if clock.second is not None else "minute" if clock.minute else "hour"
    return replace(period, clock=replace(clock, hour=hour), grain=grain)


def _hour(hour: int, part: str | None) -> int:
    if part == "morning" or part is None or hour > _NOON:
        return hour
    if hour == _NOON:
        return _MIDNIGHT if part == "night" else hour
    if part == "noon":
        return hour + _NOON if hour < 10 else hour  # noqa: PLR2004 - 中午10点 is before noon, 中午1点 behind it
    if part == "night" and hour < 5:  # noqa: PLR2004 - 夜里2点 is of the small hours
        return hour
    return hour + _NOON


# Ranges


def _since(first: Reckoned | None, setting: Setting) -> Reckoned | None:
    """2018年以来: from then to the publication, open where that is not known."""
    if first is None or first.edtf is None:
        return first
    start = first.edtf.split("/")[0].removesuffix("?")
    if start == "..":
        return first
    if setting.published is None:
        return Reckoned(f"{start}/..", first.grain, first.source)
    period = first.period and Period(first.period.first, max(setting.published, first.period.first), "day")
    if first.period and first.period.grain == "year" and first.source == "published":
        start = f"{start}-01-01"  # 今年以来 is from New Year's Day
    if first.period and first.period.mark and first.period.grain == "month":
        start = first.period.first.isoformat()  # 年初至今 too
    return Reckoned(f"{start}/{setting.published.isoformat()}", first.grain, first.source, period)


def _range(first: Expression, last: Expression, setting: Setting) -> Reckoned | None:
    """Both ends, each with what the other lends it: 2月15日至17日, 去年12月至今年3月, 11月至次年3月."""
    if not isinstance(first, Written) or not isinstance(last, Written):
        return _joined(reckon(first, setting), reckon(last, setting))
    if said(first) == ("weekday",) and last.week and last.weekday:
        end = reckon(last, setting)
        day = end.period.first if end and end.period else None
        back = day and replace(setting, published=day, tense=-1)
        return _joined(reckon(first, back), end) if back else None
    if _counts_from_context(last) or (first.year is None and first.month and not last.year is None):
        return _joined_in_order(first, last, setting)
    if first.year is None and isinstance(first.month, int) and isinstance(last.month, int) and last.year is None:
        # The end decides: 1至11月 in a January is of the year before, for figures of the months are of the past.
        so_far = first == Written(month=1) and not setting.tense
        end = reckon(lent(last, first), replace(setting, tense=-1) if so_far else setting)
        return _joined(_before(first, end, setting), end)
    return _joined_in_order(first, last, setting)


def _counts_from_context(written: Written) -> bool:
    return any(isinstance(field, Offset) and field.of == "context" for field in (written.year, written.month, written.day))


def _counted(written: Written) -> bool:
    """下个月9号 and 今天 need nothing of the date before them."""
    return isinstance(getattr(written, said(written)[0]), Offset)


def _joined_in_order(first: Written, last: Written, setting: Setting) -> Reckoned | None:
    if first.year is None and isinstance(last.year, int | Offset) and not _counts_from_context(last):
        end = reckon(last, setting)
        return _joined(_before(lent(first, last), end, setting), end)
    start = reckon(lent(first, last) if _coarser(last, first) else first, setting)
    if start is None or start.period is None:
        return _joined(start, reckon(lent(last, first), setting))
    spoken = Spoken(start.period, start.source == "explicit", start.source != "published", setting.sentence, setting.paragraph)
    behind = replace(setting, spoken=(*setting.spoken, spoken))
    end = reckon(last if _counted(last) else lent(last, first), behind)
    return _joined(start, _behind(last, end, start))


def _coarser(one: Written, other: Written) -> bool:
    return bool(one.month and not other.month and not other.part and not other.year and not other.lunar)


def _before(first: Written, end: Reckoned | None, setting: Setting) -> Reckoned | None:
    """The last such date that is not behind the end."""
    if end is None or end.period is None:
        return reckon(first, setting)
    for year in (end.period.last.year, end.period.last.year - 1):
        start = reckon(replace(first, year=year), setting)
        if start and start.period and start.period.first <= end.period.last:
            return replace(start, source=end.source)
    return None


def _behind(last: Written, end: Reckoned | None, start: Reckoned) -> Reckoned | None:
    """The end moved on until it is behind the start: 下午5点到6点, 22时至6时, 28日至3日, 8月至2月."""
    if end is None or end.period is None or start.period is None or _instant(end.period) >= _instant(start.period):
        return end
    period = end.period
    if period.clock and last.day is None:
        later = replace(period, clock=replace(period.clock, hour=period.clock.hour + _NOON))
        afternoon = later.clock and later.clock.hour < _MIDNIGHT and _instant(later) > _instant(start.period)
        if last.day_part is None and afternoon:
            return replace(end, edtf=later.edtf, period=later)
        moved = replace(period, first=period.first + timedelta(days=1), last=period.last + timedelta(days=1))
    elif last.month is None and isinstance(last.day, int):
        month = calendar.months_later(period.first, 1)
        moved = calendar.in_month(last, month.year, month.month) or period
    elif last.year is None:
        moved = calendar.in_year(last, period.first.year + 1) or period
    else:
        return end
    return replace(end, edtf=moved.edtf, period=moved)


def _instant(period: Period) -> tuple[date, int, int, int]:
    clock = period.clock or Clock(0)
    return period.last, clock.hour, clock.minute, clock.second or 0


def _joined(start: Reckoned | None, end: Reckoned | None) -> Reckoned | None:
    """One interval of both; None if it would run backwards."""
    if start is None or end is None:
        return None
    source: ResolvedFrom | None = "explicit" if "explicit" in (start.source, end.source) else start.source or end.source
    if start.edtf is None or end.edtf is None:
        return Reckoned(None, start.grain, None)
    period = None
    if start.period and end.period:
        if start.period.first > end.period.last:
            return None
        period = Period(start.period.first, end.period.last, end.grain if end.grain not in _DAYS else "ten_days")
    low, high = _ends(start)[0], _ends(end)[1]
    return Reckoned(f"{low}/{high}", end.grain, source, period)


def _ends(reckoned: Reckoned) -> list[str]:
    """The first and the last point; EDTF has no interval of seasons, so those are of their months."""
    period = reckoned.period
    if period and period.grain == "season":
        return [calendar.iso(day)[:7] for day in (period.first, period.last)]
    ends = (reckoned.edtf or "").split("/")
    return [ends[0], ends[-1]]


# Stretches


def _stretch(stretch: Stretch, setting: Setting) -> Reckoned | None:
    """近三年, 未来5年, 三年前, 两个月后, at the grain of their unit."""
    if stretch.unit in ("hour", "minute", "second"):
        return _stretch_of_time(stretch, setting)
    base, source = setting.published, "published"
    last = setting.last
    if stretch.towards == "hence" and setting.tense <= 0 and last and last.period.grain in _DAYS:
        if last.paragraph == setting.paragraph and (base is None or last.period.last < base):
            base, source = last.period.last, "context"
    if base is None:
        return Reckoned(None, stretch.unit if stretch.unit != "week" else "day", None)
    period = _stretched(stretch, base)
    if period is None:
        return None
    kind: ResolvedFrom = "context" if source == "context" else "published"
    if stretch.towards in ("ago", "hence") or period.grain == "ten_days":
        return Reckoned(period.edtf, period.grain, kind, period)
    ends = [Period(day, day, period.grain).edtf for day in (period.first, period.last)]
    return Reckoned("/".join(ends), period.grain, kind, period)


def _stretched(stretch: Stretch, base: date) -> Period | None:
    if stretch.towards in ("before", "after"):
        return _whole_units(stretch, base)
    sign = -1 if stretch.towards in ("past", "ago") else 1
    whole = stretch.towards in ("past", "future")
    if stretch.unit in ("year", "month"):
        count = stretch.count * (12 if stretch.unit == "year" else 1) + (stretch.half and 6)
        if not 0 < base.year + sign * count // 12 < 9999:  # noqa: PLR2004 - what a calendar can hold
            return None
        there = calendar.months_later(base, sign * count)
        grain: Grain = "month" if stretch.half or stretch.unit == "month" else "year"
        first, last = sorted((there, base)) if whole else (there, there)
        return Period(first, last, grain)
    days = stretch.count * (7 if stretch.unit == "week" else 1)
    if abs(days) > 36500:  # noqa: PLR2004 - a hundred years
        return None
    if not whole:
        return calendar.of_day(base + timedelta(days=sign * days))
    if sign < 0:
        return Period(base - timedelta(days=days - 1), base, "ten_days")
    return Period(base + timedelta(days=1), base + timedelta(days=days), "ten_days")


def _whole_units(stretch: Stretch, base: date) -> Period | None:
    """上两个月 in July are May and June, 下三周 begin on Monday."""
    first, last = (-stretch.count, -1) if stretch.towards == "before" else (1, stretch.count)
    if stretch.unit == "year":
        return calendar.of_years(base.year + first, base.year + last)
    if stretch.unit == "month":
        end = calendar.months_later(base, last + 1) - timedelta(days=1)
        return Period(calendar.months_later(base, first), end, "month")
    if stretch.unit == "week":
        weeks = [calendar.of_week(base + timedelta(weeks=count)) for count in (first, last)]
        return Period(weeks[0].first, weeks[1].last, "ten_days")
    return Period(base + timedelta(days=first), base + timedelta(days=last), "ten_days")


def _stretch_of_time(stretch: Stretch, setting: Setting) -> Reckoned | None:
    """2分钟前 needs the minute of the publication."""
    if setting.now is None:
        return None
    seconds = {"hour": 3600, "minute": 60, "second": 1}[stretch.unit]
    sign = -1 if stretch.towards in ("past", "before", "ago") else 1
    there = setting.now + timedelta(seconds=sign * (stretch.count * seconds + stretch.half * seconds / 2))
    ends = sorted((there, setting.now)) if stretch.towards not in ("ago", "hence") else [there]
    edtf = "/".join(each.replace(microsecond=0).isoformat() for each in ends)
    return Reckoned(edtf, stretch.unit, "published", None)


# The same period


def _same(same: Same, setting: Setting) -> Reckoned | None:
    """去年同期: the period that the sentence is about, a year back."""
    spoken = _spoken_period(setting)
    if isinstance(same.month, Offset) and spoken:
        first = calendar.months_later(spoken.first, same.month.by)
        return _reckoned(calendar.in_month(Written(), first.year, first.month))
    if isinstance(same.year, Offset):
        # What is compared with the year before is as long as it was this year: 2024年上半年……去年同期.
        base = spoken.last if spoken else setting.published
        if base is None:
            return Reckoned(None, "year", None)
        by = same.year.by
        year = base.year + by
    else:
        year = same.year or 0
    if spoken is None or spoken.grain in ("year", "decade", "century"):
        return _reckoned(calendar.of_years(year, year))
    return _reckoned(_in_other_year(spoken, year))


def _reckoned(period: Period | None) -> Reckoned | None:
    return period and Reckoned(period.edtf, period.grain, "context", period)


def _in_other_year(period: Period, year: int) -> Period:
    shift = year - period.last.year
    ends = []
    for day in (period.first, period.last):
        days = calendar.days_in(day.year + shift, day.month)
        last = day.day == calendar.days_in(day.year, day.month)
        ends.append(date(day.year + shift, day.month, days if last else min(day.day, days)))
    return replace(period, first=ends[0], last=ends[1], mark="", clock=None)


def _spoken_period(setting: Setting) -> Period | None:
    """The period of 同期: the last one of the sentence, from a day 起 to a day 截至, or one spoken of before."""
    here = [each for each in setting.spoken if each.sentence == setting.sentence]
    if here and here[-1].until and here[-1].period.grain == "day":
        begun = next((each.period.first for each in here if each.begins), None)
        if begun:
            return Period(begun, here[-1].period.last, "ten_days")
    if here:
        return here[-1].period
    return next(_longer(reversed(setting.spoken)), None)


def _longer(spoken: Iterable[Spoken]) -> Iterator[Period]:
    return (each.period for each in spoken if each.period.grain not in _DAYS)


__all__ = ["LunarMonth", "Reckoned", "Setting", "Spoken", "reckon"]
