"""Text cut into words: rjieba or jieba, whichever the options name, behind three plain functions.

Takes a view and gives its words; joined, they are the view again, so offsets stay exact. Always give it the view:
the dictionary is in simplified script.
"""

import re
import warnings
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from factsheet.errors import UnreadableError, UsageError
from factsheet.options import Segmenter as SegmenterName
from factsheet.options import WordOptions
from factsheet.patterns import compiled
from factsheet.view import fold

DEFAULT = WordOptions()
_LEXICON = Path(__file__).parent / "lexicon"
UNKNOWN = "x"  # the tag of words that no dictionary has, and of marks
SURROGATE = compiled("[\ud800-\udfff]")
ENTRY = compiled(r"(?P<word>\S+)(?:\s+(?P<frequency>\d{1,9}))?(?:\s+(?P<tag>[a-z]+))?")

# A word with jieba's tag for what it is: `n` noun, `v` verb, `nr` a person's name, `ns` a place's.
Word = tuple[str, str]


class Entry(NamedTuple):
    """A line of a user dictionary, `澄岳精工 20 nz`; without a frequency the word is one that is always kept whole."""

    word: str
    frequency: int | None
    tag: str | None


class Segmenter(Protocol):
    """What rjieba offers, as a module and as an object, and `_Jieba` below for jieba."""

    def cut(self, text: str) -> list[str]:
        """The words of a text."""

    def tag(self, text: str) -> list[tuple[str, str]]:
        """The words of a text with their tags."""


def cut(view: str, options: WordOptions = DEFAULT) -> list[str]:
    """The words of a view: `智能制造产业集群` gives 智能, 制造, 产业, 集群; `"".join(words) == view`."""
    return _as_in(view, segmenter(options).cut(_encodable(view)))


def tagged(view: str, options: WordOptions = DEFAULT) -> list[Word]:
    """The words of a view with their tags: `杭州的企业` gives 杭州 `ns`, 的 `uj`, 企业 `n`."""
    pairs = segmenter(options).tag(_encodable(view))
    if not SURROGATE.search(view):
        return pairs
    return list(zip(_as_in(view, [word for word, _ in pairs]), [tag for _, tag in pairs], strict=True))


@lru_cache(maxsize=4)
def stop_words(options: WordOptions = DEFAULT) -> frozenset[str]:
    """The words that are no part of any key phrase: the package's own list and the user's, as a view has them."""
    return _listed("stopwords.txt") | {fold(word) for word in options.stopwords}


def general_words() -> frozenset[str]:
    """Words too general to be a key phrase alone, though they may end one: 建设 says nothing, 港口建设 does."""
    return _listed("general.txt")


def segmenter(options: WordOptions) -> Segmenter:
    """The segmenter that the options ask for, loaded once a process."""
    return _loaded(options.segmenter, options.user_dict)


@lru_cache(maxsize=4)
def _loaded(name: SegmenterName, user_dict: Path | None) -> Segmenter:
    if name == "jieba":
        return _Jieba(user_dict)
    try:
        import rjieba
    except ImportError:
        if name == "auto":
            return _Jieba(user_dict)
        raise UsageError("rjieba is not installed here: leave out --segmenter, or use --segmenter jieba") from None
    if user_dict is None:
        return rjieba
    own = rjieba.Jieba()
    for entry in entries(user_dict):
        own.add_word(*entry)
    return own


class _Jieba:
    """jieba with rjieba's face. The tag of a word is the one its dictionary has, as in rjieba."""

    def __init__(self, user_dict: Path | None) -> None:
        self._tokenizer = jieba_tokenizer() if user_dict is None else _jieba_with(user_dict)
        self._tags: dict[str, str] | None = None

    def cut(self, text: str) -> list[str]:
        return list(self._tokenizer.cut(text))

    def tag(self, text: str) -> list[tuple[str, str]]:
        if self._tags is None:
            self._tags = _jieba_tags() | self._tokenizer.user_word_tag_tab
        return [(word, self._tags.get(word, UNKNOWN)) for word in self.cut(text)]


@cache
def jieba_tokenizer() -> Any:
    """jieba's own tokenizer, filled: no banner, no warnings, and no `jieba.cache` left in the temporary folder."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pkg_resources is deprecated; invalid escapes in its patterns
        import jieba
    return _filled(jieba.dt)


def _jieba_with(user_dict: Path) -> Any:
    tokenizer = _filled(type(jieba_tokenizer())())
    for entry in entries(user_dict):
        tokenizer.add_word(*entry)
    return tokenizer


def _filled(tokenizer: Any) -> Any:
    """Does what `tokenizer.initialize` does, without its log lines and its cache file."""
    tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer


@cache
def _jieba_tags() -> dict[str, str]:
    with jieba_tokenizer().get_dict_file() as dictionary:
        rows = (line.decode().split() for line in dictionary)
        return {word: tag for word, _, tag in rows}


def entries(user_dict: Path) -> list[Entry]:
    """The entries of a user dictionary in jieba's format, folded as views are: one in traditional script works too."""
    matches = [
        _entry(user_dict, number, line.strip()) for number, line in enumerate(_lines(user_dict), 1) if line.strip()
    ]
    # Folded in one piece: the script of a single word can't always be told, that of the whole list can.
    words = fold(" ".join(match["word"] for match in matches)).split()
    return [
        Entry(word, int(match["frequency"]) if match["frequency"] else None, match["tag"])
        for word, match in zip(words, matches, strict=True)
    ]


def _entry(user_dict: Path, number: int, line: str) -> re.Match[str]:
    match = ENTRY.fullmatch(line)
    if match is None:
        raise UsageError(
            f"{user_dict}, line {number}: expected a word, then perhaps a frequency and a tag, "
            f"as in 澄岳精工 20 nz; found {line!r}"
        )
    return match


def _lines(user_dict: Path) -> list[str]:
    try:
        return user_dict.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise UnreadableError(f"{user_dict}: can't be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{user_dict}: a user dictionary has to be in UTF-8") from error


@cache
def _listed(name: str) -> frozenset[str]:
    lines = (_LEXICON / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _encodable(view: str) -> str:
    """The view without half characters (a lone surrogate in JSON), which rjieba can't take; same length."""
    return SURROGATE.sub("\ufffd", view)


def _as_in(view: str, words: list[str]) -> list[str]:
    found, start = [], 0
    for word in words:
        found.append(view[start : start + len(word)])
        start += len(word)
    return found
