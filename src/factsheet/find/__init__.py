"""Facts: an article goes in, its figures, dates, names and quotations come out in text order, resolved and settled."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, Literal, TypeVar

from factsheet.find import blockers, dates, quantities
from factsheet.find.engine import Grammar, Hit, Verdict, outside, settle
from factsheet.find.names.rule import NameRule
from factsheet.find.rule import Context, Rule
from factsheet.model import Article, Body, Document, Facts, Mention, Person, Place, Quotation
from factsheet.options import FACT_KINDS, FactKind

Name = TypeVar("Name", Body, Person)

GRAMMARS: tuple[Grammar[Any], ...] = (dates.GRAMMAR, quantities.GRAMMAR)
RULES: tuple[Rule[Any], ...] = tuple(rule for grammar in (blockers.GRAMMAR, *GRAMMARS) for rule in grammar.rules)

# Kinds for which names are looked for; their lexicons are loaded for nothing else.
NAMES: frozenset[FactKind] = frozenset({"bodies", "people", "places", "quotes"})


def all_rules() -> tuple[Rule[Any], ...]:
    """The rules of every family, in the order in which they are tried."""
    from factsheet.find import documents, places, quotes

    return (*RULES, *places.GRAMMAR.rules, *documents.RULES, *quotes.RULES)


def name_rules() -> Mapping[str, Sequence[NameRule]]:
    """What finds bodies and people: by their whole article, not by a grammar."""
    from factsheet.find import bodies, people

    return {"body": bodies.RULES, "person": people.RULES}


def facts(article: Article, kinds: Collection[FactKind] = FACT_KINDS) -> Facts:
    """The facts of the article. Grammars run whatever `kinds` asks for: what is a date is no quantity."""
    bodies, people = _names(article, kinds)
    won = [verdict.hit for verdict in _verdicts(article, kinds, (*bodies, *people)) if not verdict.beaten_by]
    bodies, people = _kept(bodies, _of("body", won)), _kept(people, _of("person", won))
    counted = quantities.quantities(_of("quantity", won), article) if "quantities" in kinds else ()
    dated, warnings = dates.dates(_of("date", won), article) if "dates" in kinds else ((), ())
    return Facts(
        counted,
        dated,
        (*article.warnings, *warnings),
        bodies=bodies if "bodies" in kinds else (),
        people=people if "people" in kinds else (),
        places=_places(_of("place", won), article) if "places" in kinds else (),
        documents=_documents(article) if "documents" in kinds else (),
        quotes=_quotes(article, people, bodies) if "quotes" in kinds else (),
    )


def verdicts(article: Article, kinds: Collection[FactKind] = FACT_KINDS) -> list[Verdict]:
    """Every hit with the one that beat it; nothing of the boilerplate, of titles and addresses."""
    bodies, people = _names(article, kinds)
    return _verdicts(article, kinds, (*bodies, *people))


def _verdicts(article: Article, kinds: Collection[FactKind], named: Iterable[Body | Person]) -> list[Verdict]:
    context = Context(article.view, article.region)
    apart = sorted([*article.apart, *((hit.start, hit.end) for hit in blockers.GRAMMAR.hits(context))])

    def found(grammar: Grammar[Any], taken: Iterable[Hit[Any]] = ()) -> list[Hit[Any]]:
        return [hit for hit in outside(grammar.hits(context, taken), apart) if hit.reading is not None]

    dated = found(dates.GRAMMAR)
    return settle([*_placed(found, kinds), *dated, *found(quantities.GRAMMAR, dated), *_as_hits(named)])


def _placed(found: Callable[[Grammar[Any]], list[Hit[Any]]], kinds: Collection[FactKind]) -> list[Hit[Any]]:
    if NAMES.isdisjoint(kinds):
        return []
    from factsheet.find import places

    return found(places.GRAMMAR)


def _names(article: Article, kinds: Collection[FactKind]) -> tuple[tuple[Body, ...], tuple[Person, ...]]:
    """Bodies and people, which are found by their whole article and not by a grammar."""
    if NAMES.isdisjoint(kinds):
        return (), ()
    from factsheet.find.bodies import bodies
    from factsheet.find.people import people

    found = bodies(article)
    return found, people(article, [(mention.start, mention.end) for body in found for mention in body.mentions])


def _as_hits(named: Iterable[Body | Person]) -> Iterator[Hit[Mention]]:
    """Mentions as hits, for the one conflict rule: 广州市 is no place in 广州市商务局, 韩敬川 no mountain."""
    for one in named:
        kind: Literal["body", "person"] = "body" if isinstance(one, Body) else "person"
        for mention in one.mentions:
            yield Hit(_by_name(mention.rule, kind), 0, mention.start, mention.end, mention)


@cache
def _by_name(name: str, kind: Literal["body", "person"]) -> Rule[Mention]:
    return Rule(name, kind, "", None, {}, (), "")


def _kept(named: tuple[Name, ...], won: list[Hit[Any]]) -> tuple[Name, ...]:
    """Those with a mention that nothing longer has beaten."""
    spans = {(hit.start, hit.end) for hit in won}
    kept = ((one, tuple(m for m in one.mentions if (m.start, m.end) in spans)) for one in named)
    return tuple(one if mentions == one.mentions else _with(one, mentions) for one, mentions in kept if mentions)


def _with(one: Name, mentions: tuple[Mention, ...]) -> Name:
    if isinstance(one, Person):
        return replace(one, mentions=mentions)
    said = {mention.text for mention in mentions}
    return replace(one, mentions=mentions, aliases=tuple(alias for alias in one.aliases if alias in said))


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
