"""Speed of facts and sheets, growth with the length of the text, and quality on annotated articles.

    python benchmarks/facts.py [FOLDER]                          FOLDER of annotated articles, default tests/annotated
    python benchmarks/facts.py --peer jionlp /path/to/venv/bin/python
    python benchmarks/facts.py --peer recognizers /path/to/venv/bin/python

A peer runs in an environment of its own, on the same texts: JioNLP's extractors of times and money (`jionlp`), and
the date-time, number and currency models of Recognizers-Text (`recognizers-text-suite "emoji<2"`). They are to be held
against the line of figures and dates. All is warm, and the best of some rounds.
"""

import argparse
import json
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from quality import KINDS, measured

from factsheet import load
from factsheet.find import facts
from factsheet.model import Article
from factsheet.options import SheetOptions
from factsheet.sheet import sheet

ROOT = Path(__file__).resolve().parent.parent
ROUNDS = 5
WORK: dict[str, Callable[[Article], object]] = {
    "loading": lambda article: load.article(article.text),
    "figures and dates": lambda article: facts(article, KINDS),
    "facts of all kinds": facts,
    "sheet, no keywords": lambda article: sheet(article, SheetOptions(keywords=0)),
}
GROWTH = (1_000, 10_000, 100_000, 1_000_000)

PEERS = {
    "jionlp": """
import jionlp
def run(text):
    jionlp.ner.extract_time(text, time_base={"year": 2024}); jionlp.ner.extract_money(text)
""",
    "recognizers": """
from recognizers_text import Culture
from recognizers_number import recognize_number
from recognizers_number_with_unit import recognize_currency
from recognizers_date_time import recognize_datetime
def run(text):
    for recognize in (recognize_number, recognize_currency, recognize_datetime): recognize(text, Culture.Chinese)
""",
}
_TIMED = """
import json, sys, time
texts = json.load(sys.stdin)
run(texts[0][:50])
def once():
    begun = time.process_time()
    for text in texts: run(text)
    return time.process_time() - begun
print(min(once() for _ in range(3)))
"""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "tests" / "annotated")
    parser.add_argument("--peer", nargs=2, metavar=("NAME", "PYTHON"), action="append", default=[])
    asked = parser.parse_args()
    texts = [path.read_text(encoding="utf-8") for path in sorted(asked.folder.glob("*.txt"))]
    length = sum(map(len, texts))
    articles = [load.article(text) for text in texts]
    print(f"{len(texts)} articles, {length} characters")
    for name, work in WORK.items():
        print(f"{name:20} {1e6 * seconds(articles, ROUNDS, work) / length:8.2f} ms per 1,000 characters")
    for name, python in asked.peer:
        print(f"{name:20} {1e6 * of_peer(name, python, texts) / length:8.2f} ms per 1,000 characters")
    joined = "\n".join(texts)
    for size in GROWTH:
        text = (joined * (size // len(joined) + 1))[:size]
        taken = seconds([load.article(text)], 1, WORK["figures and dates"])
        print(f"{size:9,} characters {taken:8.3f} s")
    for name, share in measured(asked.folder).items():
        print(f"{name:12} {share:6.1f} %")


def seconds(articles: list[Article], rounds: int, work: Callable[[Article], object]) -> float:
    """The time that some work on the articles takes, the best of some rounds."""

    def once() -> float:
        begun = time.process_time()
        for article in articles:
            work(article)
        return time.process_time() - begun

    once()
    return min(once() for _ in range(rounds))


def of_peer(name: str, python: str, texts: list[str]) -> float:
    """The seconds that a peer takes for the texts, in its own environment."""
    script = PEERS[name] + _TIMED
    done = subprocess.run(
        [python, "-W", "ignore", "-c", script], input=json.dumps(texts), capture_output=True, text=True, check=True
    )
    return float(done.stdout.split()[-1])


if __name__ == "__main__":
    main()
