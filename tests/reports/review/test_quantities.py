"""What a figure says of its subject: the words of reports/review/lexicon.py, each with sentences that it makes."""

from __future__ import annotations

from typing import Any

import pytest

from builders.ledger_records import grown, indicator_ref, observed
from dajuan.catalogue.indicators import Direction, Measure
from dajuan.messages import speaking
from dajuan.reading.records import Bound, Kind
from dajuan.reports.review.quantities import told


def local(name: str) -> Any:
    return indicator_ref(f"local:{name}", name=name)


def said(of: Any, value: str, unit: str, text: str, **keys: Any) -> str:
    figure = observed(of, "2025", value, unit, text=text, **keys)
    with speaking("zh_CN"):
        return figure.indicator.name + told(figure, alone=True)


@pytest.mark.parametrize(
    ("of", "value", "unit", "text", "keys", "sentence"),
    [
        # A local indicator may hold its verb or not: both are followed by the quantity as it is printed.
        (local("建成露营基地"), "12", "处", "12处", {}, "建成露营基地12处"),
        (local("露营基地"), "12", "处", "12处", {}, "露营基地12处"),
        (local("研发文创产品"), "200", "种", "200余种", {"bound": Bound.OVER}, "研发文创产品200余种"),
        (local("民生实事"), "10", "件", "十件", {}, "民生实事十件"),
        (local("投入资金"), "5e7", "元", "近5000万元", {"bound": Bound.NEAR}, "投入资金近5000万元"),
        # What was printed outside of the quantity (首破400万人次) is said before it.
        ("tourist_arrivals", "4000000", "人次", "400万人次", {"bound": Bound.OVER}, "旅游接待人数超400万人次"),
        (local("受灾户"), "50", "户", "50户", {"bound": Bound.UNDER}, "受灾户不足50户"),
        (local("停车位"), "300", "个", "300个", {"bound": Bound.ABOUT}, "停车位约300个"),
        # An amount of the catalogue is reached (达); a rate is (为); a bound behind it needs 达 as well.
        ("grain_output", "66000000", "斤", "6600万斤", {}, "粮食总产量达6600万斤"),
        ("forest_coverage_rate", "41", "%", "41%", {}, "森林覆盖率为41%"),
        (local("供热普及率"), "97", "%", "97%以上", {"bound": Bound.OVER}, "供热普及率达97%以上"),
        (local("5G"), "300", "座", "300座", {}, "5G为300座"),
        (local("产值增速"), "3", "位", "第3位", {"kind": Kind.RANK, "scope": "全市"}, "产值增速居全市第3位"),
        ("industrial_structure", "8:48:44", "", "8:48:44", {"kind": Kind.STRUCTURE}, "三次产业结构为8:48:44"),
        (local("投资计划"), "103.1", "%", "103.1%", {"kind": Kind.COMPLETION}, "投资计划完成103.1%"),
        (local("固定资产投资"), "103.1", "%", "103.1%", {"kind": Kind.COMPLETION}, "固定资产投资完成计划的103.1%"),
    ],
)
def test_a_figure_is_told_as_it_is_printed(
    of: Any, value: str, unit: str, text: str, keys: dict[str, Any], sentence: str
) -> None:
    assert said(of, value, unit, text, **keys) == sentence


@pytest.mark.parametrize(
    ("value", "unit", "text", "base", "sentence"),
    [
        ("14.9", "%", "14.9%", "yoy", "农产品加工收入同比增长14.9%"),
        ("-3.2", "%", "3.2%", "yoy", "农产品加工收入同比下降3.2%"),
        ("-3.2", "%", "-3.2%", "yoy", "农产品加工收入同比下降3.2%"),
        ("0", "%", "持平", "yoy", "农产品加工收入与上年持平"),
        ("0.8", "百分点", "0.8个百分点", "yoy", "农产品加工收入同比提高0.8个百分点"),
        ("-0.8", "百分点", "0.8个百分点", "mom", "农产品加工收入环比降低0.8个百分点"),
        ("120", "元", "120元", "yoy", "农产品加工收入同比增加120元"),
        ("6.1", "%", "6.1%", "annual", "农产品加工收入年均增长6.1%"),
        ("12", "%", "12%", "since:2020", "农产品加工收入比2020年增长12%"),
        ("12", "%", "12%", "since:13FYP", "农产品加工收入比“十三五”末增长12%"),
        ("7", "%", "7%", "other", "农产品加工收入增长7%"),
    ],
)
def test_a_change_is_told_with_its_base_and_direction(
    value: str, unit: str, text: str, base: str, sentence: str
) -> None:
    assert said(local("农产品加工收入"), value, unit, text, kind=Kind.CHANGE, base=base) == sentence


def test_what_is_bad_when_it_rises_rises_and_does_not_grow() -> None:
    dust = indicator_ref("local:dust", name="扬尘浓度", direction=Direction.DOWN, measure=Measure.RATE)
    figure = grown(dust, "2025", "5", text="5%")
    assert told(figure) == "同比上升5%"


def test_a_corrected_figure_says_what_the_person_said() -> None:
    assert said(local("露营基地"), "21", "处", "12处", corrected=True) == "露营基地21处（经核更正）"
    assert said(local("露营基地"), "200", "处", "200余处", corrected=True, bound=Bound.OVER) == "露营基地200余处"
