"""What keeps a figure out of the table whatever speaks for it, the first ground that holds.

Others are compared with it (较2022年的|27,923宗|), it is only supposed, it says of whom a clause tells (不足|8小时|), …
"""

from collections.abc import Callable, Sequence

from factsheet.figures.among import THOSE
from factsheet.figures.carried import packed
from factsheet.figures.frame import AGES, QUANTITY, RELATIVE, Frame, Slot
from factsheet.figures.reading import Measured
from factsheet.model import DateMention, Quantity
from factsheet.patterns import compiled

_BODY = compiled("(?:身高|身长|体重|血压|体温|腰围)[^,;。#]{0,4}$")
_STRETCHES = frozenset({"年", "月", "天"})
_HISTORY = compiled("的?[^#@,;。!?:\n]{0,6}?(?:历程|历史|经验|生涯|岁月|时光|传承|积累|积淀|老店|老字号|校龄|工龄|党龄|驾龄|友谊|交情)")
_CLASS = compiled(r"[百千万亿萬億]\D{0,3}[级級]$")
_EARLIER_COLUMN = compiled("去年|上年|前年|上月|上季|上期|同期")
_OF_CLASS = compiled("级(?!别)")
_NO_NUMBER = compiled("[百千万亿萬億]+(?:.?元|千瓦|吨|噸|平方米|公里)")
# 开工|5000万元以上|项目1300个
_AND_ABOVE, _SO_MANY = compiled("以[上下]$"), compiled(f"的?[^#@,;。!?:\n]{{1,6}}{QUANTITY}")
# 使用率未达|5成|者一律不予补助, 变化超过|5%|即启动预警
_THEN = compiled(
    "(?:者|的)?,?(?:一律|方可|才可|即可?(?=启动|触发|视为|可|须|应|发布|进入)|则(?=须|应|不得|可))|者,?(?:须|应|不得|得|可|不予)"
)
# 女子|1500米|自由泳决赛
_EVENT = compiled(
    "(?:混合|个人|团体)?(?:[半四]?[决预复初总资]赛|[蛙仰蝶]泳|自由泳|混合?泳|接力|跨栏|障碍|栏|赛跑|长跑|短跑|速滑|气?步枪|气?手枪|单人|双人|级|项目)"
)
# 创近9季|新高, 为5年来|最低: the record is held against the stretch.
_RECORD = compiled("新[高低]|以?来的?(?:新[高低]|最|同期)")
# 跑者在|38公里|处倒地, 最后一个|50米|连超两人, 深度|50米|以内: where on the way, not how far.
_SPOT = compiled("[处外]|附近|开外|(?:半径)?范围")
_STRETCH_OF_A_RACE = compiled("(?:[前后头]|最[后前初]一?[个段圈]?|第[一二三四五]个)$")
_ON_THE_WAY = frozenset({"m", "km"})
# 刷新了去年创下的|538万件|的纪录
_BROKEN, _OLD = compiled("(?:刷新|打破|改写|超越|超过)[^,;。#]{0,16}$"), compiled("的[^,;。#]{0,6}[纪记]录")
# 新生儿2903名，还不到死亡人数|6512人|的一半
_PART_OF = compiled("(?:不[到足及]|[仅只]及|相当于|多于|少于|近乎|是|为)[^,;。#]{2,12}$")
# 恢复至2018年(|7467万人次|)的八成
_OF_A_TIME = compiled("(?:[恢回]复|相当于|[较比]|[高低多少]于|超过|不[到及足])[至到]?@+[(]$")
# 来自|29个|省(区、市)的734名运动员
_PROVINCES = compiled("省(?:份|区|[(][^)]{1,6}[)])")
# 高于6.9%的基线, 站上50%的荣枯线.
_LINE = compiled(
    r"的?\D{0,4}(?:基线|警戒线|荣枯线|分水岭|红线|底线|门槛|及格线|大关|关[口卡]|整数关)"
    r"|的(?:法定|服务)?(?:规定|要求|标准|上限|下限|承诺)"
)
# 由|50米|逐步下潜
_ON = compiled("逐步|逐渐|开始|起(?=[步跳])")
_LIVES = compiled("寿命|平均年[龄纪]|年龄中位数|中位年龄")
# 62.4%的中学生每天睡眠不足|8小时|: those of whom the clause tells are told by it.
_THRESHOLD = compiled(r"#的?[^#@,;。!?:\n、]{2,12}(?:不[足到满超]过?|未[满及达]|少于|多于|低于|高于|超过?|逾|达到?)$")
# 上年同期为亏损|8740万元|
_YEAR_BEFORE = compiled(
    r"(?:去年|上年|前年|上季|上月)?同期[^#,;。]{0,2}(?:[则只仅]?[为是有]|录得)+(?:净?亏损|盈利|净利润|约|逾|超过?)*$"
)
_APART = frozenset({"multiple", "percentage_point"})
_ABOVE = ("高于", "低于", "多于", "少于", "优于", "超过", "不及")
_OF_EVENTS = frozenset({"m", "km", "kg"})
_REACHED = compiled("(?:大关|关[口卡])?,(?:达到?|为|是|只[有剩余]|仅[有剩为]?|录得|[升增降跌]至)约?")
_PASSED = {"more_than": 1, "less_than": -1}
# |95%|信心水准下, 以|32.5元|汇率假设, 不以|144平方米|为界
_METHOD = compiled("[^,;。]{0,1}(?:信心水[准平]|置信)|[^,;。#]{0,6}计算?(?=[,;。])|[^,;。#]{0,4}(?:假设|试算|为界|为例|为基准)")
# 以余额|100万元|、剩余25年的贷款为例
_ERRORS = ("抽样误差", "置信区间", "信赖区间")
_EXAMPLE = compiled("[^;。!?]{0,24}为例")
_BY = compiled("按照?(?![年月季周日])[^#@]{0,4}")
# 若人民币升值1%,汇兑损失将增加6200万元; 票价若调高, but not 温若海 or 相若. It holds in its clause and the one behind.
_SUPPOSED = compiled(
    r"(?=[如倘要一万假若只])(?!若[以按][^,;]{2,10}[计算看论言说],)(?:如果|只要|倘若|要是|一旦|万一|(?:\A|(?<=[,;。:!?「“\n]))(?:假[如设定若使]|[若倘]|如(?![何此今下图表上]))"
    r"|若(?=[每以按能不未无再要在从达升降回落上下涨跌调超继加减兑持有需遇因被遭违发仍]|出现))[^,;]*,?[^,;]*$"
)
# 车身每减重|10%|,能耗可降6%
_EACH = compiled("每(?:[增减提降][加少高低重长]?|上升|下[降跌]|[升贬]值|再?[升涨跌降]|吃进?|摄入)$")
# 撤离人数为|2314人|,应为2134人; 修订前,总额为|296亿元|
_CORRECTED = compiled(r"[^,;。!?\n]{0,4},应[为是]")
_BEFORE_CORRECTION = compiled("[修更][订正]前|误[植写]?[为作成]")
# 更正：本报15日刊发的……有误，应为|1368万人次|: what was right already stands in the text.
_NOTE = compiled(r"(?:^|(?<=[\n。]))[*※【(\[◎]?(?:更正|勘误|编按|编者按)(?:启事|说明)?[】)\]]?:[^\n]*$")
_SENTENCE = 80  # characters


