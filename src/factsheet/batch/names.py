"""Names of outputs: the way to an article in, a path that every file system takes out.

    ("2025", "浙江外贸")     2025/浙江外贸
    ("feed", "2025/1024")    feed/2025_1024~f9c44f4b

A name that had to be changed, or cut, carries a mark made from the whole: the same input always gets the same name, and
two inputs get two.
"""

import re
from collections.abc import Sequence
from hashlib import sha256
from unicodedata import normalize

# What Windows, a URL or a terminal does not take in a name: marks, controls, lone surrogates, marks of direction.
UNSAFE = re.compile(
    '[<>:"/\\\\|?*\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]'
)
# Names of devices on Windows, with whatever suffix: `con.md` is the console.
DEVICE = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
# A folder of this name could be the output of an article beside it.
OUTPUT = re.compile(r"\.(?:md|json|html)$", re.IGNORECASE)
LONGEST = 200  # bytes; file systems take 255, and a suffix and a mark have to fit


def safe(parts: Sequence[str]) -> str:
    """The path of an article's outputs without their suffix, from the names of its folders and its own.

    >>> safe(("2025", "con")), safe(("稿件", "a/b")) != safe(("稿件", "a:b"))
    ('2025/_con~1143da2b', True)
    """
    *folders, last = parts
    return "/".join([*(_safe(folder, folder=True) for folder in folders), _safe(last)])


def marked(name: str, whole: str) -> str:
    """The name with a mark made from the whole, which tells it from others of this name."""
    return f"{name}~{mark(whole)}"


def mark(whole: str) -> str:
    """Eight hexadecimal digits for a text."""
    return sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def folded(name: str) -> str:
    """What a file system that does not tell case or accents' coding apart takes the name for."""
    return normalize("NFC", normalize("NFC", name).casefold())


def _safe(part: str, folder: bool = False) -> str:
    whole = normalize("NFC", part)
    name = UNSAFE.sub("_", whole).rstrip(". ")
    if not name or name[0] in ".~" or DEVICE.fullmatch(name):
        name = f"_{name.lstrip('.~')}"
    if len(name.encode()) > LONGEST:
        name = name.encode()[:LONGEST].decode(errors="ignore").rstrip(". ")
    return marked(name, part) if name != whole or (folder and OUTPUT.search(name)) else name
