"""Years that begin in another month, and parts of them: 2023-24财政年度, 114学年度第1学期, 上学年, 今个财年首两个月."""

import re
from functools import lru_cache

from factsheet.find.dates.pieces import ALONE, COUNT, REPUBLIC, TO, Piece, whole
from factsheet.find.dates.written import Field, Fixed, Months, Offset, Range, TermYear, Written
from factsheet.find.rule import Context, rule
from factsheet.lexicon import one_of
from factsheet.model import Region
from factsheet.patterns import compiled

_APRIL, _AUGUST, _SEPTEMBER = 4, 8, 9
_YEAR, _QUARTER, _HALF, _CENTURY = 12, 3, 6, 2000
_TERM = "(?:的?(?P<term>第[一二12]|[上下])学期)"
# 2023, 二○二三; the year behind it as 24 or 二四
_DIGIT = "[〇○零一二三四五六七八九]"
_FIRST = rf"(?P<first>(?:19|20)[0-9]{{2}}|[一二][〇○零九]{_DIGIT}{{2}})"
_LAST = rf"(?P<last>(?:19|20)?[0-9]{{2}}|(?:[一二][〇○零九])?{_DIGIT}{{2}})"
_PART = (
    rf"(?:的?(?:[首前头](?P<months>{COUNT})个?月(?!内)|[首前头](?P<quarters>[两二三23])个?季度?|第?(?P<quarter>[一二三四1-4首])季度?|(?P<half>[上下])半年(?!度)))"
)
_WHICH = {
    **dict.fromkeys(("本", "今", "这"), Offset(0)),
    **dict.fromkeys(("上", "去"), Offset(-1)),
    "下": Offset(1),
    **dict.fromkeys(("前一", "上一", "对上一"), Offset(-1, "context")),
    **dict.fromkeys(("次", "翌", "后一"), Offset(1, "context")),
}


@rule(
    "date",
    rf"{ALONE}(?P<span>{_FIRST}(?:/|{TO}){_LAST} ?"
    rf"(?:(?:全?(?:年度|财政年度|财年)|(?<=/[0-9]{{2}})(?=[上下]半年(?!度))){_PART}?|(?P<school>学年度?){_TERM}?))",
    yes={
        "|2023-24财政年度|盈余": "2023-04-01/2024-03-31",
        "|2023/24年度|": "2023-04-01/2024-03-31",
        "|2022-2023学年|": "2022-09-01/2023-08-31",
        "|2025-26年度首季|": "2025-04-01/2025-06-30",
        "|2022-23年度首三季|": "2022-04-01/2022-12-31",
        "|2022/23财政年度第四季|": "2023-01-01/2023-03-31",
        "|2022/23年度首五个月|录得赤字": "2022-04-01/2022-08-31",
        "|2022—2023学年第二学期|开学": "2023-02-01/2023-08-31",
        "|二○二一至二二年度|租金收入": "2021-04-01/2022-03-31",
        "|2025/26上半年|变幅": "2025-04-01/2025-09-30",
        "|2024/25下半年|转盈": "2024-10-01/2025-03-31",
    },
    no=["首尾两个年度", "2025/27上半"],
)
def double_year(match: re.Match[str], context: Context) -> Piece | None:
    """A financial or school year under two numbers: `2023-24财政年度`, `2022-2023学年第二学期`."""
    first, last = whole(match["first"]), whole(match["last"])
    if (first + 1 - last) % 100:
        return None
    if match["school"]:
        return _school_year(first, context.region, match["term"])
    if context.region == "mainland" and match["span"].endswith("年度") and "财" not in match["span"]:
        return Piece(Fixed(f"{first}/{first + 1}"))  # 2024—2025年度冰期输水
    return Piece(TermYear(_APRIL, first, *_months(match)))


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<first>20[0-9]{{2}})[-/][0-9]{{2}})"
    r"(?=[及和与、]20[0-9]{2}[-/][0-9]{2} ?(?:(?P<school>学年)|(?:财政)?年度|财年))",
    yes={},
    no=["2023-24和2024-25两个赛季"],
)
def elided_double_year(match: re.Match[str], context: Context) -> Piece:
    """The first of two such years that say 年度 once: `2023-24和2024-25年度`."""
    first = int(match["first"])
    return _school_year(first, context.region, None) if match["school"] else Piece(TermYear(_APRIL, first))


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<first>20[0-9]{{2}})(?P<mark>[/-])(?P<last>[0-9]{{2}}))"
    r"(?=(?:\([^()\n]{1,8}\))? ?:|(?<=年度\(.{7})\)|(?<=\n.{7})[ \t|]+[0-9.,]+[ \t|])",
    yes={"|2021/22|:转盈": "2021/2022", "|2022/23|(修订):赤字": "2022/2023"},
    no=["2021/12:转盈", "会议(2021/22)"],
)
def listed_double_year(match: re.Match[str], context: Context) -> Piece | None:
    """A financial year before the colon of a list, in a bracket or at the head of a row, without 年度: `2021/22`:转盈."""
    first, last = int(match["first"]), int(match["last"])
    if (first + 1 - last) % 100 or (match["mark"] == "-" and context.region != "hk"):
        return None
    return Piece(TermYear(_APRIL, first) if context.region == "hk" else Fixed(f"{first}/{first + 1}"))


