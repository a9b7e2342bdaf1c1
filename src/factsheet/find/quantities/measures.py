"""Measures: physical quantities with their units, temperatures, blood pressures."""

import re
from decimal import Decimal

from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import JOIN, Reading, amount, before, initials, ranged, read_amount, unit_of
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
    "light",
    "ppm",
    "radiation",
)
_PER = {**meanings("classifiers"), **meanings("units", "time"), **_UNITS}
_UNIT, _INITIALS = unit_of(_UNITS), initials(_UNITS)
# A letter does not go on into a word (5G, 3M公司), and 米饭 克隆 升至 are no units.
_ENDS = (
    r"(?!(?<=[A-Za-z])[A-Za-z0-9]|(?<=米)[饭粉线酒]|(?<=克)[服隆里拉莱]|(?<=升)[至到为级温降幅高格学旗]"
    r"|(?<=里)[面程约德]|(?<=两)[个名位家国地会市省校院岸党代岁年次天届级大位分百千万]|(?<=磅)礴|(?<=瓦)[解斯片格]|(?<=牛)[市奶肉年津羊]"
    r"|(?<=尺)[寸度]|(?<=担)[任保忧当心负]|(?<=方)[面案向式法便位针程]|(?<=帕)[金尔]|(?<=寸)步|(?<=桶)装|(?<=M)公司|(?<=甲)(?![地田园多半]))"
)


# 时速350公里, 每秒4500立方米
# 由每秒15立方米加大到22立方米
_PACE = compiled(
    "(时速|球速|车速|每小时|秒速|每秒)(?:[0-9.]{1,6}[^,。;0-9]{2,8}[至到]|约|近|超|逾|破|达|为|可达|超过|不到|飙[到破]|最快|上看|只[剩有]|仅|降[到至]"
    "|[0-9.]{1,5}转)? ?$"
)
_EACH = compiled("地|田|多?[收产赚挣卖省]")
_HOURLY = ("时速", "球速", "车速", "每小时")
_THROWN = compiled("的?(?:火球|速球|直球|快速球|伸卡球|变速球|滑球)")


@rule(
    "quantity",
    rf"(?P<span>{amount(_UNIT, _INITIALS)}(?P<unit>{_UNIT}){_ENDS}(?P<half>半)?"
    rf"(?: ?(?:/|每)(?P<per>{one_of(_PER)})(?![A-Za-z]))?)",
    yes={
        "园区规划面积|56.39平方公里|": "56.39 km2",
        "播种面积达|387万亩|": "3870000 亩",
        "降雨量为|80～150毫米|": "[80,150] mm",
        "单机容量为|16兆瓦|": "16000 kW",
        "離岸風電釋出|3.6GW|": "3600000 kW",
        "儲能案場備妥|4千瓩|": "4000 kW",
        "装机容量突破|3亿千瓦|": "300000000 kW more_than",
        "PM2.5平均浓度为|28微克/立方米|": "28 微克/立方米",
        "时速|350公里|": "350 km/h",
        "入库流量每秒|4500立方米|": "4500 立方米/秒",
        "最大風速每秒 |33 公尺|，相當於": "33 m/s",
        "約每小時 |119 公里|": "119 km/h approx",
        "机井出水|30方|": "30 立方米",
        "重|两吨半|": "2.5 t",
        "肇事車時速破|110公里|": "110 km/h more_than",
        "投手飆出|152公里|火球": "152 km/h",
        "跳表每|200米|": "200 m",
        "占地|六七百亩|": "[600,700] 亩 approx",
    },
    no=["3M公司", "5G网络", "三升级", "五米饭店", "一亩地能多收些", "一斤卖到顶价", "黄瓜几块一斤"],
)
def measure(match: Match, context: Context) -> Reading | None:
    """A physical quantity with its unit: `56.39平方公里`, `28微克/立方米`, `时速350公里`."""
    unit = _UNITS[match["unit"]]
    if match["low"] == "一" and not match["high"] and (
        _EACH.match(context.view, match.end()) or context.view.endswith(tuple("元块毛角"), 0, match.start())
    ):
        return None  # 一亩|多收五六百元, 黄瓜3元|一斤
    if match["unit"] == "方" and not re.search("[0-9百千万亿]", match["low"]):
        return None  # 三方协议
    if match["per"]:
        unit = f"{unit}/{_PER[match['per']]}"
    elif "/" not in unit and (pace := _PACE.search(context.view, max(match.start() - 24, 0), match.start())):
        hourly = pace[1] in _HOURLY
        unit += ("/h" if hourly else "/s") if unit in ("km", "m") else "/小时" if hourly else "/秒"
    elif unit == "km" and _THROWN.match(context.view, match.end()):
        unit = "km/h"
    return _with_half(read_amount(match, "measure", unit), match["half"])


