"""Why a verdict was given reads like an evaluation report, in Chinese as in English."""

from __future__ import annotations

import pytest

from builders.ledger_records import amount, cells, contested, grown, observed, target
from dajuan.ledger.evaluation import evaluate
from dajuan.ledger.evaluation.reasons import told
from dajuan.ledger.evaluation.spans import span_of
from dajuan.ledger.evaluation.wording import shown_amount, shown_observation, shown_span
from dajuan.ledger.records import Observation, Target
from dajuan.messages import speaking
from dajuan.reading.plans.records import Amount, Form, Nature
from dajuan.reading.records import Bound, Kind, Status


def forest(period: str, value: str, **keys: object) -> Observation:
    return observed("forest_coverage_rate", period, value, "%", **keys)  # type: ignore[arg-type]


FOREST = target("forest_coverage_rate", goal="40%", baseline="38%", nature=Nature.BINDING)
GROWTH = target("gdp", form=Form.GROWTH, growth="6.5%左右")
JOBS = target("urban_employment_new", form=Form.TOTAL, goal="1.8万人")
ENERGY = target("energy_intensity", form=Form.FALL, goal="14%")
GDP = target("gdp", goal="300亿元", baseline="200亿元")


@pytest.mark.parametrize(
    ("goal", "observations", "year", "sentence"),
    [
        (FOREST, [forest("2023", "39.6")], 2023, "2023年森林覆盖率为39.6%，按线性进度应达到39.2%，达到预期进度。"),
        (FOREST, [forest("2023", "39.1")], 2023, "2023年森林覆盖率为39.1%，按线性进度应达到39.2%，滞后于预期进度。"),
        (FOREST, [forest("2024", "40.1")], 2024, "2024年森林覆盖率为40.1%，提前达到2025年40%的目标。"),
        (FOREST, [forest("2025", "40.1", status=Status.EXPECTED)], 2025, "2025年森林覆盖率为40.1%，达到40%的目标。该数为预计数。"),
        (FOREST, [forest("2025", "39.9")], 2025, "2025年森林覆盖率为39.9%，未达到40%的目标。"),
        (FOREST, [forest("2024", "39.9")], 2025, "未见2025年森林覆盖率的数据，最近一期为2024年的39.9%。"),
        (FOREST, [], 2025, "现有文件未提供规划期内森林覆盖率的数据。"),
        (
            GDP,
            [observed("gdp", "2023", "25620000000", "元", text="256.2亿元")],
            2023,
            "2023年地区生产总值为256.2亿元，按年均增速测算应达到255.1亿元，达到预期进度。",
        ),
        (
            GDP,
            [observed("gdp", "2025-01/2025-11", "29100000000", "元", text="291亿元")],
            2025,
            "现有文件未提供规划期内地区生产总值的数据。2025年1—11月数据（291亿元）并非全年（年末）数，不作为评价依据。",
        ),
        (
            GDP,
            [observed("gdp", "2025", "29000000000", "元", text="290亿元", bound=Bound.OVER)],
            2025,
            "2025年地区生产总值仅公布为“290亿元以上”，无法判断是否达到300亿元。",
        ),
        (
            GROWTH,
            [grown("gdp", "2021", "8.0"), grown("gdp", "2022", "5.0")],
            2022,
            "2021—2022年地区生产总值年均增速为6.5%，目标为年均增速6.5%左右，达到预期进度。",
        ),
        (
            GROWTH,
            [observed("gdp", "2020", "20000000000", "元"), observed("gdp", "2025", "30000000000", "元")],
            2025,
            "现有文件未提供规划期内地区生产总值的增速。现价总量不能用于推算不变价增速。",
        ),
        (
            JOBS,
            [observed("urban_employment_new", "2021", "3612", "人"), observed("urban_employment_new", "2022", "3705", "人")],
            2022,
            "2021—2022年城镇新增就业累计7317人，按序时进度应达到7200人，达到预期进度。",
        ),
        (
            ENERGY,
            [observed("energy_intensity", "2025", "-14.2", "%", kind=Kind.CHANGE, base="since:2020")],
            2025,
            "2021—2025年单位地区生产总值能耗累计降幅为14.2%，达到累计降低14%的目标。",
        ),
        (
            target("urban_surveyed_unemployment_rate", form=Form.HOLD, goal="<5.5%"),
            [observed("urban_surveyed_unemployment_rate", year, "5.1", "%") for year in ("2021", "2023")],
            2023,
            "2021—2023年城镇调查失业率已公布数据均符合低于5.5%的要求，2023年为5.1%。其中2022年未见数据。",
        ),
        (
            target("total_water_use", form=Form.ASSIGNED),
            [],
            2025,
            "用水总量的目标由上级下达，须补充下达任务的文件后方可评价。",
        ),
    ],
)  # fmt: skip
def test_a_reason_reads_like_an_evaluation_report(
    goal: Target, observations: list[Observation], year: int, sentence: str
) -> None:
    with speaking("zh_CN"):
        assert told(evaluate(goal, cells(*observations), year=year).reason) == sentence


