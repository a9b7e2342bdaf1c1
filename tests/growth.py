"""How the time that something takes grows with the text: linear work told from quadratic, on a machine that others use."""

import time
from collections.abc import Callable

# Ten times the text takes 10 times as long where work is linear, 100 times where it is quadratic.
MOST = 30.0


def grows_with_the_text(work: Callable[[str], object], piece: str, length: int) -> bool:
    """Whether work on a text made of the piece over and over takes about ten times as long for ten times the length."""

    def taken(length: int, times: int = 1) -> float:
        text = (piece * length)[:length]
        return min(_seconds(work, text) for _ in range(times))

    taken(100)
    # Another process, or a search for cycles in all that the tests hold, may take its share of one measurement, hardly
    # of the best of several.
    return any(taken(10 * length) <= MOST * max(taken(length, 3), 0.002) for _ in range(4))


def _seconds(work: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    work(text)
    return time.process_time() - begun
