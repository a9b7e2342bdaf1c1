"""Titles: stub."""
def title_words() -> tuple[str, ...]:
    return ()
