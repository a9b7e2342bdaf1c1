"""Parts of a year: 一季度, 前三季度, 上季末, 上半年, 前5个月, 今年夏天, 去年暑假."""

import re

from factsheet.find.dates.pieces import Piece, whole
from factsheet.find.dates.written import Days, Months, Offset, Quarter, Range, Season, TermYear, Written
from factsheet.find.rule import Context, rule
from factsheet.patterns import compiled

_THIS_CENTURY, _APRIL = 2000, 4
_QUARTERS = {"一": 1, "1": 1, "首": 1, "次": 2, "二": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4, "末": 4}
_IN_FULL = "第? ?(?P<full>[一二三四1-4首末]) ?季度(?![过假])"
_IN_SHORT = "(?:第 ?(?P<short>[一二三四1-4]) ?|(?P<first>首)|(?P<other>[次末](?=季[^度])))季(?![军节赛后])"
# 以2025/26财政年度上半年计，……。|首季|每公里收益率: a paragraph that counts by such years goes on so.
_BY_FINANCIAL_YEARS, _PARAGRAPH = compiled("(?:[0-9]{2}/[0-9]{2}|[本今]个?)(?:财政年度|财年)[^\n]*$"), 160
# 本财年首季跌6.2%，|次季|跌1.8%: the quarter behind it, whatever the year begins with.
_FIRST_TOLD, _CLAUSES = compiled("首季[^。!?\n]*$"), 40
_LATIN = "Q(?P<latin>[1-4])(?![0-9A-Za-z.])(?:季度)?"


@rule(
    "date",
    rf"(?<![前头后近每逐两])(?:(?<![到至])|(?<=[响等延拖推迟续留计持][到至])|(?<=[待续后迟期]到)|(?<=截至)|(?<=[年末底初度季][到至])|(?<=[跌升增减降涨滑落回]至)(?=第[一二三四1-4]季[的约近逾不0-9]))(?P<span>{_IN_FULL}|{_IN_SHORT}|{_LATIN})",
    yes={
        "|一季度|": "2023-01-01/2023-03-31",
        "|二季度末|，": "2023-06-30?",
        "|首季|": "2023-01-01/2023-03-31",
        "截至|二季度末|，": "2023-06-30?",
        "|Q1|盈利": "2023-01-01/2023-03-31",
        "|三季度|投产": "2023-07-01/2023-09-30",
    },
    no=["昆明四季如春", "他夺得季军", "该剧第二季开播", "在此安然度过第二季度过难关"],
)
def quarter(match: re.Match[str], context: Context) -> Piece | None:
    """A quarter: `一季度`, `第2季`, `Q1`; on the mainland a bare 第二季 is a season of a show."""
    before = context.view[max(match.start() - 1, 0) : match.start()]
    if (match["short"] or match["other"]) and context.region not in ("hk", "tw") and before not in ("年", "度"):
        return None
    if match["other"] == "次" and _FIRST_TOLD.search(context.view, max(match.start() - _CLAUSES, 0), match.start()):
        return Piece(Written(part=Quarter(Offset(1, "context"))))
    number = _QUARTERS[next(filter(None, match.group("full", "short", "first", "other", "latin")))]
    paragraph = max(match.start() - _PARAGRAPH, 0), match.start()
    if context.region == "hk" and before != "年" and _BY_FINANCIAL_YEARS.search(context.view, *paragraph):
        return Piece(TermYear(_APRIL, Offset(0), 3 * number - 2, 3 * number))
    return Piece(Written(part=Months(3 * number - 2, 3 * number)))


@rule(
    "date",
    r"(?=[1-4])(?<![0-9A-Za-z.])(?P<span>(?P<year>20[0-9]{2})(?P<unit>[QH])(?P<number>[1-4])|(?P<first>[1-4])(?P<letter>[QH])(?P<behind>(?:20)?[0-9]{2}))"
    r"(?![0-9A-Za-z.])",
    yes={
        "|2024Q1|营收": "2024-01-01/2024-03-31",
        "|2Q23|淨利": "2023-04-01/2023-06-30",
        "|1H2022|": "2022-01-01/2022-06-30",
    },
    no=["3H95号钢", "型号2024H5", "2024Q7"],
)
def of_an_analyst(match: re.Match[str], context: Context) -> Piece | None:
    """A quarter or a half of a year as analysts write it: `2024Q1`, `2Q23`, `1H2022`."""
    number, half = int(match["number"] or match["first"]), (match["unit"] or match["letter"]) == "H"
    if half and number > 2:
        return None
    year, months = int((match["year"] or match["behind"])[-2:]) + _THIS_CENTURY, 6 if half else 3
    return Piece(Written(year=year, part=Months(months * (number - 1) + 1, months * number, "half" if half else "quarter")))

@rule(
    "date",
    r"(?P<span>(?<=年)最后一个?季度?|最后一个?季度)(?![节赛军])",
    yes={"|最后一个季度|冲刺": "2023-10-01/2023-12-31"},
    no=["全剧最后一季开播"],
)
def last_quarter(match: re.Match[str], context: Context) -> Piece:
    """The last quarter of a year: `最后一季度`, 今年`最后一季`."""
    return Piece(Written(part=Months(10, 12)))


