"""What the baking scripts share: tables written to a folder, or compared with what is there."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path


def main(description: str | None, folder: Path, tables: Callable[[], Mapping[str, str]], source: str) -> int:
    """Write the tables, a file each, or with `--check` compare them; the exit code. `source` is who has them."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--check", action="store_true", help="compare only")
    check = parser.parse_args().check
    differing = []
    for name, text in tables().items():
        path = folder / name
        if not check:
            path.write_text(text, encoding="utf-8")
        elif path.read_text(encoding="utf-8") != text:
            differing.append(name)
    if differing:
        print(f"not as {source} has it: {', '.join(differing)}")
    return 1 if differing else 0
