"""The command line: parses and prints, nothing else.

One module a command; what they share is in `parameters` (options), `inputs` (files to articles) and `output`.
"""


def main() -> None:
    """Run the command and exit with its code."""
    from factsheet.cli.app import run

    raise SystemExit(run())
