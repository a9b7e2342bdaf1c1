"""Facts: an article goes in, its quantities and dates come out in text order, resolved and settled."""

from collections.abc import Collection
from typing import Any

from factsheet.find import blockers, dates, quantities
from factsheet.find.engine import Grammar, Hit, Verdict, outside, settle
from factsheet.find.rule import Context, Rule
from factsheet.model import Article, Facts
from factsheet.options import FACT_KINDS, FactKind

GRAMMARS: tuple[Grammar[Any], ...] = (dates.GRAMMAR, quantities.GRAMMAR)
RULES: tuple[Rule[Any], ...] = tuple(rule for grammar in (blockers.GRAMMAR, *GRAMMARS) for rule in grammar.rules)


def facts(article: Article, kinds: Collection[FactKind] = FACT_KINDS) -> Facts:
    """The facts of the article. All grammars run whatever `kinds` asks for: what is a date is no quantity."""
    won = [verdict.hit for verdict in verdicts(article) if not verdict.beaten_by]
    counted = quantities.quantities(_of("quantity", won), article) if "quantities" in kinds else ()
    dated, warnings = dates.dates(_of("date", won), article) if "dates" in kinds else ((), ())
    return Facts(counted, dated, warnings)


def verdicts(article: Article) -> list[Verdict]:
    """Every hit of every grammar with the one that beat it; nothing of the boilerplate, of titles and addresses."""
    context = Context(article.view, article.region)
    apart = [(block.start, block.end) for block in article.boilerplate]
    apart += [(hit.start, hit.end) for hit in blockers.GRAMMAR.hits(context)]
    hits = (hit for grammar in GRAMMARS for hit in grammar.hits(context) if hit.reading is not None)
    return settle(outside(hits, sorted(apart)))


def _of(kind: str, hits: list[Hit[Any]]) -> list[Hit[Any]]:
    return [hit for hit in hits if hit.rule.kind == kind]
