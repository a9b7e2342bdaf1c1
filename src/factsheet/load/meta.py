"""Title, outlet, byline, day of publication and place of an article, from its head, its dateline and its foot.

Takes the text, its view and its blocks. What the user says (`--published`, `--title`, `--outlet`) comes before it all;
that is seen to where the article is made. A line of the head is read part by part:

北回新聞網／生活中心　2025年11月13日 週四 上午10:28        the outlet, a desk, the day
2024-07-19 16:42:08　来源：新华社　作者：林可               the day, the outlet, the reporter
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from factsheet.load.dateline import DATELINE, Dateline, dateline
from factsheet.load.days import days, republican
from factsheet.load.names import named_in_lede, names, signed
from factsheet.load.top import SITE, name_of_page
from factsheet.model import Block, Warning
from factsheet.patterns import compiled, lettered
from factsheet.records import record

Span = tuple[int, int]

SOURCE = lettered(
    r"(?:(?:信息|文章|消息|稿件|新闻|内容|资料|本文)?(?<!图片)(?<!数据)来源(?:网站|媒体)?"
    r"|来自|稿源|出处|转载自|转自|发布(?:机构|单位)|媒体)\s?[:/|丨]\s*"
    r"[《“【]?(?P<name>[^\s|,。;《》“”【】()]+)"
)
# 江淮政闻|综合省纪委网站、江海日报等, 江畔新闻网|综合: who put it together.
_COMPILED = compiled(r"(?<=[㐀-鿿]{2})综合(?!频道|广播|新闻|[报台网社刊版])")
_OF_FIGURES = compiled("[(【*注:]*(?:资料|数据|图片|图表|制[表图])")
NO_OUTLET = frozenset(("作者", "网络", "互联网", "本站", "本网", "本报", "原创", "综合", "其他", "转载", "网络整理", "本站原创"))
# 【早报】, 【晚报】 before a title are columns.
# 海島大學新聞稿, 江海市统计局　新闻稿: whoever issues the bulletin; 新聞公報 alone is nobody's.
_ISSUED = lettered(r"(?P<issuer>[㐀-鿿]{3,}?)[\s|]*(?:即时)?(?:新闻稿|新闻公报|新闻通稿|通稿)")
_COLUMNS = frozenset(("早报", "晚报", "午报", "日报", "周报", "快报", "早讯", "快讯"))
# 今天是2025年3月4日 is the page's clock.
UPDATED = compiled(r"(?:更新|修改|编辑|修订|今[天日]是)[^\d]{0,6}$")
PUBLISHED = compiled(r"(?:发布|发表|发稿|刊登|刊出|出版|见报|上稿|建立|上架|公布)[^\d]{0,6}$")
# What a line of the head holds beside an outlet: the time of day, weekdays, the page, a desk, labels, tools.
NO_PART_OF_A_NAME = lettered(
    r"""[(][^()]*[)] | 〔[^〔〕]*〕 | [上下]午\s?(?=\d) | \d{1,2}:\d{2}(?::\d{2})? | (?:星期|周|礼拜)[一二三四五六日天](?!刊)
        | HKT|GMT[+\d]*
        | 第?\s?[A-Z]?\d+\s?版\S* | (?:总|第)\s?\d+\s?期
        | (?:(?<=[报社网台刊端闻讯])|(?<=[报社网台刊端闻讯]》))(?:首席|特约|特派|见习|实习|[全融新]媒体)?记者
        | (?<=[报社网台刊])(?:港闻|要闻|新闻|财经|体育|专讯)(?=[\s】]|$)
        | \d+\s?分钟 | (?<=[㐀-鿿])官方(?:[账帐]号|微博|微信|号)
        | [㐀-鿿]{2,6}: | [㐀-鿿]{1,6}\s?= | (?<![㐀-鿿])(?:最后)?(?:更新|发布|发表)(?:时间|日期)?""",
    re.VERBOSE,
)
LONGEST_PERSON = 4  # characters
HAN = lettered("[㐀-鿿]")
PART = compiled(r"[^\s|/·•・:=,;【】]+")
OUTLET = lettered(
    r"《?[㐀-鿿A-Za-z0-9+]{1,16}(?:社|网|报|台|刊|志|讯|新闻|财经|体育|观察|时报|在线|频道|电视|传媒|媒体|线上|客户端|资讯|之声|速报)》?"
)
NO_PART = lettered(
    r".*(?:中心|要闻|港闻|新闻|报道|报导|频道|专题|[版组]|时间|记者|作者|撰文|采访|采写|撰稿"
    r"|整理|编译|编辑|责编|核稿|通讯员|供稿|审核|监制|摄影|文字|图片|文图|图文)|本[报刊网台社].*|特[约派].*|[\dA-Z]+"
)
COPYRIGHT = (
    r"(?:©|\(c\)|Copyright)\s?(?:\d{4}(?:-\d{4})?)?\s?(?P<a>[㐀-鿿]{2,12}?)(?=(?:股份|集团)?有限公司|版权|著作权|保留|不得|[^㐀-鿿]|$)|版权[归属]+(?P<b>[㐀-鿿]{2,12}?)(?:所有|。|,)"
    r"|由(?P<d>[㐀-鿿]{2,12}?)(?:授权|独家)|(?<![^\s|])(?P<c>(?!本|网站|内容|作者)[㐀-鿿]{2,12}?)(?:(?:股份|集团)?有限公司)?版权所有"
    r"|版权所有\s?(?P<g>[㐀-鿿]{2,10}?(?:网|报|社|台|刊|新闻|传媒))(?=(?:集团)?有限公司|\s|$)"
    r"|[☆※](?P<f>[㐀-鿿]{2,10}(?:网|报|社|台|刊|新闻))(?:提醒|关心)您"
    r"|(?<![^\s|])(?P<h>[㐀-鿿]{2,10}(?:网|报|社|台|刊|新闻|传媒|周刊|财经))\s?(?:©|\(c\)|Copyright)"
    # 財經朝報各欄目內容只供參考
    r"|(?<![^\s|])(?P<i>[㐀-鿿]{2,8}(?:[日晚早时周朝快农]报|新闻网|通讯社|周刊|财经))各?(?:栏目|网页|版面|网站|编辑部)"
    # 追蹤《港脈》IG
    r"|(?:[Ll]ike|赞好?|关注|追[踪看]|下载|订阅|加入|成为|支持|赞助)\s?[《「](?P<k>[㐀-鿿]{2,8})[》」]\s?"
    r"(?:Facebook|FB|脸书|Instagram|IG|Threads|YouTube|Telegram|专页|粉丝|频道|客户端|A[Pp][Pp]|电子[报版]|会员|订户|好友|L[Ii][Nn][Ee])"
    # 轉載請註明出處「島文薈」, 凡注明“江海教育报”的稿件
    r"|(?:注明|出处)[^。,“「]{0,4}[“「](?:(?:来源|稿源|转载自|转自)\s?:?\s?)?(?P<j>(?!本|来源|转载|出处|作者)[㐀-鿿]{3,10})[”」]"
    # 請 Like 晨鐘新聞網 Facebook 專頁, 訂閱《山城周刊》電子版
    r"|(?:[Ll]ike|赞好?|关注|追[踪看]|下载|订阅|加入|成为|支持|赞助)\s?[《「“]?(?P<e>[㐀-鿿]{1,10}(?:网|报|社|台|刊|新闻|财经))[》」”]?\s?"
    r"(?:Facebook|FB|脸书|Instagram|IG|专页|粉丝团?|微信|公众号|客户端|A[Pp][Pp]|电子版|会员|订户|好友|L[Ii][Nn][Ee])"
)
# 維島日報　港聞 ＞ 法庭, 島聲時報｜地方｜焦點, 潮声社首页　即时, 嶼見線報 ｜ 生活: the page's own name comes first in its menu.
IN_A_MENU = (
    r"(?:(?:当前|您?(?:现在|所在)的?)位置\s?:\s?)?(?P<name>(?!本|电子|数[字位]|今日|每[日周]|行[情业]|市场|手机)(?:[㐀-鿿]{1,8}"
    r"(?:[日晚早晨时周朝快农商民工邮]报|(?:新闻|财经|资讯|观察|纵览|传媒)网|通讯社|[讯新]社|周刊|电视台|电台|客户端)"
    rf"|[㐀-鿿]{{1,6}}(?:财讯|{SITE}(?=\s*[>|/·・‧›»]))"
    r"|[㐀-鿿]{2,4}(?:财经|体育|新闻)(?=\s+(?:首页|主页))"
    # 三江民生网　民生热线 | 社区
    r"|[㐀-鿿]{2,5}(?<!互联)(?<!公众)(?<![官外内全本上])网(?=\s+[㐀-鿿]{2,6}\s*[|·・‧])"
    r"|[㐀-鿿]{2,5}(?<![预财季公情海战喜捷警简年研周月])报(?=\s*[>|/·・‧›»]\s*[㐀-鿿]{2}(?:$|[\s>|/]))))"
    r"(?:数字报|电子[报版])?(?:首页|网站|主页|官网)?(?=[\s|/>·・‧]|$)"
)
# 民生 ‧ 消費 ‧ 城南晚報
ENDS_A_MENU = r"(?<=[|/>·・‧ ])(?P<name>(?!电子|数[字位]|今日|每[日周])[㐀-鿿]{1,6}(?:[日晚早晨时周快]报|新闻网|通讯社|周刊|电视台|电台))$"
# 即訊人訂閱｜廣告合作, 關於港脈　私隱政策: a part of its menu may have the name in it; not 關於我們, 電子報訂閱, 付費會員.
_OWN = (
    "(?!我们|本|作者|会员|读者|企业|学生|个人|电子|数[字位据]|纸本|实体|杂志|报[纸刊]|[月周季期]刊|新闻|[资信讯]|邮件|专题|版权|私隐|隐私"
    "|免费|付费|普通|立即|马上|在线|[线网]上|加入|成为|取消|我要|优惠|广告|网站|联[系络])[㐀-鿿]{2,8}"
)
PART_OF_A_MENU = rf"(?<![^\s|])(?:关于(?P<a>{_OWN})|(?P<b>{_OWN}?)(?:订阅|会员|客服中心|编[辑采]部))(?=[\s|]|$)"
# 王　强 is 王强; Kelvin Sze keeps its space.
_APART = compiled(r"(?<=[㐀-鿿])\s+(?=[㐀-鿿])")
CODE = r"\(编辑:[^)]{2,20}\)\s?(?P<year>1[01]\d)(?P<month>\d\d)(?P<day>\d\d)"


@record
class Metadata:
    """What the article says of itself."""

    title: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    published: date | None = None
    place: str | None = None
    warnings: tuple[Warning, ...] = ()


def metadata(text: str, view: str, blocks: tuple[Block, ...]) -> Metadata:
    """What the text says of itself: in the lines of kind meta, in the first dateline, in the last lines."""
    head = _head(blocks)
    line = first_dateline(view, blocks)
    byline = _byline(text, view, blocks, line)
    outlet = _outlet(text, view, blocks, line, byline)
    published, warnings = _published(view, head, line, blocks)
    return Metadata(
        title=next((text[block.start : block.end] for block in blocks if block.kind == "title"), None),
        outlet=text[slice(*outlet)] if outlet else None,
        byline=byline,
        published=published,
        place=_place(text, line, text[slice(*outlet)] if outlet else ""),
        warnings=warnings,
    )


def _head(blocks: Iterable[Block]) -> list[Block]:
    """The lines that say who, where and when, but for the dateline, which is read by itself."""
    return [block for block in blocks if block.kind == "meta" and block.reason != DATELINE]


def first_dateline(view: str, blocks: Iterable[Block]) -> Dateline | None:
    """The dateline of the first paragraphs that has one."""
    prose = [block for block in blocks if block.kind in ("body", "item", "heading") or block.reason == DATELINE][:4]
    found = (dateline(view, block.start, block.end) for block in prose)
    return next((line for line in found if line), None)


def _byline(text: str, view: str, blocks: tuple[Block, ...], line: Dateline | None) -> tuple[str, ...]:
    """The reporters of the head; else of the dateline; else who signs there, else the one whom the first paragraph names."""
    head = _head(blocks)
    named = [name for block in head for name in names(view, block.start, block.end)] or (line.names if line else ())
    named = named or [name for block in head for name in signed(view, block.start, block.end)]
    lede = next((block for block in blocks if block.kind == "body"), None)
    named = named or (named_in_lede(view, lede.start, lede.end) if lede else ())
    # 採訪：方芷晴　編輯：周樂文, at the foot
    credits = (block for block in blocks if block.reason == "credits")
    named = named or [name for block in credits for name in names(view, block.start, block.end)]
    return tuple(dict.fromkeys(_APART.sub("", text[name.start : name.end]) for name in named))


def _place(text: str, line: Dateline | None, outlet: str) -> str | None:
    return text[slice(*line.place)].removeprefix(outlet) or None if line and line.place else None


def _outlet(
    text: str, view: str, blocks: tuple[Block, ...], line: Dateline | None, byline: tuple[str, ...]
) -> Span | None:
    head = _head(blocks)
    named = (span for block in head for span in _named(view, block) if not _of_a_table(view, block, blocks))
    shown = (span for block in head for span in _shown(view, block) if text[slice(*span)] not in byline)
    issuer = (issued.span("issuer") for block in head if (issued := _ISSUED.fullmatch(view, block.start, block.end)))
    agency = [line.agency] if line and line.agency else []
    credited = (span for block in blocks if block.reason == "credits" for span in _named(view, block))
    owner = [span for block in blocks if block.kind == "boilerplate" for span in _owner(view, block)]
    page = list(name_of_page(view, blocks, [view[slice(*span)] for span in owner]))
    menus = (span for block in blocks if block.reason in ("menu", "breadcrumbs") for span in _in_a_menu(view, block))
    if source := next(named, None):
        return source
    found = next((span for spans in (issuer, shown, agency, credited, page, owner, menus) for span in spans), None)
    # 青台記者鄺靜嵐 is of 青台新聞網.
    return next((span for span in page if found and view[slice(*span)].startswith(view[slice(*found)])), found)


def _of_a_table(view: str, block: Block, blocks: tuple[Block, ...]) -> bool:
    """Whether the line says behind the story's beginning where figures are from: （資料來源：主計總處）."""
    lede = next((each.start for each in blocks if each.kind == "body"), block.start)
    return block.start > lede and bool(_OF_FIGURES.match(view, block.start, block.end))


