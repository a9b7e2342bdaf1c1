"""Articles in any number, varied from the seeds: other figures and days, paragraphs in another order or from a neighbour.

    python benchmarks/articles.py FOLDER --count 2000 [--short]

The same number gives the same article. `--short` writes their beginnings only, for counts at which length is no matter.
"""

import re
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from random import Random

SEEDS = Path(__file__).parent.parent / "seeds"
DIGITS = re.compile(r"(?<![\d.])[1-9]\d*")
FOLDER = 500  # articles of a folder


def seeds(folder: Path = SEEDS) -> list[str]:
    """The articles to vary."""
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


def varied(number: int, texts: Sequence[str], short: bool = False) -> str:
    """The article of this number."""
    chance = Random(number)
    text, other = texts[number % len(texts)], texts[(number // len(texts)) % len(texts)]
    head, *body = _paragraphs(text)
    if short:
        return "\n\n".join([_changed(part, chance) for part in (head, *body[:1])]) + "\n"
    first, rest = body[:1], body[1:] + chance.sample(_paragraphs(other)[1:], 1)
    chance.shuffle(rest)
    return "\n\n".join(_changed(part, chance) for part in (head, *first, *rest)) + "\n"


def write(folder: Path, count: int, short: bool = False) -> list[Path]:
    """Write so many articles, some hundred a folder; gives their files."""
    texts = seeds()
    files = [folder / f"{number // FOLDER:03}" / f"稿件{number:06}.txt" for number in range(count)]
    for number, file in enumerate(files):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(varied(number, texts, short), encoding="utf-8")
    return files


def _paragraphs(text: str) -> list[str]:
    return [part for part in text.strip().split("\n\n") if part]


def _changed(paragraph: str, chance: Random) -> str:
    """The paragraph with other figures of the same length; years, months and days stay possible."""
    return DIGITS.sub(lambda digits: _other(digits, chance), paragraph)


def _other(digits: re.Match[str], chance: Random) -> str:
    after = digits.string[digits.end() : digits.end() + 1]
    if (after and after in "年月日時时点點:：-") or len(digits[0]) == 4:
        return digits[0]
    return str(chance.randint(10 ** (len(digits[0]) - 1), 10 ** len(digits[0]) - 1))


def main() -> None:
    """Write the articles that were asked for."""
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--short", action="store_true")
    asked = parser.parse_args()
    print(f"{len(write(asked.folder, asked.count, asked.short)):,} articles in {asked.folder}")


if __name__ == "__main__":
    main()
