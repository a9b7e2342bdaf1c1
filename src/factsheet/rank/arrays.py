"""The graph in numpy arrays, for long texts; importing this module imports numpy."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from factsheet.rank.graph import Table

Vector = NDArray[np.float64]


class ArrayGraph:
    """The graph of `PlainGraph` on the flat arrays of the table, by row (CSR) and by unit (CSC)."""

    def __init__(self, table: Table) -> None:
        self._width = table.width
        self._begins = np.frombuffer(table.begins, np.int64)
        self._units = np.frombuffer(table.units, np.int32) if table.units else np.zeros(0, np.int32)
        self._weights = np.frombuffer(table.weights, np.float64) if table.weights else np.zeros(0)
        self._owners = np.repeat(np.arange(len(table), dtype=np.int32), np.diff(self._begins))
        self._columns = np.argsort(self._units, kind="stable").astype(np.int32)
        self._column_begins = np.searchsorted(self._units[self._columns], np.arange(table.width + 1))

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
