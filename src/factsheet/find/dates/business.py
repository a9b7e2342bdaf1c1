"""The year of a company that does not end with December, where the article says when it ends.

截至今年6月底止全年业绩     全年, 年内 and 上年度 of that report are years from July to June
"""

from factsheet.find.dates.written import Expression, Offset, TermYear, Written
from factsheet.patterns import compiled

_OF_MONEY = (1, 4)  # the months in which a 财年 begins, but no 学年
_DECEMBER = 12
_ENDED = compiled(
    r"截[至止](?:(?:19|20)[0-9]{2}年|[今去本]年)?(?P<month>1[0-2]|[1-9])月(?:底|末|3[01]日|2[89]日)?(?:为?止)?的?"
    r"(?:全年|(?:财政|会计)?年度|财年)"
)
# That of the report is over; the one before it is what the report calls 上年度.
_REPORTED = {Written(year=Offset(0, which)): Offset(-1) for which in ("whole", "running")} | {
    Written(year=Offset(-1, "running")): Offset(-2)
}


def begins(view: str) -> int | None:
    """The month in which the business year begins that the article reports on, None where it is no other than January."""
    ended = _ENDED.search(view)
    month = int(ended["month"]) if ended else _DECEMBER
    return month + 1 if month != _DECEMBER else None


def of_business(expression: Expression, month: int) -> Expression:
    """全年, 年内, 上年度 and 本财年 as years that begin in that month; everything else as it is."""
    if isinstance(expression, TermYear) and isinstance(expression.year, Offset) and expression.begins in _OF_MONEY:
        return TermYear(month, expression.year, expression.first, expression.last, expression.new)
    if isinstance(expression, Written) and (year := _REPORTED.get(expression)):
        return TermYear(month, year)
    return expression
