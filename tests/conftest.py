"""What several tests share: the seeds, and the command run as its users run it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
Run = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture(scope="session")
def run() -> Run:
    """`run("summarize", "-n", "1", stdin=b"…")` in the project's folder, standard output and error captured."""

    def run(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-X", "dev", "-W", "error", "-m", "factsheet", *arguments]
        return subprocess.run(
            command, input=stdin, capture_output=True, cwd=ROOT, env={**os.environ, **environment}, check=False
        )

    return run
