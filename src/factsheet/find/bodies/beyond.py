"""What belongs to a name beyond its edges: the term of an assembly, the police before it; the form of a partnership behind.

省十四届|人大常委会
警方|毒品調查科
正衡会计师事务所|（特殊普通合伙）
"""

from factsheet.find.names.page import Page
from factsheet.patterns import compiled

# 省|十四届|人大常委会
_TERM, _LONGEST_TERM = compiled("第?[一二三四五六七八九十]{1,3}届$"), 5
_ASSEMBLIES, _LEVELS = ("人大", "政协"), tuple("省市县区州镇乡")
_PARTNERSHIP = compiled("[(](?:特殊(?:的)?普通|普通|有限)合伙[)]")


# 警方|商業罪案調查科: the police of Hong Kong and who of them.
_POLICE, _SECTIONS = "警方", frozenset("科队组")


def whole_begins(page: Page, start: int, end: int) -> int:
    """Where the name begins with the police whose section it is, or whose assembly of which term; else where it began."""
    if page.view.endswith(_POLICE, 0, start) and page.view[end - 1] in _SECTIONS:
        return start - len(_POLICE)
    return _before_term(page, start)


def _before_term(page: Page, start: int) -> int:
    if not page.view.startswith(_ASSEMBLIES, start):
        return start
    if (term := _TERM.search(page.view, max(start - _LONGEST_TERM, 0), start)) is None:
        return start
    at = term.start()
    level = at - 1 if page.view[at - 1 : at] in _LEVELS else start
    return next((whose for whose, kind in page.ending(at) if kind in ("place", "level")), level)


def whole_ends(page: Page, end: int) -> int:
    """Where the name of a partnership ends, with its form in brackets; else where it ended."""
    form = _PARTNERSHIP.match(page.view, end)
    return form.end() if form else end
