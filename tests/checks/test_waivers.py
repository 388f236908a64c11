"""Comments in the document, and entries of the ledger, let rules pass over what a person knows to be right."""

from __future__ import annotations

import pytest

from builders.docx import docx, noted, notes_of, paragraph
from builders.manuscripts import manuscript
from dajuan.checks import Manuscript, Settings, findings
from dajuan.checks.waivers import Waiver, divided, inline_waivers, sentence_around, sentences_with
from dajuan.documents import open_document
from dajuan.reading import read_document

DOUBLED = "接待游客近30余万人次。"
SETTINGS = Settings(select=("approx-double",))


def outcome(text: str, *waivers: Waiver) -> tuple[int, list[str]]:
    """How many findings are left, and the reasons why others are not."""
    made = manuscript(text, SETTINGS)
    kept, waived = divided(made, findings(made), [*inline_waivers(made), *waivers])
    return len(kept), [reason for _finding, reason in waived]


@pytest.mark.parametrize(
    ("text", "left", "reasons"),
    [
        (f"<!-- 答卷：不查 approx-double 原话如此 -->\n{DOUBLED}\n{DOUBLED}", 1, ["原话如此"]),
        (f"{DOUBLED}<!-- 答卷：不查 approx 原话如此 -->\n{DOUBLED}", 1, ["原话如此"]),
        (f"<!-- 答卷：全文不查 approx-double 原话如此 -->\n{DOUBLED}\n{DOUBLED}", 0, ["原话如此"] * 2),
        (f"<!-- dajuan: ignore num-two, approx-double as quoted -->\n{DOUBLED}", 0, ["as quoted"]),
        (f"<!-- dajuan: ignore-file approx- as quoted -->\n{DOUBLED}", 0, ["as quoted"]),
        (f"<!-- 答卷 不检查：approx-double，原话如此 -->\n{DOUBLED}", 0, ["原话如此"]),
        (f"<!-- Dajuan: ignore approx-double as quoted -->\n{DOUBLED}", 0, ["as quoted"]),
        (f"<!-- 答卷：不查 num-two 原话如此 -->\n{DOUBLED}", 1, []),
        (f"<!-- 答卷：不查 approx-double -->\n{DOUBLED}", 1, []),
        (f"<!-- 此处待核 -->\n{DOUBLED}", 1, []),
    ],
)
def test_a_comment_waives_with_a_reason(text: str, left: int, reasons: list[str]) -> None:
    assert outcome(text) == (left, reasons)


def test_what_stands_in_a_comment_is_not_checked() -> None:
    assert outcome(f"<!-- 旧稿：{DOUBLED} -->\n接待游客30余万人次。") == (0, [])


def test_a_sentence_is_waived_wherever_it_stands() -> None:
    waiver = Waiver(("approx-double",), "原话如此", words=DOUBLED)
    assert outcome(f"全年情况良好。{DOUBLED}\n另，{DOUBLED}", waiver) == (1, ["原话如此"])


def test_sentences_are_found_by_their_words() -> None:
    made = manuscript(f"建成公园3个。{DOUBLED}\n建成公园4个。")
    assert sentences_with(made, "30余万") == (DOUBLED,)
    assert len(sentences_with(made, "公园")) == 2
    assert sentence_around(made, made.text.index("近30")) == DOUBLED


def commented(words: str, comment: str) -> bytes:
    """A Word file of three paragraphs, the second with a comment on its words."""
    others = [paragraph(f"接待游客近{n}余万人次。") for n in (20, 40)]
    return docx(others[0], paragraph(noted(words, 7)), others[1], members=notes_of({7: comment}))


@pytest.mark.parametrize(
    ("comment", "left"),
    [("答卷：不查 approx-double 原话如此", 2), ("答卷：全文不查 approx-double 原话如此", 0), ("此处待核", 3)],
)
def test_a_comment_in_the_margin_of_a_word_file_waives_in_its_paragraph(comment: str, left: int) -> None:
    document = open_document(commented(DOUBLED, comment), place="云溪县", date="2026-01")
    (noted,) = document.comments
    assert (document.text[noted.start : noted.end], noted.text) == (DOUBLED, comment)
    made = Manuscript(document, read_document(document), SETTINGS)
    kept, waived = divided(made, findings(made), inline_waivers(made))
    assert (len(kept), len(waived)) == (left, 3 - left)
