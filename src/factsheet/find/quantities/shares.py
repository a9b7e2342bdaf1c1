"""Shares and rates: per cent, percentage points, basis points, tenths, discounts."""

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import JOIN, Reading, amount, before, ranged, read_amount
from factsheet.find.quantities.figures import BODY, COUNTED, FIGURE, HEAD
from factsheet.find.rule import Context, Match, rule
from factsheet.patterns import compiled

if TYPE_CHECKING:
    from factsheet.model import Bound

_OF_HUNDRED = rf"(?:(?<![{HEAD}{BODY}])[百佰] ?分 ?之? {{0,4}})"
_HALF = Decimal("0.5")
# Text from a scan has stray spaces: 六   个 百 分点.
_POINTS = " {0,4}个?[多半]? ?[百佰] ?[分份] ?点"
# 股价跌了1.5个点 is so much in a hundred; behind no word of a move 点 counts something else.
_MOVED = compiled("(?:[涨跌升降]|回落|下行|上行|扩大|收窄|提高|下调|上调|增长|低|高)[了逾超近约幅达为]{0,2}$")
_BASIS = r"(?:个?基点|(?<=[0-9\ue000\ue001])点子|个? ?(?:BP|bp|BPs|BPS|bps)(?![A-Za-z]))"
# 采收率才六成就遇上强风, but 五成就是
_NOT_A_TENTH = (
    "(?:(?<=成半)(?=为)|(?=就[遇被碰赶因已能可没不只剩])|(?=都[是有不没未冇唔会能可已要])"
    "|(?!果(?![园树农蔬品菜])|[立为员就功本都交分长绩效熟品套片型婚像]))"
)


@rule(
    "quantity",
    rf"(?P<span>{amount(_POINTS, '个多半百佰')} {{0,4}}个?(?P<more>[多半])? ?[百佰] ?[分份] ?点)",
    yes={
        "毛利率提高|12.5個百分點|": "12.5 pp",
        "比重下降约|0.8个百分点|": "0.8 pp approx",
        "拉低增速|1至2个百分点|": "[1,2] pp",
        "失业率上升|两个百分点|": "2 pp",
        "集中度提高|5个多百分点|": "5 pp more_than",
        "毛利率回落|两个半百分点|": "2.5 pp",
        "抽樣誤差為正負|3.1個百分點|": "3.1 pp",
        "毛利率下跌|2.8個百份點|": "2.8 pp",
    },
    no=["百分点位"],
)
def percentage_point(match: Match, context: Context) -> Reading | None:
    """A difference of two rates: `毛利率提高12.5个百分点`, never 12.5 %."""
    said = read_amount(match, "percentage_point", "pp")
    if said and match["more"] and said.value is not None:
        half = match["more"] == "半"
        return replace(said, value=said.value + _HALF) if half else replace(said, bound="more_than")
    return said


@rule(
    "quantity",
    r"(?P<span>半个? ?百[分份]点)",
    yes={"成本加了不到|半個百分點|": "0.5 pp less_than", "利率下调|半个百分点|": "0.5 pp"},
    no=["半个百货楼层空置"],
)
def half_point(match: Match, context: Context) -> Reading:
    """Half a percentage point: `半个百分点`."""
    return Reading("percentage_point", _HALF, unit="pp")


@rule(
    "quantity",
    rf"(?P<span>{amount('个点', '个')}个点)(?![子位心球评赞])",
    yes={"股价盘中跌|1.5个点|": "1.5 pp", "毛利率提高了|2个点|，": "2 pp"},
    no=["完成得没有几个点"],
)
def spoken_point(match: Match, context: Context) -> Reading | None:
    """A percentage point as the market speaks of it: `跌1.5个点`."""
    moved = _MOVED.search(context.view, max(match.start() - 4, 0), match.start())
    return read_amount(match, "percentage_point", "pp") if moved else None


@rule(
    "quantity",
    rf"(?P<span>{amount('pct', 'p')}pcts?(?![A-Za-z]))",
    yes={"毛利率同比|-2.2pct|，": "-2.2 pp", "费用率下降|1.83pct|。": "1.83 pp"},
    no=["提交pct国际专利申请"],
)
def brokers_point(match: Match, context: Context) -> Reading | None:
    """A percentage point as brokers write it: `-2.2pct`."""
    return read_amount(match, "percentage_point", "pp")


@rule(
    "quantity",
    rf"(?P<span>{amount('个?巴仙', '个巴')}个?巴仙)",
    yes={"基金閒閒地蝕|一兩個巴仙|。": "[1,2] % approx", "管理費加|3巴仙|": "3 %"},
    no=["巴仙仔出身"],
)
def spoken_percent(match: Match, context: Context) -> Reading | None:
    """A percentage as Hong Kong and Malaysia say it: `三個巴仙`."""
    return read_amount(match, "percent", "%")


# 分别占百分之二十九点五、|四十五点二|及|二十五点三|
_IN_HUNDRED_BEFORE = compiled("百分之[零一二三四五六七八九十百点]+[、及和与](?:[零一二三四五六七八九十百点]+[、及和与]){0,5}$")


@rule(
    "quantity",
    rf"(?<=[、及和与])(?P<span>(?P<low>{COUNTED}))(?=[、及和与,。;)])",
    yes={},
    no=["十五、三十及四十五"],
)
def listed_in_hundred(match: Match, context: Context) -> Reading | None:
    """The others of a list of percentages that says 百分之 once: `百分之二十九點五、四十五點二及二十五點三`."""
    told = _IN_HUNDRED_BEFORE.search(context.view, max(match.start() - 24, 0), match.start())
    said = numeral(match["low"]) if told else None
    return said and ranged("percent", said.low, said.high, "%", said.bound)


