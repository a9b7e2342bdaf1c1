"""Times of day: 上午9时许, 晚上8点半, 15:30. A part of a day, or a bare 8点, is one only beside a day or another hour."""

import re

from factsheet.find.dates.pieces import ALONE, HOUR, MINUTE, NOT_COUNTED, OF_A_RANGE, TO, Piece, figure_before, whole
from factsheet.find.dates.written import Clock, DayPart, Written
from factsheet.find.rule import Context, rule
from factsheet.lexicon import one_of
from factsheet.patterns import compiled

_PARTS: dict[str, DayPart] = {
    "凌晨": "small_hours",
    **dict.fromkeys(
        ("清晨", "清早", "早晨", "早上", "早间", "一早", "拂晓", "上午", "上半天", "白天", "早", "晨"), "morning"
    ),
    **dict.fromkeys(("中午", "午间", "正午"), "noon"),
    **dict.fromkeys(("下午", "下半天", "午后", "傍晚", "黄昏"), "afternoon"),
    **dict.fromkeys(("晚上", "晚间", "夜间", "夜里", "夜晚", "深夜", "午夜", "半夜", "入夜", "晚", "夜"), "night"),
}
# 早已, 晚会, 夜宴, 早一点交货: one character that belongs to the next word.
_NEXT_WORD = "(?!(?<=早)(?<![清一今明]早)[在就已]|(?<=[早晚夜晨])(?:[会报宴餐稻婚些年期市]|盘(?!点)|一(?:点|些|步)(?!半|[0-9]|钟)))"
_NOON = 12


@rule(
    "date",
    rf"(?<!每[天日周月])(?<![每最提及尽趁越更较太])(?P<span>的?(?P<part>{one_of(_PARTS)})(?:时分|时段)?){_NEXT_WORD}",
    yes={
        "|晚上8点半|": "2023-07-15T20:30:00",
        "|早7时至晚11时|": "2023-07-15T07:00:00/2023-07-15T23:00:00",
        "|上午9点至11点|": "2023-07-15T09:00:00/2023-07-15T11:00:00",
        "|下午3点到5点|": "2023-07-15T15:00:00/2023-07-15T17:00:00",
        "|下午3:30|": "2023-07-15T15:30:00",
        "|上午9:00～11:30|": "2023-07-15T09:00:00/2023-07-15T11:30:00",
        "|凌晨2时至5时|": "2023-07-15T02:00:00/2023-07-15T05:00:00",
        "|晚上10点到凌晨2点|": "2023-07-15T22:00:00/2023-07-16T02:00:00",
        "|凌晨12点|": "2023-07-15T00:00:00",
        "|凌晨3点几|听到哨子声": "2023-07-15T03:00:00",
        "|晚上七八点|": "2023-07-15T19:00:00/2023-07-15T20:00:00",
        "|上半天8时|": "2023-07-15T08:00:00",
        "截至|中午|共接获报告": "2023-07-15",
    },
    no=[
        "早盘一度走低", "下午茶", "她每天早上6点起床", "他平时早上6点出门", "晚上6点以后每趟加收150元", "早在多年前", "能不能早一点交货",
        "晚一步就来不及了",
    ],
)
def day_part(match: re.Match[str], context: Context) -> Piece:
    """A part of a day, beside a day or an hour: `14日晚`, `上午9时`; of the day of the news in `截至中午`."""
    return Piece(Written(day_part=_PARTS[match["part"]]), alone=_is_of_the_news(match, context))


# 局长|上午|会见传媒, 县长|下午|到灾区视察: in a paper of Hong Kong or Taiwan that is the day of the news.
_DONE = (
    "会见|见记者|见传媒|见媒体|表示|指出|宣布|公布|召开|主持|出席|回应|受访|接受|视察|勘灾|勘查|慰问|巡视|了解|陈情|抗议|举行|说(?!不)"
)
_DOES = compiled(rf"(?:已|也|再|又|亦|则|并)?(?:(?:[到在赴]|前往|抵达|率)[^,。;!?\n]{{1,14}})?(?:{_DONE})")
_AS_EVER = compiled("[每逢]|通常|平[日时常]|往往|经常|一般|以前|当年")
_UP_TO = ("截至", "截止", "截止到")
_CLAUSE = 24


def _is_of_the_news(match: re.Match[str], context: Context) -> bool:
    """Whether a bare part of the day is that of the day told of: 截至|中午|共接获3宗报告."""
    view, start = context.view, match.start("span")
    if len(match["span"]) == 1 or match["span"].startswith("的"):
        return False
    if view.endswith(_UP_TO, 0, start):
        return True
    does = context.region in ("hk", "tw") and _DOES.match(view, match.end("span"))
    return bool(does) and not _AS_EVER.search(view, max(start - _CLAUSE, 0), start)


# 周五8点 is no 五八, 8天20时 is a length of time, 中二时 when they are in the second form.
_BEGINS = (
    rf"{figure_before('时点')}(?<![中小高初](?=[一二三四五六])){ALONE}"
    rf"(?:{NOT_COUNTED}|(?<=[周期拜][一二三四五六日天]))(?<![0-9一二三四五六七八九十]天)"
)
_MINUTES = rf"(?P<minute>零?{MINUTE}) ?(?P<written>分)?(?!之|钟|[时点%度米万亿个岁号、])(?:(?P<second>{MINUTE}) ?秒)?"
# 一时, 8时代, 3点建议, 8点五: no hours.
_NOT_AN_HOUR = "(?!(?<=一时)|[候代任刻兴空常而刊五六]|尚(?![余未在欠剩有需须缺待])|报(?![名警到考案送])|期(?!间)|间(?!为)|度)"
# 以|4时02分18秒|夺冠 is how long it took.
_RACED = compiled("(?:用时|成绩|耗时|费时|历时|跑出|骑出|游出|以|纪录|最佳|净时间|枪声)[^,。;0-9至到在]{0,2}$")
_NEAR = 8


