"""Names of which the paper hides a character: a page goes in, the names come out.

業者|曾○雄|, 男子|黃OO|交保, 女乘客|吳X婷|
"""

from collections.abc import Iterator

from factsheet.find.names.page import HAN, Page
from factsheet.find.people.surnames import surnames
from factsheet.patterns import compiled

# What a mask begins with, looked for first: a class alone passes over a page in a tenth of the time.
_ANY_MASK = compiled("[○〇◯●×╳✕*OXx]")
_MASK = compiled("[○〇◯●×╳✕*]{1,2}|[OXx]{1,2}(?![A-Za-z0-9]|光|射|档|片)")
_LONGEST_SURNAME = 2


def masked(page: Page) -> Iterator[tuple[int, int]]:
    """Where such names stand: behind the mask of one character the rest of the given name, behind one of two no more."""
    if not _ANY_MASK.search(page.view):
        return
    for mask in _MASK.finditer(page.view):
        surname = _surname_before(page, mask.start())
        if surname is not None:
            rest = mask.end() - mask.start() == 1 and _is_rest(page, mask.end())
            yield surname, mask.end() + rest


def _surname_before(page: Page, end: int) -> int | None:
    """Where the surname begins that ends here, if no word is torn by it."""
    for start in range(max(end - _LONGEST_SURNAME, 0), end):
        if page.view[start:end] in surnames() and not page.ordinary[start] and not page.through(start):
            return start
    return None


def _is_rest(page: Page, at: int) -> bool:
    """Whether the character here ends the name: 曾○|雄, but 陳○|出庭 where a word begins."""
    return HAN.match(page.view, at) is not None and not page.beginning(at)
