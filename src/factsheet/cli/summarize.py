"""`factsheet summarize`: the sentences that tell the story."""

from typing import Annotated, Any, Literal

import typer

from factsheet.cli import parameters as p
from factsheet.cli.inputs import Inputs, name_of, published_on, words_of
from factsheet.cli.output import Printer, chosen
from factsheet.cli.talk import complain
from factsheet.errors import UsageError
from factsheet.model import Article, RankedSentence
from factsheet.options import LoadOptions, Order, Ranker, SummaryOptions, Units, WordOptions

EPILOG = """\b
Examples:
  cat article.txt | factsheet summarize             three sentences
  factsheet summarize --chars 100 article.txt       whole sentences of at most 100 characters
  factsheet summarize --focus 南沙,港资 article.txt    what it says of these
  factsheet summarize --format json a.txt b.txt     with offsets into the source
"""


def command(
    files: p.Files = None,
    sentences: Annotated[int, typer.Option("-n", "--sentences", min=1, help="How many sentences.")] = 3,
    chars: Annotated[
        int | None, typer.Option(min=1, help="Instead: as many characters as this at the most, in whole sentences.")
    ] = None,
    ratio: Annotated[
        float | None, typer.Option(min=0.0, max=1.0, help="Instead: this share of the sentences, 0.2 for a fifth.")
    ] = None,
    focus: Annotated[
        list[str] | None, typer.Option(metavar="WORDS", help="Prefer sentences with these words, e.g. 南沙,港资.")
    ] = None,
    order: Annotated[Order, typer.Option(help="As they stand in the text, or the best first.")] = "text",
    ranker: Annotated[
        Ranker, typer.Option(help="textrank; textrank4zh for comparison; lead takes the first sentences.")
    ] = "textrank",
    units: Annotated[
        Units, typer.Option(help="What sentences are compared by. Words need a segmenter and rank no better.")
    ] = "bigrams",
    output_format: Annotated[
        Literal["auto", "text", "table", "markdown", "json", "jsonl"],
        typer.Option("--format", help="auto: a table on a terminal, else text, a sentence a line."),
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
    """Print the few sentences that tell the story, whole and in reading order.

    Each is an exact stretch of the article; headings, captions, bylines and page furniture are never picked.
    """
    if chars is not None and ratio is not None:
        raise UsageError("--chars and --ratio are two budgets; give one")
    ask = SummaryOptions(
        sentences=sentences,
        chars=chars,
        ratio=ratio,
        focus=_words(focus or []),
        order=order,
        ranker=ranker,
        units=units,
        words=WordOptions(segmenter, user_dict, words_of(stopwords)),
    )
    inputs = Inputs(files or [], LoadOptions(input_format, encoding, published_on(published), title, outlet, region))
    printer = Printer(chosen(output_format, piped="text"), inputs.several)
    for article in inputs:
        picked = inputs.attempt(article, lambda article: _summary(article, ask))
        if picked is None:
            continue
        if ask.focus and not quiet and not any(word in article.view for word in ask.focus):
            complain(f"{name_of(article)}: the article has none of the words of --focus")
        printer.show(article, _rendered(article, picked, printer.form, script, lang, not no_color))
    printer.close()
    raise typer.Exit(inputs.exit_code)


def _words(values: list[str]) -> tuple[str, ...]:
    from factsheet.view import fold

    return tuple(word for value in values for word in fold(value).replace(",", " ").replace("、", " ").split())


def _summary(article: Article, ask: SummaryOptions) -> tuple[RankedSentence, ...]:
    from factsheet.rank import summarize

    return summarize(article, ask)


def _rendered(
    article: Article, picked: tuple[RankedSentence, ...], form: str, script: p.ScriptName, lang: str, color: bool
) -> str | dict[str, Any]:
    from factsheet.render import summary
    from factsheet.render.labels import language_of
    from factsheet.render.script import converter

    convert = converter(script)
    match form:
        case "json" | "jsonl":
            return summary.as_json(article, picked, convert)
        case "markdown":
            return summary.as_markdown(article, picked, convert)
        case "table":
            return summary.as_table(article, picked, convert, language_of(article, lang), color)
        case _:
            return summary.as_text(article, picked, convert)
