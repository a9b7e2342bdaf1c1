"""Where outputs go: a folder, or a place behind a URL. Each is there as a whole or not at all, whenever we are killed.

In a folder a file is written beside the others, in `.factsheet/drafts`, and moved to its name when the disk has it.
"""

import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from shutil import rmtree
from typing import BinaryIO, Protocol, cast

from factsheet.batch.remote import filesystem, local, remote
from factsheet.errors import FactsheetError, UnreadableError, UnwritableError

STATE = ".factsheet"  # the folder of what a run has to remember
DRAFTS = f"{STATE}/drafts"


class Store(Protocol):
    """Named outputs; a name is a path with `/`. What can't be read raises UnreadableError, what can't be written UnwritableError."""

    place: str

    def clear(self) -> None:
        """Throw away the drafts of a run that was killed; only who holds the lock may."""

    def read(self, name: str) -> bytes | None:
        """The bytes, or None where there is no such output."""

    def write(self, name: str, data: bytes) -> None:
        """Write an output, in place of one of this name."""
        with self.written(name) as stream:
            stream.write(data)

    def written(self, name: str) -> AbstractContextManager[BinaryIO]:
        """Write an output piece by piece; it is there when all is written."""

    def remove(self, name: str) -> None:
        """Remove an output, if it is there."""

    def names(self, folder: str) -> Iterator[str]:
        """The names below a folder, sorted."""


def store(place: str) -> Store:
    """The store of a path or URL."""
    return Remote(place) if remote(local(place)) else Folder(local(place))


class Folder(Store):
    """A folder on this machine."""

    def __init__(self, place: str) -> None:
        self.place = place
        self._root = Path(place)
        self._drafts = self._root / DRAFTS

    def clear(self) -> None:
        """Throw away the drafts."""
        with _able("write", self.place):
            if self._drafts.exists():
                rmtree(self._drafts)

    def read(self, name: str) -> bytes | None:
        """The bytes, or None where there is no such file."""
        with _able("read", f"{self.place}/{name}", UnreadableError), suppress(FileNotFoundError, NotADirectoryError):
            return (self._root / name).read_bytes()
        return None

    @contextmanager
    def written(self, name: str) -> Iterator[BinaryIO]:
        """Write a file piece by piece; it has its name when the disk has all of it."""
        draft, target = self._drafts / sha256(name.encode("utf-8", "surrogatepass")).hexdigest(), self._root / name
        with _able("write", str(target)):
            self._drafts.mkdir(parents=True, exist_ok=True)
            with draft.open("wb") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            target.parent.mkdir(parents=True, exist_ok=True)
            draft.replace(target)

    def remove(self, name: str) -> None:
        """Remove a file, and the folders that it leaves empty."""
        target = self._root / name
        with _able("remove", str(target)):
            target.unlink(missing_ok=True)
            with suppress(OSError):  # not empty
                for folder in target.relative_to(self._root).parents:
                    (self._root / folder).rmdir()

    def names(self, folder: str) -> Iterator[str]:
        """The names below a folder, sorted."""
        for above, folders, files in os.walk(self._root / folder):
            folders.sort()
            yield from (Path(above, file).relative_to(self._root).as_posix() for file in sorted(files))


class Remote(Store):
    """A place behind a URL, by fsspec; what is written appears when it is closed, as object stores have it."""

    def __init__(self, place: str) -> None:
        self.place = place.rstrip("/")
        self._system, self._root = filesystem(place)

    def clear(self) -> None:
        """There are no drafts."""

    def read(self, name: str) -> bytes | None:
        """The bytes, or None where there is no such object."""
        with _able("read", self._url(name), UnreadableError), suppress(FileNotFoundError):
            return cast("bytes", self._system.cat_file(self._url(name)))
        return None

    @contextmanager
    def written(self, name: str) -> Iterator[BinaryIO]:
        """Write an object piece by piece."""
        with _able("write", self._url(name)):
            self._system.makedirs(self._url(name).rpartition("/")[0], exist_ok=True)
            with self._system.open(self._url(name), "wb") as stream:
                yield stream

    def remove(self, name: str) -> None:
        """Remove an object, if it is there."""
        with _able("remove", self._url(name)), suppress(FileNotFoundError):
            self._system.rm_file(self._url(name))

    def names(self, folder: str) -> Iterator[str]:
        """The names below a folder, sorted."""
        found: list[str] = []
        with _able("list", self._url(folder)), suppress(FileNotFoundError):
            found = sorted(self._system.find(self._url(folder)))
        yield from (path.removeprefix(f"{self._root}/") for path in found)

    def _url(self, name: str) -> str:
        return f"{self.place}/{name}"


@contextmanager
def _able(verb: str, name: str, kind: type[FactsheetError] = UnwritableError) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise kind(f"can't {verb} {name}: {error.strerror or error}") from None