@rule(
    "date",
    rf"{_BEGINS}(?P<span>(?P<hour>{HOUR}) ?(?P<unit>[时点])(?P<sharp>钟|整)?(?: (?=[0-9]{{1,2}} 分))?"
    rf"(?:(?P<half>半)|(?P<quarter>[一三13])刻|{_MINUTES})?(?P<about>许|整|[多几](?![少云乎何]))?){_NOT_AN_HOUR}",
    yes={
        "|10时许|，": "2023-07-15T10:00:00",
        "|8时30分|": "2023-07-15T08:30:00",
        "|8点一刻|": "2023-07-15T08:15:00",
        "|22时至次日6时|": "2023-07-15T22:00:00/2023-07-16T06:00:00",
        "|15时20分10秒|": "2023-07-15T15:20:10",
        "截至|9 點 50 分|暫報": "2023-07-15T09:50:00",
    },
    no=["一时难以决定", "迈入新时代", "铁人组冠军成绩为4时02分18秒"],
)
def clock(match: re.Match[str], context: Context) -> Piece | None:
    """An hour, to the minute or the second: `9时许`, `8点半`, `15时20分`."""
    minute = 30 if match["half"] else 15 * whole(match["quarter"] or "0") or whole(match["minute"] or "0")
    if match["unit"] == "点" and match["minute"] and not match["written"] and len(match["minute"]) == 1:
        return None  # 八点五 is 8.5; 三点十五 and 三点零五 are hours
    second = whole(match["second"]) if match["second"] else None
    if second is not None and _RACED.search(context.view, max(match.start("span") - _NEAR, 0), match.start("span")):
        return None
    exact = any(match[name] for name in ("sharp", "half", "quarter", "written", "about"))
    return Piece(Written(clock=Clock(whole(match["hour"]), minute, second)), alone=exact or match["unit"] == "时")


@rule(
    "date",
    r"(?<![0-9.:/])(?<![A-Za-z]-)(?P<span>(?P<hour>2[0-4]|[01]?[0-9]):(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?"
    r"时?许?(?: ?(?P<half>[apAP]\.?[mM]?\.?)(?![A-Za-z]))?)(?![0-9:%])",
    yes={
        "|9:00-11:30|": "2023-07-15T09:00:00/2023-07-15T11:30:00",
        "|13:20~次日05:40|": "2023-07-15T13:20:00/2023-07-16T05:40:00",
        "|3:15pm|": "2023-07-15T15:15:00",
        "|3:15 PM|开卖": "2023-07-15T15:15:00",
    },
    no=["主队以2:10落后"],
)
def digital_clock(match: re.Match[str], context: Context) -> Piece:
    """An hour in figures, beside a day or a part of it: `15:30`; by itself it may be a score."""
    hour = int(match["hour"])
    if match["half"] and match["half"][0] in "pP" and hour < _NOON:
        hour += _NOON
    second = int(match["second"]) if match["second"] else None
    whole_text = match.start() == 0 and match.end() == len(context.view)
    alone = bool(match["half"]) or whole_text or _is_of_a_list(match, context.view)
    return Piece(Written(clock=Clock(hour, int(match["minute"]), second)), alone=alone)


# What happened hour by hour, a line for each: `22:10　血壓下降`, `● 22:18　心跳停頓，22:21恢復脈搏`.
_LINE = r"[●•·▪◆■▲*-]? ?[^\n0-9]{0,4}(?:[0-9]{1,2}(?:月[0-9]{1,2}日|/[0-9]{1,2}) *)?(?:[01][0-9]|2[0-3]):[0-5][0-9](?= )"
_OPENS, _BEHIND = compiled(_LINE), compiled(rf"[^\n]*\n+{_LINE}")


def _is_of_a_list(match: re.Match[str], view: str) -> bool:
    """Whether an hour in figures opens a line beside another such line, or goes on in one."""
    line = view.rfind("\n", 0, match.start()) + 1
    opening = _OPENS.match(view, line)
    if opening is None or not (opening.end() == match.end() or view[match.start() - 1] in ",;。"):
        return False
    above = view.rfind("\n", 0, len(view[:line].rstrip("\n"))) + 1
    return bool(_OPENS.match(view, above) if above < line else None) or bool(_BEHIND.match(view, match.end()))


@rule(
    "date",
    rf"{OF_A_RANGE}{ALONE}{NOT_COUNTED}(?P<span>(?P<hour>{HOUR}))(?= ?{TO} ?{HOUR} ?[时点](?![候代]))",
    yes={"|8至10时|，": "2023-07-15T08:00:00/2023-07-15T10:00:00"},
    no=["三至五人"],
)
def elided_hour(match: re.Match[str], context: Context) -> Piece:
    """The first hour of a range that says 时 once: `8至10时`."""
    return Piece(Written(clock=Clock(whole(match["hour"]))), alone=False)


@rule(
    "date",
    r"(?<=[上晚午早晨夜里间])(?P<span>(?P<pair>[1-9]、[1-9]|1[0-2]、1[0-2]|一两|一二|两三|二三|三四|四五|五六|六七|七八|八九|九十) ?"
    r"[点时]钟?)(?![建意])",
    yes={},
    no=["有七八点建议"],
)
def hour_or_next(match: re.Match[str], context: Context) -> Piece:
    """An hour or the next, behind a part of the day: `晚上七八点`."""
    first = re.split("、|(?<=[一-鿿])", match["pair"])[0]
    return Piece(Written(clock=Clock(whole(first), or_next=True)), alone=False)


RULES = (day_part, hour_or_next, clock, digital_clock, elided_hour)
