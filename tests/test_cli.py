"""The command as its users run it: at a pipe, into a file, with input that is none."""

import json
import os
import pty
import re
import signal
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

ECONOMY = "seeds/mainland-economy.txt"
STORM = "云岭市昨天遭遇暴雨，三个乡镇停电。消防队员连夜转移群众。今天雨势减弱，供电恢复。"


def lines(output: bytes) -> list[str]:
    return output.decode("utf-8").splitlines()


def test_an_article_piped_in(run: Run) -> None:
    done = run("summarize", stdin=(ROOT / ECONOMY).read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    text = (ROOT / ECONOMY).read_text(encoding="utf-8")
    assert len(lines(done.stdout)) == 3
    assert all(line in text and line.endswith("。") for line in lines(done.stdout))


def test_a_dateline_is_not_printed_but_stays_in_the_span(run: Run) -> None:
    text = "新华社云岭7月19日电（记者周砚）云岭市19日遭遇暴雨，三个乡镇停电。"
    assert lines(run("summarize", stdin=text.encode()).stdout) == ["云岭市19日遭遇暴雨，三个乡镇停电。"]
    result = json.loads(run("summarize", "--format", "json", stdin=text.encode()).stdout)
    assert result["summary"] == [{"start": 0, "end": len(text), "text": text, "score": 1.0}]


@pytest.mark.parametrize("form", ["text", "table", "markdown", "json", "jsonl"])
@pytest.mark.parametrize("script", ["keep", "hans", "hant", "tw", "hk"])
def test_every_format_in_every_script(run: Run, form: str, script: str) -> None:
    done = run("summarize", "--format", form, "--script", script, ECONOMY)
    assert (done.returncode, done.stderr) == (0, b"")
    output = done.stdout.decode()
    assert ("浙江省" in output) == (script in ("keep", "hans", "hant", "tw", "hk"))
    assert ("进出口" in output) == (script in ("keep", "hans"))
    assert ("進出口" in output) == (script in ("hant", "tw", "hk"))
    if form in ("json", "jsonl"):
        text = (ROOT / ECONOMY).read_text(encoding="utf-8")
        for sentence in json.loads(output)["summary"]:
            assert len(sentence["text"]) == sentence["end"] - sentence["start"]
            assert (text[sentence["start"] : sentence["end"]] == sentence["text"]) == (script in ("keep", "hans"))


def test_several_files_are_told_apart(run: Run) -> None:
    files = (ECONOMY, "seeds/taiwan-economy.txt")
    text = lines(run("summarize", "-n", "1", *files).stdout)
    assert [line for line in text if line.startswith("==>")] == [f"==> {file} <==" for file in files]
    assert [r["id"] for r in json.loads(run("summarize", "--format", "json", *files).stdout)] == list(files)
    assert [json.loads(r)["id"] for r in lines(run("summarize", "--format", "jsonl", *files).stdout)] == list(files)


def test_json_lines_keep_their_order_and_ids(run: Run) -> None:
    records = [{"id": f"n{i}", "text": STORM, "title": "暴雨", "published": "2024-07-19T08:00:00+08:00"} for i in range(5)]
    stdin = "".join(json.dumps(record) + "\n" for record in records).encode()
    done = run("summarize", "-", "--input-format", "jsonl", "--format", "jsonl", stdin=stdin)
    assert [json.loads(line)["id"] for line in lines(done.stdout)] == ["n0", "n1", "n2", "n3", "n4"]


def test_one_bad_file_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(bytes(range(256)) * 20)
    done = run("summarize", "-n", "1", str(bad), ECONOMY, "nowhere.txt")
    assert done.returncode == 3
    assert "进出口" in done.stdout.decode()
    assert len(lines(done.stderr)) == 2


BAD: dict[str, tuple[bytes, int]] = {
    "empty": (b"", 1),
    "blank": (b" \n\n\t\n", 1),
    "a mark and nothing": (b"\xef\xbb\xbf", 1),
    "page furniture only": ("字号：大 中 小　分享到：微信 微博\n".encode(), 1),
    "all bytes": (bytes(range(256)) * 40, 3),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(200), 3),
    "zeros": (bytes(5000), 3),
    "lone surrogates": ("云岭".encode() + b"\xed\xa0\x80" + "下雨。".encode(), 3),
    "cut in mid-character": ("云岭市昨天遭遇暴雨。".encode()[:-1], 3),
    "one zero": (STORM.replace("群众", "群\0众").encode(), 0),
    "escapes": ("\x1b[31m云岭市昨天下雨\x1b[0m，\x1b]0;evil\x07道路中断。\x1b[2J今天放晴了。".encode(), 0),
    "turned direction": ("\u202e云岭市昨天遭遇暴雨\u202c，三个乡镇停电。".encode(), 0),
    "markup": ("[red]云岭市[/red]昨天<b>遭遇</b>暴雨，三个乡镇停电。".encode(), 0),
    "no stops": ("云岭市昨天遭遇暴雨三个乡镇停电消防队员连夜转移群众".encode(), 0),
    "only a title": ("云岭暴雨三乡停电\n".encode(), 0),
    "English": (b"The company said. It grew 3.5 percent. Shares fell in London.", 0),
    "emoji": ("🎉🎉😀 👨‍👩‍👧\n🎊🎊".encode(), 0),
    "mixed scripts": ("云岭市昨天下雨。雲嶺市昨天下雨，三個鄉鎮停電。".encode(), 0),
    "UTF-16": (STORM.encode("utf-16"), 0),
    "line ends of old machines": (STORM.replace("。", "。\r").encode(), 0),
    "one line of 2 MB": (STORM.encode() * 20_000, 0),
    "one line of 2 MB without stops": ("云岭市昨天遭遇暴雨三个乡镇停电".encode() * 45_000, 0),
}


