"""Times of day: 上午9时许, 晚上8点半, 15:30; a date only beside a day, or by themselves as hours to the minute."""

import re

from factsheet.find.dates.pieces import ALONE, HOUR, MINUTE, NOT_COUNTED, TO, Piece, whole
from factsheet.find.dates.written import Clock, DayPart, Written
from factsheet.find.rule import Context, rule
from factsheet.lexicon import one_of

_PARTS: dict[str, DayPart] = {
    **dict.fromkeys(
        ("凌晨", "清晨", "早晨", "早上", "早间", "一早", "上午", "今晨", "清早", "拂晓", "早", "晨"), "morning"
    ),
    **dict.fromkeys(("中午", "午间", "正午"), "noon"),
    **dict.fromkeys(("下午", "午后", "傍晚", "黄昏"), "afternoon"),
    **dict.fromkeys(("晚上", "晚间", "夜间", "深夜", "午夜", "夜里", "半夜", "夜晚", "入夜", "晚", "夜"), "night"),
}
# Behind these a part of day or an hour goes on: 14日晚, 昨日（14日）上午, 除夕晚上.
_PART = one_of(_PARTS)


@rule(
    "date",
    rf"(?<!每[天日周月])(?P<span>的?(?P<part>{_PART})(?:时分|时段)?)(?=(?P<clock> ?(?:{HOUR}(?:时|点|:[0-5][0-9])|{HOUR}{TO}{HOUR}[时点]))?)(?!(?<=[早晚夜晨])[会报宴餐稻婚已在就些年期])",
    yes={
        "|晚上8点半|": "2023-07-15T20:30:00",
        "|早7时至晚11时|": "2023-07-15T07:00:00/2023-07-15T23:00:00",
        "|上午9点至11点|": "2023-07-15T09:00:00/2023-07-15T11:00:00",
        "|下午3点到5点|": "2023-07-15T15:00:00/2023-07-15T17:00:00",
    },
)
def day_part(match: re.Match[str], context: Context) -> Piece | None:
    """A part of a day, beside a day or an hour: `14日晚`, `上午9时`."""
    return Piece(Written(day_part=_PARTS[match["part"]]), alone=False)


@rule(
    "date",
    rf"{ALONE}(?:{NOT_COUNTED}|(?<=[周期拜][一二三四五六日天]))(?<![0-9一二三四五六七八九十]天)(?P<span>(?P<hour>{HOUR}) ?(?P<unit>[时点])(?:钟|整)?"
    rf"(?:(?P<half>半)|(?P<quarter>[一三13])刻|(?P<minute>零?{MINUTE}) ?分?(?!之|钟|[时点%度米万亿个岁号、])(?:(?P<second>{MINUTE}) ?秒)?)?许?整?)"
    r"(?!(?<=一时)|[候代期任刻兴空报常尚而刊五六]|间(?!为)|五|度)",
    yes={"|10时许|，": "2023-07-15T10:00:00", "|8时30分|": "2023-07-15T08:30:00"},
    no=["恒指报点位".replace("恒指报点位", "一时难以"), "九时代"],
)
def clock(match: re.Match[str], context: Context) -> Piece | None:
    """An hour, to the minute or the second: `9时许`, `8点半`, `15时20分`."""
    hour = whole(match["hour"])
    bare = not (match["half"] or match["quarter"] or match["minute"] or "许" in match["span"] or "整" in match["span"])
    minute = (
        30 if match["half"] else whole(match["quarter"]) * 15 if match["quarter"] else whole(match["minute"] or "0")
    )
    if match["minute"] and match["unit"] == "点" and "分" not in match["span"] and _is_decimal(match):
        return None
    second = whole(match["second"]) if match["second"] else None
    spelled = match["unit"] == "时" or bool(re.search("[分整钟许半刻]", match["span"]))
    alone = spelled and (not bare or match["unit"] == "时" or bool(re.search("[整钟许]", match["span"])))
    return Piece(Written(clock=Clock(hour, minute, second)), alone=bool(alone))


def _is_decimal(match: re.Match[str]) -> bool:
    """八点五 is 8.5 as often as 8:05; only 三点十五 and 三点零五 are hours."""
    return len(match["minute"]) == 1


@rule(
    "date",
    r"(?<![0-9.:/])(?<![A-Za-z]-)(?P<span>(?P<hour>2[0-4]|[01]?[0-9]):(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?时?许?(?: ?(?P<half>[ap]\.?m?\.?)(?![A-Za-z]))?)(?![0-9:%])",
    yes={},
)
def digital_clock(match: re.Match[str], context: Context) -> Piece:
    """An hour in figures, beside a day or a part of it: `15:30`."""
    hour = int(match["hour"])
    if match["half"] and match["half"].startswith("p") and hour < 12:  # noqa: PLR2004
        hour += 12
    second = int(match["second"]) if match["second"] else None
    return Piece(Written(clock=Clock(hour, int(match["minute"]), second)), alone=bool(match["half"]))


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?P<span>(?P<hour>{HOUR}))(?= ?{TO} ?{HOUR} ?[时点](?!候|代))",
    yes={},
)
def elided_hour(match: re.Match[str], context: Context) -> Piece:
    """The first hour of a range that says 时 once: `8至10时`."""
    return Piece(Written(clock=Clock(whole(match["hour"]))), alone=False)


RULES = (day_part, clock, digital_clock, elided_hour)
