"""Ledgers for the tests: each test of `ledger` runs on SQLite and on PostgreSQL, on a fresh copy of an empty one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from dajuan import ledger as api
from dajuan.ledger.connection import set_up_django

set_up_django()

SERVER = "DAJUAN_TEST_POSTGRESQL"
"""The URL of a server on which the tests may make databases; `.ci/run` starts one."""

ENGINES = ("sqlite", "postgresql")
NO_SERVER = f"no PostgreSQL: {SERVER} names no server (.ci/run starts one)"
_numbers = count(1)


@pytest.fixture(scope="session")
def empty_database() -> Iterator[str]:
    """The name of a database on the server with a ledger that nothing was put into."""
    if not os.environ.get(SERVER):
        pytest.skip(NO_SERVER)
    name = f"dajuan_{os.getpid()}_empty"
    on_server(f'CREATE DATABASE "{name}"')
    api.create_ledger(url(name))[0].close()
    yield name
    on_server(f'DROP DATABASE "{name}"')


def url(database: str) -> str:
    """The URL of a database of the server."""
    return os.environ[SERVER].rpartition("/")[0] + "/" + database


def on_server(statement: str) -> None:
    """Run a statement that no transaction may hold."""
    import psycopg

    with psycopg.connect(os.environ[SERVER], autocommit=True) as connection:
        connection.execute(statement)  # type: ignore[arg-type]


@pytest.fixture(params=ENGINES)
def where(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A path or URL at which there is an empty ledger."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("empty_file"), tmp_path / "ledger.db")
        yield str(tmp_path / "ledger.db")
        return
    template = request.getfixturevalue("empty_database")
    name = f"dajuan_{os.getpid()}_{next(_numbers)}"
    on_server(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
    yield url(name)
    on_server(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def book(where: str) -> Iterator[api.Ledger]:
    """An open, empty ledger."""
    with api.open_ledger(where) as ledger:
        yield ledger


@pytest.fixture
def another(where: str, tmp_path: Path, empty_file: Path) -> Iterator[Callable[[], api.Ledger]]:
    """Makes further empty ledgers, on SQLite."""
    opened: list[api.Ledger] = []

    def make() -> api.Ledger:
        path = tmp_path / f"another{len(opened)}.db"
        shutil.copy(empty_file, path)
        opened.append(api.open_ledger(path))
        return opened[-1]

    yield make
    for ledger in opened:
        ledger.close()
