"""Where the bytes of an article are, and how they are read: a whole file or a line of one, on disk or behind a URL.

Only regular files are opened: a pipe would wait for ever, a device may never end.
"""

import gzip
import os
import stat
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Self, cast

from factsheet.batch.remote import filesystem, remote
from factsheet.errors import UnreadableError

MOST = 32_000_000  # bytes of one article; a newspaper's page as PDF has some, its text a thousandth


@dataclass(frozen=True, slots=True)
class Source:
    """A file by its path or URL; `offset` and `length` say which line of it, counted in the unpacked file for `.gz`."""

    file: str
    offset: int | None = None
    length: int = 0


def content(file: str, most: int = MOST) -> bytes:
    """The bytes of a whole file; UnreadableError for what is none, or more than an article can have."""
    with readable(), _opened(file) as stream:
        data = stream.read(most + 1)
    return _small(data, len(data), most)


class Lines:
    """Reads lines of JSON Lines files, best in the order of the files: what is packed is unpacked but once."""

    def __init__(self) -> None:
        self._file = ""
        self._stream: BinaryIO | None = None

    def read(self, source: Source, most: int = MOST) -> bytes:
        """The line; UnreadableError where it is not there any more, or is more than an article can have."""
        _small(b"", source.length, most)
        with readable():
            if self._stream is None or self._file != source.file:
                self.close()
                self._file, self._stream = source.file, unpacked(source.file)
            self._stream.seek(source.offset or 0)
            return self._stream.read(source.length)

    def close(self) -> None:
        """Close the file that was read last."""
        if self._stream is not None:
            self._stream.close()
        self._stream = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def unpacked(file: str) -> BinaryIO:
    """The open file, what is in it for one whose name ends in `.gz`."""
    stream = _opened(file)
    return cast("BinaryIO", _Unpacked(stream)) if file.lower().endswith(".gz") else stream


class _Unpacked(gzip.GzipFile):
    """Closes the packed file, too, which GzipFile leaves to whoever opened it."""

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__(fileobj=packed)
        self._packed = packed

    def close(self) -> None:
        super().close()
        self._packed.close()


@contextmanager
def readable() -> Iterator[None]:
    """What the system, or the unpacking, says of a file that can't be read, as an UnreadableError."""
    try:
        yield
    except (EOFError, zlib.error) as error:
        raise UnreadableError(f"damaged: {error}") from None
    except OSError as error:
        raise UnreadableError(error.strerror or str(error)) from None
    except ValueError as error:  # a zero byte in a name
        raise UnreadableError(f"no name of a file: {error}") from None


def _opened(file: str) -> BinaryIO:
    if remote(file):
        return cast("BinaryIO", filesystem(file)[0].open(file, "rb"))
    _check(Path(file).stat().st_mode, file)
    return Path(file).open("rb")


def _check(mode: int, path: str) -> None:
    if stat.S_ISDIR(mode):
        os.scandir(path).close()  # a folder that may not be listed says so
        raise UnreadableError("a link to a folder; links are not followed, name the folder itself")
    if not stat.S_ISREG(mode):
        raise UnreadableError("not a regular file but a pipe, a socket or a device")


def _small(data: bytes, size: int, most: int) -> bytes:
    if size > most:
        raise UnreadableError(f"larger than an article: more than {most / 1e6:,.0f} MB")
    return data
