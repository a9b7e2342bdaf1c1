"""The engine: an ordered grammar of rules goes in, hits in text order come out; one rule settles all conflicts.

A grammar is one compiled alternation behind a gate, a cheap expression for the characters at which any of its
rules can begin. Plain prose never gets past the gate, so it costs next to nothing.
"""

import re
import sys
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, groupby
from typing import Any, Generic, Protocol, TypeVar

from factsheet.find.rule import Context, Match, Rule
from factsheet.kept import kept
from factsheet.patterns import compiled
from factsheet.records import record

R = TypeVar("R")

# A stretch behind every text.
_NEVER = (sys.maxsize, sys.maxsize)

# When two facts of the same length compete for the same characters, the kind that stands first has them:
# 第三季度 is a quarter before it is the third of something.
KINDS = ("body", "person", "place", "document", "quote", "date", "quantity")


@record
class Hit(Generic[R]):
    """What a rule has taken: its span and the reading, None where the rule is a blocker."""

    rule: Rule[R]
    order: int
    start: int
    end: int
    reading: R | None


class Grammar(Generic[R]):
    """Rules in order; the order is the logic: of the rules that match at a place, the first that can read it wins."""

    def __init__(self, rules: Sequence[Rule[R]], gate: str, mask: Callable[[str], str] | None = None) -> None:
        self.rules = tuple(rules)
        self._gate = gate
        self._mask = mask

    @cached_property
    def _machine(self) -> re.Pattern[str]:
        patterns = tuple(_without_names(rule.pattern) for rule in self.rules)
        branches = kept(("alternation", *patterns), lambda: _alternation(patterns))
        return compiled(f"(?={self._gate})(?:{branches})")

    def hits(self, context: Context, taken: Iterable[Hit[Any]] = ()) -> Iterator[Hit[R]]:
        """All hits, blockers included, leftmost first, none overlapping another.

        Nothing is read where the first rule that matches stays inside of what another grammar has `taken`, hits in
        text order: 18 of 4月18日 would lose against the day.
        """
        seen, position = self._seen(context), 0
        spans = ((hit.start, hit.end) for hit in taken)
        begun, ended = next(spans, _NEVER)
        while opening := self._machine.search(seen, position):
            start, end = opening.span()
            while ended <= start:
                begun, ended = next(spans, _NEVER)
            if begun <= start and end <= ended:
                position = max(end, start + 1)
                continue
            hit = self._read(context, seen, start, (opening.lastindex or 1) - 1)
            if hit:
                yield hit
            # A hit inside of what was taken could only be a piece of it: 亿元 of 685.3亿元.
            position = max(hit.end if hit else 0, start + 1)

    def _seen(self, context: Context) -> str:
        """The view as the patterns see it."""
        return self._mask(context.view) if self._mask else context.view

    def _read(self, context: Context, seen: str, start: int, first: int) -> Hit[R] | None:
        """The hit of the first rule from number `first` on that matches at `start` and can read what it matches."""
        for order in range(first, len(self.rules)):
            match = self.rules[order].regex.match(seen, start)
            if match and (hit := self._hit(context, match, order)):
                return hit
        return None

    def _hit(self, context: Context, match: re.Match[str], order: int) -> Hit[R] | None:
        rule = self.rules[order]
        said = Match(match, context.view) if self._mask else match
        reading = rule.read(said, context) if rule.read else None
        if rule.read and reading is None:
            return None
        begin, end = match.span(rule.span)
        return Hit(rule, order, begin, end, reading)

    def attempts(self, context: Context, start: int) -> list[tuple[Rule[R], Hit[R] | None]]:
        """Every rule whose pattern matches at `start`, with its hit or None if it can't read it: for `explain`."""
        seen = self._seen(context)
        matches = ((order, rule.regex.match(seen, start)) for order, rule in enumerate(self.rules))
        return [(self.rules[order], self._hit(context, match, order)) for order, match in matches if match]


def _without_names(pattern: str) -> str:
    """The pattern with its groups made anonymous, so that a branch counts as one group of the alternation."""
    return compiled(r"\(\?P<\w+>").sub("(?:", pattern)


