"""Inputs to articles: a file, a stream or a line of JSON in, `Article` records with their view and blocks out."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, cast

from factsheet.errors import NothingUsableError, UnreadableError
from factsheet.load.decode import decode
from factsheet.model import Article, Block
from factsheet.options import InputFormat, LoadOptions

SUFFIXES: dict[str, InputFormat] = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".html": "html",
    ".htm": "html",
    ".shtml": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".pdf": "pdf",
    ".eml": "eml",
}
# What parts a menu: 南嶼時報│即時│地方, 主页 ❘ 要闻 ❘ 民生, 首页 ⟩ 财经. Figures and names are looked for in the view as it is.
_RULES = str.maketrans(dict.fromkeys("│┃┆┊∣❘❙❚ǀ▏", "|") | dict.fromkeys("⟩❭", "›"))
MEDIA_TYPES = {"text": "text/plain", "markdown": "text/markdown"}


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
    shown = "standard input" if path is None else name
    input_format = options.input_format if options.input_format != "auto" else _format_of(name)
    if input_format == "jsonl":
        yield from _from_lines(_unpacked(stream, name), options, shown)
        return
    data = stream.read()
    if input_format == "auto":
        input_format = sniffed(data)
    load = _from_text if input_format in MEDIA_TYPES else _from_document
    yield replace(load(data, options, input_format, shown), path=path)


def _format_of(name: str) -> InputFormat:
    """The format that a file's name tells; `auto` where it tells none."""
    path = Path(name.lower().removesuffix(".gz"))
    return SUFFIXES.get(path.suffix, "auto")


def sniffed(data: bytes) -> InputFormat:
    """The format of data with no telling name, by its first bytes.

    >>> sniffed(b"<!DOCTYPE html><title>"), sniffed("国家统计局".encode())
    ('html', 'text')
    """
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"%PDF-"):
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return "docx"
    if head[:1] == b"<" and any(tag in head.lower() for tag in (b"<!doctype html", b"<html", b"<head", b"<body", b"<meta")):
        return "html"
    headers = (b"from:", b"received:", b"return-path:", b"mime-version:", b"delivered-to:", b"message-id:")
    return "eml" if head.lower().startswith(headers) and b"\nsubject:" in data[:20_000].lower() else "text"


def _unpacked(stream: BinaryIO, name: str) -> BinaryIO:
    import gzip

    return cast("BinaryIO", gzip.GzipFile(fileobj=stream)) if name.lower().endswith(".gz") else stream


def _from_text(data: bytes, options: LoadOptions, input_format: InputFormat, name: str) -> Article:
    text, encoding = decode(data, options.encoding, name)
    known = options
    if input_format == "markdown":
        from factsheet.load import frontmatter

        known = frontmatter.known(text, options)
    return replace(article(text, known, input_format), encoding=encoding, given=options.given)


def _from_document(data: bytes, options: LoadOptions, input_format: InputFormat, name: str) -> Article:
    """An article from a web page, an office file or a mail: its text, and what the file says beside it."""
    from factsheet.load.documents import document

    found = document(data, input_format, options.encoding, name)
    loaded = article(found.text, options)
    published = options.published or found.published or loaded.published
    return replace(
        loaded,
        encoding=found.encoding,
        media_type=found.media_type,
        title=options.title or loaded.title or found.title,
        outlet=options.outlet or loaded.outlet or found.outlet,
        byline=loaded.byline or found.byline,
        published=published,
        warnings=(*found.warnings, *(loaded.warnings if published == loaded.published else ())),
    )


def _from_lines(stream: BinaryIO, options: LoadOptions, name: str) -> Iterator[Article]:
    from factsheet.load.jsonl import records

    for record in records(_decoded(stream, options.encoding, name), name):
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
            encoding=record.encoding,
            given=options.given,
        )


def _decoded(stream: BinaryIO, encoding: str | None, name: str) -> Iterator[tuple[str, str]]:
    """The lines as they come with their encoding, each decoded by itself; a file in UTF-16 as a whole."""
    for number, line in enumerate(stream, 1):
        if number == 1 and (b"\0" in line or line.startswith((b"\xff\xfe", b"\xfe\xff"))):
            text, known = decode(line + stream.read(), encoding, name)
            yield from ((line, known) for line in text.splitlines())
            return
        yield decode(line, encoding, f"{name}, line {number}")


def article(text: str, options: LoadOptions = LoadOptions(), input_format: InputFormat = "text") -> Article:
    """An article from text already decoded, `text` or `markdown`; the options override what it says of itself.

    >>> article("云岭市二十日通车。").published is None
    True
    """
    from factsheet.load.columns import parted
    from factsheet.load.meta import metadata
    from factsheet.load.region import region_of
    from factsheet.view import fold, script_of

    view = parted(text, fold(text))
    page = view.translate(_RULES)
    blocks = _blocks(text, page, input_format)
    found = metadata(text, page, blocks)
    script = script_of(text)
    return Article(
        text=text,
        view=view,
        blocks=blocks,
        script=script,
        region=options.region or region_of(text, view, script),
        media_type=MEDIA_TYPES.get(input_format, "text/plain"),
        title=options.title or found.title,
        outlet=options.outlet or found.outlet,
        byline=found.byline,
        published=options.published or found.published,
        dateline=found.place,
        warnings=() if options.published else found.warnings,
        given=options.given,
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
