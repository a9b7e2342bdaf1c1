"""Shares and rates: per cent, percentage points, tenths, fractions, multiples."""

import re

from factsheet.find.quantities.amounts import Reading, amount, read_amount
from factsheet.find.rule import Context, rule


@rule(
    "quantity",
    rf"(?P<span>{amount('%')}%)",
    yes={
        "占进出口总额的|6.3%|": "6.3 %",
        "同比下降|1,075.5％|": "1075.5 %",
        "增速预计在|3%至5%|": "[3,5] %",
        "利润率为|-2.4%|": "-2.4 %",
        "超|20%|的企业增产": "20 % more_than",
        "涨幅为|四十％至四十五％|": "[40,45] %",
    },
    no=["https://example.cn/s?q=30%25%2020%"],
)
def percent(match: re.Match[str], context: Context) -> Reading | None:
    """A share or a rate in per cent: `占进出口总额的6.3%`."""
    return read_amount(match, "percent", "%")


RULES = (percent,)
