"""Bodies that everybody knows by name, where the name stands alone: no word is torn, and nothing larger is meant.

集|中行|动          two words, no 中行
|恒生|指数          an index, not the bank
“|央视|界”          a word of somebody's own
华能|石岛湾核电|基地   a site that is named as the firm is
"""

from collections.abc import Iterator

from factsheet.find.bodies.doubts import chief_of, index
from factsheet.find.bodies.known import known
from factsheet.find.bodies.pieces import among
from factsheet.find.names.page import PARTICLES, Page
from factsheet.find.names.vocabulary import sounds
from factsheet.find.places.gazetteer import COUNTRY, gazetteer
from factsheet.model import BodyKind
from factsheet.patterns import compiled

# Bodies that countries have, whose names are much the same in all of them.
_OF_COUNTRIES = ("party",)
# 八乡|消防及救护学院: where an academy of an organ is belongs to its name.
_ACADEMY = "学院"
# 阿里|夫·阿尔维
_DOTTED = compiled("[\u3400-\u9fff]{0,3}[·•・‧]")
# So long a known name is none by accident, whatever word goes on: 华中科技大学|生科院.
_LONG = 6
# 石岛湾核电|基地
_SITE = compiled("(?:基地|项目|厂址|[0-9一二三四五六]+(?:号机组|期))")
# 添马|立法会综合大楼
_BUILDING = "综合大楼"
# 2.5公尺|人行|及自行车道: who goes there on foot
_WALKED = compiled("[及和与、或](?:自行车|单车|脚踏车|机车|车行|行车|车道|非机动车|绿道|慢跑|骑行)")
# “央视|界”: one character more, and the marks are full.
_COINED = compiled("(?<=[“「『]..)[\u3400-\u9fff][”」』]")


def by_name(page: Page) -> Iterator[tuple[int, int, BodyKind]]:
    """Where known bodies stand, and their kinds; a party with the country before it: 日本|共产党."""
    bodies, view = known(), page.view
    for start, end in page.known_bodies:
        longest, kind = page.beginning(start)[0]
        # 立法会议员 is a title, and holds the name of the body whose post that is.
        post = kind == "title" and end - start > 2 and any(each == "title" for _, each in page.beginning(end))
        if (post or (longest == end and _stands_alone(page, start, end))) and not _another(view, start, end):
            body = bodies[view[start:end]]
            if body.kind in _OF_COUNTRIES:
                start = _with_country(page, start)
            elif body.kind == "government" and view.endswith(_ACADEMY, start, end):
                start = _with_place(page, start)
            yield start, end, body.kind


def spelled_on(view: str, cut: int) -> bool:
    """Whether a word in Latin letters goes on here: IMF|s, Norden| Marine."""
    if not 0 < cut < len(view) or not _latin_or_digit(view[cut - 1]):
        return False
    behind = view[cut : cut + 2].lstrip(" ")
    return not behind or _latin_or_digit(behind[0])


def _latin_or_digit(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _another(view: str, start: int, end: int) -> bool:
    """Whether the name is that of an index, a site, a person of the article, a day, or the beginning of a word in marks."""
    if view.startswith("人行", start) and _WALKED.match(view, end):
        return True
    if view[start] == "日" and view[start - 1 : start].isdigit():
        return True  # 3日|立案
    if index(view, end) or view.startswith(_BUILDING, end) or (view.endswith("核电", start, end) and _SITE.match(view, end)):
        return True
    return end - start == 2 and (_COINED.match(view, end) is not None or _of_a_person(view, view[start:end]))


def _of_a_person(view: str, name: str) -> bool:
    """Whether somebody of the article bears it, by its sound: 阿里 where 阿里·哈桑 is told of."""
    return sounds().issuperset(name) and (f"{name}·" in view or f"·{name}" in view)


def _with_country(page: Page, start: int) -> int:
    """Where the country begins that stands directly before: 日本|共产党."""
    known, view = gazetteer(), page.view
    return next(
        (at for at, kind in page.ending(start) if kind == "place" and known.get(view[at:start]) == COUNTRY), start
    )


def _with_place(page: Page, start: int) -> int:
    """Where the place begins that stands directly before: 八乡|消防及救护学院."""
    return next((at for at, kind in page.ending(start) if kind in ("place", "weak place") and not page.torn(at)), start)


def _stands_alone(page: Page, start: int, end: int) -> bool:
    """Whether no word is torn; a short name must not be part of two words either: 集|中行|动."""
    if spelled_on(page.view, start) or spelled_on(page.view, end) or among(page, start):
        return False
    if end - start == 2 and _DOTTED.match(page.view, end):
        return False
    if end - start == 2 and _is_given(page, start):
        return False
    cut = page.torn if end - start > 3 else page.through
    whole = not cut(start) or _closed(page, start) or _led_by_particle(page, start, end)
    ends = end - start >= _LONG or not cut(end) or _outweighs(page, start, end) or chief_of(page, end)
    return whole and (ends or _of_a_teacher(page, start, end))


def _is_given(page: Page, start: int) -> bool:
    """Whether a surname behind a post or in a row stands before: 主管李|宜家 and 何|建行、 are persons."""
    from factsheet.find.people.surnames import surnames

    if page.view[start - 1 : start] not in surnames():
        return False
    whole, name = page.view[start - 1 : start + 2], page.view[start : start + 2]
    firm = known()[name].kind == "company"  # 侵华|日军
    if firm and page.view.count(name) == page.view.count(whole) > 1 and surnames()[whole[0]] in ("sure", "likely"):
        return True  # 陶|大成, who is called so all along
    row = page.view[start - 2 : start - 1] == "、" and page.view[start + 2 : start + 3] in ("、", "和", "等")
    return row or any(kind == "title" for _, kind in page.ending(start - 1))


def _closed(page: Page, cut: int) -> bool:
    """Whether a word of prose ends here before which the one that goes on begins: 携手|中钢, though 手中 is a word."""
    return any(
        kind == "prose" and stop > cut
        for start, before in page.ending(cut)
        if before == "prose"
        for at in range(start + 1, cut)
        for stop, kind in page.beginning(at)
    )


def _of_a_teacher(page: Page, start: int, end: int) -> bool:
    """Whether a university in short stands before who works there: 理大|副教授, 港大|校长, though 大副, 大校 are words."""
    if end - start > 2 or page.view[end - 1] != "大" or page.view[end] == "学":
        return False
    return any(kind == "title" and stop - end >= page.across(end) for stop, kind in page.beginning(end))


def _led_by_particle(page: Page, start: int, end: int) -> bool:
    """Whether a particle that stands before makes a shorter word with the beginning of the name: 向|内政部."""
    return page.view[start - 1] in PARTICLES and 2 < end - start > page.across(start)


def _outweighs(page: Page, start: int, end: int) -> bool:
    """Whether the name holds more than the word that goes on across its end: 文化部|将, but 大会 and 人社部|门."""
    if end - start > 2 and page.view.startswith("议员", end):
        return True  # 工联会|议员
    if end - start > 2 and page.view[end - 1] == "党" and page.view.startswith("主席", end):
        return True  # 民众党|主席
    if end - start < 3 or ((here := page.beginning(end)) and here[0][1] == "title"):
        return False
    goes_on = bool(here) and here[0][1] == "prose" and not page.longer_across(end)  # 司法院|长期
    return goes_on or (page.view[end] in PARTICLES and end - start > page.across(end))
