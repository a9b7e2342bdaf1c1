"""Titles: the posts and occupations that stand before a name or behind it, each in the article's words.

广州市商务局|副局长|吴炳祥             the body that stands directly before belongs to the post
澄岳精工|董事长|兼|总经理|顾清棠        two posts
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import chain

from factsheet.find.names.page import HAN, PARTICLES, Page
from factsheet.find.people.posts import posts, prefixes, public_posts
from factsheet.patterns import compiled

_JOINTS = "兼、暨和及"
# 省应急管理厅党委委员、副厅长，|省防指秘书长: a comma joins the posts of two bodies behind a row that opens the sentence.
_ROW = compiled("(?:^|(?<=[。;!?\n]))(?P<row>[^、。,;!?\n]{4,24}、[^、。,;!?\n]{2,12}),$")
_LONGEST_ROW = 40
# Words that put a post behind a name: 沈砚庭1985年任土木工程系主任.
_APPOINTED = compiled(
    r"(?:(?:同志)?(?:[,(](?:[男女],)?(?:\d{1,3}岁,)?|是|为|系|现任|时任|曾任|历任|升任|调任|转任|兼任|担任|出任|接任|就任|原任|拟任|不再担任|不再任|获任|获委任为"
    r"|当选为?|晋升为?|被任命为|任)+|(?:同志)?的(?=[^,。;!?()\n的]{2,30}(?:职务|一职)))[「“]?(?P<post>[^,。;!?()「」“”\n的]{2,30}?)(?=[,。;!?()「」“”\n的]|职务|一职|$)"
)
# 埃里克·桑德贝里(Erik Sandberg)|教授
_LATIN = compiled(r"[(][A-Za-z][A-Za-zÀ-ɏ .,'’·-]{1,40}[)]")
# Posts that are verbs too, but where their bearer speaks: 由检察官段维哲|指挥，; 佟若岚|导演说.
_SAYS = compiled("[说称指表认强回透坦笑亦则也]")
_DOING = frozenset("指挥 编剧 导演 主持 翻译 监督 编辑 设计 协调 领队 裁判 统筹 记录 代表 策划 执导".split())  # noqa: SIM905
# The same, some way behind: 他是第九届全国政协委员; 1985年任土木工程系主任.
_LATER = compiled(
    "(?:(?<=[,。;])原(?:是|为)|历任|曾任|现任|时任|兼任|担任|出任|升任|当选为?|晋升为?|[年后月起日,并]任|[他她](?:还|曾|也)?(?:曾)?是|是(?:这里|这儿|学校|村里|镇上|厂里|店里|队里|这[所家个支座间][校院厂村社队店馆]|该[校院厂村社队店馆])的)(?<!你当选)(?<!您当选)(?P<post>[^,。;!?()\n的]{2,40})"
)
_FORMER = ("前", "原")
# 该|公司|公关总监 is a post of nothing that is named.
_THIS = ("该", "本")
_LONGEST_FIELD, _LONGEST_PREFIX = 10, 8
# 房屋局|书面回复|立法会议员: what a body does to somebody is no post of his.
_DONE = compiled(
    "[回答]复|回应|致函|去信|通知|邀请|会见|约见|约谈|表彰|聘请|委任|任命|委派|指派|派出|传召|警告|拘捕|逮捕|批捕|审理|宣判|判处|判决|公诉|传讯|约询|移送|函送|弹劾|提名|慰问|检控|起诉|控告|通缉|授予|[昨今][日天]|周[一二三四五六日]|星期"
)
# How people are called by what they do, and the words that such a name holds.
_WHO_DOES, _OF_POSTS, _LONGEST_UNLISTED = frozenset("员师长手工官农佐目监"), ("field", "thing", "title", "level"), 6
_SCHOLAR = "学家"
# 做了九年|经纪人|的柏青松, 在荃湾任职|会计文员|的赖婉婷: what somebody works as, in the clause before the name.
_WORKS_AS = compiled(
    "(?:做|当(?![地时天日年下中前晚初])|(?<![主责信])任(?![务何])|担任|出任|兼任|任职|身为|作为)(?:了|过)?[^,。;:、!?()\\n的和与向对为被把]{0,8}$"
)
_LONGEST_CLAUSE = 14
# 消防员|邱若岚(28岁)、|田若溪(33岁): who is listed with an age behind one of the ranks has the same rank.
_AGED = "[\u3400-\u9fff]{2,4}[(][0-9]{2}岁[)]"
_LISTED, _LONGEST_LIST, _AGED_TOO = compiled(f"(?:{_AGED}[、和与及]){{1,3}}$"), 36, compiled(_AGED)
_RANKS = frozenset("员警兵")
# What ends the name of an organ and begins the post of its head: 教育局|局长.
_ORGANS = frozenset("局处厅署司科部会院校馆所站队组团社厂店台室行园村镇乡区县市省")
_BRANCH, _LONGEST_BRANCH = compiled(r"[(][\u3400-\u9fff]{2,12}[)]$"), 14
# Between two posts of one person: 前市议员、|现任|宁川大学讲师.
_SINCE_WHEN = ("现任", "时任", "兼任", "现为", "曾任")
# 中国|驻|俄罗斯大使; 代表 is a post only so: 中国|常驻联合国代表.
_SENT, _DELEGATE = "驻", compiled("常?驻[\u3400-\u9fff]{1,10}代表$")
Post = tuple[int, int]


class Titles:
    """The titles of one page, whose bodies are known."""

    def __init__(self, page: Page, bodies: Iterable[tuple[int, int]]) -> None:
        self._page = page
        self._bodies = {end: start for start, end in bodies}
        self._ends = sorted(self._bodies)
        self._ends_by_start = {start: end for end, start in self._bodies.items()}

    def body_ends(self, position: int) -> bool:
        """Whether the name of a body ends here."""
        return position in self._bodies

    def core_before(self, position: int) -> int | None:
        """Where the title word begins that ends here: 副局长|姜俊."""
        return next((start for start, kind in self._page.ending(position) if kind == "title"), None)

    def before(self, name: int) -> list[Post]:
        """The posts that stand directly before a name, the first one first."""
        view, end = self._page.view, name
        while end and view[end - 1] == " ":
            end -= 1
        found: list[Post] = []
        # 海事处助理处长（船舶事务）|邓绍铭
        if (branch := _BRANCH.search(view, max(end - _LONGEST_BRANCH, 0), end)) and self.core_before(
            branch.start()
        ) is not None:
            core = self.core_before(branch.start())
            return [(self._left(core), end)] if core is not None else []
        if delegate := _DELEGATE.search(view, max(end - _LONGEST_BRANCH, 0), end):
            return [(self._sender(delegate.start()), end)]
        while (core := self.core_before(end)) is not None:
            start = self._left(core)
            begins = self._joined(start)
            if view[core:end] in posts():
                # 人大代表、定西市|种植户, 医疗总监、该院|急诊科主任: where he is at work is no part of it.
                placed = any(kind == "place" for _, kind in self._page.beginning(begins))
                found.insert(0, (start if placed or view[begins] in _THIS else begins, end))
            end = begins - 2 if view.startswith(_SINCE_WHEN, begins - 2, begins) else begins
            if not end or (view[end - 1] not in _JOINTS and not self._behind_row(end)):
                break
            end -= 1
        return found or self._worked_as(end) or self._unlisted(name) or self._shared(name)

    def _shared(self, name: int) -> list[Post]:
        """The rank that stands before the first of several listed with their ages: 消防员|邱若岚(28岁)、田若溪(33岁)."""
        listed = _LISTED.search(self._page.view, max(name - _LONGEST_LIST, 0), name)
        if listed is None or not _AGED_TOO.match(self._page.view, name):
            return []
        for start in range(listed.start(), listed.start() + 3):
            core = self.core_before(start)
            if core is not None and self._page.view[start - 1] in _RANKS and self._page.view[core:start] in posts():
                return [(self._left(core), start)]
        return []

    def _worked_as(self, end: int) -> list[Post]:
        """What the bearer works as, by a clause that ends in 的: 做了九年|经纪人|的柏青松."""
        view = self._page.view
        core = self.core_before(end - 1) if view[end - 1 : end] == "的" else None
        if core is None or view[core : end - 1] not in posts():
            return []
        start = self._left(core)
        works = _WORKS_AS.search(view, max(start - _LONGEST_CLAUSE, 0), start) is not None
        return [(start, end - 1)] if works else []

    def _behind_row(self, end: int) -> bool:
        """Whether a comma stands here behind several posts with a body, which open the sentence."""
        if self._page.view[end - 1] != ",":
            return False
        row = _ROW.search(self._page.view, max(end - _LONGEST_ROW, 0), end)
        return row is not None and row.start("row") in self._ends_by_start and self.core_before(end - 1) is not None

    def _unlisted(self, name: int) -> list[Post]:
        """An occupation that nobody listed, by how it ends, where nothing else stands before the name: |总飞行师|陆晚舟."""
        view = self._page.view
        does = view[name - 1] in _WHO_DOES or view.endswith(_SCHOLAR, 0, name)
        start = self._from_mark(name, name - 1) if does else None
        return [(start, name)] if start is not None else []

    def _from_mark(self, end: int, verb: int = -1) -> int | None:
        """Where the few words begin that stand between a mark and here, or the body whose post they are.

        None if a sentence is among them; a word of prose may end at `verb`.
        """
        page = self._page
        if page.torn(end):
            return None
        for start in range(end - 1, max(end - _LONGEST_UNLISTED, 0) - 1, -1):
            if page.view[start] == "的" and verb > 0:
                return start + 1 if end - start > 3 else None  # 轮休的|抛光工|刘某
            if not HAN.match(page.view[start]) or page.view[start] in PARTICLES or page.view[start] in _JOINTS:
                return None
            # 总|飞行|师 is made of what he does.
            told = any(kind not in _OF_POSTS and stop <= end and stop != verb for stop, kind in page.beginning(start))
            if told:
                return None
            if start in self._bodies or page.mark_before(start) or self.core_before(start) is not None:
                # 第3|选区立法委员, 9|局下靠外野手 go on before their mark
                alone = end - start > 1 and not page.view[start - 1 : start].isdigit()
                return self._bodies.get(start, start) if alone else None
        return None

    def _joined(self, start: int) -> int:
        """Where a post begins that another one stands before: 副总裁、|北溟二号总指挥."""
        view = self._page.view
        for joint in range(start - 1, max(start - _LONGEST_FIELD, 0), -1):
            if view[joint] in _JOINTS:
                return joint + 1 if view[joint] in "、兼" and self.core_before(joint) is not None else start
            if not HAN.match(view[joint]) or (view[joint] in PARTICLES and view[joint] not in _THIS):
                return start
        return start

    def behind(self, name_end: int) -> list[Post]:
        """The posts that stand behind a name: directly (王毅|外长), in brackets, after a comma with their body, after 任."""
        page, view = self._page, self._page.view
        if latin := _LATIN.match(view, name_end):
            name_end = latin.end()
        for end, kind in page.beginning(name_end):
            if kind == "title" and view[name_end:end] in posts():
                doing = view[name_end:end] in _DOING and not _SAYS.match(view, end)
                return [] if doing else [(name_end, end)]
        match = _APPOINTED.match(view, name_end)
        if not match:
            return []
        start, stop = match.span("post")
        if view[name_end] in ",(" and self._of_another(start, stop):
            return []
        found = list(chain.from_iterable(self._within(a, b) for a, b in _split(view, start, stop)))
        if view[name_end] not in ",(":
            return found
        # 陆晚舟(项目经理); 陆晚舟,52岁,果农,
        whole = [(start, stop)] if stop < len(view) and view[stop] in ",)" else []
        return [post for post in found if self._led_by_body(post) or post in whole]

    def _of_another(self, start: int, stop: int) -> bool:
        """Whether posts that stand in a row there are of somebody else, whose name ends it: ，政协委员、大学校长|陈文思."""
        from factsheet.find.people.surnames import surname_at

        ends = (stop - size for size in (2, 3, 4) if stop - size > start)
        return any(surname_at(self._page.view, end) and self.core_before(end) is not None for end in ends)

    def later(self, names: Sequence[tuple[int, int]]) -> dict[int, list[Post]]:
        """Posts further behind in the paragraph of a name, by the start of the last name before them.

        Only where the paragraph names nobody else, or the sentence: 沈砚庭1930年生于绍兴，……历任技术员、工程师。
        """
        view, found = self._page.view, dict[int, list[Post]]()
        for match in _LATER.finditer(view):
            line, sentence = (view.rfind(mark, 0, match.start()) + 1 for mark in "\n。")
            before = _named(names, line, match.start())
            if len({view[start:end] for start, end in before}) > 1 and view[match.start()] not in "他她是":
                before = _named(names, max(line, sentence), match.start())
            if not before or len({view[start:end] for start, end in before}) > 1:
                continue
            parts = _split(view, *match.span("post"))
            found.setdefault(before[-1][0], []).extend(chain.from_iterable(self._within(a, b) for a, b in parts))
        return found

    def body_of(self, post: Post) -> tuple[int, int] | None:
        """The body that a post begins with."""
        end = self._ends_by_start.get(post[0], post[1])
        return (post[0], end) if end < post[1] else None

    def _led_by_body(self, post: Post) -> bool:
        return self.body_of(post) is not None

    def _within(self, start: int, stop: int) -> Iterable[tuple[int, int]]:
        """The post that fills a stretch, if it ends in a title word."""
        core = self.core_before(stop)
        if core is not None and core >= start and self._page.view[core:stop] in posts():
            left = max(self._left(core), start)
            yield (left, stop)

    def _left(self, core: int) -> int:
        """Where a title begins whose last word is known, with who sent its bearer: |中国驻俄罗斯|大使."""
        start, view = self._own_left(core), self._page.view
        while view.endswith(_SENT, 0, start):
            sent = start - 1 - view.endswith("常驻", 0, start)
            start = self._sender(sent)
            if start == sent:
                break
        return start

    def _sender(self, at: int) -> int:
        """Where the body or the place begins that ends here; here, if none does: 美方|驻韩国大使."""
        if at in self._bodies:
            return self._bodies[at]
        return next((start for start, kind in self._page.ending(at) if kind in ("place", "weak place")), at)

    def _own_left(self, core: int) -> int:
        """Where a title begins whose last word is known: at its body, or at the words that say which post it is."""
        # 远帆集团研究部|主管, where 研究部主管 is a title too
        behind = bisect_right(self._ends, core)
        at = min(self._bodies[self._ends[behind]], core) if behind < len(self._ends) else core
        while at > 0:
            if at in self._bodies:
                return self._bodies[at]
            start, place = self._word_before(at), self._place_before(at, core)
            # 央视播出|泰国公主 is no post of the broadcaster.
            if (body := self._body_near(at, core)) is not None and (start is not None or place == at):
                return body
            if start is None:
                if place == at and (unlisted := self._from_mark(at)) is not None:
                    return unlisted  # |驻村|第一书记
                return place - (place < at and self._page.view[place - 1 : place] in _FORMER)
            at = start
        return at

    def _word_before(self, at: int) -> int | None:
        """The start of the word before that says which post it is: 物资处|处长, 派出所|所长, 副|主任."""
        page, view = self._page, self._page.view
        sizes = range(min(_LONGEST_PREFIX, at), 1, -1)
        prefix = next((at - size for size in sizes if view[at - size : at] in prefixes()), None)
        if prefix is not None and view[prefix - 1 : prefix] not in _THIS:
            return prefix
        word = next((start for start, kind in page.ending(at) if kind in ("title", "field", "level")), None)
        if word is not None:
            return word
        if view[at - 1] in "原前副总女男":
            return at - 1
        # 林草局|局长, 船务处|处长, 学生处|副|处长
        head = at + view.startswith("副", at)
        twice = view[at - 1] == view[head : head + 1] and view[at - 1] in _ORGANS
        return self._word_before(at - 1) if twice else None

    def _place_before(self, at: int, core: int) -> int:
        """Where the place begins whose post it is: 屏东县|长, 智利|矿业部长; 法国|游客 holds none."""
        page, view = self._page, self._page.view
        if view[core : core + 1] in "省市县区镇乡村里州" and at == core:
            ends = [core + 1, core]
        elif any(view[core:end] in public_posts() for end, kind in page.beginning(core) if kind == "title"):
            ends = [at]
        else:
            return at
        return next((start for end in ends for start, kind in page.ending(end) if kind in ("place", "weak place")), at)

    def _body_near(self, at: int, core: int) -> int | None:
        """The start of a body that ends a few characters before, with nothing but the field of the post between."""
        view = self._page.view
        if _DONE.search(view, max(core - _LONGEST_FIELD, 0), at):
            return None
        for end in range(at - 1, max(core - _LONGEST_FIELD, 0), -1):
            if not HAN.match(view[end]) or view[end] in "的了在和与同对向是为兼暨由其":
                return None
            if end in self._bodies:
                return self._bodies[end]
        return None


def _named(names: Sequence[tuple[int, int]], start: int, stop: int) -> list[tuple[int, int]]:
    """The names that stand whole between two offsets."""
    near = names[bisect_left(names, (start, start)) : bisect_left(names, (stop, stop))]
    return [name for name in near if name[1] <= stop]


def _split(view: str, start: int, stop: int) -> Iterable[tuple[int, int]]:
    """Posts that stand in a row: 技术员、工程师、副总工程师; 校长兼党委书记."""
    at = start
    for position in range(start, stop):
        if view[position] in "、兼暨":
            yield at, position
            at = position + 1
    yield at, stop
