"""The front matter of a Markdown file: `title: …`, `date: …`, `author: …` between two lines of `---`."""

from dataclasses import replace

from factsheet.load.days import days
from factsheet.options import LoadOptions

TITLE, OUTLET, DATE = ("title", "标题", "標題"), ("outlet", "source", "publisher", "来源", "來源"), ("date", "published", "pubdate", "日期")


def known(text: str, options: LoadOptions) -> LoadOptions:
    """The options with what the front matter says, where the user says nothing."""
    said = _fields(text)
    found = (day.day for name in DATE for day in days(said.get(name, "")))
    return replace(
        options,
        title=options.title or next((said[name] for name in TITLE if said.get(name)), None),
        outlet=options.outlet or next((said[name] for name in OUTLET if said.get(name)), None),
        published=options.published or next(found, None),
    )


def _fields(text: str) -> dict[str, str]:
    """The plain fields; nested ones and lists are left alone."""
    if not text.startswith("---"):
        return {}
    fields: dict[str, str] = {}
    for line in text.splitlines()[1:40]:
        if line.rstrip() in ("---", "..."):
            return fields
        name, colon, value = line.replace("：", ":", 1).partition(":")
        if colon and name.strip() == name:
            fields[name.lower()] = value.strip().strip("\"'")
    return {}
