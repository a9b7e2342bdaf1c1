"""The rules of places, in order: places in and after known ones, foreign and unknown names with a head, known names.

Patterns are matched against the lens, in which a known name is the character of its level and marks.
"""

import re
from functools import cache

from factsheet.find.names.vocabulary import wordlist
from factsheet.find.places.gazetteer import AREA, CITY, COUNTRY, COUNTY, SITE, STATE, gazetteer, honours, listed
from factsheet.find.places.pieces import (
    ANY_KNOWN,
    BEFORE,
    COUNTED,
    DIVISIONS,
    HONOURED,
    LARGER,
    NAMED,
    OPENING_STOPS,
    PLACED,
    PLAIN,
    TRANSCRIBED,
    heads,
    known,
)
from factsheet.find.rule import Context, Match, rule
from factsheet.lexicon import derived, one_of

FEATURE = heads("zone", "way", "nature", "station")
# Behind these characters a head of one character is a part of another word: 路由, 山区, 线索; 市民, 区级, 县委.
SINGLE = (
    f"{heads('single')}"
    "(?![由线段口灯况程网费区西东体地坡头坊舞北南道泊湖在位起点长立稳股币元上下索条梁屿内路德理民庄干支委落会航产务企资岛])"
)
DIVISION = f"{heads('division')}(?![议级民场值区内外属管直委政长域容井占面情花])"
SETTLEMENT = f"{heads('settlement')}(?![长民区委政上里域容企办落寨镇痛静守压])"
STREETS = ("路", "街", "大道", "大街", "巷", "胡同")
STREET = rf"{one_of(STREETS)}(?:(?<=路)[一二三四五六七八九]段)?(?![由线段口边面灯况程网费区头坊舞径标数子人市])"
SIDE = r"(?:[东西南北中]区|(?<=高速|公路|铁路|高铁|国道)[^\x00-\u33ff]{1,3}段)?"

# 东莞市长安镇 is no mayor's town.
OF_LONG = frozenset(("长安", "长江", "长沙", "长春", "长乐", "长清", "长宁", "长寿", "长青", "长途", "长期"))
# Heads that with a country or a province alone are no name: 新疆铁路, 瑞士冰川.
COMMON = frozenset("铁路 公路 高速公路 高铁 机场 隧道 冰川 湿地 草原 水库 大桥 码头".split())  # noqa: SIM905
# Characters that stand for provinces and cities in the names of lines: 京沪, 沪昆.
BLENDED = frozenset(
    "京津沪渝冀豫滇辽黑湘皖鲁疆苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳台蓉穗深广杭甬汉昆沈哈长大郑徐兰银太石济合福厦"
)

_SIDES = frozenset("东西南北中上下新一二三四五六七八九十")

# What makes the match a place: its head, `known` for a name alone.
Reading = str


def named(m: Match, context: Context) -> Reading | None:
    """The head of the match, unless the name ends like a common noun (富裕农村) or holds a word of prose (推进城市公园)."""
    head, proper = m["head"], m["proper"]
    name = context.view[m.start("proper") : m.end("span")]
    longest = max((len(word) for word in generics().get(name[-1], ()) if name.endswith(word)), default=0)
    plain = not set(proper) <= BLENDED and any(proper[at : at + 2] in ordinary() for at in range(len(proper) - 1))
    return None if longest > len(head) or (plain and not honoured_by(proper)) else head


def honoured_by(proper: str) -> bool:
    """Whether streets and villages are named so: 人民, 人民东."""
    return proper[:2] in honours() and set(proper[2:]) <= _SIDES


def coined(m: Match, context: Context) -> Reading | None:
    """The same for a name that nobody knows: 一手市场 is none, nor is 多个小区."""
    proper = m["proper"]
    thing = proper[:2] in things() and not honoured_by(proper) and not set(proper) <= BLENDED
    return None if thing or m["span"][0] in OPENING_STOPS else named(m, context)


@cache
def generics() -> dict[str, tuple[str, ...]]:
    """Common nouns that end like places, by their last character."""
    found: dict[str, tuple[str, ...]] = {}
    for line in listed("generics"):
        for word in line:
            found[word[-1]] = (*found.get(word[-1], ()), word)
    return found


