"""What a run makes of each article: every option that changes a byte of its outputs, and nothing else."""

import json
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from factsheet.errors import UsageError
from factsheet.options import LoadOptions, SheetOptions

Form = Literal["md", "json", "html"]


@dataclass(frozen=True, slots=True)
class Recipe:
    """How an article is read, what its sheet holds and how that is printed; `formats` are the suffixes of its outputs."""

    load: LoadOptions = LoadOptions()
    sheet: SheetOptions = SheetOptions()
    summary_only: bool = False
    formats: tuple[Form, ...] = ("md",)
    script: Literal["keep", "hans", "hant", "tw", "hk"] = "keep"
    language: str = "auto"

    def fingerprint(self) -> str:
        """A hash that is another one when an option is, or a word of the user's dictionary."""
        said = json.dumps([asdict(self), _words(self.sheet.summary.words.user_dict)], default=_plain, sort_keys=True)
        return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _words(user_dict: Path | None) -> str | None:
    try:
        return None if user_dict is None else sha256(user_dict.read_bytes()).hexdigest()
    except OSError as error:
        raise UsageError(f"--user-dict: {user_dict}: {error.strerror}") from None


def _plain(value: Any) -> Any:
    """Paths, dates and sets of words as JSON; the path of a dictionary does not count, its words do."""
    if isinstance(value, Path):
        return None
    return sorted(value) if isinstance(value, frozenset | set) else str(value)
