"""Defaults from a file of settings and from the environment, for flags to override."""

import os
import subprocess
import sys
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.main import get_command

from factsheet.cli.configured import Configured
from factsheet.cli.defaults import NOT_IN_FILES
from factsheet.cli.parameters import COMMON
from factsheet.errors import UsageError
from tests.conftest import ROOT

SEED = str(ROOT / "seeds" / "mainland-economy.txt")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory of its own in an environment without settings."""
    for name in [name for name in os.environ if name.startswith("FACTSHEET_")]:
        monkeypatch.delenv(name)
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "desk"


def asked(command: str, *arguments: str) -> dict[str, Any]:
    """The values with which the command would be called."""
    app = typer.Typer()
    app.command(command, cls=Configured)(import_module(f"factsheet.cli.{command}").command)
    return get_command(app).make_context(command, list(arguments)).params


def test_each_layer_overrides_those_below(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked("summarize")["region"] is None
    (desk / "factsheet.toml").write_text('region = "hk"\n')
    assert asked("summarize")["region"] == asked("facts")["region"] == "hk"
    (desk / "factsheet.toml").write_text('region = "hk"\n[summarize]\nregion = "tw"\n')
    assert (asked("summarize")["region"], asked("facts")["region"]) == ("tw", "hk")
    monkeypatch.setenv("FACTSHEET_REGION", "mainland")
    assert asked("summarize")["region"] == asked("facts")["region"] == "mainland"
    monkeypatch.setenv("FACTSHEET_FACTS_REGION", "tw")
    assert (asked("summarize")["region"], asked("facts")["region"]) == ("mainland", "tw")
    assert asked("facts", "--region", "hk")["region"] == "hk"
    assert asked("facts", "--no-config")["region"] is None
    assert asked("facts", "--no-config", "--region", "hk")["region"] == "hk"
    monkeypatch.setenv("FACTSHEET_NO_CONFIG", "1")
    assert asked("facts")["region"] is None


@pytest.mark.parametrize(
    ("typed", "name", "value"),
    [
        ("sentences = 5", "sentences", 5),
        ("ratio = 0.2", "ratio", 0.2),
        ("published = 2024-07-19", "published", date(2024, 7, 19)),
        ("published = '2024-07-19'", "published", date(2024, 7, 19)),
        ("quiet = true", "quiet", True),
        ("no-color = true", "no_color", True),
        ("input_format = 'markdown'", "input_format", "markdown"),
        ("input-format = 'markdown'", "input_format", "markdown"),
        ("format = 'json'", "format", "json"),
        ("focus = '南沙,港资'", "focus", ("南沙,港资",)),
        ("focus = ['南沙', '港资']", "focus", ("南沙", "港资")),
    ],
)
def test_values_of_every_type(desk: Path, typed: str, name: str, value: object) -> None:
    (desk / "factsheet.toml").write_text(f"[summarize]\n{typed}\n", encoding="utf-8")
    assert asked("summarize")[name] == value


def test_a_switch_can_be_off(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "factsheet.toml").write_text("strict = true\n[sheet]\nkeywords = false\n", encoding="utf-8-sig")
    assert (asked("sheet")["keywords"], asked("sheet")["strict"]) == (False, True)
    assert asked("sheet", "--keywords")["keywords"] is True
    monkeypatch.setenv("FACTSHEET_SHEET_KEYWORDS", "1")
    assert [asked("sheet", f"--no-{name}")[name] for name in ("strict", "quiet")] == [False, False]
    monkeypatch.setenv("FACTSHEET_NO_COLOR", "1")
    assert [asked("sheet", *flags)["no_color"] for flags in ([], ["--color"])] == [True, False]
    monkeypatch.setenv("FACTSHEET_STRICT", "0")
    assert (asked("sheet")["keywords"], asked("sheet")["strict"]) == (True, False)


def test_a_path_is_relative_to_the_file_that_names_it(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk.parent / "factsheet.toml").write_text("user-dict = 'names.txt'\n")
    assert asked("keywords")["user_dict"] == str(desk.parent / "names.txt")
    monkeypatch.setenv("FACTSHEET_USER_DICT", "names.txt")
    assert asked("keywords")["user_dict"] == "names.txt"


def test_the_nearest_file_is_read_and_no_other(desk: Path) -> None:
    above = desk.parent
    (above / "pyproject.toml").write_text('[tool.factsheet]\nregion = "hk"\n[tool.factsheet.summarize]\nsentences = 7\n')
    assert (asked("summarize")["region"], asked("summarize")["sentences"]) == ("hk", 7)
    (above / "factsheet.toml").write_text('lang = "en"\n')
    assert (asked("summarize")["region"], asked("summarize")["lang"]) == (None, "en")
    (desk / "pyproject.toml").write_text('[project]\nname = "factsheet-of-mine"\n')
    assert asked("summarize")["lang"] == "en"
    (desk / "pyproject.toml").write_text('[tool.factsheet]\nregion = "tw"\n')
    assert (asked("summarize")["region"], asked("summarize")["lang"]) == ("tw", "auto")


def test_folders_that_can_not_be_looked_into_have_no_settings(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(self: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    (desk / "factsheet.toml").write_text("region = 'hk'\n")
    monkeypatch.setattr(Path, "is_file", refused)
    assert asked("summarize")["region"] is None


def test_without_a_working_directory_there_are_none(desk: Path) -> None:
    (desk / "gone").mkdir()
    os.chdir(desk / "gone")
    (desk / "gone").rmdir()
    assert asked("summarize")["region"] is None


def test_what_is_asked_for_silences_its_rivals(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "factsheet.toml").write_text('[summarize]\nchars = 100\n[convert]\nto = "tw"\n')
    assert asked("summarize")["chars"] == 100
    assert asked("summarize", "-n", "5")["chars"] is None
    assert asked("convert", "--config", "s2hk")["to"] is None
    monkeypatch.setenv("FACTSHEET_SHEET_TEMPLATE", "brief.txt")
    assert asked("sheet")["template"] == "brief.txt"
    assert asked("sheet", "--format", "json")["template"] is None
    monkeypatch.setenv("FACTSHEET_SUMMARIZE_RATIO", "0.5")
    assert (asked("summarize")["chars"], asked("summarize")["ratio"]) == (None, 0.5)


BAD = {
    'regoin = "hk"': "regoin: no such option of all commands; region?",
    "sentences = 5": "sentences: no such option of all commands",
    'region = "moon"': "region: 'moon' is not one of 'mainland', 'hk', 'tw'",
    "region = ['hk']": "region: one value is wanted, not a list",
    "[summarize]\nsentence = 5": "[summarize] sentence: no such option; sentences?",
    "[summarize]\nsentences = 0": "[summarize] sentences: 0 is not in the range x>=1",
    "[summarize]\nsentences = true": "[summarize] sentences: 'True' is not a valid int",
    "[summarize]\nsentences = 2.5": "[summarize] sentences: '2.5' is not a valid int",
    "[summarize]\nfocus = [['南沙']]\nlang.x = 1": "[summarize] lang: a plain value is wanted",
    "[summarize]\npublished = '2024-13-01'": "[summarize] published: '2024-13-01' is no date",
    "[summarise]\nsentences = 5": "summarise: no such option of all commands",
    "summarize = 5": "[summarize] has to be a table",
    "region = hk": "Invalid value (at line 1, column 10)",
    "[summarize]\nratio = nan": "[summarize] ratio: a ratio is above 0 and at most 1, not nan",
    "[summarize]\nratio = 0": "[summarize] ratio: a ratio is above 0 and at most 1, not 0.0",
    'stopwords = "a\\u0000b"': "stopwords: there is a NUL character in it",
    'user-dict = "a\\u0000b"': "user-dict: there is a NUL character in it",
    'encoding = "a\\u0000b"': "encoding: there is a NUL character in it",
    f"a={'[' * 5000}": "nested too deeply",
    f"a={'9' * 5000}": "Exceeds the limit",
    "output = 'sheet.md'": "output: this is for the command line or the environment",
}


@pytest.mark.parametrize("text", ['tool = "tool.factsheet"', "[[tool]]\nx = 'tool.factsheet'", "tool = 1 # tool.factsheet"])
def test_a_pyproject_without_the_table_is_passed_over(desk: Path, text: str) -> None:
    (desk / "pyproject.toml").write_text(text)
    assert asked("summarize")["region"] is None


@pytest.mark.parametrize(("text", "says"), BAD.items(), ids=lambda text: text[:40])
def test_mistakes_name_the_file_and_the_key(desk: Path, text: str, says: str) -> None:
    (desk / "factsheet.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as error:
        asked("summarize")
    assert str(error.value).startswith(f"{desk / 'factsheet.toml'}: {says}")


def test_a_bad_variable_is_named(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTSHEET_SUMMARIZE_SENTENCES", "many")
    with pytest.raises(UsageError, match=r"^FACTSHEET_SUMMARIZE_SENTENCES: 'many' is not a valid int"):
        asked("summarize")
    monkeypatch.setenv("FACTSHEET_SUMMARIZE_SENTENCES", "")
    assert asked("summarize")["sentences"] == 3


@pytest.mark.parametrize("name", sorted(NOT_IN_FILES))
def test_a_file_says_neither_where_to_write_nor_whom_to_ask(desk: Path, name: str) -> None:
    (desk / "factsheet.toml").write_text(f"[sheet]\n{name} = '/somewhere'\n")
    with pytest.raises(UsageError, match=f"{name}: this is for the command line"):
        asked("sheet")


def test_the_command_says_it_on_one_line(desk: Path) -> None:
    (desk / "factsheet.toml").write_bytes(b"\xff\xfe")
    command = [sys.executable, "-m", "factsheet", "summarize", "-n", "1"]
    done = subprocess.run([*command, SEED], capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"factsheet: {desk / 'factsheet.toml'}: not UTF-8, as TOML has to be\n"
    done = subprocess.run([*command, "--no-config", SEED], capture_output=True, check=False)
    assert (done.returncode, done.stderr, done.stdout.count(b"\n")) == (0, b"", 1)
    assert subprocess.run([*command, "--help"], capture_output=True, check=False).returncode == 0


def test_the_page_on_configuration_names_every_common_option() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert [name for name in sorted(COMMON) if f"`{name}`" not in page and f"`{name.replace('_', '-')}`" not in page] == []
