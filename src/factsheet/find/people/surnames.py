"""Chinese, Korean and Japanese names: a surname and what may follow, weighed by what stands around.

副局长|姜俊|、          a title before
江苏队的|程一诺|以       characters that given names like, a particle behind
提|高度|重视             no name: a word begins with the surname
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from factsheet.find.names.page import PARTICLES, Page
from factsheet.find.names.vocabulary import paragraphs
from factsheet.find.people.titles import Titles, honorifics
from factsheet.lexicon import one_of
from factsheet.patterns import compiled
from factsheet.records import record

# How far a surname alone speaks for a name, by its group in the lexicon.
PRIOR = {"sure": 1.0, "likely": 0.5, "rare": -1.0, "compound": 1.8, "japanese": 0.6}
LENGTHS = {"sure": (2, 1), "likely": (2, 1), "rare": (2, 1), "compound": (2, 1), "japanese": (2, 3, 1)}

# How many characters follow the first of two surnames.
MARRIED = (3,)

# What stands before the name.
AFTER_TITLE, AFTER_BODY, AFTER_MARK, AFTER_PROSE, AFTER_NUMBER, AFTER_UNKNOWN = 3.0, 1.0, 0.9, 0.5, -2.0, -0.7
# What stands behind it.
BEFORE_TITLE, BEFORE_SPEECH, BEFORE_MARK, BEFORE_PROSE, BEFORE_UNKNOWN = 1.5, 1.5, 0.6, 0.5, -0.6
# 沈白|高铁, 温榆|河
BEFORE_PLACE = -2.0
TORN = -2.5
# The surname begins another word (高度, 金融); the given name is one (建设).
A_WORD, A_WORD_AFTER_TITLE, A_PLACE, GIVEN_WORD = -3.0, -2.2, -4.5, -2.0
# 记者|从国铁…, 会长|和…: a surname that builds sentences; 普拉桑 in marks of quotation is a storm.
PARTICLE, QUOTED = -2.0, -2.4
# Below this not even a title behind the name would help.
HOPELESS = -1.5
TYPICAL, BOTH_TYPICAL, ONE_CHARACTER = 0.45, 0.35, -0.7
# 魏骁|以9秒98夺冠: a last character that rather opens the predicate.
PREDICATE = -1.5
# 苏梅州, 温榆河 are places.
PLACE_LAST = -1.8

ENOUGH = 2.0
_SLOGAN = compiled("[“『「][\u3400-\u9fff]{2,5}[”』」]")
_HAN_ONLY = compiled("[\u3400-\u9fff]+")


@record
class Candidate:
    """What may be a name, and how much speaks for it."""

    start: int
    end: int
    score: float
    rule: str


@cache
def surnames() -> Mapping[str, str]:
    """Each surname and its group."""
    return {name: heading.split(":")[0] for heading, words in paragraphs("names/surnames") for name in reversed(words)}


@cache
def _characters(group: str) -> frozenset[str]:
    """A group of `lexicon/names/given.txt`: `typical` of given names, `never` in them, …"""
    groups = {heading.split(":")[0]: frozenset(words) for heading, words in paragraphs("names/given")}
    return groups[group] - groups["typical"] if group == "never" else groups[group]


@cache
def around_places(group: str) -> re.Pattern[str]:
    """What stands behind or before the name of a place, so that it is none of a person."""
    return compiled(
        one_of(next(words for heading, words in paragraphs("names/around_places") if heading.startswith(group)))
    )


@cache
def speech() -> re.Pattern[str]:
    """What stands behind a speaker's name: 说, 则说, 笑着说, 动情地回忆."""
    verbs = one_of(word for _, words in paragraphs("names/speech") for word in words)
    return compiled(rf"(?:[则也还曾就又亦更]|[\u3400-\u9fff]{{1,3}}[地着])?{verbs}")


@cache
def _honorific() -> re.Pattern[str]:
    return compiled(one_of(honorifics()))


@cache
def _opening() -> re.Pattern[str]:
    """The first character of a surname, before one that a name may hold."""
    first = "".join(sorted({name[0] for name in surnames()}))
    never = "".join(sorted(_characters("never")))
    return compiled(rf"[{first}](?=[\u3400-\u9fff])(?![{never}])")


def candidates(page: Page, titles: Titles) -> Iterator[Candidate]:
    """Everything in the page that may be a name, with what speaks for it there; several may begin at one place."""
    table, view = surnames(), page.view
    for match in _opening().finditer(view):
        start = match.start()
        title = _behind_title(page, titles, start)
        if page.ordinary[start] and not title:
            continue
        for surname in (view[start : start + 2], view[start]):
            if surname in table:
                yield from _readings(page, titles, start, len(surname), table[surname], title)


