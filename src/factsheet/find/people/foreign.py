"""Foreign names, written by their sound: with a dot (唐纳德·特朗普), or a run of such characters where a person belongs."""

import re
from collections.abc import Iterator
from functools import cache

from factsheet.find.names.beside import around_places, settled
from factsheet.find.names.page import HAN, ORDINARY, Page
from factsheet.find.names.vocabulary import groups, sounds
from factsheet.find.people.around import (
    AFTER_MARK,
    AFTER_NUMBER,
    AFTER_PROSE,
    AFTER_TITLE,
    AFTER_UNKNOWN,
    AFTER_VERB,
    BEFORE_DEED,
    TORN,
    before,
    behind,
    does_something,
    speech,
)
from factsheet.find.people.surnames import QUOTED, Candidate
from factsheet.find.people.titles import Titles
from factsheet.lexicon import derived
from factsheet.patterns import compiled

_DOTS = frozenset("·•・‧.-")
# A dot further on: 侯赛|因·谢赫 is cut.
_DOT_AHEAD = compiled("[\u3400-\u9fff]{0,5}(?:[·•・‧]|[.](?=[\u3400-\u9fff]))")
_DOT = compiled("[·•・‧.-](?:(?<=[·•・‧])(?=[\u3400-\u9fffA-Z])|(?<=[\u3400-\u9fff][.-])(?=[\u3400-\u9fff]))")
# Characters that end a name whatever they sound like; 内, 中, 日 of other particles write sounds too.
_STOPS = frozenset("的了着过是在和与及或将被把从向对由于为等并也都就又而还但则曾已未步称说给让因以号替帮返携正")
# How much each character of a run speaks for a foreign name: one that writes nothing but sounds, one that may.
SOUND, MAYBE = 0.55, 0.1
# Two characters are as often a word nobody listed: 卡顿.
SHORT = -0.7
_REGNAL = compiled("[一二三四五六七八九十]{1,3}世(?![纪界代])")
# 伊|万|科维奇, but 5万|巴勒斯坦人: a numeral before which no number stands
_INNER = "万"
LONGEST_FIRST, LONGEST_LAST, LONGEST_RUN = 7, 9, 9
# So long is the name of a town or a land that nobody knows.
_LAND = 3
# So long one of a town that is told by what follows it anywhere.
_TOWN, _HALF = 4, 2
# 郑天财．|Sra Kacaw, 迈克尔·|J.
_LETTERS = compiled(r"(?:[A-Za-z]+[.']?)*(?: [A-Z][a-z]+)*")
# How much of a name with a dot must be characters that write sounds: behind a title, and without one.
LED, ALONE = 0.6, 0.8


@derived
def _characters() -> tuple[frozenset[str], frozenset[str]]:
    return sounds(), frozenset(groups("names/transliteration")["sound"])


@derived
def _dotted_characters() -> frozenset[str]:
    return _characters()[0].union(groups("names/transliteration")["dotted"])


@cache
def _runs() -> re.Pattern[str]:
    every = "".join(sorted(_characters()[0]))
    return compiled(f"[{every}][{every}{_INNER}]{{1,{LONGEST_RUN - 1}}}")


def dotted(page: Page, titles: Titles) -> Iterator[Candidate]:
    """Names with a dot, from the first segment to the last: 总统|唐纳德·特朗普|说."""
    view, done = page.view, 0
    for match in _DOT.finditer(view):
        if match.start() < done:
            continue
        start, hyphen = _left(page, match.start()), view[match.start()] == "-"
        end = match.start()
        while end < len(view) and _DOT.match(view, end):
            end = _right(page, end + 1)
        done = max(end, match.end())
        if start == match.start() or end == match.end() or (hyphen and _of_a_place(page, start, end)):
            continue
        if view[start:end].isascii() or view[start:end].replace(view[match.start()], "").isascii():
            continue  # I·PARK
        if _foreign(page, start, end, hyphen) or (not hyphen and _belongs(page, titles, start, end)):
            regnal = _REGNAL.match(view, end)
            yield Candidate(start, regnal.end() if regnal else end, 9.0, "dotted")


def _foreign(page: Page, start: int, end: int, hyphen: bool) -> bool:
    """Whether a name with a dot is written by its sound."""
    led = any(kind == "title" for _, kind in page.ending(start))
    share = 0.5 if hyphen else 0.12 if led else 0.25
    return _sounds(page.view[start:end], share, LED if led else ALONE)


def _belongs(page: Page, titles: Titles, start: int, end: int) -> bool:
    """Whether a name with a dot, whatever it sounds like, stands where a person does: 立委|高潞．以用|说, |夷将．拔路儿|(左)."""
    if page.ordinary.find(1, start, end) >= 0 or any(kind == "place" for _, kind in page.beginning(start)):
        return False
    led = titles.core_before(start) is not None or before(page, titles, start, 0.0) >= AFTER_VERB
    return led or behind(page, end) >= BEFORE_DEED


