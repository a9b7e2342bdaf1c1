"""The words of posts and occupations, and those that stand around them."""

from collections.abc import Mapping

from factsheet.find.names.vocabulary import groups
from factsheet.lexicon import derived, meanings
from factsheet.lexicon.shelves import shelved


def title_words() -> frozenset[str]:
    """All posts, occupations and words for what people are to one another."""
    return frozenset((*posts(), *_group("relation")))


@shelved
def posts() -> Mapping[str, bool]:
    """The posts and occupations, which the sheet lists; those of the head of a company's business in its letters, too.

    >>> "CFO" in posts()
    True
    """
    return dict.fromkeys((*meanings("names/titles"), *(f"C{what}O" for what in "EFIMOT")), True)


@shelved
def public_posts() -> Mapping[str, str]:
    """The posts of state, party, army and public bodies."""
    return meanings("names/titles", "post")


@derived
def _group(name: str) -> frozenset[str]:
    return frozenset(groups("names/title_words")[name])


def honorifics() -> frozenset[str]:
    """What stands behind a bare surname: 先生, 女士, 师傅."""
    return _group("honorific")


def crowds() -> frozenset[str]:
    """Words for many people, which stand before other things than names, too: 考生安全."""
    return _group("crowd")


def prefixes() -> frozenset[str]:
    """What stands before a post and says which it is: 副, 首席, 驻村."""
    return _group("prefix")
