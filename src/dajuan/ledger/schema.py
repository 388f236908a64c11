"""Make the tables of a ledger, and tell which version of them a database holds."""

from __future__ import annotations

from django.core.management import call_command
from django.db import connections, transaction

from dajuan.ledger.models import Head
from dajuan.ledger.models.trail import GENESIS


def schema(alias: str) -> int | None:
    """The version of the tables, None where there are none."""
    connection = connections[alias]
    if Head._meta.db_table not in connection.introspection.table_names():
        return None
    head = Head.objects.using(alias).first()
    return head.schema if head else None


def make_tables(alias: str, version: int) -> bool:
    """Bring the tables to this version; whether there were none before."""
    before = schema(alias)
    call_command("migrate", database=alias, verbosity=0, interactive=False)
    with transaction.atomic(using=alias):
        if before is None:
            Head.objects.using(alias).get_or_create(pk=1, defaults={"number": 0, "hash": GENESIS, "schema": version})
        elif before != version:
            Head.objects.using(alias).filter(pk=1).update(schema=version)
    return before is None
