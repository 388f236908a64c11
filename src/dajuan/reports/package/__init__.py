"""The report card as open data: a Frictionless data package, with the observations in SDMX beside it.

datapackage.json       what each file is, with the schema of each table
README.md              the same for people, in Chinese and English
data/*.csv             the tables
parquet/*.parquet      the same tables, numbers as exact decimals
sdmx/observations.csv  the observations as SDMX-CSV 2.0
sdmx/structure.json    their structure as SDMX-JSON 2.0 (SDMX 3.0)
"""

from __future__ import annotations

from pathlib import Path

from dajuan.reports.card.records import Card
from dajuan.reports.package import csv, descriptor, folder, parquet, readme
from dajuan.reports.package.contents import gather
from dajuan.reports.package.descriptor import File
from dajuan.reports.package.sdmx import data as sdmx_data
from dajuan.reports.package.sdmx import structure as sdmx_structure
from dajuan.reports.package.tables import TABLES


def write(card: Card, path: Path) -> None:
    """Write the package into a new folder, an empty one, or in place of an older package; whole or not at all.

    The same card gives the same bytes. Raises UsageError where the folder holds anything else, MissingExtra where pyarrow is
    not installed, DajuanError where a figure has more than 38 digits.
    """
    parquet.require()
    folder.check(path)
    folder.replace(path, files(card))


def files(card: Card) -> list[File]:
    """All files of the package, datapackage.json first."""
    contents = gather(card)
    rows = {table.name: table.rows(contents) for table in TABLES}
    tables = [
        File(f"data/{table.name}.csv", csv.encode(table, rows[table.name]), table.chinese, table.english, table)
        for table in TABLES
    ]
    columnar = [
        File(f"parquet/{table.name}.parquet", parquet.encode(table, rows[table.name]), table.chinese, table.english)
        for table in TABLES
    ]
    data = sdmx_data.data_set(contents.observations)
    found = [
        *tables,
        *columnar,
        File("sdmx/observations.csv", sdmx_data.encode(data), "观测值（SDMX-CSV 2.0）", "Observations as SDMX-CSV 2.0"),
        File(
            "sdmx/structure.json",
            sdmx_structure.encode(card, data),
            "SDMX 数据结构（SDMX-JSON 2.0）",
            "SDMX data structure as SDMX-JSON 2.0",
        ),
        File("README.md", readme.encode(card, contents, data, TABLES), "说明", "What this package is"),
    ]
    return [File(descriptor.FILE, descriptor.encode(card, contents, found), "", ""), *found]
