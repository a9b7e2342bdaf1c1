"""Days by their numbers: 14日, 29号, 20、21日, the 14日 of 7月14日."""

import re

from factsheet.find.dates.pieces import ALONE, DAY, NOT_COUNTED, OF_A_RANGE, TO, Piece, figure_before, whole
from factsheet.find.dates.written import Days, Written
from factsheet.find.lengths import LASTING
from factsheet.find.rule import Context, rule
from factsheet.patterns import compiled

_NUMBER = "(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?)"
# 近14日, 连续3日, 为期5日, 最多30日 are lengths of time.
_NOT_A_LENGTH = (
    "(?<!(?<!合)约)(?<!(?<![旺干])达)(?<![近逾超满连续前后两共期时首末头过需隔持])"
    "(?<!最[多少长短])(?<!至[多少])(?<!不[足到])"
    # 最快16日罢工 is a day, 最快3日完工 a length
    "(?:(?<!最快)|(?!.{1,3}日(?:[就即便内可能]|完[成工]|送[达到]|到[货账]|入账|办[结妥]|出(?:结果|货|证|报告)|拿|领取|取[得件])))"
)
_NOT_STOPPED = (
    "(?<!停[操赛职工牌课产业])(?<!休[养息假战])(?<!拘留)(?<!隔离)(?<!监禁)(?<!判囚)(?<!处以)(?<!停职)"
    "(?<!提[早前])(?<!推[迟后])(?<!延[后迟长期误])(?<!缩短)(?<!顺延)(?<!再延)(?<!展延)(?<!相[隔差])(?<!逾期)"
    "(?<!整顿)(?<!封闭)(?<!禁赛)(?<!羁押)(?<![休闭]馆)" + "".join(f"(?<!{word})" for word in LASTING)
)
# 5日内, 10日均线, 两日游; 5号线, 12号令, 3号楼.
_NOT_A_DAY = (
    "(?!内|游|龄|均(?:[线量值]|价(?![(\t]))|线(?!网)|间歇|元|本(?![月周报市省县])"
    "|(?:黄金|小长|连|长)?假|长?周末|行程|套票|报[社纸刊]|子|产(?!生)|志|无|以[上下内外]|之(?!前)|后|前(?![夕后往来])|环|行情)"
)
_NOT_A_NUMBER = "(?![线楼院台令机厅馆库])"
# Behind 5号 a day is plain only before a pause, a part of the day, or a verb.
_PART_OF_DAY = compiled("晚|早|上午|下午|中午|凌晨|傍晚|深夜")
# 出院后|3日|死亡
_FATAL = ("车祸", "事故", "术后", "出院", "入院")
# Behind which a number with 号 is a day.
_LEADS = "在于到至从自由和与及是月份日周今将定约期就了给等后前逢们我你他她"
_PLAIN = r"(?=$|[,。、;:!?)”」\n ]|晚|早|上午|下午|中午|凌晨|在|至|到|起|前|后|是|我|你|放|傍晚|深夜)"


@rule(
    "date",
    rf"(?<=[月份])(?P<span> ?(?P<day>{DAY}) ?(?:日|号{_NOT_A_NUMBER}|(?={TO} ?[0-9]{{1,2}}月)|(?=$)))",
    yes={},
    no=["年月日"],
)
def day_of_month(match: re.Match[str], context: Context) -> Piece:
    """The day behind its month: the 14日 of `7月14日`; in haste also 1月3至2月10."""
    return Piece(Written(day=whole(match["day"])))


@rule(
    "date",
    rf"{figure_before('日')}{ALONE}{NOT_COUNTED}{_NOT_A_LENGTH}{_NOT_STOPPED}(?P<span>(?P<day>{_NUMBER}) ?日){_NOT_A_DAY}",
    yes={
        "|14日|，": "2023-07-14",
        "|14日|前后": "2023-07-14",
        "机师最快|14日|罢工": "2023-08-14",
        "伤愈的投手最快|22日|随队先发": "2023-07-22",
        "|3日以来|，": "2023-07-03/2023-07-15",
        "主力合约|14日|收跌": "2023-07-14",
        "|28日|曾有预警": "2023-06-28",
        "将于|28日|举行": "2023-07-28",
        "|14日晚间|，": "2023-07-14",
        "据多家媒体|12日|报道，": "2023-07-12",
        "总理特鲁多|6日|称，": "2023-07-06",
        "统帅|4日|前往边境": "2023-07-04",
        "冠军将于|17日|产生": "2023-07-17",
        "双方|11日|均予以确认": "2023-07-11",
        "|2日傍晚|在城郊": "2023-07-02",
        "署长|8日|以电邮回复": "2023-07-08",
        "当地时间|13日上午9时许|发生": "2023-07-13T09:00:00",
        "|10日零时|起": "2023-07-10T00:00:00",
        "|12日20时至13日20时|": "2023-07-12T20:00:00/2023-07-13T20:00:00",
        "|14日6时至今日6时|": "2023-07-14T06:00:00/2023-07-15T06:00:00",
        "|三十日|，": "2023-06-30",
        "|12日至14日|，": "2023-07-12/2023-07-14",
        "|14日14时30分许|，": "2023-07-14T14:30:00",
        "|30日至次日凌晨|": "2023-06-30/2023-07-01",
    },
    no=[
        "最多30日，最长30日，至少14日", "包裹最快3日送达", "百日攻坚", "勒令整顿30日",
        "会期较上届提早3日", "交货推迟15日", "7日假期酒店客满", "不日启用", "日前",
        "伤者留医12日", "车祸30日死亡人数", "每月营业不少于二十日", "他请假5日", "员工每年有薪进修假每年3日", "开工天数减到18日",
    ],
)
def day(match: re.Match[str], context: Context) -> Piece | None:
    """A day whose month the reader knows: `14日`; but 车祸30日死亡 counts those who die within 30 days."""
    if context.view.startswith("死亡", match.end()) and context.view.endswith(_FATAL, 0, match.start()):
        return None
    return Piece(Written(day=whole(match["day"])))


