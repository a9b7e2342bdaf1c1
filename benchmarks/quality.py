"""How well facts are found in a folder of annotated articles (NAME.txt and NAME.json each).

A fact is found if its span is the annotated one, character for character; its value, unit and bound count on what was
found. What is marked optional is neither asked for nor held against the rules. Of the summary: how many of the sentences
that the annotators hold for the most important are in it, and how many of its own they would take.
"""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import names

from factsheet import load
from factsheet.figures import figures
from factsheet.find import facts
from factsheet.model import DateMention, Quantity
from factsheet.options import FactKind, LoadOptions
from factsheet.rank import summarize
from factsheet.results import RankedSentence

KINDS: tuple[FactKind, ...] = ("quantities", "dates")
Record = dict[str, Any]


def measured(folder: Path) -> dict[str, float]:
    """Per cent of each measure over all articles: strict F1 of every kind of fact, and shares of right fields."""
    counts: Counter[str] = Counter()
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        published = date.fromisoformat(gold["published"]) if gold.get("published") else None
        text = (folder / gold["text_file"]).read_bytes().decode("utf-8")
        article = load.article(text, LoadOptions(published=published))
        found, rows = figures(article, facts(article))
        counts.update(_compared("numbers", gold, list(found.quantities)))
        counts.update(_compared("dates", gold, list(found.dates)))
        counts.update(names.named(gold, found))
        counts.update(names.quoted(gold, found))
        counts.update(names.key_figures(gold, found, rows))
        counts.update(_summed_up(gold, summarize(article)))
    shares = {name: _f1(counts, name) for name in ("numbers", "dates", *names.NAMES, "quotes")}
    for name in ("value", "unit", "qualifier", "iso", "titles", "speaker", "metric", "key", "summary", "picked"):
        shares[name] = 100 * counts[f"{name} right"] / max(counts[name], 1)
    return shares


def _f1(counts: Counter[str], kind: str) -> float:
    return 200 * counts[f"{kind} right"] / max(counts[f"{kind} asked"] + counts[f"{kind} given"], 1)


def _compared(kind: str, gold: Record, found: list[Quantity] | list[DateMention]) -> Iterator[str]:
    """What there is to count of one article: facts asked for, given and right, and their fields."""
    annotated = {(fact["start"], fact["end"]): fact for fact in gold[kind]}
    optional = [span for span, fact in annotated.items() if fact.get("optional")]
    ignored = [*optional, *map(tuple, gold.get("ignore_spans", []))]
    yield from [f"{kind} asked"] * (len(annotated) - len(optional))
    for fact in found:
        wanted = annotated.get((fact.start, fact.end))
        if wanted is None or wanted.get("optional"):
            if not any(start < fact.end and fact.start < end for start, end in ignored):
                yield f"{kind} given"
            continue
        yield from (f"{kind} given", f"{kind} right")
        yield from _fields(wanted, fact)


def _fields(wanted: Record, fact: Quantity | DateMention) -> Iterator[str]:
    if isinstance(fact, DateMention):
        checks = {"iso": _bare(fact.edtf) in map(_bare, _accepted(wanted, "iso"))}
    else:
        checks = {
            "value": _value(fact) in [_numbers(value) for value in _accepted(wanted, "value")],
            "unit": fact.unit in _accepted(wanted, "unit"),
            "qualifier": fact.bound in _accepted(wanted, "qualifier"),
        }
    for name, right in checks.items():
        yield name
        if right:
            yield f"{name} right"


def _summed_up(gold: Record, summary: Sequence[RankedSentence]) -> Iterator[str]:
    """Which of the most important sentences are in the summary, and which of the summary's are among those or others that do."""
    best, others = gold["summary_sentences"], gold.get("summary_acceptable", [])
    for wanted in best:
        yield "summary"
        if any(_holds(one, wanted) for one in summary):
            yield "summary right"
    for one in summary:
        yield "picked"
        if any(_holds(one, wanted) for wanted in [*best, *others]):
            yield "picked right"


def _holds(one: RankedSentence, wanted: Record) -> bool:
    """Whether half of what is wanted is in the sentence."""
    shared = min(one.end, wanted["end"]) - max(one.start, wanted["start"])
    return bool(2 * shared >= wanted["end"] - wanted["start"])


def _accepted(wanted: Record, field: str) -> list[Any]:
    return [wanted[field], *wanted.get(f"{field}_alt", [])]


def _bare(edtf: str | None) -> str | None:
    return edtf.replace("?", "").replace("~", "") if edtf else None


def _numbers(value: Any) -> tuple[Decimal, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(_rounded(Decimal(str(each))) for each in values if each is not None)


def _value(fact: Quantity) -> tuple[Decimal, ...]:
    ends = (fact.value,) if fact.value is not None else fact.parts or (fact.low, fact.high)
    return tuple(_rounded(end) for end in ends if end is not None)


def _rounded(number: Decimal) -> Decimal:
    return round(number, 4).normalize()
