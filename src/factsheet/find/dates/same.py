"""The same period of another year, the end of the one told and the year behind it: 去年同期, 2019年同日, 期末, 第二年3月."""

import re
from typing import Literal

from factsheet.find.dates.pieces import MONTH, REPUBLIC, Piece
from factsheet.find.dates.written import Offset, Range, Same, Written
from factsheet.find.rule import Context, rule
from factsheet.lexicon import one_of

_SAME_YEARS = {"去年": -1, "上年": -1, "上一年": -1, "对上一年": -1, "前一年": -1, "前年": -2, "大前年": -3, "今年": 0}
_SAME_UNITS: dict[str | None, Literal["month", "quarter", "week", "day"]] = {
    "月": "month",
    "季": "quarter",
    "周": "week",
    "日": "day",
    "天": "day",
}


@rule(
    "date",
    rf"(?P<span>(?:(?P<year>(?:19|20)[0-9]{{2}}) ?年|(?P<word>{one_of(_SAME_YEARS)})|(?P<month>(?:上个?|前一?个?)月)"
    r"|(?P<republic>1[0-3][0-9]) ?年)度?的?同(?:期|(?P<unit>[月季]|一?[周日]|一天)(?![最之节岁年晚早上中下])))",
    yes={
        "较|去年同期|增长": "2022",
        "较|2019年同期|增长": "2019",
        "较|去年同月|增长": "2022",
        "客流较|去年同周|增长": "2022",
        "多於|對上一年同期|的派息": "2022",
        "蓄水较|上月同日|少": "2023-06-15",
    },
    no=["同期", "历史同期"],
)
def same_period(match: re.Match[str], context: Context) -> Piece | None:
    """The same period of another year: `去年同期`, `去年同月`, `去年同季`, `去年同周`."""
    of = _SAME_UNITS.get(match["unit"] and match["unit"][-1])
    if match["month"]:
        return Piece(Same(month=Offset(-1), of=of))
    if match["republic"]:
        return Piece(Same(year=int(match["republic"]) + REPUBLIC, of=of)) if context.region == "tw" else None
    return Piece(Same(int(match["year"]) if match["year"] else Offset(_SAME_YEARS[match["word"]]), of=of))


# What is told of the end of a term that a report is about; 期末考试 is at the end of a term of school.
_STOCKS = (
    "余额|应收|应付|存货|存款|贷款|总?资产|总?负债|净资产|现金|货币资金|库存|不良|拨备|持[股仓有]|股东|账面|在手|未分配|合同|归母|商誉|保有"
)


@rule(
    "date",
    rf"(?=期)(?<![学假任孕早中后胎聘预分本上下])(?<!学期)(?P<span>期末)(?={_STOCKS}|[,较为]|的(?:{_STOCKS}))",
    yes={},
    no=["期末考试顺延", "学期期末，未及评卷"],
)
def end_of_term(match: re.Match[str], context: Context) -> Piece:
    """The end of the period that a report is about: 前三季度亏损，`期末`应收账款10.9亿元."""
    return Piece(Same(edge="end"))


@rule(
    "date",
    r"(?P<span>(?:今年)?年初(?:至|到)(?:本?报告期|三季度)末(?![前后]))",
    yes={},
    no=["年终至报告会"],
)
def year_to_date(match: re.Match[str], context: Context) -> Piece:
    """From New Year's Day to the end of the term that a report is about: `年初至报告期末`."""
    return Piece(Range(Written(year=Offset(0), month=1, day=1), Same(edge="through")))


@rule(
    "date",
    rf"(?<![^,。;:!?\n“「至到])(?P<span>第二年)(?=年?[初底]|[春夏秋冬](?!运)|{MONTH} ?月(?!龄))",
    yes={},
    no=["第二年级学生", "连续第二年加价"],
)
def second_year(match: re.Match[str], context: Context) -> Piece:
    """The year behind the one told before, with its month or season: `第二年`3月."""
    return Piece(Written(year=Offset(1, "context")))


RULES = (same_period, year_to_date, end_of_term, second_year)
