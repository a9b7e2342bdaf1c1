"""Where the name of a body begins: a scored choice on characters, from the head leftwards, without a segmenter.

    记者从|望舒|置业  →  望川置业: two characters that mean nothing else, behind a word that no name holds
    预计|中国|铁路|武汉|局|集团有限公司  →  the place at the left edge weighs more than the one inside

Each place to the left of the head is worth what the pieces between it and the head weigh, and what stands before it.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Literal, cast, get_args

from factsheet.find.bodies.short import drawn_from
from factsheet.find.names.page import HAN, PARTICLES, Page
from factsheet.find.names.vocabulary import WordClass, wordlist
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
# 加强|国家|…: what stands left of an anchor belongs to the sentence, unless it is an anchor too.
BEFORE_ANCHOR = -2.2
# A name of its own between a body and the head makes it another body, not a part of the first.
NAME_BEHIND_BODY = -1.5
# 教育部|和|科技部, 总台|联合|国资委 are two bodies.
NEVER = -20.0
# 跨境|电骗|集团: what a body deals in stands behind its name, not before.
FIELD_BEFORE_NAME = -1.2
# 中国人民银行南昌支行|要求|江西|银行: words of prose between two anchors are of the sentence; behind both they
# make the second worth nothing (日月光|高雄|厂区设|书店).
TWO_SENTENCES, ANCHOR_BEFORE_WORDS = -20.0, -2.5
ANCHORS = frozenset[Piece](("place", "level", "body", "settlement"))

# All pieces there are.
ANY: frozenset[Piece] = frozenset(get_args(Piece))

# What stands before the left edge.
AFTER_MARK, AFTER_PROSE, AFTER_TITLE, AFTER_PIECE, AFTER_UNKNOWN, TORN = 1.2, 1.0, 0.8, -0.8, -0.5, -2.5
AFTER_NUMBER = -1.0  # 9|家火箭公司

_AFTER: dict[WordClass, float] = {"prose": AFTER_PROSE, "thing": AFTER_PROSE, "title": AFTER_TITLE}
_BEFORE_NAME: dict[Piece, float] = {"field": FIELD_BEFORE_NAME, "body": NAME_BEHIND_BODY}

LONGEST = 30
_SETTLEMENTS = "省市县区镇乡村州郡旗"
# By their length with the head: 沛|县, 岭头|镇, 石马头|镇.
_SETTLEMENT = {3: 1.4, 4: 1.15, 2: 1.0}
_QUARTERS = ("社区", "街道", "新区", "高新区", "经开区", "开发区", "园区")
# 水利局|会同|县应急管理局, though there is a 会同县.
_JOINING = "会同"
_PROSE = frozenset[Piece](("word", "thing"))
# Words that open the names of bodies, and stand inside those of companies: 晟岚|国际|贸易有限公司.
_WIDE = ("国际", "环球", "全球", "世界", "中华", "亚洲", "亚太")
_LINKS = "和与及暨"
# Whose the body is stands before: 粤澜|旗下|供水有限公司.
_OWNING = ("旗下", "辖下", "属下", "名下")
# Verbs of one character, which names hardly hold: 消息指|教育局, 轰|房委会, 传|远帆地产.
_SHORT_VERBS = frozenset("指传轰批促吁斥伙告邀赴除受有送盼罚催撤兼获")
# 中|俄, 中|美: countries, not the beginning of a name.
COUNTRIES = frozenset(
    "国外央方俄美日法英德韩印越朝欧非澳加巴泰老缅柬蒙哈乌吉塔新马菲土埃沙伊以意西葡荷比瑞挪丹芬波匈捷罗希塞白格阿智秘墨古委东"
)
_NUMERALS = "一二三四五六七八九十百〇零0123456789"
# 睿岚(浙江)|门窗有限公司: the seat in brackets goes on with the name.
_SEAT = compiled("[\u3400-\u9fff][(][\u3400-\u9fff]{2,3}[)]$")
_ORDINAL = compiled("第[一二三四五六七八九十百〇零0-9]{1,3}$")


@record
class Edge:
    """A place where the name may begin: its score, and the pieces between it and the head, the first one first."""

    start: int
    score: float
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]
    before: float

    @property
    def name_length(self) -> int:
        """How many characters the name holds that mean nothing else."""
        return self.pieces.count("name")


@record
class _State:
    score: float
    pieces: tuple[Piece, ...] = ()
    starts: tuple[int, ...] = ()
    run: int = 0


def left_edge(
    page: Page,
    head: int,
    bodies: dict[int, int],
    accepts: Callable[[Edge], bool],
    word_weight: float = WEIGHTS["word"],
    beside: frozenset[Piece] = ANY,
) -> Edge | None:
    """The best place for the name to begin whose head begins at `head`, of those that make a name.

    `bodies` has the starts of the bodies found so far, by their ends: the head may be that of a part of one.
    `beside` are the pieces of which one has to stand directly before the head.
    """
    best: dict[int, _State] = {head: _State(0.0)}
    winner: Edge | None = None
    furthest = max(head - LONGEST, 0)
    while best and (position := max(best)) >= furthest:
        state = best.pop(position)
        pieces = _pieces(page, position, state, bodies, word_weight)
        if not state.pieces:
            pieces = [each for each in pieces if each[1] in beside]
        else:
            before = _before(page, position)
            score = state.score + before
            if winner is None or score >= winner.score:
                edge = Edge(position, score, state.pieces, state.starts, before)
                winner = edge if accepts(edge) else winner
        wide = state.pieces[:1] == ("level",) and page.view.startswith(_WIDE, state.starts[0])
        for start, piece, weight in pieces:
            score = state.score + weight + (_transition(piece, state) if state.pieces else 0.0)
            if wide and piece in ("name", "bracket"):
                score -= BEFORE_ANCHOR
            if start not in best or score > best[start].score:
                run = state.run + 1 if piece in ("name", "word") else 0
                best[start] = _State(score, (piece, *state.pieces), (start, *state.starts), run)
    return winner


def _transition(piece: Piece, state: _State) -> float:
    """What it costs to stand left of what is there."""
    first = state.pieces[0]
    if first == "link" and piece != "field":
        return NEVER
    if piece == "body" and first != "body" and "body" in state.pieces:
        return NEVER
    if first in ANCHORS and piece not in ANCHORS:
        return BEFORE_ANCHOR
    if piece in ANCHORS and not _PROSE.isdisjoint(state.pieces) and (cost := _of_the_sentence(piece, state.pieces)):
        return cost
    if piece == "body" and first == "word":
        return NEVER
    if state.run:
        return _BEFORE_NAME.get(piece, 0.0)
    return 0.0


def _of_the_sentence(piece: Piece, pieces: tuple[Piece, ...]) -> float:
    """What one more anchor costs before these pieces, words of prose among them: nothing if it is the only one."""
    anchor = next((at for at, piece in enumerate(pieces) if piece in ANCHORS), None)
    if anchor is None:
        return 0.0
    if not _PROSE.isdisjoint(pieces[:anchor]):
        return TWO_SENTENCES
    return ANCHOR_BEFORE_WORDS if piece == "body" and "word" in pieces else 0.0


def _pieces(
    page: Page, end: int, state: _State, bodies: dict[int, int], word_weight: float
) -> list[tuple[int, Piece, float]]:
    """The pieces of names that end here, with their weights."""
    view = page.view
    if view.endswith(_OWNING, 0, end):
        return []
    found: list[tuple[int, Piece, float]] = []
    words = page.ending(end)
    if end in bodies:
        found.append((bodies[end], "body", WEIGHTS["body"]))
    for start, kind in words:
        if kind == "place" and _halves_another(page, start, end):
            continue
        if kind == "title" and view[start:end] in _fields():
            found.append((start, "field", WEIGHTS["field"]))
        if kind in WEIGHTS and not (start in bodies and view.startswith(_JOINING, start)):
            piece = cast("Piece", kind)
            found.append((start, piece, SHORT_BODY if piece == "body" and end - start == 2 else WEIGHTS[piece]))
    last = view[end - 1]
    if last in _NUMERALS and (ordinal := _ORDINAL.search(view, max(end - 4, 0), end)):
        return [*found, (ordinal.start(), "number", WEIGHTS["number"])]
    if not HAN.match(last):
        return found + _others(view, end)
    if last in "区道":
        kinds = [len(kind) for kind in _QUARTERS if view.endswith(kind, 0, end)]
        sizes = ((kind, kind + own) for kind in kinds for own in (2, 3))
        found += [(end - size, "settlement", 1.3) for kind, size in sizes if _nameless(page, end, size, kind)]
    if last in "省市县区" and state.pieces[:1] != ("name",):
        found.append((end - 1, "level", 0.9))
    if last in _SETTLEMENTS and not _listed(page, end):
        found += [
            (end - size, "settlement", weight) for size, weight in _SETTLEMENT.items() if _nameless(page, end, size)
        ]
    if last in _LINKS and state.pieces[:1] == ("field",):
        found.append((end - 1, "link", WEIGHTS["link"]))
    ordinary = page.ordinary[end - 1] if state.pieces else any(kind != "body" for _, kind in words)
    if last not in PARTICLES or (ordinary and word_weight > WEIGHTS["word"]) or _opens_a_name(page, end - 1):
        piece = "word" if ordinary or last in _SHORT_VERBS else "name"
        weight = word_weight if piece == "word" else WEIGHTS["name"]
        found.append((end - 1, piece, weight + (LONG_NAME if state.run >= 4 else 0.0)))
    return found


def _halves_another(page: Page, start: int, end: int) -> bool:
    """Whether a place goes on here that begins behind the particle which opens this one: 和美 of 和|美国."""
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


def _opens_a_name(page: Page, at: int) -> bool:
    """Whether 中 is the first character of a name, behind a mark, a particle, a place: 由|中储棉公司, 温州|中昌有限公司."""
    led = page.mark_before(at) or page.view[at - 1] in PARTICLES or any(kind == "place" for _, kind in page.ending(at))
    own = page.view[at] == "中" and page.view[at + 1] not in COUNTRIES
    return own and led and not page.ordinary[at] and not page.through(at)


def _nameless(page: Page, end: int, size: int, tail: int = 1) -> bool:
    """Whether the characters before 市, 县, 镇 are part of no word: 岭头|镇, not 城|镇."""
    span = range(end - size, end - tail)
    # 顺德区|乐从镇: behind a place any character may be in the name of the next.
    placed = size == 3 and any(kind == "place" for _, kind in page.ending(end - size))
    led = page.view[end - size] in _SHORT_VERBS  # 除|区公安局
    return (
        end >= size
        and not led
        and all(
            HAN.match(page.view[at]) and (placed or page.view[at] not in PARTICLES) and not page.ordinary[at]
            for at in span
        )
    )


def _others(view: str, end: int) -> list[tuple[int, Piece, float]]:
    """Pieces that are no Han words: （中国）, ABC, 罗伯特·."""
    last = view[end - 1]
    if last in "·•・" and (first := _sounds().search(view, max(end - 9, 0), end - 1)):
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


@cache
def _sounds() -> re.Pattern[str]:
    """The first of the names that a dot joins, written by its sound: 罗伯特 of 罗伯特·科赫研究所."""
    every = "".join(sorted(set(wordlist("names/transliteration"))))
    return compiled(f"[{every}]{{1,7}}$")


def _before(page: Page, start: int) -> float:
    """What it is worth to begin here, by what stands before."""
    if page.view.startswith(_JOINING, start - 2):
        return AFTER_PROSE
    if page.torn(start):
        return TORN
    if (seat := _SEAT.search(page.view, max(start - 6, 0), start)) and not page.ordinary[seat.start()]:
        return AFTER_PIECE
    if page.mark_before(start):
        return AFTER_NUMBER if start and page.view[start - 1].isdigit() else AFTER_MARK
    words = page.ending(start)
    if words:
        kind = words[0][1]
        return _AFTER.get(kind, AFTER_PIECE)
    led = page.view[start - 1] in PARTICLES or page.view[start - 1] in _SHORT_VERBS
    return AFTER_PROSE if led else AFTER_UNKNOWN
