"""Lists told one by one: 对越南、泰国出口分别为|120亿元|和|87亿元| is 越南出口 and 泰国出口."""

from collections.abc import Sequence

from factsheet.figures.frame import Frame, Slot
from factsheet.figures.name import headed, name
from factsheet.figures.reading import Metric
from factsheet.figures.wording import Span
from factsheet.patterns import compiled

_LIST = compiled("[、和与及]|以及")
_DISTRIBUTED = compiled("分别|各|依[次序]为?")
_REACH = 40
_LONGEST = 48


def distributed(frame: Frame, slot: Slot, *, nameless: bool = False) -> bool:
    """Whether the figures of the slot's list are of one thing each; without a name, the whole sentence may say so."""
    first = frame.slots[slot.series.start]
    begin = first.sentence if nameless else max(first.start, first.quantity.start - _REACH)
    return bool(_DISTRIBUTED.search(frame.seen, begin, first.quantity.start))


def items(seen: str, span: Span, count: int) -> list[Metric] | None:
    """The subjects before 分别, if they are as many; what the last one ends with belongs to all: 东盟、欧盟|进出口|."""
    start, end = name(seen, span, _LONGEST) or span
    words = _DISTRIBUTED.split(seen[start:end])[0]
    cuts = [match.span() for match in _LIST.finditer(words)]
    if len(cuts) + 1 != count:
        return None
    edges = [0, *(edge for cut in cuts for edge in cut), len(words)]
    places = list(zip(edges[::2], edges[1::2], strict=True))
    parts = [words[a:b] for a, b in places]
    if not all(any(map(str.isalpha, part)) for part in parts):
        return None  # 7月、8月分别只有11款、19款
    shared = _shared(parts)
    spans = [(start + a, start + b) for a, b in places]
    if not shared:
        return [(item,) for item in spans]
    last = spans[-1]
    return [*((item, (last[1] - shared, last[1])) for item in spans[:-1]), (last,)]


def _shared(parts: Sequence[str]) -> int:
    """How much of the end of the last part all of them have: 2 of 东盟、欧盟|出口|, none of 营收、净利润."""
    *before, last = parts
    if any(map(headed, before)):
        return 0
    alike = _common_ending(before) if len(before) > 1 else ""
    if alike and alike in last:
        return len(last) - last.rindex(alike) - len(alike)
    return max(len(last) - max(map(len, before)), 0)


def _common_ending(parts: Sequence[str]) -> str:
    size = 0
    while size < min(map(len, parts)) and len({part[-size - 1] for part in parts}) == 1:
        size += 1
    return parts[0][len(parts[0]) - size :]
