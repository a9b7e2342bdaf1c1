"""Which figures a journalist would put into the key-figures table, and what weight each has there.

Never there: ordinals, ages, what others are compared with (较2022年的27,923宗), repeats, figures without a metric.
Of the rest each has a weight, the sum of the reasons that hold; those above nought are key.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from decimal import Decimal

from factsheet.figures.frame import Frame
from factsheet.figures.name import headed
from factsheet.figures.reading import Measured
from factsheet.figures.timeless import opening
from factsheet.figures.unfit import unfit
from factsheet.model import Quantity
from factsheet.patterns import compiled
from factsheet.records import record

_TOLL = compiled("死|丧生|身亡|遇难|罹难|遇害|殉职|不治|[轻重受]?伤$|失踪|失联|受困|被困|危殆|命危|OHCA|心肺停止|猝死")
_PUNISHMENT = compiled("徒刑|拘役|入狱|[改轻重被均各获]判|判[囚监刑处]|监禁|缓刑|褫夺公权|市场禁入")
# 来自|12个|国家和地区, 覆盖|18个|省份
_FROM = compiled("^(?:国家|地区|省份|省区|市县|城市|县市)(?:和地区|及地区|与地区)?$|^[北南东西][纬经]$")
# 最高可判监|14年|, 一经定罪可被罚款|5万元|
_ALLOWED = compiled("最[高多长]可?[被处]?以?(?:判|罚|处|囚|监禁|徒刑)|一经定罪|可(?:被?判|处|罚)|(?<![取获所使觉])得[并易]?[科处]")
# 35票|赞成|, |被捕|9人
_VOTE_OR_ARREST = compiled("赞成|反对|弃权|拘捕|被捕|逮捕|抓获|落网|羁押")
# 原计划投资|3亿元|, 当时只有|12名学生|
_ONCE = compiled("(?<![中草平太高还复])原[订定先本计价为]|(?<!不)曾(?=[^,]{2})|此前|当时|当年(?!度)")
# 首节以|24比18|领先, 打出一波|14比0|: but 以|98比92|逆转取胜
_MOMENT = compiled("领先|落[后居]|超前|反超|攻势|追平|扳平|拉开|一波|上半场|半场|[首末]节|单节|第[一二三四1-4][节盘局]")
_HOME = compiled("(?:实用|建筑|套内|室内)面积|室内坪数")
_OF_HOMES = frozenset({"ft2", "m2", "坪"})
# 180千瓦|快速充电桩, 40呎|冷冻货柜, but 90吨|鲜蚝, 3.2万亩|柑橘
_AMOUNTS = frozenset({"t", "kg", "ha", "亩", "km2"})
_TIMES = frozenset({"年", "个月", "月", "周", "天", "日", "小时", "分钟", "秒"})
# 总工时|166.3小时|, 平均轮候时间|5.3年|: lengths that are measured.
_LENGTH = compiled("(?:工时|时数|车程|工期|轮候|时长|行车时间|轮候时间|等候时间|等待时间|通勤时间|(?<!时)间隔|寿命|年限)$")
_RARELY = 4
_FEW, _SOME, _MANY = Decimal(3), Decimal(10), Decimal(10000)


@record
class Candidate:
    """A figure with what its weight depends on; `clause` and `behind` are the words around it.

    `in_words`: the figure is, most figures of the article are not.
    """

    one: Measured
    quantity: Quantity
    metric: str
    clause: str
    behind: str
    said: bool
    in_words: bool
    first: bool
    last: bool

    @property
    def of_a_size(self) -> bool:
        """Whether it is how big, long or strong something is."""
        return self.quantity.kind == "measure" and self.quantity.unit not in _AMOUNTS

    def counts(self, most: Decimal) -> bool:
        """Whether it counts something and counts to no more than `most`; in a table that may be per cent or 万吨."""
        quantity = self.quantity
        return (
            quantity.kind == "count"
            and self.one.reader != "cell"
            and quantity.value is not None
            and quantity.value <= most
        )


@record
class Reason:
    """A reason for or against a figure in the table."""

    name: str
    weight: float
    holds: Callable[[Candidate], bool]


REASONS: Sequence[Reason] = (
    Reason("a share or a rate", 1.0, lambda c: c.quantity.kind == "percent"),
    Reason("a count", 0.5, lambda c: c.quantity.kind == "count"),
    Reason("a few", -0.5, lambda c: c.counts(_FEW)),
    Reason("some", -1.0, lambda c: c.counts(_SOME)),
    Reason("large", 1.0, lambda c: c.quantity.value is not None and c.quantity.value >= _MANY),
    Reason("a stretch of time", -1.0, lambda c: c.quantity.unit in _TIMES),
    Reason("a length that is measured", 1.0, lambda c: c.quantity.unit in _TIMES and bool(_LENGTH.search(c.metric))),
    Reason("in words", -1.0, lambda c: c.in_words),
    Reason("one of many scores", -1.0, lambda c: c.quantity.kind == "ratio" and len(c.one.slot.series) > 1),
    Reason("a score of the moment", -1.5, lambda c: c.quantity.kind == "ratio" and bool(_MOMENT.search(c.clause + c.behind))),
    Reason("in somebody's speech", -3.0, lambda c: c.said),
    Reason("moved", 0.5, lambda c: c.one.change is not None),
    Reason("where they are from", -1.0, lambda c: bool(_FROM.search(c.metric))),
    Reason("a price per unit", 1.0, lambda c: "/" in (c.quantity.unit or "")),
    Reason("a share of something named", 0.5, lambda c: c.one.wording.share is not None),
    Reason("a measure by its name", 0.5, lambda c: headed(c.metric)),
    Reason("dead or hurt", 1.5, lambda c: c.quantity.unit == "人" and bool(_TOLL.search(c.metric))),
    Reason("a punishment", 2.0, lambda c: bool(_PUNISHMENT.search(c.metric))),
    Reason("what a law allows", -2.5, lambda c: bool(_ALLOWED.search(c.clause))),
    Reason("a vote or an arrest", 1.5, lambda c: bool(_VOTE_OR_ARREST.search(c.metric))),
    Reason("how it was before", -1.0, lambda c: bool(_ONCE.search(c.clause))),
    Reason("only an attribute", -1.0, lambda c: c.behind.startswith("的") or c.one.reader == "possessed"),
    Reason("the size of a thing", -1.5, lambda c: c.one.reader == "given" and c.of_a_size),
    Reason("the size of one home", -1.0, lambda c: bool(_HOME.search(c.metric)) and c.quantity.unit in _OF_HOMES),
    Reason("a change of pace", -1.5, lambda c: c.one.reader == "paced"),
    Reason("held against another", -0.7, lambda c: c.one.wording.apart is not None),
    Reason("led up to", 0.5, lambda c: c.one.wording.linked),
    Reason("a full metric", 0.5, lambda c: len(c.metric) > 5),
    Reason("early", 0.5, lambda c: c.first),
    Reason("late", -0.5, lambda c: c.last),
    Reason("news of its own", 0.3, lambda c: True),
)


def weight(candidate: Candidate) -> float:
    """The sum of the reasons that hold."""
    return sum(reason.weight for reason in REASONS if reason.holds(candidate))


def candidates(frame: Frame, read: Sequence[Measured]) -> Iterator[Candidate]:
    """The figures that can be key at all, in text order."""
    lines = sorted({one.slot.line for one in read})
    early, late = lines[:2], lines[3 * len(lines) // 4 :]
    digits = sum(map(_in_digits, read)) * _RARELY > len(read)
    fit = [one for one in read if not unfit(frame, one)]
    told: dict[Hashable, Measured] = {}
    # A heading tells what the text below tells in full.
    for one in sorted(fit, key=lambda one: frame.kind(one.slot.quantity.start) == "heading"):
        told.setdefault(_value(one), one)
    for one in fit:
        slot, quantity = one.slot, one.slot.quantity
        metric = one.named(frame.article.view) or ""
        first = told[_value(one)]
        if first is one or _another(first, one, metric):
            yield Candidate(
                one,
                quantity,
                metric,
                clause=frame.seen[opening(slot, frame) : quantity.start],
                behind=frame.behind(slot),
                said=frame.spoken(slot),
                in_words=digits and not _in_digits(one),
                first=slot.line in early,
                last=slot.line in late,
            )


def _in_digits(one: Measured) -> bool:
    """Whether the figure is written in digits; in the bulletins of Hong Kong none is: |六點一公噸|."""
    return any(map(str.isdigit, one.slot.quantity.text))


def _value(one: Measured) -> Hashable:
    quantity = one.slot.quantity
    return quantity.value, quantity.low, quantity.high, quantity.parts, quantity.unit, one.change


def _another(first: Measured, one: Measured, metric: str) -> bool:
    """Whether a figure that was told before is another punishment: 褫夺公权5年、缓刑|5年|."""
    return first.slot.sentence == one.slot.sentence and first.metric != one.metric and bool(_PUNISHMENT.search(metric))
