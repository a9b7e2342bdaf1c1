"""People: an article and its bodies go in, persons with their posts and all their mentions come out."""

import re
from collections.abc import Collection, Container, Iterable, Iterator, Sequence
from functools import cache

from factsheet.find.bodies.unlisted import towns
from factsheet.find.documents import titled
from factsheet.find.names.beside import around_places
from factsheet.find.names.page import ORDINARY, PARTICLES, Page, page_of
from factsheet.find.people import foreign
from factsheet.find.people.given import characters, told_of
from factsheet.find.people.masked import masked
from factsheet.find.people.parts import parted
from factsheet.find.people.posts import honorifics
from factsheet.find.people.rules import RULES as RULES
from factsheet.find.people.surnames import ENOUGH, Candidate, candidates, surnamed, surnames
from factsheet.find.people.titles import Post, Titles
from factsheet.find.places.trails import passed
from factsheet.lexicon import one_of
from factsheet.model import Article, Mention, Person
from factsheet.patterns import compiled
from factsheet.records import record

# 伊莱恩·霍尔（Elaine Hall）, 埃琳娜·范德霍芬（Elena van der Hoeven）; behind 陈大文 one word may be a firm: (Google).
_PART = "(?: (?:[A-Z][A-Za-z.'-]*|v[ao]n|de[rnl]?|d[aiu]|l[ae]|bin|al|el|y))"
_SPELLED = compiled(rf"[(](?P<also>[A-Z][A-Za-z.'-]+{_PART}{{0,5}})[,)]")
_SPELLED_OUT = compiled(rf"[(](?:英文名:?)?(?P<also>[A-Z][a-z][A-Za-z.'-]*{_PART}{{1,5}})[,)]")
# 古茂松（绰号“松哥”）, 岚子（本名林若岚）
_ALSO = compiled(
    r"[(](?:绰号|外号|诨号|人称|花名|昵称|暱称|小名|乳名|本名|原名|艺名|笔名|又名|化名|网名|法号|又称)(?:叫|为|是)?:?"
    r"[“「\"'『]?(?P<also>[\u3400-\u9fff·]{2,8})[”」\"'』]?[,;)]"
)
_LATIN = compiled(r"[A-Z][A-Za-z.'-]{0,30}[a-z](?: ?[A-Z][A-Za-z.'-]{0,30}){1,3}")
# 人稱「蓮姐」的召集人|馮金蓮
_CALLED = compiled("(?:绰号|外号|人称|花名|昵称|暱称)[“「\"'『](?P<also>[\u3400-\u9fff]{2,4})[”」\"'』]的[\u3400-\u9fff]{0,10}$")
_REACH = 24
# 外卖骑手潘胜飞——同行叫他“飞哥”
_NICKNAMED = compiled("[—,(][^。;\n“「]{0,6}(?:叫|称|喊|唤)[他她作为]{1,2}[“「\"'『](?P<also>[\u3400-\u9fff]{2,4})[”」\"'』]")
# 就讀副學士的|Kelvin|（化名）
_ALIASED = compiled(r"(?P<name>[A-Z](?<![A-Za-z].)[a-z]{1,11})\((?:化名|假名)\)")
_DOTS = compiled("[·•・‧.]")
# 连花清|肺颗粒
_MEDICINE = compiled("[\u3400-\u9fff]{0,2}(?:颗粒|胶囊|口服液|注射液|滴丸|冲剂)")
# 康熙三十四年, 乾隆年间
_ERA = compiled("[元一二三四五六七八九十]{1,4}年|年间|朝")
# The surname 于 is no 於, though the view has one character for both: 於|川龍街.
# 14人重伤，|余|依亲, 七成归中央，|餘|依法拨付: what is left and nobody.
_NOBODY = compiled("於|(?<=[，,；;。、])[余餘](?=依(?![玲珊婷婕萍琳娜娴嫻])|[均皆则則者系係为為])")
# 葛某平: characters of names alone.
_OF_NAMES = frozenset("芬琴娟娥婷莉萍霞芳珍玲燕娜琳倩妮媛芹菊鹏磊斌勋钧彬")
_BETWEEN = frozenset("向与和对将被由从给及")
_CLOSED = frozenset("”」』")
# 任弼|时同志, 老同志: behind such surnames only other words for people make a name.
_SELDOM, _COMRADE = ("rare", "words"), "同志"
# 向|法官求情, 由|律师陪同: whom one turns to by what they are.
_ASKED = ("法官", "律师", "医生", "老师", "教授", "警官")
# 石雁溪, 榆河, 白江: what may be called as persons are.
_WATERS = frozenset("溪河江湖")
# What a person is listed by only if nothing better is known of him.
_SECOND_NAMES = ("bare surname", "called")
# What is enough beside a name in a row: 刘人熙、彭政枢.
IN_A_ROW, _ROW = 1.1, "、和与及跟/"
# What each further place where the name may stand adds, if at one of them a title or a verb of speech says so.
AGREEMENT, PROVEN = 0.4, 2.6


