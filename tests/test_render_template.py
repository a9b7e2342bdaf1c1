"""Templates of users: what they are given, what is escaped, what the sandbox keeps from them, how an error is told."""

from pathlib import Path

import pytest

from factsheet.errors import TemplateError, UnreadableError
from factsheet.load import article
from factsheet.options import LoadOptions, SheetOptions
from factsheet.render.template import rendered
from factsheet.results import FactSheet
from factsheet.sheet import sheet
from tests.conftest import COMMONMARK, KEEP, ROOT, Run
from tests.test_render_hostile import HOSTILE, hostile_sheet

TEMPLATES = sorted((ROOT / "examples/templates").glob("*.j2"))
TEXT = "云岭大桥通车\n\n云岭大桥2024年7月19日通车，投资3.5亿元，增长12%。交通局局长周砚说：“年底前再修两座。”\n"


@pytest.fixture(scope="module")
def bridge() -> FactSheet:
    return sheet(article(TEXT, LoadOptions()), SheetOptions(keywords=0))


def written(tmp_path: Path, source: str, found: FactSheet, name: str = "brief.txt.j2") -> str:
    (tmp_path / name).write_text(source, encoding="utf-8")
    return rendered(tmp_path / name, found, KEEP, "zh-hans")


def test_the_page_the_facts_and_the_labels_are_there(tmp_path: Path, bridge: FactSheet) -> None:
    source = """{{ page.title }} / {{ sheet.figures[0].value }} {{ sheet.figures[0].unit }} / {{ labels.figures }}
{% for section in page.sections %}{{ section.name }} {% endfor +%}
{{ sheet.quantities[0].rule is string }} {{ "2024-07-01/2024-09-30" | period }}
"""
    assert written(tmp_path, source, bridge).splitlines() == [
        "云岭大桥通车 / 350000000 CNY / 关键数字",
        "summary figures timeline bodies people quotes places ",
        "True 2024-07/2024-09",
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("x.md.j2", r"\*甲\* \<b\> \&"),
        ("x.markdown", r"\*甲\* \<b\> \&"),
        ("x.html.j2", "*甲* &lt;b&gt; &amp;"),
        ("x.svg", "*甲* &lt;b&gt; &amp;"),
        ("x.txt", "*甲* <b> &"),
        ("x", "*甲* <b> &"),
    ],
)
def test_the_name_says_what_is_escaped(tmp_path: Path, name: str, expected: str) -> None:
    found = hostile_sheet("*甲* <b> &")
    assert written(tmp_path, "{{ sheet.article.title }}", found, name) == expected


@pytest.mark.parametrize("name", ["x.txt.j2", "x.md.j2", "x.html.j2"])
def test_nothing_commands_a_terminal(tmp_path: Path, name: str) -> None:
    shown = written(tmp_path, "{{ sheet.article.text }}{{ page.title }}", hostile_sheet(HOSTILE["terminal escapes"]), name)
    assert "\x1b" not in shown
    assert "\x9b" not in shown


ERRORS = {
    "甲\n{% for %}\n": "brief.txt.j2, line 2: Expected an expression, got 'end of statement block'",
    "甲\n{{ mood }}\n": "brief.txt.j2, line 2: 'mood' is undefined",
    "甲\n\n{{ sheet.mood }}\n": "brief.txt.j2, line 3: 'dict object' has no attribute 'mood'",
    "{{ 1 / 0 }}": "brief.txt.j2, line 1: division by zero",
    "{{ 1 + none }}": "brief.txt.j2, line 1: unsupported operand type(s) for +: 'int' and 'NoneType'",
    "{{ sheet | mood }}": "brief.txt.j2, line 1: No filter named 'mood'.",
    "{% include 'other.txt' %}": "brief.txt.j2, line 1: 'other.txt' not found in search path",
    "{% include '../secret.txt' %}": "brief.txt.j2, line 1: ../secret.txt",
    "{% include '/etc/hostname' %}": "brief.txt.j2, line 1: '/etc/hostname' not found in search path",
    "{{ sheet.__class__ }}": "brief.txt.j2, line 1: access to attribute '__class__' of 'dict' object is unsafe.",
    "{{ ''.__class__.__mro__ }}": "brief.txt.j2, line 1: access to attribute '__class__' of 'str' object is unsafe.",
    "{{ page.title.format.__globals__ }}": "brief.txt.j2, line 1: access to attribute '__globals__'",
    "{% set _ = sheet.quotes.append(1) %}": "brief.txt.j2, line 1: access to attribute 'append' of 'list' object is unsafe.",
    "{% for a in range(9000) %}{% for b in range(9000) %}{% endfor %}{% endfor %}": "brief.txt.j2, line 1: more than 1,000,000 turns",
    "{{ '甲' * 999999999 }}": "brief.txt.j2, line 1: a text or list repeated more than 100,000 times",
    "{{ 9 ** 99999999 }}": "brief.txt.j2, line 1: a power of more than 100,000 bits",
    "{{ 9 ** 9999 ** 9999 }}": "brief.txt.j2, line 1: a power of more than 100,000 bits",
    "{% for a in range(500) %}{{ '甲' * 99999 }}{% endfor %}": "brief.txt.j2: more than 10,000,000 characters of output",
    "{{ '%999999d' % 1 }}": "brief.txt.j2, line 1: a width or a count of more than 100,000",
    "{{ '%*d' % (999999, 1) }}": "brief.txt.j2, line 1: a width or a count of more than 100,000",
    "{{ '%(a)999999d' | format(a=1) }}": "brief.txt.j2, line 1: a width or a count of more than 100,000",
    "{{ '{:>999999}'.format(1) }}": "brief.txt.j2, line 1: a width or a count of more than 100,000",
    "{{ '{:>{}}'.format(1, 999999) }}": "brief.txt.j2, line 1: a width or a count of more than 100,000",
    "{{ page.title.ljust(999999) }}": "brief.txt.j2, line 1: a width or a count of more than 100,000",
    "{{ (1).to_bytes(999999, 'big') }}": "brief.txt.j2, line 1: a width or a count of more than 100,000",
    "{{ page.title | center(999999) }}": "brief.txt.j2, line 1: a width or a count of more than 100,000",
    "{{ [1] | slice(999999) | list }}": "brief.txt.j2, line 1: a width or a count of more than 100,000",
    "{{ [1] | batch(linecount=999999) | list }}": "brief.txt.j2, line 1: a width or a count of more than 100,000",
    "{{ 1 | round(999999, 'ceil') }}": "brief.txt.j2, line 1: a width or a count of more than 100,000",
    "{{ lipsum(999999) }}": "brief.txt.j2, line 1: 'lipsum' is undefined",
    "{{ page.title | truncate(-5) }}": "brief.txt.j2, line 1: expected length >= 3, got -5",
    "{% import 'brief.txt.j2' as m %}": "brief.txt.j2, line 1: maximum recursion depth exceeded",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}": "brief.txt.j2, line 1: maximum recursion depth exceeded",
}


