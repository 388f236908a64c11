"""Prove a ledger whole: the chain of its trail, every row by its entry's digest, every document by its own."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator

import msgspec
from django.db import OperationalError, ProgrammingError, connections, transaction

from dajuan.ledger.audit import Digest, chained, row_values
from dajuan.ledger.connection import Ledger, snapshot
from dajuan.ledger.models import TABLES, Claim, Content, Entry, Head
from dajuan.ledger.models.trail import GENESIS
from dajuan.messages import N_


class Flaw(msgspec.Struct, frozen=True):
    """Something that is not as the trail says: a sentence of the message catalogue, and what fills it."""

    sentence: str
    values: tuple[tuple[str, object], ...] = ()


class Proof(msgspec.Struct, frozen=True):
    """What was proved: entries, rows and documents, the hash of the last entry; whole where there is no flaw."""

    entries: int
    rows: int
    documents: int
    head: str
    flaws: tuple[Flaw, ...]

    @property
    def whole(self) -> bool:
        """Whether everything is as the trail says."""
        return not self.flaws


PROOF_STEPS = len(TABLES) + 1
"""How often `verify` says that it has come further."""

MISSING_ENTRY = N_("Entry {number} of the audit trail is missing.")
CHANGED_ENTRY = N_("Entry {number} of the audit trail was changed.")
BROKEN_CHAIN = N_("Entry {number} does not continue the one before it.")
CHANGED_ROWS = N_("Rows that entry {number} ({what}) wrote were changed, removed or added.")
STRAY_ROWS = N_("The table {table} has rows of entry {number}, which the trail does not have.")
DAMAGED_FILE = N_("The file is damaged: {reason}.")
NO_TABLE = N_("The table {table} is missing, or cannot be read.")
WRONG_HEAD = N_("The trail ends at entry {number}; the ledger says that it ends at {head}.")
CHANGED_BYTES = N_("The stored bytes of document {sha256} are not those that were added.")
WRONG_SPAN = N_("A figure of document {sha256} is not what its text says at {start}.")
NOT_CONTAINED = N_("The trail has no entry with the hash {hash}: it is not the ledger that it was then.")


def verify(ledger: Ledger, *, head: str = "", advance: Callable[[], None] = lambda: None) -> Proof:
    """Check everything, in one state of the ledger; flaws come in the order in which they are found.

    head:    a hash that was noted earlier, or the beginning of one: the trail must still contain it, which no chain can
             prove from within.
    advance: called PROOF_STEPS times.
    """
    with snapshot(ledger):
        return _proof(ledger.alias, head, advance)


def _proof(alias: str, head: str, advance: Callable[[], None]) -> Proof:
    entries = list(Entry.objects.using(alias).order_by("number"))
    flaws = [*_damage(alias), *_chain(entries)]
    last = Head.objects.using(alias).get(pk=1)
    end = (entries[-1].number, entries[-1].hash) if entries else (0, GENESIS)
    if (last.number, last.hash) != end:
        ends, said = (f"{number} ({hash[:12]})" for number, hash in (end, (last.number, last.hash)))
        flaws.append(Flaw(WRONG_HEAD, (("number", ends), ("head", said))))
    if head and not any(entry.hash.startswith(head.lower()) for entry in entries):
        flaws.append(Flaw(NOT_CONTAINED, (("hash", head),)))
    digests = {entry.number: Digest() for entry in entries}
    rows = 0
    for table in TABLES:
        stray: set[int] = set()
        try:
            with transaction.atomic(using=alias):  # PostgreSQL goes on after an error only outside of its transaction
                for number, values in row_values(alias, table):
                    rows += 1
                    if number in digests:
                        digests[number].add(table, values)
                    else:
                        stray.add(number)
        except (OperationalError, ProgrammingError):
            flaws.append(Flaw(NO_TABLE, (("table", table._meta.db_table),)))
        flaws += [Flaw(STRAY_ROWS, (("table", table._meta.db_table), ("number", number))) for number in sorted(stray)]
        advance()
    flaws += [
        Flaw(CHANGED_ROWS, (("number", entry.number), ("what", entry.what)))
        for entry in entries
        if digests[entry.number].hex() != entry.digest
    ]
    missing = any(flaw.sentence is NO_TABLE for flaw in flaws)
    documents, wrong = (0, []) if missing else _contents(alias)
    advance()
    return Proof(len(entries), rows, documents, last.hash, (*flaws, *wrong))


def _damage(alias: str) -> Iterator[Flaw]:
    """What SQLite finds wrong with its own file: its indexes, which no digest covers."""
    if connections[alias].vendor != "sqlite":
        return
    with connections[alias].cursor() as cursor:
        for (found,) in cursor.execute("PRAGMA integrity_check(3)").fetchall():
            if found != "ok":
                yield Flaw(DAMAGED_FILE, (("reason", str(found).splitlines()[0]),))


def _chain(entries: list[Entry]) -> Iterator[Flaw]:
    previous, expected = GENESIS, 1
    for entry in entries:
        while expected < entry.number:
            yield Flaw(MISSING_ENTRY, (("number", expected),))
            expected += 1
        if chained(entry) != entry.hash:
            yield Flaw(CHANGED_ENTRY, (("number", entry.number),))
        elif entry.previous != previous:
            yield Flaw(BROKEN_CHAIN, (("number", entry.number),))
        previous, expected = entry.hash, entry.number + 1


def _contents(alias: str) -> tuple[int, list[Flaw]]:
    """How many documents there are, and what of their bytes and figures is not as it was."""
    flaws: list[Flaw] = []
    count = 0
    contents = (
        Content.objects.using(alias).order_by("pk").values_list("document_id", "document__sha256", "data", "text")
    )
    for number, sha256, data, text in contents.iterator(chunk_size=50):
        count += 1
        if isinstance(data, str) or hashlib.sha256(data).hexdigest() != sha256:  # SQLite keeps a text in any column
            flaws.append(Flaw(CHANGED_BYTES, (("sha256", sha256[:16]),)))
        spans = Claim.objects.using(alias).filter(document_id=number).values_list("start", "end", "text")
        flaws += [
            Flaw(WRONG_SPAN, (("sha256", sha256[:16]), ("start", start)))
            for start, end, said in spans
            if isinstance(start, str) or isinstance(end, str) or text[start:end] != said
        ]
    return count, flaws
