"""Pieces become expressions: neighbours that refine one another, glosses, stretches and ranges are put together.

`去年` `12月` `14日` `晚` `8时许` is one date; `昨日（14日）` too; `2月15日` 至 `17日` is one range.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from factsheet.find.dates.pieces import TO, Piece
from factsheet.find.dates.written import Feast, Fixed, Offset, Range, Written, refined, said
from factsheet.find.engine import Hit

_RANGE = re.compile(rf" ?(?:起|开始)?(?:直?至|到|-|~|—{{1,2}}|–|─{{1,2}}|―{{1,2}}) ?")
_BETWEEN = re.compile("[和与]")
_TITLES = re.compile("《[^《》\n]{1,60}》")


def joined(pieces: Iterable[Hit[Piece]], view: str) -> list[Hit[Piece]]:
    """The expressions that the pieces make; what can't stand alone and has no company is left out."""
    hits = [hit for hit in pieces if hit.reading is not None]
    for step in (_refine, _suffix, _gloss_after_comma, _range, _suffix, _gloss, _refine, _gloss_after_comma, _range):
        hits = _folded(hits, step, view)
    titles = [match.span() for match in _TITLES.finditer(view)] if "《" in view else []
    return [hit for hit in hits if _stands(hit) and not any(a < hit.start and hit.end < b for a, b in titles)]


Step = Callable[[Hit[Piece], Hit[Piece], str], Hit[Piece] | None]


def _folded(hits: Sequence[Hit[Piece]], step: Step, view: str) -> list[Hit[Piece]]:
    """Every hit joined with the one before it where the step can."""
    done: list[Hit[Piece]] = []
    for hit in hits:
        one = step(done[-1], hit, view) if done else None
        if one:
            done[-1] = one
        else:
            done.append(hit)
    return done


def _stands(hit: Hit[Piece]) -> bool:
    return hit.reading is not None and hit.reading.alone and hit.reading.suffix is None


def _piece(hit: Hit[Piece]) -> Piece:
    return hit.reading or Piece()


def _refine(first: Hit[Piece], second: Hit[Piece], view: str) -> Hit[Piece] | None:
    """去年 and 12月, 14日 and 晚8时: one date."""
    gap = view[first.end : second.start]
    coarse, fine = _piece(first).expression, _piece(second).expression
    if gap not in ("", " ", "的", "约", "大约") or not isinstance(coarse, Written) or not isinstance(fine, Written):
        return None
    if _piece(second).suffix or not said(coarse) or not said(fine):
        return None
    if _says_again(coarse, fine):
        return replace(first, end=second.end)
    if gap in ("约", "大约") and not fine.clock:
        return None
    one = refined(coarse, fine) if gap != " " or fine.clock or fine.month or fine.day or fine.weekday else None
    if one is None:
        return None
    alone = (
        _piece(first).alone or _piece(second).alone or bool(one.edge) or bool(one.clock and (one.day_part or one.day))
    )
    return replace(first, end=second.end, reading=Piece(one, alone=alone))


def _says_again(date: Written, more: Written) -> bool:
    """去年全年 is 去年, 6月当月 is 6月, 中秋节当天 is 中秋节."""
    names = said(more)
    if len(names) != 1 or names[0] not in ("year", "month", "day"):
        return False
    offset = getattr(more, names[0])
    same = isinstance(offset, Offset) and offset.by == 0 and offset.of != "published"
    return same and (said(date)[-1] == names[0] or (names[0] == "day" and isinstance(date.part, Feast)))


def _suffix(first: Hit[Piece], second: Hit[Piece], view: str) -> Hit[Piece] | None:
    """2018年 and 以来; 春节 and 期间."""
    suffix = _piece(second).suffix
    if suffix is None or first.end != second.start or _piece(first).suffix or not _piece(first).alone:
        return None
    expression = _piece(first).expression
    if suffix == "since":
        return replace(first, end=second.end, reading=Piece(Range(expression, None)))
    return replace(first, end=second.end, reading=_piece(first))


def _gloss(first: Hit[Piece], second: Hit[Piece], view: str) -> Hit[Piece] | None:
    """昨日（14日）, 10月15日（星期日）: a date and the other words for it."""
    if view[first.end : second.start] != "(" or view[second.end : second.end + 1] != ")":
        return None
    return _with_gloss(first, second, second.end + 1)


def _gloss_after_comma(first: Hit[Piece], second: Hit[Piece], view: str) -> Hit[Piece] | None:
    """2月14日，农历正月初五; 10月12日，星期一; 2月14日正月初五."""
    main, gloss = _piece(first).expression, _piece(second).expression
    gap = view[first.end : second.start]
    if gap not in (",", ", ", "", " ") or not isinstance(main, Written) or not isinstance(gloss, Written):
        return None
    weekday_first = said(main) == ("weekday",) and gloss.month and gloss.day
    if weekday_first:
        return replace(first, end=second.end, reading=Piece(gloss))
    if not main.day or main.lunar or main.clock or gloss.month or gloss.year:
        return None
    if gloss.lunar or (main.month and said(gloss) == ("weekday",)):
        return _with_gloss(first, second, second.end)
    return None


def _with_gloss(first: Hit[Piece], second: Hit[Piece], end: int) -> Hit[Piece] | None:
    main, gloss = _piece(first).expression, _piece(second).expression
    if isinstance(gloss, Range | Fixed):  # 过去一周（1月26日至2月1日）
        return replace(first, end=end, reading=Piece(gloss))
    if not isinstance(main, Written) or not isinstance(gloss, Written):
        return None
    if main.near or (gloss.lunar and main.day):
        return replace(first, end=end)
    if said(gloss) == ("weekday",) and (main.day or main.lunar):
        return replace(first, end=end)
    return replace(first, end=end, reading=Piece(replace(gloss, near=main)))


def _range(first: Hit[Piece], second: Hit[Piece], view: str) -> Hit[Piece] | None:
    """2月15日 至 17日: one range."""
    gap = view[first.end : second.start]
    start, end = _piece(first), _piece(second)
    if start.suffix or end.suffix or isinstance(end.expression, Range):
        return None
    if isinstance(start.expression, Range):
        # 周一至周五9时至17时: the hours are of every week too.
        every = not start.alone and _RANGE.fullmatch(gap)
        return replace(first, end=second.end) if every else None
    between = _BETWEEN.fullmatch(gap) and re.match("之?间", view[second.end : second.end + 2])
    if not between and not _RANGE.fullmatch(gap):
        return None
    reading = Piece(Range(start.expression, end.expression), alone=not (_repeats(start) and _repeats(end)))
    return replace(first, end=second.end + (between.end() if between else 0), reading=reading)


def _repeats(piece: Piece) -> bool:
    """周一至周五 are the days of every week."""
    return isinstance(piece.expression, Written) and said(piece.expression)[:1] == ("weekday",)


__all__ = ["TO", "Feast", "joined"]
