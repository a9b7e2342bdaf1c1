"""A view with the words known in it: which end here, which begin here, and whether a cut would tear one apart."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import add

from factsheet.find.names.vocabulary import Vocabulary, Word, WordClass, vocabulary
from factsheet.patterns import compiled

# Characters that build sentences and hardly ever names; inside of known words (和平区) they do no harm.
PARTICLES = frozenset(
    "的了着过是在和与及或将被把从向由于为等并也都就又而还但则曾已可会说称让使给对跟同至往据按经因以其该此这那每各某不没无未很更最才只仅却虽若如果吗呢吧们你我他她它个位名把"
    "起来去到后前里中内外间时日月年多次者之所及暨与全予原任籍依座艘级跨遭判"
    "哋唔嘅咁啲冇喺俾咗嚟嘢乜咩佢"
    "丨"  # a bar, though Unicode has it among the characters: 来源丨岚州日报
)
# The classes of words that are no names.
ORDINARY = frozenset[WordClass](("prose", "thing", "field", "title"))
HAN = compiled(r"[㐀-鿿]")


class Page:
    """One view under search for names, with all known words in it, found in one pass."""

    def __init__(self, view: str) -> None:
        self.view = view
        self._beginning: dict[int, list[tuple[int, WordClass]]] = {}
        self._ending: dict[int, list[tuple[int, WordClass]]] = {}
        self._crossed = bytearray(len(view) + 1)
        # For each character whether it is part of a word that is no name: prose, a title, what bodies deal in.
        self.ordinary = bytearray(len(view) + 1)
        self.known_bodies: list[tuple[int, int]] = []
        self.known_people: list[tuple[int, int]] = []
        # Where heads of bodies begin and the longest of them ends; of two characters and more.
        self.heads: dict[int, int] = {}
        # The towns that the article names and nobody knows, once they are asked for.
        self.towns: frozenset[str] | None = None
        # Where words begin that the rules of places know, with their ends and levels, the longest first.
        self.places: dict[int, list[tuple[int, str]]] = {}
        self._read(vocabulary())

    def _read(self, known: Vocabulary) -> None:
        """Note the words that begin at each place, the longest first."""
        view, size, words, lengths_of = self.view, len(self.view), known.words.get, known.lengths.get
        known.read_for(view)
        for start, pair in enumerate(map(known.pairs.get, map(add, view, view[1:]))):
            if pair is None:
                continue
            word, goes_on = pair
            if goes_on:
                for length in lengths_of(view[start : start + 3], ()):
                    longer, end = words(view[start : start + length]), start + length
                    if longer and end <= size:
                        self._note(start, end, longer)
            if word:
                self._note(start, start + 2, word)

    def _note(self, start: int, end: int, word: Word) -> None:
        kind, level, head = word
        if level:
            self.places.setdefault(start, []).append((end, level))
        if head:
            self.heads.setdefault(start, end)
        if kind is None:
            return
        self._beginning.setdefault(start, []).append((end, kind))
        self._ending.setdefault(end, []).append((start, kind))
        if kind == "body":
            self.known_bodies.append((start, end))
        elif kind == "person":
            self.known_people.append((start, end))
        else:
            self._crossed[start + 1 : end] = b"\1" * (end - start - 1)
            if kind in ORDINARY:
                self.ordinary[start:end] = b"\1" * (end - start)

    def ending(self, end: int) -> Sequence[tuple[int, WordClass]]:
        """The known words that end here: their starts and classes, the longest first."""
        return self._ending.get(end, ())

    def beginning(self, start: int) -> Sequence[tuple[int, WordClass]]:
        """The known words that begin here: their ends and classes, the longest first."""
        return self._beginning.get(start, ())

    def torn(self, cut: int) -> bool:
        """Whether a cut here goes through a word: 部|署 of 部署; not if a word begins here: 大学|生物系."""
        return self._crossed[cut] == 1 and cut not in self._beginning

    def through(self, cut: int) -> bool:
        """Whether a word goes on across this place, whatever begins here."""
        return self._crossed[cut] == 1

    def across(self, cut: int) -> int:
        """The length of the longest word that goes on across this place; 0 if none does."""
        if not self.through(cut):
            return 0
        return max(
            (
                end - start
                for start in range(max(cut - 4, 0), cut)
                for end, kind in self.beginning(start)
                if end > cut and kind not in ("body", "person")
            ),
            default=0,
        )

    def longer_across(self, cut: int) -> bool:
        """Whether the word that goes on across this place weighs more than the one that begins here.

        The longer one does; of two alike the second, unless a particle begins it: 人大|会在 is 大会.
        """
        across, here = self.across(cut), max((end - cut for end, _ in self.beginning(cut)), default=0)
        return across > here or (0 < across == here and self.view[cut] in PARTICLES)

    def mark_before(self, position: int) -> bool:
        """Whether nothing that could belong to a name stands before: a mark, a space, the beginning."""
        return position == 0 or not HAN.match(self.view, position - 1)

    def opens(self, start: int) -> bool:
        """Whether a name may begin here for what stands before: a mark, a particle, the end of a known word."""
        return self.mark_before(start) or self.view[start - 1] in PARTICLES or bool(self.ending(start))

    def occurrences(self, words: str) -> Iterator[int]:
        """Where the words stand, wherever they do."""
        start = self.view.find(words)
        while start >= 0:
            yield start
            start = self.view.find(words, start + 1)

    def mark_after(self, position: int) -> bool:
        """Whether nothing that could belong to a name stands behind."""
        return position >= len(self.view) or not HAN.match(self.view, position)


@lru_cache(maxsize=1)
def page_of(view: str) -> Page:
    """The page of a view; kept for the article at hand, whose bodies, people and places are all found in it."""
    return Page(view)
