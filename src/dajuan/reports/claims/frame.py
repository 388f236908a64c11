"""Give claims as a data frame of whichever library is installed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

import msgspec

from dajuan.errors import MissingExtra
from dajuan.messages import N_
from dajuan.reading.records import Claim

Frame = Any
"""A polars.DataFrame, a pandas.DataFrame or a pyarrow.Table."""

COLUMNS = ("doc", *(field.encode_name for field in msgspec.structs.fields(Claim)))
"""The columns of a frame, there also when it has no rows."""

INTEGERS = ("start", "end")
LISTS = ("approximators", "rules")


def frame(records: Sequence[Mapping[str, object]], library: str | None = None) -> Frame:
    """The records of claims as a frame with the columns `COLUMNS`.

    Raises MissingExtra where the library is not installed, ValueError where it is none that is known.
    """
    if library is not None and library not in BUILDERS:
        raise ValueError(library)
    for name in (library,) if library else BUILDERS:
        if find_spec(name) is not None:
            columns = {column: [record.get(column) for record in records] for column in COLUMNS}
            return BUILDERS[name](import_module(name), columns)
    raise MissingExtra(
        N_("A data frame needs {libraries}. Install one of them with pip and try again."),
        libraries=library or ", ".join(BUILDERS),
    )


def _polars(polars: ModuleType, columns: Mapping[str, list[object]]) -> Frame:
    def dtype(column: str) -> Any:
        if column in INTEGERS:
            return polars.Int64
        if column in LISTS:
            return polars.List(polars.String)
        return polars.Float64 if column == "confidence" else polars.String

    return polars.DataFrame(columns, schema={column: dtype(column) for column in columns})


def _pandas(pandas: ModuleType, columns: Mapping[str, list[object]]) -> Frame:
    return pandas.DataFrame(columns, columns=list(columns))


def _pyarrow(pyarrow: ModuleType, columns: Mapping[str, list[object]]) -> Frame:
    def dtype(column: str) -> Any:
        if column in INTEGERS:
            return pyarrow.int64()
        if column in LISTS:
            return pyarrow.list_(pyarrow.string())
        return pyarrow.float64() if column == "confidence" else pyarrow.string()

    return pyarrow.table(columns, schema=pyarrow.schema([(column, dtype(column)) for column in columns]))


BUILDERS: Mapping[str, Callable[[ModuleType, Mapping[str, list[object]]], Frame]] = {
    "polars": _polars,
    "pandas": _pandas,
    "pyarrow": _pyarrow,
}
