"""The audit trail tells what was done, and proves that nothing was changed behind its back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo
from pathlib import Path

import pytest
from django.db import connections, models, transaction

from builders.ledgers import BULLETIN, REVIEW, WHO, claim_of, everything, filled, put
from dajuan import ledger as api
from dajuan.errors import UsageError
from dajuan.ledger.models import TABLES, Content, Entry, Head

TABLE_NAMES = [table.__name__ for table in TABLES]


def test_every_act_is_an_entry_with_who_and_why(book: api.Ledger) -> None:
    everything(book)
    acts = list(api.acts(book).values())
    assert [act.number for act in acts] == list(range(1, len(acts) + 1))
    assert [act.what for act in acts] == [
        *(
            "add",
            "add",
            "accept",
            "add",
            "plan",
            "correct",
            "reject",
            "choose",
            "merge",
            "follow",
            "follow",
            "confirm",
            "waive",
        )
    ]
    assert {act.who for act in acts} == {WHO}
    assert acts[5].why == "按清册更正"
    assert api.head(book) == (len(acts), acts[-1].hash)


def test_a_ledger_is_whole_until_somebody_changes_it(book: api.Ledger) -> None:
    everything(book)
    proof = api.verify(book)
    assert proof.whole
    assert (proof.entries, proof.documents) == (13, 3)
    assert proof.rows == sum(table._default_manager.using(book.alias).count() for table in TABLES)


def test_an_empty_ledger_is_whole(book: api.Ledger) -> None:
    assert api.verify(book).whole


def table_of(name: str) -> type[models.Model]:
    return next(table for table in TABLES if table.__name__ == name)


def changed(book: api.Ledger, table: type[models.Model]) -> None:
    """Change one column of the last row, of whatever kind it is."""
    rows = table._default_manager.using(book.alias)
    last = rows.order_by("-pk").values_list("pk", flat=True)[0]
    for field in table._meta.concrete_fields:
        if isinstance(field, (models.TextField, models.CharField)):
            rows.filter(pk=last).update(**{field.name: "x"})
            return
        if isinstance(field, models.IntegerField) and not field.primary_key:
            rows.filter(pk=last).update(**{field.name: 7777})
            return
        if isinstance(field, models.BooleanField):
            rows.filter(pk=last).update(**{field.name: False})
            return
    rows.filter(pk=last).update(entry_id=1)


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_a_changed_row_is_found(book: api.Ledger, name: str) -> None:
    everything(book)
    changed(book, table_of(name))
    assert not api.verify(book).whole


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_a_removed_row_is_found(book: api.Ledger, name: str) -> None:
    everything(book)
    table = table_of(name)
    without_constraints(
        book, f"DELETE FROM {table._meta.db_table} WHERE id = (SELECT max(id) FROM {table._meta.db_table})"
    )
    assert not api.verify(book).whole


def without_constraints(book: api.Ledger, statement: str) -> None:
    """Do what somebody with a database tool could do."""
    connection = connections[book.alias]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA foreign_keys=OFF")
        else:
            cursor.execute("SET session_replication_role = replica")
        cursor.execute(statement)
        cursor.execute(
            "PRAGMA foreign_keys=ON" if connection.vendor == "sqlite" else "SET session_replication_role = origin"
        )


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger_claim SET value = '99' WHERE id = 1",
        "UPDATE ledger_claim SET confidence = 1.0 WHERE id = 1",
        "UPDATE ledger_observation SET entry_id = 1 WHERE id = 1",
        "UPDATE ledger_entry SET who = 'nobody' WHERE number = 2",
        "UPDATE ledger_entry SET at = '2020-01-01T00:00:00+00:00' WHERE number = 1",
        "DELETE FROM ledger_entry WHERE number = 2",
        "UPDATE ledger_head SET number = 1",
        "INSERT INTO ledger_place (name, code, entry_id) VALUES ('青石镇', '', 1)",
        "INSERT INTO ledger_place (name, code, entry_id) VALUES ('青石镇', '', 99)",
    ],
)
def test_tampering_by_a_database_tool_is_found(book: api.Ledger, statement: str) -> None:
    filled(book, REVIEW)
    without_constraints(book, statement)
    assert api.verify(book).flaws


@pytest.mark.parametrize(
    "change",
    ["ledger_content SET data = CAST(data AS TEXT)", "ledger_claim SET start = 'x'", "ledger_claim SET text = x'ff'"],
)
def test_what_sqlite_lets_stand_in_any_column_is_found(another: Callable[[], api.Ledger], change: str) -> None:
    book = another()
    filled(book, REVIEW)
    without_constraints(book, f"UPDATE {change} WHERE id = 1")
    assert api.verify(book).flaws


def test_a_damaged_file_is_told_of_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "damaged.db"
    ledger, _new = api.create_ledger(path)
    with ledger:
        for number in range(8):
            filled(ledger, f"{REVIEW}\n附记{number}。\n")
    whole = path.read_bytes()
    head, tail = whole[: len(whole) // 2], len(whole) - len(whole) // 2
    path.write_bytes(head + b"\xaa" * tail)
    with pytest.raises(UsageError, match="is damaged"), api.open_ledger(path) as damaged:
        api.verify(damaged)


def test_bytes_are_proved_by_the_name_of_the_document(book: api.Ledger) -> None:
    put(book, REVIEW)
    Content.objects.using(book.alias).update(data=b"other bytes")
    assert any(flaw.sentence.startswith("The stored bytes") for flaw in api.verify(book).flaws)


def test_a_ledger_that_was_taken_back_is_found_by_a_noted_hash(book: api.Ledger) -> None:
    """No chain can prove from within that its end was cut off together with all that it wrote; a noted hash can."""
    put(book, REVIEW)
    before = Head.objects.using(book.alias).get()
    api.accept(book, who=WHO)
    noted = api.head(book)[1]
    for table in ("observation", "decision", "indicator"):
        without_constraints(book, f"DELETE FROM ledger_{table} WHERE entry_id = 2")
    without_constraints(book, "DELETE FROM ledger_entry WHERE number = 2")
    without_constraints(book, f"UPDATE ledger_head SET number = 1, hash = '{before.hash}'")
    assert api.verify(book).whole
    assert not api.verify(book, head=noted).whole


def test_what_fails_midway_leaves_nothing(book: api.Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    from dajuan.ledger.writes import add

    def fails(*_arguments: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(add, "_statements", fails)
    with pytest.raises(RuntimeError):
        put(book, REVIEW)
    assert all(not table._default_manager.using(book.alias).exists() for table in (*TABLES, Entry))
    assert api.head(book)[0] == 0


def test_a_ledger_that_cannot_be_written_is_a_sentence(tmp_path: Path) -> None:
    with api.create_ledger(tmp_path / "ledger.db")[0] as book:
        connections[book.alias].cursor().execute("PRAGMA query_only=ON")
        with pytest.raises(UsageError, match="could not be written: attempt to write a readonly database"):
            put(book, REVIEW)
        assert api.documents(book) == ()


def test_writers_wait_for_each_other(where: str) -> None:
    """Two connections that add at the same time give one chain."""
    from concurrent.futures import ThreadPoolExecutor

    def adds(part: int) -> None:
        with api.open_ledger(where) as ledger:
            for number in range(5):
                put(ledger, f"{REVIEW}\n附记{part}之{number}。\n", name=f"{part}-{number}.txt")

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(adds, range(3)))
    with api.open_ledger(where) as ledger:
        assert len(api.documents(ledger)) == 15
        assert api.verify(ledger).whole


def test_two_that_add_the_same_document_at_once_add_it_once(where: str) -> None:
    from concurrent.futures import ThreadPoolExecutor

    def adds(_part: int) -> bool:
        with api.open_ledger(where) as ledger:
            return put(ledger, REVIEW) == 1

    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(adds, range(8)))
    with api.open_ledger(where) as ledger:
        assert len(api.documents(ledger)) == 1
        assert api.verify(ledger).whole


@pytest.fixture
def moved(book: api.Ledger, another: Callable[[], api.Ledger]) -> tuple[api.Ledger, api.Ledger]:
    """A ledger with something in every table, and an empty one."""
    everything(book)
    return book, another()


def test_an_import_does_again_what_was_done(moved: tuple[api.Ledger, api.Ledger]) -> None:
    book, other = moved
    lines = list(api.export_acts(book))
    done = api.import_acts(other, lines, name="acts.jsonl")
    assert (done.done, done.skipped) == (13, 0)
    assert api.verify(other).whole
    assert [(act.what, act.who, act.why) for act in api.acts(other).values()] == [
        (act.what, act.who, act.why) for act in api.acts(book).values()
    ]
    assert said(other) == said(book)


def said(book: api.Ledger) -> list[tuple[object, ...]]:
    """What counts in a ledger, without the numbers of its rows."""
    cells = [
        (cell.key, cell.reason, cell.standing and cell.standing.value, [one.value for one in cell.contested])
        for cell in api.cells(book)
    ]
    targets = [(one.name, one.goal, one.indicator.id) for plan in api.plans(book) for one in api.targets(book, plan)]
    states = [
        (one.name, one.state, [(part.name, part.state) for part in one.parts])
        for one in api.statements(book, "云溪县", api.observations(book)).programmes
    ]
    return [*cells, *targets, *states]


def test_importing_again_changes_nothing(moved: tuple[api.Ledger, api.Ledger]) -> None:
    book, other = moved
    lines = list(api.export_acts(book))
    api.import_acts(other, lines, name="acts.jsonl")
    head = api.head(other)
    assert api.import_acts(other, lines, name="acts.jsonl").done == 0
    assert api.head(other) == head


def test_what_was_decided_here_stays(moved: tuple[api.Ledger, api.Ledger]) -> None:
    book, other = moved
    put(other, REVIEW, name="document1.txt")
    api.reject(other, claim_of(other, "11.27亿元"), who="李清", why="本县口径")
    api.import_acts(other, list(api.export_acts(book)), name="acts.jsonl")
    assert api.claim(other, claim_of(other, "11.27亿元")).decision == "rejected"


def test_what_was_decided_here_leaves_no_room_for_is_not_done(
    book: api.Ledger, another: Callable[[], api.Ledger]
) -> None:
    other = another()
    for ledger in (book, other):
        filled(ledger, REVIEW)
    one, second = [found.indicator.id for found in api.observations(book) if found.indicator.local][:2]
    api.choose(book, claim_of(book, "12户"), who=WHO)
    api.merge(book, one, second, who=WHO)
    api.reject(other, claim_of(other, "12户"), who=WHO, why="不实")
    api.merge(other, second, one, who=WHO)
    done = api.import_acts(other, list(api.export_acts(book)), name="acts.jsonl")
    assert (done.done, done.skipped) == (0, 4)
    assert api.claim(other, claim_of(other, "12户")).decision == "rejected"


def test_two_ledgers_can_act_in_one_second(
    book: api.Ledger, another: Callable[[], api.Ledger], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Clock:
            return cls(2026, 1, 10, 8, 30, tzinfo=tz)

    monkeypatch.setattr("dajuan.ledger.audit.datetime", Clock)
    other, third = another(), another()
    put(book, REVIEW)
    put(other, BULLETIN)
    for ledger in (book, other):
        assert api.import_acts(third, list(api.export_acts(ledger)), name="acts.jsonl").done == 1
    assert len(api.documents(third)) == 2


def test_what_others_write_meanwhile_is_no_flaw(book: api.Ledger, where: str) -> None:
    put(book, REVIEW)

    def meanwhile() -> None:
        if len(api.documents(other)) == 1:
            put(other, BULLETIN, name="meanwhile.txt")

    with api.open_ledger(where) as other:
        assert api.verify(book, advance=meanwhile).whole
        assert len(api.documents(other)) == 2
    assert api.verify(book).entries == 2


@pytest.mark.parametrize("spoiled", [b"no json\n", b'{"number":2}\n', b'{"format":"else","number":1,"head":""}\n'])
def test_an_export_that_is_none_imports_nothing(moved: tuple[api.Ledger, api.Ledger], spoiled: bytes) -> None:
    book, other = moved
    lines = list(api.export_acts(book))
    with pytest.raises(UsageError, match="is no export of a ledger, or is damaged at line"):
        api.import_acts(other, [*([] if b"format" in spoiled else lines[:4]), spoiled], name="acts.jsonl")
    assert api.head(other)[0] == 0
    assert transaction.get_autocommit(using=other.alias)


def test_a_table_that_was_dropped_is_a_flaw(book: api.Ledger) -> None:
    filled(book, REVIEW)
    without_constraints(book, "DROP TABLE ledger_waiver")
    without_constraints(book, "DROP TABLE ledger_choice")
    flaws = [dict(flaw.values).get("table") for flaw in api.verify(book).flaws]
    assert flaws[:2] == ["ledger_choice", "ledger_waiver"]


def test_a_noted_hash_may_be_cut_short(book: api.Ledger) -> None:
    filled(book, REVIEW)
    noted = api.head(book)[1][:12]
    put(book, REVIEW + "\n补记。\n", name="later.txt")
    assert api.verify(book, head=noted).whole
    assert not api.verify(book, head="0" * 12).whole


def test_a_damaged_index_is_a_flaw(tmp_path: Path) -> None:
    """No digest covers an index, but what is asked is found by one."""
    path = tmp_path / "ledger.db"
    with api.create_ledger(path)[0] as book:
        filled(book, REVIEW)
        cursor = connections[book.alias].cursor()
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = cursor.execute(
            "SELECT rootpage FROM sqlite_master WHERE type = 'index' AND tbl_name = 'ledger_claim' ORDER BY name"
        ).fetchone()
        (size,) = cursor.execute("PRAGMA page_size").fetchone()
    data = bytearray(path.read_bytes())
    start = (page - 1) * size
    data[start + size // 2 : start + size] = bytes(size - size // 2)
    path.write_bytes(data)
    with api.open_ledger(path) as book:
        assert any(flaw.sentence.startswith("The file is damaged") for flaw in api.verify(book).flaws)
