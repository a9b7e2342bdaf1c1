"""The rows of one article in the tables of the facts database: the JSON of a sheet in, tuples out.

Ids are made of the article's key and of offsets, so the same sheet gives the same rows whenever and wherever it is put.
"""

import re
from base64 import b32hexencode
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from json import dumps
from math import isfinite
from operator import itemgetter
from typing import Any

from factsheet.batch.search import folded
from factsheet.batch.tables import TABLES
from factsheet.edtf import days
from factsheet.segment import spans
from factsheet.view import fold

Record = dict[str, Any]
Row = tuple[Any, ...]

# The sections of the sheet whose records have mentions, and what one of each is.
_NAMED = {"bodies": "body", "people": "person", "places": "place", "documents": "document"}
_NAME = {"keywords": "text", "bodies": "name", "people": "name", "places": "name", "documents": "title", "quotes": "speaker"}
_SECTIONS = {
    "summaries": "summary",
    **{name: name for name in ("keywords", "figures", "quantities", "dates", *_NAMED, "quotes", "timeline", "warnings")},
}
# UTF-8 can't hold a lone surrogate, and SQLite's functions end a text at NUL; another character keeps the offsets.
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def article_id(key: str) -> str:
    """Twelve letters and digits, of 60 bits, that stand for the key."""
    return b32hexencode(sha256(key.encode("utf-8", "surrogatepass")).digest())[:12].decode().lower()


def sheet_hash(sheet: Mapping[str, Any]) -> str:
    """Tells a sheet from all others."""
    return sha256(dumps(sheet).encode()).hexdigest()


def rows(key: str, sheet: Mapping[str, Any]) -> dict[str, list[Row]]:
    """The rows of the article in each table, in the order of its columns; lists and flags as Python has them."""
    records = _records(key, _cleaned(sheet))
    records["articles"][0] |= {"key": _storable(key), "sheet": sheet_hash(sheet)}
    return {table.name: [tuple(map(record.get, table.names)) for record in records[table.name]] for table in TABLES}


def _cleaned(sheet: Mapping[str, Any]) -> Mapping[str, Any]:
    """The sheet without characters that a database can't hold, each of which becomes U+FFFD."""
    try:  # a fraction of the time of looking at each value
        clean = b"\\u0000" not in dumps(sheet, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        clean = False
    return sheet if clean else {name: _storable(value) for name, value in sheet.items()}


def _records(key: str, sheet: Mapping[str, Any]) -> dict[str, list[Record]]:
    """The records of each table by the names of its columns, and of others."""
    article, name = sheet["article"], article_id(key)
    of: dict[str, list[Record]] = {
        "articles": [{**article, "id": name, "record": article["id"], "version": sheet["version"]}],
        "sentences": _identified(name, _sentences(article["text"])),
    }
    for table, section in _SECTIONS.items():
        filled = (_filled(record, _NAME.get(table)) for record in sheet.get(section, ()))
        of[table] = _identified(name, filled)
    of["mentions"] = _identified(name, _mentions(of))
    _tie_to_bodies(of["people"], of["bodies"])
    for records in of.values():
        _tie_to_text(records, of["sentences"], article["text"])
    return of


def _sentences(text: str) -> Iterator[Record]:
    """Where the sentences stand; none goes over a line's end."""
    view, start, number = fold(text), 0, 0
    for line in view.splitlines(keepends=True):
        for begin, end in spans(view, start, start + len(line)):
            number += 1
            yield {"number": number, "start": begin, "end": end}
        start += len(line)


def _filled(record: Mapping[str, Any], name: str | None) -> Record:
    """A record of the sheet with what its table has beside: days and a number to sort by, the name in one script."""
    filled = dict(record)
    filled["day_from"], filled["day_to"] = days(record.get("edtf") or record.get("period"))
    if isinstance(record.get("value"), list):
        filled["value"] = ":".join(record["value"])
    else:
        filled["amount"] = _amount(record.get("value") or record.get("low"))
    if name and record[name]:
        filled["known_as"] = folded(record[name])
    return filled


def _amount(figure: str | None) -> float | None:
    """The nearest number that a REAL can hold, if any is near."""
    amount = float(figure) if figure else None
    return amount if amount is not None and isfinite(amount) else None


def _identified(article: str, records: Iterable[Record]) -> list[Record]:
    """The records with their ids: the offsets of the record, or of its first mention, else its place in the list."""
    seen: set[str] = set()
    identified = []
    for number, record in enumerate(records, 1):
        spot = record if "start" in record else next(iter(record.get("mentions") or ()), None)
        place = f"{article}-{spot['start']}-{spot['end']}" if spot else f"{article}-{number}"
        record["id"] = f"{place}-{number}" if place in seen else place
        record["article"] = article
        seen.add(place)
        identified.append(record)
    return identified


def _mentions(of: Mapping[str, list[Record]]) -> Iterator[Record]:
    """The mentions of all that is named, in text order; each named record keeps their number."""
    mentions = []
    for section, kind in _NAMED.items():
        for record in of[section]:
            mentions += [{**mention, "kind": kind, kind: record["id"]} for mention in record["mentions"]]
            record["mentions"] = len(record["mentions"])
    yield from sorted(mentions, key=lambda mention: (mention["start"], mention["end"], mention["kind"]))


def _tie_to_bodies(people: list[Record], bodies: list[Record]) -> None:
    """Each person's body by its id, beside the name that the sheet gives."""
    ids = {body["name"]: body["id"] for body in bodies}
    for person in people:
        person["body_name"] = person["body"]
        person["body"] = ids.get(person["body"])


def _tie_to_text(records: list[Record], sentences: list[Record], text: str) -> None:
    """Each record that has a place in the text by its sentence, and by its words where the sheet has none."""
    for record in records:
        if "start" in record:
            at = bisect_right(sentences, record["start"], key=itemgetter("start")) - 1
            if at >= 0 and record["start"] < sentences[at]["end"]:
                record["sentence"] = sentences[at]["number"]
            record.setdefault("text", text[record["start"] : record["end"]])


def _storable(value: Any) -> Any:
    if isinstance(value, str):
        return _UNSTORABLE.sub("\ufffd", value)
    if isinstance(value, Mapping):
        return {name: _storable(one) for name, one in value.items()}
    return [_storable(one) for one in value] if isinstance(value, list) else value
