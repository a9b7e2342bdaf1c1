"""`factsheet rules`: what the rules read."""

from typing import Annotated, Literal

import typer

from factsheet.cli.output import write

EPILOG = """\b
Examples:
  factsheet rules                       a rule a line
  factsheet rules --format markdown     with all examples, as in docs/rules.md
"""


def command(
    format: Annotated[
        Literal["text", "markdown"], typer.Option(help="A line for each rule, or a page with its examples.")
    ] = "text",
) -> None:
    """Print the rules by which facts are found.

    They stand in the order in which they are tried.
    """
    from factsheet.find import all_rules, name_rules
    from factsheet.render import rules

    written = rules.as_markdown if format == "markdown" else rules.as_text
    write(written(all_rules(), name_rules()))
