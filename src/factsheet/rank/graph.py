"""The similarity graph of sentences, never written out: n sentences cost n rows, not n x n edges.

A sentence is a row of weighted units (tf x isf, length 1); the edge between two sentences is the cosine of their
rows, without loops: S = X Xᵀ - I. Multiplying by S is two sparse products, so PageRank on a book is as linear as
reading it.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import log, sqrt
from operator import mul
from typing import Protocol

from factsheet.records import record


@record
class Table:
    """The rows of all sentences, one behind the other: row i has `units` and `weights` from begins[i] to begins[i+1].

    Flat arrays, for a book has millions of entries; `width` is the number of different units.
    """

    begins: "array[int]"
    units: "array[int]"
    weights: "array[float]"
    width: int

    def __len__(self) -> int:
        return len(self.begins) - 1

    def rows(self) -> Iterator[list[tuple[int, float]]]:
        """Each row as pairs of a unit and its weight."""
        for begin, end in pairwise(self.begins):
            yield list(zip(self.units[begin:end], self.weights[begin:end], strict=True))


def table(sentences: Iterable[Iterable[str]]) -> Table:
    """The table of sentences given by their units.

    A weight is the count times ln(1 + n / sentences holding the unit), the inverse sentence frequency, and each row
    is brought to length 1.
    """
    numbers: defaultdict[str, int] = defaultdict()
    numbers.default_factory = numbers.__len__  # an unknown unit has the next number
    begins, units, counts = array("q", [0]), array("i"), array("i")
    for sentence in sentences:
        count = Counter(map(numbers.__getitem__, sentence))
        units.extend(count)
        counts.extend(count.values())
        begins.append(len(units))
    held = Counter(units)  # in the order of the numbers
    isf_of = {holders: log(1 + (len(begins) - 1) / holders) for holders in set(held.values())}
    isf = [isf_of[holders] for holders in held.values()]
    weights = array("d")
    for begin, end in pairwise(begins):
        row = [count * isf[unit] for unit, count in zip(units[begin:end], counts[begin:end], strict=True)]
        length = sqrt(sum(map(mul, row, row))) or 1.0
        weights.extend([weight / length for weight in row])
    return Table(begins, units, weights, len(numbers))


def mean_cosine(table: Table) -> float:
    """The mean cosine of every two rows, none of them empty: (|sum of rows|² - n) / n(n-1)."""
    total = array("d", bytes(8 * table.width))
    for unit, weight in zip(table.units, table.weights, strict=True):
        total[unit] += weight
    n = len(table)
    return (sum(weight * weight for weight in total) - n) / (n * (n - 1))


class Graph(Protocol):
    """Sentences 0 … n-1 joined by the cosines of their units."""

    def times(self, vector: Sequence[float]) -> list[float]:
        """S v: for each sentence the sum of its neighbours' values, weighted by similarity."""

    def closest(self, best: Sequence[float] | None, sentence: int) -> Sequence[float]:
        """For each sentence the greater of `best` and its cosine to this one: how near it is to what was chosen."""


class PlainGraph:
    """The graph in plain Python: up to some hundred sentences, quicker than importing numpy."""

    def __init__(self, table: Table) -> None:
        # A unit of one sentence alone joins it to no other: in news three of four weights, which need not be walked.
        holders = Counter(table.units)
        self._rows = [[(unit, weight) for unit, weight in row if holders[unit] > 1] for row in table.rows()]
        self._own = [sum([weight * weight for _, weight in row]) for row in self._rows]
        self._width = table.width

    def times(self, vector: Sequence[float]) -> list[float]:
        """S v, see `Graph`."""
        column = [0.0] * self._width
        for row, value in zip(self._rows, vector, strict=True):
            for unit, weight in row:
                column[unit] += weight * value
        return [
            sum([weight * column[unit] for unit, weight in row]) - own * value
            for row, own, value in zip(self._rows, self._own, vector, strict=True)
        ]

    def closest(self, best: Sequence[float] | None, sentence: int) -> Sequence[float]:
        """The greater of `best` and the cosines to one sentence, see `Graph`."""
        chosen = dict(self._rows[sentence])
        cosines = [sum([weight * chosen[unit] for unit, weight in row if unit in chosen]) for row in self._rows]
        cosines[sentence] = 1.0
        return cosines if best is None else list(map(max, best, cosines))
