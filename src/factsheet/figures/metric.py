"""What each figure measures: readers in order, the first that knows has it; no metric is better than a wrong one.

In goes a frame, out come its slots with their metrics as stretches of the text. A reader sees the slot, the words
before its figure taken apart, and the story so far: the figures of the paragraph that have been read.
"""

from dataclasses import replace
from itertools import islice

from factsheet.figures.change import change, doubled
from factsheet.figures.frame import AGES, QUANTITY, Frame, Slot
from factsheet.figures.name import headed, name, noun_behind, proportional, thin
from factsheet.figures.reading import Measured, Metric, Story, reader
from factsheet.figures.series import distributed, items
from factsheet.figures.table import Cell, cells
from factsheet.figures.topic import topic
from factsheet.figures.wording import Wording, earlier, leading_on, wording

_LONGEST_LIST = 20
# Units that are the noun: 11部门联合下发通知 counts no 通知.
_NOUNS = frozenset({"部门", "省", "市", "县", "区", "乡", "镇", "村", "国"})
_RELATIVE = frozenset({"multiple", "ratio", "percent"})


def measured(frame: Frame) -> list[Measured]:
    """Every slot of the frame with its metric."""
    found: list[Measured] = []
    story = Story(frame)
    tables = cells(frame)
    for slot in frame.slots:
        if story.last and story.last.slot.line != slot.line:
            story = Story(frame)
        one = _measured(slot, story, tables.get(slot.number))
        story.add(one)
        found.append(one)
    return found


def _measured(slot: Slot, story: Story, cell: Cell | None) -> Measured:
    said = _wording(slot, story)
    moved = change(slot, said, story.last, cell)
    if cell:
        return Measured(slot, said, "cell", (cell.label,), True, moved, cell.moves, cell.heading)
    rate = said.rate or doubled(slot.quantity)
    for one in READERS if slot.quantity.unit not in _NOUNS else ():
        if metric := one.read(slot, said, story):
            if one is told and moved is None and (about := topic(story.frame, slot)):
                moved = about[1]
            return Measured(slot, said, one.name, metric, not one.carries, moved, rate)
    return Measured(slot, said, None, None, False, moved, rate)


def _wording(slot: Slot, story: Story) -> Wording:
    """The words of the figure; one of a list shares those of the first: 增长8.3%和|9.6%|."""
    frame = story.frame
    if not (slot.joined and story.last):
        return wording(
            frame.seen,
            slot.start,
            slot.quantity.start,
            leading=_leads(slot, frame),
            relative=slot.quantity.kind in _RELATIVE,
            held=_held(slot, story),
        )
    falling = slot.quantity.value is not None and slot.quantity.value < 0
    shared = replace(story.last.wording, name=(slot.start, slot.start), share=None, starting=False)
    return replace(shared, change="decrease") if shared.change and falling else shared


def _held(slot: Slot, story: Story) -> bool:
    """Whether the figure before is what the slot's is compared with: 较2023年的|6900元|少两成."""
    before = story.last
    if before is None or before.slot.quantity.end != slot.start or before.wording.base is None or before.rate:
        return False
    return earlier(story.frame.seen[slice(*before.wording.base)])


def _leads(slot: Slot, frame: Frame) -> bool:
    """Whether the figure behind the slot is where it moved: 由|四成|拉高至六成, 从|3万元|翻一番."""
    if not frame.seen.startswith(QUANTITY, slot.end):
        return False
    return leading_on(frame.behind(slot)) or doubled(frame.slots[slot.number + 1].quantity)


