"""What is kept from run to run: the same results with it and without, whatever became of the file."""

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factsheet import kept, patterns
from factsheet.cli.folders import cache
from factsheet.find import all_rules

ARTICLE = "岚汐市商务局8日通报，前三季度进出口总额达685.3亿元，同比增长12.5%。局长闻人靖说：“形势好于预期。”"


@pytest.fixture
def file(tmp_path: Path) -> Iterator[Path]:
    """A file to keep results in; afterwards nothing is kept any more."""
    patterns.compiled.cache_clear()
    yield tmp_path / "folder" / "facts"
    kept._file = None
    kept._pieces.clear()
    kept._asked.clear()
    patterns.compiled.cache_clear()


def again(file: Path) -> None:
    """What the next run would find."""
    kept.save()
    patterns.compiled.cache_clear()
    kept.keep_in(file)


def made_once(value: str, state: object = None) -> tuple[str, bool]:
    made: list[str] = []

    def make() -> str:
        made.append(value)
        return value

    return kept.kept(("one",), make, state), bool(made)


def test_a_value_is_made_once_while_its_state_is_the_same(file: Path) -> None:
    kept.keep_in(file)
    assert made_once("甲", 1) == ("甲", True)
    again(file)
    assert made_once("乙", 1) == ("甲", False)
    assert made_once("乙", 2) == ("乙", True)


def test_what_no_version_asks_for_any_more_goes(file: Path) -> None:
    kept.keep_in(file)
    for number in range(9):
        kept.kept(("old", number), lambda: "旧")
    again(file)
    made_once("新")
    again(file)
    assert list(kept._pieces) == [("one",)]


def test_what_a_killed_run_had_written_goes(file: Path) -> None:
    kept.keep_in(file)
    made_once("甲")
    kept.save()
    (written,) = file.parent.iterdir()
    killed, writing = (written.with_name(f"{written.name}.{pid}") for pid in (1, 2))
    for piece in (killed, writing):
        piece.write_bytes(b"half")
    os.utime(killed, (0, 0))
    made_once("乙", "another state")
    kept.save()
    assert set(file.parent.iterdir()) == {written, writing}


def test_nothing_is_kept_unless_asked_for() -> None:
    assert not kept.keeping()
    assert made_once("甲") == ("甲", True)
    assert made_once("乙") == ("乙", True)


@pytest.mark.parametrize(
    "damage",
    [lambda data: b"", lambda data: data[:-9], lambda data: data[:40] + b"\0" + data[41:], lambda data: b"PK\3\4" + data],
    ids=["empty", "cut short", "a changed byte", "another file"],
)
def test_a_damaged_file_counts_as_empty(file: Path, damage: Callable[[bytes], bytes]) -> None:
    kept.keep_in(file)
    made_once("甲乙丙丁戊己庚辛壬癸" * 4)
    kept.save()
    (written,) = file.parent.iterdir()
    written.write_bytes(damage(written.read_bytes()))
    kept.keep_in(file)
    assert made_once("乙") == ("乙", True)


def test_where_a_file_can_not_be_mapped_it_is_read(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept.keep_in(file)
    made_once("甲")

    def no_map(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(kept, "mmap", no_map)
    again(file)
    assert made_once("乙") == ("甲", False)


def test_where_nothing_can_be_written_all_goes_on(tmp_path: Path, file: Path) -> None:
    (tmp_path / "no folder").write_text("")
    kept.keep_in(tmp_path / "no folder" / "facts")
    assert made_once("甲") == ("甲", True)
    kept.save()


@pytest.mark.skipif(not patterns._KNOWN, reason="patterns are kept for the versions of Python that were looked at")
def test_a_kept_pattern_is_the_pattern(file: Path) -> None:
    kept.keep_in(file)
    for rule in all_rules():
        patterns.compiled(rule.pattern)
    again(file)
    for rule in all_rules():
        plain, found = re.compile(rule.pattern), patterns.compiled(rule.pattern)
        assert (found.pattern, found.flags, found.groups, dict(found.groupindex)) == (
            *(plain.pattern, plain.flags, plain.groups),
            dict(plain.groupindex),
        )
        for example in (*rule.yes, *rule.no):
            said = example.replace("|", "")
            theirs, ours = plain.search(said), found.search(said)
            assert (ours and (ours.span(), ours.groupdict(), ours.lastgroup)) == (
                theirs and (theirs.span(), theirs.groupdict(), theirs.lastgroup)
            )


def run(home: Path) -> str:
    """`factsheet facts` in a process of its own, which keeps what it makes in that home."""
    command = [sys.executable, "-m", "factsheet", "facts", "--format", "json"]
    environment = {**os.environ, "HOME": str(home), "XDG_CACHE_HOME": str(home)}
    return subprocess.run(command, input=ARTICLE, env=environment, capture_output=True, check=True, text=True).stdout


def test_the_command_keeps_what_it_makes_and_nothing_of_the_article(tmp_path: Path) -> None:
    first = run(tmp_path)
    (written,) = (tmp_path / "factsheet").iterdir()
    content = written.read_bytes()
    assert "闻人靖".encode() not in content
    assert "岚汐".encode() not in content
    assert run(tmp_path) == first
    assert written.read_bytes() == content, "a second run over the same article makes nothing anew"


def test_patterns_are_the_same_in_every_run(tmp_path: Path) -> None:
    """The order of a set differs from run to run; a pattern made of one would be kept again and again."""
    run(tmp_path)
    (written,) = (tmp_path / "factsheet").iterdir()
    before = written.stat().st_mtime_ns
    for _ in range(2):
        run(tmp_path)
    assert written.stat().st_mtime_ns == before


def test_what_is_kept_needs_no_parsers(tmp_path: Path) -> None:
    """The second run reads no lexicon and compiles no pattern of ours, so it loads nothing for that."""
    run(tmp_path)
    code = (
        "import sys; from factsheet.cli import main; sys.argv = ['factsheet', 'facts', '--no-config']\n"
        "try: main()\nfinally: print(*sys.modules, file=sys.stderr)"
    )
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], input=ARTICLE, env=environment, capture_output=True, text=True)
    loaded = set(done.stderr.split())
    assert "factsheet.find" in loaded
    assert "tomllib" not in loaded


@pytest.mark.skipif(sys.platform == "win32", reason="the folders of Unix")
def test_the_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cache() is None
    monkeypatch.setenv("XDG_CACHE_HOME", "/var/kept")
    assert cache() == Path("/var/kept/factsheet")
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", "")
    assert cache() is None
