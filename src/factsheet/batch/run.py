"""A whole run on one screen: inputs are looked through, what is not done yet is done, what is of all is written last.

Only this process writes, and only while it holds the lock; who does the work reads an article and hands back its outputs.
"""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Protocol

from factsheet.batch.discover import Inputs, discover
from factsheet.batch.engine import Engine
from factsheet.batch.finish import failed, finish, sheets
from factsheet.batch.lock import locked
from factsheet.batch.plan import Item, Plan
from factsheet.batch.recipe import Recipe
from factsheet.batch.records import Records
from factsheet.batch.source import Lines, content
from factsheet.batch.store import Store
from factsheet.batch.work import Failed, Result, Task
from factsheet.errors import FactsheetError, NothingUsableError


class Watch(Protocol):
    """Who is told how a run goes."""

    def planned(self, articles: int) -> None:
        """So many articles were found."""

    def settled(self, item: Item) -> None:
        """This one was done by an earlier run, from the same content with the same options."""

    def finished(self, result: Result) -> None:
        """This one was done, or failed."""


@dataclass(frozen=True, slots=True)
class Run:
    """What to do: `force` does what is done already, `fail_fast` stops at the first failure, `prune` removes the outputs of
    inputs that are not there any more; `database` and `parquet` are filled at the end.
    """

    inputs: Inputs
    store: Store
    recipe: Recipe
    force: bool = False
    fail_fast: bool = False
    prune: bool = False
    database: Path | None = None
    parquet: Path | None = None


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended: so many articles failed, so many warnings were given."""

    failed: int
    warned: int = 0


def run(asked: Run, engine: Engine, watch: Watch) -> Ended:
    """Do it.

    Raises NothingUsableError where there are no inputs, UnwritableError where another run is at it or the disk is full.
    """
    with ExitStack() as stack:
        stack.enter_context(locked(asked.store.place))
        _check(asked)
        asked.store.clear()
        plan = stack.enter_context(Plan())
        _fill(plan, asked)
        watch.planned(len(plan))
        articles = _Articles(asked, plan, watch)
        for result in stack.enter_context(engine).results(articles.tasks()):
            articles.keep(result)
            if articles.failed and asked.fail_fast:
                return Ended(articles.failed)
        return Ended(articles.failed, _conclude(asked, plan, articles.records))


class _Articles:
    """The articles of a plan on their way: which are to be done, and what has become of them."""

    def __init__(self, asked: Run, plan: Plan, watch: Watch) -> None:
        self.records = Records(asked.store, asked.recipe)
        self.failed = 0
        self._asked = asked
        self._plan = plan
        self._watch = watch

    def tasks(self) -> Iterator[Task]:
        """What is to be done, in the order of the plan."""
        with Lines() as lines:
            for item in self._plan:
                try:
                    line = None if item.source.offset is None else lines.read(item.source)
                    settled = self._settled(item, line)
                except FactsheetError as error:
                    self.keep(Failed(item, str(error)))
                    continue
                if settled:
                    self._watch.settled(item)
                else:
                    yield Task(item, line)

    def _settled(self, item: Item, line: bytes | None) -> bool:
        """Whether an earlier run did it, from what is there now."""
        digest = None if self._asked.force else self.records.content(item)
        return digest is not None and digest == sha256(content(item.source.file) if line is None else line).hexdigest()

    def keep(self, result: Result) -> None:
        """Write what came of an article."""
        self.records.keep(result, self._plan)
        self.failed += isinstance(result, Failed)
        self._watch.finished(result)


def _check(asked: Run) -> None:
    """Whether what comes last can be done, before hours go into what comes first."""
    if asked.database:
        from factsheet.batch.database import Database

        Database(asked.database).close()
    if asked.parquet:
        from factsheet.batch import parquet

        parquet.check(asked.parquet)


def _fill(plan: Plan, asked: Run) -> None:
    load = asked.recipe.load
    for found in discover(asked.inputs, asked.store.place, load.input_format, load.encoding):
        plan.add(found)
    if not plan:
        raise NothingUsableError("no articles among the inputs")


def _conclude(asked: Run, plan: Plan, records: Records) -> int:
    """Write what is of all articles, in the order of the plan; gives the number of warnings."""
    warned = finish(asked.store, plan, records, asked.recipe.formats)
    if asked.database:
        from factsheet.batch.database import fill

        vanished = (record.key for record in records.vanished(plan)) if asked.prune else ()
        fill(asked.database, sheets(plan, records), gone=chain(failed(plan, records), vanished))
    if asked.parquet:
        from factsheet.batch import parquet

        parquet.write(asked.parquet, sheets(plan, records))
    for record in records.vanished(plan) if asked.prune else ():
        records.forget(record, plan)  # last, for until then it says what is to be taken out of the database
    return warned
