"""The conventions by which newsrooms write what is not prose, and the one that a line is written by."""

from functools import cache

from factsheet.load.conventions import captions, credits, head, legal, navigation, tools, words
from factsheet.load.conventions.convention import Convention

LONGEST = 400  # characters; a longer line is a paragraph

# The order is the logic: what is the article's own (its head, its captions) comes before what is the page's.
CONVENTIONS: tuple[Convention, ...] = (
    *words.CONVENTIONS,
    *legal.CONVENTIONS,
    *credits.CONVENTIONS,
    *navigation.CONVENTIONS,
    *tools.CONVENTIONS,
    *captions.CONVENTIONS,
    *head.CONVENTIONS,
)

OPENERS = frozenset(convention.reason for convention in CONVENTIONS if convention.opens)
ENDS = tuple(convention for convention in CONVENTIONS if convention.ends)


def convention_of(line: str) -> Convention | None:
    """The first convention that a line, in its view, is written by."""
    if len(line) > LONGEST:
        return None
    return next((convention for convention in _of_length(len(line)) if convention.matches(line)), None)


@cache
def _of_length(length: int) -> tuple[Convention, ...]:
    """Those by which lines of so many characters are written: for most paragraphs a few of three dozen."""
    return tuple(convention for convention in CONVENTIONS if length <= convention.longest)