def _alternation(patterns: Iterable[str]) -> str:
    """An alternation of the patterns, in which neighbours that begin with the same look around share it."""
    branches = []
    for look, neighbours in groupby(patterns, key=_look):
        alike = list(neighbours)
        if look and len(alike) > 1 and not any(map(_forks, alike)):
            branches.append(f"{look}(?:{_alternation(pattern.removeprefix(look) for pattern in alike)})")
        else:
            # An empty group behind each branch says which it was; one around it would hide its first character from
            # the compiler, which passes over a branch that can't begin with what stands there.
            branches += [f"(?:{pattern})()" for pattern in alike]
    return "|".join(branches)


# What counts brackets in a pattern: an escape, a class, a bracket, anything else.
_PIECES = compiled(r"\\.|\[\^?\]?(?:\\.|[^]\\])*\]|[()]|[^][()\\]+")


def _look(pattern: str) -> str:
    """The look ahead or behind with which the pattern begins, `(?<!第)` of `(?<!第)三(?:年|月)`; empty if with none."""
    if pattern.startswith(("(?=", "(?!", "(?<=", "(?<!")):
        return pattern[: next(end for end, depth, _ in _depths(pattern) if not depth)]
    return ""


def _forks(pattern: str) -> bool:
    """Whether a look with which it begins is that of its first alternative only: `(?<!第)三|四`."""
    return any("|" in piece for _, depth, piece in _depths(pattern) if not depth)


def _depths(pattern: str) -> Iterator[tuple[int, int, str]]:
    """The pieces of a pattern, each with where it ends and in how many brackets what follows stands."""
    depth = 0
    for piece in _PIECES.finditer(pattern):
        depth += (piece[0] == "(") - (piece[0] == ")")
        yield piece.end(), depth, piece[0]


class Spanned(Protocol):
    """What stands somewhere in a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


S = TypeVar("S", bound=Spanned)


def outside(hits: Iterable[S], apart: Sequence[tuple[int, int]]) -> Iterator[S]:
    """The hits that touch none of the stretches set apart, which come in order and may overlap one another."""
    ends = list(accumulate((end for _, end in apart), max))
    starts = [start for start, _ in apart]
    for hit in hits:
        before = bisect_left(starts, hit.end)
        if not before or ends[before - 1] <= hit.start:
            yield hit


@record
class Verdict:
    """A hit and the hit that beat it; the winner of its characters has been beaten by none."""

    hit: Hit[Any]
    beaten_by: Hit[Any] | None


def settle(hits: Iterable[Hit[Any]]) -> list[Verdict]:
    """The one conflict rule: the longest span, then the kind, then the rule's order, then the leftmost has it.

    Of `近三年` (a date) and `三年` (a measure) the date wins by its length; of two readings of `一季度` by its kind.
    Verdicts come in text order.
    """
    return [verdict for rivals in _clusters(hits) for verdict in _settled(rivals)]


def _clusters(hits: Iterable[Hit[Any]]) -> Iterator[list[Hit[Any]]]:
    """The hits in text order, those together that overlap one another by however many steps."""
    cluster: list[Hit[Any]] = []
    end = 0
    for hit in sorted(hits, key=lambda h: h.start):
        if cluster and hit.start >= end:
            yield cluster
            cluster = []
        cluster.append(hit)
        end = max(end, hit.end)
    if cluster:
        yield cluster


def _settled(hits: list[Hit[Any]]) -> list[Verdict]:
    if len(hits) == 1:
        return [Verdict(hits[0], None)]
    ranked = sorted(hits, key=lambda h: (h.start - h.end, KINDS.index(h.rule.kind), h.order, h.start))
    starts: list[int] = []
    winners: list[Hit[Any]] = []
    verdicts = []
    for hit in ranked:
        place = bisect_left(starts, hit.start)
        neighbours = winners[max(place - 1, 0) : place + 1]
        rival = next((w for w in neighbours if w.start < hit.end and hit.start < w.end), None)
        if rival is None:
            starts.insert(place, hit.start)
            winners.insert(place, hit)
        verdicts.append(Verdict(hit, rival))
    return sorted(verdicts, key=lambda v: (v.hit.start, v.hit.end))
