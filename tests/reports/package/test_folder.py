"""A package is written whole or not at all, and never over the files of somebody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from dajuan.errors import UsageError
from dajuan.reports.package import folder
from dajuan.reports.package.descriptor import FILE, File

DESCRIPTOR = b'{"dajuan": {}, "resources": [{"path": "data/a.csv"}]}'


def files(data: bytes) -> list[File]:
    return [File(FILE, DESCRIPTOR, "", ""), File("data/a.csv", data, "", "")]


def content(path: Path) -> dict[str, bytes]:
    return {file.relative_to(path).as_posix(): file.read_bytes() for file in path.rglob("*") if file.is_file()}


def test_a_new_an_empty_and_an_older_package_give_way(tmp_path: Path) -> None:
    for name, data in (("new", b"1"), ("new", b"2"), ("empty", b"3")):
        if name == "empty":
            (tmp_path / name).mkdir()
        folder.replace(tmp_path / name, files(data))
        assert content(tmp_path / name) == {FILE: DESCRIPTOR, "data/a.csv": data}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "new"]


def test_a_folder_that_holds_something_else_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_bytes(b"")
    with pytest.raises(UsageError, match="is not empty, and no data package of Dajuan"):
        folder.replace(tmp_path, files(b"1"))
    (tmp_path / FILE).write_text('{"name": "of-somebody-else", "resources": []}')
    with pytest.raises(UsageError, match="is not empty, and no data package of Dajuan"):
        folder.replace(tmp_path, files(b"1"))
    assert sorted(content(tmp_path)) == [FILE, "letter.docx"]


def test_a_file_that_somebody_put_into_a_package_is_not_lost(tmp_path: Path) -> None:
    folder.replace(tmp_path / "p", files(b"1"))
    (tmp_path / "p" / "data" / "notes.txt").write_bytes(b"mine")
    with pytest.raises(UsageError, match=r"holds a file that is not of the data package: data/notes\.txt"):
        folder.replace(tmp_path / "p", files(b"2"))
    assert content(tmp_path / "p")["data/a.csv"] == b"1"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "p").write_bytes(b"")
    with pytest.raises(UsageError, match="is no folder"):
        folder.check(tmp_path / "p")


def test_what_fails_on_the_way_leaves_the_older_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.replace(tmp_path / "p", files(b"1"))

    def full(path: Path, data: bytes) -> int:
        if path.name == "a.csv":
            raise OSError(28, "No space left on device")
        return 0

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        folder.replace(tmp_path / "p", files(b"2"))
    assert content(tmp_path / "p")["data/a.csv"] == b"1"
    assert [path.name for path in tmp_path.iterdir()] == ["p"]
