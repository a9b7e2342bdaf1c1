"""A written date in its setting: 去年12月, 上月末, 14日, 周四, 昨日（14日）, 次日凌晨2时."""

from dataclasses import replace
from datetime import date, timedelta

from factsheet.find.dates import calendar
from factsheet.find.dates.calendar import UNKNOWN_YEAR, Period
from factsheet.find.dates.choice import nearest, of_unknown_month, of_unknown_year
from factsheet.find.dates.hours import at_hour, hour_of, in_the_same_half
from factsheet.find.dates.setting import DAYS, Placed, Reckoned, Setting, Spoken, placed
from factsheet.find.dates.written import Feast, Grain, Months, Offset, Quarter, Season, Weekend, Written
from factsheet.model import ResolvedFrom

_EXPLICIT: ResolvedFrom = "explicit"
_CONTEXT: ResolvedFrom = "context"
_YEARS_AHEAD, _CENTURY = 10, 100
_LAST_YEAR = 9998
_STORY_YEARS = 3
# So many sentences on, 较上月 is still of the month told: 1月份指数回升。分项看……。库存较上月增加.
_STORY = 3
# Till then firms publish what the year before has brought.
_SPRING = 3
_WINTER = 4
_LENGTHS: dict[Grain, int] = {"month": 1, "quarter": 3}  # in months
_DAYS_OF_A_WEEK, _A_MONTH, _NEAR = 7, 31, 2
# What 上世纪 and 91年 count from in an article without a date: the century is what matters.
_THIS_YEAR = 2020


def reckon_written(written: Written, setting: Setting) -> Reckoned | None:
    """The calendar date of a written one; None where it says none here."""
    if written.near:
        return _glossed(written, written.near, setting)
    found = _place(written, setting)
    if found is None:
        return None
    period, source = found
    if period is None:
        return _open(written)
    period = in_the_same_half(at_hour(period, written), written, setting)
    return Reckoned(period.edtf, period.grain, source, period)


def _open(written: Written) -> Reckoned:
    """What can be said without a publication date: XXXX-XX-14 of 14日, nothing of 去年."""
    bare_day = isinstance(written.day, int) and written.month is None and written.lunar is None
    return Reckoned(f"XXXX-XX-{written.day:02}" if bare_day else None, grain_of(written), None)


def grain_of(written: Written) -> Grain:
    """The grain of a date that is not in the calendar yet, by its finest word."""
    if written.day or written.weekday:
        return "day"
    return "week" if written.week else "month" if written.month else "year"


def _place(written: Written, setting: Setting) -> Placed:
    """Where the date is in the calendar, by the coarsest thing that it says."""
    if written.century or written.decade is not None:
        return _of_centuries(written, setting)
    if written.year is not None:
        return _of_known_year(written, setting)
    if isinstance(written.month, Offset):
        return _of_counted_month(written, written.month, setting)
    if isinstance(written.part, Quarter):
        return _of_counted_quarter(written, written.part.offset, setting)
    if written.month or written.lunar or isinstance(written.part, Months | Season | Feast):
        return of_unknown_year(written, setting)
    if written.week is not None or written.weekday:
        return _of_week(written, setting)
    if isinstance(written.day, Offset):
        return _of_counted_day(written.day, setting)
    if written.day or written.part:
        return of_unknown_month(written, setting)
    day = _still_before(written, setting) or setting.clock_day
    if day and written.day_part == "small_hours" and setting.is_past_midnight:
        day += timedelta(days=1)
    return (calendar.of_day(day) if day else None), "context"


def _still_before(written: Written, setting: Setting) -> date | None:
    """The day before, told last, where the hour is not yet over: 昨日11时接报。⏎至下午2时05分才吊起, in a paper of 7时."""
    told = next((each.period for each in reversed(setting.spoken) if each.period.grain in DAYS), None)
    if written.clock is None or told is None or setting.published is None or setting.now is None or setting.tense > 0:
        return None
    ahead = hour_of(written.clock.hour, written.day_part) > setting.now.hour
    return told.last if ahead and told.last == setting.published - timedelta(days=1) else None


def _of_centuries(written: Written, setting: Setting) -> Placed:
    """70年代, 上世纪80年代末, 19世纪; 上世纪 and 70年代 are counted from the publication."""
    this = setting.published.year if setting.published else _THIS_YEAR
    century, source = written.century, _CONTEXT if written.century is None else _EXPLICIT
    if isinstance(century, Offset):
        century, source = (this - 1) // _CENTURY + 1 + century.by, _CONTEXT
    if written.decade is not None:
        period = calendar.decade(century, written.decade, this, written.edge)
    else:
        period = calendar.century(century or 0, written.edge)
    return placed(period, source)


