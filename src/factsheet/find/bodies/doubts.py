"""What makes a name with a head no body: it is any of its kind, a word of the language, one that goes on, no firm at all.

各|省教育厅, 全国三级医院, 一家|树脂制造厂, 商业银行, 部|署: each function answers one such doubt.
"""

from factsheet.find.bodies.edges import Edge
from factsheet.find.bodies.heads import Head
from factsheet.find.bodies.known import known
from factsheet.find.bodies.pieces import ANCHORS, Piece
from factsheet.find.names.page import PARTICLES, Page
from factsheet.find.places.gazetteer import COUNTRY, gazetteer
from factsheet.patterns import compiled

# Not one body but any, or the one just named: 各|省教育厅, 该|市公安局.
_NOT_ONE = ("对口帮扶", "对口支援", "受援", "基层", "各", "该", "本", "某", "每", "全", "两", "多", "有关", "相关", "一些", "所有", "哪")
# How far behind a company the post of its speaker may begin.
_POST_FIELD = 5
# What says that 雷豹 or 飞鹰 is a team.
_SPORT, _NEARBY = compiled("[赛球胜败负]|迎战|对战|投手|比分|连胜|主场|客场|[0-9][比:∶-][0-9]"), 40
# 全国三级医院, 全港茶餐厅 are all of them.
_ALL = ("全国", "全港", "全台")
_OF_THE_NATION = (
    "政协",
    "人大",
    "人大常委会",
    "人民代表大会",
    "妇联",
    "文联",
    "作协",
    "科协",
    "侨联",
    "工商联",
    "残联",
)
# What firms and papers do, or what is done to them; so near that it is said of the name.
_BUSINESS, _TRADING = (
    compiled(
        "公司|企业|厂商|厂家|业者|股|涨停|跌停|集团|业绩|营收|净利|盈|亏损|创始|创办|创立|董事|总裁|总经理|经理|上市|公告|融资|并购|收购"
        "|客户|门店|裁员|签约|中标|旗下|保荐|券商|分析师|研究员|认为|合资|设厂|供货|供应商|召回|停航|停飞|开业|理赔|出品|承运|承建|公布|发布|宣布|通报|抢修|报道|报导"
        "|停产|发行|起诉|约谈|罚|委托|订|售|租|发言人|入标|投标|竞投|标书|结业|歇业|停业|倒闭|雇员|索偿|求偿|败诉|胜诉|入禀|状告|控告|业主|员工|工人|司机|平台|品牌|合作|携手|投资|律师|入驻|代表|加开|辆|航班|控制人|蓝筹|绩后|议员|[(][0-9]{4}|等[0-9一二三四五六七八九十]+家|、"
    ),
    25,
)
_MARKS = tuple("“”「」『』")
_ONE_OF = compiled("(?:[一两二三四五六七八九十多几数某首]|[0-9])(?:家|间|所|座|支|个|处)$|[两二三四五]级$")
_ONE_IN = compiled(
    "[一两多几数某整哪二三四五六七八九](?:家|间|座|支|个|名|处|条)|[一两多几数某]所|[一两几多][趟辆艘]|[三四五六七八九十]趟|[两三四五六七八九十](?:大(?![学道桥厦队])|国(?![际家立防中小]))"
    "|大部分|大量|层面|地区性|派遣|搭乘|优化重组|新任|本组织|这个|第[一二三四]大|(?<![\u3400-\u9fff])(?:市区|城区|郊区|周边|沿线|城乡)|主要|所有|其他|多个|不少|许多|首个|首家|最大|知名|著名|等国|等地|等省|等市|一流"
)
# 一家已注销的|化工贸易部: what so many are, with a relative clause between.
_ONE_THAT = compiled("(?:[一两二三四五六七八九十多几数某]|[0-9])(?:家|间|所)[^,。;:、!?\n]{1,12}的$")
_LONGEST_CLAUSE = 16
# 在|县医院|看病: where one goes anywhere, by its level alone.
_OF_ITS_LEVEL = compiled("(?<=[在到去上进回])[市县区镇乡村](?:中?医院|卫生[院所室])")
# 6|省市|卫视, 各|市县|医院
_LEVELS = ("省市", "市县", "区县", "县市", "县区", "县乡", "省区市", "乡镇", "城乡")
_QUALITIES = frozenset("老旧新大小原前假伪")
_AGED = frozenset("老旧")
# 中式|酒楼, 港式|茶餐厅
_STYLED = compiled("[中西日港台韩泰法美英欧粤川京老旧新]式(?:传统|连锁|特色|平价|高级|主题|.)?")
# What a sentence goes on with behind a name: 晟岚物流|拟, 远帆证券|料.
_GOES_ON = frozenset("今昨明前首再拟促吁轰批指斥料盼伙获遭仍均疑")
# 弘岚地产|统计显示: what firms tell by fields of others.
_COUNTS = compiled("(?:统计|调查|研究|分析|民调|监测)(?:显示|指出?|发现|反映|表明|称|预计|估计)")
_REGIONS = ("台湾", "香港", "澳门")
# 香港酒店 are all of them, 台湾大学 is one.
_OF_ANYWHERE = ("酒店", "餐厅", "茶餐厅", "医院", "学校", "中学", "小学", "幼儿园", "旅行社", "商场", "饭店", "民宿")
_MANY = ("hospital", "school", "university", "company", "court")
# Of these a country has one: 英国最高法院, 越南航空公司.
_ONE_A_COUNTRY = ("最高", "宪法", "联邦", "国家", "中央", "航空", "铁路", "储备")
# 本港|银行, 本澳|大学: any of them here.
_HERE = ("本港", "本澳", "内地")
# 紧密|型县域医共体
_KINDS = frozenset("型式")
_OF_A_FIRM = compiled("副?(?:总?经理|主管|总监|专员|协理|襄理)")
# 偏远|学校: any of those that lie so.
_SITES = ("偏远", "偏乡", "山区", "城区", "市区", "郊区", "乡下", "沿海", "内陆", "海岛", "离岛")
# 越南海防|工厂 is where somebody's plant is; so is 泰国罗勇府|超级工厂.
_PLANTS, _PLACES = ("工厂", "超级工厂", "养殖场", "加工厂"), frozenset[Piece](("place", "weak place", "settlement", "level"))
# 嘉义县高铁特区|工厂
_ZONES = ("特区", "园区", "工业区", "开发区", "加工区", "高新区", "产业园", "工业园", "科学园", "保税区")
# What firms do, though some are called by it: 向公库|支付|20万元, 由远帆|投资|3亿元.
_DEEDS = ("支付", "投资", "建设", "融资", "营造", "开发", "制造")
_AN_AMOUNT = compiled("[约逾超近共]?(?:[0-9]|[一二两三四五六七八九十百千]+[多余]?[万亿])|超过|至少|了")
# 高级|联席|董事, 联席|会议
_JOINT_POST = compiled("董事|主席|总裁|总监|行政|首席|经理|负责人|合伙人|会议|保荐|账簿")
# 安卡拉|设有|工厂, 元朗岗坝路|经营|茶餐厅; 经营管理学院 is called so.
_RUNS = compiled("设有|开设|开办|建有|拥有|经营(?![管公中部发集权者])")
# 今年不再|新建|工厂, 拟|迁建|医院, 关停|学校: what is done to any building; 岚州重建基金 deals in it, 新建集团 bears a name.
_BUILDS = compiled("(?:[新扩改迁重兴筹增自复续加拟]建|关停|停办|复办|翻新|翻修)$")
# 34人|住进|镇中心小学: where they went, whichever it was.
_MOVES_TO = compiled("[住搬迁躲走闯]进(?!修)|[转送搬迁撤]至|[送转]往|转移到|安置到")
# 跃居第2大|市场
_RANK = compiled("第[0-9一二三四五六七八九十]{1,3}大$")
_BUILT = ("hospital", "school", "university", "company", "other")
_NO_BUILDINGS = ("公司", "集团", "控股", "股份", "基金", "联盟")
# 甘肃一县委, 台中一国小 are any; 宁波市一医院 and 台中一中 are not.
_ONE = compiled("[\u3400-\u9fff]{2,8}(?<![第统唯三五六十])一[省市县区镇乡]?")
_NUMBERED = ("中", "医", "院")
# 恒生|科技指数, 道琼斯|工业平均指数: what is counted under a firm's name.
_INDEX = compiled(
    "(?:[0-9]{2,4}|综合|科技|国企|中国企业|中国|香港|工业|平均|成[份分]股?|金龙|新兴市场|全球)*(?:指数|综指|成指|期指)(?!公司)|[0-9]{2,4}种股票"
)
# 上图|学校|、银行、超市等: a row of kinds, none by name.
_OF_KINDS = compiled(
    "、(?:医院|银行|超市|商场|社区|企业|机关|政府|工厂|车站|商店|市场|酒店|餐厅|幼儿园|学校|公司|图书馆|养老院|写字楼|机构)(?:[、等和及与]|$)"
)
_NAMELESS = frozenset[Piece](("word", "thing", "body", "field"))
_UNNAMED_KINDS = frozenset[Piece](("word", "thing", "field", "level"))
_UNNAMED = frozenset[Piece](("latin", "field", "thing", "word", "name"))
# 在北角|海关总部大楼: where the customs are; 宁川县第一初级中学|体育馆 is a hall of the school.
_HEADQUARTERS = compiled("总部|大楼|大厦")
# 苏贾|市|中心 is where a town is busiest.
_TOWNS = frozenset("市镇城")
# 云岭—柳溪|旅游|专线: what one travels on or with.
_ON_A_TRIP = compiled("专[线列]|线路|航线|大巴|公路|年卡|护照|旺季|淡季")
# 李春燕|高中|毕业
_SCHOOLED = ("高中", "初中", "小学", "中学", "中专", "大专", "技校", "职校", "国中", "国小")
_SCHOOLS = ("中学", "小学", "学校", "国中", "国小", "高中")
# 埃里温|政府大楼, but 宁川市政府|大楼
# 第4期灾情|快报
_ISSUE = compiled("第[0-9一二三四五六七八九十]+期")
# 台积|供应链|的晶泽科技, 苹果供应链大厂
_OF_SUPPLIERS = tuple("的厂业中大上里内与和、,")
# 天水围嘉翠山庄|5座低层两房 is an estate.
_FLATS = compiled("[0-9一二三四五六七八九十A-Z]{1,3}[座期]|[高中低]层|[两一二三四五][房室厅]|[0-9,一]*[伙呎]|实用|呎价|业主|住户|屋苑|单位")
_OF_DIVISIONS = frozenset("省市县区州镇乡")
_BUILDING = compiled("(?:办公)?(?:大楼|大厦|办公楼)|合署|总部")
# 五代十|国中, 金砖五|国中
_NATIONS = frozenset("一二两三四五六七八九十百几多各列诸邻外他该本0123456789")
_OF_THE_DIVISION = ("长", "处长", "副处长", "负责人", "法官", "的")
# 财政处|长: not 处处|长.
_CHIEF = compiled("(?<=[局处署厅部院司科])(?<!局局|处处|署署|厅厅|部部|院院|司司|科科)长(?!会|级|们)")


