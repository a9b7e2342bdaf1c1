"""Documents: examples of the rules, short titles tied to full ones, numbers of their issuers."""

import pytest

from factsheet.find import documents
from factsheet.find.rule import Rule
from factsheet.model import Article, Document
from factsheet.view import fold, script_of
from tests.growth import grows_with_the_text

YES = [(rule, sentence, value) for rule in documents.RULES for sentence, value in rule.yes.items()]
NO = [(rule, sentence) for rule in documents.RULES for sentence in rule.no]
CARRIERS = ("{}", "据悉，{}，同比增长。", "（{}）")


def cited(text: str) -> tuple[Document, ...]:
    found = documents.documents(Article(text, fold(text), (), script_of(text)))
    assert all(text[m.start : m.end] == m.text for document in found for m in document.mentions)
    return found


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize(("rule", "sentence", "value"), YES, ids=[f"{r.name}: {s}" for r, s, _ in YES])
def test_a_rule_reads_its_examples(rule: Rule[documents.Title], sentence: str, value: str, carrier: str) -> None:
    before, span, after = sentence.split("|")
    (document,) = cited(carrier.format(before + span + after))
    assert [(mention.text, mention.rule) for mention in document.mentions] == [(span, rule.name)]
    assert " ".join(filter(None, (fold(document.title), document.number))) == value


@pytest.mark.parametrize(("rule", "sentence"), NO, ids=[f"{r.name}: {s}" for r, s in NO])
def test_a_rule_leaves_alone_what_is_none(rule: Rule[documents.Title], sentence: str) -> None:
    assert cited(sentence) == ()


def test_a_short_title_is_a_mention_of_the_full_one() -> None:
    text = "印发《江川智造试验区建设实施办法》（以下简称《办法》）。《办法》提出，到2035年建成。《江湾发展规划纲要》和《纲要》随后公布。"
    assert [(document.title, len(document.mentions)) for document in cited(text)] == [
        ("江川智造试验区建设实施办法", 3),
        ("江湾发展规划纲要", 2),
    ]


def test_a_law_by_its_usual_name() -> None:
    text = "根据《中华人民共和国民法典》和《中华人民共和国刑法》，《民法典》第五条、《刑法》第三条……"
    assert [document.title for document in cited(text)] == ["中华人民共和国民法典", "中华人民共和国刑法"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("《关于促进就业的意见》（国发〔2024〕1号）", "国发〔2024〕1号"),
        ("《关于促进就业的意见》（國發[2024]15號）", "国发[2024]15号"),
        ("《关于限行的公告》（2025年第7号）", "2025年第7号"),
        ("《关于限行的公告》（征求意见稿）", None),
    ],
)
def test_the_number_of_the_issuer(text: str, number: str | None) -> None:
    assert [document.number for document in cited(text)] == [number]


@pytest.mark.parametrize("unit", ["《", "》", "《〈", "《方案》", "《a》b"])
def test_time_grows_with_the_text(unit: str) -> None:
    assert grows_with_the_text(lambda text: documents.documents(Article(text, fold(text), ())), unit, 4_000)