@rule(
    "date",
    rf"{ALONE}(?P<span>{_FIRST}[-/至](?:[0-9]{{2}}|{_DIGIT}{{2}})(?:年度)?{TO}"
    rf"(?:20[0-9]{{2}}|二[〇○零]{_DIGIT}{{2}})[-/至]{_LAST} ?(?:财政)?年度)",
    yes={
        "|2025-26至2029-30年度|": "2025-04-01/2030-03-31",
        "|二○二一至二二年度至二○二三至二四年度|": "2021-04-01/2024-03-31",
    },
    no=["2025-26和2029-30两个赛季"],
)
def double_years(match: re.Match[str], context: Context) -> Piece:
    """Financial years in a row: `2025-26至2029-30年度`."""
    last = _CENTURY + whole(match["last"]) % 100
    return Piece(Range(Written(year=whole(match["first"]), month=4, day=1), Written(year=last, month=3, day=31)))


@rule(
    "date",
    rf"(?P<span>(?:过去|对上|[近之]前?|最近|(?P<ahead>未来|今后|往后))(?P<count>{COUNT})个(?:财政年度|财年))",
    yes={"|過去三個財政年度|": "2020-04-01/2023-03-31", "|未來五個財政年度|落成量": "2024-04-01/2029-03-31"},
    no=["三个财政年度"],
)
def financial_years(match: re.Match[str], context: Context) -> Piece:
    """The financial years that are over or to come, so many of them: `过去三个财政年度`."""
    begins = 1 if context.region in ("mainland", "tw") else _APRIL
    if match["ahead"]:
        return Piece(Range(TermYear(begins, Offset(1)), TermYear(begins, Offset(whole(match["count"])))))
    return Piece(Range(TermYear(begins, Offset(-whole(match["count"]))), TermYear(begins, Offset(-1))))


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<year>1[0-3][0-9]|20[0-9]{{2}}) ?学年度?{_TERM}?)",
    yes={
        "|2023学年|": "2023-09-01/2024-08-31",
        "|2022学年第一学期|期末": "2022-09-01/2023-01-31",
        "|112學年度第2學期|共招收": "2024-02-01/2024-07-31",
    },
    no=["新学年开学"],
)
def school_year(match: re.Match[str], context: Context) -> Piece:
    """A school year under one number: `112學年度` in Taiwan is August 2023 to July 2024."""
    year = int(match["year"])
    if year < REPUBLIC:
        return _school_year(year + REPUBLIC, "tw", match["term"])
    return _school_year(year, context.region, match["term"])


@rule(
    "date",
    rf"(?P<span>(?P<word>{one_of(_WHICH)})个?学年度?(?!制){_TERM}?)",
    yes={
        "|本学年|新增学位": "2022-09-01/2023-08-31",
        "受助人数由|上一学年|起下降": "2021-09-01/2022-08-31",
        "|上學年|退學人數": "2021-09-01/2022-08-31",
        "|下學年|起縮班": "2023-09-01/2024-08-31",
        "較|前一學年度|減少": "2021-09-01/2022-08-31",
        "|本学年第二学期|": "2023-02-01/2023-08-31",
    },
    no=["新学年开学", "按学年收费", "改上学年制课程"],
)
def relative_school_year(match: re.Match[str], context: Context) -> Piece:
    """A school year counted from the one that we are in, or the one told of: `本学年`, `前一學年度`."""
    return _school_year(_WHICH[match["word"]], context.region, match["term"])


@rule(
    "date",
    rf"(?P<span>(?:(?P<word>{one_of(_WHICH)})(?:一个?|个)?|(?P<new>新)(?:一个?)?)(?:财政年度|财年){_PART}?)",
    yes={
        "|本财政年度|": "2023-04-01/2024-03-31",
        "|上财政年度|": "2022-04-01/2023-03-31",
        "|今個財年|": "2023-04-01/2024-03-31",
        "|今個財政年度首兩個月|": "2023-04-01/2023-05-31",
        "|上财政年度第四季|": "2023-01-01/2023-03-31",
    },
    no=["每个财政年度"],
)
def relative_financial_year(match: re.Match[str], context: Context) -> Piece:
    """A financial year of Hong Kong counted from the one that we are in: `本财政年度` is April to March."""
    begins = 1 if context.region in ("mainland", "tw") else _APRIL
    first, last = _months(match)
    offset = Offset(0) if match["new"] else _WHICH[match["word"]]
    return Piece(TermYear(begins, offset, first, last, new=bool(match["new"])))


