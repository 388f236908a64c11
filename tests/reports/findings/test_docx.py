"""Comments in the writer's own Word file: on the right characters, and nothing else is touched."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from builders.commented import W, accepted, anchored, part, rejected, texts
from builders.docx import Raw, code_field, deleted, docx, footnote, inserted, link, paragraph, table, torn
from builders.wordfiles import WHOLE, WordFile, word_files
from dajuan.checks.records import Finding, Severity, Span, Text
from dajuan.documents import Document, open_document
from dajuan.documents.lines import clean
from dajuan.reports.findings.docx import Fixes, commented

FILES = word_files()
ORIGINALS = sorted((Path(__file__).parents[4] / "shared" / "originals").glob("*.docx"))
AT = datetime(2026, 1, 15, 8, 30)
CHANGED = {"word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
SOFFICE = shutil.which("soffice")
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
needs_office = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed")
needs_originals = pytest.mark.skipif(not ORIGINALS, reason="the folder of originals is not there")


def finding(*spans: tuple[int, int], fix: str | None = None, rule: str = "num-test") -> Finding:
    return Finding(
        rule=rule,
        family="num",
        severity=Severity.WARNING,
        spans=tuple(Span(*span) for span in spans),
        message=Text("这里有待核对。", en="This is to be looked at."),
        suggestion=Text("请核对来源。", en="Look at the source."),
        computed="30.0%（29.8%—30.2%）",
        fix=fix,
    )


def span(document: Document, words: str) -> tuple[int, int]:
    start = document.text.index(words)
    return start, start + len(words)


def with_comments(file: WordFile) -> tuple[bytes, Document]:
    document = open_document(file.data)
    found = [finding(span(document, words)) for words, _anchor in file.places]
    return commented(file.data, document, found, at=AT), document


def bare(text: str) -> str:
    return "".join(clean(text).split())


def members(data: bytes) -> dict[str, bytes]:
    archive = zipfile.ZipFile(io.BytesIO(data))
    return {name: archive.read(name) for name in archive.namelist()}


def raw_members(data: bytes) -> dict[str, bytes]:
    """The bytes of each member as they lie in the file."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    return {
        info.filename: data[info.header_offset + 30 :][: info.compress_size + len(info.filename.encode())]
        for info in archive.infolist()
    }


