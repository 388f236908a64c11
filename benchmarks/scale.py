"""Ask a ledger of one county and one of fifty the same things, and add to both: what grows with the ledger?

    python benchmarks/scale.py                                  # on files of SQLite
    python benchmarks/scale.py --server postgresql://...        # and on a PostgreSQL (a URL at which databases may be made)
    python benchmarks/scale.py --keep /tmp/scale                # keep the files of SQLite there, and use them where they are

Invented counties of forty documents each (`scale_texts.py`) are read and added; all but the newest two of each are accepted. The small
ledger holds the first county, the large one all fifty: some 2,000 documents and 220,000 claims. A page of that county says the
same from both, so that a ratio is the price of the ledger's size alone. Each thing is asked in a warm process, as a server would;
the commands after it pay for a process of their own. Times are medians in milliseconds, by the clock and (where the database works
within the process) by the processor. What is judged is processor time on SQLite, which other work of the machine hardly moves, and the
clock on a server. Fails when a page or query takes 0.5 s or more, or when adding or accepting a document in the large ledger takes
more than 1.5 times as long as in the small one.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from itertools import islice
from pathlib import Path

import msgspec
import scale_texts

import dajuan
from dajuan import ledger as api
from dajuan.ledger.records import Decision, DocumentRef, PlanRef, TaskState
from dajuan.messages import speaking
from dajuan.reading.plans import read_plans
from dajuan.reports.card.build import build

LIMIT = 0.5
"""Seconds within which a page or query must be answered."""
GROWTH = 1.5
"""How much longer adding may take in the large ledger; beyond this it is no noise."""
WAITING = 2
"""Documents of each county, the newest, of which nothing is accepted."""
WHO = "scale"
ROUNDS = 5
PATIENCE = 20
"""Seconds after which a thing is not asked again."""
ADDED = 20
"""Documents that are added, and then accepted, to time it."""


class Ready(msgspec.Struct, frozen=True):
    """A document that is ready to be added."""

    text: scale_texts.Text
    read: dajuan.Read

    def add(self, ledger: api.Ledger) -> int:
        """Put it into a ledger; its number there."""
        return api.add(ledger, self.read.document, self.read.reading, self.text.data, who=WHO).number


class Took(msgspec.Struct, frozen=True):
    """How long something took, in seconds: by the clock, and of this process's processor time."""

    clock: float
    processor: float


class Pair(msgspec.Struct, frozen=True):
    """How long the small ledger took, and the large one."""

    small: Took
    large: Took


class Case(msgspec.Struct, frozen=True):
    """A ledger with one of everything that can be asked for."""

    ledger: api.Ledger
    place: str
    document: DocumentRef
    claim: str
    corrected: str
    local: str
    plan: PlanRef


Ask = Callable[[Case], object]


def ready(seed: int, count: int) -> Iterator[Ready]:
    """The first documents, read."""
    for text in islice(scale_texts.texts(seed), count):
        yield Ready(text, dajuan.read(text.data, name=text.name, place=text.place, date=text.date))


def fill(ledger: api.Ledger, documents: Iterator[Ready], count: int) -> None:
    """Add so many documents, accept all but the last ones, and decide on some as a person would."""
    for position in range(count):
        one = next(documents)
        number = one.add(ledger)
        if one.text.is_plan:
            api.add_plans(ledger, number, read_plans(one.read.document, one.read.reading), who=WHO)
        place = position % scale_texts.OF_A_COUNTY
        if place < scale_texts.OF_A_COUNTY - WAITING:
            api.accept(ledger, who=WHO, document=number)
        if place == scale_texts.OF_A_COUNTY // 2:
            _decide(ledger, number, one.text.place)


def _decide(ledger: api.Ledger, document: int, place: str) -> None:
    """Correct, choose, reject and follow something in a document."""
    claims = api.claims(ledger, document=document)
    for claim in claims[:3]:
        api.correct(ledger, claim.id, api.Correction(value="77"), who=WHO, why="按年鉴更正")
    api.choose(ledger, claims[3].id, who=WHO)
    api.reject(ledger, claims[4].id, who=WHO, why="重复统计")
    for pledge in api.statements(ledger, place, ()).pledges[:3]:
        api.set_state(ledger, pledge.id, TaskState.UNDER_WAY, who=WHO)


