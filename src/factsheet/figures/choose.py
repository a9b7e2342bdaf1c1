"""Which figures a journalist would put into the key-figures table, and what weight each has there.

Never there: ordinals, ages, what others are compared with (较2022年的27,923宗), repeats, figures without a metric.
Of the rest each has a weight, the sum of the reasons that hold; those above nought are key.
"""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from factsheet.figures.frame import AGES, Frame
from factsheet.figures.name import headed
from factsheet.figures.reading import Measured
from factsheet.model import Quantity
from factsheet.patterns import compiled
from factsheet.records import record

_CLASS = compiled(r"[百千万亿萬億]\D{0,3}[级級]$")
_EARLIER_COLUMN = compiled("去年|上年|前年|上月|上季|上期|同期")
_OF_CLASS = compiled("级(?!别)")
_NO_NUMBER = compiled("[百千万亿萬億]+.?元")
# 高于6.9%的基线, 站上50%的荣枯线.
# 创近9季|新高, 为5年来|最低: the record is held against the stretch.
_RECORD = compiled("新[高低]|以?来的?(?:新[高低]|最|同期)")
_LINE = compiled(r"的?\D{0,4}(?:基线|警戒线|荣枯线|分水岭|红线|底线|门槛|及格线|大关|关口|整数关)")
_TOLL = compiled("死|丧生|身亡|遇难|罹难|遇害|殉职|不治|[轻重受]?伤$|失踪|失联|受困|被困|危殆|命危|OHCA|心肺停止|猝死")
_LIVES = compiled("寿命|平均年[龄纪]|年龄中位数|中位年龄")
_PUNISHMENT = compiled("徒刑|拘役|[改轻重]判|判[囚监刑处]|监禁|缓刑|褫夺公权|市场禁入")
# 62.4%的中学生每天睡眠不足|8小时|: those of whom the clause tells are told by it.
_THRESHOLD = compiled(r"#的?[^#@,;。!?:\n、]{2,12}(?:不[足到满超]过?|未[满及达]|少于|多于|低于|高于|超过?|逾|达到?)$")
# 来自|12个|国家和地区, 覆盖|18个|省份
_FROM = compiled("^(?:国家|地区|省份|省区|市县|城市|县市)(?:和地区|及地区|与地区)?$|^[北南东西][纬经]$")
# 上年同期为亏损|8740万元|
_YEAR_BEFORE = compiled(
    r"(?:去年|上年|前年|上季|上月)?同期[^#,;。]{0,2}(?:[则只仅]?[为是有]|录得)+(?:净?亏损|盈利|净利润|约|逾|超过?)*$"
)
_PASSED = {"more_than": 1, "less_than": -1}
_METHOD = compiled("[^,;。]{0,1}(?:信心水[准平]|置信)")
_RECKONED = compiled("(?:按照?(?![年月季周日])[^#@]{0,4}|每)$")
_TIMES = frozenset({"年", "个月", "月", "周", "天", "日", "小时", "分钟", "秒"})
# 若人民币升值1%,汇兑损失将增加6200万元; 票价若调高, but not 温若海 or 相若. It holds in its clause and the one behind.
_SUPPOSED = compiled(
    r"(?:如果|倘若|要是|一旦|万一|(?:\A|(?<=[,;。:!?「“\n]))(?:假[如设定若使]|[若倘]|如(?![何此今下图表上]))"
    r"|若(?=[以按能不未无再要在从达升降涨跌调超继加减兑]))[^,;]*,?[^,;]*$"
)
_SENTENCE = 80  # characters
_FEW, _SOME, _MANY = Decimal(3), Decimal(10), Decimal(10000)


@record
class Candidate:
    """A figure with what its weight depends on."""

    one: Measured
    quantity: Quantity
    metric: str
    said: bool
    first: bool
    last: bool

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
    Reason("in words", -1.0, lambda c: not any(map(str.isdigit, c.quantity.text))),
    Reason("one of many scores", -0.5, lambda c: c.quantity.kind == "ratio" and len(c.one.slot.series) > 2),
    Reason("in somebody's speech", -2.0, lambda c: c.said),
    Reason("moved", 0.5, lambda c: c.one.change is not None),
    Reason("where they are from", -1.0, lambda c: bool(_FROM.search(c.metric))),
    Reason("a price per unit", 1.0, lambda c: "/" in (c.quantity.unit or "")),
    Reason("a share of something named", 0.5, lambda c: c.one.wording.share is not None),
    Reason("a measure by its name", 0.5, lambda c: headed(c.metric)),
    Reason("dead or hurt", 1.5, lambda c: c.quantity.unit == "人" and bool(_TOLL.search(c.metric))),
    Reason("a punishment", 2.0, lambda c: bool(_PUNISHMENT.search(c.metric))),
    Reason("a change of pace", -1.5, lambda c: c.one.reader == "paced"),
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
    told: dict[tuple[object, ...], Measured] = {}
    for one in read:
        if unfit(frame, one):
            continue
        metric = one.named(frame.article.view) or ""
        quantity = one.slot.quantity
        value = (quantity.value, quantity.low, quantity.high, quantity.parts, quantity.unit, one.change)
        first = told.setdefault(value, one)
        if first is one or _another(first, one, metric):
            yield Candidate(
                one, quantity, metric, frame.spoken(one.slot), one.slot.line in early, one.slot.line in late
            )


