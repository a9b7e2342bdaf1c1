"""Figures that stand without a unit: large ones, rates, figures with an exponent, cells of a table."""

import re
from dataclasses import replace
from decimal import Decimal

from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import JOIN, Reading, amount, ranged, read_amount
from factsheet.find.quantities.figures import COUNTED, FIGURE
from factsheet.find.quantities.money import HOME
from factsheet.find.rule import Context, Match, rule
from factsheet.patterns import compiled
from factsheet.tables import in_slashes


@rule(
    "quantity",
    rf"(?P<span>(?P<figure>{COUNTED}) ?(?:[×x*] ?(?P<base>{FIGURE}|10) ?(?:\^|的)(?P<ten>{FIGURE})(?:次方)?"
    rf"|e(?P<e>[-+]?[0-9]{{1,3}})|\^(?P<power>-{{0,2}}{FIGURE})))"
    r"(?![0-9A-Za-z.])",
    yes={"浓度为|1.5×10^8|": "150000000", "粒子数约|6e23|": "600000000000000000000000 approx"},
    no=["型号e5"],
)
def scientific(match: Match, context: Context) -> Reading | None:
    """A figure with an exponent: `1.5×10^8`, `2e5`."""
    said = numeral(match["figure"])
    text = match["ten"] or match["e"] or match["power"]
    exponent = int(text.replace("--", "")) if re.fullmatch("[-+]{0,2}[0-9]{1,2}", text) else 99
    if said is None or abs(exponent) > 60 or match["base"] not in (None, "10"):
        return None
    if not match["power"]:
        return Reading("count", said.low.scaleb(exponent))
    sign = -1 if said.low < 0 else 1
    return Reading("count", round(sign * abs(said.low) ** exponent, 12).normalize()) if said.low else None


@rule(
    "quantity",
    rf"(?P<span>{amount('')})(?<! )(?=(?:人|位)?(?:大关|关口|\+|左右|以上|以下|的|、|,|。|;|!|\)|[”」』]|$|之|元|\n|\s|[^\W\d_a-zA-Z]))",
    yes={
        "人均年薪至少|28.6万|": "286000 CNY min",
        "每学期学费|5万9|": "59000 CNY",
        "套房月租|8千5|": "8500 CNY",
        "檢獲毒品值|2,600萬|": "26000000 CNY",
        "票房突破|30亿|大关": "3000000000 more_than",
        "涉及失业者|十几万|": "[110000,190000] approx",
        "单日点击量|1,100万|": "11000000",
        "日均客流|70万以上|": "700000 min",
        "起薪就有|七千二|": "7200 CNY",
        "货损高达|几百万|": "[2000000,9000000] approx",
        "蝕讓單位成交價|828萬|，": "8280000 CNY",
        "業主當年以|338萬|購入單位": "3380000 CNY",
        "总市值重回|1.2万亿|": "1200000000000",
        "信贷余额接近|二十万亿|": "20000000000000 nearly",
        "两市成交额达到|三万亿|": "3000000000000 CNY",
        "村里人口是|一万零十二|": "10012",
        "奖学金总共|三万五|": "35000",
        "押金只要|两千六|": "2600",
        "底薪给到|15k|": "15000 CNY",
        "年薪大约|30w|": "300000 CNY approx",
        "岗位月薪|10k~15k|": "[10000,15000] CNY",
        "粉丝数超过|50w|": "500000 more_than",
        "票面写明|肆佰叁拾万|": "4300000 CNY",
        "三大法人卖超|98.5亿|，": "9850000000 CNY",
        "经理清洗|1.36亿|黑钱": "136000000 CNY",
        "经理勒索旧客|200万|，": "2000000 CNY",
        "前经理骗11客|6400万|，": "64000000 CNY",
        "每天到货只剩|三千出头|，": "3000 more_than",
        "云川砸|23亿|治水拓路": "2300000000 CNY",
        "县府为偏乡公车贴|1.3亿|，": "130000000 CNY",
        "新盘次轮套|8.6亿| 二手楼价止跌": "860000000 CNY",
    },
    no=[
        "弘扬五四精神",
        "九一八纪念日",
        "3·15晚会曝光",
        "双11当天发货",
        "千万不要错过",
        "万一下雨",
        "百万富翁",
        "亿万富豪",
    ],
)
def large(match: Match, context: Context) -> Reading | None:
    """A large figure without a unit: `28.6万`, `30亿大关`."""
    text = match["high"] or match["low"]
    if text[-1] in "kw" or _FORMAL.fullmatch(text):
        paid = text[-1] not in "kw" or _alone(match, context) or _PAID.search(context.view, *_before(match))
        return read_amount(match, *(("money", HOME.get(context.region, "CNY")) if paid else ("count", None)))
    named = re.fullmatch("[十百千万亿]+", match["low"]) and not match["high"]
    spoken = (
        len(text) > 2 and re.search("[百佰千仟点]", text) and not context.view[match.end() : match.end() + 1].isalpha()
    )
    rounded = context.view.startswith("出头", match.end()) and re.search("[百千]", text)
    if named or not (spoken or rounded or re.search("[万亿兆萬億]", text)):
        return None
    money = ("money", HOME.get(context.region, "CNY")) if _costs(match, context) else ("count", None)
    return _opened(read_amount(match, *money), match, context)


