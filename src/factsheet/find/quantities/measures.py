"""Measures: physical quantities with their units, stretches of time, ages, temperatures, index points, magnitudes."""

import re
from decimal import Decimal

from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import JOIN, Reading, amount, ranged, read_amount, unit_of
from factsheet.find.quantities.figures import BODY, COUNTED, FIGURE, HEAD
from factsheet.find.rule import Context, Match, rule
from factsheet.lexicon import meanings, one_of
from factsheet.patterns import compiled

_UNITS = meanings(
    "units",
    "length",
    "area",
    "angle",
    "volume",
    "mass",
    "energy",
    "power",
    "pressure",
    "temperature",
    "speed",
    "data",
    "sound",
    "ppm",
)
_PER = {**meanings("classifiers"), **meanings("units", "time"), **_UNITS}
_UNIT = unit_of(_UNITS)
# A letter does not go on into a word (5G, 3M公司), and 米饭 克隆 升至 are no units.
_ENDS = (
    r"(?!(?<=[A-Za-z])[A-Za-z0-9]|(?<=米)[饭粉线酒]|(?<=克)[服隆里拉莱]|(?<=升)[至到为级温降幅高格学旗]"
    r"|(?<=里)[面程约德]|(?<=两)[个名位家国地会市省校院岸党代岁年次天届级大位分百千万]|(?<=磅)礴|(?<=瓦)[解斯片格]|(?<=牛)[市奶肉年津羊]"
    r"|(?<=尺)[寸度]|(?<=担)[任保忧当心负]|(?<=方)[面案向式法便位针程]|(?<=帕)[金尔]|(?<=寸)步|(?<=桶)装|(?<=M)公司)"
)


# 时速350公里, 每秒4500立方米
# 由每秒15立方米加大到22立方米
_PACE = compiled(
    "(时速|每小时|秒速|每秒)(?:[0-9.]{1,6}[^,。;0-9]{2,8}[至到]|约|近|超|逾|达|为|可达|超过|[0-9.]{1,5}转)? ?$"
)


@rule(
    "quantity",
    rf"(?P<span>{amount(_UNIT)}(?P<unit>{_UNIT}){_ENDS}(?P<half>半)?"
    rf"(?: ?(?:/|每)(?P<hundred>{HEAD}{BODY}{BODY}(?!{BODY}))? ?(?P<per>{one_of(_PER)})(?![A-Za-z]))?)",
    yes={
        "园区规划面积|56.39平方公里|": "56.39 km2",
        "播种面积达|387万亩|": "3870000 亩",
        "降雨量为|80～150毫米|": "[80,150] mm",
        "单机容量为|16兆瓦|": "16 MW",
        "装机容量突破|3亿千瓦|": "300000000 kW more_than",
        "PM2.5平均浓度为|28微克/立方米|": "28 微克/立方米",
        "血液酒精含量为|187毫克/100毫升|": "187 毫克/100毫升",
        "时速|350公里|": "350 km/h",
        "入库流量每秒|4500立方米|": "4500 立方米/秒",
        "最大風速每秒 |33 公尺|，相當於": "33 m/s",
        "約每小時 |119 公里|": "119 km/h approx",
        "机井出水|30方|": "30 立方米",
        "重|两吨半|": "2.5 t",
        "占地|六七百亩|": "[600,700] 亩 approx",
    },
    no=["3M公司", "5G网络", "三升级", "五米饭店"],
)
def measure(match: Match, context: Context) -> Reading | None:
    """A physical quantity with its unit: `56.39平方公里`, `28微克/立方米`, `时速350公里`."""
    unit = _UNITS[match["unit"]]
    if match["unit"] == "方" and not re.search("[0-9百千万亿]", match["low"]):
        return None  # 三方协议
    if match["hundred"] not in (None, "100"):
        return None
    if match["per"]:
        unit = f"{unit}/{match['hundred'] or ''}{_PER[match['per']]}"
    elif pace := _PACE.search(context.view, max(match.start() - 24, 0), match.start()):
        unit += ("/h" if "时" in pace[1] else "/s") if unit in ("km", "m") else "/小时" if "时" in pace[1] else "/秒"
    return _with_half(read_amount(match, "measure", unit), match["half"])


def _with_half(said: Reading | None, half: str | None) -> Reading | None:
    """The figure and a half: 三年半, 两米半."""
    if not said or not half or said.value is None:
        return None if said and half else said
    more = Decimal("0.5") if said.value >= 0 else Decimal("-0.5")
    return Reading(said.kind, said.value + more, unit=said.unit, bound=said.bound)


@rule(
    "quantity",
    rf"(?P<span>{COUNTED} ?(?P<large>斤|米|尺|丈|公斤) ?(?P<small>{FIGURE}) ?(?:两|寸|厘米|尺|克)?)(?![个])",
    yes={"重|3斤5两|": "3.5 斤", "身高|1米75|": "1.75 m", "西瓜重|六斤八两|": "6.8 斤"},
    no=["第5米2号桩"],
)
def two_units(match: Match, context: Context) -> Reading | None:
    """A measure in two units of which the second is a tenth: `3斤5两`; of a metre the digits go on: `1米75`."""
    large, small = numeral(match["span"].split(match["large"])[0]), numeral(match["small"])
    if not large or not small or small.low >= 100 or (match["large"] != "米" and small.low >= 10):
        return None
    if match["large"] != "米" and match["span"].endswith(match["small"]):
        return None
    part = small.low / (100 if small.low >= 10 or match["span"].endswith("厘米") else 10)
    return Reading("measure", large.low + part, unit=_UNITS[match["large"]])


