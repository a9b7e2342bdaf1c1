"""What several tests share: the seeds with their sheets, and the command run as its users run it."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from factsheet.load import read
from factsheet.render.script import converter
from factsheet.render.sheet import as_json
from factsheet.sheet import sheet

ROOT = Path(__file__).parents[1]
COMMONMARK = MarkdownIt("commonmark").enable("table")
KEEP = converter("keep")
VERSION = re.compile(r"factsheet \d+\.[\w.]+")
Run = Callable[..., subprocess.CompletedProcess[bytes]]
Sheets = dict[str, dict[str, Any]]


def same_as(golden: Path, printed: str) -> None:
    """Hold what was printed to a file that is kept; `UPDATE_GOLDEN=1` writes the file anew.

    Our version may be another: a release leaves the files as they are.
    """
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(printed, encoding="utf-8")
    kept = golden.read_text(encoding="utf-8")
    assert VERSION.sub("factsheet", printed) == VERSION.sub("factsheet", kept), "read the diff, then UPDATE_GOLDEN=1"


@pytest.fixture(scope="session")
def run() -> Run:
    """`run("summarize", "-n", "1", stdin=b"…")` in the project's folder, standard output and error captured."""

    def run(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-X", "dev", "-W", "error", "-m", "factsheet", *arguments]
        return subprocess.run(
            command, input=stdin, capture_output=True, cwd=ROOT, env={**os.environ, **environment}, check=False
        )

    return run


@pytest.fixture(scope="session")
def sheets() -> Sheets:
    """The sheets of the seeds by the names of their files, as a program reads them from `sheet --format json`."""
    files = sorted((ROOT / "seeds").glob("*.txt"))
    made = {file.name: as_json(sheet(next(read(file))), KEEP) for file in files}
    return {name: json.loads(json.dumps(one)) for name, one in made.items()}


@pytest.fixture(scope="session")
def facts(sheets: Sheets, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A facts database of the seeds; nobody writes to it."""
    from factsheet.batch.database import fill

    path = tmp_path_factory.mktemp("database") / "facts.db"
    fill(path, sheets.items())
    return path
