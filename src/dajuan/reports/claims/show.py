"""What of a reading can be asked for, and in which form."""

from __future__ import annotations

from enum import StrEnum

from dajuan.messages import N_


class Show(StrEnum):
    """What of a reading is shown."""

    CLAIMS = "claims"
    MILESTONES = "milestones"
    PLEDGES = "pledges"
    PROGRAMMES = "programmes"
    ALL = "all"


class Form(StrEnum):
    """The form of a report: the name of the module beside this one that writes it."""

    TABLE = "table"
    JSONL = "jsonl"
    CSV = "csv"
    XLSX = "xlsx"
    HTML = "html"


SECTIONS = (Show.CLAIMS, Show.MILESTONES, Show.PLEDGES, Show.PROGRAMMES)

TITLES = {
    Show.CLAIMS: N_("Figures"),
    Show.MILESTONES: N_("Milestones"),
    Show.PLEDGES: N_("Pledges"),
    Show.PROGRAMMES: N_("Programmes"),
}


def sections(show: Show) -> tuple[Show, ...]:
    """The kinds of statements that a request asks for, in the order in which they are shown."""
    return SECTIONS if show is Show.ALL else (show,)