@record
class Named:
    """A person's name where it stands."""

    start: int
    end: int
    rule: str


def people(article: Article, bodies: Sequence[tuple[int, int]] = ()) -> tuple[Person, ...]:
    """The people of the article in the order of their first mention; none in its `bodies`, whose spans are given."""
    page = page_of(article.view)
    titles = Titles(page, bodies)
    prepositions = (match.span() for match in _NOBODY.finditer(article.text))
    found = mentioned(page, titles, [*article.apart, *prepositions, *bodies, *titled(article.view)])
    later = titles.later([(each.start, each.end) for each in found])
    return tuple(
        _person(article.text, titles, group, [post for each in group for post in later.get(each.start, ())])
        for group in _persons(page.view, found)
    )


def mentioned(page: Page, titles: Titles, apart: Sequence[tuple[int, int]]) -> list[Named]:
    """All mentions of people in text order; none touches a stretch set apart."""
    taken = bytearray(len(page.view) + 1)
    for start, end in apart:
        taken[start:end] = b"\1" * (end - start)
    named: list[Named] = []
    ends, starts = set[int](), set[int]()

    def take(start: int, end: int, rule: str) -> None:
        if taken.find(1, start, end) >= 0 or page.view[start - 1 : start] + page.view[end : end + 1] == "《》":
            return
        taken[start:end] = b"\1" * (end - start)
        if not _names_a_thing(page, end):
            named.append(Named(start, end, rule))
            starts.add(start)
            ends.add(end)

    whole = list(foreign.dotted(page, titles))
    for each in parted(page, titles):
        take(each.start, each.end, each.rule)
    for each in whole:
        _freed(taken, apart, each.start, each.end)
        take(each.start, each.end, "dotted")
    names = [page.view[each.start : each.end] for each in whole]
    for part in dict.fromkeys([*map(foreign.family_name, names), *map(foreign.given_name, names)]):
        for start in _untorn(page, titles, part) if part else ():
            if all(kind != "place" for _, kind in page.beginning(start)):
                take(start, start + len(part), "dotted")
    for start, end in page.known_people:
        cut = page.torn(start) or page.torn(end) or foreign.goes_on(page, end) or surnamed(page, titles, start, end)
        if not cut and not _ERA.match(page.view, end):
            take(start, end, "known")
    pool = _pool(page, titles, taken)
    proven = {(each.start, each.end) for each in pool if each.score >= ENOUGH}
    accepted = _accepted(page.view, pool)
    judges = _judges(page, (name for name, _ in accepted))
    for name, rule in accepted:
        if name[:2] in judges:
            continue  # 甄官|續說
        for start in _untorn(page, titles, name, proven):
            take(start, start + len(name), rule)
    for each in sorted(pool, key=lambda c: -c.score):
        if each.score >= IN_A_ROW and _in_a_row(page.view, each, starts, ends):
            take(each.start, each.end, each.rule)
    for whose in tuple(named):
        if also := _also(page.view, whose):
            take(*also, "called")
            for start in _untorn(page, titles, page.view[slice(*also)]):
                take(start, start + also[1] - also[0], "called")
    for match in _ALIASED.finditer(page.view):
        for start in _untorn(page, titles, match["name"]):
            take(start, start + len(match["name"]), "spelled")
    for match in _LATIN.finditer(page.view):
        gap = page.view.startswith(" ", match.start() - 1)  # 洋投 Carlos Mendez
        if titles.core_before(match.start() - gap) is not None:
            take(*match.span(), "spelled")
    for start, end in masked(page):
        take(start, end, "masked")
    for start, end in _bare_surnames(page):
        take(start, end, "bare surname")
    for judge in judges:
        for start in _untorn(page, titles, judge):
            if not page.ordinary[start + 1]:
                take(start, start + len(judge), "bare surname")
    return sorted(named, key=lambda each: each.start)


