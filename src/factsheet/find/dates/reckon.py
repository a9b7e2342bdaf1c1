"""Reckoning: a partial date, a range or a stretch becomes calendar dates in its setting."""

from dataclasses import replace
from datetime import date, timedelta

from factsheet.find.dates import calendar
from factsheet.find.dates.calendar import Period
from factsheet.find.dates.hours import NOON, at_hour
from factsheet.find.dates.setting import DAYS, Reckoned, Setting, Spoken
from factsheet.find.dates.single import grain_of, reckon_written
from factsheet.find.dates.spans import reckon_same, reckon_stretch
from factsheet.find.dates.written import (
    Clock,
    Expression,
    Fixed,
    Grain,
    Months,
    Offset,
    Range,
    Same,
    Shifted,
    Stretch,
    TermYear,
    Written,
    lent,
    said,
)
from factsheet.model import ResolvedFrom


def reckon(expression: Expression, setting: Setting) -> Reckoned | None:
    """The calendar dates of an expression; None where it says no date here (当年 with no year before it).

    What lies outside of Python's calendar, which has the years 1 to 9999, stays unresolved: 明日 of 9999-12-31.
    """
    try:
        return _reckoned(expression, setting)
    except (OverflowError, ValueError):  # the first of a day, the second of a year
        if isinstance(expression, Stretch):
            return None  # 五千年前
        return Reckoned(None, grain_of(expression) if isinstance(expression, Written) else "day", None)


def _reckoned(expression: Expression, setting: Setting) -> Reckoned | None:
    match expression:
        case Written():
            counted = _beside_a_term(expression, setting) or _of_what_began(expression, setting)
            return counted or reckon_written(expression, setting)
        case Range(Written(year=Offset(0, "running")) as first, None):  # 年初至今 is of now, whatever was told before
            return _since(reckon(replace(first, year=Offset(0)), setting), setting)
        case Range(first, None):
            return _since(reckon(first, setting), setting)
        case Range(Written() as first, Written() as last):
            return _from_to(first, last, setting)
        case Range(first, last) if last is not None:
            return _joined(reckon(first, setting), reckon(last, setting))
        case Stretch():
            return reckon_stretch(expression, setting)
        case Shifted(day, by, at):
            return _shifted(reckon_written(day, setting), by, at, setting)
        case Same():
            return reckon_same(expression, setting)
        case TermYear():
            return _of_term_year(expression, setting)
        case Fixed(edtf, grain, explicit):
            return Reckoned(edtf, grain, "explicit" if explicit else "context", _years_of(edtf))
    return None


def _shifted(day: Reckoned | None, by: Stretch, at: Written | None, setting: Setting) -> Reckoned | None:
    """除夕前一天, 圣诞节翌日凌晨3时: the stretch counted from the day, and the hour there."""
    if day is None or day.period is None:
        return day
    there = reckon_stretch(by, replace(setting, published=day.period.first, spoken=(), position=0))
    if there is None or there.period is None or at is None:
        return there and replace(there, source=day.source)
    period = at_hour(there.period, at)
    return Reckoned(period.edtf, period.grain, day.source, period)


# From December on, 新财政年度 in Hong Kong is the one that begins in April.
_SOON = 4
_NEARLY_A_YEAR = 360


def _of_term_year(term: TermYear, setting: Setting) -> Reckoned | None:
    """本学年 by the day of publication, 前一学年 and 较上财政年度 by what was told last; 2023-24财政年度 as it is written."""
    if not isinstance(term.year, Offset):
        return _months_of(term, term.year or 0, "explicit")
    last = setting.last
    follows = term.year.of == "context" or (setting.comparing and term.year.by < 0 and last and _is_a_year(last.period))
    told = last.period.last if last and follows else None
    base = told or setting.published
    if base is None:
        return Reckoned(None, "year", None)
    base = calendar.months_later(base, _SOON) if term.new else base
    begun = base.year - (base.month < term.begins)
    if not (term.year.by or told) and setting.tense <= 0:
        begun -= calendar.months_later(date(begun, term.begins, 1), term.first - 1) > base  # 第四财季 in a June is over
    return _months_of(term, begun + term.year.by, "context" if told else "published")


