"""What a date does in its sentence: it says when something was, or what that is compared with, or which thing it is.

19日发布的数据               when it was said
较去年同期增长               what a figure is held against
由去年的一成五升至两成       where a move came from
2025年全国田径大奖赛         a name
截至6月底                    as of when all stands
"""

import re

from factsheet.figures.frame import QUANTITY, RELATIVE, Frame
from factsheet.model import DateMention
from factsheet.patterns import compiled

# 新华社北京7月19日电, 19日发布的数据显示, 4月18日公布: the date is when it was said; but 全年|发电量|.
_REPORTED = compiled(
    r"(?:电(?![^\s~,:题])|快?讯(?!号))|(?:[^,;。!?:\n#@]{0,14}?(?:消息|发布|公布|披露|通报|获悉|表示|介绍|指出|透露|报道|宣布|称|说|印发|公告|刊)"
    r"|[^,;。!?:\n#@]{0,8}(?:主持|出席|召开|举行)[^,;。!?:\n@]{0,14}(?:记者会|发布会|简报会|说明会|通报会|通气会|吹风会|业绩会)(?![^,;。]{0,4}[有共吸]))"
    r"(?![^,;。!?:\n#@]{0,12}(?<!今)[之以]?后,)"  # 4月初美国宣布加税后,指数急挫|3000点|
)
# 农会昨天结算，三天涌进11.6万人次: so is the day on which somebody counted.
_COUNTED = compiled("(?:结算|统计|盘点|清点|核算|汇整|汇总)(?:出|显示|发现|后|,|$)")
_COMPARED = compiled(
    r"(?:较|(?<!占)比|与|同|跟|[高低快慢优好多少逊]于|(?<=[仅只略稍])次于|超[过越]|[恢回]复[到至]|相当于|不[到足及]|距离?|[只仅][剩余有]|[不只仅][及如])(?:邻近|对)?$|[较比][^,;。@#]{0,4}~$"
    r"|[较比与同跟](?:疫情|新冠|历史|高峰|低谷|此前|之前|以往)[^,。;、@#]{0,4}的?$"  # 比疫情前的|2019年|少一成半
)
_WITH, _RATHER = ("和", "与", "跟", "同"), compiled("@[^,;。#@]{0,8}相?[比较](?![例重赛分值])")
# 是|去年|的三倍, 为|上年同期|两倍; but 最严重一宗为|3月19日|列车脱轨, 因为|去年|废物达4万吨: it was then.
_IS = compiled("(?<![就还只不但标因])[是为]$")
_OF_IT = compiled(r"@(?:同期|全年|[末底初]|高峰|期|平均|每.)*的?(?:约|近|逾)?(?=#)|@[^,;。@#]{0,6}同期|@[^,;。@#]{1,14}的(?=#)")
_AGAINST = compiled("(?:[与较比和同跟]|[高低]于)$")
# 由去年的一成五: the date is of the figure right behind it.
_OF_NEXT = compiled(
    r"@(?: |同期|全年|末|底|初|时|的|约|为|平均|不[到足]|超过?|近|历史|年内|上一?[科届次回]|(?:历史)?最[高低](?=水平|纪录|点|位)"
    r"|估算|高峰期?|(?:所?创下?|写下)的|纪录|峰值|谷底|低谷|[高低][位点]|(?:首次|上次)?(?:调查|统计|普查)|计划|每.[^@#,。]?|净?[赚蚀亏盈][损利]?|负?增长|下[降跌]|上[升涨])*(?=#)"
)
# 由上月持平转为上涨0.1%, 受惠去年基期偏低, 指数(2021年=100), 2019年成立的公司: no figure is of such a date.
_TURNED = compiled(r"@[^@#,;。]{0,8}转")
_GROUND = compiled(
    r"@(?:同期)?的?较?[高低]?(?:基期|基数)(?![^,;。@]{0,4}#)|@(?:及?[之以][前后])?(?:成立|创[立办建]|出生|始建)(?=[的,;。)])|@第?\d+号"
)
# 该院|1963年|启用，设有病床: a year in which something began is not that of what it has today.
_BEGUN = compiled("@(?:启用|落成|建成|开[业馆校办]|创刊|通车|投[产用]|设立|上市|入职|入行)(?=[的,;。)、])")
# 原业主于|2017年|斥1050万元购入，账面蚀170万元: that was then, what follows is not.
_BOUGHT = compiled("@[^,;。!?@]{0,16}(?:购入|买入|买下|购得|承接|购置|入市)(?=[,;。]|$)")
# 打破该站2008年创下的|六月|纪录
_OF_RECORDS = compiled("@的?(?:单[日月周]|同期|历史)?(?:最[高低])?纪录")
# |2025年|全国田径大奖赛: a year in the name of what is held.
_IN_A_NAME = compiled(
    "@[^,;。!?:#@~的]{2,16}(?:大?奖?赛|锦标赛|联赛|世界杯|运动会|奥运会|博览会|大会|论坛|峰会|电影节|音乐节|文化节|年会|书展|马拉松)"
)
# 把|5月份|创造的个人最好成绩提高了0.07秒, |去年9月|发布的1.0版, 由|年初|规划的25亿元上修.
_MADE_THEN = compiled(
    "@(?:所)?(?:(?:创造|创下|创|缔造|写下|发布|推出|公布|签订|签署|出台|修订|上市|亮相|面世|首发|开盘|开业|落成|通车|投产)的(?!#)[^,;。#]{2,}|(?:规划|预估|预期|预测|设定|估)的)"
)
_SET_THEN = compiled("@(?:所)?(?:创造|创下|缔造|写下|刷新|保持|留下|跑出|游出|投出)的(?=#)")
# 始建于|13世纪|的中轴线: of the thing for good.
_SET_UP = compiled("(?:[始兴初修筑]建|建[成造立]?|成立|创[立办建刊]|出生|诞生|落成|发现|出土|收藏|立碑)[于在]$")
# 是球场|去年7月翻新以来|第三多
SINCE_WHEN = compiled("[^,;。:\n0-9]{0,12}?以来(?:第|最|次[高低多少]|新[高低]|首)")
# 创近32个月|最大增幅
RECORD = compiled("[以之]?来?的?(?:最|新[高低]|首)")
# 创|今年2月以来|新高, but |今年以来|最高气温40℃
_TOP = compiled("的?(?:新[高低]|(?:最|第|次)[^,;。#@]{0,6})(?=[,;。)])")
# 为|今年农历年|后最高, 创|去年6月|后新低: since then.
_TOP_SINCE = compiled("@?[^,;。#@]{0,4}[之以]?后[^,;。#@]{0,3}(?:最[高低大小多少]|新[高低]|次[高低])")
# |端午节|过后生意跌三成: not on the day itself.
_AFTERWARDS = compiled("[之过]?后")
# 今天,新港开港满|一个月|: what is told is of the month, not of the day.
_COMPLETED = compiled("[^。;!?\n#@]{0,30}满(?=#)")
_ADDED_TO = compiled("[^,。;!?\n]{0,40}?基础上")
_PASSING = compiled("同期|上年(?!度[（(])|前一")  # but 上年度（2024/25）开支36.8亿元
_BEFORE = 12
_AS_OF = compiled(r"(?:截[至止到]|至|到)$")
# 民调于9月9日至12日进行,成功访问1074人
_TAKEN = ("于", "在", "自", "由")
_POLL = compiled(
    r"(?:[采以][^,;。!?:\n#@]{2,12}|[^,;。!?:\n#@]{0,6})(?:执行|进行|完成|访问|访谈)(?:了?#|[^。\n]{0,60}(?:访问|有效样本|受访|抽样))"
)

