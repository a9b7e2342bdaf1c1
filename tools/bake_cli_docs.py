"""Write docs/cli.md, the `--help` of every command: `python tools/bake_cli_docs.py [--check]`.

`--check` writes nothing and fails where the file differs from what the commands say of themselves.
"""

import os
import subprocess
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "docs" / "cli.md"
HEAD = "# Command line\n\nWhat each command says of itself with `--help`; made by `tools/bake_cli_docs.py`.\n"


def help_of(*command: str) -> str:
    """The help of a command in 100 columns."""
    environment = {**os.environ, "COLUMNS": "100", "TERMINAL_WIDTH": "100", "NO_COLOR": "1"}
    run = [sys.executable, "-m", "factsheet", *command, "--help"]
    done = subprocess.run(run, capture_output=True, encoding="utf-8", env=environment, check=True)
    return "\n".join(line.rstrip() for line in done.stdout.strip().splitlines())


def commands() -> list[str]:
    """The names of all commands, in the order of the help."""
    listed = help_of().split("Commands:\n", 1)[1].split("\n\n", 1)[0].splitlines()
    return [line.split()[0] for line in listed if line.startswith("  ") and not line.startswith("   ")]


def document() -> str:
    """The whole of docs/cli.md."""
    sections = [("factsheet", help_of())] + [(f"factsheet {name}", help_of(name)) for name in commands()]
    return HEAD + "".join(f"\n## {title}\n\n```\n{text}\n```\n" for title, text in sections)


def main() -> int:
    """Write the file or compare it; the exit code."""
    if "--check" not in sys.argv[1:]:
        TARGET.write_text(document(), encoding="utf-8")
        return 0
    return int(TARGET.read_text(encoding="utf-8") != document())


if __name__ == "__main__":
    sys.exit(main())
