"""Key phrases: what an article is about, in the words that a reader would use.

Takes an article, gives its best phrases. TextRank weighs the words by the company they keep; a phrase has the weight
of its words. No phrase repeats a part of a better one, and each is in the article to the letter.
"""

from collections.abc import Iterable, Iterator, Sequence
from math import log, sqrt
from operator import itemgetter, mul

from factsheet.model import Article, Facts
from factsheet.options import FactKind, WordOptions
from factsheet.rank.phrases import BODY, NUMBER, PERSON, PLACE, Phrase, Token, phrases, runs, with_names
from factsheet.results import Keyword
from factsheet.segment import sentences
from factsheet.words import DEFAULT, general_words, stop_words, tagged

WINDOW = 5  # words that stand this close keep each other company
DAMPING = 0.85
ROUNDS = 30
EARLY = 0.5  # the walk restarts at the word of passage i with (1 + i) ** -EARLY: news begins with what matters
ONCE = 0.3  # what a phrase is worth that the article uses once ...
ONCE_AT_MOST = 0.5  # ... and the share of the phrases asked for that such may be

WHOLE: frozenset[FactKind] = frozenset({"quantities", "bodies", "people", "places"})  # facts that no phrase cuts

Company = list[list[int]]  # the numbers of the words that stand near each word, one as often as it does


def keywords(
    article: Article, count: int = 10, options: WordOptions = DEFAULT, facts: Facts | None = None
) -> tuple[Keyword, ...]:
    """The key phrases of an article in its own characters, best first; a short article gives fewer than `count`.

    With its `facts` no phrase begins or ends inside of a name, and none has a part of a quantity.
    """
    found = _found(article.view, facts) if facts else ()
    owners: dict[int, Token] = {}
    for one in found:
        owners.update(dict.fromkeys(range(one.start, one.end), one))
    passages = [list(runs(with_names(words, owners), stop_words(options))) for words in _passages(article, options)]
    weights = word_weights([[word for run in passage for token in run for word in token.words] for passage in passages])
    candidates = phrases((run for passage in passages for run in passage), general_words())
    worth = {phrase: _worth(phrase, free, weights) for phrase, free in _with_free_places(candidates)}
    best = max(worth.values(), default=0.0) or 1.0
    return tuple(
        Keyword(article.text[phrase.starts[0] : phrase.starts[0] + len(phrase.text)], round(worth[phrase] / best, 4))
        for phrase in _chosen(sorted(worth, key=worth.__getitem__, reverse=True), count)
    )


def _found(view: str, facts: Facts) -> Iterator[Token]:
    """The quantities, bodies, people and places of the article; a name has the places that it shares with a quantity."""
    for quantity in facts.quantities:
        if quantity.kind != "ordinal":  # 42所|国小 holds no 所国, 3.2千瓦时 no 瓦时; 第3选区 is a name
            yield Token(quantity.start, view[quantity.start : quantity.end], NUMBER)
    for tag, named in ((BODY, facts.bodies), (PERSON, facts.people), (PLACE, facts.places)):
        for mention in (mention for one in named for mention in one.mentions):
            yield Token(mention.start, view[mention.start : mention.end], tag)


def _passages(article: Article, options: WordOptions) -> Iterator[list[Token]]:
    """The words of what says what the article is about: of its titles and its sentences, without datelines."""
    titles = [(block.start, block.end) for block in article.blocks if block.kind in ("title", "heading")]
    for start, end in sorted(titles + [(sentence.said, sentence.end) for sentence in sentences(article)]):
        yield _tokens(article.view, start, end, options)


def _tokens(view: str, start: int, end: int, options: WordOptions) -> list[Token]:
    tokens = []
    for word, tag in tagged(view[start:end], options):
        tokens.append(Token(start, word, tag))
        start += len(word)
    return tokens


def word_weights(passages: Iterable[Sequence[str]]) -> dict[str, float]:
    """TextRank of the words of two and more characters, by who stands near whom: {"贷款": 0.08, …}; the sum is 1."""
    numbers: dict[str, int] = {}
    restart: list[float] = []
    company: list[list[int]] = []
    for place, passage in enumerate(passages):
        words = [word for word in passage if len(word) > 1]
        for word in words:
            if numbers.setdefault(word, len(numbers)) == len(restart):
                restart.append((1 + place) ** -EARLY)
                company.append([])
        numbered = [numbers[word] for word in words]
        for position, one in enumerate(numbered):
            near = numbered[position + 1 : position + WINDOW]
            company[one] += near
            for other in near:
                company[other].append(one)
    total = sum(restart)
    return dict(zip(numbers, _pagerank(company, [weight / total for weight in restart]), strict=True))


def _pagerank(company: Company, restart: list[float]) -> list[float]:
    # The getters fetch what the company of a word passes on, ten times as fast as a loop does. `nobody` passes nothing
    # on, and makes two of the company of a word that has none: a getter of one gives no tuple.
    nobody = len(company)
    received = [itemgetter(*near) if len(near) > 1 else itemgetter(*near, nobody, nobody) for near in company]
    shares = [DAMPING / len(near) if near else 0.0 for near in company]
    ranks = restart
    for _ in range(ROUNDS):
        passed_on = [*map(mul, ranks, shares), 0.0]
        sums = list(map(sum, [get(passed_on) for get in received]))
        # Words without company pass nothing on; what they keep goes where the walk restarts.
        rest = 1 - sum(sums)
        ranks = [passed + rest * weight for passed, weight in zip(sums, restart, strict=True)]
    return ranks


def _with_free_places(candidates: list[Phrase]) -> Iterator[tuple[Phrase, int]]:
    """Phrases, and how often no longer one has taken their place: 贷款 doesn't count inside 小微企业贷款."""
    taken: set[int] = set()
    for phrase in candidates:
        free = sum(not taken.issuperset(place) for place in phrase.places())
        if free > 1 or (free and (len(phrase.words) == 1 or not phrase.repeated)):
            yield phrase, free
            if phrase.repeated:
                taken.update(*phrase.places())


def _worth(phrase: Phrase, free: int, weights: dict[str, float]) -> float:
    words = [word for token in phrase.words for word in token.words]
    weight = sum(weights.get(word, 0.0) for word in words) / sqrt(len(words))
    return weight * (1 + log(free) if phrase.repeated else ONCE)


def _chosen(best_first: Iterable[Phrase], count: int) -> list[Phrase]:
    """The first that say something new, among them not too many that the article uses once."""
    chosen: list[Phrase] = []
    once_left = int(count * ONCE_AT_MOST)
    for phrase in best_first:
        if len(chosen) == count:
            break
        new = not any(phrase.text in other.text or other.text in phrase.text for other in chosen)
        if new and (phrase.repeated or once_left):
            chosen.append(phrase)
            once_left -= not phrase.repeated
    return chosen
