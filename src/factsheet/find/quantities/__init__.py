"""Quantities: money, shares, measures, counts, ordinals, each with its value in base units."""

from collections.abc import Iterable

from factsheet.find.engine import Grammar, Hit
from factsheet.find.quantities import (
    bare,
    counts,
    fractions,
    intervals,
    listed,
    measures,
    money,
    multiples,
    ordinals,
    races,
    ratios,
    scales,
    shares,
    times,
)
from factsheet.find.quantities.amounts import Reading, in_base
from factsheet.find.quantities.bounds import (
    bound_after,
    bound_before,
    bound_behind,
    bound_by_adverb,
    bound_of_share,
    bound_shared,
)
from factsheet.find.quantities.columns import in_columns
from factsheet.find.quantities.figures import HEAD, masked
from factsheet.find.quantities.moves import apart
from factsheet.find.rule import Context
from factsheet.model import Article, Bound, Quantity

# The order is the logic: what is no figure, prices before plain money, shares before measures (成 before 成年),
# a stretch of time before a count of anything, and figures without a unit last.
RULES = (
    counts.order,
    *money.RULES,
    *shares.RULES,
    intervals.interval,
    *fractions.RULES,
    *multiples.RULES,
    *races.RULES,
    *times.RULES,
    *listed.RULES,
    *measures.RULES,
    *scales.RULES,
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
    context = Context(article.view, article.region)
    whole = in_columns(hits, context, GRAMMAR.hits)
    figures = (figure for hit in whole for figure in apart(hit, context, GRAMMAR.hits))
    found: list[Quantity] = []
    for hit in figures:
        if hit.reading:
            found.append(_quantity(hit, in_base(hit.reading), article, found[-1] if found else None))
    return tuple(found)


def _quantity(hit: Hit[Reading], said: Reading, article: Article, before: Quantity | None) -> Quantity:
    start = hit.start - said.lead
    end, behind = bound_behind(article.view, hit.end)
    if said.low is not None and said.high is not None and article.view.endswith("以下", hit.end, end):
        behind = None  # 1万元以上5万元以下: its ends are told
    around = bound_before(article.view, start, hit.end) or behind or bound_after(article.view, end)
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
        bound=said.bound or around or _bound_further_off(said, article.view, start, before),
    )


def _bound_further_off(said: Reading, view: str, start: int, before: Quantity | None) -> Bound | None:
    """The bound of a figure whose word does not stand beside it: 不到去年同期的|三成|, 至少多花|3年|, 分别超过5%和|8%|."""
    if said.kind in ("percent", "ratio") and (bound := bound_of_share(view, start + said.lead)):
        return bound
    if said.value is not None and said.kind != "ordinal" and (bound := bound_by_adverb(view, start)):
        return bound
    if before and (before.kind, before.unit) == (said.kind, said.unit):
        return bound_shared(view, before.start, before.end, start)
    return None
