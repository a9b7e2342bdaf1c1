"""A headless Chromium, driven over a pipe by the DevTools protocol: no driver, no port, nothing to install beside it.

Chromium reads commands on its file 3 and writes answers and events on its file 4: JSON, each ended by a zero byte.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PROGRAM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--remote-debugging-pipe", "about:blank",
)  # fmt: skip


class Browser:
    """One page in the browser; `problems` is what went wrong on it: errors, refusals of its policy, requests."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands, self._answers = commands, answers
        self._unread = b""
        self._last = 0
        self._session: str | None = None
        self.problems: list[str] = []
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network", "DOM"):
            self._call(f"{domain}.enable")
        self.prefer("light")

    def open(self, page: Path, width: int = 1280, height: int = 900, fragment: str = "") -> None:
        """Load a page in a window of this size and forget what went wrong before."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self._call("Emulation.setDeviceMetricsOverride", **size)
        self.problems.clear()
        address = f"{page.as_uri()}#{fragment}" if fragment else page.as_uri()
        self._call("Page.navigate", url="about:blank")  # for a fragment alone would not load the page again
        self._call("Page.navigate", url=address)
        while self.ask("[location.href, document.readyState]") != [address, "complete"]:
            time.sleep(0.02)

    def ask(self, expression: str) -> Any:
        """What a JavaScript expression is worth on the page."""
        answer = self._call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def click(self, selector: str) -> None:
        """Click in the middle of the first line of an element, with the pointer."""
        self.ask(f"document.querySelector({json.dumps(selector)}).scrollIntoView({{block: 'center'}})")
        x, y = self.ask(
            f"(r => [r.x + r.width / 2, r.y + r.height / 2])(document.querySelector({json.dumps(selector)}).getClientRects()[0])"
        )
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            self._call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def press(self, key: str) -> None:
        """Press and release a key: Tab, Enter, Escape."""
        code = {"Tab": 9, "Enter": 13, "Escape": 27}[key]
        text = {"text": "\r"} if key == "Enter" else {}
        for kind in ("keyDown", "keyUp"):
            self._call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code, **text)
            text = {}

    def prefer(self, scheme: str) -> None:
        """Have the reader prefer `light` or `dark`, and no movement."""
        preferences = {"prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce"}
        features = [{"name": name, "value": value} for name, value in preferences.items()]
        self._call("Emulation.setEmulatedMedia", features=features)

    def picture(self) -> bytes:
        """A picture of the window (PNG)."""
        return b64decode(self._call("Page.captureScreenshot", format="png")["data"])

    def printed(self) -> bytes:
        """The page as it is printed (PDF)."""
        return b64decode(self._call("Page.printToPDF", preferCSSPageSize=True)["data"])

    def _call(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._last += 1
        message = {"id": self._last, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._commands, json.dumps(message).encode() + b"\0")
        while (answer := self._read()).get("id") != self._last:
            self._hear(answer)
        assert "error" not in answer, (method, answer["error"])
        result: dict[str, Any] = answer["result"]
        return result

    def _read(self) -> dict[str, Any]:
        while b"\0" not in self._unread:
            chunk = os.read(self._answers, 1 << 16)
            assert chunk, "the browser has gone"
            self._unread += chunk
        first, _, self._unread = self._unread.partition(b"\0")
        message: dict[str, Any] = json.loads(first)
        return message

    def _hear(self, event: dict[str, Any]) -> None:
        heard = event.get("params", {})
        match event.get("method"):
            case "Runtime.exceptionThrown":
                self.problems.append(str(heard["exceptionDetails"]))
            case "Runtime.consoleAPICalled":
                self.problems.append(str(heard["args"]))
            case "Log.entryAdded":  # refusals of the policy are here, too
                self.problems.append(heard["entry"]["text"])
            case "Network.requestWillBeSent" if not heard["request"]["url"].startswith("file:"):
                self.problems.append(heard["request"]["url"])


_START = "import os, sys; os.dup2(int(sys.argv[1]), 3); os.dup2(int(sys.argv[2]), 4); os.execv(sys.argv[3], sys.argv[3:])"


@contextmanager
def browser(profile: Path) -> Iterator[Browser]:
    """A browser with an empty profile, ended afterwards."""
    assert PROGRAM
    hears, commands = os.pipe()
    answers, says = os.pipe()
    start = [sys.executable, "-c", _START, str(hears), str(says), PROGRAM, *_FLAGS, f"--user-data-dir={profile}"]
    with subprocess.Popen(start, pass_fds=(hears, says), stderr=subprocess.DEVNULL) as process:
        os.close(hears)
        os.close(says)
        try:
            yield Browser(commands, answers)
        finally:
            os.close(commands)  # and the browser ends
            os.close(answers)
            process.terminate()