def _base(offset: Offset, setting: Setting) -> tuple[date | None, ResolvedFrom]:
    """The day from which an offset counts; for 上年 and 全年 that of the last year that the article has written."""
    if offset.of == "context":
        return (setting.last.period.last if setting.last else None), "context"
    if offset.of in ("running", "whole"):
        if told := _compared_year(offset, setting):
            return told, "context"
        if setting.tense > 0 and not offset.by and _is_yet_to_come(setting):
            return setting.here[-1].period.last, "context"  # 预计明年第三季度装机、年底量产
        if setting.published and setting.tense > 1 and not offset.by:
            return setting.published, "published"  # 预计全年接待150万人次
        if offset.of == "whole" and setting.tense <= 0 and (told := _year_told_here(setting)):
            return told, "context"
        if (this := setting.published) and (near := setting.told_here) and near.period.last.year == this.year:
            return this, "published"  # 今年出口134吨，是上年的2.4倍, though 2022年 was told before
        known = (each for each in setting.spoken if each.explicit and not each.begins)
        written = [
            each.period for each in known if _has_begun(each.period, setting) and _is_of_these_years(each, setting)
        ]
        if written:
            last = written[-1].last
            return (min(last, setting.published) if setting.published else last), "context"
        if offset.of == "whole" and setting.tense <= 0 and (this := setting.published) and this.month <= _SPRING:
            return date(this.year - 1, 12, 31), "published"  # in March, 全年派息21仙 is of the year before
    return setting.published, "published"


def _year_told_here(setting: Setting) -> date | None:
    """The year that the sentence began with: 去年集训三周……全年开支10万元."""
    told = setting.here[0].period if setting.here else None
    past = told and (setting.published is None or told.last.year < setting.published.year)
    return told.last if told and past and told.grain == "year" else None


def _compared_year(offset: Offset, setting: Setting) -> date | None:
    """Of the sentence in 4月18日收于3.42元，较年初下跌; of the year told last in 去年受理八万件。投诉较上年增加."""
    last = setting.last
    if not setting.comparing or last is None:
        return None
    if not offset.by:
        return setting.here[-1].period.last if setting.here else None
    a_year = last.period.grain == "year" or (last.period.mark and last.period.last.month == 12)  # 去年末……较上年末
    return last.period.last if a_year and last.paragraph == setting.paragraph else None


def _is_yet_to_come(setting: Setting) -> bool:
    """Whether the sentence has told of a year ahead: 预计2027年开工，年底完工 are of 2027, 2022年开工，年底前完工 of this."""
    this = setting.published
    return any(this is None or each.period.last.year > this.year for each in setting.here)


def _has_begun(period: Period, setting: Setting) -> bool:
    return setting.published is None or period.first <= setting.published


def _is_of_these_years(spoken: Spoken, setting: Setting) -> bool:
    """A year of long ago is the story's only in its own sentence: 1998年投产的设备……较上年."""
    this = setting.published
    return this is None or spoken.sentence == setting.sentence or spoken.period.last.year >= this.year - _STORY_YEARS


def _of_known_year(written: Written, setting: Setting) -> Placed:
    base: date | None
    if isinstance(written.year, Offset):
        # 业主2018年斥820万元购入，年初叫价720万元: a story goes on, not back
        opening = written.edge == "start" and written.year == Offset(0, "running") and not setting.comparing
        base, source = (setting.published, "published") if opening and setting.published else _base(written.year, setting)
        if base is None:
            return None if written.year.of == "context" else (None, "published")
        if base.year == UNKNOWN_YEAR and written.year.by:
            return None, "published"  # 3月1日立案，次年宣判
        year = base.year + written.year.by - _is_still_winter(written, base)
    else:
        base, source, year = setting.published, "explicit", _full_year(written.year or 0, setting)
    if not 1 <= year <= _LAST_YEAR or isinstance(written.part, Quarter):
        return None
    return placed(calendar.in_year(_counted_within(written, base), year), source)


def _is_still_winter(written: Written, base: date) -> bool:
    """Whether 今冬 began last year: in January and February."""
    return written.part == Season(_WINTER) and written.year == Offset(0) and base.month < _SPRING


