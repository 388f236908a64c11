"""How large the common indicators are: what no place prints but by a slip of the unit or the point."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from dajuan.catalogue.divisions import Level, division, place_code
from dajuan.reading.records import Kind

Ends = tuple[Decimal, Decimal]


class Scale(msgspec.Struct, frozen=True):
    """Within which ends an indicator lies.

    kind, unit: of the claims that it is for.
    possible:   outside of these it is wrong; usual: outside of these it wants a look; None where the two are one.
    levels:     other possible ends for a county, prefecture or province.
    whole:      below the lower end it is wrong only where the sentence speaks of the whole place (全县, 全年).
    yearly:     only a change against the year before is meant.
    """

    kind: Kind
    unit: str
    possible: Ends
    usual: Ends | None = None
    levels: dict[Level, Ends] = {}
    whole: bool = False
    yearly: bool = False


def _ends(low: str, high: str) -> Ends:
    return Decimal(low), Decimal(high)


def _by_level(county: Ends, prefecture: Ends, province: Ends) -> dict[Level, Ends]:
    return {Level.COUNTY: county, Level.PREFECTURE: prefecture, Level.PROVINCE: province}


def _amount(
    unit: str, county: tuple[str, str], prefecture: tuple[str, str], province: tuple[str, str], nation: str
) -> tuple[Scale, ...]:
    """The level of what a place has in all; parts of it may be as small as they like."""
    levels = _by_level(_ends(*county), _ends(*prefecture), _ends(*province))
    return (Scale(Kind.LEVEL, unit, _ends(county[0], nation), levels=levels, whole=True),)


# Ends are ten times beyond what is usual (CONVENTIONS 3.4), and hold the greatest districts and the smallest counties.
SCALES = {
    "gdp": (
        *_amount("元", ("1E8", "3E12"), ("1E9", "2E13"), ("1E10", "1E15"), "3E15"),
        Scale(Kind.CHANGE, "%", _ends("-100", "300"), _ends("-30", "40"), yearly=True),
    ),
    "gdp_per_capita": (Scale(Kind.LEVEL, "元", _ends("800", "2E6"), _ends("4000", "800000")),),
    "general_public_budget_revenue": _amount("元", ("1E6", "3E11"), ("1E6", "3E12"), ("1E7", "3E13"), "1E15"),
    "general_public_budget_expenditure": _amount("元", ("1E6", "5E11"), ("1E6", "5E12"), ("1E7", "5E13"), "1E15"),
    "retail_sales": _amount("元", ("1E7", "1E12"), ("1E8", "1E13"), ("1E9", "1E14"), "1E15"),
    "fixed_asset_investment": _amount("元", ("1E7", "2E12"), ("1E8", "2E13"), ("1E9", "1E14"), "1E15"),
    "deposits": _amount("元", ("1E8", "3E13"), ("1E9", "2E14"), ("1E10", "1E15"), "1E16"),
    "loans": _amount("元", ("1E7", "3E13"), ("1E8", "2E14"), ("1E9", "1E15"), "1E16"),
    "tourism_revenue": _amount("元", ("1E5", "1E12"), ("1E6", "1E13"), ("1E7", "3E13"), "2E14"),
    "tourist_arrivals": _amount("人次", ("100", "1E9"), ("1000", "5E9"), ("1E4", "2E10"), "2E11"),
    "grain_output": _amount("吨", ("100", "2E7"), ("100", "1E8"), ("1E4", "5E8"), "5E9"),
    "grain_sown_area": _amount("亩", ("100", "3E7"), ("100", "1E8"), ("1E4", "1E9"), "1E10"),
    "electricity_consumption": _amount("千瓦时", ("1E6", "1E12"), ("1E7", "5E12"), ("1E8", "2E13"), "1E14"),
    "registered_population": _amount("人", ("1000", "1.2E7"), ("1000", "6E7"), ("1E5", "2E8"), "2E9"),
    "resident_population": (
        Scale(Kind.LEVEL, "人", _ends("100", "2E9"), levels=_by_level(_ends("100", "1.2E7"), _ends("100", "6E7"), _ends("100", "2E8"))),
    ),
    "disposable_income_per_capita": (Scale(Kind.LEVEL, "元", _ends("800", "400000"), _ends("5000", "150000")),),
    "disposable_income_per_capita_urban": (Scale(Kind.LEVEL, "元", _ends("1500", "500000"), _ends("9000", "180000")),),
    "disposable_income_per_capita_rural": (Scale(Kind.LEVEL, "元", _ends("500", "300000"), _ends("3500", "120000")),),
    "urbanisation_rate": (Scale(Kind.LEVEL, "%", _ends("1", "100"), _ends("8", "100")),),
    "pm25_concentration": (Scale(Kind.LEVEL, "微克/立方米", _ends("0.5", "800"), _ends("4", "200")),),
    "air_quality_index": (Scale(Kind.LEVEL, "", _ends("0.3", "90"), _ends("1", "20")),),
    "grain_yield": (Scale(Kind.LEVEL, "公斤/亩", _ends("20", "7000"), _ends("60", "1600")),),
    "income_ratio_urban_rural": (Scale(Kind.LEVEL, "", _ends("0.5", "30"), _ends("1", "6")),),
    "urban_surveyed_unemployment_rate": (Scale(Kind.LEVEL, "%", _ends("0", "60"), _ends("0.5", "20")),),
    "urban_registered_unemployment_rate": (Scale(Kind.LEVEL, "%", _ends("0", "40"), _ends("0.3", "12")),),
    "consumer_price_index": (Scale(Kind.CHANGE, "%", _ends("-50", "200"), _ends("-10", "25"), yearly=True),),
    "life_expectancy": (Scale(Kind.LEVEL, "岁", _ends("35", "100"), _ends("60", "90")),),
    "good_air_days": (Scale(Kind.LEVEL, "天", _ends("0", "10000"), _ends("0", "366")),),
}  # fmt: skip

USUAL_SINCE = 2012
"""The usual ends are of these years; incomes of earlier ones were smaller."""

_ENDINGS = (
    (("省", "自治区"), Level.PROVINCE),
    (("自治州", "盟", "地区"), Level.PREFECTURE),
    (("县", "旗", "区"), Level.COUNTY),
)


def level_of(place: str) -> Level | None:
    """The rank of a place by the catalogue, else by its last character; None where it cannot be told (临川市)."""
    code = place_code(place) if place else None
    known = division(code) if code else None
    if known is not None:
        return known.level
    return next((level for endings, level in _ENDINGS if place.endswith(endings)), None)
