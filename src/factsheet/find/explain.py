"""Why a passage was read as it was: which rules matched where, what they made of it, and which of them won."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factsheet.find import blockers, facts, verdicts
from factsheet.find.rule import Context
from factsheet.find.tried import Attempt, by_grammars, by_names
from factsheet.model import Article, Facts

if TYPE_CHECKING:
    from factsheet.find.engine import Hit


def explain(article: Article, at: int | None = None) -> list[Attempt]:
    """The attempts in text order: of the whole article what was found, at one offset all that was tried there."""
    found = facts(article)
    settled = list(_settled(article, found))
    if at is None:
        return sorted(settled, key=lambda attempt: (attempt.start, attempt.end))
    here = [attempt for attempt in settled if attempt.start <= at < attempt.end]
    tried = [*_begun(article, {at, *(attempt.start for attempt in here)}), *by_names(article, found, at)]
    known = {(attempt.start, attempt.rule) for attempt in here}
    here += dict.fromkeys(attempt for attempt in tried if (attempt.start, attempt.rule) not in known)
    return sorted(here, key=lambda attempt: (attempt.outcome not in ("won", "blocked"), attempt.start, -attempt.end))


def _settled(article: Article, found: Facts) -> Iterator[Attempt]:
    for hit in blockers.GRAMMAR.hits(Context(article.view, article.region)):
        yield Attempt(hit.start, hit.end, hit.rule.name, "blocked")
    for verdict in verdicts(article):
        rival: Hit[Any] | None = verdict.beaten_by
        hit = verdict.hit
        yield Attempt(
            hit.start, hit.end, hit.rule.name, "beaten" if rival else "won", rival.rule.name if rival else None
        )
    # Titles and quotations hold other facts, so nothing competes with them.
    for document in found.documents:
        yield from (Attempt(mention.start, mention.end, mention.rule, "won") for mention in document.mentions)
    yield from (Attempt(quote.start, quote.end, quote.rule, "won") for quote in found.quotes)


def _begun(article: Article, begins: set[int]) -> Iterator[Attempt]:
    for begin in sorted(begins):
        yield from by_grammars(article, begin)