_DEGREE = "(?:℃|°[CF]|摄氏度|华氏度|华氏°|℉|度|°)"


@rule(
    "quantity",
    rf"(?P<span>(?:(?P<before>华氏|摄氏)(?:温度)?|(?P<below>零下|零上)(?P<scale>华氏|摄氏)?)?(?P<low>{COUNTED})"
    rf"(?: ?(?P<own>{_DEGREE})?{JOIN}(?P<side>零[上下])?(?P<high>{FIGURE}))? ?(?P<unit>{_DEGREE})(?P<half>半)?)"
    r"(?![电过假量数角])",
    yes={
        "最低气温|零下15℃|": "-15 ℃",
        "山区气温降至|零下20摄氏度|": "-20 ℃",
        "夜间气温为|零下10到5度|": "[-10,-5] ℃",
        "最低气温|零下3到5℃|": "[-5,-3] ℃",
        "全天气温|零下8℃到3℃|": "[-8,3] ℃",
        "午后气温升到|36度|": "36 ℃",
        "郊区录得|36.6度|高温": "36.6 ℃",
        "体温升至|摄氏37度|": "37 ℃",
        "高溫上看|36、37度|": "[36,37] ℃ approx",
        "室外|华氏70度|": "70 ℉",
        "空调设定调高到|24点5度|": "24.5 度",
        "锅炉水温达|-20摄氏度|": "-20 ℃",
        "高温站点|≥38℃|": "38 ℃ min",
        "转体|720度|": "720 度",
        "每小时耗电|12.6度|": "12.6 kWh",
    },
    no=["一度中断", "曾三度夺冠", "气温一度升至新高"],
)
def temperature(match: Match, context: Context) -> Reading | None:
    """Degrees, below zero with a minus: `零下15℃`; 度 is warmth only where the words before it speak of it."""
    view = context.view
    if _ONCE.match(view, match.start()):
        return None
    if (
        match["unit"] == "度"
        and not match["low"].isascii()
        and len(match["low"]) == 1
        and not match["high"]
        and not _warm(match, view)
    ):
        return None
    said = read_amount(match, "measure", _degree(match, view), Decimal(-1 if match["below"] == "零下" else 1))
    if match["below"] == "零下" and match["high"]:
        low, high = numeral(match["low"]), numeral(match["high"])
        above = match["side"] == "零上" or (match["own"] and not match["side"])  # 零下8℃到3℃
        ends = (-low.low, high.low if above else -high.low) if low and high else ()
        said = ranged("measure", min(ends), max(ends), _degree(match, view)) if ends else None
    return _with_half(said, match["half"])


def _degree(match: Match, view: str) -> str:
    """Which degrees: Fahrenheit where it says so, angles where nothing speaks of warmth, kilowatt-hours of a meter."""
    if match["unit"] == "度" and _METERED.search(view, max(match.start() - 8, 0), match.start()):
        return "kWh"
    if "华氏" in match[0] or match["unit"] in ("℉", "°F"):
        return "℉"
    plain = match["unit"] in ("度", "°") and not match["before"] and not match["below"]
    return "度" if plain and not _warm(match, view) else "℃"


_NEXT_WORD = 2  # 36.6度|高温|
# 一度|达39度 is "at one time"; 降了一度|, is a degree.
_ONCE = compiled("一度(?!左右|以[上下]|[半多的至到]|[^\\w])")
_METERED = compiled("[用耗发供购省售]电[量]?[^,。;]{0,5}$")


def _warm(match: Match, view: str) -> bool:
    return bool(compiled("[温热冷寒暖烧氏]").search(view, max(match.start() - 20, 0), match.end() + _NEXT_WORD))


_MOVED = "(?:报|涨|跌|升|挫|扬|收|指|点位|指数|关口|下探|失守|重返|突破|站上|逼近|回落|至|到)"


@rule(
    "quantity",
    rf"(?P<span>{amount('点')}点)(?![钟半整球名评赞击{HEAD}]|左右[开出]|[前后]?许?[开出到]|分)",
    yes={
        "沪指收报|3237.70点|": "3237.7 点",
        "恒指下跌|320点|": "320 点",
        "收盘微涨|8.5点|": "8.5 点",
        "加权指数终场跌|18点|": "18 点",
        "采购经理指数回落至|49点|": "49 点",
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
    return said if exact or moved or (market and said.most > 24) else None


_SHOOK = "(?:震|风|浪|登陆|气旋)[^。;\\n]{0,40}$"
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


@rule(
    "quantity",
    rf"(?P<span>{amount('分')}分)(?![钟店公校局院类享布析别子支配红期批段成区组贝明歧流行母手数离开解散外为两三四五摊裂水秒]|之(?!差))",
    yes={
        "全场贡献|25分|": "25 分",
        "平均得分为|88.5分|": "88.5 分",
        "落后对手|3分|": "3 分",
        "以|1分|之差惜败": "1 分",
    },
    no=["三分之", "十分高兴", "上午9时30分"],
)
def score(match: Match, context: Context) -> Reading | None:
    """Points of a game or an examination: `全场贡献25分`; 30分 behind 9时 is a minute."""
    if match["low"] in ("一", "十") or compiled("[时点:]$").search(
        context.view, max(match.start() - 1, 0), match.start()
    ):
        return None
    scored = compiled(rf"{_SCORING}[^,。;0-9]{{0,3}}$").search(context.view, max(match.start() - 6, 0), match.start())
    many = match["low"][0].isdigit() or len(match["low"]) > 2
    return read_amount(match, "measure", "分") if scored or many else None


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


RULES = (quake, two_units, temperature, measure, points, magnitude, grade, score)
