"""What names of bodies are made of: a place on the page goes in, the pieces that end there come out with their weights.

预计中国铁路|武汉|局集团有限公司    →  武汉, a place; 汉, a character of a word
大宁县|岭头镇|水利站               →  岭头镇, a settlement, though nobody lists it
"""

from collections.abc import Iterator
from functools import cache
from typing import Literal, cast, get_args

from factsheet.find.bodies.short import drawn_from
from factsheet.find.bodies.unlisted import LAND_ENDS, by_its_sound, land_ending, sounds_before, town_ending
from factsheet.find.names.page import HAN, PARTICLES, Page
from factsheet.find.names.vocabulary import wordlist
from factsheet.find.places.gazetteer import honours
from factsheet.patterns import compiled
from factsheet.records import record

Piece = Literal[
    "place", "weak place", "settlement", "level", "body", "field", "bracket", "latin", "number", "thing", "name", "word", "link"
]  # fmt: skip

# What a piece adds to a name that holds it.
WEIGHTS: dict[Piece, float] = {
    "body": 2.5,
    "place": 2.0,
    "level": 1.5,
    "weak place": 0.4,
    "bracket": 0.5,
    "latin": 0.4,
    "field": 0.8,
    "number": 0.5,
    "thing": -0.3,  # an ordinary noun: 诗词 of 宁川诗词研究会
    "link": -0.7,
    "name": -0.3,  # a character that is part of no known word: 澜, 岳
    "word": -1.4,  # a character that is part of a word of prose
}
# 川大, 中行: a body's short name may be an accident (宁|川大|剧院).
SHORT_BODY = 0.6
# A fifth character in a row that means nothing is hardly a name's.
LONG_NAME = -1.5
# What tells whose a body is or where.
ANCHORS = frozenset[Piece](("place", "level", "body", "settlement"))
# All pieces there are.
ANY: frozenset[Piece] = frozenset(get_args(Piece))
# How long a name may be before its head.
LONGEST = 30

_LEVELS = "省市县区"
_SETTLEMENTS = "省市县区镇乡村州郡旗"
# Weights by their length with the head: 沛|县, 岭头|镇, 石马头|镇.
_BY_LENGTH = {3: 1.4, 4: 1.15, 2: 1.0}
_QUARTERS = ("社区", "街道", "新区", "高新区", "经开区", "开发区", "园区")
# 水利局|会同|县应急管理局, though there is a 会同县.
JOINING = "会同"
_LINKS = "和与及暨"
# Whose the body is stands before: 粤澜|旗下|供水有限公司.
_OWNING = ("旗下", "辖下", "属下", "名下")
# Verbs of one character, which names hardly hold: 消息指|教育局, 轰|房委会, 传|远帆地产.
SHORT_VERBS = frozenset("指传轰批促吁斥伙告邀赴除受有送盼罚催撤兼获属归占请待畀攞揾搵应靠找问帮替托逛")
# 中俄, 中美: states in short that sit on a board with another.
STATES = "俄美日法英德韩印越朝欧加巴泰老缅柬蒙哈乌吉塔新马菲埃沙伊以意西葡荷比瑞挪丹芬波匈捷塞白阿智秘墨古"
# 中|俄, 中|美, 中|方: countries and others, not the beginning of a name.
COUNTRIES = frozenset(f"{STATES}国外央方非澳土罗希格委东")
# What stands for a place behind 和: 浙江和|港|公司.
_ELSEWHERE = COUNTRIES | frozenset("港澳台沪京粤")
_NUMERALS = "一二三四五六七八九十百〇零0123456789"
_ORDINAL = compiled("第[一二三四五六七八九十百〇零0-9]{1,3}$")


@record
class Chain:
    """The pieces from some place to the head, the first one first, with what they weigh; `run` counts those at the
    front that are single characters."""

    score: float
    pieces: tuple[Piece, ...] = ()
    starts: tuple[int, ...] = ()
    run: int = 0


# Where a piece begins, what it is, and its weight.
Weighed = tuple[int, Piece, float]


