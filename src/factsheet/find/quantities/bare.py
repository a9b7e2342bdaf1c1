"""Figures that stand without a unit: large ones, rates, figures with an exponent, cells of a table."""

import re

from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import JOIN, Reading, amount, ranged, read_amount
from factsheet.find.quantities.figures import COUNTED, FIGURE
from factsheet.find.rule import Context, Match, rule
from factsheet.patterns import compiled


@rule(
    "quantity",
    rf"(?P<span>(?P<figure>{COUNTED}) ?(?:[×x*] ?(?P<base>{FIGURE}|10) ?(?:\^|的)(?P<ten>{FIGURE})(?:次方)?"
    rf"|e(?P<e>[-+]?[0-9]{{1,3}})|\^(?P<power>-?{FIGURE})))"
    r"(?![0-9A-Za-z.])",
    yes={"浓度为|1.5×10^8|": "150000000", "粒子数约|6e23|": "600000000000000000000000 approx"},
    no=["型号e5"],
)
def scientific(match: Match, context: Context) -> Reading | None:
    """A figure with an exponent: `1.5×10^8`, `2e5`."""
    said = numeral(match["figure"])
    text = match["ten"] or match["e"] or match["power"]
    exponent = int(text.replace("--", "-")) if re.fullmatch("[-+]{0,2}[0-9]{1,2}", text) else 99
    if said is None or abs(exponent) > 60 or match["base"] not in (None, "10"):
        return None
    if not match["power"]:
        return Reading("count", said.low.scaleb(exponent))
    sign = -1 if said.low < 0 else 1
    return Reading("count", round(sign * abs(said.low) ** exponent, 12).normalize()) if said.low else None


@rule(
    "quantity",
    rf"(?P<span>{amount('')})(?<! )(?=(?:人|位)?(?:大关|关口|\+|左右|以上|以下|的|、|,|。|;|!|\)|$|之|元|\n|\s|[^\W\d_a-zA-Z]))",
    yes={
        "人均年薪至少|28.6万|": "286000 min",
        "票房突破|30亿|大关": "3000000000 more_than",
        "涉及失业者|十几万|": "[110000,190000] approx",
        "单日点击量|1,100万|": "11000000",
        "日均客流|70万以上|": "700000 min",
        "起薪就有|七千二|": "7200",
    },
    no=["千万不要错过", "万一下雨", "百万富翁", "亿万富豪"],
)
def large(match: Match, context: Context) -> Reading | None:
    """A large figure without a unit: `28.6万`, `30亿大关`."""
    text = match["high"] or match["low"]
    named = re.fullmatch("[十百千万亿]+", match["low"]) and not match["high"]
    spoken = (
        len(text) > 2 and re.search("[百佰千仟点]", text) and not context.view[match.end() : match.end() + 1].isalpha()
    )
    if named or not (spoken or re.search("[万亿萬億]", text)):
        return None
    return read_amount(match, "count", None)


_SAYS_A_RATE = compiled("[率值数比为报间至到由从达是降升仅只有]$")


@rule(
    "quantity",
    rf"(?P<span>{amount('')})(?<! )(?![0-9A-Za-z%‰版代号.:/-]|[时世]代)",
    yes={"防御率只有|1.98|": "1.98", "收入比由原先的2缩小到|1.98|": "1.98", "置信区间|0.65至0.92|": "[0.65,0.92]"},
    no=["工业4.0版", "第2.1节"],
)
def bare(match: Match, context: Context) -> Reading | None:
    """A figure without a unit: a decimal behind a word that names a rate, or one with thousands marked: `6,214`."""
    rate = "." in match["low"] and _SAYS_A_RATE.search(context.view, max(match.start() - 1, 0), match.start())
    written = match["low"].isascii() and (rate or "," in match["low"])
    return read_amount(match, "count", None) if written else None


# Cells stand two spaces, a tab or a bar apart.
@rule(
    "quantity",
    rf"(?:(?<=[\t|])|(?<=  )|(?<=\| )|(?<![^\n]))(?P<span>(?P<low>{FIGURE})(?:{JOIN}(?P<high>{FIGURE}))?)(?= *(?:  |[\n\t|]|$))",
    yes={"轮胎  |-5.4|  其他": "-5.4"},
    no=["2023"],
)
def cell(match: Match, context: Context) -> Reading | None:
    """A figure that fills its line or cell: a table, a list of figures."""
    low, high = numeral(match["low"]), numeral(match["high"]) if match["high"] else None
    if re.fullmatch("(?:19|20)[0-9]{2}", match["low"]):
        return None
    return low and ranged("count", low.low, high.low if high else low.high, None, low.bound)


RULES = (scientific, large, cell, bare)
