"""Places: the view goes in, named places come out, joined levels as one: `江苏省苏州市`, `武汉天河国际机场`."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from factsheet.find.engine import Grammar, Hit
from factsheet.find.places import names
from factsheet.find.places.gazetteer import COUNTY, NO_PLACE, Gazetteer, gazetteer, same_names
from factsheet.find.places.pieces import INSIDE
from factsheet.find.rule import Context
from factsheet.model import Article, Mention, Place


class PlaceGrammar(Grammar[names.Reading]):
    """A grammar that reads the lens: the view with each known name as the character of its level and marks."""

    def hits(self, context: Context) -> Iterator[Hit[names.Reading]]:
        """All places; a name that some clear edge shows (来到曲川县) is known in the whole article (曲川出土)."""
        lens = drawn(context.view, gazetteer())
        hits = list(super().hits(replace(context, view=lens)))
        coined = dict.fromkeys(name for hit in hits if hit.rule in COINED for name in called(context.view, hit))
        if coined:
            lens = drawn(lens, Gazetteer(dict.fromkeys(coined, COUNTY)))
            hits = list(super().hits(replace(context, view=lens)))
        yield from hits


def drawn(text: str, known: Gazetteer) -> str:
    """The text with the known names drawn over, as long as the text."""
    pieces, end = [], 0
    for name in known.found(text):
        if name.level != NO_PLACE:
            pieces += [text[end : name.start], name.level, INSIDE * (name.end - name.start - 1)]
            end = name.end
    return "".join([*pieces, text[end:]])


COINED = (names.joined, names.division, names.coined_feature, names.coined_name)


def called(view: str, hit: Hit[names.Reading]) -> Iterator[str]:
    """What the article may call a place by: its name, and without the kind of division that it is: 曲川 of 曲川县."""
    name = view[hit.start : hit.end]
    yield name
    if hit.rule is names.division and name[-1] in "县市州" and len(name) in (3, 4):
        yield name[:-1]


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


GRAMMAR = PlaceGrammar(names.RULES, r"[\u3400-\ua4cf0-9]")
