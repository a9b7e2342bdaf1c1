"""What a convention is: how newsrooms write one sort of line that is not the article's prose."""

from functools import cache, lru_cache

from factsheet.model import BlockKind
from factsheet.patterns import compiled, lettered
from factsheet.records import record

# What stands between the words of a menu or a share bar, and the counts behind them.
APART = r"[\s|/\\·•、,:;>»\[\]【】()《》\-—–↑↓*★●▶►+▼▾☰≡]+|(?<!\w)\d[\d.,]*[万k]?(?!\w)"


@record
class Convention:
    """How one sort of line is written. The pattern must match the whole line's view; the examples are its tests.

    `cues` are words, set apart by spaces, of which a line must hold one before the pattern is looked at: patterns are
    compiled when first wanted, and most articles want few. No line longer than `longest` is written so. `opens` says
    that the short lines below, up to the next real paragraph, are of the same sort: a list of links. `ends` says that
    a paragraph may end with it: `……可望吸引中長線買盤。（編輯：潘若菁）1140418`. In place of cues and pattern there may
    be `words`, of which such a line is made, `least` or more of them, and no more than `others` beside them: `点赞 在看`.
    """

    reason: str
    kind: BlockKind
    cues: str = ""
    pattern: str = ""
    words: frozenset[str] = frozenset()
    least: int = 1
    others: int = 0
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    opens: bool = False
    ends: bool = False
    longest: int = 80

    def matches(self, line: str) -> bool:
        """Whether a line, in its view, is written so."""
        if len(line) > self.longest:
            return False
        if self.words:
            parts = _parts(line)
            if self.others and compiled(r"\d[-/:.年]\d").search(line):
                return False  # 江海网　2025-11-20　字号：大 中 小 is of the head
            known = sum(map(self.words.__contains__, parts))
            return known >= self.least and len(parts) - known <= self.others
        cues, heads = _apart(self.cues)
        if heads.isdisjoint(_characters(line)) or not any(map(line.__contains__, cues)):
            return False
        return lettered(self.pattern).fullmatch(line) is not None


@lru_cache(maxsize=1)
def _parts(line: str) -> list[str]:
    """The words of a line; the conventions that are made of words look at the same line one after the other."""
    return lettered(APART).sub(" ", line).split()


@lru_cache(maxsize=1)
def _characters(line: str) -> frozenset[str]:
    """The characters of a line; most conventions have no cue that begins with any of them."""
    return frozenset(line)


@cache
def _apart(cues: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The cues, and the characters that they begin with."""
    words = tuple(cues.split())
    return words, frozenset(word[0] for word in words)
