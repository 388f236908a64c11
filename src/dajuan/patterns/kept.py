"""Compile a regular expression once per machine: what `re` makes of it is kept where Python keeps compiled modules.

A command uses some seven hundred patterns of Chinese words, and `re` takes longer to compile them than the command to do its work
(docs/decisions/0014-patterns-are-kept.md). What is kept is the engine's own code, which the engine validates when it takes it; the
file's name tells the version of Python and of the engine. Where that cannot be had (another Python, a folder that nobody may write
to, a damaged file) patterns are compiled as ever.
"""

from __future__ import annotations

import atexit
import importlib.util
import marshal
import os
import re
import sys
import tempfile
import zlib
from array import array
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple


class Engine(NamedTuple):
    """What `re.compile` is made of: it parses, writes code, and takes that."""

    parse: Callable[[str], Any]
    code: Callable[[Any, int], list[int]]
    take: Callable[..., re.Pattern[str]]
    version: str


def _engine() -> Engine | None:
    """The engine of CPython since 3.11; None in another Python."""
    try:
        inner = import_module("_sre")
        version = f"{sys.implementation.cache_tag}-{sys.hexversion:x}-{inner.MAGIC}"
        return Engine(import_module("re._parser").parse, import_module("re._compiler")._code, inner.compile, version)
    except (ImportError, AttributeError):
        return None


MOST = 6_000
"""Patterns that are kept at most; old ones of a program that was changed would stay for ever."""

Kept = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""Flags, code, groups, their numbers by name, their names by number."""


class Store:
    """The kept code of patterns, by their sources; read when the first is asked for, written when the process ends."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self.engine = engine
        self.held: dict[str, Kept] | None = None
        self.grown = False

    def compiled(self, source: str) -> re.Pattern[str]:
        """The pattern, from its kept code or compiled and noted down. Raises re.error as `re.compile` does."""
        if self.held is None:
            self.held = _read(self.path)
        kept = self.held.get(source)
        if kept is not None:
            with suppress(RuntimeError, TypeError, ValueError, OverflowError):  # the engine does not take such code
                return self._taken(source, kept)
        kept = self.held[source] = self._made(source)
        if not self.grown:
            self.grown = True
            atexit.register(self.keep)
        return self._taken(source, kept)

    def keep(self) -> None:
        """Write what was noted down, whole or not at all."""
        if not self.grown or not self.held or len(self.held) > MOST:
            return
        self.grown = False
        data = marshal.dumps(self.held)
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.path.parent, prefix=self.path.name)
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(_sum(data) + data)
                Path(name).chmod(0o644)  # as Python leaves its own files beside it
                os.replace(name, self.path)
            except OSError:
                Path(name).unlink(missing_ok=True)

    def _made(self, source: str) -> Kept:
        tree = self.engine.parse(source)
        names: dict[str, int] = dict(tree.state.groupdict)
        numbered: list[str | None] = [None] * tree.state.groups
        for name, number in names.items():
            numbered[number] = name
        code = array("I", self.engine.code(tree, 0)).tobytes()
        return (tree.state.flags, code, tree.state.groups - 1, names, tuple(numbered))

    def _taken(self, source: str, kept: Kept) -> re.Pattern[str]:
        flags, code, groups, names, numbered = kept
        numbers: array[int] = array("I")
        numbers.frombytes(code)
        return self.engine.take(source, flags, numbers.tolist(), groups, names, numbered)


def _sum(data: bytes) -> bytes:
    return zlib.crc32(data).to_bytes(4, "big")


def _read(path: Path) -> dict[str, Kept]:
    """What a file holds; nothing where there is none, or a damaged one."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        read = path.read_bytes()
        held: Any = marshal.loads(read[4:]) if read[:4] == _sum(read[4:]) else {}
        if isinstance(held, dict) and len(held) <= MOST:
            return held
    return {}


def _store() -> Store | None:
    engine = _engine()
    if engine is None:
        return None
    beside = Path(importlib.util.cache_from_source(__file__))
    return Store(beside.with_name(f"patterns-{engine.version}.bin"), engine)


STORE = _store()


def compiled(source: str) -> re.Pattern[str]:
    """What `re.compile(source)` returns, sooner where this machine compiled it before.

    For patterns of the program only: one made of words of a document would be kept like any other.
    """
    return STORE.compiled(source) if STORE is not None else re.compile(source)
