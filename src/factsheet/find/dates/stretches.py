"""Stretches of time: 近三年, 未来5年, 三年前, 两个月后, 去年同期, 2018年以来."""

import re
from decimal import Decimal

from factsheet.find.dates.pieces import COUNT, Piece, whole
from factsheet.find.dates.written import Offset, Same, Stretch, Unit
from factsheet.find.rule import Context, rule
from factsheet.lexicon import one_of

_UNITS: dict[str, Unit] = {
    "年": "year",
    "个月": "month",
    "个多月": "month",
    "个半月": "month",
    "月": "month",
    "周": "week",
    "个星期": "week",
    "星期": "week",
    "个礼拜": "week",
    "礼拜": "week",
    "个周": "week",
    "天": "day",
    "日": "day",
    "个交易日": "day",
    "小时": "hour",
    "个小时": "hour",
    "个钟": "hour",
    "个钟头": "hour",
    "分钟": "minute",
    "秒": "second",
    "秒钟": "second",
}
_UNIT = one_of(_UNITS)
_LONG = 15
_PAST = ("近", "最近", "过去", "过去的", "前", "上", "之前", "此前", "近期")
_FUTURE = ("未来", "未来的", "今后", "接下来", "接下来的", "下", "后", "之后", "后面")


@rule(
    "date",
    rf"(?<![0-9一二三四五六七八九十两几最])(?P<span>(?P<word>近|最近|过去的?|此前|之前|未来的?|今后|接下来的?|之后|后面) ?(?P<count>{COUNT}|半) ?(?P<more>多|余)?(?P<unit>{_UNIT})(?P<half>半)?(?:多)?(?:以?来|间|内|时间内)?)(?![级代龄期])",
    yes={
        "|近三年|新高": "2020/2023",
        "|近五年来|，": "2018/2023",
        "|过去10年|": "2013/2023",
        "|未来5年|": "2023/2028",
        "|近三个月|": "2023-04/2023-07",
        "|近3个交易日|": "2023-07-13/2023-07-15",
        "|未来两天|": "2023-07-16/2023-07-17",
    },
    no=["近几年", "过去多年", "靠近年轻人", "附近三三两两"],
)
def stretch(match: re.Match[str], context: Context) -> Piece | None:
    """A count of years or days up to now or from now on: `近三年`, `未来5年`."""
    towards = "past" if match["word"].rstrip("的") in _PAST else "future"
    if match["word"] == "近" and match["unit"] == "年" and whole(match["count"]) > _LONG and _ends_a_clause(match):
        return None  # 从事研究近七十年 is a length of time
    return _stretched(match, towards)


def _ends_a_clause(match: re.Match[str]) -> bool:
    before, after = (
        match.string[max(match.start() - 1, 0) : match.start()],
        match.string[match.end("span") : match.end("span") + 1],
    )
    return bool(re.match(r"[\u4e00-\u9fff]", before)) and after in ",。;、" and not match["span"].endswith("来")


@rule(
    "date",
    rf"(?<![0-9一二三四五六七八九十两几之以])(?P<span>(?P<word>(?<!马)上|前|下|后)(?P<count>[二两三四五六七八九十]{{1,2}}) ?(?P<unit>个月|年|周|个星期|个周|天|秒钟?|分钟|小时|个小时)(?P<half>$)?)(?![级代龄期季半])",
    yes={"|前两年|": "2021/2022"},
    no=["上三个台阶"[:2]],
)
def counted(match: re.Match[str], context: Context) -> Piece | None:
    """The same in the words of speech: `上两个月`, `下三周`."""
    if match["word"] == "前" and match["unit"] == "个月":
        return None
    return _stretched(match, "before" if match["word"] in "上前" else "after")


@rule(
    "date",
    rf"(?<![0-9一二三四五六七八九十百千万两几第每后前近])(?<![0-9][.,])(?P<span>(?P<count>[0-9]{{1,4}}|{COUNT}|半) ?(?P<more>多|余)?(?P<unit>{_UNIT})(?P<half>半)?(?:多)?(?P<word>以?前|之前|以?后|之后|过后))(?![期者段线台面排方卫端置来]|三|续|者)",
    yes={
        "|三年前|，他创办": "2020",
        "|5年前|": "2018",
        "|两个月后|": "2023-09",
        "|三天前|": "2023-07-12",
        "|十年前|": "2013",
    },
    no=["之前", "日前"],
)
def ago(match: re.Match[str], context: Context) -> Piece | None:
    """So long before or after now: `三年前`, `两个月后`."""
    if match["unit"] in ("月", "日") and match["count"].isdigit():
        return None
    towards = "ago" if match["word"].endswith("前") else "hence"
    if match["unit"] == "年" and match["count"].isdigit() and int(match["count"]) >= 1000:  # noqa: PLR2004
        return None
    return _stretched(match, towards)


def _stretched(match: re.Match[str], towards: str) -> Piece | None:
    if "几" in match["count"] or match["count"] in ("百", "千"):
        return None
    half = match["count"] == "半" or "半" in match["unit"] or bool(match.groupdict().get("half"))
    count = 0 if match["count"] == "半" else whole(match["count"])
    if not count and not half:
        return None
    return Piece(Stretch(count, _UNITS[match["unit"]], towards, half))  # type: ignore[arg-type]


_SAME_YEARS = {"去年": -1, "上年": -1, "前年": -2, "大前年": -3, "今年": 0, "上一年": -1}


@rule(
    "date",
    rf"(?<![0-9近第每过去百千万])(?P<span>(?P<count>[0-9]{{1,2}}|[一两二三四五六七八九十]{{1,2}})(?P<unit>年|个月|个多月)(?P<half>半)?多?以?来)(?![自看回到往])",
    yes={"|三年来|，": "2020/2023", "|十年来|": "2013/2023"},
    no=["多年来", "百年来"],
)
def years_since(match: re.Match[str], context: Context) -> Piece | None:
    """A count of years up to now: `三年来`."""
    return _stretched(match, "past")


@rule(
    "date",
    rf"(?P<span>(?:(?P<year>(?:19|20)[0-9]{{2}}) ?年|(?P<word>{one_of(_SAME_YEARS)})|(?P<month>上个?月))度?的?同期)",
    yes={"较|去年同期|增长": "2022", "较|2019年同期|增长": "2019"},
    no=["同期"],
)
def same_period(match: re.Match[str], context: Context) -> Piece:
    """The same period of another year: `去年同期`."""
    if match["month"]:
        return Piece(Same(month=Offset(-1)))
    return Piece(Same(year=int(match["year"]) if match["year"] else Offset(_SAME_YEARS[match["word"]])))


@rule("date", r"(?<=[年月日号季旬代纪初底末天周时节假夕度份度五六七八九十])(?P<span>起?(?:以来|至今|迄今))", yes={})
def since(match: re.Match[str], context: Context) -> Piece:
    """From the date before it to now: `2018年以来`, `年初至今`."""
    return Piece(suffix="since", alone=False)


@rule("date", r"(?<=[年月日号季旬代纪初底末天周时分节假夕度份许期])(?P<span>期间|前后|左右)(?!矛盾|脚|夹)", yes={})
def during(match: re.Match[str], context: Context) -> Piece:
    """Belongs to the date before it: `1月1日至3日期间`, `9月前后`."""
    return Piece(suffix="during", alone=False)


RULES = (same_period, stretch, years_since, counted, ago, since, during)
