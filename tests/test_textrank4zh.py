"""The reference ranker gives what textrank4zh 0.3 gave on networkx 2.8.8."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from factsheet.errors import UsageError
from factsheet.load import article
from factsheet.rank.textrank4zh import MOST_SENTENCES, pagerank, rank
from factsheet.segment import sentences

RECORDED = json.loads(Path(__file__).with_name("cases").joinpath("textrank4zh.json").read_text(encoding="utf-8"))


def ours(case: dict[str, Any]) -> list[str]:
    read = article(case["text"])
    return [read.view[sentence.start : sentence.end] for sentence in sentences(read)]


CUT_ALIKE = [case for case in RECORDED["cases"] if len(ours(case)) == len(case["sentences"])]


def named(case: dict[str, Any]) -> str:
    return str(case["name"])


@pytest.mark.parametrize("case", RECORDED["cases"], ids=named)
def test_scores_are_those_of_the_package(case: dict[str, Any]) -> None:
    assert rank(case["sentences"]) == pytest.approx(case["scores"], abs=1e-9)


@pytest.mark.parametrize("case", CUT_ALIKE, ids=named)
def test_scores_of_our_own_sentences(case: dict[str, Any]) -> None:
    assert rank(ours(case)) == pytest.approx(case["scores"], abs=1e-9)


def test_most_texts_are_cut_alike() -> None:
    assert len(CUT_ALIKE) >= 4


def test_no_sentences() -> None:
    assert rank([]) == []


def test_too_many_sentences() -> None:
    with pytest.raises(UsageError, match=r"3,000 .*3,001.*--ranker textrank$"):
        rank(["经济增长。"] * (MOST_SENTENCES + 1))


def test_lone_nodes_share_what_they_have() -> None:
    scores = pagerank(np.array([[1.0, 2.0, 0.0], [2.0, 1.0, 0.0], [0.0, 0.0, 0.0]]))
    assert sum(scores) == pytest.approx(1)
    assert scores[0] == pytest.approx(scores[1])
    assert scores[2] < scores[0]


def test_it_is_quiet_and_leaves_no_file(tmp_path: Path) -> None:
    script = "from factsheet.rank.textrank4zh import rank; print(len(rank(['经济增长。', '经济下行。'])))"
    ran = subprocess.run(
        [sys.executable, "-X", "dev", "-c", script],
        env={"TMPDIR": str(tmp_path), "PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (ran.stdout, ran.stderr) == ("2\n", "")
    assert list(tmp_path.iterdir()) == []
