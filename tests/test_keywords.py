"""Key phrases: what a reader would say an article is about, word for word."""

from pathlib import Path

import pytest

from factsheet.find import facts
from factsheet.load import article
from factsheet.options import WordOptions
from factsheet.rank.keywords import WHOLE, keywords, word_weights

SEEDS = sorted(path for path in Path(__file__).parent.parent.joinpath("seeds").glob("*.txt"))

CLUSTER = """\
临江市建设智能制造产业集群
本报讯（记者 宋一帆）临江市经信局7日发布方案，提出三年建成全国一流的智能制造产业集群。
方案提出，智能制造产业集群以柳河新区为核心，带动贷款贴息。去年，柳河新区规上工业产值同比增长17%。
“智能制造产业集群缺的是工程师。”临江市经信局副局长曾明远表示，柳河新区将与海东理工大学共建实训中心。
曾明远说，海东理工大学今年在柳河新区招收首批学员300名。
"""


def texts(text: str, count: int = 10, options: WordOptions | None = None) -> list[str]:
    return [keyword.text for keyword in keywords(article(text), count, options or WordOptions())]


def test_adjacent_words_are_one_phrase() -> None:
    found = texts(CLUSTER)
    assert found[0] == "智能制造产业集群"
    assert {"柳河新区", "海东理工大学", "临江市经信局"} <= set(found)


def test_a_name_whose_surname_is_also_a_function_word() -> None:
    assert "曾明远" in texts(CLUSTER)


def test_what_reports_and_counts_is_no_key_phrase() -> None:
    joined = " ".join(texts(CLUSTER))
    for word in ("记者", "本报讯", "同比", "增长", "表示", "300", "宋一帆"):
        assert word not in joined


def test_a_speaker_whose_name_the_dictionary_tears_is_none() -> None:
    told = "云岭市文旅局公布客流数据。市文旅局副局长邬启文说，客栈生意好。市文旅局将加开班车，客栈满员。"
    assert not [text for text in texts(told) if text.endswith("说")]


def test_a_traditional_article_has_traditional_phrases() -> None:
    text = "港島東區裁判法院今日裁定串謀詐騙成立。裁判官指，串謀詐騙涉及逾百名投資者，投資者損失嚴重。\n"
    assert "串謀詐騙" in texts(text)
    assert "投資者" in texts(text)


def test_no_phrase_repeats_a_part_of_another() -> None:
    found = texts(CLUSTER, 50)
    assert not [(a, b) for a in found for b in found if a != b and a in b]


def test_scores_fall_from_one() -> None:
    scores = [keyword.score for keyword in keywords(article(CLUSTER))]
    assert scores[0] == 1
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0


def test_a_body_that_the_dictionary_tears_is_whole() -> None:
    told = "东九龙总区重案组于翌月拘捕被告。东九龙总区重案组在九龙湾搜出现金。"
    assert "东九龙总区重案组" in texts(told)


def test_a_measure_and_a_time_are_no_key_phrases() -> None:
    told = "渔民称每公斤售价升两元，今天下午渔港开市。每公斤成本也升，今天下午渔港拥挤。"
    assert not [text for text in texts(told) if text.startswith(("每", "今天"))]


def test_no_phrase_cuts_a_name_that_is_a_fact() -> None:
    told = "海关关长白景澄说，望潮县农业农村局参加通报会。望潮县农业农村局答问，关长白景澄补充，新税则下月施行。"
    read = article(told)
    found = [keyword.text for keyword in keywords(read, facts=facts(read))]
    assert {"白景澄", "望潮县农业农村局"} <= set(found)
    assert not [text for text in found if text.startswith("长") or text in "望潮县农业农村局"[:-1]]


def test_the_second_name_of_a_foreigner_counts_as_his() -> None:
    told = "总理尼古拉·马尔采夫出访。马尔采夫签署协议，马尔采夫称协议公平。"
    read = article(told)
    found = [keyword.text for keyword in keywords(read, facts=facts(read))]
    assert "马尔采夫" in found or "尼古拉·马尔采夫" in found


def test_a_foreign_name_is_whole() -> None:
    text = "牧民巴图·宝音在草原上种树。旱獭吃掉了树苗，巴图·宝音又种了一遍。"
    assert "巴图·宝音" in texts(text)


def test_stop_words_and_own_words(tmp_path: Path) -> None:
    dictionary = tmp_path / "names.txt"
    dictionary.write_text("贷款贴息 20 n\n", encoding="utf-8")
    options = WordOptions(user_dict=dictionary, stopwords=frozenset(["柳河新區", "智能"]))
    found = texts(CLUSTER + "贷款贴息明年开始。", options=options)
    assert "贷款贴息" in found
    assert "智能制造产业集群" not in found


@pytest.mark.parametrize("text", ["", "\n \n", "12.5%。……！", "的了是。", "好"], ids=repr)
def test_nothing_to_say(text: str) -> None:
    assert len(texts(text)) <= 1


def test_a_short_text_gives_few() -> None:
    assert 2 <= len(texts("长江禁渔满三年，江豚种群数量回升。")) <= 5


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem)
def test_seeds(seed: Path) -> None:
    read = article(seed.read_text(encoding="utf-8"))
    found = keywords(read)
    assert len(found) == 10
    assert all(keyword.text in read.text for keyword in found)
    assert sum(read.text.count(keyword.text) > 1 for keyword in found) >= 5
    assert keywords(read, options=WordOptions("jieba"))[0] is not None


def test_weights_sum_to_one_and_follow_company() -> None:
    weights = word_weights([["电池", "电解液", "电池", "低温"], ["电池", "低温"], ["孤句"]])
    assert sum(weights.values()) == pytest.approx(1)
    assert max(weights, key=weights.__getitem__) == "电池"
    assert word_weights([]) == {}


def test_no_phrase_has_a_part_of_a_quantity() -> None:
    told = "全县42所国小供应学校午餐，15所国小改建厨房，电费降至每月30万千瓦时。"
    read = article(told + "42所国小的午餐由县府供应，每月30万千瓦时的电费由县府负担。")
    found = [keyword.text for keyword in keywords(read, facts=facts(read, WHOLE))]
    assert not {phrase for phrase in found if "所" in phrase or "瓦" in phrase}
    assert any("所" in keyword.text or "瓦" in keyword.text for keyword in keywords(read))
