"""What holds for any two documents."""

from __future__ import annotations

import re

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from builders.comparisons import compared, opened
from builders.official_text import NOISE, TEXTS
from dajuan.comparison.patterns import TOKEN
from dajuan.comparison.records import Difference, Figure
from dajuan.reading.characters import normalise

MIRROR = {"added": "dropped", "dropped": "added"}
SLOW = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)


@st.composite
def with_one_digit_changed(draw: st.DrawFn) -> tuple[str, str, int]:
    """A text, the text with another digit somewhere, and where; not in a number that only counts headings, notes or pages."""
    text = draw(TEXTS)
    counting = [token.span() for token in TOKEN.finditer(normalise(text)) if token.lastgroup == "structure"]
    places = [
        match.start()
        for match in re.finditer(r"\d", text)
        if not any(start <= match.start() < end for start, end in counting)
    ]
    assume(places)
    at = draw(st.sampled_from(places))
    digit = draw(st.sampled_from([each for each in "0123456789" if each != text[at]]))
    return text, text[:at] + digit + text[at + 1 :], at


def told(difference: Difference) -> tuple[object, ...]:
    return (str(difference.change), difference.aspects, _at(difference.old), _at(difference.new), len(difference.along))


def mirrored(difference: Difference) -> tuple[object, ...]:
    change = MIRROR.get(difference.change, str(difference.change))
    return (change, difference.aspects, _at(difference.new), _at(difference.old), len(difference.along))


def _at(figure: Figure | None) -> int:
    return figure.start if figure else -1


@SLOW
@given(with_one_digit_changed())
def test_a_digit_that_was_changed_is_one_difference_there(case: tuple[str, str, int]) -> None:
    old, new, at = case
    (found,) = compared(old, new)
    assert found.change in ("changed", "restated")
    assert not found.along
    assert found.old is not None
    assert found.new is not None
    assert found.old.start <= at < found.old.end
    assert found.new.start <= at < found.new.end


@SLOW
@given(TEXTS | NOISE)
def test_nothing_differs_from_itself(text: str) -> None:
    assume(text.strip())
    assert compared(text, text) == ()
    assert compared(f"  {text}", text) == compared(text, f"  {text}") == ()


@SLOW
@given(TEXTS, TEXTS)
def test_turned_round_added_is_dropped_and_all_else_the_same(old: str, new: str) -> None:
    there, back = compared(old, new), compared(new, old)
    assert sorted(map(repr, map(told, there))) == sorted(map(repr, map(mirrored, back)))


@SLOW
@given(TEXTS, TEXTS)
def test_every_span_slices_to_its_text_and_lies_in_its_sentence(old: str, new: str) -> None:
    documents = opened(old), opened(new)
    for difference in compared(*documents):
        for pair in ((difference.old, difference.new), *difference.along):
            for figure, document in zip(pair, documents, strict=True):
                if figure is not None:
                    first = figure.sentence_start
                    assert document.text[figure.start : figure.end] == figure.text
                    assert document.text[first : first + len(figure.sentence)] == figure.sentence
                    assert first <= figure.start <= figure.end <= first + len(figure.sentence)


@SLOW
@given(TEXTS, TEXTS)
def test_no_figure_is_told_twice(old: str, new: str) -> None:
    found = compared(old, new)
    for side in ("old", "new"):
        alone = [
            getattr(each, side).start for each in found if each.change in ("added", "dropped") and getattr(each, side)
        ]
        both = [getattr(each, side).start for each in found if each.change not in ("added", "dropped")]
        assert len(alone) == len(set(alone))
        assert not set(alone) & set(both)
