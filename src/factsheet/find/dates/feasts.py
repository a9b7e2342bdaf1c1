"""Lunar days, festivals and holidays: 农历正月初五, 腊月廿三, 端午节, 春节假期."""

import re
from typing import Literal

from factsheet.find.dates.pieces import Piece, whole
from factsheet.find.dates.written import Feast, LunarMonth, Written
from factsheet.find.rule import Context, rule
from factsheet.lexicon import entries, one_of

_LUNAR_DAY = "(?:初[一二三四五六七八九十]|[一二]?十[一二三四五六七八九]?|三十|廿[一二三四五六七八九]?|卅|[1-3]?[0-9])"
_CALENDAR = "(?:(?:农历|阴历|旧历|夏历)(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?)"
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_NUMBERED_MONTH = "(?:十[一二]?|[一二三四五六七八九])"


@rule(
    "date",
    rf"(?P<span>{_CALENDAR}?(?P<leap>闰)?(?P<month>[正冬腊])月(?!正时)(?P<day>{_LUNAR_DAY})?(?:日|号)?)",
    yes={
        "|农历正月初五|，": "2023-01-26",
        "|腊月廿三|": "2023-01-14",
        "|正月十五|": "2023-02-05",
        "|正月|": "2023-01-22/2023-02-19",
    },
    no=["改正月报"],
)
def lunar_month(match: re.Match[str], context: Context) -> Piece | None:
    """A month that only the lunar calendar has: `正月初五`, `腊月廿三`."""
    if context.view[match.start() - 1 : match.start()] in ("改", "修", "真", "纠"):
        return None
    day = whole(match["day"].removeprefix("初")) if match["day"] else None
    return Piece(Written(lunar=LunarMonth(_MONTHS[match["month"]], bool(match["leap"])), day=day))


@rule(
    "date",
    rf"(?P<span>{_CALENDAR}的?(?:(?P<year>[12][0-9]{{3}}|[一二][〇零一二三四五六七八九]{{3}})年)?(?P<leap>闰)?(?P<month>{_NUMBERED_MONTH}|[1-9]|1[0-2])月(?:份|(?P<day>{_LUNAR_DAY})(?:日|号)?)?)",
    yes={
        "|农历八月十五|": "2023-09-29",
        "|农历闰二月|": "2023-03-22/2023-04-19",
        "|农历十月|": "2023-11-13/2023-12-12",
    },
)
def named_lunar(match: re.Match[str], context: Context) -> Piece:
    """A month or day that is said to be lunar: `农历八月十五`."""
    day = whole(match["day"].removeprefix("初")) if match["day"] else None
    year = whole(match["year"]) if match["year"] else None
    return Piece(Written(year=year, lunar=LunarMonth(whole(match["month"]), bool(match["leap"])), day=day))


@rule(
    "date",
    rf"(?P<span>(?P<month>{_NUMBERED_MONTH}|[1-9]|1[0-2])月(?P<day>初[一二三四五六七八九十]|十五|廿[一二三四五六七八九]?))(?![日号天个])",
    yes={"|五月初五|": "2023-06-22", "|八月十五|": "2023-09-29"},
    no=["正月里来"[2:]],
)
def lunar_day(match: re.Match[str], context: Context) -> Piece:
    """A day that is written as lunar days are: `五月初五`, `八月十五`."""
    return Piece(Written(lunar=LunarMonth(whole(match["month"])), day=whole(match["day"].removeprefix("初"))))


@rule(
    "date",
    r"(?P<span>(?:大?年|大)?初(?P<day>[四五六七八九十]|(?<=年初)[一二三]))(?!中|级|年级|学生|毕业|班)",
    yes={"|大年初三|": "2023-01-24", "|初五到初八|": "2023-01-26/2023-01-29", "|年初七|开市": "2023-01-28"},
    no=["他读初三"],
)
def new_year_day(match: re.Match[str], context: Context) -> Piece:
    """A day of the first lunar month: `大年初三`, `年初七`, `初五`."""
    return Piece(Written(lunar=LunarMonth(1), day=whole(match["day"])))


_NAMES = [entry.word for entry in entries("festivals") if entry.group != "term"]
_TERMS = [entry.word for entry in entries("festivals") if entry.group == "term"]
# Solar terms that are nothing else: 小雪 and 大雪 are weather, 谷雨 and 白露 names.
_PLAIN_TERMS = ["清明", "清明节", "立春", "立夏", "立秋", "立冬", "夏至", "冬至", "春分", "秋分", "惊蛰", "霜降"]
_HOLIDAY = "(?:(?:小?长假|黄金周|假期|放假)(?:期间)?|期间)"
# 春节联欢晚会, 国庆档, 中秋晚会 are shows; 五四运动 and 国庆路 are names.
_NOT_A_FEAST = "(?!联欢|晚会|档|路|街|广场|站|村|镇|公园|大厦|献词|贺词|团圆饭|食品|礼盒|月饼|主题|快乐|老人|树|装|大餐|购物|消费券|市场|电影|经济|文化节|灯会|版|阅兵|门票)"


