"""Why a figure is key or not, and how its metric, its period and its change were read.

贷款余额32.4万亿元,同比增长|17.1%|: the metric is carried on from the figure before, the change stands in its own words,
and the table has it in the row of 32.4万亿元.
"""

from collections.abc import Iterator
from typing import Literal

from factsheet.figures.calendar import Calendar
from factsheet.figures.choose import REASONS, Candidate, candidates, weight
from factsheet.figures.frame import Frame, framed
from factsheet.figures.metric import measured
from factsheet.figures.period import told_elsewhere
from factsheet.figures.reading import Measured
from factsheet.figures.unfit import unfit
from factsheet.model import Article, Facts, Quantity
from factsheet.records import record
from factsheet.results import Figure

Verdict = Literal["key", "joined", "light", "unfit", "repeat"]


@record
class Account:
    """What is to be said of one figure.

    `metric_by` is the reader that named it; `period_of` whose date the period is, of the `column`, the `row`, the
    `clause`, `sentence`, `paragraph`, `report`, `section`, of an `event`, of the same figure `elsewhere`, or the one of most figures of
    the `article`; `change_by` where the change was read. `key`, a row of the table; `joined` to the row `row`; too
    `light`; `unfit` on the `ground`; or a `repeat`. `reasons` are the names and weights of what speaks for and against it.
    """

    quantity: Quantity
    metric_by: str | None
    period_of: str | None
    period_from: str | None
    change_by: str | None
    verdict: Verdict
    ground: str | None = None
    row: Quantity | None = None
    reasons: tuple[tuple[str, float], ...] = ()

    @property
    def weight(self) -> float:
        """The sum of the reasons."""
        return sum(weight for _, weight in self.reasons)


def explained(article: Article, found: Facts, table: tuple[Figure, ...]) -> Iterator[Account]:
    """An account of each figure in text order; `found` and `table` are what `figures` makes of the article."""
    frame = framed(article, found.quantities, found.dates)
    read = measured(frame)
    calendar = Calendar(frame)
    recalled = told_elsewhere(frame, read, [calendar.near(one) for one in read])
    chosen = {candidate.one.slot.number: candidate for candidate in candidates(frame, read)}
    for one, quantity in zip(read, found.quantities, strict=True):
        where, date = next(calendar.dates(one), (None, None))
        if quantity.period is None or (where == "paragraph" and calendar.found(one)[1] != quantity.period):
            where, date = None, None  # of no time; of a day within the weeks that all is of
        candidate = chosen.get(one.slot.number)
        verdict, row = _verdict(frame, one, candidate, table)
        yield Account(
            quantity,
            metric_by=one.reader,
            period_of=where or (("elsewhere" if recalled[one.slot.number] else "article") if quantity.period else None),
            period_from=date.text if date else None,
            change_by=_change_by(one),
            verdict=verdict,
            ground=unfit(frame, one),
            row=row,
            reasons=_reasons(candidate) if candidate else (),
        )


def _verdict(
    frame: Frame, one: Measured, candidate: Candidate | None, table: tuple[Figure, ...]
) -> tuple[Verdict, Quantity | None]:
    if candidate is None:
        return ("unfit" if unfit(frame, one) else "repeat"), None
    if weight(candidate) <= 0:
        return "light", None
    at = one.slot.quantity.start
    if any(row.start == at for row in table):
        return "key", None
    return "joined", next(row.quantity for row in table if row.start <= at < row.end)


def _change_by(one: Measured) -> str | None:
    if one.change is None:
        return None
    if one.wording.change:
        return "its own words"
    return {"cell": "its column", "told": "the clause before it"}.get(one.reader or "", "the figure before it")


def _reasons(candidate: Candidate) -> tuple[tuple[str, float], ...]:
    return tuple((reason.name, reason.weight) for reason in REASONS if reason.holds(candidate))
