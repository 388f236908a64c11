"""Fields of work (领域): the eight of the default framework, and the economy as a whole for what lies in none of them.

fields.csv has for each the words that tell it in a heading and those that tell it in the phrase of a claim.
"""

from __future__ import annotations

import csv
import re
from functools import cache, lru_cache
from pathlib import Path

import msgspec

from dajuan.catalogue.indicators import by_id
from dajuan.patterns import compiled


class Field(msgspec.Struct, frozen=True):
    """An area of work; `name` is Chinese."""

    id: str
    name: str
    english: str
    headings: tuple[str, ...]
    keywords: tuple[str, ...]


@cache
def fields() -> tuple[Field, ...]:
    """Every field, in the order of the framework; the economy as a whole stands last."""
    with (Path(__file__).parent / "fields.csv").open(encoding="utf-8", newline="") as file:
        return tuple(
            Field(
                row["id"],
                row["name"],
                row["english"],
                tuple(row["headings"].split("|")),
                tuple(row["keywords"].split("|")),
            )
            for row in csv.DictReader(file)
        )


Words = tuple[re.Pattern[str], dict[str, str]]
"""A scanner for words, and the field that each of them tells."""


def _scanner(owners: dict[str, str]) -> Words:
    longest_first = sorted(owners, key=len, reverse=True)
    return compiled("|".join(map(re.escape, longest_first))), owners


@cache
def _headings() -> Words:
    return _scanner({word: field.id for field in reversed(fields()) for word in field.headings})


@cache
def _keywords() -> Words:
    return _scanner({word: field.id for field in reversed(fields()) for word in field.keywords})


def _told(text: str, words: Words) -> str | None:
    """The field that most words of a text tell; among equals that of the longest word, then of the earlier."""
    pattern, owners = words
    score: dict[str, tuple[int, int]] = {}
    for word in pattern.findall(text):
        count, length = score.get(owners[word], (0, 0))
        score[owners[word]] = (count + 1, max(length, len(word)))
    return max(score, key=lambda field: score[field]) if score else None


@lru_cache(maxsize=1 << 12)
def field_of_heading(heading: str) -> str | None:
    """The field that a heading speaks of (工业发展势头强劲: industry), None if it tells none."""
    return _told(heading, _headings())


@lru_cache(maxsize=1 << 14)
def _field_of_phrase(phrase: str) -> str | None:
    return _told(phrase, _keywords())


def field_of(indicator_id: str | None, phrase: str, heading: str = "") -> str | None:
    """The field of a claim: that of its indicator, else what its phrase tells, else what its heading tells."""
    indicator = by_id().get(indicator_id) if indicator_id else None
    if indicator is not None:
        return indicator.field
    return _field_of_phrase(phrase) or (field_of_heading(heading) if heading else None)
