"""`factsheet explain`: which rules fired, which won, and why."""

from typing import Annotated

import typer

from factsheet.cli import parameters as p
from factsheet.cli.inputs import Inputs
from factsheet.cli.output import write

EPILOG = """\b
Examples:
  factsheet explain article.txt             every rule that fired, in text order
  factsheet explain article.txt --at 214    all that was tried at that character

Columns: start, end, words, rule, outcome. `won`; `beaten RULE`: that rule has a longer span, or stands before it;
`blocked`: the words are set apart; `later`: it would have read this, had no earlier rule; `nothing`: its pattern
matches, but it can't read what it matched.
"""


@p.with_options
def command(
    files: p.Files = None,
    at: Annotated[int | None, typer.Option("--at", min=0, metavar="OFFSET", help="One place in the text.")] = None,
    *,
    source: p.Source,
    look: p.Look,
) -> None:
    """Print which rules fired on an article, which of them won the words they wanted, and which lost."""
    from factsheet.find.explain import explain
    from factsheet.render.plain import one_line

    inputs = Inputs(files, source, look)
    for article in inputs:
        for each in explain(article, at):
            outcome = f"{each.outcome} {each.by}" if each.by else each.outcome
            words = one_line(article.text[each.start : each.end])
            write(f"{each.start}\t{each.end}\t{words}\t{each.rule}\t{outcome}\n")
    raise typer.Exit(inputs.exit_code)
