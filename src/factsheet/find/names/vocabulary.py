"""The words that decide where a name begins and ends, out of the lexicons, in one table for one look at each character.

Word lists are text: one group a paragraph, words apart by spaces, `#` opens a heading.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from operator import add
from typing import Literal

from factsheet.lexicon import derived, text
from factsheet.lexicon.shelves import Shelves, shelved

WordClass = Literal["place", "weak place", "level", "body", "person", "field", "title", "thing", "prose"]

# Words of the same spelling in several lists are of the class that stands first: 北京 is a place, 广播 a field.
_LISTS: tuple[tuple[WordClass, tuple[str, ...]], ...] = (
    ("level", ("names/levels",)),
    ("field", ("names/fields",)),
    ("thing", ("names/things",)),
    ("prose", ("names/prose", "stopwords", "general")),
)


# What is known of a word: its class, its level for the rules of places, whether it is a head of names of bodies.
Word = tuple[WordClass | None, str | None, bool]


# What is known of two characters, where they are a word, and whether longer words begin with them.
Pair = tuple[Word | None, bool]


# So many articles are read with the words that begin as something in them does; for more, all are needed.
_FEW = 3


class Vocabulary:
    """Words in three tables, so that most places of a text cost one look into the first.

    `pairs` are the two characters that words begin with; `lengths` says for three characters how long the words are
    that begin with them, the longest first; `words` says what is known of those.
    """

    def __init__(self, known: Shelves[Word]) -> None:
        self.pairs: dict[str, Pair] = {}
        self.lengths: dict[str, tuple[int, ...]] = {}
        self.words: dict[str, Word] = {}
        self._known = known
        self._views = 0

    def read_for(self, view: str) -> None:
        """Have the words in the tables that begin as something in the view does."""
        self._views += 1
        if self._views <= _FEW:
            self._read(set(map(add, view, view[1:])))
        elif self._views == _FEW + 1:
            self._read({word[:2] for word in self._known})

    def _read(self, pairs: set[str]) -> None:
        for pair in pairs.difference(self.pairs):
            if not (words := self._known.shelf(pair)):
                continue
            lengths: dict[str, set[int]] = {}
            for word in words:
                if len(word) > 2:
                    lengths.setdefault(word[:3], set()).add(len(word))
            self.pairs[pair] = words.get(pair), bool(lengths)
            self.lengths.update({three: tuple(sorted(of, reverse=True)) for three, of in lengths.items()})
            self.words.update(words)


@cache
def vocabulary() -> Vocabulary:
    """All words of the lexicons."""
    return Vocabulary(_words())


@shelved
def _words() -> dict[str, Word]:
    from factsheet.find.bodies.heads import heads
    from factsheet.find.places.lens import marks

    classes, levels, ends = _classes(), marks(), heads()
    same: dict[Word, Word] = {}  # a few dozen, each held and kept once
    words: dict[str, Word] = {}
    for word in (*classes, *levels, *ends):
        if len(word) > 1:
            known = classes.get(word), levels.get(word), word in ends
            words[word] = same.setdefault(known, known)
    return words


def _classes() -> dict[str, WordClass]:
    from factsheet.find.bodies.known import known
    from factsheet.find.people.posts import title_words
    from factsheet.find.places.gazetteer import NO_PLACE, WEAK, gazetteer

    levels = gazetteer()
    words: dict[str, WordClass] = {name: "place" for name, level in levels.items() if level not in (NO_PLACE, WEAK)}
    for name in known():
        words.setdefault(name, "body")
    for name in wordlist("names/people"):
        words.setdefault(name, "person")
    for title in title_words():
        words.setdefault(title, "title")
    for kind, lists in _LISTS:
        for listed in lists:
            for word in wordlist(listed):
                words.setdefault(word, kind)
    for name, level in levels.items():
        if level == WEAK:
            words.setdefault(name, "weak place")
    return words


def paragraphs(name: str) -> Iterator[tuple[str, list[str]]]:
    """The headings of a word list, each with the words below it."""
    heading, words = "", list[str]()
    for line in text(f"{name}.txt").splitlines():
        if line.startswith("#"):
            if words:
                yield heading, words
            heading, words = line[1:].strip(), []
        else:
            words += line.split()
    yield heading, words


@derived
def groups(name: str) -> dict[str, tuple[str, ...]]:
    """The words of each group of a list, by what its heading says before a colon: those `before`, those `behind`."""
    return {heading.split(":")[0]: tuple(words) for heading, words in paragraphs(name)}


def wordlist(name: str) -> Iterable[str]:
    """All words of a list, in its order."""
    return (word for _, words in paragraphs(name) for word in words)


@derived
def sounds() -> frozenset[str]:
    """The characters that write foreign names by their sound: 卡, 洛, 维."""
    known = groups("names/transliteration")
    return frozenset((*known["sound"], *known["strong"]))