def _beside_a_term(written: Written, setting: Setting) -> Reckoned | None:
    """翌年 of a year that is none of the calendar's: 2017-18年度有9260宗，|翌年|破万."""
    last, year = setting.last.period if setting.last else None, written.year
    if not isinstance(year, Offset) or year.of != "context" or written != Written(year=year):
        return None
    if last is None or last.grain != "ten_days" or last.first.month == 1 or not _is_a_year(last):
        return None
    return _months_of(TermYear(last.first.month, year), last.first.year + year.by, "context")


def _of_what_began(written: Written, setting: Setting) -> Reckoned | None:
    """The first months of what began further on in a year than they reach: 8月起增派36人，|首三个月|接获投诉减少."""
    begun, months = setting.last, written.part
    if not isinstance(months, Months) or written != Written(part=months) or (months.first, months.grain) != (1, "month"):
        return None
    if begun is None or not begun.begins or begun.period.grain != "month" or begun.sentence != setting.sentence:
        return None
    first = begun.period.first
    if first.month <= months.last:
        return None  # 受4月起的关税拖累，前5个月出口下降
    period = Period(first, calendar.months_later(first, months.last) - timedelta(days=1), "ten_days")
    return Reckoned(period.edtf, "month", "context", period)


def _is_a_year(period: Period) -> bool:
    return (period.last - period.first).days >= _NEARLY_A_YEAR


def _months_of(term: TermYear, year: int, source: ResolvedFrom) -> Reckoned:
    begin = date(year, term.begins, 1)
    first, behind = (calendar.months_later(begin, count) for count in (term.first - 1, term.last))
    period = Period(first, behind - timedelta(days=1), "ten_days")
    return Reckoned(period.edtf, "year" if (term.first, term.last) == (1, 12) else "month", source, period)


def _years_of(edtf: str) -> Period | None:
    low, _, high = edtf.partition("/")
    return calendar.of_years(int(low), int(high or low)) if low.isdigit() else None


def _since(first: Reckoned | None, setting: Setting) -> Reckoned | None:
    """2018年以来: from then to the publication, open where that is not known."""
    if first is None or first.edtf is None:
        return first
    start, period = first.edtf.split("/")[0].removesuffix("?"), first.period
    if setting.published is None:
        return Reckoned(f"{start}/..", first.grain, first.source)
    if period and (period.mark or (period.grain == "year" and first.source == "published")):
        start = calendar.iso(period.first)  # 今年以来, 年初至今 are from New Year's Day
    if period and period.first > setting.published:  # 2026年以来 in a paper of 2025 is not over
        return Reckoned(f"{start}/..", first.grain, first.source)
    period = period and Period(period.first, setting.published, "day")
    return Reckoned(f"{start}/{setting.published.isoformat()}", first.grain, first.source, period)


def _from_to(first: Written, last: Written, setting: Setting) -> Reckoned | None:
    """Both ends, each with what the other lends it: 2月15日至17日, 去年12月至今年3月, 11月至次年3月."""
    if said(first) == ("weekday",) and last.week and last.weekday:
        return _up_to_weekday(first, last, setting)
    if first.year is None and first.month and not _counted(last):
        if last.year is not None:
            return _up_to(lent(first, last), reckon(last, setting), setting)
        if isinstance(first.month, int) and isinstance(last.month, int):
            # The end decides: 1至11月 in a January is of the year before, for figures of months are of the past; 12月至2月
            # may end in the year to come.
            tense = setting.tense or (-1 if first == Written(month=1) else first.month > last.month)
            up_to = _up_to(first, reckon(lent(last, first), replace(setting, tense=tense)), setting)
            return up_to or _onwards(first, last, setting)  # 2月29日至3月1日, where this year has no 2月29日
    return _onwards(first, last, setting)


def _counted(written: Written) -> bool:
    """下个月9号, 今天 and 次年3月 need nothing of the date before them."""
    return isinstance(getattr(written, said(written)[0]), Offset)


def _up_to_weekday(first: Written, last: Written, setting: Setting) -> Reckoned | None:
    """周日至下周一: the weekday before the end."""
    end = reckon(last, setting)
    if end is None or end.period is None:
        return end
    return _joined(reckon(first, replace(setting, published=end.period.first, tense=-1)), end)


