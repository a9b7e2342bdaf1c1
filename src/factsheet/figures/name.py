"""The shortest words that name what is measured, out of the words that stand there.

`@@公司实现归属于股东的净利润` is about 净利润: dates, openers and verbs without weight go from the front, idle marks from
the end; where 的 stands before a head that says nothing alone (占总装机的|比重|), what it is of stays.
"""

import re
from functools import cache

from factsheet.figures.frame import ASIDE, DATE, OTHER, QUANTITY
from factsheet.figures.wording import Span, leading_on, meanings_of, moves
from factsheet.find.speech import VERB
from factsheet.lexicon import meanings, one_of
from factsheet.patterns import compiled

LONGEST = 22
_REACH = 40
_LONG = 10
_SHORT = 3  # characters; so short a name of who does it stays: |高铁疏运|98万人次
_EDGES = f" {ASIDE}{DATE}{QUANTITY}{OTHER}的、,:：·●○■▪.．•‧-—“”「」『』《》()*"
# 前三季度|内地出口, 10月|中国快递指数: 中 and 内 are of the date only where no such word begins.
_AFTER_DATE = compiled(
    rf"[{DATE}](?:期间|以来|时期|前后|份|时|末(?!端)|底(?![价部层盘])|初(?![中级审选])|起(?![降重点])|"
    r"中(?![国心央小学医外文药])|内(?![地需外销部资])|间(?![接隔])|之?前(?!海)|之?后|的|,|、)*"
)
_WORD = r"[^#@~,;。!?:\n()]"
_MARK = r"$|[#@~,;。:]"
# What no noun has: 1.6万多家企业|已获得首贷.
_NO_NOUN = (
    rf"[的已均正将是仍由从于向达]|{_WORD}于|[定成作列评称视变选设认以]为|(?<!行)为|全部|被|来自|在(?!职|校|读|建|营|手|线)|等(?!值)"
    r"|(?<!反)对(?!虾)|(?<!集)中(?!心|央|国|小|学|医|间|外|文|药)|(?<![基原起成诱病卡])因(?!子)|(?<![合归兼吞])并(?![发购网轨列行])"
)
_NOT_A_NOUN = compiled(
    r"^(?:中(?![国学小医心央])|内(?!地)|[里把]|已(?!婚)|之间|不等|以(?!色列|.*罪$)|为|由|让|从(?!业)|将(?![军领士])"
    r"|正(?![高副处版式])|在(?![职校读建营手线编册岗])|向(?![日导])|陆续|相继|近日|日前|即将|及|同比|环比|集中|来自"
    r"|(?:突破|超过|达到|左右|上下|口|的)?$)"
)
# What leads on to the next figure, at the end of a noun: 86部手提电话|及|..., but not 签约 or 商超.
_LEADING = compiled(
    r"(?:[、和与及或]|以及|以(?=$)|(?<![签条公合节预契])约|(?<![附邻])近|(?<![商中英])超|(?<![下到送发表])达|不[到足]|逾|超过|[高低少多]于|至[少多]|最[多少高低])+$"
)
_AMONG = compiled("(?<=..)(?<![初高集])中$")
# 6个产值超千亿元的|产业集群|, 6艘可装8200辆汽车的|运输船|.
_OF_FIGURE = compiled(
    r"(?!的)(?:[^#@~,;。!?:\n()]{0,6}#+|(?:可|能|最[多高大]|每|载|配)[^#@~,;。!?:\n()]{0,5}#+[^#@~,;。!?:\n()的]{0,6})的"
    r"(?P<noun>[^#@~,;。!?:\n()、]{2,12})"
)
_LIST = compiled("(?<=..)(?:[及和与]|以及)(?=..)")
_JOINT = compiled(f"[、的和与及,]|{ASIDE}+|以及")
# “一带一路”沿线国家出口 begins with its quotation mark.
_LISTED = compiled(rf"[、{ASIDE}].*[^高平均优中初同]等(?=[^级待于式候分离{ASIDE}、].)")
_CLOSED = compiled("[^“「]*[”」]")
# 投保率到|去年底才|5成3
# What leads on from a name to its figure: 黄芷晴|以|21:15; of a thing behind it is |一个|400呎单位.
_LOOSE = compiled("(?:(?<=..)(?<![可予得所难加足何借])以|[今本][季届]|现时)$")
_A = compiled("(?<![第之唯统])一[个名间幢套宗幅块条辆艘只架台]$")
_ALONE = frozenset("猪牛羊鸡鸭鹅鱼虾蟹米麦油煤糖盐茶棉")
_UP_TO = compiled("(?<=..)[到至在于]$")
_PLACE = compiled("(?P<what>.{2,14}?)(?:出现在|[以为在](?![上下内外来及东西南北])).{2,}")
# 票价按机制|上调2.1%|: why it moved is not what moved.
_GROUNDS = compiled("按照?(?!揭|摩|键)|依照?(?!赖)|据(?!点)|随着|由于|因应|因为")
_EMPTY_WORDS = compiled("(?:[但仍却更也还以则并须其约再才因把被由可将已曾应需要能]|(?<!更)正(?!式))+")
_BY_THE_WAY = compiled(r"(?:后|计算|口径|来看|以来|情况下|方面|的时候)$")


