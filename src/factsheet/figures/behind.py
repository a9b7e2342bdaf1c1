"""Readers of what stands behind a figure, or in it: |112宗|案件, 发放|5000万元|消费券."""

import re
from functools import cache

from factsheet.figures.before import named, reached
from factsheet.figures.deeds import acting, any_of, deeds, thin
from factsheet.figures.frame import AGES, QUANTITY, Frame, Slot
from factsheet.figures.name import headed, name
from factsheet.figures.noun import noun_behind, undone
from factsheet.figures.reading import Metric, Story, reader
from factsheet.figures.wording import Wording
from factsheet.patterns import compiled

_IS = compiled("[则均都]?[为是属]于?(?=..)")
_PART = compiled("(?:其中|当中|另外?|其余|余下|还有)[的有约近逾超过]*")
_DOES = compiled(
    "(?:(?:仍然|现时|目前|[已将均都也则正仍曾]|于@+[前内]?|在[^#@,;。]{2,12}[内中后时前上])+|(?=[以不未没因经由被获需须]|怀疑|涉嫌))"
    "(?P<what>[^#@,;。!?:\n]{2,14})$"
)
# 对海澜集团等|5家|中央企业开展督察, 从减税等|5个|方面提出措施: what is behind the noun is not what those do.
_OBJECT = compiled("(?<![针相应绝面反])对(?![外于应比手])|从(?![事业来未])|向(?![来导])")
_ARTICLES = ("条", "條", "款", "章")
_WHO = ("她", "他", "我", "你")  # 她骑摩托车翻|17公里|山路
_PLACES = ("等地", "多地", "各地", "地区", "一带")
_WORTHS = ("价值", "市值", "货值", "面值")
_RESULTS = ("枚", "胜", "分", "连胜", "秒")
_OPINION = compiled(
    r"的?(?P<what>(?P<who>(?:受访|被访)?[^#@,;。!?:\n的]{0,4}?)"
    r"(?:认为|支持(?![率度者])|看好|不?赞[成同]|反对|不?同意|不?满意?|不?愿意?|选择|希望|担心|倾向|力挺|挺)[^#@,;。!?:\n]{1,14})"
)
_OVER = compiled(r"[^#@,;。!?\n]{0,4}(?:[胜败负平克挫退汰屈和擒宰]|逆转|横扫|收服|送走)[^#@,;。!?:\n]{0,10}")


