"""Quantities: money, shares, measures, counts, ordinals, each with its value in base units."""

from collections.abc import Iterable
from dataclasses import replace

from factsheet.find.engine import Grammar, Hit
from factsheet.find.quantities import (
    bare,
    counts,
    fractions,
    intervals,
    measures,
    money,
    multiples,
    ordinals,
    ratios,
    shares,
    times,
)
from factsheet.find.quantities.amounts import Reading
from factsheet.find.quantities.bounds import bound_after, bound_before, bound_behind, bound_of_share
from factsheet.find.quantities.figures import HEAD, masked
from factsheet.find.rule import Context
from factsheet.model import Article, Quantity
from factsheet.patterns import compiled

# The order is the logic: what is no figure, prices before plain money, shares before measures (成 before 成年),
# a stretch of time before a count of anything, and figures without a unit last.
RULES = (
    counts.order,
    *money.RULES,
    *shares.RULES,
    intervals.interval,
    *fractions.RULES,
    *multiples.RULES,
    *times.RULES,
    *measures.RULES,
    *ordinals.RULES,
    *counts.RULES,
    # These give most of what they match back (2025年, 15:30), so they come where few others are left to try.
    times.duration,
    *ratios.RULES,
    *intervals.RULES,
    *bare.RULES,
)
GRAMMAR: Grammar[Reading] = Grammar(RULES, f"[{HEAD}第前半对翻减倍华摄零过百佰千仟万亿负ⅠⅡⅢⅣⅤIUHNMRCTE$¥€£]", masked)


def quantities(hits: Iterable[Hit[Reading]], article: Article) -> tuple[Quantity, ...]:
    """The hits as facts, bounded by the words around them: `超800亿美元` is more than 80000000000 USD."""
    figures = (figure for hit in hits for figure in _apart(hit, article))
    return tuple(_quantity(hit, hit.reading, article) for hit in figures if hit.reading)


_BOTH_ENDS = compiled("(.*[^0-9一二三四五六七八九十百千万亿.,])[到至](.+)")
_A_RANGE = compiled("不等|之?间|以[内上下]|左右|区间|范围|[的都均皆各]")


def _apart(hit: Hit[Reading], article: Article) -> list[Hit[Reading]]:
    """门店由35处到91处 tells of two figures, of then and of now; 由35到91处不等 and 从80元到380元 of a range."""
    view, said = article.view, hit.reading
    moved = said and said.low and said.high and said.kind in ("count", "percent") and view[hit.start - 1] in "由从"
    ends = moved and _BOTH_ENDS.fullmatch(view, hit.start, hit.end)
    if not ends or _A_RANGE.match(view, hit.end):
        return [hit]
    alone = [
        (start, next(GRAMMAR.hits(Context(view[start:end], article.region)), None)) for start, end in ends.regs[1:]
    ]
    return (
        [replace(one, start=start + one.start, end=start + one.end) for start, one in alone if one]
        if all(one for _, one in alone)
        else [hit]
    )


def _quantity(hit: Hit[Reading], said: Reading, article: Article) -> Quantity:
    start = hit.start - said.lead
    end, behind = bound_behind(article.view, hit.end)
    around = bound_before(article.view, start, hit.end) or behind or bound_after(article.view, end)
    if around is None and said.kind in ("percent", "ratio"):
        around = bound_of_share(article.view, hit.start)
    return Quantity(
        start=start,
        end=end,
        text=article.text[start:end],
        rule=hit.rule.name,
        kind=said.kind,
        value=said.value,
        low=said.low,
        high=said.high,
        parts=said.parts,
        unit=said.unit,
        bound=said.bound or around,
    )
