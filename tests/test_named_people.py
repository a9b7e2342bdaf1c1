"""Invented people in every sentence they can stand in: how many are found with their exact edges, against a floor."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from factsheet.find import facts
from factsheet.model import Article
from factsheet.view import fold, script_of

HERE = Path(__file__).parent
LISTS = tomllib.loads((HERE / "named" / "people.toml").read_text(encoding="utf-8"))
FLOORS: dict[str, dict[str, float]] = tomllib.loads((HERE / "gate.toml").read_text(encoding="utf-8"))["named"]


def sentences(region: str) -> Iterator[tuple[str, str, str]]:
    """Each name in each sentence, with a post where one stands before it: the text, the name, the post."""
    names, posts, carriers = (LISTS[region][part] for part in ("names", "posts", "carriers"))
    for number, name in enumerate(names.split()):
        for place, carrier in enumerate(carriers):
            post = posts.split()[(number + place) % len(posts.split())] if "{T}" in carrier else ""
            yield carrier.format(N=name, T=post), name, post


def share(region: str) -> tuple[float, float]:
    """Per cent of the names found as they are, and of their posts."""
    found, posts = [], []
    for text, name, post in sentences(region):
        people = facts(Article(text, fold(text), (), script_of(text)), ("people", "bodies")).people
        person = next((each for each in people if each.name == name), None)
        found.append(person is not None)
        if person and post:
            posts.append(person.titles == (post,))
    return 100 * sum(found) / len(found), 100 * sum(posts) / len(posts)


@pytest.mark.parametrize("region", LISTS)
def test_people_are_found_wherever_they_stand(region: str) -> None:
    names, posts = share(region)
    assert names >= FLOORS["people"][region]
    assert posts >= FLOORS["posts"][region]