@reader(
    yes={
        "理事会周二举行|第三次|磋商。": "磋商",
        "市里昨天推出|第四批|住宅用地。": "住宅用地",
        "港隊世界排名由第六位升至|第三位|。": "港队世界排名",
        "罢工昨日进入|第九天|，铜价上涨。": "",
        "警方依《消防條例》|第9條|檢控三人。": "",
    }
)
def ranked(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What an ordinal numbers: 举行第三次|磋商|; where it moves, what moves: |排名|由第六升至第三."""
    if slot.quantity.kind != "ordinal" or slot.quantity.text.endswith(_ARTICLES):
        return None
    if said.starting or said.change or said.reaching:
        return reached.read(slot, said, story) or named.read(slot, said, story)
    found = _behind(slot, story)
    return found if found and found[0][1] - found[0][0] > 1 else None


@reader(yes={"事故造成|2死|、693伤。": "死", "追撞意外，|23伤|，包括3名小童。": "伤"})
def hurt(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """Dead and hurt by their own word: 造成|2死|."""
    end = slot.quantity.end
    return ((end - 1, end),) if slot.quantity.text.endswith(("死", "伤", "傷")) else None


@reader(
    yes={
        "主队青麓队以|3比1|击败海澜队。": "主队青麓队击败海澜队",
        "港队在梅拉沙杯决赛中，港隊以|19比12|力克日本。": "港队力克日本",
        "港队以|12金|5银17铜完成赛事。": "港队",
        "港队以12金5银|17铜|完成赛事。": "港队",
        "昨晚南岭队以|31分|升至榜首。": "南岭队",
        "黄芷晴以|21:15|、19:21及21:17击败日本选手。": "黄芷晴击败日本选手",
        "程一鸣以|2分01秒36|率先撞线。": "程一鸣",
    }
)
def won(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """Who has a result, and over whom: |青麓队|以3比1|击败海澜队|."""
    frame, quantity = story.frame, slot.quantity
    first = frame.slots[slot.series.start]
    score = quantity.kind == "ratio"
    if frame.seen[first.quantity.start - 1] != "以" or not (score or quantity.unit in _RESULTS):
        return None
    whose = name(frame.seen, (first.start, first.quantity.start - 1))
    if whose and frame.seen[whose[0]] in "在于":
        return None
    last = frame.slots[slot.series[-1]]
    over = _OVER.match(frame.seen, last.quantity.end, last.end) if score else None
    return (whose, over.span()) if whose and over else (whose,) if whose and not score else None


@reader(
    yes={
        "当地已检测出48人阳性，其中|4人|为重症患者。": "重症患者",
        "涉及至少|112宗|案件。": "案件",
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
        "当地发生|137起|针对医疗设施的袭击。": "袭击",
        "死者包括|56名|领取救援物资的平民。": "平民",
        "督察组对海澜集团等|5家|中央企业开展例行督察。": "中央企业",
        "方案从减税、融资等|5个|方面提出措施。": "",
    }
)
def counted(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What a count counts: 112宗|案件|, 21家|主要银行|."""
    if slot.quantity.kind != "count" or not _plain(slot, said) or _possessing(slot, story.frame):
        return None
    before = story.frame.seen[slice(*said.name)]
    if acting(before) or (said.linked and headed(before)) or _in_turn(slot, said, story):
        return None
    nameless = not name(story.frame.seen, said.name)
    return (nameless and _parted(slot, story)) or _behind(slot, story) or (_being(slot, story) if nameless else None)


def _in_turn(slot: Slot, said: Wording, story: Story) -> bool:
    """Whether the figure ends a list whose names stand before their figures: 采集患者检体22件及|环境检体12件|送验."""
    last, seen = story.last, story.frame.seen
    if last is None or last.reader != "named" or last.slot.clause != slot.clause or seen[slot.start] not in "和与及":
        return False
    return seen[last.slot.quantity.end - 1] != "的" and name(seen, said.name) is not None


def _parted(slot: Slot, story: Story) -> Metric | None:
    """What part of those told of before does: 当中|220伙|以价单发售, 其中|215个|在营业时间内关门."""
    seen, quantity = story.frame.seen, slot.quantity
    if not _PART.fullmatch(seen, slot.clause, quantity.start):
        return None
    does = _DOES.match(seen, quantity.end, slot.end)
    return (does.span("what"),) if does and not seen.startswith(QUANTITY, slot.end) else None


def _being(slot: Slot, story: Story) -> Metric | None:
    """What those are who are counted: 其中|4人|为重症患者."""
    is_one = _IS.match(story.frame.seen, slot.quantity.end, slot.end)
    found = noun_behind(story.frame.seen, is_one.end(), slot.end) if is_one else None
    return (found,) if found else None


@reader(
    yes={
        "|57.8%|的考生被第一志愿录取。": "考生",
        "县里要建成|8600平方米|的保护展示棚。": "保护展示棚",
        "海关检获市值约|3000万元|的怀疑毒品。": "怀疑毒品",
    }
)
def possessed(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What has the figure: 8600平方米的|保护展示棚|; but 主跨|452米的斜拉桥 is about 主跨."""
    if not _plain(slot, said) or not _possessing(slot, story.frame):
        return None
    before = story.frame.seen[slice(*said.name)]
    return None if headed(before) and not before.endswith(_WORTHS) else _behind(slot, story)


@reader(
    yes={
        "受访选民近|5成|支持梁舟。": "选民支持梁舟",
        "六成受访者满意，|41.8%|受访者认为是医疗资源。": "受访者认为是医疗资源",
        "山线乡镇则有|19.5%|选择许衡，海线更低。": "山线乡镇选择许衡",
        "有|七成|家长赞成延后上课时间。": "家长赞成延后上课时间",
        "受访的居民中，|63.7%|认为票价太贵。": "认为票价太贵",
    }
)
def held(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What so many of those asked hold: 选民近5成|支持梁舟|, 七成|家长赞成延后上课时间|."""
    if slot.quantity.kind not in ("percent", "ratio") or not _plain(slot, said) or said.share:
        return None
    opinion = _OPINION.match(story.frame.seen, slot.quantity.end, slot.end)
    if not opinion:
        return None
    who = None if opinion["who"] else name(story.frame.seen, said.name)
    what = opinion.span("what")
    return (who, what) if who else (what,)


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
        "台风正以每小时|15公里|左右的速度向西北移动。": "速度",
        "年底前，全市将有|九成以上|村卫生室纳入定点。": "村卫生室纳入定点",
        "燃气占比47.8%，其余|1.5%|为抽蓄水力。": "抽蓄水力",
    }
)
def given(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What a sum is for, where only a verb stands before it: 发放5000万元|消费券|."""
    seen = story.frame.seen
    if slot.end == slot.quantity.end and not slot.joined:
        return None
    where = seen.endswith(_PLACES, *said.name)
    nameless = where or not name(seen, said.name)
    portion = (nameless or thin(seen[slice(*said.name)])) and slot.quantity.kind in ("percent", "ratio")
    if not _plain(slot, said) or (said.linked and not (portion or where) and not _by(slot, said, seen)):
        return None
    bare = nameless or seen.startswith(_WHO, said.name[0]) or thin(seen[slice(*said.name)]) or _continuing(slot, story.frame)
    if not (bare or seen[slot.quantity.start - 1] == "的" or _by(slot, said, seen)):
        return None
    return _behind(slot, story) or (_being(slot, story) if portion else None)


def _by(slot: Slot, said: Wording, seen: str) -> bool:
    """Whether 以 leads up to the figure: 以|37亿元|竞得, 以每小时|15公里|的速度."""
    return "以" in (seen[slot.quantity.start - 1], seen[said.name[1] - 1])


@reader(
    yes={
        "公司宣布完成|3800万美元|B轮融资。": "B轮融资",
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
    if slot.quantity.kind != "money" or not (grown or _plain(slot, said)):
        return None
    if headed(story.frame.seen[slice(*said.name)]):
        return None
    sum_of = _sums().match(story.frame.seen, slot.quantity.end, slot.end)
    return (sum_of.span("sum"),) if sum_of else None


@cache
def _sums() -> re.Pattern[str]:
    """A noun of money directly behind a figure."""
    return compiled(rf"的?(?P<sum>(?![中及和与])[^#@~,;。!?:\n()的、 ]{{0,8}}?{any_of(deeds('sums'))})(?![人户员者额])")


def _continuing(slot: Slot, frame: Frame) -> bool:
    """Whether the words before the figure end what the figure before is of: 30万吨航油和|20万吨|甲醇."""
    return slot.start > slot.clause and frame.seen[slot.quantity.start - 1] in "和与及"


def _plain(slot: Slot, said: Wording) -> bool:
    """Whether the figure is of a thing at all, not a rate, an age, a rank or what another is compared with."""
    quantity = slot.quantity
    return not (said.rate or said.starting or said.base or quantity.unit in AGES or quantity.kind == "ordinal")


def _possessing(slot: Slot, frame: Frame) -> bool:
    return frame.seen.startswith("的", frame.slots[slot.series[-1]].quantity.end)


def _behind(slot: Slot, story: Story) -> Metric | None:
    """The noun behind the figure, or behind the last of its list: 5枚和3枚|金牌|."""
    last = story.frame.slots[slot.series[-1]]
    found = noun_behind(story.frame.seen, last.quantity.end, last.end)
    if found and _OBJECT.search(story.frame.seen, slot.clause, slot.quantity.start):
        found = undone(story.frame.seen, found)
    return (found,) if found else None
