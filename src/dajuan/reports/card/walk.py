"""Find what lies anywhere within a record: every observation, every document that a card rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import msgspec

Found = TypeVar("Found", bound=msgspec.Struct)


def within(record: object, kind: type[Found]) -> Iterator[Found]:
    """The records of a kind within a record, each object once, in the order in which they are met; also those in others."""
    seen: set[int] = set()
    waiting: list[object] = [record]
    while waiting:
        value = waiting.pop()
        if isinstance(value, tuple):
            waiting.extend(reversed(value))
        elif isinstance(value, msgspec.Struct) and id(value) not in seen:
            seen.add(id(value))
            if isinstance(value, kind):
                yield value
            waiting.extend(getattr(value, name) for name in reversed(value.__struct_fields__))
