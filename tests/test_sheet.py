"""The printed sheet: three seeds to the letter, terminals of two widths, values and periods as people read them.

`UPDATE_GOLDEN=1 pytest tests/test_sheet.py` writes examples/sheets/ anew; the diff is then to be read.
"""

import json
import re
import stat
import unicodedata
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from factsheet.find import facts
from factsheet.load import article
from factsheet.model import Quantity, Region
from factsheet.options import LoadOptions, SheetOptions
from factsheet.render.labels import BODY_KINDS, BOUNDS, KINDS, LABELS, UNITS, Language, language_of
from factsheet.render.page import Row
from factsheet.render.sections import page
from factsheet.render.values import change, period, value, written
from factsheet.results import Figure
from factsheet.sheet import sheet
from factsheet.timeline import timeline
from tests.conftest import COMMONMARK, KEEP, ROOT, Run, same_as
from tests.test_cli import on_terminal
from tests.test_start import imported

SHEETS = ROOT / "examples" / "sheets"
SEEDS: dict[str, Language] = {
    "mainland-economy": "zh-hans", "hongkong-court": "zh-hant-hk", "taiwan-economy": "zh-hant-tw"
}  # fmt: skip


@pytest.mark.parametrize("form", ["md", "html"])
@pytest.mark.parametrize("name", SEEDS)
def test_the_sheet_of_a_seed_is_the_one_among_the_examples(run: Run, name: str, form: str) -> None:
    wanted = {"md": "markdown", "html": "html"}[form]
    done = run("sheet", "--format", wanted, f"seeds/{name}.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    same_as(SHEETS / f"{name}.{form}", done.stdout.decode())


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize(("name", "language"), SEEDS.items())
def test_on_a_terminal(columns: int, name: str, language: Language) -> None:
    output = on_terminal(columns, {"NO_COLOR": "1"}, "sheet", f"seeds/{name}.txt")
    text = (ROOT / f"seeds/{name}.txt").read_text(encoding="utf-8")
    assert "…" not in output or "…" in text  # nothing is cut
    widths = [sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line) for line in output.splitlines()]
    assert max(widths) <= columns
    assert LABELS["timeline"][language] in output.splitlines()


def test_labels_follow_the_language_and_words_the_script(run: Run) -> None:
    english = run("sheet", "--lang", "en", "seeds/hongkong-court.txt").stdout.decode()
    assert "## Key figures" in english
    assert "| 怡豐紡織有限公司 | Company |" in english
    converted = run("sheet", "--script", "hans", "--lang", "zh-hans", "seeds/hongkong-court.txt").stdout.decode()
    assert "| 怡丰纺织有限公司 | 企业 |" in converted


LANGUAGES: dict[tuple[str, str, str, str | None], Language] = {
    ("auto", "keep", "hans", "mainland"): "zh-hans",
    ("auto", "keep", "hant", "hk"): "zh-hant-hk",
    ("auto", "keep", "hant", "tw"): "zh-hant-tw",
    ("auto", "keep", "hant", None): "zh-hant-tw",
    ("auto", "hk", "hans", "mainland"): "zh-hant-hk",
    ("auto", "tw", "hant", "hk"): "zh-hant-tw",
    ("auto", "hant", "hant", "hk"): "zh-hant-hk",
    ("auto", "hans", "hant", "hk"): "zh-hans",
    ("zh-hant", "keep", "hans", "hk"): "zh-hant-hk",
    ("zh-hant", "hans", "hans", "mainland"): "zh-hant-tw",
    ("zh-hans", "keep", "hant", "hk"): "zh-hans",
    ("en", "tw", "hant", "tw"): "en",
}


@pytest.mark.parametrize(("case", "language"), LANGUAGES.items(), ids=map(str, LANGUAGES))
def test_labels_are_in_the_usage_of_the_region(case: tuple[str, str, str, Region | None], language: Language) -> None:
    asked, script, written, region = case
    source = replace(article("云岭市下雨了。", LoadOptions()), script=written, region=region)  # type: ignore[arg-type] # a Script
    assert language_of(source, asked, script) == language


