"""Conventions by their examples, each as written and in the other script; then whole pages."""

import pytest

from factsheet.convert import convert
from factsheet.load.conventions import CONVENTIONS, ENDS, convention_of
from factsheet.load.conventions.convention import Convention
from factsheet.load.layout import blocks
from factsheet.view import fold

YES = [(convention, line) for convention in CONVENTIONS for line in convention.yes]
NO = [(convention, line) for convention in CONVENTIONS for line in convention.no]


@pytest.mark.parametrize(("convention", "line"), YES, ids=[f"{c.reason}-{line}" for c, line in YES])
def test_is_written_by_a_convention(convention: Convention, line: str) -> None:
    for twin in (line, convert(line, "hant"), convert(line, "hans")):
        found = convention_of(fold(twin))
        assert found is not None, twin
        assert found.kind == convention.kind, (twin, found.reason)


@pytest.mark.parametrize(("convention", "line"), NO, ids=[f"{c.reason}-{line[:30]}" for c, line in NO])
def test_is_not(convention: Convention, line: str) -> None:
    for twin in (line, convert(line, "hant"), convert(line, "hans")):
        assert not convention.matches(fold(twin)), twin
        assert getattr(convention_of(fold(twin)), "kind", "body") == "body", (twin, convention_of(fold(twin)))


@pytest.mark.parametrize("line", [line for c in ENDS for line in c.yes if line[0] in "（(【["])
def test_a_signature_behind_the_last_stop_is_set_apart(line: str) -> None:
    text = f"晶揚昨收八百元\n外資近三日賣超，股價開低走低，終場下跌三十五元，可望吸引買盤。{line}"
    kinds = [(text[b.start : b.end], b.kind) for b in blocks(text, fold(text))]
    assert kinds[-1] == (line, "boilerplate")
    assert kinds[-2][0].endswith("買盤。")
