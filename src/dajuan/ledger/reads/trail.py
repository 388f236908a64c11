"""Ask for entries of the audit trail."""

from __future__ import annotations

from collections.abc import Iterable

from dajuan.ledger.connection import Ledger
from dajuan.ledger.models import Entry, Head
from dajuan.ledger.records import Act

COLUMNS = ("number", "at", "who", "what", "why", "hash", "details")


def acts(ledger: Ledger, numbers: Iterable[int] | None = None) -> dict[int, Act]:
    """Entries by their numbers, earliest first; all where no numbers are given."""
    entries = Entry.objects.using(ledger.alias).order_by("number")
    if numbers is not None:
        entries = entries.filter(number__in=list(set(numbers)))
    return {row[0]: Act(*row) for row in entries.values_list(*COLUMNS)}


def head(ledger: Ledger) -> tuple[int, str]:
    """Number and hash of the last entry: (0, zeros) of an empty ledger."""
    last = Head.objects.using(ledger.alias).get(pk=1)
    return last.number, last.hash
