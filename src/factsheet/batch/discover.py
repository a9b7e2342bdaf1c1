"""Folders, files and lists of files to the articles in them, in an order that depends on their names only.

What lies below a folder keeps its place, under the folder's name where there are several inputs; a file named by itself
stands at the top; a file of a list keeps the folders that the list gives it. Names with a dot in front are left out.
A thing that can't be an article, a pipe or a link to a folder, is handed on as one: who tries to read it says why not.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from factsheet.batch.feed import is_feed, lines
from factsheet.batch.plan import Found
from factsheet.batch.remote import filesystem, local, remote
from factsheet.batch.source import Source, readable
from factsheet.errors import UsageError
from factsheet.options import InputFormat

HIDDEN = (".", "~$")  # the second is Word's for a document that is open


@dataclass(frozen=True, slots=True)
class Inputs:
    """What to look through: files and folders, and a stream that lists more; `glob` says which files of a folder."""

    named: Sequence[str]
    listed: BinaryIO | None = None
    glob: Sequence[str] = ()


def discover(inputs: Inputs, output: str, input_format: InputFormat = "auto", encoding: str | None = None) -> Iterator[Found]:
    """The articles of the inputs; what is in the folder of the outputs is none."""
    alone = len(inputs.named) == 1 and inputs.listed is None
    found = chain(
        *(_named(_plain(name), alone, inputs.glob, output) for name in inputs.named),
        chain.from_iterable(_listed(_plain(name), inputs.glob, output) for name in names_of(inputs.listed)),
    )
    for path, file in found:
        if is_feed(file, input_format):
            yield from lines(path, file, encoding)
        else:
            yield Found(file, (*path[:-1], PurePosixPath(path[-1]).stem), Source(file))


Files = Iterator[tuple[tuple[str, ...], str]]


def names_of(listed: BinaryIO | None) -> Iterator[str]:
    r"""The names of a list: ended by NUL, as `find -print0` writes them, or a line each.

    >>> from io import BytesIO
    >>> list(names_of(BytesIO("稿件/一.txt\n稿件/二.txt\n".encode())))
    ['稿件/一.txt', '稿件/二.txt']
    """
    rest, end = b"", b""
    while listed is not None and (data := listed.read(65536)):
        end = end or (b"\0" if b"\0" in data else b"\n")
        *whole, rest = (rest + data).split(end)
        yield from (_path(name, end) for name in whole if name)
    if rest:
        yield _path(rest, end)


def _path(name: bytes, end: bytes) -> str:
    return os.fsdecode(name.removesuffix(b"\r") if end == b"\n" else name)


def _plain(name: str) -> str:
    """A path without what it does not need: `./稿件/` is `稿件`."""
    return name if remote(local(name)) else str(Path(local(name)))


def _named(name: str, alone: bool, glob: Sequence[str], output: str) -> Files:
    """A folder's files below it, or below its name; a file at the top."""
    if not _is_folder(name):
        return iter([((_base(name),), name)])
    return _walked(name, () if alone else (_base(name),), glob, output)


def _listed(name: str, glob: Sequence[str], output: str) -> Files:
    """A file by the path that the list has: `/desk/2025/一.txt` is `desk/2025/一.txt`."""
    parts = [part for part in name.partition("://")[2].split("/") if part] if remote(name) else _steps(name)
    if _is_folder(name):
        return _walked(name, tuple(parts), glob, output)
    return iter([(tuple(parts) or (_base(name),), name)])


def _steps(path: str) -> list[str]:
    pure = Path(path)
    return [part for part in pure.parts if part not in (pure.anchor, "..")]


def _base(name: str) -> str:
    return name.rstrip("/").rpartition("/")[2] if remote(name) else Path(name).name or Path(name).resolve().name or "_"


def _is_folder(name: str) -> bool:
    if remote(name):
        with readable():
            return bool(filesystem(name)[0].isdir(name))
    try:
        return Path(name).is_dir()
    except OSError:  # who reads it says why not
        return False


def _walked(folder: str, above: tuple[str, ...], glob: Sequence[str], output: str) -> Files:
    files = _walked_remote(folder, glob) if remote(folder) else _walked_local(folder, glob, output)
    return (((*above, *below), file) for below, file in files)


def _chosen(below: tuple[str, ...], glob: Sequence[str]) -> bool:
    return not glob or any(PurePosixPath(*below).match(pattern) for pattern in glob)


def _walked_remote(folder: str, glob: Sequence[str]) -> Files:
    system, root = filesystem(folder)
    with readable():
        paths = sorted(system.find(folder))
    for path in paths:
        below = tuple(path[len(root) :].strip("/").split("/"))
        if _chosen(below, glob) and not any(part.startswith(HIDDEN) for part in below):
            yield below, system.unstrip_protocol(path)


def _walked_local(folder: str, glob: Sequence[str], output: str) -> Files:
    """The files below a folder, each folder's by name; links to folders are not followed, so there are no circles.

    A folder that can't be listed is handed on like a file that can't be read.
    """
    if _same(folder, output):
        raise UsageError(f"{output}: the outputs can't lie among the inputs; name another folder with -o")
    levels: list[Iterator[tuple[tuple[str, ...], str, bool]]] = [iter([((), folder, True)])]
    while levels:
        for below, path, is_folder in levels[-1]:
            if not is_folder:
                if _chosen(below, glob):
                    yield below, path
            elif not _same(path, output):
                try:
                    levels.append(iter(_entries(path, below)))
                    break
                except OSError:
                    yield below or (_base(path),), path
        else:
            levels.pop()


def _entries(folder: str, below: tuple[str, ...]) -> list[tuple[tuple[str, ...], str, bool]]:
    """What is in a folder, by name: where it is below the input, its path, whether it is a folder itself."""
    with os.scandir(folder) as entries:
        seen = [entry for entry in entries if not entry.name.startswith(HIDDEN)]
    seen.sort(key=lambda entry: entry.name)
    return [((*below, entry.name), entry.path, entry.is_dir(follow_symlinks=False)) for entry in seen]


def _same(folder: str, output: str) -> bool:
    try:
        return Path(folder).samefile(output)
    except (OSError, ValueError):
        return False