def _opened(said: Reading | None, match: Match, context: Context) -> Reading | None:
    """二百三十余万 all alone counts nothing: it is any number from there on."""
    alone = match.start() == 0 and match.end() == len(context.view)
    if not alone or said is None or said.kind != "count" or said.bound != "more_than" or said.value is None:
        return said
    return replace(said, value=None, low=said.value)


def _costs(match: Match, context: Context) -> bool:
    """月租8千5 is money; 输掉廿万 too, but 投入3万警力 are people."""
    if _COSTS.search(context.view, *_before(match)):
        return True
    if _TAKEN.search(context.view, *_before(match)) and _NOTHING_COUNTED.match(context.view, match.end()):
        return True
    if _TRADED.match(context.view, match.end()) and context.view.endswith(_AT, 0, match.start()):
        return True  # 以|338萬|購入單位
    if _MONEY.match(context.view, match.end()):
        return True
    if not _NOTHING_COUNTED.match(context.view, match.end()):
        return False
    return bool(_CHANGED_HANDS.search(context.view, *_before(match))) or _of_a_sum(match, context)


_TRADED = compiled("(?:购入|买入|买进|售出|卖出|沽出|易手|成交|承接|放售|放盘|转手|获承接|得标|标得|租出|投得|签下|夺得)")
_AT = ("以", "约", "近", "逾", "超", "减至", "低至")
_SUM = compiled("[0-9十百千万亿兆]元")
_COUNTED_OTHERWISE = compiled(
    "(?:用户|人口|粉丝|播放|下载|点击|浏览|阅读|观看|访问|流量|[销产流票客股]量|总?人[数次]|参数|票|股|字|会员|订单)[^,。;]{0,8}$"
)


def _of_a_sum(match: Match, context: Context) -> bool:
    """詐騙財損1,200億元，今年已破700億: hundreds of millions, or a part, in a sentence that has told of such sums are money."""
    if "亿" not in match["span"] and "兆" not in match["span"] and not _PART.search(context.view, *_before(match)):
        return False
    sentence = compiled(r"[。!?;\n]").split(context.view[max(match.start() - _SENTENCE, 0) : match.start()])[-1]
    return bool(_SUM.search(sentence)) and not _COUNTED_OTHERWISE.search(sentence)


_SENTENCE = 60


# 月租8千5 says of what; 年薪30万人 counts people.
_COSTS = compiled(
    "(?:薪|薪水|工资|租金?|学费|(?:[房售叫呎标底市楼总原定]|成交|造|起拍)价|首付|月供|花[掉费了]|涉款|砸下?|豪[掷撒]|斥资|耗资|[呃骗][走去]|损失|(?<![价数估贬升增率比绝极])值|(?<![名数员])额)(?:[只就才还要需]|[至最][少多高低]|高?达|[是为有到近约超逾]|超过|大约|仅仅?|[加升增涨调减降]至)*$"
)
# 勒索旧客|200万|, 呃11客|6400万|
_TAKEN = compiled(r"(?:[呃骗诈][走去得]?|勒索|洗劫)(?:[0-9]{1,3}[名个间家]?)?[^\W\d_]{1,3}[共逾近约]?$")
# 騙走1,350萬元，警方攔下|其中280萬|
_PART = compiled("(?:其中|当中|另外?|其余|余下|剩[余下]?)的?[约近逾超]?$")
_CHANGED_HANDS = compiled(
    "(?:输|派|赚|蚀|亏|欠|还|借|贷|付|赔|罚|捐|汇|缴|短缺|挪用|侵吞|亏空|贪污|[受收行索]贿|贿款|回扣|收受|索要|勒索|诈骗|盗取|套现|进账|入账|筹[得募集]|募得|拨款?|补贴|资助|押注?"
    "|出价|报价|开价|索价|奖金|悬赏|债务?|存款|欠款|贷款|补助|补偿|追加|拨补|编列|经费|岁[出入]|核[列定拨]|按揭|罚[款金]|[买卖]超|骗得|诈得|蚀让|财损|赌资|毒资|身家|预算|营收|盈利|利润|净利|涉案|现金|收入|获利|涉资|耗费|资金|营业额|销售额|产值|集资|融资|注资|增资|造价|经费|税收|捐款|善款|津贴|债券"
    "|(?<![张粘倒体])贴|狂撒|投资|投入|赔偿|亏损|吸金|(?<![一两三配外手圈])套|(?<![改主总])编|洗黑钱|洗钱|吞)"
    "(?:[掉了过出入下去回走得]|款项?|[高只仅]?达|高达|[约近逾超共]|超过|大约|合共|共计|接近|将近|不足|不到){0,3}$"
)
# 清洗|1.36亿|黑钱, 八旬翁失|千万|积蓄
_MONEY = compiled("(?:积蓄|黑钱|身家|存款|善款|公款|赃款|现金|现款|贿款|货款|借款|贷款|欠款|罚款|学费|蚊(?!帐|子|香|虫))")
_NOTHING_COUNTED = compiled(r"[左右上下多几]{0,2}(?:$|[^\w]|[的了买去给予并及与和至到用作还投做才就当])")
# Cheques and receipts write sums so: 肆佰叁拾萬.
_FORMAL = compiled("(?=.*[拾佰仟])[壹贰叁肆伍陆柒捌玖][壹贰叁肆伍陆柒捌玖拾佰仟万亿零]+")
_PAID = compiled("[薪资租价]|月入|年入|收入|预算|奖金|报酬|待遇")