def unfit(frame: Frame, one: Measured) -> str | None:
    """Why the figure can't be key whatever speaks for it; None if it can."""
    return next((ground for ground, holds in GROUNDS if holds(frame, one)), None)


def _outside(frame: Frame, one: Measured) -> bool:
    return frame.kind(one.slot.quantity.start) in ("title", "caption", "meta")


def _age(frame: Frame, one: Measured) -> bool:
    """Whether the figure is somebody's age, not how long people live: 平均寿命|80.77岁|."""
    return one.slot.quantity.unit in AGES and not _LIVES.search(one.named(frame.article.view) or "")


def _rank(frame: Frame, one: Measured) -> bool:
    """Whether the figure numbers something: 第三次磋商, 建交|75周年|, 全国政协|十四届|四次会议."""
    quantity = one.slot.quantity
    return quantity.kind == "ordinal" or frame.article.view.endswith(("周年", "届"), quantity.start, quantity.end)


def _size(frame: Frame, one: Measured) -> bool:
    """Whether the figure is how tall or heavy somebody is: 身高|2米13|的中锋."""
    return one.slot.quantity.kind == "measure" and _BODY.search(frame.seen, one.slot.start, one.slot.quantity.start) is not None


def _long(frame: Frame, one: Measured) -> bool:
    """Whether the figure says how long something has been: 学校|20年|发展历程, |百年|老店."""
    return one.slot.quantity.unit in _STRETCHES and _HISTORY.match(frame.seen, one.slot.quantity.end) is not None


