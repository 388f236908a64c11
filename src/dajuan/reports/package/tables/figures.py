"""Turn what a record holds as text into what a cell holds."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, InvalidOperation

DECIMALS = 14
"""Places after the point that a column of numbers keeps; 0.025 persons per 100 million yuan has eleven of them."""

FINEST = Decimal(1).scaleb(-DECIMALS)


def decimal(written: str | None) -> Decimal | None:
    """The number of a decimal string, None for what is none (a structure, 5.2:43.1:51.7)."""
    if not written:
        return None
    try:
        return Decimal(written)
    except InvalidOperation:
        return None


def structure(written: str) -> str:
    """What is no single number: the parts of a structure joined by colons; "" for a number."""
    return "" if decimal(written) is not None else written


def floor(end: Decimal | None) -> Decimal | None:
    """The lower end of an interval, rounded outwards, so that the interval still holds the truth."""
    return None if end is None else _kept(end, ROUND_FLOOR)


def ceiling(end: Decimal | None) -> Decimal | None:
    """The upper end of an interval, rounded outwards, so that the interval still holds the truth."""
    return None if end is None else _kept(end, ROUND_CEILING)


def _kept(end: Decimal, rounding: str) -> Decimal:
    exponent = end.as_tuple().exponent
    return end.quantize(FINEST, rounding) if isinstance(exponent, int) and exponent < -DECIMALS else end
