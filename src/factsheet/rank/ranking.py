"""The rankers: each gives every sentence a score, and says how the selection is to treat it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from factsheet.model import Article, Sentence
from factsheet.options import SummaryOptions, WordOptions
from factsheet.rank.graph import Graph, PlainGraph, rows
from factsheet.rank.settings import Setting, setting_for
from factsheet.rank.textrank import pagerank
from factsheet.rank.units import bigrams, words

MANY_SENTENCES = 500  # from here on numpy is quicker, its import of about 0.1 s included
SHORTEST = 8  # characters: to be shorter than this is no merit
FOCUS = 20  # how much more often the walk restarts at a sentence that holds a word of --focus


@dataclass(frozen=True, slots=True)
class Ranking:
    """A score for each sentence, the best having 1.

    With a graph, `novelty` times the greatest cosine to a chosen sentence is taken off. `filler` is the share of the
    score of a sentence left out for want of room that a shorter one must reach to be taken in its place.
    """

    scores: list[float]
    graph: Graph | None = None
    novelty: float = 0.0
    filler: float = 0.0


def rank(article: Article, sentences: Sequence[Sentence], options: SummaryOptions) -> Ranking:
    """The sentences (at least one) ranked as `options.ranker` says."""
    if options.ranker == "lead":
        return Ranking([1 / (1 + i) for i in range(len(sentences))])
    views = [article.view[sentence.said : sentence.end] for sentence in sentences]
    if options.ranker == "textrank4zh":
        from factsheet.rank.textrank4zh import rank as textrank4zh

        return Ranking(_relative(textrank4zh(views)))
    return _textrank(views, sentences, options)


def _textrank(views: list[str], sentences: Sequence[Sentence], options: SummaryOptions) -> Ranking:
    views = list(_without(options.words.stopwords, views))
    units = [list(bigrams(view)) for view in views]
    paragraphs = [
        [unit for _, row in paragraph for unit in row]
        for _, paragraph in groupby(zip(sentences, units, strict=True), key=lambda pair: pair[0].block)
    ]
    setting = setting_for(paragraphs)
    graph = graph_of(units if options.units == "bigrams" else [words(view, options.words) for view in views])
    scores = pagerank(graph, _restart(views, sentences, setting, options.focus), setting.damping)
    lengths = (sentence.end - sentence.said for sentence in sentences)
    brief = [score / max(length, SHORTEST) ** setting.brevity for score, length in zip(scores, lengths, strict=True)]
    return Ranking(_relative(brief), graph, setting.novelty, setting.filler)


def graph_of(units: Sequence[Sequence[str]]) -> Graph:
    """The graph of the sentences that have these units."""
    table, width = rows(units)
    if len(table) <= MANY_SENTENCES:
        return PlainGraph(table, width)
    from factsheet.rank.arrays import ArrayGraph

    return ArrayGraph(table, width)


def _restart(
    views: Sequence[str], sentences: Sequence[Sentence], setting: Setting, focus: Sequence[str]
) -> list[float]:
    """Where the walk begins anew: at the beginning, at heads of paragraphs, at what the reader asked for."""
    restart: list[float] = []
    previous = -1
    for i, (view, sentence) in enumerate(zip(views, sentences, strict=True)):
        weight = (1 + i) ** -setting.position
        if sentence.block != previous:
            weight *= setting.paragraph
        if any(word in view for word in focus):
            weight *= FOCUS
        restart.append(weight)
        previous = sentence.block
    return restart


def _without(stopwords: frozenset[str], views: list[str]) -> Iterator[str]:
    """The views with the reader's stop words blanked out, the longest first."""
    if not stopwords:
        return iter(views)
    pattern = re.compile("|".join(map(re.escape, sorted(stopwords, key=len, reverse=True))))
    return (pattern.sub(lambda match: " " * len(match.group()), view) for view in views)


def _relative(scores: list[float]) -> list[float]:
    highest = max(scores)
    return [score / highest for score in scores] if highest > 0 else scores
