"""Offices that bear the name of a person or of a day, missions abroad, boards of two states, and forces where they act.

吕奕丞竞选办公室                    of a candidate
“7·08”山洪灾害抢险救援指挥部        of a flood
中国驻欧盟使团, 驻索马里使馆        of a country where they are
中俄议会合作委员会                  of two states
海军|表示                           a force that speaks, or holds a post
副厅长葛允文、|社会事务处|处长      a section of the organ whose chief stands before
"""

from collections.abc import Iterator

from factsheet.find.bodies.pieces import STATES
from factsheet.find.names.page import PARTICLES, Page
from factsheet.find.people.surnames import surname_at
from factsheet.model import BodyKind
from factsheet.patterns import compiled

_HAN = "[\u3400-\u9fff]"
_OF_A_PERSON = compiled("(?:竞选|选举|国会)(?:办公室|总部|办事处|团队)|服务处|议员办事处")
# 周若水|全国|竞选总部, 陈文|议员|联合|服务处
_BETWEEN = ("全国", "联合", "市议员", "县议员", "立法委员", "议员", "立委")
_LONGEST_NAME, _SHORTEST_NAME = 3, 2
_OF_A_DAY = compiled(
    r"[“「][0-9]{1,2}[·.][0-9]{1,2}[”」]"
    f"{_HAN}{{2,16}}?(?:指挥部|调查组|专案组|工作专班|工作组)"
)
_IN_SHORT = "华港澳日美英法德俄韩"
_ABROAD = compiled(
    f"驻(?:{_HAN}{{2,8}}?|[{_IN_SHORT}])(?:大使馆|使馆|使团|总领事馆|总领馆|领事馆)"
    "|驻[华港澳](?:代表团|代表处)|常驻(?:联合国|世贸组织|世界贸易组织|日内瓦|维也纳)(?:日内瓦)?代表团"
)
_FORCES = compiled(
    "(?:海军|空军|陆军|火箭军)(?=(?:今|昨|晚间|随后|则|也|已|并|日前|[0-9]{1,2}日)*(?:表示|证实|宣布|指出|强调|说明|回应|通报|发布|澄清|坦言|声明|出动"
    "|派出|发言人|司令员?|参谋长|政委|少将|中将|上将|军官))"
)
# 中俄|议会|合作委员会, 越中|双边合作指导委员会
_STATE = f"[中{STATES}]"
_OF_TWO = compiled(
    f"{_STATE}(?=.(?:议会|政府|双边|人文|经[贸济]|投资|能源|科技|军事|总理|贸易|技术|合作|混合|联合|指导)){_STATE}"
    "(?:议会|政府|间|双边|人文|经贸|经济|投资|能源|科技|技术|军事|贸易|总理|交流|合作|定期会晤|联合|混合|指导)+(?:委员会|联委会|混委会)"
)

_SECTION = compiled(
    f"(?:[局厅部署院处司委]长|主任|书记)(?P<chief>{_HAN}{{2,4}})[、和及](?P<section>(?![省市县区])(?:(?![局厅部署院处司]){_HAN}){{2,8}}[处科室司])"
    f"(?=副?(?:[处科司]长|主任)(?P<name>{_HAN}{{2,3}}))"
)

# 鎮海宮主任委員, 鎮海宮乙巳科王醮: temples by who serves there or what is held.
_TEMPLE = compiled(
    f"(?P<temple>{_HAN}{{2,3}}[宫庙寺])(?=(?:主任委员|主委|董事长|总干事|管理委员会|管委会|(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]科)?(?:王醮|建醮|醮典)"
    "|[^,。;]{0,2}(?:遶境|绕境|进香|起驾|妈祖)))"
)


def offices(page: Page) -> Iterator[tuple[int, int, BodyKind]]:
    """Where such offices stand, with their kinds."""
    yield from _of_persons(page)
    for match in _OF_A_DAY.finditer(page.view):
        yield _with_whose(page, match.start()), match.end(), "government"
    for match in _OF_TWO.finditer(page.view):
        if _free(page, match.start()):
            yield *match.span(), "government"
    for match in _ABROAD.finditer(page.view):
        if _where(page, match.start(), match.end()):
            yield _with_whose(page, match.start()), match.end(), "government"
    for match in _SECTION.finditer(page.view):
        if surname_at(page.view, match.start("chief")) and surname_at(page.view, match.start("name")):
            yield *match.span("section"), "government"
    temples = {match["temple"] for match in _TEMPLE.finditer(page.view) if _free(page, match.start()) or page.ending(match.start())}
    for temple in temples:
        yield from ((_with_whose(page, at), at + len(temple), "other") for at in page.occurrences(temple))
    for match in _FORCES.finditer(page.view):
        if _free(page, match.start()) and not page.view.endswith("国", 0, match.start()):  # 该国|空军
            yield *match.span(), "government"


def _of_persons(page: Page) -> Iterator[tuple[int, int, BodyKind]]:
    """Offices of candidates and of members of councils: 陈文议员办事处, 立委|陈文服务处."""
    for match in _OF_A_PERSON.finditer(page.view):
        end = match.start()
        while word := next((word for word in _BETWEEN if page.view.endswith(word, 0, end)), None):
            end -= len(word)
        for size in (_LONGEST_NAME, _SHORTEST_NAME):
            start = end - size
            if start >= 0 and _person(page, start, end):
                yield start, match.end(), "other"
                break


def _person(page: Page, start: int, end: int) -> bool:
    """Whether it is the name of a person, which begins behind a mark, a particle, a word."""
    own = sum(not page.ordinary[at] for at in range(start, end)) >= _SHORTEST_NAME
    word = any(stop >= end for stop, kind in page.beginning(start) if kind != "person")
    return own and not word and surname_at(page.view, start) and _free(page, start)


def _free(page: Page, start: int) -> bool:
    """Whether a name may begin here: no word is torn, and nothing unknown stands before."""
    if page.torn(start):
        return False
    before = page.ending(start)
    words = any(kind in ("prose", "title", "body", "thing") for _, kind in before)
    return page.mark_before(start) or page.view[start - 1] in PARTICLES or words


def _with_whose(page: Page, start: int) -> int:
    """Where the body or the place begins whose office it is: 国务院|“11·21”火灾事故调查组, 中国|驻欧盟使团."""
    return next((at for at, kind in page.ending(start) if kind in ("body", "place")), start)


def _where(page: Page, start: int, end: int) -> bool:
    """Whether a place or a body stands behind 驻: 驻|欧盟|使团, but 驻守各地的使馆."""
    at = page.view.index("驻", start, end) + 1
    if page.view[at] in _IN_SHORT and end - at <= len("华总领事馆"):
        return _with_whose(page, start) < start  # 驻华使馆 is of any country
    return any(kind in ("place", "body", "weak place") for _, kind in page.beginning(at))
