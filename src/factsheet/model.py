"""What the stages hand to one another, frozen, slotted records and nothing else: an article, its sentences, its facts.

Every offset is an index of code points into `Article.text`, end exclusive, and valid in `Article.view` too,
for the view has one character for each character of the text.
"""

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from factsheet.records import frozen

Script = Literal["hans", "hant", "mixed", "none"]
Region = Literal["mainland", "hk", "tw"]
BlockKind = Literal["title", "heading", "body", "item", "caption", "meta", "boilerplate"]
QuantityKind = Literal[
    "money", "percent", "percentage_point", "count", "measure", "ordinal", "ratio", "multiple"
]
Bound = Literal["approx", "more_than", "less_than", "min", "max", "nearly", "order"]
ResolvedFrom = Literal["explicit", "published", "context"]
BodyKind = Literal[
    "government", "court", "party", "company", "university", "school", "institute", "hospital", "media", "association",
    "international", "other",
]  # fmt: skip


@frozen
class Warning:
    """What the reader of a sheet has to know: a date without a year, an encoding guessed."""

    code: str
    message: str


@frozen
class Block:
    """A stretch of the text that a reader sees as one piece: the title, a paragraph, a caption.

    `reason` says by which convention a block is meta or boilerplate.
    """

    start: int
    end: int
    kind: BlockKind
    reason: str | None = None


@frozen
class Article:
    """One loaded article. `text` is the decoded input, verbatim; `view` is what rules and ranking read.

    `dateline` is the place that the report is from: 北京 of 新华社北京7月19日电.
    """

    text: str
    view: str
    blocks: tuple[Block, ...]
    script: Script = "none"
    region: Region | None = None
    id: str | None = None
    path: str | None = None
    encoding: str | None = None
    media_type: str = "text/plain"
    title: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    published: date | None = None
    dateline: str | None = None
    warnings: tuple[Warning, ...] = ()
    # To the minute, where a feed says it: 两分钟前 counts from there.
    published_at: datetime | None = None
    # Which of encoding, published, title, outlet and region somebody said, rather than the article.
    given: tuple[str, ...] = ()

    @property
    def sha256(self) -> str:
        """The SHA-256 of the text in UTF-8, the same whatever encoding or format it came in."""
        from hashlib import sha256  # 5 ms, and only a sheet shows it

        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def boilerplate(self) -> Iterator[Block]:
        """The blocks that are not the article's: navigation, share bars, credits, copyright lines."""
        return (block for block in self.blocks if block.kind == "boilerplate")

    @property
    def apart(self) -> list[tuple[int, int]]:
        """Where those stand, in text order: no fact is read there."""
        return sorted((block.start, block.end) for block in self.boilerplate)


@frozen
class Sentence:
    """A whole sentence; `block` counts the blocks of the article that hold sentences.

    `said` is where the sentence proper begins, behind a dateline:
    `新华社北京7月19日电（记者林珂）|国家统计局19日发布……`.
    """

    start: int
    end: int
    block: int
    said: int


@frozen
class Quantity:
    """An amount as the article gives it, in base units: 685.3亿元 is 68530000000 CNY, 三成七 is 37 %.

    Either `value` is set, or `low` and `high` for a range and for a score (3比2), one of them for a range that is open
    (大于20), or `parts` for a ratio of three and more (5∶3∶2).
    """

    start: int
    end: int
    text: str
    rule: str
    kind: QuantityKind
    value: Decimal | None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    bound: Bound | None = None
    metric: str | None = None
    period: str | None = None
    change: str | None = None
    parts: tuple[Decimal, ...] = ()


@frozen
class DateMention:
    """A time expression, resolved to an Extended Date/Time Format string (interval `A/B`) as far as can be said."""

    start: int
    end: int
    text: str
    rule: str
    edtf: str | None
    grain: str
    resolved_from: ResolvedFrom | None


@frozen
class Mention:
    """One place where the article names somebody or something."""

    start: int
    end: int
    text: str
    rule: str


@frozen
class Body:
    """An organ, a company, a school, a team: by the longest name that the article gives it, with its short names."""

    name: str
    kind: BodyKind
    aliases: tuple[str, ...]
    mentions: tuple[Mention, ...]


@frozen
class Person:
    """A person with the posts that the article gives, each in its words, and the body of the first that has one."""

    name: str
    titles: tuple[str, ...]
    body: str | None
    mentions: tuple[Mention, ...]


@frozen
class Place:
    """A place by the name that the article gives it first, with its mentions."""

    name: str
    mentions: tuple[Mention, ...]


@frozen
class Document:
    """A law, a plan, a paper, a work by its longest title, without the marks; `number` is an issuer's: 国发〔2024〕1号."""

    title: str
    number: str | None
    mentions: tuple[Mention, ...]


@frozen
class Quotation:
    """Direct speech without its marks, who says it and by which verb, as far as the article names them."""

    start: int
    end: int
    text: str
    speaker: str | None
    verb: str | None
    rule: str


@frozen
class Facts:
    """What was found in one article, each kind in text order."""

    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    warnings: tuple[Warning, ...] = ()
    bodies: tuple[Body, ...] = ()
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    documents: tuple[Document, ...] = ()
    quotes: tuple[Quotation, ...] = ()
