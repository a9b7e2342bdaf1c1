"""Lunar days, festivals and holidays: 农历正月初五, 腊月廿三, 端午节, 春节假期."""

import re
from typing import Literal

from factsheet.find.dates.pieces import Piece, whole
from factsheet.find.dates.written import Feast, LunarMonth, Written
from factsheet.find.rule import Context, rule
from factsheet.lexicon import grouped, one_of
from factsheet.patterns import compiled

_LUNAR_DAY = (
    "(?P<day>初[一二三四五六七八九十]|[一二]?十[一二三四五六七八九]?|三十|廿[一二三四五六七八九]?|卅|[1-3]?[0-9])"
)
_YEAR = "(?:(?P<year>[12][0-9]{3}|[一二][〇零一二三四五六七八九]{3})年)?"
# 农历庚午年: the year of the sexagenary cycle says nothing that the date does not.
_CALENDAR = "(?:农历|阴历|旧历|夏历)的?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)?"
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_MONTH = "(?P<month>十[一二]?|[一二三四五六七八九]|1[0-2]|[1-9])"


@rule(
    "date",
    rf"(?<![改修真纠])(?P<span>(?:{_CALENDAR})?(?P<leap>闰)?(?P<month>[正冬腊])月(?!正时){_LUNAR_DAY}?[日号]?)",
    yes={
        "|农历正月初五|，": "2023-01-26",
        "|腊月廿三|": "2023-01-14",
        "|正月十五|": "2023-02-05",
        "|正月|": "2023-01-22/2023-02-19",
    },
    no=["改正月报中的错误"],
)
def lunar_month(match: re.Match[str], context: Context) -> Piece:
    """A month that only the lunar calendar has: `正月初五`, `腊月廿三`."""
    return _lunar(match, LunarMonth(_MONTHS[match["month"]], bool(match["leap"])))


@rule(
    "date",
    rf"(?P<span>(?:{_CALENDAR}{_YEAR}(?P<leap>闰)?|闰){_MONTH}月(?:份|{_LUNAR_DAY}[日号]?)?)",
    yes={
        "|农历八月十五|": "2023-09-29",
        "|农历闰二月|": "2023-03-22/2023-04-19",
        "|农历十月|": "2023-11-13/2023-12-12",
        "|农历二〇二一年六月|": "2021-07-10/2021-08-07",
    },
    no=["农历"],
)
def named_lunar(match: re.Match[str], context: Context) -> Piece:
    """A month or day that is said to be lunar: `农历八月十五`, `闰四月`."""
    leap = bool(match["leap"]) or match["span"].startswith("闰")
    return _lunar(match, LunarMonth(whole(match["month"]), leap), whole(match["year"]) if match["year"] else None)


@rule(
    "date",
    rf"(?P<span>{_MONTH}月(?P<day>初[一二三四五六七八九十]|十五|三十(?=\()|廿[一二三四五六七八九]?+))(?![日号天个])",
    yes={
        "|五月初五|": "2023-06-22",
        "|八月十五|": "2023-09-29",
        "|九月廿二|": "2023-11-05",
        "普渡由|七月初一（8月16日）至七月三十（9月14日）|": "2023-08-16/2023-09-14",
    },
    no=["五月天"],
)
def lunar_day(match: re.Match[str], context: Context) -> Piece:
    """A day that is written as lunar days are: `五月初五`, `八月十五`."""
    return _lunar(match, LunarMonth(whole(match["month"])))


def _lunar(match: re.Match[str], month: LunarMonth, year: int | None = None) -> Piece:
    day = whole(match["day"].removeprefix("初")) if match["day"] else None
    return Piece(Written(year=year, lunar=month, day=day))


@rule(
    "date",
    r"(?<![月每])(?P<span>(?P<led>大?年|大)?初(?P<day>[一二三四五六七八九十]))(?!中|级|年级|学|毕业|班|[上下]学?期|新?生|[语数外物化])",
    yes={"|大年初三|": "2023-01-24", "|初五到初八|": "2023-01-26/2023-01-29", "|年初七|开市": "2023-01-28"},
    no=["他读初三", "每月初一"],
)
def new_year_day(match: re.Match[str], context: Context) -> Piece | None:
    """A day of the first lunar month: `大年初三`, `年初七`, `初五`; 初三 may be a form of a school."""
    if match["day"] in "一二三" and not match["led"] and not _NEW_YEAR.search(context.view):
        return None
    return Piece(Written(lunar=LunarMonth(1), day=whole(match["day"])))


@rule(
    "date",
    r"(?<![0-9一二三四五六七八九十〇零每])(?P<span>年(?P<day>廿[二三四五六七八九]))(?![年岁])",
    yes={"花市由|年廿四|开市": "2023-01-15", "|年廿八|大扫除": "2023-01-19"},
    no=["走过四十年廿三载"],
)
def old_year_day(match: re.Match[str], context: Context) -> Piece:
    """One of the last days of the lunar year: `年廿八`."""
    return Piece(Written(lunar=LunarMonth(12), day=whole(match["day"])))


