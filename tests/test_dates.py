"""Dates as a whole: valid EDTF, the words of the lexicons, nothing by chance, the gate, any text."""

import re
from datetime import date

import edtf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factsheet.find import facts
from factsheet.find.dates import GRAMMAR, RULES
from factsheet.find.engine import Grammar
from factsheet.find.rule import Context
from factsheet.lexicon import Entry, entries
from factsheet.model import Article, Region
from factsheet.view import fold, script_of

PUBLISHED = date(2023, 7, 15)
LEXICONS = [entry for name in ("festivals", "holidays", "eras", "epochs") for entry in entries(name)]
EXAMPLES = [sentence.replace("|", "") for rule in RULES for sentence in rule.yes]


def dates(text: str, region: Region | None = None) -> list[tuple[str, str | None]]:
    article = Article(text, fold(text), blocks=(), script=script_of(text), published=PUBLISHED, region=region)
    return [(mention.text, mention.edtf) for mention in facts(article, ["dates"]).dates]


@pytest.mark.parametrize("entry", LEXICONS, ids=lambda entry: entry.proof)
def test_the_words_of_the_lexicons_are_found(entry: Entry) -> None:
    before, word, after = entry.proof.split("|")
    region: Region | None = "tw" if entry.group.startswith("tw ") else None
    assert word in [text for text, _ in dates(before + word + after, region)]


@pytest.mark.parametrize(
    ("text", "region", "expected"),
    [
        ("國慶連假首日", "tw", "2023-10-07/2023-10-10"),
        ("去年國慶連假", "tw", "2022-10-08/2022-10-10"),
        ("雙十連假前一天", "tw", "2023-10-06"),
        ("去年國慶黃金周", "hk", "2022-10-01/2022-10-07"),
        ("去年端午連假", "tw", "2022-06-03/2022-06-05"),
        ("去年兒童節", "tw", "2022-04-04"),
        ("去年兒童節", None, "2022-06-01"),
        ("去年國慶日當晚", "hk", "2022-10-01"),
        ("去年國慶日當晚", "tw", "2022-10-10"),
        ("去年228連假", "tw", "2022-02-26/2022-02-28"),
        ("農曆新年假期", "hk", "2023-01-22/2023-01-24"),
        ("去年聖誕節假期", "hk", "2022-12-25/2022-12-26"),
        ("去年清明假期", "mainland", "2022-04-03/2022-04-05"),
        ("回歸以來，", "hk", "1997/2023-07-15"),
        ("今年元旦假期", "mainland", "2022-12-31/2023-01-02"),
    ],
)
def test_days_off_are_of_the_region(text: str, region: Region | None, expected: str) -> None:
    assert [edtf for _, edtf in dates(text, region)] == [expected]


def test_a_message_was_written_on_another_day() -> None:
    assert dates("對方傳來暗語「今晚開工」，他回覆。") == []
    assert dates("女店主说：“今晚关门。”") == [("今晚", "2023-07-15")]


def test_the_hour_behind_a_gloss_is_of_the_night_before_it() -> None:
    assert dates("隧道昨晚（7月14日）10时试通车。") == [("昨晚（7月14日）10时", "2023-07-14T22:00:00")]


def test_a_year_of_two_numbers_on_the_mainland_is_no_financial_one() -> None:
    assert dates("2024—2025年度冰期输水开始。", "mainland") == [("2024—2025年度", "2024/2025")]


def test_a_quarter_of_business_and_of_a_league() -> None:
    assert dates("談到本季展望，董事長保守看待。", "tw") == [("本季", "2023-07-01/2023-09-30")]
    assert dates("公司看好營運。他本季出賽40場。", "tw") == []


def test_hours_of_a_list_are_dates_and_scores_are_none() -> None:
    told = "事故經過\n● 7月11日23:05　列車出軌\n● 23:12　消防到場，23:40救出車長\n"
    assert [text for text, _ in dates(told)] == ["7月11日23:05", "23:12", "23:40"]
    assert dates("決賽\n21:15　攻手連得三分\n雙方轉戰次局") == []


