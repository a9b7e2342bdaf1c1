"""Values as a person reads them: `≥ 58.3%`, `约 9,300,000 HKD`, `1,500–28,000 HKD`, `116次`."""

import re
from calendar import monthrange
from decimal import Decimal
from functools import cache

from factsheet.find.rule import plain
from factsheet.lexicon import meanings
from factsheet.model import Article, Bound, Quantity
from factsheet.patterns import compiled
from factsheet.render.labels import BOUNDS, LABELS, MOVED_UNITS, UNITS, Language
from factsheet.results import Figure

_POWERS = str.maketrans("23", "²³")
_POWER = compiled(r"(?<=m)[23]\b", re.ASCII)
_INNER = "多余几来"  # 3万多家, 8600余家: a bound inside of the figure
_MONTHS = compiled(r"(\d{4})-(\d\d)-01/(\d{4})-(\d\d)-(\d\d)")
_CLOCK = compiled(r"T(\d\d:\d\d)(?::00)?(?!\d|:)")
_SEASON = compiled(r"(?<![\d-])(\d{4})-(2[1-4])(?![\d-])")
# What the end of an interval repeats of its beginning: the day before a time, the year before a day.
_SAME = compiled(r"((\d{4}-)\d\d-\d\d)((?: \d\d:\d\d)?)/(?:\1 (?=\d)|\2(?=\d\d-\d\d))")
_BEFORE_CHRIST = compiled(r"(?<![\d-])-(\d{4})(?!\d)")
# Rules that read a figure whose unit stands behind the last of its list: |15.2万|、14.8万人次.
_OF_LISTS = frozenset({"of_list", "sharing", "listed_in_hundred"})
_BARE = compiled(r"[-+−–]?[0-9](?:[0-9,]*|[0-9]{0,2}(?: [0-9]{3})+)(?:\.[0-9]+)?")
_FROM = compiled(r"[\d$¥零〇一二三四五六七八九十百千万兩两]")
_MOVED = compiled(r"([+-])(\d+(?:\.\d+)?(?:–\d+(?:\.\d+)?)?)([^\d ]*)(?: ([a-z_]+))?")


def value(quantity: Quantity, article: Article, language: Language) -> str:
    """The value in base units with its bound as a word or a sign of the language, thousands set apart.

    A score has a colon, a rank its sign: `3:2`, `第 4 级`.
    """
    number = amount(quantity)
    unit = _unit(quantity, article, language)
    if quantity.kind == "ordinal":
        return f"No. {number} {unit}".rstrip() if language == "en" else f"第{number}{unit}"
    apart = "" if unit in ("%", "×", "") or "\u3400" <= unit[0] <= "\u9fff" else " "
    return bounded(number + apart + unit, quantity.bound, language)


def amount(quantity: Quantity) -> str:
    """The figure, a range or the parts of a score or ratio: `9,300,000`, `3–5`, `3:2`."""
    if quantity.value is not None:
        return _number(quantity.value)
    if quantity.parts:
        return ":".join(map(_number, quantity.parts))
    sides = [_number(side) for side in quantity.parts or (quantity.low, quantity.high) if side is not None]
    return (":" if quantity.kind == "ratio" and quantity.unit is None else "–").join(sides)


def _number(figure: Decimal) -> str:
    whole, point, rest = plain(_short(figure)).partition(".")
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{abs(int(whole)):,}{point}{rest}"


def _short(figure: Decimal) -> Decimal:
    """A figure that does not end, as 三分之一, with four of its places."""
    return round(figure, 4) if int(figure.as_tuple().exponent) < -6 else figure


def bounded(words: str, bound: Bound | None, language: Language) -> str:
    """The words with the sign of a bound before them."""
    return BOUNDS[bound][language].format(words) if bound else words


def _unit(quantity: Quantity, article: Article, language: Language) -> str:
    """The unit in the characters of the article where it is written there: `宗` for 112宗, `個` for 3個."""
    unit = quantity.unit or ""
    if unit in UNITS:
        return UNITS[unit][language]
    written = _as_written(unit, article, quantity.start, quantity.end)
    return _POWER.sub(lambda power: power.group().translate(_POWERS), written)


def _as_written(unit: str, article: Article, start: int, end: int) -> str:
    """A unit in the article's own characters if a stretch of it has that unit: `間` for 间."""
    place = article.view.find(unit, start, end) if unit and not unit.isascii() else -1
    return article.text[place : place + len(unit)] if place >= 0 else unit


def written(quantity: Quantity, article: Article, language: Language) -> str:
    """The figure in the article's words, with the sign of a bound that they do not hold themselves: `约 3亿元`.

    A bare one, as in the cell of a table or in a list, has the unit that stands elsewhere: `4.86亿元`, `612.4萬宗`.
    """
    view = article.view[quantity.start : quantity.end]
    if quantity.unit and (figures := _without_unit(quantity, article, language)):
        return bounded(_with_unit(figures, _label(quantity.unit, article, language)), quantity.bound, language)
    compared = not quantity.parts and quantity.value is None and None in (quantity.low, quantity.high)  # 大于20
    told = compared or any(mark in view for mark in _INNER) or any(word in view for word in _behind())
    return bounded(article.text[quantity.start : quantity.end], None if told else quantity.bound, language)


