"""The verbs of speech as an expression, for what is said and for who says it."""

from factsheet.lexicon import entries, one_of

_WORDS = [entry for entry in entries("speech") if entry.group != "single"]
_SINGLE = [entry.word for entry in entries("speech") if entry.group == "single"]

# 说 and its like are half of many words (说明, 称号, 指数), so a mark has to follow.
VERB = f"(?:{one_of(entry.word for entry in _WORDS)}|{one_of(_SINGLE)}(?=[,:。“”!?;…\\n]|$))"
