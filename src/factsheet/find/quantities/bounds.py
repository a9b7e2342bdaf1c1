"""What stands around a figure and bounds it: 超800亿美元, 近四成, 100家左右, 3000人以上."""

import re
from functools import cache
from typing import cast

from factsheet.lexicon import meanings, one_of
from factsheet.model import Bound
from factsheet.patterns import compiled

# 约有200家, 超过人民币3亿元: what may stand between the word and its figure.
_CURRENCY = "(?:新?台币|人民币|港币|美金|RMB)?"
_EACH = "(?:每[^,。;、0-9]{1,3})?"
# 每站最多拿1.1万分, 至少需30人
_GETS = "(?:(?<=[最至][多少])[拿得获领可能需花补赔减省买派罚判])?"
_BETWEEN = f"(?:有|为|是|达到?|合|占|需|了|在|计|共|至|到|隔|要|花|损)?{_CURRENCY}{_EACH}{_GETS} ?"
_REACH = 20
# 过 bounds round figures and shares only: 收入过亿元, but 获得过两次冠军.
_ROUND = compiled("[0-9.]*[十百千万亿半]|[二三四五六七八九十]+(?:分之|成)")
# 近5次, 近十场: the last few, not nearly so many.
_LAST_FEW = compiled("[0-9]{1,2}[次场战届轮期仗局盘]|[一二两三四五六七八九十]{1,2}[次场战届轮期仗局盘]")
# 8月出超|60亿美元| is a surplus of trade, 收入超5亿元 and 售出超2万辆 are more than so much.
_BALANCE = compiled(r"(?:^|[^\w]|[易品月年季额计续为呈现])[入出]超$")
# 租约|两年|, 两年死约|一年|生约: a contract for so long, while 月租约2万元 is about so much.
_LEASE = compiled("[租死生商新旧]约[期为共]?$")
# 推出近|50场|, 测得近|70次|: nearly so many after all.
_BROUGHT_ABOUT = compiled("[出办行了有展达共得供设置]$")
# 等了快20年, 快八十岁了
_TIMES = ("年", "岁", "月", "天", "周", "时", "钟")
# 至少|多花3年, 起码|得准备50万元: these adverbs bound whatever figure comes next; not 至少每3年一次.
_ADVERB = compiled("[至最起](?:[少多]|码|低限)")
_AT_LEAST = compiled(r"(?:至少|起码|最低限度)(?![从由自每])[^,。;:、()0-9的每从由第\n]{1,7}$")
# 最多|只能买2件, 最多|可享2次; with 的 or a noun 最多 is no adverb: 得分最多的球员
_AT_MOST = compiled(
    "(?:最多|至多|最少)(?:[只仅能可会须需要应得再还]|允许|准许?|限)+[^,。;:、()0-9的每从由第达\n]{0,3}$"
    "|(?:最多|至多|最少)(?:[领买携享停借申报补奖罚减省排等住派加增涨升退拨付赚容载][^,。;:、()0-9的每从由第\n]?)$"
)
# 城乡分别逾3成、4成及5成: the bound of the first is that of all, unless one has its own.
_AND = compiled("(?:[、和与及]|以及)(?:每[^,。;、0-9]{1,3})?")
_LISTED = rf"(?:分别|各自?|依[次序])[均为有达增升涨跌降长上下减少回落]{{0,3}}(WORDS){_BETWEEN}(?P<list>[^。;:]*)$"
_LIST = 40
# 约占全球产量的1.5%, 约当每天赚进4.6亿元; 约 comes first in the pattern, for most figures have none before them.
_ABOUT_EQUAL = compiled(
    "约(?<![预合签公续违履节条契相失特盟婚]约)"
    "(?:(?:当|合|占|等于|折合|相当于|摄入|下降|上升|增加|减少|需要|耗费|消耗|排放|节省|回落|上涨)[^,。;、0-9]{0,14}"
    "|(?:[值重高长宽深厚]|[花售赚赔亏省]了?|[多少增减升跌涨降][付缴交收花赚]?了?|耗[资时]|斥资|涉[资及款]|损失|募[得集]|筹得)(?:达|人民币|港币|新?台币)?)$"
)
# 约占全台用电量3412万瓩的|2.1%|: the share is rounded, not what it is of.
_SHARE_OF = compiled("的[0-9一二三四五六七八九十百]")
_ABOUT_SHARE = compiled("约占[^,。;、]{2,28}[0-9一二三四五六七八九十百千万亿][^,。;、]{0,4}的$")
# 不会|低于22亿元 is at least so much, 没有|超过一成 no more.
_DENIED = compiled("(?:不(?:会|曾|可能|至于|致|太可能)|没有?|从未|未曾|难以|无法|很少)$")
_REVERSED: dict[Bound | None, Bound] = {"more_than": "less_than", "less_than": "min"}
_SHORT_OF = compiled("(不[足到])(?!率)[^,。;、0-9的占达为是有一二三四五六七八九十至到升降]{2,6}$")
# 三成几, but 三成几乎; 比31亿元|多出两成, 较92宗|多48.9%.
_BEHIND = (
    "(WORDS)(?!(?<=几)[何乎时次]|[国化势制烈调元样]|(?<=\\+)[0-9]"
    "|(?<=多)[出收增付赚产近逾约了0-9一二三四五六七八九十])"
)
_DECIMAL = compiled(r"[0-9]+\.[0-9]")
_COMPARING = ("高于", "低于", "好于", "高过")
# 阳性率远超4.94%的基线
_PASSING, _BASELINE = ("超", "超过", "远超", "已超", "突破", "逾"), compiled("的(?:基线|警戒线|荣枯线|门槛|红线)")
_APPROACHING = ("逼近", "直逼", *_COMPARING)
# 稍高于92.5%的服务承诺, 低于50毫克的限值; 高于500吨的标准化基地 is bounded.
_BASE = compiled(
    "的?(?:上限|下限|限值)|的(?:服务)?(?:承诺|标准(?!化)|要求|规定)"
    "|的(?:基线|水平|均|平均|增|涨|降|预期|预测|同期|目标|去年|上年|上月|全国|全市|全省)"
)


