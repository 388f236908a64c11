"""Which indicators add up to another one (已知构成, CONVENTIONS 2.4): 税收收入 and 非税收入 to 一般公共预算收入.

partitions.csv has a row for each way to part a whole, the parts by | between them, and what each part is called beside its whole
(第一产业 beside 地区生产总值), other names by / between them. Only what adds up in every document stands in it.
"""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import msgspec


class Partition(msgspec.Struct, frozen=True):
    """A whole and all of its parts, by the ids of their indicators.

    beside: the short names of each part, which mean it only where the whole stands near.
    """

    whole: str
    parts: tuple[str, ...]
    beside: tuple[tuple[str, ...], ...] = ()


@cache
def partitions() -> tuple[Partition, ...]:
    """Every known partition, in the order of the table."""
    with (Path(__file__).parent / "partitions.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Partition(
                row["whole"],
                tuple(row["parts"].split("|")),
                tuple(tuple(names.split("/")) for names in row["beside"].split("|")),
            )
            for row in csv.DictReader(file)
        )


@cache
def wholes() -> dict[str, str]:
    """The whole of each part."""
    return {part: partition.whole for partition in partitions() for part in partition.parts}
