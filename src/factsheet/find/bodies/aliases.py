"""Short names: declared (以下简称“澄岳精工”), cut out of a full name (澄岳精工 of 苏州澄岳精工科技有限公司), or drawn together
out of one (深海所 of 中国科学院深海科学与工程研究所). In go the bodies found, out come more mentions.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from factsheet.find.bodies.beyond import with_seat
from factsheet.find.bodies.byname import spelled_on
from factsheet.find.bodies.doubts import chief_of
from factsheet.find.bodies.listed import deals
from factsheet.find.bodies.search import Found
from factsheet.find.bodies.short import drawn_from
from factsheet.find.names.page import HAN, Page
from factsheet.find.places.ends import FEATURE
from factsheet.find.places.gazetteer import COUNTY, SITE, gazetteer
from factsheet.model import BodyKind
from factsheet.patterns import compiled

# A name of so many characters is the same body wherever it stands: 由|晟岚航空|新辟.
_PLAIN = 4
# 飞岚 of 宁川飞岚
_NICKNAME = 2
_TOWNS = frozenset("市县区镇乡村省岛")
# 公司（以下简称“澄岳精工”）, 晟嶺半導體（下稱晟嶺）, 集团（0***，下称“晟岚”）, 香港警务处反诈骗协调中心（简称：反诈中心）,
# 公司（证券简称：澄岳精工，证券代码：688***）
_DECLARED = compiled(
    r"[(](?:[^(),;\n]{1,20}[,、;])?(?:以下|下文|下)?(?:统一)?(?:(?:证券|股票|股份|公司|[AH]股|中文)?简称|合称|称|又称|并称)(?:为|是)?[:“\"'「『]*(?P<alias>[\u3400-\u9fffA-Za-z0-9]{2,12})[”\"'」』]?"
    r"(?:(?:或|、|,|和)[“\"「]?(?P<second>[\u3400-\u9fffA-Za-z0-9]{2,12})[”\"」]?)?(?:[,、;][^():\n]{0,8}(?:代[码号]|编号)[^()\n]{0,12})?[)]"
)
# (以下简称“澄岳精工”或“公司”): a word that the next article has for another.
_ANY = frozenset(("公司", "本公司", "上市公司", "集团", "本集团", "发行人", "标的公司", "本行", "学校", "本校", "本院", "本所"))
# 警方商業罪案調查科（商罪科）: a bracket with nothing but the short name.
_BARE = compiled(r"[(](?P<alias>[\u3400-\u9fff]{2,8})[)]")
# 晟岚医药（Sunridge Pharma）, 北岚管理局（NRA）
_SPELLED = compiled(
    r"[(](?:英文名:?|即)?(?P<alias>[A-Z][A-Za-z0-9&.'’-]*(?: (?:[a-z]{2,3} )?[A-Z&][A-Za-z0-9&.'’-]*){0,6})(?=[),;])"
)
# What papers call an organ once they have named it: 县府 after 宁川县政府, 宁川检 after 宁川地方检察署.
_IN_SHORT: Sequence[tuple[re.Pattern[str], tuple[str, ...]]] = (
    (compiled("..(?P<level>[县市])政府$"), ("{level}府", "{level}政府")),
    (compiled("..(?P<organ>[省市县]议会)$"), ("{organ}",)),
    (compiled("..(?P<organ>[乡镇区](?:公所|政府|农会|渔会)|[乡镇市]民代表会)$"), ("{organ}",)),
    # 宁川市政府住宅发展处: 住发处
    (compiled("[县市]政府(?P<first>[㐀-鿿])[㐀-鿿](?P<then>[㐀-鿿])[㐀-鿿](?P<head>[局处])$"), ("{first}{then}{head}",)),
    (compiled("^(?P<brand>[㐀-鿿]{2,3})金(?:融)?控(?:股)?(?:公司|股份有限公司)?$"), ("{brand}金",)),  # 顶禾金控: 顶禾金
    (compiled("^(?P<brand>[㐀-鿿]{2,3}航)空(?:公司|有限公司|集团|股份有限公司)?$"), ("{brand}",)),  # 岭海航空: 岭海航
    (compiled("住房公积金管理中心$"), ("公积金中心", "市公积金中心")),
    (compiled("街道办事处$"), ("街道办事处", "街道办")),
    (compiled("(?P<place>(?!地方)[\u3400-\u9fff]{2})地方检察署$"), ("{place}地检署", "{place}地检", "{place}检")),
    (compiled("(?P<place>(?!地方)[\u3400-\u9fff]{2})地方法院$"), ("{place}地院",)),
)
# What a stretch of a company's name goes on with where it is a place.
_PLACED = compiled(f"(?:国际)?(?:{FEATURE})")
_OPENING, _HOUSE = ("「", "“", "『"), compiled("[轩居楼坊馆阁厨苑记][”」』]")
_CLOSING = ("」", "”", "』")
# 县府 needs no more than its county told of: 嘉义县今年发放补助。|县府|表示.
_OF_TAIWAN = {
    "县府": compiled("(?:宜兰|新竹|苗栗|彰化|南投|云林|嘉义|屏东|花莲|台东|澎湖|金门|连江)县"),
    "市府": compiled("(?:台北|新北|桃园|台中|台南|高雄|基隆|新竹|嘉义)市"),
}
# What only towns of Taiwan have, each one of its own: |镇代会|昨审议预算.
_OF_TOWNS = ("镇公所", "乡公所", "镇代会", "乡代会", "镇民代表会", "乡民代表会")
# Of what is called by its place, banks alone go by a name: 永协 of 永协银行.
_BANK = "银行"
# 梨坪|油茶|专业合作社: what stands before it is a crop.
_COOPERATIVE = "合作社"
# 永协|旺角弥敦道分行: whose branch it is in short.
_BRANCH = ("分行", "支行", "分店", "分公司")
_TOWN_ORGANS = ("公所", "代会", "民代表会", "农会", "渔会")
_ANY_OF_THEM = frozenset("各该本某每个些等诸")
_GOVERNMENTS, _OF_A_STREET = tuple(_OF_TAIWAN), frozenset("大广路街前后")
# 江西|信江文旅|发展集团: a company by its seat, its name and what it does.
_TRADED = compiled("(?:发展|投资|控股|实业|产业|运营|管理|建设|开发)*(?:集团|控股|股份)?(?:股份)?(?:有限责任|有限|总)?(?:公司|集团)$")
# 经济部|电价费率审议会
_COUNCIL = compiled("(?<=[部府院局委会])(?P<first>[㐀-鿿]{2})[㐀-鿿]{1,6}(?:审议会|审议委员会|评议会)$")
# 内政部|户政司, 屏东县政府|教育处, 宁川市公安局|交警支队
_UNIT = compiled("(?<=[部院府局委])(?P<unit>(?!.{0,4}[部院府局委会])[㐀-鿿]{2,5}(?:[司署处]|[大支]队|总处))$")
# 岚邦地产|研究部, 澄顺测量师行|商铺部
_DESK = compiled("(?P<firm>[㐀-鿿]{4,8}?)(?:研究|营业|住宅|商[铺舖]|工商|物业|代理|估价|按揭|资讯|市场|策略)[㐀-鿿]{0,2}部$")
_SUBSIDIARIES = ("子公司", "孙公司", "附属公司", "联营公司")
# 中国科学院|深海科学与工程研究所, and who works there: 深海所|研究员.
_ACADEMY, _AT_AN_INSTITUTE = (
    compiled("(?:科学|研究|工程|农科|林科)院|大学"),
    compiled("所(?=(?:副?研究员|副?所长|工程师|博士|团队|科研|专家|首席|高级|助理|供图|与|和|、|的))"),
)


def with_aliases(page: Page, found: Sequence[Found]) -> list[Found]:
    """The bodies found, and where their declared and cut-out short names stand; none overlaps another."""
    taken = bytearray(len(page.view))
    for each in found:
        taken[each.start : each.end] = b"\1" * each.length
    more: list[Found] = []
    # A name that is found a thousand times is looked for once.
    aliases: dict[str, tuple[BodyKind, str]] = {}
    for alias, kind, rule in _aliases(page, found):
        if alias not in aliases and not (rule == "short" and _of_a_place(page, alias)):
            aliases[alias] = kind, rule
    whole = {each.start: each for each in found}
    for alias, (kind, rule) in sorted(aliases.items(), key=lambda a: -len(a[0])):
        for start in page.occurrences(alias):
            end = start + len(alias)
            if rule == "declared" and (part := whole.get(start)) and part.end < end:
                del whole[start]  # 台水, which everybody knows, in 台水六区处
                taken[part.start : part.end] = bytes(part.length)
            if rule == "short" and (part := whole.get(start + 1)) and part.end == end and part.rule == "known":
                del whole[start + 1]  # 海航, which everybody knows, in 岭海航
                taken[part.start : part.end] = bytes(part.length)
            if rule in ("short", "agreed") and len(alias) == 2 and not page.opens(start):
                continue  # 强|积金, where 颖汇积金公司 is told of
            if rule == "short" and _PLACED.match(page.view, end):
                continue  # 鹭屿国际|机场, where 鹭屿国际机场股份有限公司 is told of
            if alias in _OF_TOWNS and page.view[start - 1] in _ANY_OF_THEM:
                continue  # 各|乡公所
            if _before_street(page, alias, end):
                continue  # 市府|大路
            # 澄骏公司|法定代表人, though 公司法 is a word; 县府|前秘书长
            whole_word = rule == "declared" and (len(alias) >= _PLAIN or chief_of(page, end - 1))
            whole_word = whole_word or (rule == "short" and len(alias) > 2 and chief_of(page, end))  # 住发处|长
            whole_word = whole_word or alias.endswith(_TOWN_ORGANS)  # 镇代会|上周, 乡公所|说
            whole_word = whole_word or (alias[-1] == "检" and page.view.startswith("查", end))  # 桃检|查出, 桃检|查获
            torn = page.through(end) and not whole_word and not (alias in _GOVERNMENTS and page.view[end] == "前")
            # 4局上|海鲸 is no 上海, 飞马|主场 no 马主, where the report follows the team.
            torn = rule != "match" and (torn or page.through(start))
            if taken.find(1, start, end) >= 0 or torn:
                continue
            branch = whole.get(end)
            if branch and branch.kind == kind and page.view.endswith(_BRANCH, branch.start, branch.end):
                del whole[end]
                end = branch.end
            if kind == "company":
                end = with_seat(page, end)
                end = _abroad(page, start, end)
            if page.view.endswith(_OPENING, 0, start) and _HOUSE.match(page.view, end):
                end += 1  # 「岚稻|轩|」, a restaurant of 岚稻饮食控股
            if spelled_on(page.view, start) or spelled_on(page.view, end):
                continue
            taken[start:end] = b"\1" * (end - start)
            more.append(Found(start, end, kind, rule, 1.0))
    return sorted([*whole.values(), *more], key=lambda f: f.start)


def _abroad(page: Page, start: int, end: int) -> int:
    """Where a subsidiary's name ends with its country: 子公司|纬澄美国|."""
    if not page.view.endswith(_SUBSIDIARIES, 0, start):
        return end
    return next((stop for stop, kind in page.beginning(end) if kind == "place"), end)


