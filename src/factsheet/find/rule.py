"""What a rule is: a pattern, a reader of its match, and the sentences that prove both.

A rule is written as a decorated reader, in one place:

    @rule("quantity", rf"(?P<span>{NUMBER}%)", yes={"同比增长|12.5%|": "12.5 %"}, no=["100%的努力"])
    def percent(m, context):
        '''A share or a rate in per cent: `占进出口总额的6.3%`.'''
        return Reading("percent", …)

The fact is the group `span` of the match; what the pattern holds outside of it is context. A rule without a reader
(`blocker`) takes its span away from the rules behind it and gives nothing: `一带一路`, `粤府〔2023〕12号`.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from inspect import cleandoc
from typing import Any, Generic, Literal, TypeVar

from factsheet.model import DateMention, Quantity, Region
from factsheet.patterns import compiled
from factsheet.records import record

R = TypeVar("R")
Kind = Literal["date", "quantity", "body", "person", "place", "document", "quote"]


@record
class Context:
    """What a reader may know beside its match: the whole view and where the article was printed."""

    view: str
    region: Region | None = None


class Match:
    """A match on a masked view, whose groups are read from the view itself; for its reader it is a `re.Match`."""

    __slots__ = ("_found", "_view")

    def __init__(self, found: re.Match[str], view: str) -> None:
        self._found, self._view = found, view

    def __getitem__(self, group: str | int) -> str | Any:
        start, end = self._found.span(group)
        return self._view[start:end] if start >= 0 else None

    def start(self, group: str | int = 0) -> int:
        """Where the group begins."""
        return self._found.start(group)

    def end(self, group: str | int = 0) -> int:
        """Where the group ends."""
        return self._found.end(group)

    def span(self, group: str | int = 0) -> tuple[int, int]:
        """Where the group stands."""
        return self._found.span(group)

    def get(self, group: str) -> str | None:
        """The group, None where the pattern has none of that name."""
        return self[group] if group in self._found.re.groupindex else None


# A grammar that masks its view hands a `Match` to the reader, any other a `re.Match`.
Reader = Callable[[Any, Context], R | None]


@record
class Rule(Generic[R]):
    """One pattern and what it means. `yes` maps `前文|所取|后文` to the value in compact notation."""

    name: str
    kind: Kind
    pattern: str
    read: Reader[R] | None
    yes: Mapping[str, str]
    no: Sequence[str]
    docstring: str

    @property
    def doc(self) -> str:
        """What it reads, for a person."""
        return cleandoc(self.docstring)

    @property
    def regex(self) -> re.Pattern[str]:
        """The pattern alone, with its named groups; the grammar compiles all patterns into one without them."""
        return compiled(self.pattern)

    @property
    def span(self) -> str | int:
        """The group that is the fact."""
        return "span" if "span" in self.regex.groupindex else 0


def rule(kind: Kind, pattern: str, *, yes: Mapping[str, str], no: Sequence[str] = ()) -> Callable[[Reader[R]], Rule[R]]:
    """Make a `Rule` of the reader below it; its name is the rule's name, its docstring says what it reads."""

    # Quoted: it would be worked out for each of two hundred rules.
    def made(read: "Reader[R]") -> "Rule[R]":
        return Rule(getattr(read, "__name__", ""), kind, pattern, read, yes, no, read.__doc__ or "")

    return made


def blocker(name: str, pattern: str, *, no: Sequence[str], doc: str, kind: Kind = "quantity") -> Rule[Any]:
    """A rule that consumes and gives nothing; each sentence of `no` holds what it takes."""
    return Rule(name, kind, pattern, None, {}, no, doc)


def notation(fact: Quantity | DateMention) -> str:
    """A fact's value as examples, `explain` and docs write it: `80000000000 USD more_than`, `[3,5] %`, `2023-03`."""
    if isinstance(fact, DateMention):
        return fact.edtf or "?"
    several = fact.parts or (fact.low, fact.high)
    value = plain(fact.value) if fact.value is not None else f"[{','.join(map(plain, several))}]"
    return " ".join(part for part in (value, fact.unit, fact.bound) if part)


def plain(number: Decimal | None) -> str:
    """A figure without exponent or idle zeros: `68530000000`, `12.5`; nothing for an open side."""
    if number is None:
        return ""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
