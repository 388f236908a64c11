"""A spreadsheet opens the csv as it is, and takes nothing in it for a formula."""

from __future__ import annotations

import csv
import io

import pytest

from builders.readings import sample
from dajuan.reports.claims import csv as report
from dajuan.reports.claims.show import Show


def rows(show: Show) -> list[dict[str, str]]:
    stream = io.BytesIO()
    report.write([sample("=a.txt")], show, stream)
    assert stream.getvalue().startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(stream.getvalue().decode("utf-8-sig"), newline="")))


def test_a_claim_is_a_row_under_the_keys_of_the_contract() -> None:
    found = rows(Show.CLAIMS)
    assert [row["value"] for row in found] == ["4000000", "-5.6", "5.2:43.1:51.7", "41", "66000"]
    assert (found[0]["indicator"], found[0]["unit"], found[0]["high"]) == ("接待游客", "人次", "")


def test_what_would_begin_a_formula_is_made_a_text() -> None:
    found = rows(Show.CLAIMS)
    assert found[4]["indicator"] == "'=粮食产量"
    assert {row["doc"] for row in found} == {"'=a.txt"}


@pytest.mark.parametrize("text", ["=1+1", "+86", "-5.6%", "@SUM(A1)", "\t=1", "\r=1"])
def test_every_beginning_of_a_formula_is_neutralised(text: str) -> None:
    assert report.neutral(text) == "'" + text


def test_all_statements_share_one_table() -> None:
    found = rows(Show.ALL)
    assert [row["type"] for row in found] == ["claim"] * 5 + ["milestone", "pledge", "programme"]
    assert (found[-1]["name"], found[-1]["parts"], found[-1]["value"]) == ("三办", "代办; 帮办; 快办", "")
