"""Indicators whose figures are taken for one another, because their names differ by the scope alone."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from dajuan.reading.wordlist import words

_FAMILIES = """
    resident_population registered_population urban_resident_population
    urbanisation_rate registered_urbanisation_rate
    disposable_income_per_capita disposable_income_per_capita_urban disposable_income_per_capita_rural
    consumption_per_capita consumption_per_capita_urban consumption_per_capita_rural
    retail_sales retail_sales_urban retail_sales_rural retail_sales_above_designated_size retail_sales_goods
    imports_exports exports imports
    general_public_budget_revenue tax_revenue fiscal_total_revenue non_tax_revenue
    general_public_budget_revenue general_public_budget_expenditure
    government_fund_revenue government_fund_expenditure
    deposits deposits_rmb household_deposits
    loans loans_rmb
    deposits loans
    deposits_rmb loans_rmb loans
    tourist_arrivals domestic_tourists inbound_tourists
    tourism_revenue domestic_tourism_revenue
    electricity_consumption industrial_electricity_consumption household_electricity_consumption
    industrial_value_added industrial_value_added_above_designated_size secondary_industry_value_added
    primary_industry_value_added secondary_industry_value_added tertiary_industry_value_added
    primary_industry_value_added agricultural_value_added
    industrial_structure tertiary_industry_share
    hospital_beds hospital_beds_hospitals
    doctors licensed_doctors registered_nurses
    pension_insured_workers pension_insured_residents
    medical_insured medical_insured_workers medical_insured_residents
    high_tech_enterprises high_tech_enterprises_new
    industrial_enterprises_above_designated_size industrial_enterprises_above_designated_size_new
"""
"""A family a line; the same indicator may stand in several."""


@cache
def siblings(indicator: str) -> frozenset[str]:
    """The others of its families."""
    families = [words(line) for line in _FAMILIES.strip().splitlines()]
    return frozenset(other for family in families if indicator in family for other in family if other != indicator)


def with_siblings(indicators: Collection[str]) -> frozenset[str]:
    """These and all their siblings."""
    return frozenset(indicators).union(*(siblings(each) for each in indicators))
