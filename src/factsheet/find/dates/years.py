"""Years: 2023年, 去年, 98年底, 2021-2025年, 884年8月."""

import re

from factsheet.find.dates.centuries import century, decade
from factsheet.find.dates.pieces import ALONE, HANZI_DIGIT, MONTH, NOT_COUNTED, REPUBLIC, TO, Piece, whole
from factsheet.find.dates.taiwan import taiwan_decade, taiwan_elided_year, taiwan_story_year, taiwan_year
from factsheet.find.dates.written import Offset, Range, Written
from factsheet.find.rule import Context, rule
from factsheet.lexicon import one_of

_FIGURES = "(?:19|20)[0-9]{2}"
_YEAR = rf"(?:(?:1[0-9]|20|21)[0-9]{{2}}|[一二]{HANZI_DIGIT}{{3}}|两千零?{HANZI_DIGIT}?)"
# 去年年底 says 年 twice.
_AGAIN = "(?:年(?=[初底末]|中(?![国央期考标旬秋])))?"
# 2000年历史, 1500年以上, 距今约1900年 are lengths of time.
_NOT_A_LENGTH = "(?!以上|左右的?历史|多(?![哈伦地国家部项个次种边方名位近逾超达了出0-9一两二三四五六七八九])|余|来的|的?历史|的历程|之久)"
# 已达|2023年全年|的2.2倍, 已超|2019年|水平
_HELD_TO = (
    "(?<=[达超逾])(?=(?:19|20)[0-9]{2} ?年(?:全年|同期)?"
    "(?:的?(?:水平|水准|总[量额和数])|的[约近逾]?[0-9.一二三四五六七八九两半]+(?:倍|成|%)))"
)
_NOT_ABOUT = "(?<![约今])(?<!(?<![下抵送])达)"


@rule(
    "date",
    rf"{ALONE}(?:{NOT_COUNTED}{_NOT_ABOUT}|(?<=[接逼直]近)(?={_FIGURES} ?年)|{_HELD_TO})"
    rf"(?P<span>(?P<year>{_YEAR}) ?财?年(?:度(?![假过])|{_AGAIN})){_NOT_A_LENGTH}",
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
        "|2019 年 10 月 30 日|": "2019-10-30",
        "|2023年3月31日|事件": "2023-03-31",
        "|2019年11月至翌年3月|": "2019-11/2020-03",
        "|2006年至2021年|，他任职": "2006/2021",
        "|2018年1-9月|": "2018-01/2018-09",
        "自|2018年以来|": "2018/2023-07-15",
        "创|2003年|沙士以来新高": "2003",
        "自|2016年|上市以来，": "2016",
        "|2019年底至2020年初|": "2019-12-31?/2020-01?",
        "|2019年8月6日14时30分|": "2019-08-06T14:30:00",
        "|2022年中秋节|": "2022-09-10",
        "提前下达|2024年|补助资金": "2024",
        "火警宗数已达|2022年|的总数": "2022",
        "客流已超|2019年|水平": "2019",
        "较|2022年|多出不少": "2022",
        "产量接近|2022年|的水平": "2022",
        "|2024年|多国领导人": "2024",
        "|2020年闰四月|": "2020-05-23/2020-06-20",
        "|2015年12月31日24时|": "2015-12-31T24:00:00",
        "|2021年的第三个月|": "2021-03",
        "|1956年春至1959年底|": "1956-03/1959-12-31?",
        "|2022年度|净利润": "2022",
        "|2023年7月14日（星期五）|": "2023-07-14",
        "|2023年1月26日，农历正月初五|": "2023-01-26",
    },
    no=["最近一次年报", "这座有着悠久历史的千年古城", "距今约1900年", "历史长达2000年的古树"],
)
def year(match: re.Match[str], context: Context) -> Piece:
    """A year in figures or in characters: `2023年`, `二〇二三年`."""
    return Piece(Written(year=whole(match["year"])))


# 有期徒刑15年3个月 is a length of time.
_SENTENCED = ("徒刑", "刑期", "年限", "拘役", "监禁", "服刑", "判刑", "判囚", "被囚", "囚禁", "入狱",
              "改判", "审判", "重判", "轻判", "被判", "判处")


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?P<span>(?P<year>[0-9]{{2}}|[零〇一二八九]{HANZI_DIGIT}) ?年)"
    rf"(?= ?(?:{MONTH} ?月(?!以)|[上下]半年|第?[一二三四1-4]季度|[初底末]|[小大]寒"
    r"|第[0-9一二三四五六七八九十]{1,3}个?(?:月|周|星期|礼拜)|(?<=[4-9][0-9]年)(?:出生|生(?=的?[^产长存活态命])))"
    r")",
    yes={
        "|96年|出生的青年回乡": "1996",
        "她是|85年|生人": "1985",
        "|15年3月2日|签约": "2015-03-02",
        "|21年3月|投产": "2021-03",
        "|零七年八月|开工": "2007-08",
        "|98年底|建成": "1998-12-31?",
        "|70年第8个月|": "1970-08",
    },
    no=["有期徒刑15年3个月", "一审判刑10年6月", "二審改判13年6月"],
)
def short_year(match: re.Match[str], context: Context) -> Piece | None:
    """A year without its century, with a month: `15年3月`, `九八年底`."""
    if context.view.endswith(_SENTENCED, 0, match.start()):
        return None
    value = whole(match["year"])
    return Piece(Written(year=value + REPUBLIC if context.region == "tw" and match["year"].isdigit() else value))


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}"
    r"(?P<span>(?P<year>0[0-9]|[零〇][一二三四五六七八九]|九[〇零一二三四五六七八九]|八[〇零一二三四五六七八]"
    r"|一[〇零三四五六七八九]) ?年)(?!代)",
    yes={
        "|08年|承办": "2008",
        "|零六年|入职": "2006",
        "|九八年|洪水": "1998",
        "|一五年|入伍": "2015",
    },
    no=["八九年"],
)
def spelled_year(match: re.Match[str], context: Context) -> Piece:
    """A year that can be no count: `08年`, `零六年`, `九八年`; 八九年 is eight or nine years."""
    return Piece(Written(year=whole(match["year"])))


