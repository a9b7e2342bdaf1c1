"""What moves from one figure to another is two: 由35处到91处, 占比从35%到40%, 客户增6.3万至172万."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from factsheet.find.engine import Hit
from factsheet.find.quantities.amounts import Reading
from factsheet.find.rule import Context
from factsheet.patterns import compiled

Reader = Callable[[Context], Iterator[Hit[Reading]]]

_BOTH_ENDS = compiled("(.*[^0-9一二三四五六七八九十百千.,])[到至](.+)")
# 由1.5%至3.6%|调高为2%至4.8%: what has yet to move is a range.
_A_RANGE = compiled(
    "不等|之?间|以[内上下]|左右|区间|范围|[的都均皆各]|[一律统全面再分别并]{0,3}"
    "(?:[调提拉][高升降低]|[上下][调修升降]|调[整至]|修[改订正]|[降升加减增扩缩放延改变][低少加长大减短宽窄]?|压缩|收窄|翻倍)[为至到成]"
)
_BY_HOW_MUCH = compiled("(?:[增升涨跌减降挫扬]|[加涨降减提]价|增[加长]|减少|下[降跌]|上[升涨]|调[高低升])[约近逾超]?$")
# 销售费用同比增加|3.12亿元至7.05亿元|: what has moved since then has moved to somewhere; 预计同比增加3亿元至5亿元 is a range.
_SINCE = compiled(
    "(?:同比|环比|按[年月季]|[较比][^,。;0-9]{1,8}[期月年季周日])(?:大幅|小幅|略)?"
    "(?:增[加长]?|减少?|下[降跌滑]|上[升涨]|[升跌涨降]|回[升落]|扩大|收窄|缩[减小])了?[约近逾超]?$"
)
_GUESSED, _CLAUSE = compiled("预[计期料估]|料|将|会|可能|估计|有望|或"), 24
_FAR_APART = 4


def apart(hit: Hit[Reading], context: Context, read: Reader) -> list[Hit[Reading]]:
    """The two figures of a move, each read by itself; else the hit: 票价由80元到380元不等 is one range."""
    view, said = context.view, hit.reading
    if not said or not _moves(view, hit.start, said) or _A_RANGE.match(view, hit.end):
        return [hit]
    ends = _BOTH_ENDS.fullmatch(view, hit.start, hit.end)
    pieces = ends.regs[1:] if ends else ()
    read_alone = [(start, next(read(Context(view[start:end], context.region)), None)) for start, end in pieces]
    figures = [replace(one, start=start + one.start, end=start + one.end) for start, one in read_alone if one]
    return figures if len(figures) == len(("from", "to")) else [hit]


def _moves(view: str, start: int, said: Reading) -> bool:
    """由35处到91处 moves from the one to the other, 增6.3万至172万 by the one to the other; 上涨3至5元 is a range."""
    if not said.low or not said.high:
        return False
    if said.kind in ("count", "percent") and view[max(start - 1, 0) : start] in ("由", "从"):
        return True
    if said.kind == "percent":
        return False
    if said.high >= _FAR_APART * said.low and _BY_HOW_MUCH.search(view, max(start - 4, 0), start):
        return True
    clause = max(view.rfind(mark, max(start - _CLAUSE, 0), start) for mark in ",。;\n")
    clause = clause + 1 if clause >= 0 else max(start - _CLAUSE, 0)
    return bool(_SINCE.search(view, clause, start)) and not _GUESSED.search(view, clause, start)
