"""Decades and centuries: 上世纪70年代末, 八、九十年代, 五〇年代, 21世纪以来."""

import re

from factsheet.find.dates.pieces import ALONE, NOT_COUNTED, Piece, whole
from factsheet.find.dates.written import Offset, Range, Written
from factsheet.find.rule import Context, rule
from factsheet.lexicon import one_of

_CENTURIES = {"上世纪": Offset(-1), "上个世纪": Offset(-1), "本世纪": Offset(0), "新世纪": Offset(0)}
_NUMBERED = "(?:[0-9]{1,2}|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?世纪"
_CENTURY = rf"(?P<century>{one_of(_CENTURIES)}|{_NUMBERED})"
_TENS = (
    "(?:(?P<pair>[一二三四五六七八]|[1-8]0(?=[至到-]))(?:、|[至到-])?(?=[二三四五六七八九]十|[2-9]0))?"
    "(?P<tens>[1-9]0|[一二三四五六七八九][十〇零○]|零零|00)"
)


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?P<span>(?:{_CENTURY}|(?P<first>1[0-9]|20))? ?{_TENS} ?年代)",
    yes={
        "|上世纪70年代末|": "1978/1979?",
        "在|二十世纪七十年代|": "1970/1979",
        "直到|1980年代中期|": "1984/1986?",
        "|八十年代|": "1980/1989",
        "|20世纪90年代初|": "1990/1992?",
        "|上世纪80年代以来|": "1980/2023-07-15",
        "|上世纪五六十年代|": "1950/1969",
        "|八、九十年代|": "1980/1999",
        "|五〇年代|": "1950/1959",
        "|上世纪50到70年代|": "1950/1979",
    },
    no=["年代剧"],
)
def decade(match: re.Match[str], context: Context) -> Piece:
    """A decade, of a century or of the last one: `上世纪70年代`, `1980年代`, `八十年代`."""
    century = whole(match["first"]) + 1 if match["first"] else _century(match["century"])
    last = Written(century=century, decade=whole(match["tens"]))
    if match["pair"]:
        return Piece(Range(Written(century=century, decade=whole(match["pair"][0]) * 10), last))
    return Piece(last)


@rule(
    "date",
    rf"(?P<span>(?:[公西]元|{ALONE}{NOT_COUNTED}){_CENTURY})(?!经济|报|海上|丝绸|大酒店|广场|公园|出版|联|杯|的?难题|金融)",
    yes={
        "|19世纪|的建筑": "1800/1899",
        "|公元9世纪|的经卷": "0800/0899",
        "|21世纪以来|": "2000/2023-07-15",
        "|本世纪初|": "2000/2009?",
    },
    no=["21世纪经济报道", "新世纪广场"],
)
def century(match: re.Match[str], context: Context) -> Piece:
    """A century: `19世纪`, `本世纪初`; 新世纪 by itself is a phrase."""
    return Piece(Written(century=_century(match["century"])), alone=match["century"] not in _CENTURIES)


def _century(text: str | None) -> int | Offset | None:
    if text is None:
        return None
    return _CENTURIES.get(text) or whole(text.removesuffix("世纪").strip())
