"""Facts: an article goes in, its quantities and dates come out in text order, resolved and settled."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, Literal, get_args

from factsheet.find import quantities
from factsheet.find.engine import Hit, Verdict, settle
from factsheet.find.rule import Context, Rule
from factsheet.model import Article, DateMention, Quantity, Warning

FactKind = Literal["quantities", "dates"]
FACT_KINDS: tuple[FactKind, ...] = get_args(FactKind)

GRAMMARS = (quantities.GRAMMAR,)
RULES: tuple[Rule[Any], ...] = tuple(rule for grammar in GRAMMARS for rule in grammar.rules)


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found in one article, each kind in text order."""

    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    warnings: tuple[Warning, ...] = ()


def facts(article: Article, kinds: Collection[FactKind] = FACT_KINDS) -> Facts:
    """The facts of the article. All grammars run whatever `kinds` asks for, for one's fact may be another's blocker."""
    won = [verdict.hit for verdict in verdicts(article) if not verdict.beaten_by]
    return Facts(
        quantities=quantities.quantities(_of("quantity", won), article) if "quantities" in kinds else (),
    )


def verdicts(article: Article) -> list[Verdict]:
    """Every hit of every grammar outside the boilerplate, with the one that beat it."""
    context = Context(article.view, article.region)
    hits = [hit for grammar in GRAMMARS for hit in grammar.hits(context) if hit.reading is not None]
    boilerplate = [(block.start, block.end) for block in article.boilerplate]
    return settle(h for h in hits if not any(a < h.end and h.start < b for a, b in boilerplate))


def _of(kind: str, hits: list[Hit[Any]]) -> list[Hit[Any]]:
    return [hit for hit in hits if hit.rule.kind == kind]
