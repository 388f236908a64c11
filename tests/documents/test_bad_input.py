"""Bad input is refused in one sentence, at once, in little memory."""

from __future__ import annotations

import os
import random
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.docx import docx, paragraph, zipped
from dajuan.documents import container, open_document
from dajuan.errors import TooLarge, Unreadable

GOOD = docx(paragraph("全年粮食产量30.3万吨。"))


def refusal(source: str | Path | bytes, name: str = "") -> str:
    with pytest.raises(Unreadable) as error:
        open_document(source, name=name)
    return str(error.value)


def read_or_refused(data: bytes) -> str:
    """The text with a full stop behind it, or the sentence of the refusal; anything else that is raised is a fault."""
    try:
        return open_document(data).text + "."
    except Unreadable as error:
        return str(error)


def test_a_missing_file(tmp_path: Path) -> None:
    path = tmp_path / "没有.docx"
    assert refusal(path) == f"{path} does not exist. Check the path."


def test_a_folder(tmp_path: Path) -> None:
    assert refusal(tmp_path) == f"{tmp_path} is a folder. Name the documents in it."


def test_an_empty_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    assert refusal(str(tmp_path / "a.txt")) == f"{tmp_path / 'a.txt'} is empty. Copy or download it again."


def test_blanks_alone_are_no_text() -> None:
    assert refusal(b" \n\n ", name="a.txt").startswith("a.txt holds no text")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe") == f"{tmp_path / 'pipe'} is not an ordinary file. Name a document."


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read anything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("一")
    (tmp_path / "a.txt").chmod(0)
    assert "Check its permissions" in refusal(tmp_path / "a.txt")


def test_five_hundred_megabytes_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "big.docx"
    with path.open("wb") as file:
        file.truncate(500 * 1024 * 1024)
    started = time.perf_counter()
    assert refusal(path) == (
        f"{path} has 500 MB, more than the 200 MB that are read. Split it, or save its text alone."
    )
    assert time.perf_counter() - started < 0.5


def test_a_truncated_docx_is_called_damaged() -> None:
    assert refusal(GOOD[: len(GOOD) // 2], name="a.docx").startswith("a.docx is damaged or incomplete.")


@settings(deadline=None)  # the first example loads the readers
@given(st.integers(0, len(GOOD) - 1), st.integers(0, 255))
def test_a_docx_with_any_byte_changed_is_read_or_refused(place: int, byte: int) -> None:
    data = GOOD[:place] + bytes([byte]) + GOOD[place + 1 :]
    assert read_or_refused(data).endswith(".")


def test_a_zip_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("word/document.xml", "w") as member:
        for _ in range(60):
            member.write(b" " * (1024 * 1024))
    tracemalloc.start()
    with pytest.raises(TooLarge) as error:
        open_document(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "unpacks to far more than its size allows" in str(error.value)
    assert peak < 10 * 1024 * 1024


def test_a_directory_that_lies_about_the_size_of_a_member_unpacks_no_more_than_it_says() -> None:
    data = zipped({"word/document.xml": b" " * 5_000_000})
    lied = data.replace((5_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little"))
    assert lied != data
    tracemalloc.start()
    with pytest.raises(Unreadable):
        container.read_member(lied, "word/document.xml")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_billion_laughs_are_refused(encoding: str) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    xml = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY l0 "哈">{laughs}]><a>&l9;</a>'
    started = time.perf_counter()
    sentence = refusal(docx(members={"word/document.xml": xml.encode(encoding)}), name="a.docx")
    assert sentence.startswith("a.docx declares XML entities")
    assert time.perf_counter() - started < 1


def test_an_entity_that_names_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("秘密")
    xml = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{(tmp_path / "secret").as_uri()}">]><a>&x;</a>'
    assert "XML entities" in refusal(docx(members={"word/document.xml": xml.encode()}))


def test_a_member_with_a_password_is_named() -> None:
    data = bytearray(GOOD)
    directory = data.rindex(b"PK\x01\x02")
    while directory >= 0:  # the flag of encryption, in each entry of the directory
        data[directory + 8] |= 1
        directory = data.rfind(b"PK\x01\x02", 0, directory)
    assert "protected by a password" in refusal(bytes(data))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.exe", b"MZ\x90\x00" + bytes(range(256)) * 8),
        ("a.mp4", b"\x00\x00\x00\x18ftypmp42" + bytes(range(256)) * 8),
        ("a.zip", zipped({"readme.bin": b"1"})),
        ("a.txt", random.Random(1).randbytes(4096)),
        ("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000),
        ("a.xml", b'<?xml version="1.0"?><data><value>12.6</value></data>'),
    ],
)
def test_what_is_no_document_is_called_so(name: str, data: bytes) -> None:
    assert refusal(data, name=name) == (
        f"{name} is of no kind that can be read. "
        "Save it as docx, pdf, html, xlsx or plain text in the program that made it."
    )


@settings(deadline=None)  # the first example loads the readers
@given(st.binary(min_size=1, max_size=400).filter(lambda data: b"{\\rtf" not in data.lower()))
def test_any_bytes_are_read_or_refused_in_a_sentence(data: bytes) -> None:
    assert read_or_refused(data).endswith(".")


@pytest.mark.parametrize("depth", [200, 5000])
def test_a_page_of_nothing_but_depth_is_read_or_refused(depth: int) -> None:
    source = "<html><body>" + "<div>" * depth + "全年粮食产量30.3万吨。" + "</div>" * depth + "</body></html>"
    sentence = read_or_refused(source.encode())
    assert "30.3万吨" in sentence or sentence.startswith("The input")


def test_bytes_without_a_name_are_called_the_input() -> None:
    assert refusal(b"") == "The input is empty. Copy or download it again."
    assert refusal(b"", name="-") == "Standard input is empty. Copy or download it again."