def _before(match: Match) -> tuple[int, int]:
    """Where a word stands that says what the figure is."""
    return max(match.start() - 10, 0), match.start()


def _alone(match: Match, context: Context) -> bool:
    return match.start() == 0 and (context.view[match.end() :] or "左右") in ("左右", "上下")


# 指数为407，同比提升；由上月的51.4降至49.4；赞成票214、反对票213
_INDEX = compiled(
    "(?:指数|初值|终值|读数|PMI)[^,。;0-9]{0,8}[为是报至到的]$|(?:赞成|反对|弃权|得|支持|同意)票数?[为是]?$|(?:人次|宗数|件数|人数)[为是达]?$"
)
_INDEX_ENDS = "为是报至到的票数次达"  # one look at the character before spares most figures the search
_GOES_TO = compiled(
    "[大小]?幅?(?:下降|上升|回落|回升|下滑|提高|提升|改善|收窄|缩小|放缓|反弹|[降升跌涨增减])[^,。;]{0,4}[至到为]"
)
_SAYS_A_RATE = compiled("[率值数比为报间至到由从达是降升仅只有分]$")
# 较2月份的|58.3|出现暴跌
_AS_OF = compiled("[年月周季期日份旬末底初]的$")


@rule(
    "quantity",
    rf"(?P<span>{amount('')})(?<! )(?![0-9A-Za-z%‰版代号.:/-]|[时世]代)",
    yes={
        "防御率只有|1.98|": "1.98",
        "星系红移|1.6|，": "1.6",
        "实时评分|8.7|，": "8.7",
        "快递发展指数为|407|，同比提升": "407",
        "空氣品質指標AQI指數|156|，屬紅色警示": "156",
        "议案以赞成票|214|、": "214",
        "景气指数由原先的|51.4|降至新低": "51.4",
        "收入比由原先的2缩小到|1.98|": "1.98",
        "体操选手以总分|56.3|夺冠": "56.3",
        "置信区间|0.65至0.92|": "[0.65,0.92]",
        "急症室求诊人次|5842|，按周跌": "5842",
    },
    no=["工业4.0版", "第2.1节", "升级到版本2.1，", "见图3.2。"],
)
def bare(match: Match, context: Context) -> Reading | None:
    """A figure without a unit: a decimal behind a word that names a rate, or one with thousands marked: `6,214`."""
    start = match.start()
    led = context.view[start - 1 : start] in _INDEX_ENDS and (
        _INDEX.search(context.view, max(start - 14, 0), start)
        or (context.view.endswith("指数", 0, start) and _closes(match, context))
    )
    if led and not match["high"]:
        return read_amount(match, "count", None)
    rate = "." in match["low"] and (
        _SAYS_A_RATE.search(context.view, max(start - 1, 0), start)
        or _AS_OF.search(context.view, max(start - 2, 0), start)
        or _closes(match, context)
        or _GOES_TO.match(context.view, match.end())
    )
    written = match["low"].isascii() and (rate or "," in match["low"])
    return read_amount(match, "count", None) if written else None


