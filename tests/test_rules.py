"""Every rule's examples, through the whole engine: bare, and inside of sentences that a newsroom would write."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factsheet.find import RULES, all_rules, facts, name_rules
from factsheet.find.rule import Rule, notation
from factsheet.model import Article, DateMention, Facts, Quantity
from factsheet.render.rules import as_markdown
from factsheet.view import fold, script_of

CARRIERS = ("{}", "据悉，{}，同比增长。", "（{}）")
HANT_CARRIERS = ("{}", "據悉，{}，同比增長。", "（{}）")
YES = [
    (rule, sentence, value, carrier)
    for rule in RULES
    for sentence, value in rule.yes.items()
    for carrier in (HANT_CARRIERS if script_of(sentence) == "hant" else CARRIERS)
]
NO = [(rule, sentence) for rule in RULES for sentence in rule.no]


def article(text: str) -> Article:
    """An article of one block, published when the examples of dates are read."""
    return Article(text, fold(text), blocks=(), script=script_of(text), published=date(2023, 7, 15))


def everything(found: Facts) -> list[Quantity | DateMention]:
    return [*found.quantities, *found.dates]


@pytest.mark.parametrize(
    ("rule", "sentence", "value", "carrier"), YES, ids=[f"{r.name}: {c.format(s)}" for r, s, _, c in YES]
)
def test_a_rule_reads_its_examples(rule: Rule[Any], sentence: str, value: str, carrier: str) -> None:
    before, span, after = sentence.split("|")
    text = carrier.format(before + span + after)
    found = everything(facts(article(text)))
    assert [(f.text, notation(f), f.rule) for f in found] == [(span, value, rule.name)]
    assert all(text[f.start : f.end] == f.text for f in found)


@pytest.mark.parametrize(("rule", "sentence"), NO, ids=[f"{r.name}: {s[:40]}" for r, s in NO])
def test_a_rule_leaves_alone_what_is_none(rule: Rule[Any], sentence: str) -> None:
    found = facts(article(sentence))
    assert [f.text for f in (found.dates if rule.kind == "date" else found.quantities)] == []


def test_names_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_says_what_it_reads(rule: Rule[Any]) -> None:
    assert rule.doc
    assert rule.yes or rule.no


def test_the_page_of_rules_is_up_to_date() -> None:
    page = Path(__file__).parent.parent / "docs" / "rules.md"
    assert page.read_text(encoding="utf-8") == as_markdown(all_rules(), name_rules()), "factsheet rules --format markdown > docs/rules.md"