def _another(first: Measured, one: Measured, metric: str) -> bool:
    """Whether a figure that was told before is another punishment: 褫夺公权5年、缓刑|5年|."""
    return first.slot.sentence == one.slot.sentence and first.metric != one.metric and bool(_PUNISHMENT.search(metric))


def unfit(frame: Frame, one: Measured) -> str | None:
    """Why the figure can't be key whatever speaks for it; None if it can."""
    quantity = one.slot.quantity
    block = frame.block(quantity.start)
    if block and block.kind in ("title", "caption", "meta"):
        return "outside of the story"
    if not one.metric:
        return "no metric"
    if quantity.kind == "ordinal":
        return "a rank"
    if quantity.unit in AGES and not _LIVES.search(one.named(frame.article.view) or ""):
        return "an age"
    if _CLASS.search(quantity.text) or _OF_CLASS.match(frame.seen, quantity.end) or _bare(frame, quantity):
        return "a class of size"
    if _threshold(frame, one):
        return "a threshold"
    if _RECKONED.search(frame.seen, one.slot.clause, quantity.start) or _METHOD.match(frame.seen, quantity.end):
        return "what is reckoned with"
    if "抽样误差" in (one.named(frame.article.view) or ""):
        return "what is reckoned with"
    if _milestone(frame, one):
        return "a threshold"
    if _supposed(frame, one):
        return "a supposition"
    if _base(frame, one) or _LINE.match(frame.seen, quantity.end) or _RECORD.match(frame.seen, quantity.end):
        return "what others are compared with"
    return None


def _threshold(frame: Frame, one: Measured) -> bool:
    """Whether the clause tells by the figure what those are whom it counts before: 1012所小学全校不到|100人|."""
    slot = one.slot
    if (
        slot.start == slot.clause
        or slot.quantity.kind == "money"
        or frame.slots[slot.number - 1].quantity.kind not in ("count", "percent")
    ):
        return False
    return bool(_THRESHOLD.search(frame.seen, slot.start - 1, slot.quantity.start))


def _milestone(frame: Frame, one: Measured) -> bool:
    """Whether the figure is what the one before it has passed: 外籍生12.3万人,首度突破|12万|."""
    slot = one.slot
    if one.reader != "carried" or one.change or not slot.number or slot.quantity.bound not in _PASSED:
        return False
    before = frame.slots[slot.number - 1]
    if before.sentence != slot.sentence or slot.quantity.unit not in (before.quantity.unit, None):
        return False
    reached, passed = before.quantity.value, slot.quantity.value
    return reached is not None and passed is not None and (reached - passed) * _PASSED[slot.quantity.bound] >= 0


def _supposed(frame: Frame, one: Measured) -> bool:
    end = one.slot.quantity.start
    return bool(_SUPPOSED.search(frame.seen, max(one.slot.sentence, end - _SENTENCE), end))


def _bare(frame: Frame, quantity: Quantity) -> bool:
    """Whether the figure is a size without a number, before the things of it: 过|亿元|影片."""
    return (
        bool(_NO_NUMBER.fullmatch(quantity.text)) and frame.seen[quantity.end : quantity.end + 1].strip("的").isalpha()
    )


def _of_earlier_column(frame: Frame, one: Measured) -> bool:
    """Whether the column of the figure is of the time that a table compares with: 今年, |去年|, 增减."""
    return bool(one.heading and _EARLIER_COLUMN.match(frame.article.view, *one.heading))


def _base(frame: Frame, one: Measured) -> bool:
    """Whether others are compared with the figure: 较2022年的|27,923宗|, 由|57.6%|升至六成."""
    said, kind = one.wording, one.slot.quantity.kind
    held = said.base is not None and not said.rate and kind not in ("multiple", "percentage_point")
    if held and not (said.part and kind in ("percent", "ratio")):
        return True
    return said.starting or _of_earlier_column(frame, one) or _of_year_before(frame, one)


def _of_year_before(frame: Frame, one: Measured) -> bool:
    """Whether the clause only tells what it was then: 派息0.18元,上年同期为|0.25元|."""
    begin, end = one.slot.clause, one.slot.quantity.start
    return one.slot.start == begin and bool(_YEAR_BEFORE.match(frame.article.view, begin, end))
