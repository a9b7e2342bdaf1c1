"""An article as its figures see it: each quantity a run of `#`, each date a run of `@`, brackets without figures `~`.

    去年甬港进出口总额385.2亿元,占比6.3%      the view
    @@甬港进出口总额#######,占比####          what the rules here read

Around each figure stand its own words: those before it as far as the clause or the figure before reaches, and those
behind it. A frame has a character for each character of the view, so that a stretch of it is a stretch of the text.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from factsheet.model import Article, Block, BlockKind, DateMention, Quantity
from factsheet.patterns import compiled
from factsheet.records import record

QUANTITY, DATE, ASIDE = "#", "@", "~"
# Where the article itself has those marks: #汽车, a@b.cn.
OTHER = "□"

AGES = frozenset({"岁", "周岁"})
# Kinds of figures that say how much of another, or how many times it.
RELATIVE = frozenset({"multiple", "ratio", "percent"})
_LISTED, _LONGEST_LIST = ("item", "heading"), 40  # kinds of the blocks of a list, and how many of them it has
# A quotation as far as it is open; one that goes on for longer was never closed.
_SPEECH = compiled(r"“[^“”\n]{0,399}"), compiled(r"「[^「」\n]{0,399}")
TIMES = frozenset({"年", "月", "个月", "周", "天", "日", "小时", "分钟"})

# What ends a clause; a gap of spaces divides the cells of a table, and a list goes on behind a figure: 4人死亡、17人受伤.
_STOP = compiled(r"[,;。!?:\n\t|()]| {2,}|——|/(?<=[>#）)]/)|(?<=#)[^,;。!?:\n#]*?、|【|】")
_LINE = compiled(r"\n")
_SENTENCE = compiled(r"[。!?\n]")
_PART = compiled("(?<![ A-Za-z]) (?![ A-Za-z])")
_BRACKET = compiled(r"\([^()#\n]{1,60}\)|《[^《》#\n]{1,60}》")
_JOINED = compiled(r"(?:个?(?:[、和与及或/]|以及)(?:约|近|逾|超过?)?)?")
_WHEN = compiled("前(?!后)|间(?![接隔歇])|之?内(?![部外地需存容])|以?后(?![备续期勤台半端])")
# Readers look back to where the clause and the sentence begin; no text without a stop makes them look at all of it.
_FARTHEST = 1000
_KEPT = ("到", "至", "为", "控制在", "维持在", "保持在", "压缩在", "缩短在", "稳定在")  # but 须在|12个月|内赔偿
_REPEATED = compiled(r"(?:连续?[升跌增减涨降]?|每|一连)$")


@record
class Slot:
    """A quantity with its own words: `start` to the quantity before it, the quantity to `end` behind it.

    `number` counts the slots; `clause`, `sentence` and `line` are where those begin; `series` counts those of its list.
    """

    number: int
    quantity: Quantity
    start: int
    end: int
    clause: int
    sentence: int
    line: int
    series: range

    @property
    def joined(self) -> bool:
        """Whether nothing but 、 or 和 stands between this quantity and the one before: 12.4%、3.5%和|-6.1%|."""
        return self.number > self.series.start


@record
class Frame:
    """The article with its quantities and dates blanked, and where each quantity stands."""

    article: Article
    seen: str
    slots: tuple[Slot, ...]
    dates: tuple[DateMention, ...]
    _block_starts: tuple[int, ...]
    _spoken: bytearray

    def block(self, at: int) -> Block | None:
        """The block of the article that holds an offset."""
        index = bisect_right(self._block_starts, at) - 1
        block = self.article.blocks[index] if index >= 0 else None
        return block if block and at < block.end else None

    def behind(self, slot: Slot) -> str:
        """The words of the slot behind its quantity."""
        return self.seen[slot.quantity.end : slot.end]

    def before(self, slot: Slot) -> Slot | None:
        """The slot before, None for the first."""
        return self.slots[slot.number - 1] if slot.number else None

    def after(self, slot: Slot) -> Slot | None:
        """The slot behind, None for the last."""
        return self.slots[slot.number + 1] if slot.number + 1 < len(self.slots) else None

    def part(self, slot: Slot) -> int:
        """Where the part of the sentence with the figure's clause begins, behind the last ; of it."""
        return max(slot.sentence, self.seen.rfind(";", slot.sentence, slot.clause) + 1)

    def bracketed(self, slot: Slot, behind: Slot) -> bool:
        """Whether right behind the figure a bracket holds nothing but the other one: 近六成(|58.5%|)."""
        alone = self.seen.startswith(")", behind.quantity.end)
        return alone and self.seen[slot.quantity.end : behind.quantity.start] == "("

    def opener(self, slot: Slot) -> Block | None:
        """What opens the list that holds the figure: 巡查十二个市场，主要发现包括：."""
        end = bisect_right(self._block_starts, slot.quantity.start)
        blocks = self.article.blocks[max(end - _LONGEST_LIST, 0) : end]
        if not blocks or blocks[-1].kind not in _LISTED:
            return None
        opener = next((block for block in reversed(blocks) if block.kind not in _LISTED), None)
        return opener if opener and self.seen.endswith(":", opener.start, opener.end) else None

    def kind(self, at: int) -> BlockKind | None:
        """What the block is that holds an offset: a title, a heading, a caption."""
        block = self.block(at)
        return block.kind if block else None

    def spoken(self, slot: Slot) -> bool:
        """Whether the figure stands in a quotation."""
        return self.in_speech(slot.quantity.start)

    def in_speech(self, at: int) -> bool:
        """Whether a place is in a quotation."""
        return self._spoken[at] == 1

    def within(self, start: int, end: int) -> Iterator[Slot]:
        """The slots whose quantities begin between two offsets."""
        number = bisect_left(self.slots, start, key=lambda slot: slot.quantity.start)
        while number < len(self.slots) and self.slots[number].quantity.start < end:
            yield self.slots[number]
            number += 1


