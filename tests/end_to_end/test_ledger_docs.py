"""The page of the ledger names what is public; the commands that are shown run."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from builders.ledgers import BULLETIN, PLAN, REVIEW
from dajuan import ledger
from dajuan.cli import main

PAGE = Path(__file__).parents[2] / "docs" / "ledger.md"


def test_the_page_names_what_is_public() -> None:
    rows = re.findall(r"^\| [a-z ]+ \| (`.*) \|$", PAGE.read_text(encoding="utf-8"), re.M)
    assert sorted(re.findall(r"`(\w+)`", " ".join(rows))) == sorted(ledger.__all__)


@pytest.mark.parametrize("name", ledger.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    found = getattr(ledger, name)
    assert isinstance(found, int) or found.__doc__


ROOT = PAGE.parents[1]


@pytest.mark.parametrize("page", ["README.md", "README.zh-CN.md", "docs/ledger.md"])
def test_the_commands_of_a_page_run_one_after_the_other(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DAJUAN_LEDGER", raising=False)
    text = (ROOT / page).read_text(encoding="utf-8")
    commands = [line.split("#")[0] for line in re.findall(r"^ {4}dajuan ((?:ledger|plan|report) .*)$", text, re.M)]
    assert len(commands) >= 6
    contents = iter((PLAN, BULLETIN, REVIEW))
    for command in commands:
        arguments = shlex.split(command)
        for name in arguments:
            if name.endswith(".docx"):  # bytes decide what a file is, not its name
                Path(name).write_text(next(contents), encoding="utf-8")
        assert main(arguments) == 0
    assert next(contents, None) is None
