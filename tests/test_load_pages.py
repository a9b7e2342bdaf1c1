"""Saved pages of three regions, in encodings about which some of them lie: the whole story, and nothing but the story."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from factsheet.load import read_stream
from factsheet.model import Article

FOLDER = Path(__file__).parent / "pages"
NAMES = sorted(path.stem for path in FOLDER.glob("*.html"))


def loaded(name: str) -> tuple[Article, dict[str, Any]]:
    known = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    data = (FOLDER / f"{name}.html").read_text(encoding="utf-8").encode(known["encoding"])
    (article,) = read_stream(io.BytesIO(data), name=f"{name}.html")
    return article, known


def shown(article: Article) -> list[str]:
    """What a sheet may draw on, with the titles and captions."""
    kinds = ("title", "heading", "body", "item", "caption")
    return [article.text[b.start : b.end] for b in article.blocks if b.kind in kinds]


@pytest.mark.parametrize("name", NAMES)
def test_the_page_says(name: str) -> None:
    article, known = loaded(name)
    assert article.title == known["title"]
    assert str(article.published) == known["published"]
    assert article.outlet == known["outlet"]
    assert list(article.byline) == known["byline"]


@pytest.mark.parametrize("name", NAMES)
def test_the_story_and_nothing_else(name: str) -> None:
    article, known = loaded(name)
    lines = shown(article)
    assert [line for line in lines if line in known["story"]] == known["story"]
    rest = [line for line in lines if line not in (*known["story"], *known["captions"], known["title"])]
    assert [line for line in rest if not any(cell in line for cell in known.get("table", ()))] == []
