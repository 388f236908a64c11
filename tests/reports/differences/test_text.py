"""The lines under each heading: what changed, by how much, the clause as it was and as it is."""

from __future__ import annotations

import io

import msgspec
import pytest

from builders.comparisons import opened
from dajuan.comparison import differences
from dajuan.documents.document import Document
from dajuan.reading import read_document
from dajuan.reports.differences import text

OLD = """云溪县2025年工作报告

一、2025年工作回顾

预计全年旅游收入6.7亿元，接待游客近30万人次。新建学校3所。

全县粮食产量6.6万吨，蔬菜产量20万吨，新增高标准农田15亩。

二、2026年工作安排

2026年3月5日前，完成投资3.5亿元。培训1.2万人。新建公路12公里，改造老旧小区8个，惠及居民1350户，植树350亩。
"""
NEW = """云溪县2025年工作报告

一、2025年工作回顾

全年旅游收入67000万元，接待游客30余万人次。新建学校4所，公园2个。

二、2026年工作安排

2026年3月8日前，完成投资3.5万元。新建公路12公里，改造老旧小区8个，惠及居民1350户，植树350亩。

全县粮食产量6.6万吨，蔬菜产量20万吨，新增高标准农田15亩。
"""


def shown(old: str, new: str, colour: bool = False) -> list[str]:
    before, after = opened(old), opened(new)
    found = differences(before, read_document(before), after, read_document(after))
    return list(text.lines(named(before, "old.txt"), named(after, "new.txt"), found, colour=colour))


def named(document: Document, name: str) -> Document:
    return msgspec.structs.replace(document, name=name)


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAJUAN_LANG", "en")


def test_each_difference_stands_under_its_heading_with_both_clauses() -> None:
    lines = shown(OLD, NEW)
    assert lines[:2] == ["old.txt → new.txt", "5 changed, 1 added, 1 dropped, 1 moved"]
    assert lines[3] == "一、2025年工作回顾"
    at = next(index for index, line in enumerate(lines) if "新建学校: 3所 → 4所" in line)
    assert lines[at : at + 3] == [
        "[changed] 新建学校: 3所 → 4所 (+1 所, +33.3%)",
        "    - 新建学校3所",
        "    + 新建学校4所",
    ]
    assert "二、2026年工作安排" in lines


def test_a_slip_of_scale_is_named() -> None:
    assert any(line.endswith("3.5亿元 → 3.5万元 (−349,965,000 元, a 10,000th of it)") for line in shown(OLD, NEW))


def test_a_figure_that_is_printed_alike_is_shown_once() -> None:
    (line,) = (line for line in shown("预计旅游收入5亿元。", "旅游收入5亿元。") if line.startswith("["))
    assert line == "[changed] 旅游收入: 5亿元 (status: expected → actual)"


def test_a_moved_paragraph_says_where_it_stood() -> None:
    lines = shown(OLD, NEW)
    at = next(index for index, line in enumerate(lines) if line.startswith("[moved]"))
    assert lines[at] == "[moved] 粮食产量: 6.6万吨 (the same of 2 further figures: 20万吨、15亩)"
    assert lines[at + 1] == "    stood under: 一、2025年工作回顾"


def test_figures_of_one_clause_share_its_lines() -> None:
    lines = shown("建成公园3个。", "建成公园3个。新建学校3至5所。")
    assert sum(line.startswith("    + ") for line in lines) == 1


def test_nothing_changed() -> None:
    assert shown(OLD, OLD) == ["old.txt → new.txt", "No figure was changed."]


def test_colours_only_for_a_terminal() -> None:
    assert not any("\x1b" in line for line in shown(OLD, NEW))
    assert any("\x1b[33m[changed]" in line for line in shown(OLD, NEW, colour=True))


def test_text_of_a_file_does_not_steer_the_terminal() -> None:
    lines = shown("建成\x1b[2J公园3个。", "建成\x1b[2J公园4个。")
    assert not any("\x1b" in line for line in lines)


def test_written_as_utf_8() -> None:
    stream = io.BytesIO()
    document = named(opened("建成公园3个。"), "a.txt")
    text.write(document, document, (), stream)
    assert stream.getvalue().decode() == "a.txt → a.txt\nNo figure was changed.\n"
