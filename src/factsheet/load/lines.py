"""The lines of a text, and those joined that a mail program or an old terminal broke in mid-sentence.

国家统计局十九日发布的数据显示，上半年        hard-wrapped: one paragraph, one sentence
规模以上工业增加值同比增长百分之六。
"""

from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import east_asian_width

from factsheet.patterns import compiled

SENTENCE_END = compiled(r"[。！？!?；;：:…][”’」』）)》】\"]*$|[.]$")
NARROWEST, WIDEST = 24, 110  # columns; a page narrower or wider than this is no wrapped text
RAGGED = 6  # columns: 避头尾 moves up to three characters to the next line


class Line(NamedTuple):
    """A line without the white space at its ends."""

    start: int
    end: int


def lines(text: str) -> list[Line]:
    r"""The lines that hold something; `\n`, `\r\n`, `\r` and the other line separators of Unicode end one."""
    return unwrapped(text, list(stripped(text)))


def stripped(text: str) -> Iterator[Line]:
    """The lines as they stand in the text."""
    position = 0
    for raw in text.splitlines(keepends=True):
        if bare := raw.strip():
            start = position + raw.index(bare[0])
            yield Line(start, start + len(bare))
        position += len(raw)


def columns(line: str) -> int:
    """The width of a line on a terminal, a Han character counting two."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in line)


def unwrapped(text: str, lines: list[Line]) -> list[Line]:
    """The lines with those joined that were one before wrapping; as they are if the text isn't wrapped."""
    if any(line.end - line.start > WIDEST for line in lines):
        return lines
    widths = [columns(text[line.start : line.end]) for line in lines]
    widest = max(widths, default=0)
    if not NARROWEST <= widest <= WIDEST:
        return lines
    full = [width >= widest - RAGGED for width in widths]
    broken = [
        full[i] and not SENTENCE_END.search(text[line.start : line.end]) and _follows(text, line, lines[i + 1])
        for i, line in enumerate(lines[:-1])
    ] + [False]
    # Two long headings above short lines are no wrapped text: most of the full lines must break off.
    if sum(broken) < 3 or sum(broken) < 0.5 * sum(full):
        return lines
    return _joined(lines, broken)


def _follows(text: str, line: Line, following: Line) -> bool:
    """No blank line and no indent stands between the two."""
    between = text[line.end : following.start]
    return len(between.splitlines()) <= 1 and not between.endswith(("\u3000\u3000", "  "))


def _joined(lines: list[Line], broken: list[bool]) -> list[Line]:
    joined: list[Line] = []
    breaks_off = False
    for line, breaks in zip(lines, broken, strict=True):
        if breaks_off:
            joined[-1] = joined[-1]._replace(end=line.end)
        else:
            joined.append(line)
        breaks_off = breaks
    return joined
