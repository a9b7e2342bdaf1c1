"""`factsheet sheet`: everything about one article, as far as it is read so far: summary, figures, dates."""

from typing import Annotated, Any, Literal

import typer

from factsheet.cli import parameters as p
from factsheet.cli.inputs import Inputs, published_on
from factsheet.cli.output import Printer
from factsheet.model import Article
from factsheet.options import LoadOptions

EPILOG = """\b
Examples:
  factsheet sheet --format json article.txt
"""


def command(
    files: p.Files = None,
    output_format: Annotated[Literal["json", "jsonl"], typer.Option("--format", help="The sheet's form.")] = "json",
    input_format: p.InputFormat = "auto",
    encoding: p.Encoding = None,
    published: p.Published = None,
    title: p.Title = None,
    outlet: p.Outlet = None,
    region: p.InRegion = None,
    script: p.Script = "keep",
) -> None:
    """Print the sheet of an article: summary, key phrases, figures and dates with their places in the text."""
    inputs = Inputs(files or [], LoadOptions(input_format, encoding, published_on(published), title, outlet, region))
    printer = Printer(output_format, inputs.several)
    for article in inputs:
        printer.show(article, _sheet(article, script))
    printer.close()
    raise typer.Exit(inputs.exit_code)


def _sheet(article: Article, script: p.ScriptName) -> dict[str, Any]:
    from factsheet.figures import figures
    from factsheet.find import facts
    from factsheet.rank import summarize
    from factsheet.render import facts as render
    from factsheet.render import jsons
    from factsheet.render.script import converter

    convert = converter(script)
    summary = [{**said, "text": convert(said["text"])} for said in jsons.summary_of(summarize(article))]
    found, table = figures(article, facts(article))
    return render.as_json(article, found, convert, summary=summary, figures=render.as_rows(table, convert))