_OF_A_MODEL = compiled("(?:上下文|参数|窗口|长度|序列|语料|[Tt]oken|词元)[^,。;]{0,12}$")
_MODEL = compiled("个?(?:参数|上下文|词元|模型|大模型)")
_LETTERS = {letter: Decimal(10) ** power for letter, power in zip("KMBT", (3, 6, 9, 12), strict=True)}


@rule(
    "quantity",
    rf"(?P<span>{amount('', 'KMBT')}(?<! )(?P<letter>[KMBT])(?P<unit> ?个?[Tt]okens?)?)(?![A-Za-z0-9])",
    yes={
        "上下文窗口扩展至|128K|，": "128000",
        "最长支持|1M token|的输入": "1000000 token",
        "训练语料达|15T tokens|": "15000000000000 token",
        "开源了|7B|参数的小模型": "7000000000",
    },
    no=["一台4K电视", "3M公司", "T2航站楼"],
)
def of_a_model(match: Match, context: Context) -> Reading | None:
    """The size of a model or of its input: `128K`, `1M token`, `7B`."""
    about = _OF_A_MODEL.search(context.view, max(match.start() - 20, 0), match.start())
    if not (match["unit"] or about or _MODEL.match(context.view, match.end())):
        return None
    return read_amount(match, "count", "token" if match["unit"] else None, _LETTERS[match["letter"]])


_NAMES = compiled(r"(?:[本版章节图表式例款型号附录第条]|[^\u4e00-\u9fff])$")


def _closes(match: Match, context: Context) -> bool:
    """红移1.6, 评分8.7: the figure closes its phrase behind the word that says what it is; 图3.2 is a name."""
    before = max(match.start() - 1, 0)
    return context.view[match.end() : match.end() + 1] in tuple(",。;)、") and not _NAMES.search(
        context.view, before, match.start()
    )


# Cells stand two spaces, a tab or a bar apart; 增7 and ▲7 move.
_OPENS = r"(?<![^\n])|(?<=[\t|])|(?<=  )|(?<=\| )|(?:(?<=[\t|].)|(?<=  .))(?<=[增减升跌涨降▲▼↑↓])"
_CLOSES = r"(?= *(?:  |[\n\t|]|$))"
# 果干蜜饯/|64|/7 below 类别/抽验/不合格
_SLASHES = rf"(?<=/){FIGURE}(?=[/\n]|$)"


@rule(
    "quantity",
    rf"(?:{_OPENS})(?P<span>(?P<low>{FIGURE})(?:{JOIN}(?P<high>{FIGURE}))?){_CLOSES}",
    yes={"轮胎  |-5.4|  其他": "-5.4", "台南｜減|12|｜桃園": "12"},
    no=["2023"],
)
def cell(match: Match, context: Context) -> Reading | None:
    """A figure that fills its line or cell: a table, a list of figures."""
    low, high = numeral(match["low"]), numeral(match["high"]) if match["high"] else None
    if re.fullmatch("(?:19|20)[0-9]{2}", match["low"]):
        return None
    return low and ranged("count", low.low, high.low if high else low.high, None, low.bound)


@rule(
    "quantity",
    rf"(?P<span>{_SLASHES})",
    yes={},
    no=["7/28开幕", "1/3受访者", "类别/64/7"],
)
def between_slashes(match: Match, context: Context) -> Reading | None:
    """A figure in a table whose cells slashes divide: 果干蜜饯/`64`/7."""
    said = numeral(match["span"]) if in_slashes(context.view, match.start()) else None
    return said and ranged("count", said.low, said.high, None, said.bound)


@rule(
    "quantity",
    rf"(?:(?<![^\n])|(?<=, )|(?<=[;、]))(?P<span>{FIGURE})(?= ?(?:[,;、]|\n|$))",
    yes={},
    no=["开奖号码为03, 08, 15"],
)
def listed(match: Match, context: Context) -> Reading | None:
    """A figure in a line of nothing but figures, a row of a table that has lost its columns: `34, 67.8, 12`."""
    before = context.view[max(match.start() - _LONGEST_ROW, 0) : match.start()].rpartition("\n")[2]
    behind = context.view[match.end() : match.end() + _LONGEST_ROW].partition("\n")[0]
    said = numeral(match["span"])
    row = _FIGURES.fullmatch(f"{before}{match['span']}{behind}")
    return Reading("count", said.low) if said and not said.high and row else None


_LONGEST_ROW = 200
_FIGURES = compiled(rf"(?=.*[,;、])[-+0-9., ;、]{{1,{_LONGEST_ROW}}}")

RULES = (scientific, of_a_model, large, cell, between_slashes, listed, bare)
