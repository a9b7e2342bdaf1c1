"""Months and their parts: 12月, 上月末, 7月中旬, 月底, 十月的第一周, 5月的最后一天."""

import re

from factsheet.find.dates.pieces import (
    ALONE,
    DAY,
    MONTH,
    NOT_COUNTED,
    OF_A_RANGE,
    TO,
    WEEKDAY,
    Piece,
    figure_before,
    weekday_number,
    whole,
)
from factsheet.find.dates.written import Days, Edge, Months, NthWeek, Offset, Written
from factsheet.find.rule import Context, Rule, blocker, rule
from factsheet.lexicon import one_of

# 五月天 is a band, 三月街 a market, 三月三 a festival, 十月革命 a revolution, 3月龄 an age, 3月薪 a wage.
_NOT_A_MONTH = (
    "(?!(?<=[三3]月)三(?![天日号十读])|龄|饼|薪(?!资[与、和及平中增年月])|嫂|天(?![气山津安文空下])|街|革命|流火"
    "|河(?![北南])|花(?![费开市卉])|桂|期[铜铝锌镍锡铅金银油])"
)
_DAY_AT_MOST = rf"(?:[农阴]历)?(?:(?:{MONTH}|[正冬腊]) ?月份?)?(?:{DAY} ?[日号]|初[一二三四五六七八九十]|十五|廿[一-九]?)?"

every: Rule[Piece] = blocker(
    "every",
    rf"每(?:年|月|个月|季度?)的?{_DAY_AT_MOST}(?:{TO}{_DAY_AT_MOST})?",
    no=["每年6月至8月为禁渔期", "每月15日发薪", "每年3月", "每年农历三月初三举行歌会"],
    doc="A day that comes round is none of the calendar: `每年6月至8月`, `每月15日`.",
    kind="date",
)


_TERM = "(?:[1-9一二三四五六七八九十][0-9十一二三四五六七八九]{0,2} ?年 ?)?(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九]) ?月"

sentenced: Rule[Piece] = blocker(
    "sentenced",
    rf"(?=[0-9一二三四五六七八九十])(?:(?<=判)(?<![宣裁谈]判)|(?<=徒刑)|(?<=[各分应]处)|(?<=应执行)|(?<=囚)|(?<=[续延羁]押)"
    rf"|(?<=[,:、])(?=[12]?[0-9]年[0-9]{{1,2}}月(?:[,。;、\n]|$)))(?P<span>{_TERM}(?:[、及和至到~-]{_TERM})*)"
    "(?![0-9底初中份上下旬起间]|[^,。;、)(\n]{0,3}日)",
    no=[
        "处有期徒刑3月，得易科罚金", "否认犯行，9年6月，罚金三千万元", "施男续押2月", "新生儿连九月不到万人", "依诈欺罪判6月",
        "五人各判6月至1年2月", "应执行10年2月",
    ],
    doc="A term of prison as the courts of Taiwan write it: `各判6月至1年2月`.",
    kind="date",
)


@rule(
    "date",
    # 连|九月|不到万人 has lasted so long; but 大连9月
    rf"{figure_before('月')}{ALONE}{NOT_COUNTED}(?<!徒刑)(?<!罪判)(?<!改判)(?<!(?<!大)连(?=[一二三四五六七八九]))"
    rf"(?P<span>(?P<month>元|{MONTH}) ?月份?){_NOT_A_MONTH}",
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
        "|7月15至19日晚6时到10时|": "2023-07-15/2023-07-19",
        "|8月中下旬|": "2023-08-11/2023-08-31",
        "|6月上旬|": "2023-06-01/2023-06-10",
        "|7月11、12日|": "2023-07-11/2023-07-12",
        "|7月中旬|": "2023-07-11/2023-07-20",
        "截至|6月底|": "2023-06-30?",
        "|4月20日|挂牌": "2023-04-20",
        "|四月中旬|": "2023-04-11/2023-04-20",
        "|5月下旬|": "2023-05-21/2023-05-31",
        "将于|9月1日|起施行": "2023-09-01",
        "|7月9-15日|": "2023-07-09/2023-07-15",
        "|6月8日至10日|假期": "2023-06-08/2023-06-10",
        "|十月的第一周|": "2023-10-02/2023-10-08",
        "|3月和5月之间|": "2023-03/2023-05",
        "|5月的最后一天|": "2023-05-31",
        "|5月第二个星期日|": "2023-05-14",
        "|6月当月|": "2023-06",
        "|9月|前后": "2023-09",
        "|6月|均价": "2023-06",
        "|7月|台风活跃": "2023-07",
        "|5月|亮相": "2023-05",
        "楼价指数|5月|止跌": "2023-05",
        "|7月10日的三天后|": "2023-07-13",
        "|8月3日至18日期间|，": "2023-08-03/2023-08-18",
        "|2月|花卉出口增长": "2023-02",
        "修正案|5月|三读通过": "2023-05",
        "|5月最后三天|": "2023-05-29/2023-05-31",
        "|6月首两周|，": "2023-06-01/2023-06-14",
        "|7月首周|": "2023-07-03/2023-07-09",
    },
    no=["伦敦三月期铜收高", "五月天演唱会", "十月革命", "月亮", "处有期徒刑3月，得易科罚金", "依诈欺罪判6月"],
)
def month(match: re.Match[str], context: Context) -> Piece:
    """A month of the year: `12月`, `三月份`."""
    return Piece(Written(month=1 if match["month"] == "元" else whole(match["month"])))


