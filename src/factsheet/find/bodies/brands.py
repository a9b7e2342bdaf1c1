"""Companies by their trade: whether what stands before 科技, 网络, 数据 is the name of one, and not a word of prose.

晟岚|数据, 瑞恒|环境     all characters are those of brands, one of them a typical one
省际|数据, 战场|环境     words of prose that no list holds
"""

from factsheet.find.bodies.doubts import clean_after, in_business, led_by_somebody
from factsheet.find.bodies.edges import Edge, called
from factsheet.find.bodies.pieces import ANCHORS
from factsheet.find.names.page import ORDINARY, Page
from factsheet.find.names.vocabulary import groups
from factsheet.lexicon import derived
from factsheet.patterns import compiled

# The families whose heads are trades, from those that companies alone are called by to whatever there is to deal in.
TRADES = ("trade", "regional", "public", "good", "plain")
# 入标者有|川升|发展, 中标财团为|岚升|建筑
_BIDS = compiled("(?:入标|投标|竞投|竞标|中标)(?:者|方|公司|财团|发展商)?(?:分别|计)?(?:有|包括|为|是|:)$")
_LONGEST_BIDS = 10
_MARKS, _BRAND = frozenset(("", *"\n。，,、；;：:「“")), range(2, 4)
_NUMERALS = frozenset("一二三四五六七八九十两几")


def trades(page: Page, edge: Edge, head: int, end: int, family: str) -> bool:
    """Whether the name with a trade is a company's."""
    if _led(page, edge, head, end):
        return True
    brand = set(edge.pieces) <= {"place", "name"} and (branded(page.view[_name(edge) : head]) or _introduced(page, edge))
    if family == "plain":
        return brand and clean_after(page, end)
    if family == "good" and (page.view[edge.start] in _NUMERALS or edge.pieces[0] == "latin"):
        return False  # 六张|网, 5G|网络
    if family == "good" and not brand and (edge.pieces[0] == "place" or not in_business(page, edge.start, end)):
        return False  # 牡丹|文化, 西安|东站|建设
    if edge.pieces[0] == "weak place" and family == "trade" and not led_by_somebody(page, end):
        return False  # 离岛|渡轮, but 龙城|巴士|企业传讯总监
    if family == "public" and "name" not in edge.pieces:  # 乘坐|上海地铁|上班, 上海地铁|14号线
        clean = clean_after(page, end) and not page.view[end : end + 1].isdigit()
        return clean and in_business(page, edge.start, end)
    if clean_after(page, end):
        return True
    if edge.pieces[0] == "body" or (family == "trade" and edge.pieces[0] in ANCHORS):
        return not _goes_on(page, end)
    return brand and not _goes_on(page, end)


def _led(page: Page, edge: Edge, head: int, end: int) -> bool:
    """Whether a name that is no word opens the clause, and a post in it follows: |宏居房屋|店长吴佩蓁, |鉅旸开发|负责人."""
    if edge.pieces != ("name",) or page.view[edge.start - 1 : edge.start] not in _MARKS or head - edge.start not in _BRAND:
        return False
    word = any(stop >= head for stop, kind in page.beginning(edge.start) if kind in ORDINARY)
    return not word and any(kind == "title" for _, kind in page.beginning(end))


def _introduced(page: Page, edge: Edge) -> bool:
    """Whether what it is stands before its name, or that it bids for something: 代理商|凛川|电器, 入标者有|川升|发展."""
    return called(page, edge.start) or _BIDS.search(page.view, max(edge.start - _LONGEST_BIDS, 0), edge.start) is not None


def own_brand(page: Page, head: int, end: int) -> bool:
    """Whether two characters of a brand stand before the trade, and both words end clean: 泓基|地产|统计, though 基地 is one."""
    start = head - 2
    clean = start >= 0 and page.opens(start) and not page.through(start) and not page.through(end)
    return clean and branded(page.view[start:head]) and clean_after(page, end)


def _name(edge: Edge) -> int:
    """Where the name of its own begins, behind a place or at once: 深圳|晟岚."""
    return next((start for piece, start in zip(edge.pieces, edge.starts, strict=True) if piece == "name"), edge.start)


def _goes_on(page: Page, end: int) -> bool:
    """Whether another noun follows: 晟岚生物|技术, 宁川五通客运|码头."""
    return any(kind in ("field", "thing") for _, kind in page.beginning(end))


@derived
def _characters() -> tuple[frozenset[str], frozenset[str]]:
    """Those that brands are typically made of, and all that stand in brands."""
    typical, others = (frozenset(groups("names/brands")[group]) for group in ("typical", "others"))
    return typical, typical | others


def like_a_brand(name: str) -> bool:
    """Whether one of the characters is typical of brands."""
    return not _characters()[0].isdisjoint(name)


def branded(name: str) -> bool:
    """Whether the characters are those of a brand.

    >>> branded("晟岚"), branded("瑞恒"), branded("省际"), branded("采出")
    (True, True, False, False)
    """
    typical, known = _characters()
    return known.issuperset(name) and not typical.isdisjoint(name)
