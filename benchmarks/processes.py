"""What a command costs as a whole process: CPU time and peak memory, start-up and imports included."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

# The system counts into a process's peak what its parent held when it forked. So the command is started by a Python
# without `site`, smaller than any that is measured here, and not by this process.
LAUNCHER = """
import posix, sys
if (pid := posix.fork()) == 0:
    posix.dup2(posix.open("/dev/null", posix.O_WRONLY), 1)
    posix.execve(sys.argv[1], sys.argv[1:], posix.environ)
_, status, used = posix.wait4(pid, 0)
print([posix.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss])
"""
MAXRSS_A_MEBIBYTE = 1024 * 1024 if sys.platform == "darwin" else 1024


class Cost(NamedTuple):
    """CPU seconds, in user and system mode, and peak memory in MiB."""

    seconds: float
    mebibytes: float


def cost(command: Sequence[str | Path]) -> Cost:
    """What one run of a command costs; its first word is a path. Its output is thrown away."""
    launcher = [sys.executable, "-I", "-S", "-c", LAUNCHER]
    ran = subprocess.run([*launcher, *map(str, command)], capture_output=True, text=True, check=True)
    code, seconds, maxrss = json.loads(ran.stdout)
    if code:
        raise SystemExit(f"{' '.join(map(str, command))} ended with {code}: {ran.stderr.strip()}")
    return Cost(seconds, maxrss / MAXRSS_A_MEBIBYTE)


def costs(commands: Mapping[str, Sequence[str | Path]], runs: int) -> dict[str, list[Cost]]:
    """The costs of several commands, run in turn: what else the machine does falls on all alike."""
    for command in commands.values():
        cost(command)  # once, so that all files are read and all caches are written
    rounds = [{name: cost(command) for name, command in commands.items()} for _ in range(runs)]
    return {name: [each[name] for each in rounds] for name in commands}


def middle(found: Sequence[Cost]) -> Cost:
    """The medians."""
    return Cost(median(each.seconds for each in found), median(each.mebibytes for each in found))


def ratio(found: Sequence[Cost], base: Sequence[Cost]) -> Cost:
    """The medians of the ratios round by round."""
    pairs = list(zip(found, base, strict=True))
    return Cost(median(a.seconds / b.seconds for a, b in pairs), median(a.mebibytes / b.mebibytes for a, b in pairs))


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown, figures to the right."""
    lines = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
