"""What a page says of its story: JSON-LD, `<meta>` of portals and of government sites, the heading, the title."""

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from factsheet.load.days import days
from factsheet.load.page import spaced
from factsheet.patterns import compiled
from factsheet.records import record

# In the order of trust. The capitalised ones are those that mainland government sites must have.
TITLES = ("articletitle", "og:title", "twitter:title")
OUTLETS = ("contentsource", "source", "mediaid", "og:site_name", "application-name", "sitename")
AUTHORS = ("author", "article:author", "byline")
DATES = ("article:published_time", "pubdate", "publishdate", "publish_date", "publish-date", "og:release_date", "date", "dc.date")
# 一条老街的四十年_江海网 | 一條老街的四十年 - 港聞 - 港灣日報
SUFFIX = compiled(r"\s*(?:[-_—–|｜_]+\s*[^-_—–|｜_]{2,24})+$")
ARTICLE_TYPES = compiled("Article|Report|Posting")


@record
class PageMeta:
    """What the page says; each part None or empty where it says nothing."""

    title: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    published: date | None = None


def page_meta(tree: Any) -> PageMeta:
    """What a parsed page says of its story."""
    named = _metas(tree)
    linked = _linked_data(tree)
    published = (day for text in (linked.get("datePublished"), *(named.get(name) for name in DATES)) for day in _day(text))
    outlet = next((named[name] for name in OUTLETS if named.get(name)), None) or _name(linked.get("publisher")) or None
    authors = _name(linked.get("author")) or next((named[name] for name in AUTHORS if named.get(name)), "")
    return PageMeta(_title(tree, named, linked), outlet, _people(authors), next(published, None))


def _title(tree: Any, named: dict[str, str], linked: dict[str, Any]) -> str | None:
    """The heading, if there is one; else what the page's head calls the story."""
    headings = [text for h1 in tree.iter("h1") if len(text := _text(h1)) >= 4]
    whole = next((_text(title) for title in tree.iter("title")), "")
    declared = str(linked.get("headline") or "") or next((named[name] for name in TITLES if named.get(name)), "") or whole
    shown = next((heading for heading in headings if heading[:8] in whole or heading[:8] in declared), None)
    return shown or SUFFIX.sub("", spaced(declared)) or (headings[0] if headings else None)


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("name") or meta.get("property") or meta.get("itemprop")
        if name and (content := (meta.get("content") or "").strip()):
            found.setdefault(name.strip().lower(), content)
    return found


def _linked_data(tree: Any) -> dict[str, Any]:
    """The first article of the page's JSON-LD."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            try:
                loaded = json.loads(script.text or "", strict=False)
            except ValueError:
                continue
            for thing in _things(loaded):
                if ARTICLE_TYPES.search(str(thing.get("@type"))):
                    return thing
    return {}


def _things(loaded: Any) -> Iterator[dict[str, Any]]:
    if isinstance(loaded, list):
        for one in loaded:
            yield from _things(one)
    elif isinstance(loaded, dict):
        yield loaded
        yield from _things(loaded.get("@graph"))


def _name(thing: Any) -> str:
    """The name of a person or body of JSON-LD, or several names."""
    if isinstance(thing, list):
        return "、".join(filter(None, map(_name, thing)))
    return str(thing.get("name") or "") if isinstance(thing, dict) else str(thing or "")


def _people(authors: str) -> tuple[str, ...]:
    """Names as a byline would have them; a newsroom or an address is none."""
    parts = re.split(r"[、,，;；/\s]+", re.sub("(?:本报|本刊|本報)?(?:记者|記者|作者)[:：]?", "", authors))
    return tuple(part for part in parts if re.fullmatch(r"[^\W\d_a-zA-Z·]{2,4}", part) and not part.endswith(tuple("部组社报网台組報網臺")))


def _day(text: str | None) -> Iterator[date]:
    return (found.day for found in days(str(text or "")))


def _text(element: Any) -> str:
    return spaced("".join(element.itertext()))
