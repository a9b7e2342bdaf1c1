"""Chinese, Korean and Japanese names: a surname and what may follow, weighed by what stands around.

副局长|姜俊|、          a title before
江苏队的|程一诺|以       characters that given names like, a particle behind
提|高度|重视             no name: a word begins with the surname
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from factsheet.find.names.page import ORDINARY, PARTICLES, Page
from factsheet.find.names.vocabulary import groups, wordlist
from factsheet.find.people.around import (
    AFTER_MANY,
    AFTER_TITLE,
    AFTER_TORN_TITLE,
    BEFORE_MARK,
    BEST_BEHIND,
    before,
    behind,
    speech,
)
from factsheet.find.people.given import characters, given_worth
from factsheet.find.people.posts import crowds
from factsheet.find.people.titles import Titles
from factsheet.lexicon import derived
from factsheet.lexicon.shelves import shelved
from factsheet.patterns import compiled
from factsheet.records import record

# How far a surname alone speaks for a name, by its group in the lexicon.
PRIOR = {"sure": 1.0, "likely": 0.5, "rare": -1.0, "words": -1.0, "compound": 1.8, "japanese": 0.6, "married": 0.6}
LENGTHS = {
    "sure": (2, 1),
    "likely": (2, 1),
    "rare": (2, 1),
    "words": (2, 1),
    "compound": (2, 1),
    "japanese": (2, 3, 1),
    "married": (2,),
}

# 王国|强, 高清|泉: the word is a part of the name, by the group of the surname, if the given name is worth so much.
A_PART = {"sure": 0.0, "likely": -0.8, "rare": -2.5, "words": -3.0, "compound": 0.0, "japanese": -1.0, "married": 0.0}
WHOLE, A_PART_AFTER_TITLE = 1.5, -1.5
# The surname begins another word: 高度, 金融.
A_WORD, A_WORD_AFTER_TITLE, A_WHOLE_WORD, A_PLACE = -3.0, -2.2, -4.0, -4.5
# 记者|从国铁…, 会长|和…: a surname that builds sentences; 普拉桑 in marks of quotation is a storm.
PARTICLE, LED_PARTICLE, QUOTED = -2.0, -1.4, -2.4
# What makes up for a surname that is a word of its own: 区|蔚然, 全|慧玲.
GOOD_NAME, MADE_UP = 1.6, 0.9
# Below this not even a title behind the name would help.
HOPELESS = -1.5

ENOUGH = 2.0
# What begins so many words that it is a surname behind a title alone: 果农|公若岚, not 公司, 公布.
_ONLY_LED = frozenset("公")
# 局|方, 园|方: sides that no list of words holds, for 航天局|方面 begins so as well.
_SIDES = frozenset("局会园队业社")
# Surnames that are verbs of news as well: 应|推定, 谈|松绑, 种|桂花; without a title before, somebody of that name speaks.
_VERBS = frozenset("应谈种")
# 每|单两毛, 每|车装满: what is counted, whatever surname it is.
_EACH, _SEXES = "每", frozenset("男女")
_NUMERALS = frozenset("一二三四五六七八九十两几多")
# 听见|马达声, 传来|钟磬声: what is heard and nobody.
_HEARD, _SOUND = ("听见", "听到", "传来", "响起", "发出", "伴着", "伴随", "阵阵", "一阵"), "声"
_SEASONS = frozenset("一二三四本上下首末每旺淡按同全雨旱")
# 赛事周|带动, 时装周|开幕: a week of something.
_WEEKS = compiled(
    "(?:赛事|活动|时装|电影|购物|美食|文化|艺术|音乐|设计|科技|能源|金融|航运|服务|宣传|教育|节能|体育|阅读|法治|双创|创新|创业|动漫|品牌|消费|旅游"
    "|职教|安全|数字|网安|书展|车展|展会|比赛|开学|考试)$"
)
_OPENING = frozenset("“『「")
# 男子|项目|中, 选手|方面|上: where something is, behind a word that a surname begins.
_WITHIN = frozenset("中上里内前后时")
# 强台风|康芮|逼近, |蒲葵|台风造成农损; 滿|七年|的8900宗, 接|单齐扬|
_STORM = ("台风", "强台", "中台", "轻台", "飓风", "热带风暴")
_OF_A_STORM = compiled("[\u3400-\u9fff]{2,3}(?:强|超强)?(?:台风|飓风|风暴)")
_SO_LONG = compiled("[满齐逾][一二三四五六七八九十两几]{1,2}[年岁月天日周]")
_ORDERS = frozenset("接订下抢转急名账清菜")
# 连|订金|都付了, but 连晋也说
_EVEN = compiled("连[㐀-鿿]{2,4}[都也](?![市会])")
_SLOGAN = compiled("[“『「][\u3400-\u9fff]{2,5}[A-Z0-9]{0,4}[”』」]")


@record
class Candidate:
    """What may be a name, and how much speaks for it."""

    start: int
    end: int
    score: float
    rule: str


@derived
def surnames() -> Mapping[str, str]:
    """Each surname and its group."""
    return {name: group for group, words in groups("names/surnames").items() for name in reversed(words)}


def surname_at(view: str, start: int) -> bool:
    """Whether the characters of a surname stand here, of one or of two.

    >>> surname_at("由欧阳锦华主持", 1), surname_at("由他主持", 1)
    (True, False)
    """
    return view[start] in surnames() or view[start : start + 2] in surnames()


def surnamed(page: Page, titles: Titles, start: int, end: int) -> bool:
    """Whether somebody behind a title has a surname before this name: 村民|熊|成龙."""
    named = end - start == 2 and surnames().get(page.view[start - 1 : start]) in ("sure", "likely")
    return named and titles.core_before(start - 1) is not None


@cache
def _opening() -> re.Pattern[str]:
    """The first character of a surname, before one that a name may hold: 李|, 役|所."""
    first = "".join(sorted({name[0] for name in surnames()}))
    second = "".join(sorted({name[1] for name in surnames() if len(name) > 1} & characters("never")))
    never = "".join(sorted(characters("never") - set(second)))
    return compiled(rf"[{first}](?=[\u3400-\u9fff])(?![{never}])")


def candidates(page: Page, titles: Titles) -> Iterator[Candidate]:
    """Everything in the page that may be a name, with what speaks for it there; several may begin at one place."""
    table, married, view = surnames(), characters("married"), page.view
    for match in _opening().finditer(view):
        start = match.start()
        led = _led(page, titles, start) if page.ending(start) else 0.0
        if not led and (page.ordinary[start] or view[start] in _ONLY_LED or _a_side(view, start)):
            continue
        if view[start - 1 : start] == _EACH or (view[start] == "连" and view[start + 1] in _NUMERALS):
            continue  # 每|单两毛, 连|九月
        if not led and _no_name(view, start):
            continue
        if view[start] == "连" and page.ordinary[start + 1] and _EVEN.match(view, start):
            continue  # 连|订金都付了
        first, two = view[start], view[start : start + 2]
        if two in table:
            yield from _readings(page, titles, start, 2, table[two], led)
        # 陈林|雪娥, 林郑|善衡: a husband's surname and his wife's own
        elif first in married and two[1] in married:
            yield from _readings(page, titles, start, 2, "married", led)
        if first in table:
            yield from _readings(page, titles, start, 1, table[first], led)


def _no_name(view: str, start: int) -> bool:
    """Whether a storm is called so, 台风|康芮|, or the words say how long or how orders go: |满七年|, 接|单齐扬|."""
    storm = view.endswith(_STORM, 0, start) or _OF_A_STORM.match(view, start)
    orders = view[start] == "单" and view[start - 1 : start] in _ORDERS
    return bool(storm or orders or _SO_LONG.match(view, start))


def _a_side(view: str, start: int) -> bool:
    """Whether 方 ends the word for a side, 季 that for a quarter, 周 that for a week of something: 胜过局|方节前预计,
    园|方卓有成效, 第三|季则升, 赛事|周带动."""
    if view[start] == "周":
        return _WEEKS.search(view, max(start - 2, 0), start) is not None
    return (view[start] == "方" and view[start - 1 : start] in _SIDES) or (
        view[start] == "季" and view[start - 1 : start] in _SEASONS
    )


def _led(page: Page, titles: Titles, start: int) -> float:
    """How far a title before speaks for a name: 副局长|姜俊 much, 考生|安, 输电工|程 less, 副总工|程师 not at all."""
    core = titles.core_before(start)
    if core is None:
        return 0.0
    across = page.across(start)
    if across > start - core:
        return 0.0
    # 保安|陆晚舟 has 安陆 in it, which is a place and no ordinary word.
    if across and page.ordinary[start]:
        return AFTER_TORN_TITLE
    return AFTER_MANY if page.view[core:start] in crowds() else AFTER_TITLE


def _readings(page: Page, titles: Titles, start: int, length: int, group: str, led: float) -> Iterator[Candidate]:
    particle = page.view[start] in PARTICLES
    base = PRIOR[group] + before(page, titles, start, led) + (LED_PARTICLE if led else PARTICLE) * particle
    odd = particle or group == "rare"
    for given in LENGTHS[group]:
        end, good = start + length + given, odd and given == 2
        if end > len(page.view) or base + MADE_UP * good < HOPELESS:
            continue
        if page.view[start] in _VERBS and not led and not speech().match(page.view, end):
            continue
        if given == 1 and page.view[end - 1] in _SEXES:
            continue  # 起诉|薛男|等32人: nobody's name
        if page.view[end - 1] == _SOUND and page.view.endswith(_HEARD, 0, start):
            continue
        worth = given_worth(page, start + length, end, group, led > 0)
        if worth is None:
            continue
        known_word = group not in ("sure", "likely") and page.view[start + length : end] in characters("words")
        good = good and worth >= GOOD_NAME and not known_word
        score = base + worth + MADE_UP * good + _word(page, start, end, led, group, worth)
        if score + BEST_BEHIND > 0:
            ends = behind(page, end)
            if led and particle and group == "words" and ends < BEFORE_MARK:
                continue  # 记者|从青岚|海关获悉; 作家|从维熙|说
            score += QUOTED * _in_slogan(page.view, start, end) + ends
            yield Candidate(start, end, score, "surname")


def _in_slogan(view: str, start: int, end: int) -> bool:
    """Whether it is all of what stands in marks of quotation, or a part of a few words there: “云中锦书”."""
    before = view[max(start - 3, 0) : start]
    if _OPENING.isdisjoint(before):
        return False
    opening = start - len(before) + max(map(before.rfind, _OPENING))
    slogan = _SLOGAN.match(view, opening)
    return slogan is not None and end < slogan.end()


def _word(page: Page, start: int, end: int, led: float, group: str, given: float) -> float:
    """What it costs that a word begins with the surname: 高度|, 金融|, 安徽|; little if a whole name goes on: 王国|强."""
    words, no_people = page.beginning(start), _no_people().shelf(page.view[start : start + 2])
    if any(kind == "place" for _, kind in words):
        goes_on = led and given >= WHOLE and all(stop < end for stop, _ in words)
        return A_PART_AFTER_TITLE if goes_on else A_PLACE
    stops = [stop for stop, kind in words if stop <= end or kind != "body"]
    stops += [start + len(word) for word in no_people if page.view.startswith(word, start)]
    if not stops:
        return 0.0
    if max(stops) < end and given >= WHOLE:
        return A_PART[group]
    if group != "sure" and page.view[end - 1] in _WITHIN and end - 1 in stops and page.ordinary[start]:
        return A_WHOLE_WORD  # 男子|项目中
    if page.view[start:end] in no_people or any(stop == end and kind in ORDINARY for stop, kind in words):
        return A_WORD_AFTER_TITLE if led and speech().match(page.view, end) else A_WHOLE_WORD  # 工程师|桑梓|说
    return A_WORD_AFTER_TITLE if led else A_WORD


@shelved
def _no_people() -> Mapping[str, bool]:
    """Words that begin as names do: 高清, 丛林."""
    return dict.fromkeys(wordlist("names/no_people"), True)
