"""The whole review: every sentence has its source, in every form."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest
from lxml import html as lxml_html

from builders.cards import card, texts
from dajuan.messages import speaking
from dajuan.reports.review import docx as word
from dajuan.reports.review import html
from dajuan.reports.review.compose import review, sentences
from dajuan.reports.review.notes import note
from dajuan.reports.review.prose import parted


def _word() -> bytes:
    stream = io.BytesIO()
    word.write(card(), stream)
    return stream.getvalue()


def test_every_sentence_names_its_sources() -> None:
    assert len(review(card()).sentences) > 30
    assert [each.text for each in review(card()).sentences if not each.sources] == []


def test_every_source_lies_in_a_stored_document() -> None:
    stored = texts()
    for sentence in review(card()).sentences:
        for source in sentence.sources:
            words = stored[source.document.sha256[:16]][source.start : source.end]
            assert words
            assert source.excerpt.startswith("“") is (source.document.kind != "plan")
            if source.excerpt.startswith("“") and not source.excerpt.endswith("…”"):
                inner = words.translate(str.maketrans("“”", "‘’"))
                assert inner in source.excerpt


def test_every_number_of_a_sentence_on_figures_stands_in_a_source() -> None:
    section = next(each for each in sentences(card()) if each.title == "文化和旅游")
    for sentence in section.paragraphs[1]:
        said = re.sub(r"^\d{4}年(?:1—11月)?，", "", sentence.text)
        for number in re.findall(r"\d+", said):
            assert any(number in source.excerpt for source in sentence.sources), (number, sentence.text)


def test_the_language_of_the_request_does_not_change_it() -> None:
    with speaking("en"):
        english = review(card())
    with speaking("zh_CN"):
        assert english == review(card())


def test_fields_of_which_nothing_is_said_have_no_section() -> None:
    titles = [section.title for section in sentences(card(sections=card().sections[:2]))]
    assert titles == ["经济综合", "工业"]
    assert sentences(card(sections=())) == ()


def test_made_up_targets_are_called_so_first() -> None:
    assert review(card()).notices[0] == "本稿所引规划目标系演示所设，不是真实的规划目标。"
    assert len(review(card(plan=None)).notices) == 1


def test_a_note_cites_words_and_places_counted_from_one() -> None:
    section = next(each for each in sentences(card()) if each.title == "安全")
    with speaking("zh_CN"):
        written = note(section.paragraphs[0][0])
    assert written.startswith("《云溪县国民经济和社会发展第十四个五年规划纲要》，云溪县人民政府，2021年3月12日：")
    row = review(card()).sections[-2].paragraphs[0][0].sources[0]
    assert f"（第{row.start + 1}—{row.end}字）。责任单位：县应急管理局。" in written


def test_the_word_file_has_a_footnote_a_sentence() -> None:
    data = _word()
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        notes = file.read("word/footnotes.xml").decode()
        body = file.read("word/document.xml").decode()
    told = review(card()).sentences
    numbers = [str(number) for number in range(1, len(told) + 1)]
    assert re.findall(r'<w:footnote w:id="(\d+)">', notes) == numbers
    assert re.findall(r'<w:footnoteReference w:id="(\d+)"/>', body) == numbers
    paragraphs = [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]
    assert [each.text for each in told if each.text not in "".join(paragraphs)] == []
    assert [text for text in paragraphs if re.match("[一二三四五六七八九十]+、", text)][:2] == [
        "一、经济综合",
        "二、工业",
    ]
    assert paragraphs[-1] == "2026年1月20日"


def test_the_same_card_gives_the_same_bytes() -> None:
    assert _word() == _word()
    assert html.page(card()) == html.page(card())


def test_the_page_links_sentences_and_notes_both_ways() -> None:
    page = lxml_html.fromstring(html.page(card()))
    ids = set(page.xpath("//@id"))
    links = page.xpath("//a/@href")
    count = len(review(card()).sentences)
    assert len(page.xpath("//li")) == count
    assert len(links) == 2 * count
    assert {link.removeprefix("#") for link in links} == ids


def test_the_page_asks_nothing_of_any_network() -> None:
    page = html.page(card())
    assert "default-src 'none'" in page
    assert not re.search(r'(?:src|href)="(?!#)', page)
    assert "<script" not in page


@pytest.mark.parametrize("name", ["<b>县</b>", "云\x00溪"])
def test_a_place_of_any_name_does_no_harm(name: str) -> None:
    stream = io.BytesIO()
    word.write(card(place=name), stream)
    assert docx.Document(io.BytesIO(stream.getvalue())).paragraphs
    assert "<b>县" not in html.page(card(place=name))


def test_what_waits_for_a_decision_is_told_and_the_day_is_that_of_beijing() -> None:
    draft = review(card(waiting=3, made="2026-01-20T20:15:00Z"))
    assert "台账中尚有3条表述待处理，本稿尚未计入。" in draft.notices
    assert draft.date == "2026年1月21日"


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("森林覆盖率为41%。", ("森林覆盖率为41%", "。")),
        ("三次产业结构为9:46:45。", ("三次产业结构为9:46:45。", "")),
    ],
)
def test_a_mark_never_runs_into_a_number(sentence: str, parts: tuple[str, str]) -> None:
    assert parted(sentence) == parts
