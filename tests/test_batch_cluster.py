"""Many machines, on one: a scheduler and two workers as processes, one of which is killed in mid-run."""

import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from factsheet.batch import cluster
from factsheet.batch.cluster import Cluster
from factsheet.batch.discover import Inputs
from factsheet.batch.plan import Item
from factsheet.batch.recipe import Recipe
from factsheet.batch.run import Run, run
from factsheet.batch.source import Source
from factsheet.batch.store import store
from factsheet.batch.work import Done, Failed, Result, Task, Work
from factsheet.errors import UnreadableError
from factsheet.options import SheetOptions
from tests import working
from tests.test_batch import Told, story, tree

RECIPE = Recipe(sheet=SheetOptions(keywords=0))


@contextmanager
def machines(folder: Path, workers: int) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """A scheduler's address, and the processes of its workers."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"tcp://127.0.0.1:{free.getsockname()[1]}"
    worker = ("worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(folder))
    with ExitStack() as started:
        started.enter_context(_dask("scheduler", "--host", address, "--no-dashboard"))
        yield address, [started.enter_context(_dask(*worker)) for _ in range(workers)]


@contextmanager
def _dask(role: str, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", f"distributed.cli.dask_{role}", *arguments]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def test_a_worker_that_is_lost_in_mid_run_costs_nothing(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    for number in range(60):
        (tmp_path / f"desk/稿件{number:02}.txt").write_text(story(number), encoding="utf-8")
    (tmp_path / "desk/empty.txt").touch()
    inputs = Inputs([str(tmp_path / "desk")])

    class Killer(Told):
        def finished(self, result: Result) -> None:
            super().finished(result)
            if len(self.results) == 5:
                processes[0].kill()

    with machines(tmp_path / "dask", 2) as (address, processes):
        run(Run(inputs, store(str(tmp_path / "here")), RECIPE), working.Here(Work(RECIPE)), Told())
        told = Killer()
        ended = run(Run(inputs, store(str(tmp_path / "out")), RECIPE), Cluster(Work(RECIPE), address, 1), told)
        assert processes[0].wait() == -signal.SIGKILL
    assert (ended.failed, len(told.done)) == (1, 60)
    assert tree(tmp_path / "out") == tree(tmp_path / "here")


def test_an_article_that_kills_its_process_costs_itself_only() -> None:
    names = [f"good{number}" for number in range(20)] + ["dies"]
    tasks = (Task(Item(name, name, Source(name))) for name in names)
    found = {result.item.key: result for result in Cluster(working.work, None, jobs=2).results(tasks)}
    assert sorted(found) == sorted(names)
    died = found.pop("dies")
    assert isinstance(died, Failed)
    assert died.reason == "the process that worked on it died (signal SIGKILL)"
    assert all(isinstance(result, Done) for result in found.values())


def test_a_scheduler_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 0.5)
    with pytest.raises(UnreadableError, match="no Dask scheduler answers"):
        list(Cluster(Work(RECIPE), "tcp://127.0.0.1:9", 1).results([]))
