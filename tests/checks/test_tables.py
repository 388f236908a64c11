"""A slip in one cell of a table is found there, in every kind of file; the same table without it, and tables that tempt, are left alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from builders.docx import Paragraph, docx, table
from builders.html import page, paragraphs
from builders.sheet import xlsx
from checks.drafts.tables import SLIPS, Slip
from checks.drafts.tables_clean import TABLES
from dajuan import Finding, check

PLACE, DATE = "云溪县", "2026-01-15"
Rows = Sequence[Sequence[tuple[str, int]]]
"""Cells with how many columns each is wide."""


def cells(rows: Sequence[str]) -> Rows:
    split = [[cell.partition(">") for cell in row.split("|")] for row in rows]
    return [[(text, int(wide or 1)) for text, _mark, wide in row] for row in split]


def as_page(above: str, rows: Rows, below: str) -> bytes:
    """A web page."""
    title, *others = above.split("/")
    body = "".join("<tr>" + "".join(f"<td colspan={wide}>{text}</td>" for text, wide in row) + "</tr>" for row in rows)
    table = f"<table>{body}</table>"
    return page(f"<h1>{title}</h1>", paragraphs(*others), table, paragraphs(below), title=title).encode()


def as_word(above: str, rows: Rows, below: str) -> bytes:
    """A Word file with merged cells."""
    lines = [Paragraph((line,)) for line in above.split("/")]
    return docx(
        *lines, table([[(text, wide) if wide > 1 else text for text, wide in row] for row in rows]), Paragraph((below,))
    )


def as_sheet(above: str, rows: Rows, below: str) -> bytes:
    """A workbook whose figures are numbers where they can be."""
    lines: list[list[str | float | int | None]] = [[line] for line in above.split("/")]
    merged = []
    for row in rows:
        values: list[str | float | int | None] = []
        for text, wide in row:
            if wide > 1:
                merged.append((len(lines), len(values), len(lines), len(values) + wide - 1, text))
            values += [text, *[None] * (wide - 1)]
        lines.append(values)
    return xlsx({"表": [*lines, [below]] if below else lines}, merged=merged)


def as_lines(above: str, rows: Rows, below: str) -> bytes:
    """Lines of text with tabs."""
    lines = ["\t".join(text + "\t" * (wide - 1) for text, wide in row) for row in rows]
    return "\n".join(["云溪县统计资料", *above.split("/"), *lines, below, ""]).encode()


KINDS = (as_page, as_word, as_sheet, as_lines)


def found(kind: Callable[[str, Rows, str], bytes], above: str, rows: Rows, below: str) -> tuple[str, list[Finding]]:
    checked = check(kind(above, rows, below), place=PLACE, date=DATE)
    told = [finding for finding in checked.findings if finding.severity != "advice"]
    return checked.document.text, told


def slipped(slip: Slip) -> tuple[Rows, str]:
    """The rows with the slip, its cell marked by nothing but its text."""
    rows = [list(row) for row in cells(slip.rows)]
    places = [(r, c) for r, row in enumerate(rows) for c, (text, _wide) in enumerate(row) if text == slip.right]
    row, column = places[slip.which]
    rows[row][column] = slip.wrong, rows[row][column][1]
    return rows, slip.wrong


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip.above}: {slip.right} {slip.wrong}")
def test_a_slip_in_a_cell_is_found_there(slip: Slip, kind: Callable[[str, Rows, str], bytes]) -> None:
    rows, wrong = slipped(slip)
    text, findings = found(kind, slip.above, rows, slip.below)
    told = [(each.rule, each.message.zh, [text[s.start : s.end] for s in each.spans]) for each in findings]
    assert any(rule in slip.rules.split() and wrong in spans for rule, _message, spans in told), told
    assert all(rule in slip.rules.split() for rule, _message, _spans in told), told
    if slip.first and kind is not as_lines:
        assert any(spans[0] == wrong for _rule, _message, spans in told), told


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip.above}: {slip.right}")
def test_the_table_without_its_slip_is_left_alone(slip: Slip, kind: Callable[[str, Rows, str], bytes]) -> None:
    _text, findings = found(kind, slip.above, cells(slip.rows), slip.below)
    assert [(finding.rule, finding.message.zh) for finding in findings] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize(("above", "rows", "below"), TABLES, ids=lambda given: given if isinstance(given, str) else "")
def test_a_table_that_tempts_is_left_alone(
    above: str, rows: Sequence[str], below: str, kind: Callable[[str, Rows, str], bytes]
) -> None:
    _text, findings = found(kind, above, cells(rows), below)
    assert [(finding.rule, finding.message.zh) for finding in findings] == []
