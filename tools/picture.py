"""Photograph what the command makes: `python tools/picture.py docs/terminal.png`, `python tools/picture.py docs/sheet.png`.

The first is a terminal, the second the web page of a sheet. Needs Chromium and the fonts Noto CJK; a Chinese character
of Noto Sans Mono CJK is just as wide as two Latin letters.
"""

import os
import pty
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

COLUMNS = 80
COMMANDS = (
    "cat seeds/mainland-economy.txt | factsheet summarize",
    "factsheet summarize --chars 100 seeds/hongkong-court.txt",
    "factsheet keywords -n 5 seeds/taiwan-economy.txt",
)


def on_terminal(command: str) -> str:
    """What a shell command writes on a terminal of `COLUMNS` columns."""
    master, slave = pty.openpty()
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "TERM": "xterm-256color", "COLUMNS": str(COLUMNS)}
    with subprocess.Popen(["bash", "-c", command], stdout=slave, stderr=slave, env=environment) as process:
        os.close(slave)
        written = b""
        while chunk := _read(master):
            written += chunk
        process.wait()
    os.close(master)
    return written.decode("utf-8").replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the last writer has gone
        return b""


PAGE = """<!doctype html><meta charset="utf-8"><body style="margin:0;background:#1d1f21">
<pre style="margin:0;padding:18px 22px;font:15px/1.35 'Noto Sans Mono CJK SC';color:#d4d4d4">{code}</pre>"""


def terminal(folder: Path) -> tuple[Path, str]:
    """A page that shows all commands with their output, one below the other, and its size."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=COLUMNS, file=nowhere, highlight=False, color_system="truecolor")
        for command in COMMANDS:
            console.print(Text(f"$ {command}", style="bold green"))
            console.print(Text.from_ansi(on_terminal(command)))
        page = console.export_html(code_format=PAGE, inline_styles=True)
    source = folder / "terminal.html"
    source.write_text(page, encoding="utf-8")
    return source, f"{COLUMNS * 8 + 16},{round(page.count(chr(10)) * 20.25) + 18}"


def sheet(folder: Path) -> tuple[Path, str]:
    """The web page of a sheet in a window of usual size."""
    source = folder / "sheet.html"
    command = [sys.executable, "-m", "factsheet", "sheet", "-o", str(source), "seeds/mainland-economy.txt"]
    subprocess.run(command, check=True)
    return source, "1280,960"


def main(target: Path) -> None:
    """Write the picture that a file of this name shows; of a sheet one whose first key figure was clicked."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source, size = (sheet if target.stem == "sheet" else terminal)(folder)
        first = re.search(r'<section class="figures".*?<tr id="(r\d+)"', source.read_text(encoding="utf-8"), re.DOTALL)
        page = source.as_uri() + (f"#{first[1]}" if first else "")
        browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        settings = [f"--user-data-dir={folder}/profile", f"--window-size={size}", "--force-device-scale-factor=1.5"]
        waiting = "--virtual-time-budget=3000"  # till the page has scrolled
        subprocess.run([*browser, *settings, waiting, f"--screenshot={target.resolve()}", page], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
