"""What is made of all articles when each is done, read from the records in the order of the plan, one at a time.

So the manifest, the index and the facts are the same however the run went: in one go or in ten, on one machine or many.
"""

import json
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

from factsheet.batch import index
from factsheet.batch.plan import Plan
from factsheet.batch.recipe import Form
from factsheet.batch.records import Record, Records
from factsheet.batch.store import Store
from factsheet.render.jsons import dumps
from factsheet.render.labels import Language

MANIFEST, FACTS = "manifest.jsonl", "facts.jsonl"


def finish(store: Store, plan: Plan, records: Records, formats: tuple[Form, ...]) -> int:
    """Write `manifest.jsonl`, `facts.jsonl`, `index.md` and, where there are pages to lead to, `index.html`; gives the number
    of warnings that the articles gave.
    """
    warned = 0
    language = _language(plan, records)
    with ExitStack() as files:
        manifest = files.enter_context(store.written(MANIFEST))
        facts = files.enter_context(store.written(FACTS))
        text = files.enter_context(store.written("index.md"))
        text.write(index.markdown_head(language).encode())
        page = files.enter_context(store.written("index.html")) if "html" in formats else None
        if page:
            page.write(index.html_head(language).encode())
        for record, sheet in _written(plan, records):
            manifest.write(dumps(record.manifest).encode() + b"\n")
            facts.write(sheet)
            if record.entry:
                warned += record.entry.warnings
                text.write(index.markdown_row(record.entry, _output(record, formats, "md")).encode())
            if record.entry and page:
                page.write(index.html_row(record.entry, _output(record, formats, "html")).encode())
        if page:
            page.write(index.HTML_FOOT.encode())
    if page is None:
        store.remove("index.html")
    return warned


def sheets(plan: Plan, records: Records) -> Iterator[tuple[str, dict[str, Any]]]:
    """The key and the sheet of each article that was done."""
    for record, sheet in _written(plan, records):
        if sheet:
            yield record.key, json.loads(sheet)


def failed(plan: Plan, records: Records) -> Iterator[str]:
    """The keys of the articles that could not be done."""
    return (record.key for record, sheet in _written(plan, records) if not sheet)


def _written(plan: Plan, records: Records) -> Iterator[tuple[Record, bytes]]:
    for item in plan:
        written = records.whole(item.key)
        if written:
            yield written


def _language(plan: Plan, records: Records) -> Language:
    """That of the first article."""
    entries = (record.entry for record, _ in _written(plan, records))
    return next((entry.language for entry in entries if entry), "zh-hans")


def _output(record: Record, formats: tuple[Form, ...], wanted: Form) -> str:
    """The output of this format, or else the first."""
    suffix = wanted if wanted in formats else formats[0]
    return next(name for name in record.outputs if name.endswith(f".{suffix}"))