@pytest.mark.parametrize(("data", "code"), BAD.values(), ids=BAD)
@pytest.mark.parametrize("command", ["summarize", "keywords"])
def test_bad_input_gives_a_clean_result_or_one_line(run: Run, command: str, data: bytes, code: int) -> None:
    done = run(command, stdin=data)
    assert done.returncode == (0 if command == "keywords" and code == 1 and data.strip(b" \n\t\xef\xbb\xbf") else code)
    assert len(lines(done.stderr)) == (1 if done.returncode else 0)
    assert b"Traceback" not in done.stderr
    assert not any(unicodedata.category(c) in ("Cc", "Cf") for c in done.stdout.decode() if c not in "\n\u200d")
    assert len(done.stdout) < 10_000


PAIR = f'{{"text": "{STORM}"}}\n'.encode() * 2


@pytest.mark.parametrize(
    ("arguments", "stdin", "code", "says"),
    [
        (["summarize", "--nope"], b"", 2, "No such option"),
        (["summarize", "-n", "0"], b"", 2, "not in the range"),
        (["summarize", "--format", "xml"], b"", 2, "'xml' is not one of"),
        (["summarize", "--chars", "9", "--ratio", "0.5"], b"", 2, "two budgets"),
        (["summarize", "--ratio", "nan"], b"", 2, "above 0 and at most 1, not nan"),
        (["summarize", "--ratio", "0"], b"", 2, "above 0 and at most 1, not 0.0"),
        (["summarize", "--ratio", "half"], b"", 2, "could not convert"),
        (["summarize", "--published", "2024-13-01"], b"", 2, "no date"),
        (["summarize", "--encoding", "klingon"], STORM.encode(), 2, "no encoding is called"),
        (["summarize", "--encoding", "undefined"], STORM.encode(), 2, "no encoding is called"),
        (["summarize", "--stopwords", "nowhere.txt"], b"", 2, "nowhere.txt"),
        (["summarize", "nowhere.txt"], b"", 3, "No such file"),
        (["summarize", "src"], b"", 3, "Is a directory"),
        (["summarize", "--input-format", "jsonl"], b"nope\n", 3, "line 1: not JSON"),
        (["summarize", "--input-format", "jsonl"], b"[" * 100_000, 3, "nested too deeply"),
        (["summarize", "--input-format", "jsonl"], b'{"id": 1}\n', 3, '"text" is wanted'),
        (["summarize", "--input-format", "jsonl"], b'\n{"id": "n7", "text": " "}\n', 1, "standard input, line 2 (n7): nothing"),
        (["convert"], b"", 2, "needs --to or --config"),
        (["convert", "--to", "tw", "--config", "s2hk"], b"", 2, "not both"),
        (["sheet", "--format", "html", ECONOMY, "nowhere.txt"], b"", 2, "a web page holds the sheet of one article"),
        (["sheet", "--format", "html", "--input-format", "jsonl", "--no-keywords"], PAIR, 2, "the sheet of one article"),
        (["nonsense"], b"", 2, "No such command"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_errors_say_what_is_wrong(run: Run, arguments: list[str], stdin: bytes, code: int, says: str) -> None:
    done = run(*arguments, stdin=stdin)
    assert done.returncode == code
    assert says in done.stderr.decode()
    assert done.stdout == b""


def test_lone_surrogates_from_json_stay_what_they_are(run: Run) -> None:
    record = b'{"id": "s", "text": "\\u4e91\\u5cad\\u5e02\\ud800\\u6628\\u5929\\u4e0b\\u96e8\\u3002"}\n'
    done = run("summarize", "--input-format", "jsonl", "--format", "jsonl", stdin=record)
    assert json.loads(done.stdout)["summary"][0]["text"] == "云岭市\ud800昨天下雨。"
    assert "云岭市\ufffd昨天下雨。" in run("summarize", "--input-format", "jsonl", stdin=record).stdout.decode()


def test_a_hostile_file_name_is_harmless(run: Run, tmp_path: Path) -> None:
    done = run("summarize", str(tmp_path / "\x1b[31mred\nline.txt"))
    assert len(lines(done.stderr)) == 1
    assert b"\x1b" not in done.stderr


def test_utf8_whatever_the_locale(run: Run) -> None:
    done = run("summarize", "-n", "1", ECONOMY, LC_ALL="C", LANG="C", PYTHONIOENCODING="")
    assert "浙江省" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("command", ["summarize", "keywords"])
def test_a_closed_pipe_ends_quietly(command: str) -> None:
    shell = f"{sys.executable} -m factsheet {command} {'seeds/*.txt ' * 40} | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, cwd=ROOT, check=False)
    assert done.stderr == b""
    assert lines(done.stdout)[1] == "0"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said(run: Run) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m factsheet summarize {ECONOMY} > /dev/full"],
        capture_output=True, cwd=ROOT, check=False,
    )
    assert done.returncode == 3
    assert lines(done.stderr) == ["factsheet: can't write the result: No space left on device"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("flag", ["--help", "--version", "summarize --help"])
def test_a_full_disk_has_no_room_for_help_either(flag: str) -> None:
    assert in_shell(f"{flag} > /dev/full") == (3, ["factsheet: can't write the result: No space left on device"])


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        ("summarize <&-", 3, ["factsheet: standard input: Bad file descriptor"]),
        ("convert --to tw <&-", 3, ["factsheet: standard input: Bad file descriptor"]),
        (f"summarize {ECONOMY} >&-", 3, ["factsheet: can't write the result: Bad file descriptor"]),
        ("--version >&-", 3, ["factsheet: can't write the result: Bad file descriptor"]),
        (f"summarize {ECONOMY} 2>&- | wc -l", 0, ["3"]),
        ("summarize nowhere.txt 2>&-", 3, []),
    ],
)
def test_a_stream_that_is_closed(arguments: str, code: int, says: list[str]) -> None:
    assert in_shell(arguments) == (code, says)


def in_shell(arguments: str) -> tuple[int, list[str]]:
    """The exit code of the command, and all the lines that it and the shell have to say."""
    command = f"{sys.executable} -m factsheet {arguments}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, cwd=ROOT, check=False)
    return done.returncode, [*lines(done.stdout), *lines(done.stderr)]


def test_interrupted() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "factsheet", "summarize"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
    )
    assert process.stdin
    process.stdin.write(bytes(200_000))  # more than a pipe holds: when it is gone, the command reads
    process.send_signal(signal.SIGINT)
    output, talk = process.communicate(timeout=20)
    assert (process.returncode, output) == (130, b"")
    assert b"Traceback" not in talk


