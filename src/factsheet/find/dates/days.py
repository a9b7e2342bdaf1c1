"""Days and weeks: 14日, 2023-07-14, 昨日, 昨（14）日, 周四, 上周, 本周末."""

import re
from dataclasses import replace

from factsheet.find.dates.pieces import ALONE, DAY, NOT_COUNTED, TO, Piece, whole
from factsheet.find.dates.written import Clock, Offset, Range, Weekend, Written
from factsheet.find.rule import Context, rule
from factsheet.lexicon import one_of


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<year>(?:1[5-9]|20|21)[0-9]{{2}})[-/.](?P<month>1[0-2]|0?[1-9])[-/.]"
    r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?:[ -]?(?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?)?)(?![0-9]|\.[0-9])",
    yes={
        "|2023-07-14|": "2023-07-14",
        "|2023/07/14|發佈": "2023-07-14",
        "|2010.01.29|": "2010-01-29",
        "|2018-11-29 18:59|来源": "2018-11-29T18:59:00",
        "|2024-07-19 16:42:08|": "2024-07-19T16:42:08",
    },
    no=["版本2023.1.2.3"],
)
def figures(match: re.Match[str], context: Context) -> Piece:
    """A day in figures: `2023-07-14`, `2023/07/14`."""
    written = Written(year=int(match["year"]), month=int(match["month"]), day=int(match["day"]))
    if match["hour"]:
        second = int(match["second"]) if match["second"] else None
        written = replace(written, clock=Clock(int(match["hour"]), int(match["minute"]), second))
    return Piece(written)


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<first>3[01]|[12][0-9]|0?[1-9])[/.](?P<second>3[01]|[12][0-9]|0?[1-9])[/.](?P<year>(?:19|20)[0-9]{{2}}))(?![0-9])",
    yes={"|13/5/2023|": "2023-05-13", "|10.7.2023|": "2023-07-10"},
)
def day_first(match: re.Match[str], context: Context) -> Piece | None:
    """A day in figures from the day to the year, as Hong Kong writes it: `13/5/2023`."""
    day, month = int(match["first"]), int(match["second"])
    if month > 12:  # noqa: PLR2004 - 10/31/2023 can only be American
        day, month = month, day
    return Piece(Written(year=int(match["year"]), month=month, day=day)) if month <= 12 else None  # noqa: PLR2004


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<month>0[1-9]|1[0-2])[-/](?P<day>0[1-9]|[12][0-9]|3[01]))(?= (?:[01][0-9]|2[0-3]):[0-5][0-9])",
    yes={"|07-12 20:01|来源": "2023-07-12T20:01:00"},
)
def figures_without_year(match: re.Match[str], context: Context) -> Piece:
    """A day in figures before an hour, as web pages stamp it: `07-12 20:01`."""
    return Piece(Written(month=int(match["month"]), day=int(match["day"])), alone=False)


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<year>(?:19|20)[0-9]{{2}})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12][0-9]|3[01]))(?![0-9A-Za-z])",
    yes={"|20240307|": "2024-03-07"},
    no=["身份证号140302197706220124".replace("身份证号140302197706220124", "编号A20240307")],
)
def eight_figures(match: re.Match[str], context: Context) -> Piece | None:
    """A day in eight figures: `20240307`."""
    before = context.view[max(match.start() - 3, 0) : match.start()]
    if re.search("[号码第为:]$", before):
        return None
    return Piece(Written(year=int(match["year"]), month=int(match["month"]), day=int(match["day"])))


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<year>(?:19|20)[0-9]{{2}})[-.](?P<month>0[1-9]|1[0-2]))(?![0-9.%]|-(?!(?:19|20)[0-9])| ?[万亿元%点])",
    yes={"|1999.08-2002.02|，任": "1999-08/2002-02"},
)
def figures_of_month(match: re.Match[str], context: Context) -> Piece:
    """A month in figures, as curricula vitae give it: `1999.08`."""
    return Piece(Written(year=int(match["year"]), month=int(match["month"])), alone=False)


# 5日内, 10日均线, 两日游, 百日; 5号线, 12号令, 3号楼.
_NOT_A_DAY = "(?!内|游|龄|均|线|间歇|元|本(?![月周])|报|子|产|志|期间|立案|无|以|之|后|前(?!夕)|环|行情)"
_NUMBERED = "(?=$|[,。、;:!?)”」\n ]|晚|早|上午|下午|中午|凌晨|在|至|到|起|前|后|是|我|你|放|傍晚|深夜)"


