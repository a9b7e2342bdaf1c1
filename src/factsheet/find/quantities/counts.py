"""Counts with a classifier, orders of magnitude, and figures that stand without a unit."""

import re
from decimal import Decimal

from factsheet.find.numerals import NUMBER, NUMERAL, Numeral, numeral
from factsheet.find.quantities.amounts import JOIN, Reading, amount, ranged, read_amount
from factsheet.find.rule import Context, rule
from factsheet.lexicon import meanings, one_of
from factsheet.model import Bound

_CLASSIFIERS = meanings("classifiers")
_PLACES = meanings("classifiers", "places")
_WORD = one_of(_CLASSIFIERS)
# A classifier may be the first character of a word of its own: 三家庭, 五位数, 两部门.
_ENDS = (
    r"(?!(?<=位)数|(?<=家)[庭长具乡]|(?<=人)[民类工才大均行]|(?<=口)[径岸味]|(?<=名)[单额称义]|(?<=方)[面案向式便法]"
    r"|(?<=条)[件例约]|(?<=部)[门分长队]|(?<=项)目|(?<=所)[有以谓]|(?<=层)[次面]|(?<=次)[日年]|(?<=台)[风湾]|(?<=市)[场民值]"
    r"|(?<=地)[区方点铁块震]|(?<=国)[家际]|(?<=区)域|(?<=省)[份长]|(?<=县)域|(?<=起)[来步]|(?<=场)[馆地]|(?<=单)[位元]|(?<=股)[份东]"
    r"|(?<=队)[伍员]|(?<=代)表|(?<=强)[制烈化]|(?<=站)[点台]|(?<=对)[外于手]|(?<=金)[额融属]|(?<=银)行|(?<=路)[线径]|(?<=双)方"
    r"|(?<=票)[房据]|(?<=发)[展生]|(?<=道)[路河沟口]|(?<=节)[目日]|(?<=组)[织长]|(?<=重)[要大]|(?<=首)[都次]|(?<=门)户|(?<=局)[面部]"
    r"|(?<=步)[行伐]|(?<=线)[路]|(?<=字)母|(?<=手)[机]|(?<=校)[园长]|(?<=院)[士长]|(?<=村)[民委]|(?<=类)似|(?<=种)[植子]|(?<=批)[出准复示评发]|(?<=死)[亡者刑]|(?<=伤)[亡者残]|(?<=刷)[新]|(?<=轮)[胎船])"
)
_NONE = Numeral(Decimal(0))
_CASUALTY = re.compile("(?:不幸)?(?:死|亡|伤|遇难|轻伤|重伤|受伤|失踪|获救|被捕|落网|溺)")


@rule(
    "quantity",
    rf"(?P<span>{amount(_WORD)}(?P<unit>{_WORD}){_ENDS})",
    yes={
        "截至目前已入驻商家|3萬多家|": "30000 家 more_than",
        "吸引|20余人|参加": "20 人 more_than",
        "存栏|三千多只|山羊": "3000 只 more_than",
        "涉及|两三百家|企业": "[200,300] 家 approx",
        "出动|五六千人|": "[5000,6000] 人 approx",
        "现场聚集了|数十人|": "[20,99] 人 approx",
        "惠及|上百人|": "100 人 min",
        "运送旅客|1 530万人次|": "15300000 人次",
        "新增就业|1200万人以上|": "12000000 人 min",
        "不到|5000名|员工": "5000 人 less_than",
        "约|200家|企业参加": "200 家 approx",
        "售出设备|120台（套）|": "120 台(套)",
        "每批|20至30名|学员": "[20,30] 人",
    },
    no=["一家企业获奖", "一名男子被捕", "两地合作", "工资达到五位数", "三家庭", "六盘水市", "两院院士"],
)
def count(match: re.Match[str], context: Context) -> Reading | None:
    """A count with its classifier: `3萬多家`; 一家企业 is no more than an article, 两地 a name for both."""
    word = match["unit"]
    if match["low"] in ("零", "〇") or (word in ("届", "年") and 1900 < (numeral(match["low"]) or _NONE).low < 2100):
        return None
    if match["low"] == "一" and not match["high"] and not _meant(match, context):
        return None
    if match["low"] in ("两", "俩") and word in _PLACES and not match["high"]:
        return None
    return read_amount(match, "count", _CLASSIFIERS[word])


def _meant(match: re.Match[str], context: Context) -> bool:
    """一人 is a count where someone comes to harm: `一人受伤`; and what stands all alone is a count too."""
    alone = match.start() == 0 and match.end() == len(context.view)
    return alone or (match["unit"] in ("人", "名") and bool(_CASUALTY.match(context.view, match.end())))


_ROUND = "(?:[一二两三四五六七八九十0-9]*(?:[十百千]?[万亿]+|[百千]))"
_OF_SIZE = one_of(
    {
        **meanings("units", "length", "area", "mass", "power", "energy", "data"),
        "元": "",
        "美元": "",
        "人": "",
        "人次": "",
    }
)
_MONEYED = re.compile("(?:元|产业|集群|市场|企业|规模|园区|投资|基金|营收|产值|工程)")


