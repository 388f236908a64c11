"""Sentences on figures without a target."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from builders.ledger_records import cell, cells, contested, document, grown, indicator_ref, observed
from dajuan.documents.document import DocumentKind
from dajuan.ledger.evaluation.records import Derived, Formula
from dajuan.messages import speaking
from dajuan.reading.records import Bound, Kind, Status
from dajuan.reports.card.records import FigureRow
from dajuan.reports.review import figures

INCOME = "disposable_income_per_capita_rural"
DIRECTOR = {"speaker": "沈若溪", "office": "县营商环境局局长"}


def row(*seen: Any, **keys: Any) -> FigureRow:
    return FigureRow(seen[0].indicator, cells(*seen), **keys)


def count(name: str, value: str, unit: str, period: str | None = "2025", **keys: Any) -> FigureRow:
    return row(observed(indicator_ref(f"local:{name}", name=name), period, value, unit, **keys))


def told(*rows: FigureRow) -> list[str]:
    with speaking("zh_CN"):
        return [sentence.text for sentence in figures.figures(rows, "云溪县", 2025)]


def test_a_level_and_its_change_are_one_sentence() -> None:
    level = observed(INCOME, "2025", "21735", "元", text="21735元")
    assert told(row(level, grown(INCOME, "2025", "7.8", text="7.8%"))) == [
        "2025年，农村居民人均可支配收入21735元，同比增长7.8%。"
    ]


def test_the_growth_of_a_local_indicator_joins_its_level_though_it_is_another_indicator() -> None:
    level = count("加工收入", "470000000", "元", text="4.7亿元")
    growth = row(grown(indicator_ref("local:other", name="加工收入"), "2025", "7", text="7%"))
    assert told(level, growth) == ["2025年，加工收入4.7亿元，同比增长7%。"]


def test_short_counts_are_joined_by_threes_and_the_period_is_said_once() -> None:
    rows = [count(name, "3", "处") for name in ("露营基地", "步道", "书屋", "公园")]
    assert told(*rows) == ["2025年，露营基地3处，步道3处，书屋3处。", "公园3处。"]


def test_counts_of_two_documents_are_not_joined() -> None:
    other = document(2025, DocumentKind.REVIEW)
    rows = [count("露营基地", "3", "处"), count("步道", "4", "条", document=other)]
    assert told(*rows) == ["2025年，露营基地3处。", "步道4条。"]


def test_only_the_first_of_joined_amounts_is_reached() -> None:
    grain, land = (
        row(observed(of, "2025", "10", unit, text=text))
        for of, unit, text in (("grain_output", "吨", "10吨"), ("cultivated_land", "亩", "10亩"))
    )
    assert told(grain, land) == ["2025年，粮食总产量达10吨，耕地保有量10亩。"]


def test_parts_of_the_year_follow_the_whole_year() -> None:
    part = row(observed("tourist_arrivals", "2025-01/2025-11", "4000000", "人次", text="400万人次", bound=Bound.OVER))
    assert told(part, count("露营基地", "3", "处")) == [
        "2025年，露营基地3处。",
        "2025年1—11月，旅游接待人数超400万人次。",
    ]


@pytest.mark.parametrize(("period", "kept"), [("2024", False), ("2021/2025", True), (None, True), ("2026", False)])
def test_only_what_ends_in_the_year_is_told(period: str | None, kept: bool) -> None:
    assert bool(told(count("露营基地", "3", "处", period))) is kept


def test_what_an_official_says_is_attributed() -> None:
    assert told(count("解决堵点难点问题", "18", "个", **DIRECTOR)) == [
        "2025年，据县营商环境局局长沈若溪介绍，解决堵点难点问题18个。"
    ]


def test_what_is_expected_or_aimed_at_is_called_so() -> None:
    expected = observed(
        "gdp", "2025", "33800000000", "元", text="338亿元左右", bound=Bound.ABOUT, status=Status.EXPECTED
    )
    goal = grown("gdp", "2025", "6", text="6%左右", bound=Bound.ABOUT, status=Status.TARGET)
    assert told(row(expected)) == ["2025年，预计地区生产总值338亿元左右。"]
    assert told(row(goal)) == ["2025年，地区生产总值年度目标为同比增长6%左右。"]


def test_a_figure_of_another_place_names_it() -> None:
    assert told(count("步道", "4", "条", place="青石镇")) == ["2025年，青石镇步道4条。"]


def test_a_computed_change_is_labelled_and_rests_on_both_levels() -> None:
    levels = [
        observed("grain_output", year, value, "吨", text=f"{value}吨")
        for year, value in (("2024", "327"), ("2025", "330"))
    ]
    growth = Derived(Formula.GROWTH, levels[1].indicator, Kind.CHANGE, "yoy", "2025", "0.9", "%", Bound.EXACT,
                     Decimal("0.8"), Decimal("1.1"), tuple(levels))  # fmt: skip
    with speaking("zh_CN"):
        (sentence,) = figures.figures([row(levels[1], change=growth)], "云溪县", 2025)
    assert sentence.text == "2025年，粮食总产量330吨（推算同比增长0.9%）。"
    assert {source.document.year for source in sentence.sources} == {2024, 2025}


def test_a_printed_change_leaves_no_room_for_a_computed_one() -> None:
    level, growth = observed(INCOME, "2025", "21735", "元"), grown(INCOME, "2025", "7.8", text="7.8%")
    computed = Derived(
        Formula.GROWTH, level.indicator, Kind.CHANGE, "yoy", "2025", "7.7", "%", Bound.EXACT, None, None, (level,)
    )
    assert "推算" not in told(row(level, growth, change=computed))[0]


def test_contradicting_figures_are_both_told_with_who_says_them() -> None:
    of = indicator_ref("local:firms", name="专精特新企业")
    said = observed(of, "2025", "9", "家", speaker="林远舟", office="县工信局局长")
    written = observed(of, "2025", "5", "户", document=document(2025, DocumentKind.REVIEW))
    with speaking("zh_CN"):
        (sentence,) = figures.contested([contested(said, written), cell(said)], 2025)
    assert sentence.text == (
        "关于专精特新企业（2025年），县工信局局长林远舟介绍为9家，《云溪县2025年发展综述》载为5户，两种说法不一致，有待核实。"
    )
    assert len(sentence.sources) == 2


def test_what_nobody_said_is_attributed_to_nobody() -> None:
    figure = count("停车位", "1290", "个", text="1280个", corrected=True, **DIRECTOR)
    assert told(figure) == ["2025年，停车位1290个（经核更正）。"]


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("17", "2025年，改造老旧小区17个，完成年度目标（16个）。"),
        ("15", "2025年，改造老旧小区15个，年度目标为16个。"),
    ],
)
def test_a_result_is_told_with_the_goal_of_its_year(value: str, sentence: str) -> None:
    report = document(2025, DocumentKind.WORK_REPORT)
    estates = indicator_ref("local:改造老旧小区", name="改造老旧小区")
    done = observed(estates, "2025", value, "个")
    aim = observed(estates, "2025", "16", "个", status=Status.TARGET, document=report)
    assert told(row(done, aim)) == [sentence]


def test_a_goal_of_a_plan_is_called_so_and_has_its_unit() -> None:
    planned = observed(
        "forest_coverage_rate", "2025", "48.5", "%", text="48.5", status=Status.TARGET,
        document=document(2021, DocumentKind.PLAN),
    )  # fmt: skip
    assert told(row(planned)) == ["2025年，森林覆盖率规划目标为48.5%。"]
