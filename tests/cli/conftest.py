"""Folders with a ledger in them, and the command to ask it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builders.commands import Dajuan, Done
from builders.ledgers import BULLETIN, PLAN, REVIEW, everything
from dajuan import ledger as api
from dajuan.cli import main


@pytest.fixture
def dajuan(capsys: pytest.CaptureFixture[str]) -> Dajuan:
    """Runs the command in this process."""

    def run(*arguments: str) -> Done:
        capsys.readouterr()
        return Done(main(arguments), *capsys.readouterr())

    return run


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder to work in: two documents, a plan, an empty file; no ledger is named, and 王敏 acts."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DAJUAN_LEDGER", raising=False)
    monkeypatch.setenv("DAJUAN_WHO", "王敏")
    for name, text in (("review.txt", REVIEW), ("bulletin.txt", BULLETIN), ("plan.csv", PLAN), ("empty.txt", "")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def empty(desk: Path, empty_file: Path) -> Path:
    """The folder, with an empty ledger at ./dajuan.db."""
    shutil.copy(empty_file, desk / "dajuan.db")
    return desk


@pytest.fixture(scope="session")
def full_file(tmp_path_factory: pytest.TempPathFactory, empty_file: Path) -> Path:
    """A ledger with something in each of its tables."""
    path = tmp_path_factory.mktemp("ledger") / "full.db"
    shutil.copy(empty_file, path)
    with api.open_ledger(path) as book:
        everything(book)
    return path


@pytest.fixture
def full(desk: Path, full_file: Path) -> Path:
    """The folder, with a ledger at ./dajuan.db that has something in each of its tables."""
    shutil.copy(full_file, desk / "dajuan.db")
    return desk
