"""`factsheet batch`: a folder in, a brief of each article and an index out, on one machine or many."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, Literal, get_args

import typer

from factsheet.batch.recipe import Form, Recipe
from factsheet.cli import parameters as p
from factsheet.cli.inputs import cutting
from factsheet.errors import UnreadableError, UsageError
from factsheet.options import LoadOptions, SheetOptions, SummaryOptions

if TYPE_CHECKING:
    from factsheet.batch.engine import Engine

EPILOG = """\b
Examples:
  factsheet batch articles -o briefs                       a Markdown sheet of each, and index.md
  factsheet batch articles -o briefs --format md,json,html --db facts.db
  find inbox -name '*.txt' -mmin -60 -print0 | factsheet batch --from-file - -o briefs
  factsheet batch s3://desk/2025 -o s3://desk/briefs --engine dask --scheduler tcp://10.0.0.5:8786

A run that was interrupted goes on where it stopped when it is started again. Exit code 4: some articles failed, each is
named on standard error and in manifest.jsonl.
"""
NAMES = {"markdown": "md", "htm": "html"}


@p.with_options
def command(
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="[INPUTS]...", help="Folders, files, JSON Lines, URLs.", show_default=False),
    ] = None,
    output: Annotated[str, typer.Option("-o", "--output", metavar="FOLDER", help="Where the outputs go.")] = ...,  # type: ignore[assignment] # typer's way to say that it must be given
    format: Annotated[
        list[str] | None, typer.Option(metavar="FORMATS", help="What to write of each article: md, json, html.")
    ] = None,
    glob: Annotated[
        list[str] | None, typer.Option(metavar="PATTERN", help="Only files of folders like this: '*.txt', '2025/*.md'.")
    ] = None,
    from_file: Annotated[
        str | None, typer.Option(metavar="FILE", help="More inputs, a line each or ended by NUL; `-` for standard input.")
    ] = None,
    sentences: Annotated[int, typer.Option("-n", "--sentences", min=1, help="How many sentences of summary.")] = 3,
    chars: Annotated[int | None, typer.Option(min=1, help="Instead: at most as many characters as this.")] = None,
    keywords: Annotated[bool, typer.Option("--keywords/--no-keywords", help="Key phrases; they need a segmenter.")] = True,
    summary_only: Annotated[bool, typer.Option("--summary-only", help="Summaries without facts, many times as fast.")] = False,
    jobs: Annotated[int | None, typer.Option("-j", "--jobs", min=1, help="Processes; by itself as many as cores.")] = None,
    timeout: Annotated[float, typer.Option(min=0.1, max=86400, metavar="SECONDS", help="An article that takes longer has failed.")] = 120,
    force: Annotated[bool, typer.Option("--force", help="Also do what was done from the same content before.")] = False,
    fail_fast: Annotated[bool, typer.Option("--fail-fast", help="Stop at the first article that fails.")] = False,
    prune: Annotated[
        bool, typer.Option("--prune", help="Remove the outputs, and facts, of inputs that are not there any more.")
    ] = False,
    db: Annotated[
        Path | None, typer.Option("--db", metavar="FILE", help="Put all facts into this SQLite database, too.")
    ] = None,
    parquet: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Write all facts as Parquet tables, too (extra `parquet`).")
    ] = None,
    engine: Annotated[
        Literal["local", "dask"], typer.Option(help="Processes of this machine, or Dask's workers (extra `dask`).")
    ] = "local",
    scheduler: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="Dask's scheduler: tcp://10.0.0.5:8786.")
    ] = None,
    *,
    source: p.Source,
    words: p.Words,
    look: p.Look,
) -> None:
    """Make a fact sheet of every article of folders.

    What is done already is not done again. Writes each article's sheet under its own name, index.md, facts.jsonl (a sheet
    a line) and manifest.jsonl.
    """
    from factsheet.batch.discover import Inputs
    from factsheet.batch.run import Run, run
    from factsheet.batch.store import store
    from factsheet.cli.progress import watching

    if isnan(timeout):
        raise UsageError("--timeout: how many seconds?")
    if scheduler and engine != "dask":
        raise UsageError("--scheduler is for --engine dask")
    if not inputs and not from_file:
        raise UsageError("batch needs inputs: a folder, files, or --from-file")
    summary = SummaryOptions(sentences=sentences, chars=chars, words=cutting(words))
    ask = SheetOptions(summary) if keywords else SheetOptions(summary, keywords=0)
    if not output or "" in (inputs or []):
        raise UsageError("an empty name is no folder and no file")
    if output.startswith("memory:"):
        raise UsageError(f"{output}: what is in memory is gone when the command ends")
    recipe = Recipe(LoadOptions(*source), ask, summary_only, _forms(format or ["md"]), look.script, look.lang)
    workers = _engine(engine, recipe, scheduler, jobs or _cores(), timeout)
    with _opened(from_file) as listed, watching(look.quiet, not look.no_color) as watch:
        found = Inputs(inputs or [], listed, [pattern for pattern in glob or [] if pattern])
        asked = Run(found, store(output), recipe, force, fail_fast, prune, db, parquet)
        ended = run(asked, workers, watch)
    raise typer.Exit(4 if ended.failed else 5 if look.strict and ended.warned else 0)


def _forms(values: list[str]) -> tuple[Form, ...]:
    named = [name.strip().lower() for value in values for name in value.split(",") if name.strip()]
    forms: tuple[Form, ...] = get_args(Form)
    asked = [NAMES.get(name, name) for name in named]
    if unknown := [form for form in asked if form not in forms]:
        raise UsageError(f"--format: no {unknown[0]!r} among {', '.join(forms)}")
    if not asked:
        raise UsageError(f"--format: which of {', '.join(forms)}?")
    return tuple(form for form in forms if form in asked)


def _engine(name: str, recipe: Recipe, scheduler: str | None, jobs: int, timeout: float) -> "Engine":
    from factsheet.batch.work import Work

    if name == "dask":
        from factsheet.batch.cluster import Cluster

        return Cluster(Work(recipe), scheduler, jobs, timeout)
    from factsheet.batch.local import Processes

    return Processes(Work(recipe), jobs, timeout)


def _cores() -> int:
    """The cores that this process may use, which a container or `taskset` limits."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def _opened(file: str | None) -> Iterator[BinaryIO | None]:
    if file is None or file == "-":
        yield None if file is None else sys.stdin.buffer
        return
    try:
        with Path(file).open("rb") as stream:
            yield stream
    except OSError as error:
        raise UnreadableError(f"{file}: {error.strerror}") from None
