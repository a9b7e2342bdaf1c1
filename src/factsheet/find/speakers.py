"""Who says what is quoted: quotations and the names of the article go in, the quotations with their speakers come out.

The speaker is the subject of the verb of speech: behind the quotation (“……。”顾清棠告诉记者), before it (沈建业说：“……”),
or in the sentence before; 他 and 她 are who was named last, or the party (被告) spoken of last. Where no name is found, none is given.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from factsheet.find.quotes import marked
from factsheet.find.speech import VERB
from factsheet.model import Article, Body, Person, Quotation
from factsheet.patterns import compiled
from factsheet.records import record
from factsheet.view import fold

_VERB = compiled(VERB)
_SPACE = compiled(r"\s*")
# A word in marks ends no sentence: “……。”同城配送平台|“岚达快送”|副总裁温佩瑜表示, ……公司（下称|“云岭轨道”|）部长辛海川说.
_ENDING = compiled(r"[。!?;\n]|“(?![^“”\n,。!?;]{1,12}”[\u3400-\u9fff)])")
# Who hears is not who says: 对记者说, 告诉江川日报, 接受北岸电视台采访; nor is where it is said: 在脸书发文.
_HEARER = compiled(r"(?:对|向|给|跟|接受|告诉|回应|回复|致电|据|在|于|透过|通过)$")
# 简称, 下称 and 统计 say nothing; but 警诫下承认.
_CALLED = compiled("[简全统俗名职]|下称")
# 王建国的母亲说, 何美玲丈夫说: who says it is another.
_KIN = "妻子|丈夫|母亲|父亲|妈妈|爸爸|儿子|女儿|哥哥|弟弟|姐姐|妹妹|家人|家属|亲友|父母|女友|男友|遗孀"
_OTHERS = "太太|先生|兄弟|助理|律师|同事|朋友|好友|邻居|队友|同学|老师|学生|粉丝|支持者|医生|医师|经纪人|团队"
# 面对立委穆沛珊|追问|何时松绑，他坦言
_FACING = compiled("(?:面对|被|遭|回应|针对)[^,。;]{0,8}$")
_ASKED = compiled("(?:[^,。;!?]{0,2})(?:追问|质询|提问|询问|质疑|逼问|问[及到]|反问)")
# 本报讯 记者|温佩瑜|报道: who reports is not who says what is quoted.
_REPORTER = compiled("(?:记者|通讯员)[ :]?$")
_RELATIVE = compiled(f"的[^,。的说]{{0,2}}(?:{_KIN}|{_OTHERS})|(?:{_KIN})")
# 何慕仪|补充|，……; 基金公会|则|表示，……
_IN_TURN = compiled("[则亦也]|补充|续指|续称")
# 说这话的,是校长李丽华; 讲呢番话嘅,系……
_WHO_SAID_SO = compiled("[说讲](?:出|这|呢)[^,。]{0,4}[的嘅]人?,?[是系]")
# 廉署发言人表示……。“……。”发言人说
_SPOKESMAN = "发言人"
# 旅巴属远瀛旅运有限公司所有。……|公司发言人|回复称
_PARAGRAPH = 600  # characters
_OF_THE_FIRM, _FIRMS = compiled("(?:^|[,。])[该本]?(?:公司|集团)(?:发言人)?$"), ("公司", "集团", "公司)", "集團")
# 罗金秀守了四个通宵。“……。”|同村的|谭贵平没能等来好消息: what follows is of somebody else.
_TURNS = compiled("[”」]?(?:同[村乡镇班组行厂校社]的?|另一|隔壁|邻居|对门|不远处|相比之下|和[他她]一样|与[他她]不同)")
_SEVERAL = 8  # names that one sentence may tell of
_HE = compiled(r"(?<!其)[他她](?!们|人|山|国|乡)")
# “……。”她边说边笑，……
_HE_GOES_ON = compiled(r"[他她](?!们|[人山国乡家的])[\u3400-\u9fff]")
# 警方翌月拘捕|被告|。她承认，“……”: one of the parties to a case, who has a name elsewhere or none
_PARTIES = "被告人?|原告人?|上诉人|申请人|答辩人|死者|伤者|事主|受害人|被害人|疑犯|嫌犯|嫌疑人"
_PARTY, _PARTY_SPEAKS = compiled(_PARTIES), compiled(f"(?P<party>{_PARTIES})(?:[在于向则亦也又还续再后就对遂][^,]*)?")
# 记者找到|一名目击者。|他说，“……”: somebody new, who stays without a name
_SOMEBODY_NEW = compiled("[一1][名位个][^,。!?;\n]{1,10}[。!?;\n]$")
# 祁|在求情信中写道: a surname alone, and what begins the rest of its clause.
_SURNAME = compiled("(?:^|,)([\u3400-\u9fff])(?:$|(?:其后|随后|当时|[在于向则亦也又还续再后就对因遂更另昨今曾])[^,]*$)")

# 「……。」里长|吴秀鸾|感受最深：人口少了一半。「……。」
_FEELS = compiled("(?:则|也|亦)?(?:[感体]受|体会|感触|印象)(?:最|更|尤其|特别)?深|(?:则|也|亦)?深有(?:感触|体会|同感)")
_FULL_STOP = compiled("[。!?\n]")

# How far back somebody without a name is still the one meant.
_FAR = 200


@record
class _Named:
    """One mention of somebody who may speak."""

    start: int
    end: int
    name: str
    person: bool


def speakers(
    quotes: Iterable[Quotation], people: Sequence[Person], bodies: Iterable[Body], article: Article
) -> tuple[Quotation, ...]:
    """The quotations with the name of their speaker, a person's before a body's."""
    page = _Page(marked(article.view), people, _named(people, bodies))
    said: list[Quotation] = []
    for quote in quotes:
        said.append(replace(quote, speaker=page.speaker(quote, said[-1] if said else None)))
    return tuple(_handed_back(page, said))


def _handed_back(page: "_Page", said: list[Quotation]) -> list[Quotation]:
    """A paragraph of speech without a speaker has that of the paragraph of speech behind it: “……。”⏎“……。”她笑着说."""
    for place in range(len(said) - 2, -1, -1):
        quote, behind = said[place], said[place + 1]
        if quote.speaker is None and page.alone(quote) and page.next_paragraph(quote) == behind.start - 1:
            said[place] = replace(quote, speaker=behind.speaker)
    return said


def _named(people: Iterable[Person], bodies: Iterable[Body]) -> list[_Named]:
    named = [_Named(m.start, m.end, person.name, True) for person in people for m in person.mentions]
    named += [_Named(m.start, m.end, body.name, False) for body in bodies for m in body.mentions]
    return sorted(named, key=lambda one: (one.start, -one.end))


@record
class _Subject:
    """Who a verb of speech has for its subject: nobody where the article leaves the speaker without a name."""

    one: _Named | None
    verb_end: int


class _Page:
    """The text with one kind of marks, and the names in it."""

    def __init__(self, text: str, people: Sequence[Person], named: Sequence[_Named]) -> None:
        self.text = text
        self._posts = {person.name: tuple(map(fold, person.titles)) for person in people}
        self.named = named
        self._starts = [one.start for one in named]
        self._tellers = [one for one in named if one.person and not self._asks(one)]

    def speaker(self, quote: Quotation, last: Quotation | None) -> str | None:
        """Who says it: the subject in its sentence, before or behind, else in the sentence before, else who spoke last."""
        opening, closing = quote.start - 1, quote.end + 1
        paragraph = self.text.rfind("\n", 0, opening) + 1
        start = max(paragraph, *(self.text.rfind(mark, 0, opening) + 1 for mark in "。!?;"))
        start = max(start, last.end + 1 if last else 0)
        ending = _ENDING.search(self.text, closing)
        stop = ending.start() if ending else len(self.text)
        if self.text[start:opening].strip(" ,"):
            found = self._judge(quote, start, opening) or self._nearest(start, opening)
            if not found and self._tails_off(start, opening):
                # 岑玉梅分析，……；主计总处预测涨幅1.6%，“……”
                whole = max(paragraph, last.end + 1 if last else 0, *(self.text.rfind(mark, 0, opening) + 1 for mark in "。!?"))
                found = self._nearest(whole, start)
            found = found or self._subject(start, opening, quote.rule == "introduced")
            found = found or self._first(start, opening)
            found = found or self._behind(closing, stop, paragraph, start)
        else:
            found = self._behind(closing, stop, paragraph, start) or self._sentence_before(paragraph, start)
        if found:
            return found.one.name if found.one else None
        if last and last.end >= paragraph:
            feeling = [one for one in self._between(last.end, opening) if one.person and _FEELS.match(self.text, one.end)]
            return feeling[-1].name if feeling else last.speaker
        behind, here = self._first(closing, stop), self._first(paragraph, opening)
        found = (here or behind) if _TURNS.match(self.text, closing) else (behind or here)
        if found and found.one:
            return found.one.name
        return (self._led_up_to(paragraph, last) or self._taken_up(quote)) if self.alone(quote) else None

    def alone(self, quote: Quotation) -> bool:
        """Whether the quotation is all of its paragraph."""
        line = self.text.rfind("\n", 0, quote.start) + 1
        return not self.text[line : quote.start - 1].strip() and self.text[quote.end + 1 : quote.end + 2] in ("", "\n")

    def next_paragraph(self, quote: Quotation) -> int:
        """Where the text goes on behind the quotation."""
        return _SPACE.match(self.text, quote.end + 1).end()  # type: ignore[union-attr]  # it matches nothing, too

    def _led_up_to(self, paragraph: int, last: Quotation | None) -> str | None:
        """Who speaks in the paragraph before: at its end, or all of it where it is speech too: 她告诉记者，……：⏎“……。”."""
        end = paragraph
        while end and self.text[end - 1].isspace():
            end -= 1
        if last and last.end + 1 >= end and self.alone(last):
            return last.speaker
        start = max(self.text.rfind(mark, 0, max(end - 1, 0)) + 1 for mark in "\n。!?")
        found = self._subject(start, end)
        return found.one.name if found and found.one else None

    def _taken_up(self, quote: Quotation) -> str | None:
        """Who the next paragraph begins with, if it says that they speak: “……。”⏎校长李丽华说，……; 说这话的是……."""
        start = self.next_paragraph(quote)
        ending = _ENDING.search(self.text, start)
        stop = ending.start() if ending else len(self.text)
        found = self._first(start, stop) if _WHO_SAID_SO.match(self.text, start) else self._nearest(start, stop)
        return found.one.name if found and found.one else None

    def _nearest(self, start: int, end: int) -> _Subject | None:
        """The person before the last verb of speech that has one of its own: 陈淑芬转述,|林志明裁示,."""
        verbs = self._verbs(start, end)
        for place in range(len(verbs) - 1, -1, -1):
            since = verbs[place - 1].end() if place else start
            if one := self._by_surname(verbs[place].start()):
                return _Subject(one, verbs[place].end())
            people = [one for one in self._between(since, verbs[place].start()) if one.person]
            if people:
                return _Subject(people[-1], verbs[place].end())
        return None

    def _by_surname(self, verb: int) -> _Named | None:
        """Who is meant by a surname that is all of the clause before the verb: 康女士入店，|庞|说「好抵」."""
        alone = verb > 1 and self.text[verb - 2] == ","
        return self._by_word(verb - 1, verb) if alone and not self._inside_name(verb - 1) else None

    def _judge(self, quote: Quotation, start: int, opening: int) -> _Subject | None:
        """Who passes judgement: 裁判官|卓承禧|判刑时斥二人「……」."""
        verb = fold(quote.verb or "")
        if quote.rule != "judged" or _VERB.match(f"{verb}:"):
            return None
        at = self.text.rfind(verb, start, opening)
        people = [one for one in self._between(start, at) if one.person]
        return _Subject(people[-1], at + len(verb)) if people else None

    def _tails_off(self, start: int, opening: int) -> bool:
        """Whether a comma stands before the quotation, and no verb of speech before that comma."""
        return self.text[opening - 1] == "," and all(verb.end() < opening - 1 for verb in self._verbs(start, opening))

    def _verbs(self, start: int, end: int) -> list[re.Match[str]]:
        """The verbs of speech of the stretch, but for those that are part of a name (分析 in 统计分析处) or of 简称, 下称."""
        verbs = (verb for verb in _VERB.finditer(self.text, start, end) if not self._inside_name(verb.start()))
        told = [verb for verb in verbs if not _CALLED.match(self.text, verb.start() - 1)]
        # “……。”最后|陈述|时，邹全胜低着头|说
        return [verb for verb in told if not self.text.startswith("时,", verb.end()) or verb is told[-1]]

    def _behind(self, closing: int, stop: int, paragraph: int, start: int) -> _Subject | None:
        """The subject behind the quotation, unless it goes on to what another said: 岚子称，……。“……。”|海岚公会则表示，……."""
        found = self._subject(closing, stop)
        if not found and _HE_GOES_ON.match(self.text, closing):
            one = self._by_word(closing, closing + 1)
            return _Subject(one, closing) if one else None
        if not found or not found.one or self.text[found.verb_end : found.verb_end + 1] != ",":
            return found
        if found.one.person and not _IN_TURN.search(self.text, found.one.end, found.verb_end):
            return found
        before = max(paragraph, *(self.text.rfind(mark, 0, max(start - 1, 0)) + 1 for mark in "。!?"))
        return self._sentence_before(paragraph, start) or self._first(before, start) or found

    def _sentence_before(self, paragraph: int, end: int) -> _Subject | None:
        """A person who is reported to say something in the sentence before: 邓卓琳说，……。“……。”."""
        start = max(paragraph, *(self.text.rfind(mark, 0, max(end - 1, 0)) + 1 for mark in "。!?"))
        found = self._subject(start, end)
        return found if found and found.one and found.one.person else None

    def _subject(self, start: int, end: int, last: bool = False) -> _Subject | None:
        """The subject of the first verb of speech in the stretch, or of its last; None if it has no such verb."""
        verbs = self._verbs(start, end)
        if not verbs:
            return None
        verb = verbs[-1] if last else verbs[0]
        here = self._between(start, verb.start())
        people = [one for one in here if one.person]
        found = (people or here)[-1] if here else self._by_word(start, verb.start())
        words = self.text[start : verb.start()].strip(" ,")
        return _Subject(found, verb.end()) if found or words else None

    def _first(self, start: int, end: int) -> _Subject | None:
        """The first person of the stretch."""
        return next((_Subject(one, end) for one in self._between(start, end) if one.person), None)

    def _between(self, start: int, end: int) -> list[_Named]:
        here = self.named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [one for one in here if one.end <= end and self._says(one)]

    def _says(self, one: _Named) -> bool:
        if _HEARER.search(self.text, max(one.start - 3, 0), one.start) or self.text.startswith("记者", one.end):
            return False
        if self._asks(one):
            return False
        if one.person and _REPORTER.search(self.text, max(one.start - 4, 0), one.start):
            return False
        return not (one.person and _RELATIVE.match(self.text, one.end))

    def _asks(self, one: _Named) -> bool:
        """Whether they only ask what another answers: 面对立委|穆沛珊|追问."""
        facing = one.person and _FACING.search(self.text, max(one.start - 12, 0), one.start)
        return bool(facing and _ASKED.match(self.text, one.end))

    def _inside_name(self, at: int) -> bool:
        """Whether a verb is a part of a name."""
        before = self.named[max(bisect_left(self._starts, at) - 2, 0) : bisect_left(self._starts, at + 1)]
        return any(one.start <= at < one.end for one in before)

    def _by_word(self, start: int, end: int) -> _Named | None:
        """Who is meant by 他, by a surname (霍指, 祁在信中写道) or a post alone (馆长说): the person named last that it fits."""
        words = self.text[start:end].strip(" ,")
        earlier = self._tellers[: bisect_left(self._tellers, end, key=attrgetter("start"))]
        if _HE.search(words):
            return self._last(earlier, start)
        if party := _PARTY_SPEAKS.fullmatch(words.rpartition(",")[2]):
            return self._party(earlier, party["party"])
        if _OF_THE_FIRM.search(words):
            return self._firm(end)
        if words.endswith(_SPOKESMAN):
            return self._spokesman(start)
        surname = _SURNAME.search(words)
        clause = words.rpartition(",")[2]
        called = (one for one in reversed(earlier) if self._called(one, clause))
        fits = (
            one
            for one in reversed(earlier)
            if (surname and self.text[one.start] == surname[1]) or any(post in words for post in self._posts[one.name])
        )
        return next(called, None) or next(fits, None)

    def _last(self, earlier: list[_Named], end: int) -> _Named | None:
        """Who was spoken of last: the last one named, unless somebody without a name stands behind that."""
        earlier = self._up_to_teller(earlier)
        since = max(self._told_till(earlier[-1]) if earlier else 0, end - _FAR)
        if parties := [match[0] for match in _PARTY.finditer(self.text, since, end)]:
            return self._party(earlier, parties[-1])
        if _SOMEBODY_NEW.search(self.text, max(since, end - 16), end):
            return None
        return earlier[-1] if earlier else None

    def _up_to_teller(self, earlier: list[_Named]) -> list[_Named]:
        """Those named up to the one who tells of the last: 审判长|郑屹川|告诉记者，田某系从犯。“……。”他说."""
        if not earlier:
            return earlier
        at = earlier[-1].start
        tells = (n for n in range(len(earlier) - 1, max(len(earlier) - _SEVERAL, 0), -1) if self._told_till(earlier[n - 1]) > at)
        return earlier[: next(tells, len(earlier))]

    def _told_till(self, one: _Named) -> int:
        """Where the sentence ends in which they are reported to say something: 法官祁敏仪指出，被告疲劳驾驶。|她形容……."""
        stop = _FULL_STOP.search(self.text, one.end) if one.person and _VERB.match(self.text, one.end) else None
        return stop.start() if stop else one.end

    def _party(self, earlier: list[_Named], party: str) -> _Named | None:
        """The one person who is named as this party: 被告|区咏珊."""
        bearers = [one for one in earlier if self.text.endswith(party, 0, one.start)]
        only = len({one.name for one in bearers}) == 1 and not any(self.text[one.end : one.end + 1] in "、和与及" for one in bearers)
        return bearers[-1] if only else None

    def _called(self, one: _Named, words: str) -> bool:
        """Whether the words are a surname and a post of the one who bears both: 岑署长 for 署长岑玉梅."""
        initial = len(words) > 2 and self.text[one.start] == words[0]
        return initial and any(post.endswith(words[1:]) for post in self._posts[one.name])

    def _firm(self, end: int) -> _Named | None:
        """Which firm 公司 or 该公司 is: the only one that the paragraph has named in full so far."""
        line = self.text.rfind("\n", max(end - _PARAGRAPH, 0), end) + 1
        told = self.named[bisect_left(self._starts, max(line, end - _PARAGRAPH)) : bisect_left(self._starts, end)]
        firms = [one for one in told if not one.person and one.name.endswith(_FIRMS)]
        return firms[-1] if len({one.name for one in firms}) == 1 else None

    def _spokesman(self, end: int) -> _Named | None:
        """Whom 发言人 alone stands for: the one named so last, else their body: 外交部发言人|李丽华|."""
        for one in reversed(self.named):
            if one.end <= end and (one.person or self.text.startswith(_SPOKESMAN, one.end)):
                post = self.text.endswith(_SPOKESMAN, max(one.start - 8, 0), one.start) if one.person else True
                if post:
                    return one
        return None
