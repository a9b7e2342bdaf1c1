"""`factsheet facts`: the figures and dates of an article, each with its place in the text."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Literal, cast

import typer

from factsheet.cli import parameters as p
from factsheet.cli.inputs import Inputs
from factsheet.cli.output import chosen
from factsheet.cli.results import Format, publish
from factsheet.errors import UsageError
from factsheet.model import Article, Facts
from factsheet.options import FACT_KINDS, FactKind

EPILOG = """\b
Examples:
  cat article.txt | factsheet facts                 tab-separated, a fact a line
  factsheet facts --kind dates --published 2024-07-19 article.txt
  factsheet facts --format csv --bom article.txt > facts.csv
  factsheet facts --format json article.txt         with offsets into the source
"""


@p.with_options
def command(
    files: p.Files = None,
    kind: Annotated[
        list[str] | None, typer.Option(metavar="KINDS", help=f"Of {', '.join(FACT_KINDS)}: all, or those named.")
    ] = None,
    format: Annotated[
        Literal["auto", "table", "markdown", "json", "jsonl", "csv", "tsv"],
        typer.Option(help="auto: a table on a terminal, else tsv, a fact a line."),
    ] = "auto",
    bom: Annotated[
        bool, typer.Option("--bom", help="Begin csv and tsv with a byte order mark, by which Excel knows UTF-8.")
    ] = False,
    *,
    source: p.Source,
    look: p.Look,
) -> None:
    """Print the facts of an article in text order: figures in base units, dates of the calendar."""
    kinds = _kinds(kind or [])
    inputs = Inputs(files, source, look)
    publish(
        inputs,
        lambda article: _found(article, kinds),
        lambda: _formats("\ufeff" if bom else ""),
        chosen(format, piped="tsv"),
        look,
        warned=lambda article, found: found.warnings,
    )
    raise typer.Exit(inputs.exit_code)


def _kinds(values: list[str]) -> tuple[FactKind, ...]:
    named = [name.strip() for value in values for name in value.split(",") if name.strip()]
    if unknown := [name for name in named if name not in FACT_KINDS]:
        raise UsageError(f"--kind: no {unknown[0]!r} among {', '.join(FACT_KINDS)}")
    return tuple(cast("list[FactKind]", named)) or FACT_KINDS


def _found(article: Article, kinds: tuple[FactKind, ...]) -> Facts:
    from factsheet.find import facts

    if "quantities" not in kinds:
        return facts(article, kinds)
    from factsheet.figures import figures

    # A figure's period is one of the dates, whether those are asked for or not.
    found, _ = figures(article, facts(article, {*kinds, "dates"}))
    return found if "dates" in kinds else replace(found, dates=(), warnings=article.warnings)


def _formats(mark: str) -> Mapping[str, Format[Facts]]:
    from factsheet.render import facts as render

    return {
        "tsv": lambda found, page: mark * page.first + render.as_tsv(found, page.convert, page.first),
        "csv": lambda found, page: mark * page.first + render.as_csv(found, page.convert, page.first),
        "markdown": lambda found, page: render.as_markdown(page.article, found, page.convert, page.language),
        "table": lambda found, page: render.as_table(page.article, found, page.convert, page.language, page.color),
        "json": lambda found, page: render.as_json(page.article, found, page.convert),
    }
