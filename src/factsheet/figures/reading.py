"""What has been read of a figure, and of the figures before it in its paragraph."""

import inspect
from collections import deque
from collections.abc import Callable, Iterator, Mapping

from factsheet.figures.frame import Frame, Slot
from factsheet.figures.name import name, proportional
from factsheet.figures.wording import Change, Span, Wording
from factsheet.model import Quantity
from factsheet.patterns import compiled
from factsheet.records import record

Metric = tuple[Span, ...]

# but 剔除蔬菜后的核心物价|指数 is another figure
_ADDED = compiled("(?:若|如)?(?:加计|加上|连同|计入|计及|扣除|撇除|剔除)(?![^,;。#]{1,16}后的)")
# 访港旅客459万人次,内地客占其中|311万人次|;首10个月累计|3650万人次|: the part is not what is told of on.
_PART = compiled("其中|当中")
_MAGNITUDE = 10
_OF_ALL = compiled("占(?:整体|总体|总数|全部|总量|总额)")
_PEOPLE, _SHARES = frozenset({"人", "人次"}), frozenset({"percent", "ratio"})


@record
class Measured:
    """A figure with its metric as stretches of the text, and how it moved.

    `own`: the metric stands beside the figure, it is not carried over from an earlier one.
    `rate`: the figure says by how much something moved. `heading`: that of its column, in a table; `row`: what
    else of the table may date it, the label of its row.
    """

    slot: Slot
    wording: Wording
    reader: str | None
    metric: Metric | None
    own: bool
    change: Change | None
    rate: bool
    heading: Span | None = None
    row: Span | None = None

    def named(self, text: str) -> str | None:
        """The metric in the characters of a text or of its view."""
        return "".join(text[start:end] for start, end in self.metric) if self.metric else None


