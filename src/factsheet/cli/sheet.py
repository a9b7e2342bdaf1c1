"""`factsheet sheet`: everything about one article on a page that can be printed and pasted."""

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from factsheet.cli import parameters as p
from factsheet.cli.inputs import Inputs, name_of, published_on, words_of
from factsheet.cli.output import Printer, chosen, into
from factsheet.cli.talk import complain
from factsheet.model import Article, FactSheet
from factsheet.options import LoadOptions, SheetOptions, SummaryOptions, WordOptions

EPILOG = """\b
Examples:
  cat article.txt | factsheet sheet > sheet.md
  factsheet sheet --published 2024-07-19 -o sheet.md article.txt
  factsheet sheet --lang en --script hant article.txt
  factsheet sheet --format json article.txt          with offsets into the source
"""
SUFFIXES = {".json": "json", ".jsonl": "jsonl"}


def command(
    files: p.Files = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write the sheet there, all of it or nothing.")
    ] = None,
    output_format: Annotated[
        Literal["auto", "markdown", "table", "json", "jsonl"],
        typer.Option("--format", help="auto: tables on a terminal, else Markdown; with -o by the name of FILE."),
    ] = "auto",
    keywords: Annotated[
        bool, typer.Option("--keywords/--no-keywords", help="Key phrases; they need a segmenter, a tenth of a second.")
    ] = True,
    input_format: p.InputFormat = "auto",
    encoding: p.Encoding = None,
    published: p.Published = None,
    title: p.Title = None,
    outlet: p.Outlet = None,
    region: p.InRegion = None,
    script: p.Script = "keep",
    lang: p.Lang = "auto",
    segmenter: p.Segmenter = "auto",
    user_dict: p.UserDict = None,
    stopwords: p.StopWords = None,
    quiet: p.Quiet = False,
    no_color: p.NoColor = False,
) -> None:
    """Print the fact sheet of an article: summary, key figures, timeline, quotations, people, bodies, documents, places."""
    summary = SummaryOptions(words=WordOptions(segmenter, user_dict, words_of(stopwords)))
    ask = SheetOptions(summary) if keywords else SheetOptions(summary, keywords=0)
    inputs = Inputs(files or [], LoadOptions(input_format, encoding, published_on(published), title, outlet, region))
    with into(output) as write:
        printer = Printer(_form(output_format, output), inputs.several, write)
        for article in inputs:
            sheet = inputs.attempt(article, lambda article: _sheet(article, ask))
            if sheet is None:
                continue
            if output and not quiet:
                for warning in sheet.warnings:
                    complain(f"{name_of(article)}: {warning.message}")
            printer.show(article, _rendered(sheet, printer.form, script, lang, not (no_color or output)))
        printer.close()
    raise typer.Exit(inputs.exit_code)


def _form(asked: str, output: Path | None) -> str:
    if asked == "auto" and output:
        return SUFFIXES.get(output.suffix.lower(), "markdown")
    return chosen(asked, piped="markdown")


def _sheet(article: Article, ask: SheetOptions) -> FactSheet:
    from factsheet.sheet import sheet

    return sheet(article, ask)


def _rendered(sheet: FactSheet, form: str, script: p.ScriptName, lang: str, color: bool) -> str | dict[str, Any]:
    from factsheet.render import sheet as render
    from factsheet.render.labels import language_of
    from factsheet.render.script import converter

    convert, language = converter(script), language_of(sheet.article, lang)
    match form:
        case "json" | "jsonl":
            return render.as_json(sheet, convert)
        case "table":
            return render.as_table(sheet, convert, language, color)
        case _:
            return render.as_markdown(sheet, convert, language)
