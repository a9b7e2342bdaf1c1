"""Segmentation: exact offsets, user dictionaries in both scripts, and nothing printed or left behind by jieba."""

import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factsheet.errors import UnreadableError, UsageError
from factsheet.options import Segmenter, WordOptions
from factsheet.view import fold
from factsheet.words import cut, general_words, stop_words, tagged

RJIEBA = WordOptions(segmenter="rjieba")
JIEBA = WordOptions(segmenter="jieba")
BOTH = pytest.mark.parametrize("options", [RJIEBA, JIEBA], ids=["rjieba", "jieba"])

NEWS = "临江市统计局19日发布的数据显示，上半年全市智能制造产业集群产值达到685.3亿元，同比增长17.1%。"


@BOTH
def test_words_of_a_news_sentence(options: WordOptions) -> None:
    words = cut(NEWS, options)
    assert "".join(words) == NEWS
    assert words[words.index("智能") :][:4] == ["智能", "制造", "产业", "集群"]


@BOTH
def test_tags(options: WordOptions) -> None:
    tags = dict(tagged("杭州的企业增长", options))
    assert tags == {"杭州": "ns", "的": "uj", "企业": "n", "增长": "v"}


def test_auto_is_rjieba() -> None:
    assert cut(NEWS) == cut(NEWS, RJIEBA)


def test_auto_is_jieba_where_rjieba_has_no_wheel(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "rjieba", None)  # its import fails from here on
    dictionary = tmp_path / "names.txt"
    dictionary.write_text("产值达到 900000\n", encoding="utf-8")
    assert "产值达到" in cut(NEWS, WordOptions(user_dict=dictionary))
    with pytest.raises(UsageError, match="--segmenter jieba"):
        cut(NEWS, WordOptions("rjieba", user_dict=dictionary))


CHARACTERS = st.one_of(st.characters(), st.sampled_from("中国经济增长的年月日12.5%，。“”\r\n\ud800𠮷"))


@BOTH
@given(text=st.text(alphabet=CHARACTERS))
@settings(max_examples=150, deadline=None)
def test_joined_words_are_the_text(options: WordOptions, text: str) -> None:
    assert "".join(cut(text, options)) == text
    assert [word for word, _ in tagged(text, options)] == cut(text, options)


@pytest.mark.parametrize("segmenter", get_args(Segmenter))
@pytest.mark.parametrize("written", ["澄岳精工 20 nz\n", "瀾嶽精工\n"], ids=["简体", "繁體，只有词"])
def test_user_dictionary(segmenter: Segmenter, written: str, tmp_path: Path) -> None:
    dictionary = tmp_path / "names.txt"
    dictionary.write_text("\ufeff" + written + "\n港珠澳大橋管理局 30\n", encoding="utf-8")
    words = cut(fold("瀾嶽精工落戶港珠澳大橋管理局旁，澄岳精工的订单增加"), WordOptions(segmenter, dictionary))
    whole = fold(written.split()[0])
    assert whole in words
    assert fold("港珠澳大橋管理局") in words


def test_the_user_dictionary_of_one_call_is_not_that_of_the_next(tmp_path: Path) -> None:
    dictionary = tmp_path / "names.txt"
    dictionary.write_text("产值达到 900000 n", encoding="utf-8")
    for options in (RJIEBA, JIEBA):
        assert "产值达到" in cut(NEWS, WordOptions(options.segmenter, dictionary))
        assert ("产值达到", "n") in tagged(NEWS, WordOptions(options.segmenter, dictionary))
        assert "产值达到" not in cut(NEWS, options)


@pytest.mark.parametrize("line", ["澄岳精工 许多 nz", "澄岳 精工 20", "澄岳精工 20 nz 30", "澄岳精工 -1"])
def test_bad_line_of_a_user_dictionary(line: str, tmp_path: Path) -> None:
    dictionary = tmp_path / "names.txt"
    dictionary.write_text(f"临江市 3 ns\n\n{line}\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"names\.txt, line 3: ") as error:
        cut(NEWS, WordOptions(user_dict=dictionary))
    assert "\n" not in str(error.value)


def test_unreadable_user_dictionary(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="nowhere"):
        cut(NEWS, WordOptions(user_dict=tmp_path / "nowhere.txt"))
    (tmp_path / "gbk.txt").write_bytes("临江市 3 ns".encode("gbk"))
    with pytest.raises(UsageError, match="UTF-8"):
        cut(NEWS, WordOptions(user_dict=tmp_path / "gbk.txt"))


def test_jieba_is_quiet_and_leaves_no_file(tmp_path: Path) -> None:
    script = "from factsheet.words import *; print(tagged('杭州的企业', WordOptions('jieba'))[0][0])"
    ran = subprocess.run(
        [sys.executable, "-c", script],
        env={"TMPDIR": str(tmp_path), "PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (ran.stdout, ran.stderr) == ("杭州\n", "")
    assert list(tmp_path.iterdir()) == []


def test_stop_words() -> None:
    assert {"记者", "同比", "表示", "的"} <= stop_words()
    assert "警方" in stop_words(WordOptions(stopwords=frozenset(["警方"])))
    assert "词语" in stop_words(WordOptions(stopwords=frozenset(["詞語"])))


def test_word_lists_hold_each_word_once_and_folded() -> None:
    assert not stop_words() & general_words()
    for word in stop_words() | general_words():
        assert fold(word) == word
