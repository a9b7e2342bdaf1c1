"""The articles of a JSON Lines file, each by its id or the number of its line, without reading the texts twice."""

import json
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from itertools import count
from pathlib import PurePosixPath
from typing import BinaryIO

from factsheet.batch.plan import Found
from factsheet.batch.source import MOST, Source, readable, unpacked
from factsheet.errors import FactsheetError, UnreadableError
from factsheet.load.decode import decode
from factsheet.options import InputFormat

SUFFIXES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")


def is_feed(file: str, input_format: InputFormat) -> bool:
    """Whether the file holds an article a line."""
    return input_format == "jsonl" or (input_format == "auto" and file.lower().endswith(SUFFIXES))


def lines(path: tuple[str, ...], file: str, encoding: str | None) -> Iterator[Found]:
    """The lines that are not blank; the file itself where it has none, or can't be read to its end: `trouble` says why."""
    folder = (*path[:-1], _stem(path[-1]))
    some = False
    try:
        for number, source, line in _lines(file):
            name = _id(line, encoding) or f"line-{number}"
            yield Found(f"{file}#{name}", (*folder, name), source)
            some = True
    except UnreadableError:
        some = False
    if not some:
        yield Found(file, folder, Source(file))


def trouble(file: str) -> UnreadableError:
    """Why a file of lines is an item by itself: it has none, or they can't be read to the end."""
    try:
        for _ in _lines(file):
            pass
    except UnreadableError as error:
        return error
    return UnreadableError("no articles in it")


def _lines(file: str) -> Iterator[tuple[int, Source, bytes]]:
    """Each line that is not blank: its number, where it is, its bytes, of an overlong one the first."""
    offset = 0
    with readable(), unpacked(file) as stream:
        for number in count(1):
            line = stream.readline(MOST + 1)
            if number == 1 and (b"\0" in line or line.startswith((BOM_UTF16_LE, BOM_UTF16_BE))):
                raise UnreadableError("lines in UTF-16, which can't be told apart")
            length = len(line) if len(line) <= MOST else len(line) + _rest(stream)
            if line.strip():
                yield number, Source(file, offset, length), line
            if not line:
                return
            offset += length


def _rest(stream: BinaryIO) -> int:
    """The length of what is left of an overlong line."""
    length = 0
    while piece := stream.readline(MOST):
        length += len(piece)
        if piece.endswith(b"\n"):
            break
    return length


def _id(line: bytes, encoding: str | None) -> str | None:
    """The id that a line gives; None where it gives none, or is none: that is said when it is read."""
    if len(line) > MOST:
        return None
    try:
        record = json.loads(decode(line, encoding)[0])
    except (FactsheetError, ValueError, RecursionError):
        return None
    name = record.get("id") if isinstance(record, dict) else None
    return None if name is None else str(name)


def _stem(name: str) -> str:
    return PurePosixPath(name.removesuffix(".gz")).stem