@cache
def things() -> frozenset[str]:
    """Nouns of two characters, with which no name begins that nobody knows: 选举|叶镇邦."""
    return frozenset(word for name in ("things", "fields") for word in wordlist(f"names/{name}") if len(word) == 2)


@cache
def ordinary() -> frozenset[str]:
    """Words of two characters that are no part of a name: those behind which one begins, and those of plain prose."""
    return derived("ordinary", _ordinary)


def _ordinary() -> frozenset[str]:
    words = {word for line in listed("before") for word in line} | {
        *wordlist("names/prose"),
        *wordlist("general"),
        *wordlist("stopwords"),
    }
    return frozenset(word for word in words if len(word) == 2)


@rule(
    "place",
    rf"(?P<span>(?:{ANY_KNOWN})?(?:地铁|捷运|轨道交通|机场)?(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})号线(?![索])"
    rf"|(?:{known(STATE)})?台[0-9]{{1,2}}[甲乙丙丁]?线|{DIVISIONS}第[0-9一二三四五六七八九十]{{1,3}}选举?区"
    rf"|国道[0-9]{{1,2}}号"
    rf"|新?{ANY_KNOWN}(?:{known(AREA)}段|{NAMED}{{0,4}}?地段)第[0-9]{{1,5}}号"
    rf"|{ANY_KNOWN}(?:地铁|捷运){NAMED}{{1,4}}?线(?![上下路索性]))",
    yes={
        "因|台11線|67.5公里處坍方": "台11线",
        "|杭州地铁5号线|延误": "杭州地铁5号线",
        "在|3号线|换乘": "3号线",
        "|苗栗縣第3選區|立委": "苗栗县第3选区",
        "用地位於|新九龍內地段第6590號|": "新九龙内地段第6590号",
        "|高雄捷運紅線|延誤": "高雄捷运红线",
    },
    no=["一号线索", "第一条线"],
)
def numbered(m: Match, context: Context) -> Reading | None:
    """A line of rail or road, a constituency, a lot by its number: `地铁5号线`, `台11線`, `新九龍內地段第6590號`."""
    return "numbered"


@rule(
    "place",
    rf"(?P<span>{DIVISIONS}[县市旗州]?+(?:(?!{COUNTED}|人)(?P<proper>{NAMED}{{1,3}}?)(?P<head>{SETTLEMENT}|{DIVISION})){{1,3}})",
    yes={
        "位于|南京市云屏县石门镇大坳村|的茶园": "南京市云屏县石门镇大坳村",
        "|霞浦县三沙镇|渔民郑水旺": "霞浦县三沙镇",
        "|富锦市二道河镇|种粮大户": "富锦市二道河镇",
    },
    no=["全镇的村民"],
)
def joined(m: Match, context: Context) -> Reading | None:
    """A known division and what lies in it, down to the village: `霞浦县三沙镇`."""
    return named(m, context)


@rule(
    "place",
    rf"(?P<span>{DIVISIONS}(?P<proper>{NAMED}{{2}})(?P<head>里)(?=[^程面长]|$))",
    yes={"|三民區灣岱里|出現群聚": "三民区湾岱里", "|北投區湖巖里|停電": "北投区湖岩里"},
    no=["在社区胡同里"],
)
def ward(m: Match, context: Context) -> Reading | None:
    """A ward of a Taiwan town: `三民區安寧里`."""
    if context.view[m.start("proper") - 1] not in "区镇市乡":
        return None
    return m["head"] if context.region == "tw" else named(m, context)


@rule(
    "place",
    rf"(?!{known(COUNTRY)}[乡镇村旗省州])(?P<span>{DIVISIONS}(?P<proper>)(?P<head>[乡镇村旗省州郡市县区](?![民里长村镇级帜府立议际区场值面容内委政中域])|街道))",
    yes={"|台東縣長濱鄉|5強": "台东县长滨乡", "|礁溪鄉|停水": "礁溪乡"},
)
def town(m: Match, context: Context) -> Reading | None:
    """A known town with the kind of place that it is: `礁溪鄉`."""
    return None if m["span"].endswith(m["head"] * 2) else m["head"]