def case(ledger: api.Ledger) -> Case:
    """What is asked of a ledger: always of its first county."""
    place = next(scale_texts.counties())
    documents = api.documents(ledger, place=place)
    middle = documents[scale_texts.OF_A_COUNTY // 2]
    claims = api.claims(ledger, document=middle.number)
    observed = api.observations(ledger, place=place)
    return Case(
        ledger=ledger,
        place=place,
        document=middle,
        claim=claims[-1].id,
        corrected=next(one.origin.claim for one in observed if one.corrected),
        local=next(one.indicator.id for one in observed if one.indicator.local),
        plan=api.plans(ledger, place=place)[0],
    )


def _written(writer: str) -> Ask:
    """Build the card and write it, as `dajuan report` does."""

    def write(case: Case) -> object:
        with speaking("zh_CN"):
            import_module(writer).write(build(case.ledger, place=case.place), io.BytesIO())
        return None

    return write


QUERIES: Mapping[str, Ask] = {
    "documents": lambda of: api.documents(of.ledger),
    "documents of a place": lambda of: api.documents(of.ledger, place=of.place),
    "document by number": lambda of: api.document(of.ledger, str(of.document.number)),
    "document by name": lambda of: api.document(of.ledger, of.document.name),
    "document by title": lambda of: api.document(of.ledger, of.document.title),
    "document by SHA-256": lambda of: api.document(of.ledger, of.document.sha256[:12]),
    "whole document": lambda of: api.whole(of.ledger, of.document.number),
    "claim by id": lambda of: api.claim(of.ledger, of.claim[:8]),
    "claims of a document": lambda of: api.claims(of.ledger, document=of.document.number),
    "20 claims": lambda of: api.claims(of.ledger, limit=20),
    "20 waiting claims": lambda of: api.claims(of.ledger, decision=Decision.WAITING, limit=20),
    "20 accepted claims": lambda of: api.claims(of.ledger, decision=Decision.ACCEPTED, limit=20),
    "20 corrected claims": lambda of: api.claims(of.ledger, decision=Decision.CORRECTED, limit=20),
    "20 rejected claims": lambda of: api.claims(of.ledger, decision=Decision.REJECTED, limit=20),
    "number of waiting claims": lambda of: api.waiting(of.ledger),
    "observations of a document": lambda of: api.observations(of.ledger, document=of.document.number),
    "observations of a place": lambda of: api.observations(of.ledger, place=of.place),
    "cells of a place": lambda of: api.cells(of.ledger, place=of.place),
    "history of an indicator": lambda of: api.history(of.ledger, "gdp", place=of.place),
    "history of a local indicator": lambda of: api.history(of.ledger, of.local),
    "history of a claim": lambda of: api.history(of.ledger, of.corrected, place=of.place),
    "indicators": lambda of: api.indicators(of.ledger),
    "indicator": lambda of: api.indicator(of.ledger, of.local),
    "plans": lambda of: api.plans(of.ledger),
    "targets of a plan": lambda of: api.targets(of.ledger, of.plan),
    "tasks of a place": lambda of: api.statements(of.ledger, of.place, api.observations(of.ledger, place=of.place)),
    "waivers of a document": lambda of: api.waivers(of.ledger, of.document.number),
    "acts": lambda of: api.acts(of.ledger),
    "report card": lambda of: build(of.ledger, place=of.place),
    "report card, place not named": lambda of: build(of.ledger),
}
PAGES: Mapping[str, Ask] = {
    "card as html": _written("dajuan.reports.card.html"),
    "review as html": _written("dajuan.reports.review.html"),
}
FILES: Mapping[str, Ask] = {
    "card as xlsx": _written("dajuan.reports.card.xlsx"),
    "card as docx": _written("dajuan.reports.card.docx"),
}
"""What is fetched, not looked at: measured only."""


def timed(act: Callable[[], object]) -> Took:
    """How long it takes once."""
    clock, processor = time.perf_counter(), time.process_time()
    act()
    return Took(time.perf_counter() - clock, time.process_time() - processor)


def median(times: Sequence[Took]) -> Took:
    """The medians of both."""
    return Took(statistics.median(one.clock for one in times), statistics.median(one.processor for one in times))


def asked(asks: Sequence[Callable[[], object]], rounds: int = ROUNDS) -> Pair:
    """How long the small and the large ledger take, in turns, so that what else the machine does weighs on both alike.

    They have been asked before; what takes long is asked only once.
    """
    first = [timed(ask) for ask in asks]
    if max(one.clock for one in first) > PATIENCE:
        return Pair(*first)
    times = [[timed(ask) for ask in asks] for _ in range(rounds)]
    return Pair(*(median(column) for column in zip(*times, strict=True)))


def added(ledgers: Sequence[api.Ledger], documents: Sequence[Ready]) -> Iterator[tuple[str, Pair]]:
    """How long it takes to add a document, to add it again, to accept all that it says, and to correct one claim of it."""
    yield "add a document", _in_turns(ledgers, documents, lambda ledger, one: partial(one.add, ledger))
    yield "add it again", _in_turns(ledgers, documents, lambda ledger, one: partial(one.add, ledger))
    yield "accept a document", _in_turns(ledgers, documents, _accepting)
    yield "correct a claim", _in_turns(ledgers, documents, _correcting)


def _in_turns(
    ledgers: Sequence[api.Ledger],
    documents: Sequence[Ready],
    prepared: Callable[[api.Ledger, Ready], Callable[[], object]],
) -> Pair:
    times = [[timed(prepared(ledger, one)) for ledger in ledgers] for one in documents]
    return Pair(*(median(column) for column in zip(*times, strict=True)))


def _accepting(ledger: api.Ledger, one: Ready) -> Callable[[], object]:
    return partial(api.accept, ledger, who=WHO, document=one.add(ledger))


def _correcting(ledger: api.Ledger, one: Ready) -> Callable[[], object]:
    claim = api.claims(ledger, document=one.add(ledger))[0].id
    return partial(api.correct, ledger, claim, api.Correction(value="78"), who=WHO, why="按年鉴更正")


def commands(of: Case, folder: Path) -> Iterator[tuple[str, Sequence[str]]]:
    """Whole commands, by what they are called in the table."""
    place = ("--place", of.place)
    yield "ledger list --place", ("ledger", "list", *place)
    yield "ledger list claims --limit 20", ("ledger", "list", "claims", "--decision", "waiting", "--limit", "20")
    yield "ledger show", ("ledger", "show", str(of.document.number))
    yield "ledger history", ("ledger", "history", "gdp", *place)
    yield "plan evaluate", ("plan", "evaluate", *place)
    yield "report --format html", ("report", *place, "--format", "html", "--out", str(folder / "card.html"))


def run(where: str, arguments: Sequence[str]) -> None:
    """Run a command on a ledger. Raises RuntimeError where it says that it could not."""
    environment = {**os.environ, "DAJUAN_LEDGER": where}
    done = subprocess.run([sys.executable, "-m", "dajuan", *arguments], env=environment, capture_output=True)
    if done.returncode > 1:
        raise RuntimeError(done.stderr.decode())


def measured(
    ledgers: Sequence[api.Ledger], wheres: Sequence[str], more: Sequence[Ready], only: str
) -> Iterator[tuple[str, str, Pair]]:
    """Sort and name of each thing with how long it took; adding comes last, for it changes the ledgers."""
    cases = [case(ledger) for ledger in ledgers]
    for sort, asks in (("query", QUERIES), ("page", PAGES), ("file", FILES)):
        for name, ask in asks.items():
            if only in name:
                yield sort, name, asked([partial(ask, of) for of in cases])
    with tempfile.TemporaryDirectory() as folder:
        lines = (commands(of, Path(folder)) for of in cases)
        for (name, small), (_name, large) in zip(*lines, strict=True):
            if only in name:
                yield "command", name, asked([partial(run, wheres[0], small), partial(run, wheres[1], large)], 3)
    if only in "verify":
        yield "proof", "verify", Pair(*(timed(partial(api.verify, ledger)) for ledger in ledgers))
    if only in "add accept":
        yield from (("write", name, took) for name, took in added(ledgers, more))


def failed(sort: str, took: Pair, on_server: bool) -> bool:
    """Whether a page is too slow, or a write grows with the ledger."""
    small, large = (one.clock if on_server else one.processor for one in (took.small, took.large))
    if sort in ("query", "page"):
        return large >= LIMIT
    return sort == "write" and large > GROWTH * small


def compare(wheres: Sequence[str], more: Sequence[Ready], only: str, on_server: bool) -> bool:
    """Measure both ledgers and print the table; whether something failed."""
    print("| | small, ms | large, ms | ratio | processor: small, ms | large, ms | ratio | |")
    print("|---|---:|---:|---:|---:|---:|---:|---|")
    wrong = False
    with api.open_ledger(wheres[0]) as small, api.open_ledger(wheres[1]) as large:
        for sort, name, took in measured((small, large), wheres, more, only):
            bad = failed(sort, took, on_server)
            wrong |= bad
            clock = _row(took.small.clock, took.large.clock)
            processor = _row(took.small.processor, took.large.processor)
            print(f"| {name} | {clock} | {processor} | {'**fails**' if bad else ''} |", flush=True)
    return wrong


def _row(small: float, large: float) -> str:
    return f"{small * 1000:.1f} | {large * 1000:.1f} | {large / small if small else 0:.2f}"


Ledgers = Callable[[str], tuple[str, bool]]
"""By a ledger's name where it is, and whether it is still empty; each may be written to."""


@contextmanager
def files(keep: Path | None) -> Iterator[tuple[Ledgers, Callable[[str], str]]]:
    """Ledgers on SQLite by their names, and a copy of one that may be written to."""
    with tempfile.TemporaryDirectory() as folder:

        def find(name: str) -> tuple[str, bool]:
            if keep:
                keep.mkdir(parents=True, exist_ok=True)
            path = (keep or Path(folder)) / f"{name}.db"
            return str(path), not path.exists()

        def copy(name: str) -> str:
            return shutil.copy(find(name)[0], str(Path(folder) / f"{name}-copy.db"))

        yield find, copy


@contextmanager
def databases(server: str) -> Iterator[tuple[Ledgers, Callable[[str], str]]]:
    """Ledgers on a PostgreSQL, which are dropped afterwards, so that there need be no copy."""
    import psycopg

    base = server.rpartition("/")[0]
    made: list[str] = []

    def on_server(statement: str) -> None:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(statement)

    def find(name: str) -> tuple[str, bool]:
        made.append(f"dajuan_scale_{os.getpid()}_{name}")
        on_server(f'CREATE DATABASE "{made[-1]}"')
        return f"{base}/{made[-1]}", True

    def copy(name: str) -> str:
        at = f"dajuan_scale_{os.getpid()}_{name}"
        with psycopg.connect(f"{base}/{at}", autocommit=True) as connection:
            connection.execute("VACUUM ANALYZE")  # as the server itself does after a while
        return f"{base}/{at}"

    try:
        yield find, copy
    finally:
        for name in made:
            on_server(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def made(find: Ledgers, name: str, count: int, seed: int) -> None:
    """Make a ledger of so many documents where it is not there yet."""
    where, empty = find(name)
    if not empty:
        return
    begun = time.perf_counter()
    with api.create_ledger(where)[0] as ledger:
        fill(ledger, ready(seed, count), count)
        held = api.documents(ledger)
    claims = sum(one.claims for one in held)
    print(f"{name}: {len(held)} documents, {claims} claims, made in {time.perf_counter() - begun:.0f} s", flush=True)


def main() -> int:
    """Run it and print the tables; 1 where something is too slow or grows."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--documents", type=int, default=2000, help="of the large ledger (default: 2000)")
    arguments.add_argument("--server", help="the URL of a PostgreSQL at which databases may be made")
    arguments.add_argument(
        "--keep", type=Path, metavar="FOLDER", help="where ledgers on SQLite are kept and found again"
    )
    arguments.add_argument("--only", default="", metavar="WORDS", help="ask only what has these words in its name")
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    sizes = {"small": scale_texts.OF_A_COUNTY, f"large-{given.documents}": given.documents}
    more = list(ready(given.seed + 1, ADDED + 1))[1:]
    wrong = False
    engines = {"SQLite": files(given.keep)} | ({"PostgreSQL": databases(given.server)} if given.server else {})
    for engine, ledgers in engines.items():
        print(f"\n{engine}\n", flush=True)
        with ledgers as (find, copy):
            for name, count in sizes.items():
                made(find, name, count, given.seed)
            wrong |= compare([copy(name) for name in sizes], more, given.only, engine == "PostgreSQL")
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main())
