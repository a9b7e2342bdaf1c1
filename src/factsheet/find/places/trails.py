"""Mountains, cols and pools that nobody knows, on the way of hikers: a view goes in, their names come out.

由鹤薮起步，经|屏风山|、|黄岭|往|新娘潭|     a row behind 经, and where it leads
到|吹筒坳|后，在|鹰嘴岩|下方              one alone, by its last character
"""

from collections.abc import Iterator
from functools import lru_cache

from factsheet.find.places.gazetteer import gazetteer
from factsheet.find.places.reading import generics, ordinary
from factsheet.patterns import compiled

# A report of hikers has some of these, more than one.
_HIKING = compiled("行山|登山|爬山|山友|驴友|徒步|攻顶|登顶|山径|步道|郊野公园|远足|露营|山屋|高反|下撤|扎营|落山|迷路")
_ENOUGH = 2
# Characters of a name: none of those that lead to it or go on behind it.
_OWN = "(?:[\u3400-\u9fff](?<![经往至到由从自在于沿抵登攀上下的了及与和或并前后附近一两三多各该某此其等起出发返回落行爬走达]))"
_PEAKS = "[岭山潭峰坳顶尖坪岩涧崖坑沟湾塘洲洞池]"
_ITEM = f"{_OWN}{{2,4}}?"
_CLOSE = "(?=[、,。;:()至往到经起出下落返上与及和以附一方后失遇被迷]|$)"
_ROW = compiled(f"(?:(?<=[经由])|(?<=途经)|(?<=取道))(?P<row>{_ITEM}(?:[、及和与]{_ITEM})+?)(?=[往至到返下,。;起])")
_ONWARD = compiled(f"(?<=[往至到])(?P<name>{_OWN}{{1,3}}?{_PEAKS}){_CLOSE}")
_ALONE = compiled(f"(?<=[经往至由从到抵距在、])(?P<name>{_OWN}{{1,3}}?(?:{_PEAKS}|垭口|登山口|山庄|山屋|营地)){_CLOSE}")
_JOINTS = compiled("[、及和与]")
# A name holds no more than the word that it ends with: 山|顶, 沙|湾.
_COMMON = frozenset(
    (
        *("山顶", "山坳", "山沟", "山坑", "山岩", "山洞", "山尖", "山崖", "半山", "深山", "高山"),
        *("石涧", "溪涧", "石坑", "土坑", "深潭", "水潭", "水塘", "池塘", "水池", "电池", "悬崖"),
        *("大石", "塔尖", "沙湾", "沙洲", "绿洲"),
    )
)


@lru_cache(maxsize=1)
def passed(view: str) -> frozenset[str]:
    """The names of what hikers pass in this view, which are those of no persons."""
    enough = sum(1 for _ in zip(range(_ENOUGH), _HIKING.finditer(view), strict=False)) == _ENOUGH
    return frozenset(_passed(view)) if enough else frozenset()


def _passed(view: str) -> Iterator[str]:
    for match in _ROW.finditer(view):
        names = _JOINTS.split(match["row"])
        if any(name[-1] in _PEAKS or name in gazetteer() for name in names):
            yield from filter(_a_name, names)
    for pattern in (_ONWARD, _ALONE):
        yield from (match["name"] for match in pattern.finditer(view) if _a_name(match["name"]))


def _a_name(name: str) -> bool:
    """Whether it is none that is known, no common noun and holds no word of prose."""
    common = name in _COMMON or name[-2:] in _COMMON or any(name[at:] in generics() for at in range(len(name) - 1))
    words = any(name[at : at + 2] in ordinary() for at in range(len(name) - 1))
    return not common and not words and name not in gazetteer()
