"""Whole sentences of an article, as a reader would cut them.

Takes an article with its blocks, gives sentences with offsets. A stop ends a sentence with the marks that close
behind it (他说：“路通了。”), but not inside a title (《摔跤吧！爸爸》), a bracket or a short quotation, not when the
words that say who spoke still follow (“路通了！”他说。), and not between digits (3.5).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factsheet.load.dateline import dateline
from factsheet.model import Article, Block, Sentence
from factsheet.patterns import compiled, lettered

# A stop with everything that closes behind it. An ASCII full stop only where it can't be a decimal point or a domain.
# It begins with a class, so that a search passes over all other characters at once.
STOP = lettered(
    r"""[。!?….] (?: (?<=[。!?]) [。!?]* | (?<=…) …?(?=[”’」』\s]|$) | (?<=[㐀-鿿”」』）)%]\.) (?![\w.])
         | (?<=[㐀-鿿]\.) (?=[㐀-鿿“「]) | (?<=[A-Za-z]{2}\.) (?=\s+[A-Z“"]|\s*$) )
        (?P<closers> [”’」』）)》〉】\]"]* )""",
    re.VERBOSE,
)
MARK = compiled(r"[“”‘’「」『』（）()《》〈〉【】\[\]\"]")
OPENERS = dict(zip("“‘「『（(《〈【[\"", "”’」』）)》〉】]”", strict=True))
QUOTES = frozenset("“‘「『\"")
TITLES = frozenset("《〈")
LONG_QUOTATION = 120  # characters; a speech longer than this is cut at its own stops
LONG_INSERT = 200  # ... and a bracket or title longer than this was never closed
SHORT_CRY = 14
LONGEST = 600  # a text without stops is cut at its commas and spaces, or just there
PAUSE = compiled(r"[,、;:\s]")
DEEPEST = 8  # marks that are open at once; what is still open behind that was never closed

# What goes on behind a closed quotation: “路通了！”他说。 “要快！”的呼声 “好！”、“再来！”
GOES_ON = compiled(r"\s?[,、;:，；：的等和与及为是—]")
ATTRIBUTION = compiled(
    r"[^。!?;,:\n“「]{0,24}?(?:如是说|说道?|表示|(?<!名)称|指出|介绍|告诉|坦言|强调|认为|回忆|感慨|感叹|补充|提醒|解释|透露|直言"
    r"|呼吁|建议|回应|问道|答道|写道|喊道|笑道|叹道)[^。!?;,:\n“「]{0,8}(?P<mark>[。!?,:])"
)


@lru_cache(maxsize=1)
def sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the paragraphs and list items, in order; titles, headings, captions and bylines hold none.

    Kept for the article at hand: its summary, its key phrases and its timeline are made of the same ones.
    """
    prose = [block for block in article.blocks if block.kind in ("body", "item")]
    return tuple(s for number, block in enumerate(prose) for s in _of_block(article.view, block, number))


def _of_block(view: str, block: Block, number: int) -> Iterator[Sentence]:
    for start, end in spans(view, block.start, block.end):
        # The dateline is part of the first sentence's span, and dropped from what is printed.
        line = dateline(view, start, end) if start == block.start else None
        yield Sentence(start, end, number, line.end if line and line.end < end else start)


def spans(view: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The sentences between two offsets of a view, without the white space around them."""
    end = len(view) if end is None else end
    inserts = _inserts(view, start, end)
    begin = start
    for stop in STOP.finditer(view, start, end):
        if stop.start() < begin:
            continue
        while inserts and inserts[-1].end < stop.end():
            inserts.pop()
        insert = inserts[-1] if inserts and inserts[-1].start < stop.start() else None
        cut = _cut(view, begin, stop, insert, end)
        if cut is not None:
            yield from _trimmed(view, begin, cut)
            begin = cut
    yield from _trimmed(view, begin, end)


def _cut(view: str, begin: int, stop: re.Match[str], insert: "Insert | None", end: int) -> int | None:
    """Where the sentence ends that this stop ends, or None where it goes on."""
    if insert is None or not stop["closers"]:
        return None if insert else stop.end()
    if stop.end() < insert.end or insert.opener in TITLES or GOES_ON.match(view, stop.end(), end):
        return None
    if insert.opener not in QUOTES:  # （全文完。） is a sentence only where no other has begun
        return stop.end() if insert.start == begin else None
    attribution = ATTRIBUTION.match(view, stop.end(), end)
    if attribution and attribution["mark"] in "。!?":
        return attribution.end()
    if attribution and view.startswith(("“", "「", '"'), attribution.end()):  # “走。”他说,“快走。”
        return None
    # 他高喊“加油！”冲过终点。 - a short cry in mid-sentence; 他说：“路通了。” - a speech
    a_cry = insert.end - insert.start <= SHORT_CRY and insert.start > begin and view[insert.start - 1] not in ":,"
    return None if a_cry else stop.end()


class Insert(NamedTuple):
    """A quotation, title or bracket that stays whole."""

    start: int
    end: int
    opener: str


def _inserts(view: str, start: int, end: int) -> list[Insert]:
    """The outermost of them between two offsets, the last one first."""
    opened: list[tuple[str, int]] = []
    found: list[Insert] = []
    for match in MARK.finditer(view, start, end):
        mark = match.group()
        if mark == '"':
            mark = "”" if any(opener == '"' for opener, _ in opened[-DEEPEST:]) else '"'
        if mark in OPENERS:
            opened.append((mark, match.start()))
            continue
        innermost = range(len(opened) - 1, max(-1, len(opened) - DEEPEST - 1), -1)
        depth = next((i for i in innermost if mark == OPENERS[opened[i][0]]), None)
        if depth is not None:
            opener, at = opened[depth]
            del opened[depth:]
            if match.end() - at <= (LONG_QUOTATION if opener in QUOTES else LONG_INSERT):
                while found and found[-1].start > at:
                    found.pop()
                found.append(Insert(at, match.end(), opener))
    return found[::-1]


def _trimmed(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span without white space at its ends; one that is far too long for a sentence in pieces."""
    while end - start > LONGEST:
        pause = PAUSE.search(view[start : start + LONGEST][::-1])
        cut = start + LONGEST - (pause.start() if pause else 0)
        yield from _trimmed(view, start, cut)
        start = cut
    while start < end and view[start].isspace():
        start += 1
    while start < end and view[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
