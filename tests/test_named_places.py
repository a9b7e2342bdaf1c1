"""Places by name in the sentences where news puts them: how many are found edge for edge, against a floor."""

import tomllib
from pathlib import Path

import pytest

from tests.test_places import mentions

HERE = Path(__file__).parent
LISTS = tomllib.loads((HERE / "named" / "places.toml").read_text(encoding="utf-8"))
FLOORS: dict[str, float] = tomllib.loads((HERE / "gate.toml").read_text(encoding="utf-8"))["named"]["places"]
# Every name stands in this many of the sentences, each in others.
EACH = 2


def share(region: str) -> float:
    """Per cent of the names that are found as they are."""
    names, carriers = LISTS[region]["names"].split(), LISTS[region]["carriers"]
    pairs = [
        (name, carriers[(at * EACH + turn) % len(carriers)]) for at, name in enumerate(names) for turn in range(EACH)
    ]
    return 100 * sum(name in mentions(carrier.format(name)) for name, carrier in pairs) / len(pairs)


@pytest.mark.parametrize("region", LISTS)
def test_places_are_found_wherever_they_stand(region: str) -> None:
    assert share(region) >= FLOORS[region]
