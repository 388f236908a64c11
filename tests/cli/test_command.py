"""The command as a whole: help, version, how fast it answers."""

from __future__ import annotations

import argparse
import inspect
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dajuan import __version__
from dajuan.cli import arguments, commands, main
from dajuan.reports.claims.columns import wrapped


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
    assert list(wrapped("写入这个文件，several documents 写入文件夹", 12)) == [
        "写入这个文",
        "件，several",
        "documents 写",
        "入文件夹",
    ]


SUM = ("-c", "sum(i * i for i in range(3_000_000))")
QUICK = 0.12
"""Seconds of that sum on the machine that the limits are for; a slower or busier one is given more time."""


def seconds(*command: str) -> float:
    """Processor time of a whole process, the least of some runs: what it costs where nothing else runs."""

    def once() -> float:
        before = os.times()
        subprocess.run([sys.executable, *command], capture_output=True, check=True)
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    return min(once() for _ in range(5))


def limit(wanted: float) -> float:
    return wanted * max(1.0, seconds(*SUM) / QUICK)


@pytest.mark.skipif(os.name == "nt", reason="Windows does not tell the time of a child")
@pytest.mark.parametrize("command", ["", "ledger", "ledger list", "plan", "plan evaluate", "report"])
def test_help_answers_in_a_blink(command: str) -> None:
    assert seconds("-m", "dajuan", *command.split(), "--help") < limit(0.15)


@pytest.mark.skipif(os.name == "nt", reason="Windows does not tell the time of a child")
def test_a_page_is_read_in_less_than_half_a_second(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("云溪县2025年建成公园3个，接待游客400万人次。\n" * 20, encoding="utf-8")
    assert seconds("-m", "dajuan", "read", str(page)) < limit(0.4)
