"""The days of a fair, a festival or a championship, of which the article tells the last one and how many they were.

书展8日落幕……六天共吸引|53万人次|          02-03/02-08
18日晚收官。为期三天的比赛产生|24枚|金牌     05-16/05-18
本届共有|507家|出版社参展                   those of the fair, too
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from factsheet.figures.frame import QUANTITY, Frame, Slot
from factsheet.model import DateMention
from factsheet.patterns import compiled

_CLOSED = compiled("[^。;!?\n@]{0,40}?(?:落幕|闭幕|收官|谢幕|落下帷幕|收锣|圆满结束)")
# 为期三天的比赛, 六天共吸引, 11天里
_DAYS = compiled(rf"(?:为期|历时|一连)?(?P<days>{QUANTITY}+)(?:的[^,。;#]{{0,24}}?(?:[赛展会季节]|活动)|里|间|来|共|下来)")
_OF_IT = compiled("(?:^|(?<=[,。;:!?\n,]))[^,。;#@]{0,4}(?:本[届站]|今届|这届|本次(?:[赛展会节]|比赛|活动))(?!.{0,8}(?:今|昨|日))")
_ONE_DAY = compiled("(?P<first>首[日天]|第一[日天])|最后(?:一(?:[日天]|个比赛日)|#)|(?:闭幕|收官)(?:当?[日天]|日)")
_DAY = compiled(r"\d{4}-\d\d-\d\d")
_MOST = 60


def event(frame: Frame, told: Iterable[DateMention]) -> DateMention | None:
    """The date on which the event closed, over all its days; None where the article tells of none."""
    closed = next((each for each in told if _DAY.match(each.edtf or "") and _CLOSED.match(frame.seen, each.end)), None)
    if closed is None:
        return None
    days = next((count for match in _DAYS.finditer(frame.seen) if (count := _count(frame, match.start("days")))), 0)
    if not days:
        return None
    last = date.fromisoformat((closed.edtf or "")[: len("2025-08-17")])
    return replace(closed, edtf=f"{(last - timedelta(days=days - 1)).isoformat()}/{last.isoformat()}")


def of_event(frame: Frame, slot: Slot, days: DateMention, begin: int) -> DateMention | None:
    """The days of the event, its first or its last one, where the text from `begin` on says before the figure that it is of them."""
    if one_day := _ONE_DAY.search(frame.seen, slot.sentence, slot.quantity.start):
        first, _, last = (days.edtf or "").partition("/")
        return replace(days, edtf=first if one_day["first"] else last)
    run = _DAYS.search(frame.seen, begin, slot.quantity.start)
    told = run and _count(frame, run.start("days"))
    return days if told or _OF_IT.search(frame.seen, begin, slot.quantity.start) else None


def _count(frame: Frame, at: int) -> int:
    """How many days a quantity says; 0 where it counts something else."""
    slot = next(frame.within(at, at + 1), None)
    value = slot.quantity.value if slot and slot.quantity.unit == "天" else None
    return int(value) if value and 1 < value <= _MOST else 0