@rule(
    "date",
    r"(?P<span>[前头首] ?(?P<count>[两二三23]) ?个?季度?)(?!节)",
    yes={
        "|前三季度|，": "2023-01-01/2023-09-30",
        "|前两个季度|": "2023-01-01/2023-06-30",
        "|前 3 季|每股盈餘": "2023-01-01/2023-09-30",
    },
    no=["前三名"],
)
def first_quarters(match: re.Match[str], context: Context) -> Piece:
    """The first quarters of a year: `前三季度`."""
    return Piece(Written(part=Months(1, 3 * whole(match["count"]))))


@rule(
    "date",
    r"(?P<span>第?(?P<first>[一二三1-3])(?:季度)?(?:、[二三23](?=、))?[、至到-]第?(?P<last>[二三四2-4])季度)",
    yes={"|二、三季度|": "2023-04-01/2023-09-30", "|一、二、三季度|": "2023-01-01/2023-09-30", "|一季度至三季度|": "2023-01-01/2023-09-30"},
    no=["一、二点建议"],
)
def quarters(match: re.Match[str], context: Context) -> Piece | None:
    """Quarters in a row: `二、三季度`."""
    first, last = _QUARTERS[match["first"]], _QUARTERS[match["last"]]
    return Piece(Written(part=Months(3 * first - 2, 3 * last))) if first < last else None


_SIDE = 16
_AHEAD = compiled("[会将起内中]|初|末|底")
_BUSINESS = compiled(
    "[较比由]上季(?!同期)|失业|就业|空置|按年|营[收运]|展望|EPS|每股|盈利|溢利|毛利|获利|纯利|业绩|GDP|经济|收入|销售|出口|按季|季[增减]|订单|产能|租金|楼价|成交|财报|股利|出货|通胀|利率"
)


@rule(
    "date",
    r"(?P<span>(?P<word>上上|上|本|今|这|当|下下|下|前)一?个?季(?:度|(?=[末初底])|(?P<bare>(?![节军候赛]))))(?![过假])",
    yes={
        "|上季度|": "2023-04-01/2023-06-30",
        "较|上季末|减少": "2023-06-30?",
        "|下个季度|": "2023-10-01/2023-12-31",
        "|前一季度|": "2023-04-01/2023-06-30",
    },
    no=["本季新品"],
)
def relative_quarter(match: re.Match[str], context: Context) -> Piece | None:
    """A quarter counted from the publication: `上季度`, `上季末`."""
    by = {"上上": -2, "上": -1, "前": -1, "下": 1, "下下": 2}.get(match["word"], 0)
    before, after = context.view[max(match.start() - _SIDE, 0) : match.start()], context.view[match.end() : match.end() + _SIDE]
    around = before.rpartition("。")[2] + match[0] + after.partition("。")[0]
    ahead = by == 1 and _AHEAD.match(context.view, match.end())  # 下季会向立法会汇报
    if match["bare"] is not None and (context.region not in ("hk", "tw") or not (ahead or _BUSINESS.search(around))):
        return None  # 今季 of a league
    return Piece(Written(part=Quarter(Offset(by))))


# 首半年租金减半, 新租客享首半年七折; but 集团首半年租金收入
_OF_A_PLAN = compiled("的?(?:免(?!税)|(?:租金|月费|管理费|保费|学费)(?!收)|[一二三四五六七八九]折)")
_PLANNED = compiled("(?:提供|享有?|给予|入职|开业)的?$")


@rule(
    "date",
    r"(?P<span>(?P<half>[上下前后首])个?半(?P<unit>年度?|月))(?![报刊])",
    yes={
        "|上半年|，全市": "2023-01-01/2023-06-30",
        "|下半年|": "2023-07-01/2023-12-31",
        "|上半月|": "2023-07-01/2023-07-15",
        "政府|首半年|赤字收窄": "2023-01-01/2023-06-30",
        "集团|首半年|租金收入微升": "2023-01-01/2023-06-30",
    },
    no=["上半场", "为档户提供首半年租金减半", "首半年免月费", "新租客享首半年七折"],
)
def half(match: re.Match[str], context: Context) -> Piece | None:
    """Half a year or a month: `上半年`, `下半月`; the first of a lease or a plan is of no calendar: 首半年租金减半."""
    first = match["half"] in "上前首"
    if match["half"] == "首":
        planned = _PLANNED.search(context.view, max(match.start() - _SIDE, 0), match.start())
        if planned or _OF_A_PLAN.match(context.view, match.end()):
            return None
        if "财政年度" in context.view:
            return Piece(TermYear(_APRIL, Offset(0), 1, 6))  # 政府首半年赤字, of the year that begins in April
    if match["unit"] == "月":
        return Piece(Written(part=Days(1, 15) if first else Days(16, None)))
    return Piece(Written(part=Months(1, 6, "half") if first else Months(7, 12, "half")))


