"""The two settings of the ranker, and which articles take which.

Both were tuned on the development half of annotated summaries of Chinese news; benchmarks/README.md has the figures.
What counts where the budget is in sentences was fitted to the sentences that the annotators of tests/annotated chose.
"""

from collections.abc import Sequence
from math import log

from factsheet.rank.graph import mean_cosine, table
from factsheet.records import record


@record
class Setting:
    """How much position, neighbours, length and novelty count.

    position: sentence i (from 0) restarts with weight (1+i)^-position where the budget is in characters ...
    position_counted: ... and where it counts sentences, which then need not all come from the lede.
    paragraph: the factor for the first sentence of a paragraph.
    damping: the share of a sentence's score that comes from its neighbours, the rest is the restart's.
    length: the score is multiplied by max(length, 8)^length where the budget is in characters ...
    length_counted: ... and where it counts sentences, of which a longer one tells more.
    figures_counted: the score is multiplied by (1 + figures)^figures_counted where the budget counts sentences.
    speech_counted: the factor for a sentence with somebody's words in it, where the budget counts sentences.
    novelty: how much of the greatest cosine to a chosen sentence is taken off.
    filler: the share of the score of a sentence left out for want of room that a shorter one must reach.
    """

    position: float
    position_counted: float
    paragraph: float
    damping: float
    length: float
    length_counted: float
    figures_counted: float
    speech_counted: float
    novelty: float
    filler: float = 0.5


ARTICLE = Setting(
    position=1.0,
    position_counted=0.5,
    paragraph=1.0,
    damping=0.5,
    length=-0.25,
    length_counted=0.3,
    figures_counted=0.3,
    speech_counted=0.7,
    novelty=0.3,
)
ROUNDUP = Setting(
    position=0.0,
    position_counted=0.0,
    paragraph=4.0,
    damping=0.3,
    length=-0.5,
    length_counted=-0.5,
    figures_counted=0.0,
    speech_counted=1.0,
    novelty=0.6,
)


@record
class Structure:
    """What tells a bulletin from a single story: the units of each paragraph and of the title, and the datelines."""

    paragraphs: Sequence[Sequence[str]]
    title: frozenset[str]
    datelines: int


def setting_for(structure: Structure) -> Setting:
    """The setting for an article of this structure."""
    return ROUNDUP if is_roundup(structure) else ARTICLE


def is_roundup(structure: Structure) -> bool:
    """Whether the paragraphs tell of different things: an evening bulletin's items rather than one story.

    A title whose words come back in half of the paragraphs, or a single dateline, heads one story. Otherwise the
    paragraphs decide: those of one story share words, the more the longer they are, so the mean cosine is judged
    against the mean number of different units and the number of paragraphs, by a logistic fit on bulletins and on
    single stories, these also cut into one and two sentences a paragraph. Few titled articles are bulletins, so a
    title asks for better evidence.
    """
    paragraphs = [p for p in structure.paragraphs if p]
    n = len(paragraphs)
    if n < 3 or structure.datelines == 1:
        return False
    if structure.title and sum(not structure.title.isdisjoint(p) for p in paragraphs) >= n / 2:
        return False
    rows = table(paragraphs)
    cosine, distinct = mean_cosine(rows), len(rows.units) / n
    evidence = -7.04 * log(cosine + 0.001) + 5.82 * log(distinct + 1) - 1.79 * log(n) - 46.25
    return evidence > (3.5 if structure.title else 0.4)
