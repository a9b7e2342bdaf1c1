"""The rules of places, in order: joined levels, places with a head noun, known names alone.

Patterns are matched against the lens, in which a known name is the character of its level and marks.
"""

import re
from functools import cache

from factsheet.find.places.gazetteer import STATE, listed
from factsheet.find.places.pieces import ANY_KNOWN, BEFORE, DIVISIONS, NAMED, TRANSCRIBED, heads, known
from factsheet.find.rule import Context, rule

FEATURE = heads("zone", "way", "nature", "station")
# Characters that make another word of a head of one character: 路由, 山区, 线索.
SINGLE = rf"{heads('single')}(?![由线段边口面灯况程网费区西东水体地坡头坊舞北南道流泊在位起点长立稳股币元上下索条梁屿内路德理民庄支委落])"
SETTLEMENT = f"(?:{heads('settlement')})(?![长民区委政上里域容企办])"
DIVISION = heads("division")
SIDE = "(?:[东西南北中]区|(?<=高速)[^\\x00-\\u33ff]{1,3}段|(?<=公路)[^\\x00-\\u33ff]{1,3}段)?"

# A level of the lens is enough where the place is known; else what kind of thing the head makes it.
Reading = str


def coined(m: re.Match[str], context: Context) -> Reading | None:
    """The head of the match, unless the name ends like a common noun (富裕农村) or holds a verb (推进城市公园)."""
    name, head = m["span"], m["head"]
    longest = max((len(word) for word in generics().get(name[-1], ()) if name.endswith(word)), default=0)
    verbs = any(name[at : at + 2] in verbs_before() for at in range(len(name) - len(head) - 1))
    return None if longest > len(head) or verbs else head


@cache
def generics() -> dict[str, tuple[str, ...]]:
    """Common nouns that end like places, by their last character."""
    words = [word for line in listed("generics") for word in line]
    return {last: tuple(word for word in words if word[-1] == last) for last in {word[-1] for word in words}}


@cache
def verbs_before() -> frozenset[str]:
    """Words of two characters behind which a place may begin, so that none holds them."""
    return frozenset(word for line in listed("before") for word in line)


@rule(
    "place",
    rf"(?P<span>{ANY_KNOWN}?(?:地铁|捷运|轨道交通|机场)?(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})号线|{known(STATE)}?台[0-9]{{1,2}}[甲乙丙丁]?线)",
    yes={"因|台11線|67.5公里處坍方": "台11線", "|杭州地铁5号线|延误": "杭州地铁5号线", "在|3号线|换乘": "3号线"},
    no=["一号线索", "第一条线"],
)
def numbered_line(m: re.Match[str], context: Context) -> Reading | None:
    """A line of rail or road by its number: `地铁5号线`, `台11線`."""
    return "line"


@rule(
    "place",
    rf"(?P<span>{DIVISIONS}(?:{NAMED}{{1,3}}?(?P<head>{SETTLEMENT}|{DIVISION})){{1,3}})",
    yes={
        "位于|南京市云屏县石门镇大坳村|的茶园": "南京市云屏县石门镇大坳村",
        "|霞浦县三沙镇|渔民郑水旺": "霞浦县三沙镇",
        "|台東縣長濱鄉|5強": "台東縣長濱鄉",
    },
    no=["全镇的村民"],
)
def joined(m: re.Match[str], context: Context) -> Reading | None:
    """A known division and what lies in it, down to the village: `霞浦县三沙镇`."""
    return coined(m, context)


@rule(
    "place",
    rf"(?P<span>{ANY_KNOWN}{NAMED}{{0,5}}?(?P<head>{FEATURE}){SIDE})",
    yes={
        "抵达|武汉天河国际机场|的航班": "武汉天河国际机场",
        "在|广州开发区西区|建厂": "广州开发区西区",
        "|沪陕高速蓝田段|缓行": "沪陕高速蓝田段",
    },
)
def feature(m: re.Match[str], context: Context) -> Reading | None:
    """A known place and a zone, road, station in it or named after it: `武汉天河国际机场`, `广州开发区西区`."""
    return coined(m, context)


