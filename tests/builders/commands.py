"""Run a command in this process, or a program in one of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple


class Done(NamedTuple):
    """What a command came to: its exit code, what it printed, what it said on standard error."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[list[str]]:
        """What it printed as a table, the head first; columns stand two blanks apart."""
        return [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in self.out.splitlines() if line]


Dajuan = Callable[..., Done]
"""Runs `dajuan` with these arguments."""


def python(program: str, *arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a program of Python in a fresh process."""
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **environment},
        check=False,
        timeout=120,
    )


WITHOUT = """
import sys
from json import loads

class Blind:
    def __init__(self, finder):
        self.finder = finder
    def find_spec(self, name, path=None, target=None):
        return None if name.partition(".")[0] in blocked else self.finder.find_spec(name, path, target)

blocked, commands = map(loads, sys.argv[1:])
sys.meta_path[:] = [Blind(finder) for finder in sys.meta_path]
from dajuan.cli import main
for command in commands:
    print(main(command), flush=True)
"""
"""A program that runs commands where some packages are not installed: takes both as JSON, prints the exit codes."""
