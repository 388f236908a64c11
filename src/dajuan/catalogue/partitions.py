"""Which indicators add up to another one (已知构成, CONVENTIONS 2.4): 税收收入 and 非税收入 to 一般公共预算收入.

partitions.csv has a row for each way to part a whole, the parts by | between them.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import msgspec


class Partition(msgspec.Struct, frozen=True):
    """A whole and all of its parts, by the ids of their indicators."""

    whole: str
    parts: tuple[str, ...]


@cache
def partitions() -> tuple[Partition, ...]:
    """Every known partition, in the order of the table."""
    with (Path(__file__).parent / "partitions.csv").open(encoding="utf-8", newline="") as file:
        return tuple(Partition(row["whole"], tuple(row["parts"].split("|"))) for row in csv.DictReader(file))


@cache
def wholes() -> dict[str, str]:
    """The whole of each part."""
    return {part: partition.whole for partition in partitions() for part in partition.parts}