_YEARS = {"去年": Offset(-1), "今年": Offset(0), "明年": Offset(1)}


@rule(
    "date",
    rf"(?P<span>(?:{ALONE}(?P<year>20[0-9]{{2}}) ?年|(?P<word>{one_of(_YEARS)}))的?(?P<season>[春秋])季?学期)",
    yes={"|2023年春季学期|开学": "2023-02-01/2023-07-31", "|今年秋季学期|起": "2023-09-01/2024-01-31"},
    no=["春季学期开学典礼"],
)
def season_term(match: re.Match[str], context: Context) -> Piece:
    """A term as the mainland calls it: `2023年春季学期` is February to July, `今年秋季学期` ends in January."""
    year: int | Offset = int(match["year"]) if match["year"] else _YEARS[match["word"]]
    if match["season"] == "春":
        return Piece(Range(Written(year=year, month=2, day=1), Written(year=year, month=7, day=31)))
    after = year + 1 if isinstance(year, int) else Offset(year.by + 1)
    return Piece(Range(Written(year=year, month=_SEPTEMBER, day=1), Written(year=after, month=1, day=31)))


# An article that counts so means a year from April by 本年度 too.
_COUNTS_FROM_APRIL = compiled("20[0-9]{2}(?:[-/]|至)(?:20)?[0-9]{2} ?(?:财政)?年度|财政(?:年度|预算案)")

_OF_A_FIRM = compiled("[赚蚀]约?[0-9]|股东应占|末期息|中期息|派息|每股|溢利|盈利|业绩|转蚀|转亏")


@lru_cache(maxsize=2)
def _told(what: re.Pattern[str], view: str) -> bool:
    """Whether the article tells of it anywhere; looked for once, however many years it has."""
    return what.search(view) is not None


@rule("date", rf"(?P<span>(?:(?P<word>[本去上下])(?:一?整?个?)|(?P<this>今)个)年度{_PART}?)(?!假)", yes={}, no=["每个年度"])
def hong_kong_year(match: re.Match[str], context: Context) -> Piece | None:
    """A financial year of Hong Kong by its short name: `本年度`, where the article counts by such years."""
    if context.region != "hk" or not _told(_COUNTS_FROM_APRIL, context.view):
        return None
    if match["word"] == "上" and _told(_OF_A_FIRM, context.view):
        return None  # 由上年度赚610万元转为蚀, of a firm whose year may begin in July
    return Piece(TermYear(_APRIL, _WHICH[match["word"] or match["this"]], *_months(match)))


@rule(
    "date",
    r"(?P<span>(?:第(?P<quarter>[一二三四1-4])|首)个?财季|(?P<half>[上下])半个?财年(?!报)度?)",
    yes={"|首财季|营收": "2023-01-01/2023-03-31", "|上半财年|净利": "2023-01-01/2023-06-30"},
    no=["每个财季"],
)
def part_of_financial_year(match: re.Match[str], context: Context) -> Piece:
    """A quarter or half of the financial year, which begins in April in Hong Kong: `第四财季`, `下半財年`."""
    length = _HALF if match["half"] else _QUARTER
    number = "上下".find(match["half"]) if match["half"] else _number(match["quarter"] or "首") - 1
    first = number * length + 1
    if context.region == "hk":
        return Piece(TermYear(_APRIL, Offset(0), first, first + length - 1))
    return Piece(Written(part=Months(first, first + length - 1)))


def _number(quarter: str) -> int:
    return 1 if quarter == "首" else whole(quarter)


def _months(match: re.Match[str]) -> tuple[int, int]:
    """The months of the year that the part behind it names, counted from 1: 首两个月, 第四季, 下半年."""
    if match["months"]:
        return 1, whole(match["months"])
    if match["quarters"]:
        return 1, _QUARTER * whole(match["quarters"])
    if match["quarter"]:
        last = _QUARTER * _number(match["quarter"])
        return last - _QUARTER + 1, last
    if match["half"]:
        return (1, _HALF) if match["half"] == "上" else (_HALF + 1, _YEAR)
    return 1, _YEAR


def _school_year(year: Field, region: Region | None, term: str | None) -> Piece:
    """From August in Taiwan, from September elsewhere; the second term begins in February."""
    begins = _AUGUST if region == "tw" else _SEPTEMBER
    second = _YEAR + 3 - begins  # February, counted from the month in which the year begins
    first, last = (1, _YEAR) if term is None else (1, second - 1) if term[-1] in "一1上" else (second, _YEAR)
    return Piece(TermYear(begins, year, first, last))


RULES = (
    financial_years,
    double_years,
    elided_double_year,
    listed_double_year,
    double_year,
    school_year,
    relative_school_year,
    relative_financial_year,
    season_term,
    hong_kong_year,
    part_of_financial_year,
)
