"""Number what the report card rests on, in the order in which it is first named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dajuan.ledger.records import MilestoneRef, Observation, PledgeRef, ProgrammeRef, Target
from dajuan.reports.wordfile.inline import Jump

Entry = Observation | Target | MilestoneRef | PledgeRef | ProgrammeRef


class Sources:
    """The entries of the table of sources, numbered from 1."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self.entries: list[Entry] = []

    def mark(self, entry: Entry) -> Jump:
        """The mark that leads to the entry's row."""
        key = (type(entry).__name__, str(entry.number if isinstance(entry, Observation | Target) else entry.id))
        if key not in self._numbers:
            self.entries.append(entry)
            self._numbers[key] = len(self.entries)
        number = self._numbers[key]
        return Jump(f"[{number}]", anchor(number))

    def marks(self, entries: Iterable[Entry]) -> Iterator[Jump]:
        """A mark for each."""
        return map(self.mark, entries)


def anchor(number: int) -> str:
    """The bookmark of a row of the table of sources."""
    return f"source{number}"
