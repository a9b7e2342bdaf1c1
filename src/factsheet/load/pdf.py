"""PDF files, by pdfminer.six: where each line stands, so that columns are read one after the other."""

import io
from collections.abc import Iterator
from typing import Any

from factsheet.errors import UnreadableError, UsageError
from factsheet.load.document import Document
from factsheet.load.print import Row, paragraphs


def document(data: bytes, name: str = "input") -> Document:
    """The text of a PDF, a paragraph a line; UnreadableError where it has none, as a scan."""
    try:
        from pdfminer.high_level import extract_pages
        from pdfminer.pdfdocument import PDFPasswordIncorrect
        from pdfminer.pdfexceptions import PDFException
        from pdfminer.psexceptions import PSException
    except ImportError:
        raise UsageError("to read PDF files: pip install 'factsheet[office]'") from None
    try:
        pages = [[row for box in page for row in _rows(box)] for page in extract_pages(io.BytesIO(data))]
    except PDFPasswordIncorrect:
        raise UnreadableError(f"{name}: this PDF wants a password") from None
    except (PDFException, PSException):
        raise UnreadableError(f"{name}: this PDF is damaged") from None
    text = "\n".join(paragraphs(pages))
    if not text.strip():
        raise UnreadableError(f"{name}: no text in this PDF, only pictures of it; recognise the text first")
    return Document(text=text, media_type="application/pdf")


def _rows(box: Any) -> Iterator[Row]:
    """The lines of a text box; white space at their beginning is an indent."""
    for line in box if hasattr(box, "get_text") else ():
        characters = [c for c in line if c.get_text().strip()] if hasattr(line, "__iter__") else []
        boxes = [c for c in characters if hasattr(c, "x0")]
        if boxes:
            text = " ".join(line.get_text().split())
            yield Row(text, boxes[0].x0, boxes[-1].x1, line.y1, max(c.size for c in boxes))
