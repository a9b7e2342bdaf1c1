"""Figures that the times told before them are not the times of: they have one in their own clause, or none."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from factsheet.figures.frame import AGES, DATE, QUANTITY, Frame, Slot
from factsheet.figures.reading import Measured
from factsheet.patterns import compiled

_EXTENTS = frozenset({"m", "km", "km/h", "m2", "km2", "ha", "亩", "ft2", "坪"})
_FOR_GOOD = compiled(
    r"(?:全线?长|总长|[长宽高]度|海拔|主跨|跨径|净高|身高|臂展|水深|路宽|设计时速|占地|总面积|(?:建筑|用地|陆域|海域|占地|国土|行政区域)面积)$"
)
# 大桥设计时速|350公里|, 公司注册资本|1800万元|
_DESIGNED = compiled(
    "设计(?:[总年日最]|最[大高])?(?:时速|航速|速度|产能|能力|库容|寿命|使用年限|荷载|流量|客流|载客量)[^,;。]{0,4}$"
    "|注册资[本金]|资本额|票面利率|面值"
)
# 目前费率|12%|, 迄今印了|31刷|: it stands so today, whatever the sentence told before.
_BY_NOW = compiled("目前|眼下|最新[报录]|现[时在有存]|如今|[迄至]今|当前|而家")
_THIS_TIME = compiled("[这今此]次|本次|此后|其后")
# 首六周|累计215宗, 上一采暖季受理|1.92万件|, 余下7天共接待|15万人次|: a stretch that nobody dates.
_UNDATED = compiled(
    f"滚动(?:计|累计)|上一?个?(?:采暖季|供暖季|赛季|雪季|榨季|学期|航季)|(?:余下|上映|首映|开播){QUANTITY}|[首头](?:{QUANTITY}|[一二三四五六七八九十两]{{1,2}}[周天日])"
)
# 本轮冲突以来,造成|4.5万人|死亡, 自开馆以来,接待|120万人次|: since something that nobody dates.
_SINCE = compiled(f"(?:^|(?<=[,;:\n]))[^{DATE}{QUANTITY},;:]{{2,16}}以来,[^{DATE}]*$")
_OF_THOSE = ("其中", "当中")
_RANKED = compiled("(?:[分位名]列|排名?|名次|居|[升跃落降跌滑]到?至?|获得?|夺得?)[^,;。@]{0,10}$")
# 48岁的骑手, 囚|9年半|, 第一百四十八条: so whenever it is told; but 平均轮候|5.7年|, 今年|53岁|.
_LENGTHS = frozenset({"年", "月", "周"})
_SUMMED_UP = compiled("轮候时间|等候时间|平均|中位|[今去]年$|享[年寿]|寿命|周期|账期|最[长短]|相当于")
_NUMBERED = compiled("[条届轮批版期章款]|[次场](?:工作|理监事|临时)?(?:会|协商)")
# 判处有期徒刑|十一年|: what somebody did years ago is not the time of his punishment.
_PENALTY = compiled(r"[判罚刑囚禁]|保释|交保|褫夺")
# 最高可处|2亿元|罚锾, 每人将发|3000元|: what a law allows or somebody promises is of no day that was told.
_NOT_YET = compiled(
    "(?<!大)可[处罚判获领]|[拟愿须]|(?<![小老大名中猛悍上少主虎强])将(?![军领士])|料(?=[于在将可])|(?<!项)计划(?!录取|招[生录]|内|外|完成)"
    "|预[计估]|有望|(?<!项)规划(?![局院署部师设])"
)
# 上周急诊1.2万人次；|本季流感|重症累计41例: a season that nobody dates.
_OF_A_SEASON = compiled("本季(?=流感|疫情)|[本今]个?(?:流感|流行|雪|榨|采摘)季")
# 全市计划完成老旧小区改造，|总投资|约68亿元: of no time but that of its sentence; nor what an analyst makes of a share.
_OF_A_PLAN = compiled("(?:总投资额?|[总工]程?造价|总经费|总工程费用?|目标价|回购价(?:上限|格)?|市盈率|本益比|股息率|殖利率)$")
_OF_A_MOMENT = compiled("市值|市[净账]率|[折溢][让价]率?$|每股(?:资产净值|净资产)")
_DAILY = compiled("日均|平均每[天日]|每[天日]平均")
_TRADED = compiled("股价|涨停|跌停|亮灯|委[买卖]|成交(?=[额量值]?#)|(?<![营多回接吸征签])收(?:[报盘市于]|(?=#))|(?<![上下])[涨跌升挫](?=#)")
# 以|11票|赞成、3票反对; and a paragraph that begins with 加权指数终场下跌: both are of the day of the news.
_VOTE = compiled("张?(?:赞成|同意|支持|反对|弃权)")
# 记名表决时，31席议员有|17人|赞成: so are those who vote; of 受访者中八百人支持 it isn't told.
_VOTERS, _BALLOT = frozenset({"人", "席", "名", "位"}), compiled("表决|投票")
_OF_THE_EXCHANGE = compiled(
    "[^\n]{0,24}?(?:[台港美陆A日]股|大盘|[沪深恒道][^,。;]{0,2}指|(?:加权|恒生|综合|成[分份]|证综|创业板)指数?)"
    "[^。;\n]{0,12}(?:收|终场|早盘|午后|[下重]跌|[上大]涨|走[低高]|跌|涨|升|挫)"
)
# 嘉澧午后股价抽高，一度见|0.91元|，收市报0.86元, 嘉澧全日收报|1.42元|，急插11.3%: the shares of a firm, today.
_OF_A_SHARE = compiled(
    "(?:^|(?<=[\n。;]))[^,。;!?\n#@]{0,10}(?:股价|该股)"
    "[^,。;!?\n#@]{0,10}(?:抽|升|跌|涨|挫|插|泻|飙|炒|弹|报|见|收|倒|走|下滑)[^。;!?\n]*$"
    "|(?:^|(?<=[\n。;]))[^,。;!?\n#@]{2,8}(?:全日|收市|收盘|昨[日天]?|今[日天]?)收?报[^。;!?\n]*$"
)
_OF_SHARES = ("报", "股")  # in whatever that finds
_SHARE_UNITS = frozenset({"CNY", "HKD", "TWD", "USD", "%", "股", "点"})
# 每户补贴|80元|, 体育馆可坐|6000人|: it is always so.
_ALWAYS = compiled(
    "每(?!逢|当|股)|可(?![比持再靠见观支预])|能(?:卖|挣|赚|收|产|摘|采)$"
    "|一(?:公?斤|亩地?|瓶|盒|箱|碗|份|晚|棵|头|小时)(?:[^,。#@]{0,3}(?:卖|要|挣|赚|收|能))?$"
)
# 二手房均价每平方米|4.2万元| is of its time.
_PRICED = compiled("均价|单价|售价|成本|批发价|价格|平均")
# 已累计接待|9.6万人|, 荀立本认为，综合利用率达|65%|: no time of the report's.
_ALREADY, _OPINION = compiled("已(?!婚)"), compiled("认为|相信|提醒|批评|看来|建议|呼吁|质疑|担心|直言|坦言|推算")
# 全港同期致命车祸|71宗|: of a time told before, not of the whole report's.
_SAME_TERM = compiled(f"(?<!{DATE})(?<!历年)同期")
_LAST_TIME = compiled("上一?[届次回科]")
_OF_A_TERM = compiled("(?:中期|半年度?|年度|全年)(?:业绩|纯利|净利|溢利|盈利|收入|营收|亏损|股?息|派息|毛利)")
# 上届投票率为|65.3%|, 若这次再提高|2个百分点|, 有信心突破|1成5|: not what a poll of today found.
_NO_FINDING = compiled("上[届次回]|(?<!过)若(?!问)|如果|有信心|可能再|希望")


def lasting(one: Measured, frame: Frame) -> bool:
    """Whether what is measured is what a thing has for good: 大桥|全长|, 园区|总面积|."""
    begin, end = one.slot.start, one.slot.quantity.start
    if _DESIGNED.search(frame.seen, begin, end):
        return True
    if one.slot.quantity.unit not in _EXTENTS:
        return False
    return bool(_FOR_GOOD.search(one.named(frame.article.view) or "") or _FOR_GOOD.search(frame.seen, begin, end))


def never_dated(one: Measured, frame: Frame) -> bool:
    """Whether no time is to be told of it: somebody's age, how long something takes, the number of what is held or decreed."""
    quantity = one.slot.quantity
    if quantity.kind == "ordinal":
        return any(_NUMBERED.match(frame.article.view, at) for at in (quantity.end - 1, quantity.end))
    if quantity.unit in _LENGTHS and (one.change or one.heading):
        return False
    if quantity.unit not in AGES | _LENGTHS:
        return False
    return _SUMMED_UP.search(frame.article.view, one.slot.sentence, quantity.start) is None


