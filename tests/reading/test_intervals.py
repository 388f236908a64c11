"""A printed figure is an interval (CONVENTIONS 2.1), and intervals hold whatever their values can give."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dajuan.reading.intervals import EVERYTHING, Interval, Width, exactly, interval
from dajuan.reading.records import Bound

TIGHT, WIDE = Width.TIGHT, Width.WIDE
FINE = Context(prec=60)


def written(found: Interval) -> str:
    """[1, 2) and the like; without end: …"""
    low = "…" if found.low is None else format(found.low.normalize(FINE), "f")
    high = "…" if found.high is None else format(found.high.normalize(FINE), "f")
    left = "(" if found.low is None or not found.low_closed else "["
    right = ")" if found.high is None or not found.high_closed else "]"
    return f"{left}{low}, {high}{right}"


@pytest.mark.parametrize(
    ("printed", "keys", "tight", "wide"),
    [
        # rounded, as it should be; or cut off
        ("6.7亿元", {"value": "670000000", "step": "10000000", "unit": "元"}, "[665000000, 675000000]", "[660000000, 680000000]"),
        ("5.0%", {"value": "5.0", "step": "0.1", "unit": "%"}, "[4.95, 5.05]", "[4.9, 5.1]"),
        ("-1.6‰", {"value": "-1.6", "step": "0.1", "unit": "‰"}, "[-1.65, -1.55]", "[-1.7, -1.5]"),
        ("44936元", {"value": "44936", "step": "1", "unit": "元"}, "[44935.5, 44936.5]", "[44935, 44937]"),
        # counts
        ("412户", {"value": "412", "step": "1", "unit": "户"}, "[412, 412]", "[412, 412]"),
        ("9个", {"value": "9", "step": "1", "unit": "个"}, "[9, 9]", "[9, 9]"),
        ("3900户", {"value": "3900", "step": "1", "unit": "户"}, "[3899.5, 3900.5]", "[3850, 3950]"),
        ("1.66万人", {"value": "16600", "step": "100", "unit": "人"}, "[16550, 16650]", "[16500, 16700]"),
        ("十件", {"value": "10", "step": "10", "unit": "件"}, "[9.5, 10.5]", "[5, 15]"),
        # 余, 多
        ("4000余个", {"value": "4000", "step": "1", "unit": "个", "bound": Bound.OVER, "approximators": ("余",)}, "[4000, 5000)", "[3999, 5000)"),
        ("1.6万多人", {"value": "16000", "step": "1000", "unit": "人", "bound": Bound.OVER, "approximators": ("多",)}, "[16000, 17000)", "[15000, 17000)"),
        # 近
        ("近30万人次", {"value": "300000", "step": "10000", "unit": "人次", "bound": Bound.NEAR, "approximators": ("近",)}, "[270000, 300000]", "[255000, 305000]"),
        ("近七成", {"value": "70", "step": "10", "unit": "%", "bound": Bound.NEAR, "approximators": ("近",)}, "[63, 70]", "[59.5, 75]"),
        ("近12.6亿元", {"value": "1260000000", "step": "10000000", "unit": "元", "bound": Bound.NEAR}, "[1250000000, 1260000000]", "[1071000000, 1265000000]"),
        # 约, 左右
        ("约300人", {"value": "300", "step": "1", "unit": "人", "bound": Bound.ABOUT, "approximators": ("约",)}, "[250, 350]", "[200, 400]"),
        ("约412人", {"value": "412", "step": "1", "unit": "人", "bound": Bound.ABOUT}, "[391.4, 432.6]", "[370.8, 453.2]"),
        ("6%左右", {"value": "6", "step": "1", "unit": "%", "bound": Bound.ABOUT, "approximators": ("左右",)}, "[5.7, 6.3]", "[5.5, 6.5]"),
        # 成
        ("七成", {"value": "70", "step": "10", "unit": "%"}, "[65, 75]", "[60, 80]"),
        # sides
        ("超400万人次", {"value": "4000000", "step": "10000", "bound": Bound.OVER, "approximators": ("超",)}, "(4000000, …)", "(4000000, …)"),
        ("400万人次 after 超", {"value": "4000000", "step": "10000", "bound": Bound.OVER}, "[4000000, …)", "[4000000, …)"),
        ("97%以上", {"value": "97", "step": "1", "unit": "%", "bound": Bound.OVER, "approximators": ("以上",)}, "[97, …)", "[97, …)"),
        ("上百家", {"value": "100", "step": "100", "unit": "家", "bound": Bound.OVER, "approximators": ("上",)}, "[100, …)", "[100, …)"),
        ("不足2万户", {"value": "20000", "step": "10000", "bound": Bound.UNDER, "approximators": ("不足",)}, "(…, 20000)", "(…, 20000)"),
        ("5.5%以内", {"value": "5.5", "step": "0.1", "bound": Bound.UNDER, "approximators": ("以内",)}, "(…, 5.5]", "(…, 5.5]"),
        # ranges
        ("5%—5.5%", {"value": "5", "high": "5.5", "step": "0.1", "unit": "%"}, "[5, 5.5]", "[4.9, 5.6]"),
        ("5%—5.5%左右", {"value": "5", "high": "5.5", "step": "0.1", "unit": "%", "bound": Bound.ABOUT}, "[4.7, 5.8]", "[4.5, 6]"),
        # a fall is bounded in its size
        ("下降3%以上", {"value": "-3", "step": "1", "unit": "%", "bound": Bound.OVER, "approximators": ("以上",)}, "(…, -3]", "(…, -3]"),
        ("下降近5%", {"value": "-5", "step": "1", "unit": "%", "bound": Bound.NEAR, "approximators": ("近",)}, "[-5, -4.5]", "[-5.5, -4.25]"),
        ("下降3%至5%", {"value": "-3", "high": "-5", "step": "1", "unit": "%"}, "[-5, -3]", "[-6, -2]"),
    ],
    ids=lambda case: case if isinstance(case, str) else "",
)  # fmt: skip
def test_what_is_printed_is_an_interval(printed: str, keys: dict[str, object], tight: str, wide: str) -> None:
    assert written(interval(**keys, width=TIGHT)) == tight  # type: ignore[arg-type]
    assert written(interval(**keys, width=WIDE)) == wide  # type: ignore[arg-type]


def test_without_a_step_the_last_digit_of_the_value_counts() -> None:
    assert written(interval("54.80", unit="%")) == "[54.795, 54.805]"


def test_the_worked_growth_of_the_conventions() -> None:
    now = interval("670000000", step="10000000", unit="元")
    before = interval("630000000", step="10000000", unit="元")
    growth = (now / before - exactly(1)) * exactly(100)
    assert growth.low is not None
    assert growth.high is not None
    assert (round(growth.low, 1), round(growth.high, 1)) == (Decimal("4.7"), Decimal("8.0"))
    assert growth.meets(interval("5.1", step="0.1", unit="%"))


def test_the_worked_difference_of_the_conventions() -> None:
    said = interval("4.8", step="0.1", unit="百分点", width=WIDE)
    difference = interval("62.1", step="0.1", width=WIDE) - interval("58.3", step="0.1", width=WIDE)
    assert written(difference) == "[3.6, 4]"
    assert not difference.meets(said)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (Interval(Decimal(1), None, high_closed=False) + exactly(2), "[3, …)"),
        (exactly(400) / Interval(Decimal(350), None, False, False), f"(0, {'1.' + '142857' * 8 + '2'})"),
        (Interval(Decimal(0), Decimal(4), False, True) * exactly(0), "[0, 0]"),
        (exactly(1) / Interval(Decimal(-1), Decimal(1)), "(…, …)"),
        (exactly(1) / Interval(Decimal(0), Decimal(4)), "[0.25, …)"),
        (exactly(-1) / Interval(Decimal(0), Decimal(4)), "(…, -0.25]"),
        (Interval(Decimal(-2), Decimal(3)).power(2), "[0, 9]"),
        (Interval(Decimal(-3), Decimal(-2)).power(2), "[4, 9]"),
        (Interval(Decimal(-3), Decimal(2)).power(3), "[-27, 8]"),
        (Interval(Decimal(5), None, False, False).power(2), "(25, …)"),
        (exactly(Decimal("1.331")).root(3), "[1.1, 1.1]"),
        (exactly(6) / exactly(3), "[2, 2]"),
        (EVERYTHING.power(0), "[1, 1]"),
    ],
)  # fmt: skip
def test_arithmetic_of_ends(found: Interval, expected: str) -> None:
    assert written(found) == expected


def test_a_quotient_by_nothing_but_zero_and_the_root_of_a_negative_number_are_refused() -> None:
    with pytest.raises(ZeroDivisionError):
        exactly(1) / exactly(0)
    with pytest.raises(ValueError, match="Interval"):
        exactly(-1).root(2)


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (exactly(5), Interval(Decimal(5), None, False), False),
        (exactly(5), Interval(Decimal(5), None, True), True),
        (Interval(Decimal(1), Decimal(2)), Interval(Decimal(2), Decimal(3)), True),
        (Interval(Decimal(1), Decimal(2), True, False), Interval(Decimal(2), Decimal(3)), False),
        (EVERYTHING, exactly(7), True),
    ],
)
def test_two_intervals_meet_where_a_number_lies_in_both(one: Interval, other: Interval, meet: bool) -> None:
    assert one.meets(other) is meet
    assert other.meets(one) is meet


numbers = st.decimals(min_value=-(10**6), max_value=10**6, allow_nan=False, allow_infinity=False, places=6)
closed = st.tuples(numbers, numbers).map(lambda ends: Interval(min(ends), max(ends)))


@st.composite
def held(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    """An interval, perhaps without an end, and a number in it."""
    found = draw(closed)
    assert found.low is not None
    assert found.high is not None
    part = draw(st.decimals(min_value=0, max_value=1, places=3))
    value = found.low + (found.high - found.low) * part
    low = None if draw(st.booleans()) and draw(st.booleans()) else found.low
    high = None if draw(st.booleans()) and draw(st.booleans()) else found.high
    return Interval(low, high, low is not None, high is not None), value


def holds(found: Interval, value: Fraction) -> bool:
    above = found.low is None or (value >= Fraction(found.low) if found.low_closed else value > Fraction(found.low))
    below = found.high is None or (value <= Fraction(found.high) if found.high_closed else value < Fraction(found.high))
    return above and below


@given(held(), held())
def test_sums_differences_products_and_quotients_hold_those_of_the_values(
    one: tuple[Interval, Decimal], other: tuple[Interval, Decimal]
) -> None:
    (a, x), (b, y) = one, other
    p, q = Fraction(x), Fraction(y)
    assert holds(a + b, p + q)
    assert holds(a - b, p - q)
    assert holds(a * b, p * q)
    assume(q != 0)
    assert holds(a / b, p / q)


@given(held(), st.integers(min_value=0, max_value=7))
def test_powers_hold_those_of_the_values(one: tuple[Interval, Decimal], exponent: int) -> None:
    found, value = one
    assert holds(found.power(exponent), Fraction(value) ** exponent)


@given(st.decimals(min_value=0, max_value=10**6, places=4), st.integers(min_value=1, max_value=7))
def test_the_root_of_a_power_holds_the_number(value: Decimal, degree: int) -> None:
    root = exactly(value).root(degree)
    assert root.low is not None
    assert root.high is not None
    assert Fraction(root.low) ** degree <= Fraction(value) <= Fraction(root.high) ** degree
    assert holds(exactly(value).power(degree).root(degree), Fraction(value))


@given(
    st.decimals(min_value=-(10**9), max_value=10**9, allow_nan=False, allow_infinity=False, places=6),
    st.integers(min_value=-4, max_value=8),
    st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN]),
    st.sampled_from(["元", "%", "人", ""]),
)
def test_rounding_never_makes_an_interval_that_excludes_the_true_value(
    true: Decimal, place: int, rounding: str, unit: str
) -> None:
    step = Decimal(1).scaleb(place)
    printed = (true / step).quantize(Decimal(1), rounding=rounding) * step
    is_exact_count = unit == "人" and (
        (step == 1 and (printed % 10 or not printed)) or (step == 10 and 0 < abs(printed) < 100)
    )
    assume(not is_exact_count)  # nobody rounds people to people
    assert interval(printed, step=step, unit=unit).contains(true)
    assert interval(printed, step=step, unit=unit, width=WIDE).contains(true)


@given(numbers, st.integers(min_value=-2, max_value=4), st.sampled_from(list(Bound)))
def test_the_wide_interval_holds_the_tight_one(value: Decimal, place: int, bound: Bound) -> None:
    step = Decimal(1).scaleb(place)
    value = (value / step).quantize(Decimal(1)) * step
    tight, wide = (interval(value, bound=bound, step=step, unit="元", width=width) for width in (TIGHT, WIDE))
    assert wide.low is None or (tight.low is not None and wide.low <= tight.low)
    assert wide.high is None or (tight.high is not None and wide.high >= tight.high)