_RELATIVE = {
    **dict.fromkeys(("上上个月", "上上月"), Offset(-2)),
    **dict.fromkeys(("上个月", "上一个月", "上月"), Offset(-1)),
    **dict.fromkeys(("这个月", "今个月", "本月"), Offset(0)),
    **dict.fromkeys(("下个月", "下一个月", "下月"), Offset(1)),
    "下下个月": Offset(2),
    **dict.fromkeys(("当月", "同月"), Offset(0, "context")),
    **dict.fromkeys(("次月", "翌月"), Offset(1, "context")),
    **dict.fromkeys(("前一个月", "前一月"), Offset(-1, "context")),
}


# 跌0.7%，|前一个月|尚有0.2%进账; 较|前一月|
_HELD_TO = tuple(",。;(较比与和")
# 同月最低, 同月次高: of all years.
_RANKED = "(?<=同月)(?:最|新[高低]|次[高低]|第|历史|平均|均值|纪录)"


@rule(
    "date",
    rf"(?<![0-9一二三四五六七八九十每半])(?P<span>(?P<word>{one_of(_RELATIVE)})份?(?:月(?=[初底末]))?)(?!球|亮|饼|{_RANKED})(?<![年史来]同月)",
    yes={
        "较|上月|微涨": "2023-06",
        "|本月|落成": "2023-07",
        "|上月末|": "2023-06-30?",
        "|上个月15日|": "2023-06-15",
        "|下月九号|": "2023-08-09",
        "|本月中旬|": "2023-07-11/2023-07-20",
        "|上月中|才生效": "2023-06-11/2023-06-20?",
        "將於|下月中|展開": "2023-08-11/2023-08-20?",
        "|本月三日到下月5日|": "2023-07-03/2023-08-05",
    },
    no=["望着天上月亮", "均价为历来同月最低", "雨量高于历年同月", "创下同月新高", "到期前一个月续签", "提前一个月完工"],
)
def relative_month(match: re.Match[str], context: Context) -> Piece | None:
    """A month counted from the publication or the month before it: `上月`, `本月`, `次月`; 到期|前一个月 is counted from a day."""
    if match["word"][0] == "前" and context.view[match.start() - 1 : match.start()] not in _HELD_TO:
        return None
    return Piece(Written(month=_RELATIVE[match["word"]]))


@rule(
    "date",
    r"(?P<span>(?P<word>[本上下次]) ?\((?:1[0-2]|[1-9])\) ?月份?)",
    yes={"|本（7）月10日|": "2023-07-10", "|下（8）月|": "2023-08", "|上 (6) 月|營收": "2023-06"},
    no=["上（下）月台"],
)
def bracketed_month(match: re.Match[str], context: Context) -> Piece:
    """A relative month with its number inside, as Taiwan writes it: `下（8）月`."""
    return Piece(Written(month=_RELATIVE[f"{match['word']}月"]))


_PAIRS = "一二|二三|三四|四五|五六|六七|七八|八九|九十"


@rule(
    "date",
    rf"{figure_before('、月')}{ALONE}{NOT_COUNTED}"
    rf"(?P<span>(?:(?P<first>{MONTH})、(?P<last>{MONTH})|(?P<pair>{_PAIRS})) ?月份?){_NOT_A_MONTH}",
    yes={"|8、9月|台风最多": "2023-08/2023-09", "|五六月间|": "2023-05/2023-06"},
    no=["第三、四名"],
)
def two_months(match: re.Match[str], context: Context) -> Piece | None:
    """Two months in a row that say 月 once: `8、9月`, `五六月`."""
    first, last = (whole(figure) for figure in (match["pair"] or (match["first"], match["last"])))
    return Piece(Written(part=Months(first, last, "month"))) if last == first + 1 else None


@rule(
    "date",
    r"(?<![0-9一二三四五六七八九十百个多几半每近上下本当同次翌今明去])(?P<span>月)(?=[初底末](?![级中步次始小端特])|中(?=[,。;、)前后起至到公]))",
    yes={"|月底|前完成": "2023-07-31?", "|月末|结账": "2023-07-31?", "|月初|": "2023-07?"},
    no=["每月底盘点"],
)
def bare_month(match: re.Match[str], context: Context) -> Piece:
    """The month of 月初, 月底."""
    return Piece(Written(month=Offset(0, "bare")), alone=False)


_TEN_DAYS = {
    "上": Days(1, 10),
    "上中": Days(1, 20),
    "中": Days(11, 20),
    "中下": Days(11, None),
    "下": Days(21, None),
}


