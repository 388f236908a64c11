"""Read every original file and print what became of it, as a Markdown table.

    python benchmarks/originals.py                   the originals that lie with the gold data
    python benchmarks/originals.py --folder FOLDER   any other folder, with its subfolders

Each file is read in a process of its own, so that the seconds are those of a first reading, imports included, and a
file that eats time or memory takes nothing from the others.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import shared_data

MAX_SECONDS = 600


class Outcome(msgspec.Struct, frozen=True):
    """What became of one file: what was read, or in `refused` the sentence that says why not."""

    characters: int = 0
    claims: int = 0
    losses: tuple[str, ...] = ()
    refused: str = ""


def outcome(path: Path) -> Outcome:
    """Read one file in this process."""
    from dajuan.outcomes import Failed, attempt

    found = attempt(path, name=path.name)
    if isinstance(found, Failed):
        return Outcome(refused=str(found.error))
    return Outcome(len(found.document.text), len(found.claims), found.document.losses)


def outcome_apart(path: Path) -> tuple[Outcome, float]:
    """Read one file in a process of its own; the outcome, and the seconds of the whole process."""
    command = [sys.executable, __file__, "--one", str(path)]
    begun = time.perf_counter()
    try:
        done = subprocess.run(command, capture_output=True, timeout=MAX_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return Outcome(refused=f"NOT READ: still at it after {MAX_SECONDS} seconds"), MAX_SECONDS
    seconds = time.perf_counter() - begun
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().rsplit("\n", 1)[-1]
        return Outcome(refused=f"NOT READ: the process ended with {done.returncode}: {last}"), seconds
    return msgspec.json.decode(done.stdout, type=Outcome), seconds


def row(path: Path, found: Outcome, seconds: float) -> str:
    """One line of the table."""
    name, what = _cell(path.name), _cell(found.refused or " ".join(found.losses))
    counts = ("", "") if found.refused else (f"{found.characters}", f"{found.claims}")
    return f"| {name} | {seconds:.1f} | {counts[0]} | {counts[1]} | {what} |"


def main() -> int:
    """Print the table; 1 where a file was neither read nor refused in a sentence."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=shared_data.ORIGINALS, help="the folder to read")
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        sys.stdout.buffer.write(msgspec.json.encode(outcome(arguments.one)))
        return 0
    if not arguments.folder.is_dir():
        print(f"No folder {arguments.folder}: name one with --folder.")
        return 0
    print("| file | seconds | characters | claims | what is lost, or why it is refused |\n|---|---:|---:|---:|---|")
    broken = 0
    for path in sorted(path for path in arguments.folder.rglob("*") if path.is_file()):
        found, seconds = outcome_apart(path)
        broken += found.refused.startswith("NOT READ")
        print(row(path, found, seconds), flush=True)
    return 1 if broken else 0


def _cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


if __name__ == "__main__":
    sys.exit(main())
