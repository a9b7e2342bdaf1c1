"""The day of publication where the page shows none in full: a day without a year, and what the article gives away.

江畔日报讯 2月14日，农历正月初五，……较2023年同期增长61.3%      a lunar date and a comparison: 2024, printed the next day
Nothing is made up: without a sign of the year there is no day, and either way the reader is warned.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from factsheet.load.dateline import Dateline
from factsheet.model import Block, Warning
from factsheet.patterns import compiled, lettered

_MONTH_DAY = compiled(r"(?<![\d年])(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
_YEAR = compiled(r"(?<![\d.])(?P<year>20\d\d)年(?P<same>同期)?")
_PLAN = compiled(r"(?:到|至|力争|预计|计划|目标|将于|有望|或在|最迟|在)\D{0,4}$")
_LUNAR = lettered(
    r"[,(、]?\s?(?:农历|阴历)?(?P<month>正|[二三四五六七八九]|十[一二]?|冬|腊)月"
    r"(?P<day>初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?)"
)
_WEEKDAY = compiled(r"[,(]?\s?(?:星期|周|礼拜)(?P<day>[一二三四五六日天])")
_HAN = {c: n for n, c in enumerate("一二三四五六七八九", 1)}
_MONTHS = _HAN | {"正": 1, "十": 10, "十一": 11, "冬": 11, "十二": 12, "腊": 12}
LEDE = 60  # characters behind the dateline in which the paper says when it happened


def guess(
    view: str, head: list[Block], line: Dateline | None, blocks: tuple[Block, ...]
) -> tuple[date | None, tuple[Warning, ...]]:
    """The day, if the article gives its year away, and the warning that it is a guess, or that it is missing."""
    prose = [block for block in blocks if block.kind in ("body", "item")]
    written = next(_written(view, head, line, prose), None)
    if written is None:
        return None, ()
    month, day, at, later = written
    year = _year(view, month, day, at, prose)
    if year is None:
        message = f"the article shows its day ({month}月{day}日) without a year; give --published"
        return None, (Warning("published_unknown", message),)
    published = date(year, month, day) + timedelta(days=later)
    message = f"published on {published}, as far as the article lets on; --published sets it"
    return published, (Warning("published_guessed", message),)


def _written(view: str, head: list[Block], line: Dateline | None, prose: list[Block]) -> Iterator[tuple[int, int, int, int]]:
    """Month, day, where it stands, and the days until print: a paper prints its own reports (讯) the next day."""
    if line and line.month and line.day:
        yield line.month, line.day, line.end, 0
    for block in head:
        if match := _MONTH_DAY.search(view, block.start, block.end):
            yield int(match["month"]), int(match["day"]), match.end(), 0
    lede = next((block for block in prose if line and block.start < line.end <= block.end), None)
    if line and lede and (match := _MONTH_DAY.search(view, line.end, min(lede.end, line.end + LEDE))):
        yield int(match["month"]), int(match["day"]), match.end(), int(line.own)


def _year(view: str, month: int, day: int, at: int, prose: list[Block]) -> int | None:
    """The year in which that day is the weekday or the lunar day it is said to be; else the one that the lede names."""
    mentions = [match for block in prose for match in _YEAR.finditer(view, block.start, block.end)]
    past = [match for match in mentions if not _PLAN.search(view, max(match.start() - 8, 0), match.start())]
    if not past:
        return None
    latest = max(int(match["year"]) + bool(match["same"]) for match in past)
    possible = [year for year in range(latest, latest + 3) if _is_day(year, month, day)]
    if (named := _WEEKDAY.match(view, at)) or (_LUNAR.match(view, at)):
        fits = _on_weekday if named else _on_lunar_day
        return next((year for year in possible if fits(view, at, date(year, month, day))), None)
    compared = any(match["same"] and int(match["year"]) == latest - 1 for match in past)
    in_lede = any(int(match["year"]) == latest and match.start() < prose[0].end for match in past)
    return latest if possible and (compared or in_lede) else None


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _on_weekday(view: str, at: int, day: date) -> bool:
    match = _WEEKDAY.match(view, at)
    return match is not None and min("一二三四五六日天".index(match["day"]), 6) == day.weekday()


def _on_lunar_day(view: str, at: int, day: date) -> bool:
    from factsheet import lunar

    match = _LUNAR.match(view, at)
    if match is None or match["month"] not in _MONTHS:
        return False
    number = _lunar_day(match["day"])
    return any(lunar.day(year, _MONTHS[match["month"]], number) == day for year in (day.year, day.year - 1))


def _lunar_day(han: str) -> int:
    """初五 is 5, 十五 15, 廿三 23, 三十 30."""
    if han.startswith("初"):
        return 10 if han == "初十" else _HAN[han[1]]
    tens, _, ones = han.replace("廿", "二十").partition("十")
    return 10 * _HAN.get(tens, 1) + _HAN.get(ones, 0)
