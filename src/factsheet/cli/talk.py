"""What goes to standard error, errors and remarks, never a part of the result; and what an article is called there."""

import sys

from factsheet.model import Article
from factsheet.render.plain import one_line


def complain(message: str) -> None:
    """Say on one line of standard error what went wrong."""
    print(f"factsheet: {one_line(message)}", file=sys.stderr)


def name_of(article: Article) -> str:
    """What the user calls the article: the record's id, or the file's name."""
    return one_line(article.id or article.path or "standard input")
