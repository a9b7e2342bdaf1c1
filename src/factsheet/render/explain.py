"""Explanations as lines of five columns, or as a table: where, which words, which rule, what came of it."""

from collections.abc import Iterator, Sequence

from factsheet.figures.explain import Account
from factsheet.find.tried import Attempt
from factsheet.model import Article
from factsheet.render.labels import LABELS, Language
from factsheet.render.plain import one_line
from factsheet.render.reasons import CHANGE_BY, JUDGED, PERIOD_OF, READ_BY, UNFIT, WEIGHED
from factsheet.render.script import Converter

COLUMNS = ("start", "end", "words", "rule", "outcome")
Row = tuple[str, str, str, str, str]


def as_text(
    article: Article, attempts: Sequence[Attempt], accounts: Sequence[Account], convert: Converter, language: Language, full: bool
) -> str:
    """A line for each attempt, tabs between; figures have a line on the table, and if `full` on how they were read."""
    return "".join("\t".join(row) + "\n" for row in _rows(article, attempts, accounts, convert, language, full))


def as_table(
    article: Article,
    attempts: Sequence[Attempt],
    accounts: Sequence[Account],
    convert: Converter,
    language: Language,
    full: bool,
    color: bool,
) -> str:
    """The same for a terminal."""
    from factsheet.render.tables import Justify, table

    headings: list[tuple[str, Justify]] = [(column, "right" if column in COLUMNS[:2] else "left") for column in COLUMNS]
    title = one_line(convert(article.title or article.path or ""))
    return table(title, headings, list(_rows(article, attempts, accounts, convert, language, full)), color=color)


def _rows(
    article: Article, attempts: Sequence[Attempt], accounts: Sequence[Account], convert: Converter, language: Language, full: bool
) -> Iterator[Row]:
    by_place = {(account.quantity.start, account.quantity.end): account for account in accounts}
    for attempt in attempts:
        words = one_line(convert(article.text[attempt.start : attempt.end]))
        place = (str(attempt.start), str(attempt.end), words)
        yield *place, attempt.rule, f"{attempt.outcome} {attempt.by}" if attempt.by else attempt.outcome
        account = by_place.get((attempt.start, attempt.end)) if attempt.outcome == "won" else None
        if account:
            lines = [*(_read(account, language) if full else ()), ("key figure", _judged(account, language))]
            yield from ((*place, name, one_line(convert(said))) for name, said in lines)


def _read(account: Account, language: Language) -> Iterator[tuple[str, str]]:
    """How the figure was read: its metric, its period, its change."""
    quantity = account.quantity
    how, by = JUDGED["how"][language].format, JUDGED["by"][language].format
    read = READ_BY[account.metric_by or ""][language]
    yield "metric", how(quantity.metric, by(account.metric_by, read)) if account.metric_by else read
    if account.period_of:
        whose = PERIOD_OF[account.period_of][language]
        yield "period", how(quantity.period, by(whose, account.period_from) if account.period_from else whose)
    if account.change_by:
        yield "change", how(quantity.change, CHANGE_BY[account.change_by][language])


def _judged(account: Account, language: Language) -> str:
    """Whether the table of key figures has it, and what spoke for and against that."""
    reasons = LABELS["and"][language].join(f"{WEIGHED[name][language]} {weight:+.1f}" for name, weight in account.reasons)
    weighed = (f"{account.weight:.1f}", reasons)
    judged = JUDGED[account.verdict][language].format
    match account.verdict:
        case "key" | "light":
            return judged(*weighed)
        case "joined":
            return judged(account.row.text if account.row else "", *weighed)
        case "unfit":
            return judged(UNFIT[account.ground or ""][language])
        case "repeat":
            return judged()