# 协会去年10月至今年1月|以问卷访问1026名|护老者
_ASKED = compiled(
    "(?:期间)?(?:(?:以|用|透过|通过|经)[^,;。@#]{1,10})?(?:成功|共|随机|抽样|电话|网上|面对面|街头)*(?:访问|调查|访谈)了?(?:共|约|逾|近)*#"
)


def reported(frame: Frame, date: DateMention) -> bool:
    """Whether the date is when it was said: |19日|发布的数据显示."""
    if _REPORTED.match(frame.seen, date.end):
        return True
    return date.grain == "day" and not as_of(frame, date) and _COUNTED.match(frame.seen, date.end) is not None


def of_next(frame: Frame, date: DateMention) -> re.Match[str] | None:
    """What stands between the date and a figure right behind it: 去年的|27923宗|, 年末|120家|."""
    return _OF_NEXT.match(frame.seen, date.end - 1)


def passing(date: DateMention) -> bool:
    """Whether the date is but that of another one: 去年同期, 上年."""
    return _PASSING.search(date.text) is not None


def since(frame: Frame, date: DateMention) -> bool:
    """Whether something only began with the date: 税收从|4月份|起回升。全国财政支出|14万亿元|."""
    return starting(frame, date) and frame.seen.startswith("起", date.end)


def of_the_ground(frame: Frame, date: DateMention) -> re.Match[str] | None:
    """Up to what something is added to: 今年在|去年|改造355个的基础上再增加300个."""
    return _ADDED_TO.match(frame.seen, date.end)


