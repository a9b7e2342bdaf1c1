"""What stands on a scale: points of an index or a game, magnitudes of quakes and winds, grades of alerts and injuries."""

from dataclasses import replace
from decimal import Decimal

from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import Reading, amount, read_amount
from factsheet.find.quantities.figures import COUNTED, HEAD
from factsheet.find.quantities.money import money_of
from factsheet.find.rule import Context, Match, rule
from factsheet.patterns import compiled

_MOVED = "(?:报|涨|跌|升|挫|扬|收|指|高水|低水|点位|指数|关口|下探|失守|重返|突破|站上|逼近|回落|至|到)"
# 跌|12点|或0.21%; 距去年8月的200.1点不足|5点|
_IN_PERCENT_TOO = compiled("点或[0-9.]+%")
_SHORT_OF = compiled("[0-9]点[^。;]{0,12}(?:不足|相差|只差|尚差|仅差)$")


@rule(
    "quantity",
    rf"(?P<span>{amount('点')}点)(?![钟半整球名评赞击{HEAD}]|左右[开出]|[前后]?许?[开出到]|分)",
    yes={
        "沪指收报|3237.70点|": "3237.7 点",
        "恒指下跌|320点|": "320 点",
        "收盘微涨|8.5点|": "8.5 点",
        "加权指数终场跌|18点|": "18 点",
        "采购经理指数回落至|49点|": "49 点",
        "夜期高水|36點|，": "36 点",
    },
    no=["晚上8点开播", "下午3点半集合", "三点希望", "几点建议"],
)
def points(match: Match, context: Context) -> Reading | None:
    """Points of an index: `沪指收报3237.70点`; a number that could be an hour needs a word of the market before it."""
    said = read_amount(match, "measure", "点")
    if said is None:
        return None
    market = compiled(_MOVED).search(context.view, max(match.start() - 6, 0), match.start())
    exact = "." in match["low"] or said.most >= 100
    moved = compiled("(?:终场|收盘|指数?|股)[^,。;0-9]{0,6}[涨跌升挫扬泻]$").search(
        context.view, max(match.start() - 10, 0), match.start()
    )
    told = _IN_PERCENT_TOO.match(context.view, match.end() - 1) or _SHORT_OF.search(
        context.view, max(match.start() - 20, 0), match.start()
    )
    return said if exact or moved or told or (market and said.most > 24) else None


_SHOOK = "(?:震|风|浪|登陆|气旋)[^。;\\n]{0,40}$|(?:紫外线|空气质量|火险|花粉|潮位)[^。,;\\n]{0,12}$"
_CLAUSE = 24
# 将火警升为|二级, 4时20分再升为|三级
_RAISED = compiled("(?:火警|响应|预警|警报|戒备)[^。;]{0,18}(?:升|降|上调|下调|提升|列)[为至]$")
_ALERT = "(?:响应|应急|预警|防汛|防台|伤残|警报|戒备|红色|橙色|黄色|蓝色)"
_FOLLOWED = compiled(f".{{0,6}}{_ALERT}")


@rule(
    "quantity",
    rf"(?P<span>{amount('级')}级)(?!别|分|风圈|市场|甲等|领导|以上干部|联动|政府|组织|单位|跳|建造|教师|市)",
    yes={
        "当地发生|5.6级|地震": "5.6 级",
        "阵风|8至9级|": "[8,9] 级",
        "吹東北風|五、六級|": "[5,6] 级 approx",
        "最大风力可达|12级以上|": "12 级 min",
        "最大震度为|4级|": "4 级",
        "并伴有|8级到10级|雷暴大风": "[8,10] 级",
        "在沿海登陆（|13级|）": "13 级",
        "紫外線指數達|11級|，": "11 级",
    },
    no=["三级甲等医院", "省市县三级联动"],
)
def magnitude(match: Match, context: Context) -> Reading | None:
    """How strong a quake or a wind is: `5.6级地震`, `阵风8至9级`."""
    said = read_amount(match, "measure", "级")
    before = compiled(_SHOOK).search(context.view, max(match.start() - 44, 0), match.start())
    after = compiled(
        r"[左右以上下)]{0,3}(?:强|弱|偏?[东南西北]{1,2}|雷暴|雷雨)?大?(?:地|余|阵)?[震风]|[,、( ]{1,2}[0-9.]{1,4} ?米/秒"
    ).match(context.view, match.end())
    return said if said and (before or after or "." in match["low"]) else None


