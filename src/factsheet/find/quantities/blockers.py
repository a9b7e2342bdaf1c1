"""What holds numerals and is no figure: addresses, idioms, identifiers. Dates need these as much as quantities do."""

from factsheet.find.numerals import RUN
from factsheet.find.rule import blocker

BLOCKERS = (
    blocker(
        "address",
        r"(?:https?://|www\.)[^\s\u3000-\u9fff]{1,2000}+|[A-Za-z0-9._-]{1,64}@[A-Za-z0-9.-]{1,64}",
        no=["详见https://example.cn/s?q=30%25%2020%", "见www.example.cn/2023/07/15/"],
        doc="An address on the net: `https://example.cn/2023/0715/`.",
    ),
    blocker("run", RUN, no=["一二三" * 50, "1,1," * 100], doc="A run of numerals longer than any number."),
)
