"""Shares and rates: per cent, percentage points, tenths, discounts, halves and fractions, multiples."""

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import JOIN, Reading, amount, ranged, read_amount
from factsheet.find.quantities.figures import BODY, COUNTED, FIGURE, HEAD
from factsheet.find.rule import Context, Match, rule
from factsheet.lexicon import meanings, one_of

if TYPE_CHECKING:
    from factsheet.model import Bound, QuantityKind

_MEASURES = meanings("units", "length", "area", "volume", "mass")

_OF_HUNDRED = rf"(?:(?<![{HEAD}{BODY}])[百佰] ?分 ?之? {{0,4}})"
# Text from a scan has stray spaces: 六   个 百 分点.
_POINTS = " {0,4}个? ?[百佰] ?分 ?点"
_BASIS = r"(?:个?基点|个? ?(?:BP|bp|BPs|BPS|bps)(?![A-Za-z]))"
_NOT_A_TENTH = "(?![立为员果就功本都交分长绩效熟品套片型婚像])"


@rule(
    "quantity",
    rf"(?P<span>{amount(_POINTS)}{_POINTS})",
    yes={
        "毛利率提高|12.5個百分點|": "12.5 pp",
        "比重下降约|0.8个百分点|": "0.8 pp approx",
        "拉低增速|1至2个百分点|": "[1,2] pp",
        "失业率上升|两个百分点|": "2 pp",
    },
    no=["百分点位"],
)
def percentage_point(match: Match, context: Context) -> Reading | None:
    """A difference of two rates: `毛利率提高12.5个百分点`, never 12.5 %."""
    return read_amount(match, "percentage_point", "pp")


@rule(
    "quantity",
    rf"(?P<span>{amount(_BASIS)}{_BASIS})",
    yes={"央行宣布降息|25个基点|": "25 bp", "收益率上行|3.5BP|": "3.5 bp", "加息预期为|25至50个基点|": "[25,50] bp"},
    no=["基点多项目集中开工"],
)
def basis_point(match: Match, context: Context) -> Reading | None:
    """Hundredths of a percentage point: `降息25个基点`."""
    return read_amount(match, "percentage_point", "bp")


@rule(
    "quantity",
    rf"(?P<span>{amount('%')}(?P<sign>[%‰]|厘(?![米升克清])))",
    yes={
        "占进出口总额的|6.3%|": "6.3 %",
        "同比下降|1,075.5％|": "1075.5 %",
        "增速预计在|3%至5%|": "[3,5] %",
        "财政赤字率按|3%|左右安排": "3 % approx",
        "利润率为|-2.4%|": "-2.4 %",
        "超|20%|的企业增产": "20 % more_than",
        "涨幅为|四十％至四十五％|": "[40,45] %",
        "增速放缓至|3-5%|": "[3,5] %",
        "人口出生率为|6.39‰|": "6.39 ‰",
    },
    no=["https://example.cn/s?q=30%25%2020%"],
)
def percent(match: Match, context: Context) -> Reading | None:
    """A share or a rate in per cent or per mille: `占进出口总额的6.3%`."""
    if match["sign"] == "厘" and context.region != "hk":
        return None
    return read_amount(match, "percent", "%" if match["sign"] == "厘" else match["sign"])


@rule(
    "quantity",
    rf"(?P<span>(?P<minus>负的?)?(?!百分百){_OF_HUNDRED}(?P<low>{FIGURE}|百)"
    rf"(?:{JOIN}(?:{_OF_HUNDRED})?(?P<high>{FIGURE}|百))?)(?![点分])",
    yes={
        "合格率达到|百分之七十|": "70 %",
        "上升了|百分之2.2|": "2.2 %",
        "支持率为|百分之三十一到百分之四十|": "[31,40] %",
        "满意率为|百分之百|": "100 %",
        "超过|百分之零点九|": "0.9 % more_than",
        "涨幅约|百分之一百二十点五|": "120.5 % approx",
    },
    no=["百分点"],
)
def in_hundred(match: Match, context: Context) -> Reading | None:
    """A percentage in words: `百分之七十`; in Hong Kong also without 之."""
    low, high = numeral(match["low"]), numeral(match["high"]) if match["high"] else None
    if low is None or (match["high"] and high is None):
        return None
    sign = Decimal(-1 if match["minus"] else 1)
    return ranged("percent", low.low, high.low if high else low.high, "%", low.bound, sign)


