"""Days and weeks: 14日, 昨日, 昨（14）日, 周四, 上周, 本周末."""

import re

from factsheet.find.dates.pieces import ALONE, DAY, NOT_COUNTED, TO, Piece, whole
from factsheet.find.dates.written import DayPart, Days, Offset, Range, Written
from factsheet.find.rule import Context, rule
from factsheet.lexicon import one_of
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
    "(?<!整顿)(?<!封闭)(?<!禁赛)(?<!羁押)(?<![休闭]馆)"
)
# 5日内, 10日均线, 两日游; 5号线, 12号令, 3号楼.
_NOT_A_DAY = (
    "(?!内|游|龄|均[线价量值]|线|间歇|元|本(?![月周报市省县])"
    "|报[社纸刊]|子|产(?!生)|志|无|以[上下内外]|之(?!前)|后|前(?![夕后往来])|环|行情)"
)
_NOT_A_NUMBER = "(?![线楼院台令机厅馆库])"
# Behind 5号 a day is plain only before a pause, a part of the day, or a verb.
_PART_OF_DAY = compiled("晚|早|上午|下午|中午|凌晨|傍晚|深夜")
# Behind which a number with 号 is a day.
_LEADS = "在于到至从自由和与及是月份日周今将定约期就了给等后前逢们我你他她"
_PLAIN = r"(?=$|[,。、;:!?)”」\n ]|晚|早|上午|下午|中午|凌晨|在|至|到|起|前|后|是|我|你|放|傍晚|深夜)"


@rule(
    "date",
    rf"(?<=[月份])(?P<span> ?(?P<day>{DAY}) ?(?:[日号]{_NOT_A_NUMBER}|(?={TO} ?[0-9]{{1,2}}月)|(?=$)))",
    yes={},
    no=["年月日"],
)
def day_of_month(match: re.Match[str], context: Context) -> Piece:
    """The day behind its month: the 14日 of `7月14日`; in haste also 1月3至2月10."""
    return Piece(Written(day=whole(match["day"])))


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}{_NOT_A_LENGTH}{_NOT_STOPPED}(?P<span>(?P<day>{_NUMBER}) ?日){_NOT_A_DAY}",
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
        "会期较上届提早3日", "交货推迟15日", "不日启用", "日前",
    ],
)
def day(match: re.Match[str], context: Context) -> Piece:
    """A day whose month the reader knows: `14日`."""
    return Piece(Written(day=whole(match["day"])))


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?<![国省县步]道)(?P<span>(?P<day>{DAY})(?:号|日(?=上午|下午|晚|凌晨|早|中午|电|讯))){_PLAIN}",
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
    rf"{ALONE}{NOT_COUNTED}{_NOT_A_LENGTH}(?P<span>(?P<first>{DAY})"
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
    rf"{ALONE}{NOT_COUNTED}{_NOT_A_LENGTH}{_NOT_STOPPED}(?P<span>(?P<day>{DAY})) ?(?={TO} ?(?P<last>{DAY}) ?[日号])(?![日号])",
    yes={"|10-15日|": "2023-07-10/2023-07-15"},
    no=["三到两", "建议休养7至10日", "赛驹停操十至十四日"],
)
def elided_day(match: re.Match[str], context: Context) -> Piece | None:
    """The first day of a range that says 日 once: `9-15日`."""
    first, last = whole(match["day"]), whole(match["last"])
    return Piece(Written(day=first), alone=False) if first < last else None


_RELATIVE = {
    "大大后天": Offset(4),
    "大后天": Offset(3),
    **dict.fromkeys(("后天", "后日"), Offset(2)),
    **dict.fromkeys(("明天", "明日"), Offset(1)),
    **dict.fromkeys(("今天", "今日", "本日"), Offset(0)),
    **dict.fromkeys(("昨天", "昨日"), Offset(-1)),
    **dict.fromkeys(("前天", "前日"), Offset(-2)),
    "大前天": Offset(-3),
    **dict.fromkeys(("当天", "当日", "同日"), Offset(0, "context")),
    **dict.fromkeys(("次日", "翌日", "翌天", "隔天", "隔日", "第二天", "后一天"), Offset(1, "context")),
    **dict.fromkeys(("前一天", "前一日"), Offset(-1, "context")),
}
# 目前日均, 空前日益, 今后日常, 走到今天 hold the characters of a day by chance.
_BY_CHANCE = "(?<![0-9一二三四五六七八九十百两几半每目此空之以今首先最])(?<![走直]到)"


