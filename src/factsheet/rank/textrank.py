"""Personalised TextRank in linear time: the default ranker.

PageRank (Brin and Page 1998) on the graph of sentences, as in TextRank (Mihalcea and Tarau 2004), with a restart that
favours the place where news says what matters (Haveliwala 2002): the beginning of the text and of its paragraphs.
"""

from collections.abc import Sequence

from factsheet.rank.graph import Graph

TOLERANCE = 1e-6
MOST_ROUNDS = 100


def pagerank(graph: Graph, restart: Sequence[float], damping: float) -> list[float]:
    """The stationary scores v = d Sᵀ D⁻¹ v + (1-d) r, summing to 1; D holds the row sums of S.

    A sentence without neighbours hands its score to the restart.
    """
    total = sum(restart)
    restart = [weight / total for weight in restart]
    degrees = graph.times([1.0] * len(restart))
    scores = list(restart)
    for _ in range(MOST_ROUNDS):
        outgoing = [score / degree if degree > 1e-12 else 0.0 for score, degree in zip(scores, degrees, strict=True)]
        stranded = sum(score for score, degree in zip(scores, degrees, strict=True) if degree <= 1e-12)
        back = 1 - damping + damping * stranded
        updated = [damping * s + back * r for s, r in zip(graph.times(outgoing), restart, strict=True)]
        change = sum(abs(a - b) for a, b in zip(updated, scores, strict=True))
        scores = updated
        if change < TOLERANCE:
            break
    return scores
