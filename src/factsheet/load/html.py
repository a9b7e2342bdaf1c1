"""Saved web pages: the main text without menus, and title, outlet, reporters and day from the page's own words.

The text is the title, the lines between it and the story that say who and when, and the story as trafilatura finds
it; a page whose story it misses gives its longest run of paragraphs. What furniture is left, layout marks.
"""

import re
from typing import Any

from factsheet.load.decode import decode
from factsheet.load.document import Document
from factsheet.load.page import head_lines, longest_run, tree_of
from factsheet.load.pagemeta import PageMeta, page_meta
from factsheet.patterns import compiled

DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
TOO_SHORT = 60  # characters of Chinese: a page's menu, not its story


def document(data: bytes, encoding: str | None = None, name: str = "input") -> Document:
    """The story of a saved page. What charset the page declares is a hint: many pages lie."""
    declared = DECLARED.search(data[:4096])
    html, encoding = decode(data, encoding, name, declared[1].decode("ascii") if declared else None)
    tree = tree_of(html)
    meta = page_meta(tree)
    story = _story(tree, html)
    lines = [meta.title, *head_lines(tree, meta.title, story), *_without_title(story, meta)]
    return Document(
        text="\n".join(line for line in lines if line),
        media_type="text/html",
        encoding=encoding,
        title=meta.title,
        outlet=meta.outlet,
        byline=meta.byline,
        published=meta.published,
    )


def _story(tree: Any, html: str) -> list[str]:
    """The paragraphs of the story, by trafilatura or, where that finds too little, the longest run of paragraphs."""
    from trafilatura import extract

    found = extract(html, include_comments=False, include_tables=True, include_images=False, no_fallback=False) or ""
    paragraphs = [line.strip() for line in found.splitlines() if line.strip()]
    other = longest_run(tree)
    if _chinese(paragraphs) < max(TOO_SHORT, _chinese(other) // 2):
        return other
    return paragraphs


def _chinese(paragraphs: list[str]) -> int:
    return sum(len(compiled("[㐀-鿿]").findall(paragraph)) for paragraph in paragraphs)


def _without_title(story: list[str], meta: PageMeta) -> list[str]:
    """The story without its first lines as far as they repeat the title."""
    while story and meta.title and story[0].lstrip("# ") == meta.title:
        story = story[1:]
    return story
