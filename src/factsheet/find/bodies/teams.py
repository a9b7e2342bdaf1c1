"""Teams whose names have no head, in reports of matches: 3比1击败|宁川飞岚|，; in the table: 1 |宁川飞岚| 15场 31分."""

from collections.abc import Iterator

from factsheet.find.names.page import HAN, PARTICLES, Page
from factsheet.patterns import compiled

# A report of matches has some of these, more than one.
_MATCHES = compiled("联赛|球队|主场|客场|积分榜|球迷|绝杀|头球|进球|比分|开赛|主帅|主教练|总比分|季后赛|常规赛|半决赛")
_ENOUGH = 3
# What stands before the other team, and before each team of a table.
_AGAINST = compiled(
    "(?:击败|战胜|力克|险胜|完胜|不敌|负于|超越|挑战|迎战|对阵|对|逼平|战平|横扫|轻取|淘汰|加盟|转会至|租借至|送给|爆冷输给|输给|赢下|胜|平|负)(?=[\u3400-\u9fff]{4})"
)
_ROW = compiled(r"(?m)^ *(?:[0-9]{1,2}[ .、]+)?(?=[\u3400-\u9fff]{4,8}[ |]+[0-9]{1,2} ?(?:场|分|胜|战|[0-9 |]))")
# How many characters follow the place.
_SHORTEST, _LONGEST = 2, 4


def teams(page: Page) -> Iterator[tuple[int, int]]:
    """Where a place and a few characters behind it are the name of a team."""
    if sum(1 for _ in zip(range(_ENOUGH), _MATCHES.finditer(page.view), strict=False)) < _ENOUGH:
        return
    for pattern in (_AGAINST, _ROW):
        for match in pattern.finditer(page.view):
            end = _end(page, match.end())
            if end is not None:
                yield match.end(), end


def _end(page: Page, start: int) -> int | None:
    """Where the name ends that begins with a place here, before a mark, a figure or a particle."""
    place = next((stop for stop, kind in page.beginning(start) if kind in ("place", "weak place")), None)
    if place is None:
        return None
    end = place
    while HAN.match(page.view, end) and page.view[end] not in PARTICLES and end - place <= _LONGEST:
        end += 1
    return end if _SHORTEST <= end - place <= _LONGEST else None
