"""What a batch costs: articles a second of one core, beside jieba.posseg tagging the same texts; memory of the parent.

    python benchmarks/batch.py                                   200 articles
    python benchmarks/batch.py --articles 2000
    python benchmarks/batch.py --memory 1000 20000               peak memory of the parent at these counts (Linux)

Seconds are CPU time: of a batch, all of its processes with their start, of jieba.posseg the tagging alone.
"""

import json
import subprocess
import sys
import time
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import articles
from processes import cost, table

from factsheet.view import fold

FACTSHEET = Path(sys.executable).with_name("factsheet")
WAYS = {"summaries only": ["--summary-only"], "full sheets": []}
# Its dictionary is simplified: in traditional text it knows few words, and what it doesn't know it takes long over.
TAGGED = 199  # of more articles jieba.posseg gets a sample
RAW, SIMPLIFIED = "jieba.posseg, texts as they are", "jieba.posseg, simplified first"
TAGGING = """
import json, sys, time, jieba.posseg
texts = json.load(sys.stdin)
jieba.posseg.lcut(texts[0])
begun = time.process_time()
for text in texts: jieba.posseg.lcut(text)
print(time.process_time() - begun)
"""


def rates(count: int) -> str:
    """A table of the ways to run a batch, and of jieba.posseg."""
    with TemporaryDirectory() as place:
        files = articles.write(Path(place, "articles"), count)
        seconds = {
            way: cost(batch(Path(place, "articles"), Path(place, way), "--jobs", "1", *options)).seconds
            for way, options in WAYS.items()
        }
        texts = [file.read_text(encoding="utf-8") for file in files]
    sample = texts[:: -(-count // TAGGED)]
    characters = sum(map(len, texts))
    share = sum(map(len, sample)) / characters
    seconds[RAW] = tagged(sample) / share
    seconds[SIMPLIFIED] = tagged([fold(text) for text in sample]) / share
    rows = [
        [way, f"{count / spent:.1f}", f"{characters / spent:,.0f}", f"{seconds[RAW] / spent:.2f}", f"{seconds[SIMPLIFIED] / spent:.2f}"]
        for way, spent in seconds.items()
    ]
    return table(["", "articles a second", "characters a second", "times jieba.posseg", "... on simplified text"], rows)


def tagged(texts: Sequence[str]) -> float:
    """The seconds that jieba.posseg takes to tag the texts, its dictionary being loaded."""
    command = [sys.executable, "-W", "ignore", "-c", TAGGING]
    ran = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=True)
    return float(ran.stdout)


def batch(inputs: Path, output: Path, *options: str) -> list[str | Path]:
    """The command."""
    return [FACTSHEET, "batch", inputs, "-o", output, "--quiet", *options]


def peak(count: int) -> tuple[float, float]:
    """The peak memory of the parent in MiB, and the seconds that the run took."""
    with TemporaryDirectory() as place:
        articles.write(Path(place, "articles"), count, short=True)
        begun = time.monotonic()
        process = subprocess.Popen(list(map(str, batch(Path(place, "articles"), Path(place, "out"), "--summary-only"))))
        most = 0
        while process.poll() is None:
            most = max(most, _peak(process.pid))
            time.sleep(0.05)
        if process.returncode:
            raise SystemExit(f"the batch ended with {process.returncode}")
        return most / 1024, time.monotonic() - begun


def _peak(pid: int) -> int:
    """KiB, as /proc has it; 0 of a process that is ending."""
    status = Path(f"/proc/{pid}/status").read_text()
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), 0)


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--memory", type=int, nargs="+", metavar="COUNT")
    asked = parser.parse_args()
    if not asked.memory:
        print(f"{asked.articles:,} articles\n\n{rates(asked.articles)}")
    for count in asked.memory or ():
        mebibytes, seconds = peak(count)
        print(f"{count:7,} articles: parent's peak {mebibytes:6.1f} MiB, {seconds:.0f} s", flush=True)


if __name__ == "__main__":
    main()