def _without_unit(quantity: Quantity, article: Article, language: Language) -> str | None:
    """The figures of a quantity whose unit stands elsewhere: |4.86| in a cell, |15.2万|、14.8万人次 in a list."""
    view = article.view[quantity.start : quantity.end]
    if quantity.value is None:
        return None
    if quantity.kind != "ordinal" and _BARE.fullmatch(view):
        as_it_is = Decimal(view.replace(",", "").replace(" ", "")) == quantity.value
        return view if as_it_is else "-" * (quantity.value < 0) + _scaled(abs(quantity.value), language)
    if quantity.rule in _OF_LISTS:
        return article.text[quantity.start : quantity.end] if view[0].isdigit() else _scaled(quantity.value, language)
    return None


def _label(unit: str, article: Article, language: Language) -> str:
    """A unit in words, one that no label has as the article writes it where it first does: `元/股`, `宗`, `輛`."""
    return "/".join(
        MOVED_UNITS[one][language] if one in MOVED_UNITS else _as_written(one, article, 0, len(article.view))
        for one in unit.split("/")
    )


@cache
def _behind() -> frozenset[str]:
    return frozenset(meanings("bounds", "behind"))


def period(edtf: str, language: Language) -> str:
    """An EDTF string as short as it can be: whole months as months, the time of day as on a clock, seasons in words.

    >>> period("2025-07-01/2025-09-30", "en"), period("2025-10-01/2025-10-07", "en"), period("1966-22", "en")
    ('2025-07/2025-09', '2025-10-01/10-07', '1966 summer')
    """
    first, _, last = edtf.partition("/")
    short = first if first == last else edtf
    short = _MONTHS.sub(_months, _CLOCK.sub(r" \1", short))
    short = _SAME.sub(r"\1\3/", short)
    short = _SEASON.sub(lambda season: f"{season[1]} {LABELS[season[2]][language]}", short)
    return _BEFORE_CHRIST.sub(lambda year: LABELS["bc"][language].format(int(year[1]) + 1), short)


def _months(days: re.Match[str]) -> str:
    year, month, last_year, last_month, last = days.groups()
    if int(last) != monthrange(int(last_year), int(last_month))[1]:
        return days.group()
    if (month, last_month) == ("01", "12"):
        return year if year == last_year else f"{year}/{last_year}"
    first, final = f"{year}-{month}", f"{last_year}-{last_month}"
    return first if first == final else f"{first}/{final}"


def change(figure: Figure, article: Article, language: Language) -> str:
    """How the figure moved and against what: `+11.2%（同比）`, `上升 近 20%（比2019年同期）`, `下降（較上月）`."""
    if not figure.change:
        return ""
    changes, bases = figure.change.split("; "), (figure.basis or "").split("; ")
    if len(changes) != len(bases):
        bases = [""] * (len(changes) - 1) + ["; ".join(filter(None, bases))]
    told = zip([_moved(moved, figure, article, language) for moved in changes], bases, strict=True)
    return LABELS["then"][language].join(
        LABELS["aside"][language].format(moved, _held_against(basis, language)) if basis else moved for moved, basis in told
    )


def _held_against(basis: str, language: Language) -> str:
    """`较去年同期` as it is; a figure as the one that it rose or fell from: `由四成`."""
    return LABELS["from"][language].format(basis) if _FROM.match(basis) else basis


def _moved(words: str, figure: Figure, article: Article, language: Language) -> str:
    if words in ("increase", "decrease"):
        return LABELS[words][language]
    moved = _MOVED.fullmatch(words)
    if not moved:
        return words
    sign, sides, unit, bound = moved.groups()
    figures = "–".join(_scaled(Decimal(side), language) for side in sides.split("–"))
    label = MOVED_UNITS[unit][language] if unit in MOVED_UNITS else _as_written(unit, article, figure.start, figure.end)
    amount = _with_unit(figures, label)
    if not bound:
        return sign + amount
    # 减少逾三成 as > -30% would say the contrary.
    return f"{LABELS['increase' if sign == '+' else 'decrease'][language]} {BOUNDS[bound][language].format(amount)}"


def _with_unit(figures: str, label: str) -> str:
    """`31.2%`, `4.86亿元`, `486,000,000 CNY`."""
    return figures + (" " if len(label) > 1 and label.isascii() else "") + label


def _scaled(figure: Decimal, language: Language) -> str:
    """A figure as a Chinese paper writes it: 1620000 is 162万, 30.5 and 9,876 stay."""
    for scale, label in ((8, "hundred millions"), (4, "ten thousands")):
        if language != "en" and figure >= 10**scale:
            return f"{plain(_short(figure.scaleb(-scale).normalize()))}{LABELS[label][language]}"
    return _number(figure)
