"""What Datasette says of a facts database: titles, descriptions of tables, columns and views, and questions to ask."""

from pathlib import Path
from typing import Any

from factsheet.batch.schema import VIEWS
from factsheet.batch.tables import TABLES, Table

QUERIES = Path(__file__).parent / "queries"  # a question a file, its first line says what it answers
_TITLES = {
    "search": "Search in both scripts",
    "figures_of_body": "Figures of a body",
    "timeline_of_body": "Timeline of a body",
    "quotes_of_speaker": "What somebody said",
    "ahead": "What is ahead",
}
# What to offer for narrowing a table down.
_FACETS = {
    "articles": ["outlet", "region"],
    "figures": ["unit"],
    "quantities": ["kind", "unit"],
    "bodies": ["kind"],
    "mentions": ["kind"],
    "timeline": ["planned"],
    "warnings": ["code"],
}
_LABELS = {"articles": "title", "bodies": "name", "people": "name", "places": "name", "documents": "title"}


def metadata(database: str = "facts") -> dict[str, Any]:
    """The metadata for `datasette DATABASE.db -m metadata.json`; `database` is the file's name without `.db`."""
    views = {view.stem: {"description": _first_line(view)} for view in sorted(VIEWS.glob("*.sql"))}
    tables = {table.name: _described(table) for table in TABLES}
    hidden = {name: {"hidden": True} for name in ("folding", "search")}
    return {
        "title": "Facts",
        "description": "Figures, dates, bodies, people and quotations of news, each with the characters that it stands on.",
        "databases": {
            database: {
                "tables": {**tables, **views, **hidden},
                "queries": {name: _query(name, title) for name, title in _TITLES.items()},
            }
        },
    }


def _described(table: Table) -> dict[str, Any]:
    said: dict[str, Any] = {"description": table.says, "columns": {column.name: column.says for column in table.columns}}
    if label := _LABELS.get(table.name):
        said["label_column"] = label
    if facets := _FACETS.get(table.name):
        said["facets"] = facets
    return said


def _query(name: str, title: str) -> dict[str, str]:
    file = QUERIES / f"{name}.sql"
    return {"title": title, "description": _first_line(file), "sql": file.read_text(encoding="utf-8")}


def _first_line(file: Path) -> str:
    """What the file's first line says of it."""
    return file.read_text(encoding="utf-8").partition("\n")[0].removeprefix("-- ")