def index(view: str, end: int) -> bool:
    """Whether the name of an index goes on here: 恒生|科技指数."""
    return _INDEX.match(view, end) is not None


def other_than_a_body(page: Page, edge: Edge, start: int, head: Head) -> bool:
    """Whether the words around show that no body is meant: an index, a row of kinds, a building, so many nations."""
    view, end = page.view, start + len(head.word)
    if head.word == "国中":
        return view[start - 1] in _NATIONS
    if head.word == "党" and view[start - 1] == "党":
        return True  # 共产党|党旗
    if head.word == "快报" and _ISSUE.search(view, edge.start, start):
        return True
    if head.word == "供应链" and view.startswith(_OF_SUPPLIERS, end):
        return True
    if head.word == "山庄" and _FLATS.match(view, end):
        return True
    if head.word == "政府":
        return edge.pieces == ("place",) and view[start - 1] not in _OF_DIVISIONS and _BUILDING.match(view, end) is not None
    if head.kind == "company" and index(view, end):
        return True
    if any(stop == end and kind == "place" for stop, kind in page.beginning(edge.start)):
        return True  # 嘉湖|山庄
    if head.word == "中心" and view[start - 1] in _TOWNS:
        return True
    if head.word == "海关" and _HEADQUARTERS.match(view, end):
        return True
    if head.word == "旅游" and _ON_A_TRIP.match(view, end):
        return True
    if joint_post(page, end):
        return True
    if head.kind in _BUILT and not head.word.endswith(_NO_BUILDINGS) and _BUILDS.search(view, edge.start, start):
        return True
    if _MOVES_TO.search(view, edge.start, start) or _RANK.search(view, max(start - 5, 0), start + head.word.startswith("大")):
        return True
    if head.word in _DEEDS and _AN_AMOUNT.match(view, end):
        return True
    if head.word in _SCHOOLED and set(edge.pieces) == {"name"} and view.startswith("毕业", end):
        return True
    if head.word == "体育馆" and view.endswith(_SCHOOLS, edge.start, start):
        return True
    if edge.name_length < 2 and _UNNAMED.issuperset(edge.pieces) and any(
        kind in ("prose", "thing") and begin < start for begin, kind in page.ending(end)
    ):
        return True  # AI服务器|代工厂
    return _NAMELESS.issuperset(edge.pieces) and _OF_KINDS.match(view, end) is not None


