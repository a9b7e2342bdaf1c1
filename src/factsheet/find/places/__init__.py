"""Places: the view goes in, named places come out, joined levels as one: `江苏省苏州市`, `武汉天河国际机场`."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from operator import attrgetter

from factsheet.find.engine import Grammar, Hit
from factsheet.find.places import names
from factsheet.find.places.gazetteer import NATURAL, NO_PLACES, WEAK, gazetteer, same_names
from factsheet.find.places.lens import GATE, lens
from factsheet.find.places.reading import Reading
from factsheet.model import Article, Mention, Place
from factsheet.patterns import compiled

_VILLAGE = compiled("(?![农全各每本该某多附周有])[\u3400-\u9fff]{2,3}(?<![农乡山渔个些邻条])村(?![民庄里委镇落支党两干子级口镇])")
_TOWNS, _VILLAGES = frozenset("镇乡道"), ("村", "社区", "屯", "里")
_LEVELS = ("省", "市", "县", "区", "镇", "乡", "村", "州", "旗")

GRAMMAR: Grammar[Reading] = Grammar(names.RULES, GATE, mask=lens)


def places(hits: Iterable[Hit[Reading]], article: Article) -> tuple[Place, ...]:
    """The hits as places in the order of their first mentions, each with all of them.

    广州 and 广州市 are one, under its first name; 天河 and 天河区 behind 广州天河区 are one too, under the full name.
    """
    found: dict[str, list[Mention]] = {}
    for hit in _joined(hits, article.view):
        mention = Mention(hit.start, hit.end, article.text[hit.start : hit.end], hit.rule.name)
        found.setdefault(same(article.view[hit.start : hit.end]), []).append(mention)
    whole: dict[str, list[Mention]] = {}
    longer = _longer(found)
    for name, mentions in found.items():
        whole.setdefault(_full(name, longer), []).extend(mentions)
    return tuple(Place(found[name][0].text, tuple(sorted(of_it, key=attrgetter("start")))) for name, of_it in whole.items())


def _joined(hits: Iterable[Hit[Reading]], view: str) -> Iterator[Hit[Reading]]:
    """A village with the town that stands right before it, if nobody knows it, too: 湛江市遂岭县杨梅镇|坡尾村."""
    last: Hit[Reading] | None = None
    for hit in hits:
        if last and hit.end <= last.end:
            continue
        if last and last.end == hit.start and view[last.end - 1] in _TOWNS and view.endswith(_VILLAGES, hit.start, hit.end):
            last = replace(last, end=hit.end)
            continue
        if last:
            yield last
        village = _VILLAGE.match(view, hit.end) if view[hit.end - 1] in _TOWNS else None
        last = replace(hit, end=village.end()) if village else hit
    if last:
        yield last


def same(name: str) -> str:
    """The name under which a place is counted: of several that the gazetteer knows for it the first."""
    return same_names().get(name, name)


def _longer(found: Collection[str]) -> Mapping[str, list[str]]:
    """The names that say more than another: 广州市天河区 for 天河区 and 广州天河."""
    longer: dict[str, list[str]] = {}
    for name in found:
        for cut in (0, *range(2, len(name) - 1)):
            before, place = name[:cut], name[cut:]
            known = not cut or before in found or gazetteer().get(before, WEAK) not in (WEAK, *NO_PLACES)
            if not known or place[0] in _LEVELS:
                continue
            short = _short(place)
            others = {place, before + short, _short(before) + short}
            if short[-1] not in NATURAL:  # the 西湖 of 西湖区 is a lake
                others.add(short)
            for other in others - {name, before}:
                longer.setdefault(other, []).append(name)
    return longer


def _short(name: str) -> str:
    """天河 of 天河区, but 广州 stays."""
    return name[:-1] if len(name) > 2 and name[-1] in _LEVELS else name


def _full(name: str, longer: Mapping[str, list[str]]) -> str:
    """The longest name that ends with this one; itself if there are two: 朝阳 beside 北京朝阳 and 辽宁朝阳."""
    names = longer.get(name, [])
    full = max(names, key=len, default=name)
    return full if all(other == full or full in longer.get(other, ()) for other in names) else name