def name(seen: str, span: Span, longest: int = LONGEST) -> Span | None:
    """The name within a stretch of a frame, None where none is left."""
    start = max(span[0], span[1] - max(_REACH, longest))
    words = _LOOSE.sub("", seen[start : span[1]].rstrip(_EDGES))
    if _A.search(words):
        return None
    if seen.startswith(DATE, start + len(words)):
        words = _UP_TO.sub("", words)
    words = _placed(_AMONG.sub("", words))
    cut = _opened(words, _behind_verb(words, _behind_date(words)))
    cut = _shortened(words, _possessed(words, cut), longest)
    if acting(words) - cut > (0 if cut else _SHORT):
        cut = acting(words)
    left = _behind_list(words[cut:]).lstrip(_EDGES + "等")
    if _CLOSED.match(left) and words[: -len(left)].endswith(("“", "「")):
        left = words[-len(left) - 1 :]
    if (
        (len(left) < 2 and left not in _ALONE)
        or not any(map(str.isalpha, left))
        or left in _openers()
        or _EMPTY_WORDS.fullmatch(left)
        or left in moves()
        or _BY_THE_WAY.search(left)
        or _GROUNDS.match(left)
    ):
        return None
    return start + len(words) - len(left), start + len(words)


def _shortened(words: str, cut: int, longest: int) -> int:
    """Where a name that would be too long can begin, between two of its words."""
    if len(words) - cut <= longest:
        return _acted(words, cut) if len(words) - cut > _LONG else cut
    joint = _JOINT.search(words, len(words) - longest)
    return joint.end() if joint and len(words) - joint.end() >= 4 else cut


def _acted(words: str, cut: int) -> int:
    """Where a long name can begin with what was done: 法院判决乘客|赔偿医疗费、误工费."""
    act = _acts().search(words, cut + 2, len(words) - 2)
    return act.start() if act else cut


@cache
def _acts() -> re.Pattern[str]:
    return compiled(one_of(_deeds("acts")))


def _behind_date(words: str) -> int:
    """Behind the last date that has words behind it: 今年上半年|出口."""
    cut = 0
    for date in _AFTER_DATE.finditer(words):
        if words[date.end() :].strip(_EDGES):
            cut = date.end()
    return cut


def _behind_verb(words: str, cut: int) -> int:
    """Behind the last verb without weight: 公司实现|营业收入."""
    for verb in _thin().finditer(words, cut):
        left = words[verb.end() :]
        if len(left) >= 2 and left not in _deeds("thin") and not (verb["doing"] and _made_of_deed(left)):
            cut = verb.end()
    total = words.find("累计", cut)  # 集团公司|累计发送旅客|
    return total if total >= 0 and len(words) - total >= 5 else cut


def _made_of_deed(left: str) -> bool:
    """Whether a verb before these words is part of the name: 种植|面积|."""
    return len(left) <= _SHORT + 1 and left.endswith(_deed_heads())


def _behind_list(words: str) -> str:
    """What a list is of: 《斜拉桥》《桥边》等|专著|; but 高等教育."""
    listed = _LISTED.search(words)
    return words[listed.end() :] if listed else words


