"""Facts: an article goes in, its figures, dates, names and quotations come out in text order, resolved and settled."""

from collections.abc import Collection
from typing import Any

from factsheet.find import blockers, dates, quantities
from factsheet.find.engine import Grammar, Hit, Verdict, outside, settle
from factsheet.find.rule import Context, Rule
from factsheet.model import Article, Body, Document, Facts, Person, Place, Quotation
from factsheet.options import FACT_KINDS, FactKind

GRAMMARS: tuple[Grammar[Any], ...] = (dates.GRAMMAR, quantities.GRAMMAR)
RULES: tuple[Rule[Any], ...] = tuple(rule for grammar in (blockers.GRAMMAR, *GRAMMARS) for rule in grammar.rules)

# Kinds for which names are looked for; their lexicons are loaded for nothing else.
NAMES: frozenset[FactKind] = frozenset({"places", "quotes"})


def facts(article: Article, kinds: Collection[FactKind] = FACT_KINDS) -> Facts:
    """The facts of the article. Grammars run whatever `kinds` asks for: what is a date is no quantity."""
    won = [verdict.hit for verdict in verdicts(article, kinds) if not verdict.beaten_by]
    counted = quantities.quantities(_of("quantity", won), article) if "quantities" in kinds else ()
    dated, warnings = dates.dates(_of("date", won), article) if "dates" in kinds else ((), ())
    return Facts(
        counted,
        dated,
        (*article.warnings, *warnings),
        places=_places(_of("place", won), article) if "places" in kinds else (),
        documents=_documents(article) if "documents" in kinds else (),
        quotes=_quotes(article, (), ()) if "quotes" in kinds else (),
    )


def verdicts(article: Article, kinds: Collection[FactKind] = FACT_KINDS) -> list[Verdict]:
    """Every hit of every grammar with the one that beat it; nothing of the boilerplate, of titles and addresses."""
    context = Context(article.view, article.region)
    apart = [(block.start, block.end) for block in article.boilerplate]
    apart += [(hit.start, hit.end) for hit in blockers.GRAMMAR.hits(context)]
    hits = (hit for grammar in _grammars(kinds) for hit in grammar.hits(context) if hit.reading is not None)
    return settle(outside(hits, sorted(apart)))


def _grammars(kinds: Collection[FactKind]) -> tuple[Grammar[Any], ...]:
    if NAMES.isdisjoint(kinds):
        return GRAMMARS
    from factsheet.find import places

    return (places.GRAMMAR, *GRAMMARS)


def _places(hits: list[Hit[Any]], article: Article) -> tuple[Place, ...]:
    from factsheet.find import places

    return places.places(hits, article)


def _documents(article: Article) -> tuple[Document, ...]:
    from factsheet.find import documents

    return documents.documents(article)


def _quotes(article: Article, people: tuple[Person, ...], bodies: tuple[Body, ...]) -> tuple[Quotation, ...]:
    from factsheet.find import quotes, speakers

    return speakers.speakers(quotes.quotes(article), people, bodies, article)


def _of(kind: str, hits: list[Hit[Any]]) -> list[Hit[Any]]:
    return [hit for hit in hits if hit.rule.kind == kind]
