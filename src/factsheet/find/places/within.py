"""Rules of places that begin with a known name: what lies in it, what is named after it, the name alone.

Patterns are matched against the lens, in which a known name is the character of its level and marks.
"""

from factsheet.find.places.ends import DIVISION, FEATURE, FOREIGN, GROUP, QUARTER, SETTLEMENT, SIDE, SINGLE, STREET
from factsheet.find.places.gazetteer import AREA, CITY, COUNTRY, COUNTY, PROSE, SITE, STATE, WEAK, gazetteer, quarters
from factsheet.find.places.pieces import ANY_KNOWN, COUNTED, DIVISIONS, LARGER, NAMED, heads, known
from factsheet.find.places.reading import Reading, named
from factsheet.find.rule import Context, Match, rule
from factsheet.patterns import compiled

# 东莞市长安镇 is no mayor's town.
OF_LONG = frozenset(("长安", "长江", "长沙", "长春", "长乐", "长清", "长宁", "长寿", "长青", "长途", "长期"))
# 亚太|区副主席, 大中华区|总裁: whom a firm has for an area.
_OF_AN_AREA = compiled(
    "(?:区|(?<=大中华区))(?:副|高级|首席|执行|行政|董事|区域|市场|业务|销售|投资|研究|营运|运营){0,3}"
    "(?:主席|总裁|总经理|总监|董事|主管|负责人|经理|执行官|执行长|经济学家|策略师|分析师)"
)
# What lies along a river is none of it by name: 长江上游|水库群.
_REACHES = ("上游", "中游", "下游", "流域", "干流")
# What else begins like 海南号.
CALLING = frozenset(("号召", "号称", "号令", "号角"))
# What a number of a line, a constituency, a lot can begin with; most places of a text are none.
NUMBERING = f"[{COUNTRY}-{SITE}0-9GSX一二三四五六七八九十地捷轨机台国新县乡市省]"
# Heads that with a country or a province alone are no name: 新疆铁路, 瑞士冰川.
COMMON = frozenset("铁路 公路 高速公路 高铁 机场 隧道 冰川 湿地 草原 水库 大桥 码头".split())  # noqa: SIM905
# With a country alone no name, but there is 扎波罗热核电站, named by its province.
POWER = frozenset(("水电站", "核电站", "光伏电站", "风电场"))
# What estates of Hong Kong end in: 太古城, 海怡半岛, 嘉湖山庄.
ESTATES = frozenset("城园邨村岛庄居苑")


# 国5 is 国道5号 to papers of Taiwan alone.
_MOTORWAYS = tuple(f"国{number}" for number in range(1, 9))


@rule(
    "place",
    rf"(?={NUMBERING})(?P<span>(?:{ANY_KNOWN})?(?:地铁|捷运|轨道交通|机场)?(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})号线(?![索])"
    rf"|(?:{known(STATE)})?台[0-9]{{1,2}}[甲乙丙丁]?线|{DIVISIONS}第[0-9一二三四五六七八九十]{{1,3}}选举?区|(?:机场捷运|机捷|捷运)A[0-9]{{1,2}}站"
    rf"|{DIVISIONS}第[0-9]{{1,3}}[A-Z]?区(?![域间块划])"
    rf"|国道[0-9]{{1,2}}号|(?<![中美英德法各全本外他该多两三四五六七八九十大小强列诸邻我])国(?:10|[1-8])甲?(?=[\u3400-\ua4cf](?<![家人个年月日成条项所间月季强线场名位座架艘倍度大])|[,、。])|[县乡市省]道[0-9]{{1,3}}[甲乙丙]?[线号]"
    rf"|(?<![0-9.A-Za-z])[0-9]{{3}}[甲乙丙]?[国县乡市省]道(?:(?:{known(AREA + SITE + COUNTY)}|{NAMED}{{2,4}}?)段)?"
    rf"|(?<![A-Za-z])[GSX][0-9]{{2,4}}(?:国道|省道|县道)(?:{NAMED}{{2,4}}?段)?"
    rf"|新?{ANY_KNOWN}(?:{known(AREA)}段|{NAMED}{{0,4}}?地段)第[0-9]{{1,5}}号"
    rf"|{ANY_KNOWN}(?:地铁|捷运){NAMED}{{1,4}}?线(?![上下路索性])|{ANY_KNOWN}[0-9]{{1,2}}号(?:码头|航站楼|客运大楼))",
    yes={
        "因|台11線|67.5公里處坍方": "台11线",
        "|縣道136線|單線通車": "县道136线",
        "|杭州地铁5号线|延误": "杭州地铁5号线",
        "在|3号线|换乘": "3号线",
        "致|G541国道石泉沟段|中断": "G541国道石泉沟段",
        "|S208省道|抢通": "S208省道",
        "|苗栗縣第3選區|立委": "苗栗县第3选区",
        "用地位於|新九龍內地段第6590號|": "新九龙内地段第6590号",
        "|高雄捷運紅線|延誤": "高雄捷运红线",
        "渡輪由|中環5號碼頭|開出": "中环5号码头",
        "用路人可改行|縣道187乙線|": "县道187乙线",
        "|機捷A9站|周邊的新案": "机捷A9站",
        "|158甲縣道斗南段|拓寬": "158甲县道斗南段",
        "|啟德第3C區|一幅住宅用地": "启德第3C区",
        "|東涌第99區|公屋動工": "东涌第99区",
        "|149縣道|單線通車": "149县道",
        "沿|318国道|骑行": "318国道",
        "|104国道枫溪段|塌方": "104国道枫溪段",
    },
    no=["一号线索", "第一条线", "国5架战机升空", "两国3人被捕", "修通12县道路", "造价1.234国道路", "第3C區一幅用地", "災區第2區搜救"],
)
def numbered(m: Match, context: Context) -> Reading | None:
    """A line of rail or road, a constituency, a lot by its number: `地铁5号线`, `台11線`, `新九龍內地段第6590號`."""
    return "numbered" if context.region == "tw" or not m["span"].startswith(_MOTORWAYS) else None


