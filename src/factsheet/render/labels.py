"""The words that frame a result, in the script of the article or the language asked for."""

from typing import Literal

from factsheet.model import Article

Language = Literal["zh-hans", "zh-hant", "en"]

LABELS: dict[str, dict[Language, str]] = {
    "summary": {"zh-hans": "摘要", "zh-hant": "摘要", "en": "Summary"},
    "keywords": {"zh-hans": "关键词", "zh-hant": "關鍵詞", "en": "Key phrases"},
    "score": {"zh-hans": "权重", "zh-hant": "權重", "en": "Score"},
    "fact": {"zh-hans": "原文", "zh-hant": "原文", "en": "Text"},
    "value": {"zh-hans": "数值", "zh-hant": "數值", "en": "Value"},
    "kind": {"zh-hans": "类别", "zh-hant": "類別", "en": "Kind"},
    "picked": {
        "zh-hans": "全文 {total} 句，选 {picked} 句，{chars} 字",
        "zh-hant": "全文 {total} 句，選 {picked} 句，{chars} 字",
        "en": "{picked} of {total} sentences, {chars} characters",
    },
}


def language_of(article: Article, asked: str = "auto") -> Language:
    """The language of the labels: what was asked for, or the article's script."""
    match asked:
        case "zh-hans" | "zh-hant" | "en":
            return asked
        case _:
            return "zh-hant" if article.script == "hant" else "zh-hans"
