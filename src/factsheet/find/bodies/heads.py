"""What names of bodies end in, and what a name must hold beside its head: one family of heads, one rule.

The heads are lines of `lexicon/names/heads.toml`; the family of a head is the group it stands in.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import cast

from factsheet.find.bodies.edges import ANCHORS, WEIGHTS, Edge
from factsheet.lexicon import entries, one_of
from factsheet.model import BodyKind


@dataclass(frozen=True, slots=True)
class Family:
    """Heads that ask the same of the name before them. `yes` marks the bodies of a sentence, each with its kind."""

    name: str
    doc: str
    accepts: Callable[[Edge], bool]
    yes: Mapping[str, BodyKind]
    no: Sequence[str]
    word_weight: float = WEIGHTS["word"]


def _anchored(edge: Edge) -> bool:
    return any(piece in ANCHORS for piece in edge.pieces)


def _pure(edge: Edge) -> bool:
    return "word" not in edge.pieces


def _of_a_name(edge: Edge) -> bool:
    """A name of its own, of two to six characters, or of a word of Latin letters."""
    return 2 <= edge.name_length <= 6 or "latin" in edge.pieces or "weak place" in edge.pieces


def _named(edge: Edge) -> bool:
    if edge.score <= 0:
        return False
    more = len(edge.pieces) > 1 or edge.pieces[0] == "body"
    return (_anchored(edge) and more) or (edge.pieces[0] != "field" and _pure(edge) and edge.before > 0 and (_of_a_name(edge) or (more and edge.name_length == 1)))


def _placed(edge: Edge) -> bool:
    return edge.score > 0.4 and (
        _anchored(edge) or "number" in edge.pieces or (_of_a_name(edge) and _pure(edge) and edge.before > 0)
    )


def _seated(edge: Edge) -> bool:
    return edge.score > 0.4 and _anchored(edge)


def _organ(edge: Edge) -> bool:
    """The field stands directly before the head: 商务|局."""
    return edge.score > 0.9 and edge.pieces[-1] in ("field", "body") and (_anchored(edge) or edge.before > 0)


def _part(edge: Edge) -> bool:
    return edge.score > 1.0 and edge.pieces[-1] == "field" and _anchored(edge)


_TRADE = re.compile("(place )?((name ){2,4}|(latin ){1,2}|body )(place )?(field ){0,2}(bracket )?")


def _trade(edge: Edge) -> bool:
    """Two to four characters, clean on the left, at most behind a place: 晟岚|半导体, 香港|晟岚|编码, 国网|福建|电力."""
    return edge.before > 0 and bool(_TRADE.fullmatch(" ".join(edge.pieces) + " "))


_GOOD = re.compile("(name ){2,3}|(latin ){1,2}|(body )(place )?")


def _good(edge: Edge) -> bool:
    """Two or three characters behind a mark or a word: 澄澈|生物, 瀚海|网络."""
    return edge.before >= 0.8 and bool(_GOOD.fullmatch(" ".join(edge.pieces) + " "))


def _team(edge: Edge) -> bool:
    if _anchored(edge):
        return edge.before > -0.6 and _pure(edge)
    return edge.before > 0 and 2 <= edge.name_length <= 4 and _pure(edge)


def _party(edge: Edge) -> bool:
    return edge.before > 0 and _pure(edge) and (len(edge.pieces) > 1 or _anchored(edge))


_MASCOT = re.compile("((place |weak place )(name )?|(name ){2,3})")


def _mascot(edge: Edge) -> bool:
    return edge.before > 0 and bool(_MASCOT.fullmatch(" ".join(edge.pieces) + " "))


FAMILIES = {
    family.name: family
    for family in (
        Family("named", "A company, a school, an association: a name, or a place and what it deals in.", _named, {}, ()),
        Family("legal", "A company with its legal form: ordinary words may be its name.", _named, {}, (), -0.7),
        Family("placed", "An organ, a court, a hospital: a place or a level will do.", _placed, {}, ()),
        Family("seated", "An organ or a court: a place or a level has to be there.", _seated, {}, ()),
        Family("organ", "A department: what it deals in will do.", _organ, {}, ()),
        Family("part", "A part of a body: what it deals in, behind a body or a place.", _part, {}, ()),
        Family("trade", "A company without a legal form: a name of its own before its trade.", _trade, {}, ()),
        Family("good", "A company whose trade is an everyday word: clean on the left, nothing else before it.", _good, {}, ()),
        Family("team", "A team: a place, a name, or both.", _team, {}, ()),
        Family("party", "A party: a name or a place before its creed.", _party, {}, ()),
        Family("mascot", "A team by its animal or hero, where sport is the subject.", _mascot, {}, ()),
    )
}


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun: its family and the kind of body that it makes."""

    word: str
    kind: BodyKind
    family: Family


@cache
def heads() -> Mapping[str, Head]:
    """All heads by their word; of a word in two groups the first one counts."""
    found: dict[str, Head] = {}
    for entry in entries("names/heads"):
        found.setdefault(entry.word, Head(entry.word, cast("BodyKind", entry.meaning), FAMILIES[entry.group]))
    return found


@cache
def heads_pattern() -> re.Pattern[str]:
    """Any head, the longest that begins at a place."""
    return re.compile(one_of(heads()))
