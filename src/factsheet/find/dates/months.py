"""Months, and parts of a year or a month: 12月, 上月末, 一季度, 前5个月, 上半年, 中旬, 今年夏天."""

import re

from factsheet.find.dates.pieces import ALONE, MONTH, NOT_COUNTED, TO, Piece, whole
from factsheet.find.dates.written import Days, Edge, Months, NthWeek, Offset, Quarter, Season, Written
from factsheet.find.rule import Context, rule
from factsheet.lexicon import one_of

# 五月天 is a band, 三月街 a market, 三月三 a festival, 十月革命 a revolution, 3月龄 an age, 3月租 a rent.
_NOT_A_MONTH = "(?!三(?![天日号十])|龄|球|饼|亮|天(?![气山津安文空下])|街|革命|流火|均|嫂|子|息|薪|租|供|费|票|卡|刊|台|河(?![北南])|花|桂)"


@rule(
    "date",
    rf"(?<!每年)(?<!逐年){ALONE}{NOT_COUNTED}(?P<span>(?P<month>元|{MONTH}) ?月份?){_NOT_A_MONTH}",
    yes={
        "|5月|新房成交回升": "2023-05",
        "|三月份|销量": "2023-03",
        "|6月末|，贷款余额": "2023-06-30?",
        "|7月14日|，": "2023-07-14",
        "|7月初|": "2023-07?",
        "|2月28日至3月1日|": "2023-02-28/2023-03-01",
        "|2月15日至17日|": "2023-02-15/2023-02-17",
        "|7月12日上午9时|": "2023-07-12T09:00:00",
        "|7月10日（星期一）|": "2023-07-10",
        "|6月上旬|": "2023-06-01/2023-06-10",
        "|四月中旬|": "2023-04-11/2023-04-20",
        "|5月下旬|": "2023-05-21/2023-05-31",
        "将于|9月1日|起施行": "2023-09-01",
        "|7月9-15日|": "2023-07-09/2023-07-15",
        "|十月的第一周|": "2023-10-02/2023-10-08",
        "|3月和5月之间|": "2023-03/2023-05",
        "|5月的最后一天|": "2023-05-31",
        "|5月第二个星期日|": "2023-05-14",
        "|6月当月|": "2023-06",
        "|9月前后|": "2023-09",
        "|7月10日的三天后|": "2023-07-13",
    },
    no=["五月天演唱会", "十月革命", "月亮"],
)
def month(match: re.Match[str], context: Context) -> Piece:
    """A month of the year: `12月`, `三月份`."""
    return Piece(Written(month=1 if match["month"] == "元" else whole(match["month"])))


_RELATIVE = {
    **dict.fromkeys(("上上个月", "上上月"), Offset(-2)),
    **dict.fromkeys(("上个月", "上一个月", "上月"), Offset(-1)),
    **dict.fromkeys(("这个月", "本月"), Offset(0)),
    **dict.fromkeys(("下个月", "下一个月", "下月"), Offset(1)),
    "下下个月": Offset(2),
    **dict.fromkeys(("当月", "同月"), Offset(0, "context")),
    **dict.fromkeys(("次月", "翌月"), Offset(1, "context")),
}


@rule(
    "date",
    rf"(?<![0-9一二三四五六七八九十每半])(?P<span>(?P<word>{one_of(_RELATIVE)})份?(?:月(?=[初底末]))?)(?!球|亮|饼)",
    yes={
        "较|上月|微涨": "2023-06",
        "|本月|落成": "2023-07",
        "|上月末|": "2023-06-30?",
        "|上个月15日|": "2023-06-15",
        "|下月九号|": "2023-08-09",
        "|本月中旬|": "2023-07-11/2023-07-20",
        "|本月三日到下月5日|": "2023-07-03/2023-08-05",
    },
    no=["望着天上月亮"],
)
def relative_month(match: re.Match[str], context: Context) -> Piece:
    """A month counted from the publication or the month before it: `上月`, `本月`, `次月`."""
    return Piece(Written(month=_RELATIVE[match["word"]]))


@rule(
    "date",
    r"(?<![0-9一二三四五六七八九十百个多几半每近上下本当同次翌今明去])(?P<span>月)(?=[初底末](?![级中步次始小端特]))",
    yes={"|月底|前完成": "2023-07-31?", "|月初|": "2023-07?"},
    no=["每月底盘点"],
)
def bare_month(match: re.Match[str], context: Context) -> Piece:
    """The month of 月初, 月底."""
    return Piece(Written(month=Offset(0)), alone=False)


