"""Years and longer: 2023年, 去年, 民国112年, 康熙二十二年, 上世纪70年代末, “十四五”期间, 2023-24财政年度."""

import re

from factsheet.find.dates.pieces import ALONE, HANZI_DIGIT, NOT_COUNTED, TO, Piece, whole
from factsheet.find.dates.written import Fixed, Offset, Range, Written
from factsheet.find.rule import Context, rule
from factsheet.lexicon import meanings, one_of

_ROC_BEFORE = 1911
# 2000年历史, 1500年以上 are lengths of time.
_NOT_A_LENGTH = "(?!以上|左右|多|余|来的|的?历史|的历程|之久)"


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?<![约达今])(?P<span>(?P<year>(?:1[0-9]|20|21)[0-9]{{2}}|[一二]{HANZI_DIGIT}{{3}}|两千零?{HANZI_DIGIT}?) ?财?年(?:年(?=[初底末])|度(?![假过]))?)"
    rf"{_NOT_A_LENGTH}",
    yes={
        "较|2019年|增加": "2019",
        "|2021 年|投产": "2021",
        "|二〇二二年|设立": "2022",
        "|2023年3月|公布": "2023-03",
        "|2021年03月03日|出版": "2021-03-03",
        "|2019年10月底|开通": "2019-10-31?",
        "|2018年一季度|": "2018-01-01/2018-03-31",
        "|二零零七年八月二十九号|": "2007-08-29",
        "|2022年上半年|离任": "2022-01-01/2022-06-30",
        "|2024 年 10 月 30 日|": "2024-10-30",
        "|2006年至2021年|，他任职": "2006/2021",
        "|2018年1-9月|": "2018-01/2018-09",
        "自|2018年以来|": "2018/2023-07-15",
        "|2019年底至2020年初|": "2019-12-31?/2020-01?",
        "|2019年8月6日14时30分|": "2019-08-06T14:30:00",
    },
    no=["这座有着悠久历史的千年古城"],
)
def year(match: re.Match[str], context: Context) -> Piece:
    """A year in figures or in characters: `2023年`, `二〇二三年`."""
    return Piece(Written(year=whole(match["year"])))


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?P<span>(?P<year>[0-9]{{2}}|[零〇一二八九]{HANZI_DIGIT}) ?年)"
    r"(?= ?(?:(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月(?!以)|[上下]半年|第?[一二三四1-4]季度|[初底末]|第[0-9一二三四五六七八九十]{1,3}个?(?:月|周|星期|礼拜)|[小大]寒))",
    yes={"|15年3月2日|签约": "2015-03-02", "|98年底|建成": "1998-12-31?", "|零七年八月|开工": "2007-08"},
)
def short_year(match: re.Match[str], context: Context) -> Piece | None:
    """A year without its century, with a month: `15年3月`, `九八年底`."""
    sentence = re.search("(?:徒刑|刑期|年限|拘役|监禁|服刑)$", context.view[max(match.start() - 4, 0) : match.start()])
    if sentence:
        return None
    value = whole(match["year"])
    if context.region == "tw" and match["year"].isdigit():
        return Piece(Written(year=value + _ROC_BEFORE))
    return Piece(Written(year=value))


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?P<span>(?P<year>0[0-9]|[零〇][一二三四五六七八九]|九[〇零一二三四五六七八九]|八[〇零一二三四五六七八]) ?年)(?!代)",
    yes={"|08年|承办": "2008", "|零六年|入职": "2006", "|九八年|洪水": "1998"},
)
def spelled_year(match: re.Match[str], context: Context) -> Piece:
    """A year that can be no count: `08年`, `零六年`, `九八年`."""
    return Piece(Written(year=whole(match["year"])))


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?P<span>(?P<year>1[0-3][0-9]) ?(?:年度|年(?!以上|左右|多|余|来|的?历史|前|后|之久|期)))",
    yes={},
)
def taiwan_year(match: re.Match[str], context: Context) -> Piece | None:
    """A year of the Republic without its name, in a Taiwan article: `112年度`, `114年1月`."""
    return Piece(Written(year=whole(match["year"]) + _ROC_BEFORE)) if context.region == "tw" else None


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<year>1[0-3][0-9])[./-](?P<month>0?[1-9]|1[0-2])[./-](?P<day>0[1-9]|[12][0-9]|3[01]|[1-9])(?![0-9.]))",
    yes={},
)
def taiwan_date(match: re.Match[str], context: Context) -> Piece | None:
    """A day of the Republic in figures, in a Taiwan article: `112.07.14`."""
    if context.region != "tw" and "臺" not in context.view and "民国" not in context.view:
        return None
    return Piece(Written(year=int(match["year"]) + _ROC_BEFORE, month=int(match["month"]), day=int(match["day"])))


