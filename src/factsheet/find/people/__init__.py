"""People: an article and its bodies go in, persons with their posts and all their mentions come out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from factsheet.find.names.page import Page
from factsheet.find.people import foreign
from factsheet.find.people.surnames import ENOUGH, Candidate, candidates, surnames
from factsheet.find.people.titles import Titles, honorifics
from factsheet.lexicon import one_of
from factsheet.model import Article, Mention, Person

# 霍某某, 王某强; 崔女士, 鲁师傅.
_UNNAMED = "某{1,2}"
# 伊莱恩·霍尔（Elaine Hall）
_SPELLED = re.compile(r"[(]([A-Z][A-Za-z.'-]+(?: [A-Z][A-Za-z.'-]*){0,4})[,)]")
# What each further place where the name may stand adds, if at one of them a title or a verb of speech says so.
AGREEMENT, PROVEN = 0.4, 2.6


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name where it stands."""

    start: int
    end: int
    rule: str


def people(article: Article, page: Page | None = None, bodies: Sequence[tuple[int, int]] = ()) -> tuple[Person, ...]:
    """The people of the article in the order of their first mention."""
    page = page or Page(article.view)
    titles = Titles(page, bodies)
    apart = [(block.start, block.end) for block in article.boilerplate]
    found = mentioned(page, titles, [*apart, *bodies])
    return tuple(_person(article.text, page, titles, group) for group in _persons(page.view, found))


def mentioned(page: Page, titles: Titles, apart: Sequence[tuple[int, int]]) -> list[Named]:
    """All mentions of people in text order; none touches a stretch set apart."""
    taken = bytearray(len(page.view) + 1)
    for start, end in apart:
        taken[start:end] = b"\1" * (end - start)
    named: list[Named] = []

    def take(start: int, end: int, rule: str) -> None:
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            named.append(Named(start, end, rule))

    for each in foreign.dotted(page):
        take(each.start, each.end, "dotted")
        if spelled := _SPELLED.match(page.view, each.end):
            take(*spelled.span(1), "spelled")
    for name, rule in _accepted(page, titles, taken):
        for start in _untorn(page, name):
            take(start, start + len(name), rule)
            if rule == "sounds" and (spelled := _SPELLED.match(page.view, start + len(name))):
                take(*spelled.span(1), "spelled")
    for match in _bare_pattern().finditer(page.view):
        if not page.through(match.start()) and not page.ordinary[match.start()]:
            take(*match.span(), "surname")
    return sorted(named, key=lambda each: each.start)


def _accepted(page: Page, titles: Titles, taken: bytearray) -> list[tuple[str, str]]:
    """The names for which enough speaks, all their places together; the best first."""
    view = page.view
    best: dict[str, tuple[float, str]] = {}
    places: dict[str, int] = {}
    proven: dict[str, float] = {}
    chosen: dict[int, tuple[float, str, str]] = {}
    pool: list[tuple[Candidate, str]] = [(c, "surname and given name") for c in candidates(page, titles)]
    pool += [(c, "sounds") for c in foreign.runs(page, titles)]
    for each, rule in pool:
        if taken.find(1, each.start, each.end) < 0:
            name = view[each.start : each.end]
            places[name] = places.get(name, 0) + (each.score > 0)
            proven[name] = max(proven.get(name, 0.0), each.score)
    for each, rule in pool:
        if taken.find(1, each.start, each.end) >= 0:
            continue
        name = view[each.start : each.end]
        agreed = len(name) > 2 or proven[name] > PROVEN
        score = each.score + AGREEMENT * min(places[name] - 1, 2) * agreed
        if score >= ENOUGH and _better(score, name, rule, chosen.get(each.start)):
            chosen[each.start] = (score, name, rule)
    for score, name, rule in chosen.values():
        if score > best.get(name, (0.0, ""))[0]:
            best[name] = (score, rule)
    ranked = sorted(best.items(), key=lambda item: (-item[1][0], item[0]))
    return [(name, rule) for name, (_, rule) in ranked]


def _better(score: float, name: str, rule: str, other: tuple[float, str, str] | None) -> bool:
    """Whether a reading beats another at its place; a longer one by its sound does: 穆罕默德, not 穆罕默."""
    if other is None:
        return True
    if rule != other[2] and len(name) != len(other[1]):
        return (rule == "sounds") == (len(name) > len(other[1]))
    return score > other[0]


def _untorn(page: Page, name: str) -> Iterable[int]:
    start = page.view.find(name)
    while start >= 0:
        if not page.through(start) and not page.torn(start + len(name)):
            yield start
        start = page.view.find(name, start + 1)


def _bare_pattern() -> re.Pattern[str]:
    global _BARE
    if _BARE is None:
        first = one_of(surnames())
        _BARE = re.compile(rf"{first}(?:{_UNNAMED}|{one_of(honorifics())})")
    return _BARE


_BARE: re.Pattern[str] | None = None


def _persons(view: str, named: Sequence[Named]) -> list[list[Named]]:
    """The mentions sorted by person: 特朗普 is 唐纳德·特朗普, 李先生 is the only 李 that is named in full."""
    full = dict.fromkeys(view[n.start : n.end] for n in named if n.rule != "surname")
    groups: dict[str, list[Named]] = {}
    for each in named:
        name = view[each.start : each.end]
        groups.setdefault(_whose(name, each.rule, full), []).append(each)
    return list(groups.values())


def _whose(name: str, rule: str, full: Iterable[str]) -> str:
    if rule == "surname":
        fitting = [other for other in full if other[0] == name[0] and "·" not in other]
    else:
        fitting = [other for other in full if other != name and re.split("[·•・‧]", other)[-1] == name]
    return fitting[0] if len(fitting) == 1 and "某" not in name else name


def _person(text: str, page: Page, titles: Titles, mentions: Sequence[Named]) -> Person:
    posts: dict[str, None] = {}
    for each in mentions:
        for start, end in (*titles.before(each.start), *titles.behind(each.end)):
            posts.setdefault(text[start:end])
    spoken = tuple(Mention(n.start, n.end, text[n.start : n.end], n.rule) for n in mentions)
    name = max((m for m in spoken), key=lambda m: (m.rule != "surname", len(m.text))).text
    return Person(name, tuple(posts), None, spoken)
