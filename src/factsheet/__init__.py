"""Extractive summaries and fact sheets of Chinese news, every fact tied to the characters of its source.

`read` gives articles, `analyze` a fact sheet, `summarize` the sentences that tell the story; docs/api.md has examples.
All is imported when it is first used.
"""

__version__ = "0.1.0"

# True to a type checker; `import typing` would take longer than all else here.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from factsheet.api import analyze, read, summarize
    from factsheet.errors import FactsheetError, NothingUsableError, TemplateError, UnreadableError, UsageError
    from factsheet.model import (
        Article,
        Block,
        Body,
        DateMention,
        Document,
        Facts,
        Mention,
        Person,
        Place,
        Quantity,
        Quotation,
        Warning,
    )
    from factsheet.options import SummaryOptions, WordOptions
    from factsheet.results import FactSheet, Figure, Keyword, RankedSentence, Statement

_HOMES = {
    "api": ("analyze", "read", "summarize"),
    "errors": ("FactsheetError", "NothingUsableError", "TemplateError", "UnreadableError", "UsageError"),
    "model": (
        *("Article", "Block", "Body", "DateMention", "Document", "Facts", "Mention", "Person", "Place", "Quantity"),
        *("Quotation", "Warning"),
    ),
    "options": ("SummaryOptions", "WordOptions"),
    "results": ("FactSheet", "Figure", "Keyword", "RankedSentence", "Statement"),
}
_HOME = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Article",
    "Block",
    "Body",
    "DateMention",
    "Document",
    "FactSheet",
    "Facts",
    "FactsheetError",
    "Figure",
    "Keyword",
    "Mention",
    "NothingUsableError",
    "Person",
    "Place",
    "Quantity",
    "Quotation",
    "RankedSentence",
    "Statement",
    "SummaryOptions",
    "TemplateError",
    "UnreadableError",
    "UsageError",
    "Warning",
    "WordOptions",
    "__version__",
    "analyze",
    "read",
    "summarize",
]


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


if not TYPE_CHECKING:  # who would take any name for one that is here

    def __getattr__(name: str) -> object:
        if name not in _HOME:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        found = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
        globals()[name] = found
        return found