def _class(frame: Frame, one: Measured) -> bool:
    quantity = one.slot.quantity
    if quantity.unit == "强" or _CLASS.search(quantity.text):
        return True
    return _OF_CLASS.match(frame.seen, quantity.end) is not None or _bare(frame, quantity)


def _reckoned(frame: Frame, one: Measured) -> bool:
    """Whether others are reckoned with the figure: 按医保|70%|报销, 每|10股|, |95%|信心水准下抽样误差."""
    begin, end = one.slot.quantity.start, one.slot.quantity.end
    if frame.seen.startswith("每", begin - 1) or _EACH.search(frame.seen, one.slot.start, begin) or _METHOD.match(frame.seen, end):
        return True
    if frame.seen.find("以", one.slot.sentence, begin) >= 0 and _EXAMPLE.match(frame.seen, end):
        return True
    by = frame.seen.rfind("按", one.slot.clause, begin)
    return (by >= 0 and bool(_BY.fullmatch(frame.seen, by, begin))) or _error(frame, one)


def _error(frame: Frame, one: Measured) -> bool:
    return one.metric is not None and frame.seen.endswith(_ERRORS, one.metric[-1][0], one.metric[-1][1])


def _corrected(frame: Frame, one: Measured) -> bool:
    """Whether the article itself takes the figure back: 撤离人数为|2314人|,应为2134人."""
    quantity = one.slot.quantity
    if _CORRECTED.match(frame.seen, quantity.end) or _NOTE.search(frame.seen, one.slot.line, quantity.start):
        return True
    return _BEFORE_CORRECTION.search(frame.seen, one.slot.sentence, quantity.start) is not None


def _threshold(frame: Frame, one: Measured) -> bool:
    """Whether the figure only tells whom the clause counts: 1012所小学全校不到|100人|, 月薪|5000元以下|的占三成."""
    slot = one.slot
    if _AND_ABOVE.search(slot.quantity.text) and _SO_MANY.match(frame.seen, slot.quantity.end):
        return True
    if _THEN.match(frame.seen, slot.quantity.end):
        return True
    apart = THOSE.match(frame.seen, slot.quantity.end)
    if apart and frame.seen.startswith(QUANTITY, apart.end()):
        return True
    if (
        slot.start == slot.clause
        or slot.quantity.kind == "money"
        or frame.slots[slot.number - 1].quantity.kind not in ("count", "percent")
    ):
        return False
    return bool(_THRESHOLD.search(frame.seen, slot.start - 1, slot.quantity.start))


def _event(frame: Frame, one: Measured) -> bool:
    """Whether the figure is the name of a contest: 女子|1500米|自由泳决赛."""
    quantity = one.slot.quantity
    return quantity.unit in _OF_EVENTS and _EVENT.match(frame.seen, quantity.end) is not None


def _spot(frame: Frame, one: Measured) -> bool:
    """Whether the figure says where something is, or which part of a way: 在|38公里|处倒地, 最后一个|50米|."""
    quantity = one.slot.quantity
    if quantity.unit not in _ON_THE_WAY:
        return False
    part = _STRETCH_OF_A_RACE.search(frame.seen, one.slot.start, quantity.start)
    return bool(part or _SPOT.match(frame.seen, quantity.end))


def _origin(frame: Frame, one: Measured) -> bool:
    """Whether the figure counts the provinces that somebody is from: 来自|29个|省(区、市)."""
    return one.slot.quantity.unit == "个" and _PROVINCES.match(frame.article.view, one.slot.quantity.end) is not None


def _milestone(frame: Frame, one: Measured) -> bool:
    """Whether the figure is what the one before it has passed, or the one behind: 外籍生12.3万人,首度突破|12万|."""
    slot = one.slot
    after = frame.after(slot)
    if after and _REACHED.fullmatch(frame.seen, slot.quantity.end, after.quantity.start):
        return _passed(slot, after)  # 出生数首度跌破|三百人|，只有289人
    before = frame.before(slot)
    return one.reader == "carried" and not one.change and before is not None and _passed(slot, before)


def _passed(mark: Slot, slot: Slot) -> bool:
    """Whether the figure of a slot is beyond that of a mark: over 逾12万, under 不到三百."""
    passed, reached = mark.quantity, slot.quantity
    if slot.sentence != mark.sentence or passed.unit not in (reached.unit, None) or passed.bound not in _PASSED:
        return False
    return reached.value is not None and passed.value is not None and (reached.value - passed.value) * _PASSED[passed.bound] >= 0


