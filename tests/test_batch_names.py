"""Names of outputs: whatever an input is called, its outputs have a name of their own that every file system takes."""

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheet.batch.names import DEVICE, UNSAFE, folded, safe
from factsheet.batch.plan import Found, Plan
from factsheet.batch.source import Source

ODD = st.text(st.sampled_from("aA.~/\\:*?\0\n\x1b稿é\u0301\u202e\ud800 "), max_size=12)
NAMES = ODD | st.text(max_size=120) | st.sampled_from(["CON", "nul.txt", "index", "..", "", "a.md", "长" * 300])
PATHS = st.lists(NAMES, min_size=1, max_size=4)


def planned(*paths: tuple[str, ...]) -> list[str]:
    with Plan() as plan:
        for number, path in enumerate(paths):
            plan.add(Found("/".join(path), path, Source(str(number))))
        return [item.name for item in plan]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        (("浙江外贸",), "浙江外贸"),
        (("2025年", "11月", "第1版 要闻（一）"), "2025年/11月/第1版 要闻（一）"),
        (("e\u0301",), "é"),
    ],
)
def test_names_that_every_system_takes_stay(path: tuple[str, ...], name: str) -> None:
    assert safe(path) == name


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../../etc/passwd", "a/b", "a\\b", "C:", "稿\n件", "\x1b[31m", "con", "LPT1.txt", "x.", "长" * 90, "\udcff", "~a"],
    ids=ascii,
)
def test_names_that_some_system_does_not_take_are_marked(name: str) -> None:
    assert safe((name,))[-9] == "~"
    assert safe((name,)) != safe((name + "x",))


@given(PATHS)
def test_every_name_is_safe_and_stable(path: list[str]) -> None:
    name = safe(path)
    assert name == safe(path)
    assert len(name.split("/")) == len(path)
    for part in PurePosixPath(name).parts:
        assert not UNSAFE.search(part)
        assert not DEVICE.fullmatch(part)
        assert not part.startswith(".")
        assert not part.endswith((".", " "))
        assert len(part.encode()) + len(".json") < 255


@given(st.lists(PATHS, max_size=8))
def test_no_two_inputs_write_to_one_name(paths: list[list[str]]) -> None:
    names = [folded(name) for name in planned(*map(tuple, paths))]
    assert len(names) == len(set(names)) == len(paths)
    assert not {"index", "facts", "manifest"} & set(names)
    outputs = {f"{name}{suffix}" for name in names for suffix in (".md", ".json", ".html")}
    assert not outputs & {str(folder) for name in names for folder in PurePosixPath(name).parents}


def test_names_that_differ_in_case_only_are_told_apart() -> None:
    first, second, third = planned(("Beijing",), ("beijing",), ("BEIJING",))
    assert first == "Beijing"
    assert len({folded(name) for name in (first, second, third)}) == 3


def test_an_article_that_is_found_twice_is_done_once() -> None:
    with Plan() as plan:
        plan.add(Found("a.txt", ("a",), Source("a.txt")))
        plan.add(Found("a.txt", ("desk", "a"), Source("a.txt")))
        assert [item.name for item in plan] == ["a"]


def test_records_of_one_id_are_two_articles() -> None:
    with Plan() as plan:
        for offset in (0, 100):
            plan.add(Found("feed.jsonl#7", ("feed", "7"), Source("feed.jsonl", offset, 100)))
        assert len({item.key for item in plan}) == len({item.name for item in plan}) == 2