@rule(
    "place",
    rf"(?P<span>{DIVISIONS}[县市旗州]?+(?:(?!{COUNTED}|人)(?P<proper>{NAMED}{{1,3}}?)(?P<head>{SETTLEMENT}|{DIVISION})){{1,3}}{GROUP})",
    yes={
        "位于|南京市云屏县石门镇大坳村|的茶园": "南京市云屏县石门镇大坳村",
        "|霞浦县三沙镇|渔民郑水旺": "霞浦县三沙镇",
        "|霞浦县大坳村二组|停电": "霞浦县大坳村二组",
        "|富锦市二道河镇|种粮大户": "富锦市二道河镇",
    },
    no=["全镇的村民"],
)
def joined(m: Match, context: Context) -> Reading | None:
    """A known division and what lies in it, down to the village: `霞浦县三沙镇`."""
    return named(m, context)


@rule(
    "place",
    rf"(?P<span>{DIVISIONS}(?P<proper>{NAMED}(?:{NAMED}|和))(?P<head>里)(?=[^程面长]|$))",
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
    rf"(?!{known(COUNTRY)}[乡镇村旗省州])(?P<span>{DIVISIONS}(?P<proper>)(?P<head>[乡镇村町旗省州郡市县区](?![段民里长村镇级帜府立议际区场值面容内委政中域亲愁间城县])|自治[区州县旗]|街道|邨|{QUARTER})"
    rf"|{known(AREA + SITE)}(?:(?P<settled>{SETTLEMENT}){GROUP}|[东西南北中一二三]?{STREET}))",
    yes={
        "|台東縣長濱鄉|5強": "台东县长滨乡",
        "|礁溪鄉|停水": "礁溪乡",
        "|北角邨|停電": "北角邨",
        "在|沱江镇|赶集": "沱江镇",
        "沿|黄河东路|直行": "黄河东路",
    },
    no=["昨天全市街道办"],
)
def town(m: Match, context: Context) -> Reading | None:
    """A known town with the kind of place that it is, one named after a water or a mountain: `礁溪鄉`, `沱江镇`."""
    head = m["head"] or ""
    return None if head and m["span"].endswith(head * 2) else head or "named after"


