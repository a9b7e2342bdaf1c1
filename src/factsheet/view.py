"""The view of a text: half-width and simplified, one character for each character of the text.

Width is folded everywhere: ５８．３％ is 58.3%. Script is folded line by line, unless the line is simplified:
顯著 is 显著, 跟著 is 跟着, 衞生署 is 卫生署, and 乾隆 stays 乾隆. A line that shows no script, as a heading may, goes
with the whole text; a text that shows none is folded. The tables are OpenCC's, for Taiwan and Hong Kong alike, baked
by `tools/bake_view.py`, and read when a text needs them: a simplified article needs those that tell the scripts.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from factsheet.model import Script
from factsheet.patterns import compiled

_DATA = Path(__file__).parent / "lexicon" / "opencc"

# Full-width ASCII, money signs, the small and the upright punctuation of Big5, half-width punctuation, spaces.
_SPACES = "\N{IDEOGRAPHIC SPACE}\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}" + "".join(map(chr, range(0x2000, 0x200B)))
_FORMS = {
    "".join(map(chr, range(0xFF01, 0xFF5F))): "".join(map(chr, range(0x21, 0x7F))),
    "￠￡￥￦": "¢£¥₩",
    "﹐﹑﹒﹔﹕﹖﹗﹙﹚﹝﹞﹟﹠﹡﹢﹣﹤﹥﹦﹩﹪﹫": ",、.;:?!()〔〕#&*+-<>=$%@",
    "︵︶︹︺︻︼︽︾︿﹀﹁﹂﹃﹄": "()〔〕【】《》〈〉「」『』",
    "｡｢｣､･": "。「」、・",
    _SPACES: " " * len(_SPACES),
}
_NARROW = dict(zip("".join(_FORMS), "".join(_FORMS.values()), strict=True))

# Radicals and compatibility ideographs, as copied from a PDF: ⾦ (U+2FA6), 金 (U+F90A).
_COMPATIBLE = compiled("[\u2e9f-\u2fd5\uf900-\ufaff\U0002f800-\U0002fa1f]")

# 𬭎 (U+2CB4E) is 鋐, as lists of names and patterns have it: they look for nothing beyond U+FFFF.
_RARE = compiled("[\U00020000-\U000323af]")

# Taiwan writes 著 for the particle 着 (跟著) and for written works and the like (名著, 顯著, 著作).
_PARTICLE = compiled("(?<![合名巨昭鉅顯显專专編编論论譯译原遺遗撰拙土卓])著(?![作名式志於于書书白稱称者述錄录])")

# Less than this share of the other script is a slip or a name, not a mixed text.
_MIXED_SHARE = 0.1


def fold(text: str) -> str:
    """The view of a text, as long as the text.

    >>> fold("獅子山下，萬象更新；增長５８．３％")
    '狮子山下,万象更新;增长58.3%'
    """
    view = text
    for wide in _NARROW.keys() & set(text):  # a few marks: `translate` would look up each character of the text
        view = view.replace(wide, _NARROW[wide])
    view = unified(view)
    if not _only("hant").isdisjoint(view) or _only("hans").isdisjoint(view):
        view = "".join(line if script == "hans" else simplified(line) for line, script in lines(view))
    return view.translate(_table("rare")) if _RARE.search(view) else view


def unified(text: str) -> str:
    """The text with the ordinary character for each radical and compatibility ideograph: ⾦ (U+2FA6) is 金."""
    return text.translate(_table("compatibility")) if _COMPATIBLE.search(text) else text


def simplified(text: str) -> str:
    """Traditional text of any region in simplified characters, as long as the text; the words stay as they are.

    >>> simplified("裏面乾著急，說裡面放著乾隆年間的名著")
    '里面干着急，说里面放着乾隆年间的名著'
    """
    if "着" not in text:  # who writes 着 as well means 著 by 著
        text = _PARTICLE.sub("着", text)
    simple = list(text.translate(_table("characters")))
    for start, value in _phrases_in(text):
        simple[start : start + len(value)] = value
    return "".join(simple)


def lines(text: str) -> Iterator[tuple[str, Script]]:
    """Each line with its break, and its script; one that shows none (台北) has that of the whole text."""
    whole: Script | None = None
    for line in text.splitlines(keepends=True):
        script = script_of(line)
        if script == "none":
            whole = whole or script_of(text)
            script = whole
        yield line, script


def script_of(text: str) -> Script:
    """What the characters that only one script has say; `mixed` when both have a share of a tenth.

    >>> script_of("广州投资年会"), script_of("廣州投資年會"), script_of("2024 Q1")
    ('hans', 'hant', 'none')
    """
    no_hans, no_hant = _only("hans").isdisjoint(text), _only("hant").isdisjoint(text)
    if no_hans or no_hant:  # the common case, at a third of the time that counting takes
        return "none" if no_hans and no_hant else "hant" if no_hans else "hans"
    hans = sum(map(_only("hans").__contains__, text))
    hant = sum(map(_only("hant").__contains__, text))
    fewer, more = sorted((hans, hant))
    if fewer == more or (fewer > 1 and fewer >= _MIXED_SHARE * (fewer + more)):
        return "mixed"
    return "hans" if hans > hant else "hant"


def _phrases_in(text: str) -> Iterator[tuple[int, str]]:
    """Where a phrase of the table stands, and what it becomes; from left to right, the longest first."""
    phrases = _phrases()
    end = 0
    for start, character in enumerate(text):
        if start < end or character not in phrases:
            continue
        for phrase, value in phrases[character]:
            if text.startswith(phrase, start):
                yield start, value
                end = start + len(phrase)
                break


def listed(written: Iterable[str]) -> tuple[str, ...]:
    """Words, of which several may be written in one string, as the view has them.

    >>> listed(["南沙,港資 碼頭"])
    ('南沙', '港资', '码头')
    """
    return tuple(word for some in written for word in fold(some).replace(",", " ").replace("、", " ").split())


@cache
def _only(script: Script) -> frozenset[str]:
    """The characters that no text in the other script holds."""
    return frozenset("".join(_rows(f"{script}_only")))


@cache
def _table(name: str) -> dict[int, int]:
    """Characters and what they become: rows of characters, each with the row of their values below it."""
    rows = _rows(name)
    return str.maketrans("".join(rows[::2]), "".join(rows[1::2]))


@cache
def _phrases() -> dict[str, list[tuple[str, str]]]:
    """Phrases that are not read character by character, by their first character, the longest first."""
    phrases: dict[str, list[tuple[str, str]]] = {}
    rows = _rows("phrases")
    for phrase, value in zip(rows[::2], rows[1::2], strict=True):
        phrases.setdefault(phrase[0], []).append((phrase, value))
    return phrases


def _rows(name: str) -> list[str]:
    return (_DATA / f"{name}.txt").read_text(encoding="utf-8").split()
