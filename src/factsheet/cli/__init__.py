"""The command line: parses and prints, nothing else.

One module a command; what they share is in `parameters` (options), `defaults` (of one's own), `inputs` (files to articles),
`results` (articles to what is printed) and `output`.
"""

import gc
import sys

COMMANDS = ("summarize", "facts", "sheet", "keywords", "batch", "convert", "explain", "rules")


def main() -> None:
    """Run the command and exit with its code."""
    from factsheet import kept
    from factsheet.cli.folders import cache

    # A run makes few cycles, and to look for them while modules and lexicons load takes a tenth of the time of `facts`.
    gc.set_threshold(100_000)
    # Before anything is imported that has patterns.
    if (folder := cache()) and sys.argv[1:] and sys.argv[1] in COMMANDS:
        kept.keep_in(folder / sys.argv[1])
    from factsheet.cli.app import run

    code = run()
    kept.save()
    # Python looks for cycles in all there is before it exits, which takes a seventh of the time of a short run.
    gc.freeze()
    raise SystemExit(code)
