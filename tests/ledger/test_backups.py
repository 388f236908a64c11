"""A backup restores to the same ledger, on either engine; a damaged one restores nothing."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from builders.ledgers import REVIEW, everything, filled, put
from dajuan import ledger as api
from dajuan.errors import UsageError


def test_what_is_restored_is_the_same_to_the_last_digest(
    book: api.Ledger, another: Callable[[], api.Ledger], tmp_path: Path
) -> None:
    everything(book)
    head = api.backup(book, tmp_path / "backup.zip")
    other = another()
    proof = api.restore(other, tmp_path / "backup.zip")
    assert proof.whole
    assert proof.head == head == api.head(book)[1] == api.head(other)[1]
    assert api.verify(book).rows == proof.rows
    assert api.cells(other) == api.cells(book)
    assert api.bytes_of(other, 1) == REVIEW.encode()


def test_a_backup_goes_back_into_either_engine_and_grows_there(
    book: api.Ledger, another: Callable[[], api.Ledger], tmp_path: Path
) -> None:
    source = another()
    everything(source)
    api.backup(source, tmp_path / "backup.zip")
    api.restore(book, tmp_path / "backup.zip")
    put(book, REVIEW + "\n补记。\n", name="later.txt")
    assert api.verify(book).whole


def test_a_backup_is_never_overwritten(book: api.Ledger, tmp_path: Path) -> None:
    (tmp_path / "backup.zip").write_bytes(b"older")
    with pytest.raises(UsageError, match="is there already"):
        api.backup(book, tmp_path / "backup.zip")
    assert (tmp_path / "backup.zip").read_bytes() == b"older"
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []


def test_a_ledger_that_holds_something_is_not_restored_over(
    book: api.Ledger, another: Callable[[], api.Ledger], tmp_path: Path
) -> None:
    everything(book)
    api.backup(book, tmp_path / "backup.zip")
    other = another()
    put(other, REVIEW)
    with pytest.raises(UsageError, match="is not empty"):
        api.restore(other, tmp_path / "backup.zip")
    assert len(api.documents(other)) == 1


def test_a_backup_that_was_changed_restores_nothing(
    book: api.Ledger, another: Callable[[], api.Ledger], tmp_path: Path
) -> None:
    everything(book)
    api.backup(book, tmp_path / "backup.zip")
    with zipfile.ZipFile(tmp_path / "backup.zip") as archive, zipfile.ZipFile(tmp_path / "spoiled.zip", "w") as spoiled:
        for name in archive.namelist():
            spoiled.writestr(name, archive.read(name).replace("11.31亿元".encode(), "19.31亿元".encode()))
    other = another()
    with pytest.raises(UsageError, match="is not whole"):
        api.restore(other, tmp_path / "spoiled.zip")
    assert (api.documents(other), api.head(other)[0]) == ((), 0)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"[1,", b"[1,2,"),
        (b"[1,", b"[1],["),
        (b"[1,", b'["one",'),
        (b"[1,", b"[99999999999999999999,"),
        (b"[1,", b"[1,\n"),
        (b"[2,", b"[1,"),
        (b"null", b"{}"),
    ],
)
def test_rows_that_are_none_restore_nothing(
    book: api.Ledger, another: Callable[[], api.Ledger], tmp_path: Path, old: bytes, new: bytes
) -> None:
    filled(book, REVIEW)
    api.backup(book, tmp_path / "backup.zip")
    with zipfile.ZipFile(tmp_path / "backup.zip") as archive, zipfile.ZipFile(tmp_path / "spoiled.zip", "w") as spoiled:
        for name in archive.namelist():
            content = archive.read(name)
            spoiled.writestr(name, content.replace(old, new, 1) if name == "ledger_claim.jsonl" else content)
    other = another()
    with pytest.raises(UsageError, match=r"is no backup of a ledger|is not whole"):
        api.restore(other, tmp_path / "spoiled.zip")
    assert (api.documents(other), api.head(other)[0]) == ((), 0)


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_backup_is_a_sentence(book: api.Ledger, content: bytes, tmp_path: Path) -> None:
    (tmp_path / "backup.zip").write_bytes(content)
    with pytest.raises(UsageError, match="is no backup of a ledger"):
        api.check_backup(tmp_path / "backup.zip")
    with pytest.raises(UsageError, match="is no backup of a ledger"):
        api.restore(book, tmp_path / "backup.zip")


def test_a_backup_is_written_also_where_there_are_no_hard_links(
    book: api.Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuses(*_paths: object) -> None:
        raise PermissionError

    monkeypatch.setattr("dajuan.ledger.backups.os.link", refuses)
    put(book, REVIEW)
    api.backup(book, tmp_path / "backup.zip")
    api.check_backup(tmp_path / "backup.zip")
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []
