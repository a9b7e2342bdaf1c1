"""Sentences ranked, and the summary selected from them.

article, options → sentences → units → graph → scores → selection → reading order
"""

from factsheet import segment, tables
from factsheet.errors import NothingUsableError
from factsheet.model import Article, Sentence
from factsheet.options import SummaryOptions
from factsheet.rank.ranking import Ranking, rank
from factsheet.rank.select import Budget, select
from factsheet.results import RankedSentence


def summarize(article: Article, options: SummaryOptions | None = None) -> tuple[RankedSentence, ...]:
    """The summary of an article: whole sentences of it, in reading order unless `options.order` is "score".

    Raises NothingUsableError where the article holds no sentence.
    """
    options = options or SummaryOptions()
    sentences = _told(article)
    if not sentences:
        raise NothingUsableError("no sentence to summarise")
    ranking = rank(article, sentences, options)
    budget = Budget(options, [sentence.end - sentence.said for sentence in sentences])
    chosen = select(ranking, budget)
    if options.order == "text":
        chosen.sort()
    return tuple(_picked(article, sentences[i], ranking.scores[i]) for i in chosen)


def _told(article: Article) -> tuple[Sentence, ...]:
    """The sentences without the rows of tables; with them where the article is nothing else."""
    sentences = segment.sentences(article)
    rows = frozenset(tables.lines(article.view))
    return tuple(sentence for sentence in sentences if sentence.start not in rows) or sentences


def _picked(article: Article, sentence: Sentence, score: float) -> RankedSentence:
    text = article.text[sentence.start : sentence.end]
    return RankedSentence(sentence.start, sentence.end, sentence.said, text, round(score, 4))


__all__ = ["Ranking", "rank", "summarize"]
