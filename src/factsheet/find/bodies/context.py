"""Bodies that no head shows, by what stands around them: a post and its holder, or a row that is counted in 家.

|茗岚手作|品牌总监周若水说            all that stands before the post is whose post it is
|远帆客车|、|晟轩电池|等11家单位      a row of firms
|东岳网|记者：                         who asks in a transcript
"""

import re
from collections.abc import Iterator
from functools import cache

from factsheet.find.bodies.begins import OF_THIS
from factsheet.find.bodies.brands import branded
from factsheet.find.bodies.doubts import joint_post
from factsheet.find.names.page import HAN, PARTICLES, Page
from factsheet.find.names.vocabulary import WordClass, groups
from factsheet.lexicon import one_of
from factsheet.patterns import compiled

_COUNTED = compiled("等(?:约|近|逾|超过?)?[0-9一二三四五六七八九十百多余数]{1,4}(?:多|余)?家")
_MEMBER = compiled("[\u3400-\u9fffA-Za-z0-9&()]{2,18}")
_LAST_TWO = compiled("(?<=[\u3400-\u9fff]{3})[和与及](?=[\u3400-\u9fff]{3})")
_LONGEST, _SHORTEST = 16, 3
_LONGEST_ROW = 80
# How the name of somebody may begin.
_NAME = "[\u3400-\u9fff]{2,4}|[A-Z][a-z]"
# 会见|消费者保护基金会|董事长
_MEETING = compiled(
    "会见|会晤|拜访|拜会|走访|采访|专访|访问|邀请|邀|当选|出任|接任|担任|获任|曾任|现任|时任|原告|被告|据|由"
)
_ASSOCIATIONS = (
    "协会", "学会", "基金会", "促进会", "研究会", "联合会", "联盟", "公会", "总会",
    "自治会", "联谊会", "同业公会", "互助会", "自救会", "后援会",
    "联席", "关注组", "大联盟", "同盟", "阵线", "协进会", "研究中心",
)  # fmt: skip
# 营运机构|众岚文化基金会|创办人
_CALLED = compiled("(?:运营|营运|经营|承办|主办|协办|合办)(?:机构|公司|单位|方|商)")
# 环保团体|山野足迹|总干事
GROUPS = "(?:环保|动保|保育|公益|慈善|民间|公民|人权|劳工|病人|妇女|志愿)(?:团体|组织)"
_GROUP = compiled(f"{GROUPS}(?=[\u3400-\u9fff]{{3}})")
_LONGEST_PERSON = 3
_JOINT = len("联席")


def words_of(group: str) -> tuple[str, ...]:
    """The words of one group of `lexicon/names/posts_of_bodies.txt`."""
    return groups("names/posts_of_bodies")[group]


@cache
def _opening() -> re.Pattern[str]:
    """What a post may begin with. A search for this passes over most characters, one for a repeated group over none."""
    return compiled(one_of((*words_of("ranks"), *words_of("posts"))))


@cache
def _post(behind: str) -> re.Pattern[str]:
    """A post of a body with what ranks it, before something else; no more ranks than one bears: 前|署理|副|行政|总裁."""
    return compiled(f"(?:{one_of(words_of('ranks'))}){{0,4}}{one_of(words_of('posts'))}(?={behind})")


def posts(view: str, behind: str) -> Iterator[tuple[int, int]]:
    """Where posts of bodies stand with what ranks them: 品牌总监; an expression says what must stand behind."""
    post, end = _post(behind), 0
    while opening := _opening().search(view, end):
        match = post.match(view, opening.start())
        end = match.end() if match else opening.start() + 1
        if match:
            yield match.span()


def by_context(page: Page) -> Iterator[tuple[int, int]]:
    """Where bodies stand that their surroundings show; some are found by their heads as well."""
    yield from _before_posts(page)
    yield from _in_rows(page)


def _before_posts(page: Page) -> Iterator[tuple[int, int]]:
    from factsheet.find.people.surnames import surname_at, surnames

    for post, end in posts(page.view, _NAME):
        if page.view[end].isascii() or surname_at(page.view, end):
            post = _first_post(page, post + _JOINT * _ends_in_joint(page, post))
            start = left_of(page, post)
            start += page.view[start - 1 : start + 1] in OF_THIS
            start = group.end() if (group := _GROUP.match(page.view, start, post)) else start
            person = post - start <= _LONGEST_PERSON and page.view[start] in surnames()  # 陆晚舟|主席
            brand = post - start == 2 and page.mark_before(start) and branded(page.view[start:post])
            if not person and (brand or is_name(page, start, post)):
                yield start, post
            else:
                yield from _association(page, post)


