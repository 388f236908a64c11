"""Find what lies anywhere within a record: every observation, every document that a card rests on."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar, get_args, get_type_hints

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
            waiting.extend([getattr(value, name) for name in _ways(type(value), kind)])


@cache
def _ways(record: type[msgspec.Struct], kind: type[msgspec.Struct]) -> tuple[str, ...]:
    """The fields of a record in which such records can lie, the last first: a card has far more that hold none."""
    hints = get_type_hints(record)
    return tuple(name for name in reversed(record.__struct_fields__) if _holds(hints[name], kind, set()))


def _holds(hint: Any, kind: type[msgspec.Struct], asked: set[Any]) -> bool:
    """Whether a value of this type can be of the kind, or hold one anywhere within."""
    if hint in asked:
        return False
    asked.add(hint)
    if hint is object or hint is Any:
        return True
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return issubclass(hint, kind) or any(_holds(one, kind, asked) for one in get_type_hints(hint).values())
    return any(_holds(one, kind, asked) for one in get_args(hint))
