"""The reference ranker: textrank4zh 0.3 as it was meant to work.

Takes the views of sentences, gives a score each. Segmentation, stop words and similarity are the package's own, with
what its README asks for (lower case, words of certain parts of speech). Its call into networkx died with networkx 3,
so the PageRank is ours: that of networkx 2.8 step for step, self loops included, for the package compares each
sentence with itself too. It ranks the sentences it is given, where the package would cut at every ; and mark as well.
"""

import warnings
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from factsheet.errors import UsageError
from factsheet.words import jieba_tokenizer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_SENTENCES = 3_000  # the package compares each sentence with each: at 3,000 that takes minutes already
DAMPING = 0.85
TOLERANCE = 1e-6  # a sentence
ROUNDS = 100


def rank(views: Sequence[str]) -> list[float]:
    """The scores of sentences by textrank4zh 0.3; their sum is 1."""
    if not views:
        return []
    if len(views) > MOST_SENTENCES:
        raise UsageError(
            f"--ranker textrank4zh compares every two sentences and is for {MOST_SENTENCES:,} of them at the most, "
            f"not {len(views):,}; use --ranker textrank"
        )
    return pagerank(_similarities(views))


def _similarities(views: Sequence[str]) -> "NDArray[np.float64]":
    import numpy as np

    words, similarity = _words(views)
    matrix = np.zeros((len(words), len(words)))
    for i, first in enumerate(words):
        for j in range(i, len(words)):
            matrix[i, j] = matrix[j, i] = similarity(first, words[j])
    return matrix


def _words(views: Sequence[str]) -> tuple[list[list[str]], Callable[[list[str], list[str]], float]]:
    """What the package compares of each sentence, and how."""
    jieba_tokenizer()  # the package uses jieba's own tokenizer; this fills it without banner and cache file
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it leaves its stop words open, by the deprecated codecs.open
        from textrank4zh import Segmentation, util

        segmenter = Segmentation.WordSegmentation()
    words = segmenter.segment_sentences(views, lower=True, use_stop_words=True, use_speech_tags_filter=True)
    return words, util.get_similarity


def pagerank(weights: "NDArray[np.float64]") -> list[float]:
    """What `networkx.pagerank` of networkx 2.8 gives for a symmetric matrix, loops and lone nodes included."""
    import numpy as np

    count = len(weights)
    sums = weights.sum(axis=1)
    alone = sums == 0
    walk = weights / np.where(alone, 1.0, sums)[:, np.newaxis]
    ranks = np.full(count, 1 / count)
    for _ in range(ROUNDS):
        before = ranks
        ranks = DAMPING * (before @ walk + before[alone].sum() / count) + (1 - DAMPING) / count
        if np.abs(ranks - before).sum() < count * TOLERANCE:
            break
    scores: list[float] = ranks.tolist()
    return scores
