"""Days counted from another: 昨日, 今晚, 昨（4）日, 今明两天, 次日."""

import re

from factsheet.find.dates.pieces import DAY, Piece, whole
from factsheet.find.dates.written import DayPart, Offset, Range, Written
from factsheet.find.rule import Context, rule
from factsheet.lexicon import one_of

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
_BY_CHANCE = (
    "(?<![0-9一二三四五六七八九十百两几半每今首先最])(?<![目此空之以](?=[前后]))(?<!走到)(?!(?<=直到)今[天日](?![清凌上下中傍深晚早夜正]))"
)


@rule(
    "date",
    rf"{_BY_CHANCE}(?<!连续(?=第))(?<!接连(?=第))(?P<span>(?P<word>{one_of(_RELATIVE)}))(?!头条|之星|(?<=隔日)[服给发供停限跑送打]|(?<=后日)[运均产处用发接]|[性益]|报(?![道告警名称收考案]))",
    yes={
        "|昨日|收盘": "2023-07-14",
        "|前日|报案": "2023-07-13",
        "|昨日（14日）|收盘": "2023-07-14",
        "|昨日（14日）上午9时|，": "2023-07-14T09:00:00",
        "|今天|上线": "2023-07-15",
        "火势延烧，直到|今天清晨5时许|才扑灭": "2023-07-15T05:00:00",
        "封路直到|昨天|才解除": "2023-07-14",
        "据当地媒体|今天|报道，": "2023-07-15",
        "以|昨日|收盘价计算": "2023-07-14",
        "综合指数|今天|收盘": "2023-07-15",
        "|后天|开幕": "2023-07-17",
        "|明天上午|": "2023-07-16",
        "|昨日下午3时|": "2023-07-14T15:00:00",
        "|昨日下午约3时15分|": "2023-07-14T15:15:00",
        "|今天中午12点|": "2023-07-15T12:00:00",
    },
    no=[
        "今日头条上线新功能",
        "空前日益",
        "目前日均客流",
        "一路走到今天",
        "直到今天他仍记得",
        "隔日服药一次",
        "通车后日运量10万人次",
        "股指连续第二天走低",
    ],
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
        "|当夜|冲毁便桥": "2023-07-15",
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
    bracketed_day,
    row,
    blended_day,
    bare_yesterday,
    bare_today,
    relative_day,
    same_day,
)
