"""Years as Taiwan counts them without saying so, in its own articles: 112年度, 103至113年, 88年的九二一大地震, 民國六十年代."""

import re

from factsheet.find.dates.pieces import ALONE, NOT_COUNTED, PARTS_OF_A_YEAR, REPUBLIC, TO, Piece, whole
from factsheet.find.dates.written import Fixed, Written
from factsheet.find.rule import Context, rule
from factsheet.patterns import compiled

_NOT_A_LENGTH = f"(?!以上|左右|多|余|来|的?历史|前(?!{PARTS_OF_A_YEAR})|后|之久|期)"


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?P<span>(?P<year>1[0-3][0-9]) ?(?:年度|年{_NOT_A_LENGTH}))",
    yes={},
    no=["校庆112年"],
)
def taiwan_year(match: re.Match[str], context: Context) -> Piece | None:
    """A year of the Republic without its name, in a Taiwan article: `112年度`, `114年1月`."""
    return Piece(Written(year=REPUBLIC + whole(match["year"]))) if context.region == "tw" else None


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?P<span>(?P<year>[5-9][0-9]|1[0-3][0-9])) ?(?={TO} ?1[0-3][0-9] ?年{_NOT_A_LENGTH})",
    yes={},
    no=["103至113年份的老茶"],
)
def taiwan_elided_year(match: re.Match[str], context: Context) -> Piece | None:
    """The first of such years that says 年 once, in a Taiwan article: `103至113年`."""
    return Piece(Written(year=REPUBLIC + whole(match["year"])), alone=False) if context.region == "tw" else None


# 88年的九二一大地震: what is told by its year.
_HAPPENED = (
    r"的?[^\W_a-zA-Z]{0,7}(?:地震(?![纪记]录|史)|台风|风灾|水灾|空难|事件|大选|选举|疫情|金融(?:海啸|风暴)|股灾)"
)
# Where the years of the Republic have been spoken of, a clause may begin with two figures of one: ，38年离家.
_SPOKEN = compiled(
    "民国(?:[0-9]{1,3}|[一二三四五六七八九十]{1,4})年|(?<![0-9])[5-9][0-9]年(?:[0-9]{1,2}月|度|底|初|的)|(?<![0-9])1[0-3][0-9]年"
)
_OPENS = compiled(r"(?:[,。;、(—\n]|[至到于自从在及和与])$|^$")
_STORY = 80


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?P<span>(?P<year>[2-9][0-9]) ?年)(?:(?={_HAPPENED})|(?P<told>(?=.)){_NOT_A_LENGTH}(?![,。;、)]))",
    yes={},
    no=["有30年的历史", "创业60年的老店"],
)
def taiwan_story_year(match: re.Match[str], context: Context) -> Piece | None:
    """Two figures of a year of the Republic, in a Taiwan article that counts by it: `88年的九二一大地震`, `，38年離家`."""
    if context.region != "tw":
        return None
    before = context.view[max(match.start() - _STORY, 0) : match.start()]
    counts_so = _SPOKEN.search(before) or _SPOKEN.search(context.view, match.end(), match.end() + _STORY)
    if match["told"] is not None and not (_OPENS.search(before) and counts_so):
        return None
    return Piece(Written(year=REPUBLIC + whole(match["year"])))


@rule(
    "date",
    r"(?P<span>民国(?P<tens>[1-9]0|[一二三四五六七八九]?十)年代)",
    yes={"|民國六十年代|，": "1971/1980", "|民國40年代|興建": "1951/1960"},
    no=["民国时代"],
)
def taiwan_decade(match: re.Match[str], context: Context) -> Piece:
    """Ten years of the Republic: `民國六十年代` begins in 1971."""
    first = REPUBLIC + whole(match["tens"])
    return Piece(Fixed(f"{first}/{first + 9}", "decade"))