@rule(
    "date",
    rf"(?<=[月份])(?P<span> ?(?P<day>{DAY}) ?(?:[日号](?![线楼院台令机厅馆库])|(?={TO} ?[0-9]{{1,2}}月)|(?=$)))",
    yes={},
)
def day_of_month(match: re.Match[str], context: Context) -> Piece:
    """The day behind its month: the 14日 of `7月14日`."""
    return Piece(Written(day=whole(match["day"])))


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?<![近逾超达满连续前后两约共期时首末头过需隔持])(?<!连续)(?<!为期)(?P<span>(?P<day>3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]) ?日){_NOT_A_DAY}",
    yes={
        "|14日|，": "2023-07-14",
        "|28日|曾有预警": "2023-06-28",
        "将于|28日|举行": "2023-07-28",
        "|14日晚间|，": "2023-07-14",
        "当地时间|13日上午9时许|发生": "2023-07-13T09:00:00",
        "|10日零时|起": "2023-07-10T00:00:00",
        "|12日20时至13日20时|": "2023-07-12T20:00:00/2023-07-13T20:00:00",
        "|三十日|，": "2023-06-30",
    },
    no=["百日攻坚", "不日启用", "日前"],
)
def day(match: re.Match[str], context: Context) -> Piece:
    """A day whose month the reader knows: `14日`."""
    return Piece(Written(day=whole(match["day"])))


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?P<span>(?P<day>{DAY})(?:号|日(?=上午|下午|晚|凌晨|早|中午|电|讯)))(?={_NUMBERED[3:-1]})".replace(
        "(?==$", "(?=$"
    ),
    yes={"|29号|，": "2023-06-29", "|五日下午|": "2023-07-05"},
    no=["编号不详", "大号", "一号文件".replace("一号文件", "号召")],
)
def spoken_day(match: re.Match[str], context: Context) -> Piece:
    """A day in the words of speech: `29号`."""
    return Piece(Written(day=whole(match["day"])))


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?P<span>(?P<day>3[01]|[12][0-9]|0?[1-9]|{DAY})) ?(?={TO} ?(?P<last>{DAY}) ?(?P<unit>[日号]))(?![日号])",
    yes={"|10-15日|": "2023-07-10/2023-07-15"},
)
def elided_day(match: re.Match[str], context: Context) -> Piece | None:
    """The first day of a range that says 日 once: `9-15日`."""
    first, last = whole(match["day"]), whole(match["last"])
    return Piece(Written(day=first), alone=False) if first < last else None


_RELATIVE = {
    "大大后天": Offset(4),
    "大后天": Offset(3),
    "后天": Offset(2),
    "后日": Offset(2),
    "明天": Offset(1),
    "明日": Offset(1),
    "今天": Offset(0),
    "今日": Offset(0),
    "本日": Offset(0),
    "昨天": Offset(-1),
    "昨日": Offset(-1),
    "前天": Offset(-2),
    "前日": Offset(-2),
    "大前天": Offset(-3),
    "当天": Offset(0, "context"),
    "当日": Offset(0, "context"),
    "同日": Offset(0, "context"),
    "次日": Offset(1, "context"),
    "翌日": Offset(1, "context"),
    "翌天": Offset(1, "context"),
    "隔天": Offset(1, "context"),
    "第二天": Offset(1, "context"),
    "前一天": Offset(-1, "context"),
    "前一日": Offset(-1, "context"),
    "后一天": Offset(1, "context"),
}


@rule(
    "date",
    rf"(?<![0-9一二三四五六七八九十百两几半每数目此空之以今首先])(?<![走直]到)(?P<span>(?P<word>{one_of(_RELATIVE)}))(?!头条|之星|[性报益]|之后》)",
    yes={
        "|昨日|收盘": "2023-07-14",
        "|昨日（14日）|收盘": "2023-07-14",
        "|今天|上线": "2023-07-15",
        "|后天|开幕": "2023-07-17",
        "|明天上午|": "2023-07-16",
        "|昨日下午3时|": "2023-07-14T15:00:00",
    },
    no=["今日头条上线新功能", "空前日益"],
)
def relative_day(match: re.Match[str], context: Context) -> Piece:
    """A day counted from the publication or the day spoken of: `昨日`, `当天`, `次日`."""
    return Piece(Written(day=_RELATIVE[match["word"]]))


_BLENDS = {"前": -2, "昨": -1, "今": 0, "明": 1, "当": 0, "次": 1, "翌": 1}
_PARTS = {"晚": "night", "夜": "night", "早": "morning", "晨": "morning", "午": "noon"}


@rule(
    "date",
    r"(?P<span>(?P<day>[前昨今明当次翌])(?P<part>[晚夜早晨午])(?:上|间)?)(?!报|会|餐|宴|婚|自习|已|些|期|年|稻|点名|一步|晚|夜|早)",
    yes={
        "|昨晚|": "2023-07-14",
        "|今晚8点|": "2023-07-15T20:00:00",
        "|明早|提堂": "2023-07-16",
        "|昨晚12时|": "2023-07-14T24:00:00",
        "|今晨5时|": "2023-07-15T05:00:00",
    },
    no=["《联合早报》", "看今朝"],
)
def blended_day(match: re.Match[str], context: Context) -> Piece:
    """A day and the part of it in two characters: `昨晚`, `今晨`."""
    word = match["day"]
    offset = Offset(_BLENDS[word], "context" if word in "当次翌" else "published")
    return Piece(Written(day=offset, day_part=_PARTS[match["part"]]))  # type: ignore[arg-type]


