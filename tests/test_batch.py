"""Whole runs: a folder in, outputs and an index out, the same bytes however it went."""

import gzip
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from factsheet.batch.discover import Inputs
from factsheet.batch.engine import Engine
from factsheet.batch.local import Processes
from factsheet.batch.plan import Item
from factsheet.batch.recipe import Recipe
from factsheet.batch.run import Run, run
from factsheet.batch.store import store
from factsheet.batch.work import Failed, Result, Work
from factsheet.errors import FactsheetError, UnwritableError, UsageError
from factsheet.options import SheetOptions
from tests.conftest import ROOT
from tests.conftest import Run as Command
from tests.working import Here

RECIPE = Recipe(sheet=SheetOptions(keywords=0), formats=("md", "json", "html"))
STORY = """云岭市{}日通车
2025年11月{}日　来源：云岭晚报

云岭市交通局{}日宣布，地铁{}号线通车，总投资{}亿元，同比增长3.5%。局长柳承泽说：“乘客可以放心。”
"""


def story(number: int) -> str:
    return STORY.format(*[number % 28 + 1] * 3, number + 1, number + 10)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder of a dozen articles in three folders."""
    for number in range(12):
        file = tmp_path / "desk" / str(number % 3) / f"稿件{number}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(story(number), encoding="utf-8")
    return tmp_path / "desk"


class Told:
    """Remembers what a run told."""

    def __init__(self) -> None:
        self.settled_keys: list[str] = []
        self.results: list[Result] = []

    def planned(self, articles: int) -> None:
        self.articles = articles

    def settled(self, item: Item) -> None:
        self.settled_keys.append(item.key)

    def finished(self, result: Result) -> None:
        self.results.append(result)

    @property
    def reasons(self) -> dict[str, str]:
        return {each.item.key: each.reason for each in self.results if isinstance(each, Failed)}

    @property
    def done(self) -> list[str]:
        return [each.item.key for each in self.results if not isinstance(each, Failed)]


def batch(
    output: Path | str, *named: Path | str, recipe: Recipe = RECIPE, engine: Engine | None = None, listed: bytes | None = None,
    glob: tuple[str, ...] = (), **how: Any,
) -> Told:  # fmt: skip
    told = Told()
    inputs = Inputs([str(name) for name in named], None if listed is None else BytesIO(listed), glob)
    run(Run(inputs, store(str(output)), recipe, **how), engine or Here(Work(recipe)), told)
    return told


def tree(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def written(folder: Path) -> list[str]:
    """The names of the files there are, looked at while a run moves them about: what went meanwhile is passed over."""
    return [name for _, _, names in os.walk(folder) for name in names]


def shown(folder: Path) -> set[str]:
    """The outputs, without what a run remembers."""
    return {name for name in tree(folder) if not name.startswith(".factsheet/")}


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


# What is written


def test_the_tree_is_mirrored_with_an_index_the_facts_and_a_manifest(desk: Path, tmp_path: Path) -> None:
    batch(tmp_path / "out", desk)
    names = sorted(f"{number % 3}/稿件{number}" for number in range(12))
    outputs = {f"{name}.{form}" for name in names for form in ("md", "json", "html")}
    assert shown(tmp_path / "out") == outputs | {"index.md", "index.html", "facts.jsonl", "manifest.jsonl"}
    manifest = lines(tmp_path / "out/manifest.jsonl")
    assert [entry["key"] for entry in manifest] == [f"{desk}/{name}.txt" for name in names]
    assert {entry["status"] for entry in manifest} == {"done"}
    assert manifest[0]["outputs"] == ["0/稿件0.md", "0/稿件0.json", "0/稿件0.html"]
    sheets = lines(tmp_path / "out/facts.jsonl")
    assert [sheet["article"]["path"] for sheet in sheets] == [entry["key"] for entry in manifest]
    assert sheets[0] == json.loads((tmp_path / "out/0/稿件0.json").read_text(encoding="utf-8"))
    for index in ("index.md", "index.html"):
        text = (tmp_path / "out" / index).read_text(encoding="utf-8")
        assert text.count("云岭晚报") == 12
        assert text.index("2025-11-01") < text.index("云岭市交通局1日宣布，地铁1号线通车")


def test_a_sheet_is_the_one_that_the_command_prints(desk: Path, tmp_path: Path, run: Command) -> None:
    file = desk / "0/稿件0.txt"
    batch(tmp_path / "out", file)
    for form, suffix in (("markdown", "md"), ("json", "json"), ("html", "html")):
        printed = run("sheet", "--no-keywords", "--format", form, str(file)).stdout
        assert (tmp_path / f"out/稿件0.{suffix}").read_bytes() == printed


def test_several_folders_keep_their_names(desk: Path, tmp_path: Path) -> None:
    batch(tmp_path / "out", desk / "0", desk / "1", recipe=replace(RECIPE, formats=("md",)))
    assert {"0/稿件0.md", "1/稿件1.md"} < shown(tmp_path / "out")


@pytest.mark.parametrize("end", ["\0", "\n", "\r\n"])
def test_a_list_of_files(desk: Path, tmp_path: Path, end: str) -> None:
    files = [str(desk / "0/稿件0.txt"), str(desk / "1")]
    told = batch(tmp_path / "out", listed=end.join(files).encode(), recipe=replace(RECIPE, formats=("md",)))
    assert told.done == [files[0], *(f"{desk}/1/稿件{number}.txt" for number in (1, 10, 4, 7))]
    assert (tmp_path / "out" / str(desk).lstrip("/") / "0/稿件0.md").exists()


def test_glob_chooses_files_of_folders(desk: Path, tmp_path: Path) -> None:
    (desk / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (desk / ".hidden.txt").write_text(story(1), encoding="utf-8")
    told = batch(tmp_path / "out", desk, glob=("1/*.txt", "*0.txt"))
    assert sorted(Path(key).stem for key in told.done) == ["稿件0", "稿件1", "稿件10", "稿件4", "稿件7"]


def test_what_can_not_even_be_looked_at_is_an_article_that_failed(desk: Path, tmp_path: Path) -> None:
    names = [str(desk / "nowhere"), "n" * 5000, str(desk / "0" / "稿件0.txt" / "x")]
    told = batch(tmp_path / "out", *names, listed=b"a\xff\n")
    assert list(told.reasons.values()) == [
        "No such file or directory", "File name too long", "Not a directory", "No such file or directory"
    ]  # fmt: skip
    assert len(lines(tmp_path / "out/manifest.jsonl")) == 4


def feed(*ids: object) -> str:
    return "".join(json.dumps({"id": id, "text": story(number)}) + "\n" for number, id in enumerate(ids))


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz"])
def test_json_lines(tmp_path: Path, suffix: str) -> None:
    text = "\n" + feed("一", "../../x", 7, 7, None, "A", "a") + "not json\n" + json.dumps({"text": ""})
    pack: Callable[[bytes], bytes] = gzip.compress if suffix.endswith("gz") else bytes
    (tmp_path / f"feed{suffix}").write_bytes(pack(text.encode()))
    told = batch(tmp_path / "out", tmp_path / f"feed{suffix}", recipe=replace(RECIPE, formats=("md",)))
    assert {key.rpartition("#")[2]: reason for key, reason in told.reasons.items()} == {
        "line-9": "not JSON (Expecting value at column 1)",
        "line-10": "nothing in it",
    }
    assert [sheet["article"]["id"] for sheet in lines(tmp_path / "out/facts.jsonl")] == ["一", "../../x", "7", "7", None, "A", "a"]
    assert {"feed/一.md", "feed/7.md", "feed/line-6.md", "feed/A.md"} < shown(tmp_path / "out")
    assert len(list((tmp_path / "out/feed").iterdir())) == 7
    again = batch(tmp_path / "out", tmp_path / f"feed{suffix}", recipe=replace(RECIPE, formats=("md",)))
    assert (len(again.settled_keys), len(again.reasons)) == (7, 2)


def test_summaries_only_have_no_facts(desk: Path, tmp_path: Path) -> None:
    batch(tmp_path / "out", desk / "0/稿件0.txt", recipe=replace(RECIPE, summary_only=True))
    (sheet,) = lines(tmp_path / "out/facts.jsonl")
    assert sheet["summary"]
    assert not sheet["quantities"]
    assert "3.5%" in (tmp_path / "out/稿件0.md").read_text(encoding="utf-8")


# However it goes


def dask(work: Work) -> Engine:
    from factsheet.batch.cluster import Cluster

    return Cluster(work, None, jobs=2)


@pytest.mark.parametrize(
    "engine",
    [lambda work: Processes(work, 2, timeout=60), dask],
    ids=["two processes", "dask"],
)
def test_the_engine_changes_no_byte(desk: Path, tmp_path: Path, engine: Callable[[Work], Engine]) -> None:
    (desk / "empty.txt").touch()
    batch(tmp_path / "here", desk)
    told = batch(tmp_path / "out", desk, engine=engine(Work(RECIPE)))
    assert (told.articles, len(told.done)) == (13, 12)
    assert tree(tmp_path / "out") == tree(tmp_path / "here")


def test_what_is_done_is_not_done_again(desk: Path, tmp_path: Path) -> None:
    batch(tmp_path / "out", desk)
    before = tree(tmp_path / "out")
    assert batch(tmp_path / "out", desk).done == []
    assert tree(tmp_path / "out") == before
    assert len(batch(tmp_path / "out", desk, force=True).done) == 12
    assert tree(tmp_path / "out") == before


def test_what_has_changed_is_done_again(desk: Path, tmp_path: Path) -> None:
    batch(tmp_path / "out", desk)
    (desk / "0/稿件0.txt").write_text(story(5), encoding="utf-8")
    (tmp_path / "out/1/稿件1.md").unlink()
    (tmp_path / "out/2/稿件2.md").write_text("edited", encoding="utf-8")
    told = batch(tmp_path / "out", desk)
    assert [Path(key).stem for key in told.done] == ["稿件0", "稿件1", "稿件2"]
    batch(tmp_path / "fresh", desk)
    assert tree(tmp_path / "out") == tree(tmp_path / "fresh")


def test_outputs_that_are_not_asked_for_any_more_go(desk: Path, tmp_path: Path) -> None:
    batch(tmp_path / "out", desk)
    less = replace(RECIPE, formats=("md",))
    assert len(batch(tmp_path / "out", desk, recipe=less).done) == 12
    batch(tmp_path / "fresh", desk, recipe=less)
    assert tree(tmp_path / "out") == tree(tmp_path / "fresh")


def test_an_article_that_is_bad_now_has_no_output(desk: Path, tmp_path: Path) -> None:
    batch(tmp_path / "out", desk, database=tmp_path / "facts.db")
    (desk / "0/稿件0.txt").write_bytes(b"")
    told = batch(tmp_path / "out", desk, database=tmp_path / "facts.db")
    assert list(told.reasons.values()) == ["nothing in it"]
    assert "0/稿件0.md" not in shown(tmp_path / "out")
    assert len(keys(tmp_path / "facts.db")) == 11


def test_outputs_of_inputs_that_are_gone_stay_until_they_are_pruned(desk: Path, tmp_path: Path) -> None:
    batch(tmp_path / "out", desk, database=tmp_path / "facts.db")
    (desk / "0/稿件0.txt").rename(desk / "0/稿件99.txt")
    batch(tmp_path / "out", desk, database=tmp_path / "facts.db")
    assert "0/稿件0.md" in shown(tmp_path / "out")
    assert len(lines(tmp_path / "out/manifest.jsonl")) == 12
    assert len(keys(tmp_path / "facts.db")) == 13
    batch(tmp_path / "out", desk, prune=True, database=tmp_path / "facts.db")
    batch(tmp_path / "fresh", desk)
    assert tree(tmp_path / "out") == tree(tmp_path / "fresh")
    assert len(keys(tmp_path / "facts.db")) == 12


def keys(database: Path) -> list[str]:
    with sqlite3.connect(database) as connection:
        found = [key for (key,) in connection.execute("SELECT key FROM articles")]
    connection.close()
    return found


def test_a_name_that_changes_hands_is_its_new_owner_s(desk: Path, tmp_path: Path) -> None:
    batch(tmp_path / "out", desk)
    (desk / "0/稿件0.md").write_text(story(20), encoding="utf-8")  # before 稿件0.txt, so it gets the name
    (desk / "0/稿件3.md").touch()
    batch(tmp_path / "out", desk)
    batch(tmp_path / "fresh", desk)
    assert tree(tmp_path / "out") == tree(tmp_path / "fresh")


def test_fail_fast_stops_at_the_first_and_goes_on_from_there(desk: Path, tmp_path: Path) -> None:
    (desk / "0/稿件3.txt").write_bytes(b"")
    told = batch(tmp_path / "out", desk, fail_fast=True)
    assert ([Path(key).stem for key in told.done], len(told.reasons)) == (["稿件0"], 1)
    (desk / "0/稿件3.txt").write_text(story(3), encoding="utf-8")
    assert len(batch(tmp_path / "out", desk).done) == 11
    batch(tmp_path / "fresh", desk)
    assert tree(tmp_path / "out") == tree(tmp_path / "fresh")


def test_a_second_run_in_a_folder_is_refused(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "out/.factsheet").mkdir(parents=True)
    with FileLock(tmp_path / "out/.factsheet/lock"), pytest.raises(UnwritableError, match="another run"):
        batch(tmp_path / "out", desk)
    assert shown(tmp_path / "out") == set()
    batch(tmp_path / "out", desk)


def test_outputs_among_the_inputs(desk: Path) -> None:
    batch(desk / "out", desk)
    assert len(lines(desk / "out/manifest.jsonl")) == 12
    batch(desk / "out", desk)
    assert len(lines(desk / "out/manifest.jsonl")) == 12
    with pytest.raises(UsageError, match="can't lie among"):
        batch(desk, desk)


def test_no_inputs(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    with pytest.raises(FactsheetError, match="no articles") as error:
        batch(tmp_path / "out", tmp_path / "none")
    assert error.value.exit_code == 1


# Bad files


def test_bad_files_are_told_and_good_ones_done(
    desk: Path, tmp_path: Path, run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = {
        "binary.txt": "this is binary data, not text", "empty.txt": "nothing in it", "torn.txt": "damaged at byte",
        "long.txt": "larger than an article: more than 32 MB", "pipe.txt": "not a regular file", "socket": "not a regular file",
        "loop.txt": "Too many levels of symbolic links", "circle": "a link to a folder", "gone.txt": "No such file or directory",
        "cut.jsonl.gz": "damaged: Compressed file ended", "none.jsonl": "no articles in it",
    }  # fmt: skip
    (desk / "binary.txt").write_bytes(bytes(range(256)) * 20)
    (desk / "empty.txt").touch()
    (desk / "torn.txt").write_bytes(story(1).encode("gb18030")[:48] + b"\xff" + story(1).encode("gb18030")[48:])
    (desk / "long.txt").write_bytes(b"\xe7\xbb\x9f" * 17_000_000)
    os.mkfifo(desk / "pipe.txt")
    (desk / "loop.txt").symlink_to("loop.txt")
    (desk / "circle").symlink_to(".")
    (desk / "gone.txt").symlink_to("nowhere")
    (desk / "cut.jsonl.gz").write_bytes(gzip.compress(feed(*range(50)).encode(), 0)[:-5000])
    (desk / "none.jsonl").touch()
    (desk / "new\nline\x1b[31m.txt").write_text(story(30), encoding="utf-8")
    Path(os.fsdecode(os.fsencode(desk) + b"/\xff.txt")).write_text(story(31), encoding="utf-8")
    if os.geteuid():
        (desk / "closed.txt").touch(0)
        bad["closed.txt"] = "Permission denied"
    with socket.socket(socket.AF_UNIX) as listener:
        monkeypatch.chdir(desk)  # its address has to be short
        listener.bind("socket")
    done = run("batch", str(desk), "-o", str(tmp_path / "out"), "--format", "md", "--no-keywords", "-j", "2")
    assert done.returncode == 4
    manifest = lines(tmp_path / "out/manifest.jsonl")
    failed = {Path(entry["key"]).name: entry["reason"] for entry in manifest if entry["status"] == "failed"}
    assert failed.keys() == bad.keys()
    assert {name: failed[name] for name, reason in bad.items() if reason not in failed[name]} == {}
    good = [Path(entry["key"]).name for entry in manifest if entry["status"] == "done"]
    assert sum(name.startswith("稿件") for name in good) == 12
    assert {"new\nline\x1b[31m.txt", "\udcff.txt"} < set(good)
    said = done.stderr.decode().splitlines()
    assert len(said) == len(bad) + 1
    assert said[-1].endswith(f"articles: {len(good)} done, {len(bad)} failed")
    assert "\x1b" not in done.stderr.decode()


# The command


def test_the_command(desk: Path, tmp_path: Path, run: Command) -> None:
    out = str(tmp_path / "out")
    arguments = ("-o", out, "--format", "markdown,json", "--script", "hant", "--db", f"{out}/facts.db")
    done = run("batch", str(desk), *arguments, "--parquet", f"{out}/tables", "--no-keywords", "--jobs", "1")
    assert (done.returncode, done.stdout) == (0, b"")
    assert done.stderr.decode() == "factsheet: 12 articles: 12 done, 0 failed\n"
    assert "雲嶺市交通局" in (tmp_path / "out/0/稿件0.md").read_text(encoding="utf-8")
    assert len(keys(tmp_path / "out/facts.db")) == 12
    assert (tmp_path / "out/tables/articles.parquet").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "needs inputs"),
        (("seeds", "--format", "pdf"), "no 'pdf' among md, json, html"),
        (("seeds", "--scheduler", "tcp://localhost:1"), "--engine dask"),
        (("seeds", "--user-dict", "nowhere.txt"), "nowhere.txt"),
        (("seeds", "--format", ","), "which of md, json, html"),
        (("seeds", "--timeout", "inf"), "--timeout"),
        (("seeds", "--timeout", "nan"), "--timeout"),
        (("",), "an empty name"),
        (("file://desk/稿件",), "file:///folder/file"),
        (("file://[",), "file:///folder/file"),
        (("seeds", "-o", "memory://briefs"), "in memory"),
        (("seeds", "-o", ""), "an empty name"),
    ],
)
def test_wrong_usage(tmp_path: Path, run: Command, arguments: tuple[str, ...], said: str) -> None:
    done = run("batch", "-o", str(tmp_path / "out"), *arguments)
    assert (done.returncode, said in done.stderr.decode()) == (2, True), done.stderr


def test_what_comes_last_is_looked_at_first(desk: Path, tmp_path: Path, run: Command) -> None:
    (tmp_path / "letters.txt").write_text("不是数据库。" * 100, encoding="utf-8")
    for option in ("--db", "--parquet"):
        done = run("batch", str(desk), "-o", str(tmp_path / "out"), option, str(tmp_path / "letters.txt"))
        assert done.returncode == 3
        assert "letters.txt" in done.stderr.decode()
        assert not list(tmp_path.glob("out/**/*.md"))


def test_a_path_as_long_as_the_system_has_them(tmp_path: Path) -> None:
    folder = tmp_path / "desk" / ("长" * 80) / ("路" * 80)
    folder.mkdir(parents=True)
    (folder / f"{'稿' * 80}.txt").write_text(story(1), encoding="utf-8")
    told = batch(str(tmp_path / "out"), str(tmp_path / "desk"))
    assert (len(told.done), told.reasons) == (1, {})


def test_strict_counts_warnings(tmp_path: Path, run: Command) -> None:
    (tmp_path / "a.txt").write_text("云岭市19日通车，总投资3亿元。", encoding="utf-8")
    arguments = ("batch", str(tmp_path / "a.txt"), "-o", str(tmp_path / "out"), "--no-keywords")
    assert run(*arguments).returncode == 0
    again = run(*arguments, "--strict", "--quiet")
    assert (again.returncode, again.stderr) == (5, b"")


def test_the_parent_loads_nothing_that_its_workers_need(tmp_path: Path) -> None:
    code = "import sys; from factsheet.cli.app import run; code = run(); print(*sys.modules); sys.exit(code)"
    arguments = ("batch", "seeds/mainland-economy.txt", "-o", str(tmp_path / "out"), "--format", "md,json,html")
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, cwd=ROOT, check=True)
    loaded = {name.partition(".")[0] for name in done.stdout.decode().split()}
    assert not loaded & {"rich", "numpy", "jieba", "rjieba", "opencc", "jinja2", "trafilatura", "distributed", "fsspec"}
    assert "factsheet.find" not in done.stdout.decode().split()


# Kills


def test_runs_that_are_killed_end_in_the_same_bytes(desk: Path, tmp_path: Path) -> None:
    for number in range(12, 36):
        (desk / f"稿件{number}.txt").write_text(story(number), encoding="utf-8")
    batch(tmp_path / "peace", desk, recipe=replace(RECIPE, summary_only=True), database=tmp_path / "peace/facts.db")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "factsheet", "batch", str(desk), "-o", str(out), "--db", str(out / "facts.db")]
    command += ["--format", "md,json,html", "--summary-only", "--no-keywords", "--jobs", "2", "--quiet"]
    for files in (1, 20, 60):
        with subprocess.Popen(command) as process:
            while process.poll() is None and len(written(out)) < files:
                time.sleep(0.01)
            process.send_signal(signal.SIGKILL)
    subprocess.run(command, check=True)
    ended, wanted = tree(out), tree(tmp_path / "peace")
    ended.pop("facts.db"), wanted.pop("facts.db")
    assert ended == wanted
    assert sorted(keys(out / "facts.db")) == sorted(keys(tmp_path / "peace/facts.db"))


def test_ctrl_c_ends_a_run_at_once_and_quietly(desk: Path, tmp_path: Path) -> None:
    for number in range(12, 300):
        (desk / f"稿件{number}.txt").write_text(story(number), encoding="utf-8")
    command = [sys.executable, "-m", "factsheet", "batch", str(desk), "-o", str(tmp_path / "out"), "--no-keywords"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True)
    while not any(name.endswith(".md") for name in written(tmp_path / "out")):
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGINT)
    said = process.communicate(timeout=20)[1].decode()
    assert process.returncode == 130
    assert "Traceback" not in said


# By URL


def test_inputs_and_outputs_by_url(desk: Path, tmp_path: Path) -> None:
    import fsspec

    memory = fsspec.filesystem("memory")
    memory.put(f"{desk}/", "/desk", recursive=True)
    memory.pipe_file("/desk/feed.jsonl", feed("一", "二").encode())
    memory.pipe_file("/desk/empty.txt", b"")
    told = batch("memory://out", "memory://desk")
    assert (len(told.done), list(told.reasons.values())) == (14, ["nothing in it"])
    assert memory.exists("/out/1/稿件1.html")
    manifest = [json.loads(line) for line in memory.cat_file("/out/manifest.jsonl").splitlines()]
    assert manifest[0]["key"] == "memory:///desk/0/稿件0.txt"
    again = batch("memory://out", "memory://desk")
    assert (len(again.settled_keys), len(again.reasons)) == (14, 1)
    batch(f"file://{tmp_path}/out", f"file://{desk}")
    assert (tmp_path / "out/1/稿件1.html").exists()
