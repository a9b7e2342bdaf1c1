"""Figures and ranges as rules need them: the pattern of an amount with its unit, and what a match amounts to."""

import re
from dataclasses import dataclass
from decimal import Decimal

from factsheet.find.numerals import NUMBER, NUMERAL, Numeral, numeral
from factsheet.model import Bound, QuantityKind

# 3%至5%, 80～150毫米, 1万元--5万元, 17至63岁
JOIN = r" ?(?:--?|~|—{1,2}|–|−|至|到) ?"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule makes of its match; `bound` is what the numeral itself says, 超 and 左右 are read around it."""

    kind: QuantityKind
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    bound: Bound | None = None


def amount(unit: str) -> str:
    """The pattern of one figure with its unit or of a range: `5万元`, `4.5万至5万元`, `3%-5%`.

    A match has the groups `low` and, in a range, `high`; the unit behind the last figure is for the rule to name.
    """
    return rf"(?P<low>{NUMBER})(?: ?(?:{unit})?(?:\(含\))?{JOIN}(?P<high>{NUMERAL}))? ?"


def read_amount(
    match: re.Match[str], kind: QuantityKind, unit: str | None, factor: Decimal = Decimal(1)
) -> Reading | None:
    """The reading of a match of `amount`, None where its numerals are none or the range runs backwards."""
    low = numeral(match["low"])
    high = numeral(match["high"]) if match["high"] else None
    if low is None or (match["high"] and high is None):
        return None
    return reading(kind, *_ends(low, high), unit, low.bound or (high.bound if high else None), factor)


def reading(
    kind: QuantityKind,
    low: Decimal,
    high: Decimal | None,
    unit: str | None,
    bound: Bound | None = None,
    factor: Decimal = Decimal(1),
) -> Reading | None:
    """One figure as `value`, two as a range; None for a range that is none: 5至3."""
    if high is None:
        return Reading(kind, low * factor, unit=unit, bound=bound)
    if high <= low:
        return None
    return Reading(kind, None, low * factor, high * factor, unit, bound)


def _ends(low: Numeral, high: Numeral | None) -> tuple[Decimal, Decimal | None]:
    """Both ends of a range; the first borrows the scale of the second where that keeps it the smaller: 3至5万."""
    if high is None:
        return low.low, low.high
    end = high.high if high.high is not None else high.low
    lent = low.low * high.scale
    return (lent if low.scale < high.scale and high.scale > 10 and lent < end else low.low), end