def _counted_within(written: Written, base: date | None) -> Written:
    """去年本月10日, 去年的今天: the month and the day of the base."""
    if base and isinstance(written.day, Offset):
        day = base + timedelta(days=written.day.by)
        return replace(written, month=day.month, day=day.day)
    if base and isinstance(written.month, Offset):
        return replace(written, month=base.month)
    return written


def _full_year(year: int, setting: Setting) -> int:
    """15年 as 2015, 91年 as 1991: the last such year, a few ahead included."""
    if year >= _CENTURY:
        return year
    latest = (setting.published.year if setting.published else _THIS_YEAR) + _YEARS_AHEAD
    return latest - (latest - year) % _CENTURY


def _compared(setting: Setting, *grains: Grain) -> date | None:
    """The end of the period that a sentence compares: of 二季度末……较上季末 it is the end of June.

    What lasts from then to now is none: 10月指数年增3%，创今年2月以来新高，较上月扩大.
    """
    last = next((each for each in reversed(setting.spoken) if not _lasts_till_now(each.period)), None)
    if not setting.comparing or last is None:
        return None
    far = last.sentence < setting.sentence - (_STORY if last.paragraph == setting.paragraph else 1)
    # 8月份居民消费价格下降0.3%。⏎鲜菜价格较上月上涨: a report on a month stays with it from paragraph to paragraph.
    if far and not _is_just_over(last.period, setting.published):
        return None
    return last.period.last if last.period.grain in grains or last.period.mark else None


def _is_just_over(period: Period, this: date | None) -> bool:
    """Whether it is the last month before that of the publication, or the last quarter."""
    if this is None or period.grain not in _LENGTHS:
        return False
    length = _LENGTHS[period.grain]
    begun = this.replace(month=this.month - (this.month - 1) % length, day=1)
    return calendar.months_later(period.first, length) == begun


def _lasts_till_now(period: Period) -> bool:
    over_years = period.grain == "year" and period.first.year < period.last.year  # 失业率3.48%，是24年来同月最低
    return over_years or (period.grain == "day" and period.first < period.last)


def _of_counted_month(written: Written, offset: Offset, setting: Setting) -> Placed:
    compared = _compared(setting, "month", "ten_days") if offset.by < 0 else None
    if written.edge and not offset.by:
        compared = _compared(setting, *DAYS)  # 11月11日的价格较月初高
    base, source = _base(offset, setting)
    if written.edge == "end" and offset.of == "bare" and setting.tense <= 0 and (told := _month_over(setting)):
        base, source = told, "context"
    if offset.of == "context" and base:
        base = _in_a_month(setting) or base
    base = compared or base or setting.published or setting.today  # 当月 in a paper that has spoken of no other month
    if base is None:
        return None, "published"
    month = calendar.months_later(base, offset.by)
    return placed(calendar.in_month(written, month.year, month.month), "context" if compared else source)


def _month_over(setting: Setting) -> date | None:
    """The end of the month that the paragraph is of, if it is over: 9月工时166小时；月底受雇员工848万人."""
    this = setting.published
    here = (each for each in reversed(setting.spoken) if each.paragraph == setting.paragraph)
    last = next((each for each in here if each.period.grain == "month"), None)
    if last is None or this is None:
        return None
    over = last.period.last < this.replace(day=1) and (last.period.last - last.period.first).days < _A_MONTH
    return last.period.last if over else None


def _in_a_month(setting: Setting) -> date | None:
    """The end of what was told last of one month, for 当月: in August, 今年已净增 is of no month."""
    spoken = (each.period for each in reversed(setting.spoken) if each.period.grain in ("month", "ten_days", *DAYS))
    return next((period.last for period in spoken if (period.last - period.first).days < _A_MONTH), None)


def _of_counted_quarter(written: Written, offset: Offset, setting: Setting) -> Placed:
    grain: Grain = "month" if _is_a_quarter(setting.last) else "quarter"
    compared = _compared(setting, grain) if offset.by < 0 else None
    if offset.of == "context" and setting.last:
        compared = setting.last.period.last
    base = compared or setting.published
    if base is None:
        return None, "published"
    first = calendar.months_later(base, offset.by * 3 - (base.month - 1) % 3)
    quarter = replace(written, part=Months(first.month, first.month + 2))
    return placed(calendar.in_year(quarter, first.year), "context" if compared else "published")


