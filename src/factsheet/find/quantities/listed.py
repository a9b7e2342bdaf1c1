"""Figures of a list that says its unit once: 分别判囚28、32及46个月, 年龄为24及31岁."""

from decimal import Decimal

from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import Reading, ranged, unit_of
from factsheet.find.quantities.figures import FIGURE
from factsheet.find.quantities.money import money_of
from factsheet.find.rule import Context, Match, rule
from factsheet.lexicon import meanings
from factsheet.model import QuantityKind
from factsheet.patterns import compiled

_AGES = meanings("units", "age")
_TIMES = {word: unit for word, unit in meanings("units", "time").items() if word not in ("日", "月", "钟")}
_MONEY = meanings("currencies", "words")
_KINDS: dict[str, tuple[QuantityKind, str]] = {
    **{word: ("count", unit) for word, unit in meanings("classifiers").items()},
    **{word: ("measure", unit) for word, unit in meanings("units", "length", "area", "volume", "mass", "power", "energy").items()},
    **{word: ("measure", unit) for word, unit in {**_TIMES, **_AGES}.items()},
    **{f"个{word}": ("measure", unit) for word, unit in meanings("units", "time").items()},
    "%": ("percent", "%"),
    "倍": ("multiple", "倍"),
    "℃": ("measure", "℃"),
    "个百分点": ("percentage_point", "pp"),
}
_UNIT = unit_of([*_KINDS, *_MONEY])
# Without such a word 3、5及8 may number what stands behind; 判囚28、32及46个月 can't.
_RESPECTIVELY = compiled("(?:分别|各|依[次序]|[判囚刑监]|[只仅][有得剩]|录得)[^。;:第]{0,20}$")
_REACH = 24
_LENT = Decimal(10000)


@rule(
    "quantity",
    rf"(?<!第)(?P<span>{FIGURE})(?=个?(?:[及和与、]{FIGURE}个?){{0,4}}[及和与、](?P<last>{FIGURE}) ?(?P<unit>{_UNIT}))",
    yes={},
    no=["3及4号闸", "三、四号楼"],
)
def of_list(match: Match, context: Context) -> Reading | None:
    """A figure of several that say their unit once: `兩人分別24及31歲`, `三人分別判囚28、32及46個月`."""
    said, last, word = numeral(match["span"]), numeral(match["last"]), match["unit"]
    told = _RESPECTIVELY.search(context.view, max(match.start() - _REACH, 0), match.start())
    decimals = "." in match["span"] and "." in match["last"]
    together = told or decimals or word in _AGES or word == "个百分点"
    if said is None or last is None or not together:
        return None
    kind, unit = _KINDS[word] if word in _KINDS else ("money", money_of(word, context, match.start()))
    if unit == "年" and said.low >= 1000:
        return None
    lent = last.scale if last.scale >= _LENT > said.scale and said.low * 10 < _LENT else Decimal(1)
    return ranged(kind, said.low, said.high, unit, said.bound, lent)


RULES = (of_list,)
