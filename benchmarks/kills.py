"""Kill a process with -9 in the middle of add, accept and import, and count what was lost or left half.

    python benchmarks/kills.py                               # 200 kills that hit a write, on a file of SQLite
    python benchmarks/kills.py --server postgresql://...     # and 200 on a PostgreSQL (a URL at which databases may be made)

A forked process writes to a real ledger and says before and after each act which one it is at; after a random time it is killed.
Then the ledger is opened anew and proved: what was said to be done must be there whole, what was under way whole or not at all.
A kill hits a write where an act had begun and had not said that it was done. Fails when anything is lost or half.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import msgspec

import dajuan
from dajuan import ledger as api
from dajuan.ledger.connection import set_up_django
from dajuan.reading.records import Claim

ACTS_IN_A_LEDGER = 12
LONGEST = 0.12
"""Seconds within which a kill comes; a few documents are added meanwhile."""

TEMPLATE = """云溪县{number}号工作简报

2026年1月9日

{lines}
"""
LINE = "{month}月，云溪县建成公园{a}个，接待游客{b}万人次，同比增长{c}.{month}%，新增停车位{d}余个。\n"


class Written(msgspec.Struct, frozen=True):
    """A document that is ready to be added."""

    read: dajuan.Read
    data: bytes

    def add(self, ledger: api.Ledger) -> None:
        """Put it into a ledger."""
        api.add(ledger, self.read.document, self.read.reading, self.data, who="kill")


class Count(msgspec.Struct):
    """What happened in all kills."""

    kills: int = 0
    hits: int = 0
    finished: int = 0
    lost: int = 0
    half: int = 0

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.hits} hit a write, {self.finished} acts were done before; "
            f"{self.lost} lost, {self.half} half"
        )


def documents(number: int) -> list[Written]:
    """Documents of some forty figures each, none like the other."""
    made = []
    for one in range(number):
        lines = "".join(LINE.format(month=m, a=one + m, b=one * 7 + m, c=m, d=100 + one) for m in range(1, 13))
        data = TEMPLATE.format(number=one, lines=lines).encode()
        made.append(Written(dajuan.read(data, name=f"{one}.txt"), data))
    return made


def adding(ledger: api.Ledger, written: Sequence[Written]) -> Iterator[tuple[int, Callable[[], object]]]:
    """Add each document."""
    for number, one in enumerate(written):
        yield number, lambda one=one: one.add(ledger)  # type: ignore[misc]


def accepting(ledger: api.Ledger, written: Sequence[Written]) -> Iterator[tuple[int, Callable[[], object]]]:
    """Accept all of each document."""
    by_hash = {document.sha256: document.number for document in api.documents(ledger)}
    for number, one in enumerate(written):
        there = by_hash[one.read.document.sha256]
        yield number, lambda there=there: api.accept(ledger, who="kill", document=there)  # type: ignore[misc]


def importing(
    ledger: api.Ledger, written: Sequence[Written], exports: Sequence[Sequence[bytes]]
) -> Iterator[tuple[int, Callable[[], object]]]:
    """Import an export of two documents with their decisions, one after the other."""
    for number, lines in enumerate(exports):
        yield number, lambda lines=lines: api.import_acts(ledger, lines, name="export")  # type: ignore[misc]


def exports_of(written: Sequence[Written]) -> list[list[bytes]]:
    """Exports of two documents each."""
    made = []
    for first in range(0, len(written) - 1, 2):
        with tempfile.TemporaryDirectory() as folder, api.create_ledger(Path(folder) / "source.db")[0] as source:
            for one in written[first : first + 2]:
                one.add(source)
            api.accept(source, who="kill")
            made.append(list(api.export_acts(source)))
    return made


def killed(
    where: str, acts: Callable[[api.Ledger], Iterator[tuple[int, Callable[[], object]]]], after: float
) -> list[str]:
    """Do the acts in a process of its own until it is killed; what it said, "b3" before and "d3" after the third act."""
    out, into = os.pipe()
    process = os.fork()
    if not process:
        os.close(out)
        try:
            with api.open_ledger(where) as ledger:
                for number, act in acts(ledger):
                    os.write(into, f"b{number}\n".encode())
                    act()
                    os.write(into, f"d{number}\n".encode())
        finally:
            os._exit(0)
    os.close(into)
    said = os.read(out, 1 << 16)  # the first act has begun
    time.sleep(after)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    while part := os.read(out, 1 << 16):
        said += part
    os.close(out)
    return said.decode().split()


def judge(where: str, said: Sequence[str], whole: Callable[[api.Ledger, int], bool | None], total: Count) -> None:
    """Prove the ledger after a kill; whole: of an act True where it is there, None where it is not at all, else False."""
    done = [int(word[1:]) for word in said if word[0] == "d"]
    begun = [int(word[1:]) for word in said if word[0] == "b"]
    under_way = [number for number in begun if number not in done]
    total.kills += 1
    total.hits += len(under_way)
    total.finished += len(done)
    with api.open_ledger(where) as ledger:
        total.lost += sum(whole(ledger, number) is not True for number in done)
        total.half += sum(whole(ledger, number) is False for number in under_way)
        total.half += not api.verify(ledger).whole


def run(new: Callable[[], str], hits: int, seed: int, only: str = "") -> dict[str, Count]:
    """Kill until that many kills hit a write of each act; new: makes an empty ledger and says where it is."""
    chance = random.Random(seed)
    written = documents(ACTS_IN_A_LEDGER)
    exports = exports_of(written)
    totals: dict[str, Count] = {}
    for name in ("add", "accept", "import"):
        if only and only != name:
            continue
        total = totals.setdefault(name, Count())
        while total.hits < hits:
            where = new()
            acts, whole = _prepared(name, where, written, exports)
            judge(where, killed(where, acts, chance.uniform(0, LONGEST)), whole, total)
    return totals


def _prepared(
    name: str, where: str, written: Sequence[Written], exports: Sequence[Sequence[bytes]]
) -> tuple[
    Callable[[api.Ledger], Iterator[tuple[int, Callable[[], object]]]], Callable[[api.Ledger, int], bool | None]
]:
    """What is done, and how to tell whether one act of it is there."""

    def stored(ledger: api.Ledger, number: int) -> bool | None:
        there = api.stored(ledger, written[number].data)
        if there is None:
            return None
        expected: tuple[Claim, ...] = written[number].read.claims
        return [one.text for one in api.claims(ledger, document=there.number)] == [one.text for one in expected]

    if name == "add":
        return (lambda ledger: adding(ledger, written)), stored
    if name == "accept":
        with api.open_ledger(where) as ledger:
            for one in written:
                one.add(ledger)

        def accepted(ledger: api.Ledger, number: int) -> bool | None:
            there = api.stored(ledger, written[number].data)
            found = len(api.observations(ledger, document=there.number)) if there else 0
            return None if not found else found == len(written[number].read.claims)

        return (lambda ledger: accepting(ledger, written)), accepted

    def imported(ledger: api.Ledger, number: int) -> bool | None:
        both = [stored(ledger, 2 * number), stored(ledger, 2 * number + 1)]
        return both[0] if both[0] == both[1] else False

    return (lambda ledger: importing(ledger, written, exports)), imported


@contextmanager
def files() -> Iterator[Callable[[], str]]:
    """Makes empty ledgers on SQLite."""
    numbers = count()
    with tempfile.TemporaryDirectory() as folder:
        empty = Path(folder) / "empty.db"
        api.create_ledger(empty)[0].close()

        def new() -> str:
            path = Path(folder) / f"{next(numbers)}.db"
            path.write_bytes(empty.read_bytes())
            return str(path)

        yield new


@contextmanager
def databases(server: str) -> Iterator[Callable[[], str]]:
    """Makes empty ledgers on a PostgreSQL."""
    import psycopg

    numbers = count()
    base = server.rpartition("/")[0]
    empty = f"dajuan_kills_{os.getpid()}"

    def on_server(statement: str) -> None:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(statement)  # type: ignore[arg-type]

    def new() -> str:
        name = f"{empty}_{next(numbers)}"
        on_server(f'CREATE DATABASE "{name}" TEMPLATE "{empty}"')
        made.append(name)
        while len(made) > 2:
            on_server(f'DROP DATABASE "{made.pop(0)}" WITH (FORCE)')
        return f"{base}/{name}"

    made: list[str] = []
    on_server(f'CREATE DATABASE "{empty}"')
    try:
        api.create_ledger(f"{base}/{empty}")[0].close()
        yield new
    finally:
        for name in (*made, empty):
            on_server(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def main() -> int:
    """Run it and print the counts; 1 where anything was lost or half."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--server", help="the URL of a PostgreSQL at which databases may be made")
    arguments.add_argument("--hits", type=int, default=200, help="kills that hit a write, of each act (default: 200)")
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    set_up_django()
    failed = False
    engines = {"SQLite": files()} | ({"PostgreSQL": databases(given.server)} if given.server else {})
    for engine, ledgers in engines.items():
        with ledgers as new:
            for act, total in run(new, given.hits, given.seed).items():
                print(f"{engine}, {act}: {total}", flush=True)
                failed |= bool(total.lost or total.half)
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