def _also(view: str, whose: Named) -> tuple[int, int] | None:
    """Where the other name of somebody stands: 韦德华(|Gareth Whitmore|), 人稱「|蓮姐|」的召集人馮金蓮, 潘胜飞——同行叫他“|飞哥|”."""
    if whose.rule == "called":
        return None
    spelled = _SPELLED if whose.rule in ("dotted", "sounds") else _SPELLED_OUT
    also = (
        spelled.match(view, whose.end)
        or _ALSO.match(view, whose.end)
        or _CALLED.search(view, max(whose.start - _REACH, 0), whose.start)
        or _NICKNAMED.match(view, whose.end + view.startswith("——", whose.end))
    )
    return also.span("also") if also else None


def _freed(taken: bytearray, apart: Iterable[tuple[int, int]], start: int, end: int) -> None:
    """Give back what lies wholly inside of a name with a dot: 阿里, a company, in 穆罕默德·阿里夫."""
    if taken.find(1, start, end) < 0:
        return
    within = [(a, b) for a, b in apart if a < end and start < b]
    if within and all(start <= a and b <= end and b - a < end - start for a, b in within):
        taken[start:end] = bytes(end - start)


def _pool(page: Page, titles: Titles, taken: bytearray) -> list[Candidate]:
    """Everything that may be a name and touches nothing that is one already."""
    every = (*candidates(page, titles), *foreign.runs(page, titles))
    places = passed(page.view) | towns(page)  # 云屏|种茶, where 云屏县 is told of
    return [
        c
        for c in every
        if taken.find(1, c.start, c.end) < 0
        and page.view[c.start : c.end] not in places
        and not foreign.goes_on(page, c.end)
        and not foreign.a_place(page, c.start, c.end)
        and not _a_water(page, page.view[c.start : c.end])
    ]


def _a_water(page: Page, name: str) -> bool:
    """Whether it ends as rivers and lakes do, and what is said of those follows it somewhere: 石雁溪|下游."""
    behind = around_places("water")
    return name[-1] in _WATERS and any(behind.match(page.view, start + len(name)) for start in page.occurrences(name))


def _accepted(view: str, pool: Sequence[Candidate]) -> list[tuple[str, str]]:
    """The names for which enough speaks, all their places together; the best first."""
    places: dict[str, int] = {}
    proven: dict[str, float] = {}
    for each in pool:
        name = view[each.start : each.end]
        places[name] = places.get(name, 0) + (each.score > 0)
        proven[name] = max(proven.get(name, 0.0), each.score)
    chosen: dict[int, tuple[float, str, str]] = {}
    for each in pool:
        name = view[each.start : each.end]
        agreed = len(name) > 2 or proven[name] > PROVEN
        score = each.score + AGREEMENT * min(places[name] - 1, 2) * agreed
        if score >= ENOUGH and _better(score, name, each.rule, chosen.get(each.start)):
            chosen[each.start] = (score, name, each.rule)
    best: dict[str, tuple[float, str]] = {}
    for score, name, rule in chosen.values():
        best[name] = max(best.get(name, (0.0, rule)), (score, rule))
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
    return [(name, rule) for name, (_, rule) in ranked if not _two_people(name, best)]


def _two_people(name: str, names: Iterable[str]) -> bool:
    """Whether it is a surname alone, a preposition and what follows: 龚|向|邝 where 龚耀棠 is somebody."""
    apart = len(name) == 3 and name[1] in _BETWEEN
    return apart and any(other != name and other[0] == name[0] and other[1] not in _BETWEEN for other in names)


def _names_a_thing(page: Page, end: int) -> bool:
    """Whether what is called so is nobody: “卡尔·文森”|号, 马克思|主义; but 李强|号召."""
    end += page.view[end] in _CLOSED if end < len(page.view) else 0
    if _MEDICINE.match(page.view, end):
        return True
    thing = around_places("thing").match(page.view, end)
    return thing is not None and all(stop <= thing.end() for stop, _ in page.beginning(end))


def _in_a_row(view: str, each: Candidate, starts: Collection[int], ends: Collection[int]) -> bool:
    """Whether a name stands beside it in a row: 廖名缙、石广权."""
    before = each.start > 1 and view[each.start - 1] in _ROW and each.start - 1 in ends
    return before or (each.end + 1 < len(view) and view[each.end] in _ROW and each.end + 1 in starts)


def _better(score: float, name: str, rule: str, other: tuple[float, str, str] | None) -> bool:
    """Whether a reading beats another at its place; a longer one by its sound does: 穆罕默德, not 穆罕默."""
    if other is None or (rule == "sounds" != other[2] and len(name) > len(other[1])):
        return True
    return score > other[0]


