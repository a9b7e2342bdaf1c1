"""Places: the view goes in, named places come out, joined levels as one: `江苏省苏州市`, `武汉天河国际机场`."""

from collections.abc import Iterable

from factsheet.find.engine import Grammar, Hit
from factsheet.find.places import names
from factsheet.find.places.gazetteer import same_names
from factsheet.find.places.lens import GATE, lens
from factsheet.model import Article, Mention, Place

GRAMMAR: Grammar[names.Reading] = Grammar(names.RULES, GATE, mask=lens)


def places(hits: Iterable[Hit[names.Reading]], article: Article) -> tuple[Place, ...]:
    """The hits as places, each with all its mentions; 广州 and 广州市 are one, under its first name."""
    found: dict[str, list[Mention]] = {}
    for hit in hits:
        mention = Mention(hit.start, hit.end, article.text[hit.start : hit.end], hit.rule.name)
        found.setdefault(same(article.view[hit.start : hit.end]), []).append(mention)
    return tuple(Place(mentions[0].text, tuple(mentions)) for mentions in found.values())


def same(name: str) -> str:
    """The name under which a place is counted: of several that the gazetteer knows for it the first."""
    return same_names().get(name, name)
