"""What finds names, as the engine's rules are: a name, a sentence about it, and examples that are its tests."""

from collections.abc import Sequence

from factsheet.records import record


@record
class NameRule:
    """One way to find a name. `yes` marks what it finds in each sentence, `no` has sentences without any name."""

    name: str
    doc: str
    yes: Sequence[str]
    no: Sequence[str] = ()
