"""`factsheet facts`: the figures and dates of an article, each with its place in the text."""

from dataclasses import replace
from typing import Annotated, Any, Literal, cast

import typer

from factsheet.cli import parameters as p
from factsheet.cli.inputs import Inputs, name_of, published_on
from factsheet.cli.output import Printer, chosen
from factsheet.cli.talk import complain
from factsheet.errors import UsageError
from factsheet.model import Article, Facts
from factsheet.options import FACT_KINDS, FactKind, LoadOptions

EPILOG = """\b
Examples:
  cat article.txt | factsheet facts                 tab-separated, a fact a line
  factsheet facts --kind dates --published 2024-07-19 article.txt
  factsheet facts --format json article.txt         with offsets into the source
"""


def command(
    files: p.Files = None,
    kind: Annotated[
        list[str] | None, typer.Option(metavar="KINDS", help=f"Of {', '.join(FACT_KINDS)}: all, or those named.")
    ] = None,
    output_format: Annotated[
        Literal["auto", "table", "markdown", "json", "jsonl", "csv", "tsv"],
        typer.Option("--format", help="auto: a table on a terminal, else tsv, a fact a line."),
    ] = "auto",
    input_format: p.InputFormat = "auto",
    encoding: p.Encoding = None,
    published: p.Published = None,
    title: p.Title = None,
    outlet: p.Outlet = None,
    region: p.InRegion = None,
    script: p.Script = "keep",
    lang: p.Lang = "auto",
    quiet: p.Quiet = False,
    no_color: p.NoColor = False,
) -> None:
    """Print the facts of an article in text order: figures in base units, dates of the calendar."""
    kinds = _kinds(kind or [])
    inputs = Inputs(files or [], LoadOptions(input_format, encoding, published_on(published), title, outlet, region))
    printer = Printer(chosen(output_format, piped="tsv"), inputs.several)
    for number, article in enumerate(inputs):
        found = _found(article, kinds)
        if not quiet:
            for warning in found.warnings:
                complain(f"{name_of(article)}: {warning.message}")
        printer.show(article, _rendered(article, found, printer.form, script, lang, not no_color, not number))
    printer.close()
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


def _rendered(
    article: Article, found: Facts, form: str, script: p.ScriptName, lang: str, color: bool, first: bool
) -> str | dict[str, Any]:
    from factsheet.render import facts
    from factsheet.render.labels import language_of
    from factsheet.render.script import converter

    convert = converter(script)
    match form:
        case "json" | "jsonl":
            return facts.as_json(article, found, convert)
        case "csv":
            return facts.as_csv(found, convert, first)
        case "table":
            return facts.as_table(article, found, convert, language_of(article, lang), color)
        case "markdown":
            return facts.as_markdown(article, found, convert, language_of(article, lang))
        case _:
            return facts.as_tsv(found, convert, first)