@rule(
    "quantity",
    rf"(?P<span>{amount(_BASIS, '个基点Bb')}{_BASIS})",
    yes={
        "央行宣布降息|25个基点|": "25 bp",
        "收益率上行|3.5BP|": "3.5 bp",
        "加息预期为|25至50个基点|": "[25,50] bp",
        "淨息差擴闊|20點子|": "20 bp",
    },
    no=["基点多项目集中开工"],
)
def basis_point(match: Match, context: Context) -> Reading | None:
    """Hundredths of a percentage point: `降息25个基点`."""
    return read_amount(match, "percentage_point", "bp")


_RATE = compiled("(?:[升降加减]息|利率|贴现率|准备率|调[升降])[^。;]{0,16}$")
_RATE_REACH = 24


@rule(
    "quantity",
    rf"(?P<span>(?:{amount('码')}|(?P<half>半))码(?P<more>半)?)(?![头字数子洋率流分通])",
    yes={"央行升息|半碼|": "12.5 bp", "重貼現率調升|一碼|，": "25 bp", "市場預期再降息|2至3碼|": "[50,75] bp", "升息|一碼半|": "37.5 bp"},
    no=["球鞋加大半碼", "調升一碼通的功能"],
)
def quarter_point(match: Match, context: Context) -> Reading | None:
    """Steps of a quarter of a percentage point, as central banks of Taiwan's pages move rates: `升息半碼`."""
    if not _RATE.search(context.view, max(match.start() - _RATE_REACH, 0), match.start()):
        return None
    half = Decimal("12.5")
    if match["half"]:
        return Reading("percentage_point", half, unit="bp")
    said = read_amount(match, "percentage_point", "bp", 2 * half)
    return replace(said, value=said.value + half) if said and said.value is not None and match["more"] else said


_CUT = compiled("(?:[加减升降]息?|[调提][高低升降]|[上下]调|[高低](?!达))[了约近逾超达共]{0,2}$")


@rule(
    "quantity",
    rf"(?P<span>(?:{amount('厘')}|(?P<half>半))厘(?P<more>半|{FIGURE}(?=[,。;、)的至到]|$))?)(?![米升克清])",
    yes={},
    no=["分厘不差"],
)
def interest(match: Match, context: Context) -> Reading | None:
    """Interest as Hong Kong counts it: `四厘半` is 4.5 %; 減息|`0.25厘` so many points less."""
    if context.region != "hk":
        return None
    said = Reading("percent", _HALF, unit="%") if match["half"] else read_amount(match, "percent", "%")
    if said and match["more"]:
        more = numeral("零点" + match["more"].replace("半", "五"))
        said = replace(said, value=said.value + more.low) if more and said.value is not None else None
    moved = _CUT.search(context.view, max(match.start() - 4, 0), match.start())
    return replace(said, kind="percentage_point", unit="pp") if said and moved else said


@rule(
    "quantity",
    rf"(?P<span>{amount('%', '%‰')}(?P<sign>[%‰]))",
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
        "湖水盐度约为|0.3‰|": "0.3 ‰ approx",
    },
    no=["https://example.cn/s?q=30%25%2020%"],
)
def percent(match: Match, context: Context) -> Reading | None:
    """A share or a rate in per cent or per mille: `占进出口总额的6.3%`."""
    return read_amount(match, "percent", match["sign"])


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
    rf"(?P<span>(?P<low>{COUNTED}|(?<![一二三四五六七八九大多])半){before('成')}"
    rf"(?: ?(?:成(?P<low_more>半|{FIGURE})?)?{JOIN}(?P<high>{FIGURE}))?"
    rf" ?成(?P<more>半|{FIGURE}(?![个名家项年月天]|人[以家小组行团座房]))?){_NOT_A_TENTH}",
    yes={
        "近|4成|受访者": "40 % nearly",
        "输导|两成|果园转作": "20 %",
        "销量下降|三成|": "30 %",
        "涨价|一成半|": "15 %",
        "受访者|八成半|为女性": "85 %",
        "破案率为|四成四|": "44 %",
        "入住率不足|三成|": "30 % less_than",
        "到场者不到|三成|": "30 % less_than",
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
        "|六成四|人称曾遇脱班": "64 %",
        "净利息收入跌不足|半成|": "5 % less_than",
        "群组里|八成|都是托儿": "80 %",
        "管理费加|半成至一成|": "[5,10] %",
        "受惠的連|一成|都未夠": "10 %",
        "採收率才|六成|就遇上強風": "60 %",
        "消化逾|三成| 二手樓價止跌": "30 % more_than",
    },
    no=["半成品入库", "由三成员组成", "该计划分五成立项", "一成不变的做法", "公司完成重组"],
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
    """三 is 30, 半 5, 三 and 半 35, 3 and 28 32.8."""
    if figure == "半":
        return None if more else Decimal(5)
    said, rest = numeral(figure), numeral(more) if more and more != "半" else None
    if said is None or (more and more != "半" and (rest is None or len(str(more)) > 2)):
        return None
    hundredths = Decimal(5) if more == "半" else rest.low if rest else Decimal(0)
    return said.low * 10 + (hundredths if not more or len(more) == 1 else hundredths / 10)


@rule(
    "quantity",
    rf"(?P<span>(?P<low>{COUNTED}(?: {FIGURE})?|对)"
    rf"{before('折')}(?: ?折?{JOIN}(?P<high>{FIGURE}))? ?折)(?![扣叠射旧返腾合断损戟])",
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


RULES = (
    percentage_point, half_point, spoken_point, brokers_point, spoken_percent, basis_point, quarter_point, interest,
    percent, in_hundred, listed_in_hundred, tenths, discount,
)  # fmt: skip
