"""The whole pipeline on one screen: an article goes in, its fact sheet comes out."""

from factsheet.figures import figures
from factsheet.find import facts
from factsheet.model import Article, Facts
from factsheet.options import SheetOptions
from factsheet.rank import summarize
from factsheet.results import FactSheet, Keyword
from factsheet.timeline import timeline


def sheet(article: Article, options: SheetOptions = SheetOptions()) -> FactSheet:
    """Summary, key phrases, facts with the key figures among them, timeline.

    Raises NothingUsableError where the article holds no sentence.
    """
    found, key_figures = figures(article, facts(article))
    return FactSheet(
        article,
        summary=summarize(article, options.summary),
        keywords=_keywords(article, found, options),
        facts=found,
        figures=key_figures,
        timeline=timeline(article, found),
        options=options,
    )


def _keywords(article: Article, found: Facts, options: SheetOptions) -> tuple[Keyword, ...]:
    if not options.keywords:
        return ()
    from factsheet.rank.keywords import keywords  # loads a segmenter

    return keywords(article, options.keywords, options.summary.words, found)
