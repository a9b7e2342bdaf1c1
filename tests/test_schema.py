"""docs/schema.json says what the JSON is: all of it, so that a field that is added here and not there is told."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from factsheet.find import facts
from factsheet.load import article
from factsheet.model import Article
from factsheet.options import LoadOptions, SheetOptions
from factsheet.rank import summarize
from factsheet.rank.keywords import keywords
from factsheet.render import facts as render_facts
from factsheet.render import keywords as render_keywords
from factsheet.render import summary as render_summary
from factsheet.render.script import converter
from factsheet.render.sheet import as_json
from factsheet.sheet import sheet
from tests.conftest import ROOT, Run
from tests.test_render_hostile import HOSTILE, hostile_sheet

SCHEMA: dict[str, Any] = json.loads((ROOT / "docs/schema.json").read_text(encoding="utf-8"))
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests/annotated").glob("*.txt"))}
ODD = {
    "one sentence": "云岭市下雨了。",
    "no day, no body": "昨天下午，三个村停电。",
    "a ratio of three": "三种肥料按5∶3∶2配比。",
    "a score, a range, an open date": "主队以3比2取胜，次日又有3至5万人到场。",
    "fractions that do not end": "三分之一的车间停工，产量减少三分之二。",
    "small and large": "误差0.00000012毫米，距离4.2万亿公里，下降-0.5%。",
    "before Christ": "公元前403年，周室册命三家。",
}


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": SCHEMA["$defs"]}, format_checker=FormatChecker())


def errors(name: str, value: Any) -> list[str]:
    as_read = json.loads(json.dumps(value))
    return [f"{error.json_path}: {error.message}" for error in validator(name).iter_errors(as_read)]


@cache
def loaded(text: str) -> Article:
    return article(text, LoadOptions())


@pytest.fixture(params=[*TEXTS, *ODD])
def text(request: pytest.FixtureRequest) -> str:
    """A real article, then odd ones."""
    return {**TEXTS, **ODD}[request.param]


def test_a_sheet(text: str) -> None:
    found = as_json(sheet(loaded(text), SheetOptions(keywords=0)), converter("keep"))
    assert errors("sheet", found) == []
    assert errors("result", found) == []
    assert len(list(offsets(found))) > 3 or text in ODD.values()
    assert all(found["article"]["text"][one["start"] : one["end"]] == one["text"] for one in offsets(found))


def offsets(value: Any) -> Iterator[dict[str, Any]]:
    """Everything that has offsets and a text."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from offsets(one)


def test_facts(text: str) -> None:
    source = loaded(text)
    assert errors("facts", render_facts.as_json(source, facts(source), converter("keep"))) == []
    assert errors("facts", render_facts.as_json(source, facts(source, ["quotes"]), converter("keep"))) == []


def test_a_summary(text: str) -> None:
    source = loaded(text)
    assert errors("summarize", render_summary.as_json(source, summarize(source), converter("keep"))) == []


def test_key_phrases() -> None:
    source = loaded(TEXTS["03_typhoon"])
    assert errors("keywords", render_keywords.as_json(source, keywords(source, 5), converter("keep"))) == []


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts(text: str) -> None:
    found = as_json(hostile_sheet(text), converter("keep"))
    assert errors("sheet", found) == []


def test_what_the_commands_print(run: Run) -> None:
    files = ("seeds/hongkong-court.txt", "seeds/taiwan-economy.txt")
    for command in ("sheet", "facts", "summarize", "keywords"):
        several = json.loads(run(command, "--format", "json", *files).stdout)
        lines = run(command, "--format", "jsonl", *files).stdout.decode().splitlines()
        assert Draft202012Validator(SCHEMA).is_valid(several)
        for one in (*several, *map(json.loads, lines)):
            assert errors(command, one) == [], command
    record = json.dumps({"id": 7, "text": "云岭市下雨了。", "published": "2024-07-19"}).encode()
    assert errors("sheet", json.loads(run("sheet", "--input-format", "jsonl", "--format", "json", stdin=record).stdout)) == []


def test_the_schema_is_one_and_closed() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for name, part in described(SCHEMA["$defs"]):
        assert part.get("additionalProperties") is False, name
        assert set(part["required"]) == part["properties"].keys(), name


def described(parts: Any, name: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects that the schema describes, with where it does."""
    if isinstance(parts, dict):
        if "properties" in parts:
            yield name, parts
        for key, part in parts.items():
            yield from described(part, f"{name}/{key}")


def test_a_field_that_the_schema_does_not_know_is_told() -> None:
    found = as_json(sheet(loaded(ODD["one sentence"]), SheetOptions(keywords=0)), converter("keep"))
    assert errors("sheet", {**found, "mood": "calm"})
    assert errors("sheet", {**found, "places": [{"name": "云岭", "mentions": [], "mood": "calm"}]})
    assert errors("result", {key: value for key, value in found.items() if key != "timeline"})
