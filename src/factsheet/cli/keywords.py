"""`factsheet keywords`: the phrases that say what the article is about."""

from typing import Annotated, Any, Literal

import typer

from factsheet.cli import parameters as p
from factsheet.cli.inputs import Inputs, published_on, words_of
from factsheet.cli.output import Printer, chosen
from factsheet.model import Article, Keyword
from factsheet.options import LoadOptions, WordOptions

EPILOG = """\b
Examples:
  cat article.txt | factsheet keywords
  factsheet keywords -n 5 --format json article.txt
  factsheet keywords --user-dict names.txt article.txt
"""


def command(
    files: p.Files = None,
    count: Annotated[int, typer.Option("-n", "--count", min=1, help="How many phrases at the most.")] = 10,
    output_format: Annotated[
        Literal["auto", "text", "table", "json", "jsonl"],
        typer.Option("--format", help="auto: a table on a terminal, else text, a phrase a line."),
    ] = "auto",
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
    """Print the key phrases of an article, the weightiest first."""
    words = WordOptions(segmenter, user_dict, words_of(stopwords))
    inputs = Inputs(files or [], LoadOptions(input_format, encoding, published_on(published), title, outlet, region))
    printer = Printer(chosen(output_format, piped="text"), inputs.several)
    for article in inputs:
        found = _found(article, count, words)
        printer.show(article, _rendered(article, found, printer.form, script, lang, not no_color))
    printer.close()
    raise typer.Exit(inputs.exit_code)


def _found(article: Article, count: int, words: WordOptions) -> tuple[Keyword, ...]:
    from factsheet.rank.keywords import keywords

    return keywords(article, count, words)


def _rendered(
    article: Article, found: tuple[Keyword, ...], form: str, script: p.ScriptName, lang: str, color: bool
) -> str | dict[str, Any]:
    from factsheet.render import keywords
    from factsheet.render.labels import language_of
    from factsheet.render.script import converter

    convert = converter(script)
    match form:
        case "json" | "jsonl":
            return keywords.as_json(article, found, convert)
        case "table":
            return keywords.as_table(article, found, convert, language_of(article, lang), color)
        case _:
            return keywords.as_text(found, convert)
