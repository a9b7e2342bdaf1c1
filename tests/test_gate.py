"""The gate: facts on the annotated articles are no worse than they have been. Floors only go up."""

import tomllib
from pathlib import Path

import pytest
from quality import measured

HERE = Path(__file__).parent
FLOORS: dict[str, float] = tomllib.loads((HERE / "gate.toml").read_text(encoding="utf-8"))["floors"]
# Further above its floor than this, and the floor is raised.
SLACK = 6.0


@pytest.fixture(scope="module")
def figures() -> dict[str, float]:
    return measured(HERE / "annotated")


@pytest.mark.parametrize("name", FLOORS)
def test_no_worse_than_it_has_been(figures: dict[str, float], name: str) -> None:
    assert figures[name] >= FLOORS[name]


@pytest.mark.parametrize("name", FLOORS)
def test_the_floor_follows_what_is_reached(figures: dict[str, float], name: str) -> None:
    assert figures[name] < FLOORS[name] + SLACK, f"{figures[name]:.1f} is reached: raise the floor in gate.toml"
