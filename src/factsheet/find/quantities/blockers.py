"""Words and names that hold a numeral and are no figure."""

from factsheet.find.rule import blocker
from factsheet.lexicon import entries, one_of

IDIOMS = [entry.word for entry in entries("idioms")]

BLOCKERS = (
    blocker(
        "idiom",
        one_of(IDIOMS),
        no=["推进一带一路建设", "万一失火", "两会召开", "十一届三中全会以来", "半导体产业"],
        doc="Words and names with a numeral in them: `一带一路`, `三门峡`, `十一届三中全会`.",
    ),
)
