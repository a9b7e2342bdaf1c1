"""What stands beside the names of places, which those of persons and towns that nobody knows are told by."""

import re
from functools import cache

from factsheet.find.names.vocabulary import groups
from factsheet.lexicon import one_of
from factsheet.patterns import compiled


@cache
def around_places(group: str) -> re.Pattern[str]:
    """What stands before the name of a place or behind it, by a group of `lexicon/names/around_places.txt`."""
    return compiled(one_of(groups("names/around_places")[group]))


# 埃尔比坎|有30栋楼倒塌
_COUNTS = compiled("有(?:约|近|至少|超过)?[0-9]+(?:余|多)?(?:栋|座|幢|间|处|条|所|家|户|人)(?!孩)")


def settled(view: str, name: str) -> bool:
    """Whether what is said of towns follows a name written by its sound anywhere in the view, or what there is in one.

    >>> settled("埃尔比坎有30栋楼倒塌", "埃尔比坎"), settled("埃尔比坎说，居民已撤离", "埃尔比坎")
    (True, False)
    """
    end = view.find(name) + len(name)
    while end >= len(name):
        if around_places("settled").match(view, end) or _COUNTS.match(view, end):
            return True
        end = view.find(name, end) + len(name)
    return False
