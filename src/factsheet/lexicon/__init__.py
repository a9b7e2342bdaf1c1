"""Words as data: TOML files with one word a line, what it stands for, and the sentence that proves it.

    "平方公里" = ["km2", "园区规划面积|56.39平方公里|"]

Words are written in simplified characters and half-width, for rules read the view; a group (`[area]`) holds words
that a rule treats alike. A proof marks what must be found in it.
"""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a lexicon: `word` stands for `meaning`; `proof` is a sentence with the word at work."""

    word: str
    meaning: str
    group: str
    proof: str


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """All lines of the lexicon `name`, in the order of the file: `entries("units")`."""
    groups = tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    return tuple(
        Entry(word, meaning, group, proof)
        for group, words in groups.items()
        for word, (meaning, proof) in words.items()
    )


def meanings(name: str, *groups: str) -> dict[str, str]:
    """What each word of the lexicon stands for, of the given groups or of all."""
    return {entry.word: entry.meaning for entry in entries(name) if not groups or entry.group in groups}


def one_of(words: Iterable[str]) -> str:
    """An expression for any of the words, the longest first, so that 美元 is not read as 美.

    >>> one_of(["元", "美元"])
    '(?:美元|元)'
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    if not ordered:
        raise ValueError("an alternation of no words would match everywhere")
    return f"(?:{'|'.join(map(re.escape, ordered))})"
