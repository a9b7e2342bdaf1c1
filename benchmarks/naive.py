"""The stack that one would put together first: typer, rich, opencc, jieba.posseg and textrank4zh.

`naive.py FILE` prints a summary in a table; it is run by the Python of `environment`, made for it.
"""

import subprocess
import sys
import venv
from pathlib import Path

PINS = (
    "typer==0.28.0",
    "rich==14.2.0",
    "jieba==0.42.1",
    "textrank4zh==0.3",
    "opencc-python-reimplemented==0.1.7",
    "networkx==2.8.8",  # textrank4zh calls what networkx 3 no longer has
    "numpy==1.26.4",
    "scipy==1.15.3",
)
BESIDE = Path(sys.prefix).with_name(".venv-naive")


def environment(folder: Path = BESIDE) -> Path:
    """The Python of a virtual environment with the stack; made in `folder` the first time, which takes a minute."""
    python = folder / "bin" / "python"
    installed = folder / "installed.txt"
    if not installed.exists() or installed.read_text().split() != list(PINS):
        print(f"making {folder}: {' '.join(PINS)}", file=sys.stderr)
        venv.create(folder, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *PINS], check=True)
        installed.write_text("\n".join(PINS))
    return python


def main() -> None:
    """The naive program: everything imported at the top, as its examples show it."""
    import jieba
    import opencc
    import typer
    from rich.console import Console
    from rich.table import Table
    from textrank4zh import TextRank4Sentence  # imports jieba.posseg

    def summarize(file: Path, sentences: int = 3) -> None:
        text = opencc.OpenCC("t2s").convert(file.read_text(encoding="utf-8"))
        ranker = TextRank4Sentence()
        ranker.analyze(text=text, lower=True, source="all_filters")
        shown = Table("sentence", "score")
        for item in ranker.get_key_sentences(num=sentences):
            shown.add_row(item.sentence, f"{item.weight:.3f}")
        Console().print(shown)

    jieba.setLogLevel("WARNING")
    jieba.dt.tmp_dir = sys.prefix  # its cache stays in the environment
    typer.run(summarize)


if __name__ == "__main__":
    main()
