"""Tables for a terminal, by rich, which knows how wide a Chinese character is. Imported for terminals only."""

import os
from collections.abc import Sequence
from typing import Literal

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

Justify = Literal["left", "right"]


def table(
    title: str | None,
    headings: Sequence[tuple[str, Justify]],
    rows: Sequence[Sequence[str]],
    caption: str | None = None,
    color: bool = True,
) -> str:
    """One table in the width of the terminal; every cell is text as it is, never markup.

    A left column folds, a right one never does.
    """
    grid = Table(
        caption=Text(caption, style="dim") if caption else None,
        caption_justify="right",
        box=box.SQUARE,
        header_style="bold",
    )
    for heading, justify in headings:
        grid.add_column(Text(heading), justify=justify, overflow="fold", no_wrap=justify == "right")
    for row in rows:
        grid.add_row(*map(Text, row))
    screen = console(color)
    with screen.capture() as drawn:
        if title:
            screen.print(Text(title, style="bold"))
        screen.print(grid)
    return drawn.get()


def console(color: bool = True) -> Console:
    """The terminal; without colour and bold type for `--no-color`, NO_COLOR and TERM=dumb."""
    plain = not color or bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Console(color_system=None if plain else "auto", highlight=False, markup=False, emoji=False)