_NEW_YEAR = compiled("除夕|春节|大年|[至到、]初|过年|新春|年夜饭|年假")
_FEASTS = grouped("festivals")
_NAMES = one_of(name for group, names in _FEASTS.items() if group != "term" for name in names)
_TERMS = one_of(_FEASTS["term"])
# What their names begin with, 国庆 and 国际 but not 国.
OPENINGS = "|".join(sorted({name[:2] for names in _FEASTS.values() for name in names}))
_DAYS_OFF = (
    "(?:(?:[三四五六七八3-8] ?天(?![后前内])(?:小?长假期?|连?假期?)?"
    "|[三四五六七八3-8] ?日(?:小?长假|连?假期)|小?长假期?|黄金周|假期|假日|放假|连假|连续假期)(?:期间)?|期间)"
)
_HOLIDAY = f"(?P<holiday>{_DAYS_OFF})"
# 春节联欢晚会, 国庆档, 圣诞树 are shows and things; 国庆路 is an address.
_NOT_A_FEAST = (
    "(?!联欢|晚会|档|路|街|广场|站|村|镇|公园|大厦|献词|贺词|团圆饭|食品|礼盒|月饼|主题|快乐|老人|树|装|大餐|购物|消费券|市场"
    "|电影|经济|文化节|灯会|版|阅兵|门票|烟[火花]|(?<=双十)(?!当[天日]|前夕))"
)


@rule(
    "date",
    rf"(?P<span>(?:农历)?(?P<name>{_NAMES}){_HOLIDAY}?){_NOT_A_FEAST}",
    yes={
        "|端午节|": "2023-06-22",
        "|中秋节|前夕": "2023-09-29",
        "|中秋节当天|": "2023-09-29",
        "|春节假期|": "2023-01-21/2023-01-27",
        "|国庆黄金周|": "2023-10-01/2023-10-07",
        "|国庆7日假期|": "2023-09-29/2023-10-06",
        "|端午节假期|": "2023-06-22/2023-06-24",
        "|国庆八天|，民宿满房": "2023-09-29/2023-10-06",
        "|除夕|": "2023-01-21",
        "|农历除夕|": "2023-01-21",
        "|除夕晚上8点|": "2023-01-21T20:00:00",
        "|除夕至初三|": "2023-01-21/2023-01-24",
        "|除夕前一天|": "2023-01-20",
        "雨季从|端午节后到7月中旬|": "2023-06-22/2023-07-20",
        "|圣诞节翌日凌晨3时|": "2023-12-26T03:00:00",
        "|母亲节|": "2023-05-14",
    },
    no=["春节联欢晚会", "国庆路", "中秋晚会", "情人节烟火秀", "双十条措施"],
)
def feast(match: re.Match[str], context: Context) -> Piece:
    """A festival, or the holiday around it: `端午节`, `春节假期`; 除夕 of a countdown in Hong Kong is 31 December."""
    if match["name"] == "除夕" and context.region == "hk" and _COUNTDOWN.search(context.view, *_near(match)):
        return Piece(Written(month=12, day=31))
    return Piece(Written(part=Feast(match["name"], _days_off(match["holiday"]), context.region)))


# 去年除夕倒数, 除夕（31日）晚: the eve of the New Year that all the world keeps.
_COUNTDOWN = compiled("倒数|跨年|元旦|\\(31日")
_BESIDE = 12


def _near(match: re.Match[str]) -> tuple[int, int]:
    return max(match.start() - _BESIDE, 0), match.end() + _BESIDE


def _days_off(words: str | None) -> Literal["days", "week"] | None:
    if not words:
        return None
    return "week" if "黄金周" in words else "days"


# Terms that are nothing else; 大雪 is weather, 谷雨 and 白露 are names.
_PLAIN_TERMS = ("清明", "清明节", "冬至", "夏至")
_WEATHER, _ENDS = ("雨水", "大雪", "小雪", "大寒", "小寒", "大暑", "小暑"), (*",。、;)至到前后当之时那日", "")
_CAREFUL_TERMS = ("立春", "立夏", "立秋", "立冬", "春分", "秋分", "惊蛰", "霜降")
_AROUND = ("前后", "时节", "当天", "当日", "将至", "过后")
# 何立秋 is a person, 立春村 a village; a term stands at the beginning of a phrase or behind these.
_LEADS = "在是于为到至自从过今年日逢值迎天历"


