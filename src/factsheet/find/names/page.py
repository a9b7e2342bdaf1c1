"""A view with the words known in it: which end here, which begin here, and whether a cut would tear one apart."""

import re
from functools import cached_property

from factsheet.find.names.vocabulary import Vocabulary, WordClass, vocabulary

# Characters that build sentences and hardly ever names; inside of known words (和平区) they do no harm.
PARTICLES = frozenset(
    "的了着过是在和与及或将被把从向由于为等并也都就又而还但则曾已正可会说称让使给对跟同至往据按经因以其该此这那每各某不没无未很更最才只仅却虽若如果吗呢吧们你我他她它个位名把"
    "起来去到后前里中内外间时日月年多次者之所及暨与全予原任籍依座艘"
)
HAN = re.compile(r"[\u3400-\u9fff]")


class Page:
    """One view under search for names. Words are looked up once for each place that anyone asks for."""

    def __init__(self, view: str) -> None:
        self.view = view
        self._ending: dict[int, tuple[tuple[int, WordClass], ...]] = {}
        self._beginning: dict[int, tuple[tuple[int, WordClass], ...]] = {}

    @cached_property
    def _words(self) -> Vocabulary:
        return vocabulary()

    def ending(self, end: int) -> tuple[tuple[int, WordClass], ...]:
        """The known words that end here: their starts and classes, the longest first."""
        found = self._ending.get(end)
        if found is None:
            view, words = self.view, self._words.words
            lengths = self._words.ending.get(view[max(end - 2, 0) : end], ())
            found = tuple(
                (end - length, words[view[end - length : end]])
                for length in lengths
                if length <= end and view[end - length : end] in words
            )
            self._ending[end] = found
        return found

    def beginning(self, start: int) -> tuple[tuple[int, WordClass], ...]:
        """The known words that begin here: their ends and classes, the longest first."""
        found = self._beginning.get(start)
        if found is None:
            view, words = self.view, self._words.words
            lengths = self._words.beginning.get(view[start : start + 2], ())
            found = tuple(
                (start + length, words[view[start : start + length]])
                for length in lengths
                if view[start : start + length] in words
            )
            self._beginning[start] = found
        return found

    @cached_property
    def ordinary(self) -> bytearray:
        """For each character whether it is part of a word that is no name: prose, a title, what bodies deal in."""
        marked = bytearray(len(self.view) + 1)
        for start in range(len(self.view) - 1):
            for end, kind in self.beginning(start):
                if kind in ("prose", "field", "title"):
                    marked[start:end] = b"\1" * (end - start)
        return marked

    def torn(self, cut: int) -> bool:
        """Whether a cut here goes through a word: 部|署 of 部署; not if a word begins here: 大学|生物系."""
        return self.through(cut) and not self.beginning(cut)

    def through(self, cut: int) -> bool:
        """Whether a word goes on across this place, whatever begins here."""
        for start in range(max(cut - 3, 0), cut):
            for end, kind in self.beginning(start):
                if end <= cut:
                    break
                if kind != "body":
                    return True
        return False

    def mark_before(self, position: int) -> bool:
        """Whether nothing that could belong to a name stands before: a mark, a space, the beginning."""
        return position == 0 or not HAN.match(self.view[position - 1])

    def mark_after(self, position: int) -> bool:
        """Whether nothing that could belong to a name stands behind."""
        return position >= len(self.view) or not HAN.match(self.view[position])