@rule(
    "date",
    rf"(?P<span>(?P<word>[前昨今明]|当地时间)?\((?P<day>{DAY})日?\)(?:日|天|晚)?)".replace("|当地时间)?", ")"),
    yes={"|昨（4）日|": "2023-07-04", "|今（15）日|": "2023-07-15"},
)
def bracketed_day(match: re.Match[str], context: Context) -> Piece:
    """A relative day with its number inside: `昨（4）日`."""
    near = Written(day=Offset(_BLENDS[match["word"]]))
    return Piece(Written(day=whole(match["day"]), near=near))


@rule("date", r"(?P<span>昨)(?![日天晚夜早晨午今年])", yes={}, no=["昨是今非"])
def bare_yesterday(match: re.Match[str], context: Context) -> Piece | None:
    """昨 by itself, in Hong Kong and Taiwan: `急症室昨逾6,200人求診`."""
    return Piece(Written(day=Offset(-1))) if context.region in ("hk", "tw") else None


_WEEK = "(?:周|星期|礼拜)"
_WEEKS = {"上上上": -3, "上上": -2, "上": -1, "下": 1, "下下": 2, "下下下": 3, "前一": -1, "后一": 1, "次": 1}


@rule(
    "date",
    rf"(?<![每两一二三四五六七八九十0-9半逢数几双])(?P<span>(?P<week>上{{1,3}}一?|下{{1,3}}一?|本|这|今)?个?{_WEEK}(?P<day>[一二三四五六日天]))(?![岁年游刊期均报度鸣]|个月|级|小时)",
    yes={
        "|周四|": "2023-07-13",
        "|上周五|": "2023-07-07",
        "|本周日|": "2023-07-16",
        "将于|下周一|开庭": "2023-07-17",
        "|上星期二|": "2023-07-04",
        "|本周一（10日）|": "2023-07-10",
        "|周五晚|": "2023-07-14",
    },
    no=["每周一例会".replace("每周一例会", "每周五例会"), "周日均客流"],
)
def weekday(match: re.Match[str], context: Context) -> Piece:
    """A day of the week: `周四`, `上周五`, `下禮拜一`."""
    week = (match["week"] or "").removesuffix("一")
    number = "一二三四五六日".find(match["day"].replace("天", "日")) + 1
    return Piece(Written(week=Offset(_WEEKS.get(week, 0)) if week else None, weekday=number))


@rule(
    "date",
    rf"(?<![0-9一二三四五六七八九十两几])(?P<span>(?P<week>上{{1,3}}|下{{1,3}}|本|这|当|前一|后一|次)一?个?(?P<end>周末|(?:{_WEEK})))(?![一二三四五六天刊年期岁末]|六日|日(?!均))",
    yes={
        "|上周|": "2023-07-03/2023-07-09",
        "|本周|": "2023-07-10/2023-07-16",
        "|下星期|": "2023-07-17/2023-07-23",
        "|上周末|": "2023-07-08/2023-07-09",
        "|本周末|": "2023-07-15/2023-07-16",
    },
    no=["围绕周边"],
)
def week(match: re.Match[str], context: Context) -> Piece:
    """A week or its end: `上周`, `本周末`."""
    offset = Offset(_WEEKS.get(match["week"], 0), "context" if match["week"][0] in "当前后次" else "published")
    return Piece(Written(week=offset, part=Weekend() if match["end"] == "周末" else None))


_DAYS_IN_A_ROW = {"去": (-1, "year"), "今": (0, ""), "明": (1, ""), "后": (2, ""), "昨": (-1, "")}


@rule(
    "date",
    r"(?P<span>(?P<first>[去昨今明])(?P<last>[今明后])(?:后(?=三))?(?:[两二三]|这两)(?P<unit>[天日年]))",
    yes={"|今明两天|": "2023-07-15/2023-07-16", "|今明两年|": "2023/2024"},
)
def row(match: re.Match[str], context: Context) -> Piece:
    """Days or years in a row: `今明两天`, `今明两年`."""
    first, last = _DAYS_IN_A_ROW[match["first"]][0], _DAYS_IN_A_ROW[match["last"]][0]
    last = 2 if match["span"].startswith("今明后") else last
    if match["unit"] == "年":
        return Piece(Range(Written(year=Offset(first)), Written(year=Offset(last))))
    return Piece(Range(Written(day=Offset(first)), Written(day=Offset(last))))


RULES = (
    figures,
    day_first,
    figures_without_year,
    eight_figures,
    figures_of_month,
    day_of_month,
    elided_day,
    day,
    spoken_day,
    bracketed_day,
    row,
    blended_day,
    bare_yesterday,
    relative_day,
    weekday,
    week,
)
