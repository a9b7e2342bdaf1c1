"""Money: amounts with a currency behind or before, by region, prices in coins, prices per unit."""

from decimal import Decimal

from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import JOIN, Reading, amount, behind, initials, ranged, read_amount, unit_of
from factsheet.find.quantities.figures import BODY, COUNTED, FIGURE, HEAD
from factsheet.find.rule import Context, Match, rule
from factsheet.lexicon import meanings, one_of
from factsheet.model import Region
from factsheet.patterns import compiled

_WORDS = meanings("currencies", "words")
_MARKS = meanings("currencies", "marks")
_COINS = meanings("currencies", "coins")
_UNITS = meanings("units", "length", "area", "volume", "mass", "energy")
_PER = {**meanings("classifiers"), **meanings("units", "time"), **_UNITS}
# 每股 and 每平方米 price things; 每月 and 每人 only say how the sum is paid.
_PRICED = {"股": "股", "桶": "桶", **_UNITS}
# 比索 is 菲律宾比索 and 智利比索: the countries of the words that name more than one currency.
_SHARED = {
    word: {full.removesuffix(word): code for full, code in _WORDS.items() if full.endswith(word) and full != word}
    for word in ("比索", "卢比", "里亚尔")
}
_WORD = unit_of(_WORDS)
_COIN = unit_of(_COINS)
_CODES = one_of(mark for mark in _MARKS if mark.isascii() and mark.isalpha())
# 元素 元旦 元首 are words of their own, and 块 counts what comes in lumps: 13块土地.
_NO_MONEY = (
    r"(?!(?<=元)(?:[素旦月老帅婴宵]|首(?![付期次批笔发])|宇宙|件(?!/))|(?<=圆)[桌满柱形]"
    r"|(?<=块)[地金银铜石田屏板玻电砖肉表墓碑蛋煤冰木土展牌头奖区链])"
)
# 集成电路12.3亿块, 更换智能电表86万块: what stands before it comes in lumps, and who counts money in 亿 writes 元.
_LUMPS = compiled(
    "(?:电路|芯片|[电水气燃手]表|电池|[板屏碑砖牌]|硬盘|拼图|玻璃|屏幕|土地)(?:的?(?:产量|销量|出货量?|总数|数量))?[^#,;。!?:\n]{0,3}$"
)
_EVERY = rf"(?: ?/ ?{one_of(_PER)})"
HOME: dict[Region | None, str] = {"hk": "HKD", "tw": "TWD"}
# A mark may stand a bound away from its figure: 人民币约3亿元.
_MARKED = compiled(rf"({one_of(_MARKS)})(?:[约近超逾共达为]|超过|不足|不到|大约|约为|至少)? {{0,2}}$")
# 分別虧損人民幣3.62億元及|4.15億元|
_MARKED_LIST = compiled(rf"({one_of(_MARKS)})(?:[约近逾超]|超过)?[ 0-9.,]{{1,9}}[十百千万亿]{{0,3}}元(?:[、及和与]|以及)[约近逾超]?$")
# 營業額86.4億元（人民幣．下同）: so is every 元 that follows; it stands where the first sums do.
_SAME_BELOW, _BEGINNING = compiled(rf"\((?:单位:?)?(?P<word>{one_of({**_MARKS, **_WORDS})})[^\w()]{{0,2}}(?:除注明外)?下同\)"), 3000
_EACH = compiled(rf"每({one_of(_PRICED)})(?:[约近超逾]|超过|不足|不到)?$|每({one_of(_UNITS)})[^\d,。;、每]{{1,7}}$")
# 樓面呎價約|17,776元|, 單坪價|52萬元|
_AREA_PRICE = compiled("(?P<area>[呎尺坪])[价租](?P<gap>[^0-9,。;、]{0,6})$")


def money_of(word: str, context: Context, start: int) -> str:
    """The currency of a word: 美元 is USD everywhere, 元 what stands before the figure or what the region pays with."""
    if word in _SHARED:
        return _of_country(word, context)
    if word in _WORDS and _WORDS[word] != "CNY":
        return _WORDS[word]
    if marked := _MARKED.search(context.view, max(start - 10, 0), start):
        return _MARKS[marked[1]]
    if "民币" in word:
        return "CNY"
    if listed := _MARKED_LIST.search(context.view, max(start - 30, 0), start):
        return _MARKS[listed[1]]
    if "下同" in context.view[:_BEGINNING] and (said := _SAME_BELOW.search(context.view, 0, _BEGINNING)):
        return _MARKS.get(said["word"]) or _WORDS[said["word"]]
    return HOME.get(context.region, "CNY")


