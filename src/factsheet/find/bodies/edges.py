"""Where the name of a body begins: a scored choice on characters, from the head leftwards, without a segmenter.

    记者从|望舒|置业  →  望舒置业: two characters that mean nothing else, behind a word that no name holds
    预计|中国|铁路|武汉|局|集团有限公司  →  the place at the left edge weighs more than the one inside

Each place to the left of the head is worth what the pieces between it and the head weigh, and what stands before it.
"""

from collections.abc import Callable

from factsheet.find.bodies.pieces import (
    ANCHORS,
    ANY,
    JOINING,
    LONGEST,
    SHORT_VERBS,
    WEIGHTS,
    Chain,
    Piece,
    out_of_a_title,
    pieces_before,
)
from factsheet.find.names.page import PARTICLES, Page
from factsheet.find.names.vocabulary import WordClass
from factsheet.patterns import compiled
from factsheet.records import record

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

# What stands before the left edge.
AFTER_MARK, AFTER_PROSE, AFTER_TITLE, AFTER_PIECE, AFTER_UNKNOWN, TORN = 1.2, 1.0, 0.8, -0.8, -0.5, -2.5
AFTER_NUMBER = -1.0  # 9|家火箭公司

_AFTER: dict[WordClass, float] = {"prose": AFTER_PROSE, "thing": AFTER_PROSE, "title": AFTER_TITLE}
_BEFORE_NAME: dict[Piece, float] = {"field": FIELD_BEFORE_NAME, "body": NAME_BEHIND_BODY}

# What a company is, said before its name: 设备商|昕霖精密, 国产品牌|晟岚家居.
_CALLED = compiled(
    "(?:设备|材料|零件|组件|元件|通路|系统|服务|供应|承建|制造|生产|代理|经销|分销|零售|承包|开发|发展|运营|营运|贸易|批发|进口|出口|建筑|电信|软件|软体|硬件|家电"
    "|工具机|自行车|电路板|伺服器|散热|光学|半导体|太阳能|供应器|连接器|变压器|感测器|压缩机|机壳|电容|镜头|线缆|轮胎|机械|成衣|食品|饮料|晶圆|网通|电源|石化|塑化|纺织|钢铁|水泥|造船"
    "|面板|芯片|晶片|模组|代工|封测|整车|电池|(?:^|[^\u3400-\u9fff])车)[商厂]$|品牌$|上市公司$|(?:厂|建|药)商$|业者$"
)
_CALLED_END, _LONGEST_CALLED = frozenset("商厂牌司者"), 4

_PROSE = frozenset[Piece](("word", "thing"))
# Words that open the names of bodies, and stand inside those of companies: 晟岚|国际|贸易有限公司.
_WIDE = ("国际", "环球", "全球", "世界", "中华", "亚洲", "亚太")
# 睿岚(浙江)|门窗有限公司: the seat in brackets goes on with the name.
_SEAT = compiled("[\u3400-\u9fff][(][\u3400-\u9fff]{2,3}[)]$")


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
    best: dict[int, Chain] = {head: Chain(0.0)}
    winner: Edge | None = None
    furthest = max(head - LONGEST, 0)
    while best and (position := max(best)) >= furthest:
        chain = best.pop(position)
        pieces = pieces_before(page, position, chain, bodies, word_weight)
        if not chain.pieces:
            pieces = [each for each in pieces if each[1] in beside]
        elif chain.pieces[0] != "link":  # 董事长|和商务局
            before = _before(page, position)
            score = chain.score + before
            if winner is None or score >= winner.score:
                edge = Edge(position, score, chain.pieces, chain.starts, before)
                winner = edge if accepts(edge) else winner
        wide = chain.pieces[:1] == ("level",) and page.view.startswith(_WIDE, chain.starts[0])
        for start, piece, weight in pieces:
            score = chain.score + weight + (_transition(piece, chain) if chain.pieces else 0.0)
            if wide and piece in ("name", "bracket"):
                score -= BEFORE_ANCHOR
            if start not in best or score > best[start].score:
                run = chain.run + 1 if piece in ("name", "word") else 0
                best[start] = Chain(score, (piece, *chain.pieces), (start, *chain.starts), run)
    return winner


def _transition(piece: Piece, chain: Chain) -> float:
    """What it costs to stand left of what is there."""
    first = chain.pieces[0]
    if first == "link" and piece != "field":
        return NEVER
    if piece == "body" and first != "body" and "body" in chain.pieces:
        return NEVER
    if first in ANCHORS and piece not in ANCHORS:
        return 0.0 if (piece, first) == ("weak place", "level") else BEFORE_ANCHOR  # 员林|基督教|医院
    if piece in ANCHORS and not _PROSE.isdisjoint(chain.pieces) and (cost := _of_the_sentence(piece, chain.pieces)):
        return cost
    if piece == "body" and first == "word":
        return NEVER
    if chain.run:
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


def _before(page: Page, start: int) -> float:
    """What it is worth to begin here, by what stands before."""
    if page.view.startswith(JOINING, start - 2):
        return AFTER_PROSE
    if page.torn(start) or called(page, start + 1):
        return TORN
    if called(page, start):
        return AFTER_PROSE
    closed = page.view.startswith(")", start - 1)
    if closed and (seat := _SEAT.search(page.view, max(start - 6, 0), start)) and not page.ordinary[seat.start()]:
        return AFTER_PIECE
    if page.mark_before(start):
        return AFTER_NUMBER if start and page.view[start - 1].isdigit() else AFTER_MARK
    words = page.ending(start)
    if words and not out_of_a_title(page, words[0][0], start):
        kind = words[0][1]
        return _AFTER.get(kind, AFTER_PIECE)
    led = page.view[start - 1] in PARTICLES or page.view[start - 1] in SHORT_VERBS
    return AFTER_PROSE if led else AFTER_UNKNOWN


def called(page: Page, end: int) -> bool:
    """Whether what a company is ends here: 设备商, 国产品牌."""
    last = page.view[end - 1 : end] in _CALLED_END
    return last and _CALLED.search(page.view, max(end - _LONGEST_CALLED, 0), end) is not None