@pytest.mark.parametrize(("source", "message"), ERRORS.items(), ids=ERRORS)
def test_an_error_is_one_line_that_says_where(tmp_path: Path, bridge: FactSheet, source: str, message: str) -> None:
    (tmp_path.parent / "secret.txt").write_text("secret")
    with pytest.raises(TemplateError) as told:
        written(tmp_path, source, bridge)
    assert str(told.value).startswith(f"{tmp_path}/{message}")
    assert "\n" not in str(told.value)


def test_an_error_in_an_included_file_is_told_there(tmp_path: Path, bridge: FactSheet) -> None:
    (tmp_path / "part.txt").write_text("甲\n\n{{ mood }}")
    with pytest.raises(TemplateError, match=r"part\.txt, line 3: 'mood' is undefined"):
        written(tmp_path, "{% include 'part.txt' %}", bridge)


def test_files_that_are_no_templates(tmp_path: Path, bridge: FactSheet) -> None:
    with pytest.raises(UnreadableError, match=r"nowhere\.txt: no such template"):
        rendered(tmp_path / "nowhere.txt", bridge, KEEP, "en")
    (tmp_path / "gbk.txt").write_bytes("标题".encode("gb18030"))
    with pytest.raises(TemplateError, match=r"^gbk\.txt: not UTF-8 \(byte 0\)"):
        rendered(tmp_path / "gbk.txt", bridge, KEEP, "en")
    with pytest.raises(TemplateError, match=r"^gbk\.txt: not UTF-8 \(byte 0\)"):
        written(tmp_path, "{% include 'gbk.txt' %}", bridge)


def test_numbers_that_are_no_widths_may_be_large(tmp_path: Path, bridge: FactSheet) -> None:
    source = "{{ '%d' % 350000000 }} {{ '%9.1f' | format(350000000) }} {{ '{:,}'.format(350000000) }} {{ 350000000 | round(1) }}"
    assert written(tmp_path, source, bridge) == "350000000 350000000.0 350,000,000 350000000"


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_the_examples_take_every_text(template: Path) -> None:
    for text in HOSTILE.values():
        assert rendered(template, hostile_sheet(text), KEEP, "zh-hant-hk")


def test_the_wire_brief(bridge: FactSheet) -> None:
    lines = rendered(ROOT / "examples/templates/wire-brief.txt.j2", bridge, KEEP, "zh-hans").splitlines()
    assert lines[0] == "【云岭大桥通车】"
    assert "- 投资，3.5亿元，2024-07-19，+12%" in lines
    assert any(line.endswith("“年底前再修两座。”") for line in lines)


def test_the_slide(bridge: FactSheet) -> None:
    tokens = COMMONMARK.parse(rendered(ROOT / "examples/templates/slide.md.j2", bridge, KEEP, "zh-hans"))
    assert [token.type for token in tokens].count("heading_open") == 1
    inline = [child.type for token in tokens for child in token.children or []]
    assert inline.count("strong_open") == 1
    for text in HOSTILE.values():
        tokens = COMMONMARK.parse(rendered(ROOT / "examples/templates/slide.md.j2", hostile_sheet(text), KEEP, "en"))
        kinds = {child.type for token in tokens for child in token.children or []}
        assert kinds <= {"text", "strong_open", "strong_close"}


def test_every_example_is_listed() -> None:
    told = (ROOT / "docs/templates.md").read_text(encoding="utf-8")
    assert all(template.name in told for template in TEMPLATES)


def test_the_command(run: Run, tmp_path: Path) -> None:
    template, target = "examples/templates/wire-brief.txt.j2", tmp_path / "brief.txt"
    done = run("sheet", "--no-keywords", "--template", template, "seeds/hongkong-court.txt", "seeds/taiwan-economy.txt")
    assert (done.returncode, done.stderr) == (0, b"")
    assert [line[:4] for line in done.stdout.decode().splitlines() if line.startswith("【")] == ["【前會計", "【宏騁第"]
    assert run("sheet", "--template", template, "-o", str(target), "seeds/hongkong-court.txt").stdout == b""
    assert target.read_text(encoding="utf-8").startswith("【前會計")
    (tmp_path / "bad.txt").write_text("甲\n{{ mood }}", encoding="utf-8")
    done = run("sheet", "--template", str(tmp_path / "bad.txt"), "seeds/hongkong-court.txt")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"factsheet: {tmp_path}/bad.txt, line 2: 'mood' is undefined\n"
