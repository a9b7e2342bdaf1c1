"""Parties and alliances by what voters and reporters say of them, whatever words they are called by.

成立仅一年的“|新曙光|”拿下14.7%的选票       votes behind the marks of quotation
所在的“|社会互助联盟|”                    what it is before them, or whose
|民族振兴党|主席科斯托夫                    its leader behind a name that opens the clause
|众岚动力|议员温佩瑜                      its member, in Hong Kong, where it is called as such groups are
环保团体|山野足迹|总干事岑玉梅             what it is before the name, who speaks for it behind
"""

from collections.abc import Iterator

from factsheet.find.bodies.context import GROUPS
from factsheet.find.names.page import HAN, PARTICLES, Page
from factsheet.model import BodyKind
from factsheet.patterns import compiled

# The searches begin with a mark or with what parties end in: all other characters are passed over at once.
_QUOTED = compiled("[“「『](?P<name>[\u3400-\u9fff]{2,12})[”」』]")
_VOTES = compiled(
    "(?:则|也|只|仅|以|的)?(?:得票率?|支持率|(?:获得?|得到?|拿下|赢得|取得|以)(?:约|近|逾)?(?:[0-9.]+%|[0-9]+个?(?:议)?席))"
)
_ENDS = ("党", "联盟", "阵线", "同盟", "运动", "联合")
_CALLED = ("政党", "党派", "党团", "反对党", "执政党", "在野党", "政党联盟", "领导的", "所在的", "所属的", "创立的", "率领的")
_LED = compiled("(?:党|(?:民主|公正|进步)联盟)(?=(?:主席|党魁|党首|领袖|领导人|候选人|党团|发言人)[\u3400-\u9fff]{2})")
# No party: 执政党|主席, 该党|主席, 我党|领袖, 两党|领袖, 甲党与乙党|领袖.
_ANY = compiled(
    "(?:该国|全国|各|该|两|本|我|多|新任|前|时任|现任)|.*(?:执政|反对|在野|左翼|右翼|主要)党?$|.{1,4}[与和及]"
)
_SHORTEST, _LONGEST = 4, 9
# What groups in a council are called: 公民|力量, 岚研|会; not 建制|派, 九龙西.
_MEMBER = compiled(
    "(?<![\u3400-\u9fff])(?P<name>[\u3400-\u9fff]{2,6}?(?<!议)"
    "(?:动力|力量|论坛|新思维|连线|阵线|同盟|联盟|[会联盟社]))议员(?=[\u3400-\u9fff]{2})"
)
# 市议会|议员, 中西区会|议员: a council.
_COUNCIL = ("议会", "立法会", "区会", "委员会", "大会", "本会", "该会", "两会", "市会", "县会")
# 环保团体|山野足迹|总干事岑玉梅
_GROUP = compiled(
    rf"{GROUPS}(?!资深|成员|代表|负责|相关|联席)(?P<name>[\u3400-\u9fff]{{3,8}}?)(?<!兼)"
    "(?P<post>(?:荣誉|署理|联合|前|副)*(?:总干事|发言人|创办人|召集人))(?=[\u3400-\u9fff]{2})"
)
# 辞去|自由党|领袖, 黎真主党|领导人: a party that everybody knows, a country, a post in the name make it another one.
_ELSE = ("place", "body", "title")


def parties(page: Page) -> Iterator[tuple[int, int, BodyKind]]:
    """Where such parties stand, and groups that are told of as they are."""
    from factsheet.find.people.surnames import surname_at

    view = page.view
    for match in _QUOTED.finditer(view):
        called = view.endswith(_CALLED, 0, match.start()) and match["name"].endswith(_ENDS)
        if called or _VOTES.match(view, match.end()):
            yield *match.span("name"), "party"
    for match in _MEMBER.finditer(view) if "议员" in view else ():
        council = match["name"].endswith(_COUNCIL) or any(kind == "body" for _, kind in page.beginning(match.start()))
        if not council and surname_at(view, match.end()):
            yield *match.span("name"), "party"
    for match in _GROUP.finditer(view):
        if surname_at(view, match.end()) and PARTICLES.isdisjoint(match["name"]):
            yield *match.span("name"), "association"
    for match in _LED.finditer(view) if "党" in view or "联盟" in view else ():
        start, end = _opening(page, match.start()), match.end()
        if _SHORTEST <= end - start <= _LONGEST and not _of_another(page, start, end):
            yield start, end, "party"


def _opening(page: Page, end: int) -> int:
    """Where the clause begins, so far back as a name may."""
    start = end
    while start > max(end - _LONGEST, 0) and HAN.match(page.view, start - 1):
        start -= 1
    return start


def _of_another(page: Page, start: int, end: int) -> bool:
    """Whether the words before the leader are not the name of one party."""
    clause = page.mark_before(start) and not page.view[start - 1 : start].isalnum()
    other = any(kind in _ELSE for at in range(start, end) for stop, kind in page.beginning(at) if stop <= end)
    return not clause or other or _ANY.match(page.view[start:end]) is not None