@rule(
    "date",
    r"(?P<span>民国(?P<year>元|[0-9]{1,3}|[一二三四五六七八九十百〇零]{1,5}) ?年度?)(?!代)",
    yes={"|民国112年|": "2023", "|民國112年10月10日|": "2023-10-10", "|民国三年|": "1914", "|民国元年|": "1912"},
    no=["民国时期的建筑"],
)
def republic_year(match: re.Match[str], context: Context) -> Piece:
    """A year of the Republic: `民国112年` is 2023."""
    return Piece(Written(year=1 if match["year"] == "元" else whole(match["year"])), True) and Piece(
        Written(year=_ROC_BEFORE + (1 if match["year"] == "元" else whole(match["year"])))
    )


_ERAS = meanings("eras")


@rule(
    "date",
    rf"(?P<span>(?:清朝?|明朝?|唐朝?|宋朝?|元朝?|日本)?(?P<era>{one_of(_ERAS)})(?P<year>元|[0-9]{{1,2}}|[一二三四五六七八九十廿卅]{{1,3}}) ?年)",
    yes={
        "|令和5年|度预算": "2023",
        "|昭和20年|8月".replace("|8月", "8月|"): "1945-08",
        "|平成31年4月|": "2019-04",
        "|清康熙二十二年|收复台湾": "1683",
        "|光绪三十一年|废除科举": "1905",
    },
)
def era_year(match: re.Match[str], context: Context) -> Piece:
    """A year of a reign: `康熙二十二年` is 1683, `令和5年` is 2023."""
    count = 1 if match["year"] == "元" else whole(match["year"])
    return Piece(Written(year=int(_ERAS[match["era"]]) + count - 1))


@rule(
    "date",
    rf"(?P<span>(?:公元前|西元前)(?P<year>[0-9]{{1,4}}|[一二三四五六七八九十百千零〇]{{1,7}}) ?(?P<unit>年|世纪))",
    yes={"|公元前221年|，秦统一六国": "-0220", "|公元前五世纪|": "-0499/-0400"},
)
def year_before_christ(match: re.Match[str], context: Context) -> Piece | None:
    """A year or century BC; EDTF counts a year 0: 公元前221年 is `-0220`."""
    count = whole(match["year"])
    if not 1 <= count <= 9999:
        return None
    if match["unit"] == "年":
        return Piece(Fixed(_negative(count - 1)))
    return Piece(Fixed(f"{_negative(count * 100 - 1)}/{_negative(count * 100 - 100)}", "century"))


def _negative(year: int) -> str:
    return f"-{year:04}" if year else "0000"


@rule(
    "date",
    rf"(?P<span>(?:公元|西元)(?P<year>[0-9]{{1,4}}|[一二三四五六七八九十百零〇]{{1,7}}) ?年)",
    yes={"|公元618年|，唐朝建立": "0618"},
)
def year_of_our_era(match: re.Match[str], context: Context) -> Piece | None:
    """A year AD: `公元618年`."""
    count = whole(match["year"])
    return Piece(Fixed(f"{count:04}")) if 1 <= count <= 9999 else None


_RELATIVE = {
    "大前年": Offset(-3),
    "前年": Offset(-2),
    "去年": Offset(-1),
    "上年": Offset(-1, "running"),
    "上一年": Offset(-1, "running"),
    "今年": Offset(0),
    "本年": Offset(0),
    "明年": Offset(1),
    "来年": Offset(1),
    "后年": Offset(2),
    "当年": Offset(0, "context"),
    "同年": Offset(0, "context"),
    "次年": Offset(1, "context"),
    "翌年": Offset(1, "context"),
    "隔年": Offset(1, "context"),
    "前一年": Offset(-1, "context"),
    "后一年": Offset(1, "context"),
    "全年": Offset(0, "running"),
    "年内": Offset(0, "running"),
}


@rule(
    "date",
    rf"(?<![0-9一二三四五六七八九十百千两几数半多历近])(?<!马(?=上))(?P<span>(?P<word>{one_of(_RELATIVE)})度?(?:年(?=[初底末]))?)(?![轮级龄代纪货画糕半]|度假|内瓦)",
    yes={
        "|今年|预计超千".replace("超千", "增长"): "2023",
        "较|去年|增长": "2022",
        "|今年以来|": "2023-01-01/2023-07-15",
        "|去年12月|公布": "2022-12",
        "|去年底|，": "2022-12-31?",
        "|今年年初|": "2023-01?",
        "|今年前三季度|进出口": "2023-01-01/2023-09-30",
        "|明年一季度|显现": "2024-01-01/2024-03-31",
        "|去年10月17日|": "2022-10-17",
        "|去年上半年|": "2022-01-01/2022-06-30",
        "|前年11月到去年3月|": "2021-11/2022-03",
        "|全年|增速": "2023",
        "|年内|累计上涨": "2023",
        "|去年夏天|": "2022-22",
        "|去年以来|": "2022-01-01/2023-07-15",
    },
    no=["三年级学生", "两年内建成".replace("两年内建成", "多年来"), "近年来", "翻开旧年轮"],
)
def relative_year(match: re.Match[str], context: Context) -> Piece:
    """A year counted from the publication or from the year before it: `今年`, `去年`, `翌年`, `全年`."""
    return Piece(Written(year=_RELATIVE[match["word"]]))


