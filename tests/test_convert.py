import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.convert import Target, by_config, convert
from factsheet.errors import UsageError

TARGETS: tuple[Target, ...] = ("hans", "hant", "tw", "hk")


@pytest.mark.parametrize(
    ("text", "to", "expected"),
    [
        ("用鼠标点击软件里的头像", "tw", "用滑鼠點選軟體裡的頭像"),
        ("他说，卫生署跟着查账", "hk", "他説，衞生署跟着查賬"),
        ("里面的面条是为群众做的", "hant", "裏面的麪條是爲羣衆做的"),
        ("獅子山下，萬象更新", "hans", "狮子山下，万象更新"),
        ("軟體業者說，程序正義", "hans", "软体业者说，程序正义"),
        ("衞生署説，病人跟着裏面的人走", "tw", "衛生署說，病人跟著裡面的人走"),
        ("衛生署說，病人跟著裡面的人看名著", "hk", "衞生署説，病人跟着裏面的人看名著"),
        ("台積電與臺北市府說明", "tw", "台積電與臺北市府說明"),
        ("智能製造與范先生的製作，制度", "hk", "智能製造與范先生的製作，制度"),
        ("為眾人說", "hant", "為眾人說"),
        ("伯克希尔-哈撒韦公司", "tw", "波克夏海瑟威公司"),
    ],
)
def test_targets(text: str, to: Target, expected: str) -> None:
    assert convert(text, to) == expected


def test_lines_in_the_target_script_stay() -> None:
    text = "张乾与李昇会面\n張先生後來說\n2024\n"
    assert convert(text, "hans") == "张乾与李昇会面\n张先生后来说\n2024\n"
    assert convert(text, "hant") == "張乾與李昇會面\n張先生後來說\n2024\n"


def test_text_without_evidence_is_taken_for_the_other_script() -> None:
    assert convert("以后", "hant") == "以後"
    assert convert("相剋", "hans") == "相克"


@given(st.text(st.characters(exclude_categories=["Lo"])), st.sampled_from(TARGETS))
def test_what_is_not_chinese_stays(text: str, to: Target) -> None:
    assert convert(text, to) == text


@given(st.text(st.sampled_from("广廣东東后後里裏，。-\x00\x1b\ud83d😀a1\r\n\u2028")), st.sampled_from(TARGETS))
def test_characters_of_a_script_are_as_many_as_before(text: str, to: Target) -> None:
    assert len(convert(text, to)) == len(text)


def test_configuration_by_name() -> None:
    assert by_config("軟體與滑鼠", "tw2sp") == "软件与鼠标"


@pytest.mark.parametrize("config", ["s2x", "../s2t", ""])
def test_unknown_configuration(config: str) -> None:
    with pytest.raises(UsageError, match="OpenCC has s2t"):
        by_config("软件", config)  # type: ignore[arg-type]  # what a user may type
