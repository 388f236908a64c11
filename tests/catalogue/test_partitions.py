"""Partitions name indicators that there are, in the unit of their whole."""

from __future__ import annotations

import pytest

from dajuan.catalogue.indicators import by_id
from dajuan.catalogue.partitions import Partition, partitions, wholes


@pytest.mark.parametrize("partition", partitions(), ids=lambda one: one.whole)
def test_a_whole_and_its_parts_are_catalogued_in_one_unit(partition: Partition) -> None:
    units = {by_id()[id].unit for id in (partition.whole, *partition.parts)}
    assert len(units) == 1
    assert len(partition.parts) > 1


@pytest.mark.parametrize("partition", partitions(), ids=lambda one: one.whole)
def test_each_part_has_short_names_of_its_own(partition: Partition) -> None:
    assert len(partition.beside) == len(partition.parts)
    names = [name for short in partition.beside for name in short]
    assert all(names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("tax_revenue", "general_public_budget_revenue"),
        ("retail_sales_goods", "retail_sales"),
        ("household_electricity_consumption", "electricity_consumption"),
        ("special_debt_limit", "government_debt_limit"),
        ("income_transfer_per_capita", "disposable_income_per_capita"),
        ("official_vehicle_purchases", "official_vehicle_expenses"),
        ("official_vehicle_expenses", "three_public_expenses"),
    ],
)
def test_the_whole_of_a_part(part: str, whole: str) -> None:
    assert wholes()[part] == whole


@pytest.mark.parametrize(
    "indicator",
    [
        "gdp",
        "male_population",  # of the registered population as often as of the resident one
        "inbound_tourism_revenue",  # in dollars
        "insurance_premiums_life",  # 寿险 without 健康险 and 意外险 in half of the documents
        "private_investment",
    ],
)
def test_what_is_no_part_in_every_document_has_no_whole(indicator: str) -> None:
    assert indicator not in wholes()


def test_no_indicator_is_part_of_two_wholes() -> None:
    owners = {(part, partition.whole) for partition in partitions() for part in partition.parts}
    assert len(owners) == len({part for part, _whole in owners})