_QUARTERS = {"一": 1, "1": 1, "首": 1, "二": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4, "末": 4}
_IN_FULL = "第?(?P<full>[一二三四1-4首末])季度(?![过假])"
_IN_SHORT = "(?:第(?P<short>[一二三四1-4])|(?P<first>首))季(?![军节赛])"
_LATIN = "Q(?P<latin>[1-4])(?![0-9A-Za-z.])(?:季度)?"


@rule(
    "date",
    rf"(?<![前头后近每逐两到至])(?P<span>{_IN_FULL}|{_IN_SHORT}|{_LATIN})",
    yes={
        "|一季度|": "2023-01-01/2023-03-31",
        "|二季度末|，": "2023-06-30?",
        "|首季|": "2023-01-01/2023-03-31",
        "|Q1|盈利": "2023-01-01/2023-03-31",
        "|三季度|投产": "2023-07-01/2023-09-30",
    },
    no=["昆明四季如春", "他夺得季军", "该剧第二季开播", "在此安然度过第二季度过难关"],
)
def quarter(match: re.Match[str], context: Context) -> Piece | None:
    """A quarter: `一季度`, `第2季`, `Q1`; on the mainland a bare 第二季 is a season of a show."""
    before = context.view[max(match.start() - 1, 0) : match.start()]
    if match["short"] and context.region not in ("hk", "tw") and before not in ("年", "度"):
        return None
    number = _QUARTERS[next(filter(None, match.group("full", "short", "first", "latin")))]
    return Piece(Written(part=Months(3 * number - 2, 3 * number)))


@rule(
    "date",
    r"(?P<span>[前头首](?P<count>[两二三23])个?季度?)(?!节)",
    yes={"|前三季度|，": "2023-01-01/2023-09-30", "|前两个季度|": "2023-01-01/2023-06-30"},
    no=["前三名"],
)
def first_quarters(match: re.Match[str], context: Context) -> Piece:
    """The first quarters of a year: `前三季度`."""
    return Piece(Written(part=Months(1, 3 * whole(match["count"]))))


@rule(
    "date",
    r"(?P<span>第?(?P<first>[一二三1-3])(?:季度)?[、至到-]第?(?P<last>[二三四2-4])季度)",
    yes={"|二、三季度|": "2023-04-01/2023-09-30", "|一季度至三季度|": "2023-01-01/2023-09-30"},
    no=["一、二点建议"],
)
def quarters(match: re.Match[str], context: Context) -> Piece | None:
    """Quarters in a row: `二、三季度`."""
    first, last = _QUARTERS[match["first"]], _QUARTERS[match["last"]]
    return Piece(Written(part=Months(3 * first - 2, 3 * last))) if first < last else None


@rule(
    "date",
    r"(?P<span>(?P<word>上上|上|本|这|当|下下|下)一?个?季(?:度|(?=[末初底])))(?![过假])",
    yes={"|上季度|": "2023-04-01/2023-06-30", "较|上季末|减少": "2023-06-30?", "|下个季度|": "2023-10-01/2023-12-31"},
    no=["本季新品"],
)
def relative_quarter(match: re.Match[str], context: Context) -> Piece:
    """A quarter counted from the publication: `上季度`, `上季末`."""
    by = {"上上": -2, "上": -1, "下": 1, "下下": 2}.get(match["word"], 0)
    return Piece(Written(part=Quarter(Offset(by))))


@rule(
    "date",
    r"(?P<span>(?P<half>[上下前后])个?半(?P<unit>年度?|月))(?![报刊])",
    yes={
        "|上半年|，全市": "2023-01-01/2023-06-30",
        "|下半年|": "2023-07-01/2023-12-31",
        "|上半月|": "2023-07-01/2023-07-15",
    },
    no=["上半场"],
)
def half(match: re.Match[str], context: Context) -> Piece:
    """Half a year or a month: `上半年`, `下半月`."""
    first = match["half"] in "上前"
    if match["unit"] == "月":
        return Piece(Written(part=Days(1, 15) if first else Days(16, None)))
    return Piece(Written(part=Months(1, 6, "half") if first else Months(7, 12, "half")))


@rule(
    "date",
    r"(?P<span>(?P<edge>[前头后首])(?P<count>1[01]|[1-9]|十一?|[一二两三四五六七八九])个?月)(?!内|来|里|的时间)",
    yes={"|前5个月|": "2023-01/2023-05", "|前4月|": "2023-01/2023-04", "|首五個月|": "2023-01/2023-05"},
    no=["今后几个月"],
)
def first_months(match: re.Match[str], context: Context) -> Piece | None:
    """The first months of a year: `前5个月` is January to May."""
    count = whole(match["count"])
    if match["edge"] == "后":
        before = context.view[match.start() - 1 : match.start()]
        return Piece(Written(part=Months(-count, -1, "month"))) if before == "年" else None
    return Piece(Written(part=Months(1, count, "month")))


