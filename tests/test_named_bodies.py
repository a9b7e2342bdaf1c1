"""Bodies in every sentence news puts them: how many are found with their exact edges, against a floor.

The lists of tests/named have names, a few a line, under headings; each stands in some of the sentences of its region.
"""

import tomllib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from factsheet.find.bodies import bodies
from factsheet.model import Article
from factsheet.view import fold

HERE = Path(__file__).parent
FLOORS: dict[str, float] = tomllib.loads((HERE / "gate.toml").read_text(encoding="utf-8"))["named"]["bodies"]
# In how many sentences each name is put, one after the other.
TRIES = 3


def lines(name: str) -> list[str]:
    text = (HERE / "named" / f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def sentences(region: str) -> Iterator[tuple[str, int, int]]:
    """Sentences with a name in each, and where it stands."""
    carriers = lines(f"carriers_{region}")
    names = [name for line in lines(f"bodies_{region}") for name in line.split()]
    for number, name in enumerate(names):
        first = number % len(carriers)
        for carrier in islice(carriers * 2, first, first + TRIES):
            start = carrier.index("{}")
            yield carrier.replace("{}", name), start, start + len(name)


def recall(region: str) -> float:
    """Per cent of the names that are found where they stand, not a character more or less."""
    tries = list(sentences(region))
    right = 0
    for text, start, end in tries:
        found = bodies(Article(text, fold(text), ()))
        right += any((m.start, m.end) == (start, end) for body in found for m in body.mentions)
    return 100 * right / len(tries)


@pytest.mark.parametrize("region", FLOORS)
def test_bodies_are_found_wherever_they_stand(region: str) -> None:
    assert recall(region) >= FLOORS[region]
