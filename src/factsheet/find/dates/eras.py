"""Years by another count: 民国112年, 令和5年, 康熙二十二年, 公元前221年, “十四五”期间, 2023-24财政年度."""

import re

from factsheet.find.dates.pieces import ALONE, REPUBLIC, TO, Piece, whole
from factsheet.find.dates.written import Fixed, Months, Offset, Range, Written
from factsheet.find.rule import Context, rule
from factsheet.lexicon import meanings, one_of
from factsheet.model import Region

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
    r"(?P<part>期间|时期|末|初|以来|前期|后期|中后期|开局之年|收官之年)?)"
    r"(?!规划|纲要|计划|目标|蓝图|发展|重[点大]|建议|[”」’』])",
    yes={
        "|“十四五”期间|": "2021/2025",
        "|“十三五”末|": "2020-12-31?",
        "|“十五五”时期|": "2026/2030",
        "|“十五五”开局之年|": "2026",
        "|“十四五”以来|": "2021/2023-07-15",
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


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<first>(?:19|20)[0-9]{{2}})(?:/|{TO})(?P<last>(?:19|20)?[0-9]{{2}}) ?"
    r"(?P<kind>年度|财政年度|学年度?|财年)(?:第?(?P<quarter>[一二三四1-4首])季度?)?)",
    yes={
        "|2023-24财政年度|盈余": "2023-04-01/2024-03-31",
        "|2023/24年度|": "2023-04-01/2024-03-31",
        "|2022-2023学年|": "2022-09/2023-08",
        "|2025-26年度首季|": "2025-04-01/2025-06-30",
        "|2022/23财政年度第四季|": "2023-01-01/2023-03-31",
    },
    no=["首尾两个年度"],
)
def double_year(match: re.Match[str], context: Context) -> Piece | None:
    """A financial or school year under two numbers: `2023-24财政年度`, `2022-2023学年`."""
    first, last = int(match["first"]), int(match["last"])
    if (first + 1 - last) % 100:
        return None
    if match["quarter"]:
        return _quarter_of(first, "首一二三四".find(match["quarter"]) or 1) if "学" not in match["kind"] else None
    return Piece(_school_year(first, context.region) if "学" in match["kind"] else _financial_year(first))


@rule(
    "date",
    r"(?P<span>(?:第(?P<quarter>[一二三四1-4])|首)个?财季|(?P<half>[上下])半个?财年(?!报)度?)",
    yes={"|首财季|营收": "2023-01-01/2023-03-31", "|上半财年|净利": "2023-01-01/2023-06-30"},
    no=["每个财季"],
)
def part_of_financial_year(match: re.Match[str], context: Context) -> Piece:
    """A quarter or half of the financial year, which begins in April in Hong Kong: `第四财季`, `下半財年`."""
    shift = 3 if context.region == "hk" else 0
    length = 6 if match["half"] else 3
    number = "上下".find(match["half"]) if match["half"] else "一二三四".find(match["quarter"] or "一")
    if (match["quarter"] or "").isdigit():
        number = int(match["quarter"]) - 1
    first = (number * length + shift) % 12 + 1
    if first + length > 13:  # from October to March
        return Piece(Range(Written(month=first), Written(month=(first + length - 2) % 12 + 1)))
    return Piece(Written(part=Months(first, first + length - 1)))


def _quarter_of(first: int, number: int) -> Piece:
    """A quarter of the financial year that begins in April."""
    year, month = (first, 3 * number + 1) if number < 4 else (first + 1, 1)
    return Piece(Written(year=year, part=Months(month, month + 2)))


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<first>20[0-9]{{2}})[-/][0-9]{{2}}(?:年度)?{TO}20[0-9]{{2}}[-/](?P<last>[0-9]{{2}}) ?(?:财政)?年度)",
    yes={"|2025-26至2029-30年度|": "2025-04-01/2030-03-31"},
    no=["2025-26和2029-30两个赛季"],
)
def double_years(match: re.Match[str], context: Context) -> Piece:
    """Financial years in a row: `2025-26至2029-30年度`."""
    last = int(f"20{match['last']}")
    return Piece(Range(Written(year=int(match["first"]), month=4, day=1), Written(year=last, month=3, day=31)))


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<year>1[0-3][0-9]|20[0-9]{{2}}) ?学年度?)",
    yes={"|2023学年|": "2023-09/2024-08"},
    no=["新学年开学"],
)
def school_year(match: re.Match[str], context: Context) -> Piece:
    """A school year under one number: `112學年度` in Taiwan is August 2023 to July 2024."""
    year = int(match["year"])
    if year < REPUBLIC:
        return Piece(_school_year(year + REPUBLIC, "tw"))
    return Piece(_school_year(year, context.region))


@rule(
    "date",
    r"(?P<span>(?P<word>[本今去上下新])(?:一个?|个)?(?:财政年度|财年))",
    yes={
        "|本财政年度|": "2023-04-01/2024-03-31",
        "|上财政年度|": "2022-04-01/2023-03-31",
        "|今個財年|": "2023-04-01/2024-03-31",
    },
    no=["每个财政年度"],
)
def relative_financial_year(match: re.Match[str], context: Context) -> Piece:
    """A financial year of Hong Kong counted from the publication: `本财政年度` is April to March."""
    by = {"上": -1, "去": -1, "下": 1}.get(match["word"], 0)
    if context.region == "mainland":  # 新财年 begins in January
        return Piece(Written(year=Offset(by)))
    return Piece(Range(Written(year=Offset(by), month=4, day=1), Written(year=Offset(by + 1), month=3, day=31)))


def _financial_year(first: int) -> Range:
    return Range(Written(year=first, month=4, day=1), Written(year=first + 1, month=3, day=31))


def _school_year(first: int, region: Region | None) -> Range:
    if region == "tw":
        return Range(Written(year=first, month=8, day=1), Written(year=first + 1, month=7, day=31))
    return Range(Written(year=first, month=9), Written(year=first + 1, month=8))


RULES = (
    double_years,
    double_year,
    school_year,
    relative_financial_year,
    part_of_financial_year,
    plan,
    since_event,
    year_before_christ,
    year_of_our_era,
    republic_year,
    explained_era,
    era_year,
)
