"""A number as it is written, and as a plain decimal string."""

from __future__ import annotations

import pytest

from dajuan.reading.numerals import chinese_number, power_of_ten, shift


@pytest.mark.parametrize(
    ("written", "value", "power"),
    [
        ("〇", "0", 0),
        ("零", "0", 0),
        ("五", "5", 0),
        ("两", "2", 0),
        ("十", "10", 1),
        ("十二", "12", 0),
        ("二十", "20", 1),
        ("二十一", "21", 0),
        ("一百", "100", 2),
        ("一百零五", "105", 0),
        ("一百一十", "110", 1),
        ("三百五", "350", 1),
        ("三千五", "3500", 2),
        ("一千零五", "1005", 0),
        ("一千零五十", "1050", 1),
        ("两千", "2000", 3),
        ("一万二", "12000", 3),
        ("一万二千", "12000", 3),
        ("一万零二百", "10200", 2),
        ("十二万", "120000", 4),
        ("三百万", "3000000", 6),
        ("一亿", "100000000", 8),
        ("三亿五千万", "350000000", 7),
        ("一万亿", "1000000000000", 12),
        ("二〇二五", "2025", 0),
        ("二零二五", "2025", 0),
        ("三十五点三", "35.3", -1),
        ("三点一四", "3.14", -2),
        ("零点五", "0.5", -1),
        ("千", "1000", 3),
        ("万", "10000", 4),
    ],
)
def test_a_chinese_numeral_is_its_value_and_the_place_of_its_last_digit(written: str, value: str, power: int) -> None:
    assert chinese_number(written) == (value, power)


@pytest.mark.parametrize("written", ["", "点", "三点", "点五", "二三", "三点十", "人", "三人"])
def test_what_makes_no_number(written: str) -> None:
    assert chinese_number(written) is None


@pytest.mark.parametrize(
    ("digits", "power", "moved"),
    [
        ("6.7", 0, "6.7"),
        ("6.7", 8, "670000000"),
        ("6.70", 8, "670000000"),
        ("6", 4, "60000"),
        ("0.05", 4, "500"),
        ("0.0005", 2, "0.05"),
        ("12.345", 2, "1234.5"),
        ("-2.3", 4, "-23000"),
        ("0", 8, "0"),
        ("1.23456789012345678", 12, "1234567890123.45678"),
        ("5", -3, "0.005"),
        ("1200", -2, "12.00"),
        ("-15", -1, "-1.5"),
    ],
)
def test_a_decimal_string_is_multiplied_without_exponent_and_without_loss(digits: str, power: int, moved: str) -> None:
    assert shift(digits, power) == moved


@pytest.mark.parametrize(("exponent", "written"), [(0, "1"), (1, "10"), (7, "10000000"), (-1, "0.1"), (-3, "0.001")])
def test_a_power_of_ten_is_written_out(exponent: int, written: str) -> None:
    assert power_of_ten(exponent) == written
