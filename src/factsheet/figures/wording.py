"""What the words before a figure say beside its name: how it moved, against what, and of what it is a share.

They are read from the figure backwards, a word at a time: of `核心区房价较上月微涨|0.4%|` first 微涨, then 较上月;
what is left, 核心区房价, names what is measured.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cache
from typing import Literal, cast

from factsheet.figures.frame import ASIDE, DATE, QUANTITY
from factsheet.lexicon import meanings, one_of
from factsheet.model import Quantity
from factsheet.patterns import compiled
from factsheet.records import record

Change = Literal["increase", "decrease"]
Span = tuple[int, int]

# Whether a sign says that something rose: 按年|+7.3%|, |-3.1%|.
SIGNS = {**dict.fromkeys("+＋", True), **dict.fromkeys("-－−", False)}
# 高 and 多 move only against something: 比去年高1.6个百分点, but 身高1.8米.
_COMPARED: dict[str, Change] = dict.fromkeys("高多快贵长超", "increase")
_COMPARED |= dict.fromkeys("低少慢短", "decrease")
_AGAIN = ("再", "又")  # 生意|再少|两成
_TOO = ("亦", "也", "者")  # 印度升21.8%，新加坡|亦多|3.7%，前者|少|4.9%
_YET = ("", "仍", "还", "更", "则")  # 较历史高位398.1点|仍低27.7%|
_OR_SO = ("左右", "上下")  # 由四成|左右压到不足|15%
_ONLY = ("只", "仅", "略", "微")  # 总收益34.6亿元,|只多|2.9%
_NEARLY = ("少了快", "多了快")
_THEN = ("就", "便", "要", "会", "也", "都", "竟", "反而")  # 照度每增加1勒克斯，成虫密度|就少|12%
_FURTHER = frozenset({"高出", "多出"})  # 比上届多出|近三成|, 较估算的31亿元高出|逾四成|, 民企5412家，多出|386家|
# 恒曜今日|收报|5.84元, 全日|收市报|每股2.1元
CLOSE = compiled("(?P<close>收[市盘]?报|报收)[于在约每股]*$")
SINCE_THEN = ("同比", "环比", "按年", "按月", "按季")
_COUNTS = ("人数", "宗数", "件数", "个案", "数量", "总数", "金额")  # 死亡人数|多|7人
_PRESSURES = tuple(f"{kind}压" for kind in "气血电水油高低")
_REACHING = frozenset({"至", "到", "为", "成", "达", "达到", "达至", "在", "于"})
# 压至100周, 提到百万元; without where to they are something else.
_BEING = frozenset({"为", "达", "达到"})
_ONLY_TO = frozenset({*"压提扩退砍拉", "发展", "砸", "滑"})
# 由上月持平转为上涨|0.1%|
_FROM_STATE = compiled(r"由[^,由]{0,8}(?:持平|[升涨增降跌减]|上升|上涨|增长|下降|下跌|减少|[蚀赚]|亏损|盈利)$")
_GROWTH = frozenset({"成长率", "增长率", "增速"})
_GROWING = ("经济", "自然", "机械")
_RATES = frozenset("幅速率")
# 由2.9万元/㎡降至2.3万元/㎡, 从去年的46小时; what stands between is when.
_STARTING = compiled(r"(?<!自)(?:由|从|自)(?=[^,由从自]{0,12}$)")
# A comparison has one of these characters; most clauses have none.
_GATE = frozenset("完胜赚提逊较比与同跟相对恢回距是为达于超不近只仅出")
# A comparison that begins with one of these says how much of another thing the figure is: 恢复到|2019年同期的104.1%.
_PART = ("完成", "恢复", "回复", "相当于", "是", "为", "达", "不到", "不足", "接近", "只有", "仅", "剩", "已剩", "只剩")
# 是例行赛|的2.3倍, 不到去年同期|的三分之一; what stands between is what the figure is a part or a multiple of.
_OF = compiled(r"(?<![就还但可])(?:是|为|达到?|不[到足]|接近|只有|[只仅]及|仅[为有是]?|[已只仅]?剩下?)(?=[^,、是为达]{2,14}$)")
# 占总支出的比重|连续八年|保持在75%以上
_STRETCH = compiled(f"已?(?:连续|一连){DATE}+$")
# 市占|合计48.4%| is a name, 广州市占|八成| a share
_SHARE = compiled(r"(?<![抢侵霸应])(?<!\A市)占(?![比有地用据率])")
_TO = compiled(
    rf"[^,、]{{1,10}}(?:[至到为]|(?<=[升跌涨冲突])破|站上|(?<![赞完组构罪])成)(?:了|约|近|逾|不(?:[足到]|[多少高低]于)|不?超过?|至[多少]|(?:{DATE}+|现在|目前|如今)的?(?:平均)?)*[赚蚀亏盈]?"
)
# 与2021年9月的|398.1点|高峰相比, 与香港的|28.1%|仅差: what the figure is held to stands before it, that it is, behind.
_HELD_TO = compiled("(?:与(?!会)|同(?![比期业行])|跟|和(?!平)|距离?)(?=[^,、]{2,}$)")
_ABOVE, _BELOW = ("高于", "多于", "快于", *_FURTHER), ("低于", "少于", "慢于")
_GAPS = frozenset({"差", "相差", "只差", "仅差", "还差", "尚差", "差距"})
_IDLE = f" {ASIDE}的、"
# 比农村居民高|约1.1万元|
_ABOUT = compiled(rf"(?:[了约近逾达{_IDLE}]|超过?)+$")
# 康复|至少要等|5天, 至少得交|三成: what has to be done names nothing.
_AT_LEAST = compiled("(?:至[少多]|起码)[^,、的]{1,4}$")
# 鸡蛋|则因供应充足|转跌3.9%: why it moved is not what moved.
# 家电类|在以旧换新带动下|增长33.6%, 汽车类|受补贴退坡影响|下降4.5%
_GROUND = compiled(
    f"(?<=[^{DATE},][^{DATE},])(?:[则却亦也更]|主要)?(?:(?<![基原成起诱病死外内])因(?![子素而此])[^、,]{{3,16}}"
    "|(?<![内存现潜])在[^、,在]{2,14}(?:带动|推动|拉动|影响|支撑|刺激|提振|助推)之?下|受(?![理访伤灾益助])[^、,受]{2,14}(?:影响|带动|推动|拉动|拖累|支撑|刺激|提振))$"
)
# 资本开支|会压至1500万元|, 工程开支|不会少于1000亿元|; but 基金会
_WILL = compiled("(?<=.[额支入本价率量数润利值费资薪息租税度])(?:将|就|便|都|也|亦|仍|还)?不?会$")
_WAS_THEN = compiled(f"[是为]{DATE}+")
_EQUAL = "相当于"
_REACH = 48
_SIZES = (4, 3, 2, 1)


@record
class Wording:
    """The words before a figure, taken apart; `name` is what is left of them.

    `rate`: the figure says by how much something moved (增长12.5%), not where it stands (增至12.5%).
    `base`: what it is compared with (较上月); `part` if the figure is of that (恢复到2019年的|104.1%|).
    `apart`: how far it stands from another, not from an earlier one (高于全国平均, 比城镇低).
    `share`: what it is a part of, with 占 before it (占进出口总额).
    `starting`: it is where a move begins (由57.6%). `linked`: a word like 为 or 达到 leads up to it; `reaching`: one of those
    that say where a move ends.
    """

    name: Span
    change: Change | None = None
    rate: bool = False
    base: Span | None = None
    part: bool = False
    apart: Span | None = None
    share: Span | None = None
    starting: bool = False
    linked: bool = False
    reaching: bool = False

    @property
    def verbal(self) -> bool:
        """Whether the figure has a verb or a comparison of its own: 达到3万吨, 较上月多两成."""
        return bool(self.rate or self.change or self.base or self.linked)


def wording(
    seen: str, start: int, end: int, *, leading: bool = False, relative: bool = False, held: bool = False, facing: bool = False
) -> Wording:
    """Take apart the words of a frame that stand between `start` and a figure at `end`.

    `leading`: the words behind the figure lead on to where it moved, 由|四成|拉高至六成. `relative`: it is so many times or
    such a part of something, 是例行赛的|2.3倍|. `held`: it is held against the figure before, 较去年的6900元少|两成|.
    `facing`: the words behind it hold another against it, 与去年的|6900元|相比.
    """
    if seen.startswith(_OR_SO, start) and seen.endswith(QUANTITY, 0, start):
        start += len(_OR_SO[0])
    words = seen[max(start, end - _REACH) : end]
    start = end - len(words)
    rest, peeled = _peeled(words.removesuffix("快") if words.endswith(_NEARLY) else words, links())  # 比往年少了快|两成|
    to, reached = _peeled(rest.rstrip(DATE), links())
    if rest.endswith(DATE) and _move(to, reached)[1]:  # 降到|去年的|46.1小时
        rest, peeled = to, reached
    origin = _STARTING.search(rest) if leading else None
    rest = (rest[: origin.start()] if origin else rest.removesuffix("由")).rstrip(_IDLE)
    rest, move = _move(rest, peeled, held=held, relative=relative)
    if move in _GROWTH and rest.endswith(_GROWING):  # 经济成长率, 人口自然增长率 are names
        rest, move = rest + move, ""
    rest, _ = _peeled(rest, _adverbs() if move else links())
    rest = _WILL.sub("", rest) if rest.endswith("会") else rest
    rest = _GROUND.sub("", rest) if move else _AT_LEAST.sub("", rest)
    if move and (state := _FROM_STATE.search(rest)):
        rest, _ = _peeled(rest[: state.start()], _adverbs())
    cut = 0 if seen.endswith("的", start, end) else _equal_to(rest)
    rest, words, start = rest[cut:], words[cut:], start + cut
    base = _last(_HELD_TO, rest) if facing else _compared(rest)
    if base is not None and rest[base:] == "比" and not _BEING.isdisjoint(peeled):
        base = None  # 海外生产比|为47.3%|
    if base is not None and not relative and seen[end - 1 : end] == "的" and _WAS_THEN.fullmatch(rest, base):
        base = None  # 全月谷值是4月6日的|108.9万人次|, but 是去年的|两倍|
    if base is None and relative and seen[end - 1 : end] == "的":
        base = _last(_OF, rest)
    against = (start + base, start + len(rest)) if base is not None else None
    in_time = base is None or earlier(rest[base:])
    gap = held and rest.strip(",") in _GAPS
    if not move and (base is not None or not rest):
        move = next((word for word in peeled if word in _FURTHER), "")
    moved = moves().get(move or "") or (_COMPARED[move[0]] if move else None)
    rest = "" if gap else rest[:base].rstrip(_IDLE).removesuffix("分别")
    part = base is not None and words.startswith(_PART, base)
    apart = not (in_time or part or move in moves())
    rate = gap or (bool(move) and (move[-1:] in _RATES or _REACHING.isdisjoint(peeled)))
    rest = _STRETCH.sub("", rest) if rest.endswith(DATE) else rest
    share = _last(_SHARE, rest) if "占" in rest else None
    return Wording(
        name=(start, start + len(rest)),
        change=moved if in_time else None,
        rate=rate,
        base=against,
        part=part,
        apart=(start + base, start + len(_ABOUT.sub("", words))) if apart and base is not None else None,
        share=(start + share, start + len(rest)) if share is not None else None,
        starting=bool(origin),
        linked=not _silent().issuperset(peeled),
        reaching=not _REACHING.isdisjoint(peeled),
    )


def signed(said: Wording, seen: str, slot_start: int, quantity: Quantity) -> Wording:
    """The wording of a share whose sign says how it moved: 召唤48913宗，按年|+7.3%|, 销售额31亿元（|-3.1%|）."""
    if quantity.kind not in ("percent", "percentage_point") or quantity.text[0] not in SIGNS or said.change:
        return said
    words = seen[slot_start : quantity.start].strip(_IDLE)
    bracketed = not words and seen.endswith(f"{QUANTITY}(", 0, quantity.start)
    if not (bracketed or words in SINCE_THEN):
        return said
    moved: Change = "increase" if SIGNS[quantity.text[0]] else "decrease"
    return replace(said, name=(slot_start, slot_start), change=moved, rate=True)


def differing(said: Wording, seen: str, quantity: Quantity) -> Wording:
    """The wording of how far something stands from where it stood: 高于去年同期|0.4个百分点|, 低于去年|两成|, not 低于去年的三成."""
    apart = quantity.kind == "percentage_point" or (quantity.rule == "tenths" and not seen.endswith("的", 0, quantity.start))
    if not (apart and said.base) or said.rate or said.part or said.apart or said.change:
        return said
    words = seen[slice(*said.base)]
    if not words.startswith((*_ABOVE, *_BELOW)):
        return said
    return replace(said, rate=True, change="increase" if words.startswith(_ABOVE) else "decrease")


def leading_on(words: str) -> bool:
    """Whether the words before a figure lead to where another moved: 由四成|拉高至|六成, 由四成|左右压到不足|15%."""
    words = words.strip()
    return bool(_TO.fullmatch(words, len(_OR_SO[0]) if words.startswith(_OR_SO) else 0))


def _move(words: str, led: Collection[str], *, held: bool = False, relative: bool = False) -> tuple[str, str]:
    """The words without a verb of change at their end, and the verb; `led` are the links that were behind it."""
    if words.endswith(_still()):
        return words, ""
    for size in (3, 2, 1):
        word = words[-size:]
        if word in _ONLY_TO and (_REACHING.isdisjoint(led) or words.endswith(_PRESSURES)):
            continue  # 中心最低气压|940百帕|
        if word in moves():
            return words[:-size], word
    for size in (2, 1):
        word, rest = words[-size:], words[:-size]
        if not word or word[0] not in _COMPARED or (size == 2 and word[0] not in "多少"):
            continue
        than_before = _compares(rest, led) or rest in _ONLY or (held and rest in _YET)
        by_so_much = relative and (rest.endswith(_THEN) or (word[0] in "多少" and rest.endswith(_TOO)))
        if than_before or by_so_much or (word[0] == "少" and rest.endswith(_AGAIN)):
            return rest, word
    return words, ""


def _compares(words: str, led: Collection[str]) -> bool:
    """Whether 高 or 多 behind these words is more than something was: 比去年|高|1.6个百分点, 同比|多|了三成."""
    return "了" in led or words.endswith((*SINCE_THEN, *_COUNTS)) or _compared(words) is not None


def _peeled(words: str, peel: Collection[str]) -> tuple[str, list[str]]:
    """The words without those at their end that are to be peeled, and what was taken."""
    taken: list[str] = []
    words = words.rstrip(_IDLE)
    while word := _ending(words, peel):
        if word[0] == "每" and len(word) == len(words):
            break  # |每周|4班
        taken.append(word)
        words = words[: -len(word)]
        if words.endswith(ASIDE):
            return words.rstrip(_IDLE), taken  # 母公司百味达(6***)|更跌|: the name ends before its bracket
        words = words.rstrip(_IDLE)
    return words, taken


def _ending(words: str, among: Collection[str]) -> str:
    """The longest word among those that the words end with."""
    if words[-2:] in _ends() or words[-3:] in _ends():
        return ""
    for size in _SIZES:
        if (word := words[-size:]) in among:
            return word
    return ""


@cache
def _ends() -> frozenset[str]:
    holding = {word for word in meanings("deeds", "thin") if word.endswith("有")}  # 载有|14.5万吨|原油
    return frozenset({*meanings_of("ends"), *(holding - meanings_of("links").keys())})


@cache
def _against() -> re.Pattern[str]:
    """Where a comparison begins: 较上月, 比去年同期, 与去年同期相比, 是平日的."""
    plain = (
        r"(?<!(?<!占)比)较(?![大多好少])|(?<![占环同之对正入录无百益溢可师病女股配])比(?![例重较率值分赛拼照邻]|特币|价(?!格))"
    )
    no_same = "(?<![只就不还仅但可于])(?<!理由|原因|目标|主因|前提)"
    same = rf"{no_same}(?:是|为|达到?)(?=[^,是为]{{0,4}}(?:{DATE}|{one_of(meanings_of('usual'))}))"
    above = r"(?:[高低快慢优劣多少大小次]于|超[过越]|(?<![不难经])[长短高低快慢多少]过)(?=[^,]{2})"
    further = f"[高多]出(?={DATE}|[上去前本]|同期|全[国省市球]|平均|预期|市场|行业|标准|规定|上限|往年|常年)"
    rather = f"[和与同跟]{DATE}+[^,{DATE}]{{0,6}}?比(?=$|[也还仍更又高低多少增减升降])"
    done = r"完成[^,;]{0,6}(?:计划|目标|任务)"
    return compiled(rf"{done}|{rather}|(?:与|同|跟)[^,]*?相[比较]|{one_of(meanings_of('against'))}|{plain}|{same}|{above}|{further}")


def _compared(words: str) -> int | None:
    """Where the last comparison among the words begins."""
    return None if _GATE.isdisjoint(words) else _last(_against(), words)


def _equal_to(words: str) -> int:
    """Behind 相当于, where what follows is a measure by its own name: 相当于|呎价|约1.2万元; 0 elsewhere."""
    at = words.rfind(_EQUAL)
    return at + len(_EQUAL) if at >= 0 and words.endswith(heads()) else 0


def _last(pattern: re.Pattern[str], words: str) -> int | None:
    place = None
    for match in pattern.finditer(words):
        place = match.start()
    return place


def earlier(words: str) -> bool:
    """Whether the words are of another time: 较去年同期, but not 比对照田."""
    return DATE in words or any(word in words for word in meanings_of("earlier"))


@cache
def meanings_of(group: str) -> Mapping[str, str]:
    """The words of a group of the lexicon of measuring."""
    return meanings("measuring", group)


@cache
def moves() -> Mapping[str, Change]:
    """Which way the verbs of change go."""
    return cast("Mapping[str, Change]", meanings("measuring", "rises", "falls"))


@cache
def heads() -> tuple[str, ...]:
    """What the names of measures end with: 投资额, 收益率."""
    return tuple(meanings_of("heads"))


@cache
def _still() -> tuple[str, ...]:
    return (*meanings_of("still"), "公升")  # 每公升|0.11元


@cache
def links() -> frozenset[str]:
    """Words that lead up to a figure: 为, 达到, 每股."""
    each = (f"每{unit}" for unit in (*meanings("units"), *meanings("classifiers"), *meanings_of("each")))
    return frozenset({*meanings_of("links"), *each, *_silent(), *meanings("bounds", "before")} - set(moves()) - {"快"})


@cache
def _silent() -> frozenset[str]:
    """Words before a figure that do not lead up to it from what was told before: 独得|31分|, 每周|4班|."""
    return frozenset({*meanings_of("gets"), *(f"每{time}" for time in meanings_of("every"))})


@cache
def _adverbs() -> frozenset[str]:
    return frozenset({*meanings_of("adverbs"), *links()})
