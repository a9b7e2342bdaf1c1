"""Pieces become expressions: neighbours that refine one another, glosses, stretches and ranges are put together.

`去年` `12月` `14日` `晚` `8时许` is one date; `昨日（14日）` too; `2月15日` 至 `17日` is one range.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from factsheet.find.dates.pieces import TO, Piece
from factsheet.find.dates.written import (
    Days,
    Expression,
    Feast,
    Fixed,
    Offset,
    Range,
    Same,
    Shifted,
    Stretch,
    TermYear,
    Written,
    refined,
    said,
)
from factsheet.find.engine import Hit
from factsheet.patterns import compiled

# 2月15日 开始—— 17日; 端午后 到 7月中旬.
_RANGE = compiled(rf" ?(?:起|开始|后)?{TO} ?")
_BETWEEN, _END_OF_BETWEEN = compiled("[和与]"), compiled("之?间")
_EVERY = compiled(
    "(?:周一[至到]周?[五六日]|每(?:天|日|周|晚|早|星期|个?工作日|逢))[^。;!?\n]{0,24}$|(?:通常|往常|平[日时常]|一般)[^,。;!?\n]{0,6}$"
)
_AND_EVERY = compiled("(?:起|[之以]?[前后]),?每")
_REACH = 32
_WHOLE_YEAR = Written(year=Offset(0, "whole"))
_SEPARATORS = ("", " ", "的", "约", "大约", "整个")
_COMMAS = (",", ", ", "", " ")
# 至2月28日，周一闭馆: no other word for that day.
_GOES_ON = compiled(r"[^\W\d_a-zA-Z]")
# No step joins what stands further apart: 2月15日 开始—— 17日.
_FURTHEST = 6

Step = Callable[[Hit[Piece], Hit[Piece], str], Hit[Piece] | None]


def joined(pieces: Iterable[Hit[Piece]], view: str) -> list[Hit[Piece]]:
    """The expressions that the pieces make; what can't stand alone and has no company is left out."""
    hits = (hit for hit in pieces if hit.reading is not None)
    expressions = (hit for near in _neighbours(hits) for hit in _put_together(near, view))
    return [hit for hit in expressions if _piece(hit).alone and _piece(hit).suffix is None and not _recurs(hit, view)]


def _recurs(hit: Hit[Piece], view: str) -> bool:
    """每周二至周日9:00—17:30, 晚上6点以后每趟加150元, 平时早上6点出门: hours of many days are of none."""
    expression = _piece(hit).expression
    first = expression.first if isinstance(expression, Range) else expression
    if not isinstance(first, Written) or said(first)[:1] not in (("clock",), ("day_part",)):
        return False
    return bool(_EVERY.search(view, max(hit.start - _REACH, 0), hit.start) or _AND_EVERY.match(view, hit.end))


def _neighbours(hits: Iterable[Hit[Piece]]) -> Iterator[list[Hit[Piece]]]:
    """The pieces between which a step may join, most of them alone; a gloss may have a bracket or 之间 behind it."""
    near: list[Hit[Piece]] = []
    for hit in hits:
        if near and hit.start - near[-1].end > _FURTHEST + len("之间"):
            yield near
            near = []
        near.append(hit)
    if near:
        yield near


def _put_together(hits: list[Hit[Piece]], view: str) -> list[Hit[Piece]]:
    for step in (_refine, _shift, _suffix, _comma, _range, _suffix, _gloss, _refine, _comma, _range):
        if len(hits) > 1:
            hits = _folded(hits, step, view)
    return hits


def _folded(hits: Sequence[Hit[Piece]], step: Step, view: str) -> list[Hit[Piece]]:
    """Every hit joined with the one before it where the step can."""
    done: list[Hit[Piece]] = []
    for hit in hits:
        near = bool(done) and hit.start - done[-1].end <= _FURTHEST
        one = step(done[-1], hit, view) if near else None
        if one:
            done[-1] = one
        else:
            done.append(hit)
    return done


def _piece(hit: Hit[Piece]) -> Piece:
    return hit.reading or Piece(alone=False)


