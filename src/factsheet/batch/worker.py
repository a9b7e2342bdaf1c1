"""The other end of `local.Processes`: a process that does tasks from standard input and writes results to standard output.

Each is a pickle. Before the tasks come the file of what is kept from run to run, if any, and the work; the first thing
written says that both are loaded. When the parent is gone standard input ends, and the process with it, in the middle
of an article if need be: nobody waits for its result.
"""

import os
import pickle
import sys
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO

from factsheet.kept import keep_in, save

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> None:
    """Serve until standard input ends."""
    given, taken = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints is talk, no result
    if file := pickle.load(given):
        keep_in(file.with_name(f"{file.name}-worker"))  # rules compiled by one worker are there for the next
    work: Callable[[object], object] = pickle.load(given)
    tasks: SimpleQueue[object] = SimpleQueue()
    Thread(target=_receive, args=(given, tasks), daemon=True).start()
    _send(None, taken)
    while True:
        result = work(tasks.get())
        save()  # while the parent waits: behind its last result it would end the process in the middle of the file
        _send(result, taken)


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
