"""Jinja2 for templates that users bring: no way to Python's insides, no change of the data, no loop without end.

Loaded only where `--template` is given, for it loads Jinja2.
"""

from collections.abc import Iterator
from typing import Any

from jinja2 import BaseLoader, StrictUndefined
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from factsheet.render.escape import Escape, finalizer
from factsheet.render.plain import one_line

MOST_TURNS = 1_000_000  # of all loops over range() together
MOST_REPEATS = 100_000  # of a text or a list; and as many bits in a power


class Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox of Jinja2, in which loops over numbers and repeated texts are bounded too."""

    intercepted_binops = frozenset({"*", "**"})

    def __init__(self, loader: BaseLoader, escape: Escape) -> None:
        super().__init__(
            loader=loader,
            autoescape=escape != "none",
            finalize=finalizer(escape),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._turns = MOST_TURNS
        self.globals["range"] = self._range
        self.filters["one_line"] = one_line

    def _range(self, *arguments: int) -> Iterator[int]:
        for number in range(*arguments):
            self._turns -= 1
            if self._turns < 0:
                raise OverflowError(f"more than {MOST_TURNS:,} turns of loops over range()")
            yield number

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        """A product or power, unless it would fill the memory."""
        counts = [one for one in (left, right) if isinstance(one, int)]
        if operator == "**" and len(counts) == 2 and left.bit_length() * right > MOST_REPEATS:
            raise OverflowError(f"a power of more than {MOST_REPEATS:,} bits")
        if operator == "*" and len(counts) == 1 and counts[0] > MOST_REPEATS and float not in map(type, (left, right)):
            raise OverflowError(f"a text or list repeated more than {MOST_REPEATS:,} times")
        return super().call_binop(context, operator, left, right)