def pieces_before(page: Page, end: int, chain: Chain, bodies: dict[int, int], word_weight: float) -> list[Weighed]:
    """The pieces of names that end here, where the chain begins.

    `bodies` has the starts of the bodies found so far, by their ends.
    """
    view = page.view
    if not end or view.endswith(_OWNING, 0, end):
        return []
    found: list[Weighed] = []
    words = page.ending(end)
    if end in bodies:
        found.append((bodies[end], "body", WEIGHTS["body"]))
    for start, kind in words:
        if kind == "place" and _halves_another(page, start, end):
            continue
        if kind == "body" and out_of_a_title(page, start, end):
            continue
        if among(page, start):
            continue
        if kind == "title" and view[start:end] in _fields() and chain.pieces[:1] != ("link",):  # 记者与|文旅局
            found.append((start, "field", WEIGHTS["field"]))
        if kind == "prose" and not chain.pieces and honours().get(view[start:end]) and _placed(page, start):
            found.append((start, "thing", 0.0))
        if kind in WEIGHTS and not (start in bodies and view.startswith(JOINING, start)):
            piece = cast("Piece", kind)
            found.append((start, piece, SHORT_BODY if piece == "body" and end - start == 2 else WEIGHTS[piece]))
    last = view[end - 1]
    if last in _NUMERALS and (ordinal := _ORDINAL.search(view, max(end - 4, 0), end)):
        return [*found, (ordinal.start(), "number", WEIGHTS["number"])]
    if not HAN.match(last):
        return found + _others(view, end)
    if last in LAND_ENDS and not any(end - start > 2 for start, _ in words) and (land := land_ending(page, end)) is not None:
        found.append((land, "settlement", WEIGHTS["place"]))
    if not chain.pieces and not words and (sounded := by_its_sound(page, end)) is not None:
        found.append((sounded, "settlement", WEIGHTS["place"]))
    if last in _SETTLEMENTS or last == "道":
        found += _settlements(page, end, chain)
    elif (size := town_ending(page, end)) and not chain.pieces:
        found.append((end - size, "settlement", WEIGHTS["place"]))
    # 香港海关|及|机电工程署, 住房公积金管理中心|与|建设银行
    two = end - 1 in bodies or any(kind == "body" for _, kind in page.ending(end - 1))
    if last in _LINKS and chain.pieces[:1] == ("field",) and not two:
        found.append((end - 1, "link", WEIGHTS["link"]))
    ordinary = page.ordinary[end - 1] if chain.pieces else any(kind != "body" for _, kind in words)
    if last not in PARTICLES or (ordinary and word_weight > WEIGHTS["word"]) or _opens(page, end - 1, chain):
        piece = "word" if ordinary or last in SHORT_VERBS else "name"
        weight = word_weight if piece == "word" else WEIGHTS["name"]
        found.append((end - 1, piece, weight + (LONG_NAME if chain.run >= 4 else 0.0)))
    return found


def _settlements(page: Page, end: int, chain: Chain) -> Iterator[Weighed]:
    """Levels and settlements that end here: 岭头|镇, 澜北|新区, the bare 市 of |市|商务局."""
    last = page.view[end - 1]
    if last in "区道":
        kinds = [len(kind) for kind in _QUARTERS if page.view.endswith(kind, 0, end)]
        sizes = ((kind, kind + own) for kind in kinds for own in (2, 3))
        yield from ((end - size, "settlement", 1.3) for kind, size in sizes if _nameless(page, end, size, kind))
    own = last in _LEVELS or (last == "州" and page.mark_before(end - 1))
    if own and chain.pieces[:1] != ("name",):
        yield end - 1, "level", 0.9
    if last in _SETTLEMENTS and not _listed(page, end):
        lengths = _BY_LENGTH.items()
        yield from ((end - size, "settlement", weight) for size, weight in lengths if _nameless(page, end, size))


def out_of_a_title(page: Page, start: int, end: int) -> bool:
    """Whether two characters are a body's name by accident, the first of them a title's last: 行|长和|财政部."""
    return end - start == 2 and any(kind == "title" for _, kind in page.ending(start + 1))


def among(page: Page, start: int) -> bool:
    """Whether 中 here ends a word of prose: 其中|市府, 当中|区政府; else |中市府 is Taichung's."""
    taichung = page.view.startswith(("中市", "中区"), start)
    return taichung and any(kind == "prose" and begin < start for begin, kind in page.ending(start + 1))


