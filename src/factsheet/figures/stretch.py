"""The stretch of time that a date ends: from where the article says that it began, or for as long as it says.

截至9月底止9个月          2025-01/2025-09
截至6月底止半年           2025-01/2025-06
截至12月底止全年          2025-01/2025-12
截至1月11日的一周         2025-01-05/2025-01-11
今年截至10月8日           2025-01-01/2025-10-08
1月26日春运启动以来,截至2月13日    2025-01-26/2025-02-13
自10月31日起航以来       2025-10-31/2025-12-23, the day of the news
本周一起一连三日         2025-03-10/2025-03-12
16日及17日               2025-03-16/2025-03-17
"""

import datetime
from collections.abc import Iterable, Sequence

from factsheet.figures.frame import DATE, Frame
from factsheet.model import DateMention
from factsheet.patterns import compiled

_SINCE = compiled(
    rf"{DATE}(?:[^{DATE}#。;,]{{0,10}}(?:以来|起[^{DATE}#。;,]{{0,14}}"
    rf"|推[出行动]|上[路线]|[实试]施|试行|施行|生效|启动|开[始工园馆幕]),?(?:截[至止到]|到|至)|截[至止到])$"
)
# 自2020年6月起承接土方，……。至|2023年10月|遭查获为止，共弃置8万立方米
_TILL, _TO_AN_END = compiled(r"(?:截[至止到]|[至到])$"), compiled("[^,。;#@]{0,8}为?止(?!的?(?=#))")
_FOR = compiled(r"止?,?的?(?=#)")
# 截至|1月11日|的一周, 截至|8月3日|止七天
_WEEK = compiled("止?(?:的|,)?(?:一周|一个?星期|[7七][天日])")
_OF_DAYS = compiled(r"止?\)?的?")  # 截至|16日|的八日内
_YEAR = compiled("止?(?:财政|会计)?(?:年度|全年)")
_MONTH = compiled(r"(?P<year>\d{4})-(?P<month>\d\d)")
_REACH, _A_WEEK = 30, 7
_YEARS = compiled(r"(\d{4})/(\d{4})")
_TERMS = compiled(r"(?P<first>\d{4})-(?:(?P<april>04)|01)-01/(?P<last>\d{4})-(?(april)03-31|12-31)")
_MONTHS = compiled(r"(?P<year>\d{4})-(?P<first>\d\d)[^/]*/(?P=year)-(?P<last>\d\d).*")
_FROM_TO = compiled("[至到—~-]")
_EVER_SINCE = compiled(
    rf"(?:起|[^{DATE}#。;,]{{1,20}})(?:以来|[至迄]今)|起(?:已(?!婚)|累计|[^。;\n]{{0,40}}?(?:[至迄]今))"
    rf"|[^{DATE}#。;,]{{0,8}}(?:开[打跑馆业幕放始通]|启[动用]|推出|上[路市线]|实施|成立|通车|投[产用]),(?:[至迄]今)"
)
_ON_END = compiled("起?,?(?:一连|连续)")
_DAY = compiled(r"\d{4}-\d\d-\d\d")
_BEGINNING = compiled(r"\d{4}(?:-\d\d){0,2}")
_TWO_YEARS = compiled(r"\d{4}/\d{4}")
_PAST = frozenset("过過近")
_OF_SEVERAL = compiled("[、和与及]")


def stretch(frame: Frame, date: DateMention, before: Sequence[DateMention], earlier: Iterable[DateMention]) -> str:
    """The period that a date gives as an EDTF string, or its words.

    `before` are the dates near before it, `earlier` those of the paragraph, the last first.
    """
    if not date.edtf:
        return date.text
    begin = _week_ago(frame, date) or _since(frame, date, before) or _ended(frame, date, earlier)
    if begin := begin or _months_ago(frame, date) or _day_before(frame, date, before):
        return f"{begin}/{_end(date.edtf, begin)}"
    end = _until_now(frame, date) or _days_on(frame, date)
    return f"{date.edtf}/{end}" if end else date.edtf