def ranked(one: Measured, frame: Frame) -> bool:
    """Whether the number is a place that somebody took: 总排名|第七|, 分列第二、|第三位|."""
    return _RANKED.search(frame.seen, one.slot.clause, one.slot.quantity.start) is not None


def by_now(one: Measured, frame: Frame) -> bool:
    """Whether the figure is of today: 目前费率|12%|, 现有床位2300张,医护人员|3100人|."""
    begin, end = one.slot.sentence, one.slot.quantity.start
    return bool(_BY_NOW.search(frame.seen, max(begin, frame.seen.rfind(DATE, begin, end)), end))


def this_time(one: Measured, frame: Frame) -> bool:
    """Whether the figure is held against what the sentence told of before: 1月得票率54.1%,|这次|占五成六."""
    return _THIS_TIME.search(frame.seen, opening(one.slot, frame), one.slot.quantity.start) is not None


def undated(one: Measured, frame: Frame) -> bool:
    """Whether the figure is of a stretch of its own that nobody dates: 上周6300人求诊,|首六周|累计215宗,当中37人死亡."""
    part = frame.seen.startswith(_OF_THOSE, one.slot.clause)
    begin = one.slot.sentence if part else one.slot.clause
    at = one.slot.quantity.start
    if frame.seen.find("以来,", one.slot.sentence, at) >= 0 and _SINCE.search(frame.seen, one.slot.sentence, at):
        return True
    return _UNDATED.search(frame.seen, begin, at) is not None


