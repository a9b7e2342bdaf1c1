"""Figures and ranges as rules need them: the pattern of an amount with its unit, and what a match amounts to."""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import final

from factsheet.find.numerals import Numeral, numeral
from factsheet.find.quantities.figures import COUNTED, FIGURE
from factsheet.find.rule import Match
from factsheet.lexicon import one_of
from factsheet.model import Bound, QuantityKind
from factsheet.records import record

# 3%至5%, 80～150毫米, 1万元--5万元, 17至63岁
# 在3万元和5万元之间, but not 38间和3间; 处1万元以上5万元以下罚款
JOIN = r" ?(?:--?|~|—{1,2}|–|−|至|到|(?<!间)[和与](?=[^,。;、和与]{1,12}之?间)|以上,?(?=[^,。;、以]{1,9}以下)) ?"


@final
@record
class Reading:
    """What a rule makes of its match; `bound` is what the numeral itself says, 超 and 左右 are read around it.

    `lead` counts the characters before the match that belong to the fact: the comparison of 大于20.
    """

    kind: QuantityKind
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    bound: Bound | None = None
    parts: tuple[Decimal, ...] = ()
    lead: int = 0

    @property
    def most(self) -> Decimal:
        """The figure, or the upper end of its range."""
        return max(end for end in (self.value, self.low, self.high, *self.parts, Decimal(0)) if end is not None)


def before(begins: str) -> str:
    """A look ahead for a unit that begins with one of these characters, or for what makes a range of a figure.

    Where neither stands behind a figure, as mostly for a rule, that is over after one look.
    """
    return f"(?=[{begins} (~—–−至到和与以-])"


def amount(unit: str, begins: str | None = None) -> str:
    """The pattern of one figure with its unit or of a range: `5万元`, `4.5万至5万元`, `3%-5%`.

    A match has the groups `low` and, in a range, `high` and `low_unit`; the unit behind the last figure is for the
    rule to name, `unit` if it has to be the same. `begins` has the characters with which that can begin, where it is
    not a unit of one character.
    """
    if begins is None and len(unit) == 1:
        begins = unit
    look = before(begins) if begins else ""
    # An empty alternative, not `?`: to the matcher a branch costs less than a repeat, and here most rules end.
    return rf"(?P<low>{COUNTED}){look}(?: ?(?P<low_unit>{unit})?(?:\(含\))?{JOIN}(?P<high>{FIGURE})|) ?"


def read_amount(match: Match, kind: QuantityKind, unit: str | None, factor: Decimal = Decimal(1)) -> Reading | None:
    """The reading of a match of `amount`, None where its numerals are none or the range runs backwards."""
    low = numeral(match["low"])
    if low is None or not match["high"]:
        return low and ranged(kind, low.low, low.high, unit, low.bound, factor)
    high = numeral(match["high"])
    if high is None or not _of_one_unit(match):
        return None
    return ranged(kind, _borrowed(low, high), high.high or high.low, unit, low.bound or high.bound, factor)


def _of_one_unit(match: Match) -> bool:
    """5000元至1万元人民币 is one range, 2公里至3公斤 is none."""
    first, last = match.get("low_unit"), match.get("unit")
    return not first or not last or first in last or last in first


def ranged(
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


def _borrowed(low: Numeral, high: Numeral) -> Decimal:
    """The first figure of a range, with the scale of the second where that keeps it the smaller: 3至5万, 1000至2万."""
    lent = low.low * high.scale
    return lent if low.scale < high.scale > 10 and lent < high.low else low.low


# Power and energy are told in kilowatts and kilowatt-hours, so that 3.6GW and 484万瓩 of one article compare.
_KILO = {"MW": ("kW", 3), "GW": ("kW", 6), "MWh": ("kWh", 3), "GWh": ("kWh", 6), "TWh": ("kWh", 9)}


def in_base(said: Reading) -> Reading:
    """The reading in the base unit: 3.6 GW are 3600000 kW."""
    if said.unit not in _KILO:
        return said
    unit, power = _KILO[said.unit]
    value, low, high = (end and Decimal(f"{end.scaleb(power):f}") for end in (said.value, said.low, said.high))
    return replace(said, value=value, low=low, high=high, unit=unit)


def behind(words: Iterable[str]) -> str:
    """An expression for a place directly behind one of the words: `behind(["港币", "US$"])`."""
    known = list(words)
    last = re.escape("".join(sorted({word[-1] for word in known})))
    return f"(?<=[{last}])(?:{'|'.join(f'(?<={re.escape(word)})' for word in known)})"


def unit_of(words: Iterable[str]) -> str:
    """An expression for any of the words behind a look at the first character, as mostly none of them stands there."""
    known = set(words)
    single = re.escape("".join(sorted(word for word in known if len(word) == 1)))
    longer = [word for word in known if len(word) > 1]
    branches = ([one_of(longer)] if longer else []) + ([f"[{single}]"] if single else [])
    return f"(?:(?=[{initials(known)}])(?:{'|'.join(branches)}))"


def initials(words: Iterable[str]) -> str:
    """The characters with which the words begin, as a class of an expression lists them."""
    return re.escape("".join(sorted({word[0] for word in words})))