def test_hong_kong_and_taiwan_have_terms_of_their_own(run: Run) -> None:
    assert (LABELS["titles"]["zh-hant-hk"], LABELS["titles"]["zh-hant-tw"]) == ("職銜", "職稱")
    assert (BODY_KINDS["company"]["zh-hant-hk"], BODY_KINDS["company"]["zh-hant-tw"]) == ("公司", "企業")
    assert page(sheet(article("云岭市下雨了。"), SheetOptions(keywords=0)), KEEP, "zh-hant-hk").language == "zh-Hant-HK"
    printed = run("sheet", "--no-keywords", "--script", "hk", "seeds/taiwan-economy.txt").stdout.decode()
    assert "| 姓名 | 職銜 | 原句 |" in printed


def test_every_label_is_there_in_every_language() -> None:
    for table in (LABELS, KINDS, BODY_KINDS, BOUNDS, UNITS):
        for name, label in table.items():
            assert all(label.values()), name
            assert len({text.count("{") for text in label.values()}) == 1, name


def test_a_printed_sheet_has_the_strongest_figures_as_the_article_tells_them() -> None:
    text = (ROOT / "tests/annotated/10_annual_report.txt").read_text(encoding="utf-8")
    found = sheet(article(text, LoadOptions()), SheetOptions(keywords=0))
    (shown,) = (section for section in page(found, KEEP, "zh-hans", 12).sections if section.name == "figures")
    assert len(shown.rows) == 12
    assert len(shown.rows) + shown.more == len(found.figures)
    assert {row.spans[0][0] for row in shown.rows} == {figure.start for figure in found.figures[:12]}
    assert [row.spans for row in shown.rows] == sorted(row.spans for row in shown.rows)


def test_sections_without_content_are_left_out() -> None:
    shown = page(sheet(article("云岭市下雨了。", LoadOptions()), SheetOptions(keywords=0)), KEEP, "zh-hans")
    assert "摘要" in [section.heading for section in shown.sections]
    assert {"人物", "引语", "关键词", "待核实"}.isdisjoint(section.heading for section in shown.sections)


def test_what_stays_open_is_said_in_the_language_of_the_sheet() -> None:
    found = sheet(article("云岭市昨天遭遇暴雨，三个乡镇停电。", LoadOptions()), SheetOptions(keywords=0))
    warned = Row(("1 处日期无法确定（昨天）；可用 --published 给出发布日期",), ((3, 5),), source=1)
    assert page(found, KEEP, "zh-hans").sections[-1].rows == (warned,)


TIMELINES = {
    "被告於2012年入職，2018年底升任會計經理。": ["2012 被告於2012年入職", "2018-12-31? 2018年底升任會計經理"],
    "海关2024年7月19日发布的数据显示，上半年出口增长3.5%，快于去年同期。": [
        "2024-07-19 海关2024年7月19日发布的数据显示，上半年出口增长3.5%，快于去年同期"
    ],
    "2023年公司营收增长3.5%。": [],
    "货尾量由去年底的2.8万伙降至2.3万伙。": [],
    "人社局今（20）日公布，6月18日起停工的企业全部复工。": ["2024-06-18 人社局今（20）日公布，6月18日起停工的企业全部复工"],
    "截至6月底登记企业312家，较上期（6月16日）增加27家。": ["2024-06-30? 截至6月底登记企业312家，较上期（6月16日）增加27家"],
    "云岭大桥2026年通车，比2025年的原定日期晚。": ["2026 云岭大桥2026年通车，比2025年的原定日期晚 +"],
    "大桥2019年开工。大桥2016年立项。": ["2016 大桥2016年立项", "2019 大桥2019年开工"],
    "全年出口有望达到2024年的最高点。会议于2024年5月召开。": ["2024-05 会议于2024年5月召开", "2024 全年出口有望达到2024年的最高点 +"],
    "2023—2024赛季联赛第17轮8日晚继续进行。": ["2024-07-08 2023—2024赛季联赛第17轮8日晚继续进行"],
    "单日客流为2021年新馆开放以来最高。": [],
    "水位为1998年以来最高。周砚今年61岁。": [],
    "列车延误127分钟，是该线近三年最严重的一宗事故。": [],
    "应收账款10.9亿元，是上年末的1.9倍。": [],
    "海龟812只，是2018年调查以来次高，仅次于2022年的853只。": [],
    "爆裂多涉及1970年代铺设的石棉水泥管。": [],
    "年度　　宗数　　户数\n2021年　　143　　19,400\n2022年　　171　　26,800": [],
    "公元前403年，周室册命三家。大桥2019年开工。": ["-0402 公元前403年，周室册命三家", "2019 大桥2019年开工"],
}


