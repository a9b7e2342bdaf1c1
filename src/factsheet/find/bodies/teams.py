"""Teams whose names have no head, in reports of matches.

3比1击败|宁川飞岚|，                        behind a verb of the game
1 |宁川飞岚| 15场 31分                      in the table
|宁川飞岚|昨夜……飞岚……飞岚……                called by its own name again and again
"""

from collections.abc import Iterator

from factsheet.find.names.page import HAN, PARTICLES, Page
from factsheet.patterns import compiled

# A report of matches has some of these, more than one. Each begins with a character, not with a class: a search then
# passes over all others at once.
_MATCHES = compiled(
    "联赛|球队|主场|客场|积分榜|球迷|绝杀|头球|进球|比分|开赛|主帅|主教练|总教练|总比分|季后赛|常规赛|半决赛|先发|全垒打|安打|三振|投手|打者"
    "|局[上下]|篮板|助攻|三分球|罚球|球场|连[胜败]|战绩|胜差|上半场|下半场|补时|外援|中职|中超|英超|西超|德超|意超|法超|中甲|胜投|败投"
)
_ENOUGH = 3
# What stands before the other team, and before each team of a table.
_AGAINST = compiled(
    "(?:击败|战胜|力克|险胜|完胜|不敌|负于|超越|挑战|迎战|对阵|对|逼平|战平|横扫|轻取|淘汰|加盟|转会至|租借至|送给|爆冷输给|输给|赢下|胜|平|负"
    "|龙头|榜首|卫冕冠军|来访的|做客的)(?=[\u3400-\u9fff]{4})"
)
_ROW = compiled(r"(?m)^ *(?:[0-9]{1,2}[ .、]+)?(?=[\u3400-\u9fff]{4,8}[ |]+[0-9]{1,2} ?(?:场|分|胜|战|[0-9 |]))")
# How many characters follow the place.
_SHORTEST, _LONGEST = 2, 4
# 澄清湖|球场, 宁川|女足, 宁川|赛区
_NO_NAME_ENDS = frozenset("场馆队赛站杯县市区足篮排棒垒乒羽网会")
# How often a report has the name without its place, of a team that it has followed.
_AGAIN = 2

# Where the name begins, where its place ends, and where it ends.
Team = tuple[int, int, int]


def teams(page: Page) -> Iterator[Team]:
    """Where a place and a few characters behind it are the name of a team."""
    if sum(1 for _ in zip(range(_ENOUGH), _MATCHES.finditer(page.view), strict=False)) < _ENOUGH:
        return
    for pattern in (_AGAINST, _ROW):
        for match in pattern.finditer(page.view):
            place = _place(page, match.end())
            if place is not None and (end := _end(page, place)) is not None:
                yield match.end(), place, end
    yield from _followed(page)


def _place(page: Page, start: int) -> int | None:
    """Where the place ends that begins here."""
    return next((stop for stop, kind in page.beginning(start) if kind in ("place", "weak place")), None)


def _end(page: Page, place: int) -> int | None:
    """Where the name ends whose place ends here, before a mark, a figure or a particle."""
    end = place
    while HAN.match(page.view, end) and page.view[end] not in PARTICLES and end - place <= _LONGEST:
        end += 1
    return end if _SHORTEST <= end - place <= _LONGEST else None


def _followed(page: Page) -> Iterator[Team]:
    """The teams that are called by two characters again, which mean nothing else: 新竹|猎风|……猎风……猎风."""
    view = page.view
    for start in range(len(view)):
        place = _place(page, start)
        if place is None:
            continue
        own = view[place : place + _SHORTEST]
        whole = view[start : place + _SHORTEST]
        if (
            HAN.fullmatch(own[:1])
            and HAN.fullmatch(own[1:])
            and own[1] not in _NO_NAME_ENDS
            and page.ordinary.find(1, place, place + _SHORTEST) < 0
            and view.count(own) >= view.count(whole) + _AGAIN
        ):
            yield start, place, place + _SHORTEST
