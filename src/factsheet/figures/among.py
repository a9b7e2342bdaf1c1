"""Readers of figures told together, and of which of those told: lists with 分别, 前者 and 后者, those that the words tell apart."""

from itertools import islice

from factsheet.figures.carried import OF_TWO, much_told
from factsheet.figures.frame import AGES, Slot
from factsheet.figures.name import name
from factsheet.figures.reading import Metric, Story, reader
from factsheet.figures.series import distributed, items
from factsheet.figures.wording import Span, Wording, wording
from factsheet.patterns import compiled

_LONGEST_LIST = 20
# 月薪5000元以下|的占|三成
THOSE = compiled(
    "(?:者|[的者]的?(?:[人家户]|银行|公司|县市|城市|企业|学校|家庭|单位)?)"
    "(?:约|就|共|已|超过?|还|仍|也)*(?:占|[只仅]?[有剩]|多?达|为)(?:了|到|约|近|超过?|逾|不[到足])*"
)
_OF_SO_MANY = compiled("[两二三四五][者项]")
_MEETING = compiled(
    "(?P<what>[^,;。#@]{0,6}?(?:低于|高于|超过|超出|未达|符合|不符合?|违反)[^,;。#@的]{2,12})的[约近逾只仅就共还有]*"
)
_WHO_ARE = compiled("者?[的]?(?:却|则|也|亦|还|就|更|共|已|仍|约|近|逾|只|仅|有|占|达|为|超过?|不足|不到)*")
_LESS = compiled("(?:不[到足满]|少于|低于|高于|超过?|多于)?$")


