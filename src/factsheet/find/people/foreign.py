"""Foreign names, written by their sound: with a dot (唐纳德·特朗普), or a run of such characters where a person belongs."""

import re
from collections.abc import Iterator
from functools import cache

from factsheet.find.names.page import HAN, PARTICLES, Page
from factsheet.find.names.vocabulary import paragraphs
from factsheet.find.people.surnames import AFTER_MARK, AFTER_PROSE, AFTER_TITLE, AFTER_UNKNOWN, TORN, Candidate, behind
from factsheet.find.people.titles import Titles

_DOT = re.compile("[·•・‧](?=[\u3400-\u9fffA-Z])")
# How much each character of a run speaks for a foreign name: one that writes nothing but sounds, one that may.
SOUND, MAYBE = 0.55, 0.1
LONGEST_SEGMENT, LONGEST_RUN = 7, 6


@cache
def _characters() -> tuple[frozenset[str], frozenset[str]]:
    groups = {heading.split(":")[0]: frozenset(words) for heading, words in paragraphs("names/transliteration")}
    return groups["strong"] | groups["sound"], groups["sound"]


@cache
def _runs() -> re.Pattern[str]:
    every = "".join(_characters()[0])
    return re.compile(f"[{every}]{{2,{LONGEST_RUN}}}")


def dotted(page: Page) -> Iterator[Candidate]:
    """Names with a dot, from the first segment to the last: 总统|唐纳德·特朗普|说."""
    view, done = page.view, 0
    for match in _DOT.finditer(view):
        if match.start() < done:
            continue
        start = _left(page, match.start())
        end = match.start()
        while end < len(view) and _DOT.match(view, end):
            end = _right(page, end + 1)
        if start < match.start() and end > match.end():
            done = end
            yield Candidate(start, end, 9.0)


def _left(page: Page, dot: int) -> int:
    """Where the first segment begins: behind a word, a particle, a mark, or the first that writes no sound."""
    view, every, at = page.view, _characters()[0], dot
    if view[at - 1].isascii():
        while at and view[at - 1].isascii() and (view[at - 1].isalpha() or view[at - 1] == "."):
            at -= 1
        return at
    while at > max(dot - LONGEST_SEGMENT, 0) and HAN.match(view[at - 1]):
        ends_word = any(kind in ("prose", "title", "place") and start < at - 1 for start, kind in page.ending(at))
        if at < dot - 1 and (ends_word or view[at - 1] in PARTICLES) or (at < dot - 1 and view[at - 1] not in every):
            break
        at -= 1
    return at


def _right(page: Page, start: int) -> int:
    """Where a segment ends that begins here."""
    view, every, at = page.view, _characters()[0], start
    if at < len(view) and view[at].isascii():
        while at < len(view) and view[at].isascii() and (view[at].isalpha() or view[at] == "."):
            at += 1
        return at
    while at < min(start + LONGEST_SEGMENT, len(view)) and HAN.match(view[at]):
        begins_word = any(kind in ("prose", "title") for _, kind in page.beginning(at))
        if at > start and (begins_word or view[at] in PARTICLES or view[at] not in every):
            break
        at += 1
    return at


def runs(page: Page, titles: Titles) -> Iterator[Candidate]:
    """Runs of characters that write sounds: 总统|普京|说, 古特雷斯|呼吁."""
    _, sound = _characters()
    for match in _runs().finditer(page.view):
        start, end = match.span()
        while start < end and (page.ordinary[start] or page.view[start] in PARTICLES):
            start += 1
        while end > start and (page.ordinary[end - 1] or page.view[end - 1] in PARTICLES):
            end -= 1
        if end - start < 2 or any(kind in ("place", "body") for _, kind in page.beginning(start)):
            continue
        worth = sum(SOUND if c in sound else MAYBE for c in page.view[start:end])
        if worth >= 2 * SOUND:
            yield Candidate(start, end, worth - 0.6 + _before(page, titles, start) + behind(page, end))


def _before(page: Page, titles: Titles, start: int) -> float:
    if titles.core_before(start) is not None:
        return AFTER_TITLE
    if page.mark_before(start):
        return AFTER_MARK - 0.4
    if page.through(start):
        return TORN
    known = page.view[start - 1] in PARTICLES or page.ending(start)
    return AFTER_PROSE if known else AFTER_UNKNOWN
