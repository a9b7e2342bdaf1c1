"""The dates that a figure can have: of its clause, else of its sentence, its paragraph, its section.

A date of a report (19日发布的数据), of a comparison (较去年同期) or of a moment that a figure came from (由去年的一成五)
is no period of what follows; the last is one of the figure it stands before.
"""

import datetime
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import islice, pairwise
from operator import attrgetter

from factsheet.figures import role, timeless
from factsheet.figures.carried import OF_TWO
from factsheet.figures.event import event, first_days, of_event
from factsheet.figures.frame import RELATIVE, TIMES, Frame, Slot
from factsheet.figures.reading import Measured
from factsheet.figures.stretch import divided, runs_on, stretch
from factsheet.model import DateMention
from factsheet.patterns import compiled

# 核电因5月17日停机检修,降至|1.1%|: when the ground of a move came about is not the time of what moved.
_CAUSE = compiled("(?:(?<![基原成起诱病])因(?![此而子应])|由于|鉴于)[^,;。!?:\n#]{0,20}$")
_STOP = compiled(r"[。!?;\n]")
# 2033年底前通车: a deadline is that of its clause only.
_DEADLINE = compiled(r"@(?:前(?!后)|内(?![地部需外]))")
# 2026年6月底前,|九成以上|医院开设门诊: or, with a comma behind it, of the clause behind that.
_BY_THEN = compiled("@之?前,")
# 4月起电价不变, 2027年底投产: so is the day on which something yet to come begins or ends; but not 5月1日起，.
_MILESTONE = compiled(
    r"@起(?!,)|@[^,;。!?:#@]{0,8}(?:投[产用]|完[工成]|[动开]工|通车|落成|交[机付]|入伙|开打|施行|生效|取消|任满|届满|用罄|到期|复课)"
)
# 19日0时40分三读通过114年度|总预算案|。岁入编列|239亿元|: what follows is of the budget's year.
_BUDGET = compiled("(?:年度)?(?:中央政府|地方|县|市)?总预算案?")
_ENDED = ("", "\n", "。", "!", "?")
_FIRST, _IN_ALL = frozenset("首前"), compiled("累计|合计|总计|计")
# 自2017年以来未曾调整，今次加到|28元|: nor does the time in which nothing happened.
_NOTHING_SINCE = compiled(r"@(?:以来|起|至今)?,?(?:一直|从|尚|都|再)?(?:未|没|不曾|维持不变|冻结)")
# 胶囊于去年7月中选集采，收入随之缩水，仅录得|2.1亿元|: what befell a thing then is not the time of what came of it.
_BEFELL = compiled("@(?:中选|入选|入围|中标|获批|获准|被?纳入|进入医保|退市|易主|改制|更名|停产|停牌)")
_AND = compiled("[、和与及]|以及")
# 年内|累计42次, 今年以来: what has been counted so far says nothing of what follows.
_ASIDE, _SO_FAR = compiled("年内|至今|以来|[周期年月天日][来來]"), compiled("已(?!婚)|累计")
# 台股收涨182点, 恒指低开高走: all figures of the story are of the day.
_MARKETS = compiled(
    "(?:[台港美陆A]股|大盘|[沪深恒道国科纳标]指|[综成板加]指|(?<![价金气费产理心感度展力类)])指数|股市|股价|汇市|期货)[^。\n]{0,16}(?:收[盘报市涨跌升挫]|开盘|盘[中后]|早盘|高开|低开|升|跌|涨)"
)
# 海州队昨晚客场2比1击败江城队: so are those of a match.
_MATCH = compiled(
    r"马拉松|[全半]马(?!路)|开跑|完赛|[主客]场|[主客]队|联赛|例行赛|球迷|球队|半?决赛|小组赛|击败|不敌|战平|逆转|险胜|小胜|横扫"
    r"|鸣枪|夺冠|封[王后]|[0-9二三四五]连[霸冠]|[赛大]会纪录|个人最[佳好]|选手|跑者|冠军|组冠"
    r"|\d比\d|(?<![\d:])\d:\d(?![\d:])|[0-9]连[胜败]"
)
# 今届共有5.5万名考生: a round of what is held each year; but 本届书展, which has its days.
_ROUND = compiled("[今本]届(?:共?[有录]|[考毕][生业]|诞生|考试)")
# 截至6月底止六个月，纯利3.27亿元。⏎期内|总收益34.6亿元: the term that the report is of.
_TERM = compiled("(?:期[内间]|回顾期内?|报告期内?|上述期间)[^;。]")
# 期末存货8.34亿元。研发投入|2.03亿元|: the ends of a term are of their own clause; so is a price that was set anew.
_ENDS_OF_TERM = frozenset({"期末", "期初"})
_SET_ANEW = compiled("起[^,;。#]{0,6}(?:调[高低升降]|上调|下调)")
# 月初叫价345万元，累减47万元后以|298万元|沽出: nor is what somebody asked then of what he got.
_ASKED = compiled("@(?:开价|叫价|放盘|挂牌|标价|要价)")
# 据60个市场和128个养殖场监测，|本周|均价16.82元: the first figures are of no time of their own.
_BASIS = compiled("(?:根?据|按照?)(?!悉)[^,。;]*(?:监测|统计|调查|测算|汇总|抽样|走访)[^,。;]{0,4},[^,。;]{0,4}$")
# 调查以6月为标准月，于|7至9月|办理: when somebody asked is not what he asked about.
_CARRIED_OUT = compiled("(?:间|期间)?(?:办理|实施)(?:[,。;]|调查)")
_THEN = compiled("届时|到时")
_OF_WHICH = ("其中", "当中")  # 截至8月底完成71亿元,其中|今年前8个月|完成24亿元。已开挖|4100万立方米|
_SET_ON = compiled("(?:诞生|[创写刷录]下?|出现|发生)[于在]")
_MOMENTS = frozenset({"hour", "minute"})
_ISSUE = compiled(r"[年度]?\(?(?:总|第) ?\d{1,4} ?[期号卷]")
_HELD_TO = ("与", "较", "比", "同")
_BESIDE = ("对照", "对比", "比对", "相较", "相较于")  # 对照2022年调查9件不合格，但网购样品12件中仍有|6件|出包
_SURE = 3
_IN_THE_AFTERNOON = compiled(r"(?<!\d)(?:1[3-9]|2[0-3])[:时]\d\d|下午|[Pp][Mm]\b")  # 2026-02-27　17:02
_ONE_DAY, _NEWS = compiled(r"(?P<day>\d{4}-\d\d-\d\d)[^/?]*"), timedelta(days=2)
_OWN = frozenset({"clause", "column", "row", "event"})
_LEDE = 240
_REACH = 120
_OPENED, _CLOSED = compiled(r"\([^()\n]*$"), compiled(r"[^()\n#]*#[^()\n]*\)")
_NEARBY, _PARAGRAPH, _CAPTION, _INDENT = 30, 400, 40, 4
_REACH_OF_CAUSE = 24
# Prose, or the header of a table, whose dates are of its columns.
_NO_HEADING = compiled(r"(?<![止#])#|[。;]|.{40}|\S(?: {2,}|\t|\|)\S")


