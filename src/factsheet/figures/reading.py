"""What has been read of a figure, and of the figures before it in its paragraph."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from factsheet.figures.frame import Frame, Slot
from factsheet.figures.wording import Change, Span, Wording

Metric = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure with its metric as stretches of the text, and how it moved.

    `own`: the metric stands beside the figure, it is not carried over from an earlier one.
    `rate`: the figure says by how much something moved.
    """

    slot: Slot
    wording: Wording
    reader: str | None
    metric: Metric | None
    own: bool
    change: Change | None
    rate: bool

    def named(self, text: str) -> str | None:
        """The metric in the characters of a text or of its view."""
        return "".join(text[start:end] for start, end in self.metric) if self.metric else None


@dataclass(slots=True)
class Story:
    """The figures of a paragraph that have been read, to carry a subject on from one to the next."""

    frame: Frame
    read: list[Measured] = field(default_factory=list)

    @property
    def last(self) -> Measured | None:
        """The figure read last."""
        return self.read[-1] if self.read else None

    @property
    def subject(self) -> Metric | None:
        """What was measured last under a name of its own."""
        return next((one.metric for one in reversed(self.read) if one.own), None)

    def levels(self, slot: Slot) -> Iterator[Metric]:
        """What the sentence has measured before the slot, rates apart, the last first."""
        for one in reversed(self.read):
            if (
                slot.sentence <= one.slot.quantity.start < slot.quantity.start
                and one.metric
                and one.own
                and not one.rate
            ):
                yield one.metric


Reading = Callable[[Slot, Wording, Story], Metric | None]


@dataclass(frozen=True, slots=True)
class Reader:
    """One way to tell what a figure measures; `carries` if it takes that over from an earlier figure.

    `yes` maps `前文|数字|后文` to what must be read there: `metric`, or `metric | period | change`.
    """

    name: str
    read: Reading
    carries: bool
    yes: Mapping[str, str]
    doc: str


def reader(yes: Mapping[str, str], *, carries: bool = False) -> Callable[[Reading], Reader]:
    """Make a `Reader` of the function below it, named as that is."""

    def made(read: Reading) -> Reader:
        return Reader(getattr(read, "__name__", ""), read, carries, yes, inspect.getdoc(read) or "")

    return made