class Story:
    """What a paragraph has told so far, to carry a subject on: the figure read last, and what was named last."""

    def __init__(self, frame: Frame) -> None:
        self.frame = frame
        self.last: Measured | None = None
        self.subject: Metric | None = None
        self.share: Metric | None = None
        self._whole: Metric | None = None
        self._earlier: Metric | None = None
        self._all: Metric | None = None
        self._named = deque[Measured](maxlen=40)

    def go_on(self, slot: Slot) -> None:
        """Come to the next figure; behind a semicolon a part that was told of is left for the whole."""
        if self._whole and self.last and self.frame.seen.find(";", self.last.slot.quantity.end, slot.quantity.start) >= 0:
            self.subject, self._whole = self._whole, None
        if self._all and self.last and self.last.slot.quantity.end < slot.sentence:
            self.subject, self._all = self._all, None  # 访港旅客394万人次;内地客318万人次,占整体八成。首七个月累计|2513万人次|

    def add(self, one: Measured) -> None:
        """Go on to the next figure; under a name of its own it is the subject of what follows.

        A share is not, what it is a share of another of is: |诈骗案|占整体罪案四成八,按年升12.3%.
        """
        last, self.last = self.last, one
        if self.added(one) or (self.subject and self._aside(one)):
            return
        if one.own and one.slot.quantity.kind != "ordinal":
            part = _PART.search(self.frame.seen, one.slot.clause, one.slot.quantity.start)
            more = last and last.slot.sentence == one.slot.sentence and last.slot.quantity.unit == one.slot.quantity.unit
            self._whole = (self._whole or self.subject) if part else self._whole if more else None
            self.share = one.metric if self._of_another(one) else None
            if one.wording.share and _OF_ALL.match(self.frame.seen, *one.wording.share):
                self._all = self._earlier
            elif one.metric != self.subject:
                self._earlier = self.subject
            self.subject = (self._sharer(one) if self.share else None) or one.metric
            self._named.appendleft(one)
        elif one.slot.joined and one.metric:
            self._named.appendleft(one)

    def added(self, one: Measured) -> bool:
        """Whether the figure is only added to the one before it: 预算6215亿元,|加计基金1120亿元|后达8541亿元."""
        return bool(self.subject and _ADDED.match(self.frame.seen, one.slot.clause))

    def _aside(self, one: Measured) -> bool:
        """Whether the figure is told in a bracket that closes before the sentence goes on: 登记结婚8027对(|含同性215对|),较7月多一成."""
        seen, at = self.frame.seen, one.slot.quantity.start
        opened = seen.rfind("(", one.slot.sentence, at)
        return opened > seen.rfind(")", one.slot.sentence, at) and one.own

    def _of_another(self, one: Measured) -> bool:
        share = one.wording.share
        return share is not None and not proportional(self.frame.seen[slice(*share)])

    def _sharer(self, one: Measured) -> Metric | None:
        said = one.wording
        whose = name(self.frame.seen, (said.name[0], said.share[0])) if said.share else None
        return (whose,) if whose else self.subject

    @property
    def whole(self) -> Metric | None:
        """Of what the subject is a part, if 其中 told of parts."""
        return self._whole

    def outgrown(self, slot: Slot) -> bool:
        """Whether the subject can't have risen by so much: 死亡3例，较昨日新增|57例|."""
        levels = (one.slot.quantity for one in self._named if one.metric == self.subject and not one.rate)
        more, told = slot.quantity, next(levels, None)
        if told is None or told.unit != more.unit or told.value is None or more.value is None:
            return False
        return told.value < more.value

    @property
    def kind(self) -> str | None:
        """Of what kind the figure is whose metric is the subject."""
        return next((one.slot.quantity.kind for one in self._named if one.metric == self.subject), None)

    def of_unit(self, slot: Slot) -> Metric | None:
        """What the sentence last counted in the unit of the slot: |食物中毒486件|,患者5231人,去年则有561件."""
        unit = slot.quantity.unit
        if unit in _PEOPLE and self.kind not in _SHARES:
            return None  # 游客27万人次,比|户籍人口|还多四五万人
        same = (one for one in self._named if one.slot.quantity.unit == unit and one.slot.quantity.kind == "count")
        last = next((one for one in same if unit not in _PEOPLE or _comparable(one.slot.quantity, slot.quantity)), None)
        return last.metric if last and slot.sentence <= last.slot.quantity.start else None

    def joined_unit(self, slot: Slot) -> Metric | None:
        """Of a list of units what the sentence counted in each: |实施人数|4236人，较上月减少37家、600人."""
        first = self.frame.slots[slot.series.start].quantity
        if slot.quantity.kind != "count" or slot.quantity.unit == first.unit:
            return None
        if self.last and self.last.own and self.last.slot.series == slot.series:
            return None  # 新增通报43家、1846人,终止实施6家、|726人|
        same = (one for one in self._named if one.slot.quantity.unit == slot.quantity.unit and one.slot.quantity.kind == "count")
        last = next(same, None)
        return last.metric if last and slot.sentence <= last.slot.quantity.start and last.slot.series != slot.series else None

    def share_told(self) -> Metric | None:
        """The share that the paragraph has told of last."""
        return next((one.metric for one in self._named if one.slot.quantity.kind == "percent" and one.metric and not one.rate), None)

    def named_last(self, slot: Slot) -> Iterator[Measured]:
        """The figures with a name that the sentence has told before the slot, the last first."""
        return (one for one in self._named if slot.sentence <= one.slot.quantity.start < slot.quantity.start)

    def levels(self, slot: Slot) -> Iterator[Metric]:
        """What the sentence has measured before the slot, rates apart, the last first."""
        return (one.metric for one in self.named_last(slot) if one.metric and not one.rate)


def _comparable(one: Quantity, other: Quantity) -> bool:
    """Whether two counts are of one size: the 8614 born this June and the 10481 of last, not 每311秒诞生|1名|婴儿."""
    return bool(one.value and other.value and one.value / _MAGNITUDE < other.value < one.value * _MAGNITUDE)


Reading = Callable[[Slot, Wording, Story], Metric | None]


@record
class Reader:
    """One way to tell what a figure measures; `carries` if it takes that over from an earlier figure.

    `yes` maps `前文|数字|后文` to what must be read there: `metric`, or `metric | period | change`.
    """

    name: str
    read: Reading
    carries: bool
    yes: Mapping[str, str]
    doc: str


def reader(yes: Mapping[str, str], *, carries: bool = False) -> Callable[[Reading], Reader]:
    """Make a `Reader` of the function below it, named as that is."""

    def made(read: Reading) -> Reader:
        return Reader(getattr(read, "__name__", ""), read, carries, yes, inspect.getdoc(read) or "")

    return made
