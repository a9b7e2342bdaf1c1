"""What was tried for names at one character, and came to nothing: rules with a pattern, bodies' heads, possible people."""

from collections.abc import Iterator
from typing import Any

from factsheet.find import GRAMMARS, documents, places, quotes
from factsheet.find.bodies.heads import heads, standing
from factsheet.find.bodies.search import candidates as bodies
from factsheet.find.engine import Grammar
from factsheet.find.names.page import page_of
from factsheet.find.people import foreign
from factsheet.find.people.surnames import ENOUGH
from factsheet.find.people.surnames import candidates as surnames
from factsheet.find.people.titles import Titles
from factsheet.find.rule import Context
from factsheet.model import Article, Facts
from factsheet.records import record

ALL: tuple[Grammar[Any], ...] = (places.GRAMMAR, documents.GRAMMAR, quotes.GRAMMAR, *GRAMMARS)


@record
class Attempt:
    """A rule that matched, its span, and what came of it.

    `won`; `beaten` by the rule `by`; `blocked`, the words are set apart; `later`, an earlier rule had them; `nothing`, for
    it can't read them; `doubted`, for not enough speaks for a name, `by` says how much.
    """

    start: int
    end: int
    rule: str
    outcome: str
    by: str | None = None


def by_grammars(article: Article, start: int) -> Iterator[Attempt]:
    """Rules that match at a place without having been the first to be asked."""
    context = Context(article.view, article.region)
    for grammar in ALL:
        for rule, hit in grammar.attempts(context, start):
            if hit:
                yield Attempt(hit.start, hit.end, rule.name, "later")
            else:
                yield Attempt(start, start, rule.name, "nothing")


def by_names(article: Article, found: Facts, at: int) -> Iterator[Attempt]:
    """What may have been a body or a person at a character: 上涨公司 has a head and no beginning, 高质量 a surname."""
    page = page_of(article.view)
    for body in bodies(page):
        if body.start <= at < body.end:
            yield Attempt(body.start, body.end, body.rule, "later")
    for start, end in standing(page):
        if start <= at < end:
            yield Attempt(start, end, heads()[page.view[start:end]].family.name, "nothing")
    titles = Titles(page, [(mention.start, mention.end) for body in found.bodies for mention in body.mentions])
    for name in (*surnames(page, titles), *foreign.runs(page, titles)):
        if name.start <= at < name.end:
            yield Attempt(name.start, name.end, name.rule, "doubted", f"{name.score:.1f} of {ENOUGH:.1f}")
