"""Words that an article puts side by side, and which of them make a phrase: 智能|制造|产业|集群 → 智能制造产业集群.

Takes tagged words, gives candidates for key phrases with their places. What a candidate looks like is told by jieba's
tags; where it begins and ends, by the article itself.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import groupby, pairwise
from typing import NamedTuple

from factsheet.patterns import compiled

LONGEST = 16  # characters; what is longer is no key phrase but a sentence in disguise
MOST_OF_A_NAME = 5  # words

# jieba's tags. A phrase ends on a noun and begins with a noun or an adjective; verbs stand only inside: 供需|对接|活动.
# The user's own words may have no tag; unknown words (x) are names more often than not.
PEOPLE = frozenset(["nr", "nrt", "nrfg"])
NAMING = PEOPLE | frozenset(["", "n", "ns", "nt", "nz", "ng", "j", "eng", "x"])
NOUNS = NAMING | frozenset(["vn", "an", "l", "i"])  # 合作, 安全, 发言人, 一国两制
ADJECTIVES = frozenset(["a", "b", "zg", "ag"])
VERBS = frozenset(["v", "vg", "vd"])
FITTING = NOUNS | ADJECTIVES | VERBS
NUMBER = "m"

# Nouns, whatever their tag says: 安岭/ns|县/zg.
SUFFIXES = frozenset("组县市区省州镇乡村站局厅部院厂港社所署率费价案法奖队馆岛湾湖河江山")
SURNAMES = frozenset("何曾")  # taken for function words in front of a given name: 何/r|亚东/ns, 曾/d|添丁/n
_TWO_IN_ONE = frozenset(head + preposition for head in "组队科部署" for preposition in "于在")
_NOT_AS_CUT = SURNAMES | _TWO_IN_ONE
_NO_NOUNS = ("该", "每", "今天", "昨天", "明天", "今日", "昨日", "明日")  # 该线, 每公斤, 今天下午
WHOSE = frozenset({"公司", "集团", "我国"})  # 公司|谐波减速器销量
SAYING = ("说", "称", "指")
DOT = "·"  # joins the parts of a foreign name: 廷·巴特尔
LEXICAL = compiled(r"[㐀-鿿𠀀-𲎯A-Za-z]")


# Tags of whole names, and of what is left of a word that one cuts (长 of 关|长白|景澄): no part of a phrase.
PERSON, BODY, PLACE, REST = "nr", "nt", "ns", "u"


class Token(NamedTuple):
    """A word at its place in the view; a name or quantity known to be there has the words that it is made of as `parts`."""

    start: int
    text: str
    tag: str
    parts: tuple[str, ...] = ()

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def words(self) -> tuple[str, ...]:
        """The words by which it weighs: those that it is made of, else itself."""
        return self.parts or (self.text,)

    @property
    def is_noun(self) -> bool:
        """Whether a phrase may end on it."""
        return self.tag in NOUNS or self.text in SUFFIXES

    @property
    def fits(self) -> bool:
        """Whether it may be part of a phrase at all."""
        if self.parts or self.tag == REST:
            return self.tag != NUMBER and bool(self.parts)
        fit = self.tag in FITTING or self.text in SUFFIXES
        return self.text == DOT or (fit and LEXICAL.match(self.text) is not None)


Run = list[Token]  # words side by side that may be parts of one phrase


class Phrase:
    """A candidate: its words, and where the article has it.

    `begins` and `ends` say that the article lets it begin and end by itself at least once. 大湾 never ends by itself,
    for 区 follows each time: it is a piece of a word.
    """

    __slots__ = ("begins", "ends", "starts", "text", "words")

    def __init__(self, text: str, words: Run) -> None:
        self.text = text
        self.words = words
        self.starts: list[int] = []
        self.begins = self.ends = False

    @property
    def repeated(self) -> bool:
        """Whether the article has it more than once."""
        return len(self.starts) > 1

    def places(self) -> Iterator[range]:
        """Where the article has it."""
        return (range(start, start + len(self.text)) for start in self.starts)


def runs(tokens: list[Token], stops: frozenset[str]) -> Iterator[Run]:
    """Stretches of words that fit, up to a mark, a number, a stop word or a particle: 智能制造|的|产业集群 has two."""
    run: Run = []
    counted = False  # by a number just before: in 12|吋|晶圆 the measure word is no part of a phrase
    if not _NOT_AS_CUT.isdisjoint([token.text for token in tokens]):
        tokens = list(_with_whole_names(_apart(tokens)))
    for token in tokens:
        if token.text not in stops and not (counted and len(token.text) == 1) and token.fits:
            run.append(token)
        elif run:
            yield _without_speaker(run)
            run = []
        counted = token.tag == NUMBER
    if run:
        yield _without_speaker(run)


def with_names(tokens: Iterable[Token], owners: Mapping[int, Token]) -> list[Token]:
    """The words with each name and quantity in one piece, whatever the segmenter made of it: 主计|总处, 关|长白|景澄.

    `owners` has for each place in one that name or quantity. One that a longer word holds whole stays in that.
    """
    whole: list[Token] = []
    parts: list[str] = []
    for token in tokens:
        if token.start not in owners and token.start + len(token.text) - 1 not in owners:
            whole.append(token)
            continue
        for name, piece in _cut(token, owners):
            if name is None:
                whole.append(piece)
                continue
            parts.append(piece.text)
            if piece.end == name.end:  # 马尔采夫 weighs in 尼古拉·马尔采夫 too
                made_of = name.text.split(DOT) if name.tag == PERSON else parts
                whole.append(Token(name.start, name.text, name.tag, tuple(made_of)))
                parts = []
    return whole


def _cut(token: Token, owners: Mapping[int, Token]) -> Iterator[tuple[Token | None, Token]]:
    """The word, cut where a name begins or ends inside of it, each piece with the name that it is of."""
    whose = [*map(owners.get, range(token.start, token.end))]
    if whose.count(whose[0]) == len(whose):  # as most are
        yield whose[0], token
        return
    if all(name is None or (token.start <= name.start and name.end <= token.end and name.text != token.text) for name in whose):
        yield None, token
        return
    at = token.start
    for name, of_it in groupby(whose):
        text = token.text[at - token.start :][: len(list(of_it))]
        yield name, token if text == token.text else Token(at, text, REST)
        at += len(text)


def _without_speaker(run: Run) -> Run:
    """The run without a name that the dictionary tore, its end glued to the verb: 副局长|邬启|文说 of 副局长邬启文说."""
    torn = len(run) > 1 and run[-2].tag in PEOPLE and run[-1].text.endswith(SAYING) and len(run[-1].text) == len("文说")
    return run[:-2] if torn else run


def _apart(tokens: Iterable[Token]) -> Iterator[Token]:
    """The words, where the segmenter took two for one: 重案|组于|翌月 has 组 and 于."""
    for token in tokens:
        if token.text in _TWO_IN_ONE:
            yield Token(token.start, token.text[0], "n")
            yield Token(token.start + 1, token.text[1], "p")
        else:
            yield token


def _with_whole_names(tokens: Iterable[Token]) -> Iterator[Token]:
    """The words, where the segmenter took a surname for a function word: 何|亚东."""
    surname: Token | None = None
    for token in tokens:
        if surname and token.fits and token.tag not in VERBS and len(token.text) <= 2:
            yield Token(surname.start, surname.text + token.text, "nr")
            surname = None
            continue
        if surname:
            yield surname
        surname = token if token.text in SURNAMES else None
        if not surname:
            yield token
    if surname:
        yield surname


def phrases(found: Iterable[Run], general: frozenset[str]) -> list[Phrase]:
    """The phrases that the runs repeat, and the names that they have once; the longest first."""
    candidates: dict[str, Phrase] = {}
    for run in found:
        begins = [_may_begin(run, at, general) for at in range(len(run))]
        ends = [bool(one.parts) or behind.tag in VERBS for one, behind in pairwise(run)] + [True]
        for begin, end, text in _stretches(run):
            if (phrase := candidates.get(text)) is None:
                phrase = candidates[text] = Phrase(text, run[begin:end])
            phrase.starts.append(run[begin].start)
            phrase.begins |= begins[begin]
            phrase.ends |= ends[end - 1]
    good = {text: phrase for text, phrase in candidates.items() if _is_good(phrase, general)}
    bare = [phrase for phrase in good.values() if not _is_whose(phrase, good)]
    return sorted(bare, key=lambda phrase: -len(phrase.text))


def _is_whose(phrase: Phrase, good: Collection[str]) -> bool:
    """Whether the phrase is another with whose it is: 公司|谐波减速器销量, but 公司核数师黎焯轩 is who he is."""
    first, last = phrase.words[0], phrase.words[-1]
    return first.text in WHOSE and last.tag not in PEOPLE and phrase.text[len(first.text) :] in good


def _stretches(run: Run) -> Iterator[tuple[int, int, str]]:
    for begin in range(len(run)):
        text = ""
        for end in range(begin, len(run)):
            text += run[end].text
            if len(text) > LONGEST and end > begin:
                break
            yield begin, end + 1, text


def _may_begin(run: Run, at: int, general: frozenset[str]) -> bool:
    """Behind nothing, behind a verb or whose it is, a name, and a person's name behind a post: 总经理|柳承泽."""
    if at == 0 or run[at].parts or run[at - 1].tag in VERBS or run[at - 1].text in WHOSE:
        return True
    return run[at].tag in PEOPLE and run[at - 1].text in general