def joint_post(page: Page, end: int) -> bool:
    """Whether 联席 ends here and is of a post: 住宅部高级|联席|董事."""
    return page.view.endswith("联席", 0, end) and _JOINT_POST.match(page.view, end) is not None


def in_business(page: Page, start: int, end: int) -> bool:
    """Whether what firms do stands nearby, or the article says the name again: else 黄土|文化 is no company."""
    near = _BUSINESS.search(page.view, max(start - _TRADING, 0), end + _TRADING)
    named = page.view[start - 1 : start] in _MARKS and page.view[end : end + 1] in _MARKS  # 收受“晟通|物流”
    return named or near is not None or page.view.count(page.view[start:end]) > 1


def in_a_word(page: Page, start: int, end: int) -> bool:
    """Whether the head is but the last character of a word: 部|署, 部|队, 两|党, 领|队; but 台中市调查|处."""
    if page.view.startswith("判处", start - 1):
        return not page.mark_after(end) and not page.view.startswith(_OF_THE_DIVISION, end)  # 一审|判处, 审判处|处长
    field = any(kind == "field" for _, kind in page.ending(start))
    words = ("prose", "thing", "title")
    return not field and any(kind in words and begin < start for begin, kind in page.ending(end))


def begun_before(page: Page, start: int, end: int) -> bool:
    """Whether a level or 部分 goes on into the head, of two characters: 非洲国家|商签 is no 家商, 大仙部分|行车 no 分行.

    A place that ends there is of the name: 汉中市|委, though 中市 is a level.
    """
    if page.view.startswith("部分", start - 1):
        return True
    placed = any(kind == "place" for _, kind in page.ending(start + 1))
    return end - start == 2 and not placed and any(stop == start + 1 and kind == "level" for stop, kind in page.beginning(start - 1))