def _refine(first: Hit[Piece], second: Hit[Piece], view: str) -> Hit[Piece] | None:
    """去年 and 12月, 14日 and 晚8时: one date."""
    gap = view[first.end : second.start]
    if not gap and isinstance(_piece(first).expression, TermYear) and _piece(second).expression == _WHOLE_YEAR:
        return replace(first, end=second.end)  # 上财政年度全年
    coarse, fine = _year_of(_piece(first).expression), _piece(second).expression
    if gap not in _SEPARATORS or not isinstance(coarse, Written) or not isinstance(fine, Written):
        return None
    if not said(coarse) or not said(fine):
        return None
    fine = _on_that_day(coarse, fine)
    if _says_again(coarse, fine):
        return replace(first, end=second.end)
    if "约" in gap and not fine.clock:
        return None
    if gap == "整个" and not (fine.month or fine.part):
        return None
    if gap == " " and not (fine.clock or fine.month or fine.day or fine.weekday):
        return None
    if isinstance(fine.day, Offset) and fine.day.of == "context" and fine.day.by:
        return None  # 除夕前一天 is not of 除夕
    if isinstance(coarse.part, Feast) and fine.near:
        return None  # 端午连假今（2日）收假
    one = refined(coarse, fine)
    if one is None:
        return None
    complete = bool(one.edge) or bool(one.clock and (one.day_part or one.day))
    return replace(first, end=second.end, reading=Piece(one, _piece(first).alone or _piece(second).alone or complete))


def _year_of(expression: Expression) -> Expression:
    """三年前 as a year, of which 的8月 may be said."""
    if isinstance(expression, Stretch) and expression.towards == "ago" and expression.unit == "year" and not expression.half:
        return Written(year=Offset(-expression.count))
    return expression


def _on_that_day(date: Written, more: Written) -> Written:
    """当晚8时 behind 国庆日 or 14日 as the night and its hour: the day is said already."""
    again = more.day == Offset(0, "context") and (more.day_part or more.clock)
    return replace(more, day=None) if again and (date.day or isinstance(date.part, Feast)) else more


def _says_again(date: Written, more: Written) -> bool:
    """去年全年 is 去年, 6月当月 is 6月, 中秋节当天 is 中秋节."""
    names = said(more)
    if len(names) != 1 or names[0] not in ("year", "month", "day"):
        return False
    offset = getattr(more, names[0])
    same = isinstance(offset, Offset) and offset.by == 0 and offset.of != "published"
    return same and (said(date)[-1] == names[0] or (names[0] == "day" and isinstance(date.part, Feast)))


def _shift(first: Hit[Piece], second: Hit[Piece], view: str) -> Hit[Piece] | None:
    """除夕 and 前一天, 2月13日 and 3天后: a day counted from another."""
    date, moved = _piece(first).expression, _piece(second).expression
    count = _count_of(moved)
    if view[first.end : second.start] not in ("", "的") or not isinstance(date, Written) or count is None:
        return None
    if not (date.day or isinstance(date.part, Feast)) or date.clock or not _piece(first).alone:
        return None
    at = moved if isinstance(moved, Written) else None
    return replace(first, end=second.end, reading=Piece(Shifted(date, count, at)))


def _count_of(expression: Expression) -> Stretch | None:
    """3天后, 前一天 as a count from any day."""
    if isinstance(expression, Stretch):
        return expression if expression.towards in ("ago", "hence") else None
    if isinstance(expression, Written) and isinstance(expression.day, Offset) and said(expression)[0] == "day":
        day = expression.day
        return Stretch(abs(day.by), "day", "ago" if day.by < 0 else "hence") if day.of == "context" and day.by else None
    return None


def _suffix(first: Hit[Piece], second: Hit[Piece], view: str) -> Hit[Piece] | None:
    """2018年 and 以来; 1月1日 and 期间."""
    suffix = _piece(second).suffix
    if suffix is None or first.end != second.start or not _piece(first).alone:
        return None
    reading = Piece(Range(_piece(first).expression, None)) if suffix == "since" else _piece(first)
    return replace(first, end=second.end, reading=reading)


