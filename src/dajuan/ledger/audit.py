"""Write to the ledger: one transaction, one entry of the trail with a digest over every row that it wrote."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import TypeVar

import msgspec
from django.db import models, transaction

from dajuan.ledger.connection import NOT_WRITTEN, Ledger, explained
from dajuan.ledger.models import Entry, Head, Row

AnyRow = TypeVar("AnyRow", bound=Row)
BATCH = 500
"""Rows that go to the database in one statement; SQLite and PostgreSQL both limit its parameters."""


class Digest:
    """The digest over the rows of one entry, table by table, in the order of their keys."""

    def __init__(self) -> None:
        self.tables: dict[str, hashlib._Hash] = {}

    def add(self, table: type[models.Model], values: Iterable[object]) -> None:
        """Take in a row by the values of its fields, in their order."""
        running = self.tables.setdefault(table._meta.db_table, hashlib.sha256())
        running.update(canonical(values))

    def hex(self) -> str:
        """The digest of all that was taken in."""
        parts = sorted((name, running.hexdigest()) for name, running in self.tables.items())
        return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()


def canonical(values: Iterable[object]) -> bytes:
    """A row as bytes that are the same wherever it was read; of bytes in it their SHA-256 stands."""
    plain = [hashlib.sha256(value).hexdigest() if isinstance(value, (bytes, memoryview)) else value for value in values]
    return msgspec.json.encode(plain) + b"\n"


def columns(table: type[models.Model]) -> list[str]:
    """The columns of a table, in the order in which a digest takes them."""
    return [field.attname for field in table._meta.concrete_fields]


def chained(entry: Entry) -> str:
    """The hash of an entry over all else that it says, the hash of the one before it included."""
    said = [entry.number, entry.at, entry.who, entry.what, entry.why, entry.details, entry.digest, entry.previous]
    return hashlib.sha256(msgspec.json.encode(said)).hexdigest()


class Writer:
    """What one entry writes."""

    def __init__(self, alias: str, number: int) -> None:
        self.alias = alias
        self.number = number
        self.digest = Digest()
        self.rows = 0

    def add(self, rows: Iterable[AnyRow]) -> list[AnyRow]:
        """Write rows of one table; they come back with their keys."""
        new = list(rows)
        if not new:
            return new
        table = type(new[0])
        for row in new:
            row.entry_id = self.number
        manager: models.Manager[AnyRow] = table._default_manager.db_manager(self.alias)
        written = manager.bulk_create(new, batch_size=BATCH)
        names = columns(table)
        for row in written:
            self.digest.add(table, [getattr(row, name) for name in names])
        self.rows += len(written)
        return written

    def one(self, row: AnyRow) -> AnyRow:
        """Write one row; it comes back with its key."""
        return self.add([row])[0]


_IMPORTED: ContextVar[Mapping[str, object] | None] = ContextVar("imported", default=None)


@contextmanager
def imported(act: Mapping[str, object]) -> Iterator[None]:
    """Within the block entries say that they were imported, and which entry of the other ledger they were."""
    token = _IMPORTED.set(act)
    try:
        yield
    finally:
        _IMPORTED.reset(token)


@contextmanager
def entry(
    ledger: Ledger, what: str, *, who: str, why: str = "", details: Mapping[str, object] | None = None
) -> Iterator[Writer]:
    """A transaction: all that the writer writes within the block, with its entry of the trail, or nothing.

    Where nothing was written, no entry is made. Writers wait for each other, so that the chain has one order.
    """
    with explained(ledger, NOT_WRITTEN), transaction.atomic(using=ledger.alias):
        head = Head.objects.using(ledger.alias).select_for_update().get(pk=1)
        writer = Writer(ledger.alias, head.number + 1)
        yield writer
        if not writer.rows:
            return
        made = Entry(
            number=writer.number,
            at=datetime.now(UTC).isoformat(timespec="seconds"),
            who=who,
            what=what,
            why=why,
            details=_details(details),
            digest=writer.digest.hex(),
            previous=head.hash,
        )
        made.hash = chained(made)
        made.save(using=ledger.alias, force_insert=True)
        Head.objects.using(ledger.alias).filter(pk=1).update(number=made.number, hash=made.hash)


def _details(given: Mapping[str, object] | None) -> str:
    origin = _IMPORTED.get()
    details = {**(given or {}), **({"imported": origin} if origin else {})}
    return msgspec.json.encode(details, order="sorted").decode()


def row_values(alias: str, table: type[Row]) -> Iterator[tuple[int, tuple[object, ...]]]:
    """The rows of a table with the number of their entry, entry by entry, each in the order of its keys."""
    names = columns(table)
    at = names.index("entry_id")
    rows = table._default_manager.using(alias).order_by("entry_id", "pk").values_list(*names)
    for row in rows.iterator(chunk_size=BATCH):
        yield row[at], row