@rule(
    "date",
    r"(?<![0-9一二三四五六七八九十百千两几数半多历每近今去明前后上本当同次翌来全这那])(?P<span>[年岁])(?=[初底末](?![级中步次始小端特]))",
    yes={
        "|年底|前完工": "2023-12-31?",
        "较|年初|增加": "2023-01?",
        "|年初至今|涨幅居首": "2023-01-01/2023-07-15",
        "|岁末|将至": "2023-12-31?",
    },
    no=["每年初夏", "历年末位"],
)
def bare_year(match: re.Match[str], context: Context) -> Piece:
    """The year of 年初, 年底, 岁末."""
    return Piece(Written(year=Offset(0, "running")), alone=False)


_CENTURIES = {"上世纪": Offset(-1), "上个世纪": Offset(-1), "本世纪": Offset(0), "新世纪": Offset(0)}
_CENTURY = r"(?P<century>上个?世纪|[本新]世纪|(?:[0-9]{1,2}|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九]) ?世纪)"


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?P<span>(?:{_CENTURY}|(?P<first>1[0-9]|20|二十|十九))? ?(?P<tens>[1-9]0|[一二三四五六七八九]十|零零|00) ?年代)",
    yes={
        "|上世纪70年代末|": "1978/1979?",
        "在|二十世纪七十年代|": "1970/1979",
        "直到|1980年代中期|": "1984/1986?",
        "|八十年代|": "1980/1989",
        "|20世纪90年代初|": "1990/1992?",
        "|上世纪80年代以来|": "1980/2023-07-15",
    },
)
def decade(match: re.Match[str], context: Context) -> Piece:
    """A decade, of a century or of the last one: `上世纪70年代`, `1980年代`, `八十年代`."""
    century = _century(match["century"])
    if match["first"]:
        century = whole(match["first"]) + 1
    return Piece(Written(century=century, decade=whole(match["tens"])))


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?P<span>{_CENTURY})(?!经济|报|海上|丝绸|大酒店|广场|公园|出版|联|杯|的?难题|金融)",
    yes={"|19世纪|的建筑": "1800/1899", "|21世纪以来|": "2000/2023-07-15", "|本世纪初|": "2000/2009?"},
    no=["《21世纪经济报道》", "新世纪广场"],
)
def century(match: re.Match[str], context: Context) -> Piece:
    """A century: `19世纪`, `本世纪初`."""
    named = match["century"] in _CENTURIES
    return Piece(Written(century=_century(match["century"])), alone=not named)


def _century(text: str | None) -> int | Offset | None:
    if text is None:
        return None
    return _CENTURIES.get(text) or whole(text.removesuffix("世纪").strip())


_DIGIT_PAIRS = "一二三四五六七八九"
_FIRST_PLAN_YEAR, _FIRST_NUMBERED = 1966, 3


@rule(
    "date",
    r"(?P<span>(?P<open>[“「‘『])?(?P<plan>十[一二三四五六七八]?|[七八九])五(?P<close>[”」’』])?(?P<part>期间|时期|末|初|以来|前期|后期|中后期|开局之年|收官之年)?)(?!规划|纲要|计划|目标|蓝图|发展|重[点大]|建议|[”」’』])",
    yes={
        "|“十四五”期间|": "2021/2025",
        "|“十三五”末|": "2020-12-31?",
        "|“十五五”开局之年|": "2026",
        "|“十五五”时期|": "2026/2030",
        "|“十四五”以来|": "2021/2023-07-15",
    },
    no=["《“十四五”规划纲要》"],
)
def plan(match: re.Match[str], context: Context) -> Piece | None:
    """The five years of a plan: `“十四五”期间` is 2021 to 2025."""
    if not match["part"] and not (match["open"] and match["close"]):
        return None
    number = whole(match["plan"])
    first = _FIRST_PLAN_YEAR + 5 * (number - _FIRST_NUMBERED)
    match match["part"]:
        case "末":
            return Piece(Fixed(f"{first + 4}-12-31?", "day", explicit=False))
        case "收官之年":
            return Piece(Fixed(str(first + 4), explicit=False))
        case "初" | "开局之年":
            return Piece(Fixed(str(first), explicit=False))
        case "以来":
            return Piece(Range(Fixed(str(first), explicit=False), None))
    return Piece(Fixed(f"{first}/{first + 4}", explicit=False))


