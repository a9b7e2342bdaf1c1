"""The library as a program uses it: articles in, summaries and fact sheets out; `import factsheet` gives all of it.

>>> from factsheet import analyze
>>> sheet = analyze("今年前三季度，云岭港货物吞吐量685.3万吨，同比增长12.5%。", published="2024-10-19")
>>> [(row.quantity.text, row.quantity.period, row.change) for row in sheet.figures]
[('685.3万吨', '2024-01-01/2024-09-30', '+12.5%')]
"""

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import BinaryIO

from factsheet.errors import UsageError
from factsheet.load import article, read_stream, usable
from factsheet.load import read as read_file
from factsheet.model import Article, Region
from factsheet.options import InputFormat, LoadOptions, Order, Ranker, SheetOptions, SummaryOptions, Units, WordOptions
from factsheet.results import FactSheet, RankedSentence

Source = Article | str | os.PathLike[str]
Day = date | str


def read(
    source: str | os.PathLike[str] | BinaryIO,
    *,
    input_format: InputFormat = "auto",
    encoding: str | None = None,
    published: Day | None = None,
    title: str | None = None,
    outlet: str | None = None,
    region: Region | None = None,
) -> Iterator[Article]:
    """The articles of a file, or of an open binary stream: one, or of JSON Lines one for each line.

    What is said of the article here goes before what it says of itself. Raises UnreadableError for what can't be opened
    or decoded, NothingUsableError for an article without text, UsageError for a day that is none and for an unknown
    encoding.

    >>> from io import BytesIO
    >>> [found.title for found in read(BytesIO("云岭港扩建\\n\\n云岭港二期19日开工。".encode()))]
    ['云岭港扩建']
    """
    options = LoadOptions(input_format, encoding, _day(published), title, outlet, region)
    articles = read_file(Path(source), options) if isinstance(source, str | os.PathLike) else read_stream(source, options)
    return map(usable, articles)


def analyze(
    source: Source,
    *,
    published: Day | None = None,
    title: str | None = None,
    outlet: str | None = None,
    region: Region | None = None,
    summary: SummaryOptions = SummaryOptions(),
    keywords: int = 8,
) -> FactSheet:
    """The fact sheet of an article: of its text (a `str`), of a file (a `Path`), of an Article that was read before.

    `keywords=0` leaves the key phrases out and loads no segmenter. Raises NothingUsableError where there is no sentence,
    UnreadableError for a file that can't be read, UsageError for a day that is none and for a file of several articles.

    >>> sheet = analyze("韓江市長梁舟昨日說，二期工程耗資3.2億元。", published="2024-07-19", region="hk", keywords=0)
    >>> [(one.text, one.edtf) for one in sheet.facts.dates], sheet.facts.people[0].name
    ([('昨日', '2024-07-18')], '梁舟')
    """
    from factsheet.sheet import sheet

    return sheet(_article(source, published, title, outlet, region), SheetOptions(summary, keywords))


def summarize(
    source: Source,
    *,
    sentences: int = 3,
    chars: int | None = None,
    ratio: float | None = None,
    focus: str | Iterable[str] = (),
    order: Order = "text",
    ranker: Ranker = "textrank",
    units: Units = "bigrams",
    words: WordOptions = WordOptions(),
    published: Day | None = None,
    title: str | None = None,
    outlet: str | None = None,
    region: Region | None = None,
) -> tuple[RankedSentence, ...]:
    """The sentences that tell the story, each an exact stretch of the article; `source` as for `analyze`.

    `chars`, else `ratio`, else `sentences` is the budget; `focus` are words, in either script, whose sentences are
    preferred. Raises what `analyze` raises.

    >>> [picked] = summarize("云岭市昨天遭遇暴雨，三个乡镇停电。消防员说，没事。", sentences=1)
    >>> picked.text, picked.start, picked.end
    ('云岭市昨天遭遇暴雨，三个乡镇停电。', 0, 17)
    """
    from factsheet.rank import summarize as ranked
    from factsheet.view import listed

    wanted = listed([focus] if isinstance(focus, str) else focus)
    asked = SummaryOptions(sentences, chars, ratio, wanted, order, ranker, units, words)
    return ranked(_article(source, published, title, outlet, region), asked)


def _article(source: Source, published: Day | None, title: str | None, outlet: str | None, region: Region | None) -> Article:
    options = LoadOptions(published=_day(published), title=title, outlet=outlet, region=region)
    if isinstance(source, Article):
        return _told(source, options)
    if isinstance(source, str):
        return usable(article(source, options))
    articles = list(read_file(Path(source), options))
    if len(articles) != 1:
        raise UsageError(f"{os.fspath(source)}: {len(articles)} articles; read() gives them one by one")
    return usable(articles[0])


def _told(source: Article, options: LoadOptions) -> Article:
    """The article with what is said of it."""
    if not options.given:
        return source
    said = {name: getattr(options, name) for name in options.given}
    if options.published:
        warnings = tuple(one for one in source.warnings if not one.code.startswith("published"))
        said |= {"published_at": None, "warnings": warnings}
    return replace(source, **said, given=tuple(dict.fromkeys((*source.given, *options.given))))


def _day(day: Day | None) -> date | None:
    if isinstance(day, str):
        from factsheet.load.jsonl import day as parsed

        try:
            return parsed(day)
        except ValueError as error:
            raise UsageError(f"published: {error}") from None
    return day.date() if isinstance(day, datetime) else day