@rule(
    "quantity",
    rf"(?P<span>{amount(_UNIT, _INITIALS)}(?P<unit>{_UNIT}) ?(?:/|每)(?P<hundred>{HEAD}{BODY}{BODY}(?!{BODY}))"
    rf" ?(?P<per>{one_of(_UNITS)})(?![A-Za-z]))",
    yes={"血液酒精含量为|187毫克/100毫升|": "187 毫克/100毫升"},
)
def in_a_hundred(match: Match, context: Context) -> Reading | None:
    """How much there is in a hundred of a unit: `187毫克/100毫升`."""
    unit = f"{_UNITS[match['unit']]}/100{_UNITS[match['per']]}"
    return read_amount(match, "measure", unit) if match["hundred"] == "100" else None


# What health offices reckon by.
_SO_MANY = {"10万": "/10万", "十万": "/10万", "百万": "/百万", "100万": "/百万", "万": "/万", "1万": "/万", "千": "/千"}


@rule(
    "quantity",
    rf"(?P<span>(?P<low>{COUNTED}) ?/ ?(?P<so_many>{FIGURE}|[万千]))(?!分之|比例)",
    yes={
        "孕产妇死亡率降至|11.2/10万|，": "11.2 /10万",
        "肝癌死亡率降至|22.1/10万|，": "22.1 /10万",
        "出生率为|6.8/千|。": "6.8 /千",
    },
    no=["版本号3.4/千分之"],
)
def in_so_many(match: Match, context: Context) -> Reading | None:
    """How many of a hundred thousand: `11.2/10万`."""
    unit, said = _SO_MANY.get(match["so_many"]), numeral(match["low"])
    return Reading("measure", said.low, unit=unit, bound=said.bound) if unit and said and said.high is None else None


@rule(
    "quantity",
    rf"(?P<span>(?P<upper>{COUNTED})/(?P<lower>{FIGURE}) ?(?:毫米汞柱|毫米水银柱|mmHg))",
    yes={"入院时血压为|185/110毫米汞柱|，": "[185,110] mmHg", "晨起血壓|152/94mmHg|": "[152,94] mmHg"},
    no=["详见A1/2版"],
)
def blood_pressure(match: Match, context: Context) -> Reading | None:
    """A blood pressure, the upper and the lower: `185/110毫米汞柱`."""
    upper, lower = numeral(match["upper"]), numeral(match["lower"])
    return Reading("measure", None, unit="mmHg", parts=(upper.low, lower.low)) if upper and lower else None


def _with_half(said: Reading | None, half: str | None) -> Reading | None:
    """The figure and a half: 三年半, 两米半."""
    if not said or not half or said.value is None:
        return None if said and half else said
    more = Decimal("0.5") if said.value >= 0 else Decimal("-0.5")
    return Reading(said.kind, said.value + more, unit=said.unit, bound=said.bound)


