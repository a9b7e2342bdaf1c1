"""Given names: how far their characters speak for a name: 建国 much, 其深 little, 的 not at all."""

from functools import cache

from factsheet.find.names.page import HAN, Page
from factsheet.find.names.vocabulary import paragraphs

TYPICAL, WELL_FORMED, ONE_CHARACTER = 0.45, 0.35, -0.7
# 志|强 ends as names do, 谢悦|亦 does not.
LAST, NO_LAST = 0.35, -0.9
# 其 and 会 build sentences; in a name two of them hardly stand.
SELDOM = -0.9
# The given name is a word that nobody is called by: 建材; 蔚然, 秀美 may be names.
WORD, FAIR_WORD = -2.0, -1.2
# 魏骁|以9秒98夺冠, 蔡瑜|和太太: a last character that rather opens the predicate, or joins what follows.
PREDICATE, JOINT, _JOINTS = -1.5, -2.6, frozenset("和与及同跟")
MARKS = frozenset(",。、;:!?()/\n …—”’《》")
# 小山|村变成: Japanese names of three characters end otherwise: 美佐子, 健太郎.
JAPANESE = -1.5
# 苏梅州, 温榆河 are places.
PLACE_LAST = -1.8
# 孟|中, 苏|浙: two countries or provinces.
TWO_PLACES = -2.5


@cache
def characters(group: str) -> frozenset[str]:
    """A group of `lexicon/names/given.txt`: `typical` of given names, `never` in them, …"""
    groups = {heading.split(":")[0]: frozenset(words) for heading, words in paragraphs("names/given")}
    typical = groups["typical"] | groups["last"]
    return {**groups, "typical": typical, "never": groups["never"] - typical}[group]


def given_worth(page: Page, start: int, end: int, surname: str) -> float | None:
    """What the characters of a given name are worth behind a surname of this group; None if one cannot be there."""
    name = page.view[start:end]
    never = characters("never") - characters("japanese") if surname == "japanese" else characters("never")
    if not never.isdisjoint(name) or not all(map(HAN.match, name)):
        return None
    if name in characters("words"):
        return 2 * TYPICAL + WELL_FORMED + LAST
    fitting = sum(character in characters("typical") for character in name)
    worth = TYPICAL * fitting + SELDOM * sum(character in characters("seldom") for character in name)
    if not (surname == "japanese" and name[-1] in characters("japanese")):
        worth += _last(name[-1], _nothing_follows(page.view, end))
    worth += PLACE_LAST * (name[-1] in characters("place"))
    worth += JAPANESE * (len(name) == 3 and surname == "japanese" and name[-1] not in characters("japanese"))
    if len(name) == 1:
        two_places = {page.view[start - 1], name} <= characters("abbreviation")
        return worth + ONE_CHARACTER + TWO_PLACES * two_places
    a_word = any(stop == end and kind not in ("weak place", "person") for stop, kind in page.beginning(start))
    well_formed = fitting == len(name) and name[-1] in characters("last")
    fair = well_formed and surname in ("sure", "compound")
    return worth + WELL_FORMED * well_formed + (FAIR_WORD if fair else WORD) * a_word


def _last(character: str, nothing_follows: bool) -> float:
    """What it is worth that a name ends with this character; 张兴赢、 may end as it likes where the clause ends."""
    fits = character in characters("last")
    if nothing_follows:
        return LAST if fits else 0.0
    opening = JOINT if character in _JOINTS else PREDICATE if character in characters("predicate") else 0.0
    return (LAST if fits else NO_LAST) + opening


def _nothing_follows(view: str, end: int) -> bool:
    return end == len(view) or view[end] in MARKS
