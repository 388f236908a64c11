"""The descriptor of the package, datapackage.json: what each file is, and the schema of each table."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from dajuan import __version__
from dajuan.reports.card.records import Card
from dajuan.reports.package.contents import Contents
from dajuan.reports.package.schema import Column, Table

FILE = "datapackage.json"
MARK = "dajuan"
"""The key by which a package is known as one of Dajuan's."""

LICENCE = {
    "name": "CC0-1.0",
    "path": "https://creativecommons.org/publicdomain/zero/1.0/",
    "title": "Creative Commons CC0 1.0 Universal",
}
"""Of the compilation; README.md says what it covers, and what not."""

MEDIA_TYPES: Mapping[str, str] = {
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "json": "application/json",
    "md": "text/markdown",
}


class File(msgspec.Struct, frozen=True):
    """A file of the package with its bytes; table: whose CSV it is, None of any other file."""

    path: str
    data: bytes
    chinese: str
    english: str
    table: Table | None = None


def encode(card: Card, contents: Contents, files: Sequence[File]) -> bytes:
    """The descriptor; `created` is when the card was made, so that one card gives the same bytes at any time."""
    subject = f"{card.place}{card.year}年"
    plan = f"，对照{card.plan.title}" if card.plan else ""
    made_up = card.plan is not None and card.plan.made_up
    warning = "规划目标系为演示而虚构。The targets are made up for a demonstration. " if made_up else ""
    descriptor = {
        "profile": "data-package",
        "name": name(card),
        "title": f"{subject}答卷数据包",
        "description": (
            f"{subject}答卷{plan}：目标、观测值、评价及其出处。{warning}"
            f"Report card of {card.place} for {card.year}: targets, observations, evaluations, each with its source."
        ),
        "version": f"{card.year}.{card.acts}.0",
        "created": card.made,
        "keywords": ["答卷", "统计", "规划评估", "government statistics", "plan evaluation"],
        "licenses": [LICENCE],
        "contributors": [{"title": f"Dajuan 答卷 {__version__}", "role": "wrangler"}],
        "sources": [_source(numbered.document) for numbered in contents.documents],
        MARK: {
            "place": card.place,
            "place_code": card.place_code,
            "year": card.year,
            "ledger_acts": card.acts,
            "ledger_head": card.head,
            "targets_made_up": made_up,
        },
        "resources": [_resource(file) for file in files],
    }
    return msgspec.json.format(msgspec.json.encode(descriptor), indent=2) + b"\n"


def name(card: Card) -> str:
    """The package's name: of Latin letters and digits, the same for one place and year."""
    code = re.sub(r"[^0-9a-z]", "", card.place_code.lower())
    return f"dajuan-{code or hashlib.sha256(card.place.encode()).hexdigest()[:8]}-{card.year}"


def paths(descriptor: bytes) -> set[str] | None:
    """The files of a package of ours, by its descriptor; None of any other package, or of none."""
    try:
        known = msgspec.json.decode(descriptor)
        return {FILE, *(resource["path"] for resource in known["resources"])} if MARK in known else None
    except (msgspec.DecodeError, KeyError, TypeError):
        return None


def _source(document: Any) -> dict[str, str]:
    """A document; `path` only where it is an address, which is what the standard has it for."""
    found: dict[str, str] = {"title": document.title or document.name, "sha256": document.sha256}
    if re.match(r"https?://\S+$", document.citation):
        found["path"] = document.citation
    elif document.citation:
        found["citation"] = document.citation
    return found


def _resource(file: File) -> dict[str, Any]:
    kind = file.path.rpartition(".")[2]
    known: dict[str, Any] = {
        "name": _resource_name(file),
        "type": "table" if file.table else "file",
        "path": file.path,
        "title": file.chinese,
        "description": file.english,
        "format": kind,
        "mediatype": MEDIA_TYPES[kind],
        "bytes": len(file.data),
        "hash": "sha256:" + hashlib.sha256(file.data).hexdigest(),
    }
    if file.table:
        known |= {"profile": "tabular-data-resource", "encoding": "utf-8", "schema": _schema(file.table)}
    return known


def _resource_name(file: File) -> str:
    """The table's own name, which foreign keys refer to; of other files made of folder and name."""
    return file.table.name if file.table else re.sub(r"[^a-z0-9_]+", "-", file.path.lower())


def _schema(table: Table) -> dict[str, Any]:
    return {
        "fields": [_field(table, column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {"fields": [each.column], "reference": {"resource": each.table, "fields": [each.key]}}
            for each in table.references
        ],
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    if table.key == (column.name,):
        constraints["unique"] = True
    if column.codes:
        constraints["enum"] = list(column.codes)
    field = {"name": column.name, "type": column.type.value, "title": column.chinese, "description": column.english}
    return field | ({"constraints": constraints} if constraints else {})
