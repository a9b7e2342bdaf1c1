"""The shell pipelines of examples/ run and print what they say."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

SEEDS = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "seeds").glob("*.txt"))


def shell(script: str, *arguments: str, stdin: str = "") -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [f"examples/{script}", *arguments], input=stdin, capture_output=True, encoding="utf-8", cwd=ROOT,
        env={**os.environ, "PATH": path}, check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_morning_brief() -> None:
    brief = shell("morning-brief.sh", "seeds").splitlines()
    assert brief[0] == "# seeds"
    assert sum(line.startswith("## ") for line in brief) >= 7
    assert sum(line.startswith("- ") for line in brief) == 2 * len(SEEDS)


def test_one_liners() -> None:
    rows = [line.split("\t") for line in shell("one-liners.sh", *SEEDS).splitlines()]
    assert [name for name, _ in rows] == SEEDS
    assert all(sentence in Path(ROOT, name).read_text(encoding="utf-8") for name, sentence in rows)


def test_topics() -> None:
    rows = [line.split(maxsplit=1) for line in shell("topics.sh", *SEEDS).splitlines()]
    counts = [int(count) for count, _ in rows]
    assert counts == sorted(counts, reverse=True)
    assert len({phrase for _, phrase in rows}) == len(rows) > 40


def test_taiwan_desk() -> None:
    article = (ROOT / "seeds/mainland-economy.txt").read_text(encoding="utf-8")
    brief = shell("taiwan-desk.sh", stdin=article)
    assert "進出口" in brief
    assert len(brief.replace("\n", "")) <= 120


def lines_of_the_readme() -> list[str]:
    told = (ROOT / "examples/README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```sh\n(.*?)```", told, re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if not line.startswith("#")]


@pytest.mark.parametrize("line", lines_of_the_readme())
def test_lines_of_the_readme(line: str, tmp_path: Path) -> None:
    for tool in ("jq", "sha256sum"):
        if tool in line and not shutil.which(tool):
            pytest.skip(f"no {tool} here")
    for folder in ("seeds", "examples"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", line], capture_output=True, encoding="utf-8", cwd=tmp_path,
        env={**os.environ, "PATH": path}, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    written = [file.read_text(encoding="utf-8") for file in tmp_path.glob("*.*")]
    assert len("".join([done.stdout, *written])) > 60


def test_cron_brief(tmp_path: Path) -> None:
    for name in SEEDS[:2]:
        (tmp_path / "inbox" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "inbox" / name).write_bytes((ROOT / name).read_bytes())
    assert shell("cron-brief.sh", str(tmp_path / "inbox"), str(tmp_path / "briefs")) == ""
    index = (tmp_path / "briefs/index.md").read_text(encoding="utf-8")
    assert all(f"{Path(name).stem}.md" in index for name in SEEDS[:2])
    assert (tmp_path / "briefs/facts.db").exists()


@pytest.mark.parametrize("script", sorted((ROOT / "examples").glob("*.sh")), ids=lambda path: path.name)
def test_every_example_is_listed_and_run_here(script: Path) -> None:
    assert script.name in (ROOT / "examples/README.md").read_text(encoding="utf-8")
    assert f'"{script.name}"' in Path(__file__).read_text(encoding="utf-8")
