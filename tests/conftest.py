"""What several tests share: the seeds, and the command run as its users run it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from factsheet import __version__

ROOT = Path(__file__).parents[1]
COMMONMARK = MarkdownIt("commonmark").enable("table")
Run = Callable[..., subprocess.CompletedProcess[bytes]]


def same_as(golden: Path, printed: str) -> None:
    """Hold what was printed to a file kept beside the tests or in examples/; `UPDATE_GOLDEN=1` writes the file anew.

    The file has no version of ours in it, so that a release leaves it as it is.
    """
    printed = printed.replace(f"factsheet {__version__}", "factsheet VERSION")
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_text(printed, encoding="utf-8")
    assert printed == golden.read_text(encoding="utf-8"), "read the diff, then UPDATE_GOLDEN=1"


@pytest.fixture(scope="session")
def run() -> Run:
    """`run("summarize", "-n", "1", stdin=b"…")` in the project's folder, standard output and error captured."""

    def run(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-X", "dev", "-W", "error", "-m", "factsheet", *arguments]
        return subprocess.run(
            command, input=stdin, capture_output=True, cwd=ROOT, env={**os.environ, **environment}, check=False
        )

    return run
