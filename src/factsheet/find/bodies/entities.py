"""Who is who: in go the mentions of bodies, out come those of each body together, a short name with the full one.

市房管局    杭州市住房保障和房产管理局
交警支队    宁川市公安局交通警察支队
"""

from collections.abc import Collection, Iterable, Sequence

from factsheet.find.bodies.aliases import cut_out, declared, in_short
from factsheet.find.bodies.known import known
from factsheet.find.bodies.search import Found
from factsheet.find.bodies.short import drawn_from
from factsheet.find.bodies.teams import whole_name
from factsheet.find.names.page import HAN
from factsheet.patterns import compiled

# 交通部|公路局, 市公安局|望江分局: where the name of the body above ends.
_PARENT = compiled("(?:[部署厅局院](?![队士校属])|委(?!员)|处(?!理))(?=.)")
_LEGAL_FORM = compiled("(?:集团|控股)?(?:股份)?(?:有限责任|有限|总)?公司$|集团$|控股$|股份$|[(][^()]{2,4}合伙[)]$")
_COMMITTEES = ("省委", "市委", "县委", "区委", "州委")
_OF_TEAMS = ("match", "mascot", "team")


def entities(view: str, found: Sequence[Found]) -> list[list[Found]]:
    """The mentions sorted by body, each body at its first mention; a short name goes to the one body that it fits."""
    names = dict.fromkeys(view[f.start : f.end] for f in found)
    declared_by = {alias: view[f.start : f.end] for f in found for alias in declared(view, f)}
    cut_by = {alias: view[f.start : f.end] for f in found for alias in cut_out(view, f)}
    cut_by |= {short: view[whose.start : whose.end] for short, whose in in_short(view, found).items()}
    bodies = known()
    fulls = {name: bodies[name].full for name in names if name in bodies}
    teams = {view[f.start : f.end] for f in found if f.rule in _OF_TEAMS}
    canonical = {name: _canonical(name, names, fulls, declared_by, cut_by, teams) for name in names}
    groups: dict[str, list[Found]] = {}
    for each in found:
        name = view[each.start : each.end]
        for _ in range(4):
            if canonical.get(name, name) == name:
                break
            name = canonical[name]
        groups.setdefault(name, []).append(each)
    return list(groups.values())


def _canonical(
    name: str,
    names: Iterable[str],
    fulls: dict[str, str],
    declared_by: dict[str, str],
    cut_by: dict[str, str],
    teams: Collection[str],
) -> str:
    """The name of the same body that says more, or the name itself; `fulls` are those of known bodies by their names."""
    if name in declared_by:
        return declared_by[name]
    if name in fulls:
        longer = [other for other, full in fulls.items() if full == fulls[name] and len(other) > len(name)]
        longer += [other for other in names if other.endswith(name) and other.removesuffix(name) in known()]
        return max(longer, key=len, default=name)
    if name in teams:
        return whole_name(name, teams)
    if name in cut_by:
        return cut_by[name]
    fitting = [other for other in names if other not in fulls and _same(name, other)]
    return fitting[0] if len(fitting) == 1 else name


def _same(short: str, full: str) -> bool:
    """Whether the short name is one of the full: its end, its beginning without the legal form, or drawn from it."""
    if len(short) >= len(full) or short[0] not in full or short[-1] not in full or not HAN.match(short):
        return False
    if short.endswith(_COMMITTEES) and not full.endswith(_COMMITTEES):
        return False  # 湖南省委 is no 湖南省国资委
    if (
        full.endswith(short)
        or _LEGAL_FORM.sub("", full) == short
        or (full.startswith(short) and _LEGAL_FORM.search(full))
        or short + "社" == full  # 宁川日报, 宁川日报社
    ):
        return True
    if not drawn_from(short, full):
        return False
    if short[-2:] == full[-2:]:
        return True  # 交警支队, 宁川市公安局交通警察支队
    # 交通局 is no part of 交通部|公路局, nor 市公安局 of 宁川市公安局|望江分局.
    whole = max((match.end() for match in _PARENT.finditer(full)), default=0)
    if whole and drawn_from(short[:-1], full[:whole]):
        return False
    begins = short[0] in full[: max(len(full) // 2, 3)]
    ends = short[-1] == full.removesuffix("员会")[-1]  # 市卫健委, 宁川市卫生健康委员会
    return begins and (ends or bool(_LEGAL_FORM.search(full)))
