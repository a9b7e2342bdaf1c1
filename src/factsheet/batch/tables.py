"""The tables of the facts database, said once: SQLite, Parquet, Datasette's descriptions and docs/database.md read them here.

Every row of an article carries the article's id, and its own id begins with it. A fact has the offsets of the sheet and
the sentence that it stands in, so that what is said together can be joined: a body and the figures of its sentence.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

# A `day` is an ISO date, a `flag` is 0 or 1, a `list` is a JSON list of strings.
Type = Literal["text", "integer", "real", "day", "flag", "list"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column; `refers` names the table whose `id` it holds, `sought` ones have an index, `always` ones are never null."""

    name: str
    type: Type
    says: str
    refers: str | None = None
    sought: bool = False
    always: bool = False


@dataclass(frozen=True)
class Table:
    """A table, the columns in the order of its rows; the first is its key."""

    name: str
    says: str
    columns: tuple[Column, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)


def _of_article(name: str, says: str, *columns: Column) -> Table:
    return Table(name, says, (_ID, _ARTICLE, *columns))


_ID = Column("id", "text", "The article's id and where the row stands in it", always=True)
_ARTICLE = Column("article", "text", "The article that says so", "articles", sought=True, always=True)
_SENTENCE = Column("sentence", "integer", "The number of the sentence that it begins in")
_START = Column("start", "integer", "Where it begins in the article's text, in characters", always=True)
_END = Column("end", "integer", "Where it ends, exclusive", always=True)
_TEXT = Column("text", "text", "The words of the source", always=True)
_RULE = Column("rule", "text", "The rule that found it")
_SPAN = (_SENTENCE, _START, _END)
_KNOWN_AS = Column("known_as", "text", "The name folded to simplified characters, the same in both scripts", sought=True)
_DAYS = (
    Column("day_from", "day", "The first day of it, where the calendar knows it", sought=True),
    Column("day_to", "day", "The last day"),
)
_VALUE = (
    Column("value", "text", "The figure exactly, as a decimal in base units: 3160000000000; 5:3:2 for a ratio of parts"),
    Column("low", "text", "The low end of a range, exactly"),
    Column("high", "text", "The high end of a range, exactly"),
    Column("unit", "text", "CNY, HKD, TWD, USD, %, pp, km2, 人, 家 …", sought=True),
    Column("bound", "text", "approx, more_than, less_than, min, max, nearly, order"),
    Column("amount", "real", "The value, or the low end, as a number to sort and reckon with"),
)
_PERIOD = (Column("period", "text", "The time that it is of, in EDTF"), *_DAYS)
_MENTIONS = Column("mentions", "integer", "How often the article names it")

TABLES = (
    Table("articles", "One row an article", (
        Column("id", "text", "Made from the key", always=True),
        Column("key", "text", "The name of the article in the batch: its path, or its path and record", always=True),
        Column("title", "text", "The headline"),
        Column("outlet", "text", "The paper, station or site", sought=True),
        Column("published", "day", "The day of publication", sought=True),
        Column("byline", "list", "The reporters and editors"),
        Column("dateline", "text", "The place that the report is from"),
        Column("script", "text", "hans, hant, mixed, none"),
        Column("region", "text", "mainland, hk, tw"),
        Column("path", "text", "The file that it was read from"),
        Column("record", "text", "The id of its record in a file of several"),
        Column("media_type", "text", "text/plain, text/html …"),
        Column("encoding", "text", "The encoding of the file"),
        Column("sha256", "text", "The SHA-256 of the text in UTF-8"),
        Column("version", "text", "The factsheet that read it"),
        Column("sheet", "text", "A hash of the whole sheet", always=True),
        Column("text", "text", "The whole text, which all offsets count in", always=True),
    )),
    _of_article(
        "sentences", "Where the sentences stand: the text of one is substr(articles.text, start + 1, end - start)",
        Column("number", "integer", "Its place among the sentences, from 1", always=True), _START, _END,
    ),
    _of_article(
        "summaries", "The sentences of the summaries, in reading order",
        _SENTENCE, _START, _END, _TEXT, Column("score", "real", "Its weight; the best of the article has 1"),
    ),
    _of_article(
        "keywords", "The key phrases",
        _TEXT, _KNOWN_AS, Column("score", "real", "Its weight; the best of the article has 1"),
    ),
    _of_article(
        "figures", "The key figures: what was measured, how much, of when, how it moved",
        *_SPAN, _TEXT, Column("number", "integer", "Its place in the table of the sheet; 1 is the main one"),
        Column("metric", "text", "What is measured"), *_VALUE, *_PERIOD,
        Column("change", "text", "How it moved: +12.5%, +20% nearly, increase"),
        Column("basis", "text", "Against what; of several changes one each"),
    ),
    _of_article(
        "quantities", "Every amount in the text",
        *_SPAN, _TEXT, _RULE, Column("kind", "text", "money, percent, percentage_point, count, measure, ordinal, ratio, multiple"),
        *_VALUE, Column("metric", "text", "What is measured"), *_PERIOD,
        Column("change", "text", "How it moved: +12.5%, increase"),
    ),
    _of_article(
        "dates", "Every time expression, resolved to the calendar as far as can be said",
        *_SPAN, _TEXT, _RULE, Column("edtf", "text", "The date in Extended Date/Time Format"), *_DAYS,
        Column("grain", "text", "day, month, quarter, year …"),
        Column("resolved_from", "text", "explicit, published, context"),
    ),
    _of_article(
        "bodies", "Organs, companies, schools, teams: a row for each that an article names",
        Column("name", "text", "The longest name that the article gives it", always=True), _KNOWN_AS,
        Column("kind", "text", "government, court, party, company, university …"),
        Column("aliases", "list", "Its short names in the article"), _MENTIONS,
    ),
    _of_article(
        "people", "People: a row for each that an article names",
        Column("name", "text", "The full name", always=True), _KNOWN_AS,
        Column("titles", "list", "The posts that the article gives"),
        Column("body_name", "text", "The body of the first post that has one"),
        Column("body", "text", "... where it is a row of bodies", "bodies", sought=True), _MENTIONS,
    ),
    _of_article(
        "places", "Places: a row for each that an article names",
        Column("name", "text", "The name that the article gives it first", always=True), _KNOWN_AS, _MENTIONS,
    ),
    _of_article(
        "documents", "Laws, plans, papers, works",
        Column("title", "text", "The longest title, without its marks", always=True), _KNOWN_AS,
        Column("number", "text", "The issuer's number: 国发〔2024〕1号"), _MENTIONS,
    ),
    _of_article(
        "mentions", "Every place where an article names somebody or something",
        *_SPAN, _TEXT, _RULE, Column("kind", "text", "body, person, place, document", always=True),
        *(Column(kind, "text", f"The {kind} that is meant", table, sought=True)
          for kind, table in (("body", "bodies"), ("person", "people"), ("place", "places"), ("document", "documents"))),
    ),
    _of_article(
        "quotes", "Direct speech, without its marks",
        *_SPAN, _TEXT, _RULE, Column("speaker", "text", "Who says it, as far as the article names them"), _KNOWN_AS,
        Column("verb", "text", "By which verb: 表示, 坦言"),
    ),
    _of_article(
        "timeline", "What happened or is to happen when",
        *_SPAN, _TEXT, Column("edtf", "text", "The date in Extended Date/Time Format"), *_DAYS,
        Column("planned", "flag", "Still to come on the day of publication"),
    ),
    _of_article(
        "warnings", "What the reader of a sheet has to know",
        Column("code", "text", "What kind of warning", sought=True), Column("message", "text", "What it says"),
    ),
)  # fmt: skip
