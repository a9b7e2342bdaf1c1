"""Many machines: chunks of tasks go through a Dask scheduler to workers, each of which has a process as `local` has them.

So an article that kills its process, or takes too long, costs what it costs on one machine, and gets the same words. A
chunk whose Dask worker is lost is done by another.
"""

import logging
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from threading import Lock, get_ident
from typing import TYPE_CHECKING, Self

from factsheet import __version__
from factsheet.batch.engine import Making
from factsheet.batch.local import Processes
from factsheet.batch.work import Failed, Result, Task
from factsheet.errors import UnreadableError, UsageError

if TYPE_CHECKING:
    from distributed import Client, Future

CHUNK = 8  # articles: a task costs Dask about a millisecond, an article some twenty
PATIENCE = 20  # seconds for a scheduler to answer


class Cluster:
    """An engine of the workers of a scheduler, or, without its address, of `jobs` workers on this machine."""

    def __init__(self, work: Making, scheduler: str | None, jobs: int, timeout: float | None = None) -> None:
        self._work = work
        self._scheduler = scheduler
        self._jobs = jobs
        self._timeout = timeout

    def results(self, tasks: Iterable[Task]) -> Iterator[Result]:
        """The results as they come."""
        coming = iter(tasks)
        given: dict[Future[list[Result]], list[Task]] = {}
        again: list[Task] = []
        with self._client() as client:
            from distributed import as_completed

            finished = as_completed()
            while True:
                while len(given) < 2 * max(1, sum(client.nthreads().values())):
                    chunk = [again.pop()] if again else list(islice(coming, CHUNK))
                    if not chunk:
                        break
                    future = client.submit(do, self._work, chunk, self._timeout, __version__, pure=False)
                    given[future] = chunk
                    finished.add(future)
                if not given:
                    break
                future = next(finished)
                yield from self._results(future, given.pop(future), again)
            client.run(release, self._work)

    def _results(self, future: "Future[list[Result]]", chunk: list[Task], again: list[Task]) -> Iterator[Result]:
        """The results of a chunk; one that has cost several workers is done again article by article."""
        from distributed import KilledWorker

        error = future.exception()
        if error is None:
            yield from future.result()
        elif not isinstance(error, KilledWorker):
            raise UnreadableError(f"the cluster can't do it: {error or type(error).__name__}") from None
        elif len(chunk) > 1:
            again.extend(reversed(chunk))
        else:
            yield Failed(chunk[0].item, "the workers of the cluster that worked on it died")

    @contextmanager
    def _client(self) -> Iterator["Client"]:
        try:
            from distributed import Client, LocalCluster
        except ImportError:
            raise UsageError("--engine dask needs more packages: pip install 'factsheet[dask]'") from None
        with ExitStack() as opened:
            if self._scheduler is None:
                opened.callback(release, self._work)
                # The articles are done by processes of the workers, so these can be threads of this one.
                local = LocalCluster(
                    n_workers=1, threads_per_worker=self._jobs, processes=False, dashboard_address="127.0.0.1:0",
                    silence_logs=logging.CRITICAL,
                )  # fmt: skip
                yield opened.enter_context(Client(opened.enter_context(local)))
                return
            try:
                client = Client(self._scheduler, timeout=PATIENCE)
            except (OSError, ValueError):
                raise UnreadableError(f"{self._scheduler}: no Dask scheduler answers there") from None
            yield opened.enter_context(client)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass


# What follows runs in the processes of the cluster's workers. Each of their threads has an engine of one process, which
# stays warm for the next chunk.
_crews: dict[int, tuple[Making, float | None, Processes]] = {}
_changing = Lock()


def do(work: Making, tasks: list[Task], timeout: float | None, version: str) -> list[Result]:
    """Do a chunk of tasks in this worker."""
    if version != __version__:
        raise UsageError(f"its workers have factsheet {__version__}, not {version}")
    return list(_crew(work, timeout).results(tasks))


def release(work: Making) -> None:
    """End the processes that do this work."""
    with _changing:
        for thread, (theirs, _, crew) in list(_crews.items()):
            if theirs == work:
                del _crews[thread]
                crew.__exit__()


def _crew(work: Making, timeout: float | None) -> Processes:
    with _changing:
        had = _crews.get(get_ident())
        if had and had[:2] == (work, timeout):
            return had[2]
        if had:
            had[2].__exit__()
        crew = Processes(work, 1, timeout)
        _crews[get_ident()] = work, timeout, crew
        return crew
