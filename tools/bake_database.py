"""Write what is said of the facts database: `python tools/bake_database.py [--check]`.

The lists of views and tables in docs/database.md, and examples/datasette.json. `--check` compares the files with fresh
ones and says which differ.
"""

import json
import sys
from pathlib import Path

import baked

from factsheet.batch.metadata import metadata
from factsheet.batch.tables import TABLES, Column, Table

ROOT = Path(__file__).parents[1]
PAGE = "docs/database.md"
METADATA = "examples/datasette.json"


def page(written: str) -> str:
    """The page with its lists made anew; the rest of it is written by hand."""
    prose, _, rest = written.partition("## Views\n")
    _, _, tables = rest.partition("## Tables\n")
    said = tables.partition("\n### ")[0].strip()
    return f"{prose}## Views\n\n{views()}\n## Tables\n\n{said}\n{''.join(map(section, TABLES))}"


def views() -> str:
    """A row for each view."""
    tables = metadata()["databases"]["facts"]["tables"]
    described = {name: said["description"] for name, said in tables.items() if "description" in said}
    names = {table.name for table in TABLES}
    lines = [f"| `{name}` | {says} |\n" for name, says in described.items() if name not in names]
    return "| view | |\n|---|---|\n" + "".join(lines)


def section(table: Table) -> str:
    """A table with its columns."""
    return f"\n### {table.name}\n\n{table.says}.\n\n| column | type | |\n|---|---|---|\n{''.join(map(row, table.columns))}"


def row(column: Column) -> str:
    """A column with its type, or the table that it leads to."""
    leads = f"→ `{column.refers}`" if column.refers else column.type
    return f"| `{column.name}` | {leads} | {column.says} |\n"


def files() -> dict[str, str]:
    """The files and what they are to hold."""
    written = (ROOT / PAGE).read_text(encoding="utf-8")
    return {PAGE: page(written), METADATA: json.dumps(metadata(), ensure_ascii=False, indent=1) + "\n"}


if __name__ == "__main__":
    sys.exit(baked.main(__doc__, ROOT, files, source="src/factsheet/batch"))
