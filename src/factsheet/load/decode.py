"""Bytes to text: UTF-8 with and without a mark, UTF-16 with one, or the encoding that the user names."""

import codecs

from factsheet.errors import UnreadableError, UsageError

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
CONTROLS = frozenset(map(chr, (*range(9), *range(14, 27), *range(28, 32), 127)))
MOST_CONTROLS = 0.05  # of the characters; a photograph that happens to decode has a third


def decode(data: bytes, encoding: str | None = None, name: str = "input") -> tuple[str, str]:
    """The text and the name of its encoding.

    Raises UnreadableError, naming the place, for bytes that are no text in that encoding or no text at all.
    """
    chosen = encoding or next((codec for mark, codec in MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(chosen)
    except LookupError:
        raise UsageError(f"--encoding: no encoding is called {encoding!r}; try utf-8, gb18030 or big5hkscs") from None
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{name}: not {chosen.upper()} (byte {error.start}){_hint(data, encoding)}") from None
    if sum(c in CONTROLS for c in text[:100_000]) > MOST_CONTROLS * len(text[:100_000]):
        raise UnreadableError(f"{name}: this is binary data, not text")
    return text, chosen


def _hint(data: bytes, encoding: str | None) -> str:
    """What to try: older Chinese files are mostly GB18030 or Big5."""
    if encoding or b"\0" in data[:1000]:
        return ""
    return "; if it is an older Chinese file, try --encoding gb18030 or --encoding big5hkscs"
