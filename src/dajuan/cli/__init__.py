"""The command `dajuan`: takes a request, calls one function, shows what it returns.

Exit codes: 0 all was read; 1 a file among others could not be read, or nothing was found where it was asked for;
2 the command is off, or nothing at all could be read; 130 stopped by Ctrl-C; 141 the reader of the output went away.
Nothing heavy is imported here: each command loads what it needs when it runs.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

OFF = 2
INTERRUPTED = 130
READER_GONE = 141
OBJECTS = 20_000
"""How many new objects let the garbage collector look through them: a command makes many that it keeps until its end, and by Python's
700 it would look through them again and again (a fiftieth of benchmarks/check_speed.py)."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with the given arguments (without the program's name) and return its exit code."""
    gc.set_threshold(OBJECTS)
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # What Python still holds for the closed pipe would raise once more when the process ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return READER_GONE


def _run(arguments: Sequence[str]) -> int:
    from dajuan.cli.commands import run
    from dajuan.errors import DajuanError
    from dajuan.messages import harmless

    try:
        return run(arguments)
    except DajuanError as error:
        print(harmless(str(error)), file=sys.stderr)
        return OFF