def _behind_title(page: Page, titles: Titles, start: int) -> bool:
    """Whether a title ends here that is no piece of a longer word: 副局长|姜俊, not 副总工|程师."""
    core = titles.core_before(start)
    return core is not None and page.across(start) <= start - core


def _readings(page: Page, titles: Titles, start: int, length: int, group: str, title: bool) -> Iterator[Candidate]:
    base = PRIOR[group] + _before(page, titles, start, title)
    base += PARTICLE * (page.view[start] in PARTICLES)
    if base < HOPELESS:
        return
    married = MARRIED if title and length == 1 and _two_surnames(page.view, start) else ()
    for given in (*LENGTHS[group], *married):
        end = start + length + given
        if end <= len(page.view) and (worth := _given_worth(page, start + length, end)) is not None:
            taken = _word(page, start, end, title)
            quoted = QUOTED * _in_slogan(page.view, start, end)
            yield Candidate(start, end, base + worth + taken + quoted + behind(page, end), "surname")


def _two_surnames(view: str, start: int) -> bool:
    """Whether a woman's name may begin with her husband's and her own surname: 陈林|雪娥."""
    return _characters("married").issuperset(view[start : start + 2])


def _in_slogan(view: str, start: int, end: int) -> bool:
    """Whether it is all of what stands in marks of quotation, or a part of a few words there: “云中锦书”."""
    opening = max(view.rfind(mark, max(start - 3, 0), start) for mark in "“『「")
    slogan = _SLOGAN.match(view, opening) if opening >= 0 else None
    return slogan is not None and end < slogan.end()


def _before(page: Page, titles: Titles, start: int, title: bool) -> float:
    if title:
        return AFTER_TITLE
    if titles.body_ends(start):
        return AFTER_BODY
    if page.mark_before(start):
        return AFTER_NUMBER if start and page.view[start - 1].isdigit() else AFTER_MARK
    if page.through(start):
        return TORN
    last = page.view[start - 1]
    ordinary = any(kind in ("prose", "thing", "field") for _, kind in page.ending(start))
    if ordinary or last in PARTICLES or last in _characters("before"):
        return AFTER_PROSE
    return AFTER_UNKNOWN


def _given_worth(page: Page, start: int, end: int) -> float | None:
    """What the characters of the given name are worth; None if one cannot be there."""
    typical, never, name = _characters("typical"), _characters("never"), page.view[start:end]
    if not never.isdisjoint(name) or not _HAN_ONLY.fullmatch(name):
        return None
    fitting = sum(character in typical for character in name)
    worth = TYPICAL * fitting + PREDICATE * (name[-1] in _characters("predicate"))
    if name[-1] in _characters("place"):
        worth += PLACE_LAST
    if len(name) == 1:
        two_countries = {page.view[start - 1], name} <= _characters("abbreviation")
        return worth + ONE_CHARACTER + TORN * two_countries
    a_word = any(stop == end and kind not in ("weak place", "person") for stop, kind in page.beginning(start))
    return worth + BOTH_TYPICAL * (fitting == len(name)) + GIVEN_WORD * a_word


def _word(page: Page, start: int, end: int, title: bool) -> float:
    """What it costs that a word begins with the surname: 高度|, 金融|, 安徽|."""
    if any(kind == "place" for _, kind in page.beginning(start)):
        return A_PLACE
    if any(stop <= end or kind != "body" for stop, kind in page.beginning(start)):
        whole = any(stop == end and kind == "prose" for stop, kind in page.beginning(start))
        return A_WORD_AFTER_TITLE if title and not whole else A_WORD
    return 0.0


def behind(page: Page, end: int) -> float:
    """What it is worth to end here, by what stands behind."""
    view = page.view
    if page.mark_after(end):
        return BEFORE_MARK
    if page.through(end) and page.longer_across(end):
        return TORN
    if around_places("site").match(view, end):
        return BEFORE_PLACE
    if _honorific().match(view, end):
        return BEFORE_TITLE
    if speech().match(view, end):
        return BEFORE_SPEECH
    words = page.beginning(end)
    if any(kind == "title" for _, kind in words):
        return BEFORE_TITLE
    if words or view[end] in PARTICLES:
        return BEFORE_PROSE
    return BEFORE_UNKNOWN
