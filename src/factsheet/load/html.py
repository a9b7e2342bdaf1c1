"""Saved web pages: the story without menus, and title, outlet, reporters and day in the page's own words.

The text is the title, the lines about the story (who, when), and the story. What furniture is left, layout marks.
"""

import re

from factsheet.load.decode import decode
from factsheet.load.document import Document
from factsheet.load.page import lines_of, tree_of
from factsheet.load.pagemeta import page_meta
from factsheet.load.story import lines_about, story_of

DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)


def document(data: bytes, encoding: str | None = None, name: str = "input") -> Document:
    """The story of a saved page. What charset the page declares is a hint: many pages lie."""
    from trafilatura import extract

    declared = DECLARED.search(data[:4096])
    html, encoding = decode(data, encoding, name, declared[1].decode("ascii") if declared else None)
    tree = tree_of(html)
    meta = page_meta(tree)
    lines = lines_of(tree)
    story = [line for line in story_of(lines, extract(html, include_comments=False) or "") if line.text != meta.title]
    above, below = lines_about(lines, meta.title, story)
    told = [line.text for line in story]
    texts = [meta.title, *(line for line in above if line not in told), *told, *(line for line in below if line not in told)]
    return Document(
        text="\n".join(text for text in texts if text),
        media_type="text/html",
        encoding=encoding,
        title=meta.title,
        outlet=meta.outlet,
        byline=meta.byline,
        published=meta.published,
    )
