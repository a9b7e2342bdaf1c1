"""Somebody's own template of a sheet: Jinja2 in a sandbox, escaped for what the file's name says it writes.

brief.txt, brief.txt.j2     nothing is escaped
slide.md, slide.md.j2       Markdown: whatever the article holds, it stays text
page.html, page.html.j2     HTML

docs/templates.md says what a template is given and what the sandbox does not limit.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from factsheet.errors import TemplateError, UnreadableError
from factsheet.render.escape import Escape
from factsheet.render.labels import Language, labels_in
from factsheet.render.script import Converter
from factsheet.render.sections import page
from factsheet.render.values import period
from factsheet.results import FactSheet

if TYPE_CHECKING:
    from types import TracebackType

ESCAPES: dict[str, Escape] = {
    ".html": "html", ".htm": "html", ".xhtml": "html", ".xml": "html", ".svg": "html", ".md": "markdown", ".markdown": "markdown"
}  # fmt: skip
MOST_CHARACTERS = 10_000_000  # of output; a sheet has some thousands


def rendered(file: Path, sheet: FactSheet, convert: Converter, language: Language) -> str:
    """The sheet as the template writes it; TemplateError says in which line of it something is wrong."""
    from jinja2 import TemplateError as JinjaError
    from jinja2 import TemplateSyntaxError

    from factsheet.render.sandbox import Folder, Sandbox
    from factsheet.render.sheet import FIGURES, as_json

    if not file.is_file():
        raise UnreadableError(f"{file}: no such template")
    said = {"page": page(sheet, convert, language, FIGURES), "sheet": as_json(sheet, convert), "labels": labels_in(language)}
    environment = Sandbox(Folder(file.parent), escape_of(file))
    environment.filters["period"] = lambda edtf: period(edtf, language) if edtf else ""
    try:
        return _joined(environment.get_template(file.name).generate(said))
    except TemplateSyntaxError as error:
        raise TemplateError(f"{error.filename or file}, line {error.lineno}: {error.message}") from None
    # What an expression of a template can raise beside Jinja's own: 1 / 0, none + 1, a recursion without end.
    except (
        JinjaError, ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError, RecursionError, MemoryError
    ) as error:  # fmt: skip
        line = _line(error.__traceback__, file.parent)
        raise TemplateError(f"{line or file}: {_reason(error)}") from None


def escape_of(file: Path) -> Escape:
    """What the template writes, by its name.

    >>> escape_of(Path("slide.md.j2")), escape_of(Path("page.HTML")), escape_of(Path("brief.txt.j2"))
    ('markdown', 'html', 'none')
    """
    name = Path(file.name.lower())
    return ESCAPES.get(Path(name.stem).suffix if name.suffix in (".j2", ".jinja", ".jinja2") else name.suffix, "none")


def _joined(pieces: Iterable[str]) -> str:
    written: list[str] = []
    size = 0
    for piece in pieces:
        written.append(piece)
        size += len(piece)
        if size > MOST_CHARACTERS:
            raise ValueError(f"more than {MOST_CHARACTERS:,} characters of output")
    return "".join(written)


def _line(trace: "TracebackType | None", folder: Path) -> str | None:
    """The innermost line of a template of the folder in which the error happened: `brief.txt, line 3`."""
    found = None
    while trace:
        name = trace.tb_frame.f_code.co_filename
        if Path(name).parent == folder and not name.startswith("<"):  # <frozen codecs> is of no folder
            found = f"{name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    return found


def _reason(error: Exception) -> str:
    words = " ".join(str(error).split())
    return words or type(error).__name__