def family_name(name: str) -> str:
    """The last of the parts between dots, by which the article calls the person again; empty if it is too short for that.

    >>> family_name("埃琳娜·沃尔科特")
    '沃尔科特'
    """
    last = max(name.rfind(dot) for dot in _DOTS) + 1
    return name[last:] if len(name) - last > 1 and HAN.match(name, last) else ""


def given_name(name: str) -> str:
    """The first of the parts between dots, by which the article may call the person; empty if it is too short for that.

    >>> given_name("叶尔兰·托合塔尔"), given_name("约翰·史密斯")
    ('叶尔兰', '')
    """
    first = min((at for dot in _DOTS if (at := name.find(dot)) >= 0), default=0)
    return name[:first] if first > 2 and HAN.match(name) else ""


def _of_a_place(page: Page, start: int, end: int) -> bool:
    """Whether a name with a hyphen is a place: 米兰-科尔蒂纳, 卡斯蒂利亚-拉曼查|地区."""
    led = any(kind == "place" for _, kind in page.beginning(start))
    return led or around_places("site").match(page.view, end) is not None


def _sounds(name: str, share: float, every_share: float) -> bool:
    """Whether the name is written by its sound: 谢赫·哈西娜, J·K·罗琳; not 清朗·整治.

    `share` of its characters must write nothing but sounds, `every_share` must be of those that may.
    """
    every, sound = _dotted_characters(), _characters()[1]
    han = [character for character in name if HAN.match(character)]
    fitting = sum(c in every for c in han)
    # 阿依古丽·买买提 has characters that write ordinary words, too, but no others.
    all_fit = fitting == len(han) > 4 and "-" not in name
    return fitting >= every_share * len(han) and (all_fit or sum(c in sound for c in han) >= share * len(han))


def _left(page: Page, dot: int) -> int:
    """Where the first segment begins: behind a word, a particle, a mark, or the first that writes no sound."""
    view, (every, _), at = page.view, _characters(), dot
    if view[at - 1].isascii():
        while at and view[at - 1].isascii() and (view[at - 1].isalpha() or view[at - 1] == "."):
            at -= 1
        return at
    doubtful = dot
    while at > max(dot - LONGEST_FIRST, 0) and HAN.match(view[at - 1]):
        ends_word = any(
            kind in ("prose", "thing", "title", "place", "field", "body") and start < at - 1
            for start, kind in page.ending(at)
        )
        # A segment of one character is one behind a title only: 部长|本-, but not 罗|德里|戈·.
        alone = at == dot - 1 and not any(kind == "title" for _, kind in page.ending(at))
        if (at < dot and ends_word and not alone) or (at < dot and view[at - 1] in _STOPS):
            led = any(kind == "title" for _, kind in page.ending(at))
            return at if led else _without_strange(view, at, dot)
        if view[at - 1] not in every and doubtful == dot:
            doubtful = at
        at -= 1
    # Where a mark stands before, the first segment is all of it; else its sounds say how much.
    return at if page.mark_before(at) else min(doubtful, dot - 1)


def _without_strange(view: str, start: int, dot: int) -> int:
    """The start without characters before it that write no sound: 局|约翰·."""
    every = _dotted_characters()
    while start < dot - 1 and view[start] not in every:
        start += 1
    return start


def _right(page: Page, start: int) -> int:
    """Where a segment ends that begins here."""
    view, every, at = page.view, _dotted_characters(), start
    if at < len(view) and view[at].isascii():
        return _LETTERS.match(view, start).end()  # type: ignore[union-attr]  # it matches nothing, too
    while at < min(start + LONGEST_LAST, len(view)) and HAN.match(view[at]):
        # 赛|力克 is a segment: hardly any has one character.
        sounds_on = at == start + 1 and view[at] in every and view[at + 1 : at + 2] in every
        begins_word = not sounds_on and any(
            kind in ("prose", "thing", "title", "field") for _, kind in page.beginning(at)
        )
        sounded = view[at] in every and (view[at + 1 : at + 2] in _characters()[1] or _DOT.match(view, at + 1))  # 侯赛|因·
        stops = view[at] in _STOPS and not sounded
        strange = view[at] not in every and (at > start + 1 or not HAN.match(view[at + 1 : at + 2] or "x"))
        if at > start and (begins_word or stops or (strange and (at > start + 2 or does_something(view, at)))):
            break
        at += 1
    return at


