"""Companies that no head shows, by what is said of them only: |晟岚|股价下跌, 收购|澄屿|六成股权, |茗岚手作|创办人表示,
连锁酒楼|茗岚楼|, 附属公司|岚讯通（澳门）|.

A name is a stretch without words of prose, which ends at the cue on one side and at a mark or a word on the other.
"""

import re
from collections.abc import Iterator
from functools import cache

from factsheet.find.bodies.brands import like_a_brand
from factsheet.find.bodies.context import is_name, left_of, posts, words_of
from factsheet.find.names.page import HAN, PARTICLES, Page
from factsheet.lexicon import one_of
from factsheet.patterns import compiled

# A holding is what somebody buys of a company: 收购|澄屿|六成股权.
_HOLDING = compiled(
    "的?(?:全部|剩余|部分|控股|多数|少数|[0-9.]+%|[一二三四五六七八九半]成)*(?:的)?(?:股权|股份|控股权)"
)
_SHORTEST, _LONGEST, _LONGEST_HOUSE = 3, 8, 4
# 茶饮品牌|岚茗屿: what it is stands before the name.
_CALLED = compiled(
    "[\u3400-\u9fff]{0,6}(?:权值股|概念股|蓝筹股|类股|个股|新股|重磅股|龙头股"
    "|品牌|企业|药房|餐厅|超市|平台|龙头|巨头|厂商|供应商|制造商|代工厂|新贵|独角兽)"
)
_LONGEST_PERSON = 3
# 连锁酒楼|茗岚楼: of what kind the house is stands before its name, which ends as such names do, or is one of a chain.
_HOUSE = compiled(
    "(?:酒楼|食肆|餐厅|餐馆|茶餐厅|快餐店|火锅店|寿司店|面馆|咖啡店|咖啡馆|茶饮店|面包店|饼店|超市|药房|药店|书店|影城|戏院|服装店|家电店|健身房)(?:品牌)?(?=[㐀-鿿]{3})"
)
_CHAIN, _HOUSES = "连锁", frozenset("楼轩居阁记坊斋苑")
# 附属公司|岚讯通(澳门): a company of the group by its seat.
_SEATED = compiled("(?:附属公司|子公司|联营公司|合营公司|合资公司)(?P<name>[㐀-鿿]{2,6}[(](?:中国|香港|澳门|台湾|新加坡)[)])")
# 学生章雨涵今|年报|名 holds no annual report.
_OF_A_YEAR = frozenset("今去明当本")
# 运油车|司机, 旅游巴|司机
_VEHICLES = frozenset("车巴")
# 41|岁姓岑|司机, 及一名|五十一岁男|司机, 货柜车|姓岑|司机; 跑得比|骑手: who is compared with them.
_SURNAMED, _BY_SURNAME, _COMPARED = compiled("[零〇一二三四五六七八九十百]+岁|岁?姓"), compiled("姓.{1,2}$"), ("比", "得像", "好过")


@cache
def said_of_companies() -> re.Pattern[str]:
    """What is said of companies, behind the name."""
    return compiled(one_of(words_of("said of companies")))


@cache
def _verbs() -> str:
    return one_of(words_of("speaking"))


@cache
def _before() -> re.Pattern[str]:
    return compiled(one_of(words_of("bought")))


def by_cue(page: Page) -> Iterator[tuple[int, int]]:
    """Where a stretch stands that only a company's name can be."""
    said = (match.start() for match in said_of_companies().finditer(page.view))
    # A post without its holder, who speaks: 主席|指, 创办人|表示.
    speaking = (start for start, _ in posts(page.view, _verbs()))
    for cue in (*said, *speaking):
        end = cue - page.view.endswith("昨", 0, cue)  # 晟岚微|昨|股价收在815元
        start = left_of(page, end)
        if called := _CALLED.match(page.view, start, end - _SHORTEST + 1):
            start = called.end()
        if _may_be(page, start, end):
            yield start, end
    for match in _before().finditer(page.view):
        end = _right_of(page, match.end())
        if _HOLDING.match(page.view, end) and is_name(page, match.end(), end):
            yield match.end(), end
    for match in _HOUSE.finditer(page.view):
        end = _right_of(page, match.end())
        if _of_a_house(page, match.end(), end, page.view.endswith(_CHAIN, 0, match.start())):
            yield match.end(), end
    for match in _SEATED.finditer(page.view):
        start, end = match.span("name")
        if not any(page.ordinary[start : page.view.index("(", start)]):
            yield start, end


def _of_a_house(page: Page, start: int, end: int, chain: bool) -> bool:
    """Whether the stretch is the name of a restaurant, a shop, a cinema: |茗岚楼|; 酒楼|负责人 is none."""
    name = page.view[start:end]
    fits = name[-1:] in _HOUSES if not chain else name[-1:] in _HOUSES or like_a_brand(name)
    return fits and end - start <= _LONGEST_HOUSE and is_name(page, start, end) and not any(page.ordinary[start:end])


def _may_be(page: Page, start: int, end: int) -> bool:
    """Whether the stretch is long enough, a name, and not a person's."""
    from factsheet.find.people.surnames import surname_at

    person = surname_at(page.view, start) and end - start <= _LONGEST_PERSON
    if page.view[end - 1] in _OF_A_YEAR and page.view[end] == "年":
        return False
    if page.view[end - 1] in _VEHICLES and page.view.startswith("司机", end):
        return False
    if _SURNAMED.match(page.view, start, end) or _BY_SURNAME.search(page.view, start, end) or page.view.endswith(_COMPARED, start, end):
        return False
    # 有|普华永道|合伙人: a known name in it makes the rest words of the sentence.
    known = any(kind == "body" for at in range(start, end) for _, kind in page.beginning(at))
    return _SHORTEST <= end - start <= _LONGEST and not person and not known and is_name(page, start, end)


def _right_of(page: Page, start: int) -> int:
    """Where a stretch without words of prose ends that begins here."""
    end = start
    while end < min(start + _LONGEST, len(page.view)) and HAN.match(page.view, end):
        if page.view[end] in PARTICLES or _HOLDING.match(page.view, end):
            break
        if any(kind == "prose" for _, kind in page.beginning(end)):
            break
        end += 1
    return end
