"""Patterns match the same in every Python that the package is for."""

import subprocess
import sys

from tests.conftest import ROOT

_LISTED = """
import re._compiler, sys
from pathlib import Path
from re._constants import POSSESSIVE_REPEAT
from re._parser import SubPattern, parse

wrong = set()

def repeats(parsed):
    for code, arguments in parsed:
        if code is POSSESSIVE_REPEAT and not re._compiler._simple(arguments[2]):
            yield arguments
        yield from inside(arguments)

def inside(arguments):
    if isinstance(arguments, SubPattern):
        yield from repeats(arguments)
    elif isinstance(arguments, (list, tuple)):
        for argument in arguments:
            yield from inside(argument)

def looked_through(pattern, *arguments):
    parsed = parse(pattern, *arguments)
    if any(repeats(parsed)):
        wrong.add(pattern)
    return parsed

re._parser.parse = looked_through
if sys.argv[1:]:
    re.compile(sys.argv[1])
else:
    from factsheet import analyze, read
    for seed in sorted(Path("seeds").glob("*.txt")):
        analyze(*read(seed)).to_html()
print(*wrong, sep="\\n")
"""


def _listed(*arguments: str) -> list[str]:
    """The pattern, or those of all that a sheet takes, in which more than one character is repeated possessively."""
    done = subprocess.run([sys.executable, "-c", _LISTED, *arguments], capture_output=True, cwd=ROOT, check=True)
    return done.stdout.decode().split()


def test_no_group_is_repeated_possessively() -> None:
    # CPython before 3.11.5 loses the groups of what it matches so: cpython#106052. An atomic group is right in all.
    assert _listed("“(?:[^“”]++|一)*+”") == ["“(?:[^“”]++|一)*+”"]
    assert _listed("“(?>(?:[^“”]++|一)*)”") == []
    assert _listed() == []
