import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.model import Script
from factsheet.view import fold, lines, script_of, simplified

ROOT = Path(__file__).parents[1]
SIMPLIFIED = "穗港两地签约，全年增长５８．３％。\n“广聚群链”对接会在香港举办，乾隆年间的名著展出。\n"
TRADITIONAL = "穗港兩地簽約，全年增長５８．３％。\n“廣聚群鏈”對接會在香港舉辦，乾隆年間的名著展出。\n"

any_text = st.text(st.characters(exclude_categories=()))
news_text = st.text(
    st.sampled_from("乾隆著名着里裏裡衞生署說説广廣東东台后後干發发么甚什老，。％３\n \u2fa6\uf90a")
).filter(bool)


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ("增長５８．３％（ＥＰＳ）", "增长58.3%(EPS)"),
        ("﹙註﹚﹪﹐上漲", "(注)%,上涨"),
        ("\u3000\u3000新华社　电", "  新华社 电"),
        ("￥３．５億", "¥3.5亿"),
        ("“廣聚群鏈”，《財經》。", "“广聚群链”,《财经》。"),
        ("ｶﾀｶﾅ", "ｶﾀｶﾅ"),
        ("\u2fa6\u878d", "金融"),
        ("\uf90a融", "金融"),
    ],
)
def test_width_and_look_alikes(text: str, view: str) -> None:
    assert fold(text) == view


@pytest.mark.parametrize(
    ("text", "view"),
    [
        pytest.param("獅子山下,萬象更新。", "狮子山下,万象更新。", id="traditional with ASCII commas"),
        pytest.param("智能製造產業集群,信息化局", "智能制造产业集群,信息化局", id="mainland words"),
        pytest.param("衞生署説會跟着裏面的枱", "卫生署说会跟着里面的台", id="Hong Kong"),
        pytest.param("衛生署說會跟著裡面的檯", "卫生署说会跟着里面的台", id="Taiwan"),
        pytest.param("乾隆年間，食物乾燥", "乾隆年间,食物干燥", id="乾"),
        pytest.param("顯著、名著、著作、專著、土著", "显著、名著、著作、专著、土著", id="著 of works"),
        pytest.param("隨著、沿著、著手、著重", "随着、沿着、着手、着重", id="著 of Taiwan"),
        pytest.param("隨着他的鉅著、雜著問世", "随着他的巨著、杂著问世", id="a text with 着 means its 著"),
        pytest.param("他是家中老么，為什麼", "他是家中老幺,为什么", id="老么"),
        pytest.param("藉由憑藉著慰藉", "借由凭借着慰藉", id="藉"),
    ],
)
def test_traditional_of_all_regions(text: str, view: str) -> None:
    assert fold(text) == view


def test_a_rare_form_is_the_one_that_is_in_lists_of_names() -> None:
    assert fold("永鋐塑膠") == fold("永𬭎塑胶") == "永鋐塑胶"


def test_simplified_is_left_alone() -> None:
    text = "张乾与李昇的专著、於女士的编著显著增长"
    assert fold(text) == text


def test_both_scripts_have_one_view() -> None:
    assert fold(TRADITIONAL) == fold(SIMPLIFIED)


def test_each_line_by_its_script() -> None:
    assert fold("張乾的頭髮乾了\n张乾的头发干了\n") == "张干的头发干了\n张乾的头发干了\n"


def test_a_mixed_line_keeps_what_is_simplified() -> None:
    assert fold("显著增长的乾隆年间名著，什么女人：顯著增長的乾隆年間名著") == (
        "显著增长的乾隆年间名著,什么女人:显著增长的乾隆年间名著"
    )


def test_a_line_without_evidence_goes_with_the_text() -> None:
    assert list(lines("於此\n廣州投資\n")) == [("於此\n", "hant"), ("廣州投資\n", "hant")]
    assert fold("於此\n廣州投資") == "于此\n广州投资"
    assert fold("於此\n广州投资") == "於此\n广州投资"


@pytest.mark.parametrize(
    ("text", "script"),
    [
        (SIMPLIFIED, "hans"),
        (TRADITIONAL, "hant"),
        ("广州投资年会開幕，記者報道", "mixed"),
        ("广州市投资促进局举办的产业链供需对接会开幕，記者报道", "hans"),
        ("中央社台北18日電", "hant"),
        ("群山秘境，床前峰下", "none"),
        ("GDP 5.2%", "none"),
        ("", "none"),
    ],
)
def test_script(text: str, script: Script) -> None:
    assert script_of(text) == script


@pytest.mark.parametrize("seed", sorted((ROOT / "seeds").glob("*.txt")), ids=lambda seed: seed.stem)
def test_script_of_seeds_and_of_their_first_40_characters(seed: Path) -> None:
    text = seed.read_text(encoding="utf-8")
    script = "hans" if seed.stem.startswith("mainland") else "hant"
    assert (script_of(text), script_of(text[:40])) == (script, script)


@given(any_text | news_text)
def test_view_is_as_long_as_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(any_text | news_text)
def test_view_of_a_view_is_itself(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_ascii_stays(text: str) -> None:
    assert fold(text) == text


@given(st.text(st.sampled_from("于是后来着著乾隆台湾里面什么，。\n")))
def test_simplified_text_changes_its_width_only(text: str) -> None:
    assert fold(f"东{text}") == f"东{text}".replace("，", ",")


def test_odd_characters_pass() -> None:
    for odd in ("\x00", "\x1b[31m", "\ud83d", "😀", "\U00020000", "\ufeff", "\u2028"):
        assert fold(f"廣{odd}州") == f"广{odd}州"
        assert simplified(odd) == odd


def test_simplified_article_reads_no_tables() -> None:
    program = "from factsheet import view; view.fold(input()); print(view._table.cache_info().currsize)"
    for text, tables in (("广州投资年会", "0"), ("廣州投資年會", "1")):
        run = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", program], input=text, capture_output=True, encoding="utf-8", check=True
        )
        assert run.stdout.strip() == tables


def test_baked_tables_are_opencc_s() -> None:
    run = subprocess.run(
        [sys.executable, ROOT / "tools/bake_view.py", "--check"], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