def _gloss(first: Hit[Piece], second: Hit[Piece], view: str) -> Hit[Piece] | None:
    """昨日（14日）, 10月15日（星期日）: a date and the other words for it."""
    if _piece(first).suffix or view[first.end : second.start] not in ("(", " (") or view[second.end : second.end + 1] != ")":
        return None
    return _glossed(first, second, second.end + 1)


def _comma(first: Hit[Piece], second: Hit[Piece], view: str) -> Hit[Piece] | None:
    """2月14日，农历正月初五; 10月12日，星期一; 星期日，2月10日."""
    main, gloss = _piece(first).expression, _piece(second).expression
    gap = view[first.end : second.start]
    if gap not in _COMMAS or not isinstance(main, Written) or not isinstance(gloss, Written):
        return None
    if said(main) == ("weekday",) and gloss.month and gloss.day:
        return replace(first, end=second.end, reading=Piece(gloss))
    if not main.day or main.lunar or main.clock or gloss.month or gloss.year:
        return None
    told = main.month and said(gloss) == ("weekday",) and not _GOES_ON.match(view, second.end)
    if gloss.lunar or told:
        return _glossed(first, second, second.end)
    return None


def _glossed(first: Hit[Piece], second: Hit[Piece], end: int) -> Hit[Piece] | None:
    main, gloss = _piece(first).expression, _piece(second).expression
    if isinstance(main, Same) and isinstance(gloss, Range) and isinstance(gloss.first, Written):
        gloss = replace(gloss, first=replace(gloss.first, year=gloss.first.year or main.year))  # 去年同期（1月至9月中旬）
    if isinstance(gloss, Range | Fixed | TermYear):  # 过去一周（1月26日至2月1日）, 民国120年（西元2031年）
        return replace(first, end=end, reading=Piece(gloss))
    if isinstance(main, Range) and isinstance(gloss, Written) and isinstance(gloss.part, Days):
        return replace(first, end=end)  # 本周一及周二（16日及17日）
    if not isinstance(main, Written) or not isinstance(gloss, Written) or not said(gloss):
        return None
    adds_nothing = main.near or (main.day and gloss.lunar) or (said(gloss) == ("weekday",) and (main.day or main.lunar))
    said_of_both = replace(gloss, near=main, day_part=gloss.day_part or main.day_part)  # 昨晚（2日）10时
    return replace(first, end=end, reading=Piece(main) if adds_nothing else Piece(said_of_both))


def _range(first: Hit[Piece], second: Hit[Piece], view: str) -> Hit[Piece] | None:
    """2月15日 至 17日, 3月 和 5月 之间: one range."""
    gap = view[first.end : second.start]
    start, end = _piece(first), _piece(second)
    if start.suffix or end.suffix or isinstance(end.expression, Range):
        return None
    between = _BETWEEN.fullmatch(gap) and _END_OF_BETWEEN.match(view, second.end)
    ended = between or (_BETWEEN.fullmatch(gap) and view.endswith("间", first.end, second.end))
    if not ended and not _RANGE.fullmatch(gap):
        return None
    if isinstance(start.expression, Range):
        # 周一至周五9时至17时: the hours are of every week too. 15至19日晚6时到10时: they are of each day.
        if daily := _of_each_day(start.expression, end.expression):
            return replace(first, end=second.end, reading=Piece(daily))
        return None if start.alone else replace(first, end=second.end)
    alone = not (_repeats(start) and _repeats(end))
    reading = Piece(Range(start.expression, end.expression), alone)
    return replace(first, end=between.end() if between else second.end, reading=reading)


def _of_each_day(days: Range, until: Expression) -> Range | None:
    """The days of which only the last has an hour, before another hour."""
    start, last = days.first, days.last
    if not (isinstance(start, Written) and isinstance(last, Written) and isinstance(until, Written)):
        return None
    if (
        start.clock
        or not (start.day and last.day and last.clock)
        or said(until) not in (("clock",), ("day_part", "clock"))
    ):
        return None
    return replace(days, last=replace(last, clock=None, day_part=None))


def _repeats(piece: Piece) -> bool:
    """周一至周五 are the days of every week."""
    return isinstance(piece.expression, Written) and said(piece.expression)[:1] == ("weekday",)
