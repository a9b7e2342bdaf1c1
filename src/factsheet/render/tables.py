"""Tables for a terminal, by rich, which knows how wide a Chinese character is. Imported for terminals only."""

import os
import re
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from rich.cells import cell_len
from rich.console import Console
from rich.containers import Lines
from rich.table import Table
from rich.text import Text

from factsheet.patterns import compiled

Justify = Literal["left", "right"]

# What stays on one line: a number with its sign and unit mark, a Latin word, a character; with the marks that may
# not begin a line behind it (避头) and those that may not end one in front (避尾).
PIECE = compiled(
    r"[“‘「『（(《〈【\[]*(?:[A-Za-z0-9０-９][\w.,:/+%％‰℃．－-]*(?<![,:])|.)[，。、；：！？,.;:!?”’」』）)》〉】\]…—%％]*",
    re.DOTALL | re.ASCII,
)


def wrapped(text: str, columns: int) -> Iterator[str]:
    """The text in lines of at most so many columns, broken where a typesetter would: not in a number, not before 。."""
    line, used = "", 0
    for piece in PIECE.findall(text):
        width = cell_len(piece)
        if used + width > columns and line:
            yield line.rstrip()
            line, used = "", 0
        while width > columns:  # a web address, or a very narrow terminal
            head = _head(piece, columns)
            yield head
            piece = piece[len(head) :]
            width = cell_len(piece)
        if line or not piece.isspace():
            line, used = line + piece, used + width
    if line.strip():
        yield line.rstrip()


def _head(piece: str, columns: int) -> str:
    """As much of the beginning as fits, a character at least."""
    end = 1
    while end < len(piece) and cell_len(piece[: end + 1]) <= columns:
        end += 1
    return piece[:end]


class Prose(Text):
    """A cell of Chinese prose, wrapped by `wrapped` in whatever width the table gives it."""

    def wrap(self, console: Console, width: int, **_: Any) -> Lines:  # the rest is for rich only
        """The lines of the cell."""
        return Lines(Text(line, style=self.style) for line in wrapped(self.plain, width) or [""])


def table(
    title: str | None,
    headings: Sequence[tuple[str, Justify]],
    rows: Sequence[Sequence[str]],
    caption: str | None = None,
    color: bool = True,
) -> str:
    """One table in the width of the terminal; every cell is text as it is, never markup.

    Headings that are all empty are not printed.
    No frame is drawn: where a terminal takes │ and ─ for wide characters, as many Chinese ones do, it would be ragged.
    """
    headed = any(heading for heading, _ in headings)
    grid = Table(box=None, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0), show_header=headed)
    for heading, justify in headings:
        grid.add_column(Text(heading), justify=justify, no_wrap=justify == "right")
    for row in rows:
        grid.add_row(*map(Prose, row))
    screen = console(color)
    with screen.capture() as drawn:
        if title:
            screen.print(Prose(title, style="bold"))
        screen.print(grid)
        if caption:
            screen.print(Prose(caption, style="dim"))
    return "".join(f"{line.rstrip()}\n" for line in drawn.get().splitlines())


def passage(text: str, style: str = "", color: bool = True) -> str:
    """A line of text, or as many as the terminal needs for it; none for no text."""
    screen = console(color)
    with screen.capture() as drawn:
        if text:
            screen.print(Prose(text, style=style))
    return "".join(f"{line.rstrip()}\n" for line in drawn.get().splitlines())


def console(color: bool = True) -> Console:
    """The terminal; without colour and bold type for `--no-color`, NO_COLOR and TERM=dumb."""
    plain = not color or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Console(color_system=None if plain else "auto", highlight=False, markup=False, emoji=False)
