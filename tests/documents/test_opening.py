"""Opening: bytes decide what a file is, a folder gives its documents, and importing costs nothing."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from builders.docx import docx, heading, paragraph
from builders.html import page, paragraphs
from builders.text import REVIEW
from dajuan.documents import find_documents, open_document
from dajuan.documents.opening import readers

SENTENCE = "全年全县粮食产量30.3万吨，比上年增长0.3%。"


def test_a_document_carries_the_identity_of_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "review.txt"
    path.write_text(REVIEW, encoding="utf-8")
    document = open_document(path)
    assert document.sha256 == hashlib.sha256(REVIEW.encode()).hexdigest()
    assert document.name == str(path)
    assert document.format == "text"


def test_bytes_can_be_given_a_name() -> None:
    assert open_document(REVIEW.encode(), name="-").name == "-"
    assert open_document(REVIEW.encode()).name == ""


@pytest.mark.parametrize(
    ("name", "data", "form"),
    [
        ("a.txt", docx(paragraph(SENTENCE)), "docx"),
        ("a.docx", page(paragraphs(SENTENCE)).encode(), "html"),
        ("a.html", SENTENCE.encode("gb18030"), "text"),
        ("a.pdf", SENTENCE.encode(), "text"),
    ],
)
def test_bytes_decide_and_not_the_suffix(tmp_path: Path, name: str, data: bytes, form: str) -> None:
    (tmp_path / name).write_bytes(data)
    document = open_document(str(tmp_path / name))
    assert document.format == form
    assert SENTENCE in document.text


def test_the_place_and_date_that_are_given_win() -> None:
    document = open_document(REVIEW.encode(), place="青石镇", date="2026-03-05")
    assert (document.place, document.published) == ("青石镇", "2026-03-05")


def test_a_location_names_paragraph_and_cell() -> None:
    document = open_document(docx(heading("概况"), paragraph(SENTENCE)))
    assert document.locate(document.text.index("30.3")).block == 2


def test_documents_of_folders_are_found_in_order(tmp_path: Path) -> None:
    for name in (
        "b/二.docx",
        "b/甲.DOC",
        "a.txt",
        "z.html",
        ".git/x.txt",
        ".hidden.txt",
        "~$二.docx",
        "film.mp4",
        "b/data.bin",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = find_documents([f"{tmp_path}", tmp_path / "film.mp4", tmp_path / "missing.txt"])
    folder = str(tmp_path)
    assert found.files == (
        os.path.join(folder, "a.txt"),
        os.path.join(folder, "b", "二.docx"),
        os.path.join(folder, "b", "甲.DOC"),
        os.path.join(folder, "z.html"),
        os.path.join(folder, "film.mp4"),
        os.path.join(folder, "missing.txt"),
    )
    assert found.skipped == 2


def test_a_path_stays_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").touch()
    monkeypatch.chdir(tmp_path)
    assert find_documents(["./in", "in/a.txt"]).files == (os.path.join("./in", "a.txt"), "in/a.txt")


def test_a_link_back_is_entered_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    try:
        (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("no symbolic links here")
    assert find_documents([tmp_path]).files == (str(tmp_path / "a.txt"),)


def test_every_format_has_a_name_of_its_own_and_text_is_asked_last() -> None:
    names = [reader.format.name for reader in readers()]
    assert len(names) == len(set(names))
    assert {"text", "html", "docx", "doc", "tmx"} <= set(names)
    assert names[-1] == "text"


def test_importing_and_reading_a_text_loads_no_heavy_library() -> None:
    program = (
        "import sys; from dajuan.documents import open_document; open_document('全年粮食产量30.3万吨。'.encode());"
        "heavy = {'lxml', 'docx', 'pypdfium2', 'pdfplumber', 'python_calamine', 'olefile', 'rapidocr', 'email'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
