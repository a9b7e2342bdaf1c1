"""Figures that the times told before them are not the times of: they have one in their own clause, or none."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from factsheet.figures.frame import DATE, QUANTITY, Frame, Slot
from factsheet.figures.reading import Measured
from factsheet.patterns import compiled

_EXTENTS = frozenset({"m", "km", "km/h", "m2", "km2", "ha", "亩", "ft2", "坪"})
_FOR_GOOD = compiled(
    r"(?:全长|总长|[长宽高]度|海拔|主跨|跨径|净高|水深|路宽|设计时速|占地|总面积|(?:建筑|用地|陆域|海域|占地|国土|行政区域)面积)$"
)
# 大桥设计时速|350公里|, 公司注册资本|1800万元|
_DESIGNED = compiled(
    "设计(?:[总年日最]|最[大高])?(?:时速|航速|速度|产能|能力|库容|寿命|使用年限|荷载|流量|客流|载客量)[^,;。]{0,4}$"
    "|注册资[本金]|资本额|票面利率|面值"
)
# 目前费率|12%|, 迄今印了|31刷|: it stands so today, whatever the sentence told before.
_BY_NOW = compiled("目前|现[时在有存]|如今|[迄至]今|当前|而家")
_THIS_TIME = compiled("[这今此]次|本次|此后|其后")
# 首六周|累计215宗, 上一采暖季受理|1.92万件|, 余下7天共接待|15万人次|: a stretch that nobody dates.
_UNDATED = compiled(
    f"上一?个?(?:采暖季|供暖季|赛季|雪季|榨季|学期|航季)|余下{QUANTITY}|[首头](?:{QUANTITY}|[一二三四五六七八九十两]{{1,2}}[周天日])"
)
_OF_THOSE = ("其中", "当中")
# 判处有期徒刑|十一年|: what somebody did years ago is not the time of his punishment.
_PENALTY = compiled(r"[判罚刑囚禁]|保释|交保|褫夺")
# 最高可处|2亿元|罚锾, 每人将发|3000元|: what a law allows or somebody promises is of no day that was told.
_NOT_YET = compiled("(?<!大)可[处罚判获领]|[拟愿须]|(?<![小老大名中猛悍上少主虎强])将(?![军领士])|料(?=[于在将可])|计划")
# 每户补贴|80元|, 体育馆可坐|6000人|: it is always so.
_ALWAYS = compiled("每(?!逢|当|股)|可(?![比持再靠见观支预])")
# 已累计接待|9.6万人|, 荀立本认为，综合利用率达|65%|: no time of the report's.
_ALREADY, _OPINION = compiled("已(?!婚)"), compiled("认为|相信|提醒|批评|看来|建议|呼吁|质疑|担心|直言|坦言|推算")
_LAST_TIME = compiled("上[届次回]")
# 上届投票率为|65.3%|, 若这次再提高|2个百分点|, 有信心突破|1成5|: not what a poll of today found.
_NO_FINDING = compiled("上[届次回]|(?<!过)若(?!问)|如果|有信心|可能再|希望")


def lasting(one: Measured, frame: Frame) -> bool:
    """Whether what is measured is what a thing has for good: 大桥|全长|, 园区|总面积|."""
    begin, end = one.slot.start, one.slot.quantity.start
    if _DESIGNED.search(frame.seen, begin, end):
        return True
    if one.slot.quantity.unit not in _EXTENTS:
        return False
    return bool(_FOR_GOOD.search(one.named(frame.article.view) or "") or _FOR_GOOD.search(frame.seen, begin, end))


def by_now(one: Measured, frame: Frame) -> bool:
    """Whether the figure is of today: 目前费率|12%|."""
    begin, end = one.slot.clause, one.slot.quantity.start
    return bool(_BY_NOW.search(frame.seen, max(begin, frame.seen.rfind(DATE, begin, end)), end))


def this_time(one: Measured, frame: Frame) -> bool:
    """Whether the figure is held against what the sentence told of before: 1月得票率54.1%,|这次|占五成六."""
    return _THIS_TIME.search(frame.seen, opening(one.slot, frame), one.slot.quantity.start) is not None


def undated(one: Measured, frame: Frame) -> bool:
    """Whether the figure is of a stretch of its own that nobody dates: 上周6300人求诊,|首六周|累计215宗,当中37人死亡."""
    part = frame.seen.startswith(_OF_THOSE, one.slot.clause)
    begin = one.slot.sentence if part else one.slot.clause
    return _UNDATED.search(frame.seen, begin, one.slot.quantity.start) is not None


def always(one: Measured, frame: Frame) -> bool:
    """Whether the clause tells what is always so: 每户补贴|80元|, 体育馆可坐|6000人|."""
    return _ALWAYS.search(frame.seen, one.slot.clause, one.slot.quantity.start) is not None


def of_its_own(one: Measured, frame: Frame) -> bool:
    """Whether the figure has a time of its own that is not told: 已累计接待|9.6万人|, 专家认为，利用率达|65%|."""
    at = one.slot.quantity.start
    already = _ALREADY.search(frame.seen, one.slot.clause, at)
    return bool(already or _OPINION.search(frame.seen, one.slot.sentence, at))


def last_time(one: Measured, frame: Frame) -> bool:
    """Whether the figure is of the time before: 上届投票率为|65.3%|; but 比上届多|一成| is of this one."""
    if one.wording.base:
        return False
    return _LAST_TIME.search(frame.seen, one.slot.clause, one.slot.quantity.start) is not None


def no_finding(one: Measured, frame: Frame) -> bool:
    """Whether the sentence is of another poll or vote, or of what may become of it."""
    return _NO_FINDING.search(frame.seen, one.slot.sentence, one.slot.quantity.start) is not None


def to_come(one: Measured, frame: Frame) -> bool:
    """Whether the clause tells what shall be or may be, not what was: 拟投资|3亿元|."""
    return _NOT_YET.search(frame.seen, opening(one.slot, frame), one.slot.quantity.start) is not None


def opening(slot: Slot, frame: Frame) -> int:
    """Where the clause begins whose figures an enumeration goes on with: 最高可处三年徒刑、并科|30万元|罚金."""
    return max(slot.sentence, *(frame.seen.rfind(mark, slot.sentence, slot.clause) + 1 for mark in ",;"))


def penalty(one: Measured, frame: Frame) -> bool:
    """Whether the figure is what a court or an office did for an earlier deed."""
    return any(_PENALTY.search(frame.seen, *span) for span in one.metric or ())


_Kind: TypeAlias = Callable[[Measured, Frame], bool]
# Those that have no time but of their clause, none but of their sentence, and none of the whole report.
OF_THE_CLAUSE: Sequence[_Kind] = (lasting, this_time, undated)
OF_THE_SENTENCE: Sequence[_Kind] = (penalty, to_come, always)
OF_NO_REPORT: Sequence[_Kind] = (lasting, by_now, penalty, to_come, last_time, undated, always, of_its_own)


def any_of(kinds: Sequence[_Kind], one: Measured, frame: Frame) -> bool:
    """Whether the figure is of one of these kinds."""
    return any(kind(one, frame) for kind in kinds)
