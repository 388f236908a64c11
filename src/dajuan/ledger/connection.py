"""Open a ledger: a file of SQLite, or a database of PostgreSQL by its URL.

Which one: what the caller names, else the environment's DAJUAN_LEDGER, else ./dajuan.db. Each open ledger is a Django database
alias of its own, so that a process can hold several; Django itself is set up when the first one is opened.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import msgspec

from dajuan.errors import MissingExtra, UsageError
from dajuan.messages import N_

DEFAULT = "dajuan.db"
VARIABLE = "DAJUAN_LEDGER"
POSTGRESQL = ("postgres", "postgresql")
SCHEMA = 1
"""Of the tables; an older ledger is brought up to date by `dajuan ledger init`."""

# WAL: readers do not wait for a writer. FULL: what was committed survives a loss of power, not only of the process.
PRAGMAS = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536;"
SQLITE_WRITERS = "IMMEDIATE"
"""How a transaction begins: one that took the lock later could find that it must begin again."""
WAIT = 60
"""Seconds that a writer waits for another one."""

MISSING = N_("There is no ledger at {ledger}. Make one with `dajuan ledger init --ledger {ledger}`, or name another.")
NO_LEDGER = N_("{ledger} is not a ledger, or is damaged: {reason}. Name another, or restore a backup.")
NOT_WRITTEN = N_("The ledger at {ledger} could not be written: {reason}. Nothing of this was written.")
UNREACHABLE = N_("The database at {ledger} cannot be reached: {reason}. Check the URL, and that the server runs.")
OLD = N_(
    "The ledger at {ledger} was made by another version. `dajuan ledger init --ledger {ledger}` brings it up to date."
)
NO_DJANGO = N_("The ledger needs Django. Install it with `pip install 'dajuan[ledger]'` and try again.")
NO_PSYCOPG = N_("A ledger on PostgreSQL needs psycopg. Install it with `pip install 'dajuan[postgres]'` and try again.")
SECRET = re.compile(r"(://[^/?#@]*?:)[^/?#]*@|([?&]password=)[^&#]*")
"""A password in a URL, between the user and the host or among the options."""
STRANGE = N_("{ledger} names no ledger. Write a path, or postgresql://user:password@host/database.")
TAKEN = N_("{ledger} is there already, and is no ledger. Name another file.")

_numbers = count(1)


class Ledger(msgspec.Struct, frozen=True):
    """An open ledger, which every function of this package takes first; a context manager that closes it.

    where: as a person would name it, without a password; alias: of its Django database.
    """

    where: str
    alias: str

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        from django.db import DatabaseError

        try:
            if isinstance(error, DatabaseError):  # a file that is damaged somewhere is found out by whoever reads there
                with explained(self):
                    raise error
        finally:
            self.close()

    def close(self) -> None:
        """Give the connection back; the ledger cannot be used afterwards."""
        from django.db import connections

        if self.alias in connections.databases:
            connections[self.alias].close()
            del connections[self.alias]
            del connections.databases[self.alias]


def location(named: str | Path | None = None, environ: Mapping[str, str] = os.environ) -> str:
    """Which ledger is meant: the one that is named, else DAJUAN_LEDGER, else ./dajuan.db."""
    return str(named) if named else environ.get(VARIABLE) or DEFAULT


def open_ledger(where: str | Path | None = None) -> Ledger:
    """Open a ledger that is there.

    Raises UsageError where there is none, or it is none, or it is of another version; MissingExtra without Django or psycopg.
    """
    named = location(where)
    path = _file(named)
    if path is not None and not path.is_file():
        raise UsageError(MISSING, ledger=_shown(named))
    ledger = _connect(named)
    try:
        _check(ledger)
    except BaseException:
        ledger.close()
        raise
    return ledger


def create_ledger(where: str | Path | None = None) -> tuple[Ledger, bool]:
    """Make a ledger, or bring one that is there up to date; whether it is new.

    Raises UsageError where the place is taken by something else or cannot be written; MissingExtra without Django or psycopg.
    """
    named = location(where)
    path = _file(named)
    if path is not None:
        if path.is_dir() or (path.is_file() and path.stat().st_size and path.open("rb").read(6) != b"SQLite"):
            raise UsageError(TAKEN, ledger=_shown(named))
        if not path.parent.is_dir():
            raise UsageError(
                N_("There is no folder {folder} to make the ledger in. Make it first."), folder=path.parent
            )
    ledger = _connect(named)
    try:
        with explained(ledger):
            from dajuan.ledger.schema import make_tables

            return ledger, make_tables(ledger.alias, SCHEMA)
    except BaseException:
        ledger.close()
        raise


def discard(where: str | Path | None = None) -> None:
    """Remove the file of a ledger that was made for nothing; a database on a server stays, empty as it is."""
    path = _file(location(where))
    if path is not None:
        for suffix in ("", "-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def _check(ledger: Ledger) -> None:
    from dajuan.ledger.schema import schema

    with explained(ledger):
        found = schema(ledger.alias)
    if found is None:
        raise UsageError(MISSING, ledger=ledger.where)
    if found != SCHEMA:
        raise UsageError(OLD, ledger=ledger.where)


@contextmanager
def explained(ledger: Ledger, sentence: str = "") -> Iterator[None]:
    """Say in one sentence what a database driver says in many: this one, else that the ledger cannot be opened.

    A broken constraint is a fault of ours, or a race that its caller knows about, and goes on as it is.
    """
    from django.db import DatabaseError, IntegrityError, connections

    try:
        yield
    except IntegrityError:
        raise
    except DatabaseError as error:
        reason = str(error).strip().partition("\n")[0]
        server = connections[ledger.alias].vendor == "postgresql"
        opening = UNREACHABLE if server else NO_LEDGER
        raise UsageError(sentence or opening, ledger=ledger.where, reason=reason) from error


@contextmanager
def snapshot(ledger: Ledger) -> Iterator[None]:
    """Within the block the ledger is read in one state, whatever others write meanwhile; it keeps no writer waiting."""
    from django.db import connections, transaction

    connection: Any = connections[ledger.alias]
    if connection.in_atomic_block:
        yield
        return
    connection.ensure_connection()
    sqlite = connection.vendor == "sqlite"
    if sqlite:
        connection.transaction_mode = "DEFERRED"
    try:
        with transaction.atomic(using=ledger.alias):
            if not sqlite:
                connection.cursor().execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
            yield
    finally:
        if sqlite:
            connection.transaction_mode = SQLITE_WRITERS


def _file(named: str) -> Path | None:
    """The file of a ledger on SQLite, None for a URL of PostgreSQL. Raises UsageError for another URL."""
    scheme, colon, rest = named.partition("://")
    if not colon:
        return Path(named)
    if scheme == "sqlite":
        return Path(rest)
    if scheme in POSTGRESQL and _is_url(named):
        return None
    raise UsageError(STRANGE, ledger=_shown(named))


def _is_url(named: str) -> bool:
    """Whether a URL can be taken apart: its port is a number."""
    try:
        port = urlsplit(named).port
    except ValueError:
        return False
    return port is None or port > 0


def _shown(named: str) -> str:
    """The name of a ledger without the password in it."""
    return SECRET.sub(_hidden, named) if "://" in named else named


def _hidden(secret: re.Match[str]) -> str:
    return f"{secret[1]}…@" if secret[1] else f"{secret[2]}…"


def _connect(named: str) -> Ledger:
    path = _file(named)
    set_up_django(postgresql=path is None)
    from django.db import connections

    alias = f"ledger{next(_numbers)}"
    settings = _sqlite(path) if path is not None else _postgresql(named)
    connections.databases[alias] = connections.configure_settings({"default": {}, alias: settings})[alias]
    return Ledger(_shown(named), alias)


def _sqlite(path: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path.absolute()),
        "OPTIONS": {"timeout": WAIT, "transaction_mode": SQLITE_WRITERS, "init_command": PRAGMAS},
    }


def _postgresql(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
    }


def set_up_django(*, postgresql: bool = False) -> None:
    """Let Django know the tables, once in a process. Raises MissingExtra without it, or without psycopg where it is asked for."""
    if find_spec("django") is None:
        raise MissingExtra(NO_DJANGO)
    if postgresql and find_spec("psycopg") is None:
        raise MissingExtra(NO_PSYCOPG)
    import django
    from django.conf import settings

    from dajuan.ledger import settings as ours

    if not settings.configured:
        # A host program that uses Django itself names dajuan.ledger among its INSTALLED_APPS instead.
        settings.configure(
            INSTALLED_APPS=ours.INSTALLED_APPS,
            DATABASES=ours.DATABASES,
            USE_TZ=ours.USE_TZ,
            LOGGING_CONFIG=ours.LOGGING_CONFIG,
        )
        django.setup()
