"""Readers of what stands behind a figure, or in it: |112宗|案件, 发放|5000万元|消费券."""

import re
from functools import cache

from factsheet.figures.deeds import acting, any_of, deeds, thin
from factsheet.figures.frame import AGES, DATE, QUANTITY, Frame, Slot
from factsheet.figures.name import headed, name
from factsheet.figures.noun import EVERYWHERE, noun_behind, undone
from factsheet.figures.reading import Metric, Story, reader
from factsheet.figures.wording import Wording, moves
from factsheet.lexicon import derived, text
from factsheet.patterns import compiled

_IS = compiled("[则均都]?[为是属]于?(?=..)")
_PART = compiled("(?:其中|当中|另外?|其余|余下|还有|发现|查出|揭发|有)[的有约近逾超过]*")
# 有|5120万元|流经该公司, 余下|一成|留给村里, and what those words are.
_REST = compiled(
    f"(?:不足的?|差额|缺口|其中|当中|另外?|其余|余下|间|内|期间|以来|还|仍|尚"
    f"|至今|迄今|目前|共|约|近|逾|超过?|有|的|{DATE}|[至到从])*"
)
# 把合共|620万元|转往关连公司
_TAKEN = compiled("[把将](?:合共|共|约|近|逾|超过|其中)*$")
_WENT = compiled(
    "(?:(?:已经?|则|均|都|将|正|被|再|全部|仍)*)"
    "(?P<what>(?:流[经向入出到]|用[作于来以]|投[向入]|来自|留[给作在]|拨[给付归作]|归[还属入]|存[入放]|汇[入往到]|转[入至往给]|分[给配]|下架|销毁|退[还回给]|"
    "未[获能经付还]|[于在](?!内)[^#@,;。]{1,6}[^#@,;。]{2})[^#@,;。!?:\n]{0,12})"
    # 不足的|5.4亿元|由县府分4年自筹
    "|由[^#@,;。]{1,8}(?:分#+)?(?P<paid>自筹|自行筹措|承担|负担|支付|补足|分摊|垫付|出资)(?![了的])"
)
_DOES = compiled(
    "(?:(?:仍然|现时|目前|[已将均都也则正仍曾]|于@+[前内]?|在[^#@,;。]{2,12}[内中后时前上])+|(?=[以不未没因经由被获需须]|在[^#@,;。]{1,4}有|怀疑|涉嫌))"
    "(?P<what>[^#@,;。!?:\n]{2,14})$"
)
# 对海澜集团等|5家|中央企业开展督察, 与|28个|国家建立机制: what is behind the noun is not what those do.
_OBJECT = compiled("(?<![针相应绝面反])对(?![外于应比手])|从(?![事业来未])|向(?![来导])|[与同][约近]?$")
# 以|8年|为量刑起点, 以|5%|左右作增长目标
_SERVES = compiled(
    "(?:左右|上下)?[为作](?:其|该|当年|今年|全年)?"
    "(?P<what>起拍价|底价|定价|[^#@,;。!?:\n的]{1,6}?(?:起点|目标|上限|下限|底线|基准|基数|门槛|标准|期限|限期|周期|半径))(?![\u3400-\u9fff])"
)
# 以每股|12.5元|的价格回购, 以|1.4%|的利率开展逆回购
_PRICED = compiled(
    "(?:左右|上下)?的(?P<what>[^#@,;。!?:\n的]{0,2}(?:价钱|价位|价格?|代价|利率|费率|汇率|租金))"
    "(?P<deal>[回认收申]购|成交|竞得|拍[下出得]|摘得|出售|转让|售出|卖出|买[入下]|购[入得]|承租|中标|发行|增持|减持)?"
    r"(?=[\u3400-\u9fff#,。])"
)
_PRICES = ("价", "价格", "价钱")
# 斥资|2亿元|兴建停车场: what a sum is laid out on.
_LAID_OUT = compiled("(?:斥[资巨]?|[耗出]资|投入|砸下?|花[掉费了]?|动用|编列|安排)(?:[约近逾]|将近|接近|超过|高达)*$")
_MADE = compiled(
    "(?:来|用[于来以]|再|重新|全面|全力)?"
    "(?P<what>(?:[改兴重新扩增建翻打缔][建造设]|[修整治清][复缮葺建整治理运淤]|[开研]发|[添购增][置购买添设]|[采收承]购|买[回下入进]|买(?!卖)|翻[新修]|升级|更[新换]"
    "|造(?![价成型])|改善|设立|成立|举办|承办|支[持援]|抽验|治水|引进|装修|加固|养护|维[修护])[^@~,;。!?:\n()]{0,18}?)(?=$|[@~,;。!?:\n()]|[并以供后])"
)
# 驾驶|24吨|重运油车, 建有|5米|高围墙
_SIZED = compiled(
    "(?:重(?![大点型要载])|高(?![于达度温压速级中至到空架程原峰处海])|长(?![达度期于])|宽(?![度达带])|深(?![度达处圳])|厚(?![度达])|粗)的?"
    r"(?P<what>[\u3400-\u9fff]{2,8}?)(?=$|[,;。!?:\n()、]|[在由从向被于把将往沿已正及和与的]|通过)"
)
_SIZES = frozenset({"m", "cm", "mm", "km", "t", "kg", "ft"})
_FAR = 30
# 12个乡镇种了|3.2万亩|柑橘
_DID = compiled("[种养栽收卖买装建修办]了[约近逾]?$")
# 47人（26男21女，3至88岁）到公立医院|求诊|, 8人（5男3女）|受伤|
_BECAME = compiled(
    r"(?P<apart>\([^()\n]{1,20}\))?(?:[已均须需曾也都]|其后|随即)*"
    "(?:(?:[送到赴往]|前往|由[^,。;\n]{1,8}?送?)[^,。;\n0-9]{0,10}?(?=求|就|救|治|留|送|入|住|检)|(?<=[)])|(?=[送留求入出获]))"
    "(?P<what>求[诊医]|就[医诊]|救治|治疗|[留送][院医]|[入住出]院|检查|获救|死亡|[轻重受]伤|不治|遇难|失踪|被捕|中毒)"
)
# 56.4%|受访者过去一年|没有作任何自愿性供款
_WHO_SINCE = compiled(f"(?<=[者民众]){DATE}+[内里间]?(?P<what>[^#@,;。!?:\n]{{4,}})")
_WHO = ("她", "他", "我", "你")  # 她骑摩托车翻|17公里|山路
_PLACES = ("等地", "多地", "各地", "当地", "地区", "地带", "一带")
# 续租租金|3%至5%|的跌幅
_ITS_MOVE = compiled("的(?:实质|按[年月季]|同比|环比|轻微|温和|显著|明显|强劲|可观|双位数)?(?:[升涨增跌降减]幅|增长|增速|下降)")
# 受美国|20%|对等关税影响, 加征|15%|的反倾销税
_DUTY = compiled("的?(?P<duty>(?:对等|额外|惩罚性|报复性|进口|出口|临时|最惠国|基准|互惠)*(?:关税(?:税率)?|反[倾补][销贴]税|从价税))")
_ITS = compiled("(?:左右|上下)?的")  # 20.8米|左右的|洪峰
_WORTHS = ("价值", "市值", "货值", "面值")
_CAUSING = ("造成", "导致", "致", "造成约", "导致约")
# 骗去|11名|客户6400万元: those are not what was taken.
_TAKING = ("骗去", "骗走", "诈得", "勒索", "判赔", "赔偿", "归还", "资助", "捐助", "退还", "偿还")


