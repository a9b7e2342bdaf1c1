"""Where a name begins once its edge is found: without what says what or where the body is, with what 和 joins to it.

德国智库|基尔世界经济研究所          what it is stands before the name
阿斯塔纳|哈萨克斯坦国家博物馆        where it is stands before its country
南昌街|景星戏院                     the street in which it is
大宁县组建|农村疫情防控工作专班       who founds it is none of its name, and without him it has none
第38届|非洲联盟                     what is counted is the summit
第2季|远帆物流公司                   when it is told of
|土耳其灾害与|应急管理局             two fields, the place before both
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from factsheet.find.bodies.edges import Edge
from factsheet.find.bodies.pieces import ANCHORS, COUNTRIES, Piece
from factsheet.find.names.page import HAN, PARTICLES, Page
from factsheet.find.names.vocabulary import sounds
from factsheet.find.places.gazetteer import COUNTRY, SITE, gazetteer
from factsheet.patterns import compiled

# What a body is, said before its name.
_CALLED = compiled(
    "智库|巨头|初创(?:企业|公司)?|新创(?:公司)?|厂商|生产商|制造商|运营商|营运商|供应商|承包商|开发商|零售商|服务商|经销商|车企|药企|航司|券商|投行|保险商|(?:调查|研究|评级|咨询|监管|管理|分析)(?:机构|企业)"
    "|(?:科技|能源|电商|半导体|芯片|软件|汽车|航运|石油|矿业)(?:公司|企业)|(?:执政|反对|在野|右翼|左翼)(?:党|政党)|中央银行|央行"
    "|(?:运营|营运|经营|承办|主办|承建|施工|代建)(?:机构|公司|单位|方|商)"
)
# What is done to a body or by one, which no name holds.
_DOING = compiled(
    "组建|成立|设立|出席|派出|关闭|开设|召开|举办|举行|启动|开展|推进|参加|加入|抵达|进驻|前往|来到|走进|会见|要求|同意|批准|宣布|发布|公布|印发|会同|督促|起诉|收购"
)
# Fields that are verbs before a place: 建设|国家实验室, 执行|加州法院的裁决.
_VERBS_TOO = (
    "建设",
    "组织",
    "执行",
    "选举",
    "管理",
    "服务",
    "发展",
    "保护",
    "支持",
    "促进",
    "推动",
    "指导",
    "调查",
    "监督",
    "指挥",
)
# 中国, 中外, 中央, 中方
_CHINA = frozenset("国外央方东")
_COUNTED = compiled("第[0-9一二三四五六七八九十百]{1,4}届|(?:第[1-4一二三四]|[上首次末])季度?")
# No name of a place: 该, 各|县县委.
_PLACE_NAME = compiled("(?:[\u3400-\u9fff](?<![该各本某每全我两几多]))+")
_JOINTS, _LEVELS = frozenset("和与及"), frozenset("省市县区州")
_LONGEST_FIELD, _SHORTEST_NAME = 8, 2
# 该校|经济管理学院
OF_THIS = ("该校", "本校", "我校", "该院", "本院", "我院")
_STREETS = frozenset("路街道巷里")


def begin(page: Page, edge: Edge, head: int, starts: Mapping[int, int]) -> Edge | None:
    """The edge where the name begins that ends with the head at `head`; `starts` has the bodies so far, by their ends."""
    if (counted := _COUNTED.match(page.view, edge.start, head)) is not None:
        edge = _from(edge, counted.end())
    if edge.pieces[1:2] in (("place",), ("level",)) and page.view[edge.start : edge.starts[1]] in _VERBS_TOO:
        edge = _from(edge, edge.starts[1])  # 建设|国家质量标准实验室
    if page.view[edge.start - 1 : edge.start + 1] in OF_THIS and len(edge.starts) > 1:
        edge = _from(edge, edge.starts[1])  # 该校|经济管理学院
    if (led := _behind_verb(page, edge)) is not None:
        edge = _from(edge, led)
    if (own := _of_unknown_place(page, edge)) is not None:
        edge = _before(edge, own, "settlement")
    if _with_china(page, edge.start):
        edge = _before(edge, edge.start - 1, "name")
    if edge.pieces[0] in ANCHORS and (
        done := _DOING.search(page.view, edge.starts[-1 if len(edge.starts) < 2 else 1], head)
    ):
        edge = _from(edge, done.end())
        if edge.start != done.end() or edge.pieces[0] not in ANCHORS:
            return None
    if (named := _behind_what_it_is(page, edge, head)) is not None:
        return _from(edge, named)
    if _abroad(page, edge) or _by_its_sound(page, edge, head):
        return _from(edge, edge.starts[1])
    if (named := _behind_street(page, edge)) is not None:
        return _from(edge, named)
    joined = _before_joint(page, edge, starts)
    return edge if joined is None else _before(edge, joined, "place")


def _behind_verb(page: Page, edge: Edge) -> int | None:
    """Where a body that everybody knows begins behind a verb that is a field elsewhere: 昨指挥|法务部调查局."""
    for first, then in pairwise(edge.starts):
        if page.view[first:then] in _VERBS_TOO and any(kind == "body" for _, kind in page.beginning(then)):
            return then
    return None


def _with_china(page: Page, start: int) -> bool:
    """Whether 中 before this place is China, of a body of two countries: |中|俄人文合作委员会."""
    two = (
        start > 0 and page.view[start - 1] == "中" and page.view[start] in COUNTRIES and page.view[start] not in _CHINA
    )
    return two and not page.through(start - 1)


def _of_unknown_place(page: Page, edge: Edge) -> int | None:
    """Where the place begins whose organ it is, though its name is a word: 讲述|光明县|县委; not 该县|县委."""
    level, view = edge.start, page.view
    level -= view[level - 1 : level] == view[level]
    if edge.pieces[0] != "level" or view[level] != view[level + 1] or level < _SHORTEST_NAME:
        return None
    name = view[level - _SHORTEST_NAME : level]
    return level - _SHORTEST_NAME if _PLACE_NAME.fullmatch(name) and PARTICLES.isdisjoint(name) else None


def _from(edge: Edge, start: int) -> Edge:
    """The edge with the pieces from this place on."""
    first = next((at for at, begins in enumerate(edge.starts) if begins >= start), len(edge.starts) - 1)
    return replace(edge, start=start, pieces=edge.pieces[first:], starts=edge.starts[first:])


def _before(edge: Edge, start: int, piece: Piece) -> Edge:
    """The edge with one more piece before it."""
    return replace(edge, start=start, pieces=(piece, *edge.pieces), starts=(start, *edge.starts))


def _behind_what_it_is(page: Page, edge: Edge, head: int) -> int | None:
    """Where the name begins behind what the body is: 英国市场调查企业|凯度公司."""
    found = None
    for match in _CALLED.finditer(page.view, edge.start, head):
        field = any(kind == "field" for _, kind in page.beginning(match.end()))
        if head - match.end() >= _SHORTEST_NAME and not field:
            found = match.end()
    return found


def _behind_street(page: Page, edge: Edge) -> int | None:
    """Where the name begins behind the street in which the body is: 南昌街|景星戏院; 解放路|小学 is called by its street."""
    named = next((at for at, piece in enumerate(edge.pieces) if piece == "name"), 0)
    if edge.pieces[named - 1 : named] != ("place",) or edge.pieces[named : named + 2] != ("name", "name"):
        return None
    street = page.view[edge.starts[named - 1] : edge.starts[named]]
    return edge.starts[named] if street[-1] in _STREETS and gazetteer().get(street) == SITE else None


def _abroad(page: Page, edge: Edge) -> bool:
    """Whether a country comes behind another place, which says where the body is and is none of its name."""
    if edge.pieces[:2] != ("place", "place"):
        return False
    first, second = (
        gazetteer().get(page.view[begins:ends])
        for begins, ends in zip(edge.starts, (*edge.starts[1:2], _third(edge)), strict=False)
    )
    return second == COUNTRY != first


def _by_its_sound(page: Page, edge: Edge, head: int) -> bool:
    """Whether a country stands before a name that is written by its sound: 美国|卡洛维治疗公司, 法国|塞格德尔大学, but 美国银行."""
    sounded = edge.pieces == ("place", "settlement") and sounds().issuperset(page.view[edge.starts[1] : head])
    if edge.pieces[:2] != ("place", "name") and not sounded:
        return False
    where, second = page.view[edge.start : edge.starts[1]], edge.starts[1]
    named = sounds().issuperset(page.view[second : second + 2])
    return named and where != "中国" and gazetteer().get(where) == COUNTRY


def _third(edge: Edge) -> int:
    """Where the second piece ends; nothing is said of it if it is the last."""
    return edge.starts[2] if len(edge.starts) > 2 else edge.starts[1]


def _before_joint(page: Page, edge: Edge, starts: Mapping[int, int]) -> int | None:
    """Where the place begins that stands before two fields, of which the edge has the second: 土耳其|灾害|与|应急管理局."""
    joint = edge.start - 1
    if joint < _SHORTEST_NAME or page.view[joint] not in _JOINTS or edge.pieces[0] != "field" or joint in starts:
        return None
    if any(kind == "body" for _, kind in page.ending(joint)):
        return None  # 香港海关|及|机电工程署 are two
    for cut in range(joint - 2, max(joint - _LONGEST_FIELD, 1) - 1, -1):
        words = page.view[cut:joint]
        place = next((begins for begins, kind in page.ending(cut) if kind == "place"), None)
        if place is None and page.view[cut - 1] in _LEVELS and page.mark_before(cut - 1):
            place = cut - 1  # |县|文化体育广电和旅游局
        if place is not None:
            prose = any(kind in ("prose", "title") for _, kind in page.beginning(cut))
            fits = not prose and all(HAN.match(each) and each not in PARTICLES for each in words)
            return place if fits and not page.torn(place) else None
    return None