@rule(
    "date",
    r"(?P<span>(?P<number>[上中下])旬)",
    yes={"|中旬|": "2023-07-11/2023-07-20", "|上旬|": "2023-07-01/2023-07-10"},
)
def ten_days(match: re.Match[str], context: Context) -> Piece:
    """Ten days of a month, the last ones to its end: `上旬`, `下旬`."""
    return Piece(Written(part={"上": Days(1, 10), "中": Days(11, 20), "下": Days(21, None)}[match["number"]]))


_SEASONS = {"春": 1, "夏": 2, "秋": 3, "冬": 4}
# 今年春运 and 去年冬训 hold no season.
_SEASON_ENDS = "(?:天|季(?!节)|(?=[,。、;)~-]|[至到](?:20|19|[今去次0-9])|$))"


@rule(
    "date",
    rf"(?<=年)(?P<span>的?(?P<season>[春夏秋冬]){_SEASON_ENDS})",
    yes={},
    no=["春运客流", "夏天来了"],
)
def season(match: re.Match[str], context: Context) -> Piece:
    """A season behind its year: `今年夏天`."""
    return Piece(Written(part=Season(_SEASONS[match["season"]])), alone=False)


@rule("date", r"(?<=年)(?P<span>(?P<word>[暑寒])[假期])", yes={}, no=["暑假作业"])
def school_holiday(match: re.Match[str], context: Context) -> Piece:
    """The long holidays of schools, behind their year: `去年暑假`."""
    return Piece(Written(part=Months(7, 8, "month") if match["word"] == "暑" else Months(1, 2, "month")), alone=False)


_NUMBER = "(?:[1-9][0-9]?|[一二三四五六七八九十]{1,3})"


@rule(
    "date",
    rf"(?<=[月年份])(?P<span>的?(?:第(?P<number>{_NUMBER})|最后一)个?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])?)",
    yes={},
    no=["第一周战报"],
)
def nth_week(match: re.Match[str], context: Context) -> Piece:
    """A week or a weekday by its number in a month or a year: `十月的第一周`, `5月第二个星期日`."""
    number = whole(match["number"]) if match["number"] else -1
    weekday = "一二三四五六日".find(match["weekday"].replace("天", "日")) + 1 if match["weekday"] else None
    return Piece(Written(part=NthWeek(number, weekday)), alone=False)


@rule(
    "date",
    rf"(?<=[月年份])(?P<span>的?(?:第(?P<day>{_NUMBER})天|(?P<last>最后一[天日])|第(?P<month>{_NUMBER})个月|前(?P<first>{_NUMBER})天))",
    yes={},
    no=["最后一天"],
)
def nth_day(match: re.Match[str], context: Context) -> Piece:
    """A day or month by its number: `5月的最后一天`, `2021年的第三个月`, `去年的前10天`."""
    if match["month"]:
        return Piece(Written(month=whole(match["month"])), alone=False)
    if match["first"]:
        return Piece(Written(part=Days(1, whole(match["first"]))), alone=False)
    return Piece(Written(day=-1 if match["last"] else whole(match["day"])), alone=False)


_EDGES: dict[str, Edge] = {"初": "start", "前": "start", "中": "middle", "底": "end", "末": "end", "后": "end"}


@rule(
    "date",
    r"(?<=[岁年月季度期代纪])(?P<span>[初底末]期?|[中前后]期|中叶)"
    r"(?![级步次始小端特线层部盘中])",
    yes={},
    no=["海底", "期末考试"],
)
def edge(match: re.Match[str], context: Context) -> Piece:
    """The beginning, the middle or the end of the period before it: `去年底`, `70年代末`, `二季度末`."""
    return Piece(Written(edge=_EDGES[match["span"][0]]), alone=False)


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<first>{MONTH})) ?(?={TO} ?{MONTH} ?月(?!龄))",
    yes={
        "|1至5月|": "2023-01/2023-05",
        "|1-6月|，": "2023-01/2023-06",
        "|1—11月|": "2022-01/2022-11",
        "|三到五月|": "2023-03/2023-05",
    },
    no=["三三两两"],
)
def elided_month(match: re.Match[str], context: Context) -> Piece:
    """The first month of a range that says 月 once: `1至5月`."""
    return Piece(Written(month=whole(match["first"])), alone=False)


RULES = (
    quarters,
    quarter,
    first_quarters,
    relative_quarter,
    half,
    first_months,
    ten_days,
    nth_week,
    nth_day,
    season,
    school_holiday,
    elided_month,
    month,
    relative_month,
    bare_month,
    edge,
)