@rule(
    "date",
    r"(?P<span>(?P<number>上中|中下|[上中下])旬)",
    yes={
        "|中旬|": "2023-07-11/2023-07-20",
        "|上旬|": "2023-07-01/2023-07-10",
    },
)
def ten_days(match: re.Match[str], context: Context) -> Piece:
    """Ten days of a month, the last ones to its end: `上旬`, `下旬`."""
    return Piece(Written(part=_TEN_DAYS[match["number"]]))


_NUMBER = "(?:[1-9][0-9]?|[一二三四五六七八九十]{1,3})"


@rule(
    "date",
    rf"(?<=[月年份])(?P<span>的?(?:第(?P<number>{_NUMBER})个?|最后一个?|(?P<opening>首)个?)(?:周(?![末岁年])|星期|礼拜)(?P<weekday>{WEEKDAY})?)",
    yes={},
    no=["第一周战报"],
)
def nth_week(match: re.Match[str], context: Context) -> Piece:
    """A week or a weekday by its number in a month or a year: `十月的第一周`, `7月首周`, `5月第二个星期日`."""
    number = whole(match["number"]) if match["number"] else 1 if match["opening"] else -1
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    return Piece(Written(part=NthWeek(number, weekday)), alone=False)


@rule(
    "date",
    rf"(?<=[月年份])(?P<span>的?(?:第(?P<day>{_NUMBER})天|(?P<last>最后一[天日])|第(?P<month>{_NUMBER})个月|最后(?P<of_last>{_NUMBER}|两)天))",
    yes={},
    no=["最后一天"],
)
def nth_day(match: re.Match[str], context: Context) -> Piece:
    """A day or month by its number: `5月的最后一天`, `2021年的第三个月`."""
    if match["month"]:
        return Piece(Written(month=whole(match["month"])), alone=False)
    if match["of_last"]:
        return Piece(Written(part=Days(-whole(match["of_last"]), None)), alone=False)
    return Piece(Written(day=-1 if match["last"] else whole(match["day"])), alone=False)


_DAYS = {**dict.fromkeys(("天", "日"), 1), **dict.fromkeys(("周", "个周", "星期", "个星期", "礼拜", "个礼拜"), 7)}


@rule(
    "date",
    rf"(?<=[月年份])(?P<span>的?(?:(?P<word>[首前头])|最初的?) ?(?P<count>{_NUMBER}|两|[1-3][0-9]{{2}}) ?"
    rf"(?P<unit>天|日(?!均)|{one_of(each for each in _DAYS if each not in '天日')}))(?![刊年岁期])",
    yes={},
    no=["最初的工程", "首映礼"],
)
def first_days(match: re.Match[str], context: Context) -> Piece | None:
    """The first days or weeks of a year or a month: `今年首六周`, `6月头10天`; 今年前三日 is as likely a day before."""
    if match["word"] == "前" and match["unit"] == "日":
        return None
    return Piece(Written(part=Days(1, whole(match["count"]) * _DAYS[match["unit"]])), alone=False)


# 8月中旬, 今年中秋, 去年中国 and 明年中央一号文件 hold no middle; 8月中展开 does.
_MIDDLE = (
    "(?![一-鿿])|(?<=月中)(?=[前后起至到才已将就再展举开完公提宣返出入推发获被赴抵落启通投竣动复恢结截放分揭抽进])"
    "|(?<=年年中)|(?<=年中)(?=[前后起至到才已将就的推]|完[成工]|通车|投[入产运]|启[用动]|开[业始工]|试[产运营行]|量产|落成|竣工|交付|上[市线路])"
)
_EDGES: dict[str, Edge] = {
    "初": "start",
    "头": "start",
    "前": "start",
    "中": "middle",
    "底": "end",
    "末": "end",
    "尾": "end",
    "后": "end",
}


@rule(
    "date",
    r"(?<=[岁年月季度期代纪])(?P<span>(?:初(?!年度)|[底末])期?|尾(?![数盘气声款牌])|(?<=年)头(?=[,。、;)至到已便就离])|[中前后]期|中叶"
    rf"|(?<=[月年])中(?:{_MIDDLE}))(?![级步次始小端特线层部盘中季])",
    yes={},
    no=["海底", "期末考试"],
)
def edge(match: re.Match[str], context: Context) -> Piece:
    """The beginning, the middle or the end of the period before it: `去年底`, `70年代末`, `二季度末`."""
    return Piece(Written(edge=_EDGES[match["span"][0]]), alone=False)


@rule(
    "date",
    rf"{OF_A_RANGE}{ALONE}(?<!月)(?P<span>(?P<first>{MONTH})) ?(?={TO} ?{MONTH} ?月(?!龄))",
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
    every,
    ten_days,
    nth_week,
    nth_day,
    first_days,
    elided_month,
    two_months,
    bracketed_month,
    month,
    relative_month,
    bare_month,
    edge,
)
