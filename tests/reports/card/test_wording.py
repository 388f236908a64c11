"""A figure is said once: what its source prints, and only what that leaves out."""

from __future__ import annotations

from typing import Any

import pytest

from builders.ledger_records import observed
from dajuan.ledger.records import Observation
from dajuan.messages import speaking
from dajuan.reading.plans.records import Amount
from dajuan.reading.records import Bound, Kind
from dajuan.reports.card import show


def of(value: str, unit: str, text: str, **keys: Any) -> Observation:
    return observed("gdp", "2025", value, unit, text=text, **keys)


def change(value: str, unit: str, text: str, **keys: Any) -> Observation:
    return of(value, unit, text, kind=Kind.CHANGE, base="yoy", **keys)


def planned(text: str, value: str, unit: str, bound: Bound = Bound.EXACT) -> Amount:
    return Amount(text, value, unit, 0, len(text), bound=bound)


@pytest.mark.parametrize(
    ("figure", "before", "text", "after", "worth"),
    [
        # The cell of a table has its unit elsewhere: it stands behind the number.
        (planned("138", "13800000000", "元"), "", "138", "亿元", ""),
        (planned("48.6", "48.6", "%"), "", "48.6", "%", ""),
        (planned("30500", "30500", "元"), "", "30500", "元", ""),
        (planned("6.4", "6.4", "百分点"), "", "6.4", "个百分点", ""),
        (planned("0.025", "0.00000000025", "人/元"), "", "0.025", "人/亿元", ""),
        (planned("0.52", "0.000052", "吨标准煤/元"), "", "0.52", "吨标准煤/万元", ""),
        # A bound that is printed stays as it is printed, one that is not is said as a goal has it.
        (planned("8以上", "8", "%", Bound.OVER), "", "8", "%以上", ""),
        (planned("≥18.5", "185000", "吨", Bound.OVER), "", "≥18.5", "万吨", ""),
        (planned("18.5", "185000", "吨", Bound.OVER), "不低于", "18.5", "万吨", ""),
        (planned("5.5", "5.5", "%", Bound.UNDER), "", "5.5", "%以下", ""),
        (planned("5.5%以内", "5.5", "%", Bound.UNDER), "", "5.5%以内", "", ""),
        (planned("7左右", "7", "%", Bound.ABOUT), "", "7", "%左右", ""),
        # What the words say already is not said again.
        (of("10", "件", "十件"), "", "十件", "", ""),
        (of("5500000000", "元", "55.0亿元"), "", "55.0亿元", "", ""),
        (of("97", "%", "97%以上", bound=Bound.OVER), "", "97%以上", "", ""),
        # What they do not say stands around them, else beside them.
        (of("4000000", "人次", "400万人次", bound=Bound.OVER), "超", "400万人次", "", ""),
        (of("4000", "个", "4000余个", bound=Bound.OVER), "", "4000余个", "", "超4000个"),
        (of("70", "%", "七成"), "", "七成", "", "70%"),
        (of("20", "万元", "12户"), "", "12户", "", "20万元"),
        (change("7.8", "%", "7.8%"), "增长", "7.8%", "", ""),
        (change("-3.8", "%", "-3.8"), "下降", "3.8", "%", ""),
        (change("6.4", "百分点", "6.4"), "提高", "6.4", "个百分点", ""),
        (change("-20", "%", "20%", bound=Bound.OVER), "下降超", "20%", "", ""),
        (change("120", "元", "120元"), "增加", "120元", "", ""),
        (change("0", "%", "持平"), "", "持平", "", ""),
        (of("3", "位", "3", kind=Kind.RANK), "第", "3", "位", ""),
    ],
)
def test_a_figure_is_completed_by_what_it_leaves_out(
    figure: Observation | Amount, before: str, text: str, after: str, worth: str
) -> None:
    with speaking("zh_CN"):
        said = show.wording(figure)
    assert (said.before, said.text, said.after, said.worth) == (before, text, after, worth)
    assert show.as_printed(figure)[said.at :].startswith(said.text)


@pytest.mark.parametrize(
    ("printed", "bound", "said"),
    [
        ("≥5", Bound.OVER, "不低于5%"),
        ("5%以上", Bound.OVER, "不低于5%"),
        ("超5%", Bound.OVER, "超5%"),
        ("5%多", Bound.OVER, "超5%"),
        (">5", Bound.OVER, "高于5%"),
        ("<5", Bound.UNDER, "低于5%"),
        ("5%以内", Bound.UNDER, "不超过5%"),
        ("不超过5%", Bound.UNDER, "不超过5%"),
        ("5%以下", Bound.UNDER, "5%以下"),
        ("不足5%", Bound.UNDER, "不足5%"),
        ("5%", Bound.EXACT, "5%"),
    ],
)
def test_a_bound_is_as_strict_as_its_source(printed: str, bound: Bound, said: str) -> None:
    with speaking("zh_CN"):
        assert show.bounded("5%", bound, printed) == said


@pytest.mark.parametrize(
    ("value", "unit", "text", "amended"),
    [
        ("1290", "个", "1280个", True),
        ("1280", "个", "1280个", False),  # corrected in another key
        ("12800000", "个", "1280万个", False),
        ("10", "件", "十件", False),
        ("70", "%", "七成", False),
        ("9", "件", "十件", True),
        ("-3.2", "%", "3.2%", False),  # the direction was corrected, which the value's words say
    ],
)
def test_a_correction_of_the_value_is_told_from_others(value: str, unit: str, text: str, amended: bool) -> None:
    assert show.is_amended(of(value, unit, text, corrected=True)) is amended
    assert not show.is_amended(of(value, unit, text))


def test_of_a_corrected_figure_the_value_counts_and_the_print_is_told() -> None:
    figure = of("1290", "个", "1280个", corrected=True)
    with speaking("zh_CN"):
        assert show.wording(figure).said == "1290个"
        assert show.told(figure) == "1290个（更正，原文1280个）"


@pytest.mark.parametrize(("start", "end", "said"), [(62, 69, "第63—69字"), (527, 528, "第528字")])
def test_positions_are_counted_from_one_with_the_last_included(start: int, end: int, said: str) -> None:
    with speaking("zh_CN"):
        assert show.position(start, end) == said