@rule(
    "quantity",
    rf"(?P<span>(?<![0-9A-Za-z.第])(?P<low>{_ROUND})(?P<unit>{_OF_SIZE})?(?P<order>数?量)?级)(?!别[的是]|市|联动)",
    yes={
        "打造|千亿级|产业集群": "100000000000 CNY approx",
        "数据规模达到|十亿量级|": "1000000000 order",
        "建成|百万吨级|产能": "1000000 t approx",
        "培育|百亿元级|企业": "10000000000 CNY approx",
        "拥有|百万级|粉丝": "1000000 approx",
    },
    no=["百级台阶之上"],
)
def order(match: re.Match[str], context: Context) -> Reading | None:
    """An order of magnitude: `千亿级产业` is about so much money, `十亿量级` is an order and no value to count with."""
    said = numeral(match["low"])
    if said is None or (said.low < 10000 and not match["unit"]):
        return None
    bound: Bound = "order" if match["order"] else "approx"
    unit = match["unit"]
    if unit in ("元", "美元") or (not unit and _MONEYED.match(context.view, match.end())):
        home = {"hk": "HKD", "tw": "TWD"}.get(context.region or "", "CNY")
        return Reading("money", said.low, unit="USD" if unit == "美元" else home, bound=bound)
    known = {**meanings("units"), **_CLASSIFIERS}
    return Reading(
        "measure" if unit in meanings("units") else "count", said.low, unit=known.get(unit or ""), bound=bound
    )


@rule(
    "quantity",
    rf"(?P<span>{amount('')})(?<! )(?=(?:人|位)?(?:大关|关口|左右|以上|以下|的|、|,|。|;|!|\)|$|之|元|\n|\s|[\u4e00-\u9fff]))",
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
def large(match: re.Match[str], context: Context) -> Reading | None:
    """A large figure without a unit: `28.6万`, `30亿大关`."""
    text = match["high"] or match["low"]
    named = re.fullmatch("[十百千万亿]+", match["low"]) and not match["high"]
    spoken = len(text) > 2 and re.search("[百佰千仟点]", text) and not context.view[match.end() : match.end() + 1].isalpha()
    if named or not (spoken or re.search("[万亿萬億]", text)):
        return None
    return read_amount(match, "count", None)


@rule(
    "quantity",
    rf"(?P<span>{amount('')}打)(?![数点击造开印算电车车扮破包比听造])",
    yes={"购入鸡蛋|十打|": "120 个", "毛巾|3打|": "36 个"},
    no=["一打听才知道"],
)
def dozen(match: re.Match[str], context: Context) -> Reading | None:
    """Dozens, as single things: `十打` is 120."""
    return read_amount(match, "count", "个", Decimal(12))


@rule(
    "quantity",
    rf"(?P<span>(?P<figure>{NUMBER}) ?(?:(?:[×x*] ?10 ?(?:\^|的)|e(?=[-+0-9]))(?P<ten>[-+]{{0,2}}[0-9]{{1,3}})(?:次方)?|\^(?P<power>[-+]{{0,2}}[0-9]{{1,2}})))"
    r"(?![0-9A-Za-z.])",
    yes={"浓度为|1.5×10^8|": "150000000", "粒子数约|6e23|": "600000000000000000000000 approx"},
    no=["型号e5"],
)
def scientific(match: re.Match[str], context: Context) -> Reading | None:
    """A figure with an exponent: `1.5×10^8`, `2e5`."""
    said = numeral(match["figure"])
    exponent = int((match["ten"] or match["power"]).replace("+", "").replace("--", "-"))
    if said is None or abs(exponent) > 60:
        return None
    if match["ten"]:
        return Reading("count", said.low.scaleb(exponent))
    sign = -1 if said.low < 0 else 1
    return Reading("count", round(sign * abs(said.low) ** exponent, 12).normalize()) if said.low else None


@rule(
    "quantity",
    rf"(?<=[胜败负平和])(?P<span>(?P<low>{NUMBER})(?P<unit>[负败平和]))(?![^,。;、)0-9一二三四五六七八九十])",
    yes={},
    no=["双方胜负难料"],
)
def record(match: re.Match[str], context: Context) -> Reading | None:
    """The rest of a team's record behind its wins: `28胜14败1和`."""
    said = numeral(match["low"])
    return said and Reading("count", said.low, unit=match["unit"])


_SAYS_A_RATE = re.compile("[率值数比为至到由从达是降升仅只有]$")


@rule(
    "quantity",
    rf"(?P<span>(?P<low>{NUMBER})(?P<high>)?)(?<=[0-9])(?![0-9A-Za-z%‰版代号.:/-]|[时世]代)",
    yes={"防御率只有|1.98|": "1.98", "收入比由原先的2缩小到|1.98|": "1.98"},
    no=["工业4.0版", "第2.1节"],
)
def bare(match: re.Match[str], context: Context) -> Reading | None:
    """A figure without a unit: a decimal behind a word that names a rate, or one with thousands marked: `6,214`."""
    rate = "." in match["low"] and _SAYS_A_RATE.search(context.view, max(match.start() - 1, 0), match.start())
    return read_amount(match, "count", None) if rate or "," in match["low"] else None


# Cells stand two spaces, a tab or a bar apart.
@rule(
    "quantity",
    rf"(?:(?<=[\t|])|(?<=  )|(?<=\| )|(?<![^\n]))(?P<span>(?P<low>{NUMERAL})(?:{JOIN}(?P<high>{NUMERAL}))?)(?= *(?:  |[\n\t|]|$))",
    yes={"轮胎  |-5.4|  其他": "-5.4"},
    no=["2023"],
)
def cell(match: re.Match[str], context: Context) -> Reading | None:
    """A figure that fills its line or cell: a table, a list of figures."""
    low, high = numeral(match["low"]), numeral(match["high"]) if match["high"] else None
    if re.fullmatch("(?:19|20)[0-9]{2}", match["low"]):
        return None
    return low and ranged("count", low.low, high.low if high else low.high, None, low.bound)


RULES = (scientific, record, dozen, count, large, cell, bare)