def _is_a_quarter(spoken: Spoken | None) -> bool:
    """Whether it is a quarter by its months: 7至9月."""
    if spoken is None or spoken.period.grain != "month" or spoken.period.first.month % 3 != 1:
        return False
    return calendar.months_later(spoken.period.first, 3) == spoken.period.last + timedelta(days=1)


def _of_week(written: Written, setting: Setting) -> Placed:
    base, source = _base(written.week or Offset(0), setting)
    if base is None and setting.published:
        base, source = setting.published, "published"  # 较对上一周回升, before any other date
    if base is None:
        return None, "published"
    if written.week is None:
        days = (base + timedelta(days=count) for count in range(-7, 8))
        same = [calendar.of_day(day) for day in days if day.isoweekday() == written.weekday]
        return placed(nearest(same, base, _tense_of_weekday(same, base, setting)), source)
    if written.week.of == "context" and written.week.by < 0 and (told := _week_told(setting)):
        base = told
    week = _week_from(written.week, base, setting)
    if written.weekday:
        return calendar.of_day(week.first + timedelta(days=written.weekday - 1)), source
    if isinstance(written.part, Weekend):
        return Period(week.last - timedelta(days=1), week.last, "week"), source
    return week, source


def _week_told(setting: Setting) -> date | None:
    """The end of the week that was told last, where a day ahead has been told since: 上周27例，……国庆连假将至，……与前一周持平."""
    last, published = setting.last, setting.published
    if last is None or published is None or last.period.first <= published:
        return None
    weeks = (each.period for each in reversed(setting.spoken) if each.period.grain == "week")
    return next((week.last for week in weeks), None)


def _week_from(offset: Offset, base: date, setting: Setting) -> Period:
    """The week that far on; 前一周 behind 13日至19日 is the seven days before them."""
    last = setting.last
    if offset.of == "context" and last and (last.period.last - last.period.first).days == _DAYS_OF_A_WEEK - 1:
        shift = timedelta(weeks=offset.by)
        return Period(last.period.first + shift, last.period.last + shift, "week")
    return calendar.of_week(base + timedelta(weeks=offset.by))


def _tense_of_weekday(same: list[Period], this: date, setting: Setting) -> int:
    """Where a bare weekday looks: on with the story (明日有雨。周五最冷), or to the day that is all but here."""
    last = setting.last
    ahead = last and last.paragraph == setting.paragraph and 0 < (last.period.first - this).days <= _DAYS_OF_A_WEEK
    if ahead and setting.tense >= 0:
        return 2
    if setting.tense == 0 and any(0 < (period.first - this).days <= _NEAR for period in same):
        return 2  # 周五上午最接近本港 on a Thursday
    return setting.tense or -1


def _of_counted_day(offset: Offset, setting: Setting) -> Placed:
    told = setting.last if setting.last and setting.last.paragraph == setting.paragraph else None
    last = told.period if told and told.sentence >= setting.sentence - 1 else None
    if offset.of == "context" and last and last.grain == "month" and setting.published and last.last < setting.published:
        return last, "context"  # 2020年8月登陆。隔天道路中断: some day of the month
    base = setting.day_told(1 if offset.by else 0) if offset.of == "context" else setting.published or setting.today
    source: ResolvedFrom = "context" if offset.of == "context" else "published"
    return (calendar.of_day(base + timedelta(days=offset.by)) if base else None), source


def _glossed(gloss: Written, main: Written, setting: Setting) -> Reckoned | None:
    """昨日（14日）: the day of the gloss that is nearest to the day that it explains; a full main date stands."""
    first = reckon_written(main, setting)
    bare = replace(gloss, near=None)
    if first is None or first.period is None:
        return reckon_written(bare, setting) or first
    if main.month and main.day and not gloss.clock:
        return first
    day = first.period.first
    near = _around(bare, day) or reckon_written(bare, replace(setting, published=day, spoken=(), tense=0, comparing=False))
    return replace(near, source=first.source) if near else first


def _around(gloss: Written, day: date) -> Reckoned | None:
    """The day with the number of the gloss that is closest to a day."""
    if not isinstance(gloss.day, int) or gloss.month or gloss.lunar or gloss.year:
        return None
    months = [calendar.months_later(day, count) for count in (-1, 0, 1)]
    days = [period for m in months if (period := calendar.in_month(gloss, m.year, m.month))]
    if not days:
        return None
    period = at_hour(min(days, key=lambda each: abs(each.first - day)), gloss)
    return Reckoned(period.edtf, period.grain, "published", period)
