"""Write a table of the package as Parquet, with exact decimals."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from dajuan.errors import DajuanError, MissingExtra
from dajuan.messages import N_
from dajuan.reports.package.schema import Column, Table, Type, Value
from dajuan.reports.package.tables.figures import DECIMALS

DIGITS = 38
"""Digits of a decimal128, which pandas, polars, DuckDB and Arrow all read; wider ones few do."""


def require() -> None:
    """Raise MissingExtra where pyarrow is not installed."""
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        raise MissingExtra(
            N_("A data package needs pyarrow. Install it with: pip install 'dajuan[report]', and try again.")
        ) from error


def encode(table: Table, rows: Sequence[Sequence[Value]]) -> bytes:
    """The table with a description on each column; the same rows give the same bytes.

    Raises DajuanError where a figure has more digits than a decimal of 38 digits holds.
    """
    import pyarrow
    from pyarrow import parquet

    values = list(zip(*rows, strict=True)) if rows else [()] * len(table.columns)
    fields, arrays = [], []
    for column, cells in zip(table.columns, values, strict=True):
        kind = _type(pyarrow, column, cells)
        try:
            array = pyarrow.array(_cells(column, cells), kind)
        except pyarrow.ArrowInvalid as error:
            raise DajuanError(
                N_("A figure in {table}, {column}, has more than 38 digits. Correct or reject it and try again."),
                table=table.name,
                column=column.name,
            ) from error
        notes = {"description": f"{column.chinese} / {column.english}"}
        fields.append(pyarrow.field(column.name, kind, nullable=not column.required, metadata=notes))
        arrays.append(array)
    stream = io.BytesIO()
    parquet.write_table(
        pyarrow.table(arrays, schema=pyarrow.schema(fields)), stream, compression="zstd", store_schema=True
    )
    return stream.getvalue()


def _type(pyarrow: Any, column: Column, cells: Sequence[Value]) -> Any:
    if column.type is Type.NUMBER:
        # One scale for all packages, so that they can be put together; a finer figure widens it rather than being rounded.
        scale = max((_decimals(cell) for cell in cells if isinstance(cell, Decimal)), default=0)
        return pyarrow.decimal128(DIGITS, min(max(DECIMALS, scale), DIGITS))
    return {
        Type.STRING: pyarrow.string(),
        Type.INTEGER: pyarrow.int64(),
        Type.BOOLEAN: pyarrow.bool_(),
        Type.DATETIME: pyarrow.timestamp("us", "UTC"),
    }[column.type]


def _decimals(number: Decimal) -> int:
    return -int(number.as_tuple().exponent)


def _cells(column: Column, cells: Sequence[Value]) -> list[object]:
    if column.type is Type.DATETIME:
        return [datetime.fromisoformat(str(cell)) if cell is not None else None for cell in cells]
    return list(cells)
