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


def test_the_whole_of_a_part() -> None:
    assert wholes()["tax_revenue"] == "general_public_budget_revenue"
    assert "gdp" not in wholes()
