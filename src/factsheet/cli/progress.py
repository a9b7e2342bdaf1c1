"""How a batch is going, on standard error: a bar on a terminal, a line now and then elsewhere, and what failed at the end."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Any

from factsheet.batch.plan import Item
from factsheet.batch.work import Failed, Result
from factsheet.cli.talk import complain

if TYPE_CHECKING:
    from rich.progress import Progress

EVERY = 10.0  # seconds between two lines


class Count:
    """Counts what a run tells, and says nothing until its end: then which articles failed and why."""

    def __init__(self) -> None:
        self.articles = self.done = self.kept = 0
        self.failures: list[tuple[str, str]] = []

    def planned(self, articles: int) -> None:
        """So many articles were found."""
        self.articles = articles

    def settled(self, item: Item) -> None:
        """An earlier run did this one."""
        self.kept += 1

    def finished(self, result: Result) -> None:
        """This one was done, or failed."""
        if isinstance(result, Failed):
            self.failures.append((result.item.key, result.reason))
        else:
            self.done += 1

    def close(self) -> None:
        """Name what failed."""
        for key, reason in sorted(self.failures):
            complain(f"{key}: {reason}")

    @property
    def total(self) -> str:
        """`2,000 articles: 1,990 done, 7 as before, 3 failed`."""
        counts = f"{self.done:,} done" + (f", {self.kept:,} as before" if self.kept else "")
        articles = "1 article" if self.articles == 1 else f"{self.articles:,} articles"
        return f"{articles}: {counts}, {len(self.failures):,} failed"


class Lines(Count):
    """Says on a line every few seconds how far it is, how fast, and how long it will take."""

    def planned(self, articles: int) -> None:
        """So many articles were found."""
        super().planned(articles)
        self._begun = self._said = monotonic()

    def finished(self, result: Result) -> None:
        """This one was done, or failed."""
        super().finished(result)
        now = monotonic()
        if now - self._said >= EVERY:
            self._said = now
            worked = self.done + len(self.failures)
            rate = worked / (now - self._begun)
            left = round((self.articles - self.kept - worked) / rate)
            complain(f"{self.total}; {rate:.1f} a second, {left // 60}:{left % 60:02} left")

    def close(self) -> None:
        """Name what failed, and how many were done."""
        super().close()
        complain(self.total)


class Bar(Count):
    """Draws a bar with the rate, the time left and the failures so far."""

    def __init__(self, color: bool) -> None:
        super().__init__()
        self._bar = _bar(color)
        self._task = self._bar.add_task("", total=None, failed=0, rate="")

    def planned(self, articles: int) -> None:
        """So many articles were found."""
        super().planned(articles)
        self._begun = monotonic()
        self._bar.update(self._task, total=articles)
        self._bar.start()

    def settled(self, item: Item) -> None:
        """An earlier run did this one."""
        super().settled(item)
        self._bar.advance(self._task)

    def finished(self, result: Result) -> None:
        """This one was done, or failed."""
        super().finished(result)
        worked = self.done + len(self.failures)
        rate = f"{worked / (monotonic() - self._begun):.1f}/s"
        self._bar.update(self._task, advance=1, failed=len(self.failures), rate=rate)

    def close(self) -> None:
        """Name what failed, and how many were done."""
        self._bar.stop()
        super().close()
        complain(self.total)


@contextmanager
def watching(quiet: bool, color: bool) -> Iterator[Count]:
    """Who tells the user how a run goes: nobody if it is to be quiet, but for what failed."""
    watch = Count() if quiet else Bar(color) if _drawable() else Lines()
    try:
        yield watch
    finally:
        if watch.articles:
            watch.close()


def _drawable() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"


def _bar(color: bool) -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns: list[Any] = [
        BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn(),
        TextColumn("{task.fields[failed]} failed"),
    ]  # fmt: skip
    return Progress(*columns, console=Console(stderr=True, no_color=not color), transient=True)