def framed(article: Article, quantities: Sequence[Quantity], dates: Sequence[DateMention]) -> Frame:
    """The frame of an article."""
    seen = _blanked(_parted(article), quantities, dates)
    starts = tuple(block.start for block in article.blocks)
    return Frame(article, seen, tuple(_slots(seen, quantities)), tuple(dates), starts, _spoken(seen))


def _spoken(seen: str) -> bytearray:
    """A mark for each place that is in a quotation, behind its first mark and not behind its last."""
    places = bytearray(len(seen) + 1)
    for speech in (found for opened in _SPEECH for found in opened.finditer(seen)):
        start, end = speech.start() + 1, speech.end() + 1
        places[start:end] = b"\1" * (end - start)
    return places


def _parted(article: Article) -> str:
    """The view, with a mark between the parts of a headline that only a space divides: 买卖移转减两成;囤房税催出卖压."""
    view = article.view
    for block in article.blocks:
        if block.kind == "title":
            parted = _PART.sub(";", view[block.start : block.end])
            view = view[: block.start] + parted + view[block.end :]
    return view


def _blanked(view: str, quantities: Iterable[Quantity], dates: Iterable[DateMention]) -> str:
    for mark in QUANTITY + DATE + ASIDE:
        view = view.replace(mark, OTHER)
    seen = list(view)
    for date in dates:
        seen[date.start : date.end] = DATE * (date.end - date.start)
    for quantity in quantities:
        mark = DATE if _when(view, quantity) else QUANTITY
        seen[quantity.start : quantity.end] = mark * (quantity.end - quantity.start)
    return _BRACKET.sub(lambda bracket: ASIDE * len(bracket.group()), "".join(seen))


def _when(view: str, quantity: Quantity) -> bool:
    """Whether a stretch of time says when, not how much: 连续|八年|, 每|两年|, |三年|前, |12个月|内, but 缩短到|5小时|内."""
    if quantity.unit not in TIMES:
        return False
    behind = _WHEN.match(view, quantity.end)
    if behind and not (behind.group() == "内" and view.endswith(_KEPT, 0, quantity.start)):
        return True
    return bool(_REPEATED.search(view, max(quantity.start - 3, 0), quantity.start))


def _slots(seen: str, quantities: Sequence[Quantity]) -> Iterator[Slot]:
    stops = [stop.span() for stop in _STOP.finditer(seen)]
    ends = [end for _, end in stops]
    sentences = [stop.end() for stop in _SENTENCE.finditer(seen)]
    lines = [stop.end() for stop in _LINE.finditer(seen)]
    lists = _lists(seen, quantities)
    before = 0
    for number, quantity in enumerate(quantities):
        farthest = quantity.start - _FARTHEST
        clause = max(_last(ends, quantity.start), farthest)
        after = quantities[number + 1].start if number + 1 < len(quantities) else len(seen)
        yield Slot(
            number,
            quantity,
            start=max(clause, before),
            end=max(min(_stop_behind(seen, stops, quantity.end), after), quantity.end),
            clause=clause,
            sentence=max(_last(sentences, quantity.start), farthest),
            line=_last(lines, quantity.start),
            series=lists[number],
        )
        before = quantity.end if seen[quantity.start] == QUANTITY else before


def _stop_behind(seen: str, stops: list[tuple[int, int]], at: int) -> int:
    """Where the clause ends; a list's stop takes in the words behind the figure, and its mark is the end of it."""
    behind = bisect_left(stops, (at, at))
    if behind == len(stops):
        return len(seen)
    start, end = stops[behind]
    return end - 1 if seen[end - 1] == "、" else start


def _lists(seen: str, quantities: Sequence[Quantity]) -> list[range]:
    """For each quantity the numbers of those joined with it by 、 or 和."""
    lists: list[range] = []
    first = 0
    for number in range(1, len(quantities) + 1):
        joined = number < len(quantities) and _JOINED.fullmatch(
            seen, quantities[number - 1].end, quantities[number].start
        )
        if not joined:
            lists += [range(first, number)] * (number - first)
            first = number
    return lists


def _last(places: list[int], at: int) -> int:
    """The last of the places that is not behind `at`."""
    found = bisect_right(places, at)
    return places[found - 1] if found else 0
