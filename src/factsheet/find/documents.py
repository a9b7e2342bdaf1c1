"""Documents: titles in 《》 and 〈〉 with the number of their issuer; the short title (《方案》) tied to the full one."""

import re
from collections.abc import Iterable, Iterator

from factsheet.find.engine import Grammar, Hit, outside
from factsheet.find.rule import Context, Rule, rule
from factsheet.model import Article, Document, Mention
from factsheet.patterns import compiled
from factsheet.records import record

# Marks within a title stay closed: 《〈红楼梦〉评论》, 《算力之争：从“堆卡”到“联网”》.
INNER = r"(?:[^《》〈〉\n]|〈[^〈〉\n]{1,60}〉|《[^《》\n]{1,60}》){1,120}?"
# 国发〔2024〕1号, 粤府办[2023]12号, 2023年第5号; in brackets behind the title.
NUMBER = r"[\u3400-\u9fff]{0,12}[〔\[(](?:19|20)[0-9]{2}[〕\])]第?[0-9]{1,6}号|(?:[0-9]{4}年)?第[0-9]{1,6}号"
_TITLED = compiled("《[^《》\n]{1,60}》|〈[^〈〉\n]{1,60}〉")
# Newspapers and agencies are bodies, whose names the marks only set off: 《江川日报》.
PAPERS = (
    "日报|晚报|早报|晨报|午报|时报|商报|周报|快报|都市报|青年报|经济报|经济报道|法治报|法制报|人民政协报|卫生报|健康报|教育报|体育报|文汇报|大公报|新京报|文艺报"
    "|周刊|新闻周刊|邮报|卫报|联合报|环球网|澎湃新闻|每日经济新闻"
)
# 〈岚测法说〉, 〈台股盘后〉 say what column of the paper this is.
COLUMN = compiled(
    "(?:法说|股东会|盘[前中后]|早盘|收盘|盘势|财报|独家|专访|焦点|热门股|台股|美股|陆股|港股|日股|欧股|贵金属|能源|房产|观察|快讯|周报|早报|晚报|现场|直击|产业|动态)$"
)
# Who reports is a paper, whatever it is called: 《南方水情》记者, 据《沪市观察》报道.
REPORTS = "(?:特派|特约|首席|驻.{1,4})?记者|报[道导]|消息|[0-9]{1,2}日(?:报[道导]|消息)|评论员|援引|披露"


@record
class Title:
    """What stands between the marks, and the number that follows."""

    text: str
    number: str | None


@rule(
    "document",
    rf"(?P<span>《(?P<title>{INNER})》)(?!{REPORTS})(?:\((?:以下简称.{{1,24}}?[;,])?(?P<number>{NUMBER})\))?",
    yes={
        "印发|《江川市低空经济条例》|，": "江川市低空经济条例",
        "根据|《关于支持夜间经济的通知》|（江府〔2024〕7号）": "关于支持夜间经济的通知 江府〔2024〕7号",
        "新书|《算力之争：从“堆卡”到“联网”》|首发": "算力之争:从“堆卡”到“联网”",
        "转发|《关于执行〈海岛保护法〉的意见》|": "关于执行〈海岛保护法〉的意见",
        "發表|《醫院管理局年報2023-2024》|，": "医院管理局年报2023-2024",
    },
    no=["据《江川日报》报道", "《北岸晚报》记者", "《新财经周刊》援引", "《南方水情》记者"],
)
def title(m: re.Match[str], context: Context) -> Title | None:
    """A title in double angle marks: a law, a plan, a paper, a book, a play: `《江川市低空经济条例》`."""
    return None if compiled(f"(?:{PAPERS})$").search(m["title"]) else Title(m["title"], m["number"])


@rule(
    "document",
    r"(?P<span>〈(?P<title>[^〈〉\n]{1,60})〉)",
    yes={"短篇|〈曬鹽的人〉|入選課本": "晒盐的人"},
    no=["温度〈5℃", "〈岚测法说〉毛利率创高", "〈台股盘后〉权值股撑盘"],
)
def piece(m: re.Match[str], context: Context) -> Title | None:
    """A piece of a larger work, as Taiwan marks it: `〈曬鹽的人〉`."""
    return None if COLUMN.search(m["title"]) else Title(m["title"], None)


RULES: tuple[Rule[Title], ...] = (title, piece)
GRAMMAR: Grammar[Title] = Grammar(RULES, "[《〈]")


def titled(view: str) -> Iterator[tuple[int, int]]:
    """Where titles stand with their marks, inside of which nobody and no body is named; columns of a paper are none.

    >>> list(titled("《鲁迅书信选》出版"))
    [(0, 7)]
    """
    marked = (match.span() for match in _TITLED.finditer(view))
    return ((start, end) for start, end in marked if not COLUMN.search(view, start, end - 1))


def documents(article: Article) -> tuple[Document, ...]:
    """The documents that the article cites, each with all its mentions, in the order of their first."""
    context = Context(article.view, article.region)
    found: dict[str, list[Hit[Title]]] = {}
    for hit in outside(GRAMMAR.hits(context), article.apart):
        if hit.reading:
            found.setdefault(_full_title(hit.reading.text, found), []).append(hit)
    return tuple(_document(hits, article) for hits in found.values())


def _full_title(short: str, earlier: Iterable[str]) -> str:
    """The last title before that the short one stands for: 纲要 is 粤港澳大湾区发展规划纲要."""
    return next((title for title in reversed([*earlier]) if _stands_for(short, title)), short)


def _stands_for(short: str, title: str) -> bool:
    return title.endswith(short) or (len(short) < 6 and short[-2:] == title[-2:] and _in_order(short, title))


def _in_order(short: str, title: str) -> bool:
    """Whether the short title is made of characters of the full one, in their order: 民法典 of 中华人民共和国民法典."""
    rest: Iterator[str] = iter(title)
    return all(character in rest for character in short)


def _document(hits: list[Hit[Title]], article: Article) -> Document:
    mentions = tuple(Mention(h.start, h.end, article.text[h.start : h.end], h.rule.name) for h in hits)
    longest = max(mentions, key=lambda mention: mention.end - mention.start)
    numbers = (hit.reading.number for hit in hits if hit.reading)
    return Document(longest.text[1:-1], next(filter(None, numbers), None), mentions)
