"""Sentences on targets say what the verdict says and no more."""

from __future__ import annotations

from typing import Any

import pytest

from builders.cards import card
from builders.ledger_records import cell, evaluation, observed, target
from dajuan.ledger.evaluation.records import Colour, Reasoning, Verdict
from dajuan.ledger.records import Target
from dajuan.messages import speaking
from dajuan.reading.plans.records import Form, Nature
from dajuan.reports.card.records import TargetRow
from dajuan.reports.review.targets import targets, together, unsaid

FOREST = target("forest_coverage_rate", goal="40.5%", baseline="38.2%", body="县林业局")
LAND = target("cultivated_land", goal="不低于35万亩", form=Form.HOLD, nature=Nature.BINDING)
FOLLOWS = target("gdp", form=Form.RELATIVE, words="高于全市平均水平")


def told(of: Target, verdict: Verdict, value: str, unit: str, text: str, **keys: Any) -> str:
    latest = observed(of.indicator, keys.pop("period", "2025"), value, unit, text=text, **keys)
    row = TargetRow(evaluation(of, verdict, latest=latest, uses=(latest,)))
    with speaking("zh_CN"):
        (sentence,) = targets([row], "云溪县", 2025)
    return sentence.text


@pytest.mark.parametrize(
    ("verdict", "ending"),
    [
        (Verdict.MET, "完成规划确定的2025年目标（40.5%）。"),
        (Verdict.AHEAD, "提前完成规划确定的2025年目标（40.5%）。"),
        (Verdict.ON_TRACK, "达到规划2025年目标（40.5%）的预期进度。"),
        (Verdict.BEHIND, "滞后于规划2025年目标（40.5%）的预期进度。"),
        (Verdict.MISSED, "未完成规划确定的2025年目标（40.5%）。"),
        (Verdict.NOT_COMPARABLE, "与规划确定的2025年目标（40.5%）暂不可比。"),
    ],
)
def test_a_verdict_is_said_after_the_course_from_the_baseline(verdict: Verdict, ending: str) -> None:
    assert told(FOREST, verdict, "39.7", "%", "39.7%") == f"森林覆盖率由2020年的38.2%提高到2025年的39.7%，{ending}"


@pytest.mark.parametrize(
    ("value", "text", "period", "beginning"),
    [
        ("37.1", "37.1%", "2025", "森林覆盖率由2020年的38.2%下降到2025年的37.1%，"),
        ("38.2", "38.2%", "2025", "2025年，森林覆盖率为38.2%，"),
        ("39.7", "39.7%", "2025-06", "2025年6月，森林覆盖率为39.7%，"),
    ],
)
def test_a_course_needs_two_ends_of_whole_years_that_differ(value: str, text: str, period: str, beginning: str) -> None:
    assert told(FOREST, Verdict.BEHIND, value, "%", text, period=period).startswith(beginning)


def test_what_is_to_be_held_is_held_or_not() -> None:
    held, lost = (
        told(LAND, verdict, value, "亩", text)
        for verdict, value, text in ((Verdict.MET, "353000", "35.3万亩"), (Verdict.MISSED, "349000", "34.9万亩"))
    )
    assert held == "2025年，耕地保有量（约束性指标）达35.3万亩，符合规划确定的不低于35万亩的要求。"
    assert lost == "2025年，耕地保有量（约束性指标）达34.9万亩，不符合规划确定的不低于35万亩的要求。"


def test_a_goal_in_words_is_quoted() -> None:
    assert told(FOLLOWS, Verdict.ON_TRACK, "33800000000", "元", "338亿元").endswith(
        "符合规划确定的“高于全市平均水平”的要求。"
    )


def test_the_footnote_has_the_reason_and_whose_the_target_is() -> None:
    latest = observed(FOREST.indicator, "2025", "39.7", "%")
    reason = Reasoning("{latest} is short of {goal}.", (("latest", "39.7%"), ("goal", "40.5%")))
    row = TargetRow(evaluation(FOREST, Verdict.MISSED, Colour.AMBER, latest=latest, reason=reason), change=cell(latest))
    with speaking("zh_CN"):
        (sentence,) = targets([row], "云溪县", 2025)
    assert sentence.remark == "判定依据：39.7% is short of 40.5%；责任单位：县林业局"


def test_targets_that_nobody_reports_are_one_sentence() -> None:
    rows = [TargetRow(evaluation(of, Verdict.NOT_REPORTED)) for of in (FOREST, LAND)]
    with speaking("zh_CN"):
        assert not targets(rows, "云溪县", 2025)
        (sentence,) = unsaid(rows)
    assert sentence.text == "规划所列指标中，森林覆盖率、耕地保有量（约束性指标）等2项在现有文件中尚未见可评价数据。"
    assert sentence.remark == "责任单位：县林业局"


def _sample(field: str) -> list[str]:
    section = next(each for each in card().sections if each.field.id == field)
    with speaking("zh_CN"):
        return [sentence.text for sentence in targets(section.targets, "云溪县", 2025)]


def test_a_target_over_years_has_the_figures_of_the_year_before_the_computed_one() -> None:
    assert _sample("livelihood") == [
        "2025年，城镇新增就业2710人（推算同比增长0.9%）。",
        "城镇新增就业2021—2025年累计12949人（推算值），完成规划确定的累计目标（1.2万人）。",
    ]
    assert _sample("ecology")[:2] == [
        "2025年，单位地区生产总值能耗同比下降2.1%。",
        "单位地区生产总值能耗（约束性指标）2021—2025年累计下降11.6%（推算值），未完成规划确定的累计降低目标（14%）。",
    ]
    assert _sample("economy")[:2] == [
        "2025年，预计地区生产总值338亿元左右，同比增长6.3%左右。",
        "地区生产总值2021—2025年年均增长6.5%（推算值），完成规划确定的年均增长目标（6.5%左右）。",
    ]


def test_the_opening_counts_the_verdicts() -> None:
    with speaking("zh_CN"):
        (sentence,) = together(card())
    assert sentence.text == (
        "对照《云溪县国民经济和社会发展第十四个五年规划纲要》（2021—2025年），所列12项指标中，已完成3项，提前完成1项，"
        "达到预期进度2项，滞后于预期进度1项，未完成2项，暂不可比1项，未见可评价数据2项。"
    )
    assert len(sentence.sources) == 12
    assert together(card(plan=None)) == ()