@rule(
    "quantity",
    rf"(?P<span>(?P<low>{COUNTED})(?: ?(?:成(?P<low_more>半|{FIGURE})?)?{JOIN}(?P<high>{FIGURE}))?"
    rf" ?成 ?(?P<more>半|{FIGURE}(?![个名家人项年月天]))?){_NOT_A_TENTH}",
    yes={
        "近|4成|受访者": "40 % nearly",
        "销量下降|三成|": "30 %",
        "涨价|一成半|": "15 %",
        "破案率为|四成四|": "44 %",
        "订单增加|1成至2成|": "[10,20] %",
        "订单减少|1至2成|": "[10,20] %",
        "上座率为|八点五成|": "85 %",
        "|七成以上|的店铺复工": "70 % min",
        "打击率升到|3成28|": "32.8 %",
        "长者占|7成6|": "76 %",
        "约|六七成|家庭受益": "[60,70] % approx",
        "约|七、八成|住户": "[70,80] % approx",
        "人流增加|一成半至两成|": "[15,20] %",
        "不同意票占|五成六五|": "56.5 %",
    },
    no=["由三成员组成", "该计划分五成立项", "一成不变的做法", "公司完成重组"],
)
def tenths(match: Match, context: Context) -> Reading | None:
    """Tenths, given in per cent: `近4成`, `三成七` (37 %), `一成半` (15 %)."""
    low, high = _tenth(match["low"], match["low_more"]), _tenth(match["high"], match["more"]) if match["high"] else None
    if match["more"] and not match["high"]:
        low = _tenth(match["low"], match["more"])
    elif vague := numeral(match["low"]):
        high = vague.high * 10 if vague.high else high
    if low is None or max(low, high or low) > 100 or context.view.startswith("不变", match.end()):
        return None
    bound: Bound | None = "approx" if high and not match["high"] else None
    return ranged("percent", low, high, "%", bound)


def _tenth(figure: str, more: str | None) -> Decimal | None:
    """三 is 30, 三 and 半 35, 3 and 28 32.8."""
    said, rest = numeral(figure), numeral(more) if more and more != "半" else None
    if said is None or (more and more != "半" and (rest is None or len(str(more)) > 2)):
        return None
    hundredths = Decimal(5) if more == "半" else rest.low if rest else Decimal(0)
    return said.low * 10 + (hundredths if not more or len(more) == 1 else hundredths / 10)


@rule(
    "quantity",
    rf"(?P<span>(?P<low>{COUNTED}(?: {FIGURE})?|对)"
    rf"(?: ?折?{JOIN}(?P<high>{FIGURE}))? ?折)(?![扣叠射旧返腾合断损戟])",
    yes={"机票低至|2折|": "20 %", "图书|八八折|出售": "88 %", "全场|六至八折|": "[60,80] %", "门票打|对折|": "50 %"},
    no=["三折叠屏手机"],
)
def discount(match: Match, context: Context) -> Reading | None:
    """The price that is left, in per cent: `2折` is 20 %, `八八折` 88 %."""
    if match["low"] == "对":
        return Reading("percent", Decimal(50), unit="%")
    low, high = _left(match["low"]), _left(match["high"]) if match["high"] else None
    return ranged("percent", low, high, "%") if low else None


def _left(text: str) -> Decimal | None:
    """One digit counts tenths, two hundredths: 二 is 20, 九九 is 99."""
    said = numeral(text)
    if said is None or said.low > 100:
        return None
    if said.high is not None:
        return said.low * 10 + said.high
    return said.low if said.low > 10 else said.low * 10


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
    rf"(?P<high>{FIGURE})(?: ?(?P<unit>{one_of(_MEASURES)}))?)",
    yes={
        "不足|三分之一|": "0.3333333333 less_than",
        "|三分之二|的委员出席": "0.6666666667",
        "约占全市的|4分之3|": "0.75",
        "误差为|一万分之三|": "0.0003",
        "每月喝|四分之一公升|": "0.25 升",
        "长度是后者的|3又1000分之23|": "3.023",
    },
    no=["十分之为难"],
)
def fraction(match: Match, context: Context) -> Reading | None:
    """A fraction in words, as a number: `三分之二`; 百分之 is read before it."""
    whole = numeral(match["whole"]) if match["whole"] else None
    parts, many = numeral(match["low"]), numeral(match["high"])
    # 三分一 is said in the south; 一分一厘 is no fraction.
    if not match["of"] and (match["high"] != "一" or match["low"] == "一"):
        return None
    if parts is None or many is None or not parts.low or (match["whole"] and whole is None):
        return None
    value = abs(many.low) / abs(parts.low)
    sign = -1 if (whole or parts).low < 0 else 1
    if match["low"][0] in "千万百佰仟" and match["whole"] is None:
        return Reading("percent", sign * value * 100, unit="%")
    total = _rounded(sign * (value + (abs(whole.low) if whole else 0)))
    return Reading("measure", total, unit=_MEASURES[match["unit"]]) if match["unit"] else Reading("ratio", total)


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
    said_so = re.compile("[占约近逾超的足到剩过有]$").search(context.view, max(match.start() - 1, 0), match.start())
    alone = match.start() == 0 and match.end() == len(context.view)
    known = said_so or alone or "又" in match["span"] or context.view.startswith(("的", "以"), match.end())
    if not known or not many or not parts or not whole or not match["parts"].isdigit() or not parts.low:
        return None
    kind: QuantityKind = "count" if match["innings"] else "ratio"
    return Reading(kind, _rounded(whole.low + many.low / parts.low), unit=match["innings"])


