"""What each figure measures: readers in order, the first that knows has it; no metric is better than a wrong one.

In goes a frame, out come its slots with their metrics as stretches of the text. A reader sees the slot, the words
before its figure taken apart, and the story so far: the figures of the paragraph that have been read.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice

from factsheet.figures.change import change, doubled
from factsheet.figures.frame import Frame, Slot
from factsheet.figures.name import headed, name, noun_behind, thin
from factsheet.figures.reading import Measured, Metric, Story
from factsheet.figures.table import Cell, cells
from factsheet.figures.wording import Span, Wording, wording

_LIST = re.compile("[、和与及]|以及")
_DISTRIBUTED = re.compile("分别|各")
_AGES = frozenset({"岁", "周岁"})

Reader = Callable[[Slot, Wording, Story], Metric | None]


def measured(frame: Frame) -> list[Measured]:
    """Every slot of the frame with its metric."""
    found: list[Measured] = []
    story = Story(frame)
    tables = cells(frame)
    for slot in frame.slots:
        if story.last and story.last.slot.line != slot.line:
            story = Story(frame)
        one = _measured(slot, story, tables.get(slot.number))
        story.read.append(one)
        found.append(one)
    return found


def _measured(slot: Slot, story: Story, cell: Cell | None) -> Measured:
    said = _wording(slot, story)
    moved = change(slot, said, story.last, cell)
    rate = said.rate or doubled(slot.quantity)
    if cell:
        return Measured(slot, said, (cell.label,), True, moved, cell.moves)
    for own, reader in READERS:
        if metric := reader(slot, said, story):
            return Measured(slot, said, metric, own, moved, rate)
    return Measured(slot, said, None, False, moved, rate)


def _wording(slot: Slot, story: Story) -> Wording:
    """The words of the figure; one of a list shares those of the first: 增长8.3%和|9.6%|."""
    frame = story.frame
    if not (frame.joined(slot) and story.last):
        return wording(frame.seen, slot.start, slot.quantity.start, frame.behind(slot))
    falling = slot.quantity.value is not None and slot.quantity.value < 0
    shared = replace(story.last.wording, name=(slot.start, slot.start), share=None, starting=False)
    return replace(shared, change="decrease") if shared.change and falling else shared


def listed(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """One of a list: 对东盟、欧盟进出口分别为1204.6亿元和|873.1亿元|."""
    series = _series(slot, story)
    if len(series) < 2 or not _DISTRIBUTED.search(story.frame.seen[series[0].start : series[0].quantity.start]):
        return None
    place = series.index(slot)
    first = wording(story.frame.seen, series[0].start, series[0].quantity.start)
    names = _items(story.frame.seen, first.name, len(series))
    if names:
        return names[place]
    measured_before = list(islice(story.levels(series[0]), len(series)))[::-1]
    return measured_before[place] if len(measured_before) == len(series) else None


def _series(slot: Slot, story: Story) -> list[Slot]:
    """The figures of which this is one, joined by 、 and 和."""
    series = [slot]
    while story.frame.joined(series[0]) and (before := story.frame.neighbour(series[0], -1)):
        series.insert(0, before)
    while (after := story.frame.neighbour(series[-1], 1)) and story.frame.joined(after):
        series.append(after)
    return series


def _items(seen: str, span: Span, count: int) -> list[Metric] | None:
    """The subjects before 分别, if they are as many; what the last one ends with belongs to all: 东盟、欧盟|进出口|."""
    start, end = name(seen, span) or span
    words = seen[start:end]
    cuts = [match.span() for match in _LIST.finditer(words)]
    if len(cuts) + 1 != count:
        return None
    edges = [0, *(edge for cut in cuts for edge in cut), len(words)]
    items = [(start + a, start + b) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    longest = max(b - a for a, b in items[:-1])
    a, b = items[-1]
    if b - a <= longest:
        return [(item,) for item in items]
    return [(item, (a + longest, b)) for item in items[:-1]] + [((a, b),)]


def shared(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """A share by what it is of: |占广州进出口总额|的6.3%; without that by whose it is: |制造业|占四成."""
    if not said.share:
        return None
    start, end = said.share
    whole = story.frame.seen[start:end].rstrip("的")
    if len(whole) > 1 and whole not in ("占比", "占到"):
        return ((start, start + len(whole)),)
    subject = name(story.frame.seen, (said.name[0], start))
    return (subject,) if subject else story.subject


def counted(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What a count counts: 112宗|案件|, 1200万元|信用贷款|."""
    frame, quantity = story.frame, slot.quantity
    if said.rate or said.starting or said.base or quantity.unit in _AGES or quantity.kind == "ordinal":
        return None
    before = frame.seen[said.name[0] : said.name[1]]
    last = _series(slot, story)[-1]
    of = frame.seen.startswith("的", last.quantity.end)
    giving = frame.seen[slot.quantity.start - 1] in "的以" or not name(frame.seen, said.name) or thin(before)
    if (
        (quantity.kind == "count" and not of)
        or (giving and not (said.linked and not of))
        or (of and not headed(before))
    ):
        found = noun_behind(frame.seen, last.quantity.end, last.end)
        return (found,) if found else None
    return None


def named(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """The words before the figure: |普惠型小微企业贷款余额|32.4万亿元."""
    span = name(story.frame.seen, said.name)
    return (span,) if span else None


def labelled(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """The label before a colon: |成绩|:9秒98."""
    seen = story.frame.seen
    if slot.clause and slot.start == slot.clause and seen[slot.clause - 1] in ":|\t" and said.name[0] == said.name[1]:
        line = max(seen.rfind(mark, 0, slot.clause - 1) for mark in "\n,;。|") + 1
        span = name(seen, (line, slot.clause - 1))
        return (span,) if span else None
    return None


def carried(slot: Slot, said: Wording, story: Story) -> Metric | None:
    """What was measured last: 余额32.4万亿元,同比增长|17.1%|."""
    before = story.last
    if story.frame.joined(slot) and before:
        return before.metric
    if said.rate or said.change or said.base or said.linked or story.frame.seen[slot.start - 1 : slot.start] == "(":
        return story.subject
    return None


READERS: Sequence[tuple[bool, Reader]] = (
    (True, listed),
    (False, shared),
    (True, counted),
    (True, named),
    (True, labelled),
    (False, carried),
)
