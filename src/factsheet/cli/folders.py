"""Where this user's machine has programs keep what they can make again."""

import os
import sys
from pathlib import Path


def cache() -> Path | None:
    """The folder for it, which need not exist; None where the user has no home.

    `$XDG_CACHE_HOME/factsheet` or `~/.cache/factsheet`, `~/Library/Caches/factsheet`, `%LOCALAPPDATA%\\factsheet`.
    The package platformdirs says the same, in a twentieth of the time that `summarize` takes for all it does.
    """
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
    else:
        home = os.environ.get("HOME", "")
        kept = "Library/Caches" if sys.platform == "darwin" else ".cache"
        base = os.environ.get("XDG_CACHE_HOME") or (home and f"{home}/{kept}")
    # XDG: "If a path is relative it should be considered invalid"; a home that is none is named relatively, too.
    return Path(base) / "factsheet" if Path(base).is_absolute() else None
