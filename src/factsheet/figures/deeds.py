"""Verbs around figures: those before what is counted, and those that say what is measured themselves.

当地发放|5000万元消费券, 法院判赔|486万元, 全省种植|冬小麦8500万亩 but 种植面积
"""

import re
from collections.abc import Collection
from functools import cache

from factsheet.find.speech import OPENING, VERB
from factsheet.lexicon import meanings, one_of
from factsheet.patterns import compiled

_OF_DEED = 4  # characters
# What is done with a sum for those counted: 向四名客户|归还|1870万元.
PAYING = "[归退偿]还|支付|借[款走]|发放|派发|骗[走取去]|收取|追[讨回]|减免|提供|转账"


@cache
def deeds(group: str) -> frozenset[str]:
    """The words of a group of the lexicon of deeds."""
    return frozenset(meanings("deeds", group))


def any_of(words: Collection[str]) -> str:
    """An expression for any of many words, that looks at a place only if one can begin there."""
    return f"(?=[{''.join(sorted({word[0] for word in words}))}]){one_of(words)}"


def thin(words: str) -> bool:
    """Whether the words end with a verb whose object is what is measured: 发放|5000万元消费券."""
    return any(words[-size:] in _thin_words() for size in (2, 3))


@cache
def _thin_words() -> frozenset[str]:
    return deeds("thin") | deeds("doing")


def led(words: str, cut: int) -> int:
    """Behind the last verb without weight: 公司实现|营业收入; `cut` if there is none."""
    for verb in _leading().finditer(words, cut):
        left = words[verb.end() :]
        if len(left) >= 2 and left not in deeds("thin") and not (verb["doing"] and _made_of_deed(left)):
            cut = verb.end()
    return cut


def acted(words: str, cut: int) -> int:
    """Where a long name can begin with what was done: 法院判决乘客|赔偿医疗费、误工费."""
    act = acts().search(words, cut + 2, len(words) - 2)
    return act.start() if act else cut


def acting(words: str) -> int:
    """Where the verb begins that the words end with, if that says what is measured: 法院|判赔|; 0 if there is none."""
    act = next((len(words) - size for size in (3, 2) if words[-size:] in deeds("acts")), 0)
    return 0 if act and words[act - 1] in "净总" else act  # 政府债券净|融资|


def _made_of_deed(left: str) -> bool:
    """Whether a verb before these words is part of the name: 种植|面积|."""
    return len(left) <= _OF_DEED and left.endswith(_heads())


@cache
def _heads() -> tuple[str, ...]:
    return tuple(deeds("of deeds"))


@cache
def acts() -> re.Pattern[str]:
    """Any of the verbs that name what is measured: 检方|起诉|薛某等32人."""
    return compiled(any_of(deeds("acts")))


@cache
def _leading() -> re.Pattern[str]:
    doing, thin = any_of(deeds("doing")), any_of(deeds("thin"))
    then = "(?:后(?![备续勤台期])|之后)?"
    verb = f"(?P<doing>{doing})(?![予给和与及、])|{thin}|(?=[{OPENING}]){VERB}|数据显示|至今|迄今|目前|现时"
    no_verb = "发生[存态育]|[拥持]有人|共有(?:产权|[线轨氧])|生产总值|转移支付|购置[税费]|采购经理|(?<=[移动子端方])支付"
    return compiled(f"(?!{no_verb})(?:{verb})(?!者){then}|了(?!解)")
