"""What all tests share: they speak English unless they say otherwise, whatever the machine's locale is."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAJUAN_LANG", "en")


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger on SQLite that nothing was put into: copied, it is there at once."""
    from dajuan import ledger as api

    path = tmp_path_factory.mktemp("ledger") / "empty.db"
    api.create_ledger(path)[0].close()
    return path