@rule(
    "date",
    rf"{_BY_CHANCE}(?<!连续(?=第))(?<!接连(?=第))(?P<span>(?P<word>{one_of(_RELATIVE)}))(?!头条|之星|(?<=隔日)[服给发供停限跑送打]|(?<=后日)[运均产处用发接]|[性益]|报(?![道告警名称收考案]))",
    yes={
        "|昨日|收盘": "2023-07-14",
        "|前日|报案": "2023-07-13",
        "|昨日（14日）|收盘": "2023-07-14",
        "|昨日（14日）上午9时|，": "2023-07-14T09:00:00",
        "|今天|上线": "2023-07-15",
        "据当地媒体|今天|报道，": "2023-07-15",
        "综合指数|今天|收盘": "2023-07-15",
        "|后天|开幕": "2023-07-17",
        "|明天上午|": "2023-07-16",
        "|昨日下午3时|": "2023-07-14T15:00:00",
        "|昨日下午约3时15分|": "2023-07-14T15:15:00",
        "|今天中午12点|": "2023-07-15T12:00:00",
    },
    no=["今日头条上线新功能", "空前日益", "目前日均客流", "一路走到今天", "隔日服药一次", "通车后日运量10万人次", "股指连续第二天走低"],
)
def relative_day(match: re.Match[str], context: Context) -> Piece:
    """A day counted from the publication or from the day spoken of: `昨日`, `当天`, `次日`."""
    return Piece(Written(day=_RELATIVE[match["word"]]))


@rule(
    "date",
    r"(?:(?<![^,。;!?:(\n“「])|(?<=[就也恰]在))(?P<span>同一[天日])(?![内里出生早晚])",
    yes={"|同一天|，多家银行跟进下调": "2023-07-15", "也在|同一天|，两岸航线复航": "2023-07-15"},
    no=["兄弟俩同一天出生", "同一天内两度改价", "三家公司选在同一天开业"],
)
def same_day(match: re.Match[str], context: Context) -> Piece:
    """The day told before, where a clause begins with it: `同一天`."""
    return Piece(Written(day=Offset(0, "context")))


_BLENDS = {"前一": -1, "前": -2, "昨": -1, "今": 0, "明": 1, "当": 0, "次": 1, "翌": 1}
_PARTS: dict[str, DayPart] = {"晚": "night", "夜": "night", "早": "morning", "晨": "morning", "午": "noon"}
# 今晚报, 昨晚会议, 明早已: the second character belongs to the next word.
# 今晨报警, 今晚会有雨 and 昨晚会见 are told of a day all the same.
_NEXT_WORD = (
    "(?!报(?![警案到导道称失捷名讯])|会(?![有出下转持继是在见晤同跟与举将谈合])"
    "|市|盘(?!点)|餐|宴|婚|自习|(?<=早)已|些|期|年|稻|点名|一步|晚|夜|早)"
)


@rule(
    "date",
    rf"(?P<span>(?P<day>前一(?=[晚夜])|[前昨今明当次翌])(?P<part>[晚夜早晨午])(?:上(?![座市映演场])|间)?){_NEXT_WORD}",
    yes={
        "|昨晚|": "2023-07-14",
        "|今晚8点|": "2023-07-15T20:00:00",
        "|明早|提堂": "2023-07-16",
        "|昨晚12时|": "2023-07-14T24:00:00",
        "|前一晚|": "2023-07-14",
        "|今晨5时|": "2023-07-15T05:00:00",
        "|今晚7点到9点|": "2023-07-15T19:00:00/2023-07-15T21:00:00",
    },
    no=["《联合早报》", "数风流人物还看今朝"],
)
def blended_day(match: re.Match[str], context: Context) -> Piece:
    """A day and the part of it in two characters: `昨晚`, `今晨`."""
    word = match["day"]
    offset = Offset(_BLENDS[word], "context" if word in ("前一", "当", "次", "翌") else "published")
    return Piece(Written(day=offset, day_part=_PARTS[match["part"]]))