def _named(view: str, block: Block) -> Iterator[Span]:
    """来源：新华社 | 稿源:《江海经济报》2021年03月03日."""
    for match in SOURCE.finditer(view, block.start, block.end):
        end = min((day.start for day in days(view, *match.span("name"))), default=match.end("name"))
        if compiled_from := _COMPILED.search(view, match.start("name"), end):
            end = compiled_from.start()
        name = view[match.start("name") : end]
        if name not in NO_OUTLET and any(c.isalpha() for c in name):
            yield match.start("name"), end


def _shown(view: str, block: Block) -> Iterator[Span]:
    """The outlet's name in a line with no label: first what looks like one, else what stands before the day."""
    line = view[block.start : block.end]
    for name in names(view, block.start, block.end):
        line = _blank(line, name.start - block.start, name.end - block.start)
    for day in days(view, block.start, block.end):
        line = _blank(line, day.start - block.start, day.end - block.start)
    line = NO_PART_OF_A_NAME.sub(lambda match: " " * len(match.group()), line)
    parts = [match for match in PART.finditer(line) if HAN.search(match.group())]
    likely = [match for match in parts if OUTLET.fullmatch(match.group()) and not match.group().endswith("记者")]
    likely += [match for match in parts[:1] if 2 <= len(match.group()) <= 12 and _opens_a_head(view, block, match)]
    for match in likely:
        start, end = block.start + match.start(), block.start + match.end()
        if match.group() in _COLUMNS:
            continue
        if not NO_PART.fullmatch(match.group()) or (match.group().endswith("新闻") and match is parts[0] and len(match.group()) > 2):
            yield start + (view[start] == "《"), end - (view[end - 1] == "》")


