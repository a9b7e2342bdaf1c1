"""`factsheet keywords`: the phrases that say what the article is about."""

from collections.abc import Mapping
from typing import Annotated, Literal

import typer

from factsheet.cli import parameters as p
from factsheet.cli.inputs import Inputs, cutting
from factsheet.cli.output import chosen
from factsheet.cli.results import Format, publish
from factsheet.model import Article
from factsheet.results import Keyword

EPILOG = """\b
Examples:
  cat article.txt | factsheet keywords
  factsheet keywords -n 5 --format json article.txt
  factsheet keywords --user-dict names.txt article.txt
"""


@p.with_options
def command(
    files: p.Files = None,
    count: Annotated[int, typer.Option("-n", "--count", min=1, help="How many phrases at the most.")] = 10,
    format: Annotated[
        Literal["auto", "text", "table", "json", "jsonl"],
        typer.Option(help="auto: a table on a terminal, else text, a phrase a line."),
    ] = "auto",
    *,
    source: p.Source,
    words: p.Words,
    look: p.Look,
) -> None:
    """Print the key phrases of an article, the weightiest first."""
    cut = cutting(words)

    def work(article: Article) -> tuple[Keyword, ...]:
        from factsheet.find import facts
        from factsheet.rank.keywords import WHOLE, keywords

        return keywords(article, count, cut, facts(article, WHOLE))

    inputs = Inputs(files, source, look)
    publish(inputs, work, _formats, chosen(format, piped="text"), look)
    raise typer.Exit(inputs.exit_code)


def _formats() -> Mapping[str, Format[tuple[Keyword, ...]]]:
    from factsheet.render import keywords as render

    return {
        "text": lambda found, page: render.as_text(found, page.convert),
        "table": lambda found, page: render.as_table(page.article, found, page.convert, page.language, page.color),
        "json": lambda found, page: render.as_json(page.article, found, page.convert),
    }