@pytest.mark.parametrize(("text", "expected"), TIMELINES.items(), ids=TIMELINES)
def test_dated_statements_in_calendar_order(text: str, expected: list[str]) -> None:
    source = article(text, LoadOptions(published=date(2024, 7, 20)))
    told = timeline(source, facts(source))
    assert [f"{one.edtf} {one.text}{' +' * one.planned}" for one in told] == expected
    assert all(source.text[one.start : one.end] == one.text for one in told)


VALUES: dict[str, tuple[Language, list[str], list[str]]] = {
    "园区占地约120亩，投资不低于930万港元，占比58.3%以上。": (
        "zh-hans",
        ["约 120亩", "≥ 9,300,000 HKD", "≥ 58.3%"],
        ["约 120亩", "≥ 930万港元", "58.3%以上"],
    ),
    "主队以3比2取胜，第4届大会收窄0.7个百分点，翻一番。": ("en", ["3:2", "No. 4 届", "0.7 pp", "2×"], []),
    "拘捕112宗案件的疑犯，涉款由1.5萬至28萬港元，面積56平方米。": ("zh-hant-hk", ["112宗", "15,000–280,000 HKD", "56 m²"], []),
    "用户超过1.2亿人，近四成，不足三成。": ("en", ["> 120,000,000人", "nearly 40%", "< 30%"], []),
    "评分超过了80，指数大于20小于35。": ("zh-hans", ["> 80", "20–35"], ["超过了80", "大于20小于35"]),
    "監禁5年4個月。": ("zh-hant-hk", ["64個月"], ["5年4個月"]),
    "出席的有两百多人，三分之一是学生。": ("zh-hans", ["> 200人", "0.3333"], ["两百多人", "三分之一"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), VALUES.items(), ids=VALUES)
def test_values_as_a_person_reads_them(text: str, expected: tuple[Language, list[str], list[str]]) -> None:
    language, read, said = expected
    source = article(text, LoadOptions())
    found = facts(source, ["quantities"]).quantities
    assert [value(quantity, source, language) for quantity in found] == read
    assert not said or [written(quantity, source, language) for quantity in found] == said


PERIODS = {
    "2025-07-01/2025-09-30": "2025-07/2025-09",
    "2025-01-01/2025-12-31": "2025",
    "2024-02-01/2024-02-29": "2024-02",
    "2024-02-03T07:52:00": "2024-02-03 07:52",
    "2025-09-06T08:00:00/2025-09-06T16:00:00": "2025-09-06 08:00/16:00",
    "2025-06-18T20:00:00/2025-06-19T17:00:00": "2025-06-18 20:00/06-19 17:00",
    "2025-08-21/2025-08-31": "2025-08-21/08-31",
    "2024-12-30/2025-01-05": "2024-12-30/2025-01-05",
    "2025-11-27/2025-11-27": "2025-11-27",
    "1956-21/1959-12-31?": "1956 春/1959-12-31?",
    "1966-22": "1966 夏",
    "2025-08-22": "2025-08-22",
    "-0402": "公元前403",
    "-0429/-0379": "公元前430/公元前380",
    "2018-12-31?": "2018-12-31?",
    "199X": "199X",
}


@pytest.mark.parametrize(("edtf", "expected"), PERIODS.items(), ids=PERIODS)
def test_periods_as_a_person_reads_them(edtf: str, expected: str) -> None:
    assert period(edtf, "zh-hans") == expected


CHANGES = {
    "-1620000t; -1.2%": "-162万吨；-1.2%",
    "+4120000kW": "+412万千瓦",
    "+40TWD": "+40元",
    "+2–3pp": "+2–3个百分点",
    "+9876宗": "+9,876宗",
    "decrease": "下降",
}


@pytest.mark.parametrize(("told", "expected"), CHANGES.items(), ids=CHANGES)
def test_changes_as_a_person_reads_them(told: str, expected: str) -> None:
    figure = Figure(Quantity(0, 0, "", "", "count", None), told, None, 0, 0)
    assert change(figure, article("\n"), "zh-hans") == expected


def test_a_change_has_its_unit_in_the_characters_of_the_article() -> None:
    loaded = article("集團經營門店1,208間，較3月底淨減少43間。\n")
    (figure,) = sheet(loaded).figures
    assert change(figure, loaded, "zh-hant-hk") == "-43間（較3月底）"


def test_a_file_is_written_whole_or_not_at_all(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "sheet.md"
    target.write_text("old")
    target.chmod(0o640)
    assert run("sheet", "-o", str(target), "nowhere.txt").returncode == 3
    assert target.read_text() == "old"
    done = run("sheet", "-o", str(target), "seeds/hongkong-court.txt")
    assert (done.returncode, done.stdout) == (0, b"")
    assert target.read_text(encoding="utf-8").startswith("# 前會計經理")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.md"]
    assert run("sheet", "-o", str(tmp_path / "no" / "x.md"), "seeds/hongkong-court.txt").returncode == 3


def test_the_name_of_the_file_says_the_format(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "sheets.json"
    run("sheet", "--no-keywords", "-o", str(target), "seeds/hongkong-court.txt", "seeds/taiwan-economy.txt")
    sheets = json.loads(target.read_text(encoding="utf-8"))
    assert [one["article"]["path"] for one in sheets] == ["seeds/hongkong-court.txt", "seeds/taiwan-economy.txt"]
    for one in sheets:
        text = one["article"]["text"]
        assert one["keywords"] == []
        assert one["figures"][0].keys() == {
            "metric", "value", "low", "high", "unit", "bound", "period", "change", "basis", "start", "end"
        }  # fmt: skip
        assert all(text[line["start"] : line["end"]] == line["text"] for line in one["timeline"])


def test_several_sheets_in_one_stream(run: Run) -> None:
    printed = run("sheet", *(f"seeds/{name}.txt" for name in SEEDS)).stdout.decode()
    tokens = COMMONMARK.parse(printed)
    assert [token.tag for token in tokens if token.type == "heading_open"].count("h1") == 3
    notes = re.findall(r"^\[\^([\d-]+)\]:", printed, re.MULTILINE)
    assert len(set(notes)) == len(notes)  # a note of the second article is not taken for one of the first
    assert {"1", "2-1", "3-1"} <= set(notes)


@pytest.mark.parametrize(
    ("arguments", "needed", "spared"),
    [
        (["--no-keywords"], set(), {"rich", "jieba", "rjieba", "numpy", "opencc", "jinja2"}),
        (["--no-keywords", "--format", "html"], {"jinja2"}, {"rich", "jieba", "rjieba", "numpy", "opencc"}),
        (["--no-keywords", "--format", "json"], set(), {"rich", "jieba", "rjieba", "jinja2"}),
        (["--format", "table"], {"rich", "rjieba"}, {"jinja2", "numpy"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_only_what_is_used_is_loaded(arguments: list[str], needed: set[str], spared: set[str]) -> None:
    loaded = imported("sheet", *arguments, "seeds/mainland-economy.txt")
    assert needed <= loaded
    assert spared.isdisjoint(loaded)
