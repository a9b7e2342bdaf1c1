"""The page that leads to all others: date, title, outlet and first sentence of each article, in Markdown and in HTML.

Written row by row, so that it can be of any length.
"""

from html import escape
from urllib.parse import quote

from factsheet.batch.work import Entry
from factsheet.render.labels import LABELS, LANGUAGE_TAGS, Language
from factsheet.render.plain import markdown

COLUMNS = ("date", "title", "outlet", "summary")
STYLE = (
    "body{font:16px/1.6 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color-scheme:light dark}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.4rem .8rem .4rem 0}"
    "tr{border-bottom:1px solid #8884}td:first-child{white-space:nowrap;font-variant-numeric:tabular-nums}"
)


def markdown_head(language: Language) -> str:
    """The heading, and the head of the table."""
    labels = [LABELS[name][language] for name in COLUMNS]
    return f"# {LABELS['index'][language]}\n\n| {' | '.join(labels)} |\n|{'---|' * len(labels)}\n"


def markdown_row(entry: Entry, output: str) -> str:
    """An article with a link to its output."""
    title = f"[{markdown(entry.title)}]({quote(output)})"
    cells = (entry.published or "", title, markdown(entry.outlet or ""), markdown(entry.lead))
    return f"| {' | '.join(cells)} |\n"


def html_head(language: Language) -> str:
    """The page up to its first row."""
    labels = "".join(f"<th>{LABELS[name][language]}" for name in COLUMNS)
    title = LABELS["index"][language]
    return (
        f'<!doctype html>\n<html lang="{LANGUAGE_TAGS[language]}">\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{title}</title>\n<style>{STYLE}</style>\n<h1>{title}</h1>\n<table>\n<tr>{labels}\n"
    )


def html_row(entry: Entry, output: str) -> str:
    """An article with a link to its output."""
    link = f'<a href="{escape(quote(output))}">{escape(entry.title)}</a>'
    cells = (escape(entry.published or ""), link, escape(entry.outlet or ""), escape(entry.lead))
    return f'<tr lang="{LANGUAGE_TAGS[entry.language]}">{"".join(f"<td>{cell}" for cell in cells)}\n'


HTML_FOOT = "</table>\n"
