"""What one summary costs, from the start of the process to its end.

    python benchmarks/startup.py --article seeds/mainland-culture.txt
    python benchmarks/startup.py --pair article-hans.txt article-hant.txt

Beside `factsheet summarize FILE` run bare Python (`-c pass`) and the naive stack (naive.py), in turn; printed are the
medians. With `--pair`, the same article in two scripts instead. Run it with the Python that has factsheet installed.
"""

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

import naive
from processes import Cost, costs, middle, ratio, table

SEEDS = Path(__file__).parent.parent / "seeds"
FACTSHEET = Path(sys.executable).with_name("factsheet")


def compared(base: str, commands: dict[str, Sequence[str | Path]], runs: int) -> str:
    """A table of the commands, with ratios to one of them."""
    found = costs(commands, runs)
    rows = [_row(name, middle(found[name]), ratio(found[name], found[base])) for name in commands]
    return table(["command", "CPU s", "peak MiB", "CPU, ratio", "peak, ratio"], rows)


def _row(name: str, own: Cost, to_base: Cost) -> list[str]:
    return [name, f"{own.seconds:.3f}", f"{own.mebibytes:.1f}", f"{to_base.seconds:.2f}", f"{to_base.mebibytes:.2f}"]


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--article", type=Path, default=SEEDS / "mainland-culture.txt")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--pair", type=Path, nargs=2, metavar=("A", "B"), help="the same article in two scripts")
    parser.add_argument("--stack", type=Path, default=naive.BESIDE, help="where the naive stack is installed")
    asked = parser.parse_args()
    if asked.pair:
        a, b = asked.pair
        print(compared(a.name, {path.name: [FACTSHEET, "summarize", path] for path in (a, b)}, asked.runs))
        return
    stack = naive.environment(asked.stack)
    commands: dict[str, Sequence[str | Path]] = {
        "factsheet summarize": [FACTSHEET, "summarize", asked.article],
        "python -c pass": [sys.executable, "-c", "pass"],
        "naive stack": [stack, "-W", "ignore", naive.__file__, asked.article],
    }
    print(f"{asked.article.name}, {len(asked.article.read_text(encoding='utf-8')):,} characters, {asked.runs} runs\n")
    print(compared("factsheet summarize", commands, asked.runs))


if __name__ == "__main__":
    main()
