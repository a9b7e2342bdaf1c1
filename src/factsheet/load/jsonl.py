"""JSON Lines to records: an article a line, `{"id","text","title"?,"published"?,"outlet"?,"byline"?}`."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from factsheet.errors import NothingUsableError, UnreadableError
from factsheet.records import record


@record
class Record:
    """One line: the text and what is known of it."""

    text: str
    encoding: str
    id: str | None = None
    title: str | None = None
    published: date | None = None
    published_at: datetime | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()


def records(lines: Iterable[tuple[str, str]], name: str) -> Iterator[Record]:
    """The records of the lines that aren't blank, each with its encoding.

    UnreadableError names the line that is no record, NothingUsableError the one whose text is empty.
    """
    for number, (line, encoding) in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = _record(json.loads(line), encoding)
        except (ValueError, TypeError, RecursionError) as error:
            raise UnreadableError(f"{name}, line {number}: {_reason(error)}") from None
        if not record.text.strip():
            raise NothingUsableError(f"{name}, line {number}{f' ({record.id})' if record.id else ''}: nothing in it")
        yield record


def _record(fields: Any, encoding: str) -> Record:
    if not isinstance(fields, dict) or not isinstance(fields.get("text"), str):
        raise TypeError('an object with "text" is wanted')
    published = _optional(fields, "published")
    byline = fields.get("byline") or ()
    return Record(
        text=fields["text"],
        encoding=encoding,
        id=None if fields.get("id") is None else str(fields["id"]),
        title=_optional(fields, "title"),
        published=None if published is None else day(published),
        published_at=None if published is None else moment(published),
        outlet=_optional(fields, "outlet"),
        byline=(byline,) if isinstance(byline, str) else tuple(map(str, byline)),
    )


def _optional(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if not (value is None or isinstance(value, str)):
        raise TypeError(f'"{name}" is not a string')
    return value or None


def day(text: str) -> date:
    """The day of an ISO date or date-time: `2024-07-19`, `2024-07-19T16:42:08+08:00`."""
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        raise ValueError(f"{text!r} is no date; write 2024-07-19") from None


def moment(text: str) -> datetime | None:
    """The local date and time of an ISO date-time; None of a bare date: `2024-07-19T16:42:08+08:00`."""
    try:
        at = datetime.fromisoformat(text.strip()).replace(tzinfo=None)
    except ValueError:
        return None
    return at if len(text.strip()) > len("2024-07-19") else None


def _reason(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"not JSON ({error.msg} at column {error.colno})"
    if isinstance(error, RecursionError):
        return "not JSON that can be read (nested too deeply)"
    return str(error)
