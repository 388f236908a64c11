"""The workbook holds numbers as numbers and texts as texts."""

from __future__ import annotations

import io
import zipfile

import pytest
import python_calamine

from builders.readings import sample
from dajuan.reports.claims import xlsx
from dajuan.reports.claims.show import Show


def workbook(show: Show) -> bytes:
    stream = io.BytesIO()
    xlsx.write([sample()], show, stream)
    return stream.getvalue()


def sheet(data: bytes, name: str) -> list[list[object]]:
    return python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(name).to_python()


def test_values_are_numbers_and_structures_are_texts() -> None:
    head, *rows = sheet(workbook(Show.CLAIMS), "Figures")
    assert [row[head.index("Value")] for row in rows] == [4000000.0, -5.6, "5.2:43.1:51.7", 41.0, 66000.0]
    assert [row[head.index("Base")] for row in rows] == ["", "year on year", "", "", ""]
    assert [row[head.index("Bound")] for row in rows] == ["over", "exact", "exact", "exact", "exact"]


def test_the_columns_are_in_the_language_of_the_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAJUAN_LANG", "zh")
    head, first, *_ = sheet(workbook(Show.CLAIMS), "数字")
    assert head[:5] == ["文件", "指标", "数值", "上限", "单位"]
    assert first[head.index("类别")] == "水平"


def test_no_cell_is_a_formula_and_the_head_stays_in_sight() -> None:
    data = workbook(Show.ALL)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        pages = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
    assert len(pages) == 4
    assert not any("<f>" in page for page in pages)
    assert all('state="frozen"' in page and "<autoFilter " in page for page in pages)
    assert sheet(data, "Figures")[5][1] == "=粮食产量"


def test_a_number_with_more_digits_than_a_cell_keeps_is_a_text() -> None:
    assert xlsx._number("1234567890123456") is None
    assert str(xlsx._number("123456789012345")) == "123456789012345"
