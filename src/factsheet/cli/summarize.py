"""`factsheet summarize`: the sentences that tell the story."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

import typer

from factsheet.cli import parameters as p
from factsheet.cli.inputs import Inputs, cutting
from factsheet.cli.output import chosen
from factsheet.cli.results import Format, publish
from factsheet.errors import UsageError
from factsheet.model import Article, Warning
from factsheet.options import Order, Ranker, SummaryOptions, Units
from factsheet.results import RankedSentence

Picked = tuple[RankedSentence, ...]
EPILOG = """\b
Examples:
  cat article.txt | factsheet summarize             three sentences
  factsheet summarize --chars 100 article.txt       whole sentences of at most 100 characters
  factsheet summarize --focus 南沙,港资 article.txt    what it says of these
  factsheet summarize --format json a.txt b.txt     with offsets into the source
"""


def _share(text: str) -> float:
    try:
        ratio = float(text)
        SummaryOptions(ratio=ratio)
    except (ValueError, UsageError) as error:
        raise typer.BadParameter(str(error)) from None
    return ratio


@p.with_options
def command(
    files: p.Files = None,
    sentences: Annotated[int, typer.Option("-n", "--sentences", min=1, help="How many sentences.")] = 3,
    chars: Annotated[
        int | None, typer.Option(min=1, help="Instead: as many characters as this at the most, in whole sentences.")
    ] = None,
    ratio: Annotated[
        float | None,
        typer.Option(
            parser=_share, metavar="SHARE", help="Instead: this share of the sentences, 0.2 for a fifth; above 0, at most 1."
        ),
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
    format: Annotated[
        Literal["auto", "text", "table", "markdown", "json", "jsonl"],
        typer.Option(help="auto: a table on a terminal, else text, a sentence a line."),
    ] = "auto",
    *,
    source: p.Source,
    words: p.Words,
    look: p.Look,
) -> None:
    """Print the few sentences that tell the story.

    They come whole and in reading order, each an exact stretch of the article; headings, captions, bylines and page
    furniture are never picked.
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
        words=cutting(words),
    )

    def work(article: Article) -> Picked:
        from factsheet.rank import summarize

        return summarize(article, ask)

    def warned(article: Article, picked: Picked) -> Iterator[Warning]:
        yield from article.warnings
        if ask.focus and not any(word in article.view for word in ask.focus):
            yield Warning("focus-absent", "the article has none of the words of --focus")

    inputs = Inputs(files, source, look)
    publish(inputs, work, _formats, chosen(format, piped="text"), look, warned=warned)
    raise typer.Exit(inputs.exit_code)


def _words(values: list[str]) -> tuple[str, ...]:
    from factsheet.view import listed

    return listed(values)


def _formats() -> Mapping[str, Format[Picked]]:
    from factsheet.render import summary as render

    return {
        "text": lambda picked, page: render.as_text(page.article, picked, page.convert),
        "markdown": lambda picked, page: render.as_markdown(page.article, picked, page.convert),
        "table": lambda picked, page: render.as_table(page.article, picked, page.convert, page.language, page.color),
        "json": lambda picked, page: render.as_json(page.article, picked, page.convert),
    }