def _ends_in_joint(page: Page, post: int) -> bool:
    """Whether 联席 belongs to the body and not to the post: 基层安居联席|组织干事, but 联席董事."""
    return page.view.startswith("联席", post) and not joint_post(page, post + _JOINT)


def _first_post(page: Page, post: int) -> int:
    """Where the first of several posts begins: 恒曜|主席|兼|行政总裁."""
    if post and page.view[post - 1] == "兼":
        return next((start for start, kind in page.ending(post - 1) if kind == "title"), post)
    return post


# Who asks at a press conference: a line that begins 东岳网|记者：.
_ASKING = compiled("(?m)^(?P<media>[\u3400-\u9fff]{3,12}?)(?:首席|见习|特派)?记者:")


def asking(page: Page) -> Iterator[tuple[int, int]]:
    """The media that ask in a transcript: |泰山财讯|记者：节地生态安葬推进得怎么样？"""
    for match in _ASKING.finditer(page.view):
        seated = any(kind == "place" and stop < match.end("media") for stop, kind in page.beginning(match.start()))  # 泰山|财讯
        if is_name(page, *match.span("media")) or seated:
            yield match.span("media")


def _in_rows(page: Page) -> Iterator[tuple[int, int]]:
    view = page.view
    for match in _COUNTED.finditer(view):
        members, end = list[tuple[int, int]](), match.start()
        while end - match.start() > -_LONGEST_ROW:
            start = max(left_of(page, end), end - _LONGEST)
            if not _MEMBER.fullmatch(view, start, end):
                break
            joint = _LAST_TWO.search(view, start, end)
            members += [(start, joint.start()), (joint.end(), end)] if joint else [(start, end)]
            if not start or view[start - 1] not in "、和与及":
                break
            end = start - 1
        if len(members) > 1:
            yield from (span for span in members if is_name(page, *span))


def left_of(page: Page, end: int, stops: tuple[WordClass, ...] = ("prose", "title")) -> int:
    """Where a stretch without words of prose begins: behind a mark, a particle, a word."""
    start = end
    while start > max(end - _LONGEST - 1, 0) and HAN.match(page.view, start - 1):
        if page.view[start - 1] in PARTICLES and not page.ordinary[start - 1]:
            break
        if any(kind in stops for _, kind in page.ending(start)) and not page.longer_across(start):
            break
        start -= 1
    return start


def is_name(page: Page, start: int, end: int) -> bool:
    """Whether the stretch may be a name: long enough, and two of its characters at least mean nothing else."""
    own = sum(not page.ordinary[at] and not _in_place(page, at) for at in range(start, end))
    return _SHORTEST <= end - start <= _LONGEST and own >= 2


def _association(page: Page, end: int) -> Iterator[tuple[int, int]]:
    """An association that is called by what it deals in alone: 环境法律人|协会, 消费者保护|基金会; not 会见|… or 行业协会."""
    head = next((word for word in _ASSOCIATIONS if page.view.endswith(word, 0, end)), None)
    if head is None:
        return
    field = end - len(head)
    members = next((start for start, kind in page.ending(field) if kind == "title"), field)  # 租客|关注组
    start = left_of(page, members, ("title",))
    if members < field and left_of(page, members) != start:
        return  # 以及|工人联合会
    start += 2 * page.view.startswith(OF_THIS, start)
    for led in (_MEETING, _CALLED):
        start = before.end() if (before := led.match(page.view, start)) else start
    if _SHORTEST + 1 < end - start <= _LONGEST and not _a_word(page, start, end):
        yield start, end


def _a_word(page: Page, start: int, end: int) -> bool:
    """Whether all of it is a word that is no name: 行业协会."""
    return any(kind in ("prose", "thing") and begin <= start for begin, kind in page.ending(end))


def _in_place(page: Page, at: int) -> bool:
    """Whether a character is one of a known place."""
    return any(
        stop > at and kind in ("place", "weak place", "level")
        for start in range(max(at - 5, 0), at + 1)
        for stop, kind in page.beginning(start)
    )
