"""Teams whose names have no head, in reports of matches.

3比1击败|宁川飞岚|，                        behind a verb of the game
1 |宁川飞岚| 15场 31分                      in the table
|宁川飞岚|昨夜……飞岚……飞岚……                called by its own name again and again
云岭猛虎男篮|……|猛虎队|……|云岭队|……|猛虎|   by its own name or its place, whatever words these are
1  |岚区联|  16  10/4/2          in a table of three rows, and then wherever it stands
|狮队|                                 by the last character of a name that everybody knows
"""

from collections.abc import Collection, Iterator
from itertools import chain

from factsheet.find.names.page import HAN, PARTICLES, Page
from factsheet.patterns import compiled

# Names that are words elsewhere: 猛虎, 雄狮.
_BEAST = "虎狮豹鹰熊鲸鲨狼猿隼龙象牛马鹤雕"
_BEASTS = frozenset(_BEAST)
_BY_ITS_BEAST = compiled(f"[{_BEAST}](?=队(?![长友员伍医史内列]))")
# A report of matches has some of these, more than one. Each begins with a character, not with a class: a search then
# passes over all others at once.
_MATCHES = compiled(
    "联赛|球队|主场|客场|积分榜|球迷|绝杀|头球|进球|比分|开赛|主帅|主教练|总教练|总比分|季后赛|常规赛|半决赛|先发|全垒打|安打|三振|投手|打者"
    "|局[上下]|篮板|助攻|三分球|罚球|球场|连[胜败]|战绩|胜差|上半场|下半场|补时|外援|中职|中超|英超|西超|德超|意超|法超|中甲|胜投|败投"
)
_ENOUGH = 3
# What stands before the other team, or joins it to one, and before each team of a table.
_AGAINST = compiled(
    "(?:击败|战胜|挫|小挫|闷和|硬撼|作客|大胜|憾负|惜败于|力挫|力克|险胜|完胜|不敌|负于|超越|挑战|(?:迎战|对阵|碰上|作客|面对)[^,。;!?\n]{2,8}的|迎战|对阵|对|逼平|战平|横扫|轻取|淘汰|加盟|转会至|租借至|送给|爆冷输给|输给|赢下|胜|平|负"
    f"|龙头|榜首|卫冕冠军|来访的|做客的|(?<=[{_BEAST}])[与和及、])(?=[\u3400-\u9fff]{{4}})"
)
_ROW = compiled(r"(?m)^ *(?:[0-9]{1,2}[ .、\t]+)?(?=[\u3400-\u9fff]{4,8}[ |\t]+[0-9]{1,2} ?(?:场|分|胜|战|[0-9 |\t]))")
# What the team does that stands before: 岚区飞骏|主场0比0, 岚城飞岚|客场不敌.
_PLAYS = compiled("(?:主场|客场|作客|坐镇|移师)(?=[0-9]|[不以迎对取]|战|险|大|轻|闷|逼|击|力|出)")
# Rows of a table, one below the other: 3　飞岚　16　9／4／3, 1 | 远帆 | 15 | 31; so many make it one.
_IN_TABLE = compiled(r"(?m)^ *[|]?(?:[0-9]{1,2}[ .、|\t]+)(?P<name>[\u3400-\u9fff]{2,8})[ |\t]+[0-9]{1,2}(?=[ |\t]+[0-9+-]|[ |\t]*[场战])")
_ROWS = 3
# How many characters follow the place.
_SHORTEST, _LONGEST = 2, 4
# 澄清湖|球场, 宁川|女足, 宁川|赛区
_NO_NAME_ENDS = frozenset("场馆队赛站杯县市区足篮排棒垒乒羽网会")
# How often a report has the name without its place, of a team that it has followed.
_AGAIN = 2
# What a team is, behind its name: 临江金隼|男篮, 猛虎|队; not 雄狮|队长.
_CLUBS = "(?:男篮|女篮|男排|女排|男足|女足|(?:足球|篮球|排球|冰球|棒球)?俱乐部|队(?![长友员伍医史内列]))"
# Who leads a team stands behind its name, too: 远航|主帅.
_LED = compiled("主帅|主教练|总教练|教头")
_CLUB, _CLUB_BEHIND = compiled(_CLUBS), compiled(f"{_CLUBS}$")
_TEAM = "队"
# 5局下|猎风 is of no place 局下.
_SIDES = frozenset("上下前后中")
# Firms that lend their names to teams of baseball in Taiwan.
_OWNERS = ("统一", "中信", "富邦", "乐天", "味全", "台钢")

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
    for match in _PLAYS.finditer(page.view):
        yield from _before_its_game(page, match.start())
    yield from _ranked(page)
    yield from _followed(page)
    yield from _nicknamed(page)
    yield from _by_their_beasts(page)


def _before_its_game(page: Page, end: int) -> Iterator[Team]:
    """The team of a known place and of unknown characters behind it that end here: 北区飞骏|主场0比0."""
    for place in range(end - _SHORTEST, max(end - _LONGEST, 0) - 1, -1):
        start = next((at for at, kind in page.ending(place) if kind in ("place", "weak place")), None)
        if start is not None and _end(page, place, end) == end and page.view[end - 1] not in _NO_NAME_ENDS:
            yield start, place, end
            return


