"""Word files: paragraphs, headings and tables in the order of the page, and the title that the file's head has."""

import io
from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile

from factsheet.errors import UnreadableError, UsageError
from factsheet.load.document import Document

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TITLE_STYLES = frozenset(("Title", "标题", "標題"))


def document(data: bytes, name: str = "input") -> Document:
    """The text of a Word file: a paragraph a line, a table row a line with its cells set apart by spaces."""
    try:
        import docx
        from docx.opc.exceptions import PackageNotFoundError
    except ImportError:
        raise UsageError("to read Word files: pip install 'factsheet[office]'") from None
    try:
        opened = docx.Document(io.BytesIO(data))
    except (BadZipFile, KeyError, ValueError, PackageNotFoundError):
        raise UnreadableError(f"{name}: this is no Word file (.docx)") from None
    title = next((p.text.strip() for p in opened.paragraphs if p.style and p.style.name in TITLE_STYLES), None)
    return Document(text="\n".join(_lines(opened)), media_type=MEDIA_TYPE, title=title or None)


def _lines(opened: Any) -> Iterator[str]:
    for part in opened.iter_inner_content():
        if hasattr(part, "rows"):
            for row in part.rows:
                # A merged cell comes once for each column that it spans.
                yield "　　".join(dict.fromkeys(cell.text.strip().replace("\n", " ") for cell in row.cells))
        else:
            yield part.text.strip()
