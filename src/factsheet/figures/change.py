"""How a figure moved over time: `increase` or `decrease` where its own words say so, or the figures beside it.

升至六成 and 增长12.5% have a verb; of 由4.2亿元压减到3.4亿元 the second is held against the first; 达到6万元 behind
翻一番 is where that rise ends; a column headed 同比 moves by its sign.
"""

import re

from factsheet.figures.frame import DATE, Frame, Slot
from factsheet.figures.reading import Measured
from factsheet.figures.table import Cell
from factsheet.figures.wording import SIGNS, Change, Wording, moves
from factsheet.model import Quantity
from factsheet.patterns import compiled

# 录得|12%|实质升幅
_BEHIND = compiled(
    "的?(?:实质|按年|按月|按季|同比|环比|名义|实际|轻微|温和|显著|明显|强劲|可观|双位数)?的?(?P<move>[升涨增加跌降减][幅]|增长|跌幅|下降)(?!率)"
)
# 41种药品平均降价|58%|: the verb is the name.
_NAMED = compiled("(?:(?P<rise>[涨提加]价|[加涨提调]薪|[加升]息|加[租费])|[降减跌劈]价|[减降]薪|[减降]息|减[租税费])$")
# 下调个人住房贷款利率|0.25个百分点|: the verb stands before its object.
_ASKED = compiled("(?:(?P<rise>上调|调[高升]|提高|增加)|下调|调[低降]|降低|减免|削减|减收)(?!主?[因要]|原因|幅度?|最多)[^,;。#@]{2,}$")
# 同比多处置|32亿元|
_MORE = compiled(f"(?:同比|环比|按[年月季]|[较比]{DATE}+)的?(?:(?P<more>多)|少)[^,;。#]{{1,4}}$")
# 强积金8月|赚2.2%|, 基金单月|蚀0.8%|
_EARNED = compiled("(?:(?P<rise>赚)|[蚀亏])[约近逾]?$")
_NEAR = 3  # figures
_SHARES = frozenset({"percent", "percentage_point"})
_REACHED = compiled(",?[^,;。#]{0,8}")
# 较去年快|3分05秒|, 比去年慢了|5秒|
_TIMES, _PACE = frozenset({"小时", "分钟", "秒"}), compiled("(?:(?P<faster>快)|慢)了?[约近逾]?$")
# 9月还有4.8万件，10月|只剩|4.1万件
_ONLY_LEFT = compiled("(?:[只仅][剩余]下?|剩下?)[约近不到足]*$")
_DOUBLED, _HALVED = ("翻", "倍增"), ("减半", "減半")


def change(slot: Slot, said: Wording, frame: Frame, before: Measured | None, cell: Cell | None) -> Change | None:
    """The change of a figure by its words and those behind it, by the figure before it, by its cell in a table."""
    if said.starting:
        return None
    if said.change:
        pace = _PACE.search(frame.seen, slot.start, slot.quantity.start) if slot.quantity.unit in _TIMES else None
        return ("decrease" if pace["faster"] else "increase") if pace else said.change
    if slot.quantity.kind in _SHARES and (price := _NAMED.search(frame.seen, *said.name)):
        return "increase" if price["rise"] else "decrease"
    if slot.quantity.kind == "percent" and (earned := _EARNED.search(frame.seen, slot.start, slot.quantity.start)):
        return "increase" if earned["rise"] else "decrease"
    if slot.quantity.kind == "percent" and (move := _BEHIND.match(frame.behind(slot))):
        return moves()[move["move"]]
    if doubled(slot.quantity):
        return "increase"
    if _halved(slot.quantity):
        return "decrease"
    if more := _more(slot, frame):
        return "increase" if more["more"] else "decrease"
    if cell and cell.change:
        return cell.change
    if slot.quantity.kind in _SHARES and not (cell and cell.heading) and (signed := _signed(slot, frame)):
        return signed
    if slot.quantity.kind in _SHARES and (asked := _asked(slot, said, frame)):
        return asked
    if before is None or before.slot.sentence != slot.sentence:
        return None
    if before.wording.starting and before.slot.number + 1 == slot.number:
        return _between(before.slot.quantity, slot.quantity)
    if _ONLY_LEFT.search(frame.seen, slot.start, slot.quantity.start) and _between(before.slot.quantity, slot.quantity) == "decrease":
        return "decrease" if _dated_apart(before.slot, slot, frame) else None
    if bracketed_rate(slot, before, frame):
        return before.change
    if said.name[0] < said.name[1]:
        return None
    reached = said.reaching and _REACHED.fullmatch(frame.seen, before.slot.quantity.end, slot.quantity.start)
    return before.change if reached and before.rate else None


def bracketed_rate(slot: Slot, before: Measured, frame: Frame) -> bool:
    """Whether the figure is a move once more as a share, in brackets: 较上年同月减7.8亿元(|11.3%|)."""
    return before.rate and slot.quantity.kind == "percent" and frame.bracketed(before.slot, slot)


def _dated_apart(before: Slot, slot: Slot, frame: Frame) -> bool:
    """Whether both figures have their own times: |9月|还有4.8万件,|10月|只剩4.1万件."""
    return DATE in frame.seen[before.clause : before.quantity.start] and DATE in frame.seen[slot.clause : slot.quantity.start]


def by_so_much(slot: Slot, frame: Frame) -> bool:
    """Whether the figure says by how much something moved, without a verb of moving: 翻一番, 较上年多花|4.1亿元|."""
    return doubled(slot.quantity) or _halved(slot.quantity) or _more(slot, frame) is not None


def _more(slot: Slot, frame: Frame) -> re.Match[str] | None:
    return _MORE.search(frame.seen, slot.clause, slot.quantity.start)


def _asked(slot: Slot, said: Wording, frame: Frame) -> Change | None:
    """How what the figure is of is to move, where its verb comes first: 下调|贷款利率|0.25个百分点."""
    if said.linked or said.base or said.share:
        return None
    verb = _ASKED.search(frame.seen, *said.name)
    return None if verb is None else "increase" if verb["rise"] else "decrease"


def _signed(slot: Slot, frame: Frame) -> Change | None:
    """The change that a sign gives: |+5.0%|; |-0.6%| only beside one with the other sign, for a rate may be negative."""
    rises = SIGNS.get(slot.quantity.text[0])
    if rises is None or rises:
        return "increase" if rises else None
    beside = frame.slots[max(slot.number - _NEAR, 0) : slot.number + _NEAR + 1]
    return "decrease" if any(SIGNS.get(one.quantity.text[0]) for one in beside) else None


def doubled(quantity: Quantity) -> bool:
    """Whether the figure is a rise by its own word: 翻一番."""
    return quantity.text.startswith(_DOUBLED)


def _halved(quantity: Quantity) -> bool:
    return quantity.text in _HALVED


def _between(first: Quantity, second: Quantity) -> Change | None:
    if first.value is None or second.value is None or first.unit != second.unit or first.value == second.value:
        return None
    return "increase" if first.value < second.value else "decrease"