def runs_on(frame: Frame, date: DateMention) -> bool:
    """Whether something began with the date that goes on: |去年10月|起,8部车先行试用,至今累计行车46万公里."""
    return bool(_BEGINNING.fullmatch(date.edtf or "") and _EVER_SINCE.match(frame.seen, date.end))


def _until_now(frame: Frame, date: DateMention) -> str | None:
    """The day of the news, where something began with the date, else no end: 自|10月31日|起航以来, 自|2023年10月|冲突爆发以来."""
    if not runs_on(frame, date):
        return None
    published = frame.article.published
    if published and published.isoformat() < (date.edtf or ""):
        return None
    return published.isoformat() if published else ".."


def _days_on(frame: Frame, date: DateMention) -> str | None:
    """The last of so many days on end: |本周一|起一连三日."""
    day = _DAY.fullmatch(date.edtf or "")
    on_end = _ON_END.match(frame.seen, date.end) if day else None
    slot = next(frame.within(on_end.end(), on_end.end() + 1), None) if on_end else None
    if not (day and slot and slot.quantity.unit == "天" and slot.quantity.value):
        return None
    return (datetime.date.fromisoformat(day.group()) + datetime.timedelta(days=int(slot.quantity.value) - 1)).isoformat()


def _day_before(frame: Frame, date: DateMention, before: Sequence[DateMention]) -> str | None:
    """The first of two days or years that are told together: |16日|及17日, |2023年|、2024年."""
    if before and _TWO_YEARS.fullmatch(f"{before[0].edtf}/{date.edtf}") and int(date.edtf or 0) - int(before[0].edtf or 0) == 1:
        apart = "分别" in frame.seen[date.end : date.end + _REACH]  # 2023年及2024年分别亏损3亿元及|4亿元|
        return before[0].edtf if not apart and _OF_SEVERAL.fullmatch(frame.article.view, before[0].end, date.start) else None
    if not (before and _DAY.fullmatch(before[0].edtf or "") and _DAY.fullmatch(date.edtf or "")):
        return None
    first, last = datetime.date.fromisoformat(before[0].edtf or ""), datetime.date.fromisoformat(date.edtf or "")
    joined = _OF_SEVERAL.fullmatch(frame.article.view, before[0].end, date.start)
    return before[0].edtf if joined and last - first == datetime.timedelta(days=1) else None


def _since(frame: Frame, date: DateMention, before: Sequence[DateMention]) -> str | None:
    """Where a date before it begins: 今年|截至10月8日, 1月26日春运启动以来,截至|2月13日."""
    if not before or not before[0].edtf or not _SINCE.search(frame.seen, max(date.start - _REACH, 0), date.start):
        return None
    begin = before[0].edtf.split("/")[0]
    return f"{begin}-01-01" if len(begin) == 4 and len(date.edtf or "") >= 10 else begin


def _ended(frame: Frame, date: DateMention, earlier: Iterable[DateMention]) -> str | None:
    """Where what comes to an end with the date began: |2020年6月|起承接土方。至2023年10月为止."""
    if not (_TILL.search(frame.seen, max(date.start - 2, 0), date.start) and _TO_AN_END.match(frame.seen, date.end)):
        return None
    began = next((each for each in earlier if frame.seen.startswith("起", each.end)), None)
    return began.edtf if began and _BEGINNING.fullmatch(began.edtf or "") else None


def _week_ago(frame: Frame, date: DateMention) -> str | None:
    """The first of the days that end with the date: 截至|1月11日|的一周, 截至|16日|的八日内."""
    until = frame.seen.endswith(("截至", "截止"), 0, date.start) and _DAY.fullmatch(date.edtf or "")
    if not until:
        return None
    days = _A_WEEK if _WEEK.match(frame.article.view, date.end) else _days_till(frame, date)
    return (datetime.date.fromisoformat(date.edtf or "") - datetime.timedelta(days=days - 1)).isoformat() if days else None


