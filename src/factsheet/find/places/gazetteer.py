"""The known places: their names and levels out of `lexicon/places/`, and which of those in a view stand for a place."""

from collections.abc import Iterator, Mapping, Sequence
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


def standing(view: str, words: Mapping[int, Sequence[tuple[int, str]]]) -> Iterator[Known]:
    """The names of the text from left to right, of those that begin together the longest.

    `words` are all that begin at each place with their ends and levels. A weak name is one directly behind another
    only, or beside one in a row: 长安 of 西安长安 and 三民 of 三民、苓雅, but not 月湖 of 9月湖北.
    """
    end, place_end = 0, -1
    for start, here in words.items():
        if start < end:
            continue
        for stop, level in here:
            if level == WEAK and start != place_end:
                if not _in_a_row(view, start, stop, place_end, words):
                    continue
                level = COUNTY
            end = stop
            place_end = end if level not in (NO_PLACE, BORDER) else -1
            yield Known(start, end, level)
            break


def _in_a_row(view: str, start: int, end: int, place_end: int, words: Mapping[int, Sequence[tuple[int, str]]]) -> bool:
    """Whether a place stands before or behind, with nothing but 、 between."""
    if view[start - 1 : start] == "、" and place_end == start - 1:
        return True
    behind = words.get(end + 1, ()) if view[end : end + 1] == "、" else ()
    return any(level in (CITY, COUNTY) for _, level in behind)


@cache
def gazetteer() -> Mapping[str, str]:
    """All names of the lexicon, each with its level; a word that only ends like the beginning of a place (其中国) takes it away."""
    return lexicon.derived("places", _levels)


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
