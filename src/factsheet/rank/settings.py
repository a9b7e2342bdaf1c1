"""The two settings of the ranker, and which articles take which.

Both were tuned on the development half of annotated summaries of Chinese news; benchmarks/README.md has the figures.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

from factsheet.rank.graph import PlainGraph, rows


@dataclass(frozen=True, slots=True)
class Setting:
    """How much position, neighbours, length and novelty count.

    position: sentence i (from 0) restarts with weight (1+i)^-position.
    paragraph: the factor for the first sentence of a paragraph.
    damping: the share of a sentence's score that comes from its neighbours, the rest is the restart's.
    brevity: the score is divided by max(length, 8)^brevity.
    novelty: how much of the greatest cosine to a chosen sentence is taken off.
    filler: the share of the score of a sentence left out for want of room that a shorter one must reach.
    """

    position: float
    paragraph: float
    damping: float
    brevity: float
    novelty: float
    filler: float = 0.5


ARTICLE = Setting(position=1.0, paragraph=1.0, damping=0.5, brevity=0.25, novelty=0.3)
ROUNDUP = Setting(position=0.0, paragraph=4.0, damping=0.3, brevity=0.5, novelty=0.6)


def setting_for(paragraphs: Sequence[Sequence[str]]) -> Setting:
    """The setting for an article of these paragraphs, each given by its units."""
    return ROUNDUP if is_roundup(paragraphs) else ARTICLE


def is_roundup(paragraphs: Sequence[Sequence[str]]) -> bool:
    """Whether the paragraphs tell of different things: an evening bulletin's items rather than one story.

    Paragraphs of one story share words, the more the longer they are, so the mean cosine is judged against the mean
    number of different units; the more paragraphs, the lower it may be expected. A logistic fit on bulletins and
    single stories, these also cut into one and two sentences a paragraph; one story in forty is taken for a bulletin.
    """
    paragraphs = [p for p in paragraphs if p]
    n = len(paragraphs)
    if n < 3:
        return False
    table, width = rows(paragraphs)
    cosine = sum(PlainGraph(table, width).times([1.0] * n)) / (n * (n - 1))
    distinct = sum(map(len, table)) / n
    return -7.04 * log(cosine + 0.001) + 5.82 * log(distinct + 1) - 1.79 * log(n) > 46.65
