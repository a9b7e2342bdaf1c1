"""Tables of words that are read a shelf at a time, for an article asks for a part of them."""

import marshal
from array import array
from collections.abc import Callable, Iterator, Mapping
from functools import cache, wraps
from itertools import accumulate, pairwise
from typing import Any, TypeVar

from factsheet.lexicon import derived

T = TypeVar("T")

# The first characters of all shelves, and where for each the second ones begin; these, a stop for none; where the
# shelf of each begins, and all shelves, one behind the other.
Closed = tuple[str, bytes, str, bytes, bytes]
_ALONE = "\0"


class Shelves(Mapping[str, T]):
    """A table in which a shelf holds the words that begin with the same two characters, closed until one is asked for.

    >>> table = Shelves[int](on_shelves({"广州": 1, "广州市": 2, "上海": 3}))
    >>> table["广州"], "广西" in table, table.get("北京"), sorted(table)
    (1, False, None, ['上海', '广州', '广州市'])
    """

    def __init__(self, closed: Closed, made: Callable[..., T] | None = None) -> None:
        self._firsts, rows, self._seconds, bounds, self._content = closed
        self._rows, self._bounds = array("I", rows), array("I", bounds)
        self._open: dict[str, dict[str, T]] = {}
        self._made = made  # of what is kept of a word, where that is not what is wanted

    def shelf(self, pair: str) -> Mapping[str, T]:
        """The words that begin with the pair, or are the one character."""
        known = self._open.get(pair)
        if known is not None:
            return known
        row = self._firsts.find(pair[:1] or _ALONE)
        place = self._seconds.find(pair[1:] or _ALONE, *self._rows[row : row + 2]) if row >= 0 else row
        if place < 0:
            return {}
        words: dict[str, Any] = marshal.loads(self._content[self._bounds[place] : self._bounds[place + 1]])
        made = self._made
        self._open[pair] = {word: made(*known) for word, known in words.items()} if made else words
        return self._open[pair]

    def __getitem__(self, word: str) -> T:
        return self.shelf(word[:2])[word]

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and word in self.shelf(word[:2])

    def __iter__(self) -> Iterator[str]:
        for first, (start, end) in zip(self._firsts, pairwise(self._rows), strict=True):
            for second in self._seconds[start:end]:
                yield from self.shelf(first + second.rstrip(_ALONE))

    def __len__(self) -> int:
        return sum(1 for _ in self)


def on_shelves(table: Mapping[str, Any]) -> Closed:
    """The shelves of a table of plain types; a word has at least one character."""
    shelves: dict[str, dict[str, dict[str, Any]]] = {}
    for word, known in table.items():
        shelves.setdefault(word[0], {}).setdefault(word[1:2] or _ALONE, {})[word] = known
    contents = [marshal.dumps(words) for shelf in shelves.values() for words in shelf.values()]
    rows, bounds = (
        array("I", accumulate(map(len, each), initial=0)).tobytes() for each in (shelves.values(), contents)
    )
    return "".join(shelves), rows, "".join(map("".join, shelves.values())), bounds, b"".join(contents)


def shelved(make: Callable[[], Mapping[str, T]]) -> Callable[[], Shelves[T]]:
    """As `derived`, for a function that gives a long table."""

    @wraps(make)
    def closed() -> Closed:
        return on_shelves(make())

    return cache(lambda: Shelves(derived(closed)()))
