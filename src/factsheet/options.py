"""What a user can ask for, as plain records; the command line fills them, the library reads them."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from factsheet.errors import UsageError
from factsheet.model import Region
from factsheet.records import frozen

InputFormat = Literal["auto", "text", "markdown", "html", "docx", "pdf", "eml", "jsonl"]
Ranker = Literal["textrank", "textrank4zh", "lead"]
Units = Literal["bigrams", "words"]
Order = Literal["text", "score"]
Segmenter = Literal["auto", "rjieba", "jieba"]
FactKind = Literal["quantities", "dates", "bodies", "people", "places", "documents", "quotes"]
# Of what is printed.
ScriptName = Literal["keep", "hans", "hant", "tw", "hk"]
LanguageName = Literal["auto", "zh-hans", "zh-hant", "en"]
FACT_KINDS: tuple[FactKind, ...] = get_args(FactKind)


@frozen
class LoadOptions:
    """How to read the input; what is given here overrides what the article says of itself."""

    input_format: InputFormat = "auto"
    encoding: str | None = None
    published: date | None = None
    title: str | None = None
    outlet: str | None = None
    region: Region | None = None

    @property
    def given(self) -> tuple[str, ...]:
        """The names of what is said here of the article."""
        return tuple(name for name in ("encoding", "published", "title", "outlet", "region") if getattr(self, name))


@frozen
class WordOptions:
    """How text is cut into words. `user_dict` is in jieba's format: a word, a frequency, a tag on a line."""

    segmenter: Segmenter = "auto"
    user_dict: Path | None = None
    stopwords: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SummaryOptions:
    """Which sentences to pick and how many: the first of `chars`, `ratio`, `sentences` that is set is the budget.

    Raises UsageError for a ratio that is no share.
    """

    sentences: int = 3
    chars: int | None = None
    ratio: float | None = None
    focus: tuple[str, ...] = ()
    order: Order = "text"
    ranker: Ranker = "textrank"
    units: Units = "bigrams"
    words: WordOptions = WordOptions()

    def __post_init__(self) -> None:
        if self.ratio is not None and not 0 < self.ratio <= 1:
            raise UsageError(f"a ratio is above 0 and at most 1, not {self.ratio}")


@frozen
class SheetOptions:
    """What a fact sheet holds beside the facts; with no keywords no segmenter is loaded."""

    summary: SummaryOptions = SummaryOptions()
    keywords: int = 8
