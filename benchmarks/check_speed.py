"""Time `dajuan check` of a report of some 20,000 characters: the command, and within a warm process by rule.

    python benchmarks/check_speed.py                       the command without a ledger, and the slowest rules
    python benchmarks/check_speed.py --ledger LEDGER       the command with a ledger (benchmarks/scale.py --keep makes a large one)

Texts of ../shared/corpus of that length are checked. The command is timed beside a bare start of Python and `dajuan read` of the same
text, so that the figures can be told on another machine: trust the ratios.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from shared_data import SHARED

import dajuan
from dajuan.checks import Manuscript
from dajuan.checks.registry import unaided

SIZE = 20_000
NEAR = 1_500
ROUNDS = 5


def main() -> int:
    """Time and print; the exit code is 2 where the texts are not there."""
    made = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    made.add_argument("--ledger", default="")
    made.add_argument("--texts", type=int, default=4)
    given = made.parse_args()
    sized = {path: len(path.read_text(encoding="utf-8")) for path in sorted((SHARED / "corpus").rglob("*.txt"))}
    files = [path for path, size in sized.items() if abs(size - SIZE) <= NEAR][: given.texts]
    if not files:
        print(f"{SHARED / 'corpus'} holds no text of some {SIZE} characters.", file=sys.stderr)
        return 2
    bare = _seconds([sys.executable, "-c", "pass"])
    print(f"a bare start of Python: {bare:.3f} s")
    for path in files:
        read = _seconds([sys.executable, "-m", "dajuan", "read", str(path), "--format", "jsonl"])
        check = _seconds([sys.executable, "-m", "dajuan", "check", str(path), "--format", "jsonl"])
        line = f"{path.name} ({sized[path]} characters): read {read:.2f} s, check {check:.2f} s"
        if given.ledger:
            aided = _seconds(
                [sys.executable, "-m", "dajuan", "check", str(path), "--format", "jsonl", "--ledger", given.ledger]
            )
            line += f", check with the ledger {aided:.2f} s"
        print(line)
    _by_rule(files)
    return 0


def _seconds(command: Sequence[str]) -> float:
    environ = {
        key: value for key, value in os.environ.items() if key not in ("DAJUAN_LEDGER", "PYTHONDONTWRITEBYTECODE")
    }
    times = []
    for _round in range(ROUNDS):
        began = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False, env=environ)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def _by_rule(files: Sequence[Path]) -> None:
    spent: Counter[str] = Counter()
    characters = 0
    for path in files:
        found = dajuan.read(path)
        for _round in range(ROUNDS):
            manuscript = Manuscript(found.document, found.reading)
            assert manuscript.sentences is not None  # what all rules share is not counted to the first that asks for it
            characters += len(found.document.text)
            for slug, rule in unaided().items():
                began = time.perf_counter()
                list(rule.run(manuscript))
                spent[slug] += time.perf_counter() - began
    scale = SIZE / characters * 1000
    print(f"\nall {len(spent)} rules, warm, for {SIZE} characters: {sum(spent.values()) * scale:.0f} ms; the slowest:")
    for slug, seconds in spent.most_common(12):
        print(f"  {slug:28} {seconds * scale:6.2f} ms")


if __name__ == "__main__":
    sys.exit(main())
