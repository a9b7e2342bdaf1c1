"""Names without a surname, of Tibetans and Mongols: two parts that everybody there is called by: 扎西|卓玛, 宝音|巴图."""

import re
from collections.abc import Iterator
from functools import cache

from factsheet.find.names.beside import around_places
from factsheet.find.names.page import Page
from factsheet.find.names.vocabulary import wordlist
from factsheet.find.people.surnames import Candidate
from factsheet.find.people.titles import Titles
from factsheet.lexicon import one_of
from factsheet.patterns import compiled

# 巴音|乌兰|山, 达瓦|乡: what two such words call that is nobody.
_OF_A_PLACE = compiled("[县乡镇村旗寺山湖河滩峰雪]|自治|草原|牧场|社区|街道|苏木|嘎查|水库|机场")


@cache
def _two_parts() -> re.Pattern[str]:
    parts = one_of(wordlist("names/parts"))
    return compiled(f"{parts}{parts}")


def parted(page: Page, titles: Titles) -> Iterator[Candidate]:
    """Names of two parts: 牧民|才让顿珠|拧开对讲机."""
    for match in _two_parts().finditer(page.view):
        start, end = match.span()
        placed = any(kind == "place" and stop >= end for stop, kind in page.beginning(start))
        thing = around_places("site").match(page.view, end) or _OF_A_PLACE.match(page.view, end)
        # 传承人|才让卓玛: a title ends where 人才 goes across
        torn = page.torn(start) and titles.core_before(start) is None
        if not placed and not thing and not torn:
            yield Candidate(start, end, 9.0, "parts")
