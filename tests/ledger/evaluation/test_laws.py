"""Laws of judging: it never fails, a better figure never stands worse, what is used was given."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from builders.ledger_records import cells, grown, observed, plan, target
from dajuan.ledger.evaluation import evaluate
from dajuan.ledger.evaluation.reasons import told
from dajuan.ledger.evaluation.records import Verdict
from dajuan.ledger.records import Observation
from dajuan.reading.plans.records import Amount, Form, Nature
from dajuan.reading.records import Bound, Kind, Status

RANK = (
    (Verdict.MISSED, Verdict.BEHIND),
    (Verdict.NOT_COMPARABLE, Verdict.NOT_REPORTED),
    (Verdict.ON_TRACK,),
    (Verdict.AHEAD, Verdict.MET),
)
INDICATORS = (
    "gdp",
    "forest_coverage_rate",
    "pm25_concentration",
    "urban_employment_new",
    "energy_intensity",
    "local:ab",
)
PERIODS = ("2019", "2020", "2021", "2022", "2023", "2025", "2025-12", "2025-01/2025-11", "2021/2023", "2021/2025", None)
UNITS = ("元", "%", "人", "亩", "微克/立方米", "百分点", "")

values = st.decimals(min_value=-200, max_value=20000, places=1).map(lambda value: format(value, "f"))
bounds = st.sampled_from(list(Bound))
amounts = st.builds(
    lambda value, unit, bound, step: Amount(f"{value}{unit}", value, unit, 0, 1, bound=bound, step=step),
    values,
    st.sampled_from(UNITS),
    bounds,
    st.sampled_from(("0.1", "1")),
)


@st.composite
def observation(draw: st.DrawFn, of: str) -> Observation:
    kind = draw(st.sampled_from((Kind.LEVEL, Kind.CHANGE, Kind.COMPLETION)))
    return observed(
        of,
        draw(st.sampled_from(PERIODS)),
        draw(values),
        "%" if kind is Kind.COMPLETION else draw(st.sampled_from(UNITS)),
        kind=kind,
        base=draw(st.sampled_from(("yoy", "annual", "since:2020"))) if kind is Kind.CHANGE else None,
        bound=draw(bounds),
        status=draw(st.sampled_from(list(Status))),
    )


@given(st.data())
def test_any_target_is_judged_by_any_figures(data: st.DataObject) -> None:
    of = data.draw(st.sampled_from(INDICATORS))
    maybe = st.none() | amounts
    goal = target(
        of,
        form=data.draw(st.sampled_from(list(Form))),
        goal=data.draw(maybe),
        baseline=data.draw(maybe),
        growth=data.draw(maybe),
        words=data.draw(st.sampled_from(("", "稳步提升", "与GDP增长基本同步"))),
        nature=data.draw(st.sampled_from((None, Nature.BINDING, Nature.EXPECTED))),
        plan=data.draw(st.sampled_from((plan(), plan(2025, 2025)))),
    )
    known = data.draw(st.lists(observation(of), max_size=6))
    others = data.draw(st.lists(observation("gdp"), max_size=3))
    year = data.draw(st.integers(min_value=2019, max_value=2027))
    found = evaluate(goal, cells(*known), year=year, related={"gdp": cells(*others)})
    assert set(found.uses) <= {*known, *others}
    assert all(each.status is not Status.TARGET for each in found.uses)
    assert "{" not in told(found.reason)
    assert found.partial is (found.verdict is Verdict.NOT_REPORTED and found.latest is not None)
    if year < 2025:
        assert found.verdict not in (Verdict.MET, Verdict.MISSED)


def standing(verdict: Verdict) -> int:
    return next(rank for rank, verdicts in enumerate(RANK) if verdict in verdicts)


@given(
    st.decimals(min_value=30, max_value=50, places=1),
    st.decimals(min_value=0, max_value=5, places=1),
    st.sampled_from((2021, 2023, 2025)),
    st.sampled_from(("40.5%", "40.5%左右", "40.5%以上")),
)
def test_a_better_figure_never_stands_worse(value: Decimal, more: Decimal, year: int, goal: str) -> None:
    aim = target("forest_coverage_rate", goal=goal, baseline="38.0%")
    one, other = (
        evaluate(aim, cells(observed("forest_coverage_rate", str(year), format(each, "f"), "%")), year=year)
        for each in (value, value + more)
    )
    assert standing(other.verdict) >= standing(one.verdict)


@given(st.lists(st.decimals(min_value=-5, max_value=12, places=1), min_size=1, max_size=5), st.integers(0, 4))
def test_more_growth_in_one_year_never_stands_worse(growths: list[Decimal], which: int) -> None:
    aim = target("gdp", form=Form.GROWTH, growth="6.5%左右")
    more = [each + 1 if number == which else each for number, each in enumerate(growths)]
    one, other = (
        evaluate(
            aim,
            cells(*(grown("gdp", str(2021 + number), format(each, "f")) for number, each in enumerate(listed))),
            year=2020 + len(growths),
        )
        for listed in (growths, more)
    )
    assert standing(other.verdict) >= standing(one.verdict)
