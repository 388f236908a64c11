"""Show on a terminal how far a run over many files has come."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from dajuan.messages import _, harmless


class Progress(Protocol):
    """Where a run tells how far it is."""

    def advance(self) -> None:
        """One more file is done."""

    def say(self, sentence: str) -> None:
        """Show a sentence on standard error."""


class Plain:
    """No bar: sentences go to standard error as they come."""

    def advance(self) -> None:
        """Nothing is shown."""

    def say(self, sentence: str) -> None:
        """Show a sentence on a line of its own."""
        print(harmless(sentence), file=sys.stderr)


@contextmanager
def progress(steps: int, quiet: bool, what: str = "") -> Iterator[Progress]:
    """A bar on standard error where that is a terminal and there are many steps; else none.

    what: is done, in the language of the request; reading, where nothing is said.
    """
    if quiet or steps < 2 or not sys.stderr.isatty():
        yield Plain()
        return
    from rich.console import Console
    from rich.progress import Progress as RichProgress

    console = Console(stderr=True)
    with RichProgress(console=console, transient=True) as rich:
        task = rich.add_task(what or _("Reading"), total=steps)

        class Bar:
            def advance(self) -> None:
                rich.advance(task)

            def say(self, sentence: str) -> None:
                console.print(harmless(sentence), markup=False, highlight=False, soft_wrap=True)

        yield Bar()
