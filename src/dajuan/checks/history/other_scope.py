"""Find figures that are those of another scope (常住人口 with the number of 户籍人口, 全县 with that of 县本级)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from dajuan.catalogue.units import factor
from dajuan.checks.history.comparing import (
    figures,
    is_premature,
    is_printed,
    qualifiers,
    range_of,
    source,
    value_of,
    year_of,
)
from dajuan.checks.history.series import published_years
from dajuan.checks.history.siblings import siblings
from dajuan.checks.known import Known
from dajuan.checks.manuscript import Manuscript
from dajuan.checks.quantities import Quantity
from dajuan.checks.records import Remark, Severity, Text
from dajuan.checks.registry import Example, check
from dajuan.ledger.records import Observation
from dajuan.reading.intervals import Width
from dajuan.reading.records import Kind, Status

_DIGITS = 3  # figures of fewer are alike by chance
_LEAST, _TIMES = Decimal("0.05"), 4
"""By how much, and by how many of its own usual changes, a figure must leave its series to be taken for another one."""
_SLACK, _FLOOR = Decimal("1.5"), Decimal("0.015")
"""How far the other series may have moved since its last year: so many of its usual changes, and by so much at least."""

_SAME_YEAR = Text(
    "“{own}”写作{name}（{year}年），而{source}中{name}为“{published}”，“{alike}”是{other}的数，口径是否写错？",
    en="“{own}” is called {name} ({year}), which is “{published}” in {source}; “{alike}” there is {other}: is it the right scope?",
)
_NEXT_YEAR = Text(
    "“{own}”写作{name}，比{year}年的“{published}”变动过大，却与{other}（{year}年“{alike}”，{source}）相近，口径是否写错？",
    en="“{own}” is called {name}, is far from its “{published}” of {year} and near {other} (“{alike}”, {source}): is it the right scope?",
)
_MENDING = Text(
    "核对口径：常住还是户籍，全域还是本级，城镇还是农村。",
    en="Look at the scope: resident or registered, whole or own level.",
)


def _bulletin(year: int, resident: str, registered: str, whole: str, own: str) -> tuple[str, str]:
    text = (
        f"云溪县{year}年国民经济和社会发展统计公报\n\n云溪县统计局　{year + 1}年4月18日\n\n"
        f"年末全县常住人口{resident}万人。年末户籍人口{registered}万人。"
        f"全年全县一般公共预算收入{whole}亿元。县本级一般公共预算收入{own}亿元。"
    )
    return text, f"{year + 1}-04-18"


_YEARS = (
    _bulletin(2021, "30.12", "34.51", "9.86", "6.42"),
    _bulletin(2022, "29.88", "34.36", "10.24", "6.75"),
    _bulletin(2023, "29.65", "34.22", "10.51", "6.93"),
    _bulletin(2024, "29.43", "34.05", "10.75", "7.12"),
)


@check(
    "ledger-other-scope",
    severity=Severity.WARNING,
    known=True,
    title=Text("数值像是另一口径的", en="The figure is that of another scope"),
    why=Text(
        "同年已公布的本口径是另一个数，而这个数恰是另一口径的；或者比上年变动过大，却与另一口径的上年数相近。",
        en="The scope that is named has another figure, and this one is that of another scope; or it is near last year's of that one.",
    ),
    replaces=("ledger-published-otherwise", "ledger-digit-swap", "ledger-series-break", "ledger-implied-base"),
    wrong=(
        Example("2025年末，全县常住人口33.91万人，城镇化水平稳步提高。", earlier=_YEARS),
        Example("2024年，全县一般公共预算收入7.12亿元，支出规模持续扩大。", earlier=_YEARS),
        Example("2024年末，全县常住人口34.05万人。", earlier=_YEARS),
    ),
    right=(
        Example("2025年末，全县常住人口29.21万人，户籍人口33.91万人。", earlier=_YEARS),
        Example("2024年，县本级一般公共预算收入7.12亿元。", earlier=_YEARS),
        Example("2025年，全县一般公共预算收入11.32亿元。", earlier=_YEARS),
        Example("2025年末，全县常住人口29.9万人。", earlier=_YEARS),
    ),
)
def other_scope(manuscript: Manuscript) -> Iterator[Remark]:
    """Each level that its own published series does not bear out, against the series of other scopes."""
    known = manuscript.known
    if known is None:
        return
    for quantity, own in figures(manuscript):
        year = year_of(own)
        if own.kind is not Kind.LEVEL or own.status is not Status.ACTUAL or year is None or quantity.in_table:
            continue
        if own.indicator.local or own.place != known.place or not is_printed(own) or is_premature(own):
            continue
        if len(Decimal(own.value).normalize().as_tuple().digits) < _DIGITS:
            continue
        years = published_years(known, own)
        remark = _of_same_year(known, quantity, own, year, years) or _of_next_year(known, quantity, own, year, years)
        if remark is not None:
            yield remark


def _of_same_year(
    known: Known, quantity: Quantity, own: Observation, year: int, years: Mapping[int, Observation]
) -> Remark | None:
    printed = years.get(year)
    theirs = range_of(printed, own.unit) if printed is not None else None
    if printed is None or theirs is None or theirs.meets(quantity.wide):
        return None
    for other in _beside(known, own):
        found = range_of(other, own.unit, Width.TIGHT)
        if year_of(other) == year and found is not None and found.meets(quantity.tight):
            return Remark(
                spans=(quantity.span,),
                message=_SAME_YEAR.filled(
                    own=own.origin.text,
                    name=own.indicator.name,
                    year=year,
                    source=source(printed),
                    published=printed.origin.text,
                    alike=other.origin.text,
                    other=_called(known, other),
                ),
                suggestion=_MENDING,
            )
    return None


def _of_next_year(
    known: Known, quantity: Quantity, own: Observation, year: int, years: Mapping[int, Observation]
) -> Remark | None:
    last = years.get(year - 1)
    before = value_of(last, own.unit) if last is not None else None
    if year in years or last is None or not before or before <= 0:
        return None
    usual = _usual(years, own.unit)
    jump = abs(quantity.value / before - 1)
    if usual is None or jump < _LEAST or jump <= _TIMES * usual:
        return None
    for other in _beside(known, own):
        value = value_of(other, own.unit)
        if year_of(other) != year - 1 or not value or value <= 0 or other.indicator.id == own.indicator.id:
            continue
        moved = _usual(published_years(known, other), own.unit)
        if moved is not None and abs(quantity.value / value - 1) <= max(_FLOOR, _SLACK * moved):
            return Remark(
                spans=(quantity.span,),
                message=_NEXT_YEAR.filled(
                    own=own.origin.text,
                    name=own.indicator.name,
                    year=year - 1,
                    published=last.origin.text,
                    other=_called(known, other),
                    alike=other.origin.text,
                    source=source(other),
                ),
                suggestion=_MENDING,
            )
    return None


def _usual(years: Mapping[int, Observation], unit: str) -> Decimal | None:
    """The largest change from one year to the next, None where fewer than two are known."""
    values = {year: value for year, told in years.items() if (value := value_of(told, unit)) and value > 0}
    changes = [abs(values[two] / values[one] - 1) for one, two in pairwise(sorted(values)) if two == one + 1]
    return max(changes) if len(changes) > 1 else None


def _beside(known: Known, own: Observation) -> Iterator[Observation]:
    """What was published of the same thing in another scope: of another part of the place, or under a sibling of its name."""
    for of in (own.indicator.id, *siblings(own.indicator.id)):
        for cell in known.by_id.get(of, ()):
            told = cell.standing
            if told is None or cell.key.target or told.kind is not Kind.LEVEL or told.status is not Status.ACTUAL:
                continue
            if factor(told.unit, own.unit) is None or not is_printed(told) or is_premature(told):
                continue
            is_elsewhere = told.place != own.place or qualifiers(told)[1] != qualifiers(own)[1]
            if is_elsewhere if of == own.indicator.id else told.place == own.place:
                yield told


def _called(known: Known, one: Observation) -> str:
    place = one.place if one.place != known.place else ""
    return f"{place}{one.origin.indicator or one.indicator.name}"
