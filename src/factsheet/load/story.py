"""The story of a page: which of its lines are the article, and which lines around it say who wrote it and when.

trafilatura says what text of the page is its main text; the lines themselves are the page's, for it runs paragraphs
together that only `<br>` or a table's cells set apart. Short lines at the edges count where they stand in the
element that holds all the prose.
"""

from collections.abc import Iterable
from itertools import takewhile
from typing import Any

from factsheet.load.conventions import convention_of
from factsheet.load.page import PageLine
from factsheet.patterns import compiled, lettered
from factsheet.view import fold

STOP = "[。！？；!?;]"
PROSE = 16  # characters: a shorter sentence is no sign of the story
SHORT = 8  # characters: a shorter line is in the main text only as a line of it
HEAD, FOOT = 30, 8  # lines around the story in which its day and outlet may stand
LONG_HEAD = 120
ASIDE = r"(?i)comment|related|recommend|sidebar|footer|copyright|breadcrumb|share|pinglun|tuijian"
MAIN = 0.5  # of the prose must be in the main text, or it was missed


def story_of(lines: list[PageLine], main_text: str) -> list[PageLine]:
    """The lines of the story; by the element with the most prose where the main text misses it."""
    flat = _flat(main_text)
    whole = {_flat(line) for line in main_text.splitlines()}
    found = [line for line in lines if _flat(line.text) in (flat if len(line.text) >= SHORT else whole)]
    other = _longest_run(lines)
    if _weight(found) < MAIN * _weight(other):
        found = other
    prose = [line for line in found if _is_prose(line)]
    if not prose:
        return found
    holder = _common(line.element for line in prose)
    first, last = lines.index(prose[0]), lines.index(prose[-1])
    chosen, prosaic = set(map(id, found)), set(map(id, prose))
    return [
        line
        for i, line in enumerate(lines)
        if (id(line) in chosen or (first < i < last and _is_prose(line)))
        and (id(line) in prosaic or (_within(line.element, holder) and not _aside(line.element, holder)))
    ]


def lines_about(lines: list[PageLine], title: str | None, story: list[PageLine]) -> tuple[list[str], list[str]]:
    """The lines above and below the story that say when it came out, where and by whom."""
    first, last = (lines.index(story[0]), lines.index(story[-1])) if story else (len(lines), len(lines))
    above, below = lines[max(first - HEAD, 0) : first], lines[last + 1 : last + 1 + FOOT]
    if title:
        named = [i for i, line in enumerate(above) if line.text.startswith(title[:20])]
        # Portals print the day above the title as well as below it.
        above = above[max(named[-1] - 6, 0) :] if named else above
    return _about(above), _about(below)


def _about(lines: Iterable[PageLine]) -> list[str]:
    conventions = ((line.text, convention_of(fold(line.text))) for line in lines if len(line.text) <= LONG_HEAD)
    return list(dict.fromkeys(text for text, convention in conventions if convention and convention.kind == "meta"))


def _flat(text: str) -> str:
    return compiled(r"[\s|\\]+").sub("", text)


def _is_prose(line: PageLine) -> bool:
    return len(line.text) >= PROSE and lettered(STOP).search(line.text) is not None and convention_of(fold(line.text)) is None


def _weight(lines: Iterable[PageLine]) -> int:
    return sum(len(line.text) for line in lines if _is_prose(line))


def _longest_run(lines: list[PageLine]) -> list[PageLine]:
    """The lines of the element that holds the most prose of its own."""
    runs: dict[Any, list[PageLine]] = {}
    for line in lines:
        element = line.element
        runs.setdefault(element.getparent() if element.tag in ("p", "h2", "h3", "li", "br") else element, []).append(line)
    return max(runs.values(), key=_weight, default=[])


def _common(elements: Iterable[Any]) -> Any:
    """The smallest element that holds them all."""
    paths = [[*reversed(list(element.iterancestors())), element] for element in elements]
    shared = list(takewhile(lambda level: all(e is level[0] for e in level), zip(*paths, strict=False)))
    holder = shared[-1][0]
    return holder.getparent() if holder.tag == "p" and holder.getparent() is not None else holder


def _within(element: Any, holder: Any) -> bool:
    return element is holder or any(ancestor is holder for ancestor in element.iterancestors())


def _aside(element: Any, holder: Any) -> bool:
    """Whether the line stands in a box of comments or of other stories inside the holder."""
    boxes = takewhile(lambda box: box is not holder, (element, *element.iterancestors()))
    return any(lettered(ASIDE).search(f"{box.get('class')} {box.get('id')}") for box in boxes)