def always(one: Measured, frame: Frame) -> bool:
    """Whether the clause tells what is always so: 每户补贴|80元|, 体育馆可坐|6000人|."""
    ever = _ALWAYS.search(frame.seen, one.slot.clause, one.slot.quantity.start)
    return ever is not None and _PRICED.search(frame.seen, one.slot.clause, one.slot.quantity.start) is None


def of_its_own(one: Measured, frame: Frame) -> bool:
    """Whether the figure has a time of its own that is not told: 已累计接待|9.6万人|, 专家认为，利用率达|65%|."""
    at = one.slot.quantity.start
    already = _ALREADY.search(frame.seen, one.slot.clause, at)
    return bool(already or _OPINION.search(frame.seen, one.slot.sentence, at))


def of_the_same_term(one: Measured, frame: Frame) -> bool:
    """Whether the figure is of a time that was told before: 全港同期致命车祸|71宗|."""
    return _SAME_TERM.search(frame.seen, one.slot.sentence, one.slot.quantity.start) is not None


def last_time(one: Measured, frame: Frame) -> bool:
    """Whether the figure is of the time before: 上届投票率为|65.3%|; but 比上届多|一成| is of this one."""
    if one.wording.base:
        return False
    return _LAST_TIME.search(frame.seen, one.slot.clause, one.slot.quantity.start) is not None


def of_a_term(one: Measured, frame: Frame) -> bool:
    """Whether the figure is of a firm's term, not of the day on which its shares fell: 中期纯利倒退|三成七|."""
    return _OF_A_TERM.search(frame.seen, one.slot.clause, one.slot.quantity.start) is not None


def no_finding(one: Measured, frame: Frame) -> bool:
    """Whether the sentence is of another poll or vote, or of what may become of it."""
    return _NO_FINDING.search(frame.seen, one.slot.sentence, one.slot.quantity.start) is not None


