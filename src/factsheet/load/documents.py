"""Which reader takes the text out of a file that isn't plain text."""

from factsheet.load.document import Document
from factsheet.options import InputFormat


def document(data: bytes, input_format: InputFormat, encoding: str | None, name: str) -> Document:
    """The text of a web page, an office file or a mail; UnreadableError for a file that is damaged."""
    match input_format:
        case "docx":
            from factsheet.load import docx

            return docx.document(data, name)
        case "pdf":
            from factsheet.load import pdf

            return pdf.document(data, name)
        case "eml":
            from factsheet.load import mail

            return mail.document(data, encoding, name)
        case _:
            from factsheet.load import html

            return html.document(data, encoding, name)