@rule(
    "date",
    rf"(?=[0-9一二三十廿])(?<=[须需应请必将迟赶][在于])(?P<span>(?P<day>{_NUMBER}) ?日)(?=前(?![夕后往来]))",
    yes={"材料须于|20日|前交齐": "2023-07-20"},
    no=["他在3日前离开"],
)
def deadline(match: re.Match[str], context: Context) -> Piece:
    """A day before which something is to be done: 须在`17日`前; 3日前 by itself is three days ago."""
    return Piece(Written(day=whole(match["day"])))


@rule(
    "date",
    rf"(?:(?<=月[0-9]日[至到—~-])|(?<=月[0-9][0-9]日[至到—~-]))(?P<span>(?P<day>{_NUMBER}) ?日)(?=(?:(?:黄金|小长|连|长)?假|套票|行程))",
    yes={},
    no=["3日至5日假期"],
)
def last_of_holiday(match: re.Match[str], context: Context) -> Piece:
    """The last day of a range before a word that makes other days a length: 4月4日至`6日`假期, but 3日假期."""
    return Piece(Written(day=whole(match["day"])))


@rule(
    "date",
    rf"{figure_before('号日')}{ALONE}{NOT_COUNTED}(?<![国省县步]道)(?P<span>(?P<day>{DAY})(?:号|日(?=上午|下午|晚|凌晨|早|中午|电|讯))){_PLAIN}",
    yes={"|29号|，": "2023-06-29", "|五日下午|": "2023-07-05", "会议改在|12号|，": "2023-07-12"},
    no=[
        "编号不详",
        "大号",
        "一号文件",
        "嫦娥六号在月球背面着陆",
        "“望海一号”卫星发射",
        "长征5号在文昌点火",
        "科考船雪燕2号到港",
        "国道5号上午大塞车",
    ],
)
def spoken_day(match: re.Match[str], context: Context) -> Piece | None:
    """A day in the words of speech: `29号`; 嫦娥六号 and 长征5号 are names."""
    named = match["span"].endswith("号") and not _PART_OF_DAY.match(context.view, match.end())
    before = context.view[max(match.start() - 1, 0) : match.start()]
    if named and before.isalpha() and before not in _LEADS:
        return None
    return Piece(Written(day=whole(match["day"])))


@rule(
    "date",
    rf"{figure_before('日、及和')}{ALONE}{NOT_COUNTED}{_NOT_A_LENGTH}(?P<span>(?P<first>{DAY})"
    rf"(?:(?<=\([0-9])日|(?<=\([0-9]{{2}})日)?[、及和](?P<last>{DAY}) ?(?:[日号]|两[日天])){_NOT_A_DAY}",
    yes={
        "将于|20、21日|开考": "2023-07-20/2023-07-21",
        "将于|22及23日|开放": "2023-07-22/2023-07-23",
        "将在|19、20两日|递补": "2023-07-19/2023-07-20",
    },
    no=["第三、四日行程"],
)
def two_days(match: re.Match[str], context: Context) -> Piece | None:
    """Two days in a row that say 日 once, or twice in a gloss: `7月11、12日`, 周三及周四（`5日及6日`）."""
    first, last = whole(match["first"]), whole(match["last"])
    return Piece(Written(part=Days(first, last, "day"))) if last == first + 1 else None


@rule(
    "date",
    rf"{OF_A_RANGE}{ALONE}{NOT_COUNTED}{_NOT_A_LENGTH}{_NOT_STOPPED}(?P<span>(?P<day>{DAY})) ?(?={TO} ?(?P<last>{DAY}) ?[日号])(?![日号])",
    yes={"|10-15日|": "2023-07-10/2023-07-15"},
    no=["三到两", "建议休养7至10日", "赛驹停操十至十四日"],
)
def elided_day(match: re.Match[str], context: Context) -> Piece | None:
    """The first day of a range that says 日 once: `9-15日`."""
    first, last = whole(match["day"]), whole(match["last"])
    return Piece(Written(day=first), alone=False) if first < last else None


RULES = (
    two_days,
    day_of_month,
    elided_day,
    day,
    last_of_holiday,
    deadline,
    spoken_day,
)
