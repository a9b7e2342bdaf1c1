"""What a number of days is told behind where it is a length, no day of the month: 留医|12日|, 减到|18日|."""

# Expressions of one width each, so that they may be looked for backwards.
LASTING = (
    "留医", "住院", "[请放]假", "卧床", "失[踪联]", "[受被]困", "养伤", "昏迷", "断[水电食]", "每年",
    "[减增缩][至到]", "缩短[至到为]", "延长[至到为]", "[多少]于",
)