@pytest.mark.parametrize("columns", [80, 120])
@pytest.mark.parametrize("environment", [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["color", "NO_COLOR", "dumb"])
def test_on_a_terminal(columns: int, environment: dict[str, str]) -> None:
    output = on_terminal(columns, environment, "summarize", "seeds/hongkong-court.txt")
    assert ("摘要" in output) == ("TERM" not in environment)
    assert ("\x1b[" in output) == (not environment)
    if "摘要" in output:
        shown = re.sub(r"\x1b\[[0-9;]*m", "", output).splitlines()
        widths = [sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line) for line in shown]
        assert columns - 12 < max(widths) <= columns
        assert sum(line.startswith("   ") for line in shown) >= 2


def test_lines_break_where_a_typesetter_would() -> None:
    from factsheet.render.tables import wrapped

    assert list(wrapped("同比增长58.3%，占比三成。", 10)) == ["同比增长", "58.3%，占", "比三成。"]
    assert list(wrapped("他说：“路通了。”", 8)) == ["他说：", "“路通", "了。”"]
    assert list(wrapped("A very longwordindeed 完", 8)) == ["A very", "longword", "indeed", "完"]
    assert list(wrapped("", 8)) == []


def on_terminal(columns: int, environment: dict[str, str], *arguments: str) -> str:
    """What the command writes on a terminal of so many columns."""
    master, slave = pty.openpty()
    base = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    settings = {**base, "TERM": "xterm-256color", "COLUMNS": str(columns), **environment}
    process = subprocess.Popen(
        [sys.executable, "-m", "factsheet", *arguments], stdout=slave, stderr=slave, cwd=ROOT, env=settings
    )
    os.close(slave)
    output = b""
    while True:
        try:
            chunk = os.read(master, 65536)
        except OSError:  # the terminal is closed when the command has ended
            break
        if not chunk:
            break
        output += chunk
    os.close(master)
    assert process.wait() == 0
    return output.decode("utf-8").replace("\r\n", "\n")


