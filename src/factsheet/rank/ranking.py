"""The rankers: each gives every sentence a score, and says how the selection is to treat it."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import mul

from factsheet.model import Article, Block, Sentence
from factsheet.options import SummaryOptions
from factsheet.patterns import compiled
from factsheet.rank.graph import Graph, PlainGraph, table
from factsheet.rank.settings import Setting, Structure, setting_for
from factsheet.rank.standing import standing
from factsheet.rank.textrank import pagerank
from factsheet.rank.units import bigrams, words
from factsheet.records import record

MANY_SENTENCES = 500  # from here on numpy is quicker, its import of about 0.1 s included
SHORTEST = 8  # characters: to be shorter than this is no merit
TITLE = 5  # how much more often the walk restarts at a sentence that repeats the whole title
# 685.3亿元, 近四成, 三万人, but not 2024年7月19日14:30.
_FIGURE = compiled(
    r"(?<![0-9.,])[0-9][0-9.,]*(?![0-9]*[年月日时点:号岁届])|[一二三四五六七八九十百]+成|[一二三四五六七八九十两几百千]+(?=[万亿])"
)
# Somebody's words, not a name or a slogan: “十四五”收官.
_SPEECH = compiled("[“「][^”」\n]{8,}")
FOCUS = 20  # how much more often the walk restarts at a sentence that holds a word of --focus


@record
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
    return _textrank(article, sentences, views, options)


def _textrank(article: Article, sentences: Sequence[Sentence], views: list[str], options: SummaryOptions) -> Ranking:
    views = list(_without(options.words.stopwords, views))
    # Each unit is held once, for a book has millions; `sys.intern` does that too, but doubles the time for units.
    same: dict[str, str] = {}
    units = [list(map(same.setdefault, row, row)) for row in map(bigrams, views)]
    title = frozenset(unit for block in article.blocks if block.kind == "title" for unit in _units_of(article, block))
    setting = setting_for(_structure(sentences, units, title))
    graph = graph_of(units if options.units == "bigrams" else [words(view, options.words) for view in views])
    counted = options.chars is None
    position = setting.position_counted if counted else setting.position
    restart = list(map(mul, _by_place(sentences, position, setting.paragraph), _by_topic(views, units, title, options.focus)))
    scores = pagerank(graph, restart, setting.damping)
    length = setting.length_counted if counted else setting.length
    worth = [
        score * max(len(view), SHORTEST) ** length * (_telling(view, setting) if counted else 1) * standing(view)
        for score, view in zip(scores, views, strict=True)
    ]
    return Ranking(_relative(worth), graph, setting.novelty, setting.filler)


def _telling(view: str, setting: Setting) -> float:
    """How much more a sentence tells by its figures, and less by somebody's words."""
    figures = (1 + _figures(view)) ** setting.figures_counted if setting.figures_counted else 1
    return figures * (setting.speech_counted if _SPEECH.search(view) else 1)


def _figures(view: str) -> int:
    """How many figures a sentence tells, roughly: those that are followed by no unit of a date or of a time."""
    return len(_FIGURE.findall(view))


def _units_of(article: Article, block: Block) -> list[str]:
    return bigrams(article.view[block.start : block.end])


def _structure(sentences: Sequence[Sentence], units: list[list[str]], title: frozenset[str]) -> Structure:
    paragraphs = groupby(zip(sentences, units, strict=True), key=lambda pair: pair[0].block)
    datelines = sum(sentence.said > sentence.start for sentence in sentences)
    return Structure([[unit for _, row in paragraph for unit in row] for _, paragraph in paragraphs], title, datelines)


def graph_of(units: Sequence[Sequence[str]]) -> Graph:
    """The graph of the sentences that have these units."""
    rows = table(units)
    if len(rows) <= MANY_SENTENCES:
        return PlainGraph(rows)
    from factsheet.rank.arrays import ArrayGraph

    return ArrayGraph(rows)


def _by_place(sentences: Sequence[Sentence], position: float, paragraph: float) -> Iterator[float]:
    """How often the walk restarts at each sentence for its place: first in the text, first in its paragraph."""
    previous = -1
    for i, sentence in enumerate(sentences):
        yield (1 + i) ** -position * (paragraph if sentence.block != previous else 1)
        previous = sentence.block


def _by_topic(
    views: list[str], units: list[list[str]], title: frozenset[str], focus: Sequence[str]
) -> Iterator[float]:
    """... and for what it is about: the words of the title, and what the reader asked for."""
    for view, own in zip(views, units, strict=True):
        share = len(title.intersection(own)) / len(title) if title else 0
        yield (1 + TITLE * share) * (FOCUS if any(word in view for word in focus) else 1)


def _without(stopwords: frozenset[str], views: list[str]) -> Iterator[str]:
    """The views with the reader's stop words blanked out, the longest first."""
    if not stopwords:
        return iter(views)
    pattern = re.compile("|".join(map(re.escape, sorted(stopwords, key=len, reverse=True))))
    return (pattern.sub(lambda match: " " * len(match.group()), view) for view in views)


def _relative(scores: list[float]) -> list[float]:
    highest = max(scores)
    return [score / highest for score in scores] if highest > 0 else scores
