"""Who does the work: something that takes tasks as it needs them and gives their results in whatever order they come."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, Self

from factsheet.batch.work import Result, Task

# What an engine does with a task: a recipe's `Work`, or something else that pickles.
Making = Callable[[Task], Result]


class Engine(Protocol):
    """A context manager; every task gets exactly one result, whatever happens to who does it."""

    def results(self, tasks: Iterable[Task]) -> Iterator[Result]:
        """The results; no more tasks are taken from the iterable than can be worked on soon."""

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...


class Here:
    """This very process, a task after the other: for a few articles, and for what other processes can't reach."""

    def __init__(self, work: Making) -> None:
        self._work = work

    def results(self, tasks: Iterable[Task]) -> Iterator[Result]:
        """The results in the order of the tasks."""
        return map(self._work, tasks)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass
