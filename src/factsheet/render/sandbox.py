"""Jinja2 for templates that users bring: no way to Python's insides, no change of the data, no loop without end.

Loaded only where `--template` is given, for it loads Jinja2.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from typing import Any

from jinja2 import BaseLoader, Environment, FileSystemLoader, StrictUndefined
from jinja2.filters import do_format
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from factsheet.errors import TemplateError
from factsheet.render.escape import Escape, finalizer
from factsheet.render.plain import one_line

MOST_TURNS = 1_000_000  # of all loops over range() together
MOST_REPEATS = 100_000  # of a text or a list; as many bits in a power, and as wide a field or a column
COUNTING = ("batch", "center", "indent", "round", "slice")  # filters that make as much as a number says
_NUMBER = re.compile(r"\d+")
_PERCENT = re.compile(r"%(?:\([^)]*\))?[^a-zA-Z%]*")  # %9d, %(name)9s; %*d has its width from what it is given
_BRACES = re.compile(r"\{[^{}]*\{?")  # {:>9}, {:>{}}

Filter = Callable[..., Any]


class Folder(FileSystemLoader):
    """The templates of a folder; TemplateError names the one that is not UTF-8."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The template's text, its file, and whether that is unchanged."""
        try:
            return super().get_source(environment, template)
        except UnicodeDecodeError as error:
            raise TemplateError(f"{template}: not UTF-8 (byte {error.start})") from None


class Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox of Jinja2, in which loops over numbers and repeated texts are bounded too.

    Whatever takes a number for a width or a count (`center`, `"%9d"`, `ljust`) takes none above MOST_REPEATS.
    """

    intercepted_binops = frozenset({"*", "**", "%"})

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
        self.globals.pop("lipsum")  # as many paragraphs as one likes
        self.filters["one_line"] = one_line
        self.filters["format"] = _format
        for name in COUNTING:
            self.filters[name] = _counting(self.filters[name])

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
        if operator == "%" and isinstance(left, str):
            _refuse_widths(_PERCENT.findall(left), right if isinstance(right, tuple) else (right,))
        return super().call_binop(context, operator, left, right)

    def call(self, context: Context, called: Any, /, *arguments: Any, **named: Any) -> Any:
        """What the function gives; methods of texts and numbers take no count that would fill the memory."""
        if isinstance(getattr(called, "__self__", None), str | bytes | int):
            _refuse_counts((*arguments, *named.values()))
        return super().call(context, called, *arguments, **named)

    def wrap_str_format(self, value: Any) -> Callable[..., str] | None:
        """The `format` of a text in the sandbox, None for anything else."""
        fill = super().wrap_str_format(value)
        if fill is None:
            return None

        def filled(*arguments: Any, **named: Any) -> str:
            _refuse_widths(_BRACES.findall(value.__self__), (*arguments, *named.values()))
            return fill(*arguments, **named)

        return filled


def _counting(filter: Filter) -> Filter:
    """The filter without counts that would fill the memory."""

    @wraps(filter)  # with what Jinja reads of it
    def called(*arguments: Any, **named: Any) -> Any:
        _refuse_counts((*arguments[1:], *named.values()))
        return filter(*arguments, **named)

    return called


def _format(text: str, *arguments: Any, **named: Any) -> Any:
    """The filter of this name."""
    _refuse_widths(_PERCENT.findall(text), (*arguments, *named.values()))
    return do_format(text, *arguments, **named)


def _refuse_widths(directives: Iterable[str], given: Iterable[object]) -> None:
    """Raise OverflowError if a directive of a format is wider than MOST_REPEATS, by itself or by what it is given."""
    for directive in directives:
        _refuse_counts(map(int, _NUMBER.findall(directive)))
        if "*" in directive or directive.endswith("{"):
            _refuse_counts(given)


def _refuse_counts(given: Iterable[object]) -> None:
    """Raise OverflowError for a number above MOST_REPEATS."""
    if any(isinstance(one, int) and one > MOST_REPEATS for one in given):
        raise OverflowError(f"a width or a count of more than {MOST_REPEATS:,}")