def _opens_a_head(view: str, block: Block, part: re.Match[str]) -> bool:
    """Whether the line goes on with a day or a reporter, 農傳媒體　文／阮沛岑, or the page has the name elsewhere too.

    Nothing is a name that goes on with what stands before it: 发布于安徽, 4 分鐘閱讀; what a label is for is most often a
    person: 策劃：林可　撰文：周行. Behind the day stand tools as well:
    2025-03-04 15:20　存入书签 is one, 2025-03-04 15:20　綠訊港 above 【綠訊港記者白穎彤報道】 is none.
    """
    begin, end = block.start + part.start(), block.start + part.end()
    before = view[block.start : begin]
    if before[-1:].isalnum() or (before.rstrip().endswith((":", "=")) and end - begin <= LONGEST_PERSON):
        return False
    behind = [day.start for day in days(view, block.start, block.end)] + [name.start for name in names(view, block.start, block.end)]
    if behind and begin < min(behind):
        return True
    again = len(part.group()) > 2 and (part.group()[:2] in view[: block.start] or view.find(part.group()[:2], block.end) >= 0)
    return bool(behind) and (again or view.startswith("官方", end))


def _blank(line: str, start: int, end: int) -> str:
    return line[:start] + " " * (end - start) + line[end:]


def _owner(view: str, block: Block) -> Iterator[Span]:
    for match in lettered(COPYRIGHT).finditer(view, block.start, block.end):
        if match[match.lastgroup or 0] not in NO_OUTLET:
            yield match.span(match.lastgroup or 0)