@reader(
    yes={
        "票价由12元调高至|15元|。": "票价 | | increase",
        "全市绿地从去年的3万亩扩大到今年的|4.2万亩|。": "绿地 | 2024 | increase",
        "毛利率由上季的三成一降至|两成八|。": "毛利率 | | decrease",
    },
    carries=True,
)
def reached(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """Where a move ends that began at the figure before: 票价由12元调高至|15元|."""
    before = story.last
    ends = before and before.wording.starting and before.slot.sentence == slot.sentence and said.reaching
    return before.metric if before and ends else None


@reader(
    yes={
        "对越南、泰国出口分别为120亿元和|87亿元|。": "泰国出口",
        "对越南、泰国出口分别为|120亿元|和87亿元。": "越南出口",
        "甲县、乙县分别新建|12座|和9座粮仓。": "甲县",
        "学前教育、义务教育、高中阶段教育、高等教育经费分别为53亿元、284亿元、|101亿元|、176亿元。": "高中阶段教育经费",
        "去年旅客量630万人次，货运量41万吨，分别增长8.3%和|9.6%|。": "货运量 | 2023 | increase",
        "营收、利润分别为98亿元和8亿元，环比增长|10.1%|和22%。": "营收 | | increase",
        "第二季度营收和净利润分别为|98亿元|和8亿元。": "营收",
    }
)
def listed(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """One of a list: 对越南、泰国出口分别为120亿元和|87亿元|."""
    count, place = len(slot.series), slot.number - slot.series.start
    if not 1 < count <= _LONGEST_LIST:
        return None
    seen, first = story.frame.seen, story.frame.slots[slot.series.start]
    if not distributed(story.frame, slot, nameless=said.name[0] == said.name[1]):
        return None
    names = items(seen, wording(seen, first.start, first.quantity.start).name, count)
    if names:
        return names[place]
    levels = list(islice(story.levels(first), count))[::-1]
    return levels[place] if len(levels) == count else None


@reader(
    yes={
        "去年全市出口685.3亿元，占全省出口总额的|6.3%|。": "占全省出口总额",
        "受访企业中，制造业占|四成出头|。": "制造业",
        "日本仍是最大市场，占|八成七|。": "日本",
        "制造业占香港总产出的比重曾高达|30%|。": "制造业占香港总产出的比重",
    }
)
def shared(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """A share by what it is of: |占全省出口总额|的6.3%; without that by whose it is: |制造业|占四成."""
    if not said.share:
        return None
    start, end = said.share
    seen = story.frame.seen
    subject = name(seen, (said.name[0], start))
    if subject and proportional(seen[start:end]):
        return ((subject[0], end),)
    if end - start > 1:
        return (said.share,)
    about = None if subject else topic(story.frame, slot)
    return (subject,) if subject else (about[0],) if about else story.subject


@reader(
    yes={
        "涉及至少|112宗|案件。": "案件",
        "行动中检获|86部|手提电话。": "手提电话",
        "已有|1.6万多家|制造业企业获得首贷。": "制造业企业获得首贷",
        "事故造成4人死亡、|17人|受伤。": "受伤",
        "港队收获|5枚|和3枚金牌。": "金牌",
        "当地形成|6个|产值超千亿元的产业集群。": "产业集群",
        "船厂交付了|6艘|可装8200辆汽车的运输船。": "运输船",
        "货柜吞吐量为|652万个|集装箱。": "货柜吞吐量",
    }
)
def counted(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What a count counts: 112宗|案件|, 21家|主要银行|."""
    if slot.quantity.kind != "count" or not _plain(slot, said) or _possessing(slot, story.frame):
        return None
    if said.linked and headed(story.frame.seen[slice(*said.name)]):
        return None
    return _behind(slot, story)


@reader(
    yes={
        "|57.8%|的考生被第一志愿录取。": "考生",
        "县里要建成|8600平方米|的保护展示棚。": "保护展示棚",
    }
)
def possessed(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What has the figure: 8600平方米的|保护展示棚|; but 主跨|452米的斜拉桥 is about 主跨."""
    if not _plain(slot, said) or not _possessing(slot, story.frame):
        return None
    before = story.frame.seen[slice(*said.name)]
    return None if headed(before) else _behind(slot, story)


@reader(
    yes={
        "四季度将发放|5000万元|消费券。": "消费券",
        "他拿到了银行发放的|1200万元|信用贷款。": "信用贷款",
        "联合体以|37.08亿元|竞得城东地块。": "竞得城东地块",
        "工厂年产30万吨航油和|20万吨|甲醇。": "甲醇",
        "其中|六成以上|投向制造业。": "投向制造业",
        "年底前，全市将有|九成以上|村卫生室纳入定点。": "村卫生室纳入定点",
    }
)
def given(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What a sum is for, where only a verb stands before it: 发放5000万元|消费券|."""
    seen = story.frame.seen
    if slot.end == slot.quantity.end and not slot.joined:
        return None
    nameless = not name(seen, said.name)
    portion = nameless and slot.quantity.kind in ("percent", "ratio")
    if not _plain(slot, said) or (said.linked and not portion and seen[slot.quantity.start - 1] != "以"):
        return None
    bare = nameless or thin(seen[slice(*said.name)]) or _continuing(slot, story.frame)
    return _behind(slot, story) if bare or seen[slot.quantity.start - 1] in "的以" else None


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
    return (found,) if found else None


@reader(
    yes={
        "截至6月末，普惠型小微企业贷款余额|32.4万亿元|。": "普惠型小微企业贷款余额 | 2024-06-30?",
        "公司实现归属于上市公司股东的净利润|2.96亿元|。": "净利润",
        "核心区新房均价较上月微涨|0.4%|。": "核心区新房均价 | | increase",
        "预计占总装机的比重提高到|四成二|。": "占总装机的比重 | | increase",
        "新增航线|11条|。": "新增航线",
        "警方拘捕|27人|。": "警方拘捕",
    }
)
def named(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """The words before the figure: |普惠型小微企业贷款余额|32.4万亿元."""
    span = name(story.frame.seen, said.name)
    return (span,) if span else None


@reader(yes={"男子百米：|9秒98|。": "男子百米", "累计发电量：|36亿千瓦时|": "累计发电量"})
def labelled(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """The label before a colon: |男子百米|:9秒98."""
    seen = story.frame.seen
    if slot.start != slot.clause or seen[slot.clause - 1 : slot.clause] != ":" or said.name[0] < said.name[1]:
        return None
    begin = max(seen.rfind(mark, slot.line, slot.clause - 1) for mark in "\n,;。") + 1
    span = name(seen, (max(begin, slot.line), slot.clause - 1))
    return (span,) if span else None


@reader(
    yes={
        "暴力罪行方面，全年录得|9614宗|，下跌1.8%。": "暴力罪行",
        "进口方面，同比增长|83.9%|。": "进口 | | increase",
        "鲜菜受高温多雨影响，下降|13.2%|。": "鲜菜 | | decrease",
        "其他用品及服务涨幅最大，达|9.9%|。": "其他用品及服务 | | increase",
        "交通通信降幅最大，为|2%|。": "交通通信 | | decrease",
        "今天股价高开低走，收报|33.15元|。": "股价",
        "地表平均气温打破纪录，达到|16.77摄氏度|。": "地表平均气温",
    }
)
def told(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What the clause before tells of: |暴力罪行|方面,全年录得9614宗."""
    about = topic(story.frame, slot) if _verbal(said) and not slot.joined else None
    return (about[0],) if about else None


@reader(
    yes={
        "过夜旅客消费5500元，较2023年的6900元少|两成|。": "过夜旅客消费 | | decrease",
        "贷款余额32.4万亿元，同比增长|17.1%|。": "贷款余额 | | increase",
        "去年录得39,824宗诈骗案，较2022年的|27,923宗|急升42.6%。": "诈骗案 | 2022",
        "今年上半年发电装机翻了一番，达到|2340万千瓦|。": "发电装机 | 2024-01-01/2024-06-30 | increase",
        "日均流量260万辆次，是平日的|1.8倍|。": "日均流量",
    },
    carries=True,
)
def carried(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What was measured last: |贷款余额|32.4万亿元,同比增长17.1%."""
    if story.last and slot.joined:
        return story.last.metric
    if len(slot.series) > 1 and distributed(story.frame, slot):
        return None  # 出口蔬菜、水果等农产品,分别增长|10.6%|、21.6%: of which is not told
    if slot.quantity.kind == "percentage_point" and story.share:
        return story.share
    in_bracket = story.frame.seen[slot.start - 1 : slot.start] == "("
    return story.subject if _verbal(said) or in_bracket else None


def _verbal(said: Wording) -> bool:
    """Whether the figure has a verb or a comparison of its own: 达到3万吨, 较上月多两成."""
    return bool(said.rate or said.change or said.base or said.linked)


READERS = (reached, listed, shared, counted, possessed, given, named, labelled, told, carried)
