"""How ranking grows with the article: 30 to 100,000 sentences, CPU time and peak memory.

    python benchmarks/ranking.py
    python benchmarks/ranking.py --articles FOLDER --naive-most 3000

The sentences are made of the clauses of the articles in a folder, drawn at random and always the same. Each size is
summarised by `factsheet summarize -n 3` and, as far as it can go, by textrank4zh in the naive stack (naive.py); both
are whole processes. What lies beyond the start (that of three sentences) shows how the ranking itself grows: "growth"
is against ten times fewer sentences, so 10 is linear.
"""

import random
import re
import sys
import tempfile
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path

import naive
from processes import Cost, costs, middle, table

SEEDS = Path(__file__).parent.parent / "seeds"
FACTSHEET = Path(sys.executable).with_name("factsheet")
SIZES = (30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000)
START = 3  # sentences, to know what the start costs
CLAUSE = re.compile(r"[^，。！？；：、\n“”「」（）《》]{6,}")
SENTENCES_A_PARAGRAPH = 4
LARGE = 10_000  # sentences, from which on growth is more than noise
NOISE = 0.1  # seconds


def clauses(folder: Path) -> list[str]:
    """The clauses of all articles (*.txt) of a folder."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")))
    return sorted({clause.strip() for text in texts for clause in CLAUSE.findall(text)})


def made(sentences: int, of: Sequence[str]) -> str:
    """An article of so many sentences of two to four clauses."""
    draw = random.Random(sentences)
    lines = ["，".join(draw.sample(of, draw.randint(2, 4))) + "。" for _ in range(sentences)]
    paragraphs = (lines[i : i + SENTENCES_A_PARAGRAPH] for i in range(0, sentences, SENTENCES_A_PARAGRAPH))
    return "\n".join("".join(paragraph) for paragraph in paragraphs) + "\n"


def measured(size: int, article: Path, stack: Path | None, runs: int) -> tuple[Cost, Cost | None]:
    """The costs of one article for factsheet and, with a stack, for textrank4zh."""
    commands: dict[str, Sequence[str | Path]] = {"factsheet": [FACTSHEET, "summarize", "-n", "3", article]}
    if stack:
        commands["naive"] = [stack, "-W", "ignore", naive.__file__, article]
    found = costs(commands, runs if size <= 1_000 else 1)
    return middle(found["factsheet"]), middle(found["naive"]) if stack else None


def rows(sizes: Sequence[int], of: Sequence[str], stack: Path, naive_most: int, runs: int) -> Iterator[list[str]]:
    """A row of the table for each size."""
    own: dict[int, Cost] = {}
    peer: dict[int, Cost] = {}
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        for size in (START, *sizes):
            article.write_text(made(size, of), encoding="utf-8")
            own[size], its = measured(size, article, stack if size <= naive_most else None, runs)
            peer |= {size: its} if its else {}
            print(f"{size:,} sentences: {own[size].seconds:.2f} s", file=sys.stderr)
            yield [
                f"{size:,}",
                *_figures(own.get(size)),
                _growth(own, size),
                *_figures(peer.get(size)),
                *_ratios(own, peer, size),
            ]


def _figures(found: Cost | None) -> list[str]:
    return [f"{found.seconds:.2f}", f"{found.mebibytes:.0f}"] if found else ["", ""]


def _growth(own: dict[int, Cost], size: int) -> str:
    """The CPU time beyond the start against that of ten times fewer sentences: 10 is linear."""
    if size < LARGE or size // 10 not in own:
        return ""
    return f"{_beyond(own, size) / _beyond(own, size // 10):.1f}"


def _ratios(own: dict[int, Cost], peer: dict[int, Cost], size: int) -> list[str]:
    if size not in peer:
        return ["", ""]
    whole = f"{peer[size].seconds / own[size].seconds:.1f}"
    beyond = _beyond(own, size)
    return [whole, f"{_beyond(peer, size) / beyond:.1f}" if beyond > NOISE else ""]


def _beyond(found: dict[int, Cost], size: int) -> float:
    return found[size].seconds - found[START].seconds


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=Path, default=SEEDS, help="a folder of *.txt to take clauses from")
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the most sentences")
    parser.add_argument("--naive-most", type=int, default=1_000, help="the most that textrank4zh is given")
    parser.add_argument("--runs", type=int, default=3, help="runs of each size up to 1,000; above, one")
    parser.add_argument("--stack", type=Path, default=naive.BESIDE, help="where the naive stack is installed")
    asked = parser.parse_args()
    sizes = [size for size in SIZES if size <= asked.most]
    header = [
        "sentences",
        "CPU s",
        "peak MiB",
        "growth",
        "textrank4zh CPU s",
        "peak MiB",
        "CPU, ratio",
        "beyond the start",
    ]
    stack = naive.environment(asked.stack)
    print(table(header, list(rows(sizes, clauses(asked.articles), stack, asked.naive_most, asked.runs))))


if __name__ == "__main__":
    main()
