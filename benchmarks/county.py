"""Time the way of a county from an empty folder to its report card in every form, each command as a process of its own.

    python benchmarks/county.py

Prints wall and processor time of each command and their sums; on a machine that does other work too, trust the latter.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

COUNTY = Path(__file__).resolve().parents[1] / "examples" / "county"


def commands(folder: Path) -> list[list[str]]:
    """What is run, in its order."""
    documents = [str(file) for file in sorted(COUNTY.glob("2*.txt"))]
    return [
        ["ledger", "init"],
        ["plan", "add", str(COUNTY / "plan.html"), "--made-up"],
        ["ledger", "add", *documents],
        ["ledger", "accept", "--min-confidence", "0"],
        ["report", "--format", "all", "--out", str(folder)],
        ["report", "--style", "review", "--format", "all", "--out", str(folder)],
    ]


def main() -> int:
    """Run it and print the table."""
    total = (0.0, 0.0)
    with tempfile.TemporaryDirectory() as named:
        folder = Path(named)
        environ = {**os.environ, "DAJUAN_LEDGER": str(folder / "county.db")}
        print(f"{'command':<28}{'wall s':>8}{'cpu s':>8}")
        for arguments in commands(folder):
            start, before = time.perf_counter(), os.times()
            subprocess.run([sys.executable, "-m", "dajuan", *arguments], env=environ, check=True, capture_output=True)
            wall, after = time.perf_counter() - start, os.times()
            used = after.children_user + after.children_system - before.children_user - before.children_system
            total = (total[0] + wall, total[1] + used)
            shown = " ".join(word for word in arguments if not word.startswith("/"))
            print(f"{shown[:27]:<28}{wall:>8.2f}{used:>8.2f}", flush=True)
    print(f"{'together':<28}{total[0]:>8.2f}{total[1]:>8.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