def _in_a_menu(view: str, block: Block) -> Iterator[Span]:
    """The outlet of a menu or a path that begins or ends with its name; else of a menu in a part of which it stands."""
    if name := lettered(IN_A_MENU).match(view, block.start, block.end) or lettered(ENDS_A_MENU).search(view, block.start, block.end):
        yield name.span("name")
    if part := lettered(PART_OF_A_MENU).search(view, block.start, block.end):
        yield part.span(part.lastgroup or 0)


def _published(
    view: str, head: list[Block], line: Dateline | None, blocks: tuple[Block, ...]
) -> tuple[date | None, tuple[Warning, ...]]:
    found = [day for block in head for day in days(view, block.start, block.end)]
    found = [day for day in found if not UPDATED.search(view, max(day.start - 12, 0), day.start)] or found
    labelled = [day for day in found if PUBLISHED.search(view, max(day.start - 12, 0), day.start)]
    if found:
        return (labelled or found)[0].day, ()
    if coded := _coded(view, blocks):
        return coded, ()
    if line and line.year and line.month and line.day:
        return date(line.year, line.month, line.day), ()
    from factsheet.load.guess import guess

    return guess(view, head, line, blocks)


def _coded(view: str, blocks: tuple[Block, ...]) -> date | None:
    """（編輯：潘若菁）1140418 is how Taiwan's agency signs: a day of the Republic's year 114."""
    for block in blocks:
        if block.kind == "boilerplate" and (code := lettered(CODE).search(view, block.start, block.end)):
            try:
                return republican(int(code["year"]), int(code["month"]), int(code["day"]))
            except ValueError:
                continue
    return None
