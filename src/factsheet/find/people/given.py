"""Given names: how far their characters speak for a name: 建国 much, 其深 little, 的 not at all."""

import re
from collections.abc import Mapping
from functools import cache

from factsheet.find.names.page import Page
from factsheet.find.names.vocabulary import groups
from factsheet.find.places.gazetteer import CITY, COUNTY, gazetteer
from factsheet.find.speech import OPENING, VERB
from factsheet.lexicon import derived
from factsheet.patterns import compiled

TYPICAL, WELL_FORMED, ONE_CHARACTER = 0.45, 0.35, -0.7
# 志|强 ends as names do, 谢悦|亦 does not.
LAST, NO_LAST = 0.35, -0.9
# 平安, 自强: words that people are called by.
A_NAME_AND_WORD = 2 * TYPICAL + WELL_FORMED + LAST
# 其 and 会 build sentences; in a name two of them hardly stand.
SELDOM = -0.9
# The given name is a word that nobody is called by: 建材; 蔚然, 秀美 may be names.
WORD, FAIR_WORD = -2.0, -1.2
# 魏骁|以9秒98夺冠, 蔡瑜|和太太: a last character that rather opens the predicate, or joins what follows.
PREDICATE, JOINT, _JOINTS = -1.5, -4.0, frozenset("和与及同跟")
# 见到佟雪|时,
_WHEN = frozenset("时后")
# Behind 和 comes whoever is joined: 蔡瑜|和太太; what else follows lets it end the name: 程仲和|传.
_JOINED = frozenset("太妻丈夫儿女父母他她其家同队助")
# They hardly end a name unless it speaks: 陈佑|任主席, 李克|让.
_VERBAL = frozenset("任让")
MARKS = frozenset(",。、;:!?()/\n …—”’《》")
# 小山|村变成: Japanese names of three characters end otherwise: 美佐子, 健太郎.
JAPANESE = -1.5
# 苏梅州, 温榆河 are places.
PLACE_LAST = -1.8
# 柳溪镇, 石门村 are more surely.
TOWN_LAST, _TOWNS = -3.2, frozenset("县镇乡村")
# 孟|中, 苏|浙: two countries or provinces.
TWO_PLACES = -2.5
# What a side does, or nothing at all: 伊方|正在, 柬方|愿, 柬方|.
_SIDE_DOES = ("", *"正将愿还同已也希坚继高")
# Vietnamese surnames, behind which 氏 opens the names of women.
_WITH_SHI = frozenset("阮黎")
_HAN_ONLY = compiled("[\u3400-\u9fff]+")


@cache
def told_of() -> re.Pattern[str]:
    """What follows a name whose last character would else open the predicate: a mark, or what its bearer says."""
    return compiled(rf"$|[{re.escape(''.join(MARKS))}]|[跟对向]|(?=[{OPENING}]){VERB}")


@cache
def characters(group: str) -> frozenset[str]:
    """A group of `lexicon/names/given.txt`: `typical` of given names, `never` in them, …"""
    return _groups()[group]


@derived
def _groups() -> Mapping[str, frozenset[str]]:
    known = {group: frozenset(words) for group, words in groups("names/given").items()}
    typical = known["typical"] | known["last"]
    never = known["never"] - typical
    return {**known, "typical": typical, "never": never, "never japanese": never - known["japanese"]}


def given_worth(page: Page, start: int, end: int, surname: str, led: bool = False) -> float | None:
    """What the characters of a given name are worth behind a surname of this group; None if one cannot be there.

    `led` says whether a post stands before the surname.
    """
    known, name = _groups(), page.view[start:end]
    sided = name[0] == "方" and page.view[start - 1] in known["abbreviation"]
    if name == "家" or (sided and name[1:2] in _SIDE_DOES):
        return None  # 许|家 are many, 柬|方 and 伊|方正在努力 are sides
    japanese = surname == "japanese"
    if name in known["words"]:
        return A_NAME_AND_WORD if surname not in ("rare", "words") else 2 * TYPICAL
    if not known["never japanese" if japanese else "never"].isdisjoint(name) or not _HAN_ONLY.fullmatch(name):
        return None
    # 阮|氏梅, but 陈|氏集团
    if name[0] == "氏" and page.view[start - 1] not in _WITH_SHI:
        return None
    typical, seldom, last = known["typical"], known["seldom"], name[-1]
    if not _VERBAL.isdisjoint(name) and (len(name) < 2 or last not in _VERBAL or not told_of().match(page.view, end)):
        return None  # 陈佑|任主席, 李克|让步, but 陈佑任|说
    fitting = sum([character in typical for character in name])
    worth = TYPICAL * fitting + SELDOM * sum([character in seldom for character in name])
    if japanese and last in known["japanese"]:
        pass
    elif japanese and len(name) == 3:
        worth += JAPANESE
    else:
        worth += _last(known, last, page.view[end : end + 1])
    # 尉迟|明湖 is somebody, 苏|梅州 a place.
    if last in known["place"] and surname != "compound":
        worth += TOWN_LAST if last in _TOWNS else PLACE_LAST
    if len(name) == 1:
        two_places = page.view[start - 1] in known["abbreviation"] and name in known["abbreviation"]
        return worth + ONE_CHARACTER + TWO_PLACES * (two_places and not led)  # 研究员|宁叙
    if sided:  # 伊|方有力
        worth += TWO_PLACES
    if page.view[start - 2 : start - 1] in known["abbreviation"] and page.view[start - 1] in known["abbreviation"]:
        worth += TWO_PLACES  # 中欧|建立伙伴关系
    well_formed = fitting == len(name) and last in known["last"]
    words = [kind for stop, kind in page.beginning(start) if stop == end and kind not in ("weak place", "person")]
    if words == ["place"] and last in known["last"] and gazetteer().get(name) in (COUNTY, CITY if led else COUNTY):
        words = []  # 应|美兰: districts are called as women are, and 前锋白|玉树 as a prefecture is
    if "title" in words:  # 陈|男子, 李|教授
        return None
    fair = well_formed and surname in ("sure", "compound")
    return worth + WELL_FORMED * well_formed + (FAIR_WORD if fair else WORD) * bool(words)


def _last(known: Mapping[str, frozenset[str]], character: str, following: str) -> float:
    """What it is worth that a name ends with this character; 张兴赢、 may end as it likes where the clause ends."""
    fits = character in known["last"]
    if following == "着":
        return JOINT  # 女儿周磊|红着眼圈说
    if character in _WHEN:
        return NO_LAST + PREDICATE
    if not following or following in MARKS:
        return LAST if fits else 0.0
    opening = 0.0
    if character in _VERBAL:
        return LAST  # 陈佑任|痛批
    if character in _JOINTS:
        opening = JOINT if following in known["married"] or following in _JOINED else PREDICATE / 2
    elif character in known["predicate"]:
        opening = PREDICATE
    return (LAST if fits else NO_LAST) + opening
