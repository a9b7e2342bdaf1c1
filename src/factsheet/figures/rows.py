"""The rows of the key-figures table: what was measured, its value, and in the same row how it moved and against what.

香港对宁波实际投资241.6亿元,增长12.5%      香港对宁波实际投资 | 24160000000 CNY | +12.5%
"""

from collections.abc import Iterable, Sequence

from factsheet.figures.change import doubled
from factsheet.figures.choose import Candidate, weight
from factsheet.figures.frame import Frame
from factsheet.figures.reading import Measured
from factsheet.find.rule import plain
from factsheet.model import Quantity
from factsheet.patterns import compiled
from factsheet.records import record
from factsheet.results import Figure

# 年增9%, but 全年增长8%
_BASIS = compiled("同比|环比|按[年月季]|(?<![全今去明本上前每逐当同0-9一二三四五六七八九十半])[年月季][增减]")
# What a column of changes is against: 年增率, 按月变动, 较上月, 同比(%)
_OF_COLUMN = compiled("同比|环比|按[年月季周日]|[年月季周][增减变][长减动化率幅]{0,2}|[较比][^ ()%±/]{1,8}")
_SIGNS = {"increase": "+", "decrease": "-"}
_REACH = 16
_RELATIVE = frozenset({"percent", "percentage_point", "multiple", "ratio"})
_REACHED = compiled(",?(?:至|到|达|达到|来到|升至|增至|降至|跌至|为|[收]?报|录得?)(?:约|近|逾|超过?)?")
_EARLY = 4.0  # what the first word of an article is worth against its last, in the weights of reasons


@record
class _Row:
    """A row while it grows by the rates around its figure."""

    candidate: Candidate
    weight: float
    rates: list[Measured]


def rows(
    frame: Frame, read: Sequence[Measured], quantities: Sequence[Quantity], chosen: Iterable[Candidate]
) -> tuple[Figure, ...]:
    """The table, the most important row first; `quantities` are the described ones, in the order of the slots."""
    grown: list[_Row] = []
    for candidate in chosen:
        if (value := weight(candidate)) <= 0:
            continue
        if grown and _moves(candidate.one, grown[-1], read, quantities):
            grown[-1].rates.append(candidate.one)
        elif grown and _reaches(frame, candidate.one, grown[-1]):
            grown[-1] = _Row(candidate, max(value, grown[-1].weight), [grown[-1].candidate.one])
        else:
            grown.append(_Row(candidate, value, []))
    return tuple(
        _figure(frame, read, row, quantities[row.candidate.one.slot.number]) for row in _in_order(frame, grown)
    )


def _in_order(frame: Frame, grown: list[_Row]) -> list[_Row]:
    """The rows by their weight and by how early the article tells them: news tells the main thing first."""
    length = len(frame.article.text)
    return sorted(grown, key=lambda row: -row.weight - _EARLY * (1 - row.candidate.quantity.start / length))


def _moves(one: Measured, row: _Row, read: Sequence[Measured], quantities: Sequence[Quantity]) -> bool:
    """Whether a rate says how the figure of the row moved: the same metric and time, and nothing else between them."""
    level = row.candidate.one
    last = row.rates[-1] if row.rates else level
    between = read[last.slot.number + 1 : one.slot.number]
    # 发放贷款4826笔、25.9亿元,同比分别增长12.6%和18.3%: each is of another figure, under the same name
    alike = one.reader == "listed" and len({read[number].metric for number in one.slot.series}) == 1
    return (
        one.rate
        and not alike
        and one.change is not None
        and not level.rate
        and one.metric == level.metric
        and (one.slot.quantity.kind in _RELATIVE or _base(one.slot.quantity) == _base(level.slot.quantity))
        and one.slot.sentence == level.slot.sentence
        and (one.reader == "cell" or quantities[one.slot.number].period == quantities[level.slot.number].period)
        and all(other.wording.base or other.heading or not other.reader for other in between)
    )


def _base(quantity: Quantity) -> str:
    """The unit without what it is for each: 168家、3410人,再增|19家| has no people."""
    return (quantity.unit or "").partition("/")[0]


def _reaches(frame: Frame, one: Measured, row: _Row) -> bool:
    """Whether the figure is what the rate of the row before led to: 收入增加|9.4%|至|86.73亿元|."""
    rate = row.candidate.one
    between = frame.article.view[rate.slot.quantity.end : one.slot.quantity.start]
    moved = rate.rate and rate.change is not None and not row.rates
    return moved and not one.rate and one.metric == rate.metric and _REACHED.fullmatch(between) is not None


def _figure(frame: Frame, read: Sequence[Measured], row: _Row, quantity: Quantity) -> Figure:
    moved = row.rates or [row.candidate.one]
    amounts = [one for one in moved if one.rate and one.change]
    bases = [_basis(frame, read, one) for one in moved]
    return Figure(
        quantity=quantity,
        change="; ".join(map(_signed, amounts)) or quantity.change,
        basis="; ".join(basis or "" for basis in bases) if any(bases) else None,
        start=min(quantity.start, moved[0].slot.quantity.start),
        end=max(quantity.end, moved[-1].slot.quantity.end),
    )


def _signed(one: Measured) -> str:
    """A rate with its sign, and with its bound where it is not exact: `+12.5%`, `-0.36pp`, `+20% nearly` for 高出近两成.

    翻了一番 is twice as much, which is `+1倍`.
    """
    quantity = one.slot.quantity
    sides = [quantity.value] if quantity.value is not None else [quantity.low, quantity.high]
    amount = "–".join(plain(abs(side) - doubled(quantity)) for side in sides if side is not None)
    signed = f"{_SIGNS[one.change or 'increase']}{amount}{quantity.unit or ''}"
    return f"{signed} {quantity.bound}" if quantity.bound else signed


def _basis(frame: Frame, read: Sequence[Measured], one: Measured) -> str | None:
    """What a change is against, in the words of the text: 较上月, 同比, 较2022年的27,923宗."""
    text, slot = frame.article.text, one.slot
    if one.change is None:
        return None
    if one.wording.base:
        return text[slice(*one.wording.base)].rstrip("的")
    if one.heading:
        against = _OF_COLUMN.search(frame.article.view, *one.heading)
        return text[slice(*against.span())] if against else None
    before = read[slot.number - 1] if slot.number else None
    if before and before.slot.sentence == slot.sentence and (before.wording.starting or _held_against(before)):
        begin = before.wording.base[0] if before.wording.base else before.slot.quantity.start
        return text[begin : before.slot.quantity.end]
    found = _BASIS.search(frame.article.view, max(slot.start, slot.quantity.start - _REACH), slot.quantity.start)
    return text[slice(*found.span())] if found else None


def _held_against(one: Measured) -> bool:
    return one.wording.base is not None and not one.rate