def _before_street(page: Page, alias: str, end: int) -> bool:
    """Whether a street or a square goes on behind 市府; 县府|前秘书长 is whose post it was."""
    former = page.view[end : end + 1] == "前" and any(kind == "title" for _, kind in page.beginning(end + 1))
    return alias in _GOVERNMENTS and page.view[end : end + 1] in _OF_A_STREET and not former


def _aliases(page: Page, found: Sequence[Found]) -> Iterator[tuple[str, BodyKind, str]]:
    view = page.view
    for alias, whose in in_short(view, found).items():
        yield alias, whose.kind, "short"
    for government in _GOVERNMENTS:
        # 县府 is the government of the county whose council or whose office is told of.
        told = government in view and any(f.kind == "government" and government[0] in view[f.start : f.end] for f in found)
        if told or (government in view and _OF_TAIWAN[government].search(view)):
            yield government, "government", "short"
    for organ in _OF_TOWNS:
        if organ in view:
            yield organ, "government", "short"
    if "香港海关" in view:
        yield "海关", "government", "short"
    for each in found:
        told = each.rule in ("listed", "agreed", "voted") or (each.rule == "quoted" and each.kind == "company")
        own = told and not any(page.ordinary[each.start : each.end])
        if (own or each.length >= _PLAIN) and not view[each.start].isascii():
            yield view[each.start : each.end], each.kind, each.rule
        for alias in declared(view, each):
            yield alias, each.kind, "declared"
        parts = (*_tails(page, each), *_units(view, each), *_firms(page, each))
        for alias in (*parts, *_traded(page, each), *_institutes(view, each), *_councils(view, each)):
            yield alias, each.kind, "short"
        for alias in cut_out(view, each):
            begin = each.start + view[each.start : each.end].index(alias)
            # 港南|轮渡 may begin with a place, 港南 alone is one.
            known = len(alias) < _PLAIN and page.beginning(begin)
            if not known and not any(page.ordinary[begin : begin + 2]):
                yield alias, each.kind, "match" if each.rule in ("match", "mascot") else "short"


