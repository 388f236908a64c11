"""Old formats are recognised by their bytes, converted where LibreOffice is there, else refused in one sentence."""

from __future__ import annotations

import shutil
import struct
import subprocess
from pathlib import Path

import pytest

from builders.docx import docx, heading, paragraph, table
from dajuan.documents import open_document
from dajuan.documents.formats import legacy
from dajuan.errors import MissingExtra, Unreadable

needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")

RTF = rb"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0 SimSun;}}\f0 \'d4\'c6\'cf\'aa\'cf\'d8 30.3\par}"


def ole(streams: dict[str, bytes]) -> bytes:
    """The smallest OLE file with these streams of up to 4,096 bytes, as Word and WPS keep documents."""
    free, end, fat = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    names = list(streams)
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", header, 24, 0x3E, 3, 0xFFFE, 9, 6)
    # One sector of the allocation table, one of the directory, no short streams, no further tables.
    struct.pack_into("<IIIIIIII", header, 44, 1, 1, 0, 4096, end, 0, end, 0)
    struct.pack_into("<109I", header, 76, *([0] + [free] * 108))
    sectors = [fat, end]
    directory = _entry("Root Entry", 5, end, 0, child=1)
    for n, name in enumerate(names):
        first = len(sectors)
        sectors += [*range(first + 1, first + 8), end]
        directory += _entry(name, 2, first, 4096, right=n + 2 if n + 1 < len(names) else free)
    allocation = struct.pack("<128I", *sectors, *[free] * (128 - len(sectors)))
    contents = b"".join(data.ljust(4096, b"\0") for data in streams.values())
    return bytes(header) + allocation + directory.ljust(512, b"\0") + contents


def _entry(name: str, kind: int, start: int, size: int, child: int = 0xFFFFFFFF, right: int = 0xFFFFFFFF) -> bytes:
    written = name.encode("utf-16-le") + b"\0\0"
    entry = written.ljust(64, b"\0") + struct.pack("<HBB", len(written), kind, 1)
    entry += struct.pack("<III", 0xFFFFFFFF, right, child)
    return entry.ljust(116, b"\0") + struct.pack("<III", start, size, 0)


def word_stream(flags: int) -> bytes:
    """The beginning of a WordDocument stream with these flags."""
    return struct.pack("<HHHHHH", 0xA5EC, 0xC1, 0, 0x0804, 0, flags).ljust(512, b"\0")


@needs_office
def test_a_doc_is_read_through_libreoffice(tmp_path: Path) -> None:
    source = tmp_path / "plan.docx"
    rows = [["指标", "2025年"], ["粮食", "30.3"]]
    source.write_bytes(docx(heading("云溪县规划"), paragraph("粮食产量30.3万吨。"), table(rows), paragraph("完。")))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "doc:MS Word 97", "--outdir", str(tmp_path), str(source)],
        check=True,
        capture_output=True,
        timeout=120,
    )
    document = open_document(tmp_path / "plan.doc")
    assert document.format == "doc"
    assert document.text == "云溪县规划\n粮食产量30.3万吨。\n指标\t2025年\n粮食\t30.3\n完。"


@needs_office
def test_a_doc_that_is_really_rtf_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(RTF)
    assert open_document(tmp_path / "a.doc").text == "云溪县 30.3"


def test_without_libreoffice_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(MissingExtra) as error:
        open_document(ole({"WordDocument": word_stream(0)}), name="老文件.wps")
    assert str(error.value) == (
        "老文件.wps is an old Word or WPS file. Install LibreOffice, or save the file as docx in WPS or Word."
    )


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(
            ole({"EncryptedPackage": b"x" * 64, "EncryptionInfo": b"y" * 64}), id="docx or xlsx with a password"
        ),
        pytest.param(ole({"WordDocument": word_stream(0x0100)}), id="doc with a password"),
    ],
)
def test_a_password_is_named(data: bytes) -> None:
    with pytest.raises(Unreadable) as error:
        open_document(data, name="内部.docx")
    assert str(error.value) == (
        "内部.docx is protected by a password. Open it in WPS or Word, remove the password, save it, try again."
    )


def test_a_conversion_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    office = tmp_path / "soffice"
    office.write_text("#!/bin/sh\nsleep 60 & wait\n")
    office.chmod(0o755)
    monkeypatch.setattr(legacy, "TIMEOUT", 0.5)
    monkeypatch.setattr(shutil, "which", lambda name: str(office))
    with pytest.raises(Unreadable, match="could not be converted within"):
        open_document(ole({"WordDocument": word_stream(0)}))


def test_a_doc_that_is_really_a_docx_or_a_page_is_read_as_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.doc").write_bytes(docx(paragraph("粮食产量30.3万吨。")))
    (tmp_path / "b.doc").write_bytes("<html><body><p>粮食产量30.3万吨。</p></body></html>".encode())
    assert open_document(tmp_path / "a.doc").format == "docx"
    assert open_document(tmp_path / "b.doc").format == "html"
