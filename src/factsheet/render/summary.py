"""A summary as text, Markdown, a table or JSON."""

from collections.abc import Sequence
from typing import Any

from factsheet.model import Article
from factsheet.render import jsons
from factsheet.render.labels import LABELS, Language
from factsheet.render.plain import markdown, one_line
from factsheet.render.script import Converter
from factsheet.results import RankedSentence


def said(article: Article, sentence: RankedSentence) -> str:
    """A sentence as it is printed: without its dateline and Markdown's marks, on one line."""
    return passage(article, sentence.said, sentence.end)


def passage(article: Article, start: int, end: int) -> str:
    """What stands between two offsets on one line, without Markdown's marks."""
    text = article.text[start:end]
    if article.media_type == "text/markdown":
        from factsheet.load.markdown import plain

        text = plain(text)
    return one_line(text)


def as_text(article: Article, picked: Sequence[RankedSentence], convert: Converter) -> str:
    """A sentence a line."""
    return "".join(f"{convert(said(article, sentence))}\n" for sentence in picked)


def as_markdown(article: Article, picked: Sequence[RankedSentence], convert: Converter) -> str:
    """The title as a heading and the sentences as a list."""
    heading = f"## {markdown(convert(article.title))}\n\n" if article.title else ""
    return heading + "".join(f"- {markdown(convert(said(article, sentence)))}\n" for sentence in picked)


def as_table(
    article: Article, picked: Sequence[RankedSentence], convert: Converter, language: Language, color: bool
) -> str:
    """The sentences numbered under the title, and how much of the article they are."""
    from factsheet.render.tables import table
    from factsheet.segment import sentences

    texts = [convert(said(article, sentence)) for sentence in picked]
    numbers = {"total": len(sentences(article)), "picked": len(texts), "chars": sum(map(len, texts))}
    return table(
        one_line(convert(article.title or article.path or "")),
        [("", "right"), (LABELS["summary"][language], "left")],
        [(str(number), text) for number, text in enumerate(texts, 1)],
        LABELS["picked"][language].format(**numbers),
        color,
    )


def as_json(article: Article, picked: Sequence[RankedSentence], convert: Converter) -> dict[str, Any]:
    """The summary with its offsets, which stay those of the source whatever script is printed."""
    summary = [{**sentence, "text": convert(sentence["text"])} for sentence in jsons.summary_of(picked)]
    title = article.title and convert(article.title)
    return jsons.result(article, title=title, script=article.script, summary=summary)
