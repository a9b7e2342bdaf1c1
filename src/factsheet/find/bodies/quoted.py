"""Names of bodies in marks of quotation, which may hold any words: 民营剧团“|不散场剧社|”首演."""

from collections.abc import Iterator

from factsheet.find.names.page import HAN, Page
from factsheet.patterns import compiled

_OPENING, _CLOSING = frozenset("“「『"), frozenset("”」』")
_LONGEST = 14
# Who speaks for what stands in the marks: 「山脚公民行动」|发言人, 环保组织“守望清溪”|创办人.
_SPOKEN_FOR = compiled(
    "[“「](?P<name>[\u3400-\u9fff]{3,12})[”」](?=(?:的)?(?:发言人|召集人|会长|理事长|秘书长|执行长|社长|总干事|创办人|创始人|联合创始人|董事长|总经理))"
)


def spoken_for(page: Page) -> Iterator[tuple[int, int]]:
    """Names in marks of quotation that somebody speaks for or has founded."""
    return (match.span("name") for match in _SPOKEN_FOR.finditer(page.view))


def quoted(page: Page, head: int, end: int) -> int | None:
    """Where the name begins that fills the marks and ends with this head; None if words of prose are all it has."""
    view = page.view
    if end >= len(view) or view[end] not in _CLOSING:
        return None
    start = head
    while start > max(head - _LONGEST, 0) and HAN.match(view[start - 1]):
        start -= 1
    filled = start > 0 and view[start - 1] in _OPENING and head - start >= 2
    return start if filled and not all(page.ordinary[start:head]) else None