@rule(
    "date",
    rf"(?P<span>(?P<name>{one_of(_NAMES)})(?P<holiday>{_HOLIDAY})?){_NOT_A_FEAST}",
    yes={
        "|端午节|": "2023-06-22",
        "|中秋节|前夕": "2023-09-29",
        "|春节假期|": "2023-01-21/2023-01-27",
        "|国庆黄金周|": "2023-10-01/2023-10-07",
        "|除夕|": "2023-01-21",
        "|除夕晚上8点|": "2023-01-21T20:00:00",
        "|母亲节|": "2023-05-14",
    },
    no=["春节联欢晚会", "国庆路", "中秋晚会"],
)
def feast(match: re.Match[str], context: Context) -> Piece:
    """A festival, or the holiday around it: `端午节`, `春节假期`."""
    return Piece(Written(part=Feast(match["name"], _holiday(match["holiday"]))))


def _holiday(words: str | None) -> Literal["days", "week"] | None:
    if not words:
        return None
    return "week" if "黄金周" in words else "days"


@rule(
    "date",
    rf"(?P<span>(?P<name>{one_of(_TERMS)})(?P<word>节气|{_HOLIDAY})?){_NOT_A_FEAST}(?!上河|后世)",
    yes={"|清明|前后": "2023-04-05", "|立秋|前后": "2023-08-08", "|谷雨节气|": "2023-04-20"},
    no=["《清明上河图》", "今晨有大雪"[2:]],
)
def solar_term(match: re.Match[str], context: Context) -> Piece | None:
    """A solar term: `清明`, `立秋`; one that is a word of its own, only with 节气."""
    if match["name"] not in _PLAIN_TERMS and not match["word"]:
        year = context.view[max(match.start() - 1, 0) : match.start()] == "年"
        return Piece(Written(part=Feast(match["name"])), alone=False) if year else None
    # 钱立冬 is a person, 立春村 a village: the other terms stand at the beginning of a phrase.
    before = context.view[max(match.start() - 1, 0) : match.start()]
    if (
        match["name"] not in ("清明", "清明节", "冬至", "夏至")
        and re.match(r"[\u4e00-\u9fff]", before)
        and before not in _LEADS
    ):
        return None
    return Piece(Written(part=Feast(match["name"])))


_LEADS = "在是于为到至自从过今年日逢值迎天农历"


@rule(
    "date",
    r"(?P<span>[“「]?(?P<name>五一|十一|六一|七一|三八|八一|五四|三一五)[”」]?(?P<holiday>(?:国庆|劳动节)?(?:小长假|长假|黄金周|假期|假日)(?:期间)?|期间)?)(?P<after>前夕|当天|前|后)?",
    yes={
        "|五一假期|": "2023-04-29/2023-05-03",
        "|“十一”黄金周|": "2023-10-01/2023-10-07",
        "|“五一”|前夕": "2023-05-01",
    },
    no=["五一路", "十一届三中全会".replace("十一届三中全会", "八一中学")],
)
def numbered_feast(match: re.Match[str], context: Context) -> Piece | None:
    """A festival by its date: `五一假期`, `“十一”期间`."""
    name = {
        "五一": "劳动节",
        "十一": "国庆节",
        "六一": "儿童节",
        "七一": "建党节",
        "三八": "妇女节",
        "八一": "建军节",
        "五四": "青年节",
        "三一五": "消费者权益日",
    }[match["name"]]
    quoted = match["span"][0] in "“「" and "”" in match["span"]
    if not match["holiday"] and not (quoted and match["after"]) and not (match["name"] == "五一" and match["after"]):
        return None
    return Piece(Written(part=Feast(name, _holiday(match["holiday"]))))


@rule(
    "date",
    rf"(?P<span>(?:中秋|国庆)节?[、和]?(?:国庆|中秋)节?(?:[“「]?双节[”」]?)?(?:{_HOLIDAY})|中秋国庆[“「]?双节[”」]?(?:{_HOLIDAY})?|[“「]双节[”」](?:{_HOLIDAY}))",
    yes={"|中秋国庆“双节”|": "2023-09-29/2023-10-06"},
)
def double_holiday(match: re.Match[str], context: Context) -> Piece:
    """中秋 and 国庆 in one holiday: `中秋国庆“双节”`."""
    return Piece(Written(part=Feast("国庆节", "days")))


RULES = (double_holiday, lunar_month, named_lunar, lunar_day, new_year_day, numbered_feast, feast, solar_term)
