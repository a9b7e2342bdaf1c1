"""From figures to facts: what each figure measures, of which time, how it moved; and the table of the key figures.

去年甬港进出口总额385.2亿元,占宁波进出口总额的6.3%,香港对宁波实际投资241.6亿元,增长12.5%

甬港进出口总额      385.2亿元   去年
占宁波进出口总额    6.3%        去年
香港对宁波实际投资  241.6亿元   去年   +12.5%
"""

from dataclasses import replace

from factsheet.figures.choose import candidates
from factsheet.figures.frame import framed
from factsheet.figures.metric import measured
from factsheet.figures.period import periods
from factsheet.figures.reading import Measured
from factsheet.figures.rows import rows
from factsheet.model import Article, Facts, Quantity
from factsheet.results import Figure


def figures(article: Article, found: Facts) -> tuple[Facts, tuple[Figure, ...]]:
    """The facts with every quantity described as far as the article does it, and the table, its main row first."""
    frame = framed(article, found.quantities, found.dates)
    read = measured(frame)
    described = tuple(_described(one, article.text, period) for one, period in zip(read, periods(frame, read), strict=True))
    return replace(found, quantities=described), rows(frame, read, described, candidates(frame, read))


def _described(one: Measured, text: str, period: str | None) -> Quantity:
    """The quantity with what was read of it."""
    told = one.slot.quantity
    # All fields in order: `replace` takes three times as long for so many.
    return Quantity(
        told.start,
        told.end,
        told.text,
        told.rule,
        told.kind,
        told.value,
        told.low,
        told.high,
        told.unit,
        told.bound,
        one.named(text),
        period,
        one.change,
        told.parts,
    )
