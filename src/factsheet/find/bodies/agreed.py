"""Firms that no head shows, where the article agrees on them: it says again and again what is said of firms.

|昕岚|第二季度营收增长两成，……|昕岚|股价走高     two things that are said of firms, at two places
|晟朵|创始人周若水说，……去年|晟朵|卖出……         one that is said of nothing else, of a name that comes again
"""

import re
from collections.abc import Iterator
from functools import cache

from factsheet.find.bodies.brands import like_a_brand
from factsheet.find.bodies.context import words_of
from factsheet.find.names.page import HAN, PARTICLES, Page
from factsheet.lexicon import one_of
from factsheet.patterns import compiled

_SHORTEST, _LONGEST = 2, 4
# What may stand between a name and what is said of it: 晟朵|第二季度|营收, 昕岚|7日|股价, 泓岚|则逆势|涨停.
_BETWEEN = compiled(
    "(?:的|则|也|亦|昨日?|今日?|[0-9]{1,2}日|今年|去年|上半年|下半年|全年|本季|上季|当季|单季|首季|第?[一二三四1-4]季度?"
    "|前(?:三季度|[两三五十]大)|Q[1-4]|H[12]|[1-9][0-9]?月份?|目前|现有|年初|逆势|旗下|位于[\u3400-\u9fff]{2,6}的|[,:])*$"
)
_FARTHEST = 14


@cache
def _cues() -> tuple[re.Pattern[str], frozenset[str]]:
    surely = (*words_of("said of companies"), *words_of("of firms surely"))
    return compiled(one_of((*surely, *words_of("of firms or goods")))), frozenset(surely)


def by_agreement(page: Page) -> Iterator[tuple[int, int]]:
    """Where the first mention of each such firm stands; the others are those of its name."""
    said: dict[str, dict[str, int]] = {}
    pattern, surely = _cues()
    for match in pattern.finditer(page.view):
        for start, end in _names(page, match.start()):
            said.setdefault(page.view[start:end], {}).setdefault(match[0], start)
    for name, cues in said.items():
        if _enough(page, name, surely.isdisjoint(cues), len(cues)):
            start = min(cues.values())
            yield start, start + len(name)


def _names(page: Page, cue: int) -> Iterator[tuple[int, int]]:
    """What may be the name of which something is said here: two to four unknown characters with clean edges."""
    between = _BETWEEN.search(page.view, max(cue - _FARTHEST, 0), cue)
    end = between.start() if between else cue
    for start in range(end - _SHORTEST, max(end - _LONGEST, 0) - 1, -1):
        if not unknown(page, start, end):
            return
        if _opens(page, start):
            yield start, end
            return


def _enough(page: Page, name: str, doubtful: bool, cues: int) -> bool:
    """Whether so many different things are said of it, one of them of firms only, and the name comes again."""
    from factsheet.find.people.surnames import surname_at

    again = page.view.count(name) >= 2
    person = surname_at(name, 0) and len(name) < _LONGEST
    if doubtful:
        return again and like_a_brand(name) and cues > 1 and not person
    return again and (cues > 1 or (like_a_brand(name) and not person))


def unknown(page: Page, start: int, end: int) -> bool:
    """Whether all characters are Chinese, none of a known word, of a place, or a particle."""
    return (
        start >= 0
        and page.ordinary.find(1, start, end) < 0
        and all(HAN.match(each) and each not in PARTICLES for each in page.view[start:end])
        and not any(page.beginning(at) for at in range(start, end))
        and not page.through(start)
        and not page.through(end)
    )


def _opens(page: Page, start: int) -> bool:
    """Whether a mark, a particle or an ordinary word stands before."""
    return page.mark_before(start) or page.view[start - 1] in PARTICLES or any(
        kind in ("prose", "thing", "title", "field") for _, kind in page.ending(start)
    )
