"""Numbers in Chinese numerals."""

from __future__ import annotations

import pytest

from dajuan.reports.wordfile.headings import chinese


@pytest.mark.parametrize(
    ("number", "written"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (21, "二十一"), (99, "九十九")]
)
def test_a_number_is_written_in_chinese(number: int, written: str) -> None:
    assert chinese(number) == written
