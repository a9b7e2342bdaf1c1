"""Companies that stand as companies do: before their stock code, or in a row with one that is found.

封测厂|嵩岚|(6147)上调预期     a code behind the name
|鸿海|、|创意|及|全家|领涨     words that are companies too, beside another one
|合一|跌停                  or before what is said of companies only
|长圣|、|三顾|等生技股        a row that is said to be of companies
"""

from collections.abc import Iterable, Iterator
from functools import cache

from factsheet.find.bodies.brands import branded
from factsheet.find.bodies.context import left_of
from factsheet.find.bodies.cues import said_of_companies
from factsheet.find.names.page import HAN, PARTICLES, Page
from factsheet.find.names.vocabulary import WordClass, wordlist
from factsheet.patterns import compiled

# (2330), (0700.HK), (TSLA-US), (600519), (6***); 2024 is a year.
_CODE = compiled(
    r"(?:-[A-Z]{1,3}\(|\()(?:(?:证券|股票|股份)?(?:代码|代号|编号):?)?(?:(?!19[0-9]{2}\)|20[0-3][0-9]\))(?:[0-9]{4,6}|[0-9]{1,3}\*{2,4})(?:[.-][A-Z]{2})?|[A-Z]{1,5}-US)\)"
)
# 测试介面厂|旺晶精测(6223), 通路商|嘉彩(1234): what firms of a trade are called stands before the name.
_TRADE = compiled("(?:(?<=[\u3400-\u9fff])|[\u3400-\u9fff]{2,12})(?:厂|商|龙头|业者|大股|新股|族群)")
# 等生技股, 等大厂: what a row of companies is summed up by.
_SUM = compiled(
    "等(?:[㐀-鿿]{0,4}(?:股|厂|厂商|大厂|业者|券商|建商|行库|银行|寿险|电信|航商|双雄|三雄|四雄)|[0-9一二三四五六七八九十]{1,3}家)"
)
_JOINTS, _CLOSE = "、和与及", "、"
_SHORTEST, _LONGEST = 2, 4
_LONGEST_ROW = 12
_WORDS: tuple[WordClass, ...] = ("prose", "title", "thing")


@cache
def _twofold() -> frozenset[str]:
    return frozenset(wordlist("names/twofold"))


def by_listing(page: Page, companies: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where companies stand that their code shows, or a company beside them; `companies` are those found so far."""
    coded = list(_coded(page))
    yield from coded
    ends = dict([*companies, *coded])
    starts = {end: start for start, end in ends.items()}
    for start, end in ends.items():
        yield from _rightwards(page, end, ends)
        yield from _leftwards(page, start, starts)
    for match in _SUM.finditer(page.view):
        row = list(_row(page, match.start(), starts, surely=True))
        if len(row) > 1:
            yield from row


def _coded(page: Page) -> Iterator[tuple[int, int]]:
    for match in _CODE.finditer(page.view):
        start = left_of(page, match.start(), _WORDS)
        if trade := _TRADE.match(page.view, start, match.start() - 1):
            start = trade.end()
        named = page.view[start : match.start()]
        own = match.start() - 2 if deals(page, match.start()) else match.start()  # 广嵘|精密
        if named in _twofold() or (_SHORTEST <= len(named) <= _LONGEST and own > start and _unknown(page, start, own)):
            yield start, match.start()
    for match in said_of_companies().finditer(page.view):
        starts = (match.start() - size for size in range(_LONGEST, _SHORTEST - 1, -1) if match.start() >= size)
        yield from (
            (at, match.start()) for at in starts if page.view[at : match.start()] in _twofold() and _opens(page, at)
        )


def _rightwards(page: Page, end: int, ends: dict[int, int]) -> Iterator[tuple[int, int]]:
    """The companies that follow in the row."""
    for _ in range(_LONGEST_ROW):
        joint = _behind_code(page, end)
        if page.view[joint : joint + 1] not in tuple(_JOINTS) or joint + 1 in ends:
            return
        found = next((stop for stop in _stops(page, joint + 1) if _stands(page, joint + 1, stop)), None)
        if found is None or not _may_be(page, joint + 1, found, page.view[joint]):
            return
        yield joint + 1, found
        end = found


def _leftwards(page: Page, start: int, starts: dict[int, int]) -> Iterator[tuple[int, int]]:
    """The companies that stand before in the row."""
    if start and page.view[start - 1] in _JOINTS:
        yield from _row(page, start - 1, starts)


def _row(page: Page, end: int, starts: dict[int, int], surely: bool = False) -> Iterator[tuple[int, int]]:
    """The companies of a row that ends here, the last one first, up to one that has been found."""
    for _ in range(_LONGEST_ROW):
        if end < _SHORTEST or end in starts:
            return
        begins = (end - size for size in range(_LONGEST, _SHORTEST - 1, -1) if end >= size)
        opening = (at for at in begins if _opens(page, at))
        found = next((at for at in opening if _may_be(page, at, end, page.view[end], surely)), None)
        if found is None:
            return
        yield found, end
        if page.view[found - 1] not in _JOINTS:
            return
        end = found - 1


def _behind_code(page: Page, end: int) -> int:
    return code.end() if (code := _CODE.match(page.view, end)) else end


def _stops(page: Page, start: int) -> Iterator[int]:
    """Where a name of two characters to four may end that begins here, the longest first."""
    for size in range(_LONGEST, _SHORTEST - 1, -1):
        if all(HAN.match(page.view, at) and page.view[at] not in _JOINTS for at in range(start, start + size)):
            yield start + size


def _stands(page: Page, start: int, end: int) -> bool:
    """Whether a mark, a joint or a word of prose follows."""
    if page.view[start:end] not in _twofold() and not _unknown(page, start, end):
        return False
    follows = page.view[end : end + 1]
    prose = any(kind in _WORDS for _, kind in page.beginning(end))
    return not HAN.match(follows) or follows in PARTICLES or follows in "均皆" or prose


def _opens(page: Page, start: int) -> bool:
    """Whether a mark, a joint or a word of prose stands before."""
    led = any(kind in _WORDS for _, kind in page.ending(start))
    return page.mark_before(start) or page.view[start - 1] in PARTICLES or led


def _may_be(page: Page, start: int, end: int, joint: str, surely: bool = False) -> bool:
    """Whether it is one of the words that are companies too, or a brand that is nothing else, nor a person's name.

    Where it is `surely` a company that stands there, any unknown characters will do: |旺矽|与|精测|等测试三雄.
    """
    from factsheet.find.people.surnames import surnames

    name = page.view[start:end]
    if name in _twofold():
        return True
    person = name[0] in surnames() and (joint not in _CLOSE or len(name) > _SHORTEST)
    return not person and (surely or branded(name)) and _unknown(page, start, end)


def deals(page: Page, end: int) -> bool:
    """Whether what firms deal in ends here, of two characters."""
    return any(kind == "field" and end - start == 2 for start, kind in page.ending(end))


def _unknown(page: Page, start: int, end: int) -> bool:
    """Whether all characters are Chinese, none of a known word or place, or a particle."""
    plain = not any(page.ordinary[start:end]) and PARTICLES.isdisjoint(page.view[start:end])
    plain = plain and all(HAN.match(each) for each in page.view[start:end])
    return plain and not any(stop > start for at in range(start, end) for stop, _ in page.beginning(at))
