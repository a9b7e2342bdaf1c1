"""Years by another count: 民国112年, 令和5年, 康熙二十二年, 公元前221年, “十四五”期间."""

import re

from factsheet.find.dates.pieces import REPUBLIC, Piece, whole
from factsheet.find.dates.written import Fixed, Range, Written
from factsheet.find.rule import Context, rule
from factsheet.lexicon import meanings, one_of

_ERAS = meanings("eras")
_EPOCHS = meanings("epochs")
_HANZI = "[一二三四五六七八九十百千零〇]"


@rule(
    "date",
    rf"(?P<span>民国(?P<year>元|[0-9]{{1,3}}|{_HANZI}{{1,5}}) ?年度?)(?!代)",
    yes={
        "|民国112年|": "2023",
        "|民國112年10月10日|": "2023-10-10",
        "|民国三年|": "1914",
        "|民国元年|": "1912",
        "|民國112年度|預算": "2023",
    },
    no=["民国时期的建筑", "民国风情街"],
)
def republic_year(match: re.Match[str], context: Context) -> Piece:
    """A year of the Republic: `民国112年` is 2023."""
    return Piece(Written(year=REPUBLIC + _count(match["year"])))


@rule(
    "date",
    rf"(?P<span>(?:[清明唐宋元]朝?|日本)?(?P<era>{one_of(_ERAS)})(?P<year>元|[0-9]{{1,2}}|{_HANZI}{{1,3}}|廿{_HANZI}?) ?年)",
    yes={
        "|令和5年|": "2023",
        "|昭和20年8月|，": "1945-08",
        "|平成31年4月|": "2019-04",
        "|清康熙二十二年|收复台湾": "1683",
        "|光绪三十一年|废除科举": "1905",
        "|光绪五年正月|": "1879",
        "|雍正四年大年三十|": "1726",
    },
    no=["康熙年间"],
)
def era_year(match: re.Match[str], context: Context) -> Piece:
    """A year of a reign: `康熙二十二年` is 1683, `令和5年` is 2023."""
    return Piece(Written(year=int(_ERAS[match["era"]]) + _count(match["year"]) - 1))


_DYNASTY = "(?:[西东]汉|[南北]宋|[汉魏晋隋唐宋辽金元明清]朝?|新莽|[东西]晋|[东西]魏|北[魏齐周]|后[梁唐晋汉周])"


@rule(
    "date",
    rf"(?P<span>{_DYNASTY}[\u4e00-\u9fff]{{2,4}}(?:元|{_HANZI}{{1,3}}) ?年\((?:[公西]元)?(?P<before>前)?(?P<year>[0-9]{{1,4}})年?\))",
    yes={"|西汉元狩二年（公元前121年）|铸镜": "-0120", "|北宋皇祐三年（1051年）|建塔": "1051"},
    no=["西汉的二年级（上）教材"],
)
def explained_era(match: re.Match[str], context: Context) -> Piece:
    """A year of any reign with our year in brackets: `北宋皇祐三年（1051年）`."""
    year = int(match["year"])
    return Piece(Fixed(_signed(1 - year) if match["before"] else f"{year:04}"))


def _count(text: str) -> int:
    return 1 if text == "元" else whole(text)


@rule(
    "date",
    rf"(?P<span>[公西]元前(?P<year>[0-9]{{1,4}}|{_HANZI}{{1,7}}) ?(?P<unit>年|世纪))",
    yes={"|公元前221年|，秦统一六国": "-0220", "|公元前五世纪|": "-0499/-0400"},
    no=["公元前的遗址"],
)
def year_before_christ(match: re.Match[str], context: Context) -> Piece | None:
    """A year or century BC; EDTF has a year 0, so that 公元前221年 is `-0220`."""
    count = whole(match["year"])
    if count < 1:
        return None
    if match["unit"] == "年":
        return Piece(Fixed(_signed(1 - count)))
    return Piece(Fixed(f"{_signed(1 - count * 100)}/{_signed(100 - count * 100)}", "century")) if count < 100 else None


def _signed(year: int) -> str:
    return f"-{-year:04}" if year < 0 else f"{year:04}"


@rule(
    "date",
    rf"(?P<span>[公西]元(?P<year>[0-9]{{1,4}}|{_HANZI}{{1,7}}) ?年)",
    yes={"|公元618年|，唐朝建立": "0618", "|西元2031年|": "2031"},
    no=["两个单元之间"],
)
def year_of_our_era(match: re.Match[str], context: Context) -> Piece | None:
    """A year AD: `公元618年`."""
    count = whole(match["year"])
    return Piece(Fixed(f"{count:04}")) if 1 <= count <= 9999 else None


# The third plan began in 1966.
_FIRST_PLAN, _ITS_YEAR, _PLAN_YEARS = 3, 1966, 5


@rule(
    "date",
    r"(?P<span>(?P<open>[“「‘『])?(?P<plan>十[一二三四五六七八]?|[七八九])五(?P<close>[”」’』])?"
    r"(?P<part>(?:时期|期间)?的?前(?P<years>[两二三四])年|期间|时期|末|初|以来|前期|后期|中后期|开局之年|收官之年)?)"
    r"(?!规划|纲要|计划|目标|蓝图|发展|重[点大]|建议|[”」’』])",
    yes={
        "|“十四五”期间|": "2021/2025",
        "|“十三五”末|": "2020-12-31?",
        "|“十五五”时期|": "2026/2030",
        "|“十五五”开局之年|": "2026",
        "|“十四五”以来|": "2021/2023-07-15",
        "|“十四五”时期前四年|，": "2021/2024",
        "盘点|“十四五”|的账": "2021/2025",
    },
    no=["“十四五”规划", "九五折优惠"],
)
def plan(match: re.Match[str], context: Context) -> Piece | None:
    """The five years of a plan: `“十四五”期间` is 2021 to 2025."""
    if not match["part"] and not (match["open"] and match["close"]):
        return None
    first = _ITS_YEAR + _PLAN_YEARS * (whole(match["plan"]) - _FIRST_PLAN)
    last = first + _PLAN_YEARS - 1
    match match["part"]:
        case "末":
            return Piece(Fixed(f"{last}-12-31?", "day", explicit=False))
        case "收官之年":
            return Piece(Fixed(str(last), explicit=False))
        case _ if match["years"]:
            return Piece(Fixed(f"{first}/{first + whole(match['years']) - 1}", explicit=False))
        case "初" | "开局之年":
            return Piece(Fixed(str(first), explicit=False))
        case "以来":
            return Piece(Range(Fixed(str(first), explicit=False), None))
    return Piece(Fixed(f"{first}/{last}", explicit=False))


@rule(
    "date",
    rf"(?P<span>(?P<event>{one_of(_EPOCHS)}|回归)以来)",
    yes={"|改革开放以来|，": "1978/2023-07-15"},
    no=["改革开放的成果", "大熊猫回归以来食量如常"],
)
def since_event(match: re.Match[str], context: Context) -> Piece | None:
    """A stretch whose beginning everybody knows: `改革开放以来`; in Hong Kong 回歸以來 too."""
    event = "香港回归" if match["event"] == "回归" and context.region == "hk" else match["event"]
    return Piece(Range(Fixed(_EPOCHS[event], explicit=False), None)) if event in _EPOCHS else None


RULES = (
    plan,
    since_event,
    year_before_christ,
    year_of_our_era,
    republic_year,
    explained_era,
    era_year,
)