def _up_to(first: Written, end: Reckoned | None, setting: Setting) -> Reckoned | None:
    """From the last such date that is not behind the end."""
    if end is None or end.period is None:
        return _joined(reckon(first, setting), end)
    for year in (end.period.last.year, end.period.last.year - 1):
        start = reckon(replace(first, year=year), setting)
        if start and start.period and start.period.first <= end.period.last:
            return _joined(replace(start, source=end.source), end)
    return None


def _onwards(first: Written, last: Written, setting: Setting) -> Reckoned | None:
    """From the start to the next such date behind it."""
    if first.month and not (last.month or last.part or last.year or last.lunar):
        start = reckon(lent(first, last), setting)
    else:
        start = reckon(first, setting)
    if start is None or start.period is None:
        return _joined(start, reckon(lent(last, first), setting))
    told = start.source != "published"
    spoken = Spoken(start.period, start.source == "explicit", told, setting.sentence, setting.paragraph)
    behind = replace(setting, spoken=(*setting.spoken, spoken))
    end = reckon(last if _counted(last) else lent(last, _dated(first, start.period.first)), behind)
    if end and isinstance(first.day, Offset):
        end = replace(end, source=start.source)
    return _joined(start, _moved_behind(last, end, start))


def _dated(first: Written, day: date) -> Written:
    """The start with its day in figures: 6时 of 次日5时至6时 is of the day that 次日 has turned out to be."""
    return replace(first, year=day.year, month=day.month, day=day.day) if isinstance(first.day, Offset) else first


def _moved_behind(last: Written, end: Reckoned | None, start: Reckoned) -> Reckoned | None:
    """The end moved on until it is behind the start: 下午5点到6点, 22时至6时, 28日至3日, 8月至2月."""
    if end is None or end.period is None or start.period is None:
        return end
    if end.period.last > start.period.first or _instant(end.period) >= _instant(start.period):
        return end  # 今年至昨晚 ends within the year
    moved = _later(last, end.period, start.period)
    return replace(end, edtf=moved.edtf, period=moved) if moved else end


def _later(last: Written, period: Period, start: Period) -> Period | None:
    if period.clock and last.day is None:
        afternoon = replace(period, clock=replace(period.clock, hour=period.clock.hour + NOON))
        if last.day_part is None and period.clock.hour < NOON and _instant(afternoon) > _instant(start):
            return afternoon
        return replace(period, first=period.first + timedelta(days=1), last=period.last + timedelta(days=1))
    if last.month is None and isinstance(last.day, int):
        month = calendar.months_later(period.first, 1)
        return calendar.in_month(last, month.year, month.month)
    return calendar.in_year(last, period.first.year + 1) if last.year is None else None


def _instant(period: Period) -> tuple[date, int, int, int]:
    clock = period.clock or Clock(0)
    return period.last, clock.hour, clock.minute, clock.second or 0


def _joined(start: Reckoned | None, end: Reckoned | None) -> Reckoned | None:
    """One interval of both; None if it would run backwards."""
    if start is None or end is None:
        return None
    source = next((each.source for each in (start, end) if each.source == "explicit"), start.source or end.source)
    if start.edtf is None or end.edtf is None:
        return Reckoned(None, start.grain, None)
    period = None
    if start.period and end.period:
        if start.period.first > end.period.last:
            return None
        one_day = start.period.first == end.period.last
        grain: Grain = "day" if one_day else "ten_days" if end.grain in DAYS else end.grain
        period = Period(start.period.first, end.period.last, grain)
    first_point, last_point = _ends(start)[0], _ends(end)[1]
    if start.period and start.grain == "year" and end.grain in DAYS:
        first_point = calendar.iso(start.period.first)  # 今年至昨晚 is from New Year's Day
    edtf = first_point if first_point == last_point else f"{first_point}/{last_point}"  # 21日上午至晚间 is a day
    return Reckoned(edtf, end.grain, source, period)


def _ends(reckoned: Reckoned) -> tuple[str, str]:
    """The first and the last point."""
    first, _, last = (reckoned.edtf or "").partition("/")
    return first, last or first
