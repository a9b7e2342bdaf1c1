"""The documents say what is true: help texts, links, commands, version."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import factsheet
from tests.conftest import ROOT, Run

PAGES = sorted(p for p in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("*/README.md")))


def test_the_command_line_is_documented_as_it_is() -> None:
    check = [sys.executable, "tools/bake_cli_docs.py", "--check"]
    assert subprocess.run(check, cwd=ROOT, check=False).returncode == 0, "run tools/bake_cli_docs.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_files_that_a_page_names_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"`((?:docs|examples|seeds|tools|benchmarks|tests|src)/[\w./-]*)`|\]\(([\w./-]+)\)", text)
    for here, link in named:
        assert (ROOT / here if here else page.parent / link).exists(), here or link


def test_commands_of_the_readme_have_the_options_they_use(run: Run) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for command, options in re.findall(r"factsheet (summarize|keywords|convert|facts|sheet) ([^#\n|`]*)", text):
        described = run(command, "--help").stdout.decode()
        for option in re.findall(r"(?<!\S)--?[a-z][a-z-]*", options):
            assert option in described, f"{command} {option}"


def test_the_version_is_the_changelog_s(run: Run) -> None:
    assert run("--version").stdout.decode() == f"factsheet {factsheet.__version__}\n"
    assert factsheet.__version__ in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
