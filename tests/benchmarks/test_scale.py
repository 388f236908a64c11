"""The ledgers of the scale benchmark: documents that all differ, and what is judged of the times."""

from __future__ import annotations

import pytest
import scale
import scale_texts


def test_fifty_counties_have_forty_documents_each_and_no_two_are_equal() -> None:
    texts = list(scale_texts.texts(1))
    assert len({text.data for text in texts}) == len(texts) == 2000
    assert {text.place for text in texts[: scale_texts.OF_A_COUNTY]} == {"云溪县"}
    assert texts[scale_texts.OF_A_COUNTY].place == "云川县"


@pytest.mark.parametrize(
    ("sort", "small", "large", "is_judged"),
    [
        ("query", 0.1, 0.49, False),
        ("query", 0.5, 0.5, True),
        ("write", 0.02, 0.03, False),
        ("write", 0.02, 0.031, True),
        ("command", 2, 9, False),
    ],
)
def test_a_page_fails_by_its_time_and_a_write_by_its_growth(
    sort: str, small: float, large: float, *, is_judged: bool
) -> None:
    took = scale.Pair(scale.Took(9, small), scale.Took(99, large))
    assert scale.failed(sort, took, on_server=False) is is_judged
    took = scale.Pair(scale.Took(small, 9), scale.Took(large, 99))
    assert scale.failed(sort, took, on_server=True) is is_judged