def tells(frame: Frame, date: DateMention) -> bool:
    """Whether the date says when something was: it is not compared with, nor where a move began, nor of a rank."""
    if compared(frame, date) or (passing(date) and not _held_then(frame, date)):
        return False
    seen, last = frame.seen, date.end - 1
    if date.text[0] in "近逾" and RECORD.match(seen, date.end):
        return False
    if date.text.endswith(("以来", "以來")) and _TOP.match(seen, date.end):
        return False
    if _TOP_SINCE.match(seen, date.end) or (date.rule.endswith("feast") and _AFTERWARDS.match(seen, date.end)):
        return False
    view = frame.article.view
    record = SINCE_WHEN.match(view, date.end)  # 今年入汛以来最强降雨, but 今年以来最高气温40℃
    if record and not (date.text[0] in "今本" and view.startswith("以来", date.end)):
        return False
    if of_a_thing(frame, date) or of_a_record(frame, date) or _COMPLETED.match(seen, date.end):
        return False
    if _GROUND.match(seen, last) or view.startswith("=", date.end) or numbered(frame, date):
        return False
    return not (starting(frame, date) and (of_next(frame, date) or _TURNED.match(seen, last)))


def of_a_record(frame: Frame, date: DateMention) -> bool:
    """Whether the date is only that of the mark behind it: |2018年|缔造的2小时12分35秒大会纪录."""
    return _SET_THEN.match(frame.seen, date.end - 1) is not None


def of_a_thing(frame: Frame, date: DateMention) -> bool:
    """Whether the date says which thing it is: 始建于13世纪的城墙, 1963年启用的医院, 2025年全国田径大奖赛."""
    seen, last = frame.seen, date.end - 1
    if _SET_UP.search(seen, max(date.start - 4, 0), date.start) or _MADE_THEN.match(seen, last):
        return True
    named = date.text[0] in "12" and _IN_A_NAME.match(seen, last)
    if date.grain in ("month", "year", "quarter") and _OF_RECORDS.match(seen, last):
        return True
    return date.grain == "year" and bool(named or _BEGUN.match(seen, last))


def bought(frame: Frame, date: DateMention) -> bool:
    """Whether the clause only tells when something was bought: 原业主于|2017年|斥1050万元购入."""
    return _BOUGHT.match(frame.seen, date.end - 1) is not None


def compared(frame: Frame, date: DateMention) -> bool:
    """Whether something is held against what was then: 较|去年|增长, 和|去年清明|比也高出一成, 恢复到|2019年|的水平."""
    begin = max(date.start - _BEFORE, 0)
    if frame.seen.endswith(_WITH, 0, date.start) and _RATHER.match(frame.seen, date.end - 1):
        return True
    if _COMPARED.search(frame.seen, begin, date.start):
        return True
    if not _IS.search(frame.seen, begin, date.start):
        return False
    if date.grain == "year" or "/" in (date.edtf or "/"):
        return True
    of_it = _OF_IT.match(frame.seen, date.end - 1)
    if of_it is None:
        return False
    figure = next(frame.within(of_it.end(), of_it.end() + 1), None)
    return figure is None or figure.quantity.kind in RELATIVE  # not 全月谷值是|4月6日|的108.9万人次


def held_against(frame: Frame, date: DateMention) -> bool:
    """Whether a figure of the date itself follows: 与|9月|的4.27%相去不远, but no 只剩去年的六成."""
    seen = frame.seen
    return seen.startswith("的", date.end) and _AGAINST.search(seen, max(date.start - 2, 0), date.start) is not None


def _held_then(frame: Frame, date: DateMention) -> bool:
    """Whether what the figures are of was held on the day before: 19日公布的数据显示,在|前一天|举行的选举中."""
    return date.grain == "day" and frame.seen.startswith("在", date.start - 1)


def numbered(frame: Frame, date: DateMention) -> bool:
    """Whether a number of a row follows: |今年|第6号台风."""
    if not frame.seen.startswith(QUANTITY, date.end):
        return False
    slot = next(frame.within(date.end, date.end + 1), None)
    return slot is not None and slot.quantity.kind == "ordinal"


def polled(frame: Frame, date: DateMention) -> bool:
    """Whether the date is when a poll was taken: 调查于|9月9日至12日|执行,成功访问1074人, 协会去年10月至今年1月以问卷访问1026名."""
    taken = frame.seen.endswith(_TAKEN, 0, date.start)
    return bool(date.edtf and ((taken and _POLL.match(frame.seen, date.end)) or _ASKED.match(frame.seen, date.end)))


def as_of(frame: Frame, date: DateMention) -> bool:
    """Whether something stands so at the date: 截至|6月底|."""
    return _AS_OF.search(frame.seen, max(date.start - 2, 0), date.start) is not None


def starting(frame: Frame, date: DateMention) -> bool:
    """Whether something came from there: 由|去年|的一成五."""
    return frame.seen[max(date.start - 1, 0) : date.start] in ("由", "从", "自")
