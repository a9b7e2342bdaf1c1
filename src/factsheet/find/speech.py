"""The verbs of speech as an expression, for what is said and for who says it."""

from factsheet.lexicon import meanings, one_of

_SINGLE = meanings("speech", "single")
_WORDS = meanings("speech").keys() - _SINGLE.keys()

# Who does it for a living, where and in what form: 发言人, 分析师, 通报会上, 建议书.
_NOUN = "(?!人士|师|者|员|专家|机构|报告|体系|模型|稿|函|书|会上|处长|处处|区|中心)(?!(?<=发言)人|(?<=[评批][论评])家)"
# 说 and its like are half of many words (说明, 称号, 指数), so a mark has to follow.
VERB = f"(?:{one_of(_WORDS)}{_NOUN}|{one_of(_SINGLE)}(?=[,:。“”!?;…\\n]|$))"
# What verbs of speech begin with.
OPENING = "".join(sorted({word[0] for word in meanings("speech")}))
