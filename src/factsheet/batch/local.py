"""The processes of this machine: tasks go to workers that stay; one that dies or takes too long costs one article.

A worker does its tasks one after the other, so when it dies or overruns it is known at which. That one is tried
again, for the worker may have been killed by somebody, the others go to another worker.
"""

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Self

from factsheet.batch.engine import Making
from factsheet.batch.process import Gone, Message, Worker
from factsheet.batch.work import Failed, Result, Task
from factsheet.errors import UnreadableError

AT_HAND = 4  # tasks that a worker holds, so that it never waits for the next
TRIES = 3
LAST_WORDS = 2.0  # seconds that a worker that has closed its pipe gets to end
STARTS = 5  # workers in a row that end before they are ready


class Processes:
    """An engine of `jobs` processes, `timeout` seconds an article. Workers start when there are tasks for them."""

    def __init__(self, work: Making, jobs: int, timeout: float | None = None) -> None:
        self._work = work
        self._jobs = jobs
        self._timeout = timeout
        self._workers: list[Worker] = []
        self._heard: SimpleQueue[Message] = SimpleQueue()
        self._again: deque[Task] = deque()
        self._died: Counter[str] = Counter()
        self._failed_starts = 0

    def results(self, tasks: Iterable[Task]) -> Iterator[Result]:
        """The results as they come."""
        coming = iter(tasks)
        while self._fed(coming):
            now, messages = self._messages()
            for message in messages:
                yield from self._taken(message)
            for worker in [worker for worker in self._workers if self._overdue(worker, now)]:
                yield self._overran(worker)

    def _fed(self, coming: Iterator[Task]) -> bool:
        """Give every worker what it can hold; whether there is anything to wait for."""
        while len(self._workers) < self._jobs or any(len(worker.tasks) < AT_HAND for worker in self._workers):
            task = self._again.popleft() if self._again else next(coming, None)
            if task is None:
                break
            self._least_busy().give(task)
        return any(worker.tasks for worker in self._workers)

    def _least_busy(self) -> Worker:
        least = min(self._workers, key=lambda worker: len(worker.tasks), default=None)
        if least is None or (least.tasks and len(self._workers) < self._jobs):
            least = Worker(self._work, self._heard)
            self._workers.append(least)
        return least

    def _messages(self) -> tuple[float, list[Message]]:
        """All that was said by now, after a wait for the first, and when that was."""
        begun = [worker.since for worker in self._workers if worker.since is not None]
        wait = None if self._timeout is None or not begun else max(0.0, min(begun) + self._timeout - monotonic())
        messages = []
        with suppress(Empty):
            messages.append(self._heard.get(timeout=wait))
        now = monotonic()
        with suppress(Empty):
            while messages:
                messages.append(self._heard.get_nowait())
        return now, messages

    def _taken(self, message: Message) -> Iterator[Result]:
        worker, content, at = message
        if worker not in self._workers:
            return  # it was ended for taking too long
        if isinstance(content, Gone):
            yield from self._gone(worker)
            return
        self._failed_starts = 0
        worker.said(at)
        if content is not None:
            yield content

    def _gone(self, worker: Worker) -> Iterator[Result]:
        """A worker has died: its tasks go elsewhere, unless the one that it was at has killed others before."""
        how = self._dismissed(worker, LAST_WORDS)
        if not worker.ready:
            self._failed_starts += 1
            if self._failed_starts == STARTS:
                raise UnreadableError(f"worker processes do not start ({how})")
        elif worker.tasks:
            task = worker.tasks[0]
            self._died[task.item.key] += 1
            if self._died[task.item.key] == TRIES:
                worker.tasks.popleft()
                yield Failed(task.item, f"the process that worked on it died ({how})")
        self._again.extendleft(reversed(worker.tasks))

    def _overdue(self, worker: Worker, now: float) -> bool:
        return self._timeout is not None and worker.since is not None and now - worker.since > self._timeout

    def _overran(self, worker: Worker) -> Result:
        self._dismissed(worker)
        task = worker.tasks.popleft()
        self._again.extendleft(reversed(worker.tasks))
        return Failed(task.item, f"not done in {self._timeout:g} seconds")

    def _dismissed(self, worker: Worker, patience: float = 0.0) -> str:
        self._workers.remove(worker)
        return worker.end(patience)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for worker in list(self._workers):
            self._dismissed(worker)
