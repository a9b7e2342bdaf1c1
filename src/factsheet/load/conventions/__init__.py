"""The conventions by which newsrooms write what is not prose, and the one that a line is written by."""

from functools import cache

from factsheet.load.conventions import captions, credits, head, legal, navigation, tools, words
from factsheet.load.conventions.convention import Convention
from factsheet.patterns import compiled, lettered

LONGEST = 400  # characters; a longer line is a paragraph
MOST_PARTS = 8
_GAP = compiled(r"\s*\|\s*|\s+")
_NO_SIGN = "page numbers"  # 3/4 is a figure as well
# In a menu, what has the name of the page in it: 即訊人訂閱, 關於港脈, 聯絡編採部.
_ITS_OWN = lettered("(?:关于|联[系络]|认识)[㐀-鿿]{2,8}|[㐀-鿿]{2,8}(?:订阅|会员|招聘|客服中心|编[辑采]部)")

# The order is the logic: what is the article's own (its head, its captions) comes before what is the page's.
CONVENTIONS: tuple[Convention, ...] = (
    *words.CONVENTIONS,
    *legal.CONVENTIONS,
    *credits.CONVENTIONS,
    *navigation.CONVENTIONS,
    *tools.CONVENTIONS,
    *captions.CONVENTIONS,
    *head.CONVENTIONS,
)

_MENU = next(convention for convention in CONVENTIONS if convention.reason == "menu")
OPENERS = frozenset(convention.reason for convention in CONVENTIONS if convention.opens)
ENDS = tuple(convention for convention in CONVENTIONS if convention.ends)


def convention_of(line: str) -> Convention | None:
    """The first convention that a line, in its view, is written by."""
    if len(line) > LONGEST:
        return None
    return next((convention for convention in _of_length(len(line)) if convention.matches(line)), None)


@cache
def _of_length(length: int) -> tuple[Convention, ...]:
    """Those by which lines of so many characters are written: for most paragraphs a few of three dozen."""
    return tuple(convention for convention in CONVENTIONS if length <= convention.longest)


def parts_of(line: str) -> list[tuple[int, int, Convention]]:
    """The parts of a line that is written by no convention, where each of them is, and one is the page's.

    So is a caption that goes on with its editor: 圖片：足總提供｜編輯：周樂文.

    編輯：溫又嘉　｜　圖片皆為玩樂誌所有，請勿擅自轉載        each is the page's
    记者：林可　编辑：周行　审核：何静                        the first is the article's
    即訊人訂閱｜廣告合作｜聯絡編採部                          a menu that has the page's own name
    """
    gaps = [gap.span() for gap in _GAP.finditer(line)] if len(line) <= LONGEST else []
    if not 0 < len(gaps) < MOST_PARTS:
        return []
    parts: list[tuple[int, int, Convention]] = []
    named = 0
    for start, end in zip([0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(line)], strict=True):
        convention = convention_of(line[start:end])
        if convention is None and _ITS_OWN.fullmatch(line, start, end):
            convention, named = _MENU, named + 1
        if convention is None or line[start:end] in "■◆□":  # which are signs in a menu
            return []
        named += convention.reason == _NO_SIGN
        parts.append((start, end, convention))
    return parts if sum(convention.kind == "boilerplate" for _, _, convention in parts) > named else []