def _of_country(word: str, context: Context) -> str:
    """The currency of a word that several countries share: 比索 is of the country that the article speaks of first."""
    countries = _SHARED[word]
    found = compiled(one_of(countries)).search(context.view)
    return countries[found[0]] if found else _WORDS[word]


def _per(context: Context, start: int, behind_it: str | None) -> str:
    """The unit that a price is for: 元/吨, 每平方米均价5.8万元; empty for an amount."""
    if behind_it:
        return f"/{_PER[behind_it]}"
    each = _EACH.search(context.view, max(start - 16, 0), start)
    if each:
        return f"/{_PER[each[1] or each[2]]}"
    area = _AREA_PRICE.search(context.view, max(start - 8, 0), start)
    return f"/{_PER[area['area'].replace('尺', '呎')]}" if area else ""


@rule(
    "quantity",
    rf"(?P<span>{amount(f'{_WORD}{_EVERY}?', f'个{initials(_WORDS)}')}个?(?P<unit>{_WORD}){_NO_MONEY}"
    rf"(?: ?(?:/|每)(?P<per>{one_of(_PER)})(?![A-Za-z]))?)",
    yes={
        "进出口总额|685.3亿元|": "68530000000 CNY",
        "年度融资逾|800億美元|": "80000000000 USD more_than",
        "法院判處罰金人民幣|8億元|": "800000000 CNY",
        "累计投资超|800亿美元|": "80000000000 USD more_than",
        "罚款人民币|3,000万元|": "30000000 CNY",
        "注册资本为|8亿元人民币|": "800000000 CNY",
        "賠償金約|50萬日圓|": "500000 JPY approx",
        "货款共计|430万美金|": "4300000 USD",
        "涉及资金|三十几万元|": "[310000,390000] CNY approx",
        "那时只要|24、25元|": "[24,25] CNY approx",
        "月租为|4.5万至5万元|": "[45000,50000] CNY",
        "投资额为|45亿至50亿元|": "[4500000000,5000000000] CNY",
        "标的额为|两到三万港元|": "[20000,30000] HKD",
        "报价为|1万元--5万元|": "[10000,50000] CNY",
        "产值超|千亿元|": "100000000000 CNY more_than",
        "成交均价为|2.9万元/㎡|": "29000 CNY/m2",
        "猪价在|14元/公斤至15元/公斤|": "[14,15] CNY/kg",
        "每平方米均价约|5.8万元|": "58000 CNY/m2 approx",
        "以每股|1.95港元|配售": "1.95 HKD/股",
        "總經費為新台幣|1兆2,500億元|": "1250000000000 TWD",
        "筹集|两个亿卢布|": "200000000 RUB",
        "營業額（人民幣．下同）錄得|86.4億元|": "8640000000 CNY",
    },
    no=["故障源于一块旧电路板", "亿元大关", "二元结构", "三元里大道", "第一元素周期"],
)
def money(match: Match, context: Context) -> Reading | None:
    """An amount with its currency, 元 by region: `685.3亿元`, `每平方米5.8万元`, `新台幣1兆2,500億元`."""
    if match["unit"] == "块" and _of_lumps(match, context):
        return None
    unit = money_of(match["unit"], context, match.start()) + _per(context, match.start(), match["per"])
    return read_amount(match, "money", unit)


def _of_lumps(match: Match, context: Context) -> bool:
    """Whether 块 counts things, not money: |一块|1998年投产的电路板, 集成电路产量|12.3亿块|."""
    one = match["low"] == "一" and context.view[match.end() : match.end() + 1].isalnum()
    return one or match["low"].endswith("亿") or bool(_LUMPS.search(context.view, max(match.start() - 12, 0), match.start()))


@rule(
    "quantity",
    rf"(?P<span>{amount('', '、与和及')})(?<! )(?=(?:、 ?{FIGURE} ?)*[、与和及] ?{FIGURE} ?(?P<unit>{_WORD}){_NO_MONEY})",
    yes={},
    no=["排名第3亿元俱乐部"],
)
def sharing(match: Match, context: Context) -> Reading | None:
    """An amount whose currency stands behind the next: `91.2亿与77.5亿美元`, `780万、910万及1260万元`."""
    scaled = match["low"][-1] in "万亿兆"
    return read_amount(match, "money", money_of(match["unit"], context, match.start())) if scaled else None


