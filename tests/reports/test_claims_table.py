"""The table shows a statement a line, and nothing in a document can steer the terminal."""

from __future__ import annotations

import re

import msgspec
import pytest

from builders.readings import sample
from dajuan.reading.records import Bound, Reading
from dajuan.reports.claims import table, words
from dajuan.reports.claims.columns import Cell, Setting, lines, measure
from dajuan.reports.claims.show import Show


def test_in_a_pipe_a_claim_is_one_plain_line() -> None:
    rendered = table.render(*sample(), Show.CLAIMS, colour=False)
    heading, count, head, *rows = rendered.splitlines()
    assert heading == "云溪/综述.txt · 云溪县2025年发展综述 · 云溪县 · 2025-12"
    assert count == "Figures: 5"
    assert head.split() == ["Offset", "Indicator", "Value", "Kind", "Period", "Remarks"]
    assert rows[0].split() == ["20", "接待游客", "over", "4,000,000", "人次", "level", "2025"]
    assert rows[1].split() == ["31", "接待游客", "-5.6%", "change,", "year", "on", "year", "2025"]
    assert "\x1b" not in rendered


def test_on_a_terminal_it_is_coloured_and_keeps_to_the_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    rendered = table.render(*sample(), Show.ALL, colour=True)
    assert "\x1b[1m接待游客\x1b[0m" in rendered
    plain = re.sub(r"\x1b\[\d+m", "", rendered)
    rows = plain.splitlines()[1:]  # the heading is left whole: it is a path that one may want to copy
    assert max(map(measure, rows)) <= 60
    assert "代办、帮办、快办" in plain


def test_a_narrow_terminal_breaks_the_widest_column_only() -> None:
    rows = [[Cell("12"), Cell("城乡居民人均可支配收入增速"), Cell("over 5%")]]
    settings = [Setting(right=True, whole=True), Setting(), Setting(right=True)]
    assert list(lines(rows, settings, 29)) == ["12  城乡居民人均可支  over 5%", "    配收入增速"]
    assert list(lines(rows, settings, None)) == ["12  城乡居民人均可支配收入增速  over 5%"]


def test_a_document_cannot_steer_the_terminal() -> None:
    document, reading = sample("a\x1b]0;owned\x07.txt")
    odd = msgspec.structs.replace(reading.claims[0], indicator="接待\x1b[2J游客\r")
    rendered = table.render(document, Reading(claims=(odd,)), Show.CLAIMS, colour=False)
    assert "\x1b" not in rendered
    assert "\x07" not in rendered
    assert "接待\N{REPLACEMENT CHARACTER}[2J游客" in rendered


def test_what_could_not_be_read_is_said_under_the_heading() -> None:
    document, reading = sample()
    odd = msgspec.structs.replace(document, losses=("Pictures are not read.",))
    assert table.render(odd, reading, Show.CLAIMS, colour=False).splitlines()[1] == "Pictures are not read."


@pytest.mark.parametrize(
    ("value", "high", "unit", "bound", "shown"),
    [
        ("4000000", None, "人次", Bound.OVER, "over 4,000,000 人次"),
        ("4.5", "5", "%", Bound.EXACT, "4.5–5%"),
        ("300000", None, "人次", Bound.NEAR, "nearly 300,000 人次"),
        ("5.2:43.1:51.7", None, "", Bound.EXACT, "5.2:43.1:51.7"),
        ("1.50", None, "", Bound.ABOUT, "about 1.50"),
    ],
)
def test_a_quantity_in_words(value: str, high: str | None, unit: str, bound: Bound, shown: str) -> None:
    claim = msgspec.structs.replace(sample()[1].claims[0], value=value, high=high, unit=unit, bound=bound)
    assert words.quantity(claim) == shown


@pytest.mark.parametrize(
    ("value", "high", "unit", "shown"),
    [
        ("4000000", None, "人次", "超400万人次"),
        ("18640000000", None, "元", "超186.4亿元"),
        ("-25000", None, "吨", "超-2.5万吨"),
        ("123456789", None, "元", "超12,345.6789万元"),
        ("123456.7", None, "元", "超123,456.7元"),
        ("9999", "20000", "个", "超9,999–2万个"),
    ],
)
def test_a_quantity_in_chinese(
    value: str, high: str | None, unit: str, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAJUAN_LANG", "zh")
    claim = msgspec.structs.replace(sample()[1].claims[0], value=value, high=high, unit=unit)
    assert words.quantity(claim) == shown


@pytest.mark.parametrize(
    ("base", "shown"),
    [("yoy", "year on year"), ("since:2020", "since 2020"), ("since:13FYP", "since five-year plan 13"), (None, "")],
)
def test_a_base_in_words(base: str | None, shown: str) -> None:
    assert words.base(base) == shown
