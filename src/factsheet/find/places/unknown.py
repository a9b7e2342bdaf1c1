"""Rules of places that nobody knows, by their heads and their sounds, where they must begin.

Patterns are matched against the lens, in which words behind which a name may begin are marked.
"""

from factsheet.find.names.beside import around_places, settled
from factsheet.find.names.vocabulary import sounds
from factsheet.find.places.ends import (
    AFTER,
    COUNTED,
    FEATURE,
    FOREIGN,
    GROUP,
    NO_DIVISION,
    QUARTER,
    SETTLEMENT,
    SIDE,
    SINGLE,
    STREET,
    STREETS,
)
from factsheet.find.places.gazetteer import PROSE, followers, honours
from factsheet.find.places.pieces import (
    ANY_KNOWN,
    BEFORE,
    HONOURED,
    PLACED,
    PLAIN,
    STOPS,
    SUMMED,
    SUMMED_DRAWN,
    TRANSCRIBED,
)
from factsheet.find.places.reading import Reading, coined, named, ordinary, things
from factsheet.find.rule import Context, Match, rule
from factsheet.patterns import compiled

_WITH_NUMBER = compiled("[一二三四五六七八九]路$")
# What is said of stations: 枫楼站|日均进出站, 枫塔站|B出口.
_AT_STATIONS = compiled(
    "日均(?:进出站|客流|乘降|上下客|换乘|发送)|(?:进出站|客流|乘降|换乘客流|进站|出站|上盖|月台|站台|大堂|闸机|讯号故障|信号故障|限流|封站|跳站|甩站"
    "|停办客运|恢复办理|开通运营|增开|(?:将|暂|临时)?(?:停运|封闭|关闭)(?!的))|[A-Z][0-9]?(?:出口|出入口|口)|[0-9]{1,2}号(?:出口|出入口|口|站台|月台)"
)


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
    rf"(?<!{TRANSCRIBED})(?P<span>{TRANSCRIBED}{{4,8}}堡?|{TRANSCRIBED}{{2,3}}堡?(?![\u3400-\u9fff](?<![{STOPS}遭受遇])))(?![·•‧・.-]|{TRANSCRIBED})",
    yes={
        "邊境小鎮|韋羅利|停電": "韦罗利",
        "空袭|锡尼夫卡|后，": "锡尼夫卡",
        "附近的|法恩扎|和外界失联": "法恩扎",
        "距|卡尔维莫|市郊5公里": "卡尔维莫",
        "|埃尔比坎|有30栋楼倒塌": "埃尔比坎",
    },
    no=["小镇因此出名", "控制特朗普的支出"],
)
def transcribed_town(m: Match, context: Context) -> Reading | None:
    """A town or a land by its sound, behind what it is or before what only such have: 小镇`韦罗利`, `瓦尔多尼亚`央行."""
    view, (start, end) = context.view, m.span("span")
    led = around_places("town").fullmatch(view, max(start - 2, 0), start) is not None
    behind = end - start > 2 and around_places("land").match(view, end) is not None
    behind = behind or (end - start > 3 and f"{view[start:end]}市" not in view and settled(view, view[start:end]))
    return "foreign" if (led or behind) and sum(each in sounds() for each in m["span"]) >= 2 else None


@rule(
    "place",
    rf"{BEFORE}(?!沿|大?律师|.{{0,2}}[庭局处科院校厂站所队会社班]长)(?P<span>(?:{PLAIN}{{2,3}}?[省市县])?(?P<proper>{PLAIN}{{2,3}}?){COUNTED}(?P<head>(?:自治[州县]|[省市县区旗郡])"
    rf"{NO_DIVISION})(?:{PLAIN}{{1,3}}?{SETTLEMENT}){{0,2}}{GROUP})",
    yes={"他在|南川市云屏县石门镇大坳村|支教": "南川市云屏县石门镇大坳村", "|曲川县|计划投资": "曲川县"},
    no=[
        "在城市生活",
        "全国各地区",
        "走进社区",
        "实施市级重点项目",
        "民事审判第四庭庭长区颂恩",
        "代表被告的大律师区静雯",
        "山区四县防火",
        "沿江五市签约",
    ],
)
def division(m: Match, context: Context) -> Reading | None:
    """A division that the gazetteer lacks, where it must begin: `曲川县`."""
    return coined(m, context)


