"""Places that no list has and bodies are named by: towns that the article calls 市 or 县 elsewhere, foreign lands by their sound.

宁川市……|宁川|中院        |瓦尔多尼亚|央行        |卡罗林斯卡|医学院
"""

import re
from functools import cache

from factsheet.find.names.page import HAN, PARTICLES, Page
from factsheet.find.names.vocabulary import groups, wordlist
from factsheet.patterns import compiled

# 宁川市, 云屏县: how an article names a town that it calls 宁川 and 云屏 elsewhere.
_TOWN = compiled("[市县区镇](?![民区场长级值面域内委中])")
# How lands are called by their sound, so long at least: 瓦尔多|尼亚, 卡鲁|斯坦.
_LANDS = ("尼亚", "利亚", "维亚", "比亚", "西亚", "里亚", "米亚", "迪亚", "吉亚", "斯坦")
LAND_ENDS, _SHORTEST_LAND = frozenset("亚坦"), 3
# So long is a foreign name that nothing but its sound shows.
_SHORTEST_SOUNDED = 4
# What is called by a person, not by a town: 勒科尔诺|政府, “戈尔科夫|海军元帅”号.
_OF_PERSONS = ("政府", "内阁", "海军", "空军", "陆军", "总统", "党", "队")


def town_ending(page: Page, end: int) -> int:
    """How long the name of a town is that ends here, one that the article names elsewhere with 市 or 县: 宁川|中院."""
    if end < 2 or page.view[end - 2 : end] not in towns(page):
        return 0
    torn = page.ordinary.find(1, end - 2, end) >= 0 or page.through(end - 2) or page.through(end)
    return 0 if torn else 2


def towns(page: Page) -> frozenset[str]:
    """The names of two characters that stand before 市, 县, 区, 镇 in the article, and are no words."""
    if page.towns is None:
        named = (match.start() - 2 for match in _TOWN.finditer(page.view) if match.start() > 1)
        page.towns = frozenset(page.view[at : at + 2] for at in named if _a_town(page, at))
    return page.towns


def _a_town(page: Page, start: int) -> bool:
    """Whether two unknown characters stand here, behind a mark, a particle, a place or a word."""
    name = page.view[start : start + 2]
    plain = all(HAN.match(each) and each not in PARTICLES for each in name) and page.ordinary.find(1, start, start + 2) < 0
    return plain and not page.through(start) and page.opens(start)


def land_ending(page: Page, end: int) -> int | None:
    """Where the name of a land begins that nobody knows, by its sound: 瓦尔多尼亚|央行; behind a mark, a particle, a word."""
    if not page.view.endswith(_LANDS, 0, end) or (run := sounds_before().search(page.view, max(end - 7, 0), end)) is None:
        return None
    start = run.start()
    return start if page.opens(start) and end - start >= _SHORTEST_LAND else None


def by_its_sound(page: Page, end: int) -> int | None:
    """Where a foreign name begins that ends before a head, of four characters and more, most of which write nothing but
    sounds: 卡罗林斯卡|医学院, 瓦伦西诺|内政部."""
    sound = _sounding()
    if page.view[end - 1] not in sound or page.view.startswith(_OF_PERSONS, end):
        return None
    if (run := sounds_before().search(page.view, max(end - 7, 0), end)) is None:
        return None
    start = run.start()
    while start < end and page.ordinary[start]:
        start += 1
    own = sum(character in sound for character in page.view[start:end])
    return start if page.opens(start) and end - start >= _SHORTEST_SOUNDED and own * 4 >= (end - start) * 3 else None


@cache
def _sounding() -> frozenset[str]:
    """The characters that write nothing but sounds."""
    return frozenset(groups("names/transliteration")["sound"])


@cache
def sounds_before() -> re.Pattern[str]:
    """The first of the names that a dot joins, written by its sound: 罗伯特 of 罗伯特·科赫研究所."""
    every = "".join(sorted(set(wordlist("names/transliteration"))))
    return compiled(f"[{every}]{{1,7}}$")
