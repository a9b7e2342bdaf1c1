"""Tables of words that are read a shelf at a time, for an article asks for a part of them."""

import marshal
from collections.abc import Callable, Iterator, Mapping, Set
from functools import cache, wraps
from typing import Any, TypeVar

from factsheet.lexicon import derived

T = TypeVar("T")


class Shelves(Mapping[str, T]):
    """A table in which a shelf holds the words with the same first character, as marshal writes them until asked for one.

    >>> table = Shelves[int](on_shelves({"广州": 1, "广东": 2, "上海": 3}))
    >>> table["广州"], "广西" in table, table.get("北京")
    (1, False, None)
    >>> table.within(set("上广之间"))
    {'广州': 1, '广东': 2, '上海': 3}
    """

    def __init__(self, closed: dict[str, bytes], made: Callable[..., T] | None = None) -> None:
        self._closed = closed
        self._open: dict[str, T] = {}
        self._made = made  # of what is kept of a word, where that is not what is wanted

    def within(self, characters: Set[str]) -> dict[str, T]:
        """All that is open, among it the words that begin with one of the characters."""
        for first in self._closed.keys() & characters:
            self._unlock(first)
        return self._open

    def _unlock(self, first: str) -> None:
        words: dict[str, Any] = marshal.loads(self._closed.pop(first))
        made = self._made
        self._open.update({word: made(*known) for word, known in words.items()} if made else words)

    def _beside(self, word: str) -> dict[str, T]:
        """All that is open, among it the words that begin like this one."""
        if word[:1] in self._closed:
            self._unlock(word[0])
        return self._open

    def __getitem__(self, word: str) -> T:
        return self._beside(word)[word]

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and word in self._beside(word)

    def __iter__(self) -> Iterator[str]:
        return iter(self.within(self._closed.keys()))

    def __len__(self) -> int:
        return len(self.within(self._closed.keys()))


def on_shelves(table: Mapping[str, Any]) -> dict[str, bytes]:
    """The shelves of a table of plain types; a word has at least one character."""
    shelves: dict[str, dict[str, Any]] = {}
    for word, known in table.items():
        shelves.setdefault(word[0], {})[word] = known
    return {first: marshal.dumps(words) for first, words in shelves.items()}


def shelved(make: Callable[[], Mapping[str, T]]) -> Callable[[], Shelves[T]]:
    """As `derived`, for a function that gives a long table."""

    @wraps(make)
    def closed() -> dict[str, bytes]:
        return on_shelves(make())

    return cache(lambda: Shelves(derived(closed)()))
