"""The cells of tables are told by the label of their row and the head of their column."""

from __future__ import annotations

from collections.abc import Sequence

from builders.comparisons import compared, rows
from builders.tables import document
from dajuan.documents.document import Document, DocumentKind

HEAD = ["科目", "2024年决算数", "2025年预算数", "增长(%)"]
BODY = [
    ["税收收入", "81000", "84000", "3.7"],
    ["非税收入", "32000", "33000", "3.1"],
    ["专项收入", "5000", "5200", "4.0"],
    ["合计", "113000", "117000", "3.5"],
]
NEW = ["国有资源收入", "700", "800", "14.3"]


def table(rows: Sequence[Sequence[str | None]], unit: str = "万元") -> Document:
    return document(rows, caption=f"表1 收入表\n单位:{unit}", kind=DocumentKind.BUDGET, year=2025, published="2025-01")


OLD = table([HEAD, *BODY])


def test_a_cell_that_changed() -> None:
    changed = [["税收收入", "81000", "84500", "4.3"], *BODY[1:]]
    found = compared(OLD, table([HEAD, *changed]))
    assert [(each.old and each.old.text, each.new and each.new.text) for each in found] == [
        ("84000", "84500"),
        ("3.7", "4.3"),
    ]
    assert found[0].new is not None
    assert (found[0].new.indicator, found[0].new.column, found[0].new.table) == ("税收收入", "2025年预算数", True)
    assert found[0].new.sentence.startswith("税收收入\t81000")


def test_a_row_that_is_new() -> None:
    assert rows(OLD, table([HEAD, BODY[0], NEW, *BODY[1:]])) == [("added", "", "", cell) for cell in NEW[1:]]


def test_rows_and_columns_in_another_order_are_no_news() -> None:
    assert rows(OLD, table([HEAD, BODY[1], BODY[0], *BODY[2:]])) == []
    assert rows(OLD, table([[row[0], row[2], row[1], row[3]] for row in (HEAD, *BODY)])) == []


def test_a_column_that_is_new() -> None:
    further = ["2025年调整预算数", "84100", "33100", "5300", "117200"]
    wider = [[row[0], row[1], cell, *row[2:]] for row, cell in zip((HEAD, *BODY), further, strict=True)]
    assert rows(OLD, table(wider)) == [("added", "", "", cell) for cell in further[1:]]


def test_rows_that_are_numbered_anew_are_no_news() -> None:
    def numbered(body: list[list[str]]) -> Document:
        return table([["序号", *HEAD], *([str(number), *row] for number, row in enumerate(body, 1))])

    assert rows(numbered(BODY), numbered([NEW, *BODY])) == [("added", "", "", cell) for cell in NEW[1:]]


def test_a_table_in_another_unit_is_restated_once() -> None:
    smaller = [[row[0], str(int(row[1]) / 10000), str(int(row[2]) / 10000), row[3]] for row in BODY]
    (found,) = compared(OLD, table([HEAD, *smaller], unit="亿元"))
    assert (found.change, found.aspects, found.figures) == ("restated", ("unit",), 8)


def test_another_unit_above_the_same_numbers_changes_every_amount() -> None:
    (found,) = compared(OLD, table([HEAD, *BODY], unit="亿元"))
    assert (found.change, found.aspects) == ("changed", ("unit",))
    assert found.size is not None
    assert found.size.times == 4


def test_a_head_that_makes_a_result_of_a_plan_is_told_once() -> None:
    (found,) = compared(OLD, table([["科目", "2024年决算数", "2025年执行数", "增长(%)"], *BODY]))
    assert found.aspects == ("status",)
    assert found.new is not None
    assert found.new.text == "84000"


def test_next_year_the_columns_keep_their_part() -> None:
    head = ["科目", "2025年决算数", "2026年预算数", "增长(%)"]
    body = [["税收收入", "83000", "88000", "6.0"], ["非税收入", "32500", "33600", "3.4"]]
    pairs = [(old, new) for _change, _aspects, old, new in rows(table([HEAD, *BODY[:2]]), table([head, *body]))]
    assert ("81000", "83000") in pairs
    assert ("84000", "88000") in pairs
    assert ("33000", "33600") in pairs
    assert all(old and new for old, new in pairs)


def test_a_table_opened_as_one_and_its_rows_as_lines_of_text_are_the_same() -> None:
    assert rows(OLD, f"表1 收入表\n单位:万元\n{OLD.text.split('万元', 1)[1].strip()}\n") == []
