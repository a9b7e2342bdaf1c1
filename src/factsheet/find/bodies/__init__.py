"""Named bodies: an article goes in, its organs, companies, schools, teams come out, each with all its mentions."""

from collections.abc import Sequence

from factsheet.find.bodies.aliases import entities, with_aliases
from factsheet.find.bodies.heads import FAMILIES
from factsheet.find.bodies.search import Found, search
from factsheet.find.names.page import Page
from factsheet.find.names.rule import NameRule
from factsheet.model import Article, Body, Mention
from factsheet.patterns import compiled

RULES: tuple[NameRule, ...] = (
    *FAMILIES.values(),
    NameRule(
        "known",
        "A body that everybody knows by this name, short or full.",
        ["|国家发展改革委|、|商务部|联合印发", "|东航|、|南航|停飞", "据|新华社|报道", "|金管局|总裁说", "|台电|表示"],
        ["集中行动开始", "人行道改造", "把南大门打开"],
    ),
    NameRule(
        "latin",
        "A company in Latin letters: with its legal form, or behind a noun that says what it is.",
        ["|Astralane Inc.|宣布裁员", "市场研究机构|Meridian Lane|预计"],
        ["使用GPT Turbo写稿"],
    ),
    NameRule(
        "declared",
        "A short name that the article declares, wherever it stands.",
        [
            "|宁川澄岳精工科技有限公司|(以下简称“|澜精科|”)公告,|澜精科|预计盈利",
            "|中国铁路宁川局集团有限公司|(简称|宁铁|)客流增加,|宁铁|加开列车",
        ],
    ),
    NameRule(
        "short",
        "A stretch of a full name that the article uses alone.",
        ["|晟岚半导体|涨停,|晟岚|预计扩产", "|宁川澄岳精工科技有限公司|公告,|澄岳精工|预计盈利"],
    ),
)

_TITLED = compiled("《[^《》\n]{1,60}》|〈[^〈〉\n]{1,60}〉")


def bodies(article: Article, page: Page | None = None) -> tuple[Body, ...]:
    """The bodies of the article in the order of their first mention."""
    page = page or Page(article.view)
    apart = [(block.start, block.end) for block in article.boilerplate]
    return tuple(_body(article.text, mentions) for mentions in entities(article.view, mentioned(page, apart)))


def mentioned(page: Page, apart: Sequence[tuple[int, int]] = ()) -> list[Found]:
    """All mentions of bodies in text order, but for those in the stretches set apart and in the titles of documents."""
    titles = [match.span() for match in _TITLED.finditer(page.view)]
    found = [each for each in search(page) if not _within(each, apart) and not _in_title(each, titles)]
    return [each for each in with_aliases(page, found) if not _within(each, apart)]


def _within(each: Found, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start < each.end and each.start < end for start, end in spans)


def _in_title(each: Found, titles: Sequence[tuple[int, int]]) -> bool:
    """Whether it is a part of a title; 《江川日报》 as a whole is a paper."""
    return any(
        start <= each.start and each.end <= end and (each.kind != "media" or each.length != end - start - 2)
        for start, end in titles
    )


def _body(text: str, mentions: list[Found]) -> Body:
    spoken = tuple(Mention(f.start, f.end, text[f.start : f.end], f.rule) for f in mentions)
    name = max((mention.text for mention in spoken), key=len)
    kind = next(f.kind for f in mentions if text[f.start : f.end] == name)
    others = dict.fromkeys(mention.text for mention in spoken if mention.text != name)
    return Body(name, kind, tuple(others), spoken)
