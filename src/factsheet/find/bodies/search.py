"""The bodies that a view names, each where it stands: heads with their left edges, and names that are known."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from factsheet.find.bodies.edges import Edge, left_edge
from factsheet.find.bodies.heads import Head, heads, heads_pattern
from factsheet.find.bodies.known import known
from factsheet.find.names.page import PARTICLES, Page
from factsheet.model import BodyKind

# Not one body but any, or the one just named: 各|省教育厅, 该|市公安局.
_NOT_ONE = ("各", "该", "本", "某", "每", "全", "两", "多", "有关", "相关", "一些", "所有", "哪")


@dataclass(frozen=True, slots=True)
class Found:
    """A body where it stands. `cuts` are the places where its pieces begin, from what means nothing else to the head:
    苏州|澜岳|精工|科技|有限公司; none where every piece means something."""

    start: int
    end: int
    kind: BodyKind
    rule: str
    score: float
    cuts: tuple[int, ...] = ()

    @property
    def length(self) -> int:
        return self.end - self.start


def search(page: Page) -> list[Found]:
    """All bodies in text order, none overlapping another; of two that do, the longer one, then the better one."""
    found = [*_headed(page), *_known(page)]
    return settled(found)


def settled(found: Iterable[Found]) -> list[Found]:
    """The longest of those that overlap, then the best."""
    taken: dict[int, int] = {}
    kept: list[Found] = []
    for each in sorted(found, key=lambda f: (-f.length, -f.score, f.start)):
        if not any(place in taken for place in range(each.start, each.end)):
            taken.update(dict.fromkeys(range(each.start, each.end), 1))
            kept.append(each)
    return sorted(kept, key=lambda f: f.start)


def _headed(page: Page) -> Iterator[Found]:
    view, pattern, table = page.view, heads_pattern(), heads()
    ends: dict[int, int] = {}
    position = 0
    while match := pattern.search(view, position):
        position = match.start() + 1
        head = table[match.group()]
        edge = _edge(page, match.start(), match.end(), head, ends)
        if edge is None:
            continue
        ends[match.end()] = min(edge.start, ends.get(match.end(), edge.start))
        cuts = (*_from_name(edge), match.start())
        yield Found(edge.start, match.end(), head.kind, head.family.name, edge.score, cuts if len(cuts) > 1 else ())


def _from_name(edge: Edge) -> Iterator[int]:
    """Where the pieces begin, from the first character that means nothing else."""
    reached = False
    for piece, start in zip(edge.pieces, edge.starts, strict=True):
        if piece in ("name", "latin") and not reached:
            reached = True
            yield start
        elif reached and piece != "name":
            yield start


def _edge(page: Page, start: int, end: int, head: Head, ends: dict[int, int]) -> Edge | None:
    """The left edge of the name that ends with this head, if it is one."""
    if not start or page.torn(end) or any(kind == "prose" and begin < start for begin, kind in page.ending(end)):
        return None
    if head.family.name in ("trade", "team", "party") and not _clean_after(page, end):
        return None
    family = head.family
    edge = left_edge(page, start, {} if family.name == "trade" else ends, family.accepts, family.word_weight)
    if edge is None or page.view.startswith("们", end):
        return None
    if edge.pieces[0] == "level" and page.view.endswith(_NOT_ONE, 0, edge.start):
        return None
    return edge


def _clean_after(page: Page, end: int) -> bool:
    """Whether a name may end here: a mark, a particle or a word of prose comes next."""
    if page.mark_after(end) or page.view[end] in PARTICLES:
        return True
    return any(kind in ("prose", "title", "field") for _, kind in page.beginning(end))


def _known(page: Page) -> Iterator[Found]:
    bodies = known()
    view = page.view
    for start in range(len(view) - 1):
        end, kind = next(iter(page.beginning(start)), (0, None))
        if kind == "body" and _stands_alone(page, start, end):
            yield Found(start, end, bodies[view[start:end]].kind, "known", 2.0)


def _stands_alone(page: Page, start: int, end: int) -> bool:
    """Whether no word is torn; a short name must not be part of two words either: 集|中行|动."""
    cut = page.torn if end - start > 2 else page.through
    return not cut(start) and not cut(end)
