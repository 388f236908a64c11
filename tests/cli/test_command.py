"""The command as a whole: help, version, how fast it answers."""

from __future__ import annotations

import argparse
import inspect
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dajuan import __version__
from dajuan.cli import arguments, commands, main


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out == f"dajuan {__version__}\n"


def test_without_arguments_it_says_what_it_can_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    out = capsys.readouterr().out
    assert all(f"\n  {name} " in out for name in commands.COMMANDS)


def test_an_unknown_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["raed", "a.txt"]) == 2
    assert capsys.readouterr().err.startswith("There is no command “raed”. The commands are: read")


@pytest.mark.parametrize("sentence", arguments.HEARD_BY_ARGPARSE)
def test_argparse_says_what_we_translate(sentence: str) -> None:
    assert sentence in inspect.getsource(argparse)


def test_a_line_of_chinese_breaks_by_what_it_measures() -> None:
    assert list(arguments.wrapped("写入这个文件，several documents 写入文件夹", 12)) == [
        "写入这个文件，",
        "several",
        "documents 写",
        "入文件夹",
    ]


def fastest(*command: str, cwd: Path) -> float:
    def once() -> float:
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "dajuan", *command], cwd=cwd, capture_output=True, check=True)
        return time.perf_counter() - start

    return min(once() for _ in range(3))


def test_help_answers_in_a_blink(tmp_path: Path) -> None:
    assert fastest("--help", cwd=tmp_path) < 0.3


def test_a_page_is_read_in_less_than_half_a_second(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("云溪县2025年建成公园3个，接待游客400万人次。\n" * 20, encoding="utf-8")
    assert fastest("read", "page.txt", "-f", "jsonl", cwd=tmp_path) < 0.4
