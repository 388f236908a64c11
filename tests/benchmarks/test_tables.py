"""The tables of reliability, differences and originals say what was found."""

from __future__ import annotations

from pathlib import Path

import pytest
from errors_by_kind import MISSED, SPURIOUS, Difference, around, differences
from originals import Outcome
from originals import row as original_row
from pairing import Pair, Paired
from reliability import Judged, Row, rows, table

from dajuan.documents import open_document

TEXT = "全县新增绿地3万亩，增长5%。\n云溪县粮食产量12万吨。"


def claim(start: int, end: int, **keys: object) -> dict[str, object]:
    return {"start": start, "end": end, "text": TEXT[start:end], "value": "1", "unit": "%", "indicator": "绿地", **keys}


def test_claims_fall_into_tenths_and_the_last_tenth_is_parted() -> None:
    judged = [Judged(0.05, False), Judged(0.9, True), Judged(0.94, False), Judged(0.95, True), Judged(1.0, True)]
    found = [row for row in rows(judged) if row.claims]
    assert found == [Row(0.0, 0.1, 1, 0), Row(0.9, 0.95, 2, 1), Row(0.95, 1.0, 2, 2)]


def test_the_table_gives_the_sure_claims_a_line() -> None:
    lines = table([Judged(0.5, False), Judged(0.97, True), Judged(0.98, True), Judged(0.99, False)]).splitlines()
    assert "| **≥ 0.95** | 3 | 2 | 0.667 |" in lines
    assert "| **all** | 4 | 2 | 0.500 |" in lines
    assert lines[-1] == "75.0% of the claims read have a confidence of 0.95 or more."


def test_each_difference_is_listed_under_what_is_wrong() -> None:
    document = open_document(TEXT.encode(), name="texts/a.txt")
    pairs = (
        Pair(claim(6, 9, period="2025", unit="亩"), claim(6, 9, period=None, unit="亩"), ("period",)),
        Pair(claim(12, 14), None),
        Pair(None, claim(23, 27, value="120000", unit="吨", indicator="产量")),
    )
    assert list(differences(Paired(document, pairs))) == [
        Difference("period", "a.txt", 6, "gold '2025', read None", "全县新增绿地【3万亩】，增长5%。"),
        Difference(MISSED, "a.txt", 12, "1 % [绿地]", "全县新增绿地3万亩，增长【5%】。"),
        Difference(SPURIOUS, "a.txt", 23, "120000 吨 [产量]", "云溪县粮食产量【12万吨】。"),
    ]


def test_what_stands_around_a_figure_stays_on_its_line() -> None:
    assert around("甲" * 100 + "3万亩" + "乙" * 100, 100, 103) == "甲" * 40 + "【3万亩】" + "乙" * 40


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        (Outcome(1200, 31, ("Pictures are not read.",)), "| a.docx | 1.2 | 1200 | 31 | Pictures are not read. |"),
        (Outcome(refused="a.docx is empty."), "| a.docx | 1.2 |  |  | a.docx is empty. |"),
    ],
)
def test_an_original_is_a_line(outcome: Outcome, line: str) -> None:
    assert original_row(Path("folder/a.docx"), outcome, 1.23) == line
