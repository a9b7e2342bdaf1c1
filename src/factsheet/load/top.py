"""The top of a page: which of its lines is the title, and which lines above it are the page's own.

知行誌                                             a nameplate
校園　科研　升學　人物                             a bar: short parts, of which the story speaks in few or none
踏智能地墊12分鐘　長者跌倒風險減四成               the title: the story goes on with its words
文：卓以諾　2024.09.11

No list has the words of all pages, so a line is told by its form, by what stands below it, and by whether the first
paragraphs take its words up again. A line is the page's only if a title is left for the story.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, repeat

from factsheet.load.conventions.words import furniture
from factsheet.model import Block
from factsheet.patterns import compiled, lettered
from factsheet.records import record

# ▶ 收聽本篇　　分享　　大字版: the signs are no words; neither are the counts of 留言(3).
_SIGNS = "|/>›»▸►▶▷◁▼▾☰≡■●◆▏▎▍丨→"
_APART = compiled(rf"(?:\s[-–—·•・‧](?=\s)|[\s{_SIGNS}]|:\s|\(\d+\))+")
_DOTS = compiled("[·・‧]")
# What parts a bar and no headline: a rule, an arrow, a gap of two spaces. 油價漲 股市跌 匯市穩 has one space at a time.
_WIDE = compiled(rf"[{_SIGNS}·・‧]|\s{{2,}}|\s[-–—•]\s")
_PART = lettered(r"[㐀-鿿]{1,6}(?:\d\d)?|[A-Z]\d{1,2}|[㐀-鿿]{0,4}[A-Za-z][A-Za-z&'.+-]*[㐀-鿿]{0,4}")
_FIRST = lettered(r"[㐀-鿿A-Za-z0-9+]{1,10}")
_HAN = lettered("[㐀-鿿]")
_WORDS = lettered("[㐀-鿿]{2,}")
# 島文薈 FEATURE: the name of a section, in two languages; 島康線上 IsleHealth Taiwan: that of the page.
_TWO_SCRIPTS = lettered(r"[㐀-鿿]{2,6}\s+[A-Z][A-Z &'.-]{3,30}")
_TWO_NAMES = lettered(r"[㐀-鿿]{2,6}\s+[A-Z](?=[A-Z]*[a-z])[A-Za-z]{3,20}(?: [A-Z][A-Za-z]{2,12}){0,3}")
_ABBREVIATION = compiled("^[A-Z]{2,8} ")  # CNB 生活
_SHORT_PART = lettered(r"[㐀-鿿]{2,4}")
_NAME = lettered(r"[㐀-鿿A-Za-z0-9]{2,8}")
# 知行誌, 青台新聞網: how the name of a paper, a magazine or a station ends.
# 晨江网 is a site, 电网 and 互联网 are none; 青年报 is a paper, 财报 and 年报 are none.
SITE = r"(?<!互联)(?<![官全电路管法球渔物])网"
_OF_PAPERS = lettered(rf".*(?:(?<![预财季公情海战喜捷警简])(?<!(?<![青少])年)报|[志刊社台讯]|{SITE}|新闻|传媒|融媒|财经|观察)")
# 親子向陽週刊, 滨城在线: no story is called so, as it may be 抗洪日誌 or 船期通訊.
_OF_THE_PRESS = compiled("(?<=..)(?:[日晚早晨时周新]报|电子报|[周月]刊|杂志|通讯社|新闻网|电视台|电台|在线|客户端)$")
# 農漁新報 電子報第3527期, 问渠笔记 Vol.12, 《岚山文摘》 第3卷第2期, 島聲誌 2025 夏季號
_ISSUE = lettered(
    r"[\s|/·(]*(?:20\d\d\s?年?\s?)?"
    r"(?:总?第\s?\d{1,5}\s?[期号辑卷]|第?\s?[A-Z]?\d{1,3}\s?版(?=[\s|/·]|$)|\d{1,2}月[号刊]|[春夏秋冬]季?[号刊]|(?:Vol|VOL|No|NO|Issue|ISSUE)\.?\s?\d{1,5})\)?"
)
_OF_ISSUES = lettered("[㐀-鿿]*(?:[报刊志讯]|文摘|文汇)")
_OF_NOTES = lettered("[㐀-鿿]*(?:笔记|[日手札]记|观点|头条|手帖)")  # 港灣筆記 Issue 45; 渡輪日記 Vol.2 may be a title
# Harbour Post; the words behind it may be of the name or not.
_LATIN = compiled(r"[A-Z][A-Za-z&'.]*(?: [A-Z][A-Za-z&'.]*)+")
_LETTERS = compiled("[A-Za-z]{3,}")
_COMPANY = compiled("(?:媒体|传媒|文化|出版|网络|集团){1,2}")
_OF_SECTIONS = lettered("(?<=..)(?:新闻|频道|要闻|焦点|资讯|快讯|版)$")
# 【数据看路】, 【港聞】【運輸】, ● 乡情报导 ●, 人物专访｜ on a line of their own name the column.
_COLUMN = lettered(
    r"(?:【[^【】]{2,8}】\s?){0,2}(?:[【〈《\[<]\s?(?P<a>[^【】〈〉《》\[\]<>]{2,8})\s?[】〉》\]>]|[●■★◆▍▌▎☆◎※🔋📌🔥📰]+\s?(?P<b>[㐀-鿿]{2,8})\s?[●■★◆※☆◎]?|(?P<c>[㐀-鿿]{2,8})\s?[|:])"
)
# 主题：【早报】两家光伏龙头同日下调报价, as in a mail or a post that was pasted
SAYS_THE_TITLE = r"(?:(?:邮件)?主[题旨]|(?:完整)?(?:新闻)?标题|Subject)(?:\s?:\s*|\s{2,})(?=\S{4})"
_OF_LAND = ("省", "市", "县", "区", "镇", "乡")  # 江海市 > 民生
_SENTENCE = compiled(r"。|[!?][”’」』]")
_DIGIT = compiled(r"\d")
LONGEST_PLATE, _OF_STORIES = 24, ("日志", "通讯")
# 岭南在线　大湾区频道, 财讯快递报 (02/06); but 海上时报　沉没之后
_PLATE = lettered(r"(?P<name>[㐀-鿿]{4,8})(?:\s?\(\d[^()]*\)|\s[㐀-鿿]{2,6}(?:频道|版|专区)|\s?[|·・].+|\s(?:APP|App).*)?")
SHORTEST_NAME, LAST = 3, 3
PROSE = 600  # characters of the story in which a headline's words are looked for
LONGEST_TITLE, SHORTEST_HEADLINE = 60, 8
# Where a page says its name; a list of links has the headlines of other stories, a note of the editors may have a book's.
_SAYS_ITS_NAME = (
    *("menu", "copyright", "credits", "disclaimer", "contacts of the page"),
    *("calls to subscribe", "calls to support", "calls to scan"),
)
TAKEN_UP = 2  # pairs of characters that a headline has in common with the story at least
ABOVE = 8  # lines: with more of them above the first paragraph, the first is no page's top


@record
class _Page:
    """The view, the first paragraphs of the story, and the lines around it in which a page says its name."""

    view: str
    prose: str
    around: str

    def has_headline(self, lines: Iterable[str]) -> bool:
        """Whether one of the lines could be the title of this story, which goes on with its words."""
        return any(_is_headline(line) and _taken_up(line, self.prose) >= TAKEN_UP for line in lines)

    def is_called(self, name: str) -> bool:
        """问渠笔记 of 关注“问渠笔记”, 親子向陽週刊 of ©親子向陽文化, if the story says nothing of them."""
        if not _could_be_a_name(name) or len(name) < SHORTEST_NAME or name in self.prose or _is_section(name):
            return False
        return name in self.around or (_OF_THE_PRESS.search(name) is not None and _OF_THE_PRESS.sub("", name) in self.around)


def with_top(view: str, found: list[Block]) -> list[Block]:
    """The blocks, those above the title and the bars below it as the page's."""
    content = [block for block in found if block.kind in ("body", "item")]
    lede = next((i for i, block in enumerate(content) if _is_prose(view, block)), 0)
    if not 0 < lede <= ABOVE:
        return found
    prose = "".join(view[block.start : block.end] for block in content[lede : lede + ABOVE] if _is_prose(view, block))[:PROSE]
    around = "\n".join(view[b.start : b.end] for b in found if b.kind == "meta" or b.reason in _SAYS_ITS_NAME)
    page = _Page(view, prose, around)
    head = [block for block in found if block.start <= content[lede].start]
    top = {block.start for block in content[:lede]}
    own = set(_above_the_title(page, content[: lede + 1], head))
    saying = [i for i, block in enumerate(content[:lede]) if lettered(SAYS_THE_TITLE).match(view, block.start, block.end)]
    own |= {block.start for block in content[: saying[-1]]} if saying else set()
    own |= {bar.start for above, bar in pairwise(head) if bar.start in top and _is_a_bar_below(view, above, bar, prose)}
    own |= {block.start for block, below in pairwise(head) if block.start < content[0].start and _is_masthead(view, block, below)}
    own |= {block.start for block in content[:lede] if _is_of_the_dateline(view, block, content[lede])}
    return [replace(block, kind="boilerplate", reason=_reason(view, block)) if block.start in own else block for block in found]