def counted(page: Page, start: int, head: int) -> bool:
    """Whether it is one of several: 一家|树脂制造厂, 埼玉县|一家|农场, 一座|水电站."""
    return bool(_ONE_OF.search(page.view, max(start - 3, 0), start) or _ONE_IN.search(page.view, start, head))


def any_of_them(page: Page, edge: Edge, start: int, head: Head) -> bool:
    """Whether it is not one body but any: 各|省教育厅, 全国三级医院, 美国法庭."""
    if page.view.startswith(_ALL, edge.start):
        alone = edge.start + len(_ALL[0]) == start
        return head.kind in _MANY or (alone and head.word not in _OF_THE_NATION)
    if page.view[edge.start : start] in _LEVELS and head.kind in (*_MANY, "media", "other"):
        return True
    if (
        page.view.endswith("全国", edge.start, start)
        and head.kind in ("government", *_MANY)
        and head.word not in _OF_THE_NATION
    ):
        return True  # 建设|全国|政府
    if _nameless_one(page, edge, start, head.word):
        return True
    if page.view.startswith(_HERE, edge.start) or page.view[edge.start] in _KINDS:
        return True
    if edge.pieces[0] == "level" and page.view[edge.start - 1 : edge.start].isdigit():
        return True  # 18|区民政咨询中心
    if head.word.endswith("部") and ANCHORS.isdisjoint(edge.pieces) and _OF_A_FIRM.match(page.view, start + len(head.word)):
        return True  # 公司|外贸部|经理, 群友投信台股|投资部|主管
    if page.view[edge.start : start] in _SITES and head.kind in _MANY:
        return True
    if head.word in _PLANTS and (_PLACES.issuperset(edge.pieces) or page.view.endswith(_ZONES, edge.start, start)):
        return True
    if edge.pieces == ("place",) and head.kind in _MANY:
        place = page.view[edge.start : start]
        if place in _REGIONS:
            return head.word in _OF_ANYWHERE
        return not head.word.startswith(_ONE_A_COUNTRY) and gazetteer().get(place) == COUNTRY
    if _ONE.fullmatch(page.view, edge.start, start) and edge.pieces[0] == "place" and not head.word.startswith(_NUMBERED):
        return True  # 甘肃|一县|委
    if edge.pieces[0] == "place" and len(edge.starts) > 1 and generic(page, edge.starts[1], start + len(head.word)):
        return not page.view.startswith("国家", edge.starts[1])  # 泰国|初创公司, but 京津冀国家技术创新中心
    return edge.pieces[0] == "level" and page.view.endswith(_NOT_ONE, 0, edge.start)


