"""Mail: the text of the message, or of its HTML; the subject is the title, the sender the outlet."""

from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import cast

from factsheet.errors import UnreadableError
from factsheet.load import html
from factsheet.load.decode import WIDER, decode
from factsheet.load.document import Document

MEDIA_TYPE = "message/rfc822"


def document(data: bytes, encoding: str | None = None, name: str = "input") -> Document:
    """The story in a mail: its plain text if it has one, else its HTML; attachments are left alone."""
    message = message_from_bytes(data, policy=policy.default)
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        raise UnreadableError(f"{name}: no text in this mail")
    body = cast("bytes", part.get_payload(decode=True))
    charset = part.get_content_charset()
    title = " ".join((message["subject"] or "").split()) or None
    if part.get_content_type() == "text/html":
        page = html.document(body, encoding, name)
        text, encoding = page.text, page.encoding
    else:
        text, encoding = decode(body, encoding, name, charset and WIDER.get(charset, charset))
    return Document(
        text=f"{title}\n\n{text}" if title and title not in text[:200] else text,
        media_type=MEDIA_TYPE,
        encoding=encoding,
        title=title,
        outlet=_sender(message),
        published=_sent(message),
    )


def _sender(message: EmailMessage) -> str | None:
    """The name beside the address of `From:`."""
    sender = message["from"]
    addresses = sender.addresses if sender else ()
    return next((address.display_name for address in addresses if address.display_name), None)


def _sent(message: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(message["date"]).date() if message["date"] else None
    except ValueError:
        return None
