"""Scores and ratios: 3比2, 7.0∶44.9∶48.1."""

import re

from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import Reading
from factsheet.find.quantities.figures import COUNTED, FIGURE
from factsheet.find.rule import Context, Match, rule
from factsheet.patterns import compiled

_SCORED = (
    "(?:[0-9]{1,3}[:∶][0-9]{1,3}[、,和] ?|比分[为是]?|战胜|击败|战平|总分|领先|落后|告负|大胜|险胜"
    "|逆转|取胜|负于|不敌|力克|完胜|反胜|惜败|小胜|以|[的了])"
)
_WON = "(?:的?(?:比分|总比分|大比分)|战胜|击败|领先|胜|负|逆转|大胜|力克|险胜|战平|不敌|告负|落后|完胜|横扫|结束|平)"


# 单节比分(飞鹰在前):|24:29|
_LABELLED = compiled(r"比分[^,。;:\d\n]{0,10}: ?$")


@rule(
    "quantity",
    rf"(?P<span>(?P<low>{COUNTED}) ?(?P<mark>比|[:∶]|-) ?(?P<high>{FIGURE})(?P<more>(?: ?[:∶比] ?{FIGURE}){{0,4}}))"
    r"(?![0-9A-Za-z:∶%‰]|\.[0-9])",
    yes={
        "比赛以|3比1|结束": "[3,1]",
        "主队|2:0|领先": "[2,0]",
        "男女比例为|1比11.8|": "[1,11.8]",
        "三次产业比例为|7.0∶44.9∶48.1|": "[7,44.9,48.1]",
        "三者之比约为|5∶3∶2|": "[5,3,2] approx",
        "总比分|3-1|战胜对手": "[3,1]",
        "性别比为|105:100|": "[105,100]",
        "首节比分(飞鹰在前)：|24：29|": "[24,29]",
    },
    no=["三比较合适", "15:30开赛", "晚上8:00开播", "2023/24:N/A"],
)
def ratio(match: Match, context: Context) -> Reading | None:
    """A score or a ratio, its parts in order: `3比1`, `5∶3∶2`; 15:30 is an hour."""
    low, high = numeral(match["low"]), numeral(match["high"])
    if low is None or high is None or context.view.startswith(("较", "例", "赛", "重", "上"), match.end("mark")):
        return None
    scored = bool(compiled(f"{_SCORED}$").search(context.view, max(match.start() - 8, 0), match.start()))
    scored = scored or bool(_LABELLED.search(context.view, max(match.start() - 20, 0), match.start()))
    won = bool(compiled(_WON).match(context.view, match.end()))
    two_digits = len(match["high"]) == 2 and match["high"].isdigit()
    if match["mark"] == "-" and not (won and match["low"].isdigit() and match["high"].isdigit()):
        return None
    if match["mark"] == ":" and not match["more"] and two_digits and not (scored or won):
        return None
    if match["mark"] == "比" and re.search("[十百千万]", match["low"] + match["high"]) and not (scored or won):
        return None
    if not match["more"]:
        return Reading("ratio", None, low.low, high.low)
    more = [numeral(part.strip()) for part in re.split("[:∶比]", match["more"])[1:]]
    parts = tuple(part.low for part in (low, high, *more) if part)
    return Reading("ratio", None, parts=parts) if all(more) else None


@rule(
    "quantity",
    rf"(?P<span>(?P<low>{COUNTED}) ?[投罚射掷] ?(?P<high>{FIGURE}) ?中)(?![的场国锋后前路线])",
    yes={"全場|15投7中|，": "[15,7]", "三分球|6投2中|，": "[6,2]", "罚球|8罚8中|": "[8,8]"},
    no=["3投资方中标"],
)
def shots(match: Match, context: Context) -> Reading | None:
    """What was thrown and what went in: `15投7中`."""
    thrown, scored = numeral(match["low"]), numeral(match["high"])
    if thrown is None or scored is None or scored.low > thrown.low:
        return None
    return Reading("ratio", None, parts=(thrown.low, scored.low))


RULES = (ratio, shots)
