"""What belongs to a name beyond its edges: the term of an assembly, the police before it; the form of a partnership behind.

省十四届|人大常委会
警方|毒品調查科
正衡会计师事务所|（特殊普通合伙）
晟岚科技|（香港）
林业局|造林股, 测量师行|商铺部, 消委会|调解及咨询小组, 消防处|山岭搜救专队, 镇公所|民政课, 高院|立案二庭
"""

from factsheet.find.names.page import PARTICLES, Page
from factsheet.patterns import compiled

# 省|十四届|人大常委会
_TERM, _LONGEST_TERM = compiled("第?[一二三四五六七八九十]{1,3}届$"), 5
_ASSEMBLIES, _LEVELS = ("人大", "政协"), tuple("省市县区州镇乡")
# 晟岚科技|(香港)
_SEAT = compiled("[(](?:中国香港|中国澳门|中国|香港|澳门|台湾|亚太|亚洲|国际)[)]")
_PARTNERSHIP = compiled("[(](?:特殊(?:的)?普通|普通|有限)合伙[)]")


# 警方|商業罪案調查科: the police of Hong Kong and who of them.
_POLICE, _SECTIONS = "警方", frozenset("科队组")
_DISTRICTS = ("警区", "总区")
# What is a unit of an organ by its last characters, whatever it deals in: 县林业局|造林股, 消防局第三大队|树林分队,
# 行政院|稳定物价小组. Its name is as short as can be, for a sentence may go on behind it.
_HAN = "[\u3400-\u9fff]"
_UNITS = compiled(
    f"(?:(?<=[局所])(?P<section>{_HAN}{{2,4}}?)股(?=(?:前|原|代理)?股长|副股长|民警|干部|工作人员|负责人|科员|[、,。的与和])"
    f"|(?<=[局处所])(?P<desk>{_HAN}{{2,3}})课(?=(?:前|原|代理)?课长|课员|技士|技佐|人员|承办|说|指出|表示|协助|派员|[、,。的与和])"
    "|(?<=支队)(?P<company>[一二三四五六七八九十]{1,2})大队(?!长)"
    "|(?<=院)(?P<chamber>(?:立案|民|刑|行政|执行|审监|知识产权|环境资源|少年|民事审判第|刑事审判第|行政审判第)[一二三四五六]?)庭(?=庭长|副庭长|法官|审判长|负责人|[、,。的与和])"
    f"|(?<=[局处署队])(?P<force>{_HAN}{{2,6}}?)(?:专队|中队|分队|专勤队)(?!长)"
    f"|(?<=[院府部署局])(?P<task>{_HAN}{{2,8}}?)小组(?=指出|表示|说|认为|决定|召集人|成员|会议|[、,。的与和则])"
    # 中央气象署|枋寮测站
    f"|(?<=[署局台])(?P<station>{_HAN}{{2,4}}?)(?:测站|气象站|观测站|雷达站)(?!长)"
    # 消委会|调解及咨询小组|主席
    f"|(?<=[院府部署局会处])(?P<panel>{_HAN}{{2,5}}[及与]{_HAN}{{2,8}}?)(?:专责|专案|工作)?(?:小组|委员会)(?=副?(?:主席|召集人|组长|主任委员)))"
)
_DONE = compiled(
    "组|成立|设|派|召|开|由|与|和|及|的|在|为|向|将|已|称|说|表示|指|要求|同意|宣布|发布|通报|会同|联合|主导|牵头|领导|督促|并|也|所|该|各|跨|专案|项目|工作|调查"
)


# 信衡测量师行|商铺部|主管, 区农业改良场|果树研究室|副研究员: the desk of somebody by his post, of any body.
_DESK = compiled(
    f"(?P<desk>{_HAN}{{2,6}}?(?:部(?!门|长|署|分)|组(?!长|织)|科(?!长|技|学)|室|中心|处(?!长|理)|课(?!长|题)))"
    "(?=(?:前|原|代理|副)?(?:主管|主任|总监|总?经理|研究员|负责人|医师|医生|顾问|技正|专员|协理|襄理|分析[员师]|董事|教授|高级|首席|组长|科长|处长|课长))"
)

_OF_SENTENCES = frozenset("任聘委宣辞离接调赴访拟曾今昨明日月年前原指称认")


def whole_begins(page: Page, start: int, end: int) -> int:
    """Where the name begins with the police whose section it is, or whose assembly of which term; else where it began."""
    police = page.view.endswith(_POLICE, 0, start)
    if police and (page.view[end - 1] in _SECTIONS or any(page.view.find(each, start, end) > 0 for each in _DISTRICTS)):
        return start - len(_POLICE)
    return _before_term(page, start)


def _before_term(page: Page, start: int) -> int:
    if not page.view.startswith(_ASSEMBLIES, start):
        return start
    if (term := _TERM.search(page.view, max(start - _LONGEST_TERM, 0), start)) is None:
        return start
    at = term.start()
    level = at - 1 if page.view[at - 1 : at] in _LEVELS else start
    return next((whose for whose, kind in page.ending(at) if kind in ("place", "level")), level)


def whole_ends(page: Page, end: int) -> int:
    """Where the name of a partnership ends, with its form in brackets; else where it ended."""
    form = _PARTNERSHIP.match(page.view, end)
    return form.end() if form else end


def with_seat(page: Page, end: int) -> int:
    """Where the name of a company ends, with the region in brackets that is a part of it; else where it ended."""
    seat = _SEAT.match(page.view, end)
    return seat.end() if seat else end


def with_desk(page: Page, end: int) -> int:
    """Where the name of any body ends with the desk of it at which somebody works; else where it ended."""
    desk = _DESK.match(page.view, end)
    if desk is None or _DONE.match(desk["desk"]) or not _OF_SENTENCES.isdisjoint(desk["desk"]) or page.through(desk.end()):
        return end
    if any(page.view[at] in PARTICLES and not page.ordinary[at] for at in range(end, desk.end())):
        return end
    kinds = {kind for at in range(end, desk.end()) for stop, kind in page.beginning(at) if stop <= desk.end()}
    return end if kinds & {"title", "body", "person"} else desk.end()


def with_unit(page: Page, end: int) -> int:
    """Where the name of an organ ends with the unit of it that stands behind; else where it ended."""
    unit = _UNITS.match(page.view, end)
    if unit is None or _DONE.match(next(filter(None, unit.groups()))):
        return end
    if unit["panel"] and any(kind == "title" for _, kind in page.beginning(end)):
        return end  # 消委会|主席及研究小组召集人
    return unit.end()