def in_short(view: str, found: Iterable[Found]) -> dict[str, Found]:
    """What papers call the organs found, where only one of them is called so."""
    called: dict[str, dict[str, Found]] = defaultdict(dict)
    for each in found:
        name = view[each.start : each.end]
        for organ, shorts in _IN_SHORT:
            if match := organ.search(name):
                for short in shorts:
                    called[short.format(**match.groupdict())][name] = each
    longest = {short: names[max(names, key=len)] for short, names in called.items()}
    # 榕林乡公所 is 宁川县榕林乡公所.
    return {
        short: whose
        for short, whose in longest.items()
        if all(view.endswith(name, whose.start, whose.end) for name in called[short])
    }


def _tails(page: Page, body: Found) -> Iterator[str]:
    """Its head with the two or three characters before it that mean nothing else: 望江分局 of 宁川市公安局望江分局."""
    last = page.view[body.head - 1 : body.head]
    for begin in (body.head - 2, body.head - 3):
        own = begin > body.start + 1 and not any(page.ordinary[begin : body.head]) and HAN.match(page.view, begin)
        if own and body.end - begin >= _PLAIN and not page.through(begin) and last not in _TOWNS:
            yield page.view[begin : body.end]


def _units(view: str, body: Found) -> Iterator[str]:
    """A unit of a ministry or a bureau by itself, once it has been told whose it is: 户政司 of 内政部户政司."""
    unit = _UNIT.search(view, body.start, body.end) if body.kind == "government" else None
    if unit and unit.end() == body.end:
        yield unit["unit"]


