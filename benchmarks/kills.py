"""Runs of `factsheet batch` that are killed at random moments and started again, held against one that is left in peace.

    python benchmarks/kills.py --runs 25 --articles 300

Each run is killed with SIGKILL up to three times, the parent or one of its workers, then let go on. At the end every file
must be the same, byte for byte, and the database must hold the same rows, none twice. Linux only: it asks /proc who is
whose child.
"""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import articles

KILLS = 3
FAILED = 4  # an article at which worker after worker was killed; the next run does it
OPTIONS = ("--jobs", "2", "--format", "md,json,html", "--quiet")
Ended = tuple[dict[str, str], str]


def command(inputs: Path, output: Path) -> list[str]:
    """A run of `factsheet batch`."""
    start = [sys.executable, "-m", "factsheet", "batch", str(inputs), "-o", str(output)]
    return [*start, "--db", str(output / "facts.db"), *OPTIONS]


def ended(output: Path) -> Ended:
    """What a run left: the hash of each file, and the hash of the database's rows."""
    files = (file for file in sorted(output.rglob("*")) if file.is_file() and not file.name.startswith("facts.db"))
    hashes = {file.relative_to(output).as_posix(): sha256(file.read_bytes()).hexdigest() for file in files}
    return hashes, sha256("\n".join(_rows(output / "facts.db")).encode("utf-8", "surrogatepass")).hexdigest()


def _rows(database: Path) -> Iterator[str]:
    with sqlite3.connect(database) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\\_%' ESCAPE '\\'")
        for (table,) in tables.fetchall():
            yield table
            yield from sorted(map(repr, connection.execute(f'SELECT * FROM "{table}"')))


def killed(inputs: Path, output: Path, seconds: float, chance: Random) -> list[str]:
    """One run with its kills, to its end; says who was killed."""
    said: list[str] = []
    while True:
        process = subprocess.Popen(command(inputs, output))
        while len(said) < KILLS:
            try:
                process.wait(chance.uniform(0.05, 0.8) * seconds)
                break
            except subprocess.TimeoutExpired:
                victim = chance.choice([process.pid, process.pid, *children(process.pid)])
                said.append("parent" if victim == process.pid else "worker")
                _kill(victim)
        if process.wait() == 0:
            return said
        if process.returncode not in (-signal.SIGKILL, FAILED):
            raise SystemExit(f"ended with {process.returncode}")


def _kill(victim: int) -> None:
    try:
        os.kill(victim, signal.SIGKILL)
    except ProcessLookupError:
        return


def children(parent: int) -> list[int]:
    """The children of a process."""
    listed = Path(f"/proc/{parent}/task").glob("*/children")
    return [int(child) for file in listed for child in file.read_text().split()]


def main() -> None:
    """Run, kill, compare."""
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=25)
    parser.add_argument("--articles", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with TemporaryDirectory() as place:
        inputs, peace = Path(place, "articles"), Path(place, "peace")
        articles.write(inputs, asked.articles)
        begun = time.monotonic()
        subprocess.run(command(inputs, peace), check=True)
        seconds, wanted = time.monotonic() - begun, ended(peace)
        print(f"{asked.articles} articles, {seconds:.1f} s in peace")
        same = 0
        for number in range(asked.runs):
            output = Path(place, f"run{number}")
            who = killed(inputs, output, seconds, Random(asked.seed * 1000 + number))
            same += (equal := ended(output) == wanted)
            print(f"{number + 1:3} killed: {', '.join(who) or 'nobody in time'}: {'the same' if equal else 'DIFFERENT'}", flush=True)
    print(f"{same} of {asked.runs} the same")
    raise SystemExit(same != asked.runs)


if __name__ == "__main__":
    main()
