"""Where a sheet comes from: what has to be the same for the same sheet to come out again.

factsheet 0.1.0 -n 3 --ranker textrank --published 2024-07-19 · article.txt · 867 字 · SHA-256 73beef…
"""

from collections.abc import Iterator
from shlex import quote

from factsheet import __version__
from factsheet.model import Article
from factsheet.options import SheetOptions, WordOptions
from factsheet.render.labels import LABELS, Language
from factsheet.render.plain import one_line
from factsheet.results import FactSheet


def provenance(sheet: FactSheet, language: Language) -> str:
    """One line: the version with the options that shaped the sheet, the file, the length and the hash of its text."""
    article = sheet.article
    made = ("factsheet", __version__, *(_options(sheet.options) if sheet.options else ()), *_given(article))
    size = LABELS["characters"][language].format(len(article.text))
    parts = (" ".join(made), one_line(article.path or ""), size, f"SHA-256 {article.sha256}")
    return " · ".join(part for part in parts if part)


def _options(options: SheetOptions) -> Iterator[str]:
    """The budget and the ranker always, the others where they are not the usual ones."""
    summary, usual = options.summary, SheetOptions().summary
    if summary.chars is not None:
        yield f"--chars {summary.chars}"
    elif summary.ratio is not None:
        yield f"--ratio {summary.ratio:g}"
    else:
        yield f"-n {summary.sentences}"
    yield f"--ranker {summary.ranker}"
    if summary.units != usual.units:
        yield f"--units {summary.units}"
    if summary.order != usual.order:
        yield f"--order {summary.order}"
    yield from (_option("focus", word) for word in summary.focus)
    if options.keywords:
        yield from _words(summary.words)
    else:
        yield "--no-keywords"


def _words(options: WordOptions) -> Iterator[str]:
    if options.segmenter != "auto":
        yield f"--segmenter {options.segmenter}"
    if options.user_dict:
        yield _option("user-dict", str(options.user_dict))
    if options.stopwords:
        yield f"--stopwords ({len(options.stopwords)})"


def _given(article: Article) -> Iterator[str]:
    """What somebody said of the article that it does not say itself, or says otherwise."""
    return (_option(name, str(getattr(article, name))) for name in article.given)


def _option(name: str, value: str) -> str:
    return f"--{name} {quote(one_line(value))}"
