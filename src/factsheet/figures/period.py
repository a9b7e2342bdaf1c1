"""The time that a figure covers: the date of its clause, else of its sentence, its paragraph, its section, its article.

A date of a report (19日发布的数据), of a comparison (较去年同期) or of a moment that a figure came from (由去年的一成五)
is no period of what follows; the last is one of the figure it stands before.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from factsheet.figures.frame import Frame
from factsheet.figures.reading import Measured
from factsheet.model import DateMention
from factsheet.patterns import compiled

# 新华社北京7月19日电, 19日发布的数据显示, 4月18日公布: the date is when it was said.
_REPORTED = compiled(
    r"[^,;。!?:\n#@]{0,14}?(?:电|[快]?讯|消息|发布|公布|披露|通报|获悉|表示|介绍|指出|透露|报道|宣布|称|说|举行|召开|印发|公告|刊)"
)
_COMPARED = compiled(
    r"(?:较|比|与|同|跟|[高低快慢优好多少]于|超[过越]|[恢回]复[到至]|相当于|不[到足及]|距离?|(?<![就还只不但])[是为])(?:邻近)?$"
)
# 由去年的一成五: the date is of the figure right behind it.
_OF_NEXT = compiled(r"@(?:同期|全年|末|底|初|时|的|约|为|平均|不[到足]|超过?|近|估算|高峰|计划)*(?=#)")
_PASSING = compiled(r"同期|上年|上月|前一|上季|上周")
_FIGURE_BEFORE = compiled(r"#[^。!?;\n]*$")
_EXTENTS = frozenset({"m", "km", "km/h", "m2", "km2", "ha", "亩", "ft2", "坪"})
_FOR_GOOD = compiled(
    r"(?:全长|总长|[长宽高]度|海拔|主跨|跨径|净高|水深|路宽|设计时速|占地|总面积|(?:建筑|用地|陆域|海域|占地|国土|行政区域)面积)$"
)
_REACH = 120
_EARLY = 5
_BEGINNING = 3  # figures; the headline may give one or two without their time
# Prose, or the header of a table, whose dates are of its columns.
_NO_HEADING = compiled(r"#|[。;]|.{40}|\S(?: {2,}|\t|\|)\S")
_UNTIL = compiled(r"@[^@#。;,]{0,10}(?:以来|起),?(?:截至|截止|到|至)$")


def periods(frame: Frame, read: Sequence[Measured]) -> list[str | None]:
    """The period of each figure: an EDTF string, or the words of a date that could not be resolved."""
    calendar = Calendar(frame)
    near = [calendar.near(one) for one in read]
    usual = _usual([period for one, period in zip(read, near, strict=True) if not one.heading])
    return [period or (None if _lasting(one, frame) else usual) for one, period in zip(read, near, strict=True)]


def _lasting(one: Measured, frame: Frame) -> bool:
    """Whether what is measured is what a thing has for good: 大桥|全长|, 园区|总面积|; no other time is that of it."""
    if one.slot.quantity.unit not in _EXTENTS:
        return False
    return bool(one.metric and _FOR_GOOD.search(one.named(frame.article.view) or ""))


def _usual(periods: Sequence[str | None]) -> str | None:
    """The period that most figures of the article have, where the early ones count for more, if it begins with it.

    News tells its time first: 前三季度 of the lede is that of the whole report; what a court heard on the third page is not.
    """
    weights: dict[str, float] = defaultdict(float)
    for place, period in enumerate(filter(None, periods)):
        weights[period] += 1 / (_EARLY + place)
    usual = max(weights, key=weights.__getitem__, default=None)
    return usual if usual in periods[:_BEGINNING] else None


class Calendar:
    """The dates of a frame that can be periods, in order: those of a clause, of a sentence, of a paragraph."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        told = [date for date in frame.dates if self._told(date)]
        self._of_clause = _Ordered([date for date in told if not self._reported(date)])
        self._of_sentence = _Ordered([date for date in self._of_clause.dates if self._lasts(date)])
        self._of_line = _Ordered(
            [date for date in self._of_sentence.dates if self._topical(date) and not self._ahead(date)]
        )
        self._of_section = _Ordered([date for date in told if self._heads(date)])
        self._of_column = _Ordered(list(frame.dates))
        self._reports = _Ordered([date for date in told if self._reported(date)])

    def near(self, one: Measured) -> str | None:
        """The period that the figure's paragraph gives it."""
        found = next(self.dates(one), None)
        return self._stretch(found[1]) if found else None

    def dates(self, one: Measured) -> Iterator[tuple[str, DateMention]]:
        """The dates that the figure can have with what they are the dates of; the first is it."""
        slot = one.slot
        if one.heading:
            yield from (("column", date) for date in self._of_column.last(*one.heading))
        yield from (("clause", d) for d in self._of_clause.last(slot.clause, slot.quantity.start) if self._is_of(d, one))
        if _lasting(one, self._frame):
            return
        yield from (("sentence", date) for date in self._of_sentence.last(slot.sentence, slot.clause))
        yield from (("paragraph", date) for date in self._of_line.last(slot.line, slot.sentence))
        yield from (("report", date) for date in self._reports.last(slot.sentence, slot.quantity.start))
        yield from (("section", date) for date in self._of_section.last(0, slot.line))

    def _ahead(self, date: DateMention) -> bool:
        published = self._frame.article.published
        return bool(published and date.edtf and date.edtf[:10] > published.isoformat()[:10])

    def _topical(self, date: DateMention) -> bool:
        """Whether the date stands where a sentence says what it is about, before any figure."""
        return not _FIGURE_BEFORE.search(self._frame.seen, max(date.start - _REACH, 0), date.start)

    def _heads(self, date: DateMention) -> bool:
        """Whether the date is of a section: 【2024年，这样走过】."""
        block = self._frame.block(date.start)
        return bool(block and not _NO_HEADING.search(self._frame.seen, block.start, block.end))

    def _told(self, date: DateMention) -> bool:
        block = self._frame.block(date.start)
        return block is None or block.kind not in ("title", "meta", "boilerplate")

    def _reported(self, date: DateMention) -> bool:
        return bool(_REPORTED.match(self._frame.seen, date.end))

    def _lasts(self, date: DateMention) -> bool:
        """Whether the date goes on to be the period of the clauses behind its own."""
        seen = self._frame.seen
        if _COMPARED.search(seen, max(date.start - 6, 0), date.start) or _PASSING.search(date.text):
            return False
        return not (_OF_NEXT.match(seen, date.end - 1) and self._starting(date))

    def _starting(self, date: DateMention) -> bool:
        return self._frame.seen[max(date.start - 1, 0) : date.start] in ("由", "从", "自")

    def _is_of(self, date: DateMention, one: Measured) -> bool:
        """Whether a date of the clause is that of the figure: not of what it is compared with or comes from."""
        seen, at = self._frame.seen, one.slot.quantity.start
        next_figure = _OF_NEXT.match(seen, date.end - 1)
        if next_figure and self._starting(date):
            return next_figure.end() == at
        if next_figure and next_figure.end() == at and not (one.rate or one.wording.part or _portion(one)):
            return True
        if one.wording.base and one.wording.base[0] <= date.start < one.wording.base[1]:
            return False
        return self._lasts(date) or bool(_PASSING.search(date.text) and not one.wording.base)

    def _stretch(self, date: DateMention) -> str:
        """The period that the date gives, from the beginning where one is named: 1月26日春运启动以来,截至2月13日."""
        since = _UNTIL.search(self._frame.seen, max(date.start - 30, 0), date.start)
        begin = next(self._of_clause.last(date.start - 30, date.start), None) if since else None
        if begin and begin.edtf and date.edtf:
            return f"{begin.edtf.split('/')[0]}/{date.edtf.split('/')[-1]}"
        return date.edtf or date.text


def _portion(one: Measured) -> bool:
    """Whether the figure says how much of another it is: 去年同期的|三分之一|."""
    return one.slot.quantity.kind in ("multiple", "ratio")


class _Ordered:
    """Dates in text order, to be asked for the last ones of a stretch."""

    def __init__(self, dates: list[DateMention]) -> None:
        self.dates = dates
        self._starts = [date.start for date in dates]

    def last(self, begin: int, end: int) -> Iterator[DateMention]:
        """The dates that begin between two offsets, the last first."""
        first, last = bisect_left(self._starts, begin), bisect_left(self._starts, end)
        return (self.dates[index] for index in range(last - 1, first - 1, -1))