def test_a_bare_hour_is_of_the_day_to_come_where_the_sentence_looks_ahead() -> None:
    ahead = dates("8月1日起换图，届时全程提速；首趟列车6时05分始发。")
    assert ahead[1] == ("6时05分", "2023-08-01T06:05:00")
    today = dates("公路最快17日中午抢通；上午8时许因积水改单线行车。")
    assert today[1] == ("上午8时许", "2023-07-15T08:00:00")


def is_edtf(text: str) -> bool:
    """Whether the package knows it; it can't parse `XXXX-12-31?`, which level 2 allows, and EDTF leaves
    intervals of hours to ISO 8601, so their ends are looked at one by one."""
    if "T" in text and "/" in text:
        return all(is_edtf(end) for end in text.split("/"))
    return isinstance(edtf.parse_edtf(re.sub(r"(XX.*)\?$", r"\1", text)), edtf.EDTFObject)


@pytest.mark.parametrize("sentence", EXAMPLES)
def test_every_string_is_edtf(sentence: str) -> None:
    assert all(is_edtf(value) for _, value in dates(sentence) if value)


@pytest.mark.parametrize(
    "sentence",
    [
        "近日、日前、近年来、此前、目前、同期、历年、迄今、每年3月、多年来",
        "他最近一次年报说了什么",
        "《明日之后》周年庆",
        "根据国发〔2016〕36号文件",
        "五四运动、九一八事变、3·15晚会、双11促销",
        "为期5日的展览，连续3日超标，10日均线，5日游",
        "2000年历史，服刑15年，有期徒刑三年六个月",
        "685.3亿元，3237.70点，8.5点",
        "比分15:30，3比1，4/5G",
        "一日之计在于晨，有朝一日",
        "5号线停运，3号楼封闭，12号令，一号文件",
        "每天早上6点起床",
        "十一届三中全会，一带一路，三三两两",
        "走到今天不容易，空前日益繁荣，目前日均三千人",
        "一年级新生，三年行动计划，百年老店，成立20周年",
        "第一季第八集，第二季综艺",
        "周一至周五9时至17时办理",
        "记者何立秋、白露、谷雨",
    ],
)
def test_what_is_no_date(sentence: str) -> None:
    assert dates(sentence) == []


def test_a_figure_is_no_date_and_a_date_no_figure() -> None:
    article = Article(text := "2023年3月收入685.3亿元", text, blocks=(), published=PUBLISHED)
    found = facts(article)
    assert [mention.text for mention in found.dates] == ["2023年3月"]
    assert [quantity.text for quantity in found.quantities] == ["685.3亿元"]


@pytest.mark.parametrize(
    ("hans", "hant"),
    [
        ("去年12月14日晚8时许", "去年12月14日晚8時許"),
        ("上周四（13日）", "上週四（13日）"),
        ("农历正月初五，下个礼拜天", "農曆正月初五，下個禮拜天"),
        ("民国112年10月，后天，两个月后", "民國112年10月，後天，兩個月後"),
        ("7月14号下午3点一刻", "7月14號下午3點一刻"),
        ("“十四五”期间，近三年来", "「十四五」期間，近三年來"),
    ],
)
def test_both_scripts_say_the_same(hans: str, hant: str) -> None:
    assert [value for _, value in dates(hans)] == [value for _, value in dates(hant)]


@pytest.mark.parametrize("sentence", EXAMPLES)
def test_the_gate_lets_every_piece_through(sentence: str) -> None:
    context = Context(fold(sentence))
    gated = [(hit.start, hit.end, hit.rule.name) for hit in Grammar.hits(GRAMMAR, context)]
    wide = Grammar(RULES, r"\S")
    assert gated == [(hit.start, hit.end, hit.rule.name) for hit in wide.hits(context)]


CHARACTERS = (
    "0123456789〇零一二三十廿百两年月日号时点分秒周天去今明昨前后上下中旬底初末季度半以来至到"
    "-—~（）()，。的近第农历正腊春节“”五:/. 民国元世纪代"
)


@settings(deadline=None)  # the first text waits for the rules to be compiled
@given(st.text(alphabet=CHARACTERS, max_size=60))
def test_any_text_gives_dates_at_their_place(text: str) -> None:
    article = Article(text, fold(text), blocks=(), published=PUBLISHED)
    for mention in facts(article).dates:
        assert mention.text == text[mention.start : mention.end] != ""
        assert mention.edtf is None or is_edtf(mention.edtf)
