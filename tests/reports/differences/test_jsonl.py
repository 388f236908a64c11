"""One line a difference, with both claims and their spans."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

from builders.comparisons import compared, opened
from dajuan.reports.differences import jsonl


def records(old: str, new: str) -> list[dict[str, object]]:
    stream = io.BytesIO()
    jsonl.write(opened(old), opened(new), compared(old, new), stream)
    return [json.loads(line) for line in stream.getvalue().decode().splitlines()]


def test_the_keys_of_a_changed_figure() -> None:
    old, new = "接待游客400万人次。", "接待游客420万人次。"
    (record,) = records(old, new)
    assert list(record) == ["change", "aspects", "old", "new", "size", "along"]
    assert record["change"] == "changed"
    assert record["aspects"] == ["value"]
    assert record["size"] == {"by": "200000", "unit": "人次", "percent": "5.0", "times": 0}
    assert record["along"] == []
    before, after = record["old"], record["new"]
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    assert old[before["start"] : before["end"]] == before["text"] == before["claim"]["text"] == "400万人次"
    assert after["claim"]["value"] == "4200000"
    assert after["sentence"] == new
    assert list(after) == [
        *("doc", "start", "end", "text", "sentence", "sentence_start", "claim", "indicator", "column", "page", "table")
    ]


def test_what_is_not_there_is_null() -> None:
    (record,) = records("建成公园3个。", "建成公园3个，学校5所。")
    assert record["old"] is None
    assert record["size"] is None


def test_a_number_that_was_not_read_has_no_claim() -> None:
    (record,) = records("2025年3月5日开会。", "2025年3月8日开会。")
    assert isinstance(record["new"], dict)
    assert record["new"]["claim"] is None


def test_no_difference_no_line() -> None:
    assert records("建成公园3个。", "建成公园3个。") == []


def test_the_page_of_the_checks_explains_every_key() -> None:
    page = (Path(__file__).parents[3] / "docs" / "checks.md").read_text(encoding="utf-8")
    section = page.split("## What changed between two drafts")[1]
    documented = [
        [key for row in re.findall(r"^\| ([a-z_, ]+) \|", part, re.M) for key in row.split(", ")]
        for part in section.split("|---|---|\n")[1:]
    ]
    (record,) = records("接待游客400万人次。", "接待游客420万人次。")
    assert documented[0][: len(record)] == list(record)
    assert documented[1] == list(record["new"])  # type: ignore[call-overload]
