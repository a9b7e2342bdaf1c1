"""Branches and parts of a body that stands directly before: whatever they deal in, they bear its name.

宁川市公安局|宝塔|分局      a place that nobody listed
国防部|军备|局             a field that nobody listed
新北市消防局|第三|大队     one of several
成大|土管|系              a faculty in short
东华三院|李嘉诚|中学        a school, and who runs it
宁川大学|志愿者|协会        nothing but nouns
"""

from collections.abc import Callable, Mapping

from factsheet.find.bodies.doubts import clean_after, in_a_word, joint_post, torn
from factsheet.find.bodies.heads import Head
from factsheet.find.bodies.pieces import SHORT_VERBS
from factsheet.find.names.page import HAN, PARTICLES, Page
from factsheet.patterns import compiled

_BRANCHES = (
    "分局",
    "分行",
    "支行",
    "分公司",
    "派出所",
    "分校",
    "分院",
    "营业部",
    "大队",
    "支队",
    "分店",
    "分区",
    "分署",
    "事业部",
    "事业群",
)
# What an organ is divided into.
_SECTIONS = ("局", "署", "司", "处", "科", "部", "组", "队", "办公室", "办事处", "小组", "中心", "特别调查队", "分科")
# What universities are, in short: 政大|财政|系.
_FACULTIES = ("系", "所", "学程")
# What firms are divided into, before the post of somebody in it: 嘉岚物业|住宅|部|董事, 岚顶投顾|电子|组|分析师.
_DESKS, _FIRMS = ("部", "组"), frozenset("业顾券产行团司货险信控银商")
_POST = compiled(
    "(?:高级|首席|资深|联席|署理|执行|副|总|营运|运营|行政|市场|营业|销售|财务|投资|技术|业务)*"
    "(?:[主经][任理]|总监|总裁|董事|分析师|研究员|主管|负责人|顾问|经济学家)"
)
# Whom such a department serves, and how long what it is called may be: 晟岚银行|个人信贷|部.
_SERVED = ("个人", "公司", "企业", "机构", "零售", "客户", "对公", "同业", "小微", "普惠", "国际", "海外", "国内", "全球")
_LONGEST_DESK = 6
# Words of prose that open the names of branches: 海巡署|东部|分署.
_REGIONS = ("东部", "西部", "南部", "北部", "中部")
_NUMBERED = compiled("第[一二三四五六七八九十0-9]{1,3}")
# What organs end in, and those who run schools.
_ORGANS, _SPONSORS, _UNIVERSITIES = frozenset("部署局会处府院区"), frozenset("会院局堂园社学"), frozenset("大学")
_SHORTEST_ORGAN, _SHORTEST_UNIVERSITY = 3, 2
_LONGEST_OWN, _LONGEST_SCHOOL, _LONGEST_PART = 4, 5, 8


def branch_of(page: Page, head: int, starts: Mapping[int, int], kind: Head) -> int | None:
    """Where the body begins whose branch or part ends with this head; `starts` has the bodies so far, by their ends."""
    end = head + len(kind.word)
    if joint_post(page, end) or torn(page, end, kind.word) or (len(kind.word) == 1 and in_a_word(page, head, end)):
        return None  # 教育局统一|处理, 公安部统一部|署
    if kind.word in _BRANCHES:
        found = _before_own_name(page, head, starts, _LONGEST_OWN, lambda _: True)
    elif kind.word in _DESKS and _POST.match(page.view, end):
        found = _before_own_name(page, head, starts, _LONGEST_DESK, (_ORGANS | _FIRMS).__contains__)
    elif kind.word in _SECTIONS and clean_after(page, end):
        found = _before_own_name(page, head, starts, _LONGEST_OWN, _ORGANS.__contains__)
    elif kind.word in _FACULTIES and clean_after(page, end):
        found = _before_own_name(page, head, starts, _LONGEST_OWN, _UNIVERSITIES.__contains__, _SHORTEST_UNIVERSITY)
    elif kind.kind == "school":
        found = _before_own_name(page, head, starts, _LONGEST_SCHOOL, _SPONSORS.__contains__)
    else:
        found = None
    if found is None and kind.family.name in ("organ", "part", "named"):
        return _before_nouns(page, head, starts, kind)
    return found


def _before_own_name(
    page: Page,
    head: int,
    starts: Mapping[int, int],
    longest: int,
    ends_in: Callable[[str], bool],
    shortest: int = _SHORTEST_ORGAN,
) -> int | None:
    """Where the body begins behind which two characters and more, none of prose, stand before the head."""
    for cut in range(head - 2, max(head - longest, 1) - 1, -1):
        if not ends_in(page.view[cut - 1]) or not _own(page, cut, head):
            continue
        if (start := _start(page, cut, starts, shortest)) is not None:
            return start
    return None


def _start(page: Page, end: int, starts: Mapping[int, int], shortest: int) -> int | None:
    """Where the body begins that ends here; one known by so many characters too: 海巡署|东部|分署, 成大|土管|系."""
    known = (start for start, kind in page.ending(end) if kind == "body" and end - start >= shortest)
    return starts.get(end, next(known, None))


def _own(page: Page, start: int, end: int) -> bool:
    """Whether the stretch is of Chinese characters, none of them a particle's, and opens no word of prose, no post."""
    served = 2 * page.view.startswith(_SERVED, start) if end - start > _SHORTEST_ORGAN else 0
    words = page.view[start + served : end]
    prose = not (served or words.startswith(_REGIONS)) and any(kind in ("prose", "title") for _, kind in page.beginning(start))
    if _NUMBERED.fullmatch(words):
        return True  # 消防局|第三|大队
    if words[0] in SHORT_VERBS:
        return False  # 申诉专员公署|轰房屋|署
    place = any(kind == "place" and stop == end for stop, kind in page.beginning(start))  # 公安局|和平|分局
    return place or (not prose and all(HAN.match(each) and each not in PARTICLES for each in words))


def _before_nouns(page: Page, head: int, starts: Mapping[int, int], kind: Head) -> int | None:
    """Where the body begins behind which nothing but nouns of fields and persons stands: 志愿者, 节目|顾问."""
    persons = kind.family.name != "part" or kind.word == "系"  # 大学|社工|系, but 理事会|主席|科斯塔
    nouns = ("field", "title") if persons else ("field",)
    for size in range(2, _LONGEST_PART + 1):
        if head - size in starts and _of_nouns(page, head - size, head, nouns):
            return starts[head - size]
    return None


def _of_nouns(page: Page, start: int, end: int, nouns: tuple[str, ...]) -> bool:
    """Whether the stretch is nothing but words of these classes."""
    while start < end:
        start = next((s for s, kind in page.beginning(start) if s <= end and kind in nouns), end + 1)
    return start == end
