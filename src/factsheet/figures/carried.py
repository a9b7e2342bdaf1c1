"""The reader that takes over what was measured last, where nothing else was told since.

贷款余额|32.4万亿元|,同比增长|17.1%|
"""

from itertools import islice

from factsheet.figures.change import doubled
from factsheet.figures.frame import AGES, TIMES, Frame, Slot
from factsheet.figures.reading import Measured, Metric, Story, reader
from factsheet.figures.series import distributed
from factsheet.figures.wording import Wording
from factsheet.patterns import compiled

_BACK_AT = compiled("(?:[重站返][回上返]|回到|守[住在稳])[约近逾]?$")
_CLOSED = compiled("(?:作收|坐收|收盘|收市|收官)(?=[,。;、)]|$)")
_LEFT = compiled("[尚仅只还仍][余剩有][约近逾]?$")
_OF_A_SHARE, _BY_HOW_MUCH = ("市值", "成交", "成交额", "成交金额"), compiled("[涨跌升降]幅|累计?[上下]?[涨跌升挫泻]")
OF_TWO = ("前者", "后者")
_ANOTHER = compiled("(?:另外?|还|尚)有[约近逾]?#")
_IN_ALL = compiled("(?:合?共|共?计|合计|总计)[约近逾]?")
_PACK = compiled("[箱盒瓶袋罐桶礼]?装(?![置修备机运卸载])|规格")
_VALUED = compiled("估[计值]|折合|约合|价值|总值|损失|涉款")
# 从结构看, 受此影响, 截至9月10日: these tell of nothing new.
_BY_THE_WAY = compiled(
    r"(?:经[^,;]{2,8}(?:调整|换算|折算)后?|(?:撇除|扣除|剔除|撇开|不计|不算)[^,;]{2,12}),|(?:其中|从|按|分[^,;]{1,4}看|据|受|由于|随着|总体|整体|与此同时|同时|此外|另外|目前|截至|到|至|在|较|比|与|同比|环比)[^,;]*,"
)
_NET_OF = compiled("(?:扣非|扣税|除税|[扣撇剔]除[^,;。#]{1,12})[之以]?后")
_MEAN = compiled("平均每?[天日周月年]")
_WORDS_OF, _A_CLAUSE = compiled("[\u3400-\u9fff]"), 5
# 是上一科|430万元|的两倍多, 近乎对手|17次|的两倍
_TIMES_IT = compiled("[则也已都]?(?:几乎|近乎|将近|大约)?(?:是|为|达到?|相当于|近乎|接近|不到|不足|超过)(?=[^,;。])[^,;。#]{0,12}$")
_MULTIPLES = frozenset({"multiple", "ratio"})
# 改造小区126个，|惠及居民|4.8万户，完成年度计划的|96%|: what is planned, not whom it helps.
_FULFILLED = compiled("(?:已|共|累计|提前)*(?:完成|达到?|达成|实现)了?[^,;。#]{0,8}(?:计划|任务|目标|进度)[^,;。#]{0,4}$")
_WHOM_IT_HELPS = compiled("(?:可|已|将|共|累计|直接|间接|预计)*(?:惠及|受益|覆盖|涉及|带动|服务|受惠|辐射|安置|解决)")
# 病床占用率108%，|求诊人次5842|，按周跌3.1%
_UNREAD = compiled("[\u3400-\u9fff][0-9][0-9.,]*(?=[,;])")
# 维护费3年|累计收了逾|1.4亿元
_TAKEN_IN = compiled("(?:累计|合?共|一共|总共|已|就|只|[收投花派卖赚亏捐发付][出入得放]?了?|[约近逾超]|超过)+")


