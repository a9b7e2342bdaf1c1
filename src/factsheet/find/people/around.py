"""What stands around a Chinese name, weighed: 起诉|, 岁的| before it; |落网, |(左), |等5人 behind it."""

import re
from collections.abc import Container
from functools import cache

from factsheet.find.names.beside import around_places
from factsheet.find.names.page import PARTICLES, Page
from factsheet.find.names.vocabulary import groups, wordlist
from factsheet.find.people.given import characters
from factsheet.find.people.posts import honorifics
from factsheet.find.people.titles import Titles
from factsheet.lexicon import derived, one_of
from factsheet.patterns import compiled

# What stands before the name: a title, a body, 今年38岁的|, 起诉|, …
AFTER_TITLE, AFTER_MANY, AFTER_TORN_TITLE, AFTER_BODY, AFTER_AGE, AFTER_VERB = 3.0, 1.9, 0.9, 1.0, 2.2, 1.2
AFTER_MARK, AFTER_PROSE, AFTER_NUMBER, AFTER_UNKNOWN = 0.9, 0.5, -2.0, -0.7
# What stands behind it.
BEFORE_TITLE, BEFORE_SPEECH, BEFORE_DEED, BEFORE_MARK, BEFORE_PROSE, BEFORE_UNKNOWN = 1.5, 1.5, 1.2, 0.6, 0.5, -0.6
# |(左), |(34岁): said in brackets of people only; |,男,; |等5人.
FRAMED, OF_SEVERAL = 1.8, 1.2
BEST_BEHIND = FRAMED
# 沈白|高铁, 温榆|河
BEFORE_PLACE = -2.0
TORN, TORN_AT_PARTICLE, _PARTING = -2.5, -1.0, frozenset("在于和等将")

_FRAME = compiled(
    r"[(](?:[左右中男女]|[前后]排|图|化名|音译?|\d{1,3}岁)|[,、](?:[男女][,、]|(?:现?年)?\d{2}岁)|同志|夫妇|家属"
)
_SEVERAL = compiled(r"等?(?:\d{1,3}|[一二两三四五六七八九十多]{1,3}|多|数)[人名位](?!次|民)|等人|等均|分[获列]|双双")


@cache
def speech() -> re.Pattern[str]:
    """What stands behind a speaker's name: 说, 则说, 笑着说, 动情地回忆."""
    return compiled(rf"(?:[则也还曾就又亦更]|[\u3400-\u9fff]{{1,3}}[地着])?{_verbs()}")


@derived
def _verbs() -> str:
    return one_of(wordlist("names/speech"))


@cache
def _honorific() -> re.Pattern[str]:
    return compiled(one_of(honorifics()))


@cache
def _words(group: str) -> frozenset[str]:
    return frozenset(groups("names/around_people")[group])


def before(page: Page, titles: Titles, start: int, led: float) -> float:
    """What it is worth to begin here, by what stands before; `led` says how far a title does."""
    if led:
        return led
    if titles.body_ends(start):
        return AFTER_BODY
    if page.mark_before(start):
        return AFTER_NUMBER if start and page.view[start - 1].isdigit() else AFTER_MARK
    if _ends(page.view, start, _words("named")):
        return AFTER_AGE
    if page.through(start):
        return TORN
    if _ends(page.view, start, _words("before")):
        return AFTER_VERB
    last = page.view[start - 1]
    ordinary = any(kind in ("prose", "thing", "field") for _, kind in page.ending(start))
    if ordinary or last in PARTICLES or last in characters("before"):
        return AFTER_PROSE
    return AFTER_UNKNOWN


def behind(page: Page, end: int) -> float:
    """What it is worth to end here, by what stands behind."""
    view = page.view
    if _FRAME.match(view, end):
        return FRAMED
    if page.mark_after(end):
        return BEFORE_MARK
    if torn := _torn(page, end):
        return torn
    if around_places("site").match(view, end):
        return BEFORE_PLACE
    if _honorific().match(view, end):
        return BEFORE_TITLE
    if speech().match(view, end):
        return BEFORE_SPEECH
    return _followed(page, end)


def _torn(page: Page, end: int) -> float:
    """What it costs to end inside of a word: 王部|长; little where the rest is a particle: 冯以正|在, 殷维中|等."""
    if not page.through(end) or not page.longer_across(end) or _of_a_small_place(page, end):
        return 0.0
    return TORN_AT_PARTICLE if page.view[end] in _PARTING else TORN


def _of_a_small_place(page: Page, end: int) -> bool:
    """Whether only the name of a small place goes on across: 汪建民|和林少华, where 民和 is a county."""
    across = [kind for start in range(max(end - 4, 0), end) for stop, kind in page.beginning(start) if stop > end]
    return all(kind in ("weak place", "body", "person") for kind in across)


def _followed(page: Page, end: int) -> float:
    """The same, where neither marks nor speech tell."""
    view, words = page.view, page.beginning(end)
    if any(kind == "title" for _, kind in words):
        return BEFORE_TITLE
    if _SEVERAL.match(view, end):
        return OF_SEVERAL
    if does_something(view, end):
        return BEFORE_DEED
    if words or view[end] in PARTICLES or _begins(view, end, _words("may")):
        return BEFORE_PROSE
    return BEFORE_UNKNOWN


def does_something(view: str, start: int) -> bool:
    """Whether a word begins here that says what people do: |落泪."""
    return _begins(view, start, _words("does"))


def _ends(view: str, end: int, words: Container[str]) -> bool:
    """Whether one of the words ends here; they are of two to four characters."""
    return end > 3 and (view[end - 2 : end] in words or view[end - 3 : end] in words or view[end - 4 : end] in words)


def _begins(view: str, start: int, words: Container[str]) -> bool:
    """Whether one of the words begins here; they are of one to four characters."""
    two, three = view[start : start + 2], view[start : start + 3]
    return two in words or three in words or two[0] in words or view[start : start + 4] in words
