"""What stands on a card is put into the same words by every form of it, in Chinese as an official text has them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from builders.ledger_records import act, document, grown, observed, plan
from dajuan.ledger.evaluation.records import Derived, Formula
from dajuan.ledger.records import Observation
from dajuan.reading.plans.records import Amount
from dajuan.reading.records import Bound, Kind
from dajuan.reports.card import show
from dajuan.reports.card.quantities import Quantity, change


@pytest.fixture
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAJUAN_LANG", "zh")


def of(value: str, unit: str, text: str, **keys: object) -> Observation:
    return observed("gdp", "2025", value, unit, text=text, **keys)


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(
    ("figure", "worth", "beside"),
    [
        (of("4000", "个", "4000余个", bound=Bound.OVER, approximators=("余",)), "超4000个", True),
        (of("4000000", "人次", "400万人次", bound=Bound.OVER), "超400万人次", False),
        (of("70000000", "元", "近7000万元", bound=Bound.NEAR), "近7000万元", False),
        (of("33800000000", "元", "338亿元左右", bound=Bound.ABOUT), "338亿元左右", False),
        (of("44936", "元", "44936元"), "44936元", False),
        (of("1500000", "人次", "150"), "150万人次", False),
        (of("28720000000", "元", "287.2亿元"), "287.2亿元", False),
        (of("12", "家", "12户"), "12家", True),
        (of("5.2:43.1:51.7", "", "5.2:43.1:51.7", kind=Kind.STRUCTURE), "5.2:43.1:51.7", False),
        (of("400", "公里", "300至400公里", high="500"), "400–500公里", True),
    ],
)
def test_a_value_stands_beside_what_is_printed_where_it_says_more(
    figure: Observation, worth: str, beside: bool
) -> None:
    assert show.value_of(figure) == worth
    assert show.differs(figure) is beside


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(
    ("figure", "worth"),
    [
        (Amount("300", "30000000000", "元", 0, 3), "300亿元"),
        (Amount("0.025", "0.00000000025", "人/元", 0, 5), "0.025人/亿元"),
        (Amount("0.52", "0.000052", "吨标准煤/元", 0, 4), "0.52吨标准煤/万元"),
        (Amount("≥3.2", "32000", "吨", 0, 4, bound=Bound.OVER), "不低于3.2万吨"),
    ],
)
def test_a_number_of_a_plans_table_gets_its_unit(figure: Amount, worth: str) -> None:
    assert show.value_of(figure) == worth


@pytest.mark.parametrize(
    ("value", "unit", "bound", "high", "said"),
    [
        ("5.1", "%", Bound.EXACT, None, "up 5.1%"),
        ("-20", "%", Bound.OVER, None, "down over 20%"),
        ("0.8", "百分点", Bound.EXACT, None, "up by 0.8 percentage points"),
        ("-0.3", "百分点", Bound.EXACT, None, "down by 0.3 percentage points"),
        ("0", "%", Bound.EXACT, None, "unchanged"),
        ("5", "%", Bound.EXACT, "6", "up 5–6%"),
        ("-1", "%", Bound.EXACT, "2", "-1–2%"),
        ("120", "元", Bound.EXACT, None, "120 元 more"),
        ("-4", "人", Bound.EXACT, None, "4 人 less"),
        ("-10", "微克/立方米", Bound.EXACT, None, "down 10 微克/立方米"),
    ],
)
def test_a_change_says_its_direction(value: str, unit: str, bound: Bound, high: str | None, said: str) -> None:
    assert change(Quantity(value, unit, bound, high)) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2025", "2025"),
        ("2025-11", "2025-11"),
        ("2025-01/2025-11", "months 1–11 of 2025"),
        ("2025-01/2025-12", "2025"),
        ("2021/2025", "2021–2025"),
        ("2024-11/2025-03", "2024-11 to 2025-03"),
        ("2025-12-31", "2025-12-31"),
        (None, ""),
    ],
)
def test_a_period_in_words(written: str | None, said: str) -> None:
    assert show.period(written) == said


def test_a_time_is_that_of_beijing() -> None:
    assert show.moment(act(at="2026-01-15T20:30:00Z")) == "2026-01-16 04:30"


@pytest.mark.parametrize(
    ("formula", "value", "unit", "said"),
    [
        (Formula.PROGRESS, "0.8182", "", "81.8%"),
        (Formula.COMPLETION, "96.0", "%", "96%"),
        (Formula.PROGRESS, "1.2", "", "120%"),
        (Formula.SUM, "12949", "人", "12,949 人"),
    ],
)
def test_a_share_is_said_in_per_cent(formula: Formula, value: str, unit: str, said: str) -> None:
    ref = observed("gdp", "2025", "1", "元").indicator
    number = Decimal(value)
    made = Derived(formula, ref, Kind.LEVEL, None, "2025", value, unit, Bound.EXACT, number, number, ())
    assert show.value_of(made) == said


def test_an_inequality_stays_one_in_a_share() -> None:
    ref = observed("gdp", "2025", "1", "元").indicator
    made = Derived(Formula.PROGRESS, ref, Kind.LEVEL, None, "2025", "1.053", "", Bound.OVER, Decimal("1.053"), None, ())
    assert show.value_of(made) == "over 105.3%"


def test_a_document_is_cited_without_what_is_not_known() -> None:
    known = document(2024, title="云溪县统计公报", publisher="云溪县统计局", published="2025-04-15")
    assert show.citation(known) == "《云溪县统计公报》, 云溪县统计局, 2025-04-15"
    bare = document(2024, title="《云溪县年鉴》", publisher="", published="")
    assert show.citation(bare) == "《云溪县年鉴》"


def test_a_plan_is_named_with_its_years() -> None:
    assert show.plan(plan(2026, 2026, title="云溪县政府工作报告")) == "《云溪县政府工作报告》 (2026)"


def test_who_accepted_a_figure_and_how() -> None:
    one = grown("gdp", "2025", "5.1", accepted=act(at="2026-01-15T08:30:00Z"))
    assert show.accepted(one) == "accepted by 张宁, 2026-01-15 16:30"
    many = grown("gdp", "2025", "5.1", bulk=True)
    assert show.accepted(many) == "accepted in bulk by 张宁, 2026-01-15 16:30"
    mended = grown("gdp", "2025", "5.1", corrected=True)
    assert show.accepted(mended) == "corrected by 张宁, 2026-01-15 16:30"