def runs(page: Page, titles: Titles) -> Iterator[Candidate]:
    """Runs of characters that write sounds: 总统|普京|说, 古特雷斯|呼吁; what is a place once is one all along: 瓦尔多尼亚|央行."""
    _, sound = _characters()
    view = page.view
    spans = [_trimmed(page, titles, *match.span()) for match in _runs().finditer(view)]
    lands = {view[start:end] for start, end in spans if end - start >= _LAND and around_places("land").match(view, end)}
    lands |= {name for name in {view[a:b] for a, b in spans if b - a >= _TOWN} if f"{name}市" in view or settled(view, name)}
    for start, end in spans:
        title = titles.core_before(start) is not None
        if not title and view[start:end] in lands:
            continue
        beside_dot = not _DOTS.isdisjoint((view[start - 1 : start], view[end : end + 1]))
        if (
            end - start < 2
            or beside_dot
            or any(kind in ("place", "body", "level") for _, kind in page.beginning(start))
        ):
            continue
        if not title and (
            view[end - 1] == "邦" or around_places("behind").match(view, end) or _behind_place(page, start)
        ):
            continue
        regnal = _REGNAL.match(view, end)
        end = regnal.end() if regnal else end
        worth = sum(SOUND if c in sound else MAYBE for c in view[start:end])
        if worth >= 2 * SOUND or (title and worth >= SOUND):
            quoted = QUOTED * (start > 0 and view[start - 1] in "“「" and view[end : end + 1] in ("”", "」"))
            short = SHORT * (end - start == 2 and not title and not speech().match(view, end))
            around = short + (AFTER_TITLE if title else _before(page, start)) + behind(page, end)
            yield Candidate(start, end, min(worth, 1.6) - 0.2 + quoted + around, "sounds")


def goes_on(page: Page, end: int) -> bool:
    """Whether a foreign name has more than ends here: 巴赫|穆特, 侯赛|因·谢赫, 施普林|格."""
    view, (every, sound) = page.view, _characters()
    led = view[end - 1] in every and _dotted_characters().issuperset(view[end - 2 : end])
    if view[end : end + 1] not in every or not led:
        return False  # 卓骏豪|切入: 骏 writes no sound; but 伊万诺|沃
    strange = view[end] in sound and not page.beginning(end) and not page.through(end + 1)
    return strange or _DOT_AHEAD.match(view, end) is not None


def a_place(page: Page, start: int, end: int) -> bool:
    """Whether what could be written by its sound is a place, though its first character is a surname.

    皮奇兰|附近, 城市|麦罗维, 巴达赫|尚省
    """
    view, every = page.view, _characters()[0]
    if not every.issuperset(view[start:end]) or any(kind == "title" for _, kind in page.ending(start)):
        return False
    led = start > 1 and around_places("before").fullmatch(view, start - 2, start) is not None
    return led or around_places("behind").match(view, end) is not None or _place_ahead().match(view, end) is not None


@cache
def _place_ahead() -> re.Pattern[str]:
    """The rest of a foreign name, and the level of what it names: 巴达赫|尚省."""
    return compiled(f"[{''.join(sorted(_characters()[0]))}]{{1,4}}(?:[省州市县郡岛]|半岛|海峡)")


def _behind_place(page: Page, start: int) -> bool:
    """Whether a place stands before, or a word that leads to one: 法国|埃维昂莱班, 前往|塔拉兹, 喀土穆、|恩图曼."""
    at = start - (start > 0 and page.view[start - 1] == "、")
    return any(kind in ("place", "weak place") for _, kind in page.ending(at)) or any(
        around_places("before").fullmatch(page.view, start - length, start) for length in (2, 1) if start >= length
    )


def _trimmed(page: Page, titles: Titles, start: int, end: int) -> tuple[int, int]:
    """The run without the words at its edges: 特使|威特科夫|已; but 外长|达尔, where only 长达 goes across."""
    begins_word = any(kind in ORDINARY for _, kind in page.beginning(start))
    if begins_word or titles.core_before(start) is None:
        while start < end and page.ordinary[start]:
            start += 1
    last = end
    while end > start and (page.ordinary[end - 1] or page.view[end - 1] in _STOPS):
        end -= 1
    if last - end == _HALF == end - start and _characters()[0].issuperset(page.view[end:last]) and not page.through(end):
        return start, start  # 肯亚|基普拉加: two of four characters are nobody's name
    return start, end


def _before(page: Page, start: int) -> float:
    if page.mark_before(start):
        return AFTER_NUMBER if start and page.view[start - 1].isdigit() else AFTER_MARK - 0.4
    if page.through(start):
        return TORN
    known = page.view[start - 1] in _STOPS or page.ending(start)
    return AFTER_PROSE if known else AFTER_UNKNOWN
