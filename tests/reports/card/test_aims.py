"""What a target asks for: a growth of each year or of the whole plan, a goal for one year or for all of them."""

from __future__ import annotations

import pytest

from builders.card_parts import derived
from builders.ledger_records import act, amount, evaluation, observed, plan, target
from dajuan.ledger.evaluation.records import Derived, Formula, Reasoning, Verdict
from dajuan.ledger.records import Cell, Ranked, Reason
from dajuan.messages import N_, speaking
from dajuan.reading.plans.records import Form
from dajuan.reading.records import Kind
from dajuan.reports.card import show


@pytest.mark.parametrize(
    ("base", "goal", "growth", "said"),
    [
        ("48.6%", "55%", amount("6.4", unit="百分点"), "五年累计变化提高6.4个百分点"),
        ("58%", "63%", amount("1", unit="百分点"), "年均增长1个百分点"),
        ("2户", "10户", amount("8", unit="户"), "五年累计变化增加8户"),
        ("52", "42", amount("-10", unit=""), "五年累计变化减少10"),
        ("138亿元", "200亿元", amount("6.5", unit="%"), "年均增长6.5%"),
        ("100亿元", "140亿元", amount("40", unit="%"), "五年累计变化增长40%"),
        ("34", "28", amount("-3.8", unit="%"), "年均下降3.8%"),
        (None, None, amount("8以上", unit="%"), "年均增长8%以上"),
        (None, "65%", amount("6.4", unit="百分点"), "五年累计变化提高6.4个百分点"),
    ],
)
def test_a_growth_over_the_plan_is_none_of_each_year(
    base: str | None, goal: str | None, growth: object, said: str
) -> None:
    form = Form.LEVEL if goal else Form.GROWTH
    of = show.growth(target("gdp", form=form, baseline=base, goal=goal, growth=growth))  # type: ignore[arg-type]
    assert of is not None
    with speaking("zh_CN"):
        again = show.growth(target("gdp", form=form, baseline=base, goal=goal, growth=growth))  # type: ignore[arg-type]
        assert again is not None
        assert show.named(again) == said


def test_a_plan_of_one_year_has_no_yearly_average() -> None:
    of_year = target("gdp", form=Form.GROWTH, growth="6%", plan=plan(2025, 2025))
    with speaking("zh_CN"):
        assert show.form(of_year) == "年度增长"
        assert show.form(target("gdp", form=Form.GROWTH, growth="6%")) == "年均增长"
        assert show.plan(of_year.plan).endswith("（2025年）")


def _sum() -> Derived:
    years = [observed("urban_employment_new", year, "3000", "人") for year in ("2021", "2022")]
    return derived(Formula.SUM, years[0].indicator, "2021/2022", "6000", "人", *years)


def test_what_has_added_up_stands_against_a_goal_for_all_years() -> None:
    jobs = target("urban_employment_new", form=Form.TOTAL, goal="16000人")
    total = _sum()
    found = show.cumulated(evaluation(jobs, derived=(total,)))
    assert found is total
    with speaking("zh_CN"):
        assert show.computed(total) == "累计6000人"
    assert show.cumulated(evaluation(target("gdp", goal="200亿元"), derived=(total,))) is None


@pytest.mark.parametrize(
    ("formula", "value", "unit", "said"),
    [
        (Formula.PROGRESS, "0.8", "", "增量完成80%"),
        (Formula.COMPLETION, "0.938", "", "完成目标的93.8%"),
        (Formula.FALL, "13.1", "%", "累计下降13.1%"),
        (Formula.CHAIN, "8.2", "%", "年均增长8.2%"),
    ],
)
def test_a_computed_figure_says_what_it_is_of(formula: Formula, value: str, unit: str, said: str) -> None:
    kind = Kind.CHANGE if unit else Kind.LEVEL
    with speaking("zh_CN"):
        of = derived(formula, target("gdp").indicator, "2021/2025", value, unit, kind=kind)
        assert show.computed(of) == said


def test_incomplete_data_is_not_called_missing() -> None:
    jobs = target("urban_employment_new", form=Form.TOTAL, goal="16000人")
    with speaking("zh_CN"):
        assert show.verdict(evaluation(jobs, Verdict.NOT_REPORTED)) == "未见数据"
        assert show.verdict(evaluation(jobs, Verdict.NOT_REPORTED, partial=True)) == "数据不全"


def test_a_reason_speaks_english_of_years_and_names() -> None:
    forest = target("forest_coverage_rate", goal="42%")
    of = Reasoning(
        N_("{name} is not reported for {deadline}; the last that is known is {value}, of {year}."),
        (("name", "森林覆盖率"), ("deadline", "2021年、2022年"), ("value", "41%以上"), ("year", "2021—2024年")),
    )
    assert show.reason(of, forest) == (
        "Forest coverage rate is not reported for 2021, 2022; the last that is known is 41% or more, of 2021–2024."
    )


def test_who_chose_another_figure_is_told_with_the_reason() -> None:
    first, second = (observed("gdp", "2025", value, "元") for value in ("1", "2"))
    ranked = Ranked(second, Reason.CHOSEN)
    chosen = Cell(None, first.indicator, first, Reason.CHOSEN, others=(ranked,), chosen=act(9, why="住建局确认"))  # type: ignore[arg-type]
    with speaking("zh_CN"):
        assert show.overruled(ranked, chosen) == "已人工选定另一数值（张宁，2026年1月15日16:30）：住建局确认"
        assert show.overruled(Ranked(second, Reason.AGREES), chosen) == "数值一致，不重复采用"
