"""Workbooks and csv files that the tests make: tables, captions, merged cells, numbers as shown."""

from __future__ import annotations

import pytest

from builders.sheet import xlsx
from dajuan.documents.document import BlockKind
from dajuan.documents.formats import csv_table, sheet, xlsx_display
from dajuan.documents.formats.number_format import shown, stored
from dajuan.errors import TooLarge, Unreadable


def parts(data: bytes) -> list[tuple[BlockKind, object]]:
    return [(part.kind, part.text or part.rows) for part in sheet.read(data, "x.xlsx").parts]


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (0.0523, "0.0%", "5.2%"),
        (0.0525, "0.0%", "5.3%"),
        (132245.0, "#,##0", "132,245"),
        (-1234.5, "#,##0.00_);[Red]\\(#,##0.00\\)", "(1,234.50)"),
        (-1234.5, "0.00_ ", "-1234.50"),
        (0.0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', "-"),
        (2025.0, '0"年"', "2025年"),
        (12345678.0, "0.00,,", "12.35"),
        (12.5, "0.##", "12.5"),
        (12.0, "0.##", "12"),
        (-0.04, "0.0", "0.0"),
        (12.299999999999999, "General", "12.3"),
        (45000.5, "yyyy-mm-dd", "45000.5"),
        (12.299999999999999, "", "12.3"),
    ],
)
def test_a_number_is_printed_as_its_format_shows_it(value: float, code: str, text: str) -> None:
    assert shown(value, code) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.1 + 0.2, "0.3"), (3.0, "3"), (1e15, "1000000000000000"), (123456789012.34, "123456789012.34"), (-0.0, "0")],
)
def test_a_number_is_given_without_the_noise_of_binary_fractions(value: float, text: str) -> None:
    assert stored(value) == text


def test_title_and_unit_are_the_caption_and_a_remark_is_a_note() -> None:
    data = xlsx(
        {
            "Sheet1": [
                ["2025年临川市财政收支表", None, None],
                [None, None, "单位：万元"],
                ["项目", "2024年", "2025年"],
                ["一般公共预算收入", 8123.4, 8790.25],
                ["一般公共预算支出", 20110, 21034.6],
                ["注：2025年为快报数。", None, None],
            ]
        },
        merged=[(0, 0, 0, 2, "2025年临川市财政收支表")],
    )
    table, note = sheet.read(data, "x.xlsx").parts
    assert table.caption == "2025年临川市财政收支表\n单位：万元"
    assert table.rows == (
        ("项目", "2024年", "2025年"),
        ("一般公共预算收入", "8123.4", "8790.25"),
        ("一般公共预算支出", "20110", "21034.6"),
    )
    assert (note.kind, note.text) == (BlockKind.NOTE, "注：2025年为快报数。")


def test_merged_heads_keep_their_extent() -> None:
    data = xlsx(
        {"Sheet1": [[None] * 3, ["项目", "2024年", "2025年"], ["粮食", 45.2, 46.5]]},
        merged=[(0, 1, 0, 2, "产量（万吨）")],
    )
    (table,) = sheet.read(data, "x.xlsx").parts
    assert table.rows == (("", "产量（万吨）", None), ("项目", "2024年", "2025年"), ("粮食", "45.2", "46.5"))
    assert table.spans == ((0, 1, 1, 2),)


def test_sheets_are_headings_and_empty_rows_part_tables() -> None:
    rows = [["镇", "人口"], ["青石镇", 3.1], [None, None], ["镇", "户数"], ["云溪镇", 9800]]
    assert parts(xlsx({"人口": rows, "空": [], "备用": [["甲", "乙"], ["1", "2"]]}, hidden_sheets=["备用"])) == [
        (BlockKind.HEADING, "人口"),
        (BlockKind.TABLE, (("镇", "人口"), ("青石镇", "3.1"))),
        (BlockKind.TABLE, (("镇", "户数"), ("云溪镇", "9800"))),
    ]


def test_hidden_rows_and_columns_are_not_read_and_formats_are() -> None:
    rows = [["项目", "打印", "增长"], ["收入", "是", 0.0523], ["备查", "否", 1], ["支出", "是", -0.018]]
    data = xlsx({"Sheet1": rows}, formats={(1, 2): "0.0%", (3, 2): "0.0%"}, hidden_rows=[2], hidden_columns=[1])
    assert parts(data) == [(BlockKind.TABLE, (("项目", "增长"), ("收入", "5.2%"), ("支出", "-1.8%")))]


def test_a_broken_workbook_is_refused_in_one_sentence() -> None:
    data = xlsx({"Sheet1": [["项目", "数"], ["收入", 1]]})
    with pytest.raises(Unreadable, match=r"x\.xlsx is damaged or incomplete"):
        sheet.read(data[: len(data) // 2], "x.xlsx")


def test_cells_too_far_apart_are_refused_before_they_fill_memory() -> None:
    data = xlsx({"Sheet1": [["收入", 1]]})
    (display,) = xlsx_display.displays_of(data, "x.xlsx").values()
    assert (display.rows, display.columns) == (1, 2)
    rows = [["收入"], *[[]] * 99_998, [*[None] * 300, 1]]
    with pytest.raises(TooLarge, match="cells so far apart"):
        sheet.read(xlsx({"Sheet1": rows}), "x.xlsx")


def test_bytes_tell_a_workbook() -> None:
    assert sheet.recognises(xlsx({"Sheet1": [["收入", 1]]}))
    assert not sheet.recognises(b"PK\x03\x04")
    assert not sheet.recognises(b"%PDF-1.7")


CSV = "指标,单位,2025年\n地区生产总值,亿元,312.5\n粮食产量,万吨,46.5\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_csv_is_a_table_in_any_charset(encoding: str) -> None:
    data = CSV.encode(encoding)
    assert csv_table.recognises(data)
    (table,) = csv_table.read(data, "x.csv").parts
    assert table.rows == (("指标", "单位", "2025年"), ("地区生产总值", "亿元", "312.5"), ("粮食产量", "万吨", "46.5"))


def test_the_title_rows_of_a_csv_are_its_caption() -> None:
    (table,) = csv_table.read(f"表1 主要指标,,\n单位：亿元,,\n{CSV}".encode(), "x.csv").parts
    assert table.caption == "表1 主要指标\n单位：亿元"
    assert table.rows[0] == ("指标", "单位", "2025年")


def test_prose_is_no_csv() -> None:
    assert not csv_table.recognises("云溪县位于省境东部,辖九镇,人口三十一万。\n去年收成很好。\n".encode())
    assert not csv_table.recognises("只有一行,两个字段".encode())
