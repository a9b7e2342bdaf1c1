"""Inputs to articles: a file, a stream or a line of JSON in, `Article` records with their view and blocks out."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from factsheet.errors import NothingUsableError, UnreadableError
from factsheet.load.decode import decode
from factsheet.model import Article, Block
from factsheet.options import InputFormat, LoadOptions

SUFFIXES: dict[str, InputFormat] = {".md": "markdown", ".markdown": "markdown", ".jsonl": "jsonl", ".ndjson": "jsonl"}
MEDIA_TYPES = {"text": "text/plain", "markdown": "text/markdown", "jsonl": "text/plain"}


def read(path: str | Path, options: LoadOptions = LoadOptions()) -> Iterator[Article]:
    """The articles of a file: one, or one for each line of JSON Lines.

    Raises UnreadableError for a file that can't be opened or decoded, NothingUsableError for an empty one.
    """
    try:
        with Path(path).open("rb") as stream:
            yield from read_stream(stream, options, str(path))
    except OSError as error:
        raise UnreadableError(f"{path}: {error.strerror or error}") from None


def read_stream(stream: BinaryIO, options: LoadOptions = LoadOptions(), name: str = "-") -> Iterator[Article]:
    """The articles of an open binary stream; `name` is the file's, `-` for standard input."""
    path = None if name == "-" else name
    input_format = options.input_format
    if input_format == "auto":
        input_format = SUFFIXES.get(Path(name).suffix.lower(), "text")
    if input_format == "jsonl":
        yield from _from_lines(stream, options, name)
        return
    data = stream.read()
    text, encoding = decode(data, options.encoding, "standard input" if path is None else name)
    yield replace(article(text, options, input_format), path=path, encoding=encoding)


def _from_lines(stream: BinaryIO, options: LoadOptions, name: str) -> Iterator[Article]:
    from factsheet.load.jsonl import records

    encoding = options.encoding or "utf-8-sig"
    try:
        for record in records(io.TextIOWrapper(stream, encoding=encoding), name):
            known = replace(
                options,
                title=options.title or record.title,
                published=options.published or record.published,
                outlet=options.outlet or record.outlet,
            )
            loaded = article(record.text, known, "text")
            yield replace(
                loaded,
                id=record.id,
                byline=record.byline or loaded.byline,
                published_at=None if options.published else record.published_at,
                encoding=encoding,
            )
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{name}: not {encoding.upper()} (byte {error.start})") from None


def article(text: str, options: LoadOptions = LoadOptions(), input_format: InputFormat = "text") -> Article:
    """An article from text already decoded, `text` or `markdown`; the options override what it says of itself.

    >>> article("云岭市二十日通车。").published is None
    True
    """
    from factsheet.load.meta import metadata
    from factsheet.load.region import region_of
    from factsheet.view import fold, script_of

    view = fold(text)
    blocks = _blocks(text, view, input_format)
    found = metadata(text, view, blocks)
    script = script_of(text)
    return Article(
        text=text,
        view=view,
        blocks=blocks,
        script=script,
        region=options.region or region_of(view, script),
        media_type=MEDIA_TYPES[input_format],
        title=options.title or found.title,
        outlet=options.outlet or found.outlet,
        byline=found.byline,
        published=options.published or found.published,
        dateline=found.place,
        warnings=() if options.published else found.warnings,
    )


def _blocks(text: str, view: str, input_format: InputFormat) -> tuple[Block, ...]:
    if input_format == "markdown":
        from factsheet.load import markdown

        return markdown.blocks(text, view)
    from factsheet.load import layout

    return layout.blocks(text, view)


def usable(article: Article) -> Article:
    """The article, if it holds anything but white space; NothingUsableError otherwise."""
    if not article.text.strip():
        raise NothingUsableError(f"{article.path or 'standard input'}: nothing in it")
    return article
