"""What the docs say is what the program does."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

import dajuan
from dajuan.reading.records import Claim

ROOT = Path(__file__).parents[2]
TEXT = "云溪县2025年工作综述\n" + "2025年，云溪县建成公园3个，接待游客400万人次。\n" * 8


def test_the_reference_names_what_is_public() -> None:
    page = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
    named = [
        re.match(r"\w+", name)[0]  # type: ignore[index]
        for row in re.findall(r"^\| (`[^|]*) \|", page, re.M)
        for name in re.findall(r"`([^`]+)`", row)
    ]
    assert sorted(named) == sorted(dajuan.__all__)


@pytest.mark.parametrize("name", dajuan.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    assert getattr(dajuan, name).__doc__


def test_the_json_page_explains_every_key() -> None:
    page = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    keys = [key for row in re.findall(r"^\| ([a-z_, ]+) \|", page, re.M)[1:] for key in row.split(", ")]
    wanted = ["doc", *(field.encode_name for field in msgspec.structs.fields(Claim))]
    assert keys[: len(wanted)] == wanted


def test_the_command_line_page_is_what_help_says() -> None:
    made = subprocess.run([sys.executable, "docs/make_cli.py", "--check"], cwd=ROOT, check=False)
    assert made.returncode == 0, "run `make docs`"


def test_the_pages_of_the_rules_are_what_the_rules_say() -> None:
    made = subprocess.run([sys.executable, "docs/make_rules.py", "--check"], cwd=ROOT, check=False)
    assert made.returncode == 0, "run `make docs`"


def commands_of(page: str) -> list[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    return [line.split("#")[0].strip() for line in re.findall(r"^ {2,}(dajuan (?:read|explain) .*)$", text, re.M)]


@pytest.mark.parametrize(
    "command", sorted({*commands_of("README.md"), *commands_of("README.zh-CN.md"), *commands_of("docs/cli.md")})
)
def test_a_command_that_is_shown_runs(command: str, tmp_path: Path) -> None:
    words, _redirection, given = command.partition(" < ")
    arguments = shlex.split(words)[1:]
    for name in [name for name in arguments[1:] if re.search(r"\.(docx|pdf|xlsx)(:\d+)?$|/$", name)]:
        if arguments[arguments.index(name) - 1] == "--out":
            continue
        path = tmp_path / name.partition(":")[0]
        if name.endswith("/"):
            path.mkdir()
            path = path / "a.txt"
        path.write_text(TEXT, encoding="utf-8")  # bytes decide what a file is, not its name
    done = subprocess.run(
        [sys.executable, "-m", "dajuan", *arguments],
        cwd=tmp_path,
        input=TEXT.encode() if given else b"",
        capture_output=True,
        env={**os.environ, "DAJUAN_LANG": "en"},
        check=False,
    )
    assert done.stderr == b""
    assert done.returncode == 0 or (arguments[0] == "explain" and done.returncode == 1)  # 1: no figure at that offset


def test_every_option_has_an_example() -> None:
    page = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    options = set(re.findall(r"(--\w+) [A-Zt]", page.split("## dajuan read")[1].split("Examples:")[0]))
    examples = " ".join(commands_of("docs/cli.md"))
    assert options == {"--format", "--show", "--place", "--date", "--out"}
    assert {option for option in options if option not in examples} == set()
