"""What each line of a pasted article is: title, heading, body, item, caption, meta, or not the article's at all.

Takes the text and its view, gives blocks in text order. Nothing is deleted: a share bar becomes a block of kind
`boilerplate`, and no stage picks a fact or a sentence from it. A line is first read by itself (by the conventions),
then by its place: the column above the title, the links under 相关新闻, the foot of the page.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, zip_longest

from factsheet.load.conventions import ENDS, OPENERS, convention_of, parts_of
from factsheet.load.conventions.credits import DESK
from factsheet.load.dateline import DATELINE, dateline
from factsheet.load.days import days
from factsheet.load.lines import Line, lines
from factsheet.load.names import names
from factsheet.load.top import SAYS_THE_TITLE, with_top
from factsheet.model import Block
from factsheet.patterns import compiled, lettered

STOP = compiled(r"[。!?…;](?:[”’」』)》】\"]*)$")
SENTENCE = lettered(r"[。!?](?!\w)|[。!?][”’」』]|[㐀-鿿][.](?:\s|$|[㐀-鿿])")
HAN = lettered(r"[㐀-鿿]")
ITEM = lettered(
    r"[•·●○◆◇■□▪▸►▷▹※✓★☆\-*–]\s*(?=\S)|[((]?(?:\d{1,2}|[①-⑳])[)).、](?=\s?[^\d\s])|[((]?[一二三四五六七八九十]{1,3}[)).、]|[①-⑳]\s?"
)
# 【收市】 and 【港闻】 name the column; 【台风白鹇】 and 【专访】, which says what the story is, are a part of the title.
COLUMN_MARK = lettered(
    r"(?:【(?:[收开早午晚]市|收[评盘]|早盘|午[评间]|盘[前后中]|[早晚]报|快讯|突发|独家|专题|专栏|即时|更新|短片|有片|视频|图集|组图|直播|深度|调查|特稿"
    r"|社评|时评|评论|[港澳台国要体财娱]闻|国际|两岸|本地|地方|社会|财经|地产|楼市|股市|体育|娱乐|健康|生活|法庭|突发|教育|政治|科技"
    r"|[港英中亚][超冠]联?|欧冠|[西意德法]甲|中职|NBA|CBA|足球|篮球|网球|赛马)】)\s*(?=\S{4})"
    rf"|{SAYS_THE_TITLE}(?:[【\[][^【】\[\]]{{2,4}}[】\]]\s*(?=\S{{4}}))?"
)
# In a line of the head: 编辑：老白, 审核/燕北 and ｜責任編輯 鄧以晴｜攝影 田佳穎 anywhere, and from 字号：大 中 小 on all of it.
NOT_THE_HEAD = lettered(
    rf"(?<=\s){DESK}\s?[:/丨=]\s?[㐀-鿿A-Za-z·]{{1,12}}(?=\s|$)"
    rf"|\|\s?{DESK}\s[㐀-鿿]{{2,4}}(?:\s?\|\s?(?:摄影|{DESK})\s[㐀-鿿]{{2,4}})*(?=\s?\||$)"
    r"|(?<=[\s|])\d{1,2}\s?分钟\s?(?:\(?阅读|读完|看完|\(?收听)(?![^\n]*(?:\d{4}[-/.年]|来源|作者|记者)).*"
    r"|(?<=\s)[\[(【]?(?:字[号体级]|浏览|阅读\s?\d|点击\s?\d|评论\s?[(\d]|打印|列印|分享|A\+|扫码|我要|收藏)(?![^\n]*(?:\d{4}[-/.年]|来源|作者|记者)).*"
)
# 2024-01-05  3.2  4.1 is of a table, not of the head.
ROW = compiled(r"(?=[^\t|]*[^\d\s|])[^\t|。]*(?:(?:\t|\|| {2,})[\t ]*[-+−]?\d[\d,]*(?:\.\d+)?%?[ |]*){2,}")
PARTED = compiled(r"\s*[|/>]\s*|\s[-–—]\s")
GAP = compiled(r"[\s|/>]")
SIGNS = "■●◆▶►▸※★☆◎*"
LONG_TITLE, LONG_HEADING, LONG_LINK = 60, 40, 40
A_PARAGRAPH = 15  # characters: a shorter sentence at the foot may be a call to subscribe


def blocks(text: str, view: str) -> tuple[Block, ...]:
    """The blocks of a plain text, in order."""
    all_lines = lines(text)
    if len(all_lines) == 1:
        return tuple(_alone(view, all_lines[0]))
    found = [block for line in all_lines for block in _by_convention(view, line)]
    found = list(_with_lists_of_links(view, list(_with_heads_of_tables(view, found))))
    found = with_top(view, _with_foot(view, found))
    return tuple(block for found in _with_headings(view, found) for block in _without_column_mark(view, found))


def _by_convention(view: str, line: Line) -> Iterator[Block]:
    """The block of a line; two or three where a credit or a tool stands at its end."""
    seen = view[line.start : line.end]
    convention = None if ROW.fullmatch(seen) else convention_of(seen)
    if (convention is None or convention.kind == "caption") and (parts := parts_of(seen)):
        yield from (Block(line.start + start, line.start + end, part.kind, part.reason) for start, end, part in parts)
    elif convention is None and _is_a_dateline(view, line):
        yield Block(*line, "meta", DATELINE)
    elif convention is None:
        yield from _paragraph(view, line)
    elif convention.kind == "meta":
        yield from _head(view, line, convention.reason)
    else:
        yield Block(*line, convention.kind, convention.reason)


def _is_a_dateline(view: str, line: Line) -> bool:
    """（潮聲社記者方念慈台北4日電）on a line of its own."""
    found = dateline(view, *line)
    return found is not None and found.end == line.end and found.agency is not None and found.day is not None


def _alone(view: str, line: Line) -> Iterator[Block]:
    """The only line of a text: a share bar is one here too, but 2015-03-03 and 2/15 are what somebody asks about."""
    convention = convention_of(view[line.start : line.end])
    if convention and convention.kind == "boilerplate" and convention.reason != "page numbers":
        yield Block(*line, convention.kind, convention.reason)
    else:
        yield from _paragraph(view, line)


def _paragraph(view: str, line: Line) -> Iterator[Block]:
    """A paragraph, with what is signed behind its last stop as a block of its own."""
    end = line.end
    signed: list[Block] = []
    while view[end - 1] in ")】]0123456789":
        begin = max((view.rfind(opener, max(line.start, end - 40), end) for opener in "(【["), default=-1)
        convention = next((c for c in ENDS if begin > line.start and c.matches(view[begin:end])), None)
        if convention is None:
            break
        signed.insert(0, Block(begin, end, convention.kind, convention.reason))
        end = line.start + len(view[line.start : begin].rstrip())
    yield Block(line.start, end, "item" if ITEM.match(view, line.start, end) else "body")
    yield from signed


def _head(view: str, line: Line, reason: str) -> Iterator[Block]:
    """A line of the head, with its editor and the tools at its end as blocks of their own."""
    begin = line.start
    for match in NOT_THE_HEAD.finditer(view, line.start, line.end):
        if view[begin : match.start()].strip():
            yield Block(*_bare(view, begin, match.start()), "meta", reason)
        yield Block(*_bare(view, *match.span()), "boilerplate", "page tools")
        begin = match.end()
    if view[begin : line.end].strip():
        yield Block(*_bare(view, begin, line.end), "meta", reason)


def _bare(view: str, start: int, end: int) -> Line:
    """The span without the white space at its ends."""
    stretch = view[start:end]
    return Line(end - len(stretch.lstrip()), start + len(stretch.rstrip()))


def _is_sentence(view: str, block: Block) -> bool:
    return bool(SENTENCE.search(view, block.start, block.end))


def _with_heads_of_tables(view: str, found: list[Block]) -> Iterator[Block]:
    """校名｜錄取人數｜較去年增減 is no path, but the head of the row below it: 島大｜1,208｜-3."""
    for block, below in zip_longest(found, found[1:]):
        if block.reason == "breadcrumbs" and below and below.kind in ("body", "item"):
            head, row = view[block.start : block.end], view[below.start : below.end]
            if len(PARTED.findall(head)) == len(PARTED.findall(row)) > 1 and re.search(r"\d", row):
                block = replace(block, kind="body", reason=None)
        yield block


def _with_lists_of_links(view: str, found: list[Block]) -> Iterator[Block]:
    """相关新闻 and the headlines below it: they are links until a paragraph with a full stop comes.

    热门：美国议息｜新股孖展 has its own; nor does a list go on below the head of the article, 财经点　2026-02-27　文：冯卓谦.
    """
    listing = told = False
    for block in found:
        told = told or _is_sentence(view, block)
        if block.reason in OPENERS:
            listing = told or not GAP.search(view, block.start, block.end)
        elif not told and block.kind == "meta":
            listing = False
        elif listing and block.kind != "boilerplate":
            if _is_sentence(view, block) and block.end - block.start > LONG_LINK:
                listing = False
            else:
                block = replace(block, kind="boilerplate", reason="related links")
        yield block


def _with_foot(view: str, found: list[Block]) -> list[Block]:
    """Below the last paragraph and the editor's credit, short lines are the page's: 台风路径实时查询."""
    last = max((i for i, b in enumerate(found) if b.kind in ("body", "item") and _is_paragraph(view, b)), default=None)
    if last is None:
        return found
    edited = {b.start for b, behind in pairwise(found[last:]) if _with_editor(view, b, behind)}
    found = [replace(b, kind="boilerplate", reason="credits") if b.start in edited else b for b in found]
    found[last + 1 :] = [_of_the_page(view, block) for block in found[last + 1 :]]
    furniture = next((i for i, b in enumerate(found) if i > last and b.kind == "boilerplate" and b.reason != "end mark"), len(found))
    return [
        replace(b, kind="boilerplate", reason="foot of the page") if i > furniture and b.kind in ("body", "item") else b
        for i, b in enumerate(found)
    ]


def _of_the_page(view: str, block: Block) -> Block:
    """A line below the last paragraph, as the page's if it is ■ 廣告查詢　■ 私隱政策, ＊電子報　＊回頁首, 島讀文化編輯部 核稿：雷若昀."""
    line = view[block.start : block.end]
    if block.kind not in ("body", "item") or len(line) > LONG_TITLE:
        return block
    if line[0] in SIGNS and line.count(line[0]) > 1 and line.count(f" {line[0]}") == line.count(line[0]) - 1:
        return replace(block, kind="boilerplate", reason="menu")
    behind = convention_of(line.partition(" ")[2]) if line.count(" ") == 1 else None
    return replace(block, kind="boilerplate", reason="credits") if behind and behind.reason == "credits" else block


