"""The known places: names go in from `lexicon/places/`, their mentions in a view come out, longest first.

Names are found with a dictionary and the lengths that names of a beginning have, so a text costs the same however
many names there are, and nothing is compiled at start.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from factsheet import lexicon
from factsheet.records import record

# Levels of joined names, the greater first; the characters that stand for them in the lens.
COUNTRY, STATE, CITY, COUNTY, AREA, SITE, WEAK, NO_PLACE, BORDER = "ꀀꀁꀂꀃꀄꀅꀆꀇꀉ"

LEVELS = {
    "countries": COUNTRY,
    "usual": COUNTRY,
    "provinces": STATE,
    "states": STATE,
    "cities": CITY,
    "abroad": CITY,
    "counties": COUNTY,
    "quarters": COUNTY,
    "regions": AREA,
    "words": NO_PLACE,
}
# Provinces that stand before their districts like a city: 香港观塘, 北京海淀, but not 香港广州.
CITIES_OF_THEIR_OWN = ("北京", "天津", "上海", "重庆", "香港", "澳门")

# What ends the names of regions that are one with the division before them: 石川县能登半岛, but not 广州大湾区.
NATURAL = "山江河湖岛岭峰溪湾峡池淀路道场"


@record
class Known:
    """A known name in a text, and its level."""

    start: int
    end: int
    level: str


class Gazetteer:
    """Names of two characters and more with their levels, by the pair of characters that they begin with."""

    def __init__(self, levels: Mapping[str, str], lengths: Mapping[str, Sequence[int]] | None = None) -> None:
        self.levels = levels
        self._lengths = lexicon.lengths(levels) if lengths is None else lengths

    def found(self, view: str) -> Iterator[Known]:
        """The names of the text from left to right, of those that begin together the longest.

        A weak name is one directly behind another only, or beside one in a row: 长安 of 西安长安 and 三民 of 三民、苓雅,
        but not 月湖 of 9月湖北.
        """
        end, place_end, lengths, levels = 0, -1, self._lengths, self.levels
        for start in range(len(view) - 1):
            if start < end or view[start : start + 2] not in lengths:
                continue
            for length in lengths[view[start : start + 2]]:
                level = levels.get(view[start : start + length]) if start + length <= len(view) else None
                if level == WEAK and start != place_end:
                    level = COUNTY if self._in_a_row(view, start, start + length, place_end) else None
                if level:
                    end = start + length
                    place_end = end if level not in (NO_PLACE, BORDER) else -1
                    yield Known(start, end, level)
                    break

    def _in_a_row(self, view: str, start: int, end: int, place_end: int) -> bool:
        """Whether a place stands before or behind, with nothing but 、 between."""
        if view[start - 1 : start] == "、" and place_end == start - 1:
            return True
        behind = end + 1
        sizes = self._lengths.get(view[behind : behind + 2], ()) if view[end : end + 1] == "、" else ()
        return any(self.levels.get(view[behind : behind + size]) in (CITY, COUNTY) for size in sizes)


@cache
def gazetteer() -> Gazetteer:
    """All names of the lexicon; a word that only ends like the beginning of a place (其中, 其中国) takes it away."""
    return kept("gazetteer", _levels)


def kept(name: str, make: Callable[[], Mapping[str, str]]) -> Gazetteer:
    """A gazetteer of nothing but the lexicons, made once while none of them changes."""

    def made() -> tuple[dict[str, str], dict[str, tuple[int, ...]]]:
        levels = dict(make())
        return levels, lexicon.lengths(levels)

    return Gazetteer(*lexicon.derived(name, made))


def _levels() -> dict[str, str]:
    levels: dict[str, str] = {}
    for file, level in LEVELS.items():
        for names in listed(file):
            for name in names:
                weak = name[0] == "("
                word = name[1:-1] if weak else name
                levels.setdefault(word, WEAK if weak else _level(word, level))
    return levels


def _level(word: str, level: str) -> str:
    """That of its list, but for Beijing and its like, and for mountains and waters, which join what they lie in."""
    if word in _OWN:
        return CITY
    return SITE if level == AREA and word[-1] in NATURAL else level


@cache
def same_names() -> dict[str, str]:
    """For each name of a place with several the first of them: 苏州 and 苏州市 are one, 雪梨 is 悉尼."""
    return lexicon.derived("same names", _same_names)


def _same_names() -> dict[str, str]:
    return {name: names[0] for file in LEVELS for names in reversed(listed(file)) if len(names) > 1 for name in names}


def listed(file: str) -> list[list[str]]:
    """The lines of a list of `lexicon/places/`, each with its words."""
    return [line.split() for line in lexicon.text(f"places/{file}.txt").splitlines() if line and line[0] != "#"]


_OWN = {name + kind for name in CITIES_OF_THEIR_OWN for kind in ("", "市", "特别行政区")}
