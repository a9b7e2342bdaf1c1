"""The choice of the year of 3月1日 and of the month of 14日: that of the story, else the one that the clause means."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from factsheet.find.dates import calendar
from factsheet.find.dates.calendar import UNKNOWN_YEAR, Period
from factsheet.find.dates.setting import DAYS, Placed, Setting, Spoken, placed
from factsheet.find.dates.written import Feast, Months, Written

_LEAP_DAY = (2, 29)
# A bare day so few days ahead is meant rather than that of a month ago: 30日 in a paper of the 29th.
_SOON = 4
_LONG_AGO = 5 * _SOON
_NEARLY_A_YEAR = 355
_LATER_YEARS = 2 * 366
_A_WHILE = 60
_THE_NEWS = 7
# 6月30日……，29日晚被捕 looks back so far at most within its month; 6月28日受理……，3日立案 goes on.
_JUST_BEFORE = 10


def of_unknown_year(written: Written, setting: Setting) -> Placed:
    """3月1日, 一季度, 正月初五, 中秋节: of the year that the story is in, else of the nearest."""
    story = _listed_month(written, setting) or _story_year(written, setting)
    if story:
        return story, "context"
    this = setting.published
    if this is None:
        known = None if _moves_with_the_year(written) else calendar.in_year(written, UNKNOWN_YEAR)
        return known, "published"
    reach = 4 if (written.month, written.day) == _LEAP_DAY else 1
    years = range(this.year - reach, this.year + reach + 1)
    candidates = [period for year in years if (period := calendar.in_year(written, year))]
    if setting.comparing and setting.here and isinstance(written.part, Months):
        before = [period for period in candidates if period.last < setting.here[-1].period.last]
        return placed(before[-1] if before else None, "context")  # 第4季会比第3季好
    if setting.comparing and setting.tense <= 0:
        candidates = [period for period in candidates if period.last < this] or candidates
    # 明年9月底前试运行。……11月18日取消航班 in a December: what has just been is not of the year to come.
    ahead = _is_ahead(setting, this) and not _just_been(written, this)
    tense = 2 if ahead and setting.tense == 1 else setting.tense or (2 if ahead else -setting.comparing)
    if isinstance(written.part, Months) and tense <= 0:
        told = {each.period.first for each in setting.spoken}  # 今年第1季展望……首季营收
        candidates = [
            period for period in candidates if period.first in told or not _just_begun(period, this)
        ] or candidates
    if tense == 0 and not _moves_with_the_year(written) and any(period.first.year == this.year for period in candidates):
        candidates = [period for period in candidates if not _far_into_next_year(period, this)]
    chosen = nearest(candidates, this, tense)
    if chosen and not setting.comparing and (this - chosen.last).days > _NEARLY_A_YEAR:
        chosen = _soon(candidates, this, 0) or chosen  # 2月13日的车票已售罄 on the 10th
    return placed(chosen, "published")


def _far_into_next_year(period: Period, this: date) -> bool:
    """Whether nobody would leave out the year: in November, 上半年 and 3月5日 are of this year, 1月3日开幕 is ahead."""
    soon = period.grain in (*DAYS, "ten_days") and (period.first - this).days <= _A_WHILE
    return period.first.year > this.year and not soon


def _just_begun(period: Period, this: date) -> bool:
    """Whether it opens the year, and less than a third has passed: in January, 前三季度 are those of last year."""
    opens = period.first.month == 1 and period.first <= this <= period.last
    return opens and 3 * (this - period.first) < period.last - period.first


def of_unknown_month(written: Written, setting: Setting) -> Placed:
    """14日, 中旬: of the month that the story is in, else the last such day."""
    story = _listed_day(written, setting) or _told_before(written, setting) or _scheduled(written, setting)
    story = story or _story_month(written, setting)
    if story:
        return story, "context"
    this = setting.published or setting.today
    if this is None:
        return None, "published"
    months = [calendar.months_later(this, count) for count in (-2, -1, 0, 1, 2)]
    candidates = [period for m in months if (period := calendar.in_month(written, m.year, m.month))]
    chosen = nearest(candidates, this, setting.tense or -1)
    if chosen and (this - chosen.last).days > _LONG_AGO:
        chosen = _soon(candidates, this, setting.tense) or chosen
    return placed(chosen, "published")


def nearest(candidates: Iterable[Period], this: date, tense: int) -> Period | None:
    """The candidate that the clause means: the last one or the next one, or the one that is not so far away."""
    ordered = sorted(candidates, key=lambda period: period.first)
    past = [period for period in ordered if period.first <= this]
    future = [period for period in ordered if period.last >= this]
    if not past or not future:
        return next(iter(future), past[-1] if past else None)
    if past[-1].last >= this and tense <= 0:
        return past[-1]
    ahead, ago = (future[0].first - this).days, (this - past[-1].last).days
    if tense == 2 and past[-1].grain != "day" and ahead > 5 * ago:
        return past[-1]  # 将于17日发布上半年数据
    if tense > 1 and ago <= _SOON and ahead > _NEARLY_A_YEAR:
        return past[-1]  # “五一”前夕，法院于4月28日召开发布会
    if tense > 1 or (tense >= 0 and ahead < ago):
        return future[0]
    return past[-1]


def _soon(candidates: Iterable[Period], this: date, tense: int) -> Period | None:
    ahead = (period for period in candidates if 0 < (period.first - this).days <= _SOON)
    return next(ahead, None) if tense >= 0 else None


def _is_ahead(setting: Setting, this: date) -> bool:
    """Whether the paragraph is about what is soon to come: 6月底通车；……9月1日起免费; but 五年后无船可开。她2月去信求助."""
    last = setting.last
    return last is not None and last.paragraph == setting.paragraph and 0 < (last.period.first - this).days <= _LATER_YEARS


def _moves_with_the_year(written: Written) -> bool:
    return isinstance(written.part, Feast) or written.lunar is not None or written.weekday is not None


def _story_so_far(setting: Setting) -> Spoken | None:
    """What was spoken of last, if it was in this paragraph and just before."""
    return None if setting.comparing or setting.afresh else setting.told_here


def _story_year(written: Written, setting: Setting) -> Period | None:
    """The date in the year of the sentence before, or in the next: 2021年11月退休……，8月被查."""
    last = _story_so_far(setting)
    if last is None or last.period.first.year != last.period.last.year:
        return None
    year = last.period.last.year
    this = setting.published
    if this and setting.tense > 0 and last.sentence == setting.sentence and last.period.grain == "year" and year == this.year + 1:
        return None if _is_ahead_this_year(written, this) else calendar.in_year(written, year)  # 明年将延长，11月27日开跑
    if not last.told:
        return None
    if this and (year == this.year or (setting.tense > 1 and year < this.year - 1)):
        return None  # 2017年过世……，告别式订9月14日举行
    if this and setting.tense > 1 and last.period.grain == "year" and year < this.year:
        return None  # 2022年世界杯后，该赛事8月起将改制
    if this and setting.tense > 0 and last.sentence < setting.sentence and _is_soon(written, this):
        return None  # 2011年6月也曾溃堤。气象台预计，7月3日至5日有暴雨
    candidates = [period for y in (year, year + 1) if (period := calendar.in_year(written, y))]
    if this and year == this.year - 1 and not last.explicit and _just_been(written, this):
        return None  # 去年3月立案……，in a paper of 20 July 7月12日 is of this year
    if this and year < this.year - 1 and last.period.grain == "year" and last.sentence < setting.sentence and _just_been(written, this):
        return None  # 原业主2017年购入……。署方公布，9月售价指数报289点 in a November
    if this is None and last.period.grain == "day" and isinstance(written.part, Months) and setting.tense <= 0:
        of_then = calendar.in_year(written, year)  # 2025年8月26日公告，上半年营收
        if of_then and of_then.last < last.period.first:
            return of_then
    latest = setting.published or date.max
    if this and setting.tense <= 0 and isinstance(written.part, Months):
        candidates = [period for period in candidates if not _just_begun(period, this)]  # 2024年末……前11个月 in a January
    return next((p for p in candidates if p.last >= last.period.first and p.first <= latest), None)


def _is_soon(written: Written, this: date) -> bool:
    """Whether the date is a short time ahead this year, so that nobody need say 今年."""
    period = calendar.in_year(written, this.year)
    return period is not None and 0 <= (period.first - this).days <= _A_WHILE


def _is_ahead_this_year(written: Written, this: date) -> bool:
    period = calendar.in_year(written, this.year)
    return period is not None and period.last >= this


def _just_been(written: Written, this: date) -> bool:
    """Whether the date was a short time ago this year, so that nobody need say 今年."""
    period = calendar.in_year(written, this.year)
    return period is not None and 0 <= (this - period.last).days <= _A_WHILE


def _story_month(written: Written, setting: Setting) -> Period | None:
    """The day in the month spoken of just before, or in the next: 6月28日受理……，3日立案."""
    last = _story_so_far(setting)
    this = setting.published or (setting.today if last and last.period.last.year == UNKNOWN_YEAR else None)
    if last is None or last.period.grain not in (*DAYS, "month", "ten_days"):
        return None
    ahead = this is not None and last.period.last >= this
    if ahead and _is_told_of_now(written, setting):
        return None
    if this and not ahead and last.period.last.replace(day=1) == this.replace(day=1):
        # 7月13日发布预警，预计14日夜间登陆 in a paper of the 15th; 将于8日表决 is ahead
        same = calendar.in_month(written, this.year, this.month) if setting.tense > 1 else None
        return same if same and last.period.grain in DAYS and same.first >= last.period.first else None
    if not ahead and (before := _looks_back(written, last.period, setting)):
        return before
    if ahead and this and (before := _comes_before(written, last.period, this)):
        return before
    for months in (0,) if ahead else (0, 1):
        month = calendar.months_later(last.period.last, months)
        period = calendar.in_month(written, month.year, month.month)
        if period and period.first >= last.period.first and (this is None or ahead or period.first <= this):
            return period
    return None


def _scheduled(written: Written, setting: Setting) -> Period | None:
    """A day of a programme that is ahead, told again or next in its list: ●18日晚：宴王 ●|19日清晨|：送王, in a paper of the 14th."""
    this = setting.published
    if this is None or setting.tense < 0:
        return None
    ahead = [each for each in setting.spoken if each.period.grain in DAYS and each.period.first > this]
    if not ahead:
        return None
    last = ahead[-1].period.last
    period = calendar.in_month(replace(written, clock=None), last.year, last.month)
    if period is None or period.first <= this:
        return None
    again = any(each.period.first == period.first for each in ahead)
    follows = ahead[-1] is setting.last and setting.paragraph - ahead[-1].paragraph == 1 and 0 <= (period.first - last).days <= 1
    return calendar.in_month(written, last.year, last.month) if again or follows else None


def _is_told_of_now(written: Written, setting: Setting) -> bool:
    """Whether a new sentence is back in this month: 拟于11月20日起减持。交易所29日公布 in a paper of 30 October."""
    last, this = setting.last, setting.published
    if this is None or last is None or setting.tense > 0:
        return False
    same_sentence = last.sentence == setting.sentence
    if same_sentence and setting.tense == 0:
        return False
    if last.period.first.replace(day=1) == this.replace(day=1):
        return False
    period = calendar.in_month(written, this.year, this.month)
    # 8月3日除息，以10日收盘价计算 in a paper of 15 July
    return period is not None and 0 <= (this - period.last).days <= (_JUST_BEFORE if same_sentence else _SOON)


def _looks_back(written: Written, told: Period, setting: Setting) -> Period | None:
    """A day of the same month shortly before the one told: 6月30日，内政部长称，29日晚……被捕.

    Of what is to come only behind a day told earlier: 3月30日发布预警，预计4月3日有暴雨，将于2日停课.
    """
    if told.grain not in (*DAYS, "ten_days") or not isinstance(written.day, int):
        return None
    period = calendar.in_month(written, told.first.year, told.first.month)
    if period is None or not 0 < (told.first - period.last).days <= _JUST_BEFORE:
        return None
    known = any(each.period.last <= period.first for each in setting.spoken if each.paragraph == setting.paragraph)
    return period if known or setting.tense <= 0 else None


def _comes_before(written: Written, event: Period, this: date) -> Period | None:
    """A day still to come before what was told to come: 9月20日开庭，15日截止报名 in a paper of 12 September."""
    period = calendar.in_month(written, event.first.year, event.first.month)
    return period if period and this < period.first < event.first else None


def _listed_month(written: Written, setting: Setting) -> Period | None:
    """11月 of 去年10月、11月: a later one of the same year."""
    last = setting.last
    if last is None or not setting.listed or last.period.grain not in ("month", "day") or written.lunar:
        return None
    listed = calendar.in_year(written, last.period.first.year) if written.month else None
    return listed if listed and listed.first > last.period.first else None


def _told_before(written: Written, setting: Setting) -> Period | None:
    """The day of some days ago that the news told before is of: 6月12日爆燃……4月11日复查……，他12日下午本不当班."""
    this = setting.published
    if this is None or setting.tense > 0:
        return None
    day = calendar.in_month(written, this.year, this.month)
    if day is None or not 0 <= (this - day.first).days <= _THE_NEWS or any(each.explicit for each in setting.here):
        return None
    told = [each for each in setting.spoken if each.period.grain in DAYS and each.sentence < setting.sentence]
    again = any(each.period.first == day.first for each in told)
    return day if again or _goes_on(day, told, setting.paragraph) else None


def _goes_on(day: Period, told: Sequence[Spoken], paragraph: int) -> bool:
    """Whether the news goes on behind a memory: 13日专家到场。据回忆，1998年8月6日也下过……。14日水位回落."""
    if not told or told[-1].period.last.year >= day.first.year - 1:
        return False
    here = (each.period.first for each in told if each.paragraph == paragraph)
    return any(0 < (day.first - first).days <= _THE_NEWS for first in here)


def _listed_day(written: Written, setting: Setting) -> Period | None:
    """2日 of 9月1日、2日: a later day of the same month."""
    last = setting.last
    if last is None or not setting.listed or last.period.grain != "day":
        return None
    listed = calendar.in_month(replace(written, clock=None), last.period.first.year, last.period.first.month)
    return listed if listed and listed.first > last.period.first else None