def _is_good(phrase: Phrase, general: frozenset[str]) -> bool:
    first, last = phrase.words[0], phrase.words[-1]
    if not (phrase.begins and phrase.ends and last.is_noun and (first.is_noun or first.tag in ADJECTIVES)):
        return False
    words = [token.text for token in phrase.words]
    if len(phrase.text) < 2 or len(set(words)) < len(words) or phrase.text in general or general.issuperset(words):
        return False
    if DOT in (first.text, last.text) or first.text in SUFFIXES or first.text.startswith(_NO_NOUNS):
        return False
    if any(token.parts for token in phrase.words) and any(token.tag in VERBS for token in phrase.words):
        return False  # 督察组|会同|四川省生态环境厅
    return phrase.repeated or _is_name(phrase, general)


def _is_name(phrase: Phrase, general: frozenset[str]) -> bool:
    """Whether one use is enough: 国家金融监督管理总局 is a name, 立案审查调查 is none, 总经理柳承泽 is half general."""
    first, last = phrase.words[0], phrase.words[-1]
    if any(token.parts for token in phrase.words):
        return len(phrase.words) == 1
    named = first.tag in NAMING and (last.tag in NAMING or last.text in SUFFIXES)
    particular = 2 * sum(token.text in general for token in phrase.words) < len(phrase.words)
    return named and particular and len(phrase.words) <= MOST_OF_A_NAME and all(word.is_noun for word in phrase.words)
