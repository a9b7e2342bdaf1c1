"""Record what textrank4zh 0.3 gives on networkx 2.8.8, for `tests/test_textrank4zh.py`.

Run in an environment of its own (networkx 2 doesn't go with this package's), from the top of the repository:

    python -m venv VENV && VENV/bin/pip install textrank4zh==0.3 jieba==0.42.1 networkx==2.8.8 'numpy<2' scipy
    VENV/bin/python tools/record_textrank4zh.py

It reads the texts in `tests/cases/textrank4zh.json` and writes their sentences and scores back.
"""

import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

from textrank4zh import TextRank4Sentence

CASES = Path(__file__).parent.parent / "tests" / "cases" / "textrank4zh.json"


def recorded(case: dict[str, Any]) -> dict[str, Any]:
    """The case with the package's sentences in reading order and their scores."""
    ranker = TextRank4Sentence()
    ranker.analyze(text=case["text"], lower=True, source="all_filters")
    scores = {item.index: float(item.weight) for item in ranker.key_sentences}
    return {
        "name": case["name"],
        "text": case["text"],
        "sentences": ranker.sentences,
        "scores": [scores[i] for i in range(len(scores))],
    }


def main() -> None:
    """Write the file anew."""
    file = json.loads(CASES.read_text(encoding="utf-8"))
    file["packages"] = {name: version(name) for name in ("textrank4zh", "jieba", "networkx", "numpy", "scipy")}
    file["cases"] = [recorded(case) for case in file["cases"]]
    CASES.write_text(json.dumps(file, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
