"""Mentions as the examples of rules write them: `在|宁川市教育局|任职`."""

from collections.abc import Iterable


def barred(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with a bar at both sides of each span."""
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}|{text[start:end]}|{text[end:]}"
    return text
