"""Records are dataclasses in all that a program may ask of one."""

import copy
import pickle
from dataclasses import FrozenInstanceError, asdict, fields, is_dataclass, replace
from inspect import signature

import pytest

from factsheet.model import Mention, Person
from factsheet.records import frozen, record


@record
class Span:
    """A stretch of the text."""

    start: int
    end: int
    rule: str = "none"


@frozen
class Named:
    """Nobody may rename it."""

    name: str
    spans: tuple[Span, ...] = ()


@record
class Empty:
    """A record of nothing."""


RECORDS = (
    Span(1, 2),
    Named("梁舟", (Span(1, 3),)),
    Empty(),
    Person("梁舟", (), None, (Mention(1, 3, "梁舟", "full"),)),
)


def test_fields_are_given_by_place_or_by_name() -> None:
    assert Span(1, 2) == Span(end=2, start=1) == Span(1, 2, "none")
    with pytest.raises(TypeError, match=r"Span.__init__\(\) missing 1 required positional argument: 'end'"):
        Span(1)  # type: ignore[call-arg] # what is tested
    assert str(signature(Span)) == "(start: int, end: int, rule: str = 'none') -> None"


def test_equal_are_those_of_one_class_with_equal_fields() -> None:
    assert Span(1, 2) != Span(1, 3)
    assert Empty() == Empty()
    assert len({Named("梁舟"), Named("梁舟", ()), Empty(), "梁舟"}) == 3
    assert {Named("梁舟", (Span(1, 3),)): "甲"}[Named("梁舟", (Span(1, 3),))] == "甲"


def test_one_that_extends_another_has_its_fields_too() -> None:
    @record
    class Told(Span):
        by: str = "nobody"

    assert Told(1, 2, by="梁舟") == Told(1, 2, "none", "梁舟")
    assert not hasattr(Told(1, 2), "__dict__")


def test_one_shows_what_it_holds() -> None:
    assert repr(Named("梁舟", (Span(1, 3),))) == "Named(name='梁舟', spans=(Span(start=1, end=3, rule='none'),))"


def test_they_are_dataclasses() -> None:
    assert all(map(is_dataclass, RECORDS))
    assert [field.name for field in fields(Span(1, 2))] == ["start", "end", "rule"]
    assert replace(Span(1, 2), end=5) == Span(1, 5)
    assert asdict(Named("梁舟", (Span(1, 3),))) == {"name": "梁舟", "spans": ({"start": 1, "end": 3, "rule": "none"},)}
    match Span(1, 2):
        case Span(start, end, _):
            assert (start, end) == (1, 2)


@pytest.mark.parametrize("one", RECORDS, ids=lambda one: type(one).__name__)
def test_a_copy_is_equal(one: object) -> None:
    assert copy.copy(one) == copy.deepcopy(one) == pickle.loads(pickle.dumps(one)) == one


def test_what_the_library_hands_out_is_frozen() -> None:
    one = Named("梁舟")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
        one.name = "韩靖"  # type: ignore[misc] # what is tested
    with pytest.raises(FrozenInstanceError):
        del one.name
    with pytest.raises(FrozenInstanceError):
        one.age = 40  # type: ignore[attr-defined] # what is tested
