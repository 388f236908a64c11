"""Every character of a Word file's text is found back in the element in which it stands."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.docx import Raw, docx, item, paragraph, table
from builders.wordfiles import word_files
from dajuan.documents import open_document
from dajuan.documents.lines import is_seen
from dajuan.documents.wordml.package import Package
from dajuan.documents.wordml.pieces import Piece, pieces

FILES = {name: file.data for name, file in word_files().items()}
ORIGINALS = sorted((Path(__file__).parents[3] / "shared" / "originals").glob("*.docx"))


def own(piece: Piece) -> str:
    """What the element says where the piece stands."""
    text = "-" if piece.element.tag.endswith("}noBreakHyphen") else str(piece.element.text)
    return text[piece.at : piece.at + piece.end - piece.start]


def check(data: bytes) -> str:
    """Check the pieces of a file; the visible characters that stand in none."""
    text, found = pieces(Package(data))
    assert text == open_document(data).text
    assert all(
        (a == b) if is_seen(a) else a.isspace() and b.isspace()
        for piece in found
        for a, b in zip(text[piece.start : piece.end], own(piece), strict=True)
    )
    assert all(before.end <= after.start for before, after in itertools.pairwise(found))
    covered = {offset for piece in found for offset in range(piece.start, piece.end)}
    return "".join(character for offset, character in enumerate(text) if is_seen(character) and offset not in covered)


@pytest.mark.parametrize("name", FILES)
def test_every_piece_says_what_the_text_says(name: str) -> None:
    expected = "一、（一）" if name == "headings that are numbered automatically" else ""
    assert check(FILES[name]) == expected


@pytest.mark.skipif(not ORIGINALS, reason="the folder of originals is not there")
@pytest.mark.parametrize("path", ORIGINALS, ids=lambda path: path.stem)
def test_of_published_files(path: Path) -> None:
    assert len(check(path.read_bytes())) <= 10  # automatic numbers


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("云溪12.6亿元 \u00ad\u200b\t\n\u00a0　-。，", max_size=12), min_size=1, max_size=6))
def test_of_any_lines_in_any_cells(texts: list[str]) -> None:
    rows = [[text, "2025年"] for text in texts]
    blocks = [paragraph(*texts), item("工业"), table([["指标", "产量"], *rows]), paragraph("完。"), Raw("<w:p/>")]
    assert check(docx(*blocks)) == "一、"
