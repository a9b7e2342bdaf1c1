"""Dated statements in calendar order: what the article says happened, or is to happen, when.

    案情指，被告於2012年入職，2018年底升任會計經理，負責編製付款清單。
    2012            案情指，被告於2012年入職
    2018-12-31?     2018年底升任會計經理，負責編製付款清單

A statement is a sentence, or as many of its clauses as belong to one date. Dates that only compare (比去年同期) say
nothing of their own, and a period with its figures (前三季度出口3.16万亿元) belongs among the key figures.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeVar

from factsheet import tables
from factsheet.edtf import Day, known, reach
from factsheet.figures.role import RECORD, SINCE_WHEN
from factsheet.model import Article, DateMention, Facts, Quantity, Sentence
from factsheet.patterns import compiled
from factsheet.records import record
from factsheet.results import Statement
from factsheet.segment import OPENERS, sentences

# 由|去年底|的2.8万伙降至2.3万伙: where a move began is not when anything happened.
_BEGAN, _AT = compiled("[由从]$"), compiled("的?(?:约|近|逾)?[\\d一二三四五六七八九十两]")
# 较上期（|10月16日|）增加27家
_COMPARED = compiled(
    r"(?:[较比]|[仅只略]次于|相比|对比|低于|高于|不及|超过)[^,。;]{0,2}$|[较比][^,。;(]{1,4}\($|^与(?=[^,。;]*(?:相比|持平))"
)
# 应收账款10.9亿元，是|上年末|的1.9倍
_IS = ("是", "为", "相当于", "达")
_TIMES = compiled(r"的[^,。;]{0,3}(?:[\d.一二三四五六七八九十百两]+倍|[一二三四五六七八九十]+(?:成|分之))")
_BACKDROP = compiled(r"\s*[\d一二三四五六七八九十]+周?岁|(?<=以来)[^,。;]{0,3}[最首新]")
# 涉及|1970年代|铺设的石棉水泥管: which things they are.
_WHICH = compiled("[^,。;的]{0,4}(?:铺设|兴建|建造|建成|落成|启用|投产|生产|出厂|安装|种植|栽种|成立|设立)的(?!是)")
_LONG = frozenset({"year", "decade", "century"})
_PLANNED = compiled(
    r"预计|预估|预期|预测|有望|可望|计划|拟|争取|力争|目标|届时|即将|定于|上看|将(?:于|在|会|达|有|举|召|陆续|继续|全面)|料(?:达|将|会|于|在|可)"
)
_SAYING = compiled(r"(?:显示|表示|介绍|指出|透露|宣布|[公发]布|公告|说明|提到|通报|强调|获悉|披露|报道|说|称|指)[,:]?$")
_SEASON, _DAY = compiled(r"\d{4}/\d{4}"), compiled(r"\d{4}-\d\d-\d\d")
_PERIODS = frozenset({"quarter", "half", "year"})
_STATISTICS = frozenset({"money", "percent", "percentage_point", "multiple"})
_THIN = 4  # characters beside its date that a statement has at least
_CLOSERS = frozenset(OPENERS.values())
# Where a clause may end, what opens and what closes.
_MARK = compiled(f"[,;{re.escape(''.join(mark for pair in OPENERS.items() for mark in pair))}]")

Fact = TypeVar("Fact", DateMention, Quantity)


def timeline(article: Article, found: Facts) -> tuple[Statement, ...]:
    """The statements of the article that a date of the calendar belongs to, in calendar order."""
    told: dict[tuple[str, str], Statement] = {}
    rows = tables.lines(article.view)
    for sentence in sentences(article):
        if bisect_left(rows, sentence.start) < bisect_left(rows, sentence.end):
            continue  # 2022/23　143　19,400: a row of a table
        dates = [date for date in _within(found.dates, sentence.said, sentence.end) if _tells(article.view, date)]
        for stretch in _stretches(article.view, sentence, dates) if dates else ():
            statement = _statement(article, stretch)
            if statement.planned or not _statistic(stretch, found.quantities):
                told.setdefault((statement.edtf, statement.text), statement)
    return tuple(sorted(told.values(), key=_place))


def _place(statement: Statement) -> tuple[Day, Day, int]:
    """Where it stands in the timeline: by its first day; what is yet to come by its last, for 全年有望 is said of the year's end."""
    first, last = reach(statement.edtf)
    return last if statement.planned else first, last, statement.start


@record
class _Stretch:
    """Clauses that belong together, and the date that they are of."""

    start: int
    end: int
    date: DateMention


