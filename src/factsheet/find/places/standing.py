"""Which of the known names in a view stand for a place: words go in, those that count come out from left to right."""

from collections.abc import Iterator, Mapping, Sequence

from factsheet.find.places.gazetteer import (
    BORDER,
    CITY,
    COUNTY,
    NO_PLACE,
    NO_PLACES,
    PLAIN_WEAK,
    PROSE,
    WEAK,
    followers,
    honours,
)
from factsheet.patterns import compiled
from factsheet.records import record

# Prepositions before a place, as far as they are no part of a word; 和 and 对 stand before anything.
_LEADING = frozenset("在到至往抵赴驻距于从由")
# 泡在|水里, 赶到|山上: what ends so may be where something is, and no place by name.
LOCATIVE = frozenset("里上下中内外")
# 杭州|市区, 阳西|县城, 新界|北部: these belong to what follows.
_OF_TOWNS = frozenset(("市区", "市郊", "市域", "县城", "县域", "东部", "西部", "南部", "北部"))
# What sums up a row of places: 永和、中和、新庄|一带.
_SUMMED = ("一带", "等地", "等区", "等县", "等镇", "等乡镇", "两地", "三地", "四地", "各区", "居民", "部分地区")
_JOINTS = frozenset("与和及跟")
# 玉里、富里及瑞穗|三乡镇
_COUNTED = compiled("[两二三四五六七八九十]个?(?:乡镇|县市|[省市县区乡镇])")
# 大寮|塑胶厂暗夜恶火: what burns in a title is called by where it stands.
_BURNS = compiled(
    "[\u3400-\u9fff]{0,4}(?:厂房?|仓库|民宅|公寓|工地|铁皮屋|大楼|住宅|市场)(?:[暗深半昨今]夜|凌晨|清晨|昨晚|今晨|午后|惊传|突发|发生|传|惊|突)?"
    "(?:大火|恶火|火警|火灾|爆炸|气爆|失火|起火|火烧|窜火|陷火海)"
)
_HAN = compiled(r"[\u3400-\u9fff0-9]")


@record
class Known:
    """A known name in a text, and its level."""

    start: int
    end: int
    level: str


def standing(view: str, words: Mapping[int, Sequence[tuple[int, str]]]) -> Iterator[Known]:
    """The names of the text from left to right, of those that begin together the longest.

    `words` are all that begin at each place with their ends and levels. A weak name is one directly behind another
    only, or beside one in a row: 长安 of 西安长安 and 三民 of 三民、苓雅, but not 月湖 of 9月湖北.
    """
    end, place_end, border_end = 0, -1, -1
    for start, here in words.items():
        if start < end:
            continue
        for stop, listed in here:
            level = listed
            if start == place_end and view[start] in _JOINTS and _joins(start + 1, stop, words):
                continue
            if level in (WEAK, PLAIN_WEAK):
                row = start != place_end and _in_a_row(view, start, stop, place_end, words)
                row = row or (level == PLAIN_WEAK and _joined(view, start, stop, place_end, words))
                alone = level == PLAIN_WEAK and _alone(view, start, stop, start == border_end, words)
                counted = row or alone or _opens_as_county(view, start, stop)
                level = WEAK if start == place_end else COUNTY if counted else PROSE
                if level == PROSE and view[start:stop] not in honours():
                    continue
            if level == PROSE:
                if _yields(start, stop, words):
                    continue
            elif level not in NO_PLACES and view[stop - 1 : stop + 1] in _OF_TOWNS and here[-1][0] < stop:
                continue
            end = stop
            place_end = end if level not in NO_PLACES else -1
            border_end = end if level == BORDER else -1
            yield Known(start, end, level)
            break


def _joins(start: int, end: int, words: Mapping[int, Sequence[tuple[int, str]]]) -> bool:
    """Whether a longer place begins behind the joint that seems to open this one: 得克萨斯州|和|田纳西州 is no 和田."""
    return any(stop > end and level not in NO_PLACES for stop, level in words.get(start, ()))


def _opens_as_county(view: str, start: int, end: int) -> bool:
    """Whether it is a county of two characters that opens its clause: 岷县|素有……, but not 新县城."""
    opens = start == 0 or not _HAN.match(view, start - 1)
    return opens and end - start == 2 and view[end - 1] == "县" and view[end : end + 1] not in tuple("城域委府长")


def _yields(start: int, end: int, words: Mapping[int, Sequence[tuple[int, str]]]) -> bool:
    """Whether a head begins inside of an ordinary word: 四号|码头 is no 号码."""
    for inner in range(start + 1, end):
        for stop, level in words.get(inner, ()):
            if level == NO_PLACE and stop > end:
                return True
    return False


def _alone(view: str, start: int, end: int, led: bool, words: Mapping[int, Sequence[tuple[int, str]]]) -> bool:
    """Whether both edges show a weak name: 记者在|淡水|拍到, |楠梓|居民.

    Behind a word that leads to places an ordinary word or a mark closes it, at the beginning of a clause only what
    is said of places.
    """
    if view.startswith(followers(), end) or _BURNS.match(view, end):
        return led or start == 0 or not _HAN.match(view, start - 1)
    if (not led and view[start - 1 : start] not in _LEADING) or view[end - 1] in LOCATIVE:
        return False
    closed = end == len(view) or not _HAN.match(view, end) or view[end] == "的" or view[end + 1 : end + 2] == "了"  # 在|燕巢|种了7分地
    return closed or any(level in NO_PLACES for _, level in words.get(end, ()))


def _joined(view: str, start: int, end: int, place_end: int, words: Mapping[int, Sequence[tuple[int, str]]]) -> bool:
    """Whether a place and 与 stand before, a mark, an ordinary word or their number behind: 南港与|大安|同步."""
    joined = place_end == start - 1 and view[place_end] in _JOINTS
    if joined and _COUNTED.match(view, end):
        return True
    return joined and (not _HAN.match(view, end) or any(level in NO_PLACES for _, level in words.get(end, ())))


def _in_a_row(view: str, start: int, end: int, place_end: int, words: Mapping[int, Sequence[tuple[int, str]]]) -> bool:
    """Whether a place stands before or behind, with nothing but 、 between; 与 will do behind a mark: 、善化与|安南区."""
    if view[start - 1 : start] == "、" and place_end == start - 1:
        return True
    joints = "、与和及" if start == 0 or not _HAN.match(view, start - 1) else "、"
    behind = words.get(end + 1, ()) if view[end : end + 1] in tuple(joints) else ()
    return any(
        level in (CITY, COUNTY)
        or (level == PLAIN_WEAK and view.startswith(_SUMMED, stop))
        or (level in (WEAK, PLAIN_WEAK) and _in_a_row(view, end + 1, stop, -1, words))
        for stop, level in behind
    )
