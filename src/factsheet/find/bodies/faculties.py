"""Parts of schools and academies whose names are joined or long, behind the school whose part they are.

同济大学|海洋与地球科学学院                two fields joined, one faculty
香港浸会大学|体育、运动及健康学系          three of them
香港中文大学|赛马会公共卫生及基层医疗学院    with whom it is named for
西安交通大学|金属材料强度全国重点实验室    a laboratory of state, whose field may be any words

A laboratory of state that stands without its school is a body as well, 全国重点实验室 alone a kind.
"""

from collections.abc import Iterable, Iterator

from factsheet.find.names.page import PARTICLES, Page
from factsheet.model import BodyKind
from factsheet.patterns import compiled

_HAN = "[\u3400-\u9fff]"
_FACULTY = "(?:学院|学系|研究所|研究院|研究中心|系)"
_JOINED = compiled(f"{_HAN}{{2,8}}?(?:[、与及和暨]{_HAN}{{2,8}}?){{1,3}}{_FACULTY}")
# What a faculty ends in: 复旦大学|经济学院|和|管理学院 are two, as are a school and the firm it works with.
_WHOLES = compiled("学院|学系|系[、与及和暨]|研究所|研究院|中心|大学|公司|集团|医院|老师|学生|教师|专家")
_SCHOOLS = ("大学", "学院", "科学院", "研究院", "大")
# 中国科学院|青岛|生物能源与过程研究所: academies have institutes elsewhere.
_ACADEMIES, _INSTITUTES = ("科学院", "研究院"), ("研究所", "研究院", "中心")
# 香港中文大学|赛马会|公共卫生及基层医疗学院: whom faculties of Hong Kong are named for.
_DONORS = compiled("赛马会|李嘉诚|何鸿燊|邵逸夫|何善衡|梁銶琚|郑裕彤|吕志和|霍英东|包玉刚")
_NO_FIELDS = frozenset(("prose", "title", "body", "place"))
# 林学院|院长, 经济管理学院|教授: a faculty of the school that the article tells of, before who is at it.
_COLLEGE, _AT_IT = "学院", compiled("(?:执行|常务)?副?院长|党委副?书记|副?教授|讲师|博士生|研究生|辅导员")
_IN_SHORT = frozenset("文理工农林医法商药")
_LABORATORY = compiled("(?:全国|国家|教育部|省|市)重点实验室")
_LONGEST_FIELD, _SHORTEST_FIELD = 20, 4
# 特色园|与|全国重点实验室 are two.
_JOINTS = frozenset("与和及暨")
# What stands before a laboratory and is none of its name: 依托|…, 位于宁川的|…, 3个|….
_LED = compiled(
    f"{_HAN}*(?:的|在|由|从|向|为|是|到|于|了|有|据|将|被|该校|该院|学校|我校|本校|该|各|多个|[一二两三四五六七八九十]个|家|我国|国内)"
    "|(?:和|与|及|等|依托|获批|建设|筹建|新建|牵头|承建|共建|组建|成立|建成|建立|加入|联合|重组|新增|申报|挂牌|隶属|支持|参与|走进|来到|记者|同时|首个|唯一)+"
)


def faculties(page: Page, schools: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int, BodyKind]]:
    """Where parts of schools stand whose fields are joined, with where the part begins, and laboratories of state."""
    ends = dict[int, int]()
    for start, end in schools:
        if page.view.endswith(_SCHOOLS, start, end):
            ends[end] = min(start, ends.get(end, start))
    for end, start in ends.items():
        match = _JOINED.match(page.view, end)
        if match and not _WHOLES.search(page.view, end, match.end() - 2) and _of_fields(page, start, end):
            institute = page.view.endswith(_INSTITUTES, end, match.end())
            yield start, match.end(), end, "institute" if institute else "university"
    if ends:
        yield from _alone(page)
    for match in _LABORATORY.finditer(page.view):
        yield from _laboratory(page, match.start(), match.end(), ends)


def _alone(page: Page) -> Iterator[tuple[int, int, int, BodyKind]]:
    """Faculties that stand without their school."""
    for head in page.occurrences(_COLLEGE):
        end = head + len(_COLLEGE)
        if _AT_IT.match(page.view, end) and (start := _field_before(page, head)) < head and page.opens(start):
            yield start, end, start, "university"


def _field_before(page: Page, end: int) -> int:
    """Where the fields begin that end here (新闻|传播|学院), or the one in short (林|学院); here if there is none."""
    start = end
    while (field := next((at for at, kind in page.ending(start) if kind == "field"), None)) is not None:
        start = field
    return start - (start == end > 0 and page.view[end - 1] in _IN_SHORT)


def _of_fields(page: Page, school: int, end: int) -> bool:
    """Whether what stands behind the school may be a field: no word of the sentence begins, no particle."""
    words = page.beginning(end)[:1]
    if page.view.endswith(_ACADEMIES, school, end) and (seat := [stop for stop, kind in words if kind == "place"]):
        words = page.beginning(seat[0])[:1]
    if (donor := _DONORS.match(page.view, end)) is not None:
        words = page.beginning(donor.end())[:1]
    return page.view[end] not in PARTICLES and all(kind not in _NO_FIELDS for _, kind in words)


def _laboratory(
    page: Page, head: int, end: int, schools: dict[int, int]
) -> Iterator[tuple[int, int, int, BodyKind]]:
    """The laboratory with this head: behind its school, or from where its field begins."""
    start = head
    while start > max(head - _LONGEST_FIELD, 0) and not page.mark_before(start) and start not in schools:
        start -= 1
    if start in schools and head - start > 1 and not _LED.match(page.view, start, head):
        yield schools[start], end, start, "institute"
        return
    while led := _LED.match(page.view, start, head):
        start = led.end()
    if head - start >= _SHORTEST_FIELD and not page.torn(start) and page.view[head - 1] not in _JOINTS:
        yield start, end, start, "institute"
