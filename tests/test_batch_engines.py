"""The processes that do the work: one that dies or hangs costs its article only, wherever it is."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factsheet.batch.local import Processes
from factsheet.batch.plan import Item
from factsheet.batch.source import Source
from factsheet.batch.work import Done, Failed, Task
from tests.working import work


def tasks(*names: str) -> Iterator[Task]:
    return (Task(Item(name, name, Source(name))) for name in names)


def outcomes(engine: Processes, *names: str) -> dict[str, str]:
    with engine:
        results = list(engine.results(tasks(*names)))
    assert len(results) == len(names)
    return {each.item.key: each.reason if isinstance(each, Failed) else "done" for each in results}


GOOD = [f"good{number}" for number in range(20)]


def test_a_process_that_dies_costs_its_article_only() -> None:
    found = outcomes(Processes(work, 2), *GOOD[:10], "dies", "exits", *GOOD[10:])
    assert found.pop("dies") == "the process that worked on it died (signal SIGKILL)"
    assert found.pop("exits") == "the process that worked on it died (exit code 7)"
    assert found == dict.fromkeys(GOOD, "done")


def test_an_article_that_takes_too_long_costs_itself_only() -> None:
    found = outcomes(Processes(work, 2, timeout=1), *GOOD[:3], "hangs", *GOOD[3:], "hangs again")
    assert found.pop("hangs") == found.pop("hangs again") == "not done in 1 seconds"
    assert found == dict.fromkeys(GOOD, "done")


def test_workers_stay_for_the_next_tasks() -> None:
    with Processes(work, 1) as engine:
        first = [type(result) for result in engine.results(tasks("a"))]
        workers = list(engine._workers)
        assert [type(result) for result in engine.results(tasks("b"))] == first == [Done]
        assert engine._workers == workers


def test_no_more_tasks_are_taken_than_can_be_done_soon() -> None:
    taken: list[str] = []

    def watched() -> Iterator[Task]:
        for task in tasks(*GOOD):
            taken.append(task.item.key)
            yield task

    with Processes(work, 1) as engine:
        next(engine.results(watched()))
        assert len(taken) <= 6


def test_a_worker_that_somebody_killed_costs_nothing() -> None:
    with Processes(work, 2) as engine:
        results = engine.results(tasks(*GOOD))
        done = [next(results)]
        for worker in engine._workers:
            os.kill(worker.pid, signal.SIGKILL)
        done += results
    assert sorted(result.item.key for result in done) == sorted(GOOD)
    assert all(isinstance(result, Done) for result in done)


def test_workers_leave_with_their_parent() -> None:
    code = (
        "import os, signal; from tests.working import work; from tests.test_batch_engines import tasks;"
        " from factsheet.batch.local import Processes; engine = Processes(work, 1);"
        " next(engine.results(tasks('a', 'hangs'))); print(engine._workers[0].pid, flush=True);"
        " os.kill(os.getpid(), signal.SIGKILL)"
    )
    ended = subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[1], stdout=subprocess.PIPE, check=False)
    worker = Path("/proc", ended.stdout.decode().strip())
    if not Path("/proc/self").exists():
        pytest.skip("asks /proc")
    for _ in range(200):
        if not worker.exists():
            return
        time.sleep(0.1)
    pytest.fail("it works for nobody")