def to_come(one: Measured, frame: Frame) -> bool:
    """Whether the clause tells what shall be or may be, not what was: 拟投资|3亿元|."""
    return _NOT_YET.search(frame.seen, opening(one.slot, frame), one.slot.quantity.start) is not None


def of_a_plan(one: Measured, frame: Frame) -> bool:
    """Whether it is what a plan is to cost, or a firm's share is worth to an analyst: |总投资|68亿元, |目标价|升至6元."""
    return _OF_A_PLAN.search(one.named(frame.article.view) or "") is not None


def of_a_moment(one: Measured, frame: Frame) -> bool:
    """Whether it is what a firm is worth, which no stretch of time has: 该股年初至今累跌三成，|市值|10.2亿元."""
    return _OF_A_MOMENT.search(one.named(frame.article.view) or "") is not None


def of_a_season(one: Measured, frame: Frame) -> bool:
    """Whether the clause is of a season that is told without its dates: |本季流感|重症累计41例."""
    return _OF_A_SEASON.search(frame.seen, one.slot.clause, one.slot.quantity.start) is not None


def opening(slot: Slot, frame: Frame) -> int:
    """Where the clause begins whose figures an enumeration goes on with: 最高可处三年徒刑、并科|30万元|罚金."""
    begin, end = slot.sentence, slot.clause
    return max(begin, frame.seen.rfind(",", begin, end) + 1, frame.seen.rfind(";", begin, end) + 1)


def penalty(one: Measured, frame: Frame) -> bool:
    """Whether the figure is what a court or an office did for an earlier deed."""
    return any(_PENALTY.search(frame.seen, *span) for span in one.metric or ())


def daily(one: Measured, frame: Frame) -> bool:
    """Whether the figure is the mean of many days: 全路日均开行|1.1万列|."""
    return _DAILY.search(frame.seen, one.slot.clause, one.slot.quantity.start) is not None


def of_the_news(one: Measured, frame: Frame) -> bool:
    """Whether the figure is told of the day by its kind: the votes of a sitting, all of a paragraph on the exchange."""
    quantity = one.slot.quantity
    voted = _VOTE.match(frame.seen, quantity.end) is not None
    if voted and (quantity.unit == "票" or (quantity.unit in _VOTERS and _BALLOT.search(frame.seen, one.slot.sentence, quantity.start))):
        return True
    return of_a_share(one, frame) or _OF_THE_EXCHANGE.match(frame.article.view, one.slot.line) is not None


def of_a_share(one: Measured, frame: Frame) -> bool:
    """Whether the figure is what became of a firm's shares: 午后股价抽高，收报|0.86元|."""
    begin, end = one.slot.sentence, one.slot.quantity.start
    if one.slot.quantity.unit not in _SHARE_UNITS or all(frame.seen.find(word, begin, end) < 0 for word in _OF_SHARES):
        return False
    return _OF_A_SHARE.search(frame.seen, begin, end) is not None


def traded(one: Measured, frame: Frame) -> bool:
    """Whether the figure is of a day at the exchange: 股价收|58.9元|, 成交|11.8亿元|."""
    return _TRADED.search(frame.seen, one.slot.clause, one.slot.quantity.end) is not None


_Kind: TypeAlias = Callable[[Measured, Frame], bool]
# Those that have no time but of their clause, none but of their sentence, and none of the whole report.
OF_THE_CLAUSE: Sequence[_Kind] = (lasting, this_time, last_time, undated)
OF_THE_SENTENCE: Sequence[_Kind] = (penalty, to_come, always, of_a_plan, of_a_season)
OF_NO_REPORT: Sequence[_Kind] = (
    lasting, by_now, penalty, to_come, of_a_plan, of_a_season, last_time, undated, always, of_its_own, of_the_same_term,
)  # fmt: skip


def any_of(kinds: Sequence[_Kind], one: Measured, frame: Frame) -> bool:
    """Whether the figure is of one of these kinds."""
    return any(kind(one, frame) for kind in kinds)