@reader(
    yes={
        "当地已检测出48人阳性，其中|4人|为重症患者。": "重症患者",
        "涉及至少|112宗|案件。": "案件",
        "至今晨，|47人|（26男21女）到公立医院求诊，其中4人危殆。": "求诊",
        "至今晨，47人（|26男|21女）到公立医院求诊。": "求诊",
        "|23人|送院，5人留院。": "送院",
        "事故致|8人|（5男3女）受伤。": "受伤",
        "行动中检获|86部|手提电话。": "手提电话",
        "已有|1.6万多家|制造业企业获得首贷。": "制造业企业获得首贷",
        "事故造成4人死亡、|17人|受伤。": "受伤",
        "专员采集患者检体22件及环境检体|12件|送验。": "环境检体",
        "港队收获|5枚|和3枚金牌。": "金牌",
        "当地形成|6个|产值超千亿元的产业集群。": "产业集群",
        "船厂交付了|6艘|可装8200辆汽车的运输船。": "运输船",
        "货柜吞吐量为|652万个|集装箱。": "货柜吞吐量",
        "新盘推出248伙，当中|220伙|以价单发售。": "以价单发售",
        "巡查1260个摊位，其中|215个|在营业时间内关门。": "关门",
        "24个县参加试点，其余|12个|将于年底前验收。": "验收",
        "署方抽查8.5万户，发现|312户|在港有楼。": "在港有楼",
        "该会接手19宗个案，有|5宗|已收到迁出通知书。": "收到迁出通知书",
        "当地发生|137起|针对医疗设施的袭击。": "袭击",
        "消防去年扑救|57宗|由锂电池引起的火警。": "火警",
        "消委会搜罗|14款|流动充电器送往实验室。": "流动充电器",
        "区内|两间|会堂周末要靠抽签。": "会堂",
        "现场采集到|两颗|烧熔的电动机车锂电池。": "电动机车锂电池",
        "死者包括|56名|领取救援物资的平民。": "平民",
        "督察组对海澜集团等|5家|中央企业开展例行督察。": "中央企业",
        "方案从减税、融资等|5个|方面提出措施。": "",
        "全国|31个|重点城市二手房成交面积环比回升11.3%。": "",
        "全市|16个|区餐饮收入同比增长5.2%。": "",
        "|12家|上市银行净利润合计4860亿元。": "上市银行",
        "全县|6个|光伏项目总投资38亿元。": "光伏项目",
        "台风过境造成|1240公顷|受损。": "受损",
        "经理骗去|11名|客户合共6400万元。": "客户",
        "甲党团52席、乙党团|8席|全员到齐。": "乙党团",
        "该省与|18个|内陆国家建立合作机制。": "内陆国家",
        "由渔民等|151人|组成的原告团向法院起诉。": "原告团",
        "当局已组织|11家|重点药企分4批供货。": "重点药企",
    }
)
def counted(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What a count counts: 112宗|案件|, 21家|主要银行|."""
    caused = slot.quantity.kind == "measure" and story.frame.seen.endswith(_CAUSING, 0, slot.quantity.start)
    if not (slot.quantity.kind == "count" or caused) or not plain(slot, said) or _possessing(slot, story.frame):
        return None
    before = story.frame.seen[slice(*said.name)]
    if (acting(before) and not before.endswith(_TAKING)) or (said.linked and headed(before)) or _in_turn(slot, said, story):
        return None
    nameless = not name(story.frame.seen, said.name)
    told = (nameless and _parted(slot, story)) or _became(slot, story, nameless) or noun_of(slot, story)
    return told or (_being(slot, story) if nameless else None)


def _in_turn(slot: Slot, said: Wording, story: Story) -> bool:
    """Whether the figure ends a list whose names stand before their figures: 采集患者检体22件及|环境检体12件|送验."""
    last, seen = story.last, story.frame.seen
    if last is None or last.reader != "named":
        return False
    listed = seen[slot.start - 1] == "、" and last.slot.end + 1 >= slot.start  # 甲党团52席、|乙党团8席|全员到齐
    if not listed and (last.slot.clause != slot.clause or seen[slot.start] not in "和与及"):
        return False
    return seen[last.slot.quantity.end - 1] != "的" and name(seen, said.name) is not None


def _parted(slot: Slot, story: Story) -> Metric | None:
    """What part of those told of before does: 当中|220伙|以价单发售, 其中|215个|在营业时间内关门."""
    seen, quantity = story.frame.seen, slot.quantity
    if not _PART.fullmatch(seen, slot.clause, quantity.start):
        return None
    does = _DOES.match(seen, quantity.end, slot.end)
    return (does.span("what"),) if does and not seen.startswith(QUANTITY, slot.end) else None


def _became(slot: Slot, story: Story, nameless: bool) -> Metric | None:
    """What became of people, behind what tells them apart: 47人（26男21女）到公立医院|求诊|, 8人（5男3女）|受伤|."""
    became = _BECAME.match(story.frame.article.view, slot.quantity.end) if slot.quantity.unit == "人" else None
    return (became.span("what"),) if became and (nameless or became["apart"]) else None


def _being(slot: Slot, story: Story) -> Metric | None:
    """What those are who are counted: 其中|4人|为重症患者."""
    is_one = _IS.match(story.frame.seen, slot.quantity.end, slot.end)
    found = noun_behind(story.frame.seen, is_one.end(), slot.end) if is_one else None
    return (found,) if found else None


@reader(
    yes={
        "|57.8%|的考生被第一志愿录取。": "考生",
        "县里要建成|8600平方米|的保护展示棚。": "保护展示棚",
        "续租租金|3%至5%|的跌幅较预期温和。": "续租租金 | | decrease",
        "海关检获市值约|3000万元|的怀疑毒品。": "怀疑毒品",
    }
)
def possessed(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What has the figure: 8600平方米的|保护展示棚|; but 主跨|452米的斜拉桥 is about 主跨."""
    if not plain(slot, said) or not _possessing(slot, story.frame):
        return None
    before = story.frame.seen[slice(*said.name)]
    if (headed(before) and not before.endswith(_WORTHS)) or _ITS_MOVE.match(story.frame.behind(slot)):
        return None
    return noun_of(slot, story)


@reader(
    yes={
        "四季度将发放|5000万元|消费券。": "消费券",
        "湾仔一个|400呎|单位以488万元易手。": "单位",
        "他拿到了银行发放的|1200万元|信用贷款。": "信用贷款",
        "联合体以|37.08亿元|竞得城东地块。": "竞得城东地块",
        "青海南部、辽宁南部等地将有|5—6级|大风。": "大风",
        "她骑摩托车翻|17公里|山路。": "山路",
        "工厂年产30万吨航油和|20万吨|甲醇。": "甲醇",
        "其中|六成以上|投向制造业。": "投向制造业",
        "法院裁定二人各以|500万元|、200万元交保。": "交保",
        "台风正以每小时|15公里|左右的速度向西北移动。": "速度",
        "年底前，全市将有|九成以上|村卫生室纳入定点。": "村卫生室纳入定点",
        "燃气占比47.8%，其余|1.5%|为抽蓄水力。": "抽蓄水力",
        "眼下，广东|1300多万亩|早稻开始收割。": "早稻",
        "播种面积上，河南|8500万亩|，山东次之。": "河南",
        "县里12个乡镇种了|3.2万亩|柑橘。": "柑橘",
        "结果显示，|56.4%|受访者过去一年没有作任何自愿性供款。": "没有作任何自愿性供款",
        "全港逾|8000公里|水管中，约13%使用超过50年。": "水管",
        "目前，平台已将全国约|七成|智能算力纳入监测。": "智能算力纳入监测",
    }
)
def given(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What a sum is for, where only a verb stands before it: 发放5000万元|消费券|."""
    seen = story.frame.seen
    last = story.frame.slots[slot.series[-1]]
    if last.end == last.quantity.end and not slot.joined:
        return None
    land = seen[slice(*said.name)].strip()
    where = seen.endswith(_PLACES, *said.name) or land in EVERYWHERE or land in _provinces()
    did = "的" not in story.frame.behind(slot) and _DID.search(seen, slot.start, slot.quantity.start) is not None
    nameless, does = where or not name(seen, said.name), did or thin(seen[slice(*said.name)])
    portion = (nameless or does) and slot.quantity.kind in ("percent", "ratio")
    if not plain(slot, said) or (said.linked and not (portion or where or does) and not _by(slot, said, seen)):
        return None
    bare = nameless or does or seen.startswith(_WHO, said.name[0]) or _continuing(slot, story.frame)
    if not (bare or seen[slot.quantity.start - 1] == "的" or _by(slot, said, seen)):
        return None
    found = noun_of(slot, story)
    if found and portion and (since := _WHO_SINCE.match(seen, found[0][1], last.end)):
        return (since.span("what"),)
    return found or (_being(slot, story) if portion else None)


@derived
def _provinces() -> frozenset[str]:
    return frozenset(text("places/provinces.txt").split())


@reader(
    yes={
        "法官以|8年|为量刑起点，扣减三分之一。": "量刑起点",
        "该画作以|3200万元|为起拍价，最终流拍。": "起拍价",
        "今年以|5%|左右为增长目标。": "增长目标",
        "平台以|3公里|为配送半径。": "配送半径",
        "订单总价以|8.4亿美元|为上限。": "订单总价",
        "裁判所以|2萬元|作保釋金上限。": "保释金上限",
    }
)
def serving(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What the figure is to serve as, whoever has set it: 法官以8年为|量刑起点|; 总价以8.4亿美元为上限 is about 总价."""
    if story.frame.seen[slot.quantity.start - 1] != "以":
        return None
    serves = _SERVES.match(story.frame.seen, slot.quantity.end, slot.end)
    return (serves.span("what"),) if serves else None


@reader(
    yes={
        "公司拟以每股|12.5元|的价格回购不超过800万股。": "回购价格",
        "公司拟以每股12.5元的价格回购不超过|800万股|。": "回购",
        "该地块由绿屿地产以|12.8亿元|的价格竞得，溢价率15.3%。": "竞得价格",
        "这幅画以|4600万元|的成交价易手。": "成交价",
        "农民以每斤|2.3元|左右的价格卖出西瓜1.5万斤。": "卖出价格",
        "央行以|1.4%|的利率开展1200亿元逆回购操作。": "利率",
    }
)
def priced(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """At what price or rate a deal is done: 以12.5元的价格回购 is about 回购价格."""
    seen = story.frame.seen
    if not plain(slot, said) or "以" not in seen[slot.start : slot.quantity.start]:
        return None
    at = _PRICED.match(seen, slot.quantity.end)
    if at is None:
        return None
    return (at.span("deal"), at.span("what")) if at["deal"] and at["what"] in _PRICES else (at.span("what"),)


@reader(
    yes={
        "市府斥资|2亿元|兴建停车场。": "兴建停车场",
        "县府去年砸|1980万元|开发“云游”预约App，下载量不高。": "开发“云游”预约App",
        "公司计划耗资逾|3亿元|打造智慧工厂。": "打造智慧工厂",
        "海巴已斥资|3.6亿元|改建将军澳车厂。": "改建将军澳车厂",
        "公司计划斥资|8600万元|添置两艘混合动力船，首艘明年投入服务。": "添置两艘混合动力船",
        "果农花|68万元|买进口种苗。": "买进口种苗",
        "翻修花了|46万元|，三十万出自公益金。": "翻修花",
    }
)
def laid_out(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What a sum was laid out on: 斥资2亿元|兴建停车场|."""
    seen = story.frame.seen
    if slot.quantity.kind != "money" or not (plain(slot, said) and _LAID_OUT.search(seen, slot.start, slot.quantity.start)):
        return None
    made = _MADE.match(seen, slot.quantity.end)
    return (made.span("what"),) if made else None


@reader(
    yes={
        "被告驾驶|24吨|重运油车由沙田往大埔。": "运油车",
        "工地筑有|5米|高围墙。": "围墙",
        "警方拖走|3.5吨|重的货车。": "货车",
        "村里修了一条|3.2公里|长的步道。": "步道",
        "塔身|28米|高，今年完工。": "塔身",
    }
)
def sized(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What has a size that is told before it: 24吨重|运油车|."""
    if slot.quantity.unit not in _SIZES or not plain(slot, said):
        return None
    of = _SIZED.match(story.frame.seen, slot.quantity.end, slot.end)
    return (of.span("what"),) if of else None


@reader(
    yes={
        "三年间有|5120万元|流经该公司。": "流经该公司",
        "至今仍有|4530万元|未获归还。": "未获归还",
        "当中|六成|于赌场输清，其余用来还债。": "于赌场输清",
        "|760多万元|则用作买入名表。": "用作买入名表",
        "两名董事先后四次把合共|620万元|转往关连公司。": "转往关连公司",
        "他承认将|35万元|用于网络赌博。": "用于网络赌博",
        "一批不合格蜜柚，|320公斤|已下架销毁。": "下架销毁",
        "合作社占三成，余下|一成|留给村里办公益。": "留给村里办公益",
        "水利署补助18亿元，不足的|5.4亿元|由县府分4年自筹。": "自筹",
        "中央补助三成，其余|2亿元|由市府承担。": "承担",
    }
)
def spent(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What became of so much, where nothing else says what it is: 有5120万元|流经该公司|."""
    frame, quantity = story.frame, slot.quantity
    if quantity.kind not in ("money", "percent", "ratio", "measure") or not plain(slot, said):
        return None
    if not (_REST.fullmatch(frame.seen, slot.clause, quantity.start) or _TAKEN.search(frame.seen, slot.start, quantity.start)):
        return None
    went = _WENT.match(frame.seen, quantity.end, quantity.end + _FAR)
    if went and went["paid"]:
        return (went.span("paid"),)
    return (went.span("what"),) if went and went.end() <= slot.end and not frame.seen.startswith(QUANTITY, slot.end) else None


def _by(slot: Slot, said: Wording, seen: str) -> bool:
    """Whether 以 leads up to the figure: 以|37亿元|竞得, 以每小时|15公里|的速度."""
    return "以" in (seen[slot.quantity.start - 1], seen[said.name[1] - 1])


@reader(
    yes={
        "机械业受美国|20%|对等关税与汇率影响，订单缩减。": "对等关税",
        "增加主因是美国|20%|对等关税。": "对等关税",
        "商务部决定对进口白兰地征收|34.9%|的反倾销税。": "反倾销税",
        "美方对越南货物加征|20%|关税。": "关税",
        "跨境电商货物须缴|15%|从价税。": "从价税",
    }
)
def taxed(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """The duty that a share is levied as: 受美国20%|对等关税|影响."""
    duty = _DUTY.match(story.frame.seen, slot.quantity.end) if slot.quantity.kind == "percent" else None
    return (duty.span("duty"),) if duty else None


@reader(
    yes={
        "公司宣布完成|3800万美元|B轮融资。": "B轮融资",
        "征费可带来8亿元收入，并减少约|5%|用电量。": "用电量 | | decrease",
        "剧团只花了|9万元|制作费。": "制作费",
        "他因协助取得合约而收受约|286万元|贿款。": "贿款",
        "影片获电影局|500万元|资助。": "资助",
        "去年编列的|8600万元|防疫预算执行率不到五成。": "防疫预算",
        "工会估算，公司每年约增加|4亿多元|成本。": "成本 | | increase",
    }
)
def summed(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What a sum is by its own noun: 9万元|制作费|, whatever stands before it."""
    grown = said.rate and not (said.base or said.starting)  # 公司每年约增加|4亿元|成本
    if slot.quantity.kind == "percent" and grown and not name(story.frame.seen, said.name):
        found = noun_of(slot, story)  # 并减少约|5%|弃置量
        noun = story.frame.seen[slice(*found[0])] if found else ""
        return found if headed(noun) and noun[-2:] not in moves() else None
    if slot.quantity.kind != "money" or not (grown or plain(slot, said)):
        return None
    if headed(story.frame.seen[slice(*said.name)]):
        return None
    last = story.frame.slots[slot.series[-1]]  # 开展1830亿元|7天期|逆回购操作
    sum_of = _sums().match(story.frame.seen, last.quantity.end, last.end)
    return (sum_of.span("sum"),) if sum_of else None


@cache
def _sums() -> re.Pattern[str]:
    """A noun of money directly behind a figure."""
    return compiled(rf"的?(?P<sum>(?![中及和与])[^#@~,;。!?:\n()的、 ]{{0,8}}?{any_of(deeds('sums'))})(?![人户员者额])")


def _continuing(slot: Slot, frame: Frame) -> bool:
    """Whether the words before the figure end what the figure before is of: 30万吨航油和|20万吨|甲醇."""
    return slot.start > slot.clause and frame.seen[slot.quantity.start - 1] in "和与及"


def plain(slot: Slot, said: Wording) -> bool:
    """Whether the figure is of a thing at all, not a rate, an age, a rank or what another is compared with."""
    quantity = slot.quantity
    return not (said.rate or said.starting or said.base or quantity.unit in AGES or quantity.kind == "ordinal")


def _possessing(slot: Slot, frame: Frame) -> bool:
    return _ITS.match(frame.seen, frame.slots[slot.series[-1]].quantity.end) is not None


def noun_of(slot: Slot, story: Story) -> Metric | None:
    """The noun behind the figure, or behind the last of its list: 5枚和3枚|金牌|."""
    last = story.frame.slots[slot.series[-1]]
    found = noun_behind(story.frame.seen, last.quantity.end, last.end)
    if found and _OBJECT.search(story.frame.seen, slot.clause, slot.quantity.start):
        found = undone(story.frame.seen, found)
    return (found,) if found else None
