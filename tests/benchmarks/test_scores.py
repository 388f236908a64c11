"""What the scorers print is read to the last figure, and floors only rise."""

from __future__ import annotations

import pytest
from gold import Floor, Result, below, distance, raised
from scorers import parse_claims, parse_panel, parse_statements

CLAIMS = """detection     P 0.991  R 0.982  F1 0.986   (1200 gold, 1190 read)
value         0.997
place         0.981
indicator     0.961
  to the letter 0.833
confident     0.742 of the claims found have a confidence >= 0.95; 0.958 of these are exact
exact claims  P 0.931  R 0.922  F1 0.926
"""
STATEMENTS = """milestone  gold 13  found 12  whole 11  unknown 3
pledge     gold 6  found 6  whole 6  unknown 0
programme  gold 10  found 9  whole 8  unknown 2
"""


def test_the_scores_of_claims() -> None:
    scores = parse_claims(CLAIMS)
    assert scores["detection"] == 0.986
    assert scores["exact P"] == 0.931
    assert scores["exact"] == 0.926
    assert scores["place"] == 0.981
    assert scores["to the letter"] == 0.833
    assert (scores["confident"], scores["confident exact"]) == (0.742, 0.958)
    assert (scores["gold"], scores["read"]) == (1200, 1190)


def test_the_scores_of_statements_count_what_the_gold_does_not_know() -> None:
    scores = parse_statements(STATEMENTS)
    assert scores["milestone found"] == 12
    assert scores["programme whole"] == 8
    assert scores["unknown"] == 5


def test_the_scores_of_the_panel() -> None:
    assert parse_panel("cells 98  answered 0.980  right among answered 0.990  right of all 0.970\n") == {
        "cells": 98,
        "answered": 0.98,
        "right": 0.99,
        "right of all": 0.97,
    }


def test_an_unknown_form_of_scores_is_refused() -> None:
    with pytest.raises(ValueError, match="no scores"):
        parse_claims("Traceback\n")


def result(fingerprint: str = "f", **scores: int | float) -> Result:
    return Result("open", fingerprint, dict(scores))


def test_a_score_below_its_floor_is_named() -> None:
    floor = Floor("f", {"exact": 0.926, "unknown": 3})
    assert below(result(exact=0.926, unknown=3), floor) == []
    assert below(result(exact=0.925, unknown=3), floor) == ["open: exact is 0.925, the floor is 0.926."]
    assert below(result(exact=0.93, unknown=4), floor) == ["open: unknown is 4, the floor is 3."]


def test_floors_hold_for_their_gold_data_only() -> None:
    assert len(below(result("other", exact=0.99), Floor("f", {"exact": 0.9}))) == 1


def test_floors_rise_and_never_fall() -> None:
    floor = Floor("f", {"exact": 0.926, "place": 0.98, "unknown": 5})
    new = raised(result(exact=0.95, place=0.90, unknown=2, read=1190), floor)
    assert new.scores == {"exact": 0.95, "place": 0.98, "unknown": 2}


def test_the_distance_of_open_and_held_out() -> None:
    held_out = Result("held-out", "f", {"exact": 0.90})
    assert distance([result(exact=0.95), held_out]) == pytest.approx(0.05)
