"""Texts that would be markup, code or commands elsewhere: on a sheet they are text, and nothing else changes for them.

Each stands once for every word that an article can bring to a sheet, and once in an article that is really read; some of
the annotated articles are held to the same.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from factsheet.load import article
from factsheet.model import Block, Body, Document, Facts, Mention, Person, Place, Quantity, Quotation, Warning
from factsheet.options import LoadOptions, SheetOptions
from factsheet.render.labels import LABELS
from factsheet.render.page import Page, Row
from factsheet.render.sections import page
from factsheet.render.sheet import FIGURES, as_markdown, as_table
from factsheet.results import FactSheet, Figure, Keyword, RankedSentence, Statement
from factsheet.sheet import sheet
from tests.conftest import COMMONMARK, KEEP, ROOT

WITH_NOTES = MarkdownIt("commonmark").enable("table").use(footnote_plugin)
ANNOTATED = sorted((ROOT / "tests/annotated").glob("*.txt"))[::4]

HOSTILE = {
    "pipes": "甲|乙|丙 \\| 丁",
    "full-width pipes": "甲｜乙│丙∣丁",
    "a row of a table": "| a | b |\n| --- | --- |\n| 1 | 2 |",
    "a row that ends the table": "甲 |\n\n乙",
    "backticks": "`rm -rf /` 与 ```\n代码\n```",
    "backticks without end": "甲`乙",
    "a pipe in backticks": "`甲|乙`",
    "a fence": "~~~\n代码\n~~~",
    "HTML": "<script>alert(1)</script><b>重点</b><img src=x onerror=alert(1)><!-- 注 -->",
    "HTML without end": "<div onclick='x'",
    "an HTML block": "<details>\n<summary>甲</summary>\n</details>",
    "a processing instruction": "<?php echo 1 ?> <!DOCTYPE html> <![CDATA[甲]]>",
    "a style": "<style>*{display:none}</style>",
    "a link": "[点我](javascript:alert(1)) ![图](http://x.example/a.png)",
    "a link in angle brackets": "[点我](<javascript:alert(1)> '题')",
    "a link over two cells": "[甲](http://x.example/",
    "a reference": "[点我]: http://x.example 'x'\n[点我]",
    "a reference that opens a line": "[1]: 甲",
    "a footnote": "见[^1]与[^2]^[注]\n\n[^1]: 假注",
    "a footnote that opens a line": "[^1]: 字符 1–2 · 假注",
    "a wiki link": "[[甲|乙]] ![[图]]",
    "a task": "[ ] 甲 [x] 乙",
    "an autolink": "<http://x.example> https://x.example/a_b_c www.x.example someone@x.example",
    "an autolink of a script": "<javascript:alert(1)> <data:text/html,甲>",
    "a mention and an issue": "@someone #123 GH-1",
    "entities": "&lt;b&gt; &#x202e; &amp; AT&T",
    "an entity for a line break": "甲&#10;&NewLine;# 乙",
    "emphasis": "*重点* **重点** __重点__ ~~删~~",
    "emphasis within words": "snake_case_name 2*3*4 甲**乙**丙",
    "a heading": "# 标题 #",
    "an underlined heading": "标题\n=====\n小标题\n-----",
    "an underline alone": "=====",
    "lists": "- 一\n* 二\n+ 三\n1. 四\n2) 五",
    "a list that is empty": "-",
    "a year that opens a list": "2024. 甲",
    "a quotation": "> 引用\n>> 引用",
    "a rule": "---\n***\n___",
    "front matter": "---\ntitle: 甲\n---\n乙",
    "ends with a backslash": "甲\\",
    "only backslashes": "\\\\\\",
    "terminal escapes": "\x1b[31m红\x1b[0m\x1b]8;;http://x.example\x07点\x1b]8;;\x07\x9b2J",
    "a terminal's title and clipboard": "\x1b]0;甲\x07\x1b]52;c;aGk=\x1b\\乙",
    "an escape cut short": "甲\x1b[",
    "bells and backspaces": "甲\x07\x08\x08乙\x7f",
    "NUL": "甲\x00乙",
    "a byte order mark inside": "甲\ufeff乙",
    "marks that turn the direction": "\u202e云岭\u202c\u2066市\u2069\u200f\u061c下\u200b雨\ufeff",
    "letters of Arabic and Hebrew": "甲 السلام 乙 שלום 丙",
    "line breaks of all kinds": "一\n二\r\n三\r四\u2028五\u2029六\x0b七\x0c八\x85九  \n十\\\n末",
    "tabs": "甲\t乙\t\t丙",
    "wide and odd spaces": "　甲　　乙\u00a0丙\u2003丁",
    "rich markup": "[red]红[/red] [link=http://x.example]点[/link] :smile:",
    "rich markup that does not close": "[/red] [bold] \\[甲]",
    "templates": "{{ 7 * 7 }} {% raw %} {# x #} ${x} $x^2$",
    "attributes": "甲{#id .class onclick=x} {: .甲}",
    "indented code": "    代码\n\t代码",
    "a very long line": "云岭市下雨" * 600,
    "a very long word": "x" * 2000,
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈👍🏽🇭🇰 1️⃣",
    "combining marks": "é" + "\u0301" * 50,
    "rare characters": "𠮷𡃁𪚥 㐂",
    "surrogates": "甲\ud800乙",
    "private use": "\ue000甲\U000f0000",
    "nothing that is seen": "\u200b\u200c\ufeff",
}


def hostile_sheet(text: str) -> FactSheet:
    """A sheet in which every word that an article can bring is the hostile text."""
    end = len(text)
    base = article("云岭市昨天遭遇暴雨，三个乡镇停电。", LoadOptions())
    source = replace(
        base, text=text, view=text, title=text, outlet=text, byline=(text, text), dateline=text, path=text,
        blocks=(Block(0, end, "body"),),
    )  # fmt: skip
    mentions = (Mention(0, end, text, "x"),)
    quantity = Quantity(0, end, text, "x", "count", None, unit=None, metric=text, period=text)
    return FactSheet(
        source,
        summary=tuple(RankedSentence(0, end, 0, text, 1.0) for _ in range(2)),
        keywords=(Keyword(text, 1.0),),
        facts=Facts(
            bodies=(Body(text, "other", (text,), mentions),),
            people=(Person(text, (text,), text + "x", mentions),),
            places=(Place(text, mentions), Place(text, mentions)),
            documents=(Document(text, text, mentions),),
            quotes=(Quotation(0, end, text, text, None, "x"),),
            warnings=(Warning("x", text),),
        ),
        figures=(Figure(quantity, text, text, 0, end),),
        timeline=(Statement("2024-07-19", 0, end, text, planned=True),),
    )


@cache
def read_sheet(text: str) -> FactSheet:
    """The sheet of an article that holds the text in its title, in a sentence and in a quotation."""
    written = f"云岭市{text}通车\n\n云岭市2024年7月19日投入3.5亿元，增长12%，{text}局长周砚说：“{text}。”\n\n{text}\n"
    return sheet(article(written, LoadOptions()), SheetOptions(keywords=0))


@cache
def annotated_sheet(name: str) -> FactSheet:
    source = article((ROOT / f"tests/annotated/{name}.txt").read_text(encoding="utf-8"), LoadOptions())
    return sheet(source, SheetOptions(keywords=0))


CASES = [
    *((f"all {name}", hostile_sheet, text) for name, text in HOSTILE.items()),
    *((f"with {name}", read_sheet, text) for name, text in HOSTILE.items()),
    *((path.stem, annotated_sheet, path.stem) for path in ANNOTATED),
]


@pytest.fixture(params=CASES, ids=lambda case: case[0])
def found(request: pytest.FixtureRequest) -> FactSheet:
    """The sheet of one case."""
    _, made, text = request.param
    shown = made(text)
    assert isinstance(shown, FactSheet)
    return shown


def note(row: Row) -> str:
    return f"[^{row.source}]" if row.source else ""


def passages(shown: Page) -> Iterator[str]:
    """The passages of a page in the order of its Markdown, the sources apart."""
    yield from filter(None, (shown.title, shown.head))
    for section in shown.sections:
        yield section.heading
        noted = any(row.source for row in section.rows)
        match section.layout:
            case "table":
                yield from (*section.columns, *[LABELS["source"]["zh-hans"]] * noted)
                for row in section.rows:
                    yield from (*row.cells, *[note(row)] * noted)
                if section.more:
                    yield LABELS["more"]["zh-hans"].format(section.more)
            case "line":
                yield "、".join(row.cells[0] + note(row) for row in section.rows)
            case _:
                yield from (row.cells[0] + note(row) for row in section.rows)
    yield shown.foot


def text_of(tokens: list[Token], kinds: set[str]) -> list[str]:
    """What a reader sees of each passage, in which nothing but those kinds of token may be."""
    inline = [token for token in tokens if token.type == "inline"]
    assert {child.type for token in inline for child in token.children or []} <= kinds
    return ["".join(child.content for child in token.children or []) for token in inline]


def squeezed(passages: Iterator[str] | list[str]) -> list[str]:
    """White space at the ends of a passage is not seen."""
    return [passage.strip(" ") for passage in passages]


def test_nothing_in_an_article_is_markup(found: FactSheet) -> None:
    shown = page(found, KEEP, "zh-hans", FIGURES)
    tokens = COMMONMARK.parse(as_markdown(found, KEEP, "zh-hans"))
    sources = [f"[^{source.number}]: {source.where} · {source.text}" for source in shown.sources]
    assert text_of(tokens, {"text"}) == squeezed([*passages(shown), *sources])
    kinds = [token.type for token in tokens]
    tables = [section for section in shown.sections if section.layout == "table"]
    assert kinds.count("heading_open") == 1 + len(shown.sections)
    assert kinds.count("table_open") == len(tables)
    assert kinds.count("tr_open") == sum(1 + len(section.rows) for section in tables)
    assert kinds.count("bullet_list_open") == sum(section.layout == "list" for section in shown.sections)
    assert kinds.count("hr") == 1
    assert set(kinds).isdisjoint({"fence", "code_block", "html_block", "blockquote_open", "ordered_list_open"})


def test_every_row_has_the_note_of_its_sentence(found: FactSheet) -> None:
    shown = page(found, KEEP, "zh-hans", FIGURES)
    tokens = WITH_NOTES.parse(as_markdown(found, KEEP, "zh-hans"))
    text_of(tokens, {"text", "footnote_ref"})
    marks = [child.meta["label"] for token in tokens for child in token.children or [] if child.type == "footnote_ref"]
    rows = [row for section in shown.sections for row in section.rows]
    assert marks == [str(row.source) for row in rows if row.source]
    assert [token.meta["label"] for token in tokens if token.type == "footnote_open"] == [str(s.number) for s in shown.sources]
    for row in rows:
        assert bool(row.source) == bool(row.spans)
        source = shown.sources[row.source - 1] if row.source else None
        assert source is None or any(source.start <= start < source.end for start, _ in row.spans)


def test_nothing_in_an_article_commands_a_terminal(found: FactSheet) -> None:
    for shown in (as_table(found, KEEP, "zh-hans", color=False), as_markdown(found, KEEP, "en")):
        assert not [c for c in shown if unicodedata.category(c) in ("Cc", "Cf", "Cs") and c not in "\n\u200d"]


@pytest.mark.parametrize("columns", [80, 120])
def test_no_line_is_wider_than_the_terminal(found: FactSheet, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    from rich.cells import cell_len

    monkeypatch.setenv("COLUMNS", str(columns))
    assert max(cell_len(line) for line in as_table(found, KEEP, "zh-hans", color=False).splitlines()) <= columns


def test_addresses_do_not_become_links_where_readers_of_markdown_look_for_them() -> None:
    written_down = as_markdown(hostile_sheet(HOSTILE["an autolink"]), KEEP, "en")
    assert not re.search(r"https?://|www\.|\w@", written_down)
