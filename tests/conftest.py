"""What all tests share: they speak English unless they say otherwise, whatever the machine's locale is."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAJUAN_LANG", "en")