def _with_editor(view: str, block: Block, behind: Block) -> bool:
    """Whether it is a byline or a source whose line goes on with the editor: 採訪：方芷晴　編輯：周樂文, 稿源/江海发布　监制/燕北."""
    span = block.start, block.end
    source = block.reason == "date and source" and not names(view, *span) and not any(days(view, *span))
    return (source or block.reason == "byline") and behind.reason == "page tools" and "\n" not in view[block.end : behind.start]


def _is_paragraph(view: str, block: Block) -> bool:
    return _is_sentence(view, block) and block.end - block.start >= A_PARAGRAPH


def _with_headings(view: str, found: list[Block]) -> list[Block]:
    """The title and the headings: short lines without a stop, where the article has paragraphs with stops."""
    content = [block for block in found if block.kind in ("body", "item")]
    prose = [block for block in content if _is_sentence(view, block)]
    if not prose or len(content) < 2:
        return found
    first = next((block for block in content if HAN.search(view, block.start, block.end)), content[0])
    return [_heading(view, b, first, prose[-1]) if b.kind in ("body", "item") else b for b in found]


def _heading(view: str, block: Block, first: Block, last_prose: Block) -> Block:
    line = view[block.start : block.end]
    if block is first and len(line) <= LONG_TITLE and not re.search(r"[。;:,]$|。", line) and HAN.search(line):
        return replace(block, kind="title", reason=None)
    short = block.kind == "body" and len(line) <= LONG_HEADING and block.start < last_prose.start
    if short and not STOP.search(line) and "。" not in line and not line.endswith((":", ",")):
        return replace(block, kind="heading", reason=None)
    return block


def _without_column_mark(view: str, block: Block) -> Iterator[Block]:
    """【收市】恒指跌387點連跌三日: the column is not the title's."""
    mark = COLUMN_MARK.match(view, block.start, block.end) if block.kind == "title" else None
    if mark:
        yield Block(block.start, len(view[: mark.end()].rstrip()), "meta", "column")
        block = replace(block, start=mark.end())
    yield block