@reader(
    yes={
        "对越南、泰国出口分别为120亿元和|87亿元|。": "泰国出口",
        "对越南、泰国出口分别为|120亿元|和87亿元。": "越南出口",
        "甲县、乙县分别新建|12座|和9座粮仓。": "甲县",
        "学前教育、义务教育、高中阶段教育、高等教育经费分别为53亿元、284亿元、|101亿元|、176亿元。": "高中阶段教育经费",
        "去年旅客量630万人次，货运量41万吨，分别增长8.3%和|9.6%|。": "货运量 | 2023 | increase",
        "营收、利润分别为98亿元和8亿元，环比增长|10.1%|和22%。": "营收 | | increase",
        "第二季度营收和净利润分别为|98亿元|和8亿元。": "营收",
        "过去三年接获167宗投诉，依次为39宗、|52宗|及76宗。": "投诉 | 2022",
        "1年期定存利率降至0.95%，2年期、3年期分别降至1.05%、|1.25%|。": "3年期",
        "南太湖新区、长兴、德清三地分别为5473件、|4690件|和4127件。": "长兴",
        "娄底、邵阳、衡阳三市更只有19.2、|21.7|和24.0毫米。": "邵阳",
        "甲厂、乙厂两家企业分别投产12条和|9条|生产线。": "乙厂",
        "外贸进出口57.9亿元，其中出口44.2亿元、进口13.7亿元，三者增速分别为8.7%、|12.1%|、-0.9%。": "出口 | | increase",
        "6月有34款车官降，4月、5月分别只有|11款|、19款。": "车官降 | 2024-04",
        "全市发放贷款4826笔、25.9亿元，同比分别增长12.6%和|18.3%|。": "贷款 | | increase",
        "其中海上64宗、陆路98宗、空运55宗，分别占29.5%、|45.2%|及25.3%。": "陆路",
        "单人额度由55万元提高到70万元；生育二孩、三孩的家庭，可分别再增|20%|和30%。": " | | increase",
    }
)
def listed(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """One of a list: 对越南、泰国出口分别为120亿元和|87亿元|."""
    count, place = len(slot.series), slot.number - slot.series.start
    if not 1 < count <= _LONGEST_LIST:
        return None
    seen, first = story.frame.seen, story.frame.slots[slot.series.start]
    counted = _counted_list(first, count, story)
    if not (counted or distributed(story.frame, slot, nameless=said.name[0] == said.name[1])):
        return None
    tenors = [each.quantity for each in story.frame.slots[max(first.number - count, 0) : first.number]]
    if len(tenors) == count and tenors[-1].end == first.start and all(tenor.text.endswith("期") for tenor in tenors):
        return ((tenors[place].start, tenors[place].end),)  # 2年期、3年期利率分别降至1.05%、1.25%
    told = wording(seen, first.start, first.quantity.start)
    of_all = (told.name[0], told.share[0]) if told.share else told.name
    if _OF_SO_MANY.match(seen, *of_all):
        of_all = (first.start, first.start)  # 出口44亿元、进口13亿元，|两者|增速分别为8.7%、12.1%
    names = items(seen, of_all, count) or (items(seen, counted, count) if counted else None)
    if names:
        return names[place]
    behind = story.frame.slots[first.number - 1].end if first.number else 0
    if name(seen, of_all):
        return None if slot is first or not story.last else story.last.metric
    if much_told(seen, max(behind, first.sentence), first.clause):
        return None
    levels = list(islice(story.levels(first), count))[::-1]
    if len(levels) == count:
        return levels[place]
    last = story.last  # 三年接获167宗投诉，依次为39宗、52宗及76宗
    return last.metric if last and last.slot.sentence == slot.sentence and last.slot.quantity.unit == slot.quantity.unit else None


def _counted_list(first: Slot, count: int, story: Story) -> Span | None:
    """The names before what counts them: |娄底、邵阳、衡阳|三市更只有19.2、21.7和24.0毫米."""
    before = story.frame.before(first)
    if before is None or before.clause != first.clause or before.quantity.kind != "count" or before.quantity.value != count:
        return None
    return before.start, before.quantity.start


@reader(
    yes={
        "出口及进口分别为3.4万亿及3.6万亿元，前者少|4.9%|，后者少3.6%。": "出口 | | decrease",
        "出口及进口分别为3.4万亿及3.6万亿元，前者少4.9%，后者少|3.6%|。": "进口 | | decrease",
        "快运、供应链是两大板块，前者毛利率9.6%，后者只有|6.2%|。": "毛利率",
        "男、女性受访者分别有420人和580人，前者中位年龄41岁，后者为|38岁|。": "中位年龄",
    },
    carries=True,
)
def former(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """Which of the two that the sentence told before: 出口及|进口|分别为3.4万亿及3.6万亿元,……后者少3.6%."""
    seen, last = story.frame.seen, story.last
    which = seen[slice(*said.name)]
    if which not in OF_TWO or last is None or last.slot.sentence != slot.sentence:
        return None
    if which == "后者" and last.metric and (measure := _of_the_former(seen, last.metric)):
        return (measure,)
    metrics = {one.slot.number: one.metric for one in story.named_last(slot)}
    pairs = (series for number in metrics if len(series := story.frame.slots[number].series) == len(OF_TWO))
    pair = next(pairs, None)
    return metrics.get(pair[OF_TWO.index(which)]) if pair else None


def _of_the_former(seen: str, metric: Metric) -> Span | None:
    """What was measured of 前者: 前者|毛利率|9.6%."""
    start, end = metric[0]
    return (start + len(OF_TWO[0]), end) if seen.startswith(OF_TWO[0], start) and end - start > len(OF_TWO[0]) else None


@reader(
    yes={
        "低于死水位运行的|218座|，其中中型3座。": "低于死水位运行",
        "符合条件的|1.2万人|已提交申请。": "符合条件",
        "验出残留超过限值的有|19件|。": "验出残留超过限值",
        "违反规定的|8家|被责令停业。": "违反规定",
        "不符標示規定的共|7件|。": "不符标示规定",
    }
)
def meeting(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """Those that are told apart by what they meet, in one clause: |低于死水位运行|的218座."""
    if slot.quantity.kind != "count" or slot.start != slot.clause:
        return None
    met = _MEETING.fullmatch(story.frame.seen, slot.clause, slot.quantity.start)
    return (met.span("what"),) if met else None


@reader(
    yes={
        "死者中，18到24岁|269人|，年减38人。": "18到24岁",
        "65岁以上却有|1343人|，占全部死者46%。": "65岁以上",
        "30岁以下占|四成|。": "30岁以下",
        "6岁以下|3.42宗|，65岁或以上1.94宗。": "6岁以下",
    }
)
def aged(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """Those of an age that stands right before: |18到24岁|269人."""
    before = story.frame.before(slot)
    if before is None or before.quantity.unit not in AGES or before.sentence != slot.sentence or slot.quantity.unit in AGES:
        return None
    between = _WHO_ARE.fullmatch(story.frame.seen, before.quantity.end, slot.quantity.start)
    several = before.quantity.low is not None or before.quantity.bound is not None
    return ((before.quantity.start, before.quantity.end),) if between and several else None


@reader(
    yes={
        "受访者中，月薪5000元以下的占|三成|。": "月薪5000元以下",
        "全省年均演出不足80场的小剧团不少，不足40场的有|21个|。": "不足40场",
        "该院设计的大桥中，主跨超过500米的有|11座|。": "主跨超过500米",
        "今年投产的三个项目投资12亿元，用工|860人|。": "用工",
    }
)
def those(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """Those whom the figure before tells apart: |月薪5000元以下|的占三成."""
    if slot.start == slot.clause or not THOSE.fullmatch(story.frame.seen, slot.start, slot.quantity.start):
        return None
    seen, before = story.frame.seen, story.frame.slots[slot.number - 1]
    whose = name(seen, (before.start, before.quantity.start))
    bound = _LESS.search(seen, before.start, before.quantity.start)
    begin = whose[0] if whose else bound.start() if bound else before.quantity.start
    return ((begin, slot.start),)
