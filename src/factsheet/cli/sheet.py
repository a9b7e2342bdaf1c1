"""`factsheet sheet`: everything about one article on a page that can be printed and pasted."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal

import typer

from factsheet.cli import parameters as p
from factsheet.cli.inputs import Inputs, cutting
from factsheet.cli.output import chosen, into
from factsheet.cli.results import Format, Page, publish
from factsheet.errors import UsageError
from factsheet.model import Article
from factsheet.options import SheetOptions, SummaryOptions
from factsheet.results import FactSheet

EPILOG = """\b
Examples:
  cat article.txt | factsheet sheet > sheet.md
  factsheet sheet --published 2024-07-19 -o sheet.md article.txt
  factsheet sheet -o sheet.html article.txt          a page to click through, the article beside the sheet
  factsheet sheet --lang en --script hant article.txt
  factsheet sheet --template brief.txt.j2 article.txt
  factsheet sheet --format json article.txt          with offsets into the source
"""
ONE_PAGE = "a web page holds the sheet of one article; give one file, or use `factsheet batch`"
SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".html": "html", ".htm": "html"}


@p.with_options
def command(
    files: p.Files = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="Write the sheet there, all of it or nothing.")
    ] = None,
    format: Annotated[
        Literal["auto", "markdown", "html", "table", "json", "jsonl"],
        typer.Option(help="auto: tables on a terminal, else Markdown; with -o by the name of FILE."),
    ] = "auto",
    template: Annotated[
        Path | None,
        typer.Option("--template", metavar="FILE", help="Write the sheet as this Jinja2 template says, in no other format."),
    ] = None,
    keywords: Annotated[
        bool, typer.Option("--keywords/--no-keywords", help="Key phrases; they need a segmenter, a tenth of a second.")
    ] = True,
    *,
    source: p.Source,
    words: p.Words,
    look: p.Look,
) -> None:
    """Print the fact sheet of an article.

    It has a summary, the key figures, a timeline, bodies, people, quotations, documents, places, and what stays to be
    checked; what the article has none of is left out.
    """
    summary = SummaryOptions(words=cutting(words))
    ask = SheetOptions(summary) if keywords else SheetOptions(summary, keywords=0)

    def work(article: Article) -> FactSheet:
        from factsheet.sheet import sheet

        return sheet(article, ask)

    inputs = Inputs(files, source, look)
    form = "template" if template else _form(format, output)
    if form == "html" and inputs.several:
        raise UsageError(ONE_PAGE)
    pages: list[str] = []  # of the web a page is held back until it is known to be the only one
    with into(output) as write:
        look = look._replace(no_color=look.no_color or output is not None)
        # A sheet has its warnings on it; that of a file is not seen at once.
        publish(
            inputs,
            work,
            _formats if template is None else lambda: _formatted(template),
            form,
            look,
            warned=lambda _, sheet: sheet.warnings,
            aloud=bool(output),
            write=pages.append if form == "html" else write,
        )
        for page in pages:
            write(page)
    raise typer.Exit(inputs.exit_code)


def _form(asked: str, output: Path | None) -> str:
    if asked == "auto" and output:
        return SUFFIXES.get(output.suffix.lower(), "markdown")
    return chosen(asked, piped="markdown")


def _formats() -> Mapping[str, Format[FactSheet]]:
    from factsheet.render import sheet as render

    return {
        "markdown": lambda sheet, page: render.as_markdown(sheet, page.convert, page.language, page.number),
        "table": lambda sheet, page: render.as_table(sheet, page.convert, page.language, page.color),
        "json": lambda sheet, page: render.as_json(sheet, page.convert),
        "html": _web_page,
    }


def _web_page(sheet: FactSheet, page: Page) -> str:
    from factsheet.render.html import as_html

    if not page.first:
        raise UsageError(ONE_PAGE)
    return as_html(sheet, page.convert, page.language)


def _formatted(template: Path) -> Mapping[str, Format[FactSheet]]:
    from factsheet.render.template import rendered

    return {"template": lambda sheet, page: rendered(template, sheet, page.convert, page.language)}
