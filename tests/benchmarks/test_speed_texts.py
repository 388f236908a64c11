"""Texts of a wanted size, in which no repetition has the numbers of another."""

from __future__ import annotations

import random

from speed_texts import BULLETIN, REVIEW, repeated, varied, varied_documents


def test_a_text_has_the_wanted_size_in_whole_paragraphs() -> None:
    text = repeated(BULLETIN, 20_000)
    assert 19_000 < len(text.encode()) <= 20_000
    assert set(text.splitlines()[3]) - set("0123456789") == set(BULLETIN.splitlines()[0]) - set("0123456789")
    assert text.endswith("。\n")


def test_repetitions_have_other_numbers_and_the_same_dates() -> None:
    found = varied("今年1至11月，2025年产量12.5万吨，增长8.6%。", random.Random(1))
    assert len(found) == len("今年1至11月，2025年产量12.5万吨，增长8.6%。")
    assert "11月，2025年产量" in found
    assert "12.5万吨" not in found
    paragraphs = repeated(REVIEW, 30_000).splitlines()
    assert len(set(paragraphs[1::3])) == len(paragraphs[1::3]) > 10


def test_documents_differ() -> None:
    assert len(set(varied_documents(REVIEW, 50))) == 50
