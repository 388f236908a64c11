"""Docx is read as a reader sees it: in order, without what is hidden or deleted, with numbering and notes."""

from __future__ import annotations

import pytest

from builders.docx import (
    Raw,
    code_field,
    deleted,
    docx,
    endnote,
    footnote,
    heading,
    hidden,
    inserted,
    item,
    paragraph,
    run,
    table,
    textbox,
)
from dajuan.documents import BlockKind, Document, open_document
from dajuan.documents.wordml.numbering import write


def lines(document: Document) -> list[tuple[str, str]]:
    return [(block.kind.value, document.text[block.start : block.end]) for block in document.blocks]


def only_line(*content: object) -> str:
    """The text of a document of one paragraph."""
    return open_document(docx(paragraph(*content))).text  # type: ignore[arg-type]


def test_paragraphs_and_headings_in_order() -> None:
    document = open_document(
        docx(
            heading("云溪县2025年工作总结"),
            heading("主要工作", 2),
            paragraph("完成投资", "12.6亿元。"),
            paragraph("（一）工业"),
        )
    )
    assert document.format == "docx"
    assert document.text == "云溪县2025年工作总结\n主要工作\n完成投资12.6亿元。\n（一）工业"
    assert [(block.kind.value, block.level) for block in document.blocks] == [
        ("heading", 1),
        ("heading", 2),
        ("paragraph", 0),
        ("heading", 2),
    ]


def test_a_style_inherits_its_level() -> None:
    titled = Raw('<w:p><w:pPr><w:pStyle w:val="Mine"/></w:pPr><w:r><w:t>民生福祉</w:t></w:r></w:p>')
    assert open_document(docx(paragraph("云溪。"), titled)).blocks[1].level == 2


def test_a_whole_paragraph_in_a_heading_style_is_a_paragraph() -> None:
    document = open_document(docx(heading("民生持续改善。全年新增就业3120人，发放补贴1200万元，惠及群众两万余人。")))
    assert document.blocks[0].kind is BlockKind.PARAGRAPH


def test_inserted_text_stays_and_deleted_text_goes() -> None:
    assert only_line("增长", deleted("4.8%"), inserted("5.4%"), "。") == "增长5.4%。"


def test_hidden_text_codes_of_fields_and_tables_of_contents_are_not_read() -> None:
    contents = Raw('<w:p><w:pPr><w:pStyle w:val="C1"/></w:pPr><w:r><w:t>第一章 总则 3</w:t></w:r></w:p>')
    document = open_document(
        docx(
            contents,
            paragraph(code_field('TOC \\o "1-3"', "第一章 总则 3")),
            paragraph(
                "投资",
                hidden("约"),
                code_field("= 6 * 2.1", "12.6"),
                "亿元，见第",
                code_field("PAGEREF a", "7"),
                "页。",
            ),
        )
    )
    assert document.text == "投资12.6亿元，见第页。"


def test_soft_hyphens_and_zero_width_characters_go() -> None:
    assert only_line("12.\u00ad6\u200b亿元", Raw("<w:r><w:softHyphen/><w:noBreakHyphen/></w:r>"), "5") == "12.6亿元-5"


def test_a_line_break_inside_a_sentence_is_undone_and_one_between_paragraphs_kept() -> None:
    text = "全年全县固定资产投资比上年增长百分之五点四，\n其中工业投资增长。\n新增就业3120人。"
    assert only_line(text) == "全年全县固定资产投资比上年增长百分之五点四，其中工业投资增长。\n新增就业3120人。"


def test_automatic_numbers_are_written_out() -> None:
    document = open_document(
        docx(item("综合"), item("工业", 1), item("农业", 1), item("民生"), item("教育", 1), item("学校", 2))
    )
    assert document.text == "一、综合\n（一）工业\n（二）农业\n二、民生\n（一）教育\n1.学校"


@pytest.mark.parametrize(
    ("count", "form", "written"),
    [
        (10, "chineseCounting", "十"),
        (12, "chineseCounting", "十二"),
        (20, "chineseCounting", "二十"),
        (105, "chineseCountingThousand", "一百零五"),
        (110, "chineseCountingThousand", "一百一十"),
        (3, "decimalEnclosedCircle", "③"),
        (2, "ideographTraditional", "乙"),
        (4, "lowerRoman", "iv"),
        (3, "upperLetter", "C"),
        (7, "somethingNew", "7"),
    ],
)
def test_numbers_of_lists(count: int, form: str, written: str) -> None:
    assert write(count, form) == written


def test_a_table_with_merged_cells() -> None:
    rows = [["指标", ("产量", 2)], [None, "2024年", "2025年"], ["粮\n食", "30.2", "30.3"]]
    document = open_document(docx(paragraph("各位代表："), paragraph("单位：万吨"), table(rows)))
    block = document.blocks[-1]
    cells = [
        (cell.row, cell.column, cell.rows, cell.columns, document.text[cell.start : cell.end]) for cell in block.cells
    ]
    assert cells == [
        (0, 0, 2, 1, "指标"),
        (0, 1, 1, 2, "产量"),
        (1, 1, 1, 1, "2024年"),
        (1, 2, 1, 1, "2025年"),
        (2, 0, 1, 1, "粮食"),
        (2, 1, 1, 1, "30.2"),
        (2, 2, 1, 1, "30.3"),
    ]
    assert block.caption is not None
    assert document.text[slice(*block.caption)] == "单位：万吨"
    assert document.text.endswith("指标\t产量\t\n\t2024年\t2025年\n粮食\t30.2\t30.3")


