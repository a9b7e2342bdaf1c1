"""What the readers of web pages, office files and mail hand over: text, and what the file says beside it."""

from datetime import date

from factsheet.model import Warning
from factsheet.records import record


@record
class Document:
    """Text taken out of a file, a paragraph a line, the title first where the file has one apart."""

    text: str
    media_type: str
    encoding: str | None = None
    title: str | None = None
    outlet: str | None = None
    byline: tuple[str, ...] = ()
    published: date | None = None
    warnings: tuple[Warning, ...] = ()
