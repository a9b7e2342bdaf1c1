"""The rules as a page: what each reads, with its examples. docs/rules.md is this page."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from factsheet.find.rule import Rule

_HEADINGS = {
    "date": "Dates",
    "quantity": "Quantities",
    "place": "Places",
    "document": "Documents",
    "quote": "Quotations",
}
_OPENING = """# Rules

Written by `factsheet rules --format markdown`. The part in 【】 is the fact, behind the arrow is its value; ✗ marks
sentences in which the rule finds nothing.
"""


def as_markdown(rules: Iterable[Rule[Any]]) -> str:
    """All rules in their order, a section for each kind of fact."""
    page = [_OPENING]
    for heading, family in groupby(rules, key=_heading):
        page.append(f"\n## {heading}\n")
        page.extend(_entry(rule) for rule in family)
    return "".join(page)


def _heading(rule: Rule[Any]) -> str:
    return _HEADINGS.get(rule.kind, rule.kind.capitalize()) if rule.read else "Set apart"


def _entry(rule: Rule[Any]) -> str:
    lines = [f"\n### {rule.name}\n", f"{rule.doc}\n"]
    lines += [f"- {_marked(sentence)}" + (f" → `{value}`" if value else "") for sentence, value in rule.yes.items()]
    lines += [f"- ✗ {sentence[:60]}" for sentence in rule.no]
    return "\n".join(lines) + "\n"


def _marked(sentence: str) -> str:
    before, span, after = sentence.replace("\n", "↵").split("|")
    return f"{before}【{span}】{after}"


def as_text(rules: Iterable[Rule[Any]]) -> str:
    """A rule a line: kind, name and the first sentence of what it reads."""
    return "".join(f"{rule.kind}\t{rule.name}\t{rule.doc.splitlines()[0]}\n" for rule in rules if rule.doc)
