"""What the rules of dates read: pieces of a time expression, and the small expressions that they are built from."""

from typing import Literal

from factsheet.find.dates.written import Expression, Written
from factsheet.find.numerals import numeral
from factsheet.records import record

HANZI_DIGIT = "[〇○零一二三四五六七八九]"
MONTH = "(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
DAY = "(?:3[01]|[12][0-9]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[一二三四五六七八九])"
HOUR = "(?:2[0-4]|[01]?[0-9]|二十[一二三四]?|十[一二三四五六七八九]?|[零〇两一二三四五六七八九])"
MINUTE = "(?:[0-5]?[0-9]|[一二三四五]?十[一二三四五六七八九]?|[零〇]?[一二三四五六七八九])"
WEEKDAY = "[一二三四五六日天]"
COUNT = "(?:[0-9]{1,4}|[一二三四五六七八九十百两几廿卅]{1,4})"
# From one date to another.
TO = "(?:直?至|到|-|~|—{1,2}|–|─{1,2}|―{1,2})"
# What no date begins behind: the middle of a figure, of a word in Latin letters, of a numeral in characters.
# At a word (今年, 国庆) one look ahead for what such dates begin with (两千年, 元月, 上世纪) spares the looks behind:
# a fifth of the time that all rules of dates take.
ALONE = r"(?=[0-9〇○零一二三四五六七八九十廿卅两元上本新])(?<![0-9A-Za-z_])(?<![0-9][.,:/]|[A-Za-z]-)"
# 多 and 数 go on in characters only: 特鲁多6日称, 卢旺达14日, 下达2023年, 指数7月报287点.
NOT_COUNTED = (
    "(?<![第零〇○一二三四五六七八九十百千万亿两几半每近逾超满整])"
    "(?<!(?<![指人总次户件])数(?![0-9]))(?<!(?<!整)个)(?<!多(?![0-9]))(?<!(?<![旺干下抵送])达)"
)


def figure_before(marks: str) -> str:
    """A look ahead for a day, a month or an hour before such a mark.

    Most figures are of no date, and one look at what stands behind them spares the many looks at what stands before.
    """
    return f"(?=[0-9零〇元一二两三四五六七八九十廿卅]{{1,3}} ?[{marks}])"


# The first figure of a range: 9-15日, 8至10时.
OF_A_RANGE = figure_before("直至到~—–─―-")

# 114年前|九月|: the first of the year's, so 114年 is that year; but 三年前9月 is three years ago.
PARTS_OF_A_YEAR = "[0-9一二两三四五六七八九十]{1,2} ?个?[月季周]"
# The year before 民国元年.
REPUBLIC = 1911
NOTHING = Written()


@record
class Piece:
    """A piece as it was read. One that can't stand `alone` (上午, 5号) is a date only beside another piece.

    A `suffix` says something of the date before it: 以来 makes a stretch of it, 期间 belongs to it.
    """

    expression: Expression = NOTHING
    alone: bool = True
    suffix: Literal["since", "during"] | None = None


def whole(text: str) -> int:
    """A small numeral as a number: `廿三`, `二〇二三`, `07`.

    >>> whole("二〇二三"), whole("廿三"), whole("07")
    (2023, 23, 7)
    """
    read = numeral(text.replace("○", "〇"))
    return int(read.low) if read else 0


def weekday_number(day: str) -> int:
    """A day of the week as ISO 8601 counts it, Monday as 1.

    >>> weekday_number("一"), weekday_number("日"), weekday_number("天")
    (1, 7, 7)
    """
    return "一二三四五六日".index(day.replace("天", "日")) + 1