@rule(
    "place",
    rf"(?P<span>{ANY_KNOWN}(?P<proper>{NAMED}{{0,5}}?)(?P<head>(?:{FEATURE})+)(?!小巷|网|船|艇){SIDE})",
    yes={
        "抵达|武汉天河国际机场|的航班": "武汉天河国际机场",
        "在|广州开发区西区|建厂": "广州开发区西区",
        "|將軍澳南延線|撥款": "将军澳南延线",
    },
    no=["建设公园"],
)
def feature(m: Match, context: Context) -> Reading | None:
    """A known place and a zone, road, station in it or named after it: `武汉天河国际机场`, `广州开发区西区`."""
    prefix = m["span"][: -len(m["head"])]
    if not m["proper"] and gazetteer().get(prefix) in {COUNTRY, STATE} and m["head"] in COMMON:
        return None
    return named(m, context)


@rule(
    "place",
    rf"(?P<span>{ANY_KNOWN}(?:[东西南北中]部)?(?P<proper>)(?P<head>{heads('reach')}))",
    yes={"|馬祖海域|": "马祖海域", "|闽东山区|的公路": "闽东山区"},
    no=["部分山区"],
)
def reach(m: Match, context: Context) -> Reading | None:
    """What lies in a known place or around it: `闽东山区`, `马祖海域`."""
    return m["head"]


@rule(
    "place",
    rf"(?P<span>{DIVISIONS}(?P<proper>{NAMED}{{0,3}}?)(?P<head>{SINGLE})(?:(?<=路)[一二三四五六七八九]段)?)",
    yes={
        "到|广州南站|的列车": "广州南站",
        "在|南京东路|开店": "南京东路",
        "|新北市板橋區文化路二段|起火": "新北市板桥区文化路二段",
        "因|台東線|的路基流失": "台东线",
    },
    no=["走上街头"],
)
def street(m: Match, context: Context) -> Reading | None:
    """A street, station, river named after a known place or in it: `广州南站`, `南京东路`."""
    return named(m, context)


@rule(
    "place",
    rf"(?P<span>{known(AREA + SITE)}(?:{known(CITY + COUNTY)}|{NAMED}{{1,3}}?)[段站](?!时))",
    yes={"|沿江高速昌南段|封闭": "沿江高速昌南段", "|西江梧州站|水位超警": "西江梧州站"},
    no=["高速这段"],
)
def section(m: Match, context: Context) -> Reading | None:
    """A section of a known road or river, or where it is gauged: `沿江高速昌南段`, `西江梧州站`."""
    return "section" if re.search("(?:高速|公路|国道|铁路|高铁|[江河湖]).{1,3}[段站]$", m["span"]) else None


@rule(
    "place",
    f"(?P<span>{ANY_KNOWN})",
    yes={
        "在|江苏省苏州市|，": "江苏省苏州市",
        "与|美國德州|的第一座廠": "美国德州",
        "|香港|企业家": "香港特别行政区",
        "抵达|雪梨|": "悉尼",
        "|沙烏地阿拉伯|增產": "沙特阿拉伯",
    },
    no=["其中国有企业占三成", "沿海地区", "今日本报讯"],
)
def known_name(m: Match, context: Context) -> Reading | None:
    """A known place, with the greater one before it: `江苏省苏州市`, `美國德州`; 高雄市長 is a post."""
    end = m.end("span")
    post = context.view[end : end + 1] == "长" and context.view[end : end + 2] not in OF_LONG
    return None if post and m["span"][-1] in "省市县区镇乡村里" else "known"


FOREIGN = f"(?:{TRANSCRIBED}{{2,10}}(?:州|郡|群岛|半岛|海峡|山脉|大区|环礁|高地|公国)|{TRANSCRIBED}{{3,10}}[省市县岛河湖山湾角城镇])"


@rule(
    "place",
    f"(?P<span>{LARGER}{FOREIGN})",
    yes={"|美国加州圣贝纳迪诺县|山火": "美国加州圣贝纳迪诺县"},
)
def transcribed_within(m: Match, context: Context) -> Reading | None:
    """A foreign name in characters that transcribe sounds, behind its country: `美国加州圣贝纳迪诺县`."""
    return "foreign"


