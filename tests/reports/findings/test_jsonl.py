"""Findings as JSON lines keep the contract of the issue."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

from builders.findings import sample
from dajuan.reports.findings import jsonl
from dajuan.reports.findings.records import Checked

KEYS = ["doc", "rule", "family", "severity", "message", "spans", "computed", "suggestion", "fix"]


def lines(*checked: Checked) -> list[dict[str, object]]:
    stream = io.BytesIO()
    jsonl.write(checked, stream)
    return [json.loads(line) for line in stream.getvalue().decode().splitlines()]


def test_a_finding_a_line_with_exactly_these_keys() -> None:
    found = lines(sample(), sample("另一篇.txt"))
    assert [list(each) for each in found] == [KEYS] * 12
    assert [each["doc"] for each in found] == ["云溪/综述.docx"] * 6 + ["另一篇.txt"] * 6


def test_what_a_line_says() -> None:
    first, _second, third, *_rest = lines(sample())
    assert first == {
        "doc": "云溪/综述.docx",
        "rule": "arith-sum",
        "family": "arith",
        "severity": "error",
        "message": "The three sectors do not add up to the total.",
        "spans": [
            {"start": 33, "end": 40, "text": "126.4亿元"},
            {"start": 65, "end": 71, "text": "18.2亿元"},
            {"start": 79, "end": 85, "text": "51.6亿元"},
            {"start": 93, "end": 99, "text": "57.6亿元"},
        ],
        "computed": "127.4亿元（127.25亿元—127.55亿元）",
        "suggestion": "Look at the total or at one of the sectors.",
        "fix": None,
    }
    assert (third["fix"], third["suggestion"], third["computed"]) == ("5%—8%", "", "")


def test_it_speaks_the_language_of_the_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAJUAN_LANG", "zh")
    assert lines(sample())[0]["message"] == "三次产业之和与总量不符。"


def test_what_was_waived_is_not_told() -> None:
    assert "word-jiezhi" not in [each["rule"] for each in lines(sample())]


def test_a_name_that_is_no_utf8_can_be_written() -> None:
    assert {each["doc"] for each in lines(sample("a\udcff.txt"))} == {"a�.txt"}


def test_the_page_of_the_checks_explains_every_key() -> None:
    page = (Path(__file__).parents[3] / "docs" / "checks.md").read_text(encoding="utf-8")
    section = page.split("## What a finding says")[1].split("\n## ")[0]
    assert [key for row in re.findall(r"^\| ([a-z_, ]+) \|", section, re.M)[1:] for key in row.split(", ")] == KEYS
