"""`facts --kind` and `--key-only` in every format."""

import csv
import io
import json
from collections.abc import Sequence

import pytest

from tests.conftest import Run

NEWS = (
    "云岭市统计局19日公布，今年上半年云岭港出口总值685.3亿元，同比增长12.5%。新建冷库3座，最年长的工人今年61岁。"
    "市长梁舟说，港口要靠自己。"
)
GIVEN = ("--published", "2024-07-19")


def output(run: Run, *arguments: str) -> str:
    done = run("facts", *arguments, *GIVEN, stdin=NEWS.encode())
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode()


def rows(run: Run, *arguments: str, delimiter: str = "\t") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(output(run, *arguments)), delimiter=delimiter))


def test_key_figures_stand_among_the_quantities(run: Run) -> None:
    keys = {row["text"]: row["key"] for row in rows(run)}
    assert (keys["685.3亿元"], keys["12.5%"], keys["61岁"], keys["梁舟"]) == ("1", "", "", "")


@pytest.mark.parametrize("arguments", [["--key-only"], ["--kind", "figures"]], ids=" ".join)
def test_key_figures_alone(run: Run, arguments: Sequence[str]) -> None:
    found = rows(run, *arguments)
    assert found == rows(run, *arguments, "--format", "csv", delimiter=",")
    row = found[0]
    assert (row["metric"], row["value"], row["period"], row["change"], row["basis"], row["key"]) == (
        "云岭港出口总值", "68530000000", "2024-01-01/2024-06-30", "+12.5%", "同比", "1",
    )  # fmt: skip
    assert NEWS[int(row["start"]) : int(row["end"])] == row["text"]
    sheet = json.loads(output(run, *arguments, "--format", "json"))
    assert sheet["figures"][0]["metric"] == "云岭港出口总值"
    assert sheet["quantities"] == sheet["dates"] == sheet["people"] == []
    assert "| 云岭港出口总值 | 685.3亿元 | 2024-01/2024-06 | +12.5%（同比） |" in output(run, *arguments, "--format", "markdown")
    assert "云岭港出口总值" in output(run, *arguments, "--format", "table")


def test_key_figures_in_place_of_the_quantities(run: Run) -> None:
    found = rows(run, "--key-only", "--kind", "quantities,people")
    assert [row["text"] for row in found if not row["key"]] == ["梁舟"]
    assert found[-1]["text"] == "梁舟"
    assert output(run, "--key-only", "--kind", "figures,people") == output(run, "--kind", "people,figures")
    shown = output(run, "--kind", "people,figures", "--format", "markdown")
    assert shown.index("云岭港出口总值") < shown.index("梁舟")


def test_key_only_without_figures_is_a_mistake(run: Run) -> None:
    done = run("facts", "--key-only", "--kind", "dates", stdin=NEWS.encode())
    assert (done.returncode, done.stdout) == (2, b"")
    assert "--key-only is about figures" in done.stderr.decode()


def test_json_has_the_key_figures_where_no_kind_is_named(run: Run) -> None:
    sheet = json.loads(output(run, "--format", "json"))
    assert sheet["figures"]
    assert sheet["quantities"]
    assert json.loads(output(run, "--format", "json", "--kind", "quantities"))["figures"] == []