def acting(words: str) -> int:
    """Where the verb begins that the words end with, if that says what is measured: 法院|判赔|; 0 if there is none."""
    return next((len(words) - size for size in (3, 2) if words[-size:] in _deeds("acts")), 0)


def _placed(words: str) -> str:
    """The words without where a measure was taken: |最大点雨量|为香粉乡的, |累计雨量|以泰武乡."""
    place = _PLACE.fullmatch(words)
    return place["what"] if place and headed(place["what"]) else words


def noun_behind(seen: str, start: int, end: int) -> Span | None:
    """The noun that a classifier phrase counts: `112宗|案件|`, `21家|主要银行|`."""
    found = _OF_FIGURE.match(seen, start, start + 2 * LONGEST) or _noun().match(seen, start, min(end, start + LONGEST))
    if not found:
        return None
    noun = _LEADING.sub("", _of_people(found["noun"]))
    if seen.startswith(QUANTITY, found.end("noun")):
        noun = _LIST.split(noun)[0]  # 5部|电脑|及现金42万元
    if not noun or leading_on(noun) or _NOT_A_NOUN.match(noun):
        return None
    return found.start("noun"), found.start("noun") + len(noun)


def _of_people(noun: str) -> str:
    """People without what they do: 12.3万名|学生|建立视力档案."""
    people = _people().match(noun)
    return people["who"] if people else noun


@cache
def _people() -> re.Pattern[str]:
    return compiled(rf"(?P<who>.{{0,6}}?{one_of(_deeds('people'))})(?![数量率们证卡餐号])..")


@cache
def _noun() -> re.Pattern[str]:
    """Where a noun behind a figure ends: before a mark, another figure, or a word that no noun has."""
    end = f"{_MARK}|{_NO_NOUN}|{one_of(_deeds('tells'))}"
    return compiled(rf"(?:左右|上下|口(?=的))?(?:的(?![士确]))?(?P<noun>{_WORD}(?={_MARK})|{_WORD}{{2,}}?(?={end}))")


def thin(words: str) -> bool:
    """Whether the words end with a verb whose object is what is measured: 发放|5000万元消费券."""
    return words.endswith(_thin_words())


@cache
def _thin_words() -> tuple[str, ...]:
    return (*_deeds("thin"), *_deeds("doing"))


@cache
def _deed_heads() -> tuple[str, ...]:
    """What a verb stands before as part of a name: 种植|面积, 采购|金额."""
    return tuple(_deeds("of deeds"))


@cache
def _deeds(group: str) -> frozenset[str]:
    """The words of a group of the lexicon of deeds."""
    return frozenset(meanings("deeds", group))


def headed(words: str) -> bool:
    """Whether the words end with a head that names a measure: 投资额, 收益率."""
    return words.endswith(_heads())


def proportional(words: str) -> bool:
    """Whether a share has its own name: 占总产出的|比重|, of which what follows is told."""
    return words.endswith(("比重", "比例", "份额", "比率"))


def _opened(words: str, cut: int) -> int:
    while True:
        while cut < len(words) and words[cut] in _EDGES:
            cut += 1
        size = next((size for size in (4, 3, 2, 1) if words[cut : cut + size] in meanings_of("openers")), 0)
        if not size or len(words) - cut - size < 2 or words.startswith(tuple(meanings_of("no openers")), cut):
            return cut
        cut += size


@cache
def _openers() -> frozenset[str]:
    """Words that open a clause and name nothing."""
    return frozenset({*meanings_of("openers"), *meanings_of("adverbs")})


def _possessed(words: str, cut: int) -> int:
    """Behind the last 的, if what stands there says enough: 归属于股东的|净利润|, but 岗位的需求."""
    of = words.rfind("的", cut)
    if of < 0 or len(words) - of < 4 or words[of + 1 :] in meanings_of("generic"):
        return cut
    return of + 1


@cache
def _thin() -> re.Pattern[str]:
    return compiled(
        f"(?:(?P<doing>{one_of(_deeds('doing'))})|{one_of(_deeds('thin'))}|{VERB}|数据显示|至今|迄今|目前|现时)(?:后(?![备续勤台期])|之后)?|了(?!解)"
    )


@cache
def _heads() -> tuple[str, ...]:
    return tuple(meanings_of("heads"))