def _halves_another(page: Page, start: int, end: int) -> bool:
    """Whether a place goes on here that begins behind the particle which opens this one (和美 of 和|美国), or one ends
    before the particle which closes it (西和 of 陕西|和)."""
    if page.view[end - 1] in PARTICLES and _placed(page, end - 1):
        return True
    particle = page.view[start] in PARTICLES and page.through(end)
    return particle and any(
        stop > end and kind == "place" for at in range(start + 1, end) for stop, kind in page.beginning(at)
    )


def _listed(page: Page, end: int) -> bool:
    """Whether what ends with 州, 市, 县 here is a word, or a place that needs nothing before it: 除|郑州, 受|开平市."""
    return any(
        kind in ("prose", "field") or (kind == "place" and (end - start > 2 or page.view[end - 1] == "州"))
        for start, kind in page.ending(end)
    )


def _opens(page: Page, at: int, chain: Chain) -> bool:
    """Whether a particle is the first character of a name: 由|中储棉公司, 溪湖镇|和丰国小."""
    return _opens_a_name(page, at) or (chain.pieces == ("name",) and _begins_with_he(page, at))


def _opens_a_name(page: Page, at: int) -> bool:
    """Whether 中 is the first character of a name, behind a mark, a particle, a place: 由|中储棉公司, 温州|中昌有限公司."""
    if page.view[at] != "中" or page.view[at + 1] in COUNTRIES or page.ordinary[at] or page.through(at):
        return False
    return page.mark_before(at) or page.view[at - 1] in PARTICLES or _placed(page, at)


def _begins_with_he(page: Page, at: int) -> bool:
    """Whether 和 is the first of two characters behind a place, for one alone is no name: 溪湖镇|和丰|国小, 宁川|和兴|公司."""
    return page.view[at] == "和" and _placed(page, at) and page.view[at + 1] not in _ELSEWHERE and not page.through(at + 1)


def _placed(page: Page, cut: int) -> bool:
    """Whether a place ends here."""
    return any(kind == "place" for _, kind in page.ending(cut))


def _nameless(page: Page, end: int, size: int, tail: int = 1) -> bool:
    """Whether the characters before 市, 县, 镇 are part of no word: 岭头|镇, not 城|镇."""
    span = range(end - size, end - tail)
    # 顺德区|乐从镇: behind a place any character may be in the name of the next.
    placed = size == 3 and _placed(page, end - size)
    led = page.view[end - size] in SHORT_VERBS  # 除|区公安局
    twice = size == 2 and page.view[end - 2] == page.view[end - 1]  # 光明县|县委
    joint = page.view[end - 2] in _LINKS and page.view[end - 1] in "省市"  # 湖南省委和|省政府
    return (
        end >= size
        and not (led or twice or joint)
        and all(
            HAN.match(page.view[at]) and (placed or page.view[at] not in PARTICLES) and not page.ordinary[at]
            for at in span
        )
    )


def _others(view: str, end: int) -> list[Weighed]:
    """Pieces that are no Han words: （中国）, ABC, 罗伯特·."""
    last = view[end - 1]
    if last in "·•・" and (first := sounds_before().search(view, max(end - 9, 0), end - 1)):
        return [(first.start(), "latin", WEIGHTS["latin"])]
    if last in ")〉":
        opened = view.rfind("(", max(end - 10, 0), end)
        inside = view[opened + 1 : end - 1]
        # (简称武铁) says something else; a name ends before its short one: 香港房屋委员会|(房委会)|资助房屋小组委员会.
        short = drawn_from(inside, view[max(opened - LONGEST, 0) : opened]) and view[opened - 1] == inside[-1:]
        named = opened > 0 and inside and HAN.match(inside) and "称" not in inside and not short
        return [(opened, "bracket", WEIGHTS["bracket"])] if named else []
    if last.isascii() and last.isalnum():
        start = end
        while start and (view[start - 1].isascii() and (view[start - 1].isalnum() or view[start - 1] in "-&.")):
            start -= 1
        return [] if view[start:end].isdigit() else [(start, "latin", WEIGHTS["latin"])]
    return []


@cache
def _fields() -> frozenset[str]:
    """What bodies deal in, persons among them: 果农|协会, 军医|大学."""
    return frozenset(wordlist("names/fields"))
