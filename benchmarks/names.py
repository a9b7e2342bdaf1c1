"""How well bodies, people, places, documents, quotations and the key figures of one annotated article are found.

As in `quality`, a name is found if its span is the annotated one. Each function says what there is to count, as words
for a Counter: `bodies asked`, `bodies given`, `bodies right`.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from factsheet.model import Body, Document, Facts, Mention, Person, Place
from factsheet.results import Figure

Record = dict[str, Any]
Named = Body | Person | Place | Document
Span = tuple[int, int]

NAMES = ("bodies", "people", "places", "documents")
_UNSAID = re.compile(r"[\W的]")


def named(gold: Record, found: Facts) -> Iterator[str]:
    """Mentions of every kind of name, and the posts of people."""
    for kind in NAMES:
        entities: tuple[Named, ...] = getattr(found, kind)
        spans = {_span(mention) for entity in entities for mention in entity.mentions}
        yield from _spans(kind, _annotated(gold, kind), spans, gold)
    yield from _titles(gold, found.people)


def quoted(gold: Record, found: Facts) -> Iterator[str]:
    """Direct speech, and who says it."""
    annotated = [(quote, (quote["start"], quote["end"])) for quote in gold["quotes"]]
    spans = {(quote.start, quote.end): quote.speaker for quote in found.quotes}
    yield from _spans("quotes", annotated, spans, gold)
    for quote, span in annotated:
        if span in spans and not quote.get("optional"):
            yield "speaker"
            if spans[span] in _names_of(gold, quote["speaker"]):
                yield "speaker right"


def key_figures(gold: Record, found: Facts, figures: Iterable[Figure]) -> Iterator[str]:
    """Key figures with their metrics, and how many rows of the table are of key figures."""
    metrics = {(quantity.start, quantity.end): quantity.metric for quantity in found.quantities}
    keys = {(number["start"], number["end"]): number for number in gold["numbers"] if number["key"]}
    for span, number in keys.items():
        yield "metric"
        said = [number["metric"], *number.get("metric_alt", [])]
        if any(_alike(each, metrics.get(span)) for each in said):
            yield "metric right"
    for figure in figures:
        yield "key"
        if (figure.quantity.start, figure.quantity.end) in keys:
            yield "key right"


def _span(mention: Mention) -> Span:
    return mention.start, mention.end


def _annotated(gold: Record, kind: str) -> list[tuple[Record, Span]]:
    mentions = gold[kind] if kind == "documents" else [each for entity in gold[kind] for each in entity["mentions"]]
    return [(mention, (mention["start"], mention["end"])) for mention in mentions]


def _spans(kind: str, annotated: list[tuple[Record, Span]], given: Iterable[Span], gold: Record) -> Iterator[str]:
    """What is asked, given and right; what touches something optional or lies in a slogan is left out."""
    asked = {span for record, span in annotated if not record.get("optional")}
    optional = [span for record, span in annotated if record.get("optional")]
    ignored = [*optional, *map(tuple, gold.get("ignore_spans", []))]
    yield from [f"{kind} asked"] * len(asked)
    for span in given:
        if span in asked:
            yield from (f"{kind} given", f"{kind} right")
        elif not any(start < span[1] and span[0] < end for start, end in ignored):
            yield f"{kind} given"


def _titles(gold: Record, people: Iterable[Person]) -> Iterator[str]:
    """The posts of the people who are found, whichever of their mentions that is."""
    posts = {_span(mention): person.titles for person in people for mention in person.mentions}
    for person in gold["people"]:
        spans = [(mention["start"], mention["end"]) for mention in person["mentions"]]
        found = [title for span in spans for title in posts.get(span, ())]
        if person.get("optional") or not any(span in posts for span in spans):
            continue
        for title in person["titles"]:
            yield "titles"
            if any(title in each or each in title or _alike(title, each, 0.6) for each in found):
                yield "titles right"


def _names_of(gold: Record, speaker: str | None) -> set[str | None]:
    """Every form under which the article names the speaker."""
    entities = [entity for entity in gold["people"] + gold["bodies"] if entity["name"] == speaker]
    return {speaker, *(mention["text"] for entity in entities for mention in entity["mentions"])}


def _alike(wanted: str | None, said: str | None, enough: float = 0.5) -> bool:
    """Whether two wordings share enough of their characters, by F1."""
    first, second = _UNSAID.sub("", wanted or ""), _UNSAID.sub("", said or "")
    if not first or not second:
        return False
    shared = sum(min(first.count(each), second.count(each)) for each in set(first))
    return 2 * shared / (len(first) + len(second)) >= enough
