"""Counts with a classifier, orders of magnitude, and figures that stand without a unit."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from factsheet.find.numerals import Numeral, numeral
from factsheet.find.quantities.amounts import Reading, amount, initials, read_amount, unit_of
from factsheet.find.quantities.figures import BODY, COUNTED, HEAD
from factsheet.find.rule import Context, Match, rule
from factsheet.lexicon import meanings
from factsheet.patterns import compiled

if TYPE_CHECKING:
    from factsheet.model import Bound

_CLASSIFIERS = meanings("classifiers")
_PLACES = meanings("classifiers", "places")
_WORD = unit_of(_CLASSIFIERS)
_PERSONS = unit_of(meanings("persons"))
_SCHOOLS = tuple("高初中小大国研博")
# A classifier may be the first character of a word of its own: 三家庭, 五位数, 两部门.
_ENDS = (
    r"(?!(?<=个)[半多]?(?:月|小时|星期|礼拜|季度|钟|世纪|交易日|工作[日天]|自然日|日历天)|(?<=位)数|(?<=家)[庭长具乡]|(?<=警)[区方署员察种力务戒报告示情车官]|(?<=案)[件例情]|(?<=店)[铺面员]|(?<=人)(?:[民类工口行物制艇滑]|大(?![幅减增涨跌降升军])|[单双]桨|雪[车橇]|才(?![补能会可够招肯办敢到知算])|均(?![不已获被未系为在可能有需须])|篮球|足球|赛艇)|(?<=口)[径岸味]|(?<=名)(?:[单额称]|义(?![工警诊演务卖]))|(?<=方)[面案向式便法]"
    r"|(?<=条)[件例约]|(?<=件)套|(?<=部)[门分长队]|(?<=项)目|(?<=所)[有以谓]|(?<=层)[次面]|(?<=次)(?:[日年]|之(?=[,。;、)]|$))|(?<=台)(?:风(?!电|机|冷)|湾|阶)|(?<=20[0-9][0-9]台)[南北中东]|(?<=市)[场民值]"
    r"|(?<=地)[区方点铁块震检院价]|(?<=国)(?:[家际防内军会安宝籍产营民企]|集团)|(?<=区)[域间]|(?<=省)[份长]|(?<=县)域|(?<=起)[来步跳]|(?<=场)[馆地]|(?<=单)[位元]|(?<=股)[份东]"
    r"|(?<=队)[伍员]|(?<=代)表|(?<=强)[制烈化积震风降势劲行]|(?<=站)[点台]|(?<=对)[外于手]|(?<=金)[额融属]|(?<=银)行|(?<=句)钟|(?<=格)[局式外子林兰鲁调言拉斗尔]|(?<=则)[是为有以会按须应可]|(?<=剑)[客桥指术]|(?<=生)(?!确诊|染|中毒|送[医院]|不适|呕吐|上吐|腹泻|受?伤|获|录取|退学|溺|亡|死|遭|被|涉)|(?<=刀)[具片鱼口削叉剪把锋子刃下枪疤功法客工伤]|(?<=期)(?:工程|项目|扩建|临床|码头|厂房)|(?<=胜)制|(?<=科)[学技研目室普员]|(?<=课)[时程本后题堂间桌外文件室业余税]|(?<=面)[对向子积临板料貌试环]|(?<=波)[及动段兰士]|(?<=战)[争斗机舰略区役]|(?<=档)[案次期]|(?<=圈)[子定]|(?<=捷)[报足]|(?<=路)[线径]|(?<=冠)[军王名以状心脉层]|(?<=行)[业动政人车驶走程为情使李列长]|(?<=双)方|(?<=包)[括含容机]|(?<=篮)[板球下筐网]|(?<=锅)[炉盖贴巴]|(?<=串)[联烧标通门]|(?<=盆)[地景栽]|(?<=枝)[条叶干江]|(?<=罐)(?:头|车)"
    r"|(?<=票)[房据]|(?<=发)[展生]|(?<=道)[路河沟口]|(?<=节)[目日]|(?<=组)[织长]|(?<=重)[要大]|(?<=首)[都次破度见现创登超季阶家位名个批届轮场日月]|(?<=柜)[台面员子]|(?<=团)[队员友长体伙购圆结费练建委]|(?<=晚)[上间会报饭餐期年宴场辈点]|(?<=门)户|(?<=局)[面部]"
    r"|(?<=步)[行伐]|(?<=线)[路]|(?<=字)母|(?<=手)[机]|(?<=校)[园长]|(?<=院)[士长]|(?<=村)[民委]|(?<=类)似|(?<=种)(?:植(?!物)|子)|(?<=批)[出准复示评发]|(?<=死)[亡者刑]|(?<=伤)[亡者残]|(?<=刷)新|(?<=车)[道辆次位祸站间厢型队主型企]|(?<=轮)[胎船车驱毂椅]|(?<=季)[度节候军赛报刊末初后风稻])"
)
_BY_PARTS = compiled("[分共为成计办出开行推][作成了出]?$")  # 分|三期|偿还, 发行了|两期|
_SCALED = compiled("[万亿兆]")
_VILLAGES = tuple("村社寨屯庄坝湾居")
_AT_MOST = compiled("(?:最多|至多|[仅只]限|只能|至少)[^,。;0-9]{0,3}$")
_NONE = Numeral(Decimal(0))
_HALF = Decimal("0.5")
_FLOOR = compiled("极?[高中低]层|[0-9]{1,2}楼|[A-Z0-9]{1,2}(?:室|单位)")
# 分居二、三名, but 两、三名
_TWO_RANKS = compiled("[一二三四五六七八][、][二三四五六七八九]名")
_NO_MORE = ("", " ", "\n", "\t", "|", "、", ",", ")")
_CASUALTY = compiled("(?:不幸)?(?:死|亡|伤|遇难|轻伤|重伤|受伤|失踪|获救|被捕|落网|溺)")


@rule(
    "quantity",
    rf"(?P<span>{amount(_WORD, initials(_CLASSIFIERS))}(?P<half>个半(?=马位|身位))?(?P<unit>{_WORD}){_ENDS})",
    yes={
        "截至目前已入驻商家|3萬多家|": "30000 家 more_than",
        "吸引|20余人|参加": "20 人 more_than",
        "存栏|三千多只|山羊": "3000 只 more_than",
        "动员|3800名|义工": "3800 人",
        "涉及|两三百家|企业": "[200,300] 家 approx",
        "靠苇编吃饭的不过|千把人|": "1000 人 approx",
        "出动|五六千人|": "[5000,6000] 人 approx",
        "现场聚集了|数十人|": "[20,99] 人 approx",
        "惠及|上百人|": "100 人 min",
        "运送旅客|1 530万人次|": "15300000 人次",
        "新增就业|1200万人以上|": "12000000 人 min",
        "不到|5000名|员工": "5000 人 less_than",
        "约|200家|企业参加": "200 家 approx",
        "售出设备|120台（套）|": "120 台(套)",
        "每批|20至30名|学员": "[20,30] 人",
        "后追|两个半马位|取胜": "2.5 马位",
        "在大陆|11个|城市设点": "11 个",
        "贷款分|三期|发放": "3 期",
        "合约最多续期|一次|，": "1 次",
        "一个职缺平均要面试|12人|才补得到": "12 人",
        "外资期货空单减少|1206口|，": "1206 口",
        "全村打井|9口|，": "9 口",
        "仁德区|98例|次之。": "98 例",
    },
    no=[
        "三峡库区水位上涨",
        "“云桥”星座03组升空",
        "三期工程开工",
        "支持“两重”建设",
        "千兆用户规模",
        "一家企业获奖",
        "一名男子被捕",
        "两地合作",
        "工资达到五位数",
        "三家庭",
        "六盘水市",
        "三河村二组停水",
        "两院院士",
        "6号线二期开通",
        "木瓜、红豆分居二、三名",
        "天水围嘉翠山庄5座低层两房",
        "太古城海棠阁12座高层8室",
    ],
)
def count(match: Match, context: Context) -> Reading | None:
    """A count with its classifier: `3萬多家`; 一家企业 is no more than an article, 两地 a name for both."""
    word = match["unit"]
    if match["low"][0] == "0" and match["low"][:2] not in ("0", "0."):
        return None  # 星座03组
    if match["low"] in ("零", "〇") or (word in ("届", "年") and 1900 < (numeral(match["low"]) or _NONE).low < 2100):
        return None
    if word == "用户" and _SCALED.search(match["low"]):
        return None  # 51万用户 is read without its noun, as 51万考生 is; 千兆用户 counts nothing
    if len(match["low"]) == 1 and _quoted(match, context):
        return None  # “两重”建设, “三农”
    if match["low"] == "一" and not match["high"] and not _meant(match, context):
        return None
    if match["low"] in ("两", "俩") and word in _PLACES and not match["high"]:
        return None
    if word == "组" and not match["low"].isascii() and context.view.endswith(_VILLAGES, 0, match.start()):
        return None  # 双溪村三组的村民
    if word in ("座", "期") and _FLOOR.match(context.view, match.end()):
        return None  # 嘉翠山庄5座低层两房
    if word == "重" and context.view[match.end() : match.end() + 1] in _NO_MORE:
        return None  # 三重　19.7　25.9 is of a place
    if word == "名" and _TWO_RANKS.fullmatch(match["span"]):
        return None  # 木瓜、红豆分居二、三名
    if word == "期" and len(match["low"]) == 1 and not match["low"].isdigit() and not _BY_PARTS.search(*_before(match, context)):
        return None  # 6号线二期
    unit = word if word == "口" and _is_of_things(match, context) else _CLASSIFIERS[word]
    said = read_amount(match, "count", unit)
    return replace(said, value=said.value + _HALF) if said and match["half"] and said.value is not None else said


def _is_of_things(match: Match, context: Context) -> bool:
    """Whether a 口 is a well or a contract, no mouth to feed: 打井|9口|, 未平仓空单减少|1206口|, but 移民|1200口|."""
    if _WITH_A_MOUTH.match(context.view, match.end()):
        return True
    return _WITH_A_MOUTH_BEFORE.search(context.view, max(match.start() - _NEAR, 0), match.start()) is not None


def _before(match: Match, context: Context) -> tuple[str, int, int]:
    return context.view, max(match.start() - 3, 0), match.start()


def _quoted(match: Match, context: Context) -> bool:
    """Whether the count stands alone between quotation marks, and so is a name."""
    view = context.view
    return view[max(match.start() - 1, 0) : match.start()] in tuple("“「") and view.startswith(("”", "」"), match.end())


def _meant(match: Match, context: Context) -> bool:
    """一人 is a count where someone comes to harm: `一人受伤`; and what stands all alone is a count too."""
    alone = match.start() == 0 and match.end() == len(context.view)
    if match["unit"] == "次":  # 最多續約|一次|
        return alone or bool(_AT_MOST.search(context.view, max(match.start() - _NEAR, 0), match.start()))
    return alone or (match["unit"] in ("人", "名") and bool(_CASUALTY.match(context.view, match.end())))


_MOUTHS = "(?:[机水]?井|网箱|锅|缸|塘|箱|鱼|窖|炉|棺|钟|闸|窑|泉|合约|[空多]单|仓|期[货指]|选择权)"
_WITH_A_MOUTH, _WITH_A_MOUTH_BEFORE = compiled(_MOUTHS), compiled(f"{_MOUTHS}[^,。;、]{{0,6}}$")
_ROUND = compiled("[一二两三四五六七八九十0-9]*(?:[十百千]?[万亿]+|[百千])")
_OF_SIZE = unit_of(
    {
        **meanings("units", "length", "area", "mass", "power", "energy", "data"),
        "元": "",
        "美元": "",
        "人": "",
        "人次": "",
    }
)
_MONEYED = compiled("(?:元|产业|集群|市场|企业|规模|园区|投资|基金|营收|产值|工程)")


@rule(
    "quantity",
    rf"(?P<span>(?P<low>{COUNTED}|[万亿])(?P<unit>{_OF_SIZE})?(?P<order>数?量)?级)(?!别[的是]|市|联动)",
    yes={
        "打造|千亿级|产业集群": "100000000000 CNY approx",
        "数据规模达到|十亿量级|": "1000000000 order",
        "建成|百万吨级|产能": "1000000 t approx",
        "培育|百亿元级|企业": "10000000000 CNY approx",
        "拥有|百万级|粉丝": "1000000 approx",
    },
    no=["百级台阶之上"],
)
def order(match: Match, context: Context) -> Reading | None:
    """An order of magnitude: `千亿级产业` is about so much money, `十亿量级` is an order and no value to count with."""
    said = numeral(match["low"]) if _ROUND.fullmatch(match["low"]) else None
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
    rf"(?P<span>{amount('', '打')}打)(?![数点击造开印算电车车扮破包比听造])",
    yes={"购入鸡蛋|十打|": "120 个", "毛巾|3打|": "36 个"},
    no=["一打听才知道"],
)
def dozen(match: Match, context: Context) -> Reading | None:
    """Dozens, as single things: `十打` is 120."""
    return read_amount(match, "count", "个", Decimal(12))


@rule(
    "quantity",
    rf"(?<![A-Za-z])(?P<span>{amount('', initials(meanings('persons')))})(?<! )"
    rf"(?={_PERSONS}(?!宿舍|公寓|证|票|卡|节|日|餐|号|楼|路|会[堂所]|中心|之家|代表大会))",
    yes={
        "鷺島國小|74|師生腹瀉": "74 人",
        "拒捕衝突中|2|警員受傷": "2 人",
        "巴士翻侧|十余|乘客送院": "10 人 more_than",
        "停课波及|三千多|学生": "3000 人 more_than",
        "|51万|考生走进考场": "510000 人",
    },
    no=["2024考生须知", "五四青年节", "一学生的来信", "第3学员队", "高三学生备考", "大二學生返校"],
)
def persons(match: Match, context: Context) -> Reading | None:
    """People behind whose number no classifier stands, as in headlines: `74師生`, `2警員`."""
    low = match["low"]
    if low in "一二三四五六" and context.view.endswith(_SCHOOLS, 0, match.start()):
        return None  # 高三学生
    if low == "一" or (not match["high"] and re.fullmatch("(?:19|20)[0-9]{2}|0.*", low)):
        return None
    return read_amount(match, "count", "人")


@rule(
    "quantity",
    rf"(?P<span>(?P<low>{COUNTED})K)(?![A-Za-z0-9金线币版图屏跑])",
    yes={"王牌先發飆出|10K|": "10 次", "後援投手送出|9K|無失分": "9 次"},
    no=["一台4K电视", "金额为18K", "报名10K跑"],
)
def strikeouts(match: Match, context: Context) -> Reading | None:
    """The strikeouts of a pitcher, as the sports pages have them: `先發7局飆出10K`."""
    pitched = _PITCHED.search(context.view, max(match.start() - _NEAR, 0), match.start())
    said = numeral(match["low"]) if pitched else None
    return said and Reading("count", said.low, unit="次")


_PITCHED = compiled("(?:局[^,。;]{0,4}|投[^,。;]{0,3}|三振|[飙狂]出?|送出|夺)$")
_NEAR = 8


@rule(
    "quantity",
    rf"(?<=[{HEAD}{BODY}][胜败负平和])(?P<span>(?P<low>{COUNTED})(?P<unit>[负败和亚]|平(?![均方米手])|季(?!军)))",
    yes={},
    no=["双方胜负难料"],
)
def record(match: Match, context: Context) -> Reading | None:
    """The rest of a team's record behind its wins: `28胜14败1和`."""
    said = numeral(match["low"])
    return said and Reading("count", said.low, unit=match["unit"])


RULES = (record, strikeouts, dozen, persons, count)
