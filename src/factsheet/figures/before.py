"""Readers of what stands before a figure: its name, its share, its label, or where its move began."""

from itertools import islice

from factsheet.figures.carried import much_told, of_its_price, packed
from factsheet.figures.deeds import PAYING, acting, acts
from factsheet.figures.frame import ASIDE, DATE, QUANTITY, TIMES, Slot
from factsheet.figures.name import headed, name, proportional
from factsheet.figures.reading import Metric, Story, reader
from factsheet.figures.series import distributed, items
from factsheet.figures.topic import topic
from factsheet.figures.wording import Span, Wording, wording
from factsheet.model import Quantity
from factsheet.patterns import compiled

_LONGEST_LIST = 20
_PACES = frozenset({"增速", "增幅", "涨幅", "升幅", "降幅", "跌幅", "减幅", "增长率", "成长率", "年增率"})
# 受损作物以|香蕉|2亿元最多
_MOST = compiled("以(?P<which>[^以]{2,12})$")
_EXTREME = compiled("最[高低](?:气温)?")
# 向四名客户|归还|1870万元: what was done with a sum for those counted
_PAID = compiled(
    f"(?:{PAYING}|赔[偿付]|借得|发给|补[助偿]|诈[取骗得]|收受|征收)"
    "(?:[约近逾共]|合共|共计|总计|超过)*"
)
# 起诉薛某等|32人|, but 海关总署等|13个|部门
_PEOPLE = frozenset({"人", "名", "位"})
_OF_THEM = ("占当中", "占其中", "占去", "占到", "占了", "占掉")
_TOGETHER = ("合", "共", "各")  # 三个警区|合|占四成
# 在建规模占|全球|一半以上 says nothing without whose it is; nor do 占比, 日均, 新增.
_EVERYWHERE = frozenset({"全球", "世界", "全国", "全省", "全市", "全县", "全区", "全港", "全台", "全校", "全行业", "全线", "全体"})
_SHARES = ("占比", "占比重")
_MEANS = ("日均", "月均", "年均", "人均", "户均", "平均每天", "平均每月", "平均每年")
_GROWTHS = ("新增", "净增")
# 酱油仍是大头，|收入|34.9亿元: whose level it is stands in the clause before.
_LEVELS = compiled(
    "(?:全年|上半年|当年|总)?(?:(?:销售)?收入|营收|销量|销售[额量]|产[量值]|出货量|交付量|净?利润|净利|毛利率|成交[额量]?|[进出]口[额量]"
    "|客流量?|票房|均价|市占率|市场份额|渗透率)"
)
_DATED_LEVEL = compiled(
    f"(?:^|(?<=[,;。!?:\n]))(?P<what>[^,;。!?:#{DATE}{ASIDE}\n]{{2,12}}){DATE}+的?[^{DATE},;。#]{{2,6}}?[^,;。#{DATE}]{{0,4}}$"
)
_STANDS = compiled(
    "(?:^|(?<=[,;。!?:\n]))(?P<what>[^,;。!?:#@~\n]{2,14}?)(?:方面)?"
    "(?:(?:则|也|亦)?(?:仍|仍然|还|依然|依旧|继续|一直)?(?:是|成为|居|占)(?:公司|全[省市县]|我国|[其该][^,;]{0,3})?的?"
    "(?:第?一?大头|主力|最大[^,;#]{0,8}|支柱[^,;#]{0,4}|强项|龙头|亮点|冠军|榜首|首位|黑马)"
    "|(?:业绩|市场|销售|整体)?表现(?:最|较|相对|尤其|十分|同样)?(?:好|佳|突出|亮眼|抢眼|稳健|平稳|不俗|优异|强劲|平平|疲软|疲弱|欠佳|逊色|理想|差)"
    "|(?:卖|跑|涨|长|增长|下滑|恢复)得?最[好快多猛俏]|最[受为][^,;#]{1,4}|领跑|居首|一枝独秀|独占鳌头|异军突起|后来居上),$"
)
# 5部电脑|及|现金42万元, 总经费3.2亿元|中|中央补助8000万元, 公交与地铁50米|内|换乘比例88%: of the figure before
_OF_BEFORE = compiled(".{2,8}?(?:以及|及(?!以[上下])|[和与](?!解|平))(?=..)")
_INSIDE = compiled("中(?![国央心学医小层东部期型等间标选签药介文外华票])|内(?![地需外销部资陆河])|[之以][内外]|之间|以[上下]|里[头面]")
# Who does something is no measure without what he does.
_ACTORS = frozenset("府部局署院会司团中央")
_DEED = compiled("(?P<what>[^,;。#@]{0,4}(?:编列|投入|斥资|拨付|拨出|支付|捐出|捐助|追加|补助|发放|花费|耗资))")
# 月薪5000元以下|的占|三成
THOSE = compiled("(?:者|[的者]的?[人家户]?)(?:约|就|共|已|超过?|还|仍|也)*(?:占|[只仅]?有|多?达|为)(?:了|到|约|近|超过?|逾|不[到足])*")
ARROWS = ("→", "➔", "⇒", "->", "—>")
_OF_SO_MANY = compiled("[两二三四五][者项]")
_OF_TWO = ("前者", "后者")
_MEETING = compiled(
    "(?P<what>[^,;。#@]{0,6}?(?:低于|高于|超过|超出|未达|符合|不符合?|违反)[^,;。#@的]{2,12})的[约近逾只仅就共还有]*"
)
_LESS = compiled("(?:不[到足满]|少于|低于|高于|超过?|多于)?$")
_RANKED = ("最", "居首", "为首", "居前")
# ●护岸：左右岸加高加固共6.8公里，编列|9.7亿元|
_ITEM = compiled(rf"[●•■‧◆▪·○*□★※] ?(?P<label>[^\n,;。:{DATE}{QUANTITY}]{{2,10}}):")
_OF_ITEMS = frozenset({"money", "measure", "count"})
# 2.直播带货。|2037件|，为上年同期的1.6倍。
_NUMBERED_LABEL = compiled(r"\(?[0-9一二三四五六七八九十]{1,2}[).、] ?(?P<label>[^\W\d_][^,;:。!?()#@\n]{1,10})。")
# 单日最高客流：7月26日（星期六），|20.4万人次|: a label whose day stands before the figure.
_REACH = 80
_DATED_LABEL = compiled(rf"(?:^|(?<=[\n。;]))(?P<label>[^\n,;。:{DATE}{QUANTITY}]{{2,20}}):[{DATE}{ASIDE} ]+,$")


