"""The commented copy of a Word file checked once more: what holds still stands there once, what was put right makes room."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import pytest

from builders.commented import accepted, anchored, part, texts
from builders.docx import docx, footnote, inserted, noted, notes_of, paragraph, table, torn, zipped
from builders.wordfiles import word_files
from dajuan.checks.records import Finding, Severity, Span, Text
from dajuan.documents import open_document
from dajuan.reports.findings.docx import Fixes, commented

AT, LATER = datetime(2026, 1, 15, 8, 30), datetime(2026, 1, 16, 9, 0)
FILES = word_files()
DRAFT = docx(
    paragraph("全年完成投资12.6亿元，", torn("增长5", "-8", "%"), "。"),
    paragraph("新增就业", footnote("含劳务输出3120人。"), "3120人。"),
    table([["指标", "产量"], ["粮食", "30.2"]]),
)


def finding(data: bytes, words: str, fix: str | None = None, message: str = "请核对。") -> Finding:
    start = open_document(data).text.index(words)
    return Finding(
        "num-test", "num", Severity.WARNING, (Span(start, start + len(words)),), Text(message, en=message), fix=fix
    )


def check(data: bytes, *found: Finding, at: datetime = LATER, fixes: Fixes = Fixes.NONE) -> bytes:
    return commented(data, open_document(data), found, at=at, fixes=fixes)


def without_its_marks(data: bytes) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(data))
    return {name: archive.read(name) for name in archive.namelist() if name != "word/document.xml"}


@pytest.mark.parametrize(
    "words", ["12.6亿元", "5-8%", "含劳务输出3120人", "粮食\t30.2", "投资12.6亿元，增长5-8%。\n新增"]
)
def test_what_holds_still_is_not_said_twice(words: str) -> None:
    once = check(DRAFT, finding(DRAFT, words), at=AT)
    assert check(once, finding(once, words)) == once


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_any_file_that_is_checked_again_stays_as_it_is(file: object) -> None:
    data, places = file.data, [words for words, _anchor in file.places]  # type: ignore[attr-defined]
    once = check(data, *(finding(data, words) for words in places), at=AT)
    assert check(once, *(finding(once, words) for words in places)) == once
    cleared = check(once)
    assert open_document(cleared).text == open_document(data).text
    assert anchored(cleared) == anchored(data)


def test_what_holds_no_more_makes_room() -> None:
    once = check(DRAFT, finding(DRAFT, "12.6亿元"), finding(DRAFT, "5-8%"), at=AT)
    again = check(once, finding(once, "5-8%"), finding(once, "3120人。", message="另一条。"))
    assert anchored(again) == {1: "5-8%", 2: "3120人。"}
    assert [lines[0] for lines in texts(again).values()] == ["[warning] 请核对。", "[warning] 另一条。"]
    assert open_document(again).text == open_document(DRAFT).text


def test_a_draft_that_was_put_right_is_as_if_it_had_never_been_checked() -> None:
    once = check(DRAFT, finding(DRAFT, "12.6亿元"), at=AT)
    again = check(once)
    assert anchored(again) == texts(again) == {}
    assert open_document(again).text == open_document(DRAFT).text


def test_the_same_words_at_another_place_are_another_comment() -> None:
    data = docx(paragraph("近30余户。"), paragraph("近30余户。"))
    first, second = Span(0, 5), Span(7, 12)
    found = [Finding("a-b", "a", Severity.ERROR, (span,), Text("一", en="x")) for span in (first, second)]
    once = commented(data, open_document(data), found, at=AT)
    assert anchored(commented(once, open_document(once), found[1:], at=LATER)) == {1: "近30余户"}


def test_comments_of_others_stay() -> None:
    data = docx(paragraph("全年完成投资", noted("12.6亿元", 7), "。"), members=notes_of({7: "请王主任核对"}))
    again = check(check(data, finding(data, "12.6亿元"), at=AT))
    assert (anchored(again), texts(again)) == ({7: "12.6亿元"}, {7: ["请王主任核对"]})


def test_a_comment_stays_as_long_as_its_tracked_change_is_open() -> None:
    once = check(DRAFT, finding(DRAFT, "5-8%", fix="5%—8%"), at=AT, fixes=Fixes.TRACKED)
    assert check(once) == once
    assert anchored(check(accepted(once))) == {}


def test_a_comment_in_what_another_author_inserted_is_found() -> None:
    data = docx(paragraph("全年", inserted("完成投资12.6亿元"), "。"))
    assert anchored(check(check(data, finding(data, "12.6亿元"), at=AT))) == {}


@pytest.mark.parametrize(
    ("extended", "left"),
    [
        ('<w15:commentEx w15:paraId="0000000A" w15:done="0"/>', False),
        ('<w15:commentEx w15:paraId="0000000A" w15:done="1"/>', True),
        (
            '<w15:commentEx w15:paraId="0000000A" w15:done="0"/>'
            '<w15:commentEx w15:paraId="0000000B" w15:paraIdParent="0000000a" w15:done="0"/>',
            True,
        ),
    ],
    ids=["untouched", "done", "answered"],
)
def test_what_a_person_has_answered_or_done_in_word_stays(extended: str, left: bool) -> None:
    saved = _as_word_saves(check(DRAFT, finding(DRAFT, "12.6亿元"), at=AT), extended)
    again = check(saved)
    assert anchored(again) == ({0: "12.6亿元"} if left else {})
    assert without_its_marks(again) == without_its_marks(saved)  # Word lets go itself of what no mark hangs


def _as_word_saves(data: bytes, extended: str) -> bytes:
    """The file with ids of paragraphs in its comments and the part in which Word keeps who answered whom."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    members: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    w14, w15 = (f"http://schemas.microsoft.com/office/word/{year}/wordml" for year in (2010, 2012))
    comments = archive.read("word/comments.xml").decode()
    last = comments.rindex("<w:p>")
    members["word/comments.xml"] = (
        f'{comments[:last]}<w:p xmlns:w14="{w14}" w14:paraId="0000000A">{comments[last + 5 :]}'
    )
    members["word/commentsExtended.xml"] = f'<w15:commentsEx xmlns:w15="{w15}">{extended}</w15:commentsEx>'
    relations = archive.read("word/_rels/document.xml.rels").decode()
    kind = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
    relation = f'<Relationship Id="x1" Type="{kind}" Target="commentsExtended.xml"/></Relationships>'
    members["word/_rels/document.xml.rels"] = relations.replace("</Relationships>", relation)
    return zipped(members)


def test_the_numbers_of_what_was_taken_out_are_not_given_twice() -> None:
    once = check(DRAFT, finding(DRAFT, "12.6亿元"), finding(DRAFT, "5-8%"), at=AT)
    again = check(once, finding(once, "3120人。"))
    assert anchored(again) == {2: "3120人。"}
    assert part(again).tag == part(DRAFT).tag