@rule(
    "place",
    rf"{BEFORE}(?P<span>(?P<proper>{PLAIN}{{2,5}}?)(?P<head>(?:{FEATURE})+)(?!小巷|网|域|(?<=站)牌|费(?![时尽力心])|(?<=线)路|(?<=公路)(?:车|赛|自行)){SIDE})",
    yes={
        "位于|云埔工业区|的厂房": "云埔工业区",
        "竞得|城东新城|单元地块": "城东新城",
        "参加了|嘉江大桥|的设计": "嘉江大桥",
        "|京港澳高速鄂北段|曾因冻雨封闭": "京港澳高速鄂北段",
        "|沪陕高速蓝田段|缓行": "沪陕高速蓝田段",
        "|沪陕高速岚口至云水关段|双向缓行": "沪陕高速岚口至云水关段",
        "|温福铁路|停运": "温福铁路",
        "G98|云岭高速|封闭": "云岭高速",
    },
    no=[
        "建设国家级经济开发区",
        "打造国际枢纽",
        "走高速公路",
        "新增接驳微循环线路",
        "设有非机动车停车场",
        "车资连隧道费近两百元",
        "主营干线运输",
        "高阶公路车出货回升",
    ],
)
def coined_feature(m: Match, context: Context) -> Reading | None:
    """A zone, way, site that nobody knows, where it must begin: `云埔工业区`, `温福铁路`."""
    return coined(m, context)


@rule(
    "place",
    rf"{BEFORE}(?!.?走[海陆水空])(?P<span>(?P<proper>{PLAIN}{{2,3}}?){COUNTED}(?P<head>{QUARTER}|{SETTLEMENT}|[路街巷](?![由线段边口面灯况程网费头坊舞上演径标道战]))"
    rf"(?:(?<=[乡镇]){PLAIN}{{1,3}}?{SETTLEMENT})?{GROUP})",
    yes={
        "转移|泉沟镇双溪村|的群众": "泉沟镇双溪村",
        "家住|大坳村三组|的老人": "大坳村三组",
        "来到|大坳村|采访": "大坳村",
        "|双石村|村民说": "双石村",
        "至|广园东路|—开源大道": "广园东路",
        "家住|珞南路街道|的老人": "珞南路街道",
        "位于|云锦新村街道|的菜场": "云锦新村街道",
    },
    no=["在农村", "比走海路省时", "售价仅市价三成", "上网络线上课", "走上街头", "沿海三镇转产", "环湖七乡停电"],
)
def coined_street(m: Match, context: Context) -> Reading | None:
    """A village or a street that nobody knows, where it must begin: `大坳村`."""
    return coined(m, context)


@rule(
    "place",
    rf"(?P<span>(?P<proper>{HONOURED})(?P<head>{QUARTER}|{STREET}|{SETTLEMENT}|(?<!{PROSE}{PROSE}.{{2}})(?:渠(?!道)|水库)))",
    yes={
        "位于|人民东路|的门店": "人民东路",
        "|幸福村|停水": "幸福村",
        "建设|和平街|": "和平街",
        "引|红旗渠|的水": "红旗渠",
        "|胜利水库|泄洪": "胜利水库",
    },
    no=["发展路径", "建设新村", "建设水库", "解放渠道"],
)
def honoured(m: Match, context: Context) -> Reading | None:
    """A street, a village, a canal named by a word of good omen or of history: `人民东路`, `幸福村`, `红旗渠`."""
    of_villages = honours().get(m["proper"][:2])
    street = m["head"].startswith(STREETS)
    return m["head"] if of_villages or m["head"] == "邨" or (street and of_villages is not None) else None


@rule(
    "place",
    rf"{BEFORE}(?P<span>(?P<proper>{PLAIN}{{2}}|{PROSE}{{2}})(?P<head>里))(?=里长|居民|里民|住户|办公处|活动中心|对开)",
    yes={"|大興里|里長說": "大兴里", "在|德榮里|對開": "德荣里"},
    no=["这里居民"],
)
def ward_alone(m: Match, context: Context) -> Reading | None:
    """A ward of a Taiwan town by itself, where what follows says so: `三和里`居民."""
    return m["head"]


