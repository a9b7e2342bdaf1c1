"""Markdown to blocks: the text stays as it is, marks are left out of the blocks.

Headings, lists, quotations and tables are told apart by their first characters; code, HTML and front matter are no
prose. Marks inside a line (**, links) stay in the text; `plain` takes them out of what is printed.
"""

import re
from collections.abc import Iterator

from factsheet.load.conventions import convention_of
from factsheet.load.lines import Line, stripped
from factsheet.model import Block, BlockKind
from factsheet.patterns import compiled

LINE = compiled(
    r"""(?P<heading>\#{1,6}\s+) | (?P<item>(?:>\s*)*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?) | (?P<body>(?:>\s*)+)
        | (?P<boilerplate><!--.*|</?[a-zA-Z][^>]*>$|\|.*|(?:[-*_]\s*){3,}$|!\[.*|\[[^\]]+\]:.*|=+$)""",
    re.VERBOSE,
)
FENCE = compiled(r"(?:```|~~~)")
LINK = compiled(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
EMPHASIS = compiled(r"(\*{1,3}|_{2,3}|~~|`+)(?=\S)(.+?)(?<=\S)\1")


def blocks(text: str, view: str) -> tuple[Block, ...]:
    """The blocks of a Markdown text, in order; lines that stand together are one paragraph."""
    return tuple(_with_title(list(_paragraphs(text, list(_classified(text, view))))))


def plain(text: str) -> str:
    """A passage without the marks inside a line: `**记者**从[会上](https://…)获悉` becomes 记者从会上获悉."""
    return EMPHASIS.sub(r"\2", LINK.sub(r"\1", text))


def _classified(text: str, view: str) -> Iterator[Block]:
    fenced = False
    front_matter = text.startswith("---\n")
    for number, line in enumerate(stripped(text)):
        source = text[line.start : line.end]
        if front_matter or fenced or FENCE.match(source):
            if front_matter:
                front_matter = number == 0 or source not in ("---", "...")
            elif FENCE.match(source):
                fenced = not fenced
            yield Block(*line, "boilerplate", "not prose")
            continue
        yield _block(view, line)


def _block(view: str, line: Line) -> Block:
    match = LINE.match(view, line.start, line.end)
    if match is None:
        convention = convention_of(view[line.start : line.end])
        return Block(*line, convention.kind, convention.reason) if convention else Block(*line, "body")
    if match["boilerplate"]:
        return Block(*line, "boilerplate", "not prose")
    kind: BlockKind = "heading" if match["heading"] else "item" if match["item"] else "body"
    end = len(view[: line.end].rstrip("# ")) if kind == "heading" else line.end
    return Block(min(match.end(), end), max(match.end(), end), kind)


def _paragraphs(text: str, lines: list[Block]) -> Iterator[Block]:
    """Body lines with no blank line between them are one block, as Markdown has it."""
    open_block: Block | None = None
    for block in lines:
        joins = open_block and block.kind == "body" and open_block.kind in ("body", "item")
        if open_block and joins and text[open_block.end : block.start].count("\n") == 1:
            open_block = Block(open_block.start, block.end, open_block.kind)
            continue
        if open_block:
            yield open_block
        open_block = block
    if open_block:
        yield open_block


def _with_title(found: list[Block]) -> Iterator[Block]:
    """The first heading is the title where no prose stands before it."""
    first = next((b for b in found if b.kind in ("heading", "body", "item")), None)
    return (Block(b.start, b.end, "title") if b is first and b.kind == "heading" else b for b in found)