def _tells(view: str, date: DateMention) -> bool:
    """Whether the date is one of the calendar, and what is said there happened then.

    Not so |去年同期| to compare with, |今年|61岁, |1998年以来|最高, |近三年|最严重, |2021年|新馆开放以来最高.
    """
    if date.edtf is None or not known(date.edtf) or "同期" in date.text or _BACKDROP.match(view, date.end):
        return False
    if (date.text[0] in "近逾" and RECORD.match(view, date.end)) or SINCE_WHEN.match(view, date.end):
        return False
    before = view[max(date.start - 6, 0) : date.start]
    if _BEGAN.search(before) and _AT.match(view, date.end):
        return False
    if date.grain in _LONG and _WHICH.match(view, date.end):
        return False
    return not (_COMPARED.search(before) or (before.endswith(_IS) and _TIMES.match(view, date.end)))


def _stretches(view: str, sentence: Sentence, dates: Sequence[DateMention]) -> Iterator[_Stretch]:
    """A sentence in stretches, one for each date that opens a clause of its own; what has no date is left out."""
    start, current, before = sentence.said, None, (0, 0)
    for begin, end in _clauses(view, sentence.said, sentence.end):
        fresh = _date_of(_within(dates, begin, end))
        divided = begin > start and view[begin - 1] == ";"
        another = fresh and current and fresh.edtf != current.edtf and _complete(view, before, dates)
        if current and (divided or another):
            yield _Stretch(start, begin, current)
            start, current = begin, None
        elif divided:
            start = begin
        elif fresh and current and fresh.grain not in _PERIODS and _only_says(view, before):
            current = fresh  # 人社局今（20）日公布，|6月18日|起复工: not of the day on which it was said
        current, before = current or fresh, (begin, end)
    if current:
        yield _Stretch(start, sentence.end, current)


def _date_of(dates: Sequence[DateMention]) -> DateMention | None:
    """The date that a clause is of: its first, but |2024—2025赛季|第17轮8日晚进行 is of the day."""
    first = next(iter(dates), None)
    if first is None or not _SEASON.fullmatch(first.edtf or ""):
        return first
    return next((date for date in dates if _DAY.match(date.edtf or "")), first)


def _clauses(view: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The clauses of a sentence; one does not end inside a quotation or a bracket."""
    depth, begin = 0, start
    for found in _MARK.finditer(view, start, end):
        mark = found.group()
        depth += (mark in OPENERS and mark != '"') - (mark in _CLOSERS)
        if mark in ",;" and depth <= 0:
            yield begin, found.end()
            begin = found.end()
    if begin < end:
        yield begin, end


def _only_says(view: str, clause: tuple[int, int]) -> bool:
    """Whether a clause only leads to what somebody says: |海关21日发布的数据显示,|."""
    return _SAYING.search(view[slice(*clause)].rstrip(" ,;")) is not None


def _complete(view: str, clause: tuple[int, int], dates: Sequence[DateMention]) -> bool:
    """Whether a clause says something: not only when, |今年8月,| and not only who speaks, |海关21日发布的数据显示,|."""
    if _only_says(view, clause):
        return False
    said, inside = view[slice(*clause)].rstrip(" ,;"), _within(dates, *clause)
    return not inside or len(said) - sum(len(date.text) for date in inside) >= _THIN


def _statement(article: Article, stretch: _Stretch) -> Statement:
    start, end = stretch.start, stretch.end
    while end > start and article.view[end - 1] in " ,;。\n":
        end -= 1
    planned = _planned(article, article.view[start:end], stretch.date.edtf or "")
    return Statement(stretch.date.edtf or "", start, end, article.text[start:end], planned)


def _planned(article: Article, words: str, edtf: str) -> bool:
    """Whether it is still to come on the day of publication, by the calendar or by its own words."""
    first, last = reach(edtf)
    if article.published is None:
        return bool(_PLANNED.search(words))
    today = (article.published.year, article.published.month, article.published.day)
    later = last[:3] > today or (last[:3] == today and "T" in edtf)
    return first[:3] > today or (later and bool(_PLANNED.search(words)))


def _statistic(stretch: _Stretch, quantities: Sequence[Quantity]) -> bool:
    """Whether it gives the figures of a period, not what happened in it."""
    inside = _within(quantities, stretch.start, stretch.end)
    return stretch.date.grain in _PERIODS and any(quantity.kind in _STATISTICS for quantity in inside)


def _within(facts: Sequence[Fact], start: int, end: int) -> Sequence[Fact]:
    """The facts between two offsets, of facts in text order."""
    first = bisect_left(facts, start, key=lambda fact: fact.start)
    return facts[first : bisect_left(facts, end, key=lambda fact: fact.start)]
