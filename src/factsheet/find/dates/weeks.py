"""Weeks and their days: 周四, 上周五, 23日（一）, 周四、五, 下周一至五, 上周, 本周末."""

import re

from factsheet.find.dates.pieces import WEEKDAY, Piece, weekday_number
from factsheet.find.dates.written import Offset, Range, Weekend, Written
from factsheet.find.rule import Context, rule

_WEEK = "(?:周|星期|礼拜)"
# What a week or its day begins with, 下周一, 一个星期: a look at that spares the looks at what stands before it.
_BEGINS = "(?=[上下本这今一个周星礼])"
# 周六、日及公众假期: of every week.
_AND_HOLIDAYS = "(?:以?及|和|与|、|或)(?:公众|节|例|国定)?假[期日]"


@rule("date", r"(?<=[0-9日号]\()(?P<span>[一二三四五六日])(?=\))", yes={}, no=["第3号（一）标段"])
def bracketed_weekday(match: re.Match[str], context: Context) -> Piece:
    """The day of the week behind a day, as Taiwan writes it: the 一 of `23日（一）`."""
    return Piece(Written(weekday=weekday_number(match["span"])), alone=False)


_WEEKS = {"上上上": -3, "上上": -2, "上": -1, "下": 1, "下下": 2, "下下下": 3, "前一": -1, "对上": -1, "后一": 1, "次": 1}


@rule(
    "date",
    rf"{_BEGINS}(?<![第每两一二三四五六七八九十0-9半逢几双])(?<!第[一二三四五1-5]个)(?<!(?<![指总点])数(?=周|星|礼))(?<!每周[一二三四五六][至到、和及])(?<!每星期[一二三四五六][至到、和及])(?P<span>(?P<week>上{{1,3}}|下{{1,3}}|本|这|今)?一?个?{_WEEK}(?P<day>{WEEKDAY}))"
    rf"(?![、至到]?日?{_AND_HOLIDAYS}|[岁年游刊期均度鸣]|报(?![0-9收道])|个月|级|小时|[闭休]馆|[公店]休|休息)",
    yes={
        "|周四|": "2023-07-13",
        "|上周五|": "2023-07-07",
        "|本周日|": "2023-07-16",
        "将于|下周一|开庭": "2023-07-17",
        "|上星期二|": "2023-07-04",
        "|下禮拜三|": "2023-07-19",
        "|本周一（10日）|": "2023-07-10",
        "|周五晚|": "2023-07-14",
        "运价指数|上周五|报收平稳": "2023-07-07",
        "|本周五晚7点半|": "2023-07-14T19:30:00",
        "|周日至下周一|": "2023-07-16/2023-07-17",
        "恒生指数|周三|低开": "2023-07-12",
    },
    no=[
        "每周五例会",
        "周一闭馆",
        "每周三、周六上午义诊",
        "逢每月的第一个周六放映",
        "周日均客流",
        "周一至周五9时至17时",
        "每周二至周日上午开放",
        "星期日及公众假期休诊",
    ],
)
def weekday(match: re.Match[str], context: Context) -> Piece:
    """A day of the week: `周四`, `上周五`, `下禮拜一`; 周一至周五 are the days of every week."""
    week = match["week"]
    offset = Offset(_WEEKS.get(week, 0)) if week else None
    return Piece(Written(week=offset, weekday=weekday_number(match["day"])))


@rule(
    "date",
    rf"(?<![0-9一二三四五六七八九十两几最])(?P<span>(?P<week>对上(?=一|周末)|上{{1,3}}|下{{1,3}}|本|这|今(?=个)|当|前一|后一|次"
    rf"|(?:刚{{1,2}}过去的?|过去的?)(?=这?一?个?周末))(?:这?一?个)?一?个?(?P<unit>周末|{_WEEK}))(?:(?<=周末)|(?![一二三四五六]))(?![天刊年期岁末]|日(?!均))",
    yes={
        "|上周|": "2023-07-03/2023-07-09",
        "|本周|": "2023-07-10/2023-07-16",
        "|下星期|": "2023-07-17/2023-07-23",
        "|上周|日均客流": "2023-07-03/2023-07-09",
        "|上周末|": "2023-07-08/2023-07-09",
        "|本周末|": "2023-07-15/2023-07-16",
        "|剛過去的周末|一手成交轉旺": "2023-07-08/2023-07-09",
        "|刚刚过去的这个周末|": "2023-07-08/2023-07-09",
        "十大屋苑|過去周末|交投轉旺": "2023-07-08/2023-07-09",
        "收視率較|對上一周|回升": "2023-07-03/2023-07-09",
    },
    no=["围绕周边", "最后一周冲刺"],
)
def week(match: re.Match[str], context: Context) -> Piece:
    """A week or its end: `上周`, `本周末`."""
    ago = -1 if match["week"].startswith(("刚", "过去")) else _WEEKS.get(match["week"], 0)
    offset = Offset(ago, "context" if match["week"][0] in "当前后次对" else "published")
    return Piece(Written(week=offset, part=Weekend() if match["unit"] == "周末" else None))


@rule(
    "date",
    rf"{_BEGINS}(?<![每两一二三四五六七八九十0-9半逢几双])(?P<span>(?P<week>上{{1,2}}|下{{1,2}}|本|这)?一?个?{_WEEK}(?P<first>[一二三四五六])"
    rf"(?P<mark>[、至到]|、?周|[及和与]{_WEEK})?(?P<last>[二三四五六日]))(?![均常报收刊游][^,。]|[岁年期级]|{_AND_HOLIDAYS})",
    yes={
        "|周四、五|": "2023-07-13/2023-07-14",
        "|本周六、日|": "2023-07-15/2023-07-16",
        "|下周一至五|": "2023-07-17/2023-07-21",
        "|上周六日|": "2023-07-08/2023-07-09",
        "|上周三及周四（5日及6日）|，": "2023-07-05/2023-07-06",
    },
    no=["周一至五开放", "每周六日", "周六日及公众假期加开班次"],
)
def weekdays(match: re.Match[str], context: Context) -> Piece | None:
    """Days of a week in a row: `周四、五`, `本周一及周二`; 周一至五 without its week are those of every week."""
    first, last = (weekday_number(match[day]) for day in ("first", "last"))
    through = match["mark"] in ("至", "到")
    if first >= last or (not through and last != first + 1):
        return None
    week = Offset(_WEEKS.get(match["week"], 0)) if match["week"] else None
    return Piece(
        Range(Written(week=week, weekday=first), Written(week=week, weekday=last)), alone=bool(week) or not through
    )


RULES = (weekdays, bracketed_weekday, weekday, week)
