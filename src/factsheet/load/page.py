"""A parsed page as lines of text: those of the head of its story, and the longest run of paragraphs."""

from collections.abc import Iterator
from typing import Any

from factsheet.load.conventions import convention_of
from factsheet.patterns import compiled
from factsheet.view import fold

NO_TEXT = frozenset(("script", "style", "noscript", "template", "iframe", "svg", "select", "button", "textarea"))
FURNITURE = ("nav", "footer", "aside", "header")
BREAKS = frozenset(("p", "div", "br", "li", "tr", "td", "th", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "dd", "dt"))
BREAKS |= {"main", "section", "article", "blockquote", "figcaption"}
HEAD = 30  # lines behind the title in which the story's day and outlet stand
STOPS = "[。！？；]"


def tree_of(html: str) -> Any:
    """The parsed page; an encoding that it declares is past."""
    from lxml.html import HTMLParser, document_fromstring, fromstring

    source = compiled(r"^\s*<\?xml[^>]*\?>").sub("", html)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    return document_fromstring(source.encode("utf-8", "replace"), parser=parser) if source.strip() else fromstring("<p></p>")


def head_lines(tree: Any, title: str | None, story: list[str]) -> list[str]:
    """The short lines between the title and the story that say when, by whom and from where it comes."""
    known = set(story)
    lines = [line for line, _ in _lines(tree)]
    begin = next((i + 1 for i, line in enumerate(lines) if title and line.startswith(title[:20])), 0)
    found: list[str] = []
    for line in lines[begin : begin + HEAD]:
        if line in known and len(line) > 30:
            break
        convention = convention_of(fold(line)) if len(line) <= 120 and line not in known else None
        if convention and convention.kind == "meta" and line not in found:
            found.append(line)
    return found


def longest_run(tree: Any) -> list[str]:
    """The paragraphs of the element that holds the most prose of its own."""
    runs: dict[Any, list[str]] = {}
    for line, element in _lines(tree):
        if not any(ancestor.tag in FURNITURE for ancestor in element.iterancestors()):
            runs.setdefault(element.getparent() if element.tag in ("p", "h2", "h3", "li") else element, []).append(line)
    return max(runs.values(), key=_prose, default=[])


def _prose(lines: list[str]) -> int:
    return sum(len(line) for line in lines if compiled(STOPS).search(line))


def _lines(tree: Any) -> Iterator[tuple[str, Any]]:
    """The lines that a reader sees, with the element that each begins in."""
    body = tree.find("body") if tree.tag == "html" else tree
    parts: list[str] = []
    owner: Any = body
    for text, element, breaks in _pieces(body if body is not None else tree):
        if breaks:
            if line := " ".join("".join(parts).split()):
                yield line, owner
            parts, owner = [], element
        parts.append(text)
    if line := " ".join("".join(parts).split()):
        yield line, owner


def _pieces(element: Any) -> Iterator[tuple[str, Any, bool]]:
    """Text in order, the element that it stands in, and whether a new line begins there."""
    if not isinstance(element.tag, str) or element.tag in NO_TEXT:
        return
    breaks = element.tag in BREAKS
    yield element.text or "", element, breaks
    for child in element:
        yield from _pieces(child)
        broken = isinstance(child.tag, str) and child.tag in BREAKS
        yield child.tail or "", element, broken