@rule(
    "date",
    rf"(?P<span>(?P<name>{_TERMS})(?P<word>节气|{_DAYS_OFF})?){_NOT_A_FEAST}(?!上河|后世)",
    yes={
        "|清明|前后": "2023-04-05",
        "|立秋当天|": "2023-08-08",
        "|谷雨节气|": "2023-04-20",
        "果农在|白露|前后采收": "2023-09-08",
        "|清明假期|": "2023-04-05",
    },
    no=["《清明上河图》", "有大雪", "记者何立秋报道"],
)
def solar_term(match: re.Match[str], context: Context) -> Piece | None:
    """A solar term: `清明`, `立秋`; one that is a word of its own, only with 节气 or behind its year."""
    before = context.view[max(match.start() - 1, 0) : match.start()]
    after = context.view[match.end() : match.end() + 1]
    named = before == "年" and (match["name"] not in _WEATHER or after in _ENDS)  # 今年雨水好
    name, sure = match["name"], bool(match["word"]) or named
    # 白露前后采收 tells of the term, 白露 alone may be dew or a person
    around = match["name"] not in _WEATHER and context.view.startswith(_AROUND, match.end())
    opens = before in _LEADS or not re.match(r"[\u4e00-\u9fff]", before)
    if sure or name in _PLAIN_TERMS or ((name in _CAREFUL_TERMS or around) and opens):
        return Piece(
            Written(
                part=Feast(
                    name, _days_off(match["word"].removesuffix("节气") if match["word"] else None), context.region
                )
            )
        )
    return None


_NUMBERED = {
    "五一": "劳动节",
    "十一": "国庆节",
    "六一": "儿童节",
    "七一": "建党节",
    "八一": "建军节",
    "三八": "妇女节",
    "五四": "青年节",
    **dict.fromkeys(("二二八", "228"), "和平纪念日"),
}
_LONG = (
    "(?P<holiday>(?:国庆|劳动节|和平纪念日)?"
    "(?:[三四五六七八3-8] ?天(?![后前内])(?:小?长假|假期)?|小?长假|黄金周|假期|假日|连假)(?:期间)?|期间)"
)


@rule(
    "date",
    rf"(?<!双)(?P<span>(?P<open>[“「])?(?P<name>{one_of(_NUMBERED)})(?P<close>[”」])?{_LONG}?)(?P<after>前夕|当天|前|后|将至|临近|去哪|放假|出行|$)?",
    yes={
        "|五一假期|": "2023-04-29/2023-05-03",
        "|“五一”五天|，景区爆满": "2023-04-29/2023-05-03",
        "|“十一”黄金周|": "2023-10-01/2023-10-07",
        "|“五一”|前夕": "2023-05-01",
        "|五一|放假安排公布": "2023-05-01",
    },
    no=["五一路", "八一中学", "十一届三中全会", "双十一期间成交额增长"],
)
def numbered_feast(match: re.Match[str], context: Context) -> Piece | None:
    """A festival by its date: `五一假期`, `“十一”期间`."""
    quoted = match["open"] and match["close"]
    if not match["holiday"] and (match["after"] is None or not (quoted or match["name"] == "五一")):
        return None
    return Piece(Written(part=Feast(_NUMBERED[match["name"]], _days_off(match["holiday"]), context.region)))


_AUTUMN, _BOTH = "(?:中秋|国庆)节?", "[“「]?双节[”」]?"


@rule(
    "date",
    rf"(?P<span>{_AUTUMN}[、和]?{_AUTUMN}(?:{_BOTH}{_DAYS_OFF}?|{_DAYS_OFF}))",
    yes={"|中秋国庆“双节”|": "2023-09-29/2023-10-06", "|国庆中秋假期|": "2023-09-29/2023-10-06"},
    no=["双节棍"],
)
def double_holiday(match: re.Match[str], context: Context) -> Piece:
    """中秋 and 国庆 in one holiday: `中秋国庆“双节”`."""
    return Piece(Written(part=Feast("国庆节", "days", context.region)))


_SHOPPING = {"双十一": (11, 11), "双11": (11, 11), "双十二": (12, 12), "双12": (12, 12)}


@rule(
    "date",
    rf"(?<![0-9])(?P<span>[“「]?(?P<name>{one_of(_SHOPPING)})[”」]?当[天日])",
    yes={"|“双11”当天|，快递量创新高": "2023-11-11"},
    no=["“双11”期间销售额增长", "双十一大促"],
)
def shopping_day(match: re.Match[str], context: Context) -> Piece:
    """The day from which a sale has its name: `双十一当日`; the sale itself lasts for weeks."""
    month, day = _SHOPPING[match["name"]]
    return Piece(Written(month=month, day=day))


RULES = (
    double_holiday,
    lunar_month,
    named_lunar,
    lunar_day,
    new_year_day,
    old_year_day,
    numbered_feast,
    shopping_day,
    feast,
    solar_term,
)
