"""`factsheet facts`: the figures and dates of an article, each with its place in the text."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Annotated, Literal

import typer

from factsheet.cli import parameters as p
from factsheet.cli.inputs import Inputs
from factsheet.cli.output import chosen
from factsheet.cli.results import Format, publish
from factsheet.errors import UsageError
from factsheet.model import Article
from factsheet.options import FACT_KINDS, FactKind
from factsheet.results import FactSheet

KINDS = ("figures", *FACT_KINDS)

EPILOG = """\b
Examples:
  cat article.txt | factsheet facts                 tab-separated, a fact a line
  factsheet facts --key-only article.txt            the key figures, what they measure, how they moved
  factsheet facts --kind dates --published 2024-07-19 article.txt
  factsheet facts --format csv --bom article.txt > facts.csv
  factsheet facts --format json article.txt         with offsets into the source
"""


@p.with_options
def command(
    files: p.Files = None,
    kind: Annotated[
        list[str] | None,
        typer.Option(metavar="KINDS", help=f"Of {', '.join(KINDS)}: all, or those named; figures are the key ones."),
    ] = None,
    key_only: Annotated[
        bool,
        typer.Option("--key-only", help="Only the key figures; with --kind in place of the quantities, beside the rest."),
    ] = False,
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
    """Print the facts of an article in text order.

    Figures come in base units, with what they measure, of when and how it moved; dates as days of the calendar; bodies,
    people, places, documents and quotations where they stand.
    """
    kinds = _kinds(kind or [], key_only)
    inputs = Inputs(files, source, look)
    publish(
        inputs,
        lambda article: _found(article, kinds),
        lambda: _formats("\ufeff" if bom else ""),
        chosen(format, piped="tsv"),
        look,
        warned=lambda article, sheet: sheet.warnings,
    )
    raise typer.Exit(inputs.exit_code)


def _kinds(values: list[str], key_only: bool) -> frozenset[str]:
    named = {name.strip() for value in values for name in value.split(",") if name.strip()}
    if unknown := sorted(named.difference(KINDS)):
        raise UsageError(f"--kind: no {unknown[0]!r} among {', '.join(KINDS)}")
    if not key_only:
        return frozenset(named or KINDS)
    if named.isdisjoint({"figures", "quantities"}) and named:
        raise UsageError("--key-only is about figures, and --kind asks for none")
    return frozenset({*named, "figures"} - {"quantities"})


def _found(article: Article, kinds: frozenset[str]) -> FactSheet:
    """A sheet of the facts asked for and nothing else."""
    from factsheet.find import facts

    wanted: set[FactKind] = {kind for kind in FACT_KINDS if kind in kinds}
    if kinds.isdisjoint({"figures", "quantities"}):
        return FactSheet(article, facts=facts(article, wanted))
    from factsheet.figures import figures

    # What a figure's period is, one of the dates says, whether those are asked for or not.
    found, table = figures(article, facts(article, {*wanted, "quantities", "dates"}))
    if "quantities" not in kinds:
        found = replace(found, quantities=())
    if "dates" not in kinds:
        found = replace(found, dates=(), warnings=article.warnings)
    return FactSheet(article, facts=found, figures=table if "figures" in kinds else ())


def _formats(mark: str) -> Mapping[str, Format[FactSheet]]:
    from factsheet.render import facts as render

    return {
        "tsv": lambda it, page: mark * page.first + render.as_tsv(it, page.convert, page.first),
        "csv": lambda it, page: mark * page.first + render.as_csv(it, page.convert, page.first),
        "markdown": lambda it, page: render.as_markdown(it.article, it.facts, page.convert, page.language, it.figures),
        "table": lambda it, page: render.as_table(
            it.article, it.facts, page.convert, page.language, page.color, it.figures
        ),
        "json": lambda it, page: render.as_json(it.article, it.facts, page.convert, it.figures),
    }