_AD = 1900


@rule(
    "date",
    r"(?P<span>[去今明后前] ?\((?P<year>1[0-3][0-9]|20[0-9]{2})年?\) ?年度?)",
    yes={"|今（112）年1至6月|": "2023-01/2023-06", "|明（2024）年|": "2024", "|明 (2024) 年|": "2024"},
    no=["今（略）年"],
)
def bracketed_year(match: re.Match[str], context: Context) -> Piece:
    """A relative year with its number inside, of the Republic too: `今（114）年`."""
    year = int(match["year"])
    return Piece(Written(year=year if year > _AD else year + REPUBLIC))


@rule(
    "date",
    r"(?:(?<=年)|(?<=年前))(?P<span>的?这个?时候)",
    yes={},
    no=["这个时候"],
)
def this_time(match: re.Match[str], context: Context) -> Piece:
    """The month of now in another year: `去年这个时候`."""
    return Piece(Written(month=Offset(0)), alone=False)


_RELATIVE = {
    "大前年": Offset(-3),
    "前年": Offset(-2),
    "去年": Offset(-1),
    "今年": Offset(0),
    "本年": Offset(0),
    "明年": Offset(1),
    **dict.fromkeys(("来年", "下年"), Offset(1)),
    "后年": Offset(2),
    **dict.fromkeys(("当年", "同年"), Offset(0, "context")),
    **dict.fromkeys(("次年", "翌年", "隔年", "后一年"), Offset(1, "context")),
    **dict.fromkeys(("那一年", "那年", "这一年"), Offset(0, "context")),
    "前一年": Offset(-1, "context"),
    **dict.fromkeys(("上年", "上一年", "对上一年"), Offset(-1, "running")),
    "年内": Offset(0, "running"),
    "全年": Offset(0, "whole"),
}
_COUNTED = "0-9一二三四五六七八九十百千两几数半多"


@rule(
    "date",
    rf"(?:(?<![{_COUNTED}历近])|(?<=[0-9])(?=[去今明]年))(?<!马(?=上))(?<![成产工业用市建造改扩完营牌](?=后年))(?<!以(?=前年))(?<!去(?=这))(?<![以之天月旗名当底乡手麾楼膝上部地水创写](?=下))(?P<span>(?P<word>{one_of(_RELATIVE)})度?{_AGAIN}(?:整年)?)"
    r"(?![轮级龄代纪画糕半]|轻(?![型卡轨])|货(?![运车物币流源主机值])|度假|内瓦|(?<=年内)的?(?:[新次][高低]|高[点位]|低[点位]|最[高低大]))",
    yes={
        "|今年|预计增长": "2023",
        "|今年至昨晚|销路平平": "2023-01-01/2023-07-14",
        "较|去年|增长": "2022",
        "|今年以来|": "2023-01-01/2023-07-15",
        "|去年12月|公布": "2022-12",
        "|去年底|，": "2022-12-31?",
        "|今年年初|": "2023-01?",
        "|去年年中|，公司换帅": "2022-06?",
        "|前年中|完工": "2021-06?",
        "|今年前三季度|进出口": "2023-01-01/2023-09-30",
        "|明年一季度|显现": "2024-01-01/2024-03-31",
        "|去年10月17日|": "2022-10-17",
        "|去年上半年|": "2022-01-01/2022-06-30",
        "|前年11月到去年3月|": "2021-11/2022-03",
        "|去年全年|": "2022",
        "|去年整年|": "2022",
        "|全年|增速": "2023",
        "|年内|累计上涨": "2023",
        "|去年夏天|": "2022-06/2022-08",
        "|去年这个时候|": "2022-07",
        "|去年暑假|": "2022-07/2022-08",
        "|去年首十個月|": "2022-01/2022-10",
        "|去年以来|": "2022-01-01/2023-07-15",
        "|去年本月10日|": "2022-07-10",
        "|去年五月初五|": "2022-06-03",
        "|今年一季度|GDP": "2023-01-01/2023-03-31",
        "房屋税2.0|去年7月|上路": "2022-07",
        "|今年最后两个月|": "2023-11/2023-12",
        "雨量相当于|去年整个6月|": "2022-06",
        "客流不及|去年整个夏天|": "2022-06/2022-08",
        "|去年的最后3个月|": "2022-10/2022-12", "|今年最后一季|增速回落": "2023-10-01/2023-12-31",
    },
    no=[
        "三年级学生", "多年来", "近年来", "翻开旧年轮", "当年", "移用以前年度岁计剩余", "过去这一年", "这次年轻选民多", "35岁以下年轻人",
        "股价创下年内新高",
    ],
)
def relative_year(match: re.Match[str], context: Context) -> Piece:
    """A year counted from the publication or from the year before it: `今年`, `去年`, `翌年`, `全年`."""
    return Piece(Written(year=_RELATIVE[match["word"]]))


