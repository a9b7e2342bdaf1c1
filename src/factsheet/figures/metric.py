"""What each figure measures: readers in order, the first that knows has it; no metric is better than a wrong one.

In goes a frame, out come its slots with their metrics as stretches of the text. A reader sees the slot, the words
before its figure taken apart, and the story so far: the figures of the paragraph that have been read.
"""

import re
from dataclasses import replace
from functools import cache

from factsheet.figures.among import aged, former, listed, meeting, those
from factsheet.figures.before import ARROWS, bracketed, itemised, labelled, named, paced, reached, shared
from factsheet.figures.behind import counted, given, laid_out, possessed, priced, serving, sized, spent, summed, taxed
from factsheet.figures.carried import carried, fulfilled, multiplied
from factsheet.figures.change import bracketed_rate, by_so_much, change, doubled
from factsheet.figures.clause import announced, told, worth
from factsheet.figures.frame import AGES, QUANTITY, RELATIVE, Frame, Slot
from factsheet.figures.name import headed
from factsheet.figures.outcome import called, held, ranked, won
from factsheet.figures.reading import Measured, Metric, Story
from factsheet.figures.table import Cell, cells
from factsheet.figures.topic import topic
from factsheet.figures.wording import CLOSE, Wording, differing, earlier, leading_on, moves, signed, wording
from factsheet.lexicon import one_of
from factsheet.patterns import compiled

# Units that are the noun: 11部门联合下发通知 counts no 通知.
_NOUNS = frozenset({"部门", "省", "市", "县", "区", "乡", "镇", "村", "国"})
# 差距从|13.7个百分点|大幅收敛
_MOVED_ON = compiled(
    r"[^,;。]{0,4}(?:收敛|收窄|缩小|扩大|下滑|回落|攀升|飙升|滑落|减少|增加|上升|下降|缩减|拉近)了?$"
)
# 较2021年9月的398.1点|高峰|累跌28%, 与去年的6900元|相比,|少两成
_PEAK = "的?(?:历史)?(?:高峰|峰值|纪录|[新最]?[高低][位点]|水平|水准)?"
_MARK = compiled(f"{_PEAK}(?:相[比较若]|比较)?,?")
_FACING = compiled(f"{_PEAK},?[只仅还尚]?(?:相[比较若差]|比较|差)")
_TO = compiled("[与同跟和距]")


# 以|平均满载率|算,平日仅38%; 按|成交宗数|计,新界占四成二
_BY_MEASURE = compiled(
    "(?:但|若|如果|如|而)?(?:[以按就](?=[^,]*(?:[计算看论言]|来说),)|[单只光]?论)(?P<measure>[^,;。!?:#@~\n、]{2,10}?)(?<!汇率)(?<!价)(?<!价格)"
    "(?:来?[计算看论]|计算|而[言论]|来说)?,"
)
_BARE_THINGS = frozenset({"named", "shared"})


def measured(frame: Frame) -> list[Measured]:
    """Every slot of the frame with its metric."""
    found: list[Measured] = []
    story = Story(frame)
    tables = cells(frame)
    for slot in frame.slots:
        if story.last and story.last.slot.line != slot.line:
            story = Story(frame)
        story.go_on(slot)
        one = _measured(slot, story, tables.get(slot.number))
        story.add(one)
        found.append(_held_apart(_by_measure(one, frame)))
    return found


def _measured(slot: Slot, story: Story, cell: Cell | None) -> Measured:
    said = _wording(slot, story)
    moved = change(slot, said, story.frame, story.last, cell)
    if cell:
        return Measured(slot, said, "cell", cell.metric, True, moved, cell.moves, cell.heading, cell.dated)
    if not _measures(slot, story.frame):
        return Measured(slot, said, None, None, False, None, False)
    again = story.last is not None and bracketed_rate(slot, story.last, story.frame)
    rate = said.rate or again or by_so_much(slot, story.frame)
    for one in READERS if slot.quantity.kind != "ordinal" else (ranked,):
        if metric := one.read(slot, said, story):
            if one is told and not said.change and (about := topic(story.frame, slot)):
                moved = about[1]
            metric = (*metric, *_closing(slot, metric, story.frame))
            return Measured(slot, said, one.name, metric, not one.carries, moved, rate)
    return Measured(slot, said, None, None, False, moved, rate)