@rule(
    "place",
    rf"(?P<span>{ANY_KNOWN}(?P<proper>{NAMED}{{0,5}}?)(?P<head>(?:{FEATURE})+)(?!小巷|网|船|艇|域|(?<=站)牌|费(?![时尽力心])|(?<=线)路){SIDE})",
    yes={
        "抵达|武汉天河国际机场|的航班": "武汉天河国际机场",
        "在|广州开发区西区|建厂": "广州开发区西区",
        "|將軍澳南延線|撥款": "将军澳南延线",
    },
    no=["建设公园", "各地一夜市", "该省一景区"],
)
def feature(m: Match, context: Context) -> Reading | None:
    """A known place and a zone, road, station in it or named after it: `武汉天河国际机场`, `广州开发区西区`."""
    prefix = m["span"][: -len(m["head"])]
    if m["proper"] == "一" or prefix.endswith(_REACHES):
        return None  # 台中|一夜市, 四川|一景区, 长江上游|水库
    level = None if m["proper"] else gazetteer().get(prefix)
    if (level in (COUNTRY, STATE) and m["head"] in COMMON) or (level == COUNTRY and m["head"] in POWER):
        return None
    return named(m, context)


@rule(
    "place",
    rf"(?P<span>{known(COUNTRY)}[(]{ANY_KNOWN}[)](?:自由贸易试验区|跨境电子商务综合试验区)"
    rf"(?:(?:{ANY_KNOWN}新?|{NAMED}{{2,4}}?)片区|{known(AREA + SITE)})?)",
    yes={
        "在|中国（北京）自由贸易试验区|落地": "中国(北京)自由贸易试验区",
        "|中国（上海）自由贸易试验区临港新片区|的企业": "中国(上海)自由贸易试验区临港新片区",
    },
    no=["建设自由贸易试验区", "自由贸易试验区扩区"],
)
def pilot(m: Match, context: Context) -> Reading | None:
    """A zone of the state with the place in brackets: `中国（北京）自由贸易试验区`."""
    return "zone"


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
    rf"(?P<span>(?:高铁(?={DIVISIONS}站))?{DIVISIONS}(?P<proper>{NAMED}{{0,3}}?)(?P<head>{SINGLE})(?!{NAMED}?[路街道邨](?![上由线段口路]))(?:(?<=路)[一二三四五六七八九]段)?)",
    yes={
        "到|广州南站|的列车": "广州南站",
        "在|南京东路|开店": "南京东路",
        "|新北市板橋區文化路二段|起火": "新北市板桥区文化路二段",
        "因|台東線|的路基流失": "台东线",
        "在|高鐵台中站|轉乘": "高铁台中站",
    },
    no=["走上街头"],
)
def street(m: Match, context: Context) -> Reading | None:
    """A street, station, river named after a known place or in it: `广州南站`, `南京东路`; but 沅江|江畔, 海牙|峰会."""
    if (not m["proper"] and m["span"].endswith(m["head"] * 2)) or context.view.startswith("峰会", m.end() - 1):
        return None
    return named(m, context)


# 沿江高速|昌南段, 文化路|二段, 太行|山脉; 体育场|站 is no section.
_SECTION = compiled("(?:高速|公路|国道|铁路|高铁|[江河湖]).{1,3}[段站]$|路.段$|山脉$")


@rule(
    "place",
    rf"(?P<span>(?:{DIVISIONS})?{known(AREA + SITE)}(?:{known(CITY + COUNTY)}|{NAMED}{{1,3}}?)[段站](?!时[间期刻代])"
    rf"|{ANY_KNOWN}(?:[一二三四五六七八九]段|脉))",
    yes={
        "|沿江高速昌南段|封闭": "沿江高速昌南段",
        "|西江梧州站|水位超警": "西江梧州站",
        "驶经|元朗青山公路洪水橋段|時失控": "元朗青山公路洪水桥段",
        "穿过|太行山脉|": "太行山脉",
    },
    no=["高速这段"],
)
def section(m: Match, context: Context) -> Reading | None:
    """A section of a known road or river, or where it is gauged: `沿江高速昌南段`, `西江梧州站`."""
    return "section" if _SECTION.search(m["span"]) else None


@rule(
    "place",
    rf"(?P<span>(?>{LARGER}?)(?P<whole>{known(CITY + COUNTY + SITE + AREA)})(?P<quarter>{known(COUNTY + WEAK)}))"
    rf"(?![区县乡镇市]|{NAMED}{{0,3}}?{SINGLE})",
    yes={
        "|元朗錦田|水浸": "元朗锦田",
        "位於|大埔九龍坑|的村屋": "大埔九龙坑",
        "|北屯水湳|的新案": "北屯水湳",
        "由|大嶼山大澳|開出": "大屿山大澳",
        "|將軍澳新都城|一伙成交": "将军澳新都城",
    },
    no=["市区里的老屋"],
)
def quarter_within(m: Match, context: Context) -> Reading | None:
    """A quarter behind its district or its island: `元朗錦田`; two districts are no such name, but an estate may be behind any."""
    whole, last = m["whole"], m["whole"][-1]
    estate = m["quarter"][-1] in ESTATES
    fits = (estate or whole not in quarters()) and (last in "岛山" or gazetteer().get(whole) in (CITY, COUNTY))
    return "quarter" if fits and m["quarter"] in quarters() else None


