"""Bodies in Latin letters: by their last word, by what stands before them, by what is done to them or by them.

市场研究机构|Meridian Lane|预计      a noun before that says what it is
由|Cedar Point Ventures|领投         a last word that companies have
|Osprey & Vale|担任保荐人            two names joined
向|Norden Marine|订购3艘             what only a company is asked for
"""

import re
from collections.abc import Iterator
from functools import cache

from factsheet.find.names.page import Page
from factsheet.find.names.vocabulary import groups
from factsheet.lexicon import one_of
from factsheet.patterns import compiled

# A run of words that begin with capitals; small words may join them: Bank of Norden.
_WORD = "[A-Z][A-Za-z0-9'’-]*"
_DOTTED_FORM = r"[SNB]\.[AVpE]\.(?:A\.)?"  # S.A., N.V., S.p.A.
_RUN = compiled(
    r"[A-Z](?<![A-Za-z0-9].)[A-Za-z0-9'’.-]*"
    rf"(?:,? (?:(?:of|and|for|the|de|&) )?(?:{_DOTTED_FORM}|{_WORD}\.?)| & {_WORD}){{0,6}}"
)
# Four letters and more, small ones among them: Norden, not AI or GDP.
_A_WORD = compiled("[A-Z][A-Za-z]{0,30}[a-z][A-Za-z]{2}")
_LEGAL = frozenset(
    "Inc Ltd LLC Corp Co PLC AG NV GmbH Limited SE SA Bhd Pte S.A N.V B.V S.p.A S.E".split()  # noqa: SIM905
)
# Norden公司
_FORM = compiled("公司|集团|银行|基金会|大学|工作室")
_LONGEST_CUE = 5


def _words(group: str) -> tuple[str, ...]:
    return groups("names/latin")[group]


@cache
def _endings() -> frozenset[str]:
    return frozenset(_words("endings"))


@cache
def _behind() -> re.Pattern[str]:
    return compiled(one_of(_words("behind")))


def latin(page: Page) -> Iterator[tuple[int, int]]:
    """Where bodies in Latin letters stand; a name that one place proves is one wherever it stands."""
    runs = [_whole(page.view, match) for match in _RUN.finditer(page.view)]
    proven = {
        page.view[start:end]
        for start, end in runs
        if _is_body(page.view, start, end) or _of_a_country(page, start, end)
    }
    for start, end in runs:
        if page.view[start:end] in proven:
            form = _FORM.match(page.view, end)
            yield start, form.end() if form else end


def _of_a_country(page: Page, start: int, end: int) -> bool:
    """Whether a country stands before the name, and behind it what joins it to another: 向德国|Norden Marine|和……订购."""
    led = any(kind == "place" for _, kind in page.ending(start)) and _A_WORD.search(page.view, start, end) is not None
    return led and page.view.startswith(("和", "与", "及", "、", "公司", "集团", "旗下"), end)


def _whole(view: str, match: re.Match[str]) -> tuple[int, int]:
    """The run without a full stop that ends the sentence: Inc. keeps its own."""
    start, end = match.span()
    last = view[start:end].rstrip(".").rpartition(" ")[2]
    return (start, end) if last in _LEGAL else (start, end - (view[end - 1] in ".-'’"))


def _is_body(view: str, start: int, end: int) -> bool:
    name = view[start:end]
    words = name.replace(",", "").rstrip(".").split(" ")
    if len(words) > 1 and (words[-1] in _LEGAL or words[-1] in _endings() or "&" in words):
        return True
    if not _A_WORD.search(name):
        return False
    opening = start - (view[start - 1 : start] in ("“", '"'))
    if view.endswith(_words("nouns"), max(opening - _LONGEST_CUE, 0), opening):
        return not view.startswith(_words("persons"), end)
    led = view.endswith(_words("before"), max(start - _LONGEST_CUE, 0), start)
    if led and _behind().match(view, end):
        return True
    return view.endswith(_words("bought"), max(start - _LONGEST_CUE, 0), start)
