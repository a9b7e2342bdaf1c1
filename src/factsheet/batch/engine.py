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
