"""The days of a fair, a festival or a holiday: the article tells them, or the last one and how many they were.

书展8日落幕……六天共吸引|53万人次|                02-03/02-08
18日晚收官。为期三天的比赛产生|24枚|金牌           05-16/05-18
本届共有|507家|出版社参展                         those of the fair, too
5月1日至5日运客2286万人次……各站五天进站|40万人次|  05-01/05-05
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from factsheet.figures import role
from factsheet.figures.frame import QUANTITY, Frame, Slot
from factsheet.model import DateMention
from factsheet.patterns import compiled

_CLOSED = compiled("[^。;!?\n@]{0,40}?(?:落幕|闭幕|收官|谢幕|落下帷幕|收锣|圆满结束)")
_OPENED = compiled("[^。;!?\n@]{0,16}?(?:开赛|开幕|揭幕|启幕|开锣|鸣枪|登场)")
# 为期三天的比赛, 六天共吸引, 11天里
_DAYS = compiled(rf"(?:为期|历时|一连)?(?P<days>{QUANTITY}+)(?:的[^,。;#]{{0,24}}?(?:[赛展会季节]|活动)|里|间|来|共|下来)")
_OF_IT = compiled("(?:^|(?<=[,。;:!?\n,]))[^,。;#@]{0,4}(?:本[届站]|今届|这届|本次(?:[赛展会节]|比赛|活动))(?!.{0,8}(?:今|昨|日))")
_ONE_DAY = compiled("(?P<first>首[日天]|第一[日天])|最后(?:一(?:[日天]|个比赛日)|#)|(?:闭幕|收官)(?:当?[日天]|日)")
# 市集首|两天|有七百人入场
_FIRST_DAYS = compiled(f"[首头前]{QUANTITY}+")
_DAY = compiled(r"\d{4}-\d\d-\d\d")
_FROM_TO = compiled(rf"({_DAY.pattern})/({_DAY.pattern})")
# Of an event whose days are told: 假期全省高速公路出口流量|967.8万辆次|, 活动期间住房率|87.5％|.
_MEANWHILE = compiled(
    "(?:^|(?<=[,。;:!?\n,]))[^,。;#@占较比]{0,6}(?:假期|长假|连假|展期|(?:活动|节日|节庆|展会|赛事|会展|市集|展览)期间)(?![前后结将届])"
)
# No days of the event: 每五天, 第三天, 近七天, 延长为10天, 余下7天.
_OF_OTHERS = ("第", "每", "近", "前", "后", "头", "首", "过去", "未来", "最后", "为", "至", "到", "达", "余下", "其余", "剩余", "剩下")
# 开卖5天, 上映首日: what has a first day of its own.
_OF_ITS_OWN = compiled("上[映市线]|首映|开[卖售业]")
_MOST = 60


def event(frame: Frame, told: Iterable[DateMention]) -> DateMention | None:
    """The date on which the event closed, over all its days, or that of all of them; None where the article tells of none."""
    dates = [each for each in told if _DAY.match(each.edtf or "")]
    closed = next((each for each in dates if _CLOSED.match(frame.seen, each.end)), None)
    if closed:
        days = next((count for match in _DAYS.finditer(frame.seen) if (count := _count(frame, match.start("days")))), 0)
        if not days and (opened := next((each for each in dates if _OPENED.match(frame.seen, each.end)), None)):
            days = _days_between(_day_of(opened), _last_day_of(closed))
        if days:
            last = _last_day_of(closed)
            return replace(closed, edtf=f"{last - timedelta(days=days - 1)}/{last}")
    first = next((each for each in dates if _length(each) and role.tells(frame, each)), None)
    return first if first and (_MEANWHILE.search(frame.seen) or _counted(frame, first, 0, len(frame.seen))) else None


def of_event(frame: Frame, slot: Slot, days: DateMention, begin: int, told: Iterable[DateMention]) -> DateMention | None:
    """The days of the event, its first or its last one, where the text from `begin` on says before the figure that it is of them.

    `told` are the dates of the sentence before the figure, the last first.
    """
    at = slot.quantity.start
    part = frame.part(slot)
    if _OF_ITS_OWN.search(frame.seen, part, at) or _of_another_year(frame, told, days):
        return None
    if one_day := _ONE_DAY.search(frame.seen, part, at):
        first, _, last = (days.edtf or "").partition("/")
        return replace(days, edtf=first if one_day["first"] else last)
    if _counted(frame, days, begin, at) or _OF_IT.search(frame.seen, begin, at) or _MEANWHILE.search(frame.seen, begin, at):
        return days
    run = _DAYS.search(frame.seen, begin, at)
    return days if run and _count(frame, run.start("days")) else None


def first_days(frame: Frame, slot: Slot, days: DateMention) -> DateMention | None:
    """The first days of the event, where the clause says how many: 首两天已有|七百人|入场 of 12月2日至8日."""
    told = _FIRST_DAYS.search(frame.seen, slot.clause, slot.quantity.start)
    count = _count(frame, told.start() + 1) if told else 0
    if not 0 < count < _length(days):
        return None
    first = _day_of(days)
    return replace(days, edtf=f"{first}/{first + timedelta(days=count - 1)}")


def _of_another_year(frame: Frame, told: Iterable[DateMention], days: DateMention) -> bool:
    """Whether the sentence is of an earlier time: 去年吸引7万人次，活动期间住房率|八成五|."""
    last = next((each for each in told if each.edtf and role.tells(frame, each)), None)
    return last is not None and (last.edtf or "")[:4] < (days.edtf or "")[:4]


def _counted(frame: Frame, days: DateMention, begin: int, end: int) -> bool:
    """Whether a stretch of the text counts as many days: 5月1日至5日……|五天|进站40万人次."""
    count, view = _length(days), frame.article.view
    slots = (slot for slot in frame.within(begin, end) if _count(frame, slot.quantity.start) == count > 1)
    return any(not view.endswith(_OF_OTHERS, 0, slot.quantity.start) for slot in slots)


def _length(days: DateMention) -> int:
    """How many days a date tells from the first to the last, 0 where it is not such a date or they are too many."""
    told = _FROM_TO.fullmatch(days.edtf or "")
    return _days_between(*map(date.fromisoformat, told.groups())) if told else 0


def _days_between(first: date, last: date) -> int:
    """How many days from the first to the last, both included; 0 for one, or for too many to be an event's."""
    count = (last - first).days + 1
    return count if 1 < count <= _MOST else 0


def _day_of(told: DateMention) -> date:
    """The day of a date that begins with one, the first of several."""
    return date.fromisoformat((told.edtf or "")[: len("2025-08-17")])


def _last_day_of(told: DateMention) -> date:
    """The day of a date that begins with one, the last of several: “五一”假期运输保障工作收官."""
    last = (told.edtf or "").partition("/")[2]
    return date.fromisoformat(last[: len("2025-08-17")]) if _DAY.match(last) else _day_of(told)


def _count(frame: Frame, at: int) -> int:
    """How many days a quantity says; 0 where it counts something else."""
    slot = next(frame.within(at, at + 1), None)
    value = slot.quantity.value if slot and slot.quantity.unit == "天" else None
    return int(value) if value and 1 < value <= _MOST else 0
