"""Select from a reading what a request asks for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dajuan.reading.records import Claim, Milestone, Pledge, Programme, Reading
from dajuan.reports.claims.show import Show, sections

Statement = Claim | Milestone | Pledge | Programme


def statements(reading: Reading, section: Show) -> Sequence[Statement]:
    """The statements of one section, in the order of the text."""
    found: dict[Show, Sequence[Statement]] = {
        Show.CLAIMS: reading.claims,
        Show.MILESTONES: reading.milestones,
        Show.PLEDGES: reading.pledges,
        Show.PROGRAMMES: reading.programmes,
    }
    return found[section]


def selected(reading: Reading, show: Show) -> Iterator[Statement]:
    """All statements that a request asks for, section by section."""
    for section in sections(show):
        yield from statements(reading, section)
