"""The annotated articles: their form only. How well the rules do on them is measured, not asserted, elsewhere."""

import hashlib
import json
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent / "annotated"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))

Record = dict[str, Any]

KINDS = {"money", "percent", "percentage_point", "count", "measure", "ordinal", "ratio", "multiple"}
QUALIFIERS = {None, "approx", "more_than", "less_than", "min", "max", "nearly", "order"}
CURRENCIES = {"CNY", "USD", "HKD", "TWD", "EUR", "JPY", "GBP", "MOP", "CLP", "SGD", "BGN"}
SYMBOLS = {"%", "pp", "km", "m", "cm", "mm", "nm", "km2", "m2", "m3", "ft2", "ha", "t", "kg", "g", "μg"}
SYMBOLS |= {"cm3", "mg", "dL", "J", "kW", "kWh", "MPa", "GPa", "hPa", "Pa", "dB", "℃", "h", "s", "ms", "GB", "Gbps", "token"} | CURRENCIES
SYMBOLS |= {"mAh", "ft", "bp", "TEU", "Wh", "Gy", "mmHg", "m³", "FEU", "NTU", "ntu", "K", "ppm", "ppb", "‰", "mL", "L", "mmol", "°", "‱"}
SYMBOLS |= {"C", "GWh", "MW", "GW", "lx", "lux", "BP", "ml"}
HANZI = re.compile(r"[\u4e00-\u9fff]{1,5}(?:\([\u4e00-\u9fff]\)|（[\u4e00-\u9fff]）)?")
DAY = r"(?:\d{4}|\d{3}X|XXXX)(?:-\d{2}(?:-\d{2})?)?|-\d{4}"
POINT = rf"(?:{DAY})(?:T\d{{2}}(?::\d{{2}}(?::\d{{2}})?)?)?\??|T\d{{2}}(?::\d{{2}})?"
ISO = re.compile(rf"(?:{POINT})(?:/(?:{POINT}|\.\.))?|\.\./(?:{POINT})")


def load(name: str) -> tuple[Record, str]:
    gold: Record = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return gold, (FOLDER / gold["text_file"]).read_text(encoding="utf-8")


def facts(gold: Record) -> Iterator[Record]:
    for kind in ("numbers", "dates", "documents", "quotes"):
        yield from gold[kind]
    for kind in ("bodies", "people", "places"):
        for entity in gold[kind]:
            yield from entity["mentions"]


def spans(gold: Record) -> Iterator[Record]:
    """Everything that carries `text`, `start` and `end`."""
    yield from facts(gold)
    yield from gold["summary_sentences"] + gold["summary_acceptable"]
    for text, (start, end) in zip(gold["boilerplate"], gold["boilerplate_spans"], strict=True):
        yield {"text": text, "start": start, "end": end}


def names(gold: Record) -> set[str | None]:
    """The people and bodies that the article names, in full and as mentioned."""
    entities = gold["people"] + gold["bodies"]
    return {None} | {e["name"] for e in entities} | {m["text"] for e in entities for m in e["mentions"]}


def with_alternatives(record: Record, field: str) -> list[Any]:
    return [record[field], *record.get(f"{field}_alt", [])]


def known_unit(unit: str | None) -> bool:
    """A unit of the conventions, a classifier (套, 人次), one of them per another (CNY/m2), or so many of so many (/10万)."""
    return unit in (None, "/10万", "/千") or all(part in SYMBOLS or HANZI.fullmatch(part) for part in unit.split("/"))


@pytest.mark.parametrize("name", NAMES)
def test_text_is_the_one_annotated(name: str) -> None:
    gold, text = load(name)
    assert gold["id"] == name
    assert gold["text_len"] == len(text)
    assert gold["text_sha256"] == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("name", NAMES)
def test_every_span_holds_its_text(name: str) -> None:
    gold, text = load(name)
    assert [span for span in spans(gold) if text[span["start"] : span["end"]] != span["text"] or not span["text"]] == []


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_annotated_in_boilerplate(name: str) -> None:
    gold, _ = load(name)
    leaks = [
        fact
        for fact in facts(gold)
        for start, end in gold["boilerplate_spans"]
        if fact["start"] < end and start < fact["end"]
    ]
    assert leaks == []


@pytest.mark.parametrize("name", NAMES)
def test_numbers_are_well_formed(name: str) -> None:
    gold, _ = load(name)
    for number in gold["numbers"]:
        assert number["kind"] in KINDS, number
        assert set(with_alternatives(number, "qualifier")) <= QUALIFIERS, number
        assert number["change"] in (None, "increase", "decrease"), number
        assert all(map(known_unit, with_alternatives(number, "unit"))), number
        if number["kind"] == "money":
            assert (number["unit"] or "CNY").split("/")[0] in CURRENCIES, number
        if number["key"]:
            assert number["metric"], number
            assert not number.get("optional"), number


@pytest.mark.parametrize("name", NAMES)
def test_dates_and_periods_are_iso(name: str) -> None:
    gold, _ = load(name)
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", gold["published"] or "0000-00-00")
    for date in gold["dates"]:
        assert date["resolved_from"] in ("explicit", "published", "context"), date
        assert all(iso is None or ISO.fullmatch(iso) for iso in with_alternatives(date, "iso")), date
    for number in gold["numbers"]:
        assert all(iso in (None, "null") or ISO.fullmatch(iso) for iso in with_alternatives(number, "period")), number


@pytest.mark.parametrize("name", NAMES)
def test_spans_of_one_kind_do_not_overlap(name: str) -> None:
    gold, _ = load(name)
    for kind in ("numbers", "dates", "documents", "quotes"):
        ordered = sorted(gold[kind], key=lambda fact: fact["start"])
        firm = [fact for fact in ordered if not fact.get("optional")]
        assert [pair for pair in pairwise(firm) if pair[1]["start"] < pair[0]["end"]] == []


@pytest.mark.parametrize("name", NAMES)
def test_summary_and_speakers(name: str) -> None:
    gold, _ = load(name)
    assert len(gold["summary_sentences"]) == 3
    strangers = [q["speaker"] for q in gold["quotes"] if not q.get("optional") and q["speaker"] not in names(gold)]
    assert strangers == []
