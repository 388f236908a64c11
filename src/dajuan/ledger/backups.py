"""Back a whole ledger up into one file, and restore it: the same rows under the same keys, so the same digests and head.

A backup is a zip: `ledger.json` (format, schema, head), then for each table a file of JSON lines, a row a line as the list of its
values, and the bytes of documents as files of their own. It goes from SQLite to PostgreSQL and back.
"""

from __future__ import annotations

import io
import os
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from django.core.management.color import no_style
from django.db import DataError, IntegrityError, connections, models, transaction

from dajuan.errors import UsageError
from dajuan.ledger.audit import BATCH, columns
from dajuan.ledger.connection import SCHEMA, Ledger, snapshot
from dajuan.ledger.models import TABLES, Content, Entry, Head
from dajuan.ledger.proof import Proof, verify
from dajuan.messages import N_

FORMAT = "dajuan-ledger-backup-1"
MANIFEST = "ledger.json"
STORED: tuple[type[models.Model], ...] = (Entry, *TABLES)

DAMAGED = (
    *(OSError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError),  # of the zip
    *(KeyError, ValueError, TypeError, OverflowError, msgspec.DecodeError),  # of what it holds
)
"""What a file raises that is no backup, or of which some bytes or rows are not as they were."""

THERE = N_("{file} is there already. Name a file that is not, so that no backup is overwritten.")
NO_BACKUP = N_("{file} is no backup of a ledger, or is damaged. Name a file that `dajuan ledger backup` wrote.")
OTHER_SCHEMA = N_("{file} was made by another version of Dajuan. Restore it with that one.")
NOT_EMPTY = N_("The ledger at {ledger} is not empty. Restore into a new one.")
NOT_WHOLE = N_(
    "{file} is not whole: what it holds is not what its trail says. Nothing was restored; take another backup."
)


class _Manifest(msgspec.Struct, frozen=True):
    format: str
    schema: int
    number: int
    head: str


def backup(ledger: Ledger, path: Path) -> str:
    """Write a backup and return the hash of the last entry in it; the file takes its name when it is whole.

    Raises UsageError where the file is there already.
    """
    if path.exists():
        raise UsageError(THERE, file=path)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with snapshot(ledger):
            head = Head.objects.using(ledger.alias).get(pk=1)
            with zipfile.ZipFile(part, "x", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
                manifest = _Manifest(FORMAT, SCHEMA, head.number, head.hash)
                archive.writestr(MANIFEST, msgspec.json.encode(manifest))
                for table in STORED:
                    _dump(ledger.alias, table, archive)
        _name(part, path)
    except FileExistsError:
        raise UsageError(THERE, file=path) from None
    finally:
        part.unlink(missing_ok=True)
    return head.hash


def _name(part: Path, path: Path) -> None:
    """Give a file its name. Raises FileExistsError where another process has taken it meanwhile."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links, such as that of a memory stick
        part.rename(path)


def _dump(alias: str, table: type[models.Model], archive: zipfile.ZipFile) -> None:
    names = columns(table)
    rows = table._default_manager.using(alias).order_by("pk").values_list(*names)
    if table is Content:
        rows = rows.annotate(nothing=models.Value(None, output_field=models.TextField(null=True)))
        rows = rows.values_list(*("nothing" if name == "data" else name for name in names))
    with archive.open(_member(table), "w", force_zip64=True) as stream:
        for row in rows.iterator(chunk_size=BATCH):
            stream.write(msgspec.json.encode(row) + b"\n")
    if table is Content:
        for number, content in Content.objects.using(alias).order_by("pk").values_list("pk", "data").iterator(1):
            archive.writestr(f"bytes/{number}", bytes(content))


def _member(table: type[models.Model]) -> str:
    return f"{table._meta.db_table}.jsonl"


def check_backup(path: Path) -> None:
    """Raise UsageError where a file is no backup, or one of another version: before a ledger is made for it."""
    try:
        with zipfile.ZipFile(path) as archive:
            _manifest(archive, path)
    except DAMAGED as error:
        raise UsageError(NO_BACKUP, file=path) from error


def _manifest(archive: zipfile.ZipFile, path: Path) -> _Manifest:
    manifest = msgspec.json.decode(archive.read(MANIFEST), type=_Manifest)
    if manifest.format != FORMAT or manifest.schema != SCHEMA:
        raise UsageError(OTHER_SCHEMA, file=path)
    return manifest


def restore(ledger: Ledger, path: Path) -> Proof:
    """Fill an empty ledger from a backup, and prove it whole; in one transaction, so that it is all there or nothing.

    Raises UsageError where the file is no backup, or not whole, or the ledger is not empty.
    """
    try:
        with zipfile.ZipFile(path) as archive, transaction.atomic(using=ledger.alias):
            manifest = _manifest(archive, path)
            head = Head.objects.using(ledger.alias).select_for_update().get(pk=1)
            if head.number:
                raise UsageError(NOT_EMPTY, ledger=ledger.where)
            for table in STORED:
                _load(ledger.alias, table, archive)
            Head.objects.using(ledger.alias).filter(pk=1).update(number=manifest.number, hash=manifest.head)
            _continue_keys(ledger.alias)
            proof = verify(ledger)
            if not proof.whole or proof.head != manifest.head:
                raise UsageError(NOT_WHOLE, file=path)
            return proof
    except (*DAMAGED, IntegrityError, DataError) as error:
        raise UsageError(NO_BACKUP, file=path) from error


def _load(alias: str, table: type[models.Model], archive: zipfile.ZipFile) -> None:
    names = columns(table)
    for batch in _batches(archive, table):
        rows = [table(**dict(zip(names, values, strict=True))) for values in batch]
        for row in rows:
            if isinstance(row, Content):
                row.data = archive.read(f"bytes/{row.pk}")
        table._default_manager.using(alias).bulk_create(rows)


def _batches(archive: zipfile.ZipFile, table: type[models.Model]) -> Iterator[list[list[Any]]]:
    size = 20 if table is Content else BATCH
    batch: list[list[Any]] = []
    with archive.open(_member(table)) as stream:
        for line in io.BufferedReader(stream):  # type: ignore[type-var]
            batch.append(msgspec.json.decode(line))
            if len(batch) == size:
                yield batch
                batch = []
    if batch:
        yield batch


def _continue_keys(alias: str) -> None:
    """Let the keys of later rows follow on the restored ones."""
    connection = connections[alias]
    statements = connection.ops.sequence_reset_sql(no_style(), list(TABLES))
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