@rule(
    "place",
    rf"{BEFORE}(?P<span>(?P<proper>{PLAIN}{{2,4}}?)(?P<head>道[东西南北中]?|径))(?![路德理教具歉出来去士指琼])",
    yes={},
)
def hong_kong_road(m: Match, context: Context) -> Reading | None:
    """A road of Hong Kong: `彌敦道`; elsewhere 道 is rather a word's end: 知道."""
    return coined(m, context) if context.region == "hk" else None


@rule(
    "place",
    rf"{BEFORE}(?!行车|慢车|快车|巴士)(?P<span>(?P<proper>{PLAIN}{{2,3}}?)(?P<head>{SINGLE}))",
    yes={"|清港溪|水位上涨": "清港溪", "|玉壶湖|附近": "玉壶湖", "|青云巷|12号": "青云巷", "|石雁溪|兩岸四里": "石雁溪"},
    no=["副市长江一鸣说", "乡村道路12号文件", "部分行车线封闭"],
)
def followed(m: Match, context: Context) -> Reading | None:
    """A river, a road that nobody knows, where what follows is said of places only: `清港溪`水位."""
    return coined(m, context) if AFTER.match(context.view, m.end("span")) else None


@rule(
    "place",
    rf"{BEFORE}(?P<span>(?P<proper>{PLAIN}{{1,2}}[江河湖溪](?:{PLAIN}{{1,3}}?|{ANY_KNOWN}))(?P<head>站))(?=[^。,;\n]{{0,9}}(?:洪峰|水位|流量|超警|超保|超汛限))",
    yes={
        "|枫江岚岭坑站|2日21时洪峰水位33米": "枫江岚岭坑站",
        "，|岚河枫渡站|超警戒水位1米": "岚河枫渡站",
        "，|枫河广州站|水位1米": "枫河广州站",
    },
    no=["沿江各站水位回落"],
)
def gauged(m: Match, context: Context) -> Reading | None:
    """Where a river is gauged that nobody knows: `枫江岚岭坑站`水位."""
    return coined(m, context)


@rule(
    "place",
    rf"{BEFORE}(?P<span>(?P<proper>{PLAIN}{{2,4}}?)(?P<head>站))",
    yes={
        "|枫楼站|日均进出站21万人次": "枫楼站",
        "，|岚坪站|客流创新高": "岚坪站",
        "|枫塔站|B出口封闭": "枫塔站",
        "因|岚涌站|訊號故障": "岚涌站",
        "，|枫渡北站|停办客运业务": "枫渡北站",
    },
    no=["全站客流上升", "换乘站客流最大", "加油站日均加油", "各站停靠", "该站日均进出站", "充电站日均充电", "两座车站客流"],
)
def boarded(m: Match, context: Context) -> Reading | None:
    """A station that nobody knows, where what follows is said of stations only: `枫楼站`日均进出站."""
    return coined(m, context) if _AT_STATIONS.match(context.view, m.end("span")) else None


# 大林段|9笔农地, 岚溪段|132-4地号: what is said of land that lies in a section of the register.
_LAND = compiled("[0-9一二三四五六七八九十两多]{1,4}(?:-[0-9]{1,4})?(?:等[0-9]{1,3}笔)?(?:[笔块]|地号)|农地|土地|建地|地号")


@rule(
    "place",
    rf"(?P<span>(?:{ANY_KNOWN}|{BEFORE}{PLAIN}{{2}}[区镇乡市])(?P<proper>{PLAIN}{{2,3}}?)(?P<head>段)(?:{PLAIN}{{2,3}}?小段)?)",
    yes={
        "倒進|松坪區岚林段|9筆農地": "松坪区岚林段",
        "在|烏日區岚溪段|132-4地號": "乌日区岚溪段",
        "徵收|三芝區岚埔段雲坑小段|土地": "三芝区岚埔段云坑小段",
    },
    no=["在市区路段9处积水", "这一段土地", "进入第二段土地整治"],
)
def lot(m: Match, context: Context) -> Reading | None:
    """A section of Taiwan's land register, in a district: `松坪區岚林段`9筆農地."""
    placed = context.view[m.start("proper") - 1] in "区镇乡市" and m["proper"][-1] not in "半路地河前后"  # 旗山区|上半段
    return named(m, context) if placed and _LAND.match(context.view, m.end("span")) else None


