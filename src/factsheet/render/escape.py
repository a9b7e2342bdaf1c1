"""What a Jinja2 template prints of the data, made safe for the format that it writes."""

from collections.abc import Callable
from typing import Literal

from factsheet.render.plain import markdown, printable

Escape = Literal["html", "markdown", "none"]


def finalizer(escape: Escape) -> Callable[[object], object]:
    """What an environment does to every value before it prints it; what is marked as safe stays as it is.

    Jinja2 escapes HTML itself, with `autoescape`; with this its escapes find nothing left in Markdown.
    """
    from markupsafe import Markup

    def finalize(value: object) -> object:
        if isinstance(value, Markup):
            return value
        return Markup(markdown(str(value))) if escape == "markdown" else printable(str(value))

    return finalize
