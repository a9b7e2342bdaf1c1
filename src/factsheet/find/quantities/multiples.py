"""Multiples of before: 1.8倍, 翻两番, 减半."""

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from factsheet.find.numerals import numeral
from factsheet.find.quantities.amounts import Reading, amount, read_amount
from factsheet.find.quantities.figures import FIGURE
from factsheet.find.rule import Context, Match, rule

if TYPE_CHECKING:
    from factsheet.model import Bound


@rule(
    "quantity",
    rf"(?P<span>{amount('倍')}倍(?P<more>半)?)(?![频率速受感增加镜体儿])",
    yes={
        "规模是原先的|1.8倍|": "1.8 倍",
        "利润增长|2倍|": "2 倍",
        "年产能增至|2倍|": "2 倍",
        "市盈率在|20倍以下|": "20 倍 less_than",
        "报名人数是往年的|两到三倍|": "[2,3] 倍",
        "价格高出|一倍半|": "1.5 倍",
        "超额认购|十几倍|": "[11,19] 倍 approx",
    },
    no=["信心百倍", "百倍努力"],
)
def multiple(match: Match, context: Context) -> Reading | None:
    """How many times: `是五年前的1.8倍`, `增长2倍`; what it says of before and after is for its sentence."""
    said = read_amount(match, "multiple", "倍")
    if said and match["more"] and said.value is not None:
        return Reading("multiple", said.value + Decimal("0.5"), unit="倍", bound=said.bound)
    return said


@rule(
    "quantity",
    rf"(?P<span>翻了?(?:将?近|几乎|约|超|逾)?(?P<folds>{FIGURE}|几)?(?P<times>番|倍))",
    yes={
        "产值比原先|翻了一番|": "2 倍",
        "居民收入|翻两番|": "4 倍",
        "日访客量|翻番|": "2 倍",
        "储能规模|翻了近一番|": "2 倍 nearly",
        "出货量|翻倍|": "2 倍",
        "充电量|翻了将近一番|。": "2 倍 nearly",
        "注册量|翻了几乎一倍|": "2 倍 nearly",
    },
    no=["翻阅两番", "翻了几番"],
)
def doubling(match: Match, context: Context) -> Reading | None:
    """Doublings, as a multiple of before: `翻一番` 2, `翻两番` 4."""
    folds = match["folds"] or "一"
    if folds == "几" or (match["times"] == "倍" and folds != "一"):
        return None
    said = numeral(folds)
    if said and (said.low > 9 or said.high):
        return None
    bound: Bound | None = (
        "nearly" if re.search("近|几乎", match["span"]) else "more_than" if re.search("[超逾]", match["span"]) else None
    )
    return said and Reading("multiple", 2**said.low, unit="倍", bound=bound)


@rule(
    "quantity",
    r"(?P<span>(?P<halved>减半)|(?<![成几数加])倍增)(?![器剂征]|[至到为])",
    yes={"费用|减半|": "0.5 倍", "需求|倍增|": "2 倍"},
    no=["减半征收", "倍增器", "产能倍增至新高"],
)
def halving(match: Match, context: Context) -> Reading | None:
    """`减半` is half of before, `倍增` twice; where it says 倍增至, the figure behind it counts."""
    return Reading("multiple", Decimal("0.5") if match["halved"] else Decimal(2), unit="倍")


RULES = (multiple, doubling, halving)
