"""Patterns compiled cheaply: once for all runs where results are kept, and without the range of all Han."""

import re
import sys
from array import array
from functools import cache
from typing import Any

from factsheet.kept import keeping, kept

# A letter that is not ASCII: in Chinese text, a Han character. Compiled in a hundredth of the time of the range,
# for which the standard library takes 3 ms.
_HAN = r"[^\W\d_a-zA-Z]"

# The standard library can't write a compiled pattern to a file; what is between its parser and its matcher has been
# the same in these versions of CPython. In any other, patterns are compiled in each run.
_KNOWN = sys.implementation.name == "cpython" and (3, 11) <= sys.version_info < (3, 14)


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern as `re.compile` gives it, kept from run to run: for what is written in the code, not for user's words."""
    if not (_KNOWN and keeping()):
        return re.compile(pattern, flags)
    import _sre  # type: ignore[import-not-found]

    all_flags, code, groups, names = kept(("pattern", pattern, int(flags)), lambda: _translated(pattern, flags))
    numbered: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        numbered[number] = name
    found: re.Pattern[str] = _sre.compile(pattern, all_flags, array("I", code).tolist(), groups, names, tuple(numbered))
    return found


def _translated(pattern: str, flags: int) -> tuple[int, bytes, int, dict[str, int]]:
    """What the matcher needs: all flags, its code, how many groups there are, and the numbers of those with names."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed: Any = _parser.parse(pattern, flags)
    code = array("I", _compiler._code(parsed, flags))
    return int(flags | parsed.state.flags), code.tobytes(), parsed.state.groups - 1, dict(parsed.state.groupdict)


@cache
def lettered(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, in which `[㐀-鿿]` and a class that begins so (`[㐀-鿿·]`) stand for any Han character.

    >>> lettered("[㐀-鿿·]{2,8}記者").fullmatch("海風·晚報記者") is not None
    True
    """
    first, *rest = pattern.split("[㐀-鿿")
    others = (piece.partition("]") for piece in rest)
    return compiled(first + "".join((f"(?:{_HAN}|[{more}])" if more else _HAN) + after for more, _, after in others), flags)