@rule(
    "place",
    rf"(?P<span>{DIVISIONS}{NAMED}{{0,3}}?(?P<head>{SINGLE}))",
    yes={
        "到|广州南站|的列车": "广州南站",
        "在|南京东路|开店": "南京东路",
        "因|台東線|路基流失": "台東線",
    },
    no=[],
)
def street(m: re.Match[str], context: Context) -> Reading | None:
    """A street, station, river named after a known place or in it: `广州南站`, `南京东路`."""
    return coined(m, context)


@rule(
    "place",
    rf"(?<!{TRANSCRIBED})(?P<span>{TRANSCRIBED}{{2,7}}(?P<head>州|郡|市|省|县|岛|河|湖|山|湾|角|城|区|镇|海峡|群岛|半岛|山脉|山谷|高地|环礁|瀑布|大区|机场))",
    yes={"流入|弗林德斯湾|的河": "弗林德斯湾", "他是|巴伦西亚加州|人": "巴伦西亚加州"},
    no=["达到区里"],
)
def transcribed(m: re.Match[str], context: Context) -> Reading | None:
    """A foreign name in characters that transcribe sounds, with a head: `弗林德斯湾`."""
    return m["head"]


@rule(
    "place",
    rf"{BEFORE}(?P<span>(?:{NAMED}{{2,3}}?(?:省|市|县|区|州)){{0,2}}{NAMED}{{2,3}}?(?P<head>{DIVISION})(?:{NAMED}{{1,3}}?{SETTLEMENT}){{0,2}})",
    yes={"他在|南川市云屏县石门镇大坳村|支教": "南川市云屏县石门镇大坳村", "|曲川县|计划投资": "曲川县"},
    no=["在城市生活", "全国各地区", "走进社区"],
)
def division(m: re.Match[str], context: Context) -> Reading | None:
    """A division that the gazetteer lacks, where it must begin: `曲川县`."""
    return coined(m, context)


@rule(
    "place",
    rf"{BEFORE}(?P<span>{NAMED}{{2,5}}?(?P<head>{FEATURE}){SIDE})",
    yes={
        "位于|云埔工业区|的厂房": "云埔工业区",
        "竞得|城东新城|单元地块": "城东新城",
        "|京港澳高速鄂北段|曾因冻雨封闭": "京港澳高速鄂北段",
        "|温福铁路|停运": "温福铁路",
    },
    no=["建设国家级经济开发区", "打造国际枢纽", "走高速公路"],
)
def coined_feature(m: re.Match[str], context: Context) -> Reading | None:
    """A zone, way, site that nobody knows, where it must begin: `云埔工业区`, `温福铁路`."""
    return coined(m, context)


@rule(
    "place",
    rf"{BEFORE}(?P<span>{NAMED}{{2,3}}?(?P<head>{SETTLEMENT}|{SINGLE}))",
    yes={"来到|大坳村|采访": "大坳村", "在|青衣江|边": "青衣江", "至|广园东路|—开源大道": "广园东路"},
    no=["在农村", "上网络线上课", "走上街头"],
)
def coined_name(m: re.Match[str], context: Context) -> Reading | None:
    """A village, street, river that nobody knows, where it must begin: `大坳村`."""
    return coined(m, context)


@rule(
    "place",
    f"(?P<span>{ANY_KNOWN})",
    yes={
        "在|江苏省苏州市|，": "江苏省苏州市",
        "与|美國德州|的第一座廠": "美國德州",
        "|香港|企业家": "香港",
        "抵达|雪梨|": "悉尼",
        "|沙烏地阿拉伯|增產": "沙特阿拉伯",
    },
    no=["其中国有企业占三成", "沿海地区", "今日本报"],
)
def known_name(m: re.Match[str], context: Context) -> Reading | None:
    """A known place, with the greater one before it: `江苏省苏州市`, `美國德州`."""
    return "known"


RULES = (
    numbered_line,
    joined,
    feature,
    street,
    known_name,
    transcribed,
    division,
    coined_feature,
    coined_name,
)