@rule(
    "date",
    rf"(?P<span>(?P<word>[前昨今明]) ?\((?P<day>{DAY}) ?日?\)(?: ?[日天晚])?)",
    yes={
        "|昨（14）日|": "2023-07-14",
        "|今（15）日|": "2023-07-15",
        "|明（16日）|": "2023-07-16",
        "|昨 (14) 日|收盤": "2023-07-14",
    },
    no=["今（略）"],
)
def bracketed_day(match: re.Match[str], context: Context) -> Piece:
    """A relative day with its number inside: `昨（4）日`."""
    near = Written(day=Offset(_BLENDS[match["word"]]))
    return Piece(Written(day=whole(match["day"]), near=near))


@rule("date", r"(?P<span>昨)(?![日天晚夜早晨午今年])", yes={}, no=["昨是今非"])
def bare_yesterday(match: re.Match[str], context: Context) -> Piece | None:
    """昨 by itself, in Hong Kong and Taiwan: `急症室昨逾6,200人求診`."""
    return Piece(Written(day=Offset(-1))) if context.region in ("hk", "tw") else None


@rule(
    "date",
    r"(?<![至如迄当而古现从于目早首只原文说声证照发鲜透聪表阐标黎])(?P<span>[今明])(?=起(?![来诉义源点])|[上下]午|清晨|凌晨|傍晚|中午|深夜"
    r"|(?<=今)(?:表示|宣布|公布|指出|说明|发布|开庭|宣判|召开|出席|强调|受访))",
    yes={
        "|今|起免费入园": "2023-07-15",
        "|今上午10时|在台北地院开庭": "2023-07-15T10:00:00",
        "|明|起降温": "2023-07-16",
    },
    no=["自古至今起伏不断", "证明起诉有据", "探寻文明起源"],
)
def bare_today(match: re.Match[str], context: Context) -> Piece:
    """今 or 明 by itself, before 起, a part of the day or a verb of the news: `今起`, `今上午10時`."""
    return Piece(Written(day=Offset(0 if match["span"] == "今" else 1)))


_ROW = {"去": -1, "昨": -1, "今": 0, "明": 1, "后": 2}


@rule(
    "date",
    r"(?P<span>(?P<first>[去昨今明])、?(?P<middle>明(?=、?后三))?、?(?P<last>[今明后])(?:[两二三]|这两|(?<=明后)|(?<=今明)(?!年))(?P<unit>[天日年]))",
    yes={
        "|今明两天|": "2023-07-15/2023-07-16",
        "|今明两年|": "2023/2024",
        "|今明后三天|": "2023-07-15/2023-07-17",
        "|明后天|有雨": "2023-07-16/2023-07-17",
        "|今、明两天|": "2023-07-15/2023-07-16",
    },
    no=["今后两地"],
)
def row(match: re.Match[str], context: Context) -> Piece | None:
    """Days or years in a row: `今明两天`, `今明两年`."""
    first, last = Offset(_ROW[match["first"]]), Offset(_ROW[match["last"]])
    if match["first"] == "今" and match["last"] == "后" and not match["middle"]:
        return None  # 今后两年
    if match["unit"] == "年":
        return Piece(Range(Written(year=first), Written(year=last)))
    return Piece(Range(Written(day=first), Written(day=last)))


RULES = (
    two_days,
    day_of_month,
    elided_day,
    day,
    spoken_day,
    bracketed_day,
    row,
    blended_day,
    bare_yesterday,
    bare_today,
    relative_day,
    same_day,
)