@rule(
    "quantity",
    rf"(?P<span>{COUNTED} ?(?P<large>斤|米|公尺|尺|丈|公斤) ?(?P<small>{FIGURE}) ?(?:两|寸|厘米|尺|克)?)(?![个元人名])",
    yes={"撐竿跳越過|4公尺21|，": "4.21 m", "重|3斤5两|": "3.5 斤", "身高|1米75|": "1.75 m", "西瓜重|六斤八两|": "6.8 斤"},
    no=["第5米2号桩"],
)
def two_units(match: Match, context: Context) -> Reading | None:
    """A measure in two units of which the second is a tenth: `3斤5两`; of a metre the digits go on: `1米75`."""
    large, small = numeral(match["span"].split(match["large"])[0]), numeral(match["small"])
    if not large or not small or small.low >= 100 or (match["large"] not in _METRES and small.low >= 10):
        return None
    if match["large"] not in _METRES and match["span"].endswith(match["small"]):
        return None
    part = small.low / (100 if small.low >= 10 or match["span"].endswith("厘米") else 10)
    return Reading("measure", large.low + part, unit=_UNITS[match["large"]])


_METRES = ("米", "公尺")
_DEGREE = "(?:℃|°[CF]|摄氏度|华氏度|华氏°|℉|度|°)"


@rule(
    "quantity",
    rf"(?P<span>(?:(?P<before>华氏|摄氏)(?:温度)?|(?P<below>零下|零上)(?P<scale>华氏|摄氏)?)?(?P<low>{COUNTED})"
    rf"{before('℃°摄华℉度')}(?: ?(?P<own>{_DEGREE})?{JOIN}(?P<side>零[上下])?(?P<high>{FIGURE}))? ?(?P<unit>{_DEGREE})(?P<half>半)?)"
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
        "储能电站放电|2.4亿度|": "240000000 kWh",
        "住宅電價|330度以下|小幅凍漲": "330 kWh less_than",
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
    if match["unit"] == "度" and _METERED.search(view, max(match.start() - _METER_REACH, 0), match.start()):
        return "kWh"
    if match["unit"] == "度" and match["low"][-1] in "万亿" and not _warm(match, view):
        return "kWh"  # 年發電171億度
    if "华氏" in match[0] or match["unit"] in ("℉", "°F"):
        return "℉"
    plain = match["unit"] in ("度", "°") and not match["before"] and not match["below"]
    return "度" if plain and not (_warm(match, view) or _of_the_weather(match, view)) else "℃"


def _of_the_weather(match: Match, view: str) -> bool:
    """Whether the headline has it, and the story is of the weather: 连三晚|10度以下| above 清晨气温量到7.8℃."""
    degrees = numeral(match["low"])
    if degrees is None or degrees.low > _HOTTEST or match.end() > _HEADLINE or _TURNED.search(view, 0, match.start()):
        return False
    return _WEATHER.search(view, match.end()) is not None


_NEXT_WORD = 2  # 36.6度|高温|
# 一度|达39度 is "at one time"; 降了一度|, is a degree.
_ONCE = compiled("一度(?!左右|以[上下]|[半多的至到]|[^\\w])")
_METERED = compiled("(?:[用耗发供购省售放充储蓄送输]电量?[^,。;]{0,5}|电[价费][^。;经纬角温室调冷暖]{0,28})$")
_METER_REACH = 32
_HOTTEST, _HEADLINE = 45, 60
_TURNED = compiled("角|旋转|转体|倾斜|坡|弯|近视|酒精|[东西北南][经纬]")
_WEATHER = compiled("[0-9](?:℃|度[CＣ])|气温|寒流|冷气团|寒潮|热浪")


def _warm(match: Match, view: str) -> bool:
    return bool(compiled("[温热冷寒暖烧氏]").search(view, max(match.start() - 20, 0), match.end() + _NEXT_WORD))


RULES = (two_units, temperature, blood_pressure, in_a_hundred, in_so_many, measure)