def test_grid_lines_that_no_cell_uses_are_gone() -> None:
    document = open_document(docx(table([[("指标", 4), ("2025年", 9)], [("粮食", 4), ("30.3", 9)]])))
    assert [(cell.row, cell.column, cell.columns) for cell in document.blocks[0].cells] == [
        (0, 0, 1),
        (0, 1, 1),
        (1, 0, 1),
        (1, 1, 1),
    ]


def test_titles_and_units_inside_of_a_table_become_captions_and_part_it() -> None:
    rows = [
        [("附表1", 2)],
        [("2025年云溪县收入表", 2)],
        ["", "单位：万元"],
        ["科目", "完成数"],
        ["税收收入", "8100"],
        ["附表2", ""],
        [("2025年云溪县支出表", 2)],
        ["科目", "完成数"],
        ["教育支出", "2300"],
    ]
    document = open_document(docx(table(rows)))
    found = [block for block in document.blocks if block.kind is BlockKind.TABLE]
    assert [document.text[slice(*block.caption)] for block in found if block.caption] == [
        "附表1\n2025年云溪县收入表\n单位：万元",
        "附表2\n2025年云溪县支出表",
    ]
    assert [[document.text[cell.start : cell.end] for cell in block.cells] for block in found] == [
        ["科目", "完成数", "税收收入", "8100"],
        ["科目", "完成数", "教育支出", "2300"],
    ]


@pytest.mark.parametrize(
    "rows",
    [[["", ""], ["", ""]], [[("附表1", 2)], ["单位：万元", ""], ["", ""], ["", ""]]],
    ids=["above the table", "in its first rows"],
)
def test_the_lines_of_a_table_with_nothing_in_it_are_paragraphs(rows: list[list[str | tuple[str, int]]]) -> None:
    document = open_document(
        docx(paragraph("新增就业3120人。"), paragraph("附表如下"), table(rows), paragraph("谢谢。"))
    )
    inside = [("paragraph", cell[0] if isinstance(cell, tuple) else cell) for row in rows for cell in row if cell]
    before = [("paragraph", "新增就业3120人。"), ("paragraph", "附表如下")]
    assert lines(document) == [*before, *inside, ("paragraph", "谢谢。")]


def test_a_frame_around_paragraphs_is_no_table() -> None:
    document = open_document(docx(table([["全年完成投资12.6亿元。\n新增就业3120人。"]])))
    assert lines(document) == [("paragraph", "全年完成投资12.6亿元。"), ("paragraph", "新增就业3120人。")]


def test_a_table_inside_of_a_cell_follows_the_outer_one() -> None:
    inner = table([["粮食", "30.3"], ["棉花", "1.2"]])
    document = open_document(docx(table([["农业", "产量"], ["见内表", inner]])))
    found = [block for block in document.blocks if block.kind is BlockKind.TABLE]
    assert [[document.text[cell.start : cell.end] for cell in block.cells] for block in found] == [
        ["农业", "产量", "见内表", ""],
        ["粮食", "30.3", "棉花", "1.2"],
    ]


def test_notes_follow_their_paragraph_and_endnotes_come_last() -> None:
    document = open_document(
        docx(
            paragraph("地区生产总值", footnote("按不变价格计算。"), "增长5.4%。"),
            paragraph("常住人口", endnote("为抽样调查数。"), "23.6万人。"),
            paragraph("完。"),
        )
    )
    assert lines(document) == [
        ("paragraph", "地区生产总值增长5.4%。"),
        ("note", "按不变价格计算。"),
        ("paragraph", "常住人口23.6万人。"),
        ("paragraph", "完。"),
        ("note", "为抽样调查数。"),
    ]


def test_a_text_box_is_read_once_after_the_paragraph_it_hangs_on() -> None:
    box = textbox(paragraph("新增专利86件。"))
    assert open_document(docx(paragraph("图1。", box), paragraph("完。"))).text == "图1。\n新增专利86件。\n完。"


def test_headers_are_left_out() -> None:
    assert "页眉" not in open_document(docx(paragraph("正文。"))).text


def test_pictures_are_named_as_a_loss() -> None:
    picture = Raw(
        '<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/></w:drawing></w:r>'
    )
    assert open_document(docx(paragraph("见图。", picture))).losses == (
        "Pictures and charts in the document are not read.",
    )


def test_the_strict_variant_of_the_format_is_read() -> None:
    document_xml = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body>'
        "<w:p><w:r><w:t>增长5.4%。</w:t></w:r></w:p></w:body></w:document>"
    )
    assert open_document(docx(members={"word/document.xml": document_xml.encode()})).text == "增长5.4%。"


def test_tabs_stay_in_paragraphs() -> None:
    assert only_line(run("商业\t2118万元。")) == "商业\t2118万元。"
