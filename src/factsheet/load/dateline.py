"""The dateline in front of a report: who reports, from where, when.

新华社北京7月19日电（记者林珂）国家统计局……      an agency, a place, a day, a reporter
本报讯（记者 骆小言）12月4日，记者从……          the paper's own report
（中央社記者鍾小翔新竹18日電）晶圓代工廠……       Taiwan's agency
〔記者方念慈／高雄報導〕  【本報訊】              papers of Taiwan and Hong Kong
"""

import re

from factsheet.load.names import Name, names
from factsheet.patterns import compiled, lettered
from factsheet.records import record

OUTLET = "(?:社|网|报|台|刊|快讯|速报|财讯|财经|新闻|通讯|在线|线上)(?:社|网|客户端)?"
WIRES = "路透|法新|美联|彭博|共同"
DESKS = compiled("即时|综合|频道|中心|专题")
CLOSERS = {"(": ")", "【": "】", "〔": "〕", "[": "]", "〖": "〗"}
# （產經瞭望記者方念慈台北18日電）
OF_REPORTER = r"(?!本|驻|特[约派]|首席|见习|实习)(?:(?!记者)[㐀-鿿]){2,6}(?=记者[㐀-鿿/]{2,9}(?:\d|报[导道]$))"
WIDEST = 60
DATELINE = "dateline"  # the reason of a block that is nothing else
CUE = compiled("[讯电]|报[道导]|消息|记者|特稿")

# 电 and 讯 that end a dateline, not those of 电话 and 通讯员.
_SAID = "(?:综合|外|专|特|快)*(?:电(?![话视力脑影子信网池动台商缆器厂梯车])|讯(?![员息号问])|消息|报[道导]|特稿)"
HEAD = lettered(
    rf"""据?(?P<agency>本[报网台刊社站]|{WIRES}|(?:(?!记者)[㐀-鿿A-Z0-9]){{1,10}}?{OUTLET}|{OF_REPORTER})?[ ]?
        (?P<middle>[㐀-鿿、/·\s]{{0,30}}?)
        (?P<date>(?:(?P<year>\d{{4}})年)?(?:(?P<month>\d{{1,2}})月)?(?P<day>\d{{1,2}})日)?[ ]?(?P<said>{_SAID})""",
    re.VERBOSE,
)
_ROLE = lettered(r"(?:首席|特约|特派|驻[㐀-鿿]{2,3}|实习|见习)?记者\s?")


# 【大公報訊】記者周硯、林小滿報道:
_BY = lettered(r"[ ]?(?:本报)?(?:首席|特约|见习|实习|[全融新]媒体)?记者\s?[㐀-鿿、\s]{2,30}?报[导道](?=[:。\s])[:。]?")


@record
class Dateline:
    """Where it ends in the view, and what it says; the agency is a span of the view."""

    end: int
    agency: tuple[int, int] | None = None
    place: tuple[int, int] | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    names: tuple[Name, ...] = ()
    own: bool = False


def dateline(view: str, start: int, end: int) -> Dateline | None:
    """The dateline that a paragraph begins with, with the white space behind it; None where it has none."""
    end = min(end, start + 2 * WIDEST)
    if not CUE.search(view, start, min(end, start + WIDEST)):
        return None
    closer = CLOSERS.get(view[start])
    return _in_brackets(view, start, end, closer) if closer else _bare(view, start, end)


def _in_brackets(view: str, start: int, end: int, closer: str) -> Dateline | None:
    close = view.find(closer, start, min(end, start + WIDEST))
    if close < 0 or "。" in view[start:close] or not CUE.search(view, start, close):
        return None
    inner = HEAD.fullmatch(view, start + 1, close) or _with_reporter(view, start + 1, close)
    return _read(view, inner, close + 1, end) if inner else Dateline(_gap(view, close + 1, end), names=names(view, start, close))


def _with_reporter(view: str, start: int, close: int) -> re.Match[str] | None:
    """（湾通社香港4月10日电　记者彭素之）: the reporter within the bracket, behind what the dateline says."""
    head = HEAD.match(view, start, close)
    return head if head and head["agency"] and _ROLE.match(view[head.end() : close].lstrip()) else None


def _bare(view: str, start: int, end: int) -> Dateline | None:
    head = HEAD.match(view, start, end)
    if head is None or not _is_dateline(view, head):
        return None
    return _read(view, head, head.end(), end)


def _is_dateline(view: str, head: re.Match[str]) -> bool:
    """Without a date it takes an agency and no more than a place: 央视网消息：, but not 本报记者据此报道.

    据伊朗媒体2日报道，伊朗副总统…… says who reports in the sentence itself, and is a part of it.
    """
    follows = view[head.end() : head.end() + 1]
    if head["date"]:
        return not (head["said"].endswith(("道", "导")) and follows in ",称说指")
    if _ROLE.match(head["middle"]):  # 记者方念慈/高雄报导
        return "/" in head["middle"]
    if head["agency"] is None or len(head["middle"]) > 6 or head["said"].endswith(("道", "导")):
        return False
    return head["said"].endswith("讯") or follows in " :(【[〔"


def _read(view: str, head: re.Match[str], after: int, end: int) -> Dateline:
    reporters = _reporters(view, after, end)
    found = names(view, head.start("middle"), head.end("middle"))
    place = found[-1].end if found else head.start("middle")
    while place < head.end("middle") and view[place] in " /、":
        place += 1
    number = {part: int(head[part]) if head[part] else None for part in ("year", "month", "day")}
    agency = head["agency"] or ""
    return Dateline(
        end=_gap(view, reporters or after, end),
        agency=None if not agency or agency.startswith("本") or DESKS.match(agency) else head.span("agency"),
        place=_trimmed(view, place, head.end("middle")),
        names=found or names(view, head.end(), after) or (names(view, after, reporters) if reporters else ()),
        own=head["said"].endswith("讯") and agency.endswith("报"),
        **number,
    )


def _trimmed(view: str, start: int, end: int) -> tuple[int, int] | None:
    bare = view[start:end].strip()
    return (start, start + len(bare)) if bare and not DESKS.search(bare) else None


def _reporters(view: str, after: int, end: int) -> int | None:
    """Where the reporters end that may follow: 本报讯（记者 骆小言 通讯员 许多）, 【江海報訊】記者周硯報道:."""
    if by := _BY.match(view, after, min(end, after + WIDEST)):
        return by.end()
    open_ = after + (view[after : after + 1] == " ")
    closer = CLOSERS.get(view[open_ : open_ + 1])
    close = view.find(closer, open_, min(end, open_ + WIDEST)) if closer else -1
    return close + 1 if close > 0 and "。" not in view[open_:close] else None


def _gap(view: str, position: int, end: int) -> int:
    while position < end and view[position] in " :\t":
        position += 1
    return position
