"""The rules as a page: what each reads, with its examples. docs/rules.md is this page."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any

from factsheet.find.names.rule import NameRule
from factsheet.find.rule import Rule
from factsheet.patterns import compiled

_HEADINGS = {
    "date": "Dates",
    "quantity": "Quantities",
    "place": "Places",
    "document": "Documents",
    "quote": "Quotations",
    "body": "Bodies",
    "person": "People",
}
_SPAN = compiled(r"\|([^|]+)\|")
_OPENING = """# Rules

Written by `factsheet rules --format markdown`. The part in 【】 is the fact, behind the arrow is its value; ✗ marks
sentences in which the rule finds nothing.
"""


def as_markdown(rules: Iterable[Rule[Any]], names: Mapping[str, Sequence[NameRule]]) -> str:
    """All rules in their order, a section for each kind of fact, then what finds names, by kind."""
    page = [_OPENING]
    for heading, family in groupby(rules, key=_heading):
        page.append(f"\n## {heading}\n")
        page.extend(_entry(rule) for rule in family)
    for kind, several in names.items():
        page.append(f"\n## {_HEADINGS[kind]}\n")
        page.extend(_name_entry(rule) for rule in several)
    return "".join(page)


def _heading(rule: Rule[Any]) -> str:
    return _HEADINGS.get(rule.kind, rule.kind.capitalize()) if rule.read else "Set apart"


def _entry(rule: Rule[Any]) -> str:
    lines = [f"\n### {rule.name}\n", f"{rule.doc}\n"]
    lines += [f"- {_marked(sentence)}" + (f" → `{value}`" if value else "") for sentence, value in rule.yes.items()]
    lines += [f"- ✗ {sentence[:60]}" for sentence in rule.no]
    return "\n".join(lines) + "\n"


def _name_entry(rule: NameRule) -> str:
    examples = [f"- {_marked(sentence)}" for sentence in rule.yes] + [f"- ✗ {sentence}" for sentence in rule.no]
    return "\n".join([f"\n### {rule.name}\n", f"{rule.doc}\n", *examples]) + "\n"


def _marked(sentence: str) -> str:
    return _SPAN.sub(r"【\1】", sentence.replace("\n", "↵"))


def as_text(rules: Iterable[Rule[Any]], names: Mapping[str, Sequence[NameRule]]) -> str:
    """A rule a line: kind, name and the first sentence of what it reads."""
    every: list[tuple[str, str, str]] = [(rule.kind, rule.name, rule.doc) for rule in rules if rule.doc]
    every += [(kind, rule.name, rule.doc) for kind, several in names.items() for rule in several]
    return "".join(f"{kind}\t{name}\t{doc.splitlines()[0]}\n" for kind, name, doc in every)
