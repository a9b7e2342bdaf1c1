"""Words as data: TOML files with one word a line, what it stands for, and the sentence that proves it.

    "平方公里" = ["km2", "园区规划面积|56.39平方公里|"]

Words are written in simplified characters and half-width, for rules read the view; a group (`[area]`) holds words
that a rule treats alike. A proof marks what must be found in it. Words that need neither stand in lists (`*.txt`).
"""

import os
import re
import sys
from collections.abc import Callable, Iterable
from functools import cache, wraps
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from factsheet.kept import kept
from factsheet.records import record

T = TypeVar("T")
P = ParamSpec("P")


@record
class Entry:
    """One line of a lexicon: `word` stands for `meaning`; `proof` is a sentence with the word at work."""

    word: str
    meaning: str
    group: str
    proof: str


_FOLDER = Path(__file__).parent
_WORDS = (".toml", ".txt")


def derived(make: Callable[P, T]) -> Callable[P, T]:
    """A function of the lexicons, which gives plain types: its result is kept while neither they nor its module change."""

    @cache
    @wraps(make)
    def read(*given: P.args, **named: P.kwargs) -> T:
        key = "lexicon", make.__module__, make.__qualname__, *given, *named.items()
        return kept(key, lambda: make(*given, **named), (_state(), _changed(make.__module__)))

    return cast("Callable[P, T]", read)


@cache
def _state() -> tuple[tuple[str, int, int], ...]:
    """Every lexicon with its size and its last change."""
    folders = (entry.path for entry in os.scandir(_FOLDER) if entry.is_dir())
    files = (file for folder in (str(_FOLDER), *folders) for file in os.scandir(folder) if file.name.endswith(_WORDS))
    return tuple(sorted((file.name, (state := file.stat()).st_size, state.st_mtime_ns) for file in files))


@cache
def _changed(module: str) -> int:
    """When the source of the module was changed."""
    return Path(cast("str", sys.modules[module].__file__)).stat().st_mtime_ns


def entries(name: str) -> list[Entry]:
    """All lines of the lexicon `name`, in the order of the file: `entries("units")`."""
    groups = _read(name).items()
    return [Entry(word, meaning, group, proof) for group, words in groups for word, (meaning, proof) in words.items()]


def _read(name: str) -> dict[str, dict[str, tuple[str, str]]]:
    import tomllib  # takes as long as to read an article, and what is read is kept

    return tomllib.loads(text(f"{name}.toml"))


@derived
def grouped(name: str) -> dict[str, dict[str, str]]:
    """The groups of the lexicon `name`, in each the words with what they stand for."""
    return {group: {word: meaning for word, (meaning, _) in words.items()} for group, words in _read(name).items()}


def meanings(name: str, *groups: str) -> dict[str, str]:
    """What each word of the lexicon stands for, of the given groups or of all."""
    found: dict[str, str] = {}
    for group, words in grouped(name).items():
        if not groups or group in groups:
            found |= words
    return found


def text(file: str) -> str:
    """What a file of this folder holds: `text("places/cities.txt")`."""
    return _FOLDER.joinpath(file).read_text(encoding="utf-8")


def one_of(words: Iterable[str]) -> str:
    """An expression for any of the words, the longest first, so that 美元 is not read as 美.

    Words that begin alike share a branch, so that at most places few are tried.

    >>> one_of(["元", "美元", "一方面", "一带一路", "一"])
    '(?:一(?:带一路|方面|)|美元|元)'
    """
    ordered = sorted(set(words))
    ordered.sort(key=len, reverse=True)
    if not ordered:
        raise ValueError("an alternation of no words would match everywhere")
    if not "".join(ordered).isalnum():  # as nearly all lists are: nothing to escape
        ordered = [word if word.isalnum() else re.escape(word) for word in ordered]
    rests: dict[str, list[str]] = {}
    for word in ordered:
        cut = 2 if word[0] == "\\" else 1
        rests.setdefault(word[:cut], []).append(word[cut:])
    branches = [f"{first}(?:{'|'.join(rest)})" if len(rest) > 1 else first + rest[0] for first, rest in rests.items()]
    return f"(?:{'|'.join(branches)})"
