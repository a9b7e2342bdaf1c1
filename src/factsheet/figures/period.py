"""The time that a figure covers: that of its own words and what stands before, else that of the whole report."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Collection, Hashable, Sequence
from datetime import date, timedelta

from factsheet.figures import timeless
from factsheet.figures.calendar import Calendar
from factsheet.figures.frame import AGES, Frame
from factsheet.figures.reading import Measured
from factsheet.model import Quantity
from factsheet.patterns import compiled

_EARLY = 5
_BEGINNING = 3  # figures; the headline may give one or two without their time
_DAY = compiled(r"(\d{4}-\d\d-\d\d)\??")
_WEEKS, _SOME_WEEKS = compiled(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)"), timedelta(days=60)
_MONTHS = compiled(r"(?P<first>\d{4}-\d\d)/(?P<last>\d{4}-\d\d)")
_CLOCK = compiled(r"T[\d:]+")
_YEAR = compiled(r"\d{4}")
_YEARS = compiled(r"(\d{4})[^/]*/(\d{4}).*")
_NEWS = timedelta(days=2)
_TIMELESS = AGES | {"年", "月", "天", "小时", "分钟", "秒"}
_SEVERAL = 3
_OF_ANY, _OF_MARKETS, _OF_FEW = 1 / 3, 0.2, 0.2  # of the figures with a time, how many have the day of the news; a month or a year
# 肥料从380元涨到|520元|: prices have moved already where a budget moves nothing yet (教育经费由380亿元增至420亿元).
_HAS_MOVED = compiled("(?:[涨跌飙]|攀升|滑落|崩跌)[升高破至到了逾近超]{0,3}(?:约)?$|已(?:经)?(?!婚)[^,;。]{0,12}$")
_EXACT = 3  # digits; a sum of so many that is told twice is the same sum


def periods(frame: Frame, read: Sequence[Measured]) -> list[str | None]:
    """The period of each figure: an EDTF string, or the words of a date that could not be resolved."""
    calendar = Calendar(frame)
    found = [calendar.found(one) for one in read]
    near = told_elsewhere(frame, read, [period for _, period in found])
    of_text = [
        (one, None if where == "report" else _days(period))
        for one, period, (where, _) in zip(read, near, found, strict=True)
        if not (one.heading or _of_another(one))
    ]
    told = [period for _, period in of_text]
    known = [period for period in told if period]
    opening = [period for one, period in of_text if period or not _tells_no_time(one, frame)]
    near = [period or (calendar.polled if _of_poll(one, frame, calendar) else None) for one, period in zip(read, near, strict=True)]
    if calendar.polled:  # 协会20日公布的民调, which further on says when it was taken
        near = [
            calendar.polled if where == "report" and _of_poll(one, frame, calendar) else period
            for one, period, (where, _) in zip(read, near, found, strict=True)
        ]
    near = [near[level] if (level := _level_of(one, frame)) is not None else period for one, period in zip(read, near, strict=True)]
    near = [None if timeless.never_dated(one, frame) else period for one, period in zip(read, near, strict=True)]
    usual = _usual(known if calendar.of_a_match or calendar.of_markets else told, opening)
    begins = usual in calendar.since and "/" not in (usual or "")  # 自105年4月起在17处样区记录……: all is of since then
    if calendar.of_a_match and calendar.news in known[:_BEGINNING]:
        usual = calendar.news  # 今天清晨鸣枪……。今年共32国参赛
    elif usual and (begins or not _of_all(usual, told, calendar, frame.article.published)):
        usual = None
    if calendar.news:
        near = [period or (calendar.news if _of_the_news(one, frame, calendar) else None) for one, period in zip(read, near, strict=True)]
    if usual is None:
        return near
    near = [usual if where == "paragraph" and _is_day_of(usual, period) else period for period, (where, _) in zip(near, found, strict=True)]
    told_from = _told_from(usual, frame)
    return [
        period or (usual if _can_be(usual, told_from, one, frame) and not calendar.yet_to_come(one.slot) else None)
        for one, period in zip(read, near, strict=True)
    ]


def told_elsewhere(frame: Frame, read: Sequence[Measured], near: Sequence[str | None]) -> list[str | None]:
    """The periods, where a figure without one has that which the article tells with the same figure at another place.

    骗走1.36亿元 of the lede has the time of 2019年至2021年,……|1.36亿元|; a headline that of what it was made of.
    """
    times: dict[Hashable, set[str]] = defaultdict(set)
    for one, period in zip(read, near, strict=True):
        if period:
            times[_amount(one.slot.quantity)].add(period)
    return [
        period or (_only(times[_amount(one.slot.quantity)]) if _recalls(frame, one) else None)
        for one, period in zip(read, near, strict=True)
    ]


def _level_of(one: Measured, frame: Frame) -> int | None:
    """The level of a list that the figure tells the move of: 7、8月游客分别为15.2万、|14.8万|,较去年各减1.1万及|1.6万|."""
    series = one.slot.series
    if not one.rate or one.reader != "listed" or not series.start:
        return None
    levels = frame.slots[series.start - 1]
    if len(levels.series) != len(series) or levels.sentence != one.slot.sentence:
        return None
    return levels.series[one.slot.number - series.start]


def _amount(quantity: Quantity) -> Hashable:
    return quantity.value, quantity.low, quantity.high, quantity.unit, quantity.kind


def _tells_no_time(one: Measured, frame: Frame) -> bool:
    """Whether it opens an article before any time is told: the figures of the headline, |第12届|马拉松."""
    return one.slot.quantity.kind == "ordinal" or frame.kind(one.slot.quantity.start) == "title"


def _only(times: Collection[str]) -> str | None:
    return next(iter(times)) if len(times) == 1 else None


def _recalls(frame: Frame, one: Measured) -> bool:
    """Whether the figure says enough to be known again: 1.36亿元, in a headline 43人 too; but not 百万元."""
    quantity = one.slot.quantity
    if quantity.unit in _TIMELESS or quantity.kind == "ordinal" or one.wording.starting or frame.spoken(one.slot):
        return False
    title = frame.kind(quantity.start) == "title"
    digits = len(quantity.value.normalize().as_tuple().digits) if quantity.value is not None else 0
    return digits >= _EXACT or (title and (digits > 1 or quantity.kind == "count"))


def _days(period: str | None) -> str | None:
    """The period without the time of day: 9日16时 and 9日 are of one day, 7至9月 and 三季度 of the same days."""
    days = _CLOCK.sub("", period).split("/") if period else []
    if months := _MONTHS.fullmatch("/".join(days)):
        year, month = map(int, months["last"].split("-"))
        days = [f"{months['first']}-01", f"{months['last']}-{monthrange(year, month)[1]}"]
    return "/".join(dict.fromkeys(days)) or None


def _of_another(one: Measured) -> bool:
    """Whether the time of the figure is one that others are held against: 由2019年的|25个月|延至38个月."""
    return one.wording.starting or bool(one.wording.base and not (one.rate or one.wording.apart))


def _is_ahead(usual: str, published: date | None) -> bool:
    """Whether the period is of a year that has not begun."""
    return published is not None and usual[:4] > str(published.year)


def _told_from(usual: str, frame: Frame) -> int:
    """Where the text first tells of the usual period, if it is ahead; else its beginning."""
    if not _is_ahead(usual, frame.article.published):
        return 0
    return next((each.start for each in frame.dates if (each.edtf or "").startswith(usual[:4])), 0)


def _can_be(usual: str, told_from: int, one: Measured, frame: Frame) -> bool:
    """Whether a figure can be of the usual period, if that is ahead: not before it is told, nor if it has moved already.

    蓄水率剩|45%|，明年停灌1.9万公顷，而肥料已涨到|520元|
    """
    at = one.slot.quantity.start
    untold = at < told_from and frame.kind(at) != "title"
    moved = told_from and _HAS_MOVED.search(frame.seen, one.slot.clause, at)
    return not (untold or moved) and _of_report(one, frame, usual)


def _of_report(one: Measured, frame: Frame, usual: str = "") -> bool:
    """Whether the figure can be of the time that the whole report is of; the mean of days is of no single one."""
    if frame.spoken(one.slot) or one.wording.starting or (one.slot.quantity.kind == "ordinal" and not timeless.ranked(one, frame)):
        return False
    if timeless.never_dated(one, frame) or (_DAY.fullmatch(usual) and (timeless.daily(one, frame) or timeless.of_a_term(one, frame))):
        return False
    return not timeless.any_of(timeless.OF_NO_REPORT, one, frame)


def _of_poll(one: Measured, frame: Frame, calendar: Calendar) -> bool:
    """Whether the figure is what a poll of the article found: a share, with no time of its own, of something not yet to come."""
    share = one.slot.quantity.kind in ("percent", "percentage_point", "ratio", "multiple")
    grown = one.rate and one.slot.quantity.kind == "percent"  # 购物节总销售额按年跌|6%|
    apart = grown or one.wording.base or calendar.yet_to_come(one.slot) or timeless.no_finding(one, frame)
    return share and not apart and _of_report(one, frame)


def _of_the_news(one: Measured, frame: Frame, calendar: Calendar) -> bool:
    """Whether the figure, which no time is told of, is of the day of the news by its kind."""
    ahead = calendar.yet_to_come(one.slot) and one.slot.quantity.unit != "票"  # 促请2026年内推行，以|5票|赞成遭否决
    return timeless.of_the_news(one, frame) and _of_report(one, frame) and not ahead


def _is_day_of(usual: str, period: str | None) -> bool:
    """Whether a sentence before told of a day within the weeks that all is of: 2月5日单日最高……。退改签占|一成|, of 40 days of travel."""
    weeks, day = _WEEKS.fullmatch(usual), _CLOCK.sub("", period or "")
    if not (weeks and _DAY.fullmatch(day)) or day.endswith("?"):
        return False
    first, last = (date.fromisoformat(end) for end in weeks.groups())
    return first <= date.fromisoformat(day) <= last <= first + _SOME_WEEKS


def _usual(periods: Sequence[str | None], opening: Sequence[str | None]) -> str | None:
    """The period that most figures of the article have, where the early ones count for more, if it begins with it.

    News tells its time first: 前三季度 of the lede is that of the whole report; what a court heard on the third page is not.
    In `opening` the figures of the headline are passed over, which tell no time.
    """
    weights: dict[str, float] = defaultdict(float)
    for place, period in enumerate(filter(None, periods)):
        weights[period] += 1 / (_EARLY + place)
    usual = max(weights, key=weights.__getitem__, default=None)
    days = usual is None or _DAY.fullmatch(usual) is not None
    return usual if usual in periods[:_BEGINNING] or (not days and usual in opening[:_BEGINNING]) else None


def _of_all(usual: str, periods: Sequence[str | None], calendar: Calendar, published: date | None) -> bool:
    """Whether figures without a time can have the usual one: no stretch of years, no day ahead, none on which something happened.

    The day of the news is that of all if a third of those with a time have it, a fifth in a report on the markets or on
    a match, or if all stands as of that day.
    """
    years = _YEARS.fullmatch(usual)
    if years and years[1] != years[2]:
        return False
    count = periods.count(usual)
    if usual.endswith("?") and usual not in calendar.as_of:
        return False  # 司法部4月底起诉, not 截至4月底
    if _is_ahead(usual, published):
        return count >= _SEVERAL  # 明年度预算, but not 预计2028年投用
    day = _DAY.fullmatch(usual)
    if not day:
        told = [period for period in periods if period]
        within = sum(period.startswith(usual) for period in told) if _YEAR.fullmatch(usual) else count
        return usual[0] in "12X" and within >= len(told) * _OF_FEW
    if not published:
        return True
    ago = published - date.fromisoformat(day[1])
    stands = usual in map(_days, calendar.as_of)
    if abs(ago) > _NEWS:  # 去年8月6日一场豪雨……县府今天拍板治水计划: days ago, it has to be what many figures are of
        return ago > _NEWS and (stands or count >= sum(map(bool, periods)) * _OF_ANY)
    share = _OF_MARKETS if calendar.of_markets or calendar.of_a_match else _OF_ANY
    least = 1 if calendar.of_a_match else _SEVERAL
    return stands or count >= max(least, sum(map(bool, periods)) * share)
