"""Findings for the eye: where, what, why, and what to do."""

from __future__ import annotations

import io

import msgspec
import pytest

from builders.findings import finding, sample
from dajuan.checks.records import Span, Text
from dajuan.reports.findings import text, words
from dajuan.reports.findings.records import Checked


class Terminal(io.BytesIO):
    def isatty(self) -> bool:
        return True


def shown(*checked: Checked, stream: io.BytesIO | None = None) -> str:
    stream = stream or io.BytesIO()
    text.write(checked, stream)
    return stream.getvalue().decode()


def test_a_document_with_its_findings_and_a_sum() -> None:
    said = shown(sample()).splitlines()
    assert said[:7] == [
        "云溪/综述.docx · 云溪县2025年国民经济和社会发展情况 · 云溪县 · 2026-01",
        "paragraph 3  error  arith-sum",
        "    全年地区生产总值【126.4亿元】，按不变价格计算增长5.4%。",
        "    The three sectors do not add up to the total.",
        "    The figures give: 127.4亿元（127.25亿元—127.55亿元）",
        "    Suggestion: Look at the total or at one of the sectors.",
        "    Compare: “18.2亿元”; “51.6亿元”; “57.6亿元”",
    ]
    assert "table 1, row 2, column 4  error  arith-growth" in said
    assert said[-3:] == [
        "Waived: word-jiezhi, paragraph 4: 引用文件原文",
        "findings: 6 (errors: 3, warnings: 2, advice: 1); waived: 1",
        "",
    ]


def test_a_plain_text_names_its_lines() -> None:
    said = shown(sample("综述.txt", "text"))
    assert "\nline 4  warning  agree-two-values\n" in said
    assert "Compare: “12户” (line 9)" in said


def test_a_pdf_names_its_pages() -> None:
    checked = sample("综述.pdf", "pdf")
    blocks = tuple(msgspec.structs.replace(block, page=2) for block in checked.document.blocks)
    paged = msgspec.structs.replace(checked, document=msgspec.structs.replace(checked.document, blocks=blocks))
    assert "page 2, paragraph 3  error" in shown(paged)


def test_colours_only_on_a_terminal() -> None:
    assert "\x1b" not in shown(sample())
    said = shown(sample(), stream=Terminal())
    assert "\x1b[31m126.4亿元\x1b[0m，按不变价格" in said
    assert "【" not in said


def test_lines_keep_to_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    said = shown(sample(), stream=Terminal()).splitlines()
    at = next(number for number, line in enumerate(said) if line.startswith("    The figures"))
    assert said[at : at + 2] == ["    The figures give: 127.4亿元（127.25", "    亿元—127.55亿元）"]


def test_of_many_places_some_are_told() -> None:
    document = sample().document
    many = finding(document.text, "合计", *(["30.2", "33.2"] * 4))
    said = shown(Checked(document, (many,)))
    assert "Compare: “30.2” (row 2, column 2); “33.2” (row 2, column 3); “30.2” (row 2, column 2);" in said
    assert said.splitlines()[4].endswith(" and 2 more")


def test_several_documents_have_a_sum() -> None:
    said = shown(sample(), sample("b.docx"))
    assert said.splitlines()[-1] == "documents: 2; findings: 12 (errors: 6, warnings: 4, advice: 2); waived: 2"


def test_nothing_found_is_said() -> None:
    assert shown(Checked(sample().document, ())).splitlines()[1] == "nothing found"


def test_a_long_place_is_quoted_by_its_ends_and_steers_no_terminal() -> None:
    document = sample("坏\x1b[2J.docx").document
    long = finding(document.text, "4户")
    long = msgspec.structs.replace(long, spans=(*long.spans, Span(0, len(document.text))))
    said = shown(Checked(document, (long,)))
    assert "\x1b" not in said
    assert "Compare: “云溪县2025年国民经济和社会发展情况 …企业技术中心达到12户，比上年增加3户。” (paragraph 1)" in said


def test_what_the_message_says_is_not_said_again() -> None:
    told = finding(
        sample().document.text,
        "5-8%",
        message=Text("应为5%—8%，相加为12%。", en="This is 5%—8%, 12% in all."),
        computed="12%",
        fix="5%—8%",
    )
    untold = msgspec.structs.replace(told, message=Text("请核对。", en="Look at it."))
    assert list(words.details(sample().document, told)) == []
    assert list(words.details(sample().document, untold)) == ["The figures give: 12%", "Can be replaced with: 5%—8%"]
