"""The stretch of time that a date ends: from where the article says that it began, or for as long as it says.

截至9月底止9个月          2025-01/2025-09
今年截至10月8日           2025-01-01/2025-10-08
1月26日春运启动以来,截至2月13日    2025-01-26/2025-02-13
"""

from collections.abc import Sequence

from factsheet.figures.frame import DATE, Frame
from factsheet.model import DateMention
from factsheet.patterns import compiled

_SINCE = compiled(rf"{DATE}(?:[^{DATE}#。;,]{{0,10}}(?:以来|起),?(?:截[至止到]|到|至)|截[至止到])$")
_FOR = compiled(r"止?,?的?(?=#)")
_YEAR = compiled("止?(?:财政|会计)?年度")
_MONTH = compiled(r"(?P<year>\d{4})-(?P<month>\d\d)")
_REACH = 30


def stretch(frame: Frame, date: DateMention, before: Sequence[DateMention]) -> str:
    """The period that a date gives as an EDTF string, or its words; `before` are the dates before it, the last first."""
    if not date.edtf:
        return date.text
    begin = _since(frame, date, before) or _months_ago(frame, date)
    return f"{begin}/{_end(date.edtf, begin)}" if begin else date.edtf


def _since(frame: Frame, date: DateMention, before: Sequence[DateMention]) -> str | None:
    """Where a date before it begins: 今年|截至10月8日, 1月26日春运启动以来,截至|2月13日."""
    if not before or not before[0].edtf or not _SINCE.search(frame.seen, max(date.start - _REACH, 0), date.start):
        return None
    begin = before[0].edtf.split("/")[0]
    return f"{begin}-01-01" if len(begin) == 4 and len(date.edtf or "") >= 10 else begin


def _months_ago(frame: Frame, date: DateMention) -> str | None:
    """The first of the months that end with the date: 截至9月底止|9个月|, 截至3月31日止|年度|."""
    end = _MONTH.match(date.edtf or "")
    count = _months(frame, date.end)
    if not end or not 1 <= count <= 12:
        return None
    first = int(end["year"]) * 12 + int(end["month"]) - count
    return f"{first // 12:04}-{first % 12 + 1:02}"


def _months(frame: Frame, at: int) -> int:
    if _YEAR.match(frame.seen, at):
        return 12
    number = _FOR.match(frame.seen, at)
    slot = next(frame.within(number.end(), number.end() + 1), None) if number else None
    if slot is None or slot.quantity.unit != "月" or slot.quantity.value is None:
        return 0
    return int(slot.quantity.value)


def _end(edtf: str, begin: str) -> str:
    """The end of the date; a month where the beginning is one."""
    end = edtf.split("/")[-1]
    return end[: len(begin)] if _MONTH.fullmatch(begin) else end