def test_nothing_is_left_behind_but_in_the_cache(run: Run, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    home = tmp_path / "home"
    home.mkdir()
    for arguments in (["summarize", "--units", "words"], ["keywords", "--segmenter", "jieba"]):
        done = run(*arguments, ECONOMY, TMPDIR=str(home), HOME=str(home), XDG_CACHE_HOME=str(cache))
        assert (done.returncode, done.stderr) == (0, b"")
    assert list(home.iterdir()) == []
    # What can be made again has its place.
    assert {folder.name for folder in cache.glob("*")} <= {"factsheet"}


def test_convert(run: Run) -> None:
    text = "云岭市\x1b[1m昨天\x1b[0m下雨。\r\nOK\n"
    done = run("convert", "--to", "tw", stdin=text.encode())
    assert done.stdout.decode() == "雲嶺市\x1b[1m昨天\x1b[0m下雨。\r\nOK\n"
    assert "軟體" in run("convert", "--config", "s2twp", stdin="软件".encode()).stdout.decode()


def test_focus_that_is_not_there_is_said(run: Run) -> None:
    done = run("summarize", "--focus", "月球", ECONOMY)
    assert done.returncode == 0
    assert "none of the words" in done.stderr.decode()
    assert run("summarize", "--focus", "月球", "--quiet", ECONOMY).stderr == b""


@pytest.mark.parametrize("path", sorted(ROOT.glob("seeds/*.txt")), ids=lambda path: path.stem)
def test_key_phrases_are_those_of_the_sheet(run: Run, path: Path) -> None:
    alone = json.loads(run("keywords", "-n", "8", "--format", "json", str(path)).stdout)
    assert alone["keywords"] == json.loads(run("sheet", "--format", "json", str(path)).stdout)["keywords"]


UNDATED = "（记者周砚 7月19日电）云岭市昨天遭遇暴雨，三个乡镇停电。"


@pytest.mark.parametrize("command", ["summarize", "keywords", "facts", "sheet"])
def test_warnings_are_said_and_with_strict_counted(run: Run, command: str) -> None:
    said = run(command, "--strict", stdin=UNDATED.encode())
    assert said.returncode == 5
    assert bool(lines(said.stderr)) == (command != "sheet")  # which has its warnings on it
    quiet = run(command, "--strict", "--quiet", stdin=UNDATED.encode())
    assert (quiet.returncode, quiet.stderr, quiet.stdout) == (5, b"", said.stdout)
    assert run(command, stdin=UNDATED.encode()).returncode == 0
    assert run(command, "--strict", "--published", "2024-07-19", stdin=UNDATED.encode()).returncode == 0
