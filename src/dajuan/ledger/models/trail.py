"""The audit trail: entries chained by hash, and the rows that each of them wrote.

All other tables are written once: a row names the entry that wrote it and is never changed. So an entry's digest over its rows
proves them, and the chain of entries proves that none is missing.
"""

from __future__ import annotations

from typing import ClassVar, Self

from django.db import models

GENESIS = "0" * 64
"""What stands where the hash of the entry before the first one would."""


class Entry(models.Model):
    """One act upon the ledger.

    at: ISO 8601 in UTC; details: JSON, sorted keys; digest: over the rows written; previous, hash: the chain.
    """

    number = models.BigIntegerField(primary_key=True)
    at = models.TextField()
    who = models.TextField()
    what = models.TextField()
    why = models.TextField()
    details = models.TextField()
    digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    objects: ClassVar[models.Manager[Self]] = models.Manager()


class Head(models.Model):
    """The last entry's number and hash: the only row that changes. Writers lock it, so that one writes after the other."""

    number = models.BigIntegerField()
    hash = models.CharField(max_length=64)
    schema = models.IntegerField()

    objects: ClassVar[models.Manager[Self]] = models.Manager()


class Row(models.Model):
    """A row that an entry of the trail wrote, once and for all."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")

    class Meta:
        """Every table has a key of its own; this one has no table."""

        abstract = True