def test_a_contradiction_names_both_figures() -> None:
    with speaking("zh_CN"):
        reason = evaluate(FOREST, [contested(forest("2025", "39"), forest("2025", "41"))], year=2025).reason
        assert told(reason) == "2025年森林覆盖率的数据来源不一致（39%、41%），有待核定。"


def test_in_english_the_remark_follows_after_a_space() -> None:
    reason = evaluate(FOREST, cells(forest("2025", "40.1", status=Status.EXPECTED)), year=2025).reason
    assert told(reason) == "森林覆盖率 of 2025 was 40.1%: the goal of 40% is reached. The figure is an expected one."


@pytest.mark.parametrize(
    ("observation", "expected"),
    [
        (observed("gdp", "2021", "28720000000", "元", text="287.2亿元"), "287.2亿元"),
        (observed("gdp", "2021", "28720000000", "元", text="287.2"), "287.2亿元"),  # a cell under 单位：亿元
        (observed("gdp", "2021", "28720000000", "元", text="287.2亿元", bound=Bound.OVER), "287.2亿元以上"),
        (observed("gdp", "2021", "28700000000", "元", text="287余亿元", bound=Bound.OVER, approximators=("余",)), "287余亿元"),
        (observed("gdp", "2021", "28760000000", "元", text="287.2亿元", step="10000000", corrected=True), "287.6亿元"),
        (forest("2021", "38.50"), "38.50%"),
        (observed("disposable_income_per_capita", "2021", "44936", "元"), "44936元"),
        (grown("energy_intensity", "2021", "-7.9"), "-7.9%"),
        (grown("gdp", "2021", "5.0", bound=Bound.ABOUT), "约5.0%"),
    ],
)  # fmt: skip
def test_an_observation_is_shown_as_its_source_prints_it(observation: Observation, expected: str) -> None:
    assert shown_observation(observation) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        (amount("300亿元"), "300亿元"),
        (amount("6.5%左右"), "6.5%左右"),
        (amount("<5.5%"), "低于5.5%"),
        (amount("≥35万亩"), "不低于35万亩"),
        (amount("65左右", unit="%"), "约65%"),  # a cell under the unit %
        (amount("1.80", value="18000", unit="人", step="100"), "1.80万人"),
        (amount("18000", unit="人"), "18000人"),
    ],
)
def test_an_amount_of_a_plan_is_shown_with_its_unit(printed: Amount, expected: str) -> None:
    assert shown_amount(printed) == expected


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2025", "2025年"),
        ("2021/2024", "2021—2024年"),
        ("2025-11", "2025年11月"),
        ("2025-01/2025-11", "2025年1—11月"),
        ("2024-10/2025-03", "2024年10月—2025年3月"),
    ],
)
def test_a_period_is_shown_in_words(period: str, expected: str) -> None:
    span = span_of(period)
    assert span is not None
    assert shown_span(span) == expected


@pytest.mark.parametrize("period", [None, "", "去年", "2025-Q1"])
def test_what_is_no_period_covers_no_months(period: str | None) -> None:
    assert span_of(period) is None
