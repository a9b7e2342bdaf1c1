"""The graph in numpy arrays, for long texts; importing this module imports numpy."""

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from factsheet.rank.graph import Row

Vector = NDArray[np.float64]


class ArrayGraph:
    """The graph of `PlainGraph` with rows and columns compressed (CSR and CSC)."""

    def __init__(self, rows: list[Row], width: int) -> None:
        lengths = np.array([len(row) for row in rows])
        size = int(lengths.sum())
        self._width = width
        self._owners = np.repeat(np.arange(len(rows), dtype=np.int32), lengths)
        self._units = np.fromiter((unit for unit, _ in chain.from_iterable(rows)), np.int32, size)
        self._weights = np.fromiter((weight for _, weight in chain.from_iterable(rows)), np.float64, size)
        self._begins = np.concatenate(([0], np.cumsum(lengths)))
        self._columns = np.argsort(self._units, kind="stable")
        self._column_begins = np.searchsorted(self._units[self._columns], np.arange(width + 1))

    def times(self, vector: Sequence[float]) -> list[float]:
        """S v, see `Graph`."""
        values = np.asarray(vector)
        column = np.bincount(self._units, self._weights * values[self._owners], self._width)
        sums = np.bincount(self._owners, self._weights * column[self._units], len(values))
        product: list[float] = (sums - np.where(np.diff(self._begins) > 0, values, 0.0)).tolist()
        return product

    def closest(self, best: Sequence[float] | None, sentence: int) -> Sequence[float]:
        """The greater of `best` and the cosines to one sentence, see `Graph`."""
        mine = slice(self._begins[sentence], self._begins[sentence + 1])
        cosines: Vector = np.zeros(len(self._begins) - 1)
        for unit, weight in zip(self._units[mine], self._weights[mine], strict=True):
            holders = self._columns[self._column_begins[unit] : self._column_begins[unit + 1]]
            cosines[self._owners[holders]] += weight * self._weights[holders]
        # An array is all that `select` asks of a sequence: indexing.
        return cosines if best is None else np.maximum(best, cosines)  # type: ignore[return-value]
