"""Write the lunar calendar of 1900 to 2100 into `lexicon/lunar.txt`, once, from lunar-python (MIT).

One line a lunar year: the year, its New Year's Day, the months as long (+) and short (-) ones with the leap month
in front of its sign as `*`, and the days of the 24 solar terms of the solar year of that number, 小寒 first.
`--check` compares the file with a fresh table and says whether they agree.
"""

import sys
from pathlib import Path

import baked
from lunar_python import LunarYear, Solar

from factsheet.lunar import FIRST_YEAR, LAST_YEAR, SOLAR_TERMS

LEXICON = Path(__file__).parents[1] / "src/factsheet/lexicon"
LONG_MONTH = 30
HEADER = (
    "# Lunar years: New Year's Day, long (+) and short (-) months, * before the leap month, days of the solar terms.\n"
)


def line(year: int) -> str:
    """The line of one year: `2023 0122 -+*-+-+…`."""
    months = [month for month in LunarYear.fromYear(year).getMonths() if month.getYear() == year]
    signs = "".join(
        ("*" if month.isLeap() else "") + ("+" if month.getDayCount() == LONG_MONTH else "-") for month in months
    )
    new_year = Solar.fromJulianDay(months[0].getFirstJulianDay())
    return f"{year} {new_year.getMonth():02}{new_year.getDay():02} {signs} {' '.join(solar_terms(year))}\n"


def solar_terms(year: int) -> list[str]:
    """The days of the 24 terms, two a month: `["05", "20", "04", …]`."""
    table = Solar.fromYmd(year, 7, 1).getLunar().getJieQiTable()
    # The table runs from winter to winter, so that it has two 冬至; the later one is under its Latin name.
    return [f"{table['DONG_ZHI' if term == '冬至' else term].getDay():02}" for term in SOLAR_TERMS]


def table() -> dict[str, str]:
    """The file by its name."""
    return {"lunar.txt": HEADER + "".join(line(year) for year in range(FIRST_YEAR, LAST_YEAR + 1))}


if __name__ == "__main__":
    sys.exit(baked.main(__doc__, LEXICON, table, "lunar-python"))