@rule(
    "date",
    r"(?<!提)(?P<span>(?P<edge>[前头首]|最?后) ?(?P<count>1[01]|[1-9]|十一?|[一二两三四五六七八九]) ?个?月)(?!内|来(?=[,。的])|里|的时间)",
    yes={
        "|前5个月|": "2023-01/2023-05",
        "|前4月|": "2023-01/2023-04",
        "|首五個月|": "2023-01/2023-05",
        "|首六個月|": "2023-01/2023-06",
        "|前6月|来台旅客": "2023-01/2023-06",
        "累計|前 6 月|營收": "2023-01/2023-06",
    },
    no=["今后几个月", "余下工程研究提前9个月完成", "须于到期前一个月续签"],
)
def first_months(match: re.Match[str], context: Context) -> Piece | None:
    """The first months of a year: `前5个月` is January to May."""
    count = whole(match["count"])
    if match["edge"] == "前" and count == 1 and not context.view.endswith(("年", "年的"), 0, match.start()):
        return None  # 到期前一个月
    if match["edge"].endswith("后"):
        before = context.view[max(match.start() - 2, 0) : match.start()]
        return Piece(Written(part=Months(-count, -1, "month"))) if before.endswith(("年", "年的")) else None
    return Piece(Written(part=Months(1, count, "month")))


_SEASONS = {"春": 1, "夏": 2, "秋": 3, "冬": 4}
# 今年春运 and 去年冬训 hold no season.
# 1976年冬出土, but 去年冬小麦, 明年春运, 2025年秋招.
_NOT_A_SEASONS = (
    "(?![天季节运奥令衣泳笋小瓜播收种耕蚕茶粮闱分至装雨雪晚捕游训试营意兰眠储修旅日夜考招灌防浇菜枣景色夏秋冬之])"
)
_SEASON_ENDS = "(?:天|季(?!节)|(?=[,。、;)~-]|[至到](?:20|19|[今去次0-9])|$))"


@rule(
    "date",
    rf"(?:(?<=年)|(?<=年前)|(?<=年整个))(?P<span>的?(?P<season>[春夏秋冬])(?:{_SEASON_ENDS}|{_NOT_A_SEASONS}))",
    yes={},
    no=["春运客流", "夏天来了"],
)
def season(match: re.Match[str], context: Context) -> Piece:
    """A season behind its year: `今年夏天`."""
    return Piece(Written(part=Season(_SEASONS[match["season"]])), alone=False)


@rule(
    "date",
    r"(?P<span>(?:今|(?<!过)去|(?<![清光文分黎说声证表申注标阐鲜照发])明)(?P<season>[春夏秋冬]))(?![运季天])",
    yes={"|今夏|": "2023-06/2023-08", "|去冬|": "2022-12/2023-02", "|明春|开园": "2024-03/2024-05"},
    no=["今春运行情况", "黎明春色", "这说明冬训练得扎实"],
)
def blended_season(match: re.Match[str], context: Context) -> Piece:
    """A year and its season in two characters: `今夏`."""
    year = Offset({"今": 0, "明": 1}.get(match["span"][0], -1))
    return Piece(Written(year=year, part=Season(_SEASONS[match["season"]])))


@rule(
    "date",
    r"(?P<span>(?P<winter>[去今])冬[今明]春)",
    yes={"|去冬今春|完成水利投资": "2022-12/2023-05", "|今冬明春|计划投资": "2023-12/2024-05"},
    no=["冬春之交"],
)
def winter_and_spring(match: re.Match[str], context: Context) -> Piece:
    """A winter and the spring behind it: `去冬今春`, `今冬明春`."""
    winter = Written(year=Offset(-1 if match["winter"] == "去" else 0), part=Season(_SEASONS["冬"]))
    return Piece(Range(winter, Written(year=Offset(0, "context"), part=Season(_SEASONS["春"]))))


# The long holidays of schools: 暑假 and 寒假.
_HOLIDAYS = {"暑": Months(7, 8, "month"), "寒": Months(1, 2, "month")}


@rule("date", r"(?<=年)(?P<span>(?P<word>[暑寒])[假期])", yes={}, no=["暑假作业"])
def school_holiday(match: re.Match[str], context: Context) -> Piece:
    """The long holidays of schools, behind their year: `去年暑假`."""
    return Piece(Written(part=_HOLIDAYS[match["word"]]), alone=False)


@rule(
    "date",
    r"(?P<span>[今这]个(?P<word>[暑寒])假)",
    yes={"|今個暑假|同店銷售下跌": "2023-07/2023-08", "|这个寒假|来客不多": "2023-01/2023-02"},
    no=["暑假作业"],
)
def this_holiday(match: re.Match[str], context: Context) -> Piece:
    """Those that are on or just over: `今個暑假`, `这个寒假`."""
    return Piece(Written(year=Offset(0), part=_HOLIDAYS[match["word"]]))


RULES = (
    quarters,
    quarter,
    first_quarters,
    last_quarter,
    relative_quarter,
    half,
    first_months,
    season,
    winter_and_spring,
    blended_season,
    school_holiday,
    this_holiday,
)