_SIGN = r"US\$|HK\$|NT\$|[$¥€£]"


def _of_sign(mark: str, context: Context) -> str:
    """The currency of a sign: `$` is the dollar of the region."""
    home = HOME.get(context.region) if mark == "$" else None
    return home or _MARKS[mark]


@rule(
    "quantity",
    rf"(?P<span>(?P<mark>{_SIGN}) ?(?P<low>{COUNTED}){JOIN}(?:{_SIGN}) ?(?P<high>{FIGURE}))",
    yes={"售价由|$98至$798|不等": "[98,798] USD", "票价为|HK$120-HK$380|": "[120,380] HKD"},
    no=["变量$name至$last"],
)
def symbols(match: Match, context: Context) -> Reading | None:
    """A range whose both ends have the sign: `$98至$798`."""
    return read_amount(match, "money", _of_sign(match["mark"], context))


@rule(
    "quantity",
    rf"(?P<span>(?P<mark>{_SIGN}|MOP\$) ?{amount('')})(?<! )",
    yes={"定价|$1,280|": "1280 USD", "入场费|HK$120|": "120 HKD", "票价为|¥199-299|": "[199,299] CNY"},
    no=["变量$name"],
)
def symbol(match: Match, context: Context) -> Reading | None:
    """An amount behind the sign of its currency: `$1,280`, in Hong Kong a dollar of Hong Kong."""
    return read_amount(match, "money", _of_sign(match["mark"], context))


@rule(
    "quantity",
    rf"(?P<mark>{_CODES}) ?(?P<span>{amount('')}(?:(?!块){_WORD})?)(?<! )(?!块|[A-Za-z])",
    yes={"报价为RMB|3,500|": "3500 CNY", "合同金额为USD |1.2亿|": "120000000 USD"},
    no=["TWDX50"],
)
def coded(match: Match, context: Context) -> Reading | None:
    """An amount behind the letters of its currency: `RMB 3,500`."""
    return read_amount(match, "money", _MARKS[match["mark"]])


@rule(
    "quantity",
    rf"(?:{behind(_MARKS)}|{behind(f'{mark} ' for mark in _MARKS)})(?P<span>{amount('')}(?P<cents>分(?![之钟点数])|(?<! )))(?! ?{_COIN})",
    yes={
        "捐出港幣|250万|": "2500000 HKD",
        "索赔美金|300万|": "3000000 USD",
        "每股盈利約為人民幣|31.79分|": "0.3179 CNY approx",
    },
    no=["人民币一路走强"],
)
def marked(match: Match, context: Context) -> Reading | None:
    """An amount that only the word before it makes money: `港币250万`."""
    mark = _MARKED.search(context.view, max(match.start() - 8, 0), match.start())
    if not mark or (len(match["low"]) < 2 and not match["low"].isdigit()):
        return None
    return read_amount(match, "money", _MARKS[mark[1]], Decimal("0.01") if match["cents"] else Decimal(1))


# A digit behind which nothing is counted: 八块五, but 五块一个; 两块八|一斤.
_LAST_DIGIT = (
    rf"(?:{HEAD}(?={BODY}(?:公?[斤克]|台斤|[个瓶只张份碗串箱盒袋杯条株棵尺米度]))"
    rf"|{FIGURE}(?:(?![^\W\d_a-zA-Z])|(?=[到至涨降的左上]|一[斤个瓶只张份碗串箱])))"
)
_DIGITS = tuple("0123456789二三四五六七八九十百")
_TENTHS = rf"{FIGURE} ?[角毛](?: ?零?{FIGURE} ?分|{_LAST_DIGIT})?钱?"
# 12元5角, 三块零四, 九毛九, 一百三十五块六角七分钱
_COINED = (
    rf"(?:{COUNTED} ?(?:{_WORD}|块) ?又?(?:{_TENTHS}|{FIGURE} ?美?分(?!钟)钱?|(?<=块){_LAST_DIGIT})"
    rf"|{COUNTED} ?[角毛](?:{FIGURE} ?分|{_LAST_DIGIT})钱?)"
)
_PRICE = compiled(
    rf"(?:(?P<whole>.+?)(?P<word>{_WORD}|块)又?)?(?:(?P<tenths>[^角毛分钱]+)[角毛])?(?:(?P<cents>[^分美钱]+)美?分)?(?P<rest>[^分钱]+)?钱?"
)