def _days_till(frame: Frame, date: DateMention) -> int:
    """How many days end with the date: 截至|16日|的八日内; 0 where that is not told."""
    behind = _OF_DAYS.match(frame.article.view, date.end)
    at = behind.end() if behind else date.end
    slot = next(frame.within(at, at + 1), None)
    if slot is None or slot.quantity.unit != "天" or slot.quantity.value is None:
        return 0
    return int(slot.quantity.value) if frame.article.view.startswith(("内", "里", "间", "期间"), slot.quantity.end) else 0


def _months_ago(frame: Frame, date: DateMention) -> str | None:
    """The first of the months that end with the date: 截至9月底止|9个月|, 截至3月31日止|年度|."""
    end = _MONTH.match(date.edtf or "")
    count = _months(frame, date.end)
    if not end or not 1 <= count <= 12:
        return None
    first = int(end["year"]) * 12 + int(end["month"]) - count
    return f"{first // 12:04}-{first % 12 + 1:02}"


def _months(frame: Frame, at: int) -> int:
    if _YEAR.match(frame.article.view, at):
        return 12
    number = _FOR.match(frame.seen, at)
    slot = next(frame.within(number.end(), number.end() + 1), None) if number else None
    if number is None or slot is None or slot.quantity.value is None:
        return 0
    if slot.quantity.unit == "年" and number.group().startswith("止"):  # but 截至11月底,|一年以上|公共债务
        return int(slot.quantity.value * 12)
    return int(slot.quantity.value) if slot.quantity.unit == "月" else 0


def _end(edtf: str, begin: str) -> str:
    """The end of the date; a month or a day where the beginning is one."""
    end = edtf.split("/")[-1]
    return end[: len(begin)] if _MONTH.fullmatch(begin) or _DAY.fullmatch(begin) else end


def divided(frame: Frame, date: DateMention, count: int, at: int) -> list[str]:
    """The years, quarters or months of a date, if it has as many as the list of figures at `at`.

    一至四季度营收分别为|7.2亿元、8.9亿元、10亿元和12亿元|; but of 上半年营收、利润分别为|2.1亿元和0.2亿元| each has the half year,
    and 1月28日至2月4日 is no two months.
    """
    if years := _YEARS.fullmatch(date.edtf or ""):
        first, last = map(int, years.groups())
        if last - first == count and date.text[0] in _PAST and not _OF_SEVERAL.search(frame.seen, date.end, at):
            last -= 1  # 过去三年……依次为39宗、52宗及76宗, in the fourth
        return [str(year) for year in range(first, last + 1)] if last - first == count - 1 else []
    terms = _TERMS.fullmatch(date.edtf or "")
    if terms and terms["first"] < terms["last"]:  # 过去三个财政年度，租金收入分别为……
        first, last = map(int, terms.group("first", "last"))
        if terms["april"]:
            return [f"{year}-04-01/{year + 1}-03-31" for year in range(first, last)] if last - first == count else []
        return [str(year) for year in range(first, last + 1)] if last - first == count - 1 else []
    months = _MONTHS.fullmatch(date.edtf or "")
    between = frame.seen[date.end : at]
    listed = _FROM_TO.search(date.text) or date.text.count("、") == count - 1
    if date.grain == "day" or not (months and listed and "分别" in between) or _OF_SEVERAL.search(between):
        return []
    begin, end, year = int(months["first"]), int(months["last"]), months["year"]
    if end - begin == count - 1:
        return [f"{year}-{month:02}" for month in range(begin, end + 1)]
    if end - begin == 3 * count - 1:
        return [f"{year}-{month:02}/{year}-{month + 2:02}" for month in range(begin, end, 3)]
    return []
