"""A passage of an article as one clean line: what may stand on a terminal, in a pipe, in a Markdown file."""

import re

from factsheet.patterns import compiled

# Escape sequences of terminals (CSI, OSC, single ones), other controls, and marks that turn the direction of writing.
ESCAPE = compiled(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-_])|\x9b[0-?]*[ -/]*[@-~]")
CONTROL = compiled(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
SURROGATE = compiled("[\ud800-\udfff]")
BREAK = compiled(r"[^\S\u3000]*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
SPACES = compiled(r"\s+")
# What is markup in CommonMark, or where Markdown is read today: tables, entities, formulas, addresses that become links.
MARKDOWN = compiled(r"([\\`*_{}\[\]<>|~#$&@]|:(?=//)|(?<=www)\.)|^(\+(?=\s|$)|[-=](?=[-=\s]|$)|\d+[.)](?=\s|$))", re.IGNORECASE)


def one_line(text: str) -> str:
    r"""The passage without line breaks, control characters and escape sequences.

    A break between Latin words becomes a space, between Han characters nothing.

    >>> one_line("第一季度\n增长\x1b[31m3.5%")
    '第一季度增长3.5%'
    """
    if text.isprintable() and "  " not in text:  # most are, and are printed a hundred times a sheet
        return text.strip()
    text = SURROGATE.sub("\ufffd", ESCAPE.sub("", text))
    text = BREAK.sub(_joint, text.strip())
    return CONTROL.sub("", SPACES.sub(" ", text))


def _joint(match: re.Match[str]) -> str:
    before, after = match.string[match.start() - 1 : match.start()], match.string[match.end() : match.end() + 1]
    return " " if before.isascii() and before.isalnum() and after.isascii() and after.isalnum() else ""


def printable(text: str) -> str:
    r"""The text with its line breaks and tabs, without other control characters and escape sequences.

    >>> printable("第一季度\n增长\x1b[31m3.5%")
    '第一季度\n增长3.5%'
    """
    return CONTROL.sub("", ESCAPE.sub("", SURROGATE.sub("\ufffd", text)))


def markdown(text: str) -> str:
    r"""The passage as one line of Markdown in which nothing is markup.

    >>> markdown("1. *重点* <b>")
    '1\\. \\*重点\\* \\<b\\>'
    """
    return MARKDOWN.sub(lambda m: m[2][:-1] + "\\" + m[2][-1] if m[2] else "\\" + m[1], one_line(text))
