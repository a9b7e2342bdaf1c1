"""What goes to standard error: errors and remarks, never a part of the result."""

import sys

from factsheet.render.plain import one_line


def complain(message: str) -> None:
    """Say on one line of standard error what went wrong."""
    print(f"factsheet: {one_line(message)}", file=sys.stderr)
