"""Pure numbers that are compared: 大于20小于35, 位于20和30之间, 比30大, 500以上.

A figure that counts something has a value and a bound (超过30人); a number that counts nothing says from where or up
to where, so that it is read as an interval, open at the end of which nothing is said. The comparison belongs to it.
"""

from dataclasses import replace
from decimal import Decimal

from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import JOIN, Reading
from factsheet.find.quantities.figures import COUNTED, FIGURE, HEAD
from factsheet.find.rule import Context, Match, rule
from factsheet.lexicon import meanings, one_of
from factsheet.model import Bound
from factsheet.patterns import compiled

_FROM: dict[str, Bound] = {"more_than": "more_than", "min": "min"}
_UP_TO: dict[str, Bound] = {"less_than": "less_than", "max": "max"}
_WORDS = {
    **{word: bound for word, bound in meanings("bounds", "before").items() if bound in {**_FROM, **_UP_TO} and len(word) > 1},
    ">": "more_than",
    "<": "less_than",
}  # fmt: skip
# 比30大, 比50小
_SIZES = {**dict.fromkeys("大多高长强快", "more_than"), **dict.fromkeys("小少低短弱慢", "less_than")}
_SIZED = f"[{''.join(_SIZES)}]"
_OR_EQUAL = "(?P<equal> ?或?者? ?(?:等于|=))"
_COMPARED = rf"(?P<word>{one_of(_WORDS)}){_OR_EQUAL}?(?:了|是|为)? ?"
_BEFORE = compiled(rf"(?:{_COMPARED}|(?P<than>比) ?)$")
_REACH = 12
_NAMED = compiled(r"[^\W\d_a-zA-Z] ?$")
_NUMBER = rf"(?:{FIGURE}分之)?{FIGURE}"
# Behind a pure number nothing is counted: there is a pause, 的, or the next comparison.
_PURE = rf"(?={HEAD}[些点]|[,。;:、!?)”」\n的并且而时]| ?[的并且]| ?{one_of(_WORDS)}| {{0,2}}$)"
_AND = " ?(?:,|、|的同时|并且|并|而|且|又|同时)? ?"


@rule(
    "quantity",
    rf"(?<!第)(?P<span>(?P<first>{_NUMBER})(?P<sized>{_SIZED})?{_AND}"
    rf"(?P<compared>{_COMPARED.replace('<word>', '<next_word>').replace('<equal>', '<next_equal>')}|比 ?)"
    rf"(?P<second>{_NUMBER})(?P<next_sized>{_SIZED})?){_PURE}",
    yes={
        "取值|大于20小于35|": "[20,35]",
        "酸碱度须|大于6并且小于9|": "[6,9]",
        "该系数|大于等于0且不超过1|": "[0,1]",
        "体质指数|大于等于24、小于28|": "[24,28]",
        "市净率|高于1且低于2|的银行股": "[1,2]",
        "比值|比四分之一大，比二分之一小|": "[0.25,0.5]",
    },
    no=["高铁比飞机慢"],
)
def interval(match: Match, context: Context) -> Reading | None:
    """A number between two that it is compared with: `大于20小于35`, `比四分之一大，比二分之一小`."""
    first, second = _first(match, context), _side(match["next_word"], match["next_equal"], match["next_sized"])
    low, high = _number(match["first"]), _number(match["second"])
    if first is None or second is None or low is None or high is None:
        return None
    words, bound = first
    if bound in _UP_TO:
        low, high, bound, second = high, low, second, bound
    if bound in _UP_TO or second in _FROM or low >= high:
        return None
    return Reading("count", None, low, high, lead=words)


@rule(
    "quantity",
    rf"(?<!第)(?P<span>(?P<first>{_NUMBER})(?: ?(?P<sized>{_SIZED}))?){_PURE}",
    yes={
        "综合评分|超过了80|": "[80,] more_than",
        "道路拥堵指数|超过1.8|": "[1.8,] more_than",
        "空氣質素健康指數|低於7|": "[,7] less_than",
        "傳播率R值|大於1|": "[1,] more_than",
        "信号的信噪比|不小于3|": "[3,] min",
        "样本指数|大于或者等于100|": "[100,] min",
        "空气质量指数|小于50|": "[,50] less_than",
        "打分|至少是3|的餐馆": "[3,] min",
        "该市景气指数|比50高|": "[50,] more_than",
        "他的号码|比30大|一些": "[30,] more_than",
    },
    no=["他的成绩比一般人高", "不少于一"],
)
def threshold(match: Match, context: Context) -> Reading | None:
    """A number that is compared with one: `超过了80`, `小于50`, `比50高`."""
    first, number = _first(match, context), _number(match["first"])
    if first is None or number is None:
        return None
    words, bound = first
    return replace(_open(number, bound), lead=words)


@rule(
    "quantity",
    rf"(?P<span>{COUNTED})(?= ?(?:或者?|及)?(?P<behind>以上|更多|之上|以下|更少|之下|以内){_PURE})",
    yes={"预计得票在|500以上|": "[500,] min", "录取线定在|三百二以下|": "[,320] less_than"},
    no=["第3以上所述"],
)
def threshold_behind(match: Match, context: Context) -> Reading | None:
    """A number bounded by what stands behind it: `500以上`."""
    number = _number(match["span"]) if len(match["span"]) > 1 else None
    return _open(number, "min" if match["behind"] in ("以上", "更多", "之上") else "less_than") if number else None


@rule(
    "quantity",
    rf"(?<=[位介在于乎])(?P<span>(?P<first>{FIGURE}){JOIN}(?P<second>{FIGURE}))(?= ?之?间)",
    yes={"市盈率介于|20至30|之间": "[20,30]", "指数位于|35和50|之间": "[35,50]"},
    no=["介于30至20之间"],
)
def between(match: Match, context: Context) -> Reading | None:
    """Two numbers that something is between: `位于20和30之间`."""
    low, high = _number(match["first"]), _number(match["second"])
    return Reading("count", None, low, high) if low is not None and high is not None and low < high else None


def _first(match: Match, context: Context) -> tuple[int, Bound] | None:
    """How many characters of a comparison stand before the first number, and how it bounds the number."""
    found = _BEFORE.search(context.view, max(match.start() - _REACH, 0), match.start())
    if found is None or bool(found["than"]) != bool(match["sized"]):
        return None
    if found["word"] in ("<", ">") and not _NAMED.search(context.view, max(found.start() - 2, 0), found.start()):
        return None  # <em>4</em>, and the mark of a quoted line
    bound = _side(found["word"], found["equal"], match["sized"])
    return (match.start() - found.start(), bound) if bound else None


def _side(word: str | None, equal: str | None, sized: str | None) -> Bound | None:
    """大于 and 比…大 are more than, 大于等于 at least."""
    bound = _WORDS[word] if word else _SIZES[sized[0]] if sized else None
    if bound in _FROM:
        return "min" if equal else _FROM[bound]
    return _UP_TO[bound] if bound else None


def _open(number: Decimal, bound: Bound) -> Reading:
    low, high = (None, number) if bound in _UP_TO else (number, None)
    return Reading("count", None, low, high, bound=bound)


def _number(text: str) -> Decimal | None:
    """One number, as a fraction too; None for what is vague or counted in ten thousands: 至少28.6万."""
    parts, _, many = text.rpartition("分之")
    said, of = numeral(many), numeral(parts) if parts else None
    if said is None or said.high is not None or said.bound or text == "一" or any(scale in text for scale in "万亿kw"):
        return None
    if not parts:
        return said.low
    return round(said.low / of.low, 10).normalize() if of and of.low else None


RULES = (between, threshold, threshold_behind)
