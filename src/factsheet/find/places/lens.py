"""What the rules of places see: the view with every known name as the character of its level and marks.

江苏省苏州市主城区 is ꀁꀈꀈꀂꀈꀈ主城区. A name that one clear edge shows (来到曲川县) is known in the whole article.
"""

from collections.abc import Iterable, Iterator, Mapping

from factsheet.find.engine import Grammar, Hit
from factsheet.find.names.page import Page, page_of
from factsheet.find.names.vocabulary import groups, wordlist
from factsheet.find.places import names, unknown
from factsheet.find.places.gazetteer import (
    BORDER,
    COUNTRY,
    COUNTY,
    NO_PLACE,
    NO_PLACES,
    PLAIN_WEAK,
    PROSE,
    SITE,
    WEAK,
    gazetteer,
    honours,
    listed,
)
from factsheet.find.places.pieces import BEFORE, HONOURED, INSIDE, STOPS, TRANSCRIBED
from factsheet.find.places.reading import Reading, ordinary
from factsheet.find.places.standing import LOCATIVE, Known, standing
from factsheet.find.places.trails import passed
from factsheet.find.rule import Context
from factsheet.lexicon import meanings
from factsheet.lexicon.shelves import shelved

# Where any of the rules can begin: at a known name, behind a border, at two characters that write foreign sounds.
GATE = (
    rf"[{COUNTRY}-{SITE}]|[0-9一二三四五六七八九十]{{1,3}}号线|[台国][0-9]|[国县乡市省]道[0-9]|[0-9]{{3}}[甲乙丙]?[国县乡市省]道|[GSX][0-9]{{2,4}}[国省县]|地铁|捷运|轨道|机场|高铁"
    rf"|{HONOURED}[路街大巷胡村镇乡社邨里新渠水]|{BEFORE}[\u3400-\u9fff]|{TRANSCRIBED}(?<!{TRANSCRIBED}.){TRANSCRIBED}"
)
_COINING: Grammar[Reading] = Grammar(names.COINED, rf"[{COUNTRY}-{SITE}]|{BEFORE}[\u3400-\u9fff]")


def lens(view: str) -> str:
    """The view as long as it was, known names drawn over: the gazetteer's, and what the article coins and repeats."""
    page = page_of(view)
    found = [each for each in standing(view, page.places) if not _of_two_words(page, each)]
    drawn = draw(view, found)
    hits = _COINING.hits(Context(drawn))
    once = {name: level for hit in hits for name, level in called(hit, view)}
    coined = {name: level for name, level in once.items() if view.count(name) > 1}
    coined.update(shortened(view, found))
    coined.update(told_apart(view, found))
    coined.update(dict.fromkeys(passed(view), SITE))
    return draw(drawn, standing(drawn, _occurrences(drawn, coined))) if coined else drawn


def _of_two_words(page: Page, name: Known) -> bool:
    """Whether two words go on across its edges, of which it has a character each: 每|周至|少, 沿|江高|铁; but 年|中国|企.

    The first is no place: 广东|阳江|海陵岛 holds 东阳. Nor is 台61线|西滨快速道路 one in 线西.
    """
    if page.view[name.start] == "线" and page.view[name.start - 1].isdigit():
        return True  # 台61|线西|滨快速道路
    short = name.end - name.start == 2 and name.level not in (COUNTRY, *NO_PLACES)
    return short and page.through(name.start) and page.through(name.end) and page.ordinary[name.start - 1] == 1


def _occurrences(text: str, levels: Mapping[str, str]) -> dict[int, list[tuple[int, str]]]:
    """Where the names begin, in text order, with their ends and levels, the longest first."""
    words: dict[int, list[tuple[int, str]]] = {}
    for name in sorted(levels, key=len, reverse=True):
        start = text.find(name)
        while start >= 0:
            words.setdefault(start, []).append((start + len(name), levels[name]))
            start = text.find(name, start + 1)
    return dict(sorted(words.items()))


def shortened(view: str, found: Iterable[Known]) -> Iterator[tuple[str, str]]:
    """Short names too common to be known alone, where the article has the full one: 秀林 beside 秀林乡, not 资源 beside 资源县."""
    for name in {view[each.start : each.end] for each in found if each.level == COUNTY}:
        short = name[:-1]
        alone = name[-1] in "县乡镇市区" and len(short) == 2 and short not in common()
        if alone and gazetteer().get(short) in (None, NO_PLACE) and view.count(short) > view.count(name):
            yield short, COUNTY


def told_apart(view: str, found: Iterable[Known]) -> Iterator[tuple[str, str]]:
    """Weak names that no word is, once one of them shows by its edges that it is a place: 寒流重创|七股|, where 七股、将军一带 stands."""
    for name in {view[each.start : each.end] for each in found if each.level == COUNTY and each.end - each.start == 2}:
        weak = gazetteer().get(name) == WEAK and name not in common() and name[-1] not in LOCATIVE  # 车泡在|水里|
        if weak and view.count(name) > 1:
            yield name, COUNTY


@shelved
def common() -> Mapping[str, bool]:
    """Ordinary words, which a short name may be as well: 资源, 合作, 和平."""
    return dict.fromkeys((*ordinary(), *wordlist("names/prose"), *wordlist("names/things"), *wordlist("names/fields")), True)


def marks() -> dict[str, str]:
    """The places, the words behind which one may begin, and what takes characters from both: 开发区, 繁荣|昌盛.

    Of the words of prose not those that begin like 以北, for 以 stands before 北京 as well.
    """
    heads = (word for word in meanings("place_heads") if len(word) > 1)
    plain = (*wordlist("names/prose"), *wordlist("stopwords"), *groups("general")["Doings"])
    prose = {word: PROSE for word in (*plain, *honours()) if len(word) > 1 and word[0] not in STOPS}
    borders = {word: BORDER for line in listed("before") for word in line}
    taken = dict.fromkeys(heads, NO_PLACE)
    torn = {word: level for word, level in gazetteer().items() if level == NO_PLACE}
    places = {name: level for name, level in gazetteer().items() if level != NO_PLACE}
    weak = {name: PLAIN_WEAK for name, level in places.items() if level == WEAK and name not in common()}
    return {**torn, **prose, **borders, **taken, **places, **weak}


def called(hit: Hit[Reading], view: str) -> Iterator[tuple[str, str]]:
    """What the article may call a place by, and its level: 曲川县 and without the kind of division 曲川."""
    name = view[hit.start : hit.end]
    division = hit.rule is unknown.division
    yield name, COUNTY if division else SITE
    if division and name[-1] in "县市州" and len(name) in (3, 4):
        yield name[:-1], COUNTY


def draw(text: str, found: Iterable[Known]) -> str:
    """The text with the known names drawn over, and the words behind which one may begin."""
    pieces, end = list[str](), 0
    for name in found:
        if name.level != NO_PLACE:
            rest = name.level if name.level in (BORDER, PROSE) else INSIDE
            pieces += [text[end : name.start], name.level, rest * (name.end - name.start - 1)]
            end = name.end
    return "".join([*pieces, text[end:]])
