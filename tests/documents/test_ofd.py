"""Ofd files that the tests make: paragraphs, tables, what is left out, what is refused."""

from __future__ import annotations

import io
import zipfile

import pytest

from builders.ofd import LEFT, ofd, paragraph
from dajuan.documents.document import BlockKind
from dajuan.documents.formats import ofd as reader
from dajuan.errors import Unreadable

LONG = (
    "二〇二五年，临川市地区生产总值完成三百一十二亿元，同比增长百分之六点三，"
    "增速比上年加快一点二个百分点，总量迈上新台阶。"
)
NEXT = "全市粮食总产量达到四十六万吨，农村居民人均可支配收入增长百分之七。"


def texts(data: bytes) -> list[str]:
    return [part.text for part in reader.read(data, "x.ofd").parts]


def test_lines_are_rejoined_to_paragraphs() -> None:
    page = [*paragraph("一、综合", 40), *paragraph(LONG, 50), *paragraph(NEXT, 80)]
    parts = reader.read(ofd([page]), "x.ofd").parts
    assert [(part.kind, part.level, part.text, part.page) for part in parts] == [
        (BlockKind.HEADING, 1, "一、综合", 1),
        (BlockKind.PARAGRAPH, 0, LONG, 1),
        (BlockKind.PARAGRAPH, 0, NEXT, 1),
    ]


def test_a_paragraph_runs_over_a_page_break_and_the_page_number_goes() -> None:
    lines = paragraph(LONG, 250)
    first = [*paragraph(NEXT, 40), *paragraph(NEXT, 60), *paragraph(NEXT, 80), *lines[:1], (95.0, 285.0, "—1—")]
    second = [(x, 40.0 + n * 9.9, text) for n, (x, _, text) in enumerate(lines[1:])]
    second += [*paragraph(NEXT, 70), *paragraph(NEXT, 90), (95.0, 285.0, "—2—")]
    assert texts(ofd([first, second])) == [NEXT, NEXT, NEXT, LONG, NEXT, NEXT]


def test_what_the_template_repeats_is_left_out() -> None:
    assert texts(ofd([paragraph(NEXT, 40)], head="临川市人民政府公报")) == [NEXT]


def test_ruled_squares_are_a_table() -> None:
    xs, ys = (30.0, 90.0, 130.0), (100.0, 110.0, 120.0)
    rules = [(xs[0], y, xs[-1], y) for y in ys] + [(x, ys[0], x, ys[-1]) for x in xs]
    page = [
        (60.0, 96.0, "单位：万吨"),
        (32.0, 107.0, "指标"),
        (95.0, 107.0, "产量"),
        (32.0, 117.0, "粮食"),
        (95.0, 117.0, "46.5"),
    ]
    (table,) = reader.read(ofd([page], rules), "x.ofd").parts
    assert table.rows == (("指标", "产量"), ("粮食", "46.5"))
    assert table.caption == "单位：万吨"


def test_bytes_tell_an_ofd() -> None:
    assert reader.recognises(ofd([[(LEFT, 40.0, "云溪县")]]))
    assert not reader.recognises(b"PK\x03\x04 something else")
    assert not reader.recognises(b"%PDF-1.7")


def test_an_encrypted_ofd_is_refused_in_one_sentence() -> None:
    packed = io.BytesIO(ofd([paragraph(NEXT, 40)]))
    with zipfile.ZipFile(packed, "a") as archive:
        archive.writestr("Encryptions.xml", "<Encryptions/>")
    with pytest.raises(Unreadable, match=r"x\.ofd is protected by a password"):
        reader.read(packed.getvalue(), "x.ofd")


def test_an_ofd_that_lacks_a_page_is_incomplete() -> None:
    whole = zipfile.ZipFile(io.BytesIO(ofd([paragraph(NEXT, 40)])))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in whole.namelist():
            if "Page_0" not in name:
                archive.writestr(name, whole.read(name))
    with pytest.raises(Unreadable, match="incomplete"):
        reader.read(packed.getvalue(), "x.ofd")


def test_pages_without_text_are_pictures() -> None:
    with pytest.raises(Unreadable, match="pictures of pages"):
        reader.read(ofd([[]]), "x.ofd")
