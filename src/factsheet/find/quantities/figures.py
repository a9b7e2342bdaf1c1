"""The view with its numerals masked, so that a rule can say "a figure, then 元" in three characters.

`去年12.5亿元` is seen as `去年␀␁␁␁␁元`: as long as the view, a head for the first character of a numeral and a body for
each of the others. Numerals are lexed once this way, not once for each rule that could begin with one, and what holds
a numeral and counts nothing (一带一路, 三门峡, G319, COVID-19) simply keeps its characters.
"""

import re
from functools import cache

from factsheet.find.numerals import NUMERAL, OPENING, RUN, UNBROKEN
from factsheet.lexicon import meanings, one_of
from factsheet.patterns import compiled

HEAD, BODY = "\ue000", "\ue001"
# A figure, and a figure that is no ordinal; with the head first, for a branch is passed over where its first character
# is not the one that stands there.
FIGURE = f"{HEAD}{BODY}*+"
COUNTED = f"{HEAD}(?<!第.)(?<!第 .){BODY}*+"


def masked(view: str) -> str:
    """The view with a head and a body for each numeral; in all other places as it is."""
    return _lexer().sub(_mask, view)


def _mask(found: re.Match[str]) -> str:
    return HEAD + BODY * (len(found[0]) - 1) if found.lastgroup else found[0]


# 十四届全国人大三次会议 names a session.
_SESSIONS = (
    "(?<![第一二三四五六七八九十])[一二三四五六七八九十]{1,3}(?:届(?=全国|人大|政协|[省市区县]|中央|.中全会)"
    "|次(?=会议|全体会议|全会)|中全会)"
)


@cache
def _lexer() -> re.Pattern[str]:
    idioms = meanings("idioms")
    words, starts = one_of(idioms), OPENING.strip("[]") + "".join(sorted({word[0] for word in idioms}))
    codes = (mark for mark in meanings("currencies", "marks") if mark.isascii() and mark.isalpha())
    # GDP5%, CPI2.1%
    indices = (f"(?<={index})" for index in ("GDP", "CPI", "PPI", "PMI"))
    # 长3米x2米
    alone = rf"(?<![0-9A-Za-z_.{UNBROKEN}])(?<![0-9]×)(?<![A-Za-z]-)(?<![0-9N]\+)"
    begins = "|".join(["(?<=[米寸尺分]x)", alone, *(f"(?<={code})" for code in codes), *indices])
    return compiled(rf"(?=[{starts}])(?:{words}|{_SESSIONS}|{RUN}|零(?=[上下])|(?:{begins})(?P<figure>{NUMERAL}))")
