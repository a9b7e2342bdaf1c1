"""Quantities: money, shares, measures, counts, ordinals, each with its value in base units."""

from collections.abc import Iterable

from factsheet.find.engine import Grammar, Hit
from factsheet.find.numerals import OPENING
from factsheet.find.quantities import counts, measures, money, ordinals, shares, times
from factsheet.find.quantities.amounts import Reading
from factsheet.find.quantities.blockers import BLOCKERS, IDIOMS
from factsheet.find.quantities.bounds import bound_after, bound_before, bound_behind, bound_of_share
from factsheet.model import Article, Quantity

# The order is the logic: what is no figure, prices before plain money, shares before measures (成 before 成年),
# a stretch of time before a count of anything, and figures without a unit last.
RULES = (
    *BLOCKERS,
    counts.order,
    *money.RULES,
    *shares.RULES,
    *times.RULES,
    *measures.RULES,
    *ordinals.RULES,
    *counts.RULES,
)
_OPENINGS = "第前半对翻减倍华摄过ⅠⅡⅢⅣⅤIUHNMRCTE$¥€£" + "".join(sorted({word[0] for word in IDIOMS}))
GRAMMAR: Grammar[Reading] = Grammar(RULES, rf"{OPENING}|[{_OPENINGS}]")


def quantities(hits: Iterable[Hit[Reading]], article: Article) -> tuple[Quantity, ...]:
    """The hits as facts, bounded by the words around them: `超800亿美元` is more than 80000000000 USD."""
    return tuple(_quantity(hit, hit.reading, article) for hit in hits if hit.reading)


def _quantity(hit: Hit[Reading], said: Reading, article: Article) -> Quantity:
    end, behind = bound_behind(article.view, hit.end)
    around = bound_before(article.view, hit.start, hit.end) or behind or bound_after(article.view, end)
    if around is None and said.kind in ("percent", "ratio"):
        around = bound_of_share(article.view, hit.start)
    return Quantity(
        start=hit.start,
        end=end,
        text=article.text[hit.start : end],
        rule=hit.rule.name,
        kind=said.kind,
        value=said.value,
        low=said.low,
        high=said.high,
        unit=said.unit,
        bound=said.bound or around,
    )
