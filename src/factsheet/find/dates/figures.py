"""Days in figures alone: 2023-07-14, 2018-11-29 18:59, 13/5/2023, 20240307, 1999.08, 112.07.14."""

import re

from factsheet.find.dates.pieces import ALONE, REPUBLIC, Piece
from factsheet.find.dates.written import Clock, Written
from factsheet.find.rule import Context, rule

_YEAR = "(?P<year>(?:1[5-9]|20|21)[0-9]{2})"
_RECENT_YEAR = "(?P<year>(?:19|20)[0-9]{2})"
_MONTH = "(?P<month>1[0-2]|0?[1-9])"
_FULL_MONTH = "(?P<month>1[0-2]|0[1-9])"
_ONE_TO_31 = "(?:3[01]|[12][0-9]|0?[1-9])"
_FULL_DAY = "(?P<day>3[01]|[12][0-9]|0[1-9])"
_ANY_DAY = f"(?P<day>{_ONE_TO_31})"
_HOUR_OR_WEEKDAY = r"(?= [0-2][0-9]:[0-5][0-9]|\((?:周|星期|礼拜)?[一二三四五六日]\))"
_TIME = "(?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9])(?::(?P<second>[0-5][0-9]))?"
_MONTHS = 12


@rule(
    "date",
    rf"{ALONE}(?P<span>{_YEAR}[-/.]{_MONTH}[-/.](?P<day>{_ONE_TO_31})(?:[ -]?{_TIME})?)(?![0-9]|\.[0-9])",
    yes={
        "|2023-07-14|": "2023-07-14",
        "|2023/07/14|發佈": "2023-07-14",
        "|2010.01.29|": "2010-01-29",
        "|2018-11-29 18:59|来源": "2018-11-29T18:59:00",
        "|2024-07-19 16:42:08|": "2024-07-19T16:42:08",
        "|2018-12-1209:03|": "2018-12-12T09:03:00",
        "|2023.7.14晚上6点|": "2023-07-14T18:00:00",
    },
    no=["版本2023.1.2.3"],
)
def figures(match: re.Match[str], context: Context) -> Piece:
    """A day in figures, with its hour if the page was copied without the gap: `2023-07-14`, `2018-12-1209:03`."""
    clock = None
    if match["hour"]:
        clock = Clock(int(match["hour"]), int(match["minute"]), int(match["second"]) if match["second"] else None)
    return Piece(Written(year=int(match["year"]), month=int(match["month"]), day=int(match["day"]), clock=clock))


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<first>{_ONE_TO_31})[/.](?P<second>{_ONE_TO_31})[/.]{_RECENT_YEAR})(?![0-9])",
    yes={"|13/5/2023|": "2023-05-13", "|10.7.2023|": "2023-07-10", "|10/31/2022|": "2022-10-31"},
    no=["比值13/15/2023"],
)
def day_first(match: re.Match[str], context: Context) -> Piece | None:
    """A day in figures from the day to the year, as Hong Kong writes it: `13/5/2023`; 10/31/2022 is American."""
    day, month = int(match["first"]), int(match["second"])
    if month > _MONTHS:
        day, month = month, day
    return Piece(Written(year=int(match["year"]), month=month, day=day)) if month <= _MONTHS else None


@rule(
    "date",
    rf"{ALONE}(?P<span>(?:{_FULL_MONTH}[-/]|(?P<short>1[0-2]|[1-9])/){_ANY_DAY}){_HOUR_OR_WEEKDAY}",
    yes={
        "|07-12 20:01|来源": "2023-07-12T20:01:00",
        "|7/12 20:15|": "2023-07-12T20:15:00",
        "|7/12（三）|": "2023-07-12",
    },
    no=["比赛07-12结束"],
)
def figures_without_year(match: re.Match[str], context: Context) -> Piece:
    """A day in figures before an hour or the day of the week: `07-12 20:01`, `5/27 20:15`, `7/12（三）`."""
    return Piece(Written(month=int(match["month"] or match["short"]), day=int(match["day"])), alone=False)


@rule("date", rf"(?<![^\n])(?P<span>{_FULL_MONTH}-{_FULL_DAY})(?![^\n])", yes={}, no=["比分为10-12"])
def line_of_figures(match: re.Match[str], context: Context) -> Piece:
    """A day in figures that fills its line, as lists of news stamp it: `07-12`."""
    return Piece(Written(month=int(match["month"]), day=int(match["day"])))


@rule(
    "date",
    rf"{ALONE}(?P<span>{_RECENT_YEAR}{_FULL_MONTH}{_FULL_DAY})(?![0-9A-Za-z])",
    yes={"|20240307|": "2024-03-07"},
    no=["编号A20240307", "合同号20240307"],
)
def eight_figures(match: re.Match[str], context: Context) -> Piece | None:
    """A day in eight figures: `20240307`."""
    if context.view[max(match.start() - 1, 0) : match.start()] in ("号", "码", "第"):
        return None
    return Piece(Written(year=int(match["year"]), month=int(match["month"]), day=int(match["day"])))


@rule(
    "date",
    rf"{ALONE}(?P<span>{_RECENT_YEAR}[-.]{_FULL_MONTH})(?![0-9.%]|-(?!(?:19|20)[0-9])| ?[万亿元%点])",
    yes={"|1999.08-2002.02|，任": "1999-08/2002-02"},
    no=["报2010.12点"],
)
def figures_of_month(match: re.Match[str], context: Context) -> Piece:
    """A month in figures, one end of a range as curricula vitae give it: `1999.08`."""
    return Piece(Written(year=int(match["year"]), month=int(match["month"])), alone=False)


@rule(
    "date",
    rf"{ALONE}(?P<span>(?P<year>1[0-3][0-9])[./-]{_MONTH}[./-](?P<day>{_ONE_TO_31}))(?![0-9.])",
    yes={"|112.07.14|修訂": "2023-07-14"},
    no=["版本112.7.14"],
)
def taiwan_figures(match: re.Match[str], context: Context) -> Piece | None:
    """A day of the Republic in figures, in a Taiwan article, or plainly padded: `112.07.14`."""
    padded = len(match["month"]) == len(match["day"]) == len("07")
    if context.region != "tw" and not (padded and context.region is None):
        return None  # 112.7.14 may be a version
    return Piece(Written(year=REPUBLIC + int(match["year"]), month=int(match["month"]), day=int(match["day"])))


RULES = (figures, day_first, figures_without_year, line_of_figures, eight_figures, figures_of_month, taiwan_figures)
