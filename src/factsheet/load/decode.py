"""Bytes to text: UTF-8 and UTF-16 by their marks, else UTF-8, else what older Chinese files are in."""

import codecs
from collections.abc import Iterator

from factsheet.errors import UnreadableError, UsageError

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# What the narrower names stand for in practice: GB2312 and GBK are written as GB18030, Big5 as Windows has it.
WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "cp936": "gb18030", "big5": "cp950"}
NAMES = {"cp950": "big5", "utf-8-sig": "utf-8-sig"}
CONTROLS = frozenset(map(chr, (*range(9), *range(14, 27), *range(28, 32), 127)))
MOST_CONTROLS = 0.05  # of the characters; a photograph that happens to decode has a third


def decode(data: bytes, encoding: str | None = None, name: str = "input", declared: str | None = None) -> tuple[str, str]:
    """The text and the name of its encoding; `encoding` is what the user says, `declared` what the file says.

    Raises UnreadableError, naming the place, for bytes that are no text in that encoding or no text at all.
    """
    for chosen in _choices(data, encoding, declared):
        try:
            text = data.decode(WIDER.get(chosen.lower(), chosen))
        except UnicodeDecodeError as error:
            failure = error
            continue
        except (LookupError, ValueError):  # Python's `undefined` and `idna` are names, but of no encoding of texts
            raise UsageError(f"--encoding: no encoding is called {chosen!r}; try utf-8, gb18030 or big5hkscs") from None
        _refuse_binary(text, name)
        return text, NAMES.get(chosen, chosen)
    raise UnreadableError(_damaged(data, failure, encoding, name))


def _choices(data: bytes, encoding: str | None, declared: str | None) -> Iterator[str]:
    """The encodings to try, the surest first: said by the user, marked, UTF-8, and by what the characters are."""
    if encoding:
        yield encoding
        return
    marked = next((codec for mark, codec in MARKS if data.startswith(mark)), None)
    if marked:
        yield marked
        return
    if data[:400].count(0) * 4 <= len(data[:400]):  # in UTF-16 every other byte of ASCII is 0
        yield "utf-8"
    from factsheet.load.encodings import encoding_of

    yield encoding_of(data, (WIDER.get(declared.lower(), declared),) if declared else ()) or "utf-8"


def _refuse_binary(text: str, name: str) -> None:
    if sum(c in CONTROLS for c in text[:100_000]) > MOST_CONTROLS * len(text[:100_000]):
        raise UnreadableError(f"{name}: this is binary data, not text")


def _damaged(data: bytes, error: UnicodeDecodeError, encoding: str | None, name: str) -> str:
    """What is wrong, where, and what the file looks like."""
    if encoding:
        return f"{name}: not {encoding.upper()} (byte {error.start})"
    from factsheet.load.encodings import looks_like

    guess = looks_like(data)
    if guess is None and sum(byte < 9 or 13 < byte < 27 for byte in data[:4000]) > MOST_CONTROLS * len(data[:4000]):
        return f"{name}: this is binary data, not text"
    if guess is None:
        return f"{name}: not UTF-8 (byte {error.start}), and in no Chinese encoding; --encoding NAME forces one"
    try:
        data.decode(guess)
        place = error.start
    except UnicodeDecodeError as damage:
        place = damage.start
    return f"{name}: looks like {NAMES.get(guess, guess).upper()}, but is damaged at byte {place}"
