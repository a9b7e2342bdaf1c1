"""What sentences are compared by: bigrams of Han characters, which need no dictionary, or words."""

from operator import add

from factsheet.options import WordOptions
from factsheet.patterns import compiled

# Han is every letter but ASCII ones: a class of its ranges takes 2 ms to compile.
RUN = compiled(r"[A-Za-z]+|\d+(?:\.\d+)?|[^\W\d_A-Za-z]+")

# Characters of function words: a bigram that holds one says how a sentence is built, not what it is about.
STOP_CHARACTERS = (
    "的了是在和与及或而且但也都就还又很更最不没有这那其之于以为被把将对从到由向给让使等各每某该此些个"
    "们我你他她它您咱吗呢吧啊呀哦嘛么着过地得所则即若如因虽却只才再已曾并"
)
_BETWEEN_STOPS = compiled(rf"[A-Za-z]+|\d+(?:\.\d+)?|[^\W\d_A-Za-z{STOP_CHARACTERS}]{{2,}}")


def bigrams(view: str) -> list[str]:
    """The pairs of neighbouring Han characters without stop characters; Latin words and numbers count as they are."""
    units: list[str] = []
    for run in _BETWEEN_STOPS.findall(view):
        if run[0].isascii():
            units.append(run.lower())
        else:
            units += map(add, run, run[1:])
    return units


def words(view: str, options: WordOptions) -> list[str]:
    """The words of a sentence's view that are no stop words."""
    from factsheet.words import cut, stop_words

    stopped = stop_words(options)
    return [word for word in cut(view, options) if RUN.match(word) and word not in stopped]
