"""Bars beside key figures, where a comparison is honest: amounts of one unit, from zero, at least two of them.

A rate of change is no amount (3.5 % up and 2 % down are no lengths), nor are a rank, a range or a ratio; of per cents only
shares are drawn, 占营收比重 and 毛利率, on a scale to the whole.
"""

from collections.abc import Sequence
from decimal import Decimal

from factsheet.patterns import compiled
from factsheet.records import record
from factsheet.results import Figure

_AMOUNTS = frozenset({"money", "percent", "count", "measure"})
_DIRECTIONS = frozenset({"increase", "decrease"})
# Said of what the figure measures, in either script: a part of something, and not how much it rose or fell.
_SHARE = compiled(r"^(?![^占佔]*[增涨漲跌降升减減]).*(?:[占佔率]|比[重例]|份[额額])")
_COLOURS = 4  # units with bars of their own; more would be noise


@record
class Bar:
    """How long the bar is, in per cent of the longest, and the number of its unit, for the colour."""

    width: float
    unit: int


def bars(figures: Sequence[Figure]) -> list[Bar | None]:
    """A bar for each figure that can be compared with another one of the table."""
    amounts: dict[str, list[Decimal]] = {}
    for figure in figures:
        unit, value = _amount(figure)
        amounts.setdefault(unit, []).append(value)
    scales = {unit: _scale(unit, values) for unit, values in amounts.items() if len(values) > 1 and min(values) >= 0}
    colours = {unit: number for number, unit in enumerate(unit for unit, whole in scales.items() if unit and whole)}
    return [_bar(*_amount(figure), scales, colours) for figure in figures]


def _amount(figure: Figure) -> tuple[str, Decimal]:
    """The unit by which the figure can be compared, with the amount; no unit where it can't be."""
    quantity = figure.quantity
    share = quantity.kind != "percent" or _SHARE.match(quantity.metric or "")
    if quantity.kind not in _AMOUNTS or not share or quantity.value is None or figure.change in _DIRECTIONS:
        return "", Decimal(0)
    return quantity.unit or "", quantity.value


def _scale(unit: str, values: Sequence[Decimal]) -> Decimal:
    """What the longest bar stands for: the greatest amount, and for shares the whole."""
    return max(Decimal(100), *values) if unit == "%" else max(values)


def _bar(unit: str, value: Decimal, scales: dict[str, Decimal], colours: dict[str, int]) -> Bar | None:
    colour = colours.get(unit, _COLOURS)
    return Bar(round(float(100 * value / scales[unit]), 2), colour) if colour < _COLOURS else None
