"""Find the gold data, which lies beside the repository and is no part of it.

Nothing of it is copied: scripts read it where it lies, and say so and stop where it does not lie there.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("DAJUAN_SHARED", ROOT.parent / "shared"))

GOLD = SHARED / "gold"
DEV = GOLD / "dev.jsonl"
TEXTS = GOLD / "texts"
SEED = GOLD / "seed.jsonl"
SEED_TEXTS = SHARED / "seed"
SEED_STATEMENTS = GOLD / "seed-statements.jsonl"
PANEL_CELLS = GOLD / "panel" / "cells-dev.csv"
BULLETINS = SHARED / "corpus" / "bulletin"
ORIGINALS = SHARED / "originals"

HELD_OUT = (
    "county-xushui-2024",
    "ningxia-2026-review",
    "hebi-2025-bulletin",
    "zhoukou-2019-budget",
    "jiangxi-2026-target",
    "news-2023-11",
)
"""Dev texts that nobody opens while rules are written: they tell whether rules were fitted to the examples."""

GoldDocument = dict[str, Any]
"""One line of a gold file, in the keys of its guideline."""


def absent() -> str | None:
    """Why there is nothing to score, in one sentence; None where the gold data is there."""
    if DEV.is_file():
        return None
    return f"No gold data at {GOLD}: set DAJUAN_SHARED to the folder that holds gold/, then run this again."


def is_held_out(name: str) -> bool:
    """Whether a document of the dev gold is held out; `name` is a file's name, with or without its folder."""
    return Path(name).stem in HELD_OUT


def gold_documents(path: Path) -> list[GoldDocument]:
    """The documents of a gold file, in its order."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def write_gold(documents: Iterable[GoldDocument], path: Path) -> Path:
    """Write gold documents as a gold file (a part of one, or one with other names in it); the path comes back."""
    lines = (json.dumps(document, ensure_ascii=False) + "\n" for document in documents)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def fingerprint(paths: Iterable[Path]) -> str:
    """SHA-256 over the names and bytes of files: a score belongs to the gold data that it was reached on."""
    digest = hashlib.sha256()
    for path in sorted(paths, key=lambda path: path.name):
        digest.update(path.name.encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
