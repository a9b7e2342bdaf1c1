"""One worker process as its parent sees it: tasks are given, messages are heard, and it can be ended."""

import pickle
import subprocess
import sys
from collections import deque
from queue import SimpleQueue
from signal import Signals
from threading import Thread
from time import monotonic
from typing import NamedTuple

from factsheet.batch.engine import Making
from factsheet.batch.work import Result, Task
from factsheet.kept import kept_in

# As multiprocessing starts its own, but whatever the calling script looks like, and from any thread or process.
START = (
    "import pickle, signal, sys; signal.signal(signal.SIGINT, signal.SIG_IGN);"
    " sys.path[:] = pickle.load(sys.stdin.buffer); from factsheet.batch.worker import main; main()"
)
CLOSED = b""


class Message(NamedTuple):
    """What a worker said, and when: a result, None that it is ready, GONE that it has ended."""

    worker: "Worker"
    content: "Result | Gone | None"
    at: float


class Gone:
    """The end of a worker."""


class Worker:
    """A process with tasks at hand, which it does one after the other; `since` is when it began with the first."""

    def __init__(self, work: Making, heard: "SimpleQueue[Message]") -> None:
        self.tasks: deque[Task] = deque()
        self.since: float | None = None
        self.ready = False
        self._heard = heard
        self._given: SimpleQueue[bytes] = SimpleQueue()
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", START], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        self._given.put(b"".join(pickle.dumps(said, pickle.HIGHEST_PROTOCOL) for said in (sys.path, kept_in(), work)))
        # A thread for each pipe: a worker that has stopped reading, or writes for long, holds up nobody.
        self._threads = [Thread(target=target, daemon=True) for target in (self._speak, self._listen)]
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """Its number in the system."""
        return self._process.pid

    def give(self, task: Task) -> None:
        """Hand it a task; it does it when it is through with those that it has."""
        if self.ready and not self.tasks:
            self.since = monotonic()
        self.tasks.append(task)
        self._given.put(pickle.dumps(task, pickle.HIGHEST_PROTOCOL))

    def said(self, at: float) -> None:
        """Note that it is ready, or through with its first task."""
        if self.ready:
            self.tasks.popleft()
        self.ready = True
        self.since = at if self.tasks else None

    def end(self, patience: float = 0.0) -> str:
        """Kill it, if it does not end by itself, and say how it ended."""
        try:
            code = self._process.wait(patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            code = self._process.wait()
        self._given.put(CLOSED)
        for thread in self._threads:
            thread.join()
        return f"signal {Signals(-code).name}" if code < 0 else f"exit code {code}"

    def _speak(self) -> None:
        assert self._process.stdin
        try:
            with self._process.stdin as stream:
                while data := self._given.get():
                    stream.write(data)
                    stream.flush()
        except OSError:  # it has gone, and the other thread says so
            return

    def _listen(self) -> None:
        assert self._process.stdout
        with self._process.stdout as stream:
            while True:
                try:
                    content = pickle.load(stream)
                except (EOFError, OSError, pickle.UnpicklingError):  # a message that was cut off
                    content = Gone()
                self._heard.put(Message(self, content, monotonic()))
                if isinstance(content, Gone):
                    return