def _ranked(page: Page) -> Iterator[Team]:
    """The teams of a table, wherever the report names them, whatever words these are; nations are no bodies."""
    names = [match["name"] for match in _IN_TABLE.finditer(page.view)]
    for name in dict.fromkeys(names) if len(names) >= _ROWS else ():
        known = any(stop - at >= len(name) for at in page.occurrences(name) for stop, _ in page.beginning(at))
        if not known:
            whole = ((at, at + len(name)) for at in page.occurrences(name))
            untorn = ((at, end) for at, end in whole if not (page.through(at) or page.torn(end)))
            yield from ((at, at, _with_club(page, end)) for at, end in untorn)


def _place(page: Page, start: int) -> int | None:
    """Where the place ends that begins here, or the firm that lends its name."""
    if page.view.startswith(_OWNERS, start):
        return start + len(_OWNERS[0])
    return next((stop for stop, kind in page.beginning(start) if kind in ("place", "weak place")), None)


def _end(page: Page, place: int, most: int | None = None) -> int | None:
    """Where the name ends whose place ends here, before a mark, a figure or a particle, at `most` there."""
    end = place
    while end != most and HAN.match(page.view, end) and page.view[end] not in PARTICLES and end - place <= _LONGEST:
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
            and not page.ordinary[place]  # 元朗|飞马|主场, though 马主 is a word
            and not page.ending(place + _SHORTEST)
            and view.count(own) >= view.count(whole) + (1 if own[1] in _BEASTS else _AGAIN)
        ):
            yield start, place, place + _SHORTEST


def _nicknamed(page: Page) -> Iterator[Team]:
    """The teams that the report calls by two characters before 队 or 男篮, with what stands before these and alone."""
    view = page.view
    for own in dict.fromkeys(view[each - _SHORTEST : each] for each in _clubs(page)):
        where = [*page.occurrences(own)]
        posted = any(_LED.match(view, at + _SHORTEST) for at in where)
        places = {view[at - 2 : at] for at in where if _named_by_place(page, at, posted)}
        if len(where) < _AGAIN or not (places or own[1] in _BEASTS):
            continue
        for at in where:
            start, end = (at - 2 if view[at - 2 : at] in places else at), at + _SHORTEST
            if start < at or not (page.through(at) or page.through(end)):
                yield start, at, _with_club(page, end)
        for place in places:
            yield from ((at, at + 2, at + 3) for at in page.occurrences(place + _TEAM) if not page.through(at))


def _with_club(page: Page, end: int) -> int:
    """Where the name ends that ends here but for what the team is: 猛虎|队."""
    return club.end() if (club := _CLUB.match(page.view, end)) else end


def _clubs(page: Page) -> Iterator[int]:
    """Where 队, 男篮 or who leads them stands behind two characters that a team may be called by: no 救援|队, no 民警|队."""
    for match in chain(_CLUB.finditer(page.view), _LED.finditer(page.view)):
        start, end = match.start() - _SHORTEST, match.start()
        own = page.view[max(start, 0) : end]
        if len(own) < _SHORTEST or not all(map(HAN.match, own)) or not PARTICLES.isdisjoint(own) or own[1] in _NO_NAME_ENDS:
            continue
        words = own[1] not in _BEASTS and page.ordinary.find(1, start, end) >= 0
        if not words and not any(stop >= end and kind in ("place", "level", "body") for stop, kind in page.beginning(start)):
            yield end


def _named_by_place(page: Page, own: int, posted: bool) -> bool:
    """Whether a place of two characters stands before the name, one that nobody knows if the report has it with 队, or
    has the name before who leads the team (`posted`)."""
    start, view = own - 2, page.view
    if start < 0 or not all(HAN.match(each) and each not in PARTICLES for each in view[start:own]):
        return False
    known = _place(page, start) == own
    # The same four characters elsewhere are no accident, nor 云岭|队.
    again = f"{view[start:own]}{_TEAM}" in view or view.count(view[start : own + _SHORTEST]) >= _AGAIN
    again = again or (posted and view[own - 1] not in _SIDES and not page.through(start) and _opens(page, start))
    return known or (again and page.ordinary.find(1, start, own) < 0)


def _opens(page: Page, start: int) -> bool:
    """Whether a mark, a particle or a verb of the game stands before."""
    return page.opens(start) and not page.view[start - 1 : start].isdigit()


def _by_their_beasts(page: Page) -> Iterator[Team]:
    """The teams that are called by the last character of a name that everybody knows: |狮|队 of 统一狮."""
    for match in _BY_ITS_BEAST.finditer(page.view):
        known = any(page.view[end - 1] == match[0] for _, end in page.known_bodies)
        if known and not page.through(match.start()) and not page.through(match.end()):
            yield match.start(), match.start(), match.end() + 1


def begun_too_soon(view: str, start: int, end: int) -> bool:
    """Whether the report calls the team by the last two of the three characters elsewhere: 所|幸飞鹰."""
    return end - start == _SHORTEST + 1 and view.count(view[start + 1 : end]) >= view.count(view[start:end]) + _AGAIN


def whole_name(name: str, teams: Collection[str]) -> str:
    """The longest name of the team that is called so, where no other may be meant: 临江金隼男篮 for 金隼, 金隼队, 临江队."""
    own = _stem(name) or name
    longer = [each for each in teams if each.startswith(own) or _stem(each).endswith(own)]
    whole = max(longer, key=len, default=name)
    stem = _stem(whole)
    return whole if all(stem.startswith(each) or stem.endswith(each) for each in map(_stem, longer)) else name


def _stem(name: str) -> str:
    return _CLUB_BEHIND.sub("", name)
