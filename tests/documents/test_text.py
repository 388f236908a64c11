"""Plain text is kept to the letter, in whatever encoding it comes, with its headings and tables told apart."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builders.text import REVIEW, TRADITIONAL
from dajuan.documents import BlockKind, Document, open_document
from dajuan.documents.encoding import decode

ORIGINALS = Path("/work/shared/originals")


def headings(document: Document) -> list[tuple[int, str]]:
    return [
        (block.level, document.text[block.start : block.end])
        for block in document.blocks
        if block.kind is BlockKind.HEADING
    ]


def tables(document: Document) -> list[list[list[str]]]:
    found = []
    for block in document.blocks:
        if block.kind is BlockKind.TABLE:
            rows: list[list[str]] = [[] for _ in range(max(cell.row for cell in block.cells) + 1)]
            for cell in block.cells:
                rows[cell.row].append(document.text[cell.start : cell.end])
            found.append(rows)
    return found


def captions(document: Document) -> list[str]:
    return [document.text[slice(*block.caption)] for block in document.blocks if block.caption]


@pytest.mark.parametrize(
    ("text", "written_as", "read_as"),
    [
        (REVIEW, "utf-8", "utf-8"),
        (REVIEW, "utf-8-sig", "utf-8"),
        (REVIEW, "gb18030", "gb18030"),
        (REVIEW, "gb2312", "gb18030"),
        (REVIEW, "utf-16", "utf-16-le"),
        (REVIEW, "utf-16-le", "utf-16-le"),
        (REVIEW, "utf-16-be", "utf-16-be"),
        (TRADITIONAL, "big5", "big5hkscs"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (TRADITIONAL, "utf-8", "utf-8"),
    ],
)
def test_an_encoding_is_found_by_what_it_yields(text: str, written_as: str, read_as: str) -> None:
    decoded = decode(text.encode(written_as))
    assert decoded is not None
    assert (decoded.encoding, decoded.damaged) == (read_as, False)
    assert decoded.text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_the_text_is_the_file_to_the_letter(encoding: str) -> None:
    assert open_document(REVIEW.replace("\n", "\r\n").encode(encoding)).text == REVIEW


def test_old_line_ends_and_nul_characters_do_not_count() -> None:
    assert open_document("第一行\r第二行\0。\r\n".encode()).text == "第一行\n第二行。\n"


def test_a_text_that_was_cut_in_the_middle_of_a_character_is_read_with_a_word_about_it() -> None:
    document = open_document((REVIEW * 3).encode("gb18030")[:-2])
    assert document.text.startswith("云溪县2025年")
    assert document.losses == ("Some bytes mean nothing in the encoding of the text; they stand as � in it.",)


@settings(deadline=None)  # the first example loads the readers
@given(st.text(alphabet="云溪县全年生产总值增长亿元，。一二三（）、 　\t|\n0123456789.%#-单位：表", max_size=200))
def test_blocks_lie_in_the_text_in_order_and_cells_in_their_block(text: str) -> None:
    document_text = text + "全年。"
    document = open_document(document_text.encode())
    assert document.text == document_text
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document_text)
        assert all(block.start <= cell.start <= cell.end <= block.end for cell in block.cells)
        end = block.end


def test_headings_are_told_by_their_numbering() -> None:
    text = (
        "云溪县2025年政府工作报告\n一、2025年工作回顾\n（一）综合实力明显增强。\n1.做强工业\n"
        "一是粮食产量30万吨。\n（二）粮食产量30万吨，增长2%。\n第三章 城乡建设\n第一中学新校区投入使用。\n"
    )
    assert headings(open_document(text.encode())) == [
        (1, "云溪县2025年政府工作报告"),
        (1, "一、2025年工作回顾"),
        (2, "（一）综合实力明显增强。"),
        (3, "1.做强工业"),
        (1, "第三章 城乡建设"),
    ]


def test_a_short_open_line_before_a_long_paragraph_is_a_heading() -> None:
    long = (
        "全县上下坚持稳中求进，工业、农业、服务业协调发展，项目建设进度加快，"
        "城乡面貌继续改善，居民收入稳定增长，社会大局保持稳定。"
    )
    document = open_document(f"云溪县工作综述\n{long}\n城乡面貌焕然一新\n{long}\n共12个项目\n{long}\n".encode())
    assert headings(document) == [(1, "云溪县工作综述"), (2, "城乡面貌焕然一新")]


def test_markdown_headings_and_pipe_tables() -> None:
    text = "# 主要指标\n\n单位：亿元\n\n| 指标 | 2025年 |\n|:---|---:|\n| 地区生产总值 | 287.2 |\n\n完。\n"
    document = open_document(text.encode(), name="plan.md")
    assert headings(document) == [(1, "主要指标")]
    assert tables(document) == [[["指标", "2025年"], ["地区生产总值", "287.2"]]]
    assert captions(document) == ["单位：亿元"]


def test_pipes_part_cells_where_the_next_line_has_as_many_with_a_number_among_them() -> None:
    document = open_document(
        "主要指标\n指标 | 目标 | 实际\n粮食产量（万吨） | 24.5 | 24.8\n\n甲|乙 两说并存。\n".encode()
    )
    (table,) = [block for block in document.blocks if block.kind is BlockKind.TABLE]
    cells = [document.text[cell.start : cell.end] for cell in table.cells]
    assert cells == ["指标", "目标", "实际", "粮食产量（万吨）", "24.5", "24.8"]


def test_lines_of_cells_are_a_table_with_the_lines_above_it_as_caption() -> None:
    text = (
        "全年进出口总额12.6亿元。\n表1 2025年主要农产品产量\n单位：万吨\n产品\t产量\t比上年增长（%）\n粮食\t30.3\t0.3\n"
        "其中：\n小麦\t18.7\t-0.5\n\n二、工业\n全年工业增加值64亿元。\n"
    )
    document = open_document(text.encode())
    assert tables(document) == [
        [["产品", "产量", "比上年增长（%）"], ["粮食", "30.3", "0.3"], ["其中："], ["小麦", "18.7", "-0.5"]]
    ]
    assert captions(document) == ["表1 2025年主要农产品产量\n单位：万吨"]
    offset = text.index("18.7")
    location = document.locate(offset)
    assert (location.row, location.column) == (4, 2)


def test_one_line_with_a_tab_is_no_table_and_no_heading() -> None:
    document = open_document("云溪县概况\n三、文化支出\t300\n完。\n".encode())
    assert tables(document) == []
    assert headings(document) == [(1, "云溪县概况")]


@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the shared originals are not here")
def test_a_published_file_in_gb18030_is_read_as_it_is() -> None:
    data = (ORIGINALS / "national-2016-gb18030.txt").read_bytes()
    document = open_document(ORIGINALS / "national-2016-gb18030.txt")
    assert document.text == data.decode("gb18030").replace("\r\n", "\n")
    assert len(document.text) == 17820


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "序号|项目|数|备注\n1|土地|5|甲\n2|供水|6|\n|合计|11|\n",
            [["序号", "项目", "数", "备注"], ["1", "土地", "5", "甲"], ["2", "供水", "6", ""], ["", "合计", "11", ""]],
        ),
        ("|2024年|2025年\n土地|1|2\n供水|3|4\n", [["", "2024年", "2025年"], ["土地", "1", "2"], ["供水", "3", "4"]]),
        ("| 项目 | 数 |\n|---|---|\n| 土地 | 1 |\n合计 | 1 |\n", [["项目", "数"], ["土地", "1"], ["合计", "1"]]),
        ("| 项目 | 数\n| 土地 | 1\n| 合计 | 1\n", [["项目", "数"], ["土地", "1"], ["合计", "1"]]),
    ],
)
def test_a_bar_at_the_end_of_a_row_is_a_frame_only_where_the_table_has_one(text: str, rows: list[list[str]]) -> None:
    assert tables(open_document(text.encode())) == [rows]