def _firms(page: Page, body: Found) -> Iterator[str]:
    """The firm by itself, once one of its desks has been told of: 岚邦地产 of 岚邦地产研究部."""
    desk = _DESK.fullmatch(page.view, body.start, body.end) if body.kind in ("company", "other") else None
    if desk and not any(page.ordinary[body.start : body.start + 2]):
        yield desk["firm"]


def _traded(page: Page, body: Found) -> Iterator[str]:
    """A company's name of a river or a mountain and what it deals in, behind its seat: 信江文旅 of 江西信江文旅发展集团."""
    if body.kind != "company" or (form := _TRADED.search(page.view, body.start, body.end)) is None:
        return
    seats = [stop for stop, kind in page.beginning(body.start) if kind == "place"]
    for seat in seats if deals(page, form.start()) else ():
        named = gazetteer().get(page.view[seat : seat + 2]) in (SITE, COUNTY)
        if named and form.start() - seat == _PLAIN:
            yield page.view[seat : form.start()]


def _institutes(view: str, body: Found) -> Iterator[str]:
    """What an institute is called in short, before those who work there: 深海所 of 中国科学院深海科学与工程研究所."""
    if not view.endswith("研究所", body.start, body.end):
        return
    name = view[body.start : body.end]
    own = name[max((match.end() for match in _ACADEMY.finditer(name)), default=0) :]
    for match in _AT_AN_INSTITUTE.finditer(view):
        for size in (4, 3, 2):
            short = view[match.start() - size : match.start() + 1]
            if len(short) > size and short[0] == own[0] and drawn_from(short, own):
                yield short
                break


