"""One run at a time in a folder of outputs. The system lets go of the lock when a run ends, however it ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir

from factsheet.batch.remote import local, remote
from factsheet.batch.store import STATE
from factsheet.errors import UnwritableError


@contextmanager
def locked(place: str) -> Iterator[None]:
    """Hold the folder, or the URL as far as this machine goes; UnwritableError where another run holds it."""
    from filelock import FileLock, Timeout

    file = _file(local(place))
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(file)
        lock.acquire(timeout=0)
    except Timeout:
        raise UnwritableError(f"{place}: another run is writing there; wait for it, or name another folder") from None
    except OSError as error:
        raise UnwritableError(f"can't write {place}: {error.strerror}") from None
    with lock:
        yield


def _file(place: str) -> Path:
    if remote(place):
        return Path(gettempdir(), f"factsheet-{sha256(place.rstrip('/').encode()).hexdigest()[:16]}.lock")
    return Path(place, STATE, "lock")