@reader(
    yes={
        "造价880万元，是上一科|430万元|的两倍多。": "造价",
        "造价880万元，是上一科430万元的|两倍多|。": "造价",
        "全队失误多达33次，近乎对手|17次|的两倍。": "全队失误",
    },
    carries=True,
)
def multiplied(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What another of its kind is so many times: |造价|880万元,是上一科430万元的两倍多."""
    last, seen = story.last, story.frame.seen
    if last is None or last.slot.sentence != slot.sentence:
        return None
    if last.reader == "multiplied" and seen[last.slot.quantity.end : slot.quantity.start] == "的":
        return last.metric
    after = story.frame.after(slot)
    times = after is not None and after.quantity.kind in _MULTIPLES and seen[slot.quantity.end : after.quantity.start] == "的"
    alike = slot.start == slot.clause and last.slot.quantity.unit == slot.quantity.unit
    return last.metric if times and alike and _TIMES_IT.fullmatch(seen, slot.clause, slot.quantity.start) else None


@reader(
    yes={
        "改造老旧小区126个，惠及居民4.8万户，完成年度计划的|96%|。": "老旧小区",
        "新建高标准农田12.6万亩，覆盖农户3.4万户，完成年度任务的|84%|。": "高标准农田",
        "已铺设燃气管网182公里，服务用户21万户，完成全年目标的|七成|。": "铺设燃气管网",
        "汰換管線68公里，受惠民眾約3萬戶，達成全年目標的|九成|。": "汰换管线",
        "加装电梯340部，涉及楼栋298栋，已完成年度任务的|113%|。": "加装电梯",
    },
    carries=True,
)
def fulfilled(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What was planned, behind those whom it helps: |改造老旧小区|126个,惠及居民4.8万户,完成年度计划的96%."""
    last, seen = story.last, story.frame.seen
    if last is None or slot.quantity.kind not in ("percent", "ratio") or not _FULFILLED.match(seen, slot.start, slot.quantity.start):
        return None
    if last.slot.sentence != slot.sentence or not _WHOM_IT_HELPS.match(seen, last.slot.clause):
        return None
    return next(islice(story.levels(slot), 1, None), None)


@reader(
    yes={
        "已播种冬小麦6120万亩，完成计划的|72%|。": "冬小麦",
        "已交付新车35.8万辆，完成全年目标的|八成|。": "新车",
        "过夜旅客消费5500元，较2023年的6900元少|两成|。": "过夜旅客消费 | | decrease",
        "贷款余额32.4万亿元，同比增长|17.1%|。": "贷款余额 | | increase",
        "首季收到41宗同类个案，按季|倍增|。": "同类个案 | 2024-01-01/2024-03-31 | increase",
        "指数报287.9点，较2021年9月的高位398.1点仍低|27.7%|。": "指数 | | decrease",
        "去年录得39,824宗诈骗案，较2022年的|27,923宗|急升42.6%。": "诈骗案 | 2022",
        "指数报287.4点，与2021年9月创下的|398.1点|高峰相比，累跌近28%。": "指数 | 2021-09",
        "指数报287.4点，与2021年9月创下的398.1点高峰相比，累跌近|28%|。": "指数 | | decrease",
        "对美出口占比升至27.3%，与对华的28.1%仅差|0.8个百分点|。": "对美出口占比",
        "私营地盘连缩两季，跌3.7%至|182.6亿元|。": "私营地盘 | | decrease",
        "首三季合计2041亿元，约相当于去年全年的|八成|。": "",
        "恒生指数8月累涨441点，月底收报25214点，较去年底高出|5155点|。": "恒生指数 | 2023-08-31? | increase",
        "外贸总值5868亿元，增长9.6%。分季度看，一季度同比微降|0.8%|。": "外贸总值 | 2024-01-01/2024-03-31 | decrease",
        "新台币兑美元贬值6.8分，以|30.217元|作收。": "新台币兑美元",
        "二期稻每分地收八百斤，比往年少了快|两成|。": "二期稻每分地 | | decrease",
        "失业率为3.2%，高于去年同期|0.4个百分点|。": "失业率 | | increase",
        "占比升至34.6%，高出去年同期|1.9个百分点|。": "占比 | | increase",
        "来客380万人次，低于去年|两成|。": "来客 | | decrease",
        "电子申请占比由一成一升至五成八，目标是2026年底前达|九成|。": "电子申请占比 | 2026-12-31?",
        "死亡率拉到35%，上回才|两成|。": "死亡率",
        "总收益34.6亿元，只多|2.9%|。": "总收益 | | increase",
        "全市已兑现41笔共|26.8万元|。": "兑现",
        "全市登记的民企5412家，多出|386家|。": "登记的民企 | | increase",
        "召唤48913宗，按年|+7.3%|。": "召唤 | | increase",
        "销售额31亿元（|-3.1%|）。": "销售额 | | decrease",
        "累计确诊1302例，其中重症18例，死亡3例，较昨日新增|57例|。": "累计确诊",
        "事业单位241家，实施人数4236人，较上月减少37家、近|600人|。": "实施人数 | | decrease",
        "第三季毛利率18.6%，只要汇率守在29.5元，本季可回到|19.5%|。": "毛利率",
        "接获投诉1037宗，涉款2.2亿元，分别较去年同期增加|四成三|及逾一倍。": "投诉 | | increase",
        "今年上半年发电装机翻了一番，达到|2340万千瓦|。": "发电装机 | 2024-01-01/2024-06-30 | increase",
        "6月登记结婚8027对（含相同性别215对），较5月多出约|一成二|。": "登记结婚 | 2024-06 | increase",
        "6月出生人数8614人，粗出生率为4.35‰，比去年6月的10481人少了|17.8%|。": "出生人数 | 2024-06 | decrease",
        "日均流量260万辆次，是平日的|1.8倍|。": "日均流量",
        "农会礼盒10台斤装由去年的680元调高为|780元|。": "农会礼盒 | | increase",
        "●旺鲜超市：苹果5公斤箱装|399元|。": "苹果",
        "归母净利润4.86亿元，是去年同期的2.4倍；扣非后为|4.52亿元|。": "扣非后归母净利润",
        "净利润3.12亿元，下滑6.8%；扣非后|2.86亿元|，微增1.5%。": "扣非后净利润",
        "除税后溢利12亿元，撇除一次性收益后为|9亿元|。": "撇除一次性收益后除税后溢利",
        "月薪5万元，扣税后只有|4.1万元|。": "扣税后月薪",
        "票房收入8亿元，扣除服务费后为|7.2亿元|。": "扣除服务费后票房收入",
        "恒岭家居收报9.14元，总市值54.8亿元，今年以来累计下跌近|三成|。": "恒岭家居收报 | 2024-01-01/2024-07-19 | decrease",
        "三莺线累计运量19.6万人次，平均每日|2.8万人次|。": "三莺线累计运量平均每日",
        "本期新增通报43家、1846人，终止实施6家、|726人|。": "终止实施",
        "营业收入10亿元，剔除汇率影响后增长|5%|。": "营业收入 | | increase",
        "观光维护费3年累计收了逾|1.4亿元|。": "观光维护费",
        "食品中毒486件，患者5231人；去年全年则有|561件|。": "食品中毒 | 2023",
    },
    carries=True,
)
def carried(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What was measured last: |贷款余额|32.4万亿元,同比增长17.1%."""
    if slot.joined and (same := story.joined_unit(slot)):
        return same
    if story.last and (slot.joined or packed(story.frame, story.last.slot)):
        return story.last.metric
    if story.last and said.reaching and story.last.rate and story.last.slot.quantity.end == slot.start:
        return story.last.metric  # 跌3.7%至|182.6亿元|
    if story.last and _in_all(slot, story.last, story.frame):
        return story.last.metric
    if story.last and _over(slot, story.last, story.frame):
        return story.last.metric
    if slot.quantity.unit in AGES and story.last and story.last.slot.quantity.unit not in AGES:
        return None  # 冰毒市值约120万元，并拘捕|34岁|男子
    if (said.part and _unnamed(slot, story)) or (story.kind == "count" and story.frame.seen.startswith("加幅", slot.clause)):
        return None  # 加推60伙，加幅|2%至3%|: of their price
    if story.frame.seen.startswith(OF_TWO, slot.clause):
        return None  # 三区分别为1430万、986万和771万，|前者|增长9.8%
    if of_its_price(slot, story):  # 收报9.14元，总市值54.8亿元，今年以来累计下跌近|三成|
        named = (one.metric for one in story.named_last(slot) if one.metric and not _is_of_shares(one.metric, story.frame))
        return next(named, None)
    if _of_another_kind(slot, said, story) or _of_what_is_told_between(slot, story):
        return None
    if story.last and _UNREAD.search(story.frame.seen, story.last.slot.quantity.end, slot.clause):
        return None  # 病床占用率|108%|,求诊人次5842,按周跌|3.1%|: of a figure that no rule reads
    if len(slot.series) > 1 and distributed(story.frame, slot):
        return None  # 出口蔬菜、水果等农产品,分别增长|10.6%|、21.6%: of which is not told
    if slot.quantity.kind == "percentage_point" and story.share:
        return story.share
    if said.rate and story.last and story.last.wording.base and story.last.slot.quantity.end == slot.start:
        return story.last.metric or story.subject  # 事故29件、5死,比去年的22件多出|3成|
    if slot.quantity.kind == "percent" and story.kind != "percent" and _BACK_AT.search(story.frame.seen, slot.start, slot.quantity.start):
        return story.share_told()  # 毛利率18.6%，……汇率守在29.5元，本季可回到|19.5%|
    if slot.quantity.kind == "money" and _ANOTHER.match(story.frame.seen, slot.clause):
        return None  # 门店提成5870万元，|另有8900万元|被其购房
    if slot.quantity.kind == "measure" and story.kind == "count" and _LEFT.search(story.frame.seen, slot.start, slot.quantity.start):
        return None  # 已有4笔土地清理完毕，尚余约|5.2万立方米|
    grown = said.change == "increase" or story.frame.seen.endswith("新增", slot.start, slot.quantity.start)
    if said.base and grown and story.outgrown(slot):
        return story.whole  # 累计确诊1302例，其中死亡3例，较昨日新增|57例|
    if story.frame.seen.endswith("以", 0, slot.quantity.start) and _CLOSED.match(story.frame.seen, slot.quantity.end):
        return story.subject  # 新台币贬值6.8分，以|30.217元|作收
    in_bracket = story.frame.seen[slot.start - 1 : slot.start] == "("
    if story.last and story.last.metric is None and _broken_down(slot, story.last, story.frame):
        return None
    net = _net(slot, said, story.frame)
    alone = bool(net) and net[0][1] == slot.quantity.start  # 扣非后|2.86亿元|
    if not (said.verbal or in_bracket or alone or doubled(slot.quantity)):
        return None
    same = story.of_unit(slot) or story.subject
    return (*net, *same, *_mean(slot, story.frame)) if same else same


def of_its_price(slot: Slot, story: Story) -> bool:
    """Whether a share's price moved so, not what was told of it last: 总市值约287亿元,年内|跌幅|收窄至5.5%."""
    of_a_share = story.subject is not None and _is_of_shares(story.subject, story.frame)
    return of_a_share and _BY_HOW_MUCH.search(story.frame.seen, slot.start, slot.quantity.start) is not None


def _is_of_shares(metric: Metric, frame: Frame) -> bool:
    return frame.seen.endswith(_OF_A_SHARE, *metric[-1])


def _over(slot: Slot, last: Measured, frame: Frame) -> bool:
    """Whether the figure before only says over which time: 维护费|3年|累计收了逾1.4亿元."""
    named = last.reader == "named" and last.slot.quantity.unit in TIMES
    right_behind = last.slot.quantity.end == slot.start and last.slot.clause == slot.clause
    return named and right_behind and _TAKEN_IN.fullmatch(frame.seen, slot.start, slot.quantity.start) is not None


def _net(slot: Slot, said: Wording, frame: Frame) -> Metric:
    """What was taken off it, for a level: 归母净利润4.86亿元;|扣非后|为4.52亿元."""
    taken = None if said.rate or slot.start > slot.clause else _NET_OF.match(frame.seen, slot.clause, slot.quantity.start)
    return (taken.span(),) if taken else ()


def _mean(slot: Slot, frame: Frame) -> Metric:
    """That it is a mean, where what was measured was none: 累计运量19.6万人次,|平均每日|2.8万人次."""
    mean = _MEAN.match(frame.seen, slot.clause, slot.quantity.start) if slot.start == slot.clause else None
    return (mean.span(),) if mean else ()


def _broken_down(slot: Slot, last: Measured, frame: Frame) -> bool:
    """Whether the figure is a part of one that nobody named: 47人(|26男|21女)."""
    between = frame.seen[last.slot.quantity.end : slot.quantity.start]
    return between in ("", "(") and last.slot.quantity.unit == slot.quantity.unit


def _in_all(slot: Slot, counted: Measured, frame: Frame) -> bool:
    """Whether a sum is that of what was just counted: 已兑现41笔|共26.8万元|."""
    right_behind = counted.slot.quantity.end == slot.start and counted.slot.quantity.kind == "count"
    return right_behind and slot.quantity.kind == "money" and _IN_ALL.fullmatch(frame.seen, slot.start, slot.quantity.start) is not None


def _unnamed(slot: Slot, story: Story) -> bool:
    """Whether the figure before in the sentence has no name: 首三季合计2041亿元,约相当于去年全年的|八成|."""
    last = story.last
    return last is not None and last.metric is None and last.wording.linked and last.slot.sentence == slot.sentence


def packed(frame: Frame, slot: Slot) -> bool:
    """Whether the figure is how something is sold: 农会礼盒|10台斤|装由680元调高为780元."""
    return _PACK.match(frame.seen, slot.quantity.end) is not None


def _of_another_kind(slot: Slot, said: Wording, story: Story) -> bool:
    """Whether a share moves where no share was told: 就业人数1160万人,由|3.36%|降至3.31%."""
    last = story.last
    if last is None or last.slot.line != slot.line:
        return False
    if last.wording.starting and not last.metric:
        return True
    kinds = {slot.quantity.kind, story.kind}
    if story.kind == "percent" and last.slot.quantity.end <= story.frame.part(slot) and not (said.base or said.rate):
        return slot.quantity.kind in ("money", "count")  # 合格率占九成。市府今年原编列|1050万元|
    if "money" in kinds and kinds & {"count", "measure"} and not (said.base or said.rate):
        # 温网室受损96.5公顷,估计|1.09亿元|
        return not _VALUED.search(story.frame.seen, slot.start, slot.quantity.start)  # 总投资5.93亿元,……已完成|152公里|
    return said.starting and slot.quantity.kind == "percent" and last.slot.quantity.kind in ("count", "money")


def _of_what_is_told_between(slot: Slot, story: Story) -> bool:
    """Whether clauses about something else stand between: 太阳能产量降一成。机械业终止了颓势,微增|0.6%|."""
    frame, last = story.frame, story.last
    begin = frame.part(slot)
    if last is None or last.slot.quantity.end > begin:
        return False
    return much_told(frame.seen, begin, slot.clause)


def much_told(seen: str, begin: int, end: int) -> bool:
    """Whether a stretch tells of something new."""
    return len(_WORDS_OF.findall(_BY_THE_WAY.sub("", seen[begin:end]))) >= _A_CLAUSE
