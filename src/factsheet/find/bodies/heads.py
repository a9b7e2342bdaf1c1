"""What names of bodies end in, and which family asks what of the name before it.

The heads are lines of `lexicon/names/heads.toml`; the family of a head is the group it stands in.
"""

import re
from collections.abc import Mapping
from functools import cache

from factsheet.find.bodies.families import FAMILIES, Family
from factsheet.find.names.page import Page
from factsheet.lexicon import derived, grouped
from factsheet.lexicon.shelves import Closed, Shelves, on_shelves
from factsheet.model import BodyKind
from factsheet.patterns import compiled
from factsheet.records import record


@record
class Head:
    """A head noun: its family and the kind of body that it makes."""

    word: str
    kind: BodyKind
    family: Family


@cache
def heads() -> Mapping[str, Head]:
    """All heads by their word; of a word in two groups the first one counts."""
    return Shelves(_shelves(), lambda word, kind, group: Head(word, kind, FAMILIES[group]))


@derived
def _shelves() -> Closed:
    found: dict[str, tuple[str, str, str]] = {}
    for group, words in grouped("names/heads").items():
        for word, kind in words.items():
            found.setdefault(word, (word, kind, group))
    return on_shelves(found)


@cache
def _of_one_character() -> re.Pattern[str]:
    return compiled(f"[{_one_character()}]")


@derived
def _one_character() -> str:
    return "".join(word for word in heads() if len(word) == 1)


def standing(page: Page) -> list[tuple[int, int]]:
    """Where heads stand, in text order: the longest that begins at each place."""
    found = {match.start(): match.end() for match in _of_one_character().finditer(page.view)}
    return sorted((found | page.heads).items())