@rule(
    "quantity",
    rf"(?P<span>{amount('倍')}倍(?P<more>半)?)(?![频率速受感增加镜体儿])",
    yes={
        "规模是原先的|1.8倍|": "1.8 倍",
        "利润增长|2倍|": "2 倍",
        "市盈率在|20倍以下|": "20 倍 less_than",
        "报名人数是往年的|两到三倍|": "[2,3] 倍",
        "价格高出|一倍半|": "1.5 倍",
        "超额认购|十几倍|": "[11,19] 倍 approx",
    },
    no=["信心百倍", "百倍努力"],
)
def multiple(match: Match, context: Context) -> Reading | None:
    """How many times: `是五年前的1.8倍`, `增长2倍`; what it says of before and after is for its sentence."""
    said = read_amount(match, "multiple", "倍")
    if said and match["more"] and said.value is not None:
        return Reading("multiple", said.value + Decimal("0.5"), unit="倍", bound=said.bound)
    return said


@rule(
    "quantity",
    rf"(?P<span>翻了?(?:近|约|超|逾)?(?P<folds>{FIGURE}|几)?(?P<times>番|倍))",
    yes={
        "产值比原先|翻了一番|": "2 倍",
        "居民收入|翻两番|": "4 倍",
        "日访客量|翻番|": "2 倍",
        "储能规模|翻了近一番|": "2 倍 nearly",
        "出货量|翻倍|": "2 倍",
    },
    no=["翻阅两番", "翻了几番"],
)
def doubling(match: Match, context: Context) -> Reading | None:
    """Doublings, as a multiple of before: `翻一番` 2, `翻两番` 4."""
    folds = match["folds"] or "一"
    if folds == "几" or (match["times"] == "倍" and folds != "一"):
        return None
    said = numeral(folds)
    if said and (said.low > 9 or said.high):
        return None
    bound: Bound | None = (
        "nearly" if "近" in match["span"] else "more_than" if re.search("[超逾]", match["span"]) else None
    )
    return said and Reading("multiple", 2**said.low, unit="倍", bound=bound)


@rule(
    "quantity",
    r"(?P<span>(?P<halved>减半)|(?<![成几数加])倍增)(?![器剂征])",
    yes={"费用|减半|": "0.5 倍", "需求|倍增|": "2 倍"},
    no=["减半征收", "倍增器"],
)
def halving(match: Match, context: Context) -> Reading | None:
    """`减半` is half of before, `倍增` twice."""
    return Reading("multiple", Decimal("0.5") if match["halved"] else Decimal(2), unit="倍")


_SCORED = (
    "(?:[0-9]{1,3}[:∶][0-9]{1,3}[、,和] ?|比分[为是]?|战胜|击败|战平|总分|领先|落后|告负|大胜|险胜"
    "|逆转|取胜|负于|不敌|力克|完胜|以|[的了])"
)
_WON = "(?:的?(?:比分|总比分|大比分)|战胜|击败|领先|胜|负|逆转|大胜|力克|险胜|战平|不敌|告负|落后|完胜|横扫|结束|平)"


@rule(
    "quantity",
    rf"(?P<span>(?P<low>{COUNTED}) ?(?P<mark>比|[:∶]|-) ?(?P<high>{FIGURE})(?P<more>(?: ?[:∶比] ?{FIGURE}){{0,4}}))"
    r"(?![0-9A-Za-z:∶]|\.[0-9])",
    yes={
        "比赛以|3比1|结束": "[3,1]",
        "主队|2:0|领先": "[2,0]",
        "男女比例为|1比11.8|": "[1,11.8]",
        "三次产业比例为|7.0∶44.9∶48.1|": "[7,48.1]",
        "总比分|3-1|战胜对手": "[3,1]",
        "性别比为|105:100|": "[105,100]",
    },
    no=["三比较合适", "15:30开赛", "晚上8:00开播"],
)
def ratio(match: Match, context: Context) -> Reading | None:
    """A score or a ratio, its first and its last part in order: `3比1`, `2:0`; 15:30 is an hour."""
    low, high = numeral(match["low"]), numeral(match["high"])
    if low is None or high is None or context.view.startswith(("较", "例", "赛", "重", "上"), match.end("mark")):
        return None
    scored = bool(re.compile(f"{_SCORED}$").search(context.view, max(match.start() - 8, 0), match.start()))
    won = bool(re.compile(_WON).match(context.view, match.end()))
    two_digits = len(match["high"]) == 2 and match["high"].isdigit()
    if match["mark"] == "-" and not (won and match["low"].isdigit() and match["high"].isdigit()):
        return None
    if match["mark"] == ":" and not match["more"] and two_digits and not (scored or won):
        return None
    if match["mark"] == "比" and re.search("[十百千万]", match["low"] + match["high"]) and not (scored or won):
        return None
    last = numeral(re.split("[:∶比]", match["more"])[-1].strip()) if match["more"] else high
    return last and Reading("ratio", None, low.low, last.low)


RULES = (
    percentage_point, basis_point, percent, in_hundred, tenths, discount, a_half, fraction, slashed,
    multiple, doubling, halving,
)  # fmt: skip
