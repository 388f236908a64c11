"""`dajuan read` does what was asked, says what it could not do, and leaves nothing half done."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dajuan.cli import main

TEXT = "云溪县2025年工作综述\n2025年，云溪县建成公园3个，接待游客400万人次。\n"
OTHER = "临川市2025年工作综述\n2025年，临川市新建学校12所。\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in: texts/a.txt, texts/sub/b.txt, a file of an unknown kind, an empty one beside it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "texts" / "sub").mkdir(parents=True)
    (tmp_path / "texts" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "texts" / "sub" / "b.txt").write_text(OTHER, encoding="utf-8")
    (tmp_path / "texts" / "tool.exe").write_bytes(b"MZ")
    (tmp_path / "empty.txt").touch()
    return tmp_path


def lines(out: str) -> list[tuple[str, str]]:
    return [(line["doc"], line["text"]) for line in map(json.loads, out.splitlines())]


def test_jsonl_names_each_document_by_its_path_as_given(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "texts", "--format", "jsonl"]) == 0
    out, err = capsys.readouterr()
    assert lines(out) == [
        ("texts/a.txt", "3个"),
        ("texts/a.txt", "400万人次"),
        ("texts/sub/b.txt", "12所"),
    ]
    assert err == "Files of other kinds that were left out: 1.\n"


def test_one_unreadable_file_among_many_costs_its_sentence_only(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", "empty.txt", "gone.txt", "texts/a.txt", "-f", "jsonl"]) == 1
    out, err = capsys.readouterr()
    assert [doc for doc, _text in lines(out)] == ["texts/a.txt", "texts/a.txt"]
    assert err.splitlines() == [
        "empty.txt is empty. Copy or download it again.",
        "gone.txt does not exist. Check the path.",
    ]


@pytest.mark.parametrize("form", ["table", "jsonl", "csv", "xlsx", "html"])
def test_nothing_readable_is_exit_code_2_and_leaves_no_file(folder: Path, form: str) -> None:
    assert main(["read", "empty.txt", "--format", form, "--out", "found"]) == 2
    assert sorted(path.name for path in folder.iterdir()) == ["empty.txt", "texts"]


def test_nothing_readable_leaves_the_file_that_was_there(folder: Path) -> None:
    (folder / "found.jsonl").write_text("old", encoding="utf-8")
    assert main(["read", "empty.txt", "-f", "jsonl", "--out", "found.jsonl"]) == 2
    assert (folder / "found.jsonl").read_text(encoding="utf-8") == "old"


def test_a_document_without_figures_is_read_all_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "none.txt").write_text("云溪县召开座谈会。\n", encoding="utf-8")
    assert main(["read", "none.txt", "-f", "jsonl"]) == 0
    assert capsys.readouterr() == ("", "")


def test_the_name_of_a_file_cannot_steer_the_terminal(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "a\x1b[2J\n.txt"]) == 2
    assert capsys.readouterr().err == "a\N{REPLACEMENT CHARACTER}[2J .txt does not exist. Check the path.\n"


def test_a_folder_without_documents(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "texts2").mkdir()
    assert main(["read", "texts2"]) == 2
    assert capsys.readouterr().err == "No document was found in texts2.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Name the documents to read: files, folders, or - for standard input."),
        (["a.txt", "--format", "yaml"], "--format: invalid choice: 'yaml'"),
        (["a.txt", "--date", "31.12.2025"], "The date 31.12.2025 is not understood. Write it as 2026, 2026-01 or"),
        (["a.txt", "--nope"], "unrecognized arguments: --nope"),
        (["texts/a.txt", "--out", "texts/a.txt"], "texts/a.txt is itself a document to be read."),
        (["texts/a.txt", "--out", "texts"], "texts is a folder. Name a file with --out."),
        (["texts/a.txt", "--out", "no/such/file"], "no/such/file cannot be written (No such file or directory)."),
        (["texts", "--format", "html"], "Several documents make several pages. Name a folder for them with --out."),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_command_that_is_off_is_exit_code_2_and_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert main(["read", *arguments]) == 2
    out, err = capsys.readouterr()
    assert sentence in err
    assert out == ""
    assert "Traceback" not in err


def test_options_and_files_may_come_in_any_order(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "texts/a.txt", "-f", "jsonl", "texts/sub/b.txt"]) == 0
    assert [doc for doc, _text in lines(capsys.readouterr().out)] == ["texts/a.txt"] * 2 + ["texts/sub/b.txt"]


def test_out_writes_the_whole_file_and_nothing_beside_it(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "texts/a.txt", "-f", "jsonl", "--out", "found.jsonl"]) == 0
    assert capsys.readouterr().out == ""
    assert len(lines((folder / "found.jsonl").read_text(encoding="utf-8"))) == 2
    assert sorted(path.name for path in folder.iterdir()) == ["empty.txt", "found.jsonl", "texts"]


def test_html_of_several_documents_is_a_folder_of_pages(folder: Path) -> None:
    assert main(["read", "texts", "-f", "html", "--out", "pages"]) == 0
    assert sorted(path.name for path in (folder / "pages").iterdir()) == ["a.txt.html", "b.txt.html", "index.html"]


def test_place_and_date_of_the_options_win(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bare.txt").write_text("全年建成公园3个。\n", encoding="utf-8")
    assert main(["read", "bare.txt", "--place", "临川市", "--date", "2024-12", "-f", "table"]) == 0
    heading, _count, _head, row, *_rest = capsys.readouterr().out.splitlines()
    assert heading.endswith("临川市 · 2024-12")
    assert "2024" in row


def run(*arguments: str, cwd: Path, data: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "dajuan", *arguments],
        cwd=cwd,
        input=data,
        capture_output=True,
        env={**os.environ, "DAJUAN_LANG": "en", **environment},
        check=False,
        timeout=60,
    )


def test_a_hyphen_is_standard_input(folder: Path) -> None:
    done = run("read", "-", "-f", "jsonl", cwd=folder, data=TEXT.encode("gb18030"))
    assert (done.returncode, lines(done.stdout.decode())) == (0, [("-", "3个"), ("-", "400万人次")])


def test_messages_and_heads_are_chinese_in_a_chinese_locale(folder: Path) -> None:
    done = run("read", "texts/a.txt", "gone.txt", cwd=folder, DAJUAN_LANG="", LC_ALL="zh_CN.UTF-8")
    assert done.returncode == 1
    assert "指标" in done.stdout.decode()
    assert "gone.txt" in done.stderr.decode()
    assert "does not exist" not in done.stderr.decode()
    assert "用法" in run("read", "--help", cwd=folder, DAJUAN_LANG="zh").stdout.decode()


def test_a_reader_that_goes_away_is_no_error(folder: Path) -> None:
    (folder / "long.txt").write_text(TEXT + "全县新建公园3个。\n" * 20000, encoding="utf-8")
    command = [sys.executable, "-m", "dajuan", "read", "long.txt", "-f", "jsonl"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


def _as_on_a_terminal() -> None:
    """What runs in the background of a shell ignores Ctrl-C, and so would its child."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _wait_for_a_part(folder: Path) -> None:
    until = time.monotonic() + 30
    while not list(folder.glob("*.part")) and not list(folder.glob(".*.part")):
        assert time.monotonic() < until, "nothing was begun"
        time.sleep(0.005)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for a child")
@pytest.mark.parametrize("out", [[], ["--out", "found.jsonl"]], ids=["to standard output", "to a file"])
def test_ctrl_c_leaves_whole_output_only(folder: Path, out: list[str]) -> None:
    for number in range(2000):
        (folder / "texts" / f"{number}.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "dajuan", "read", "texts", "-f", "jsonl", *out]
    with subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_as_on_a_terminal,
    ) as process:
        assert process.stdout is not None
        if out:
            _wait_for_a_part(folder)
        else:
            process.stdout.peek(1)  # type: ignore[attr-defined]  # it has begun, and waits for its reader long before its end
        process.send_signal(signal.SIGINT)
        written, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert all(json.loads(line)["doc"] for line in written.splitlines())
    assert written == b"" or written.endswith(b"\n")
    assert sorted(path.name for path in folder.iterdir()) == ["empty.txt", "texts"]