@rule(
    "place",
    f"(?<!{TRANSCRIBED})(?P<span>{FOREIGN})",
    yes={"流入|弗林德斯湾|的河": "弗林德斯湾", "驶过|科特兰群岛|": "科特兰群岛"},
    no=["达到区里"],
)
def transcribed(m: Match, context: Context) -> Reading | None:
    """A foreign name in characters that transcribe sounds, with a head: `弗林德斯湾`."""
    return "foreign"


@rule(
    "place",
    rf"{BEFORE}(?!沿)(?P<span>(?:{PLAIN}{{2,3}}?[省市县])?(?P<proper>{PLAIN}{{2,3}}?)(?P<head>(?:自治[州县]|[省市县区旗郡])"
    rf"(?![议级民场值区内外属管直委政长域容井占面情花]))(?:{PLAIN}{{1,3}}?{SETTLEMENT}){{0,2}})",
    yes={"他在|南川市云屏县石门镇大坳村|支教": "南川市云屏县石门镇大坳村", "|曲川县|计划投资": "曲川县"},
    no=["在城市生活", "全国各地区", "走进社区", "实施市级重点项目"],
)
def division(m: Match, context: Context) -> Reading | None:
    """A division that the gazetteer lacks, where it must begin: `曲川县`."""
    return coined(m, context)


@rule(
    "place",
    rf"{BEFORE}(?P<span>(?P<proper>{PLAIN}{{2,5}}?)(?P<head>(?:{FEATURE})+)(?!小巷|网){SIDE})",
    yes={
        "位于|云埔工业区|的厂房": "云埔工业区",
        "竞得|城东新城|单元地块": "城东新城",
        "参加了|嘉江大桥|的设计": "嘉江大桥",
        "|京港澳高速鄂北段|曾因冻雨封闭": "京港澳高速鄂北段",
        "|沪陕高速蓝田段|缓行": "沪陕高速蓝田段",
        "|温福铁路|停运": "温福铁路",
    },
    no=["建设国家级经济开发区", "打造国际枢纽", "走高速公路"],
)
def coined_feature(m: Match, context: Context) -> Reading | None:
    """A zone, way, site that nobody knows, where it must begin: `云埔工业区`, `温福铁路`."""
    return coined(m, context)


@rule(
    "place",
    rf"{BEFORE}(?P<span>(?P<proper>{PLAIN}{{2,3}}?)(?P<head>{SETTLEMENT}|[路街](?![由线段边口面灯况程网费头坊舞上演径标])))",
    yes={"来到|大坳村|采访": "大坳村", "至|广园东路|—开源大道": "广园东路"},
    no=["在农村", "上网络线上课", "走上街头"],
)
def coined_street(m: Match, context: Context) -> Reading | None:
    """A village or a street that nobody knows, where it must begin: `大坳村`."""
    return coined(m, context)


@rule(
    "place",
    rf"(?P<span>(?P<proper>{HONOURED})(?P<head>{STREET}|{SETTLEMENT}))",
    yes={"位于|人民东路|的门店": "人民东路", "|幸福村|停水": "幸福村", "建设|和平街|": "和平街"},
    no=["发展路径", "建设新村"],
)
def honoured(m: Match, context: Context) -> Reading | None:
    """A street or a village named by a word of good omen or of history: `人民东路`, `幸福村`."""
    of_villages = honours().get(m["proper"][:2])
    street = m["head"].startswith(STREETS)
    return m["head"] if of_villages or (street and of_villages is not None) else None


@rule(
    "place",
    rf"{PLACED}(?P<span>(?P<proper>{PLAIN}{{2,3}}?)(?P<head>{SINGLE}))",
    yes={"在|青衣江|边": "青衣江", "登上|青云山|": "青云山"},
    no=["副总经理韩敬川", "，王晓江说"],
)
def coined_water(m: Match, context: Context) -> Reading | None:
    """A river, a mountain, a station that nobody knows, only behind 在 and the like: 王晓江 is a person."""
    return coined(m, context)


RULES = (
    numbered,
    joined,
    ward,
    town,
    feature,
    reach,
    street,
    section,
    transcribed_within,
    known_name,
    transcribed,
    division,
    coined_feature,
    coined_street,
    honoured,
    coined_water,
)
# Whose names are known in the whole article once they are found.
COINED = (joined, division, coined_feature, coined_street, coined_water)
