"""The dates that a figure can have: of its clause, else of its sentence, its paragraph, its section.

A date of a report (19日发布的数据), of a comparison (较去年同期) or of a moment that a figure came from (由去年的一成五)
is no period of what follows; the last is one of the figure it stands before.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice, pairwise

from factsheet.figures import timeless
from factsheet.figures.frame import QUANTITY, Frame, Slot
from factsheet.figures.reading import Measured
from factsheet.figures.stretch import divided, stretch
from factsheet.model import DateMention
from factsheet.patterns import compiled

# 新华社北京7月19日电, 19日发布的数据显示, 4月18日公布: the date is when it was said; but 全年|发电量|.
_REPORTED = compiled(
    r"(?:电(?![^\s~,:题])|快?讯(?!号))|[^,;。!?:\n#@]{0,14}?(?:消息|发布|公布|披露|通报|获悉|表示|介绍|指出|透露|报道|宣布|称|说|印发|公告|刊)"
    r"(?![^,;。!?:\n#@]{0,12}(?<!今)[之以]?后,)"  # 4月初美国宣布加税后,指数急挫|3000点|
)
_COMPARED = compiled(
    r"(?:较|比|与|同|跟|[高低快慢优好多少]于|超[过越]|[恢回]复[到至]|相当于|不[到足及]|距离?|(?<![就还只不但])[是为]|[只仅][剩余有]|不[及如])(?:邻近)?$|[较比][^,;。@#]{0,4}~$"
    r"|[较比与同跟](?:疫情|新冠|历史|高峰|低谷|此前|之前|以往)[^,。;、@#]{0,4}的?$"  # 比疫情前的|2019年|少一成半
)
# 由去年的一成五: the date is of the figure right behind it.
_OF_NEXT = compiled(
    r"@(?: |同期|全年|末|底|初|时|的|约|为|平均|不[到足]|超过?|近"
    r"|估算|高峰|计划|每.[^@#,。]?|净?[赚蚀亏盈][损利]?|负?增长|下[降跌]|上[升涨])*(?=#)"
)
# 由上月持平转为上涨0.1%, 受惠去年基期偏低, 指数(2021年=100), 2019年成立的公司: no figure is of such a date.
_TURNED = compiled(r"@[^@#,;。]{0,8}转")
_GROUND = compiled(r"@(?:同期)?的?较?[高低]?(?:基期|基数)|@(?:成立|创[立办建]|出生|始建)(?=[的,;。)])|@第?\d+号")
# 该院|1963年|启用，设有病床: a year in which something began is not that of what it has today.
_BEGUN = compiled("@(?:启用|落成|建成|开[业馆校办]|创刊|通车|投[产用]|设立|上市|入职|入行)(?=[的,;。)])")
# |2025年|全国田径大奖赛: a year in the name of what is held.
_IN_A_NAME = compiled(
    "@[^,;。!?:#@~的]{2,16}(?:大?奖?赛|锦标赛|联赛|世界杯|运动会|奥运会|博览会|大会|论坛|峰会|电影节|音乐节|文化节|年会|书展|马拉松)"
)
# 始建于|13世纪|的中轴线: of the thing for good.
_SET_UP = compiled("(?:[始兴初修筑]建|建[成造立]?|成立|创[立办建刊]|出生|诞生|落成|发现|出土|收藏|立碑)[于在]$")
# 核电因5月17日停机检修,降至|1.1%|: when the ground of a move came about is not the time of what moved.
_CAUSE = compiled("(?:(?<![基原成起诱病])因(?![此而子应])|由于|鉴于)[^,;。!?:\n#]{0,20}$")
# 是球场|去年7月翻新以来|第三多
SINCE_WHEN = compiled("[^,;。:\n0-9]{0,12}?以来(?:第|最|新[高低]|首)")
# 创近32个月|最大增幅
RECORD = compiled("[以之]?来?的?(?:最|新[高低]|首)")
_PASSING = compiled(r"同期|上年|前一")
_STOP = compiled(r"[。!?;\n]")
# 2033年底前通车: a deadline is that of its clause only.
_DEADLINE = compiled(r"@[前内](?!后)")
# 4月起电价不变, 2027年底投产: so is the day on which something yet to come begins or ends.
_MILESTONE = compiled(
    r"@起|@[^,;。!?:#@]{0,8}(?:投[产用]|完[工成]|[动开]工|通车|落成|交[机付]|入伙|开打|施行|生效|取消|任满|届满|用罄|到期|复课)"
)
_AS_OF = compiled(r"(?:截[至止到]|至|到)$")
_AND = compiled("[、和与及]|以及")
# 年内|累计42次, 今年以来: what has been counted so far says nothing of what follows.
_ASIDE = compiled("年内|至今|以来")
# 民调于9月9日至12日进行,成功访问1074人
_TAKEN = ("于", "在", "自", "由")
_POLL = compiled(r"[^,;。!?:\n#@]{0,6}(?:执行|进行|完成|访问|访谈)[^。\n]{0,60}(?:访问|有效样本|受访|抽样)")
# 台股收涨182点, 恒指低开高走: all figures of the story are of the day.
_MARKETS = compiled(
    "(?:[台港美陆A]股|大盘|[沪深恒道]指|指数|股市|股价|汇市|期货)[^。\n]{0,16}(?:收[盘报市涨跌升挫]|开盘|盘[中后]|早盘|高开|低开|升|跌|涨)"
)
_LEDE = 240
_REACH, _BEFORE = 120, 12
_NEARBY = 30
_REACH_OF_CAUSE = 24
# Prose, or the header of a table, whose dates are of its columns.
_NO_HEADING = compiled(r"(?<![止#])#|[。;]|.{40}|\S(?: {2,}|\t|\|)\S")


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
        self._of_section = _Ordered([date for date in told if self._heads(date) and not self._ahead(date)])
        self._of_column = _Ordered(list(frame.dates))
        self._reports = _Ordered([date for date in told if self._reported(date)])
        self.of_markets = _MARKETS.search(frame.article.view, 0, _LEDE) is not None
        self.polled = next((date.edtf for date in told if self._polled(date)), None)
        self.as_of = frozenset(self._stretch(date) for date in self._of_clause.dates if self._as_of(date))

    def near(self, one: Measured) -> str | None:
        """The period that the figure's paragraph gives it."""
        found = next(self.dates(one), None)
        return self._stretch(found[1]) if found else None

    def dates(self, one: Measured) -> Iterator[tuple[str, DateMention]]:
        """The dates that the figure can have with what they are the dates of; the first is it."""
        slot = one.slot
        if self._of_title(slot):
            yield from (("clause", date) for date in self._of_column.last(slot.line, slot.quantity.start))
            return
        if one.heading:
            columns = self._of_column.last(*one.heading)
            yield from (("column", date) for date in columns if not self._compared(date))
        if one.row:
            yield from (("row", date) for date in self._of_column.last(*one.row))
        if listed := self._listed(slot):
            yield "sentence", listed
        yield from (
            ("clause", d) for d in self._of_clause.last(slot.clause, slot.quantity.start) if self._is_of(d, one)
        )
        if one.wording.starting or self._told_ahead(slot):
            return  # 1月票价由|12元|调高至15元: it was so before
        if timeless.any_of(timeless.OF_THE_CLAUSE, one, self._frame):
            return
        of_sentence = self._heard(slot, self._of_sentence.last(slot.sentence, slot.clause))
        if timeless.by_now(one, self._frame):
            yield from (("sentence", date) for date in of_sentence if self._as_of(date))
            return
        yield from (("sentence", date) for date in of_sentence)
        if list_of := self._frame.opener(slot):
            yield from (("list", date) for date in self._of_sentence.last(list_of.start, list_of.end))
        if timeless.any_of(timeless.OF_THE_SENTENCE, one, self._frame) or self.yet_to_come(slot):
            return
        yield from (("paragraph", date) for date in self._heard(slot, self._of_line.last(slot.line, slot.sentence)))
        yield from (("report", date) for date in self._reports.last(slot.sentence, slot.quantity.start))
        yield from (("section", date) for date in self._of_section.last(0, slot.line) if self._goes_on(date, slot))

    def _heard(self, slot: Slot, dates: Iterable[DateMention]) -> Iterator[DateMention]:
        """Those that are told where the figure is: 「去年底才做过安检」，初估损失|2亿元| has no time of the quotation's."""
        spoken = self._frame.spoken(slot)
        return (date for date in dates if spoken or not self._frame.in_speech(date.start))

    def _told_ahead(self, slot: Slot) -> bool:
        """Whether the clause before tells of a day ahead that is its own: 新厂2027年底投产,月产能|4万片|."""
        last = next(self._of_column.last(slot.sentence, slot.clause), None)
        if last is None or not self._ahead(last):
            return False
        return self._ends(last) or ";" in self._frame.seen[last.end : slot.clause]

    def _listed(self, slot: Slot) -> DateMention | None:
        """The date that is the figure's in a list of dates: 2023年和2024年收入分别为3.2亿元和|5.1亿元|."""
        count, place = len(slot.series), slot.number - slot.series.start
        first = self._frame.slots[slot.series.start].quantity.start
        dates = list(islice(self._of_clause.last(slot.sentence, first), count))[::-1] if count > 1 else []
        if dates and (parts := divided(self._frame, dates[-1], count, first)):
            return replace(dates[-1], edtf=parts[place])
        joined = all(_AND.fullmatch(self._frame.seen, a.end, b.start) for a, b in pairwise(dates))
        return dates[place] if dates and len(dates) == count and joined else None

    def yet_to_come(self, slot: Slot) -> bool:
        """Whether the sentence told last when something shall be: 要求在12月20日前提出方案，月薪不低于|5.8万元|."""
        last = next(self._of_column.last(slot.sentence, slot.quantity.start), None)
        return last is not None and self._ahead(last)

    def _ahead(self, date: DateMention) -> bool:
        published = self._frame.article.published
        return bool(published and date.edtf and date.edtf[:10] > published.isoformat()[:10])

    def _topical(self, date: DateMention) -> bool:
        """Whether the date stands where a sentence says what it is about, before any figure."""
        figure = self._frame.seen.rfind(QUANTITY, max(date.start - _REACH, 0), date.start)
        return figure < 0 or _STOP.search(self._frame.seen, figure, date.start) is not None

    def _heads(self, date: DateMention) -> bool:
        """Whether the date is of a section: 【2024年，这样走过】."""
        if "T" in (date.edtf or ""):
            return False  # • 09:49　服务逐步恢复
        block = self._frame.block(date.start)
        return bool(block and not _NO_HEADING.search(self._frame.seen, block.start, block.end))

    def _goes_on(self, head: DateMention, slot: Slot) -> bool:
        """Whether the section of a head reaches the figure; what a colon opens, 财务数据(截至9月底止9个月):, ends with its list."""
        block, seen = self._frame.block(head.start), self._frame.seen
        if block is None or not seen[block.start : block.end].rstrip().endswith(":"):
            return True
        return "\n\n" not in seen[block.end : slot.line].lstrip("\n")

    def _of_title(self, slot: Slot) -> bool:
        return self._frame.kind(slot.quantity.start) == "title"

    def _told(self, date: DateMention) -> bool:
        return self._frame.kind(date.start) not in ("title", "meta", "boilerplate")

    def _reported(self, date: DateMention) -> bool:
        return not self._ahead(date) and bool(_REPORTED.match(self._frame.seen, date.end))

    def _lasts(self, date: DateMention) -> bool:
        """Whether the date goes on to be the period of the clauses behind its own."""
        aside = _ASIDE.search(date.text) and not self._topical(date)
        cause = _CAUSE.search(self._frame.seen, max(date.start - _REACH_OF_CAUSE, 0), date.start)
        return self._tells(date) and not (aside or cause or self._ends(date))

    def _ends(self, date: DateMention) -> bool:
        """Whether the date is of its own clause only: 2033年底前通车, 新厂2027年底投产."""
        seen, last = self._frame.seen, date.end - 1
        day = self._ahead(date) and "T" not in (date.edtf or "")
        return bool(_DEADLINE.match(seen, last) or (day and _MILESTONE.match(seen, last)))

    def _tells(self, date: DateMention) -> bool:
        """Whether the date says when something was: it is not compared with, nor where a move began, nor of a rank."""
        if self._compared(date) or _PASSING.search(date.text):
            return False
        seen, last = self._frame.seen, date.end - 1
        if date.text[0] in "近逾" and RECORD.match(seen, date.end):
            return False
        if date.text[0] not in "今本" and SINCE_WHEN.match(self._frame.article.view, date.end):
            return False
        if self._of_a_thing(date):
            return False
        if _GROUND.match(seen, last) or self._frame.article.view.startswith("=", date.end) or self._numbered(date):
            return False
        return not (self._starting(date) and (_OF_NEXT.match(seen, last) or _TURNED.match(seen, last)))

    def _of_a_thing(self, date: DateMention) -> bool:
        """Whether the date says which thing it is: 始建于13世纪的城墙, 1963年启用的医院, 2025年全国田径大奖赛."""
        seen, last = self._frame.seen, date.end - 1
        if _SET_UP.search(seen, max(date.start - 4, 0), date.start):
            return True
        named = date.text[0] in "12" and _IN_A_NAME.match(seen, last)
        return date.grain == "year" and bool(named or _BEGUN.match(seen, last))

    def _compared(self, date: DateMention) -> bool:
        return _COMPARED.search(self._frame.seen, max(date.start - _BEFORE, 0), date.start) is not None

    def _numbered(self, date: DateMention) -> bool:
        if not self._frame.seen.startswith(QUANTITY, date.end):
            return False
        slot = next(self._frame.within(date.end, date.end + 1), None)
        return slot is not None and slot.quantity.kind == "ordinal"

    def _polled(self, date: DateMention) -> bool:
        """Whether the date is when a poll was taken: 调查于|9月9日至12日|执行,成功访问1074人."""
        taken = self._frame.seen.endswith(_TAKEN, 0, date.start)
        return bool(date.edtf and taken and _POLL.match(self._frame.seen, date.end))

    def _as_of(self, date: DateMention) -> bool:
        return bool(_AS_OF.search(self._frame.seen, max(date.start - 2, 0), date.start))

    def _starting(self, date: DateMention) -> bool:
        return self._frame.seen[max(date.start - 1, 0) : date.start] in ("由", "从", "自")

    def _is_of(self, date: DateMention, one: Measured) -> bool:
        """Whether a date of the clause is that of the figure: not of what it is compared with or comes from."""
        seen, at = self._frame.seen, one.slot.quantity.start
        next_figure = _OF_NEXT.match(seen, date.end - 1)
        if next_figure and self._starting(date):
            return next_figure.end() == at
        portion = one.rate or one.wording.part or _portion(one) or (not one.wording.base and self._compared(date))
        if next_figure and next_figure.end() == at and not portion:
            return True
        held = (one.wording.base, one.wording.share)  # 较去年的27923宗, 占全年额度的八成
        if any(span and span[0] <= date.start < span[1] for span in held):
            return False
        passing = _PASSING.search(date.text) and not (one.wording.base or self._compared(date) or self._starting(date))
        return self._tells(date) or bool(passing)

    def _stretch(self, date: DateMention) -> str:
        before = self._of_clause.last(date.start - _NEARBY, date.start)
        return stretch(self._frame, date, list(islice(before, 1)))


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
