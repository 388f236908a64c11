"""What a table of the data package is: columns with a type and a meaning, keys, and how a row is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Any

import msgspec

from dajuan.reports.package.contents import Contents

Value = str | int | bool | Decimal | None
"""What a cell holds; None is a missing value."""


class Type(StrEnum):
    """The types of Table Schema that the package uses."""

    STRING = "string"
    INTEGER = "integer"
    NUMBER = "number"  # exact decimals
    BOOLEAN = "boolean"
    DATETIME = "datetime"  # ISO 8601 with its zone


class Column(msgspec.Struct, frozen=True):
    """A column: its name, type and meaning in Chinese and English, and how its value is taken from a row's record.

    codes: the only values that it can have, () for any.
    """

    name: str
    type: Type
    chinese: str
    english: str
    get: Callable[[Any], Value]
    required: bool = False
    codes: tuple[str, ...] = ()


class Reference(msgspec.Struct, frozen=True):
    """A column whose values are those of the key of another table."""

    column: str
    table: str
    key: str


class Table(msgspec.Struct, frozen=True):
    """A table: name, meaning, columns, and what of the card its rows are made of."""

    name: str
    chinese: str
    english: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    records: Callable[[Contents], Sequence[Any]]
    references: tuple[Reference, ...] = ()

    def rows(self, contents: Contents) -> list[list[Value]]:
        """The rows of the table, in the order of its records."""
        return [[column.get(record) for column in self.columns] for record in self.records(contents)]


def text(name: str, chinese: str, english: str, get: Callable[[Any], Value], required: bool = False) -> Column:
    """A column of texts; "" is a missing value."""
    return Column(name, Type.STRING, chinese, english, lambda record: get(record) or None, required)


def code(
    name: str, chinese: str, english: str, codes: type[StrEnum], get: Callable[[Any], Value], required: bool = True
) -> Column:
    """A column whose values are those of an enumeration."""
    return Column(name, Type.STRING, chinese, english, get, required, tuple(member.value for member in codes))


def whole(name: str, chinese: str, english: str, get: Callable[[Any], Value], required: bool = False) -> Column:
    """A column of whole numbers."""
    return Column(name, Type.INTEGER, chinese, english, get, required)


def number(name: str, chinese: str, english: str, get: Callable[[Any], Value], required: bool = False) -> Column:
    """A column of exact decimals."""
    return Column(name, Type.NUMBER, chinese, english, get, required)


def truth(name: str, chinese: str, english: str, get: Callable[[Any], Value]) -> Column:
    """A column of true and false."""
    return Column(name, Type.BOOLEAN, chinese, english, get, required=True)


def moment(name: str, chinese: str, english: str, get: Callable[[Any], Value], required: bool = False) -> Column:
    """A column of points in time."""
    return Column(name, Type.DATETIME, chinese, english, lambda record: get(record) or None, required)