class Calendar:
    """The dates of a frame that can be periods, in order: those of a clause, of a sentence, of a paragraph."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._published = frame.article.published.isoformat()[:10] if frame.article.published else None
        self._stretches: dict[DateMention, str] = {}
        self._of_column = _Ordered(list(frame.dates))
        told = [date for date in frame.dates if self._told(date)]
        self._of_clause = _Ordered([date for date in told if not self._reported(date)])
        self._of_sentence = _Ordered([date for date in self._of_clause.dates if self._lasts(date)])
        of_line = (date for date in sorted(self._topics(), key=_start) if not role.since(frame, date))
        self._of_line = _Ordered([date for date in of_line if self._of_budget(date) or not self._ahead(date)])
        self._of_section = _Ordered([date for date in told if self._heads(date) and not self._ahead(date)])
        self._reports = _Ordered([date for date in told if self._reported(date)])
        self._event = event(frame, told)
        self.of_a_match = len({found[0] for found in _MATCH.finditer(frame.article.view, 0, _LEDE)}) >= _SURE
        self.of_markets = _MARKETS.search(frame.article.view, 0, _LEDE) is not None
        self._term = next((date for date in self._of_clause.dates if self._is_term(date)), None)
        recent = [(day, date.start) for date in told if not role.compared(frame, date) and (day := self._day_of_the_news(date))]
        closed = self._day_of_the_close() if not any(start < _LEDE for _, start in recent) else None
        self.news = closed or next((day for day, _ in recent), None)
        self.polled = next((date.edtf for date in told if role.polled(self._frame, date)), None)
        self.since = frozenset(self._stretch(date) for date in told if role.since(self._frame, date))
        self.as_of = frozenset(self._stretch(date) for date in self._of_clause.dates if role.as_of(self._frame, date))

    def near(self, one: Measured) -> str | None:
        """The period that the text around the figure gives it."""
        return self.found(one)[1]

    def found(self, one: Measured) -> tuple[str | None, str | None]:
        """Where the figure's date stands, in its clause, its sentence, its paragraph or above, and the period that it gives."""
        kind, date = next(self.dates(one), (None, None))
        return kind, self._stretch(date) if date else None

    def dates(self, one: Measured) -> Iterator[tuple[str, DateMention]]:
        """The dates that the figure can have with what they are the dates of; the first is it."""
        return ((kind, date) for kind, date in self._told_for(one) if kind in _OWN or self._fits(one, date))

    def _fits(self, one: Measured, date: DateMention) -> bool:
        """Whether a date that stands elsewhere can be the figure's: no day has a daily mean, no quarter the close of a share."""
        if _ONE_DAY.fullmatch(date.edtf or ""):
            return role.as_of(self._frame, date) or not timeless.daily(one, self._frame)
        if date.text.endswith(("至今", "以来", "以來")) and timeless.of_a_moment(one, self._frame):
            return False
        return not ((self.of_markets and timeless.traded(one, self._frame)) or timeless.of_a_share(one, self._frame))

    def _told_for(self, one: Measured) -> Iterator[tuple[str, DateMention]]:
        """The dates told in the figure's clause, its sentence, its paragraph and above, the nearest first."""
        slot = one.slot
        if self._of_title(slot):
            yield from (("clause", date) for date in self._of_column.last(slot.line, slot.quantity.start))
            yield from self._of_event(one, slot.line)
            return
        if one.heading:
            columns = self._of_column.last(*one.heading)
            dated = [date for date in columns if not role.compared(self._frame, date)]
            if not dated and one.rate:
                dated = self._left_of(one.heading[0])
            yield from (("column", date) for date in dated)
        if one.row:
            yield from (("row", date) for date in self._of_column.last(*one.row))
        if one.heading and (above := self._above(one.heading[0])):
            yield "column", above
        if listed := self._listed(slot):
            yield "sentence", listed
        if one_of_two := self._of_two(slot):
            yield "clause", one_of_two
        yield from (
            ("clause", d) for d in self._of_clause.last(slot.clause, slot.quantity.start) if self._is_of(d, one)
        )
        before = self._of_clause.last(timeless.opening(slot, self._frame), slot.clause)
        yield from (("clause", date) for date in before if self._beside(date))
        behind = self._of_column.last(slot.quantity.end, slot.quantity.end + _NEARBY)
        yield from (("clause", date) for date in behind if self._set_then(date, slot))
        due = next(self._of_clause.last(max(slot.clause - _REACH, slot.sentence), slot.clause), None)
        if due and (by_then := _BY_THEN.match(self._frame.seen, due.end - 1)) and by_then.end() == slot.clause:
            yield "clause", due
        if then := self._by_then(slot):
            yield "clause", then
        yield from self._of_event(one, self._told_last(slot))
        if one.wording.starting or self._told_ahead(slot):
            return  # 1月票价由|12元|调高至15元: it was so before
        if timeless.any_of(timeless.OF_THE_CLAUSE, one, self._frame):
            return
        of_sentence = self._heard(slot, self._of_sentence.last(slot.sentence, slot.clause))
        if timeless.by_now(one, self._frame):
            yield from (("sentence", date) for date in of_sentence if role.as_of(self._frame, date) or runs_on(self._frame, date))
            return
        yield from (("sentence", self._of_round(date, slot)) for date in of_sentence)
        opener = self._frame.opener(slot)
        of_list = [("list", date) for date in self._of_sentence.last(opener.start, opener.end)] if opener else []
        if timeless.any_of(timeless.OF_THE_SENTENCE, one, self._frame) or self.yet_to_come(slot):
            yield from of_list
            return
        if self._term and (_TERM.match(self._frame.seen, slot.line) or _TERM.match(self._frame.seen, slot.sentence)):
            yield "section", self._term
        of_line = self._heard(slot, self._of_line.last(slot.line, slot.sentence))
        yield from (
            ("paragraph" if date.start > slot.line + _INDENT else "opening", self._of_round(date, slot)) for date in of_line
        )
        yield from of_list
        yield from (("report", date) for date in self._reports.last(slot.sentence, slot.quantity.start))
        yield from (("section", date) for date in self._of_section.last(0, slot.line) if self._goes_on(date, slot))

    def _above(self, heading: int) -> DateMention | None:
        """The date of the words that announce a table: 截至|12月31日|……空置率为11.5%。按地区划分如下:, or of its caption."""
        seen, end = self._frame.seen, self._frame.seen.rfind("\n", 0, heading) + 1
        while end and seen[end - 1].isspace():
            end -= 1
        begin = seen.rfind("\n", max(end - _PARAGRAPH, 0), end) + 1
        if seen.endswith(":", begin, end):
            return next(self._of_line.last(begin, end), None)
        caption = end - begin < _CAPTION and not any(self._frame.within(begin, end))
        return next(self._of_column.last(begin, end), None) if caption else None  # 附表 移工国籍别(113年12月底)

    def _left_of(self, heading: int) -> list[DateMention]:
        """The date of the sum so far that a column of rates stands beside: 9月金额  年增率  |1-9月|金额  年增率."""
        begin = self._frame.seen.rfind("\n", 0, heading) + 1
        left = list(islice(self._of_column.last(begin, heading), 2))
        ends = {(date.edtf or "").rpartition("/")[2] for date in left}
        return left[:1] if len(left) > 1 and len(ends) == 1 else []

    def _of_round(self, date: DateMention, slot: Slot) -> DateMention:
        """The year, where the paragraph tells of this year's round: 文凭试今日放榜。今届共有|5.5万名|考生."""
        day = None if self.of_a_match else _ONE_DAY.fullmatch(date.edtf or "")
        told = _ROUND.search(self._frame.seen, slot.line, slot.quantity.start) if day and self._event is None else None
        return replace(date, edtf=day["day"][:4], grain="year") if day and told else date

    def _of_event(self, one: Measured, begin: int) -> Iterator[tuple[str, DateMention]]:
        """The days of the event that the article is of, where what stands behind `begin` tells the figure of them."""
        if self._event is None:
            return
        slot = one.slot
        told = self._of_column.last(slot.sentence, slot.quantity.start)
        days = first_days(self._frame, slot, self._event)
        if not days and not timeless.undated(one, self._frame):
            days = of_event(self._frame, slot, self._event, begin, told)
        if days:
            yield "event", days

    def _set_then(self, date: DateMention, slot: Slot) -> bool:
        """Whether the figure was reached on the day behind it: 旧纪录|481万人次|诞生于|去年12月31日|, 单日最高|1.6万人次|(2月19日)."""
        view, end = self._frame.article.view, slot.quantity.end
        bracketed = view.startswith("(", end) and date.start == end + 1 and view.startswith(")", date.end)
        if bracketed and date.grain == "day" and slot.quantity.kind == "count":
            return True
        return _SET_ON.fullmatch(self._frame.seen, slot.quantity.end, date.start) is not None

    def _by_then(self, slot: Slot) -> DateMention | None:
        """The date of a clause before that 届时 points to: |12月中旬|开出首批产能,届时总产能将增至|1.5万片|; 往返|14分钟| goes on."""
        if slot.quantity.unit in TIMES or not _THEN.search(self._frame.seen, slot.clause, slot.quantity.start):
            return None
        return next((date for date in self._of_clause.last(slot.sentence, slot.clause) if role.tells(self._frame, date)), None)

    def _told_last(self, slot: Slot) -> int:
        """Where the last date of the paragraph before the figure ends, else where it begins."""
        last = next(self._of_column.last(slot.line, slot.clause), None)
        return last.end if last else slot.line

    def _heard(self, slot: Slot, dates: Iterable[DateMention]) -> Iterator[DateMention]:
        """Those that are told where the figure is: 「去年底才做过安检」，初估损失|2亿元| has no time of the quotation's."""
        spoken = self._frame.spoken(slot)
        return (date for date in dates if (spoken or not self._frame.in_speech(date.start)) and not self._is_aside(date, slot))

    def _is_aside(self, date: DateMention, slot: Slot) -> bool:
        """Whether the date stands with another figure in a bracket that closed before: 处置536人次(|去年|611人次),送医9人."""
        begin, end = max(date.start - _NEARBY, 0), min(date.end + _NEARBY, slot.quantity.start)
        opened = _OPENED.search(self._frame.seen, begin, date.start)
        return opened is not None and _CLOSED.match(self._frame.seen, date.end, end) is not None

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
        if dates and role.tells(self._frame, dates[-1]) and (parts := divided(self._frame, dates[-1], count, first)):
            return replace(dates[-1], edtf=parts[place])
        joined = all(_AND.fullmatch(self._frame.seen, a.end, b.start) for a, b in pairwise(dates))
        return dates[place] if dates and len(dates) == count and joined else None

    def _of_two(self, slot: Slot) -> DateMention | None:
        """Whose day it is that the sentence before told of two: 两宗分别于|11日|和|19日|破获。前者涉及犀牛角17只；后者则有……."""
        seen, part = self._frame.seen, self._frame.part(slot)
        if not seen.startswith(OF_TWO, part):
            return None
        told = list(islice(self._of_clause.last(slot.line, slot.sentence), len(OF_TWO)))
        if len(told) < len(OF_TWO):
            return None
        last, first = told
        if not _AND.fullmatch(seen, first.end, last.start):
            return None
        return last if seen.startswith(OF_TWO[1], part) else first

    def yet_to_come(self, slot: Slot) -> bool:
        """Whether the sentence told last when something shall be: 要求在12月20日前提出方案，月薪不低于|5.8万元|."""
        last = next(self._of_column.last(slot.sentence, slot.quantity.start), None)
        return last is not None and self._ahead(last)

    def _ahead(self, date: DateMention) -> bool:
        return bool(self._published and date.edtf and date.edtf[:10] > self._published)

    def _day_of_the_news(self, date: DateMention) -> str | None:
        """The day, if the date is one at most two days before the publication."""
        published, day = self._frame.article.published, _ONE_DAY.fullmatch(date.edtf or "")
        if not (published and day):
            return None
        ago = published - datetime.date.fromisoformat(day["day"])
        return day["day"] if timedelta(0) <= ago <= _NEWS else None

    def _day_of_the_close(self) -> str | None:
        """The day of publication, if the article of an afternoon tells how the exchange closed: 恒指收报25923点……，较周四多13.2%."""
        view = self._frame.article.view
        heads = (block for block in self._frame.article.blocks if block.kind == "meta")
        told = self.of_markets and any(_IN_THE_AFTERNOON.search(view, block.start, block.end) for block in heads)
        return self._published if told else None

    def _of_budget(self, date: DateMention) -> bool:
        """Whether the date is the year of a budget: 三读通过|114年度|总预算案。岁入编列239.6亿元."""
        return _BUDGET.match(self._frame.seen, date.end) is not None

    def _topical(self, date: DateMention) -> bool:
        """Whether the date stands where a sentence says what it is about, before any figure; 第17轮|8日晚|进行 is so too."""
        before = self._frame.within(max(date.start - _REACH, 0), date.start)
        told = (slot for slot in before if slot.quantity.kind != "ordinal" and not self._is_of_the_basis(slot, date))
        figure = max((slot.quantity.start for slot in told), default=-1)
        if figure < 0 or _STOP.search(self._frame.seen, figure, date.start):
            return True
        return date.grain in _MOMENTS and self._frame.seen.startswith(",", date.start - 1)  # 一辆16吨货车,今日凌晨4时52分

    def _is_of_the_basis(self, slot: Slot, date: DateMention) -> bool:
        """Whether the figure only tells by what it is known: 据60个市场和128个养殖场监测，|本周|均价16.82元."""
        return slot.clause < date.start and _BASIS.match(self._frame.seen, slot.sentence, date.start) is not None

    def _topics(self) -> Iterator[DateMention]:
        """The dates that sentences are about; of |昨日|辩论,|今午|表决 the last, of |去年|种30亩,|今年|减到20亩 none."""
        for date in self._of_sentence.dates:
            stop = _STOP.search(self._frame.seen, date.end)
            end = stop.start() if stop else len(self._frame.seen)
            if self._of_budget(date):
                yield date
                continue
            if not self._topical(date) or self._sums_up(date):
                continue
            later = (each for each in self._of_sentence.last(date.end, end) if each.grain == date.grain)
            last = next((each for each in later if not self._frame.seen.endswith(_OF_WHICH, 0, each.start)), date)
            if last.edtf == date.edtf or not any(self._frame.within(last.end, end)):
                yield last

    def _is_term(self, date: DateMention) -> bool:
        """Whether the date is of months that are over: 截至6月底止六个月, 上半年; not 今年以来."""
        days = date.grain == "day" and "/" in (date.edtf or "")
        return "/" in self._stretch(date) and not (days or runs_on(self._frame, date) or _ASIDE.search(date.text) or self._ahead(date))

    def _heads(self, date: DateMention) -> bool:
        """Whether the date is of a section: 【2024年，这样走过】."""
        if "T" in (date.edtf or ""):
            return False  # • 09:49　服务逐步恢复
        if self._frame.article.view.endswith(_HELD_TO, 0, date.start):
            return False  # 三季度末主要指标（与二季度末相比）
        if _ISSUE.match(self._frame.article.view, date.end):
            return False  # 《水旱灾害防御简报》2023年第43期
        first, _, last = (date.edtf or "").partition("/")
        if last[:4].isdigit() and first[:4].isdigit() and int(last[:4]) > int(first[:4]) + 1:
            return False  # 近三个财政年度申领概况
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
        return not self._ahead(date) and role.reported(self._frame, date)

    def _lasts(self, date: DateMention) -> bool:
        """Whether the date goes on to be the period of the clauses behind its own."""
        so_far = date.text == "今年" and _SO_FAR.match(self._frame.seen, date.end)
        aside = (so_far or _ASIDE.search(date.text)) and not self._topical(date)
        cause = _CAUSE.search(self._frame.seen, max(date.start - _REACH_OF_CAUSE, 0), date.start)
        ground = role.of_the_ground(self._frame, date)
        bare = self._beside(date) or date.text in _ENDS_OF_TERM or self._priced_anew(date) or _CARRIED_OUT.match(self._frame.seen, date.end)
        apart = aside or bare or cause or ground or self._ends(date) or role.bought(self._frame, date)
        return role.tells(self._frame, date) and not apart

    def _beside(self, date: DateMention) -> bool:
        """Whether the clause only sets an earlier time beside what is told: 对照|2022年|调查9件不合格、不合格率五成，……."""
        return self._frame.seen.endswith(_BESIDE, 0, date.start)

    def _priced_anew(self, date: DateMention) -> bool:
        """Whether a price was set anew then: 最低工资|5月|起调高至每小时42.1元,令成本占比升至34.6%."""
        return _SET_ANEW.match(self._frame.seen, date.end) is not None

    def _sums_up(self, date: DateMention) -> bool:
        """Whether the date is that of a sum beside the month told: 7月指数升0.6%;惟|首七个月|累计仍跌0.9%."""
        told = next(self._of_column.last(self._line_of(date), date.start), None)
        summed = date.text[0] in _FIRST and _IN_ALL.match(self._frame.seen, date.end)
        opens = self._frame.seen[date.start - 1 : date.start] in _ENDED
        return bool(summed and not opens and told and (told.edtf or "")[:4] == (date.edtf or "")[:4] and told.grain == "month")

    def _ends(self, date: DateMention) -> bool:
        """Whether the date is of its own clause only: 2033年底前通车, 新厂2027年底投产."""
        seen, last = self._frame.seen, date.end - 1
        day = self._ahead(date) and "T" not in (date.edtf or "")
        alone = any(kind.match(seen, last) for kind in (_DEADLINE, _NOTHING_SINCE, _BEFELL, _ASKED))
        return alone or (day and _MILESTONE.match(seen, last) is not None)

    def _is_of(self, date: DateMention, one: Measured) -> bool:
        """Whether a date of the clause is that of the figure: not of what it is compared with or comes from."""
        at = one.slot.quantity.start
        ground = role.of_the_ground(self._frame, date)
        if ground and ground.end() <= at:
            return False
        next_figure = role.of_next(self._frame, date)
        if next_figure and role.starting(self._frame, date):
            return next_figure.end() == at
        share = one.slot.quantity.kind in RELATIVE  # 只及|2018年|高峰6515万人次的75%
        held = share and not one.wording.base and role.compared(self._frame, date) and not role.held_against(self._frame, date)
        portion = one.rate or one.wording.part or _portion(one) or held
        if next_figure and next_figure.end() == at and not portion:
            return True
        spans = (one.wording.base, one.wording.share)  # 较去年的27923宗, 占全年额度的八成
        if any(span and span[0] <= date.start < span[1] for span in spans):
            return False
        passing = role.passing(date) and not (one.wording.base or role.compared(self._frame, date) or role.starting(self._frame, date))
        return role.tells(self._frame, date) or passing

    def _stretch(self, date: DateMention) -> str:
        known = self._stretches.get(date)
        if known is None:
            known = self._stretches[date] = self._stretch_of(date)
        return known

    def _stretch_of(self, date: DateMention) -> str:
        before = self._of_clause.last(date.start - _NEARBY, date.start)
        return stretch(self._frame, date, list(islice(before, 1)), self._of_column.last(self._line_of(date), date.start))

    def _line_of(self, date: DateMention) -> int:
        return self._frame.seen.rfind("\n", max(date.start - _PARAGRAPH, 0), date.start) + 1


_start = attrgetter("start")


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
        last = bisect_left(self._starts, end)
        if not last or self._starts[last - 1] < begin:  # as mostly
            return iter(())
        first = bisect_left(self._starts, begin, 0, last)
        return map(self.dates.__getitem__, range(last - 1, first - 1, -1))
