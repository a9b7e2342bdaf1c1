"""Photograph what the command writes on a terminal: `python tools/picture.py docs/terminal.png`.

Needs Chromium, and the fonts Noto Sans Mono CJK, in which a Chinese character is just as wide as two Latin letters.
"""

import os
import pty
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


def main(target: str) -> None:
    """Write the picture of all commands, one below the other."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=COLUMNS, file=nowhere, highlight=False, color_system="truecolor")
        for command in COMMANDS:
            console.print(Text(f"$ {command}", style="bold green"))
            console.print(Text.from_ansi(on_terminal(command)))
        page = console.export_html(code_format=PAGE, inline_styles=True)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "terminal.html")
        source.write_text(page, encoding="utf-8")
        size = f"{COLUMNS * 8 + 16},{round(page.count(chr(10)) * 20.25) + 18}"
        browser = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
        settings = [f"--user-data-dir={folder}/profile", f"--window-size={size}", "--force-device-scale-factor=1.5"]
        subprocess.run([*browser, *settings, f"--screenshot={Path(target).resolve()}", source.as_uri()], check=True)


if __name__ == "__main__":
    main(sys.argv[1])
