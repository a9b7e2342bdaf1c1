"""Figures in cells of a table, in the unit that stands elsewhere in it: 4.86 below 门票收入（亿元） is 486000000 CNY.

A unit stands with the heading of the column, in a column of units, with the label of the row, or above the whole
table (单位：亿元、%). It is read as a figure with that unit is, by the grammar: 1亿元 says what 亿元 is worth.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from factsheet.find.engine import Hit
from factsheet.find.quantities.amounts import Reading
from factsheet.find.rule import Context
from factsheet.lexicon import meanings, one_of
from factsheet.patterns import compiled
from factsheet.tables import Cell, Span, cells

Reader = Callable[[Context], Iterator[Hit[Reading]]]

# 收入(亿元), 均价/元, 增幅%, 单位:亿元, 人数
_WRITTEN = compiled(
    r"\((?:单位[:为]?)?([^()]{1,20})\)|单位[:为] ?([^ ()。;\t]{1,16})"
    r"|[/,:] ?([^/,:()]{1,8})$|([%‰])$|([人户家宗件起套辆台所间例票个项])数$"
)
# 单位:百万港元,另有注明者除外
_EXCEPT = compiled("[,;](?:除?另有|除非|特别)[^,;]*(?:注明|说明|列明|标明|标示)[^,;]*$")
_SEVERAL = compiled("[,、;/及和]")
_UNITS = compiled("(?:计[量价])?单位")
_MANY = 2
_NUMBERS = compiled("序号|编号|代码|编码|股票代[号码]|证券代码|邮编|电话|页码")
_RATE = compiled(r"同比|环比|按[年月季]|[年月季]增(?!减)|增[长幅速]|[升跌涨降]幅|占比|比[重例]|[率%±]|百分比")
# 不合格率, 占比 without a unit are in per cent; 汇率 and 市盈率 are none.
_SHARE = compiled("(?<![汇盈净销转比倍频功速死产息费])率$|占比$")
_PER_FOOT = compiled("[呎尺][价租](?!.*/)")
_SHARES = ("%", "‰")
_POINTS = ("级", "点", "分")  # alone, 1级 may be a grade and 1点 an hour
_MARK = compiled(f"({one_of(meanings('currencies', 'marks'))})(.+)")


def in_columns(hits: Iterable[Hit[Reading]], context: Context, read: Reader) -> Iterator[Hit[Reading]]:
    """The hits, those in cells of tables with their units; without those that only number a row."""
    known = {cell.span: cell for cell in cells(context.view)}
    numbers = {cell.row[0] for cell in known.values() if cell.row[0] != cell.label}
    for hit in hits:
        cell = known.get((hit.start, hit.end))
        if (hit.start, hit.end) in numbers or (cell and _numbers(cell, context.view)):
            continue
        yield replace(hit, reading=_counted(hit.reading, cell, context, read)) if cell and hit.reading else hit


def _numbers(cell: Cell, view: str) -> bool:
    """Whether the column numbers its rows or names their units: 亿千瓦时 is no figure there."""
    return bool(cell.heading and (_NUMBERS.match(view, *cell.heading) or _UNITS.fullmatch(view, *cell.heading)))


def _counted(said: Reading, cell: Cell, context: Context, read: Reader) -> Reading:
    """The reading of a cell in the nearest of its units, as it is where it has none or its own."""
    if said.unit or said.kind != "count":
        return said
    units = (_unit(written, context, read) for written in _written(cell, context.view))
    unit = next(filter(None, units), None)
    if unit is None or unit.value is None:
        return said
    value, low, high = (figure if figure is None else figure * unit.value for figure in (said.value, said.low, said.high))
    per = "/ft2" if unit.kind == "money" and cell.heading and _PER_FOOT.search(context.view, *cell.heading) else ""
    return replace(said, kind=unit.kind, unit=f"{unit.unit}{per}", value=value, low=low, high=high)


def _unit(written: str, context: Context, read: Reader) -> Reading | None:
    """What one of a unit is: 万吨, 个百分点, 新台币亿元; None for words that are none: 截至6月底."""
    if written in _POINTS:
        return Reading("measure", Decimal(1), unit=written)
    if written[0].isdigit():
        return None  # 2025/|26|, a year at the head of a row
    mark, word = marked.groups() if (marked := _MARK.fullmatch(written)) else ("", written)
    told = f"{mark}1{word}"
    hits = [hit for hit in read(Context(told, context.region)) if (hit.start, hit.end) == (len(mark), len(told))]
    return hits[0].reading if hits else None


def _written(cell: Cell, view: str) -> Iterator[str]:
    """The words that may be the unit of a cell, the nearest first; 亿元 of a row is no unit of what it grew by."""
    if cell.heading:
        yield from _words(view, cell.heading)
        if _SHARE.search(view, *cell.heading):
            yield _SHARES[0]
    of_row = (span for column, span in zip(cell.columns, cell.row, strict=False) if _UNITS.fullmatch(view, *column))
    rate = bool(cell.heading and _RATE.search(view, *cell.heading))
    elsewhere = [*(view[slice(*span)].strip() for span in of_row), *_words(view, cell.label)]
    elsewhere += _of_caption(cell, view) if cell.caption else []
    yield from (word for word in elsewhere if (word in _SHARES) == rate)


def _of_caption(cell: Cell, view: str) -> Iterator[str]:
    """The units that the caption names: those of all cells, or that of the cell's column where each has its own."""
    named = list(_words(view, cell.caption)) if cell.caption else []
    each = [word for word in named if not _SEVERAL.search(word)]
    first = cell.row.index(cell.label) + 1
    if len(each) == len(cell.columns) - first and cell.place >= first:  # 总薪资  年增率  总工时 below 单位:元、%、小时
        yield each[cell.place - first]
    elif sum(word not in _SHARES for word in each) < _MANY:
        yield from named


def _words(view: str, span: Span) -> Iterator[str]:
    """The units that a heading, a label or a caption may name: 亿元 and % of 单位:亿元、%."""
    for found in _WRITTEN.finditer(view, *span):
        said = _EXCEPT.sub("", next(filter(None, found.groups())).strip())
        yield said
        yield from _SEVERAL.split(said) if _SEVERAL.search(said) else ()
