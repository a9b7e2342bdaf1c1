"""Which sentence each row of a page stands on, so that a reader can check it.

A fact that is named in several places has the first sentence; one that stands in no sentence, the title, caption or
line that it stands in.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from factsheet.model import Article
from factsheet.render.page import Row, Section, Source, Span
from factsheet.segment import sentences


def cited(
    article: Article, sections: Iterable[Section], printed: Callable[[int, int], str], where: Callable[[int, int], str]
) -> tuple[tuple[Section, ...], tuple[Source, ...]]:
    """The sections with the number of its source in each row that has one, and the sources in the order of numbers."""
    passages = (
        [(sentence.start, sentence.end) for sentence in sentences(article)],
        [(block.start, block.end) for block in article.blocks],
    )
    numbers: dict[Span, int] = {}

    def numbered(row: Row) -> Row:
        found = next((one for among in passages for one in _around(among, row.spans)), None)
        return replace(row, source=numbers.setdefault(found, len(numbers) + 1)) if found else row

    told = tuple(replace(section, rows=tuple(map(numbered, section.rows))) for section in sections)
    return told, tuple(Source(number, *one, where(*one), printed(*one)) for one, number in numbers.items())


def _around(passages: Sequence[Span], spans: Iterable[Span]) -> Iterator[Span]:
    """The passages in which the spans begin."""
    for start, _ in spans:
        place = bisect_right(passages, start, key=lambda passage: passage[0]) - 1
        if place >= 0 and start < passages[place][1]:
            yield passages[place]
