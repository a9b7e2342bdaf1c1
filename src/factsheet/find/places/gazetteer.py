"""The known places: their names and levels out of `lexicon/places/`, and the words that stand around them."""

from collections.abc import Mapping

from factsheet import lexicon
from factsheet.find.names.vocabulary import groups
from factsheet.lexicon import derived
from factsheet.lexicon.shelves import shelved

# Levels of joined names, the greater first; the characters that stand for them in the lens.
COUNTRY, STATE, CITY, COUNTY, AREA, SITE, WEAK, NO_PLACE, BORDER = "ꀀꀁꀂꀃꀄꀅꀆꀇꀉ"
# A weak name that is no ordinary word: a place alone as well, where both its edges show it.
PLAIN_WEAK = "ꀋ"
# Ordinary words: a name may begin behind them, though they lead to no place; streets are named by some: 人民路.
PROSE = "ꀊ"

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
    "streets": SITE,
    "words": NO_PLACE,
}
# Provinces that stand before their districts like a city: 香港观塘, 北京海淀, but not 香港广州.
CITIES_OF_THEIR_OWN = ("北京", "天津", "上海", "重庆", "香港", "澳门")

# Levels of words that are no places.
NO_PLACES = (NO_PLACE, BORDER, PROSE)

# What ends the names of regions that are one with the division before them: 舟山岱山岛, 青岛西海岸新区, but not 广州大湾区.
NATURAL = "山江河湖岛岭峰溪湾峡池淀路道场"
JOINING = (*NATURAL, "新区", "开发区", "新城", "科学城", "合作区", "水库", "园区", "口岸", "大桥", "公园", "机场", "隧道", "码头")


@derived
def honours() -> Mapping[str, bool]:
    """Words that streets are named by, and whether villages are as well: 人民 yes, for 建设新村 is no name."""
    known = groups("places/honours")
    return dict.fromkeys(known["any"], True) | dict.fromkeys(known["street"], False)


@derived
def of_zones() -> frozenset[str]:
    """Ordinary words in the names of zones behind a known place: 胶东临空|经济|示范区."""
    return frozenset(groups("places/honours")["zone"])


@shelved
def quarters() -> Mapping[str, bool]:
    """Towns and quarters that no county is called like: 锦田, 水湳."""
    counties = {name for names in listed("counties") for name in names}
    every = {name.strip("()") for names in listed("quarters") for name in names}
    return dict.fromkeys(sorted(every - counties), True)


@derived
def followers() -> tuple[str, ...]:
    """Words that follow the name of a place."""
    return tuple(word for line in listed("after") for word in line)


@shelved
def gazetteer() -> Mapping[str, str]:
    """All names of the lexicon, each with its level; a word that only ends like the beginning of a place (其中国) takes it away."""
    levels: dict[str, str] = {}
    for file, level in LEVELS.items():
        for names in listed(file):
            for name in names:
                weak = name[0] == "("
                word = name[1:-1] if weak else name
                if levels.get(word, WEAK) == WEAK and not (word in levels and level == NO_PLACE):
                    levels[word] = WEAK if weak else _level(word, level)
    return levels


def _level(word: str, level: str) -> str:
    """That of its list, but for Beijing and its like, and for mountains, waters and zones, which join what they lie in."""
    if word in _OWN:
        return CITY
    return SITE if level == AREA and word.endswith(JOINING) else level


@shelved
def same_names() -> Mapping[str, str]:
    """For each name of a place with several the first of them: 苏州 and 苏州市 are one, 雪梨 is 悉尼."""
    return {name: names[0] for file in LEVELS for names in reversed(listed(file)) if len(names) > 1 for name in names}


def listed(file: str) -> list[list[str]]:
    """The lines of a list of `lexicon/places/`, each with its words."""
    return [line.split() for line in lexicon.text(f"places/{file}.txt").splitlines() if line and line[0] != "#"]


_OWN = {name + kind for name in CITIES_OF_THEIR_OWN for kind in ("", "市", "特别行政区")}