def _closing(slot: Slot, metric: Metric, frame: Frame) -> Metric:
    """The word for the close of a share behind the name of the firm: |恒曜|今日|收报|5.84元, but |股价|收报5.84元."""
    if slot.quantity.kind != "money" or "价" in frame.seen[slice(*metric[-1])]:
        return ()
    close = CLOSE.search(frame.seen, max(slot.start, metric[-1][1]), slot.quantity.start)
    return (close.span("close"),) if close else ()


def _by_measure(one: Measured, frame: Frame) -> Measured:
    """A thing with the measure that the sentence opens with: 以平均满载率算,|平日|仅38% is about |平日||平均满载率|."""
    if one.reader not in _BARE_THINGS or one.metric is None or one.slot.quantity.unit in AGES:
        return one
    by = _BY_MEASURE.match(frame.seen, frame.part(one.slot), one.slot.clause)
    if by is None or not headed(by["measure"]) or headed(frame.seen[slice(*one.metric[-1])]):
        return one
    return replace(one, metric=(*one.metric, by.span("measure")))


def _held_apart(one: Measured) -> Measured:
    """How far a thing stands from another is measured by both: 工业增加值增长6.3%,|高于全国平均|0.5个百分点."""
    apart = one.wording.apart
    if not (one.metric and apart and (one.rate or one.slot.quantity.kind == "percentage_point")):
        return one
    return replace(one, metric=(*one.metric, apart))


def _measures(slot: Slot, frame: Frame) -> bool:
    return slot.quantity.unit not in _NOUNS and frame.seen[slot.quantity.start] == QUANTITY


def _wording(slot: Slot, story: Story) -> Wording:
    """The words of the figure; one of a list shares those of the first: 增长8.3%和|9.6%|."""
    frame = story.frame
    if not (slot.joined and story.last):
        base = _base_before(slot, story)
        mark = _MARK.match(frame.seen, slot.start, slot.quantity.start) if base else None
        said = wording(
            frame.seen,
            mark.end() if mark else max(slot.start, _priced_till(story)),
            slot.quantity.start,
            leading=_leads(slot, frame),
            relative=slot.quantity.kind in RELATIVE,
            held=base is not None and (earlier(base) or _TO.match(base) is not None),
            facing=_FACING.match(frame.seen, slot.quantity.end) is not None,
        )
        said = differing(signed(said, frame.seen, slot.start, slot.quantity), frame.seen, slot.quantity)
        return replace(said, starting=True) if frame.seen.startswith(ARROWS, slot.quantity.end) else said
    falling = slot.quantity.value is not None and slot.quantity.value < 0
    shared = replace(story.last.wording, name=(slot.start, slot.start), share=None, starting=False)
    return replace(shared, change="decrease") if shared.change and falling else shared


def _priced_till(story: Story) -> int:
    """Where the words end that name the figure before as a price: 以每股12.5元|的价格|回购不超过800万股."""
    last = story.last
    return last.metric[-1][1] if last and last.metric and last.reader == "priced" else 0


def _base_before(slot: Slot, story: Story) -> str | None:
    """The words that hold the slot's figure to the one right before: |较2023年的|6900元少两成, |与香港的|28.1%仅差0.8个百分点."""
    before = story.last
    if before is None or before.slot.quantity.end != slot.start or before.wording.base is None or before.rate:
        return None
    return story.frame.seen[slice(*before.wording.base)]


def _leads(slot: Slot, frame: Frame) -> bool:
    """Whether the figure behind the slot is where it moved: 由|四成|拉高至六成, 从|3万元|翻一番, 由|蚀6亿元|,转为赚2亿元."""
    if not frame.seen.startswith(QUANTITY, slot.end):
        if _MOVED_ON.match(frame.behind(slot)):
            return True
        after = frame.after(slot)
        turned = frame.seen[slot.quantity.end : after.quantity.start] if after else ""
        return _on().match(turned) is not None and leading_on(turned[1:])
    return leading_on(frame.behind(slot)) or doubled(frame.slots[slot.number + 1].quantity)


@cache
def _on() -> re.Pattern[str]:
    """由蚀6亿元|,转为|赚2亿元, 从原订的15亿元|,上调至|18亿元; but 由去年起加至88元,流失率降至一成."""
    return compiled(f",(?:再|并|一口气|进一步|大幅|小幅|逐[步年季月]|一路)?(?:转|{one_of(moves())})")


READERS = (
    reached, listed, former, aged, those, meeting, multiplied, shared, ranked, held, called, won, serving, priced, taxed, laid_out, sized,
    counted, possessed, given, spent, summed, paced, worth, announced, named, labelled, bracketed, told, itemised,
    fulfilled, carried,
)  # fmt: skip
