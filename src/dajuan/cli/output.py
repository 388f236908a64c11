"""Put the bytes of a report where they were asked for, whole or not at all."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from dajuan.errors import UsageError, reason
from dajuan.messages import N_


@contextmanager
def destination(out: str | None) -> Iterator[BinaryIO]:
    """A stream to standard output or, where `out` names a file, to a temporary file that takes its name at the end.

    Where the work in between fails or is stopped, the temporary file is removed, and a file that had the name stays.
    Raises UsageError where the file cannot be written.
    """
    if out is None:
        yield cast(BinaryIO, WholeWrites(sys.stdout.buffer))
        return
    target = Path(out)
    if target.is_dir():
        raise UsageError(N_("{file} is a folder. Name a file with --out."), file=out)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        stream = part.open("xb")
    except OSError as error:
        raise unwritable(out, error) from None
    try:
        with stream:
            yield stream
        part.replace(target)
    except BaseException as error:
        part.unlink(missing_ok=True)
        if isinstance(error, OSError) and not isinstance(error, BrokenPipeError):
            raise unwritable(out, error) from None
        raise


def unwritable(out: str, error: OSError) -> UsageError:
    """The error that says why a file cannot be written."""
    return UsageError(
        N_("{file} cannot be written ({reason}). Name another place with --out."),
        file=out,
        reason=reason(error),
    )


class WholeWrites:
    """Standard output, on which Ctrl-C waits until a write is through: what stands there is whole lines and pages."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream

    def write(self, data: bytes) -> int:
        """Write all of it before an interrupt is heard.

        Where standard output is unbuffered (PYTHONUNBUFFERED), one call may write a part only.
        """
        rest = memoryview(data)
        with deaf_to_interrupts():
            while rest:
                rest = rest[self.stream.write(rest) :]
            self.stream.flush()
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def isatty(self) -> bool:
        """Whether a person looks on."""
        return self.stream.isatty()


@contextmanager
def deaf_to_interrupts() -> Iterator[None]:
    """Hold back Ctrl-C until the block is done, where the system can (not on Windows)."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
