"""How a figure moved over time: `increase` or `decrease` where its own words say so, or the figures beside it.

升至六成 and 增长12.5% have a verb; of 由4.2亿元压减到3.4亿元 the second is held against the first; 达到6万元 behind
翻一番 is where that rise ends; a column headed 同比 moves by its sign.
"""

from factsheet.figures.frame import Frame, Slot
from factsheet.figures.reading import Measured
from factsheet.figures.table import Cell
from factsheet.figures.wording import Change, Wording, moves
from factsheet.model import Quantity
from factsheet.patterns import compiled

# 录得|12%|实质升幅
_BEHIND = compiled(
    "的?(?:实质|按年|按月|按季|同比|环比|名义|实际)?的?(?P<move>[升涨增加跌降减][幅]|增长|跌幅|下降)(?!率)"
)
# 41种药品平均降价|58%|: the verb is the name.
_NAMED = compiled("(?:(?P<rise>[涨提加]价)|[降减跌]价)$")
_REACHED = compiled(",?[^,;。#]{0,8}")
_TIMES = frozenset({"小时", "分钟", "秒"})  # 较去年快|3分05秒|
_DOUBLED = ("翻", "倍增")


def change(slot: Slot, said: Wording, frame: Frame, before: Measured | None, cell: Cell | None) -> Change | None:
    """The change of a figure by its words and those behind it, by the figure before it, by its cell in a table."""
    if said.starting:
        return None
    if said.change:
        sooner = slot.quantity.unit in _TIMES and frame.seen.endswith("快", 0, slot.quantity.start)
        return "decrease" if sooner else said.change
    if slot.quantity.kind == "percent" and (price := _NAMED.search(frame.seen, *said.name)):
        return "increase" if price["rise"] else "decrease"
    if slot.quantity.kind == "percent" and (move := _BEHIND.match(frame.behind(slot))):
        return moves()[move["move"]]
    if doubled(slot.quantity):
        return "increase"
    if cell and cell.change:
        return cell.change
    if before is None or before.slot.sentence != slot.sentence or said.name[0] < said.name[1]:
        return None
    if before.wording.starting:
        return _between(before.slot.quantity, slot.quantity)
    reached = said.reaching and _REACHED.fullmatch(frame.seen, before.slot.quantity.end, slot.quantity.start)
    return before.change if reached and before.rate else None


def doubled(quantity: Quantity) -> bool:
    """Whether the figure is a rise by its own word: 翻一番."""
    return quantity.text.startswith(_DOUBLED)


def _between(first: Quantity, second: Quantity) -> Change | None:
    if first.value is None or second.value is None or first.unit != second.unit or first.value == second.value:
        return None
    return "increase" if first.value < second.value else "decrease"
