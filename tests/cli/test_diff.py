"""`dajuan diff` compares two files and says by its exit code whether a figure changed."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from builders.commands import Dajuan
from builders.docx import docx, paragraph

OLD = "云溪县2025年工作综述\n2025年，云溪县建成公园3个，接待游客400万人次。\n"
NEW = OLD.replace("3个", "4个")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
    return tmp_path


def test_a_changed_figure_is_exit_code_1(folder: Path, dajuan: Dajuan) -> None:
    done = dajuan("diff", "old.txt", "new.txt")
    assert done.code == 1
    assert "3个 → 4个" in done.out
    assert done.err == ""


def test_nothing_changed_is_exit_code_0(folder: Path, dajuan: Dajuan) -> None:
    (folder / "worded.txt").write_text(OLD.replace("建成公园3个", "3个公园建成"), encoding="utf-8")
    assert dajuan("diff", "old.txt", "worded.txt").code == 0


def test_files_of_different_formats(folder: Path, dajuan: Dajuan) -> None:
    (folder / "new.docx").write_bytes(docx(*(paragraph(line) for line in OLD.splitlines())))
    assert dajuan("diff", "old.txt", "new.docx").code == 0


def test_json_lines(folder: Path, dajuan: Dajuan) -> None:
    done = dajuan("diff", "old.txt", "new.txt", "--format", "jsonl")
    (record,) = map(json.loads, done.out.splitlines())
    assert (record["old"]["doc"], record["new"]["doc"]) == ("old.txt", "new.txt")
    assert (record["old"]["text"], record["new"]["text"]) == ("3个", "4个")


def test_a_page_is_written_to_a_file(folder: Path, dajuan: Dajuan) -> None:
    done = dajuan("diff", "old.txt", "new.txt", "--format", "html", "--out", "changes.html")
    assert (done.code, done.out) == (1, "")
    assert (folder / "changes.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_one_of_the_two_may_come_from_standard_input(
    folder: Path, dajuan: Dajuan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(NEW.encode()), encoding="utf-8"))
    assert dajuan("diff", "old.txt", "-").code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("old.txt", "gone.txt"), "gone.txt does not exist."),
        (("old.txt", "."), ". is a folder. Name two documents to compare."),
        (("-", "-"), "Only one of the two documents can come from standard input."),
        (("old.txt",), "the following arguments are required: NEW"),
        (("old.txt", "new.txt", "--format", "docx"), "invalid choice"),
        (("old.txt", "new.txt", "--out", "new.txt"), "new.txt is itself a document to be compared."),
    ],
)
def test_what_cannot_be_compared_is_exit_code_2(
    folder: Path, dajuan: Dajuan, arguments: tuple[str, ...], said: str
) -> None:
    done = dajuan("diff", *arguments)
    assert done.code == 2
    assert said in done.err
    assert (folder / "new.txt").read_text(encoding="utf-8") == NEW