@rule(
    "place",
    rf"{PLACED}(?P<span>(?P<proper>{PLAIN}{{2,3}}?)(?P<head>[街巷]))(?=口)",
    yes={"排到|下枫街|口": "下枫街", "在|云井巷|口": "云井巷"},
    no=["在十字路口", "到三岔路口", "走到丁字路口", "在学校路口", "在红绿灯路口", "在每个街口", "在村头路口", "于繁忙路口", "在家门口"],
)
def corner(m: Match, context: Context) -> Reading | None:
    """A street whose corner is told of: 排到`下枫街`口; 十字|路口 is of none."""
    return named(m, context)


@rule(
    "place",
    rf"{BEFORE}(?P<span>{PLAIN}{{2}}(?:[一二三四五六七八九]路|{PROSE}{{2}}))"
    rf"(?=[^。,;!?\n]{{0,24}}?等[0-9]{{1,3}}[处个条](?:路段|路口|地点|道路|地下道|涵洞|点位|积水))",
    yes={"|文创一路|等12處路段積水": "文创一路", "|园艺三路|、岚光街等5处路段封闭": "园艺三路"},
    no=["兵分三路等3处路口", "文创一路上涨等12个原因", "连续三路等5处地点"],
)
def counted(m: Match, context: Context) -> Reading | None:
    """A road with a number, whatever word it is named by, in a row of so many: `文创一路`等12處路段."""
    return "road" if _WITH_NUMBER.search(m["span"]) else None


# How far before the last of a row the mark stands that shows it to be one, and how far behind the first what sums it up.
_LONGEST_ROW, _LONGEST_SUM = 5, 40
_SUM = compiled(SUMMED)
_ITEM = f"(?:{ANY_KNOWN}|{PLAIN}{{2,3}})"


@rule(
    "place",
    rf"{BEFORE}(?P<span>{PLAIN}{{2,3}}?)(?=(?:、{_ITEM}){{1,6}}(?:[和及与]{_ITEM})?{SUMMED_DRAWN}|(?<=[、和及与]..){SUMMED_DRAWN}|(?<=[、和及与]...){SUMMED_DRAWN})",
    yes={
        "，|枫溪|、岚坪等水库开闸": "枫溪",
        "枫溪、|岚坪|等水库开闸": "岚坪",
        "目前，枫溪、云坑、|岭背|三座水库超汛限": "岭背",
        "空屋率9.6％，|園岭|、觀嶺兩區更高": "园岭",
        "，枫塔、岚坪、|北枫渡|3座车站客流最大": "北枫渡",
        "对|枫楼|、岚坪等站限流": "枫楼",
        "|岚尖|、枫角及園岭三個警區搜查": "岚尖",
        "，枫溪、岚坪和|园岭|等商圈亮灯": "园岭",
    },
    no=[
        "生产、生活两区分开",
        "防洪、灌溉等水库",
        "大型、中型等水库",
        "党员、干部等村民代表",
        "老师和学生等站在门口",
        "街坊、商户和学校等站出来",
        "新建、改建等3座车站",
        "商场、酒店和餐厅等商圈",
        "充电、换电等站点",
        "客运、货运两个口岸",
        "老城、新城两个片区",
    ],
)
def summed(m: Match, context: Context) -> Reading | None:
    """One of several places in a row that says what they are: `枫溪`、岚坪等水库, `園岭`、觀嶺兩區."""
    name, view, (start, end) = m["span"], context.view, m.span("span")
    row = view[start - 1 : start] not in tuple("和及与") or "、" in view[max(start - _LONGEST_ROW, 0) : start]
    if not row or not _SUM.search(view, end, end + _LONGEST_SUM):
        return None  # 他与|同伴|等两区居民
    words = {name[at : at + 2] for at in range(len(name) - 1)}
    return None if name[-1] in "型式类性" or name in followers() or words & (ordinary().keys() | things().keys()) else "row"


@rule(
    "place",
    rf"{PLACED}(?P<span>(?P<proper>{PLAIN}{{2,3}}?)(?P<head>[东西南北]站|{SINGLE}))",
    yes={"在|青衣江|边": "青衣江", "登上|青云山|": "青云山", "北至|石窑湾东站|，": "石窑湾东站", "至|柳家湾站|，": "柳家湾站"},
    no=["副总经理韩敬川", "，王晓江说"],
)
def coined_water(m: Match, context: Context) -> Reading | None:
    """A river, a mountain, a station that nobody knows, only behind 在 and the like: 王晓江 is a person."""
    return coined(m, context)