def _nameless_one(page: Page, edge: Edge, head: int, word: str) -> bool:
    """Whether nothing names it, and the sentence says that it is any: 一家已注销的|化工贸易部, 在|县医院|看病."""
    end = head + len(word)
    if any(level.end() == end for at in (edge.start, edge.start + 1) if (level := _OF_ITS_LEVEL.match(page.view, at))):
        return True  # 回镇 would be a town
    if not _UNNAMED_KINDS.issuperset(edge.pieces):
        return False
    return _ONE_THAT.search(page.view, max(edge.start - _LONGEST_CLAUSE, 0), edge.start) is not None


def run_by(page: Page, edge: Edge, head: int) -> bool:
    """Whether somebody runs what the head names, and a verb says so."""
    return _RUNS.search(page.view, edge.start, head) is not None


def of_a_country(page: Page, edge: Edge, start: int, head: Head) -> bool:
    """Whether it is a national team that only its country names: 法国|队."""
    place = page.view[edge.start : start]
    return head.word == "队" and (gazetteer().get(place) == COUNTRY or place in ("香港", "澳门", "台湾", "中华"))


def of_its_own(edge: Edge, head: Head) -> bool:
    """Whether the head is a body itself, which stands behind another one: 街工|立法会, but 香港|立法会."""
    return edge.pieces == ("body",) and head.word in known()


def generic(page: Page, start: int, end: int) -> bool:
    """Whether the name is but a word: 商业银行, 物流公司, 脸书|母公司."""
    return page.view.endswith("母公司", start, end) or any(
        kind in ("prose", "thing") and begin <= start for begin, kind in page.ending(end)
    )


def but_a_word(page: Page, edge: Edge, end: int) -> bool:
    """Whether it is one, or the last character of another with it: 摩擦|学|国家重点实验室."""
    one = edge.pieces[0] == "name" and edge.name_length == 1
    return generic(page, edge.start, end) or (one and generic(page, edge.start + 1, end))


def described(page: Page, edge: Edge, head: int) -> bool:
    """Whether a quality is all that stands before what it is: 老|造船厂, 新|会展中心, 中式|酒楼, 深水埗|老|戏院."""
    if page.view[head - 1] in _AGED and head - 1 in edge.starts and {"place", "settlement", "level"}.issuperset(edge.pieces[:-1]):
        return True
    quality = page.view[edge.start] in _QUALITIES and edge.pieces[0] in ("name", "word")
    styled = _STYLED.fullmatch(page.view, edge.start, head) is not None
    return styled or (quality and all(page.ordinary[edge.start + 1 : head]))


def among_sports(page: Page, start: int, end: int) -> bool:
    """Whether sport is the subject where the animal stands that may be a team's."""
    place = any(kind == "place" and begin < start for begin, kind in page.ending(end))  # 九龙
    return not place and bool(_SPORT.search(page.view, max(start - _NEARBY, 0), end + _NEARBY))


def word_across(page: Page, cut: int) -> bool:
    """Whether a noun goes on here: 铸|铜业 holds 铸铜; but 视源|电子|科技."""
    return any(
        stop > cut and kind in ("prose", "thing")
        for start in range(max(cut - 3, 0), cut)
        for stop, kind in page.beginning(start)
    )


def chief_of(page: Page, cut: int) -> bool:
    """Whether 长 stands behind a head, of the post (财政处|长龚圣文) or of the next word (环保局|长期)."""
    return _CHIEF.match(page.view, cut) is not None


def torn(page: Page, cut: int, head: str) -> bool:
    """Whether a name may not end here: a word goes on (人大|会 of 大会), and what begins is no body's or person's.

    A particle makes no such word with the last character of a longer head: 派出所|在内, 分行|使用, 银行|为.
    """
    if not page.through(cut) or chief_of(page, cut):
        return False
    if len(head) > 1 and page.view[cut] in PARTICLES and page.across(cut) == 2:
        return False
    words = page.beginning(cut)
    return not words or (page.longer_across(cut) and words[0][1] in ("prose", "thing"))


def clean_after(page: Page, end: int) -> bool:
    """Whether a name may end here: a mark, a particle or a word of prose comes next."""
    if page.mark_after(end) or page.view[end] in PARTICLES or page.view[end] in _GOES_ON:
        return True
    words = page.beginning(end)
    if any(kind in ("prose", "thing", "title") for _, kind in words) or _COUNTS.match(page.view, end):
        return True
    return led_by_somebody(page, end)


def led_by_somebody(page: Page, end: int) -> bool:
    """Whether a post in it follows: 晋泽地产|执行|董事, 东岚期货|有色|研究员."""
    reach = next((at for at in range(end, end + _POST_FIELD) if page.mark_after(at)), end + _POST_FIELD)
    return any(kind == "title" for at in range(end, reach) for _, kind in page.beginning(at))
