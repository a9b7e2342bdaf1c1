"""Bodies known by name: what they are, and which names are of one body."""

from collections.abc import Mapping
from functools import cache

from factsheet.find.names.vocabulary import paragraphs
from factsheet.lexicon import derived
from factsheet.lexicon.shelves import Closed, Shelves, on_shelves
from factsheet.model import BodyKind
from factsheet.records import record


@record
class KnownBody:
    """A name of a body, its kind, and the first of the body's names, which is the full one."""

    kind: BodyKind
    full: str


@cache
def known() -> Mapping[str, KnownBody]:
    """All names of `lexicon/names/bodies.txt`: 发改委 is a government's body, in full 国家发展和改革委员会."""
    return Shelves(_known(), KnownBody)


@derived
def _known() -> Closed:
    bodies: dict[str, tuple[str, str]] = {}
    for heading, lines in paragraphs("names/bodies"):
        kind = heading.split(":")[0]
        for names in lines:
            full, *short = names.split("=")
            for name in (full, *short):
                bodies.setdefault(name, (kind, full))
    return on_shelves(bodies)
