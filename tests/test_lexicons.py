"""Every line of the quantity lexicons proves itself: its sentence gives one fact with its word at work."""

from decimal import Decimal

import pytest

from factsheet.find import facts
from factsheet.find.quantities.amounts import Reading, in_base
from factsheet.lexicon import Entry, entries
from factsheet.load.region import region_of
from factsheet.model import Article, Quantity
from factsheet.options import FactKind
from factsheet.view import fold, script_of

QUANTITIES: tuple[FactKind, ...] = ("quantities",)


def found(text: str) -> tuple[Quantity, ...]:
    view, script = fold(text), script_of(text)
    return facts(Article(text, view, (), script, region_of(text, view, script)), QUANTITIES).quantities


def cases(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("entry", entries(name), ids=lambda entry: f"{entry.group}: {entry.word}")


def only(entry: Entry) -> Quantity:
    before, span, after = entry.proof.split("|")
    quantities = found(before + span + after)
    assert [quantity.text for quantity in quantities] == [span]
    return quantities[0]


@cases("units")
def test_unit(entry: Entry) -> None:
    assert only(entry).unit == in_base(Reading("measure", Decimal(1), unit=entry.meaning)).unit


@cases("classifiers")
def test_classifier(entry: Entry) -> None:
    assert only(entry).unit == entry.meaning


@cases("persons")
def test_persons(entry: Entry) -> None:
    assert only(entry).unit == entry.meaning


@cases("currencies")
def test_currency(entry: Entry) -> None:
    quantity = only(entry)
    assert quantity.kind == "money"
    if entry.group != "coins":
        assert quantity.unit == entry.meaning


@cases("bounds")
def test_bound(entry: Entry) -> None:
    assert only(entry).bound == (entry.meaning or None)


@cases("idioms")
def test_idiom(entry: Entry) -> None:
    assert [quantity.text for quantity in found(entry.proof)] == []
