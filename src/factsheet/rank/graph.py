"""The similarity graph of sentences, never written out: n sentences cost n rows, not n x n edges.

A sentence is a row of weighted units (tf x isf, length 1); the edge between two sentences is the cosine of their
rows, without loops: S = X Xᵀ - I. Multiplying by S is two sparse products, so PageRank on a book is as linear as
reading it.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import log, sqrt
from typing import Protocol

Row = list[tuple[int, float]]


class Graph(Protocol):
    """Sentences 0 … n-1 joined by the cosines of their units."""

    def times(self, vector: Sequence[float]) -> list[float]:
        """S v: for each sentence the sum of its neighbours' values, weighted by similarity."""

    def closest(self, best: Sequence[float] | None, sentence: int) -> Sequence[float]:
        """For each sentence the greater of `best` and its cosine to this one: how near it is to what was chosen."""


def rows(units: Iterable[Iterable[str]]) -> tuple[list[Row], int]:
    """Each sentence's units as (number, weight) with unit length, and how many different units there are.

    The weight is the count times ln(1 + n / sentences holding the unit), the inverse sentence frequency.
    """
    numbers: dict[str, int] = {}
    counts: list[Counter[int]] = []
    frequency: Counter[int] = Counter()
    for sentence in units:
        count = Counter(numbers.setdefault(unit, len(numbers)) for unit in sentence)
        counts.append(count)
        frequency.update(count.keys())
    isf = {unit: log(1 + len(counts) / held) for unit, held in frequency.items()}
    return [_unit_length([(unit, n * isf[unit]) for unit, n in count.items()]) for count in counts], len(numbers)


def _unit_length(row: Row) -> Row:
    norm = sqrt(sum(weight * weight for _, weight in row))
    return [(unit, weight / norm) for unit, weight in row]


class PlainGraph:
    """The graph in plain Python: up to some hundred sentences, quicker than importing numpy."""

    def __init__(self, rows: list[Row], width: int) -> None:
        self._rows = rows
        self._width = width

    def times(self, vector: Sequence[float]) -> list[float]:
        """S v, see `Graph`."""
        column = [0.0] * self._width
        for row, value in zip(self._rows, vector, strict=True):
            for unit, weight in row:
                column[unit] += weight * value
        return [
            sum([weight * column[unit] for unit, weight in row]) - value if row else 0.0
            for row, value in zip(self._rows, vector, strict=True)
        ]

    def closest(self, best: Sequence[float] | None, sentence: int) -> Sequence[float]:
        """The greater of `best` and the cosines to one sentence, see `Graph`."""
        chosen = dict(self._rows[sentence])
        cosines = [sum([weight * chosen[unit] for unit, weight in row if unit in chosen]) for row in self._rows]
        return cosines if best is None else list(map(max, best, cosines))
