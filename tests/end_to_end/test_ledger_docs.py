"""The page of the ledger names what is public, and every name says what it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dajuan import ledger

PAGE = Path(__file__).parents[2] / "docs" / "ledger.md"


def test_the_page_names_what_is_public() -> None:
    rows = re.findall(r"^\| [a-z ]+ \| (`.*) \|$", PAGE.read_text(encoding="utf-8"), re.M)
    assert sorted(re.findall(r"`(\w+)`", " ".join(rows))) == sorted(ledger.__all__)


@pytest.mark.parametrize("name", ledger.__all__)
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    found = getattr(ledger, name)
    assert isinstance(found, int) or found.__doc__