def figures(document: Document, count: int) -> list[tuple[int, int]]:
    found = [match.span() for match in re.finditer(r"\d[\d.]*[万亿]?[元%人]", document.text)]
    return found[:: max(len(found) // count, 1)][:count]


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_comments_sit_on_the_right_characters(file: WordFile) -> None:
    data, _document = with_comments(file)
    numbers = sorted(anchored(data))[-len(file.places) :]
    said = [bare(anchored(data)[number]) for number in numbers]
    assert said == [bare(words if anchor is None else anchor) for words, anchor in file.places]


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_the_same_text_is_read_from_it(file: WordFile) -> None:
    data, document = with_comments(file)
    again = open_document(data)
    assert again.text == document.text
    assert again.blocks == document.blocks


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_all_other_parts_stay_byte_for_byte_and_in_their_order(file: WordFile) -> None:
    data, _document = with_comments(file)
    before, after = members(file.data), members(data)
    assert [name for name in after if name in before] == list(before)
    assert set(after) - set(before) <= {"word/comments.xml"}
    assert {name for name in before if before[name] != after[name]} <= CHANGED
    unchanged = set(before) - CHANGED
    assert {name: raw_members(data)[name] for name in unchanged} == {
        name: raw_members(file.data)[name] for name in unchanged
    }
    assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    assert zipfile.ZipFile(io.BytesIO(data)).comment == zipfile.ZipFile(io.BytesIO(file.data)).comment


@pytest.mark.parametrize("file", FILES.values(), ids=FILES)
def test_what_is_taken_out_again_leaves_the_text_part_as_it_was(file: WordFile) -> None:
    """The marks are all that was put in: without them the runs say the same with the same properties."""
    data, _document = with_comments(file)
    before, after = part(file.data), part(data)
    assert _shown(after) == _shown(before)
    head = re.compile(rb"^.*?<[\w:]*document[^>]*>", re.DOTALL)
    old, new = members(file.data)["word/document.xml"], members(data)["word/document.xml"]
    if not old.startswith(b"\xff\xfe"):
        assert head.match(old)[0] == head.match(new)[0]  # type: ignore[index]


def _shown(root: Any) -> list[tuple[str, str]]:
    """Every character of the text's part with the properties of its run, but for the references to our comments."""
    found = []
    for text in root.iter(f"{W}t"):
        properties = text.getparent().find(f"{W}rPr")
        told = "" if properties is None else "".join(etree.tostring(properties, method="c14n").decode().split())
        found += [(character, told) for character in (text.text or "")]
    return found


@pytest.mark.parametrize(
    "name", [name for name in FILES if name not in ("no prefix at all", "the strict variant", "macros")]
)
def test_python_docx_reads_the_comments(name: str) -> None:
    file = FILES[name]
    data, _document = with_comments(file)
    found = list(python_docx.Document(io.BytesIO(data)).comments)[-len(file.places) :]
    assert [comment.author for comment in found] == ["答卷"] * len(file.places)
    assert [comment.initials for comment in found] == ["答卷"] * len(file.places)
    assert {comment.timestamp.replace(tzinfo=None) for comment in found if comment.timestamp} == {AT}
    assert all(comment.text.startswith("[warning] This is to be looked at.") for comment in found)


def test_a_comment_says_all_of_its_finding() -> None:
    data = docx(paragraph("共有企业4户。"), paragraph("企业达到12户。"))
    document = open_document(data)
    found = finding(span(document, "4户"), span(document, "12户"), fix="5户")
    assert texts(commented(data, document, [found], at=AT)) == {
        0: [
            "[warning] This is to be looked at.",
            "The figures give: 30.0%（29.8%—30.2%）",
            "Suggestion: Look at the source.",
            "Can be replaced with: 5户",
            "Compare: “12户” (paragraph 2)",
            "Rule: num-test",
        ]
    }


def test_what_hangs_elsewhere_names_its_words() -> None:
    data = docx(paragraph("地区生产总值", footnote("增长5.4%。"), "126.4亿元。"))
    document = open_document(data)
    lines = texts(commented(data, document, [finding(span(document, "5.4%"))], at=AT))[0]
    assert lines[1] == "Concerns “5.4%” (paragraph 2)."


def test_comments_of_others_stay_and_numbers_go_on() -> None:
    file = FILES["comments of somebody else"]
    data, _document = with_comments(file)
    assert list(texts(data)) == [3, 7, 8, 9]
    assert texts(data)[3] == ["请核"]
    assert anchored(data)[3] == "12.6亿元"
    before = members(file.data)
    assert members(data)["word/comments.xml"].startswith(before["word/comments.xml"].removesuffix(b"</w:comments>"))
    assert members(data)["[Content_Types].xml"] == before["[Content_Types].xml"]


def test_the_file_keeps_its_type_and_its_macros() -> None:
    data, _document = with_comments(FILES["macros"])
    assert b"macroEnabled.main+xml" in members(data)["[Content_Types].xml"]
    assert members(data)["word/vbaProject.bin"] == b"\xd0\xcf\x11\xe0macro"


def test_nothing_found_changes_nothing() -> None:
    data = docx(paragraph(WHOLE))
    assert commented(data, open_document(data), [], at=AT) == data


def test_another_file_than_the_documents_is_refused() -> None:
    document = open_document(docx(paragraph(WHOLE)))
    with pytest.raises(ValueError, match="not opened from this file"):
        commented(docx(paragraph("完。")), document, [finding((0, 2))], at=AT)


def test_a_comment_on_a_row_stays_in_its_first_cell() -> None:
    data = docx(paragraph("表："), table([["指标", "产量"], ["粮食", "30.2"]]))
    document = open_document(data)
    made = commented(data, document, [finding(span(document, "粮食\t30.2"))], at=AT)
    assert anchored(made) == {0: "粮食"}


@pytest.mark.parametrize(("place", "anchor"), [((5, 5), "投"), ((4, 4), "成"), ((3, 3), "完"), ((9, 9), "新")])
def test_an_empty_span_is_one_character(place: tuple[int, int], anchor: str) -> None:
    data = docx(paragraph("全年完"), paragraph("成投资。"), paragraph("新增"))
    document = open_document(data)
    assert document.text == "全年完\n成投资。\n新增"
    assert anchored(commented(data, document, [finding(place)], at=AT)) == {0: anchor}


def test_what_no_xml_may_hold_does_not_break_the_comment() -> None:
    data = docx(paragraph("A<B>&“C”4户。"))
    document = open_document(data)
    odd = Finding(
        "num-x", "num", Severity.ERROR, (Span(*span(document, "4户")),), Text("\x00<b>&\x1b", en="\x00<b>&\x1b")
    )
    assert texts(commented(data, document, [odd], at=AT))[0][0] == "[error] �<b>&�"


class TestTrackedFixes:
    @pytest.mark.parametrize(
        "content",
        [
            ("增长5-8%，完。",),
            ("增长", "5-8%", "，完。"),
            (torn("增长5", "-", "8%，", "完。"),),
            (link("增长5-8%，完。"),),
            (inserted("增长5-8%，完。"),),
            ("增", inserted("长5-8%"), "，", deleted("九"), "完。"),
            (Raw("<w:r><w:t>增长</w:t><w:tab/><w:t xml:space='preserve'>5-8% </w:t><w:br/><w:t>，完。</w:t></w:r>"),),
        ],
        ids=["one run", "own run", "torn", "link", "inserted", "inserted in part", "beside a tab"],
    )
    def test_accepted_it_is_put_right_and_rejected_it_is_as_before(self, content: tuple[str | Raw, ...]) -> None:
        data = docx(paragraph(*content))
        document = open_document(data)
        made = commented(data, document, [finding(span(document, "5-8%"), fix="5%—8%")], at=AT, fixes=Fixes.TRACKED)
        assert open_document(made).text == document.text.replace("5-8%", "5%—8%")
        assert open_document(accepted(made)).text == document.text.replace("5-8%", "5%—8%")
        assert open_document(rejected(made)).text == document.text
        assert anchored(made) == {0: "5%—8%"}
        assert not any("replaced" in line for line in texts(made)[0])

    @pytest.mark.parametrize(
        "content",
        [("增长", code_field("REF a", "5-8%"), "，完。"), ("增长5", Raw("<w:r><w:tab/></w:r>"), "-8%，完。")],
        ids=["field", "tab"],
    )
    def test_where_it_cannot_be_done_cleanly_the_comment_says_it(self, content: tuple[str | Raw, ...]) -> None:
        data = docx(paragraph(*content))
        document = open_document(data)
        words = document.text[document.text.index("5") : document.text.index("%") + 1]
        made = commented(data, document, [finding(span(document, words), fix="5%—8%")], at=AT, fixes=Fixes.TRACKED)
        assert open_document(made).text == document.text
        assert "Can be replaced with: 5%—8%" in texts(made)[0]

    def test_two_fixes_of_one_place_are_one_change(self) -> None:
        data = docx(paragraph(WHOLE))
        document = open_document(data)
        found = [finding(span(document, words), fix="改") for words in ("增长5-8%", "5-8%", "12.6亿元")]
        made = commented(data, document, found, at=AT, fixes=Fixes.TRACKED)
        assert open_document(accepted(made)).text == WHOLE.replace("增长5-8%", "改").replace("12.6亿元", "改")
        assert open_document(rejected(made)).text == WHOLE

    def test_a_comment_of_another_finding_stays_outside_of_what_is_taken_out(self) -> None:
        data = docx(paragraph(torn("全年完成投资12.6亿元，增长5", "-8", "%，新增就业3120人。")))
        document = open_document(data)
        found = [
            finding(span(document, "5-8%"), fix="改"),
            finding(span(document, "-8%，新增")),
            finding(span(document, "增长5-")),
        ]
        made = commented(data, document, found, at=AT, fixes=Fixes.TRACKED)
        assert [each for gone in part(made).iter(f"{W}del") for each in gone.iter(f"{W}commentReference")] == []
        assert anchored(made) == {0: "改", 1: "改，新增", 2: "增长改"}

    def test_numbers_of_changes_are_their_own(self) -> None:
        data = docx(paragraph(inserted("增长5-8%，"), deleted("四"), "完。"))
        document = open_document(data)
        made = commented(data, document, [finding(span(document, "5-8%"), fix="改")], at=AT, fixes=Fixes.TRACKED)
        ours = [e.get(f"{W}id") for e in part(made).iter(f"{W}ins", f"{W}del") if e.get(f"{W}author") == "答卷"]
        assert len(set(ours)) == 2
        assert not {"1", "2"} & set(ours)


@st.composite
def paragraphs_in_runs(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and the XML of a paragraph that says it in runs of all kinds."""
    alphabet = st.sampled_from("完成投资增长亿元万%12356.，。 &<>𬱖—")
    pieces = draw(st.lists(st.text(alphabet, min_size=1, max_size=8), min_size=1, max_size=7))
    xml = []
    for piece in pieces:
        properties = draw(st.sampled_from(("", "<w:rPr/>", '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr>')))
        space = draw(st.sampled_from(("", ' xml:space="preserve"', " xml:space='default'")))
        cut = draw(st.integers(0, len(piece)))
        between = draw(st.sampled_from(("", f"</w:t><w:lastRenderedPageBreak/><w:t{space}>")))
        inner = f"<w:t{space}>{escape(piece[:cut])}{between}{escape(piece[cut:])}</w:t>"
        wrapped = f"<w:r>{properties}{inner}</w:r>"
        around = draw(
            st.sampled_from(
                (
                    "{}",
                    '{}<w:proofErr w:type="spellStart"/>',
                    '<w:ins w:id="900" w:author="a&gt;b">{}</w:ins>',
                    '<w:hyperlink w:anchor="a">{}</w:hyperlink>',
                    "<w:smartTag>{}</w:smartTag>",
                    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
                )
            )
        )
        xml.append(around.format(wrapped))
    return "".join(pieces), f"<w:p>{''.join(xml)}</w:p>"


@settings(max_examples=150, deadline=None)
@given(paragraphs_in_runs(), st.data())
def test_however_a_paragraph_is_divided_into_runs(written: tuple[str, str], data: st.DataObject) -> None:
    _text, xml = written
    file = docx(paragraph("开头。"), Raw(xml), paragraph("末尾。"))
    document = open_document(file)
    spans = data.draw(
        st.lists(
            st.tuples(st.integers(0, len(document.text) - 1), st.integers(1, 12)).map(
                lambda pair: (pair[0], min(pair[0] + pair[1], len(document.text)))
            ),
            min_size=1,
            max_size=5,
        )
    )
    spans = [each for each in spans if "\n" not in document.text[slice(*each)] and bare(document.text[slice(*each)])]
    found = [finding(each, fix="改") for each in spans]
    made = commented(file, document, found, at=AT)
    assert open_document(made).text == document.text
    assert _shown(part(made)) == _shown(part(file))
    if found:
        assert [bare(anchored(made)[number]) for number in range(len(spans))] == [
            bare(document.text[slice(*each)]) for each in spans
        ]
    tracked = commented(file, document, found, at=AT, fixes=Fixes.TRACKED)
    assert bare(open_document(rejected(tracked)).text) == bare(document.text)


@needs_originals
@pytest.mark.parametrize("path", ORIGINALS, ids=lambda path: path.stem)
def test_published_files(path: Path) -> None:
    data = path.read_bytes()
    document = open_document(data)
    spans = figures(document, 40)
    made = commented(data, document, [finding(each) for each in spans], at=AT)
    assert [bare(anchored(made)[number]) for number in range(len(spans))] == [
        bare(document.text[slice(*each)]) for each in spans
    ]
    assert open_document(made).text == document.text
    before, after = members(data), members(made)
    assert {name for name in before if before[name] != after[name]} <= CHANGED
    assert list(after) == [*before, "word/comments.xml"]


@pytest.fixture(scope="module")
def in_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str]]:
    """Each file as LibreOffice opens it and saves it in its own format: as it was, and commented."""
    folder = tmp_path_factory.mktemp("office")
    made = {name: (file.data, with_comments(file)[0]) for name, file in FILES.items()}
    for path in ORIGINALS:
        document = open_document(path)
        found = [finding(each) for each in figures(document, 40)]
        made[path.stem] = (path.read_bytes(), commented(path.read_bytes(), document, found, at=AT))
    for number, pair in enumerate(made.values()):
        for kind, data in zip(("before", "after"), pair, strict=True):
            (folder / f"{number}-{kind}.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = sorted(str(path) for path in folder.glob("*.docx"))
    subprocess.run(
        [str(SOFFICE), "--headless", profile, "--convert-to", "odt", "--outdir", str(folder), *files],
        check=True,
        capture_output=True,
        timeout=300,
    )

    def content(number: int, kind: str) -> str:
        return zipfile.ZipFile(folder / f"{number}-{kind}.odt").read("content.xml").decode()

    return {name: (content(number, "before"), content(number, "after")) for number, name in enumerate(made)}


@needs_office
def test_libreoffice_opens_every_file_with_all_of_its_comments(in_libreoffice: dict[str, tuple[str, str]]) -> None:
    expected = {name: len(file.places) for name, file in FILES.items()}
    expected |= {path.stem: len(figures(open_document(path), 40)) for path in ORIGINALS}
    found = {name: after.count("<dc:creator>答卷</dc:creator>") for name, (_before, after) in in_libreoffice.items()}
    assert found == expected


BROKEN_IN_OFFICE = "a content control around paragraphs"
"""LibreOffice 7.4 takes such a control for an input field, and loses what stands before a comment in it, whoever wrote it."""


@needs_office
@pytest.mark.parametrize(
    "name", [*(name for name in FILES if name != BROKEN_IN_OFFICE), *(path.stem for path in ORIGINALS)]
)
def test_libreoffice_shows_the_same_text(name: str, in_libreoffice: dict[str, tuple[str, str]]) -> None:
    before, after = (OpenText(content) for content in in_libreoffice[name])
    assert after.text == before.text


@needs_office
@pytest.mark.parametrize("name", [name for name in FILES if name != BROKEN_IN_OFFICE])
def test_libreoffice_shows_them_on_the_same_characters(name: str, in_libreoffice: dict[str, tuple[str, str]]) -> None:
    if name in ("a text box", "a formula", "text with its pronunciation", "footnotes and endnotes"):
        pytest.skip("what hangs in such a frame has no characters of its own in LibreOffice's text")
    after = OpenText(in_libreoffice[name][1])
    expected = sorted(bare(words if anchor is None else anchor) for words, anchor in FILES[name].places)
    found = [
        bare(text).replace("\N{NON-BREAKING HYPHEN}", "-").replace("约数", "") for text in after.annotated.values()
    ]
    assert sorted(found) == expected


class OpenText:
    """The text of an odt without its comments, and what each comment of ours stands on."""

    def __init__(self, content: str) -> None:
        self.text = ""
        self.annotated: dict[str, str] = {}
        self._opened: set[str] = set()
        self._walk(etree.fromstring(content.encode()).find(f".//{OFFICE}text"))

    def _put(self, text: str | None) -> None:
        self.text += text or ""
        for each in self._opened:
            self.annotated[each] += text or ""

    def _walk(self, element: Any) -> None:
        if element.tag == f"{OFFICE}annotation":
            if "答卷" in "".join(element.itertext()):
                self.annotated[element.get(f"{OFFICE}name")] = ""
                self._opened.add(element.get(f"{OFFICE}name"))
        elif element.tag == f"{OFFICE}annotation-end":
            self._opened.discard(element.get(f"{OFFICE}name"))
        elif not element.tag.endswith("tracked-changes"):
            self._put(element.text)
            for each in element:
                self._walk(each)
                self._put(each.tail)
