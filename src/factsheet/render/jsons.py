"""Results to JSON in the words of the contract, `"schema": "factsheet/1"`."""

import re
from collections.abc import Iterable
from typing import Any

from factsheet import __version__
from factsheet.model import Article
from factsheet.patterns import compiled
from factsheet.results import Keyword, RankedSentence

SCHEMA = "factsheet/1"
# Legal in JSON, but no good on a terminal or to a reader of lines: C1 controls, U+2028, lone surrogates.
UNPRINTABLE = compiled("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def article_of(article: Article) -> dict[str, Any]:
    """The section `article` of a sheet."""
    return {
        "id": article.id,
        "path": article.path,
        "sha256": article.sha256,
        "encoding": article.encoding,
        "media_type": article.media_type,
        "script": article.script,
        "region": article.region,
        "title": article.title,
        "outlet": article.outlet,
        "byline": list(article.byline),
        "published": article.published.isoformat() if article.published else None,
        "dateline": article.dateline,
        "text": article.text,
        "boilerplate": [{"start": b.start, "end": b.end, "reason": b.reason} for b in article.boilerplate],
    }


def summary_of(picked: Iterable[RankedSentence]) -> list[dict[str, Any]]:
    """The section `summary`: the exact slices of the text, datelines included."""
    return [{"start": s.start, "end": s.end, "text": s.text, "score": s.score} for s in picked]


def keywords_of(keywords: Iterable[Keyword]) -> list[dict[str, Any]]:
    """The section `keywords`."""
    return [{"text": keyword.text, "score": keyword.score} for keyword in keywords]


def result(article: Article, **sections: Any) -> dict[str, Any]:
    """A result with its sections; `id` is the record's, or the path of the file."""
    return {"schema": SCHEMA, "version": __version__, "id": article.id or article.path, **sections}


def dumps(value: Any, indent: int | None = None) -> str:
    r"""JSON as text that UTF-8 can hold: a lone surrogate of the source stays `\ud800`."""
    import json  # a hundredth of a run that prints none

    written = json.dumps(value, ensure_ascii=False, indent=indent)
    return UNPRINTABLE.sub(_escape, written)


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
