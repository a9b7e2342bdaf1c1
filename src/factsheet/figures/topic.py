"""What the clause before a figure is about, where that figure has only a verb of its own.

暴力罪行方面,全年录得|9614宗|      暴力罪行
交通通信降幅最大,为|2%|           交通通信, and it fell
鲜菜受高温影响,下降|13.2%|        鲜菜
热价不变,仍为|27元|               热价
土地税连8个月下滑,只剩|61亿元|     土地税
至于票价,按机制上调|2.1%|         票价
甲集团的改造量最大,为|97公里|     甲集团的改造量
租金指数亦告上升,报|195.2点|      租金指数
431呎以下的小单位最好景,弹|0.8%|  小单位
住宅动工确实少了,首十个月只有|8900伙|  住宅动工
"""

import re
from collections import deque
from functools import cache

from factsheet.figures.frame import DATE, QUANTITY, Frame, Slot
from factsheet.figures.name import name
from factsheet.figures.wording import Change, Span, meanings_of, moves
from factsheet.lexicon import one_of
from factsheet.patterns import compiled

_REACH, _NEAR = 60, 4
_PLAIN = frozenset("升跌涨挫弹")  # 租金指数亦升,报|195.2点|; but 分批注水打压,提前|一周|
_OPENING = "[,;。!?:\\n]"


def topic(frame: Frame, slot: Slot) -> tuple[Span, Change | None] | None:
    """The words that the clauses before the slot are about, back to the figure before, and how that moved by them."""
    figures = [each.quantity for each in frame.slots[max(slot.number - _NEAR, 0) : slot.number]]
    before = next((each.end for each in reversed(figures) if frame.seen[each.start] == QUANTITY), 0)
    begin = max(slot.sentence, before, slot.clause - _REACH)
    if begin >= slot.clause:
        return None
    told = next(iter(deque(_told().finditer(frame.seen, begin, slot.clause), maxlen=1)), None)
    span = name(frame.seen, told.span("about" if told["about"] else "what")) if told else None
    if span and begin == before and frame.seen[slice(*span)] in meanings_of("generic"):
        return None  # 外贸总值达3.45万亿元,规模创新高,增长|13.8%|
    return (span, moves().get(told["move"] or "")) if told and span else None


@cache
def _told() -> re.Pattern[str]:
    """A clause that names something and tells of it without a figure."""
    most = rf"(?P<move>{one_of(moves())})(?:得?最[大小多少快慢高低显著明]+|居[前首]|领[先跑]|较[快多大慢少]|明显|显著|平稳)"
    steady = "(?:大致|基本|总体)?(?:维持|保持)?(?:不变|稳定|平稳|持平)"
    course = f"(?:{one_of(meanings_of('course'))})[^,;。!?:#\\n]{{0,16}}"
    affected = (
        "(?<!接)受(?!理|访|访者)[^,;。!?:#\\n]{2,16}(?:影响|带动|拖累|提振|支撑|推动|冲击|刺激)"
        "|[却又也]?遭(?!遇)[^,;。!?:#\\n]{2,16}|(?:受惠|受累|得益|受制)[^,;。!?:#\\n]{2,16}|(?<![起成病诱基原])因(?![此而子应])[^,;。!?:#\\n]{2,30}"
    )
    largest = "最[大多高长重贵强弱好差快][景势]?|居[首冠次]|垫底|殿后"
    verbs = [word for word in moves() if len(word) > 1 or word in _PLAIN]
    moved = rf"(?<![正负])(?:[则却亦也又再同齐]|继续|持续|掉头|调头|轻微|略|微|同步)*(?:{one_of(verbs)}|造好|向好|造淡|偏软)了?"
    grew = "不[升涨跌增减降]反[升涨跌增减降挫弹]|(?:确实|的确|明显|显著|大幅)[多少贵高低快慢]了(?:很多|不少|许多|一些)?"
    running = rf"已?(?:连续?|一连){DATE}+(?:(?:呈现?|出现)?[负正](?:成长|增长)|走[高低扬弱软]|{one_of(moves())})"
    running += f"|已?连[升跌增减涨降]{DATE}+|由[升涨增]转[降跌减]|由[降跌减]转[升涨增]|止跌回升|止升回落"
    running += "|(?:终止|终结|结束)[^,;。!?:\n]{2,14}(?:[负正](?:成长|增长)|[跌涨升降]势|连[跌涨升降])"
    what = rf"(?P<what>[^,;。!?:#\n]{{2,24}}?)(?:方面|{most}|{largest}|{affected}|{steady}|{course}|{running}|{moved}|{grew})"
    return compiled(rf"(?:\A|(?<={_OPENING})|(?<={QUANTITY})的)(?:(?:至于|[单只光]看)(?P<about>[^,;。!?:#\n]{{2,12}})|{what}),")