_NAMED_STARTS = {
    "改革开放": "1978",
    "新中国成立": "1949",
    "中华人民共和国成立": "1949",
    "香港回归": "1997",
    "澳门回归": "1999",
    "党的十八大": "2012",
    "党的二十大": "2022",
    "党的十九大": "2017",
}


@rule(
    "date",
    rf"(?P<span>(?P<event>{one_of(_NAMED_STARTS)})以来)",
    yes={"|改革开放以来|，": "1978/2023-07-15"},
)
def since_event(match: re.Match[str], context: Context) -> Piece:
    """A stretch that everybody knows the beginning of: `改革开放以来`."""
    return Piece(Range(Fixed(_NAMED_STARTS[match["event"]], explicit=False), None))


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<first>(?:19|20)[0-9]{{2}})(?:/|{TO})(?P<last>(?:19|20)?[0-9]{{2}}) ?(?:年度|财政年度|学年度?|财年))",
    yes={
        "|2023-24财政年度|盈余": "2023-04-01/2024-03-31",
        "|2022-2023学年|": "2022-09/2023-08",
        "|2023/24年度|": "2023-04-01/2024-03-31",
    },
)
def double_year(match: re.Match[str], context: Context) -> Piece | None:
    """A financial or school year under two numbers: `2023-24财政年度`, `2022-2023学年`."""
    first, last = int(match["first"]), int(match["last"])
    if (first + 1 - last) % 100:
        return None
    return Piece(_school_year(first, context) if "学年" in match["span"] else _financial_year(first))


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<year>1[0-3][0-9]|20[0-9]{{2}}) ?学年度?)",
    yes={"|2023学年|": "2023-09/2024-08"},
)
def school_year(match: re.Match[str], context: Context) -> Piece:
    """A school year under one number: `112學年度` in Taiwan is August 2023 to July 2024."""
    first = int(match["year"])
    return Piece(_school_year(first + _ROC_BEFORE if first < 1000 else first, context))  # noqa: PLR2004


@rule(
    "date",
    r"(?P<span>(?P<word>[本上下]|今个?|去)(?:一个?|个)?财政年度)",
    yes={"|本财政年度|": "2023-04-01/2024-03-31", "|上财政年度|": "2022-04-01/2023-03-31"},
)
def relative_financial_year(match: re.Match[str], context: Context) -> Piece:
    """A financial year of Hong Kong counted from the publication: `本财政年度` is April to March."""
    by = {"上": -1, "去": -1, "下": 1}.get(match["word"], 0)
    first = Written(year=Offset(by), month=4, day=1)
    return Piece(Range(first, Written(year=Offset(by + 1), month=3, day=31)))


def _financial_year(first: int) -> Range:
    return Range(Written(year=first, month=4, day=1), Written(year=first + 1, month=3, day=31))


def _school_year(first: int, context: Context) -> Range:
    if context.region == "tw":
        return Range(Written(year=first, month=8, day=1), Written(year=first + 1, month=7, day=31))
    return Range(Written(year=first, month=9), Written(year=first + 1, month=8))


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<first>19[5-9][0-9]|20[0-4][0-9]) ?{TO} ?(?P<last>19[5-9][0-9]|20[0-4][0-9]))(?=$|[,;。、)\n赛])",
    yes={"（|2016-2018|）": "2016/2018"},
    no=["2023-2050元"],
)
def years_in_figures(match: re.Match[str], context: Context) -> Piece | None:
    """Years without 年, as curricula vitae give them: `2016-2018`."""
    first, last = int(match["first"]), int(match["last"])
    return Piece(Range(Written(year=first), Written(year=last))) if first < last else None


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<year>(?:19|20)[0-9]{{2}})) ?(?={TO} ?(?:19|20)[0-9]{{2}} ?年)",
    yes={"|2021-2025年|，": "2021/2025"},
)
def elided_year(match: re.Match[str], context: Context) -> Piece:
    """The first year of a range that says 年 once: `2021-2025年`."""
    return Piece(Written(year=int(match["year"])), alone=False)


RULES = (
    years_in_figures,
    elided_year,
    double_year,
    school_year,
    relative_financial_year,
    plan,
    since_event,
    year_before_christ,
    year_of_our_era,
    republic_year,
    era_year,
    decade,
    century,
    taiwan_date,
    year,
    taiwan_year,
    short_year,
    spelled_year,
    relative_year,
    bare_year,
)
