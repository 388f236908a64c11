"""The layout of GB/T 9704-2012, seen through python-docx and in the parts of the file."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from datetime import datetime

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn

from dajuan.messages import speaking
from dajuan.reports.wordfile import layout, styles
from dajuan.reports.wordfile.document import WordFile
from dajuan.reports.wordfile.inline import Anchor, Bold, Jump, Note
from dajuan.reports.wordfile.tables import Column, Holds, Table

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
TABLE = Table(
    "主要指标",
    (Column("指标", 60), Column("数值", 56, Holds.NUMBER), Column("评价", 40, Holds.WORD)),
    [("森林覆盖率", ["41%", Jump("[1]", "source1")], [Bold("未完成")])] * 3,
    unit="单位：%",
    notes=("注：初步数。",),
)


def made(write: Callable[[WordFile], object] = lambda file: None) -> bytes:
    file = WordFile("云溪县答卷", "2026-01-09T08:30:00+00:00")
    with speaking("zh_CN"):
        write(file)
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def opened(write: Callable[[WordFile], object] = lambda file: None) -> Document:
    return docx.Document(io.BytesIO(made(write)))


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.read(name).decode()


def test_the_page_is_a4_with_the_margins_of_the_standard() -> None:
    section = opened().sections[0]
    sizes = (
        section.page_width,
        section.page_height,
        section.top_margin,
        section.left_margin,
        section.right_margin,
        section.bottom_margin,
    )
    assert [round(size.mm) for size in sizes if size] == [210, 297, 37, 28, 26, 35]
    assert 210 - 28 - 26 == 156
    assert 297 - 37 - 35 == 225


def test_a_page_holds_22_lines_of_28_characters() -> None:
    assert layout.LINE == 28.95
    assert 22 * layout.LINE <= 225 * 72 / 25.4 < 23 * layout.LINE
    across = layout.SIZE_TEXT + layout.TIGHTER / 20
    assert 28 * across <= 156 * 72 / 25.4 < 29 * across


@pytest.mark.parametrize(
    ("style", "face", "size"),
    [
        ("Title", "方正小标宋简体", 22),
        ("Normal", "仿宋_GB2312", 16),
        ("Body Text", "仿宋_GB2312", 16),
        ("Heading 1", "黑体", 16),
        ("Heading 2", "楷体_GB2312", 16),
        ("Heading 3", "仿宋_GB2312", 16),
        ("Heading 4", "仿宋_GB2312", 16),
        ("Caption", "黑体", 12),
        ("Footer", "宋体", 14),
    ],
)
def test_typefaces_and_sizes_are_those_of_the_standard(style: str, face: str, size: float) -> None:
    found = opened().styles[style]
    assert found.font.size is not None
    assert found.font.size.pt == size
    assert found.element.rPr.rFonts.get(qn("w:eastAsia")) == face


def test_text_is_indented_by_two_characters_at_an_exact_pitch() -> None:
    style = opened().styles["Body Text"]
    assert style.element.pPr.find(qn("w:ind")).get(qn("w:firstLineChars")) == "200"
    assert style.paragraph_format.line_spacing_rule is WD_LINE_SPACING.EXACTLY
    assert style.paragraph_format.line_spacing.pt == 28.95


def test_every_typeface_names_what_stands_in_for_it() -> None:
    table = part(made(), "word/fontTable.xml")
    others = dict(re.findall(r'w:name="([^"]+)"><w:altName w:val="([^"]+)"', table))
    assert set(others) == {"方正小标宋简体", "仿宋_GB2312", "楷体_GB2312", "黑体", "宋体"}
    assert others["仿宋_GB2312"].split(",")[0] == "仿宋"


def test_headings_are_numbered_in_text() -> None:
    def write(file: WordFile) -> None:
        for level in (1, 2, 3, 4, 4, 3, 2, 1, 2):
            file.heading("标题", level)

    assert [paragraph.text for paragraph in opened(write).paragraphs] == [
        "一、标题", "（一）标题", "1.标题", "（1）标题", "（2）标题", "2.标题", "（二）标题", "二、标题", "（一）标题",
    ]  # fmt: skip


def test_headings_stay_with_what_follows_and_show_in_the_navigation() -> None:
    for level in range(1, 5):
        style = opened().styles[f"Heading {level}"]
        assert style.paragraph_format.keep_with_next
        assert style.element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) == str(level - 1)


def test_page_numbers_stand_between_dashes_at_the_outer_edge() -> None:
    data = made()
    odd, even = part(data, "word/footer1.xml"), part(data, "word/footer2.xml")
    for footer, side in ((odd, "right"), (even, "left")):
        assert f'<w:jc w:val="{side}"/>' in footer
        assert re.sub("<[^>]+>", "", footer.partition("?>")[2]).split() == ["—", "PAGE", "1", "—"]
    assert "<w:evenAndOddHeaders/>" in part(data, "word/settings.xml")


def test_a_table_has_its_number_and_title_above_and_its_notes_below() -> None:
    document = opened(lambda file: [file.table(TABLE), file.table(TABLE)])
    order = [child.tag.rpartition("}")[2] for child in document.element.body][:6]
    assert order == ["p", "p", "tbl", "p", "p", "p"]
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert texts[:5] == ["表1　主要指标", "单位：%", "注：初步数。", "", "表2　主要指标"]


def test_a_table_repeats_its_head_and_is_cut_between_rows_only() -> None:
    table = opened(lambda file: file.table(TABLE)).tables[0]
    rows = [row._tr.trPr for row in table.rows]
    assert [row.find(qn("w:tblHeader")) is not None for row in rows] == [True, False, False, False]
    assert all(row.find(qn("w:cantSplit")) is not None for row in rows)


def test_title_head_and_first_row_stay_together_and_so_do_last_row_and_notes() -> None:
    document = opened(lambda file: file.table(TABLE))
    for name in ("Caption", "Table Unit", "Table Head"):
        assert document.styles[name].paragraph_format.keep_with_next
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in document.tables[0].rows]
    assert kept == [None, None, None, True]


def test_a_table_is_as_wide_as_its_columns_and_numbers_stand_right() -> None:
    table = opened(lambda file: file.table(TABLE)).tables[0]
    assert [round(cell.width.mm) for cell in table.rows[1].cells if cell.width] == [60, 56, 40]
    names = [cell.paragraphs[0].style.name for cell in table.rows[1].cells if cell.paragraphs[0].style]
    assert names == ["Table Text", "Table Number", "Table Word"]
    assert opened().styles["Table Number"].element.pPr.find(qn("w:jc")).get(qn("w:val")) == "right"


def test_a_mark_above_the_line_leads_to_its_anchor() -> None:
    document = opened(lambda file: file.write(["粮食6600万斤", Jump("[1]", "source1"), "。", Anchor("source1", "1")]))
    body = document.element.body
    link = next(body.iter(qn("w:hyperlink")))
    start = next(body.iter(qn("w:bookmarkStart")))
    assert link.get(qn("w:anchor")) == start.get(qn("w:name")) == "source1"
    assert link.find(".//" + qn("w:rStyle")).get(qn("w:val")) == styles.SOURCE_MARK
    assert document.paragraphs[0].text == "粮食6600万斤[1]。1"


def test_footnotes_are_numbered_as_they_are_written() -> None:
    data = made(lambda file: [file.write(["甲", Note("来源<一>"), "。"]), file.write(["乙", Note("来源二"), "。"])])
    notes, body = part(data, "word/footnotes.xml"), part(data, "word/document.xml")
    assert re.findall(r'<w:footnote (?:w:type="\w+" )?w:id="(-?\d+)"', notes) == ["-1", "0", "1", "2"]
    assert re.findall(r'footnoteReference w:id="(\d+)"', body) == ["1", "2"]
    assert "来源&lt;一&gt;" in notes
    assert "/word/footnotes.xml" in part(data, "[Content_Types].xml")


def test_an_appendix_begins_on_a_new_page() -> None:
    label, title, *_rest = opened(lambda file: file.appendix("附件", "数据来源")).paragraphs
    assert (label.text, title.text) == ("附件", "数据来源")
    assert label.paragraph_format.page_break_before


def test_a_picture_says_what_it_shows() -> None:
    document = opened(lambda file: file.picture(PNG, "粮食产量", "2024年327吨，2025年330吨", 90))
    shape = document.inline_shapes[0]
    assert round(shape.width.mm) == 90
    assert shape._inline.docPr.get("descr") == "2024年327吨，2025年330吨"
    assert document.paragraphs[-1].text == "图1　粮食产量"


def test_the_same_content_gives_the_same_bytes() -> None:
    def write(file: WordFile) -> None:
        file.title("答卷", "副题")
        file.table(TABLE)
        file.picture(PNG, "图", "图")
        file.write(["甲", Note("注")])

    assert made(write) == made(write)


def test_its_dates_are_those_of_the_content() -> None:
    properties = opened().core_properties
    assert properties.created == properties.modified
    assert properties.created is not None
    assert properties.created.replace(tzinfo=None) == datetime(2026, 1, 9, 8, 30)
    assert (properties.title, properties.author) == ("云溪县答卷", "Dajuan")


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    document = opened(lambda file: file.write(["甲\x00\ud800乙\n丙", Note("\x07")]))
    assert document.paragraphs[0].text == "甲\ufffd\ufffd乙 丙"
