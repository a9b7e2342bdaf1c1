"""A parsed page as the lines that a reader sees, each with the element that it begins in."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from factsheet.patterns import compiled

NO_TEXT = frozenset(("script", "style", "noscript", "template", "iframe", "svg", "select", "button", "textarea"))
BREAKS = frozenset(("p", "div", "br", "li", "tr", "td", "th", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol"))
BREAKS |= {"dl", "dd", "dt", "main", "section", "article", "header", "footer", "nav", "aside", "blockquote", "figure", "figcaption"}
LONG_ROW = 120  # characters; a longer row of a table lays out the page
CELLS = "\u3000\u3000"


class PageLine(NamedTuple):
    """A line and where it stands."""

    text: str
    element: Any


def tree_of(html: str) -> Any:
    """The parsed page; what encoding it declares no longer matters."""
    from lxml.html import HTMLParser, document_fromstring

    source = compiled(r"^\s*<\?xml[^>]*\?>").sub("", html)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    return document_fromstring((source if source.strip() else "<p></p>").encode("utf-8", "replace"), parser=parser)


def lines_of(tree: Any) -> list[PageLine]:
    """The lines of the page's body; lines of stars and strokes are none."""
    body = tree.find("body")
    return [line for line in _lines(tree if body is None else body) if any(c.isalnum() for c in line.text)]


def spaced(text: str) -> str:
    """The text with single spaces, as a browser shows it; an ideographic space is a character, but no indent."""
    return compiled(r"[ \t\r\n\f\xa0]+").sub(" ", text).strip()


def _lines(body: Any) -> Iterator[PageLine]:
    parts: list[str] = []
    owner = body
    for text, element, breaks in (*_pieces(body), ("", body, True)):
        if breaks:
            if line := spaced("".join(parts)):
                yield PageLine(line, owner)
            parts, owner = [], element
        parts.append(text)


def _pieces(element: Any) -> Iterator[tuple[str, Any, bool]]:
    """Text in order, the element that it stands in, and whether a new line begins with it."""
    if not isinstance(element.tag, str) or element.tag in NO_TEXT:
        return
    if element.tag == "tr" and (row := _row(element)):
        yield row, element, True
        return
    yield element.text or "", element, element.tag in BREAKS
    for child in element:
        yield from _pieces(child)
        yield child.tail or "", element, isinstance(child.tag, str) and child.tag in BREAKS


def _row(row: Any) -> str:
    """The cells of a row on one line, if it is a row of data."""
    cells = [spaced("".join(cell.itertext())) for cell in row if cell.tag in ("td", "th")]
    is_data = len(cells) > 1 and sum(map(len, cells)) <= LONG_ROW and not any("。" in cell for cell in cells)
    return CELLS.join(cells) if is_data and next(row.iter("table", "p", "li", "script", "br"), None) is None else ""
