"""Ranking: the linear-time walk equals the dense one, the selection equals the plain greedy one."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.errors import UsageError
from factsheet.load import article
from factsheet.options import SummaryOptions, WordOptions
from factsheet.rank import summarize
from factsheet.rank.arrays import ArrayGraph
from factsheet.rank.graph import Graph, PlainGraph, Table, mean_cosine, table
from factsheet.rank.ranking import MANY_SENTENCES, Ranking, graph_of
from factsheet.rank.select import SAME, Budget, select
from factsheet.rank.settings import Structure, is_roundup
from factsheet.rank.standing import WEAKNESSES, Weakness, standing
from factsheet.rank.textrank import pagerank
from factsheet.rank.units import bigrams

SEEDS = sorted(path for path in (Path(__file__).parents[1] / "seeds").glob("*.txt"))
STORY = (
    "云岭市昨天遭遇暴雨。暴雨造成云岭市三个乡镇停电。消防队员连夜转移群众。供电公司正在抢修线路。"
    "受灾的三个乡镇已恢复通信。气象台预计暴雨今天减弱。山下的学校今天全部停课。暴雨中没有人员伤亡。"
)


def units(text: str) -> list[list[str]]:
    return [list(bigrams(sentence)) for sentence in text.split("。")]


def dense(table: Table) -> list[list[float]]:
    """The matrix that the package never makes."""
    vectors = [dict(row) for row in table.rows()]
    return [
        [0.0 if i == j else sum(w * b.get(u, 0.0) for u, w in a.items()) for j, b in enumerate(vectors)]
        for i, a in enumerate(vectors)
    ]


@pytest.mark.parametrize("graph", [PlainGraph, ArrayGraph])
def test_scores_are_those_of_the_dense_matrix(graph: type[Graph]) -> None:
    rows = table([*units(STORY), []])
    matrix = dense(rows)
    n = len(matrix)
    damping, restart = 0.5, [1 / (1 + i) for i in range(n)]
    total = sum(restart)
    v = [r / total for r in restart]
    for _ in range(200):
        stranded = sum(v[j] for j in range(n) if not sum(matrix[j]))
        v = [
            damping * (sum(matrix[j][i] / sum(matrix[j]) * v[j] for j in range(n) if sum(matrix[j])))
            + (1 - damping + damping * stranded) * restart[i] / total
            for i in range(n)
        ]
    assert pagerank(graph(rows), restart, damping) == pytest.approx(v, abs=1e-5)  # type: ignore[call-arg]


def test_both_graphs_agree() -> None:
    rng = random.Random(7)
    rows = table([[f"{rng.randrange(60)}" for _ in range(rng.randrange(12))] for _ in range(80)])
    plain, array = PlainGraph(rows), ArrayGraph(rows)
    vector = [rng.random() for _ in range(len(rows))]
    assert array.times(vector) == pytest.approx(plain.times(vector))
    nearest = plain.closest(plain.closest(None, 3), 17)
    assert list(array.closest(array.closest(None, 3), 17)) == pytest.approx(list(nearest))


def test_the_mean_cosine_is_that_of_the_dense_matrix() -> None:
    rows = table(units(STORY)[:-1])
    n = len(rows)
    assert mean_cosine(rows) == pytest.approx(sum(map(sum, dense(rows))) / (n * (n - 1)))


def test_long_texts_take_the_arrays() -> None:
    many = [["云岭", "岭市"]] * (MANY_SENTENCES + 1)
    assert isinstance(graph_of(many), ArrayGraph)
    assert isinstance(graph_of(many[:-1]), PlainGraph)


@given(st.integers(1, 40), st.integers(0, 2**32))
def test_the_selection_is_the_plain_greedy_one(sentences: int, seed: int) -> None:
    rng = random.Random(seed)
    rows = table([[f"{rng.randrange(12)}" for _ in range(6)] for _ in range(sentences)])
    graph, scores, novelty = PlainGraph(rows), [rng.random() for _ in range(sentences)], 0.6
    matrix = dense(rows)
    left, greedy = set(range(sentences)), list[int]()
    while left and len(greedy) < 5:
        best = max(left, key=lambda i: scores[i] - novelty * max((matrix[i][j] for j in greedy), default=0.0))
        if max((matrix[best][j] for j in greedy), default=0.0) <= SAME:
            greedy.append(best)
        left.discard(best)
    budget = Budget(SummaryOptions(sentences=5), [10] * sentences)
    assert select(Ranking(scores, graph, novelty), budget) == greedy


def test_a_budget_in_characters_is_kept_and_not_filled_with_the_weak() -> None:
    lengths = [60, 60, 30]
    options = SummaryOptions(chars=100)
    assert select(Ranking([1.0, 0.9, 0.6], filler=0.5), Budget(options, lengths)) == [0, 2]
    assert select(Ranking([1.0, 0.9, 0.4], filler=0.5), Budget(options, lengths)) == [0]


def test_there_is_always_a_sentence() -> None:
    for options in (SummaryOptions(chars=1), SummaryOptions(ratio=0.001)):
        assert len(summarize(article(STORY), options)) == 1


@pytest.mark.parametrize("ratio", [0.0, -0.5, 1.5, float("nan"), float("inf")])
def test_a_ratio_is_a_share(ratio: float) -> None:
    with pytest.raises(UsageError, match="above 0 and at most 1"):
        SummaryOptions(ratio=ratio)


@pytest.mark.parametrize(("ratio", "sentences"), [(0.25, 2), (0.26, 3), (1.0, 8)])
def test_a_ratio_counts_sentences(ratio: float, sentences: int) -> None:
    assert len(summarize(article(STORY), SummaryOptions(ratio=ratio))) == sentences


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
@pytest.mark.parametrize(("ranker", "units"), [("textrank", "bigrams"), ("textrank", "words"), ("lead", "bigrams")])
def test_sentences_are_exact_slices_of_prose(path: Path, ranker: str, units: str) -> None:
    text = path.read_text(encoding="utf-8")
    source = article(text)
    picked = summarize(source, SummaryOptions(ranker=ranker, units=units))  # type: ignore[arg-type]
    assert len(picked) == 3
    for sentence in picked:
        assert text[sentence.start : sentence.end] == sentence.text
        block = next(b for b in source.blocks if b.start <= sentence.start < b.end)
        assert block.kind in ("body", "item")
        assert sentence.end <= block.end


def test_no_sentence_twice() -> None:
    assert len(summarize(article("云岭市昨天遭遇暴雨，三个乡镇停电。" * 5))) == 1


def test_order() -> None:
    by_text = summarize(article(STORY), SummaryOptions(sentences=4))
    by_score = summarize(article(STORY), SummaryOptions(sentences=4, order="score"))
    assert [s.start for s in by_text] == sorted(s.start for s in by_score)
    assert by_score[0].score == max(s.score for s in by_text) == 1.0


def test_focus_brings_up_what_was_asked_for() -> None:
    assert "学校" not in "".join(s.text for s in summarize(article(STORY), SummaryOptions(sentences=2)))
    focused = summarize(article(STORY), SummaryOptions(sentences=2, focus=("学校",), order="score"))
    assert focused[0].text == "山下的学校今天全部停课。"


def test_somebody_s_words_give_way_where_sentences_are_counted() -> None:
    told = STORY.replace("供电公司正在抢修线路。", "镇长说：“暴雨下了一夜，三个乡镇全部停电。”")
    bare, every = told.replace("“", "").replace("”", ""), SummaryOptions(sentences=8)
    plain, spoken = (next(s.score for s in summarize(article(text), every) if "镇长" in s.text) for text in (bare, told))
    assert spoken < 0.8 * plain


def test_stop_words_count_for_nothing() -> None:
    source = article(STORY)
    without = SummaryOptions(sentences=1, order="score", words=WordOptions(stopwords=frozenset({"云岭市", "暴雨"})))
    plain, stopped = (summarize(source, options) for options in (SummaryOptions(sentences=8), without))
    assert stopped[0].score == 1.0
    assert len(plain) == 8


def test_a_bulletin_is_told_from_a_story() -> None:
    items = {path.stem: Structure(_paragraphs(path), frozenset(), 0) for path in SEEDS}
    assert is_roundup(items["mainland-roundup"])
    assert not is_roundup(items["mainland-economy"])
    bulletin = items["mainland-roundup"].paragraphs
    assert is_roundup(Structure(bulletin, frozenset(bigrams("晚间要闻速览")), 0))
    assert not is_roundup(Structure(bulletin, frozenset(bigrams("晚间要闻速览")), 1))
    assert not is_roundup(Structure(bulletin, frozenset(unit for p in bulletin for unit in p), 0))


def _paragraphs(path: Path) -> list[list[str]]:
    source = article(path.read_text(encoding="utf-8"))
    return [list(bigrams(source.view[b.start : b.end])) for b in source.blocks if b.kind in ("body", "item")]


@pytest.mark.parametrize(("weakness", "sentence"), [(w, s) for w in WEAKNESSES for s in w.yes])
def test_sentences_that_do_not_stand_alone(weakness: Weakness, sentence: str) -> None:
    assert standing(sentence) == weakness.factor


@pytest.mark.parametrize("sentence", [s for w in WEAKNESSES for s in w.no])
def test_sentences_that_do(sentence: str) -> None:
    assert standing(sentence) == 1.0


def test_latin_words_and_numbers_are_units() -> None:
    assert list(bigrams("2024年GDP增长3.5%")) == ["2024", "gdp", "增长", "3.5"]


def test_a_row_of_a_table_is_no_sentence() -> None:
    prose = ["前三季度全市经济运行平稳，生产总值同比增长百分之五点二。", "工业生产稳步回升，居民收入继续增加。"]
    rows = "指标　　　　绝对量（亿元）　　同比（%）\n生产总值　　　　1204.5　　　　5.2\n工业增加值　　　386.1　　　　6.3"
    told = summarize(article(f"{''.join(prose)}\n\n{rows}\n"), SummaryOptions(sentences=5))
    assert [sentence.text for sentence in told] == prose
