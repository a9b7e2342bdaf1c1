"""Which of the ranked sentences make the summary: as many as the budget holds, none that says the same again."""

from collections.abc import Sequence
from heapq import heapify, heappop, heapreplace
from math import ceil, inf

from factsheet.options import SummaryOptions
from factsheet.rank.ranking import Ranking

SAME = 0.9  # the cosine from which on two sentences are one: a lede that stands again as a pull quote


class Budget:
    """How much room there is: `sentences` whole ones of together `chars` characters."""

    def __init__(self, options: SummaryOptions, lengths: Sequence[int]) -> None:
        self._lengths = lengths
        self._sentences: float = options.sentences
        self._chars: float = inf
        if options.chars is not None:
            self._sentences, self._chars = inf, options.chars
        elif options.ratio is not None:
            self._sentences = max(1, ceil(options.ratio * len(lengths) - 1e-9))

    def left(self) -> bool:
        """Whether there is room for a sentence, were it short enough."""
        return self._sentences >= 1 and self._chars > 0

    def fits(self, sentence: int) -> bool:
        """Whether there is room for this sentence."""
        return self._lengths[sentence] <= self._chars

    def take(self, sentence: int) -> None:
        """Give this sentence its room."""
        self._sentences -= 1
        self._chars -= self._lengths[sentence]


def select(ranking: Ranking, budget: Budget) -> list[int]:
    """The chosen sentences, best first; the best one at least, even where it alone is more than the budget.

    Maximal marginal relevance (Carbonell and Goldstein 1998): each choice takes the highest score less `novelty`
    times the greatest cosine to what was chosen before. That only falls as more is chosen, so the heap holds bounds
    from above, and only those that come to its top are renewed.
    """
    scores = ranking.scores
    nearest: Sequence[float] | None = None
    left_out = 0.0
    heap = [(-score, i) for i, score in enumerate(scores)]
    heapify(heap)
    chosen: list[int] = []
    while heap and budget.left():
        bound, sentence = heap[0]
        worth = scores[sentence] - (ranking.novelty * nearest[sentence] if nearest is not None else 0.0)
        if -bound > worth + 1e-12:
            heapreplace(heap, (-worth, sentence))
            continue
        heappop(heap)
        if nearest is not None and nearest[sentence] > SAME:
            continue
        if left_out and worth < ranking.filler * left_out:
            break
        if not budget.fits(sentence):
            left_out = max(left_out, worth)
            continue
        budget.take(sentence)
        chosen.append(sentence)
        if ranking.graph:
            nearest = ranking.graph.closest(nearest, sentence)
    return chosen or [max(range(len(scores)), key=scores.__getitem__)]
