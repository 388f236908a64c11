"""Pictures of pages: what recognised lines become, what is refused, and one page truly recognised."""

from __future__ import annotations

import io
import types

import pytest

from dajuan.documents.document import BlockKind
from dajuan.documents.formats import ocr, scan
from dajuan.errors import MissingExtra, TooLarge, Unreadable

numpy = pytest.importorskip("numpy")
Image = pytest.importorskip("PIL.Image")


def png(width: int, height: int) -> bytes:
    packed = io.BytesIO()
    Image.new("1", (width, height), 1).save(packed, "PNG")
    return packed.getvalue()


def recognise(monkeypatch: pytest.MonkeyPatch, lines: list[tuple[str, int, int, int, int]]) -> list[object]:
    """The parts of a page on which the recogniser sees these lines (text, left, top, right, bottom)."""
    boxes = [numpy.array([[x0, y0], [x1, y0], [x1, y1], [x0, y1]], dtype=float) for _, x0, y0, x1, y1 in lines]
    result = types.SimpleNamespace(
        boxes=numpy.array(boxes) if boxes else None, txts=[line[0] for line in lines] or None
    )
    monkeypatch.setattr(ocr, "_engine", lambda file: lambda image: result)
    monkeypatch.setattr(scan, "installed", lambda: True)
    return list(scan.read(png(1600, 2200), "x.png").parts)


def test_recognised_lines_become_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    parts = recognise(
        monkeypatch,
        [
            ("临川市2025年统计公报", 400, 100, 1160, 190),
            ("一、农业", 280, 300, 460, 352),
            ("全市粮食总产量46.5 万吨,比上年增长1.2%;农村", 280, 380, 1400, 434),
            ("居民人均可支配收入23456元，增长7.1%，增速居全省第", 200, 461, 1400, 510),
            ("3位。", 200, 540, 300, 596),
            ("城镇新增就业32000人。", 280, 620, 780, 672),
        ],
    )
    assert [(part.kind, part.text) for part in parts] == [
        (BlockKind.HEADING, "临川市2025年统计公报"),
        (BlockKind.HEADING, "一、农业"),
        (
            BlockKind.PARAGRAPH,
            "全市粮食总产量46.5万吨，比上年增长1.2%；农村居民人均可支配收入23456元，增长7.1%，增速居全省第3位。",
        ),
        (BlockKind.PARAGRAPH, "城镇新增就业32000人。"),
    ]


def test_cells_that_stand_under_each_other_become_a_table(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [("产品名称", "单位", "产量"), ("水泥", "万吨", "211.4"), ("饮料", "万吨", "27.9"), ("服装", "万件", "3.5")]
    cells = [
        (text, x, 300 + 80 * n, x + 44 * len(text), 354 + 80 * n)
        for n, row in enumerate(rows)
        for x, text in zip((200, 700, 1100), row, strict=True)
    ]
    (table,) = recognise(monkeypatch, [("表1 主要产品产量及其增长速度", 500, 200, 1100, 252), *cells])
    assert table.rows == tuple(rows)
    assert table.caption == "表1主要产品产量及其增长速度"


def test_a_long_label_does_not_open_a_column_and_a_misread_page_number_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        ("指标", "增速（%）"),
        ("制造业", "-35.0"),
        ("电力、热力、燃气及水的生产和供应业", "12.3"),
        ("第三产业", "-2.3"),
    ]
    cells = [
        (text, x, 300 + 80 * n, x + 44 * len(text), 354 + 80 * n)
        for n, row in enumerate(rows)
        for x, text in zip((200, 1150), row, strict=True)
    ]
    (table,) = recognise(monkeypatch, [*cells, ("—10一", 760, 2100, 860, 2150)])
    assert table.rows == tuple(rows)


def test_the_numbers_of_a_chart_are_no_table(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = [
        (str(1000 * (n + k)), 200 + 500 * k, 300 + 80 * n, 300 + 500 * k, 350 + 80 * n)
        for n in range(4)
        for k in (0, 1)
    ]
    assert {part.kind for part in recognise(monkeypatch, numbers)} == {BlockKind.PARAGRAPH}


def test_a_page_without_text_has_no_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    assert recognise(monkeypatch, []) == []


def test_without_the_extra_the_sentence_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "installed", lambda: False)
    with pytest.raises(MissingExtra, match=r"x\.png holds pictures of pages.*pip install 'dajuan\[ocr\]'"):
        scan.read(png(20, 20), "x.png")


def test_a_picture_beyond_the_limit_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "installed", lambda: True)
    with pytest.raises(TooLarge, match="144 million pixels, more than 100"):
        scan.read(png(12_000, 12_000), "x.png")


def test_a_damaged_picture_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "installed", lambda: True)
    with pytest.raises(Unreadable, match="damaged picture"):
        scan.read(png(400, 400)[:40], "x.png")


def test_bytes_tell_a_picture() -> None:
    assert scan.recognises(png(2, 2))
    assert scan.recognises(b"\xff\xd8\xff\xe0")
    assert not scan.recognises(b"BMW is no bitmap")


@pytest.mark.skipif(not ocr.installed(), reason="the extra ocr is not installed")
def test_a_drawn_number_is_recognised() -> None:
    from PIL import ImageDraw, ImageFont

    picture = Image.new("RGB", (900, 300), "white")
    ImageDraw.Draw(picture).text((60, 100), "GDP 312.5", fill="black", font=ImageFont.load_default(size=72))
    packed = io.BytesIO()
    picture.save(packed, "PNG")
    (part,) = scan.read(packed.getvalue(), "x.png").parts
    assert "312.5" in part.text
