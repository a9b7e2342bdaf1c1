"""Full-text search for Chinese with what every SQLite has: the text is indexed with its characters set apart.

SQLite's tokenizers take 台湾经济 for one word, or find nothing shorter than three characters. Here each character that
isn't ASCII stands alone, and words of any length are phrases of characters: `match '"台 湾"'`. The characters of both
scripts are folded into one, each by itself, so that SQL can fold a question with the table `folding` and nothing else.
"""

from functools import cache
from itertools import chain

from factsheet.view import fold

SEPARATOR = "\x1f"  # no text has it: where it is taken out, offsets are those of the article
# Radicals to ideographs, compatibility ideographs and forms, half- and full-width forms.
_FOLDED = ((0x2E80, 0xA000), (0xF900, 0xFB00), (0xFE30, 0xFFF0), (0x2F800, 0x2FA20))


@cache
def folding() -> dict[str, str]:
    """What becomes of a character: 灣 is 湾, ５ is 5; and 乾 is 干, in 乾隆 too, for a question has no context."""
    characters = [chr(code) for code in chain.from_iterable(range(*block) for block in _FOLDED)]
    folded = fold("\n".join(characters)).split("\n")
    return {character: one for character, one in zip(characters, folded, strict=True) if one != character}


def folded(name: str) -> str:
    """The name in the characters that both scripts share.

    >>> folded("國立臺灣文學館")
    '国立台湾文学馆'
    """
    return name.translate(_folded())


def searchable(text: str) -> str:
    """The text as it is indexed; without the separators it is as long as before.

    >>> searchable("2025年台灣AI產業").replace(SEPARATOR, "|")
    '2025|年||台||湾|AI|产||业|'
    """
    return text.translate(_spaced())


class _Spaced(dict[int, str]):
    """What each character is indexed as, filled as they come."""

    def __missing__(self, code: int) -> str:
        character = folding().get(chr(code), chr(code))
        self[code] = character if character.isascii() else f"{SEPARATOR}{character}{SEPARATOR}"
        return self[code]


@cache
def _folded() -> dict[int, str]:
    return str.maketrans(folding())


@cache
def _spaced() -> _Spaced:
    return _Spaced()
