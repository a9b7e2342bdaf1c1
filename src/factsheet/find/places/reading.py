"""What makes a match a place: no common noun (富裕农村), no word of prose (推进城市公园), no thing (选举叶镇邦)."""

from collections.abc import Mapping
from itertools import chain

from factsheet.find.names.vocabulary import wordlist
from factsheet.find.places.gazetteer import honours, listed, of_zones
from factsheet.find.places.pieces import OPENING_STOPS, SIDES_AND_ENDS
from factsheet.find.rule import Context, Match
from factsheet.lexicon.shelves import shelved

# Characters that stand for provinces and cities in the names of lines: 京沪, 沪昆.
BLENDED = frozenset(
    "京津沪渝冀豫滇辽黑湘皖鲁疆苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼港澳台蓉穗深广杭甬汉昆沈哈长大郑徐兰银太石济合福厦"
)

VILLAGES = frozenset(("村", "镇", "乡", "屯", "寨", "部落"))
_SIDES = frozenset("东西南北中上下新一二三四五六七八九十坪岭坡湾塘坝寨坑冲洞坳梁岗台沟庄园桥河溪")
# 一个|中型屋邨
_KINDS = frozenset(("大型", "中型", "小型", "公共", "私人", "资助", "新建", "旧式"))

# 同区, 两机场, 各站: of no place by name.
_NOT_OWN = frozenset("同两各某每")
# Who is named behind a place: 桃园市|议员|詹江村.
_POSTS = frozenset(("议员", "立委", "县长", "市长", "乡长", "镇长", "里长", "村长", "主席", "代表", "委员", "民代", "居民", "男子", "女子"))

# What makes the match a place: its head, `known` for a name alone.
Reading = str


def named(m: Match, context: Context) -> Reading | None:
    """The head of the match, unless the name ends like a common noun (富裕农村) or holds a word of prose (推进城市公园)."""
    head, proper = m["head"], m["proper"]
    if proper[:2] in _POSTS:
        return None  # 桃园市|议员詹江村
    if proper[-1:] in _NOT_OWN and m.start("proper") > m.start("span"):
        return None  # 深圳|同区开了九间, 高雄|两机场
    if head == "绕道" and context.region != "hk":
        return None  # 红海|绕道 is a detour, 觀塘繞道 a road
    name = context.view[m.start("proper") : m.end("span")]
    nouns = generics()
    generic = any(name[-length:] in nouns for length in range(len(head) + 1, len(name) + 1))
    words = {proper[at : at + 2] for at in range(len(proper) - 1)} & ordinary().keys()
    if head.endswith("区") and len(head) > 1 and m.start("proper") > m.start("span"):
        return head if words <= of_zones() else None
    plain = words and not (set(proper) <= BLENDED or honoured_by(proper))
    return None if generic or plain else head


def honoured_by(proper: str) -> bool:
    """Whether streets and villages are named so: 人民, 人民东."""
    return proper[:2] in honours() and set(proper[2:]) <= _SIDES


def coined(m: Match, context: Context) -> Reading | None:
    """The same for a name that nobody knows: 一手市场 is none, nor is 多个小区."""
    proper = m["proper"]
    if proper[:2] in _KINDS or proper[-1] in "本该全各" or (len(proper) > 2 and proper[-1] in "前后旁侧"):
        return None  # 一个|中型屋邨, 设籍|本县, 三清宫前|停车场
    thing = proper[:2] in things() and not (honoured_by(proper) or set(proper) <= BLENDED or m["head"] == "邨")
    village = m["head"] in VILLAGES and len(proper) == 2
    stops = OPENING_STOPS if village else OPENING_STOPS + SIDES_AND_ENDS
    paired = village and proper[0] == "双"  # 双溪村
    return None if thing or (m["span"][0] in stops and not paired) else named(m, context)


@shelved
def generics() -> Mapping[str, bool]:
    """Common nouns that end like places."""
    return dict.fromkeys(chain(*listed("generics")), True)


@shelved
def things() -> Mapping[str, bool]:
    """Nouns of two characters, with which no name begins that nobody knows: 选举|叶镇邦."""
    words = chain(wordlist("names/things"), wordlist("names/fields"))
    return {word: True for word in words if len(word) == 2}


@shelved
def ordinary() -> Mapping[str, bool]:
    """Words of two characters that are no part of a name: those behind which one begins, and those of plain prose."""
    words = chain(*listed("before"), wordlist("names/prose"), wordlist("general"), wordlist("stopwords"))
    return {word: True for word in words if len(word) == 2}
