"""The other end of `local.Processes`: a process that does tasks from standard input and writes results to standard output.

Each is a pickle. The work comes first; the first thing written says that it is loaded. When the parent is gone standard
input ends, and the process with it, in the middle of an article if need be: nobody waits for its result.
"""

import os
import pickle
import sys
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> None:
    """Serve until standard input ends."""
    given, taken = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints is talk, no result
    work: Callable[[object], object] = pickle.load(given)
    tasks: SimpleQueue[object] = SimpleQueue()
    Thread(target=_receive, args=(given, tasks), daemon=True).start()
    _send(None, taken)
    while True:
        _send(work(tasks.get()), taken)


def _receive(stream: BinaryIO, tasks: "SimpleQueue[object]") -> None:
    try:
        while True:
            tasks.put(pickle.load(stream))
    finally:
        os._exit(0)


def _send(message: object, stream: BinaryIO) -> None:
    try:
        pickle.dump(message, stream, pickle.HIGHEST_PROTOCOL)
        stream.flush()
    except BrokenPipeError:
        os._exit(0)