def _untorn(page: Page, titles: Titles, name: str, proven: Container[tuple[int, int]] = ()) -> Iterable[int]:
    """Where the name stands and no word is torn; where it is `proven` or behind a title it may: 蕉农|林万福."""
    for start in page.occurrences(name):
        torn = page.through(start) and titles.core_before(start) is None
        end = start + len(name)
        if (start, end) in proven or (not torn and not page.torn(end) and not foreign.goes_on(page, end)):
            yield start


def _bare_surnames(page: Page) -> Iterator[tuple[int, int]]:
    """A surname and how its bearer is called: 霍某某, 崔女士."""
    for match in _called().finditer(page.view):
        for start in range(max(match.start() - 2, 0), match.start()):
            surname = page.view[start : match.start()]
            seldom = surnames().get(surname) in _SELDOM and page.view.startswith(_COMRADE, match.start())
            seldom = seldom or (surname in PARTICLES and page.view.startswith(_ASKED, match.start()))
            if surname in surnames() and not seldom and not page.through(start) and not _a_word(page, start, match.end()):
                yield start, _given_end(page, start, match)
                break


def _given_end(page: Page, start: int, called: re.Match[str]) -> int:
    """Where the name ends of whom the article leaves the last character: 葛某|平|当庭上诉, but 刘某|成立公司.

    It is of names alone, 贾某|芬|, a mark or a verb of speech follows, or something else does elsewhere: 葛某平等6人.
    """
    end = called.end()
    last = page.view[end : end + 1]
    if called.group() != "某" or last not in characters("typical"):
        return end
    if last in _OF_NAMES or told_of().match(page.view, end + 1):
        return end + 1
    behind = {page.view[at + end + 1 - start : at + end + 2 - start] for at in page.occurrences(page.view[start : end + 1])}
    return end + (len(behind) > 1)


def _a_word(page: Page, start: int, end: int) -> bool:
    """Whether an ordinary word begins there that is no part of how somebody is called: 孙女|士 is."""
    words = [stop for stop, kind in page.beginning(start) if kind in ORDINARY]
    return page.ordinary[start] == 1 and not (words and start + 1 < min(words) and max(words) < end)


def _judges(page: Page, names: Iterable[str]) -> set[str]:
    """What Hong Kong calls judges who are named in full: 甄官 behind 暫委法官甄偉邦."""
    view = page.view
    return {f"{name[0]}官" for name in names if any(f"{kind}官{name}" in view for kind in ("法", "判", "裁"))}


@cache
def _called() -> re.Pattern[str]:
    return compiled(f"某(?![种些])(?:某|[甲乙丙丁戊](?![类级等组方])|[A-F](?![A-Za-z]))?|{one_of(honorifics())}")


def _persons(view: str, named: Sequence[Named]) -> list[list[Named]]:
    """The mentions sorted by person: 特朗普 is 唐纳德·特朗普, 李先生 is the only 李 that is named in full."""
    full = dict.fromkeys(view[n.start : n.end] for n in named if n.rule != "bare surname")
    by_surname, by_part = dict[str, list[str]](), dict[str, list[str]]()
    for name in full:
        first, *others = _DOTS.split(name)
        for part in {first, others[-1]} if others else ():
            by_part.setdefault(part, []).append(name)
        if "·" not in name:
            by_surname.setdefault(name[0], []).append(name)
    called = {view[slice(*also)]: view[n.start : n.end] for n in named if (also := _also(view, n))}
    groups: dict[str, list[Named]] = {}
    for each in named:
        name = view[each.start : each.end]
        name = called.get(name, name)
        fitting = by_surname.get(name[0], ()) if each.rule == "bare surname" else by_part.get(name, ())
        whose = fitting[0] if len(fitting) == 1 and "某" not in name else name
        groups.setdefault(whose, []).append(each)
    return list(groups.values())


def _person(text: str, titles: Titles, mentions: Sequence[Named], later: Iterable[Post]) -> Person:
    posts = [*later]
    for each in mentions:
        posts += [*titles.before(each.start), *titles.behind(each.end)]
    posts.sort()
    spoken = tuple(Mention(n.start, n.end, text[n.start : n.end], n.rule) for n in mentions)
    name = max((m for m in spoken), key=lambda m: (m.rule not in _SECOND_NAMES, len(m.text))).text
    body = next((text[slice(*of)] for post in posts if (of := titles.body_of(post))), None)
    return Person(name, _distinct(text[start:end] for start, end in posts), body, spoken)


def _distinct(posts: Iterable[str]) -> tuple[str, ...]:
    """Each post once: 国务院总理 says 总理 too."""
    every = tuple(dict.fromkeys(posts))
    return tuple(post for post in every if not any(other != post and other.endswith(post) for other in every))
