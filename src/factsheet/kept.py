"""Results that are the same in every run, kept from one run to the next: compiled patterns, lexicons as they are read.

To compile the patterns of `factsheet facts` takes longer than to read an article with them, as it would to compile
Python's modules if it did not keep them in `__pycache__`. Nothing here changes a result: a key holds all that its
value depends on, and without a file everything is made anew. Nothing of an article is ever kept.
"""

import contextlib
import marshal
import os
import sys
import time
from collections.abc import Callable, Iterator
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

Value = TypeVar("Value")

# What marshal writes and what a compiled pattern is differ between versions of Python.
_SUFFIX = f".{sys.implementation.cache_tag}-{sys.hexversion:x}"

# After so many seconds nobody is writing any more.
_STALE = 600

# What a value was made of, its checksum and its bytes: a value is read when it is asked for.
Piece = tuple[Any, int, bytes | memoryview]

_pieces: dict[tuple[Any, ...], Piece] = {}
_asked: set[tuple[Any, ...]] = set()  # the keys that this run asked for
_file: Path | None = None
_changed = False


def kept(key: tuple[Any, ...], make: Callable[[], Value], state: object = None) -> Value:
    """The value of the key, made where none is kept or it was made in another state.

    All three consist of Python's plain types, those that marshal knows.
    """
    if not keeping():
        return make()
    _asked.add(key)
    made_in, checksum, content = _pieces.get(key, (None, 0, b""))
    if content and made_in == state and crc32(content) == checksum:
        found: Value = marshal.loads(content)
        return found
    value = make()
    _note(key, state, value)
    return value


def _note(key: tuple[Any, ...], state: object, value: Any) -> None:
    global _changed
    content = marshal.dumps(value)
    _pieces[key] = state, crc32(content), content
    _changed = True


def keeping() -> bool:
    """Whether results are kept, as `keep_in` has it."""
    return _file is not None


def kept_in() -> Path | None:
    """The file as `keep_in` was given it, for other processes; None where nothing is kept."""
    return None if _file is None else _file.with_name(_file.name.removesuffix(_SUFFIX))


def keep_in(file: Path) -> None:
    """Look up what is kept in the file, to which `save` will write; one that is not whole counts as empty."""
    global _file, _changed
    _file = file.with_name(file.name + _SUFFIX)
    _pieces.clear()
    _asked.clear()
    with contextlib.suppress(OSError):
        _pieces.update(_opened(_mapped(_file)))
    _changed = False


def _mapped(file: Path) -> memoryview:
    """The content of the file, of which only what is asked for is read."""
    with file.open("rb") as opened:
        try:
            return memoryview(mmap(opened.fileno(), 0, access=ACCESS_READ))
        except (OSError, ValueError):  # a file system without maps, an empty file
            return memoryview(opened.read())


def _opened(content: memoryview) -> Iterator[tuple[tuple[Any, ...], Piece]]:
    """The keys of a file with their pieces: the size and the checksum of its index, the index, the pieces in its order."""
    size, checksum = (int.from_bytes(content[at : at + 4]) for at in (0, 4))
    index, start = content[8 : 8 + size], 8 + size
    if not size or crc32(index) != checksum:
        return
    for key, state, checksum, length in marshal.loads(index):
        yield key, (state, checksum, content[start : start + length])
        start += length


def save() -> None:
    """Write what was made since `keep_in`, all or nothing; where it can't be written, the next run makes it again."""
    global _changed
    if _file is None or not _changed:
        return
    # What an older version of the package kept goes when there is as much of it as of what is in use.
    asked = _asked if len(_pieces) > 2 * len(_asked) else _pieces
    live = {key: (state, checksum, bytes(piece)) for key in asked for state, checksum, piece in (_pieces[key],)}
    # With the last piece the map goes, for a file that has one can't be replaced on Windows.
    _pieces.clear()
    _pieces.update(live)
    index = marshal.dumps([(key, state, checksum, len(piece)) for key, (state, checksum, piece) in live.items()])
    written = _file.with_name(f"{_file.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        _file.parent.mkdir(parents=True, exist_ok=True)
        _sweep(_file)
        head = len(index).to_bytes(4) + crc32(index).to_bytes(4)
        written.write_bytes(b"".join((head, index, *(piece for _, _, piece in live.values()))))
        written.replace(_file)
    _changed = False


def _sweep(file: Path) -> None:
    """Remove what runs had written of the file when they were killed; a younger piece may be another run's, still at it."""
    for piece in file.parent.glob(f"{file.name}.*"):
        with contextlib.suppress(OSError):
            if time.time() - piece.stat().st_mtime > _STALE:
                piece.unlink()