def bound_before(view: str, start: int, end: int) -> Bound | None:
    """How the words before a figure bound it: `超|800亿美元`, `不足|三成`; `附近|40家` has no bound."""
    words, pattern = _table("before", rf"(WORDS){_BETWEEN}$")
    nearest = max(start - _REACH, 0)
    found = pattern.search(view, nearest, start)
    if not found:
        about = _ABOUT_EQUAL.search(view, nearest, start)
        of_share = about and "占" in about.group() and _SHARE_OF.match(view, end)
        return "approx" if (about and not of_share) or _ABOUT_SHARE.search(view, nearest, start) else None
    if found[1] == "过" and not _ROUND.match(view, start):
        return None
    if found[1] == "超" and _BALANCE.search(view, max(found.start() - 2, 0), found.end()):
        return None
    if found[1] == "约" and view[end - 1] == "年" and _LEASE.search(view, nearest, found.end()):
        return None
    if found[1] == "近" and _LAST_FEW.match(view, start) and not _BROUGHT_ABOUT.search(view, nearest, found.start()):
        return None
    if found[1] == "快" and not view.startswith(_TIMES, end - 1):
        return None  # 比上月快2.1个百分点
    if found[1] == "过" and view.endswith("一笔", 0, found.start()):
        return None  # 一筆過8萬元津貼 is paid at once
    if found[1] == "不满" and view[end - 1] == "个":
        return None  # 团体不满三个方案
    if found[1] in _PASSING and _BASELINE.match(view, end):
        return None
    # 高于6.9%的基线 compares with 6.9%, it does not bound a figure.
    if found[1] in _COMPARING and _BASE.match(view, end):
        return None
    bound = words[found[1]]
    denied = len(found[1]) > 1 and found[1][0] not in "不未" and _DENIED.search(view, nearest, found.start())
    return _REVERSED.get(bound, bound) if denied else bound


def bound_by_adverb(view: str, start: int) -> Bound | None:
    """How an adverb before the verb bounds its figure: `至少多花|3年`, `最多只能买|2件`."""
    nearest = max(start - _REACH, 0)
    if not _ADVERB.search(view, nearest, start):
        return None
    if _AT_LEAST.search(view, nearest, start):
        return "min"
    most = _AT_MOST.search(view, nearest, start)
    return most and ("min" if "最少" in most.group() else "max")


def bound_of_share(view: str, start: int) -> Bound | None:
    """How a share is bound by the word before what it is a share of: `不到去年同期的|三分之一`, `不足210亿元的|三成`."""
    # 容量不足声称值|九成|: a short noun needs no 的.
    if short := _SHORT_OF.search(view, max(start - _REACH, 0), start):
        return _table("before", "(WORDS)")[0][short[1]]
    words, pattern = _table("before", r"(WORDS)[^,。;、]{1,20}的$")
    found = pattern.search(view, max(start - _REACH, 0), start)
    if found and found[1] == "不及" and _DECIMAL.match(view, start):
        return None  # 投票率38.2%,不及上次的|38.9%|
    # 已逼近对手的|22%|: what is approached is the other's.
    return words[found[1]] if found and len(found[1]) > 1 and found[1] not in _APPROACHING else None


def bound_shared(view: str, first: int, end: int, start: int) -> Bound | None:
    """How a figure is bound with those before it in its list, the last of them from `first` to `end`: 分别不低于2.775%和|3.325%|."""
    if not _AND.fullmatch(view, end, start):
        return None
    words, pattern = _table("before", _LISTED)
    found = pattern.search(view, max(first - _LIST, 0), first)
    if not found or _table("before", "(WORDS)")[1].search(found["list"]):
        return None
    return words[found[1]]


def bound_after(view: str, end: int) -> Bound | None:
    """How the words behind a figure bound it, outside of its span: `100家|左右`."""
    words, pattern = _table("after", r"(?:\([^()]{1,12}\))?(WORDS)(?![多可诺])")
    found = pattern.match(view, end)
    return words[found[1]] if found else None


def bound_behind(view: str, end: int) -> tuple[int, Bound | None]:
    """Where the figure ends with the word behind it that belongs to its span, and the bound: `七成|以上`, `3年|多`."""
    words, pattern = _table("behind", _BEHIND)
    found = pattern.match(view, end)
    # 强, 弱 and 几 round shares only: 三成强; 世界500强 is a count.
    if not found or (found[1] in "强弱几" and view[end - 1] not in "%成一半"):
        return end, None
    return found.end(), words[found[1]]


@cache
def _table(group: str, frame: str) -> tuple[dict[str, Bound | None], re.Pattern[str]]:
    words = {word: cast("Bound | None", meaning or None) for word, meaning in meanings("bounds", group).items()}
    return words, compiled(frame.replace("WORDS", one_of(words)))