def _rounded(frame: Frame, one: Measured) -> bool:
    """Whether a bracket behind it tells the share exactly: 近|六成|(58.5%)."""
    after = frame.after(one.slot)
    if after is None or one.slot.quantity.kind not in ("percent", "ratio") or after.quantity.kind != "percent":
        return False
    return frame.bracketed(one.slot, after) and not one.rate and after.quantity.text.endswith(("%", "％"))


def _supposed(frame: Frame, one: Measured) -> bool:
    end = one.slot.quantity.start
    return bool(_SUPPOSED.search(frame.seen, max(one.slot.sentence, end - _SENTENCE), end))


def _bare(frame: Frame, quantity: Quantity) -> bool:
    """Whether the figure is a size without a number, before the things of it: 过|亿元|影片."""
    return (
        bool(_NO_NUMBER.fullmatch(quantity.text)) and frame.seen[quantity.end : quantity.end + 1].strip("的").isalpha()
    )


def _of_earlier_column(frame: Frame, one: Measured) -> bool:
    """Whether the column of the figure is of the time that a table compares with: 今年, |去年|, 增减; 10月, |9月|."""
    if not one.heading:
        return False
    return bool(_EARLIER_COLUMN.match(frame.article.view, *one.heading)) or _earlier_of_two(frame, *one.heading)


def _earlier_of_two(frame: Frame, start: int, end: int) -> bool:
    """Whether a heading is the earlier of the only two dates in the line of headings: 10月 |9月|."""
    line = frame.seen.rfind("\n", 0, start) + 1, frame.seen.find("\n", end)
    dates = [date for date in frame.dates if line[0] <= date.start < line[1]]
    if len(dates) != 2 or not all(date.edtf for date in dates):
        return False
    own = next((date for date in dates if start <= date.start < end), None)
    return own is not None and _end(own) < max(map(_end, dates))


def _end(date: DateMention) -> str:
    """Where a date ends: 8月 and 1—8月 end alike."""
    return (date.edtf or "").split("/")[-1]


def _base(frame: Frame, one: Measured) -> bool:
    """Whether others are compared with the figure: 较2022年的|27,923宗|, 由|57.6%|升至六成."""
    said, kind = one.wording, one.slot.quantity.kind
    held = said.base is not None and not said.rate and (kind not in _APART or _above(frame, one))
    if held and not (said.part and kind in ("percent", "ratio")):
        return True
    if _of_earlier_column(frame, one) or _of_year_before(frame, one) or said.starting:
        return True
    begin, end = one.slot.quantity.start, one.slot.quantity.end
    if _OF_A_TIME.search(frame.seen, one.slot.sentence, begin):
        return True
    if _OLD.match(frame.seen, end) and _BROKEN.search(frame.seen, one.slot.start, begin):
        return True
    if kind == "measure" and frame.seen[begin - 1] in "由从" and _ON.match(frame.seen, end):
        return True
    if frame.seen.startswith(f"的{QUANTITY}", end) and _PART_OF.search(frame.seen, one.slot.clause, begin):
        return frame.slots[one.slot.number + 1].quantity.kind in RELATIVE
    return bool(_LINE.match(frame.seen, end) or _RECORD.match(frame.seen, end))


def _above(frame: Frame, one: Measured) -> bool:
    """Whether the figure is that of another: 市盈率高于行业平均的|37倍|, but 是往年的2倍."""
    base, at = one.wording.base, one.slot.quantity.start
    return base is not None and frame.seen[at - 1] == "的" and frame.seen.startswith(_ABOVE, base[0])


def _of_year_before(frame: Frame, one: Measured) -> bool:
    """Whether the clause only tells what it was then: 派息0.18元,上年同期为|0.25元|."""
    begin, end = one.slot.clause, one.slot.quantity.start
    return one.slot.start == begin and bool(_YEAR_BEFORE.match(frame.article.view, begin, end))


GROUNDS: Sequence[tuple[str, Callable[[Frame, Measured], bool]]] = (
    ("outside of the story", _outside),
    ("no metric", lambda frame, one: not one.metric),
    ("a rank", _rank),
    ("an age", _age),
    ("the size of somebody", _size),
    ("how long it has been", _long),
    ("a class of size", _class),
    ("a contest", _event),
    ("a place on the way", _spot),
    ("where they are from", _origin),
    ("a threshold", _threshold),
    ("how it is packed", lambda frame, one: packed(frame, one.slot)),
    ("what was passed", _milestone),
    ("told exactly behind it", _rounded),
    ("what is reckoned with", _reckoned),
    ("a supposition", _supposed),
    ("what was corrected", _corrected),
    ("what others are compared with", _base),
)
