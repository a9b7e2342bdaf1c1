"""Completion: the shells' scripts are there, and what they ask for is answered."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run


@pytest.mark.parametrize(
    ("shell", "mark"), [("bash", "complete -o default -F"), ("zsh", "#compdef factsheet"), ("fish", "complete --command")]
)
def test_each_shell_has_its_script(run: Run, shell: str, mark: str) -> None:
    done = run(_FACTSHEET_COMPLETE=f"source_{shell}")
    assert (done.returncode, done.stderr) == (0, b"")
    assert mark in done.stdout.decode()


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("factsheet summ", ["summarize"]),
        ("factsheet summarize --sen", ["--sentences"]),
        ("factsheet facts --region ", ["mainland", "hk", "tw"]),
        ("factsheet facts --no-", ["--no-quiet", "--no-strict", "--no-color", "--no-config"]),
    ],
)
def test_bash_is_answered(run: Run, typed: str, offered: list[str]) -> None:
    done = run(_FACTSHEET_COMPLETE="complete_bash", COMP_WORDS=typed, COMP_CWORD=str(typed.count(" ")))
    assert (done.stdout.decode().split(), done.stderr) == (offered, b"")


def test_zsh_is_answered(run: Run) -> None:
    done = run(_FACTSHEET_COMPLETE="complete_zsh", _TYPER_COMPLETE_ARGS="factsheet summarize --sen")
    assert '"--sentences":"How many sentences."' in done.stdout.decode()


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_bash_completes(tmp_path: Path) -> None:
    (tmp_path / "factsheet").write_text(f'#!/bin/sh\nexec {sys.executable} -m factsheet "$@"\n')
    (tmp_path / "factsheet").chmod(0o755)
    script = (
        'eval "$(_FACTSHEET_COMPLETE=source_bash factsheet)"; COMP_WORDS=(factsheet convert --t); COMP_CWORD=2;'
        '_factsheet_completion factsheet; echo "${COMPREPLY[@]}"'
    )
    environment = {**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"}
    done = subprocess.run(["bash", "-c", script], capture_output=True, cwd=ROOT, env=environment, check=True)
    assert done.stdout.decode().split() == ["--to"]
