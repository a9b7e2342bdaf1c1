"""The bodies that a view names, each where it stands: heads with their left edges, and names that are known."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from factsheet.find.bodies.agreed import by_agreement
from factsheet.find.bodies.begins import begin
from factsheet.find.bodies.beyond import whole_begins, whole_ends, with_desk, with_seat, with_unit
from factsheet.find.bodies.branches import branch_of
from factsheet.find.bodies.brands import TRADES, own_brand, trades
from factsheet.find.bodies.byname import by_name
from factsheet.find.bodies.context import asking, by_context
from factsheet.find.bodies.cues import by_cue
from factsheet.find.bodies.doubts import (
    among_sports,
    any_of_them,
    begun_before,
    but_a_word,
    chief_of,
    clean_after,
    counted,
    described,
    in_a_word,
    of_a_country,
    of_its_own,
    other_than_a_body,
    run_by,
    torn,
    word_across,
)
from factsheet.find.bodies.edges import Edge, left_edge
from factsheet.find.bodies.faculties import faculties
from factsheet.find.bodies.heads import Head, heads, standing
from factsheet.find.bodies.latin import latin
from factsheet.find.bodies.listed import by_listing
from factsheet.find.bodies.offices import offices
from factsheet.find.bodies.parties import parties
from factsheet.find.bodies.pieces import ANCHORS, SHORT_VERBS
from factsheet.find.bodies.quoted import quoted, spoken_for
from factsheet.find.bodies.teams import begun_too_soon, teams
from factsheet.find.names.page import Page
from factsheet.find.names.vocabulary import sounds
from factsheet.model import BodyKind
from factsheet.records import record

# Families whose names may stand in marks of quotation, made of any words: “无声剧社”.
_QUOTED = ("legal", "named", "placed")
_SHORT_HEADS = frozenset("所科系司")
# Posts of a body, though a part of it seems to stand there: 宁川大学|党委书记.
_POSTS_OF_A_PARTY = ("党委书记", "党委副书记", "党委委员", "党组书记", "党组副书记", "党组成员")
# Families whose names must be followed by a mark or a word, for their heads are short or everyday words.
_CLEAN = ("team", "party", "mascot")
# What departments of any body are called, and the kinds that such a head alone would make of them.
_SHORT_HEAD, _LONGEST_HEAD = 2, 6
_DEPARTMENTS = ("部", "处", "科", "组", "室", "心", "调查队")
_WITH_FACULTIES = ("university", "institute", "school")
_OF_ANY_KIND = frozenset({"government", "other"})


@record
class Found:
    """A body where it stands. `cuts` are the places where its pieces begin, from what means nothing else to the head:
    苏州|澄岳|精工|科技|有限公司; none where every piece means something. `part`: it may be one of the body before it."""

    start: int
    end: int
    kind: BodyKind
    rule: str
    score: float
    head: int = 0
    cuts: tuple[int, ...] = ()
    part: bool = False

    @property
    def length(self) -> int:
        """How many characters the name has."""
        return self.end - self.start


def search(page: Page) -> list[Found]:
    """All bodies in text order, none overlapping another; of two that do, the longer one, then the better one."""
    found = [_whole(page, each) for each in candidates(page)]
    beginning: dict[int, list[Found]] = defaultdict(list)
    for each in found:
        beginning[each.start].append(each)
    return joined(page.view, [_of_whole(page.view, each, beginning[each.start]) for each in settled(found)])


def _whole(page: Page, each: Found) -> Found:
    """With what belongs to the name beyond its edges."""
    start = whole_begins(page, each.start, each.end)
    end = with_unit(page, each.end) if each.kind in ("government", "court") else whole_ends(page, each.end)
    if each.kind == "company" and end == each.end:
        end = with_seat(page, end)
    end = with_desk(page, end) if end == each.end else end
    if start < each.start:
        return replace(each, start=start, kind="government", cuts=())
    return each if end == each.end else replace(each, end=end)


def candidates(page: Page) -> Iterator[Found]:
    """Everything that reads as a body, before the longest of those that overlap are chosen."""
    known = (Found(start, end, kind, "known", 2.0) for start, end, kind in by_name(page))
    surely = [*_headed(page), *known, *_latin(page)]
    yield from surely
    schools = [(each.start, each.end) for each in surely if each.kind in _WITH_FACULTIES]
    yield from (Found(start, end, kind, "part", 1.0, head) for start, end, head, kind in faculties(page, schools))
    yield from (Found(start, end, kind, "office", 1.0, start) for start, end, kind in offices(page))
    ends = {each.start: each.end for each in surely}
    yield from (each for each in _spoken_for(page) if ends.get(each.start) != each.end)
    for start, end in by_context(page):
        if ends.get(start, end + 1) > end:  # 东岚期货|有色|研究员: the name has been found, more is of the post
            yield Found(start, end, _kind_of(page.view[start:end]), "context", 0.0)
    yield from (Found(start, end, "media", "context", 0.0) for start, end in asking(page) if ends.get(start) != end)
    yield from (Found(start, end, "company", "cue", 0.0) for start, end in by_cue(page) if start not in ends)
    yield from (Found(start, end, kind, "voted", 0.5) for start, end, kind in parties(page))
    yield from (Found(start, end, "company", "agreed", 0.0) for start, end in by_agreement(page))
    companies = [(each.start, each.end) for each in surely if each.kind == "company"]
    yield from (Found(start, end, "company", "listed", 0.0) for start, end in by_listing(page, companies))
    yield from (Found(start, end, "other", "match", 0.0, head=place) for start, place, end in teams(page))


def _kind_of(name: str) -> BodyKind:
    """The kind that its head says, of a name that its surroundings have shown: 滘西养鱼户|协会|; a company where it has none."""
    ends = (heads().get(name[-size:]) for size in range(_LONGEST_HEAD, 1, -1))
    return next((head.kind for head in ends if head), "company")


def joined(view: str, found: Iterable[Found]) -> list[Found]:
    """A body and a part of it that stands directly behind are one name: 铁道部|大桥工程局."""
    whole: list[Found] = []
    for each in found:
        if whole and whole[-1].end == each.start and (each.part or _of_ministry(view, whole[-1], each)):
            before = whole.pop()
            each = _of_whole(view, replace(each, start=before.start, cuts=(), part=False), [before])
        whole.append(each)
    return whole


def _of_ministry(view: str, whole: Found, each: Found) -> bool:
    """Whether an agency that everybody knows stands behind its ministry (劳动部|劳动基金运用局), a unit behind its region
    (新界南总区|反三合会行动组, 油尖警区|重案组)."""
    both = whole.kind == each.kind == "government" and each.rule in ("known", "organ")
    if both and view.endswith(("总区", "警区"), whole.start, whole.end):
        return True
    return both and view[whole.end - 1] in "部院委府" and view[each.end - 1] in "局署司处"


def _of_whole(view: str, each: Found, found: Iterable[Found]) -> Found:
    """A department is of the kind of what it is a part of: 宁川医院|急诊部 is of a hospital, no office of state."""
    department = view[each.start : each.end].endswith(_DEPARTMENTS) and each.end - each.head <= _SHORT_HEAD
    if each.kind not in _OF_ANY_KIND or not department:
        return each  # 县|融媒体中心 is what its head says
    wholes = (one for one in found if one.end < each.end and one.kind != "other")
    whole = max(wholes, key=lambda one: one.end, default=None)
    return replace(each, kind=whole.kind) if whole else each


def settled(found: Iterable[Found]) -> list[Found]:
    """The longest of those that overlap, then the best."""
    taken: dict[int, int] = {}
    kept: list[Found] = []
    for each in sorted(found, key=lambda f: (-f.length, f.head, -f.score)):
        if not any(place in taken for place in range(each.start, each.end)):
            taken.update(dict.fromkeys(range(each.start, each.end), 1))
            kept.append(each)
    return sorted(kept, key=lambda f: f.start)


def _headed(page: Page) -> Iterator[Found]:
    view, table = page.view, heads()
    ends = {end: start for start, end in page.known_bodies if end - start > 3}
    for start, end in standing(page):
        head = table[view[start:end]]
        edge = _edge(page, start, end, head, ends)
        opened = quoted(page, start, end) if head.family.name in _QUOTED else None
        if opened is not None and (edge is None or edge.start > opened):
            yield Found(opened, end, head.kind, "quoted", 1.5, start)
            continue
        if (whole := branch_of(page, start, ends, head)) is not None:
            ends[end] = whole
            yield Found(whole, end, head.kind, head.family.name, 2.0, start)
        if edge is None or _led_by_verb(page, edge, end):
            continue
        ends[end] = min(edge.start, ends.get(end, edge.start))
        part = head.family.name in ("organ", "part", "named") and edge.pieces[0] not in ANCHORS
        cuts = (*named, start) if (named := tuple(_from_name(edge))) else ()
        yield Found(edge.start, end, head.kind, head.family.name, edge.score, start, cuts, part)


def _led_by_verb(page: Page, edge: Edge, end: int) -> bool:
    """Whether all but a body that everybody knows is a word before it: 分送|玛丽医院, 再交|交通部, 裁撤|国防部; or it has
    another for its subject: 审计署|批|食环署."""
    full = next((start for start, kind in page.ending(end) if kind == "body"), edge.start)
    if full > edge.start and page.view[full - 1] in SHORT_VERBS and any(kind == "body" for _, kind in page.ending(full - 1)):
        return True
    if not edge.start < full <= edge.start + 3:
        return False
    before = {piece for piece, start in zip(edge.pieces, edge.starts, strict=True) if start < full}
    if not before <= {"name", "word", "thing"}:
        return False
    # A ministry bears no name: whatever stands before it, unless by its sound a country's, is a verb.
    ministry = page.view[end - 1] == "部" and not sounds().issuperset(page.view[edge.start : full])
    return "word" in before or ministry


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
    family = head.family
    if start in ends and page.view.startswith(_POSTS_OF_A_PARTY, start):
        return None
    again = len(head.word) == 1 or page.view.endswith(head.word, 0, start)
    if start in ends and again and page.view.startswith("长", end):
        return None  # 首相府|部长, 第四河川分署|分署长
    if page.view[start - 1] == "副" and page.view.startswith("长", end):
        return None  # 南区分署|副分署长
    if (
        not start
        or torn(page, end, head.word)
        or any(kind == "prose" and stop > end for stop, kind in page.beginning(start))
    ):
        return None
    if family.name in TRADES and word_across(page, start) and not own_brand(page, start, end):
        return None
    if in_a_word(page, start, end) if len(head.word) == 1 else begun_before(page, start, end):
        return None
    if family.name == "mascot" and not among_sports(page, start, end):
        return None
    among = {} if family.name in TRADES else ends
    edge = left_edge(page, start, among, family.accepts, family.word_weight, family.beside)
    edge = edge and begin(page, edge, start, ends)
    if (
        edge is None
        or page.view.startswith("们", end)
        or but_a_word(page, edge, end)
        or described(page, edge, start)
        or (family.name == "mascot" and begun_too_soon(page.view, edge.start, end))
        or of_its_own(edge, head)
        or of_a_country(page, edge, start, head)
        or run_by(page, edge, start)
        or other_than_a_body(page, edge, start, head)
    ):
        return None
    if family.name in TRADES and not trades(page, edge, start, end, family.name):
        return None
    short = head.word in _SHORT_HEADS or (family.name in _CLEAN and edge.pieces[0] not in ANCHORS)
    if short and not clean_after(page, end) and not chief_of(page, end):
        return None
    if family.name != "legal" and counted(page, edge.start, start):
        return None
    return None if any_of_them(page, edge, start, head) else edge


def _latin(page: Page) -> Iterator[Found]:
    return (Found(start, end, "company", "latin", 1.0) for start, end in latin(page))


def _spoken_for(page: Page) -> Iterator[Found]:
    return (Found(start, end, kind, "quoted", 0.0) for start, end, kind in spoken_for(page))
