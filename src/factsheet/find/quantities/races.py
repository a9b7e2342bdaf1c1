"""What a race took, as its lists have it, in seconds: 9秒83, 1分52秒06, 4时02分18秒."""

from decimal import Decimal

from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import Reading
from factsheet.find.quantities.figures import FIGURE
from factsheet.find.rule import Context, Match, rule


@rule(
    "quantity",
    rf"(?<!第)(?P<span>(?:(?P<minutes>{FIGURE}) ?分)?(?P<seconds>{FIGURE}) ?秒(?P<rest>{FIGURE}))(?![0-9])",
    yes={"跑出|9秒83|": "9.83 秒", "以|1分52秒06|夺冠": "112.06 秒"},
    no=["第9秒83号"],
)
def result(match: Match, context: Context) -> Reading | None:
    """The time of a race, in seconds: `9秒83`, `1分52秒06`."""
    if not all(match[part].isdigit() for part in ("seconds", "rest") if match[part]):
        return None
    seconds = Decimal(f"{match['seconds']}.{match['rest']}") + 60 * Decimal(match["minutes"] or 0)
    return Reading("measure", seconds, unit="秒")


@rule(
    "quantity",
    rf"(?P<span>(?P<hours>{FIGURE})时(?P<minutes>{FIGURE})分(?P<seconds>{FIGURE})秒)(?![0-9许左])",
    yes={"壮年组冠军成绩为|4时02分18秒|": "14538 秒", "她以总用时|11时20分05秒|完赛": "40805 秒"},
    no=["列车于4时02分18秒发出"],
)
def race(match: Match, context: Context) -> Reading | None:
    """The time of a long race, in seconds, where the words before it leave no hour of the day: `成绩4时02分18秒`."""
    parts = [numeral(match[part]) for part in ("hours", "minutes", "seconds")]
    hours, minutes, seconds = (part.low if part else Decimal(0) for part in parts)
    return Reading("measure", hours * 3600 + minutes * 60 + seconds, unit="秒")


RULES = (race, result)