@rule(
    "place",
    rf"(?P<span>(?>{LARGER}?)(?P<estate>{known(COUNTY + SITE)})(?P<proper>{NAMED}{{2}}阁))",
    yes={"|太古城海棠閣|中層單位": "太古城海棠阁", "|美孚新邨百福閣|失火": "美孚新邨百福阁"},
    no=["在會展閣樓開會"],
)
def tower(m: Match, context: Context) -> Reading | None:
    """A tower of an estate in Hong Kong: `太古城海棠閣`; 灣仔福臨閣 is where one eats."""
    return "tower" if context.view[m.start("proper") - 1] in ESTATES else None


# 嘉义市|东市场, 台南市|西市场; not 深圳市|南市场化, 岚州市|东市场监管
_MARKET = compiled("[市县镇区乡][东西南北中]市场$")
_OF_MARKETS = ("监管", "化", "份额", "主体", "部", "经济", "需求", "规模", "占有", "价", "准入")


@rule(
    "place",
    f"(?P<span>{DIVISIONS}(?:[东西南北中](?:市场|{PROSE}{{2}})|场))",
    yes={
        "走訪|嘉義市東市場|，攤商說": "嘉义市东市场",
        "|台南市西市場|整修": "台南市西市场",
        "|新竹市北市場|休市": "新竹市北市场",
    },
    no=["全市东市场化改革", "城市中市场活跃"],
)
def market(m: Match, context: Context) -> Reading | None:
    """A market of a town by its side: `嘉義市東市場`."""
    return "market" if _MARKET.search(m["span"]) and not context.view.startswith(_OF_MARKETS, m.end("span")) else None


@rule(
    "place",
    f"(?P<span>{ANY_KNOWN})",
    yes={
        "在|江苏省苏州市|，": "江苏省苏州市",
        "位于|湖南湘西州花垣县|的村寨": "湖南湘西州花垣县",
        "与|美國德州|的第一座廠": "美国德州",
        "|香港|企业家": "香港特别行政区",
        "抵达|雪梨|": "悉尼",
        "|沙烏地阿拉伯|增產": "沙特阿拉伯",
        "|星洲|的券商": "新加坡",
        "|大寮|塑膠廠暗夜惡火": "大寮",
        "，|岡山|螺絲廠深夜火警": "冈山区",
    },
    no=[
        "其中国有企业占三成",
        "沿海地区",
        "今日本报讯",
        "东莞市长表示",
        "长沙舰返航",
        "太魯閣族耆老",
        "母亲每周至少陪读三晚",
        "上周至今未下雨",
        "一周至两周见效",
        "沿江高铁开工",
        "水利项目在建水利工程",
        "讀者對外開封閉展廳",
        "兩百戶泡在水裡",
        "把车开到水里。",
        "亞太區副主席表示",
        "大中華區行政總裁表示",
        "华南区总经理介绍",
    ],
)
def known_name(m: Match, context: Context) -> Reading | None:
    """A known place, with the greater one before it: `江苏省苏州市`, `美國德州`; 高雄市長 is a post, 长沙舰 a ship, 太魯閣族 a people."""
    end = m.end("span")
    behind = context.view[end : end + 2]
    post = behind[:1] == "长" and behind not in OF_LONG and m["span"][-1] in "省市县区镇乡村里"
    ship = behind[:1] == "舰" or (behind[:1] == "号" and behind not in CALLING)
    people = behind[:1] == "族" and behind != "族群"
    area = _OF_AN_AREA.match(context.view, end) is not None
    return None if post or ship or people or area else "known"


@rule(
    "place",
    f"(?P<span>{LARGER}{FOREIGN})",
    yes={"|美国加州圣贝纳迪诺县|山火": "美国加州圣贝纳迪诺县"},
)
def transcribed_within(m: Match, context: Context) -> Reading | None:
    """A foreign name in characters that transcribe sounds, behind its country: `美国加州圣贝纳迪诺县`."""
    return "foreign"
