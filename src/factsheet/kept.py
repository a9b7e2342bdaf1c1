"""Results that are the same in every run, kept from one run to the next: compiled patterns, lexicons as they are read.

To compile the patterns of `factsheet facts` takes longer than to read an article with them, as it would to compile
Python's modules if it did not keep them in `__pycache__`. Nothing here changes a result: a key holds all that its
value depends on, and without a file everything is made anew. Nothing of an article is ever kept.
"""

import contextlib
import marshal
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

Value = TypeVar("Value")

# What marshal writes and what a compiled pattern is differ between versions of Python.
_SUFFIX = f".{sys.implementation.cache_tag}-{sys.hexversion:x}"

# Each value with the state of what it was made of; the keys that this run asked for.
_values: dict[tuple[Any, ...], tuple[Any, Any]] = {}
_asked: set[tuple[Any, ...]] = set()
_file: Path | None = None
_changed = False


def kept(key: tuple[Any, ...], make: Callable[[], Value], state: object = None) -> Value:
    """The value of the key, made where none is kept or it was made in another state.

    All three consist of Python's plain types, those that marshal knows.
    """
    global _changed
    if not keeping():
        return make()
    if key not in _values or _values[key][0] != state:
        _values[key] = state, make()
        _changed = True
    _asked.add(key)
    value: Value = _values[key][1]
    return value


def keeping() -> bool:
    """Whether results are kept, as `keep_in` has it."""
    return _file is not None


def kept_in() -> Path | None:
    """The file as `keep_in` was given it, for other processes; None where nothing is kept."""
    return None if _file is None else _file.with_name(_file.name.removesuffix(_SUFFIX))


def keep_in(file: Path) -> None:
    """Read what was kept in the file, to which `save` will write; one that is not whole counts as empty."""
    global _file, _changed
    _file = file.with_name(file.name + _SUFFIX)
    _values.clear()
    _asked.clear()
    with contextlib.suppress(OSError):
        content = _file.read_bytes()
        if content[:4] == crc32(content[4:]).to_bytes(4):
            _values.update(marshal.loads(content[4:]))
    _changed = False


def save() -> None:
    """Write what was made since `keep_in`, all or nothing; where it can't be written, the next run makes it again."""
    global _changed
    if _file is None or not _changed:
        return
    # What an older version of the package kept goes when there is as much of it as of what is in use.
    live = {key: _values[key] for key in _asked} if len(_values) > 2 * len(_asked) else _values
    content = marshal.dumps(live)
    written = _file.with_name(f"{_file.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        _file.parent.mkdir(parents=True, exist_ok=True)
        written.write_bytes(crc32(content).to_bytes(4) + content)
        written.replace(_file)
    _changed = False
