"""Files by URL, `s3://…`, with fsspec, which the extra `dask` brings."""

from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

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
    """
    return unquote(urlsplit(file).path) if file.startswith("file://") else file


def filesystem(url: str) -> "AbstractFileSystem":
    """What reads and writes files of this kind of URL; UsageError where the packages for it are missing."""
    try:
        from fsspec.core import url_to_fs

        found: tuple[Any, str] = url_to_fs(url)
    except (ImportError, ValueError) as error:
        raise UsageError(f"{url}: {error}; files by URL need factsheet[dask] and the package for their kind") from None
    return found[0]
