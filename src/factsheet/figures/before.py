"""Readers of what stands before a figure: its name, its share, its label, or where its move began."""


from factsheet.figures.carried import of_its_price, packed
from factsheet.figures.deeds import PAYING, acting, acts
from factsheet.figures.frame import ASIDE, DATE, QUANTITY, TIMES, Slot
from factsheet.figures.name import headed, name, proportional
from factsheet.figures.noun import EVERYWHERE
from factsheet.figures.reading import Metric, Story, reader
from factsheet.figures.topic import topic
from factsheet.figures.wording import CLOSE, Span, Wording
from factsheet.model import Quantity
from factsheet.patterns import compiled

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
# 占比, 日均 and 新增 say nothing without whose they are.
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
ARROWS = ("→", "➔", "⇒", "->", "—>")
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
    if before is None or not before.wording.starting or before.slot.sentence != slot.sentence:
        return None
    return before.metric if said.reaching or _by_arrow(before.slot, slot, story) else None


def _by_arrow(before: Slot, slot: Slot, story: Story) -> bool:
    """Whether an arrow leads from the figure before: 起付线200元→|150元|."""
    return story.frame.seen[before.quantity.end : slot.quantity.start].strip() in ARROWS


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
    if subject and seen[start + 1 : end].strip() in EVERYWHERE:
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
        "有效卡598万张，市占合计|48.4%|。": "市占",
        "私家车40元；的士收费|25元|。": "的士收费",
        "总工会称，的士司机每更收入约减少|60至80元|。": "的士司机每更收入 | | decrease",
        "云岫集团今日收报|128.4元|，跌2.3%。": "云岫集团收报",
        "嘉澧股价收报|1.42元|。": "嘉澧股价",
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
    close = CLOSE.search(seen, span[1], slot.quantity.start) if span else None  # 云岫集团收报|128.4元|
    if span and slot.quantity.kind == "money" and seen[span[1] - 1] in _ACTORS and not close:
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
