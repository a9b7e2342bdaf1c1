"""`factsheet explain`: which rules fired, which won, and why."""

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from factsheet.cli import parameters as p
from factsheet.cli.inputs import Inputs
from factsheet.cli.output import chosen
from factsheet.cli.results import Format, publish
from factsheet.model import Article

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factsheet.figures.explain import Account
    from factsheet.find.tried import Attempt

    Explanation = tuple[list[Attempt], list[Account]]

EPILOG = """\b
Examples:
  factsheet explain article.txt             every rule that fired, in text order
  factsheet explain article.txt --at 214    all that was tried at that character

\b
Columns: start, end, words, rule, outcome.
  won            it is a fact
  beaten RULE    that rule has a longer span, or stands before it
  blocked        the words are set apart: an address, a title
  later          it would have read this, had no other had it
  nothing        its pattern matches, but it can't read what it matched
  doubted        perhaps a name; so much speaks for it, of so much that is needed
A figure has a line more, `key figure`: whether the table of key figures has it, and what spoke for and against that.
With --at come its `metric`, `period` and `change`, and by what they were read.
"""


@p.with_options
def command(
    files: p.Files = None,
    at: Annotated[int | None, typer.Option("--at", min=0, metavar="OFFSET", help="One place in the text.")] = None,
    format: Annotated[
        Literal["auto", "text", "table"],
        typer.Option(help="auto: a table on a terminal, else text, tabs between the columns."),
    ] = "auto",
    *,
    source: p.Source,
    look: p.Look,
) -> None:
    """Print which rules fired on an article, and which of them won."""

    def work(article: Article) -> "Explanation":
        from factsheet.figures import figures
        from factsheet.figures.explain import explained
        from factsheet.find import facts
        from factsheet.find.explain import explain

        return explain(article, at), list(explained(article, *figures(article, facts(article))))

    def formats() -> "Mapping[str, Format[Explanation]]":
        from factsheet.render import explain as render

        full = at is not None
        return {
            "text": lambda said, page: render.as_text(page.article, *said, page.convert, page.language, full),
            "table": lambda said, page: render.as_table(
                page.article, *said, page.convert, page.language, full, page.color
            ),
        }

    inputs = Inputs(files, source, look)
    publish(inputs, work, formats, chosen(format, piped="text"), look)
    raise typer.Exit(inputs.exit_code)
