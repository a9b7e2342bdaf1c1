"""Explanations as lines of five columns, or as a table: where, which words, which rule, what came of it."""

from collections.abc import Iterator, Sequence

from factsheet.figures.explain import Account
from factsheet.find.tried import Attempt
from factsheet.model import Article
from factsheet.render.plain import one_line
from factsheet.render.script import Converter

COLUMNS = ("start", "end", "words", "rule", "outcome")
Row = tuple[str, str, str, str, str]
_WHOSE = {
    "clause": "of its clause",
    "sentence": "of its sentence",
    "paragraph": "of its paragraph",
    "report": "of the report",
    "section": "of its section",
    "article": "of most figures here",
}


def as_text(
    article: Article, attempts: Sequence[Attempt], accounts: Sequence[Account], convert: Converter, full: bool
) -> str:
    """A line for each attempt, tabs between; figures have a line on the table, and if `full` on how they were read."""
    return "".join("\t".join(row) + "\n" for row in _rows(article, attempts, accounts, convert, full))


def as_table(
    article: Article, attempts: Sequence[Attempt], accounts: Sequence[Account], convert: Converter, full: bool, color: bool
) -> str:
    """The same for a terminal."""
    from factsheet.render.tables import Justify, table

    headings: list[tuple[str, Justify]] = [(column, "right" if column in COLUMNS[:2] else "left") for column in COLUMNS]
    title = one_line(convert(article.title or article.path or ""))
    return table(title, headings, list(_rows(article, attempts, accounts, convert, full)), color=color)


def _rows(
    article: Article, attempts: Sequence[Attempt], accounts: Sequence[Account], convert: Converter, full: bool
) -> Iterator[Row]:
    by_place = {(account.quantity.start, account.quantity.end): account for account in accounts}
    for attempt in attempts:
        words = one_line(convert(article.text[attempt.start : attempt.end]))
        place = (str(attempt.start), str(attempt.end), words)
        yield *place, attempt.rule, f"{attempt.outcome} {attempt.by}" if attempt.by else attempt.outcome
        account = by_place.get((attempt.start, attempt.end)) if attempt.outcome == "won" else None
        if account:
            lines = [*(_read(account) if full else ()), ("key figure", _judged(account))]
            yield from ((*place, name, one_line(convert(said))) for name, said in lines)


def _read(account: Account) -> Iterator[tuple[str, str]]:
    """How the figure was read: its metric, its period, its change."""
    quantity = account.quantity
    how = account.metric_how.split(":")[0].rstrip(".")
    yield "metric", f"{quantity.metric} ({account.metric_by}: {how})" if account.metric_by else "none is named"
    if account.period_of:
        given = f": {account.period_from}" if account.period_from else ""
        yield "period", f"{quantity.period} ({_WHOSE[account.period_of]}{given})"
    if account.change_by:
        yield "change", f"{quantity.change} (by {account.change_by})"


def _judged(account: Account) -> str:
    """Whether the table of key figures has it, and what spoke for and against that."""
    reasons = ", ".join(f"{name} {weight:+.1f}" for name, weight in account.reasons)
    match account.verdict:
        case "key":
            return f"yes, {account.weight:.1f}: {reasons}"
        case "joined" if account.row:
            return f"yes, in the row of {account.row.text}, {account.weight:.1f}: {reasons}"
        case "light":
            return f"no, {account.weight:.1f}: {reasons}"
        case "repeat":
            return "no: a figure before says the same"
        case _:
            return f"no: {account.ground}"
