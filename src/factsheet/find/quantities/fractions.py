"""Fractions: halves, in words, in digits: 一半以上, 三分之二, 1/3."""

from decimal import Decimal
from typing import TYPE_CHECKING

from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import Reading
from factsheet.find.quantities.figures import COUNTED, FIGURE
from factsheet.find.rule import Context, Match, rule
from factsheet.lexicon import meanings, one_of
from factsheet.patterns import compiled

if TYPE_CHECKING:
    from factsheet.model import QuantityKind

_MEASURES = meanings("units", "length", "area", "volume", "mass")


@rule(
    "quantity",
    rf"(?P<span>(?P<one>{COUNTED})半(?!天|路|年|小时)|(?<![大多少])半数|(?<=[过近逾超])半(?![天年小个百夜路生日月]))",
    yes={
        "有|一半以上|的摊位空置": "50 % min",
        "不足|半数|住户同意": "50 % less_than",
        "受访者中过|半|表示满意": "50 % more_than",
        "订单只剩|一半|": "50 %",
    },
    no=["一半天工夫就到"],
)
def a_half(match: Match, context: Context) -> Reading | None:
    """A half, in per cent: `一半以上`, `半数`, `过半`."""
    return Reading("ratio", Decimal(50), unit="%") if match["one"] in (None, "一") else None


@rule(
    "quantity",
    rf"(?P<span>(?:(?P<whole>{COUNTED}) ?又 ?)?(?P<low>{COUNTED}[百佰]?|[千仟万亿]) {{0,2}}分 {{0,2}}(?P<of>之)? {{0,2}}"
    rf"(?P<high>{FIGURE})(?: ?(?P<unit>{one_of(_MEASURES)}|个?百分点)|(?P<rate>厘))?)(?!秒|钟)",
    yes={
        "不足|三分之一|": "0.3333333333 less_than",
        "|三分之二|的委员出席": "0.6666666667",
        "约占全市的|4分之3|": "0.75 approx",
        "误差为|一万分之三|": "0.0003",
        "次品率控制在|千分之三|": "0.3 %",
        "每月喝|四分之一公升|": "0.25 升",
        "利率再减|四分之一个百分点|": "0.25 pp",
        "内房佔逾|三分二|": "0.6666666667 more_than",
        "|四分三|業主同意": "0.75",
        "长度是后者的|3又1000分之23|": "3.023",
        "斜率为|负3分之负2|": "0.6666666667",
    },
    no=["十分之为难"],
)
def fraction(match: Match, context: Context) -> Reading | None:
    """A fraction in words, as a number: `三分之二`; 百分之 is read before it."""
    whole = numeral(match["whole"]) if match["whole"] else None
    parts, many = numeral(match["low"]), numeral(match["high"])
    # 三分一 and 四分三 are said in the south; 一分一厘 is no fraction.
    southern = (
        len(match["low"]) == len(match["high"]) == 1 and parts and many and parts.low > many.low and parts.low > 1
    )
    if not match["of"] and not southern:
        return None
    if parts is None or many is None or not parts.low or (match["whole"] and whole is None):
        return None
    value = abs(many.low) / abs(parts.low)
    sign = -1 if (whole.low < 0 if whole else (parts.low < 0) != (many.low < 0)) else 1
    if match["low"][0] in "千万百佰仟" and match["whole"] is None:
        return Reading("percent", sign * value * 100, unit="%")
    if match["rate"] and context.region != "hk":
        return None
    total = _rounded(sign * (value + (abs(whole.low) if whole else 0)))
    if match["rate"]:
        return Reading("percent", total, unit="%")
    if match["unit"]:
        points = match["unit"].endswith("百分点")
        return (
            Reading("percentage_point", total, unit="pp")
            if points
            else Reading("measure", total, unit=_MEASURES[match["unit"]])
        )
    return Reading("ratio", total)


@rule(
    "quantity",
    r"(?P<span>(?<![大小前后上下])半个)(?=[,。;、!?)”」\n]|$)",
    yes={"西瓜只剩|半个|": "0.5 个"},
    no=["半个身子露在外面"],
)
def half_of_one(match: Match, context: Context) -> Reading | None:
    """A half of one thing: `西瓜只剩半个`."""
    return Reading("count", Decimal("0.5"), unit="个")


def _rounded(value: Decimal) -> Decimal:
    return round(value, 10).normalize()


@rule(
    "quantity",
    rf"(?P<span>(?<![0-9A-Za-z./-])(?:(?P<whole>{FIGURE})[ 又])?(?P<many>{FIGURE})/(?P<parts>{FIGURE})(?P<innings>局)?)"
    r"(?![0-9A-Za-z./年月日号]|\.[0-9])",
    yes={
        "仅占全市的|1/3|": "0.3333333333",
        "约|2/3|的住户": "0.6666666667 approx",
        "主投|6又1/3局|": "6.3333333333 局",
    },
    no=["4/5G网络", "详见A1/2版"],
)
def slashed(match: Match, context: Context) -> Reading | None:
    """A fraction in digits, where the words around it say so: `约占1/3`, `2/3的住户`."""
    many, parts, whole = (numeral(match[part] or "0") for part in ("many", "parts", "whole"))
    said_so = compiled("[占约近逾超的足到剩过有成仅]$|占比$").search(
        context.view, max(match.start() - 2, 0), match.start()
    )
    alone = match.start() == 0 and match.end() == len(context.view)
    known = said_so or alone or "又" in match["span"] or context.view.startswith(("的", "以"), match.end())
    if not known or not many or not parts or not whole or not match["parts"].isdigit() or not parts.low:
        return None
    kind: QuantityKind = "count" if match["innings"] else "ratio"
    return Reading(kind, _rounded(whole.low + many.low / parts.low), unit=match["innings"])


RULES = (a_half, half_of_one, fraction, slashed)
