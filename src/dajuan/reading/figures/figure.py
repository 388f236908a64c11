"""One quantity as written (数字)."""

from __future__ import annotations


class Figure:
    """One quantity as written, with its exact span.

    start, end:  its span, approximators included; number: where the number itself begins.
    value, high: decimal strings in `unit`, multiplied out; for a structure its parts joined by colons; high ends a range.
    unit:        canonical; written: as the text has it; dimension: what it measures (catalogue/units.csv).
    form:        amount, rank, structure, double (翻番), or bare (a number without a unit).
    step:        the place value of the last printed digit.
    """

    __slots__ = (
        "approximators", "bound", "dimension", "end", "form", "high", "number", "start", "step", "unit", "value", "written",
    )  # fmt: skip

    def __init__(self, start: int, end: int, value: str, unit: str, dimension: str, form: str) -> None:
        self.start = start
        self.number = start
        self.end = end
        self.value = value
        self.high: str | None = None
        self.unit = unit
        self.dimension = dimension
        self.form = form
        self.bound = "exact"
        self.approximators: tuple[str, ...] = ()
        self.step: str | None = None
        self.written = ""
