"""The words that decide where a name begins and ends, out of the lexicons, in one table for one look at each character.

Word lists are text: one group a paragraph, words apart by spaces, `#` opens a heading.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Literal

from factsheet.lexicon import derived, text
from factsheet.lexicon.shelves import Shelves, on_shelves
from factsheet.records import record

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


@record
class Vocabulary:
    """Words in three tables, so that most places of a text cost one look into the first.

    `pairs` are the two characters that words begin with; `lengths` says for three characters how long the words are
    that begin with them, the longest first; `words` are those of three characters and more.
    """

    pairs: Shelves[Pair]
    lengths: Shelves[tuple[int, ...]]
    words: Shelves[Word]


@cache
def vocabulary() -> Vocabulary:
    """All words of the lexicons; of each article those are read that begin with its characters."""
    return Vocabulary(*map(Shelves, _tables()))


@derived
def _tables() -> tuple[dict[str, bytes], ...]:
    return tuple(on_shelves(table) for table in _indexed(_words()))


def _indexed(words: Mapping[str, Word]) -> tuple[dict[str, Pair], dict[str, tuple[int, ...]], dict[str, Word]]:
    longer = {word: known for word, known in words.items() if len(word) > 2}
    lengths: dict[str, set[int]] = {}
    for word in longer:
        lengths.setdefault(word[:3], set()).add(len(word))
    opening = {three[:2] for three in lengths}
    same: dict[Pair, Pair] = {}
    pairs: dict[str, Pair] = {}
    for two in {word[:2]: None for word in words}:
        pair = words.get(two), two in opening
        pairs[two] = same.setdefault(pair, pair)
    return pairs, {three: tuple(sorted(of, reverse=True)) for three, of in lengths.items()}, longer


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
    from factsheet.find.people.titles import title_words
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


def wordlist(name: str) -> Iterable[str]:
    """All words of a list, in its order."""
    return (word for _, words in paragraphs(name) for word in words)