@rule(
    "quantity",
    rf"(?P<span>(?:(?P<low>{COUNTED})|(?P<roman>[ⅠⅡⅢⅣⅤ]|(?<![A-Za-z])(?:I{{1,3}}|IV))) ?(?P<unit>级|(?<=[ⅠⅡⅢⅣⅤ])类))"
    rf"(?:(?<=[ⅠⅡⅢⅣⅤI][级类])|(?=.{{0,6}}{_ALERT})|(?=[,。;、再\n]|$))",
    yes={
        "启动|四级|应急响应": "4 级",
        "將火警升為|二級|，": "2 级",
        "提升防汛应急响应至|Ⅲ级|响应": "3 级",
        "构成|十级|伤残": "10 级",
        "水质稳定在|Ⅱ类|，": "2 类",
    },
    no=["各级应急部门", "成绩升为二级，"],
)
def grade(match: Match, context: Context) -> Reading | None:
    """A grade of alert or injury: `四级应急响应`, `Ⅲ级`, `十级伤残`."""
    if match["roman"]:
        return Reading("ordinal", Decimal(_ROMAN[match["roman"]]), unit=match["unit"])
    said = numeral(match["low"])
    told = _FOLLOWED.match(context.view, match.end()) or _RAISED.search(
        context.view, max(match.start() - _CLAUSE, 0), match.start()
    )
    return Reading("ordinal", said.low, unit="级") if told and said and said.low <= 12 else None


_ROMAN = {"Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4, "Ⅴ": 5, "I": 1, "II": 2, "III": 3, "IV": 4}
_SCORING = "(?:得|砍下|拿下|贡献|考|评|领先|落后|积|罚|扣|轰下|狂砍|独得|总|平均|均|以|为|到|多|追至|净胜|输|赢|满|低|高|了|计)"

# 派末期息|9.8分|: cents, of the currency of the region.
_PAID_OUT = compiled("(?:[股红]息|[期别]息|派[发付]|共派|派息|每股(?:基本|摊薄)?(?:盈利|收益|亏损|净利))[^0-9,。;]{0,3}$")
_LATE = compiled("(?:延误|误点|晚点|晚到|迟到|车程|耗时|费时)[约近逾达了]?$")


@rule(
    "quantity",
    rf"(?P<span>{amount('分')}分)(?![钟店居占公校局院类享布析别子支配红期批段成区组贝明歧流行母手数离开解散外为两三四五摊裂水秒机]|之(?!差))",
    yes={
        "全场贡献|25分|": "25 分",
        "平均得分为|88.5分|": "88.5 分",
        "落后对手|3分|": "3 分",
        "以|1分|之差惜败": "1 分",
        "列車最多延誤|35分|": "35 分钟",
        "客運誤點|50分|，": "50 分钟",
        "派末期息|9.8分|，": "0.098 CNY",
        "每股基本盈利|31.2分|。": "0.312 CNY",
    },
    no=["三分之", "十分高兴", "上午9时30分"],
)
def score(match: Match, context: Context) -> Reading | None:
    """Points of a game or an examination: `全场贡献25分`; 30分 behind 9时 is a minute."""
    if match["low"] in ("一", "十") or compiled("[时:]$|(?<![晚误])点$").search(
        context.view, max(match.start() - 2, 0), match.start()
    ):
        return None
    scored = compiled(rf"{_SCORING}[^,。;0-9]{{0,3}}$").search(context.view, max(match.start() - 6, 0), match.start())
    if _PAID_OUT.search(context.view, max(match.start() - 10, 0), match.start()):
        cents = read_amount(match, "money", money_of("元", context, match.start()))
        return replace(cents, value=cents.value / 100) if cents and cents.value is not None else None
    many = match["low"][0].isdigit() or len(match["low"]) > 2
    late = _LATE.search(context.view, max(match.start() - 6, 0), match.start())
    return read_amount(match, "measure", "分钟" if late else "分") if scored or many else None


@rule(
    "quantity",
    rf"(?P<span>(?P<low>{COUNTED})[强弱])(?![制烈化势度项])",
    yes={"最大震度花蓮縣|5強|，": "5 级", "市區震度|5弱|。": "5 级"},
    no=["震度弱化"],
)
def intensity(match: Match, context: Context) -> Reading | None:
    """How strongly a quake was felt, in the scale of Taiwan: `最大震度5強`."""
    felt = compiled("震度[^,。;0-9]{0,6}$").search(context.view, max(match.start() - 8, 0), match.start())
    said = numeral(match["low"]) if felt else None
    return said and Reading("measure", said.low, unit="级")


@rule(
    "quantity",
    rf"(?:(?<=规模)|(?<=震级)|(?<=里氏)|(?<=芮氏规模))(?P<span>{amount('')})(?<! )(?![级家个人元座])",
    yes={
        "台東近海發生規模|6.4|地震": "6.4",
        "不排除再有規模|5|左右的餘震": "5 approx",
        "清晨發生有感地震，規模|4.3|，": "4.3",
    },
    no=["规模居前的工厂"],
)
def quake(match: Match, context: Context) -> Reading | None:
    """The magnitude of a quake without 级: `規模6.4地震`."""
    said = read_amount(match, "measure", None)
    around = context.view[max(match.start() - 30, 0) : match.end() + 9]
    return said if said and said.most < 10 and "震" in around else None


RULES = (quake, intensity, points, magnitude, grade, score)
