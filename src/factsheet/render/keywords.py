"""Key phrases as text, a table or JSON."""

from collections.abc import Sequence
from typing import Any

from factsheet.model import Article
from factsheet.render import jsons
from factsheet.render.labels import LABELS, Language
from factsheet.render.plain import one_line
from factsheet.render.script import Converter
from factsheet.results import Keyword


def as_text(keywords: Sequence[Keyword], convert: Converter) -> str:
    """A phrase a line."""
    return "".join(f"{convert(one_line(keyword.text))}\n" for keyword in keywords)


def as_table(
    article: Article, keywords: Sequence[Keyword], convert: Converter, language: Language, color: bool
) -> str:
    """The phrases with their scores."""
    from factsheet.render.tables import table

    return table(
        one_line(convert(article.title or article.path or "")),
        [(LABELS["keywords"][language], "left"), (LABELS["score"][language], "right")],
        [(convert(one_line(keyword.text)), f"{keyword.score:.2f}") for keyword in keywords],
        color=color,
    )


def as_json(article: Article, keywords: Sequence[Keyword], convert: Converter) -> dict[str, Any]:
    """The phrases with their scores, for a program."""
    phrases = [{**phrase, "text": convert(phrase["text"])} for phrase in jsons.keywords_of(keywords)]
    return jsons.result(article, title=article.title and convert(article.title), keywords=phrases)