def name_of_page(view: str, blocks: Sequence[Block], owners: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The name that a bar, a path or a nameplate above the title begins with, where the foot of the page has it too.

    Two characters are enough where it stands in two scripts: 港脈 CITY PULSE … 訂閱港脈電子報.
    航橋新聞 > 交通物流 … 航橋新聞有限公司: the company's, the editors' or the story's copyright is in the page's name.
    桃鄉新聞網 > 地方 … ©桃鄉傳媒股份有限公司, 讀嶼 READ THE ISLE … Copyright © 讀嶼媒體: the company behind it is called alike.
    """
    title = next((block.start for block in blocks if block.kind == "title"), 0)
    top = [block for block in blocks if block.start < title and block.kind == "boilerplate"]
    foot = "\n".join(view[b.start : b.end] for b in blocks if b.start > title and b.kind == "boilerplate")
    last = [view[b.start : b.end] for b in blocks[-LAST:] if b.end - b.start <= LONGEST_TITLE]
    for block in top:
        line = view[block.start : block.end]
        name = _first_name(line, foot)
        if block.reason == "nameplate" and _TWO_NAMES.fullmatch(line):
            yield block.start, block.end
        if not _could_be_a_name(name) or _is_section(name) or name.endswith(_OF_LAND):
            continue
        paper = _OF_PAPERS.fullmatch(name) is not None
        alike = any(
            owner[:2] == name[:2] if paper else owner.startswith(name) and _COMPANY.fullmatch(owner, len(name)) for owner in owners
        )
        long = len(name) >= SHORTEST_NAME or _TWO_SCRIPTS.fullmatch(view, block.start, block.end) is not None
        signs = long and (name in foot or any(map(str.startswith, last, repeat(name))))
        if alike or signs or f"{name}编辑部" in foot or (block.reason == "nameplate" and (paper or _ISSUE.search(line))):
            start = view.index(name, block.start)
            yield start, start + len(name)


def _first_name(line: str, around: str) -> str:
    """The first of its parts, with no issue behind it; Harbour Post of Harbour Post　Weekend, where the page says so elsewhere."""
    if latin := _LATIN.match(line):
        words = latin.group().split()
        return next((name for n in range(len(words), 1, -1) if (name := " ".join(words[:n])) in around), "")
    return next(iter(parts_of(_ISSUE.sub("", line))), "").strip("《》")


def _could_be_a_name(name: str) -> bool:
    return _NAME.fullmatch(name) is not None or _LATIN.fullmatch(name) is not None


def _is_section(name: str) -> bool:
    """财经, 财经新闻, 本地焦点: what a page has, not what it is called."""
    return name in furniture("tools") or _OF_SECTIONS.sub("", name) in furniture("sections")


def is_bar(line: str) -> bool:
    """Whether it is made of three and more short parts, or of two that a rule parts: 芯潮觀察　快訊　深度　活動, 消費　|　民生.

    >>> is_bar("刷卡　退货　　找零　小票"), is_bar("踏智能地墊12分鐘　長者跌倒風險減四成")
    (True, False)
    """
    parts = parts_of(line)
    if len(parts) < 2 or max(map(len, parts)) < 2:  # 船｜人｜湖
        return False
    if not _FIRST.fullmatch(parts[0]) or not all(map(_PART.fullmatch, parts[1:])):
        return False
    if len(parts) == 2:
        return _are_short(line, parts)
    # 江海 READY 了吗 has two words of Chinese, Share f X 複製連結 four parts.
    return _WIDE.search(line) is not None or len(parts) > 3 or all(map(_HAN.match, parts))


def parts_of(line: str) -> list[str]:
    """The parts of a line between its signs and its spaces; dots part 潮聲週刊‧人物‧海線, which names a paper, not 讓·皮埃爾·萊奧."""
    parts = [part for part in _APART.split(line) if part]
    dotted = _DOTS.split(parts[0]) if len(parts) == 1 else []
    return dotted if dotted and (_OF_PAPERS.fullmatch(dotted[0]) or any(map(_is_section, dotted))) else parts


def _are_short(line: str, parts: list[str]) -> bool:
    """消費　|　民生, 突發　法庭, 维岛网视讯 维岛网客户端; but not 科技赋能 文化传承."""
    longest = max(map(len, parts))
    return longest <= (4 if _WIDE.search(line) else 2) or (len({part[:2] for part in parts}) == 1 and longest > 2)


def _is_prose(view: str, block: Block) -> bool:
    return _SENTENCE.search(view, block.start, block.end) is not None or block.end - block.start > LONGEST_TITLE


def _is_a_bar_below(view: str, above: Block, bar: Block, prose: str) -> bool:
    """收进书架　念给我听　字大些 below the day; 票价　班次　码头 is of the story, which speaks of them."""
    line = view[bar.start : bar.end]
    is_below = above.kind == "meta" and above.reason != "column" and above.end < bar.start
    return is_below and is_bar(line) and len(parts_of(line)) > 2 and not _taken_up(line, prose)


def _is_masthead(view: str, block: Block, below: Block) -> bool:
    """青台新聞網 alone above a menu is the page's; above the title it is the paper's that is read."""
    return block.reason == "masthead" and _NAME.fullmatch(view, block.start, block.end) is not None and _is_menu(view, below)


def _is_of_the_dateline(view: str, block: Block, lede: Block) -> bool:
    """中央社 alone above （中央社記者黃庭筠台北5日電）: a story without a headline, of that agency."""
    name = view[block.start : block.end]
    return _OF_PAPERS.fullmatch(name) is not None and view.startswith((name, f"({name}", f"[{name}", f"【{name}"), lede.start)


def _is_menu(view: str, block: Block) -> bool:
    if block.kind == "boilerplate":
        return block.reason in ("menu", "breadcrumbs")
    return block.kind == "body" and is_bar(view[block.start : block.end])


def _above_the_title(page: _Page, content: Sequence[Block], head: list[Block]) -> Iterator[int]:
    """Where the page's lines begin, from the first down to the title; the last of the content is the first paragraph."""
    *above, _ = content
    for i, block in enumerate(above):
        line, rest = page.view[block.start : block.end], [page.view[b.start : b.end] for b in above[i + 1 :]]
        below = next(b for a, b in pairwise(head) if a is block)
        is_of_page = line[0] in "▶►▷▸" or _is_a_column(line, page.prose)  # ▷ 点此听稿 ◁
        is_name = _is_a_path(page, line, below) or _is_an_issue(page, line) or _is_a_nameplate(page, line, below)
        above_another = (is_of_page and any(map(_is_headline, rest))) or (is_name and page.has_headline(rest))
        if not (above_another or _is_a_bar_here(line, rest, page.prose)):
            return
        yield block.start


def _is_a_column(line: str, prose: str) -> bool:
    """【数据看路】, 〈土地现场〉, 科教, 自然保育: the column or the section that a story is printed in, of which it says nothing."""
    column = _COLUMN.fullmatch(line)
    if column is None:
        return _SHORT_PART.fullmatch(line) is not None and (_is_section(line) or (_is_section(line[:2]) and _is_section(line[2:])))
    return line[0] == "【" or not _taken_up(column["a"] or column["b"] or column["c"], prose)


def _is_a_bar_here(line: str, rest: Sequence[str], prose: str) -> bool:
    """A bar is one above a title; with none below, only if rules part it and the story has nothing of it.

    船票　码头　灯火 and 来处 去处 归处 are titles. 快讯, 科研 and 交通 are words of stories too, but a headline has most of
    its words from there.
    """
    if not is_bar(line):
        return False
    parts = parts_of(line)
    taken_up = sum(_taken_up(part, prose) > 0 for part in parts)
    ruled = _WIDE.search(line) is not None
    if not any(map(_is_headline, rest)):
        return not taken_up and not rest and ruled and len(parts) > 2
    if ruled:  # 政情 / 環境 / 社區, 證券｜監管; but 开航｜环湖渡轮 is a title
        return len(parts) > 2 or taken_up < 2 or max(map(len, parts)) < 3
    several = len(parts) > 3 or len({part[:2] for part in parts}) == 1
    return (several and taken_up * 2 < len(parts)) or (taken_up < len(parts) and any(map(_is_section, parts)))


def _is_a_path(page: _Page, line: str, below: Block) -> bool:
    """嶼南地方網 / 白沙, 潮汐實驗室 · 人物: the paper's name and a part of it, above the headline of a story that doesn't name it.

    航運年報｜解讀 above 六家船公司去年少賺三成 is the first line of a title. So is 渡輪筆記　停航三年, but 问渠笔记　匠人 is none
    where the foot has 问渠笔记编辑部. 海上時報　沉沒之後 may be one, unless 字級　小　中　大 stands between it and the next.
    """
    name = _first_name(line, page.around)
    parts = parts_of(line.removeprefix(name))
    if not name or not parts or name in page.prose or _DIGIT.search(line):
        return False
    if page.is_called(name) and all(map(_PART.fullmatch, parts)):
        return True
    if not _NAME.fullmatch(name) or not all(map(_SHORT_PART.fullmatch, parts)):
        return False
    if not _WIDE.search(line):
        return _OF_THE_PRESS.search(name) is not None and below.kind == "boilerplate" and not _taken_up(line, page.prose)
    return (_OF_PAPERS.fullmatch(name) is not None and len(name) >= SHORTEST_NAME) or _is_section(parts[-1])


def _is_an_issue(page: _Page, line: str) -> bool:
    """農漁新報 電子報第3527期; 新航線 No.1 and 第12期江海講堂開講 are of no paper."""
    name = _ISSUE.sub("", line).strip("《》 ")
    parts = parts_of(name)
    if name == line or not parts or not all(map(_NAME.fullmatch, parts)) or parts[0] in page.prose:
        return False
    of_notes = any(map(_OF_NOTES.fullmatch, parts)) and not _taken_up(name, page.prose)
    return of_notes or any(map(_OF_ISSUES.fullmatch, parts)) or page.is_called(parts[0])


def _is_a_nameplate(page: _Page, line: str, below: Block) -> bool:
    """島文薈 FEATURE, 島康 IsleHealth, or a short name above a menu, of which the story takes nothing up, while it does of a line below.

    山的女儿 above 一位乡村教师的三十年 is a title and what it is about: no menu stands between, and no paper is called so.
    """
    if _TWO_SCRIPTS.fullmatch(line) or _TWO_NAMES.fullmatch(line) or _is_section(_ABBREVIATION.sub("", line)) or page.is_called(line):
        return True
    plate = _PLATE.fullmatch(line) if len(line) <= LONGEST_PLATE else None
    if plate and _is_a_paper(plate["name"], page.prose):
        return True
    if not _HAN.search(line):  # Harbour Post; a title is in Chinese
        return _LATIN.fullmatch(line) is not None and not any(word in page.prose for word in _LETTERS.findall(line))
    if not _NAME.fullmatch(line) or _DIGIT.search(line) or _taken_up(line, page.prose.replace(line, "")):
        return False
    menu = parts_of(page.view[below.start : below.end]) if _is_menu(page.view, below) else []
    if _OF_PAPERS.fullmatch(line):  # 潮聲農業電子報 … 潮聲農訊　記者方念慈
        return bool(menu) or page.view.count(line[:2]) > 1
    return any(part in furniture("sections") for part in menu)


def _is_a_paper(name: str, prose: str) -> bool:
    """岭南在线 of 岭南在线　大湾区频道, 科学杂报 of 科学杂报|懂科学的日常, of which the story has nothing; but 抗洪日志."""
    paper = _OF_PAPERS.fullmatch(name) or _OF_THE_PRESS.search(name)
    # 江海快讯 is called by the city, of which the story may tell
    return bool(paper) and not name.endswith(_OF_STORIES) and not _taken_up(name[2:], prose)


def _is_headline(line: str) -> bool:
    """Whether a line could be the title that a page's line stands above; ——江海市茶业观察 is what stands below one."""
    return SHORTEST_HEADLINE <= len(line) <= LONGEST_TITLE and not is_bar(line) and not line.startswith(("—", "-"))


def _taken_up(line: str, prose: str) -> int:
    """How many pairs of characters the story has of it."""
    pairs = {word[i : i + 2] for word in _WORDS.findall(line) for i in range(len(word) - 1)}
    return sum(pair in prose for pair in pairs)


def _reason(view: str, block: Block) -> str:
    return "menu" if is_bar(view[block.start : block.end]) else "nameplate"