@reader(
    yes={
        "票价由12元调高至|15元|。": "票价 | | increase",
        "资本支出从原订的15亿元，上调至|18亿元|。": "资本支出 | | increase",
        "全市绿地从去年的3万亩扩大到今年的|4.2万亩|。": "绿地 | 2024 | increase",
        "起付线200元→|150元|，报销85%→92%": "起付线 | | decrease",
        "毛利率由上季的三成一降至|两成八|。": "毛利率 | | decrease",
    },
    carries=True,
)
def reached(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """Where a move ends that began at the figure before: 票价由12元调高至|15元|."""
    before = story.last
    ends = before and before.wording.starting and before.slot.sentence == slot.sentence
    ends = ends and before and (said.reaching or _by_arrow(before.slot, slot, story))
    return before.metric if before and ends else None


def _by_arrow(before: Slot, slot: Slot, story: Story) -> bool:
    """Whether an arrow leads from the figure before: 起付线200元→|150元|."""
    return story.frame.seen[before.quantity.end : slot.quantity.start].strip() in ARROWS


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
        "单人额度由55万元提高到70万元；生育二孩、三孩的家庭，可分别再增|20%|和30%。": " | | increase",
    }
)
def listed(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """One of a list: 对越南、泰国出口分别为120亿元和|87亿元|."""
    count, place = len(slot.series), slot.number - slot.series.start
    if not 1 < count <= _LONGEST_LIST:
        return None
    seen, first = story.frame.seen, story.frame.slots[slot.series.start]
    if not (distributed(story.frame, slot, nameless=said.name[0] == said.name[1]) or _counted_list(first, count, story)):
        return None
    tenors = [each.quantity for each in story.frame.slots[max(first.number - count, 0) : first.number]]
    if len(tenors) == count and tenors[-1].end == first.start and all(tenor.text.endswith("期") for tenor in tenors):
        return ((tenors[place].start, tenors[place].end),)  # 2年期、3年期利率分别降至1.05%、1.25%
    of_all = wording(seen, first.start, first.quantity.start).name
    if _OF_SO_MANY.match(seen, *of_all):
        of_all = (first.start, first.start)  # 出口44亿元、进口13亿元，|两者|增速分别为8.7%、12.1%
    names = items(seen, of_all, count) or (items(seen, counted, count) if (counted := _counted_list(first, count, story)) else None)
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
    if which not in _OF_TWO or last is None or last.slot.sentence != slot.sentence:
        return None
    if which == "后者" and last.metric and (measure := _of_the_former(seen, last.metric)):
        return (measure,)
    two = next((one for one in story.named_last(slot) if len(one.slot.series) == len(_OF_TWO)), None)
    levels = {one.slot.number: one.metric for one in story.named_last(slot)} if two else {}
    return levels.get(two.slot.series[_OF_TWO.index(which)]) if two else None


def _of_the_former(seen: str, metric: Metric) -> Span | None:
    """What was measured of 前者: 前者|毛利率|9.6%."""
    start, end = metric[0]
    return (start + len(_OF_TWO[0]), end) if seen.startswith(_OF_TWO[0], start) and end - start > len(_OF_TWO[0]) else None


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


@reader(
    yes={
        "去年全市出口685.3亿元，占全省出口总额的|6.3%|。": "占全省出口总额",
        "受访企业中，制造业占|四成出头|。": "制造业",
        "日本仍是最大市场，占|八成七|。": "日本",
        "中国在建核电规模占全球|一半以上|。": "中国在建核电规模占全球",
        "制造业占香港总产出的比重曾高达|30%|。": "制造业占香港总产出的比重",
        "游泳、健身两类占去|八成以上|。": "游泳、健身",
    }
)
def shared(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """A share by what it is of: |占全省出口总额|的6.3%; without that by whose it is: |制造业|占四成."""
    if not said.share:
        return None
    start, end = said.share
    seen = story.frame.seen
    subject = name(seen, (said.name[0], start - seen.startswith(_TOGETHER, start - 1)))
    if subject and proportional(seen[start:end]):
        return ((subject[0], end),)
    if subject and seen[start + 1 : end].strip() in _EVERYWHERE:
        return ((subject[0], end),)
    if end - start > 1 and seen[start:end] not in _OF_THEM:
        return (said.share,)
    about = None if subject else topic(story.frame, slot)
    return (subject,) if subject else (about[0],) if about else story.subject


@reader(
    yes={
        "出厂价格同比下降3.2%，降幅比上月收窄|0.2个百分点|。": "出厂价格降幅 | | decrease",
        "对外贸易增长6%，增速比一季度加快|1.2个百分点|。": "对外贸易增速 | | increase",
        "零售额按年升4.6%，升幅较7月扩大|2.3个百分点|。": "零售额升幅 | | increase",
        "总值693亿元，比去年同季多7.5%；撇除价格因素，实质升幅缩窄至|3.9%|。": "总值实质升幅 | | decrease",
        "物价涨3%，剔除蔬菜后的核心物价涨2.4%，较上月缩小|0.2个百分点|。": "剔除蔬菜后的核心物价 | | decrease",
    },
    carries=True,
)
def paced(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """The pace of what was measured last: |出厂价格|下降3.2%,|降幅|比上月收窄0.2个百分点."""
    start, end = said.name
    pace = story.frame.seen[start:end].strip("，, ")
    if of_its_price(slot, story):
        return None
    return (*story.subject, (end - len(pace), end)) if story.subject and pace.removeprefix("实质") in _PACES else None


@reader(
    yes={
        "该市人口自然增长率为|-2.3‰|，机械增长率1.2‰。": "人口自然增长率",
        "最大点雨量为石梁镇的|286毫米|。": "最大点雨量",
        "受损作物以香蕉|2亿元|最多。": "香蕉",
        "云林县损失最重，屏东县也有|9655万元|。": "屏东县",
        "明日市区最低|14℃|，新界再低两三度。": "市区最低",
        "税收收入361.8亿元，占比|74.4%|。": "税收收入占比",
        "全市客流量2.36亿人次，日均约|295万人次|。": "客流量日均",
        "住户存款增加较多，当月新增|96亿元|。": "住户存款新增",
        "电池级碳酸锂6月均价|7.4万元/吨|。": "电池级碳酸锂均价 | 2024-06",
        "远星汽车今年前8月销量|28.9万辆|。": "远星汽车销量 | 2024-01/2024-08",
        "酱油仍是公司的大头，收入|34.9亿元|。": "酱油收入",
        "蚝油表现最好，销量达|12万吨|。": "蚝油销量",
        "新能源车一枝独秀，渗透率达|52.3%|。": "新能源车渗透率",
        "累积雨量以泰岭乡|468毫米|最多。": "累积雨量",
        "单位地区生产总值能耗下降|2.5%|。": "单位地区生产总值能耗 | | decrease",
        "旅发局公布，7月初步访港旅客|398万人次|。": "访港旅客 | 2024-07",
        "海外生产比为|47.3%|。": "海外生产比",
        "工作天数虽较上月少了|4天|。": "工作天数 | | decrease",
        "毛利率力守|27%|。": "毛利率",
        "今年资本支出从原订的|15亿元|，上调至18亿元。": "资本支出 | 2024",
        "截至6月末，普惠型小微企业贷款余额|32.4万亿元|。": "普惠型小微企业贷款余额 | 2024-06-30?",
        "公司实现归属于上市公司股东的净利润|2.96亿元|。": "净利润",
        "核心区新房均价较上月微涨|0.4%|。": "核心区新房均价 | | increase",
        "预计占总装机的比重提高到|四成二|。": "占总装机的比重 | | increase",
        "新增航线|11条|。": "新增航线",
        "交易量已剩高峰的|6成|。": "交易量",
        "成交价580万元，相当于呎价约|1.2万元|。": "呎价",
        "目标价0.92元，相当于2025年预测市盈率约|8.5倍|。": "市盈率",
        "照度每增加1勒克斯，成虫密度就少|12%|。": "成虫密度 | | decrease",
        "路灯亮度|减半|。": "路灯亮度 | | decrease",
        "10年期国债收益率下行1个基点；30年期下行|1.4个基点|至1.879%。": "30年期 | | decrease",
        "公司3年期中票票面利率|2.34%|。": "3年期中票票面利率",
        "警方拘捕|27人|。": "警方拘捕",
        "特约车辆年底前要由|87辆|扩充为140辆。": "特约车辆 | 2024-12-31?",
        "投诉93宗，涉款最大的一宗为|4280元|。": "涉款",
        "检警起出一条长约|140公尺|的暗管。": "长",
        "8月强积金赚|2.2%|。": "强积金赚 | 2024-08 | increase",
        "她促请署方将按金由|500元|调低至200元。": "按金",
        "建工路一栋屋龄|38年|的住商大楼起火。": "屋龄",
        "日出康城一个实用面积|479呎|的两房户易手。": "实用面积",
        "缺席者须停用|3个月|。": "停用",
        "商家担心生意再少|两成|。": "生意 | | decrease",
        "市府今晨安置|18户|到附近旅馆。": "安置",
        "她以汇率|31.8元|估算，营收可望成长。": "汇率",
        "检测结果至少要等|5天|。": "检测结果",
        "公司拟向全体股东每10股派发现金红利|3元|（含税）。": "每10股派发现金红利",
        "全年旅客料达4900万人次，仍只及2018年高峰|6515万人次|的75%。": " | 2018",
        "上月求诊人次6420，比对上一个月多3%，病床占用率达|108%|。": "病床占用率 | 2024-06",
        "海关总署等|13个|部门联合印发通知。": "",
        "地检署昨天起诉薛某等|32人|。": "起诉",
        "李在明以|42%|的支持率居首。": "支持率",
        "行动中检获5部电脑及现金|42万元|。": "现金",
        "他向四名客户归还|1870万元|。": "归还",
        "经理骗去11名客户合共|6400万元|。": "经理骗去",
    }
)
def named(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """The words before the figure: |普惠型小微企业贷款余额|32.4万亿元."""
    seen = story.frame.seen
    begin, end = said.name
    if slot.start > slot.clause and (cut := _OF_BEFORE.match(seen, begin, end)):
        begin = cut.end()  # 5部电脑及|现金|42万元
    elif slot.start > slot.clause and (within := _INSIDE.match(seen, begin, end)):
        begin = within.end()  # 总经费3.2亿元中|中央补助|8000万元, 50米内|换乘比例|88%
    if counted := _counted_before(slot, story):
        if seen.startswith(counted, begin) and _PAID.fullmatch(seen, begin + len(counted), end):
            begin += len(counted)  # 向四名客户|归还|1870万元
        elif seen[begin:end].strip("约近逾") == counted and story.last and acting(seen[slice(*story.last.wording.name)]):
            begin, end = story.last.wording.name  # |骗去|11名客户合共6400万元
    most = _MOST.search(seen, *said.name) if seen.startswith(_RANKED, slot.quantity.end) else None
    span = name(seen, (begin, end))
    if most and span and span[1] > most.start():
        span = most.span("which")
    if span and slot.quantity.unit == "℃" and seen[span[1] - 1] != "温" and (extreme := _EXTREME.match(seen, span[1])):
        span = span[0], extreme.end()
    if span and slot.quantity.kind == "count" and seen[span[1] - 1] == "等":
        act = acts().search(seen, *span)  # 中央宣传部等|13个|部门联合印发通知, but 检方|起诉|薛某等32人
        return (act.span(),) if act and slot.quantity.unit in _PEOPLE else None
    if span and slot.quantity.kind == "money" and seen[span[1] - 1] in _ACTORS:
        deed = _DEED.match(seen, span[1], slot.quantity.start)
        span = (span[0], deed.end("what")) if deed else None  # 县府共编列|102亿元|
    if span and (shares := _per_shares(slot, story)):
        span = (shares, span[1])
    if tenor := _tenor(slot, said, story, span):
        span = (tenor.start, span[1] if span else tenor.end)
    return (*_whose(seen[slice(*span)], slot, story), span) if span else None


def _per_shares(slot: Slot, story: Story) -> int | None:
    """Where it begins to say for how many shares a sum is: |每10股|派发现金红利3元."""
    before = story.frame.before(slot)
    if before is None or before.quantity.unit != "股" or before.quantity.end != slot.start:
        return None
    each = before.quantity.start - 1
    return each if story.frame.seen.startswith("每", each) else None


def _tenor(slot: Slot, said: Wording, story: Story, span: Span | None) -> Quantity | None:
    """The tenor that the name goes on from, or that is one by itself: |10年期|国债收益率, |30年期|下行1.4个基点."""
    before = story.frame.before(slot)
    tenor = before.quantity if before else None
    if tenor is None or tenor.end != (span[0] if span else slot.start) or tenor.text[-1] != "期":
        return None
    return tenor if tenor.kind == "measure" and (span or said.rate) else None


def _counted_before(slot: Slot, story: Story) -> str | None:
    """The noun that the figure before counts, if the slot's goes on from it: 向四名|客户|归还1870万元."""
    last = story.last
    if last is None or last.reader != "counted" or last.slot.clause != slot.clause or not last.metric:
        return None
    start, end = last.metric[0]
    return story.frame.seen[start:end] if start == last.slot.quantity.end else None


def _whose(words: str, slot: Slot, story: Story) -> Metric:
    """Of what the share or the growth is that has no name of its own: |税收收入|361亿元,|占比|74%."""
    if words in (*_SHARES, *_MEANS) and story.last and story.last.slot.sentence == slot.sentence:
        return story.subject or ()
    if _LEVELS.fullmatch(words) and (dated := _DATED_LEVEL.search(story.frame.seen, slot.start, slot.quantity.start)):
        whose = name(story.frame.seen, dated.span("what"))
        return (whose,) if whose and not headed(story.frame.seen[slice(*whose)]) else ()
    if slot.start == slot.clause and _LEVELS.fullmatch(words):
        stands = _STANDS.search(story.frame.seen, slot.sentence, slot.clause)
        whose = name(story.frame.seen, stands.span("what")) if stands else None
        return (whose,) if whose else ()
    about = topic(story.frame, slot) if words in _GROWTHS else None
    return (about[0],) if about else ()


@reader(
    yes={
        "男子百米：|9秒98|。": "男子百米",
        "累计发电量：|36亿千瓦时|": "累计发电量",
        "• 单日最高客流：7月26日（星期六），|20.4万人次|": "单日最高客流",
        "2.直播带货。|2037件|，为上年同期的1.6倍。": "直播带货",
    }
)
def labelled(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """The label before a colon: |男子百米|:9秒98."""
    seen = story.frame.seen
    behind_a_date = seen.startswith(",", slot.quantity.start - 1)
    if behind_a_date and (dated := _DATED_LABEL.search(seen, max(slot.line, slot.clause - _REACH), slot.quantity.start)):
        span = name(seen, dated.span("label"))
        return (span,) if span else None
    if slot.clause == slot.quantity.start and (numbered := _NUMBERED_LABEL.fullmatch(seen, slot.line, slot.clause)):
        return (numbered.span("label"),)
    if slot.start != slot.clause or seen[slot.clause - 1 : slot.clause] != ":" or said.name[0] < said.name[1]:
        return None
    begin = max(seen.rfind(mark, slot.line, slot.clause - 1) for mark in "\n,;。") + 1
    span = name(seen, (max(begin, slot.line), slot.clause - 1))
    return (span,) if span else None


@reader(
    yes={
        "●护岸：左右岸加高共6.8公里，编列|9.7亿元|。": "护岸",
        "●滞洪池：辟建2座，合计|14.5公顷|。": "滞洪池",
        "■ 道路：县道由12米拓宽至20米，需|6.96亿元|。": "道路",
    }
)
def itemised(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """The label of a list's item, of what the item has no other name for: ●|护岸|:左右岸加高共6.8公里,编列9.7亿元."""
    seen, last = story.frame.seen, story.last
    if said.rate or said.change or said.base or slot.joined or slot.quantity.kind not in _OF_ITEMS or name(seen, said.name):
        return None
    if last is None or last.slot.line != slot.line or last.slot.quantity.unit == slot.quantity.unit or packed(story.frame, last.slot):
        return None
    if slot.quantity.unit in TIMES:
        return None  # •生态：开发者26万，|半年|增长近6倍
    label = _ITEM.match(seen, slot.line, slot.clause)
    span = name(seen, label.span("label")) if label else None
    return (span,) if span else None


@reader(
    yes={
        "按1∶1的比例分为联合组（|392例|）和对照组（390例）。": "联合组",
        "按1∶1的比例分为联合组（392例）和对照组（|390例|）。": "对照组",
        "受访者主要是学生（|46%|）、店主（32%）。": "学生",
        "受访者主要是学生（46%）、店主（|32%|）。": "店主",
    }
)
def bracketed(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What stands before a bracket that holds only the figure: 分为|联合组|(392例)和对照组(390例)."""
    seen, quantity = story.frame.seen, slot.quantity
    if quantity.kind not in ("count", "percent") or not seen.endswith("(", 0, quantity.start) or not seen.startswith(")", quantity.end):
        return None
    begin = max(seen.rfind(mark, slot.sentence, quantity.start - 1) for mark in ",;。:、)和与及为是") + 1
    what = name(seen, (max(begin, slot.sentence), quantity.start - 1))
    return (what,) if what and QUANTITY not in seen[begin : quantity.start] else None