def _councils(view: str, body: Found) -> Iterator[str]:
    """What a council is called in short where a member is told of: 电价会 of 经济部电价费率审议会."""
    if (council := _COUNCIL.search(view, body.start, body.end)) is not None:
        short = council["first"] + "会"
        if f"{short}委员" in view or f"{short}召集人" in view:
            yield short


def _of_a_place(page: Page, name: str) -> bool:
    """Whether the article has a town of that name, whose bodies bear it: 鹿洲 of 鹿洲文旅集团, where 鹿洲市 stands elsewhere."""
    ends = (start + len(name) for start in page.occurrences(name))
    return any(page.view[end : end + 1] in _TOWNS for end in ends)


def declared(view: str, body: Found) -> Iterator[str]:
    """The short names that stand in brackets behind the name."""
    end = body.end + (view[body.end : body.end + 1] in _CLOSING)
    if match := _DECLARED.match(view, end):
        yield from (name for name in match.group("alias", "second") if name and name not in _ANY)
    elif match := _BARE.match(view, end) or _SPELLED.match(view, end):
        alias, name = match["alias"], view[body.start : body.end]
        if drawn_from(alias, name) if HAN.match(alias) else HAN.match(name):
            yield alias


def cut_out(view: str, body: Found) -> Iterator[str]:
    """Stretches from what means nothing else to where a piece ends: 澄岳, 澄岳精工, 澄岳精工科技."""
    if body.rule == "legal" and 4 <= body.head - body.start <= 8:
        yield view[body.start : body.head]
    if body.rule == "match" and body.end - body.head == _NICKNAME:
        yield view[body.head : body.end]
    if body.rule == "mascot" and body.length > 3:
        yield view[body.end - 2 : body.end]
    if body.rule in ("listed", "context") and body.length == 4 and _goes_by(view, body.start, body.start + 2):
        yield view[body.start : body.start + 2]
    elif body.cuts and _goes_by_its_name(view, body):
        first, *cuts = body.cuts
        # The first two of four characters may be a place that nobody listed: 宁川|远帆|船舶.
        told_apart = cuts[0] - first >= 4 and not view.endswith(_COOPERATIVE, body.start, body.end)
        begins = (first, first + 2) if told_apart else (first,)
        if told_apart and cuts[0] - first == 4 and _goes_by(view, first, first + 2):
            yield view[first : first + 2]  # 百昌 of 百昌|饮食|集团
            begins = (first,)
        if told_apart and view.count(view[first + 2 : cuts[0]], 0, body.start) > 1:
            begins = (first,)  # 油茶 of 禾岭|油茶|开发有限公司, where oil-tea was told of before
        shortest = 2 if body.kind == "company" else 3
        yield from (
            view[begin:cut]
            for begin in begins
            for cut in cuts
            if shortest <= cut - begin <= 10 and HAN.match(view, begin)
        )


def _goes_by_its_name(view: str, body: Found) -> bool:
    """Whether the name alone may stand for the body: 澄岳 for 澄岳精工, 永协 for 永协银行; 宁川 is no 宁川酒店."""
    named = body.rule != "placed" or view.endswith(_BANK, 0, body.end)
    return named and body.kind in ("company", "other", "media", "association")


def _goes_by(view: str, start: int, end: int) -> bool:
    """Whether the article calls a firm by the first two of its four characters, again and again: 旺晶 of 旺晶精测."""
    return view.count(view[start:end]) >= view.count(view[start : end + 2]) + 2
