"""How targets stand: each form, each verdict, with values that were worked out by hand (CONVENTIONS 4.2)."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import pytest

from builders.ledger_records import (
    cell,
    cells,
    contested,
    grown,
    indicator_ref,
    observed,
    plan,
    target,
)
from dajuan.catalogue.indicators import Direction, Measure
from dajuan.ledger.evaluation.reasons import told
from dajuan.ledger.evaluation.records import Colour, Evaluation, Formula, Verdict
from dajuan.ledger.evaluation.verdict import evaluate
from dajuan.ledger.records import Observation, Target
from dajuan.reading.plans.records import Form, Nature
from dajuan.reading.records import Bound, Kind, Status

BINDING, EXPECTED = Nature.BINDING, Nature.EXPECTED
OVER = {"bound": Bound.OVER}


def forest(period: str, value: str, **keys: object) -> Observation:
    return observed("forest_coverage_rate", period, value, "%", **keys)  # type: ignore[arg-type]


def gdp(period: str, hundred_millions: str, **keys: object) -> Observation:
    value = format(Decimal(hundred_millions).scaleb(8), "f")
    return observed("gdp", period, value, "元", text=f"{hundred_millions}亿元", **keys)  # type: ignore[arg-type]


def dust(period: str, value: str, **keys: object) -> Observation:
    return observed("pm25_concentration", period, value, "微克/立方米", **keys)  # type: ignore[arg-type]


def jobs(period: str, value: str, **keys: object) -> Observation:
    return observed("urban_employment_new", period, value, "人", **keys)  # type: ignore[arg-type]


def idle(period: str, value: str) -> Observation:
    return observed("urban_surveyed_unemployment_rate", period, value, "%")


def field(period: str, hectares: str) -> Observation:
    return observed("cultivated_land", period, hectares, "公顷")


def yearly(indicator: str, *values: str, first: int = 2021) -> tuple[Observation, ...]:
    return tuple(grown(indicator, str(first + number), value) for number, value in enumerate(values))


def judged(
    goal: Target, *observations: Observation, year: int = 2025, **related: tuple[Observation, ...]
) -> Evaluation:
    return evaluate(
        goal, cells(*observations), year=year, related={id: cells(*others) for id, others in related.items()}
    )


FOREST = target("forest_coverage_rate", goal="40.5%", baseline="38.0%", nature=BINDING)  # half a point a year
GDP = target("gdp", goal="300亿元", baseline="200亿元", nature=EXPECTED)  # 8.447% a year: 216.9 235.2 255.1 276.6 300
DUST = target("pm25_concentration", goal="30微克/立方米", baseline="40微克/立方米", nature=BINDING)  # 38 36 34 32 30
JOBS = target("urban_employment_new", form=Form.TOTAL, goal="1.8万人")  # 3600 a year
GROWTH = target("gdp", form=Form.GROWTH, growth="6.5%", nature=EXPECTED)
ABOUT = target("gdp", form=Form.GROWTH, growth="6.5%左右", nature=EXPECTED)
ENERGY = target("energy_intensity", form=Form.FALL, goal="14%", nature=BINDING)  # 2.8 5.6 8.4 11.2 14
IDLE = target("urban_surveyed_unemployment_rate", form=Form.HOLD, goal="<5.5%", nature=EXPECTED)
FIELD = target("cultivated_land", form=Form.HOLD, goal="35万亩", nature=BINDING)  # 23333.3 hectares
INCOME = target("disposable_income_per_capita", form=Form.RELATIVE, words="与GDP增长基本同步", unit="%")
FASTER = target("disposable_income_per_capita_rural", form=Form.RELATIVE, words="高于GDP增长", unit="%")
UP = target("rd_intensity", form=Form.WORDS, words="稳步提升", baseline="1.2%")

M, A, ON, BEHIND, MISSED = Verdict.MET, Verdict.AHEAD, Verdict.ON_TRACK, Verdict.BEHIND, Verdict.MISSED
SILENT, NOT = Verdict.NOT_REPORTED, Verdict.NOT_COMPARABLE

CASES = [
    # a rate: a linear path
    ("on the line", FOREST, [forest("2023", "39.5")], 2023, ON, "39.5", "0.600"),
    ("a tenth below the line", FOREST, [forest("2023", "39.4")], 2023, BEHIND, "39.5", "0.560"),
    ("reached early", FOREST, [forest("2024", "40.5")], 2024, A, "40.5", "1.000"),
    ("reached at the end", FOREST, [forest("2025", "40.5")], 2025, M, "40.5", "1.000"),
    ("more is no miss", FOREST, [forest("2025", "43.0")], 2025, M, "40.5", "2.000"),
    ("missed by a tenth", FOREST, [forest("2025", "40.4")], 2025, MISSED, "40.5", "0.960"),
    ("rounded too coarsely to tell", FOREST, [forest("2025", "40")], 2025, NOT, "", "0.800"),
    ("rounded to a whole", FOREST, [forest("2025", "41")], 2025, M, "40.5", "1.200"),
    ("rounded to a whole, below", FOREST, [forest("2025", "39")], 2025, MISSED, "40.5", "0.400"),
    ("the latest year counts", FOREST, [forest("2021", "39.9"), forest("2023", "39.4")], 2024, BEHIND, "39.5", "0.560"),
    ("later years do not count yet", FOREST, [forest("2022", "39.0"), forest("2024", "38.1")], 2022, ON, "39.0", "0.400"),
    ("years after the goal's do not", FOREST, [forest("2025", "40.4"), forest("2026", "40.9")], 2026, MISSED, "40.5", "0.960"),
    ("the plan is over, the last year unknown", FOREST, [forest("2024", "40.0")], 2025, SILENT, "", None),
    ("over, but reached before", FOREST, [forest("2024", "40.6")], 2025, M, "40.5", "1.040"),
    ("nothing known", FOREST, [], 2024, SILENT, "", None),
    ("only the base year", FOREST, [forest("2020", "38.0")], 2024, SILENT, "", None),
    ("a goal is no result", FOREST, [forest("2025", "40.5", status=Status.TARGET)], 2025, SILENT, "", None),
    ("expected, and decides", FOREST, [forest("2025", "40.6", status=Status.EXPECTED)], 2025, M, "40.5", "1.040"),
    ("a part of the last year decides nothing", FOREST, [forest("2025-01/2025-11", "40.6")], 2025, SILENT, "", None),
    ("at least so much", FOREST, [forest("2025", "40.5", **OVER)], 2025, M, "40.5", "1.000"),
    ("more than something less", FOREST, [forest("2025", "40", **OVER)], 2025, NOT, "", "0.800"),
    ("just below the goal", FOREST, [forest("2025", "40.5", bound=Bound.NEAR)], 2025, MISSED, "40.5", "1.000"),
    ("more than the path, if not how much", FOREST, [forest("2023", "39.5", **OVER)], 2023, ON, "39.5", "0.600"),
    ("another scope", FOREST, [forest("2025", "40.5", scope="全市")], 2025, NOT, "", None),
    ("another unit", FOREST, [observed("forest_coverage_rate", "2025", "120000", "亩")], 2025, NOT, "", None),
    ("a tie is shown as it was decided", target("forest_coverage_rate", goal="39.25%", baseline="38.00%"), [forest("2021", "38.2")], 2021, ON, "38.2", "0.160"),
    # an amount of money: equal yearly growth
    ("on the curve", GDP, [gdp("2023", "255.1")], 2023, ON, "25510000000", "0.551"),
    ("above the line's start, below the curve", GDP, [gdp("2023", "255.0")], 2023, BEHIND, "25510000000", "0.550"),
    ("the curve lies below the line of 260", GDP, [gdp("2023", "256.0")], 2023, ON, "25510000000", "0.560"),
    ("an amount reached", GDP, [gdp("2025", "300.0")], 2025, M, "30000000000", "1.000"),
    ("reached by rounding only", GDP, [gdp("2025", "300")], 2025, M, "30000000000", "1.000"),
    ("an expected goal missed", GDP, [gdp("2025", "299.8")], 2025, MISSED, "30000000000", "0.998"),
    ("eleven months are enough", GDP, [gdp("2025-01/2025-11", "301")], 2025, M, "", "1.003"),
    ("eleven months of an earlier year are enough", GDP, [gdp("2024-01/2024-11", "301")], 2024, A, "", "1.003"),
    ("eleven months are not enough", GDP, [gdp("2025-01/2025-11", "299")], 2025, SILENT, "", None),
    ("eleven months beside a whole year before", GDP, [gdp("2024", "280.0"), gdp("2025-01/2025-11", "299")], 2025, SILENT, "", None),
    ("a second half is no part to go by", GDP, [gdp("2025-07/2025-12", "301")], 2025, SILENT, "", None),
    # less is better
    ("down on the line", DUST, [dust("2023", "34")], 2023, ON, "34", "0.600"),
    ("down too slowly", DUST, [dust("2023", "35")], 2023, BEHIND, "34", "0.500"),
    ("down early", DUST, [dust("2024", "29")], 2024, A, "30", "1.100"),
    ("down at the end", DUST, [dust("2025", "30")], 2025, M, "30", "1.000"),
    ("not down far enough", DUST, [dust("2025", "31")], 2025, MISSED, "30", "0.900"),
    ("below the goal without a figure", DUST, [dust("2025", "30", bound=Bound.UNDER, approximators=("不足",))], 2025, M, "30", "1.000"),
    ("above the goal without a figure", DUST, [dust("2025", "30.1", **OVER)], 2025, MISSED, "30.0", "0.990"),
    ("eleven months of what should be low", DUST, [dust("2025-01/2025-11", "28")], 2025, SILENT, "", None),
    ("eleven months below a ceiling", target("total_water_use", goal="1.10亿立方米", baseline="1.20亿立方米"), [observed("total_water_use", "2025-01/2025-11", "105000000", "立方米", text="1.05亿立方米")], 2025, SILENT, "", None),
    # growth: a chain
    ("growth on track", GROWTH, yearly("gdp", "6.5", "6.5", "6.6"), 2023, ON, "6.5", None),
    ("growth behind", GROWTH, yearly("gdp", "8.0", "4.0", "6.0"), 2023, BEHIND, "6.5", None),  # 5.99
    ("growth reached", GROWTH, yearly("gdp", "8.0", "5.0", "6.0", "7.0", "6.5"), 2025, M, "6.5", None),  # 6.495
    ("growth missed", GROWTH, yearly("gdp", "8.0", "5.0", "6.0", "6.0", "6.5"), 2025, MISSED, "6.5", None),  # 6.30
    ("growth unknown at the end", GROWTH, yearly("gdp", "8.0", "8.0", "8.0", "8.0"), 2025, SILENT, "", None),
    ("a mean that is printed", GROWTH, [observed("gdp", "2021/2025", "6.5", "%", kind=Kind.CHANGE, base="annual")], 2025, M, "6.5", None),
    ("a mean of other years", GROWTH, [observed("gdp", "2019/2023", "7.5", "%", kind=Kind.CHANGE, base="annual")], 2023, SILENT, "", None),
    ("the whole change since the base", GROWTH, [observed("gdp", "2025", "37.0", "%", kind=Kind.CHANGE, base="since:2020")], 2025, M, "6.5", None),  # 1.37^0.2 = 1.0650
    ("a year is missing", GROWTH, [grown("gdp", "2021", "8.0"), grown("gdp", "2023", "8.0")], 2023, SILENT, "", None),
    ("the last years are not published yet", GROWTH, yearly("gdp", "8.0"), 2023, ON, "6.5", None),
    ("a printed mean bridges the missing year", GROWTH, [grown("gdp", "2021", "8.0"), grown("gdp", "2025", "8.0"), observed("gdp", "2021/2025", "6.6", "%", kind=Kind.CHANGE, base="annual")], 2025, M, "6.5", None),
    ("the first year is missing", GROWTH, [grown("gdp", "2022", "8.0"), grown("gdp", "2023", "8.0")], 2023, SILENT, "", None),
    ("levels do not tell real growth", GROWTH, [gdp("2020", "200.0"), gdp("2025", "300.0")], 2025, SILENT, "", None),
    ("the growth of nine months", GROWTH, [*yearly("gdp", "8.0"), grown("gdp", "2022-01/2022-09", "2.0")], 2022, ON, "6.5", None),
    ("about, three tenths below", ABOUT, yearly("gdp", "6.2", "6.2"), 2022, ON, "6.5", None),
    ("about, four tenths below", ABOUT, yearly("gdp", "6.1", "6.1"), 2022, BEHIND, "6.5", None),
    # a sum
    ("jobs on track", JOBS, [jobs("2021", "3612"), jobs("2022", "3588")], 2022, ON, "7200", "0.400"),
    ("jobs behind", JOBS, [jobs("2021", "3612"), jobs("2022", "3587")], 2022, BEHIND, "7200", "0.400"),
    ("jobs all there", JOBS, [jobs("2021/2024", "14500"), jobs("2025", "3500")], 2025, M, "18000", "1.000"),
    ("jobs ahead", JOBS, [jobs("2021/2023", "18001")], 2023, A, "18000", "1.000"),
    ("jobs missed", JOBS, [jobs("2021/2025", "17999")], 2025, MISSED, "18000", "1.000"),
    ("jobs unknown at the end", JOBS, [jobs("2021/2024", "17000")], 2025, SILENT, "", None),
    ("jobs by November", JOBS, [jobs("2021/2024", "15000"), jobs("2025-01/2025-11", "3001")], 2025, M, "18000", "1.000"),
    ("jobs by November, too few", JOBS, [jobs("2021/2024", "14000"), jobs("2025-01/2025-11", "3001")], 2025, SILENT, "", None),
    ("a year of jobs is missing", JOBS, [jobs("2022", "3600"), jobs("2023", "3600")], 2023, SILENT, "", None),
    ("jobs of two years, one between missing", JOBS, [jobs("2021", "3600"), jobs("2023", "3600")], 2023, SILENT, "", None),
    ("jobs enough though a year is missing", JOBS, [jobs("2021", "9000"), jobs("2023", "9001")], 2025, M, "18000", "1.000"),
    ("jobs enough early though a year is missing", JOBS, [jobs("2021", "9000"), jobs("2023", "9001")], 2024, A, "18000", "1.000"),
    ("jobs one short, a year missing", JOBS, [jobs("2021", "9000"), jobs("2023", "8999")], 2025, SILENT, "", None),
    ("jobs by a printed total amid the plan", JOBS, [jobs("2021", "3600"), jobs("2022/2024", "10900"), jobs("2025", "3500")], 2025, M, "18000", "1.000"),
    # an accumulated fall
    ("a year of falls is missing", ENERGY, [*yearly("energy_intensity", "-3.0"), grown("energy_intensity", "2023", "-9.0")], 2023, SILENT, "", None),
    ("a printed fall of all years bridges it", ENERGY, [grown("energy_intensity", "2023", "-3.0"), observed("energy_intensity", "2021/2025", "-13.1", "%", kind=Kind.CHANGE, base="since:2020")], 2025, MISSED, "14", "0.936"),
    ("falls multiply", ENERGY, yearly("energy_intensity", "-3.0", "-3.0", "-3.0", "-3.0"), 2024, ON, "11.2", "0.821"),
    ("falls behind", ENERGY, yearly("energy_intensity", "-3.0", "-2.5"), 2022, BEHIND, "5.6", "0.386"),  # 5.425
    ("falls reached", ENERGY, yearly("energy_intensity", "-3.0", "-3.0", "-3.0", "-3.0", "-2.9"), 2025, M, "14", "1.000"),  # 14.04
    ("falls missed: they do not add up to 14", ENERGY, yearly("energy_intensity", "-3.0", "-3.0", "-3.0", "-3.0", "-2.0"), 2025, MISSED, "14", "0.943"),  # 13.24, by adding 14.0
    ("falls ahead", ENERGY, [observed("energy_intensity", "2024", "-14.2", "%", kind=Kind.CHANGE, base="since:2020")], 2024, A, "14", "1.014"),
    ("a fall of the whole plan", ENERGY, [observed("energy_intensity", "2021/2025", "-14.2", "%", kind=Kind.CHANGE, base="since:2020")], 2025, M, "14", "1.014"),
    ("a rise", ENERGY, yearly("energy_intensity", "1.0"), 2021, BEHIND, "2.8", "-0.071"),
    # to be kept
    ("kept", IDLE, [idle(str(year), "5.1") for year in range(2021, 2026)], 2025, M, "5.5", None),
    ("kept so far", IDLE, [idle("2021", "5.1"), idle("2022", "5.4")], 2022, ON, "5.5", None),
    ("above the ceiling", IDLE, [idle("2021", "5.1"), idle("2022", "5.7")], 2022, BEHIND, "", None),
    ("above the ceiling once", IDLE, [idle("2021", "5.7"), idle("2022", "5.1"), idle("2025", "5.0")], 2025, MISSED, "", None),
    ("kept in three years of five", IDLE, [idle("2021", "5.1"), idle("2023", "5.2"), idle("2025", "5.0")], 2025, M, "5.5", None),
    ("kept in two years of five", IDLE, [idle("2023", "5.3"), idle("2025", "5.2")], 2025, SILENT, "", None),
    ("kept in one of two years of a plan", target("urban_surveyed_unemployment_rate", form=Form.HOLD, goal="<5.5%", plan=plan(2024, 2025)), [idle("2025", "5.2")], 2025, SILENT, "", None),
    ("kept in the latest year, on the way", IDLE, [idle("2023", "5.3")], 2023, ON, "5.5", None),
    ("kept, the last year unknown", IDLE, [idle("2024", "5.1")], 2025, SILENT, "", None),
    ("a floor in another unit", FIELD, [field(year, "23400") for year in ("2023", "2024", "2025")], 2025, M, "350000", None),
    ("below a floor", FIELD, [field("2025", "23300")], 2025, MISSED, "", None),
    # words
    ("the right way", UP, [observed("rd_intensity", "2023", "1.3", "%")], 2023, ON, "", None),
    ("the wrong way", UP, [observed("rd_intensity", "2023", "1.1", "%")], 2023, BEHIND, "", None),
    ("never met", UP, [observed("rd_intensity", "2025", "2.9", "%")], 2025, ON, "", None),
    ("no way in the words", target("gdp", form=Form.WORDS, words="保持在合理区间"), yearly("gdp", "5.0"), 2021, NOT, "", None),
    ("set by the upper level", target("total_water_use", form=Form.ASSIGNED, words="完成上级下达任务"), [], 2025, NOT, "", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("goal", "observations", "year", "verdict", "expected", "progress"),
    [pytest.param(*case[1:], id=case[0]) for case in CASES],
)
def test_a_target_stands_so(
    goal: Target,
    observations: list[Observation],
    year: int,
    verdict: Verdict,
    expected: str,
    progress: str | None,
) -> None:
    found = judged(goal, *observations, year=year)
    assert (found.verdict, found.expected, found.progress and found.progress.value) == (verdict, expected, progress)


# --- colours ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("nature", "observations", "year", "colour"),
    [
        (BINDING, [forest("2025", "40.5")], 2025, Colour.GREEN),
        (BINDING, [forest("2025", "40.0")], 2025, Colour.RED),
        (EXPECTED, [forest("2025", "40.0")], 2025, Colour.AMBER),
        (None, [forest("2025", "40.0")], 2025, Colour.AMBER),
        (BINDING, [forest("2023", "38.1")], 2023, Colour.AMBER),
        (EXPECTED, [forest("2023", "38.1")], 2023, Colour.AMBER),
        (BINDING, [], 2025, Colour.AMBER),
        (EXPECTED, [], 2025, Colour.GREY),
        (BINDING, [forest("2025", "39", **OVER)], 2025, Colour.GREY),
    ],
)
def test_a_binding_miss_is_red(
    nature: Nature | None, observations: list[Observation], year: int, colour: Colour
) -> None:
    goal = target("forest_coverage_rate", goal="40.5%", baseline="38.0%", nature=nature)
    assert judged(goal, *observations, year=year).colour is colour


# --- goals that say about, at least, at most ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("goal", "nature", "value", "verdict"),
    [
        ("65%左右", EXPECTED, "63.7", M),  # 2% of 65 is 1.3
        ("65%左右", EXPECTED, "63.6", MISSED),
        ("65%左右", BINDING, "64.9", MISSED),  # nothing is granted on what binds
        ("65%左右", BINDING, "65.0", M),
        ("65%以上", EXPECTED, "65.0", M),
        ("65%以上", EXPECTED, "64.9", MISSED),
        (">65%", EXPECTED, "65.1", M),
    ],
)
def test_what_a_goal_grants(goal: str, nature: Nature, value: str, verdict: Verdict) -> None:
    aim = target("urbanisation_rate", goal=goal, baseline="60.0%", nature=nature)
    assert judged(aim, observed("urbanisation_rate", "2025", value, "%")).verdict is verdict


def test_the_reason_says_that_a_tolerance_decided() -> None:
    aim = target("urbanisation_rate", goal="65%左右", baseline="60.0%", nature=EXPECTED)
    assert "within what that grants" in told(judged(aim, observed("urbanisation_rate", "2025", "64.0", "%")).reason)
    assert "grants" not in told(judged(aim, observed("urbanisation_rate", "2025", "65.0", "%")).reason)


def test_a_ceiling_above_its_base_is_kept_and_not_striven_for() -> None:
    """More water than at the start is allowed up to the ceiling; above it is a miss though it is "more"."""
    water = target("total_water_use", goal="≤1.30亿立方米", baseline="1.20亿立方米", nature=BINDING)

    def used(value: str) -> Observation:
        return observed("total_water_use", "2025", value, "立方米", text=f"{Decimal(value) / 10**8:.2f}亿立方米")

    assert judged(water, used("128000000")).verdict is M
    over = judged(water, used("131000000"))
    assert (over.verdict, over.colour) == (MISSED, Colour.RED)


def test_a_range_is_reached_at_its_nearer_end() -> None:
    aim = target("gdp", form=Form.GROWTH, growth=None, goal=None, plan=plan(2025, 2025))
    assert judged(aim, grown("gdp", "2025", "5.0")).verdict is NOT
    printed = target("gdp", form=Form.GROWTH, growth="5.0%", plan=plan(2025, 2025))
    assert judged(printed, grown("gdp", "2025", "5.0")).verdict is M


# --- which way is good ----------------------------------------------------------------------------------------------------


def test_the_way_from_base_to_goal_counts_where_the_indicator_has_none() -> None:
    people = target("resident_population", goal="24.0万人", baseline="25.0万人")
    fewer = observed("resident_population", "2025", "239000", "人", text="23.9万人")
    assert judged(people, fewer).verdict is M
    more = target("resident_population", goal="26.0万人", baseline="25.0万人")
    assert judged(more, fewer).verdict is MISSED


@pytest.mark.parametrize(
    ("of", "goal", "baseline"),
    [
        ("forest_coverage_rate", "37.0%", "38.0%"),
        ("forest_coverage_rate", "38.0%", "38.0%"),
        ("pm25_concentration", "42微克/立方米", "40微克/立方米"),
    ],
)
def test_a_goal_against_the_good_direction_is_asked_about(of: str, goal: str, baseline: str) -> None:
    aim = target(of, goal=goal, baseline=baseline)
    unit = aim.unit
    found = judged(aim, observed(of, "2025", "39", unit))
    assert found.verdict is NOT
    assert "ask what is meant" in told(found.reason)


# --- bases ----------------------------------------------------------------------------------------------------------------


def test_a_base_that_the_plan_does_not_give_is_that_of_the_year_before() -> None:
    aim = target("forest_coverage_rate", goal="40.5%")
    base, latest = forest("2020", "38.0"), forest("2023", "39.5")
    found = judged(aim, base, latest, year=2023)
    assert (found.verdict, found.expected) == (ON, "39.5")
    assert set(found.uses) == {base, latest}
    assert "38.0%, observed in 2020, is taken for it" in told(found.reason)


def test_without_any_base_there_is_no_path() -> None:
    aim = target("forest_coverage_rate", goal="40.5%")
    assert judged(aim, forest("2023", "39.5"), year=2023).verdict is NOT
    assert judged(aim, forest("2023", "40.5"), year=2023).verdict is A
    assert judged(aim, forest("2025", "40.0"), year=2025).verdict is MISSED


def test_a_goal_that_was_passed_in_the_base_year_is_said_to_be_so() -> None:
    final = forest("2020", "40.6")
    found = judged(FOREST, final, forest("2023", "40.7"), year=2023)
    assert found.verdict is A
    assert final in found.uses
    assert "passed in the base year 2020 already (40.6%)" in told(found.reason)


# --- what contradicts, what is revised -----------------------------------------------------------------------------------


def test_a_contested_figure_decides_nothing() -> None:
    one, other = forest("2025", "40.5"), forest("2025", "39.0")
    found = evaluate(FOREST, [contested(one, other)], year=2025)
    assert (found.verdict, found.colour) == (NOT, Colour.GREY)
    assert set(found.uses) == {one, other}
    assert told(found.reason) == "Two sources contradict each other on 森林覆盖率 of 2025: 40.5%、39.0%."


@pytest.mark.parametrize(
    ("goal", "of", "kind"),
    [(GROWTH, "gdp", "change"), (ENERGY, "energy_intensity", "change"), (JOBS, "urban_employment_new", "level")],
)
def test_a_contested_year_breaks_a_chain(goal: Target, of: str, kind: str) -> None:
    def known(year: int, value: str) -> Observation:
        return grown(of, str(year), value) if kind == "change" else jobs(str(year), value)

    found = evaluate(
        goal,
        [*cells(known(2021, "9")), contested(known(2022, "7"), known(2022, "5")), *cells(known(2023, "6"))],
        year=2023,
    )
    assert found.verdict is NOT
    assert "of 2022" in told(found.reason)


def test_a_revised_figure_decides_and_not_the_one_it_replaced() -> None:
    first, final = gdp("2025", "300.2"), gdp("2025", "298.7")
    found = evaluate(GDP, [cell(final, beaten=(first,))], year=2025)
    assert found.verdict is MISSED
    assert found.uses == (final,)


# --- what stands behind a verdict ------------------------------------------------------------------------------------------


def test_progress_is_derived_from_observation_and_target() -> None:
    latest = forest("2023", "39.4")
    found = judged(FOREST, latest, year=2023)
    assert found.latest == latest
    assert found.progress is not None
    assert (found.progress.formula, found.progress.inputs, found.progress.targets) == (
        Formula.PROGRESS,
        (latest,),
        (FOREST,),
    )
    assert (found.progress.low, found.progress.high) == (Decimal("0.54"), Decimal("0.58"))


def test_a_chain_shows_each_of_its_years() -> None:
    years = yearly("gdp", "8.0", "4.0", "6.0")
    found = judged(GROWTH, *years, year=2023)
    assert [(each.formula, each.value, each.inputs) for each in found.derived] == [(Formula.CHAIN, "6.0", years)]
    assert found.uses == years
    assert found.latest == years[-1]


def test_a_sum_shows_each_of_its_years() -> None:
    years = (jobs("2021", "3612"), jobs("2022", "3588"))
    found = judged(JOBS, *years, year=2022)
    assert [(each.formula, each.value) for each in found.derived] == [(Formula.SUM, "7200")]
    assert found.uses == years


def test_nothing_is_used_where_nothing_is_known() -> None:
    found = judged(FOREST)
    assert (found.uses, found.latest, found.progress, found.derived) == ((), None, None, ())


def test_an_expected_year_in_a_chain_is_told_of() -> None:
    years = (*yearly("gdp", "8.0"), grown("gdp", "2022", "6.0", status=Status.EXPECTED))
    assert told(judged(GROWTH, *years, year=2022).reason).endswith("The figure is an expected one.")


# --- stocks, local indicators, goals of one year ---------------------------------------------------------------------------


def test_of_a_stock_the_increase_counts_and_not_the_sum() -> None:
    """〔1.0〕万亩 of a stock of 5.0万亩: 5.6万亩 in 2023 are 0.6 of it."""
    aim = target("high_standard_farmland_total", form=Form.TOTAL, goal="1.0万亩", baseline="5.0万亩")

    def built(year: str, value: str) -> Observation:
        return observed("high_standard_farmland_total", year, value, "亩", text=f"{Decimal(value) / 10000}万亩")

    found = judged(aim, built("2022", "54000"), built("2023", "56000"), year=2023)
    assert (found.verdict, found.progress and found.progress.value) == (ON, "0.600")


def test_amounts_of_a_local_indicator_are_summed() -> None:
    lots = indicator_ref("local:0123456789ab", name="新增停车泊位", unit="个", measure=Measure.STOCK)
    aim = target(lots, form=Form.TOTAL, goal="1000个")
    found = judged(aim, observed(lots, "2021", "205", "个"), observed(lots, "2022", "201", "个"), year=2022)
    assert (found.verdict, found.expected) == (ON, "400")


def test_classifiers_count_the_same_things() -> None:
    firms = indicator_ref("high_tech_enterprises", unit="家")
    aim = target(firms, goal="40家", baseline="20家")
    assert judged(aim, observed(firms, "2025", "41", "户")).verdict is M


def test_an_exact_count_is_compared_with_the_path_itself() -> None:
    firms = target("high_tech_enterprises", goal="43家", baseline="21家")  # 25.4 29.8 34.2 38.6 43
    found = judged(firms, observed("high_tech_enterprises", "2022", "29", "家"), year=2022)
    assert (found.verdict, found.expected) == (BEHIND, "29.8")


ONE_YEAR = plan(2025, 2025)


@pytest.mark.parametrize(
    ("observations", "verdict"),
    [
        ([grown("gdp", "2025", "6.5")], M),
        ([grown("gdp", "2025", "6.4")], MISSED),
        ([grown("gdp", "2025-01/2025-09", "6.9")], SILENT),
        ([grown("gdp", "2024", "6.9")], SILENT),
    ],
)
def test_the_growth_that_a_work_report_sets_for_its_year(observations: list[Observation], verdict: Verdict) -> None:
    assert judged(target("gdp", form=Form.GROWTH, growth="6.5%", plan=ONE_YEAR), *observations).verdict is verdict


@pytest.mark.parametrize(("value", "verdict"), [("103.1", M), ("100.0", M), ("98.7", MISSED)])
def test_the_completion_that_a_source_prints_decides_on_a_goal_of_one_year(value: str, verdict: Verdict) -> None:
    done = observed("general_public_budget_revenue", "2025", value, "%", kind=Kind.COMPLETION)
    goal = target("general_public_budget_revenue", goal="6.5亿元", plan=ONE_YEAR)
    assert judged(goal, done).verdict is verdict
    of_five_years = target("general_public_budget_revenue", goal="6.5亿元", baseline="5.0亿元")
    assert judged(of_five_years, done).verdict is SILENT


def test_growth_at_current_prices_may_come_from_levels() -> None:
    goal = target("retail_sales", form=Form.GROWTH, growth="7.0%")
    levels = [
        observed("retail_sales", "2020", "5000000000", "元", text="50.0亿元"),
        observed("retail_sales", "2025", "7100000000", "元", text="71.0亿元"),  # 1.42^0.2 = 1.0726
    ]
    found = judged(goal, *levels)
    assert found.verdict is M
    assert [(each.formula, each.value) for each in found.derived] == [(Formula.ANNUAL, "7.3")]
    assert "computed from the levels" in told(found.reason)


def test_a_fall_may_come_from_levels_where_no_prices_are_in_it() -> None:
    goal = target("pm25_concentration", form=Form.FALL, goal="20%")
    found = judged(goal, dust("2020", "40"), dust("2025", "31"))  # 22.5%
    (fall,) = found.derived
    assert (fall.formula, fall.value, fall.period) == (Formula.FALL, "22.5", "2021/2025")
    assert fall.low is not None
    assert fall.high is not None
    assert (round(fall.low, 2), round(fall.high, 2)) == (Decimal("20.25"), Decimal("24.69"))  # 31.5/39.5, 30.5/40.5
    assert (found.verdict, found.progress and found.progress.value) == (M, "1.125")


# --- against another indicator ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("goal", "own", "others", "year", "verdict"),
    [
        (INCOME, ("6.0", "6.0"), ("6.4", "6.4"), 2022, ON),  # half a point is granted
        (INCOME, ("5.8", "5.8"), ("6.5", "6.5"), 2022, BEHIND),
        (INCOME, ("6.0",) * 5, ("6.4",) * 5, 2025, M),
        (INCOME, ("5.0",) * 5, ("6.4",) * 5, 2025, MISSED),
        (INCOME, ("9.0",) * 5, ("6.4",) * 5, 2025, M),  # more is no miss
        (FASTER, ("6.4", "6.6"), ("6.4", "6.4"), 2022, ON),
        (FASTER, ("6.2", "6.2"), ("6.4", "6.4"), 2022, BEHIND),
        (FASTER, ("6.6",), ("6.4", "1.0"), 2022, ON),  # only 2021 is known of both
        (FASTER, ("6.6",) * 4, ("6.4",) * 4, 2025, ON),  # the last year is not known: not met for good
        (FASTER, ("6.6",), (), 2021, SILENT),
        (FASTER, (), ("6.4",), 2021, SILENT),
    ],
)
def test_growth_against_that_of_another(
    goal: Target, own: tuple[str, ...], others: tuple[str, ...], year: int, verdict: Verdict
) -> None:
    found = judged(goal, *yearly(goal.indicator.id, *own), year=year, gdp=yearly("gdp", *others))
    assert found.verdict is verdict


def test_the_other_indicator_is_the_one_that_the_words_name() -> None:
    goal = target("disposable_income_per_capita_rural", form=Form.RELATIVE, words="快于城镇居民人均可支配收入")
    urban = "disposable_income_per_capita_urban"
    found = judged(
        goal,
        *yearly("disposable_income_per_capita_rural", "7.0"),
        year=2021,
        **{urban: yearly(urban, "6.0"), "gdp": yearly("gdp", "9.0")},
    )
    assert found.verdict is ON
    assert {each.indicator.id for each in found.uses} == {"disposable_income_per_capita_rural", urban}


def test_words_that_name_no_other_indicator_are_not_comparable() -> None:
    goal = target("disposable_income_per_capita", form=Form.RELATIVE, words="处于前列")
    assert judged(goal, *yearly("disposable_income_per_capita", "7.0")).verdict is NOT


def test_a_price_rise_that_is_to_stay_low_is_judged_by_yearly_changes() -> None:
    prices = indicator_ref("consumer_price_index", direction=Direction.DOWN)
    goal = target(prices, form=Form.HOLD, goal="3%左右", plan=ONE_YEAR)
    assert judged(goal, grown(prices, "2025", "0.4")).verdict is M
    assert judged(goal, grown(prices, "2025", "3.4")).verdict is MISSED


# --- years that are missing -------------------------------------------------------------------------------------------------


def of_years(indicator: str, **values: str) -> tuple[Observation, ...]:
    return tuple(grown(indicator, year.removeprefix("y"), value) for year, value in values.items())


@pytest.mark.parametrize(
    ("own", "others", "verdict"),
    [
        # 1.063 * 1.058 = 1.124654, root 1.06050; 1.059 * 1.061 = 1.123599, root 1.06000
        ({"y2023": "6.3", "y2025": "5.8"}, {"y2023": "5.9", "y2025": "6.1"}, ON),
        ({"y2022": "9.9", "y2023": "6.3", "y2025": "5.8"}, {"y2021": "9.9", "y2023": "5.9", "y2025": "6.1"}, ON),
        ({"y2023": "5.3", "y2025": "5.3"}, {"y2023": "5.9", "y2025": "6.1"}, BEHIND),  # 0.7 points
        ({"y2021": "6.0", "y2023": "6.3", "y2025": "5.8"}, {"y2021": "6.0", "y2023": "5.9", "y2025": "6.1"}, M),
        ({"y2021": "5.0", "y2023": "5.0", "y2025": "5.0"}, {"y2021": "6.0", "y2023": "6.0", "y2025": "6.0"}, MISSED),
        ({"y2021": "6.0", "y2022": "6.0", "y2023": "6.0"}, {"y2021": "6.0", "y2022": "6.0", "y2023": "6.0"}, ON),
        ({"y2022": "6.0", "y2024": "6.0"}, {"y2023": "6.0", "y2025": "6.0"}, SILENT),
    ],
)
def test_a_growth_against_another_is_judged_by_the_years_that_are_known_of_both(
    own: dict[str, str], others: dict[str, str], verdict: Verdict
) -> None:
    found = judged(INCOME, *of_years("disposable_income_per_capita", **own), year=2025, gdp=of_years("gdp", **others))
    assert found.verdict is verdict


def test_only_the_years_that_are_known_of_both_are_used() -> None:
    own = of_years("disposable_income_per_capita", y2022="9.9", y2023="6.3", y2025="5.8")
    others = of_years("gdp", y2021="9.9", y2023="5.9", y2025="6.1")
    found = judged(INCOME, *own, gdp=others)
    assert set(found.uses) == {*own[1:], *others[1:]}
    assert (found.latest, found.derived) == (own[2], ())


@pytest.mark.parametrize(
    ("goal", "observations", "formula", "period", "value"),
    [
        (JOBS, [jobs("2022", "3600"), jobs("2023", "3700"), jobs("2025", "3500")], Formula.SUM, "2022/2023", "7300"),
        (JOBS, [jobs("2021", "3600"), jobs("2022", "3700"), jobs("2024", "1"), jobs("2025", "2")], Formula.SUM, "2024/2025", "3"),
        (GROWTH, of_years("gdp", y2023="8.0", y2024="6.0"), Formula.CHAIN, "2023/2024", "7.0"),
        (ENERGY, of_years("energy_intensity", y2023="-3.0", y2024="-3.0"), Formula.FALL, "2023/2024", "5.9"),
    ],
)  # fmt: skip
def test_what_has_come_together_is_derived_from_the_longest_run_of_years(
    goal: Target, observations: Sequence[Observation], formula: Formula, period: str, value: str
) -> None:
    found = judged(goal, *observations)
    assert (found.verdict, found.partial) == (SILENT, True)
    assert [(each.formula, each.period, each.value) for each in found.derived] == [(formula, period, value)]
    assert found.latest == observations[-1]
    assert found.uses == tuple(observations)


def test_no_run_is_made_up_of_years_that_do_not_follow_each_other() -> None:
    found = judged(GROWTH, *of_years("gdp", y2023="9.1", y2025="8.4"))
    assert (found.verdict, found.derived, found.latest and found.latest.period) == (SILENT, (), "2025")


def test_the_longest_run_counts_and_not_the_last() -> None:
    found = judged(GROWTH, *of_years("gdp", y2022="8.0", y2023="6.0", y2025="9.0"))
    assert [(each.period, each.value) for each in found.derived] == [("2022/2023", "7.0")]


def test_a_sum_that_could_fall_is_not_reached_while_years_are_missing() -> None:
    found = judged(JOBS, jobs("2021", "19000"), jobs("2023", "-100"), year=2023)
    assert found.verdict is SILENT


def test_a_contested_year_is_no_missing_one() -> None:
    disputed = contested(jobs("2022", "1"), jobs("2022", "9"))
    found = evaluate(JOBS, [*cells(jobs("2021", "9000"), jobs("2023", "9001")), disputed], year=2025)
    assert found.verdict is NOT


def test_the_sum_of_a_plan_that_is_over_but_for_its_last_year_is_derived() -> None:
    years = [jobs(str(year), "3200") for year in range(2021, 2025)]
    found = judged(JOBS, *years)
    assert (found.verdict, found.latest) == (SILENT, years[-1])
    assert [(each.period, each.value) for each in found.derived] == [("2021/2024", "12800")]


def test_the_rise_of_a_stock_is_derived() -> None:
    aim = target("high_standard_farmland_total", form=Form.TOTAL, goal="1.0万亩", baseline="5.0万亩")
    latest = observed("high_standard_farmland_total", "2023", "56000", "亩", text="5.6万亩")
    (rise,) = judged(aim, latest, year=2023).derived
    assert (rise.formula, rise.value, rise.unit, rise.base) == (Formula.DIFFERENCE, "6000", "亩", "since:2020")
    assert (rise.inputs, rise.targets) == ((latest,), (aim,))


@pytest.mark.parametrize(
    ("goal", "observations", "partial"),
    [
        (FOREST, [], False),
        (FOREST, [forest("2020", "38.0")], False),
        (FOREST, [forest("2024", "40.0")], True),
        (FOREST, [forest("2025-01/2025-11", "40.6")], True),
        (IDLE, [idle("2025", "5.2")], True),
        (FOREST, [forest("2025", "40.4")], False),  # it is judged
        (INCOME, of_years("disposable_income_per_capita", y2023="6.0"), True),
        (INCOME, [], False),
    ],
)
def test_incomplete_data_are_told_from_none(goal: Target, observations: Sequence[Observation], partial: bool) -> None:
    found = judged(goal, *observations)
    assert found.partial is partial
    assert (found.latest is not None) is (partial or found.verdict is not SILENT)


# --- what is to be kept -----------------------------------------------------------------------------------------------------


def test_the_latest_is_the_newest_figure_and_the_reason_names_the_year_that_broke_it() -> None:
    found = judged(IDLE, idle("2023", "5.3"), idle("2024", "5.6"), idle("2025", "5.2"))
    assert (found.verdict, found.latest and found.latest.period) == (MISSED, "2025")
    assert "of 2024 was 5.6%, above the limit of 5.5%" in told(found.reason)


def test_every_year_that_broke_it_is_named() -> None:
    found = judged(IDLE, idle("2022", "5.7"), idle("2024", "5.6"), idle("2025", "5.2"))
    assert "of 2024 was 5.6%" in told(found.reason)
    assert "Nor was it kept in 2022年（5.7%）." in told(found.reason)


def test_a_level_with_a_ceiling_is_judged_by_its_last_year() -> None:
    water = target("total_water_use", goal="≤1.30亿立方米", baseline="1.20亿立方米")
    used = observed("total_water_use", "2025", "128000000", "立方米", text="1.28亿立方米")
    assert judged(water, used).verdict is M


# --- figures that are expected ----------------------------------------------------------------------------------------------

SOON = {"status": Status.EXPECTED}


@pytest.mark.parametrize(
    ("goal", "observations", "verdict"),
    [
        (FOREST, [forest("2025", "40.4", **SOON)], BEHIND),
        (FOREST, [forest("2025", "40.4")], MISSED),
        (FOREST, [forest("2025", "40.6", **SOON)], M),
        (JOBS, [jobs("2021/2024", "14000"), jobs("2025", "3500", **SOON)], BEHIND),
        (GROWTH, [*yearly("gdp", "6.0", "6.0", "6.0", "6.0"), grown("gdp", "2025", "6.0", **SOON)], BEHIND),
        (IDLE, [idle("2024", "5.1"), observed("urban_surveyed_unemployment_rate", "2025", "5.7", "%", **SOON)], BEHIND),
        (IDLE, [idle("2024", "5.7"), observed("urban_surveyed_unemployment_rate", "2025", "5.1", "%", **SOON)], MISSED),
        (IDLE, [idle("2024", "5.7"), observed("urban_surveyed_unemployment_rate", "2025", "5.8", "%", **SOON)], MISSED),
    ],
)
def test_an_expected_figure_misses_nothing_for_good(
    goal: Target, observations: list[Observation], verdict: Verdict
) -> None:
    found = judged(goal, *observations)
    assert found.verdict is verdict
    is_open = "whether the goal is missed is told by the final figure" in told(found.reason)
    assert is_open is (verdict is BEHIND)


# --- words ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("goal", "observations", "derived", "sentence"),
    [
        (
            target("grain_output", form=Form.WORDS, words="保持稳定"),
            [observed("grain_output", "2020", "200000", "吨", text="20.0万吨"), observed("grain_output", "2024", "203000", "吨", text="20.3万吨")],
            [(Formula.GROWTH, "1.5", "since:2020")],
            "In 2024 it was 20.3万吨, more than 20.0万吨 in 2020.",
        ),
        (
            target("forest_coverage_rate", form=Form.WORDS, words="保持稳定", baseline="38.0%"),
            [forest("2024", "37.8")],
            [(Formula.DIFFERENCE, "-0.2", "since:2020")],
            "In 2024 it was 37.8%, less than 38.0% in 2020.",
        ),
        (
            target("forest_coverage_rate", form=Form.WORDS, words="保持稳定"),
            [forest("2022", "38.0"), forest("2024", "38.0")],
            [(Formula.DIFFERENCE, "0.0", "since:2022")],
            "In 2024 it was 38.0%, as in 2022 (38.0%).",
        ),
        (target("gdp", form=Form.WORDS, words="保持在合理区间"), yearly("gdp", "5.0"), [], "In 2021 it grew by 5.0%."),
        (target("forest_coverage_rate", form=Form.WORDS, words="保持稳定"), [forest("2024", "38.0")], [], "no number to judge it by."),
    ],
)  # fmt: skip
def test_words_that_name_no_way_are_not_judged_but_the_course_is_told(
    goal: Target, observations: Sequence[Observation], derived: list[tuple[Formula, str, str]], sentence: str
) -> None:
    found = judged(goal, *observations)
    assert (found.verdict, found.latest) == (NOT, observations[-1])
    assert [(each.formula, each.value, each.base) for each in found.derived] == derived
    assert told(found.reason).endswith(sentence)


def test_a_rise_that_is_asked_for_is_derived() -> None:
    found = judged(UP, observed("rd_intensity", "2023", "1.3", "%"), year=2023)
    assert [(each.formula, each.value, each.unit) for each in found.derived] == [(Formula.DIFFERENCE, "0.1", "百分点")]


def test_without_a_base_the_first_year_that_is_known_stands_for_it() -> None:
    goal = target("rd_intensity", form=Form.WORDS, words="稳步提升")
    one, other = observed("rd_intensity", "2022", "1.2", "%"), observed("rd_intensity", "2024", "1.1", "%")
    assert judged(goal, one, other).verdict is BEHIND
    between = observed("rd_intensity", "2023", "1.0", "%")
    assert judged(goal, one, between, other).verdict is BEHIND  # below 2022, though above 2023
    alone = judged(goal, one)
    assert (alone.verdict, alone.partial, alone.latest) == (SILENT, True, one)
    assert "with no earlier figure" in told(alone.reason)


def test_a_base_that_is_printed_more_coarsely_hides_no_rise() -> None:
    goal = target("grain_output", form=Form.WORDS, words="保持稳定", baseline="20万吨")
    found = judged(goal, observed("grain_output", "2024", "203000", "吨", text="20.3万吨"))
    assert [(each.value, each.unit) for each in found.derived] == [("3000", "吨")]
    aim = target("high_standard_farmland_total", form=Form.TOTAL, goal="1万亩", baseline="20万亩")
    built = judged(aim, observed("high_standard_farmland_total", "2023", "203000", "亩", text="20.3万亩"), year=2023)
    assert "came to 3000亩 in all" in told(built.reason)


def test_the_base_of_the_plan_counts_before_what_was_observed_later() -> None:
    """1.25% is a revision of the 1.2% from which the plan starts."""
    found = judged(UP, observed("rd_intensity", "2020", "1.25", "%"), observed("rd_intensity", "2024", "1.22", "%"))
    assert found.verdict is ON
