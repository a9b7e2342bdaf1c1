"""Files by URL, `s3://…`, with fsspec, which the extra `dask` brings."""

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from factsheet.errors import UsageError

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem


def remote(file: str) -> bool:
    """Whether this is a URL and no path.

    >>> remote("s3://desk/2025"), remote("稿件/2025")
    (True, False)
    """
    return "://" in file


def local(file: str) -> str:
    """The path of a `file:` URL; everything else as it is.

    >>> local("file:///desk/%E7%A8%BF%E4%BB%B6")
    '/desk/稿件'

    Raises UsageError for one of another machine.
    """
    if not file.startswith("file://"):
        return file
    host, slash, path = file.removeprefix("file://").partition("/")
    if host not in ("", "localhost") or not path:
        raise UsageError(f"{file}: a file of this machine is file:///folder/file")
    return slash + unquote(path)


def filesystem(url: str) -> tuple["AbstractFileSystem", str]:
    """What reads and writes files of this kind of URL, and the path that it knows this one by.

    Raises UsageError where the packages for it are missing.
    """
    try:
        from fsspec.core import url_to_fs

        found: tuple[Any, str] = url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise UsageError(f"{url}: {error}; files by URL need factsheet[dask] and the package for their kind") from None
    return found[0], found[1].rstrip("/")
