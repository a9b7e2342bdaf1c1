"""Why a passage was read as it was: which rules matched where, what they made of it, and which of them won."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factsheet.find import GRAMMARS, blockers, verdicts
from factsheet.find.rule import Context
from factsheet.model import Article

if TYPE_CHECKING:
    from factsheet.find.engine import Hit


@dataclass(frozen=True, slots=True)
class Attempt:
    """A rule that matched: its span, and whether it `won`, was `beaten` by a rule, was `blocked` or made `nothing` of it."""

    start: int
    end: int
    rule: str
    outcome: str
    by: str | None = None


def explain(article: Article, at: int | None = None) -> list[Attempt]:
    """The attempts in text order: of the whole article what was found, at one offset all that was tried there."""
    found = list(_settled(article))
    if at is None:
        return found
    here = [attempt for attempt in found if attempt.start <= at < attempt.end]
    begins = sorted({at, *(attempt.start for attempt in here)})
    known = {(attempt.start, attempt.rule) for attempt in here}
    tried = [each for begin in begins for each in _tried(article, begin) if (each.start, each.rule) not in known]
    return sorted([*here, *tried], key=lambda attempt: (attempt.start, attempt.outcome != "won", -attempt.end))


def _settled(article: Article) -> Iterator[Attempt]:
    context = Context(article.view, article.region)
    for hit in blockers.GRAMMAR.hits(context):
        yield Attempt(hit.start, hit.end, hit.rule.name, "blocked")
    for verdict in verdicts(article):
        rival: Hit[Any] | None = verdict.beaten_by
        hit = verdict.hit
        yield Attempt(
            hit.start, hit.end, hit.rule.name, "beaten" if rival else "won", rival.rule.name if rival else None
        )


def _tried(article: Article, start: int) -> Iterator[Attempt]:
    """Rules that match at a place without having been the first to be asked."""
    context = Context(article.view, article.region)
    for grammar in GRAMMARS:
        for rule, hit in grammar.attempts(context, start):
            yield Attempt(
                hit.start if hit else start, hit.end if hit else start, rule.name, "later" if hit else "nothing"
            )