@rule(
    "quantity",
    rf"(?P<span>(?P<low>{_COINED}|{FIGURE} ?分(?={JOIN}{FIGURE} ?[角毛])|{FIGURE} ?[角毛](?={JOIN}{_COINED}))"
    rf"(?:{JOIN}(?P<high>{_COINED}|{FIGURE} ?[角毛]|{FIGURE}))?)",
    yes={
        "门票为|12元5角|": "12.5 CNY",
        "只卖|八块五|": "8.5 CNY",
        "每斤|三块零四|": "3.04 CNY",
        "合计|三千三百八十元五角八分|": "3380.58 CNY",
        "单价为|九毛九|": "0.99 CNY",
        "菠菜卖到|6块8|一斤": "6.8 CNY",
        "一等果能卖到|两块八|一斤": "2.8 CNY",
        "黄瓜|三块二|一公斤": "3.2 CNY",
        "价格在|五块六到五块七毛八|": "[5.6,5.78] CNY",
        "派费每件上调|5分至1角|": "[0.05,0.1] CNY",
        "票价在|8角到1元2角|之间": "[0.8,1.2] CNY",
    },
    no=["五角大楼"],
)
def price(match: Match, context: Context) -> Reading | None:
    """A price with its small change: `12元5角`, `八块五`."""
    if context.view.startswith(_DIGITS, match.end()):
        return None  # 六块|25斤|
    low, word = _coined(match["low"])
    high = _coined(match["high"])[0] if match["high"] else None
    if low is None or (match["high"] and high is None):
        return None
    return ranged("money", low, high, money_of(word, context, match.start()))


def _coined(text: str) -> tuple[Decimal | None, str]:
    """The sum of a price in words, and the word of its currency: 八块五 is 8.5 块."""
    parts = _PRICE.fullmatch(text.replace(" ", ""))
    if not parts:
        return None, "元"
    tenth = Decimal("0.01") if "零" in text[-2:] or parts["tenths"] else Decimal("0.1")
    worth = {"whole": Decimal(1), "tenths": Decimal("0.1"), "cents": Decimal("0.01"), "rest": tenth}
    said = {name: numeral(parts[name]) for name in worth if parts[name]}
    if None in said.values():
        return None, "元"
    return sum((n.low * worth[name] for name, n in said.items() if n), Decimal(0)), parts["word"] or "元"


@rule(
    "quantity",
    rf"(?:(?<=[贬升跌涨])|(?<=[贬升]值))(?P<span>(?P<low>{FIGURE}) ?分)(?=[,、。;收作])",
    yes={"新台币兑美元贬|1.2分|，": "0.012 CNY"},
    no=["人民币升势未改"],
)
def exchange_cents(match: Match, context: Context) -> Reading | None:
    """How many cents a currency moved: `新台幣貶1.2分`."""
    said = numeral(match["low"])
    money = compiled("币|汇|兑").search(context.view, max(match.start() - 20, 0), match.start())
    return Reading("money", said.low / 100, unit=money_of("元", context, match.start())) if said and money else None


@rule(
    "quantity",
    rf"(?P<span>{amount(_COIN, initials(_COINS))}(?P<unit>{_COIN}))(?![度落色线区形洲大米升克秒安摩西戈希巴])(?!(?<=角)分)",
    yes={
        "每股盈利为|35美分|": "0.35 USD",
        "每斤便宜|3毛钱|": "0.3 CNY",
        "电价每度上调|5分钱|": "0.05 CNY",
    },
    no=["三角区"],
)
def coin(match: Match, context: Context) -> Reading | None:
    """Small change alone: `35美分`, `3毛钱`."""
    if match["low"] == "三" and match["unit"] == "角":
        return None
    worth, _, code = _COINS[match["unit"]].partition(" ")
    return read_amount(match, "money", code or money_of("元", context, match.start()), Decimal(worth))


RULES = (price, money, sharing, symbols, symbol, coded, marked, exchange_cents, coin)