@rule(
    "date",
    rf"(?<![{_COUNTED}历每近今去明前后上本当同次翌来全这那])(?P<span>[年岁])(?=[初底末](?![级中步次始小端特])|(?<=年)中(?=[,。;、)前后起至到])|(?<=[于在到]年)中(?![国央秋]))",
    yes={
        "|年底|前完工": "2023-12-31?",
        "较|年初|增加": "2023-01?",
        "|年末|仓位": "2023-12-31?",
        "|年中|，库存见底": "2023-06?",
        "项目已于|年中|投产": "2023-06?",
        "|年初至今|涨幅居首": "2023-01-01/2023-07-15",
        "|岁末|将至": "2023-12-31?",
    },
    no=["每年初夏", "历年末位"],
)
def bare_year(match: re.Match[str], context: Context) -> Piece:
    """The year of 年初, 年底, 岁末."""
    return Piece(Written(year=Offset(0, "running")), alone=False)


# The cells of a line stand two spaces, a tab or a bar apart.
@rule(
    "date",
    rf"(?:(?<=[\t|])|(?<=  )|(?<=\| )|(?<![^\n]))(?P<span>(?P<year>{_FIGURES}))(?= *(?:  |[\n\t|]|$))",
    yes={"指标  |2022|  增减": "2022"},
    no=["编号 2022 的样品"],
)
def year_cell(match: re.Match[str], context: Context) -> Piece:
    """A year that fills a cell or a line: the head of a table."""
    return Piece(Written(year=int(match["year"])))


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<first>{_FIGURES}) ?{TO} ?(?P<last>{_FIGURES})(?:赛季|雪季|航季|榨季)?)(?=$|[,;。、)\n赛]|(?<=季))",
    yes={"（|2016-2018|）": "2016/2018", "|2022—2023赛季|常规赛": "2022/2023"},
    no=["2013-2050元"],
)
def years_in_figures(match: re.Match[str], context: Context) -> Piece | None:
    """Years without 年, as curricula vitae give them: `2016-2018`."""
    first, last = int(match["first"]), int(match["last"])
    return Piece(Range(Written(year=first), Written(year=last))) if first < last else None


@rule(
    "date",
    rf"{ALONE}{NOT_COUNTED}(?P<span>(?P<year>[2-9][0-9]{{2}}) ?年)(?=(?:{MONTH} ?月|[春夏秋冬]))",
    yes={"|884年8月|，敌军退去": "0884-08", "|618年春|，": "0618-03/0618-05"},
    no=["服刑300年3个月"],
)
def early_year(match: re.Match[str], context: Context) -> Piece:
    """A year of three figures, with a month or a season: `884年8月`."""
    return Piece(Written(year=whole(match["year"])))


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<first>{_FIGURES})(?:[-~–—]|至|到)(?P<last>[0-9]{{2}}) ?年)(?!度)",
    yes={"|1950-54年|效力于该队": "1950/1954", "|2011至15年间|任职": "2011/2015"},
    no=["1950-49年"],
)
def short_range(match: re.Match[str], context: Context) -> Piece | None:
    """Years of one century, the last in two figures: `1950-54年`."""
    first = int(match["first"])
    last = first - first % 100 + int(match["last"])
    return Piece(Range(Written(year=first), Written(year=last))) if first < last else None


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<year>{_FIGURES})) ?(?={TO} ?{_FIGURES} ?年|[上下]半年|Q[1-4](?![0-9A-Za-z]))",
    yes={"|2021-2025年|，": "2021/2025", "|2022上半年|营收": "2022-01-01/2022-06-30"},
    no=["房号2021"],
)
def elided_year(match: re.Match[str], context: Context) -> Piece:
    """A year without 年, the first of a range or before its half: `2021-2025年`, `2022上半年`."""
    return Piece(Written(year=int(match["year"])), alone=False)


RULES = (
    year_cell,
    years_in_figures,
    elided_year,
    short_range,
    taiwan_elided_year,
    taiwan_decade,
    decade,
    century,
    year,
    taiwan_year,
    early_year,
    short_year,
    taiwan_story_year,
    spelled_year,
    bracketed_year,
    relative_year,
    this_time,
    bare_year,
)
