"""A short run of the kills: nothing is lost, nothing is left half."""

from __future__ import annotations

import os

import kills
import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the system cannot fork a process")


@pytest.mark.parametrize("act", ["add", "accept", "import"])
def test_a_killed_writer_leaves_a_whole_ledger(act: str) -> None:
    with kills.files() as new:
        (total,) = kills.run(new, 2, 7, only=act).values()
    assert (total.lost, total.half) == (0, 0)
    assert total.hits == 2


@pytest.mark.skipif(
    not os.environ.get("DAJUAN_TEST_POSTGRESQL"), reason="no PostgreSQL: DAJUAN_TEST_POSTGRESQL names no server"
)
def test_a_killed_writer_leaves_a_whole_database() -> None:
    with kills.databases(os.environ["DAJUAN_TEST_POSTGRESQL"]) as new:
        (total,) = kills.run(new, 2, 7, only="add").values()
    assert (total.lost, total.half, total.hits) == (0, 0, 2)


def test_a_half_document_would_be_counted() -> None:
    """The judge of the kills can fail: a ledger from which a claim was taken away is not whole."""
    from django.db import connections

    (written,) = kills.documents(1)
    with kills.files() as new:
        where = new()
        with kills.api.open_ledger(where) as ledger:
            written.add(ledger)
            connections[ledger.alias].cursor().execute("DELETE FROM ledger_claim WHERE id = 1")
        total = kills.Count()
        _acts, whole = kills._prepared("add", where, [written], [])
        kills.judge(where, ["b0", "d0"], whole, total)
    assert (total.lost, total.half) == (1, 1)
